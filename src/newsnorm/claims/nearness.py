"""Say whether two places may be one by where they lie: a plant and its town, a suburb and the city west of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.places.model import Place

_DEGREE = 111.2  # kilometres of a degree of latitude
#: Kilometres within which a place may be another: a plant, a camp or a mountain has no bounds that anybody knows, …
_SITE = 20.0
#: … and "a suburb east of Tripoli", "near Kupiansk" lie somewhere around.
_AROUND = 25.0
#: Kilometres beyond which a town is in no province of that middle, of all but the very largest.
_FAR = 300.0


class Spot(NamedTuple):
    """Where a place lies, and how far around it what is told of it may lie.

    Attributes:
        lat: Degrees north.
        lon: Degrees east.
        reach: Kilometres.
        site: It is no town but a camp, a plant, a mountain. Two of those are two places, however near they lie.
    """

    lat: float
    lon: float
    reach: float
    site: bool


def spot_of(place: Place, before: Sequence[str]) -> Spot | None:
    """Return where a place lies, and how far around it what is told of it may lie.

    Args:
        place: The place.
        before: The words before it: "a suburb east of".
    """
    if place.lat is None or place.lon is None:
        return None
    site = place.kind == "site" or place.kind in lexicon.words("region")
    around = before[-1:] and (before[-1] in ("near", "outside") or _is_bearing(before))
    return Spot(place.lat, place.lon, _AROUND if around else _SITE if site else 0.0, site)


def lie_together(ours: frozenset[Spot], theirs: frozenset[Spot]) -> bool:
    """Say whether any of two sets of places may be one: "at Azovstal", "in Mariupol"; but two towns never are.

    >>> mariupol, azovstal = Spot(47.10, 37.54, 0, False), Spot(47.10, 37.61, 15, True)
    >>> lie_together(frozenset({mariupol}), frozenset({azovstal}))
    True
    >>> lie_together(frozenset({mariupol}), frozenset({azovstal._replace(reach=0)}))
    False
    """
    if any(one.site for one in ours) and any(other.site for other in theirs):
        return False
    return any(_kilometres(one, other) < max(one.reach, other.reach) for one in ours for other in theirs)


def lie_apart(ours: frozenset[Spot], theirs: frozenset[Spot]) -> bool:
    """Say whether each of some places is farther from each of others than a province is wide: Kyiv, Odesa's region.

    >>> kyiv, odesa = Spot(50.45, 30.52, 0, False), Spot(46.49, 30.74, 20, True)
    >>> lie_apart(frozenset({kyiv}), frozenset({odesa}))
    True
    """
    pairs = [(one, other) for one in ours for other in theirs]
    return bool(pairs) and all(_kilometres(one, other) > _FAR for one, other in pairs)


def _is_bearing(before: Sequence[str]) -> bool:
    return (
        before[-1:] == ["of"]
        and before[-2:-1] != []
        and before[-2] in lexicon.words("compass") | {"outskirts", "suburb"}
    )


def _kilometres(one: Spot, other: Spot) -> float:
    """Return how far apart two spots lie; on a scale of towns the earth is flat."""
    north = (one.lat - other.lat) * _DEGREE
    east = (one.lon - other.lon) * _DEGREE * math.cos(math.radians(one.lat))
    return math.hypot(north, east)
