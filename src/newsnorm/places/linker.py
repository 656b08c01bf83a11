"""Link spellings to any records that a caller has: by the gazetteer's tiers, then by likeness, then by ear.

A table of one's own holds few names and a spelling may come from any
language, so that more steps pay than in running text: the record whose name is
most like the spelling, as `likeness.distance` weighs keys; and of records with
Arabic or Hebrew names the one that sounds most like it. Either must be like
enough, and no other record nearly as like.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from newsnorm.places.gazetteer import Gazetteer, check_ids, check_record
from newsnorm.places.keys import bare_key, folded, heard, heard_native, native_key
from newsnorm.places.likeness import HEARD, WRITTEN, Prices, distance
from newsnorm.places.romanisation import romanise

# Of records that share a name, that one is meant which has so many times the people
_FAR_BIGGER = 10
# Names compared in full, of those that share most pairs of letters
_COMPARED = 25


class _Likeness(NamedTuple):
    """What a spelling may cost for each letter of what is compared, and how much more the next best record must."""

    prices: Prices
    alike: float
    apart: float
    shortest: int


_BY_KEY = _Likeness(WRITTEN, 0.16, 0.08, 1)
_BY_EAR = _Likeness(HEARD, 0.12, 0.15, 4)


def make_linker(records: Iterable[Mapping[str, Any]]) -> Callable[[str], Any]:
    """Return a callable that gives the id of the record which a spelling means, or None.

    Each record has an ``id`` (of any kind), a ``name``, and as far as known ``native`` (a name or a list of names in
    their own script), ``alternates`` and ``population``, which decides between records of one name.

    >>> link = make_linker([{"id": 7, "name": "Balakliia", "native": ["Балаклія", "Балаклея"], "population": 26921}])
    >>> link("Balakleya"), link("Balaklija"), link("Balaklava")
    (7, 7, None)
    >>> make_linker([{"id": 8, "name": "Al Qutayfah", "native": "القطيفة"}])("Qtaife")
    8

    Raises:
        ValueError: A record has no id or no name, or an id comes twice.
    """
    return _Linker(list(records)).link


class _Linker:
    def __init__(self, records: list[Mapping[str, Any]]) -> None:
        for record in records:
            check_record(record)
        self._ids: list[Hashable] = [record["id"] for record in records]
        check_ids(self._ids)
        self._people = [record.get("population") or 0 for record in records]
        self._gazetteer = Gazetteer.from_records({**record, "id": str(at)} for at, record in enumerate(records))
        self._keyed: defaultdict[str, set[int]] = defaultdict(set)
        self._written, self._heard = _Names(_BY_KEY), _Names(_BY_EAR)
        for at, record in enumerate(records):
            names = _names(record)
            for read in _keys(names):
                self._keyed[read].add(at)
                self._written.add(read, at)
            natives = {read for name in names if (read := heard_native(name))}
            if natives:
                for read in natives | _heard(names):
                    self._heard.add(read, at)

    def link(self, spelling: str) -> Hashable | None:
        """Return the id of the record that *spelling* means, or None."""
        match = self._gazetteer.lookup(spelling)
        read = bare_key(spelling)
        if match is None:
            found = self._written.most_alike(read)
            if found is None:
                found = self._heard.most_alike(heard(spelling))
        else:
            called = {int(entry.id) for entry in match.entries}
            # One that is called so to the letter has rivals in those that only sound so, and yields to none of them
            found = self._biggest(called | self._keyed.get(read, set()))
            found = found if found in called else None
        return None if found is None else self._ids[found]

    def _biggest(self, records: set[int]) -> int | None:
        """Return the one record, or the one that has far more people than the next."""
        first, *others = sorted(records, key=lambda at: -self._people[at])
        return first if not others or self._people[first] > _FAR_BIGGER * self._people[others[0]] else None


class _Names:
    """What is compared of the names of all records: keys, or what is heard."""

    def __init__(self, likeness: _Likeness) -> None:
        self._likeness = likeness
        self._names: list[tuple[str, int]] = []  # each with its record
        self._sizes: list[int] = []
        self._paired: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, read: str, record: int) -> None:
        """Note that *record* has a name that reads so."""
        pairs = _pairs(read)
        for pair in pairs:
            self._paired[pair].append(len(self._names))
        self._names.append((read, record))
        self._sizes.append(len(pairs))

    def most_alike(self, read: str) -> int | None:
        """Return the record of which one name is most like *read*, if it is like enough and no other nearly so."""
        prices, alike, apart, shortest = self._likeness
        if len(read) < shortest:
            return None
        pairs = _pairs(read)
        shared: Counter[int] = Counter()
        for pair in pairs:
            shared.update(self._paired.get(pair, ()))
        likely = sorted(shared, key=lambda n: -shared[n] / (len(pairs) + self._sizes[n] - shared[n]))
        costs: dict[int, float] = {}
        most = alike + apart
        for name, record in map(self._names.__getitem__, likely[:_COMPARED]):
            letters = max(len(read), len(name))
            cost = distance(read, name, most * letters, prices) / letters
            costs[record] = min(cost, costs.get(record, cost))
        best, *others = [*sorted(costs, key=costs.__getitem__), None]
        if best is None or costs[best] > alike:
            return None
        if others[0] is not None and costs[others[0]] - costs[best] < apart:
            return None
        return best


def _pairs(read: str) -> set[str]:
    edged = f"^{read}$"
    return {edged[at : at + 2] for at in range(len(edged) - 1)}


def _names(record: Mapping[str, Any]) -> list[str]:
    """Return all names of a record."""
    names = [record["name"]]
    for field in ("native", "alternates"):
        value = record.get(field) or ()
        names += [value] if isinstance(value, str) else value
    return [name for name in names if folded(name)]


def _keys(names: Iterable[str]) -> set[str]:
    """Return the keys of those names that are written in Latin or Cyrillic letters."""
    return {read for read in map(bare_key, names) if any("a" <= letter <= "z" for letter in read)}


def _heard(names: Iterable[str]) -> set[str]:
    """Return what is heard of those names that are written in Latin or Cyrillic letters."""
    latin = [romanise(name, "ru_icao") if native_key(name) else name for name in names if not heard_native(name)]
    return {read for read in map(heard, latin) if len(read) > 1}
