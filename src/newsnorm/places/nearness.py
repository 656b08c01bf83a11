"""Say which places lie in which, and how near two lie to each other.

Few villages have coordinates, but the Ukrainian codifier's number of a place
says the oblast, the raion and the hromada that it belongs to, so that nearness
is read from both: kilometres where they are known, else shared units.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, radians
from typing import Final

from newsnorm.places.designators import DISTRICTS, REGIONS
from newsnorm.places.gazetteer import Entry

#: Kilometres within which two places are neighbours, and within which they share a stretch of front.
NEXT_TO: Final = 25.0
NEAR: Final = 60.0
#: Beyond this many kilometres not even one oblast makes two places near.
FAR: Final = 150.0

_CODIFIER = "katottg:UA"
_OBLAST, _RAION, _HROMADA = (len(_CODIFIER) + digits for digits in (2, 4, 7))


def inside(entries: Sequence[Entry], unit: Entry) -> tuple[Entry, ...]:
    """Return those of *entries* that lie in *unit*: a country, a region or a district.

    >>> from newsnorm.places.gazetteer import Gazetteer
    >>> ask = Gazetteer.default().lookup
    >>> [e.admin for e in inside(ask("Bilohorivka").entries, ask("Luhansk Oblast").entries[0])]
    ['Luhansk Oblast']
    """
    if unit.kind == "country":
        return tuple(e for e in entries if e.country == unit.country)
    if unit.kind in DISTRICTS and unit.id.startswith(_CODIFIER):
        return tuple(e for e in entries if e.id.startswith(unit.id[:_RAION]))
    if unit.kind in REGIONS:
        return tuple(e for e in entries if e.admin == unit.name and e.country == unit.country)
    return closest(entries, unit)


def closest(entries: Sequence[Entry], place: Entry, least: int = 1) -> tuple[Entry, ...]:
    """Return those of *entries* that lie nearest to *place*; none where all of them lie far from it."""
    steps = [nearness(entry, place) for entry in entries]
    best = max(steps, default=0)
    return tuple(e for e, step in zip(entries, steps, strict=True) if step == best) if best >= least else ()


def nearness(one: Entry, other: Entry) -> int:
    """Return how near two places lie: 4 side by side, 3 in one district, 2 on one stretch, 1 in one region, 0 far.

    >>> from newsnorm.places.gazetteer import Gazetteer
    >>> izium, kupiansk, odesa = (Gazetteer.default().lookup(n).entries[0] for n in ("Izium", "Kupiansk", "Odesa"))
    >>> nearness(izium, kupiansk), nearness(izium, odesa)
    (1, 0)
    """
    away = distance(one, other)
    if away <= NEXT_TO:
        return 4
    shared = 0
    if one.id.startswith(_CODIFIER) and other.id.startswith(_CODIFIER):
        if one.id[:_HROMADA] == other.id[:_HROMADA]:
            shared = 4
        elif one.id[:_RAION] == other.id[:_RAION]:
            shared = 3
        elif one.id[:_OBLAST] == other.id[:_OBLAST]:
            shared = 1
    elif one.admin and one.admin == other.admin and one.country == other.country:
        shared = 1
    if away <= NEAR:
        return max(shared, 2)
    return shared if away <= FAR or away == float("inf") else 0


def distance(one: Entry, other: Entry) -> float:
    """Return kilometres, as flat as a front needs them; infinity where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return 111.2 * hypot(one.lat - other.lat, east)
