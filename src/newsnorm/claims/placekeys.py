"""The keys under which mentions of places are compared: a town's own, its region's, those of a name that means both."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from newsnorm.claims import lexicon
from newsnorm.places.model import Place

_LEAST = 4  # letters of a name that another may begin with
_MARKS = ("in ", "all ", "wide ", "loose ", "seat ", "bounded ")


@functools.lru_cache(maxsize=1 << 14)
def places_meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two sets of place keys name one place, or a place and the region around it.

    >>> places_meet(frozenset({"izium", "in kharkiv oblast"}), frozenset({"kharkiv oblast", "all kharkiv oblast"}))
    True

    Two towns of one region are two places:

    >>> places_meet(frozenset({"izium", "in kharkiv oblast"}), frozenset({"kupiansk", "in kharkiv oblast"}))
    False
    """
    if any(not key.startswith(("in ", "wide ", "loose ", "seat ", "bounded ")) for key in a & b):
        return True
    return any("all" + key[2:] in b for key in a if key.startswith("in ")) or any(
        "all" + key[2:] in a for key in b if key.startswith("in ")
    )


@functools.lru_cache(maxsize=1 << 14)
def may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether one set of place keys has a name that is the beginning of one of the other.

    >>> may_be_one(frozenset({"crimea", "all crimea"}), frozenset({"crimean bridge"}))
    True
    """
    ours, theirs = names_in(a), names_in(b)
    return any(
        min(len(one), len(other)) >= _LEAST and (one.startswith(other) or other.startswith(one))
        for one in ours
        for other in theirs
    )


def names_in(keys: frozenset[str]) -> frozenset[str]:
    """Return the names of places among their keys.

    >>> sorted(names_in(frozenset({"izium", "in kharkiv oblast", "katottg:UA1"})))
    ['izium']
    """
    return frozenset(key for key in keys if ":" not in key and not key.startswith(_MARKS))


def names_a_region(keys: frozenset[str]) -> bool:
    """Say whether any of a set of place keys is that of a land around towns."""
    return any(key.startswith("all ") for key in keys)


def names_bounded(keys: frozenset[str]) -> bool:
    """Say whether any of a set of place keys is that of a land with known borders: an oblast, but no valley."""
    return any(key.startswith("bounded ") for key in keys)


@functools.lru_cache(maxsize=1 << 14)
def places_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two sets of place keys name places of which none can be in the other.

    "Kursk" may mean the region around it, and a town whose region nobody knows may lie anywhere in its country:

    >>> places_apart(frozenset({"goris", "loose AM"}), frozenset({"syunik", "all syunik", "wide AM"}))
    False
    """
    if not a or not b or places_meet(a, b):
        return False
    return not any(
        (key.startswith("wide ") and "loose" + key[4:] in those)
        or (key.startswith("seat ") and "in" + key[4:] in those)
        for these, those in ((a, b), (b, a))
        for key in these
    )


def beside_seat(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether of two sets of place keys one names the seat of a region and the other another town of it.

    >>> odesa = frozenset({"odesa", "in odesa oblast", "seat odesa oblast"})
    >>> beside_seat(odesa, frozenset({"izmail", "in odesa oblast"}))
    True
    """
    if places_meet(a, b):
        return False
    return any(
        key.startswith("seat ") and "in" + key[4:] in those for these, those in ((a, b), (b, a)) for key in these
    )


def means_its_land(place: Place) -> bool:
    """Say whether the bare name of a town means the land around it: Gaza is hardly ever Gaza City."""
    return place.canonical.casefold() == place.text.casefold() + " city"


def keys_of(places: Iterable[Place]) -> frozenset[str]:
    """Return the names under which two mentions of a place, or of a place and its region, meet."""
    keys = set()
    for place in places:
        if place.kind == "country":
            continue
        name = place.canonical.casefold()
        keys |= {place.id or name, name}
        if place.kind == "site":  # "Antonivka Bridge" is at Antonivka
            keys.add(name.rpartition(" ")[0] or name)
        if place.admin:
            keys.add("in " + place.admin.casefold())
            if place.admin.casefold().startswith(name):
                keys.add("seat " + place.admin.casefold())
        if place.kind in lexicon.words("region") or means_its_land(place):
            keys |= {"all " + name, "wide " + place.country}
            if place.kind in lexicon.words("bounded"):
                keys.add("bounded " + name)
            point, _, land = name.partition(" ")
            if land and point in lexicon.words("compass"):
                keys.add("in " + land)  # "South Kivu" is a part of Kivu
        elif not place.admin:
            keys.add("loose " + place.country)
    return frozenset(keys)
