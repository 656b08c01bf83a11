"""Decide whether two figures speak of the same thing.

What contradicts, forbids: soldiers are no villages, killed is not wounded,
Kherson is not Kharkiv. What is left is weighed: each piece of evidence has a
name and a weight in ``data/claims/evidence.tsv``, and the sum decides.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import Bounds
from newsnorm.claims.subjects import OPEN, Subject
from newsnorm.claims.whereabouts import places_apart, places_meet

#: What forbids that two figures are of one thing.
GATES = {
    "dimension": "An area is no length, and no number of people.",
    "part": "The children among the dead are a part of them: “18 of them”, “including three children”.",
    "noun": "Soldiers are no villages. A noun that no table lists may be anything.",
    "event": "Different things happened, and each cue stands so near that it must speak of its figure.",
    "country": "The nearest places lie in different countries; but who flees one arrives in another.",
    "place": "The nearest places differ, neither holds the other, and the sentences share no place.",
    "owner": "What is counted is of different sides: Russian tanks, Ukrainian tanks.",
    "agent": "Different sides give, lend or fire it.",
    "month": "The sentences name different months or years.",
    "currency": "Dollars are no euros.",
    "size": "One is more than twelve times the other.",
}
#: From here on two figures count as speaking of the same thing.
SAME = 2.6

_PEOPLE = frozenset(("people",))
_GROUND = 1.5
_MOST_WORDS = 5
_FARTHEST = 12  # times: no two versions of one figure
_FAR, _NEAR = 4, 1.6
_SMALL = 10


def likeness(a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None) -> float:
    """Return how much speaks for two figures being of the same thing, where nothing forbids it."""
    weights = lexicon.weights()
    found = list(evidence(a, b, a_bounds, b_bounds))
    score = sum(weights[name] for name in found)
    return score if _has_ground(found) else min(score, SAME - 0.1)


def _has_ground(found: list[str]) -> bool:
    """Say whether more than value and place speaks for two figures being of one thing."""
    weights = lexicon.weights()
    if sum(weights[name] for name in found if name.startswith(("noun_", "event_"))) >= _GROUND:
        return True
    if "number_some" in found or "number_rare" in found:
        return True
    shared = found.count("word_shared")
    return shared > 3 or (shared > 1 and "place_same" in found)


def forbidden(a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None) -> str:
    """Return what forbids that two figures are of one thing, in a word; "" where nothing does."""
    if a.dimension and b.dimension and a.dimension != b.dimension:
        return "dimension"
    if a.part != b.part and not a.nouns - _PEOPLE:  # the children among the dead are a part in any wording
        return "part"
    if _nouns_differ(a.nouns, b.nouns):
        return "noun"
    if a.sure and b.sure and a.event != b.event and not _close("event", a.event, b.event):
        return "event"
    moved = "move" in (a.event, b.event)  # who flees one place arrives in another
    if a.where.lands and b.where.lands and not a.where.lands & b.where.lands and not moved:
        return "country"
    if places_apart(a.where.near, b.where.near) and not places_meet(a.where.beside, b.where.beside):
        return "place"
    if a.owner and b.owner and not a.owner & b.owner:
        return "owner"
    if a.agent and b.agent and a.agent != b.agent:
        return "agent"
    if a.months and b.months and not a.months & b.months:
        return "month"
    if a_bounds is not None and b_bounds is not None:
        if a_bounds.currency and b_bounds.currency and a_bounds.currency != b_bounds.currency:
            return "currency"
        if not a_bounds.meets(b_bounds) and a_bounds.ratio(b_bounds) > _FARTHEST:
            return "size"
    return ""


def rivals(a: Subject, b: Subject) -> bool:
    """Say whether two figures of one article that contradict each other may be versions of one."""
    if a.event != b.event or (a.event and not (a.sure and b.sure)):
        return False
    counted_alike = bool(a.nouns & b.nouns) or a.nouns == b.nouns
    return counted_alike and a.past == b.past and a.more == b.more


def evidence(a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None) -> Iterator[str]:
    """Yield the names of what speaks for and against two figures being of one thing."""
    yield _noun_evidence(a, b)
    yield _event_evidence(a, b)
    yield _place_evidence(a, b)
    yield from _value_evidence(a_bounds, b_bounds)
    if a.owner & b.owner:
        yield "owner_same"
    if a.actors & b.actors:
        yield "actor_same"
    if a.since != b.since:
        yield "since_one"
    if bool(a.months) != bool(b.months):
        yield "month_one"
    if a.days and b.days and not a.days & b.days:
        yield "day_other"
    if a.past != b.past:
        yield "past_one"
    if a.more != b.more:
        yield "more_one"
    yield from _name_evidence(a, b)
    yield from ["word_shared"] * min(_MOST_WORDS, len(a.context & b.context))


def share_nouns(a: Subject, b: Subject) -> bool:
    """Say whether two figures count the same or nearly the same, as far as the text tells what they count."""
    return _noun_evidence(a, b) != "noun_unlike"


@functools.lru_cache(maxsize=1 << 14)
def _nouns_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two sets of classes are of different things; a noun that no table lists may be anything."""
    if not a or not b or a & b or any(noun.startswith(OPEN) for noun in a | b):
        return False
    return not any(_close("noun", x, y) for x in a for y in b)


def _close(kind: str, one: str, other: str) -> bool:
    return frozenset((one, other)) in lexicon.close(kind)


def _noun_evidence(a: Subject, b: Subject) -> str:
    if not a.nouns or not b.nouns:
        if a.dimension != b.dimension or a.dimension in ("", "count"):
            return "noun_unknown"
        return {"percent": "noun_of_percent", "money": "noun_of_money"}.get(a.dimension, "noun_of_measure")
    if a.nouns == b.nouns:
        return "noun_same"
    if a.nouns & b.nouns:
        return "noun_shared"
    return "noun_close" if any(_close("noun", x, y) for x in a.nouns for y in b.nouns) else "noun_unlike"


def _event_evidence(a: Subject, b: Subject) -> str:
    if a.event == b.event:
        return "event_same" if a.event else "event_none"
    if not a.event or not b.event:
        return "event_unknown"
    return "event_close" if _close("event", a.event, b.event) else "event_unsure"


def _place_evidence(a: Subject, b: Subject) -> str:
    here, there = a.where, b.where
    if places_meet(here.near, there.near):
        return "place_same"
    if here.near and there.near:
        return "place_beside" if places_apart(here.near, there.near) else "place_unknown"
    if not here.near and not there.near:
        return "place_both_before" if places_meet(here.around, there.around) else "place_unknown"
    named, unnamed = (here, there) if here.near else (there, here)
    if not unnamed.around:
        return "place_unknown"
    return "place_before" if places_meet(named.near, unnamed.around) else "place_elsewhere"


def _name_evidence(a: Subject, b: Subject) -> Iterator[str]:
    """Yield what names that no gazetteer lists tell: "in Shan state" is not "in Rakhine state", nor in Kachin."""
    if a.names & b.names:
        yield "name_same"
    elif (a.names and (b.names or b.where.near) and not a.where.near) or (
        b.names and a.where.near and not b.where.near
    ):
        yield "name_other"


def _value_evidence(a: Bounds | None, b: Bounds | None) -> Iterator[str]:
    if a is None or b is None:
        yield "value_unknown"
        return
    if a.vague or b.vague:
        yield "value_vague" if a.meets(b) else "value_vague_apart"
    elif a.meets(b):
        yield "value_agree" if max(a.middle, b.middle) >= _SMALL else "value_agree_small"
    else:
        ratio = a.ratio(b)
        small = max(abs(a.middle), abs(b.middle)) < _SMALL
        yield "value_far" if ratio > _FAR else "value_apart" if ratio > _NEAR or small else "value_near"
    if a.middle == b.middle:
        digits = len(f"{a.middle:.6g}".replace(".", "").strip("0"))
        if digits > 1:
            yield "number_rare" if digits > 2 else "number_some"


def grounded(damaged: Subject, whole: Subject) -> bool:
    """Say whether a repair shares place or actor with what it repairs, as far as the damaged figure has any."""
    if whole.more and not damaged.more:
        return False  # "another 30 villages" are not those of the day before
    if damaged.days and whole.days and not damaged.days & whole.days:
        return False
    if damaged.where.near:
        there = whole.where
        return places_meet(damaged.where.near, there.near | there.beside | there.around)
    if damaged.names and (whole.names or whole.where.near):
        return bool(damaged.names & whole.names)
    shared = len(damaged.context & whole.context)
    if damaged.owner or damaged.actors:
        return bool((damaged.owner | damaged.actors) & (whole.owner | whole.actors)) or shared > 1
    return True
