"""Read the peoples that a text names as evidence of the countries that it speaks of: "the Lebanese army"."""

from __future__ import annotations

import functools
import re
from collections import Counter

from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer import Gazetteer

_WORD = re.compile(r"\b[A-Z][a-z]+")


def peoples_of(text: str) -> Counter[str]:
    """Count, by country code, the words of *text* that name a people or its adjective.

    >>> peoples_of("the Lebanese army, not the French one")["LB"]
    1
    """
    countries = _countries()
    return Counter(countries[word] for word in _WORD.findall(text) if word in countries)


@functools.cache
def _countries() -> dict[str, str]:
    """Return the country of each demonym of a country; those of regions and cities tell less and are left out."""
    found = {}
    for word, of in load_table("places/demonyms.tsv", ("word", "of")):
        match = Gazetteer.default().lookup(of) if of != "-" else None
        if match is not None and match.entries[0].kind == "country":
            found[word] = match.entries[0].country
    return found


def fights_in(army: str, land: str) -> bool:
    """Say whether forces of one country fight or are posted in another: "Russian shells hit Donetsk".

    >>> fights_in("RU", "UA"), fights_in("LB", "LY")
    (True, False)
    """
    return (army, land) in _abroad()


@functools.cache
def _abroad() -> frozenset[tuple[str, str]]:
    rows = load_table("places/armies_abroad.tsv", ("army", "land", "war"))
    return frozenset((army, land) for army, land, _ in rows)
