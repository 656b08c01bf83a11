"""Weigh whether two figures speak of the same thing.

What contradicts, forbids: soldiers are no villages, killed is not wounded,
Kherson is not Kharkiv. What agrees, adds up. A figure is joined to another
only on several grounds.
"""

from __future__ import annotations

from newsnorm.claims.bounds import Bounds
from newsnorm.claims.subjects import Subject

#: From here on two figures count as speaking of the same thing.
SAME = 2.95

_GENERIC = frozenset(("people",))
# Classes that reports use of the same persons
_CLOSE_NOUNS = frozenset(
    frozenset(pair)
    for pair in (
        ("people", "civilian"),
        ("people", "resident"),
        ("people", "refugee"),
        ("people", "body"),
        ("people", "fighter"),
        ("people", "soldier"),
        ("people", "prisoner"),
        ("people", "household"),
        ("civilian", "resident"),
        ("resident", "refugee"),
        ("soldier", "fighter"),
        ("soldier", "prisoner"),
        ("soldier", "peacekeeper"),
        ("soldier", "commander"),
        ("house", "apartment"),
        ("house", "household"),
        ("ship", "boat"),
        ("settlement", "city"),
        ("territory", "farmland"),
        ("gun", "launcher"),
    )
)
_CLOSE_EVENTS = frozenset(
    frozenset(pair)
    for pair in (
        ("kill", "casualty"),
        ("surrender", "take"),
        ("release", "surrender"),
        ("down", "destroy"),
        ("take", "withdraw"),
        ("aid", "receive"),
        ("aid", "relief"),
        ("release", "receive"),
        ("move", "rescue"),
        ("enter", "ship"),
        ("move", "ship"),
        ("move", "enter"),
        ("flood", "destroy"),
        ("aid", "cost"),
    )
)


def likeness(a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None) -> float | None:
    """Return how much speaks for two figures being of the same thing; None where something forbids it."""
    if a.dimension and b.dimension and a.dimension != b.dimension:
        return None
    if a.part != b.part and not a.nouns - _GENERIC:  # the children among the dead are a part in any wording
        return None
    noun = _noun_score(a, b)
    event = _event_score(a, b)
    place = _place_score(a, b)
    value = _value_score(a_bounds, b_bounds)
    if noun is None or event is None or place is None or value is None:
        return None
    if a.owner and b.owner and not a.owner & b.owner:
        return None
    shared = len(a.context & b.context)
    if a.agent and b.agent and a.agent != b.agent:
        return None
    score = noun + event + place + value
    if a.owner & b.owner:
        score += 0.5
    if a.months and b.months and not a.months & b.months:
        return None
    if a.since != b.since:
        score -= 0.4
    if bool(a.months) != bool(b.months):
        score -= 0.3
    score += min(1.5, 0.3 * shared)
    if a.actors & b.actors:
        score += 0.4
    same = _same_number(a_bounds, b_bounds)
    score += same
    if noun + event < 1.5 and not same and not (place >= 1 and shared >= 2):
        return min(score, SAME - 0.1)
    return score


# What the same dimension says without a noun: hectares are of land, but everything has a per cent
_MEASURE = {"": 0.0, "count": 0.0, "percent": 0.5, "money": 0.8}


def _noun_score(a: Subject, b: Subject) -> float | None:
    if not a.nouns or not b.nouns:
        return _MEASURE.get(a.dimension, 1.0) if a.dimension == b.dimension else 0.0
    if a.nouns == b.nouns:
        return 1.5
    if a.nouns & b.nouns:
        return 1.0
    if any(frozenset((x, y)) in _CLOSE_NOUNS for x in a.nouns for y in b.nouns):
        return 0.7
    return None


def _event_score(a: Subject, b: Subject) -> float | None:
    if a.event == b.event:
        return 1.5 if a.event else 0.2
    if not a.event or not b.event:
        return 0.0
    if frozenset((a.event, b.event)) in _CLOSE_EVENTS:
        return 0.7
    return None


def _place_score(a: Subject, b: Subject) -> float | None:
    if a.lands and b.lands and not a.lands & b.lands:
        return None
    if places_meet(a.near, b.near):
        return 1.0
    if a.near and b.near:
        return -0.5 if places_meet(a.beside, b.beside) else None
    if a.near:
        return 0.5 if places_meet(a.near, b.around) else (-0.8 if b.around else 0.0)
    if b.near:
        return 0.5 if places_meet(b.near, a.around) else (-0.8 if a.around else 0.0)
    return 0.3 if places_meet(a.around, b.around) else 0.0


def places_meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two sets of place keys name one place, or a place and the region around it.

    >>> places_meet(frozenset({"izium", "in kharkiv oblast"}), frozenset({"kharkiv oblast", "all kharkiv oblast"}))
    True

    Two towns of one region are two places:

    >>> places_meet(frozenset({"izium", "in kharkiv oblast"}), frozenset({"kupiansk", "in kharkiv oblast"}))
    False
    """
    if not a or not b:
        return False
    if any(not key.startswith("in ") for key in a & b):
        return True
    return any("all" + key[2:] in b for key in a if key.startswith("in ")) or any(
        "all" + key[2:] in a for key in b if key.startswith("in ")
    )


def _same_number(a: Bounds | None, b: Bounds | None) -> float:
    """Return what the very same number adds: little for 30, much for 248."""
    if a is None or b is None or a.middle != b.middle:
        return 0.0
    digits = f"{a.middle:.6g}".replace(".", "").strip("0")
    return (0.0, 0.0, 0.5, 1.0)[min(len(digits), 3)]


def _value_score(a: Bounds | None, b: Bounds | None) -> float | None:
    if a is None or b is None:
        return 0.3
    if a.currency and b.currency and a.currency != b.currency:
        return None
    if a.vague or b.vague:
        return -0.4 if a.meets(b) else -1.5
    if a.meets(b):
        return 1.5 if a.middle >= 10 or b.middle >= 10 else 1.0
    small, large = sorted((abs(a.middle), abs(b.middle)))
    ratio = large / small if small else 100.0
    if ratio > 12:
        return None
    if ratio > 4:
        return -1.5
    return 0.5 if ratio <= 1.6 and large >= 10 else -0.3


def grounded(damaged: Subject, whole: Subject) -> bool:
    """Say whether a repair shares place or actor with what it repairs, as far as the damaged figure has any."""
    if damaged.near:
        return places_meet(damaged.near, whole.near | whole.beside | whole.around)
    if damaged.owner or damaged.actors:
        return bool((damaged.owner | damaged.actors) & (whole.owner | whole.actors)) or bool(
            damaged.context & whole.context
        )
    return True
