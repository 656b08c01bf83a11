"""Weigh what speaks for two figures being of the same thing.

Each piece of evidence has a name and a weight in ``data/claims/evidence.tsv``;
the sum decides. Weights are log-odds, as the marked stories of the benchmark
ask: from nought on two figures are likelier one thing than two.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import Bounds
from newsnorm.claims.gates import HARD, close, forbidden
from newsnorm.claims.placekeys import places_apart, places_meet
from newsnorm.claims.subjects import Subject

_MOST_WORDS = 5
_FEW_WORDS, _MANY_WORDS = 2, 3
_SMALL = 10
# What else than a value shows that two figures are of one thing
_GROUND = frozenset(("noun_same", "noun_shared", "noun_close", "event_same", "event_close", "place_same"))
# How many times one number may be the other; by then, what a pair that cannot both be true is called
_SIZES = ((1.06, "value_next"), (1.25, "value_near"), (1.6, "value_apart"), (2.5, "value_double"), (4.0, "value_far"))
# Two numbers that cannot both be true need more to be of one thing than equal ones: what they count, at the least
_CONTRADICTIONS = frozenset(("value_few", *(name for _, name in _SIZES), "value_off"))
_UNNAMED = frozenset(("noun_of_measure", "noun_of_money", "noun_of_percent", "noun_of_time", "noun_unknown"))
_ONE_THING = frozenset(("noun_same", "noun_shared"))
_ROUNDING = 1.06
_MOST_RIVAL = 2.0  # times: versions of one figure in one article are of one size


def likeness(
    a: Subject,
    b: Subject,
    a_bounds: Bounds | None,
    b_bounds: Bounds | None,
    *,
    together: bool,
    versions: bool = False,
) -> float:
    """Return how much speaks for two figures being of the same thing.

    Args:
        a: What the one speaks of.
        b: What the other speaks of.
        a_bounds: What the one may assert.
        b_bounds: What the other may assert.
        together: They stand in one article…
        versions: … which tells one as another version of the other.
    """
    weights = lexicon.weights()
    found = evidence(a, b, a_bounds, b_bounds, together=together, versions=versions)
    return weights["ground"] + sum(weights[name] for name in found)


def evidence(
    a: Subject,
    b: Subject,
    a_bounds: Bounds | None,
    b_bounds: Bounds | None,
    *,
    together: bool,
    versions: bool = False,
) -> Iterator[str]:
    """Yield the names of what speaks for and against two figures being of the same thing."""
    gate = forbidden(a, b, a_bounds, b_bounds)
    if gate and gate not in HARD:
        yield f"gate_{gate}"
    if versions:
        yield "article_restated"
    elif together:
        yield _article_evidence(a, b, a_bounds, b_bounds)
    slot = _noun_evidence(a, b), _event_evidence(a, b), _place_evidence(a, b)
    value = value_evidence(a_bounds, b_bounds)
    yield from slot
    yield value
    if value in _CONTRADICTIONS and slot[0] in _UNNAMED:
        yield "value_unnamed"
    if value in _CONTRADICTIONS and a.stance.told and b.stance.told:
        yield "value_told"
    of_one = slot[0] in _ONE_THING and slot[1] == "event_same" and not gate and not together
    if value in _CONTRADICTIONS and of_one:
        yield "value_of_one"
        if slot[2] == "place_same":
            yield "value_of_one_place"
    shared = min(_MOST_WORDS, len(a.context & b.context))
    if _GROUND.isdisjoint(slot) and shared < _FEW_WORDS:
        yield "ground_value" if value.startswith("value_equal") else "ground_none"
    yield from _side_evidence(a, b)
    yield from _time_evidence(a, b)
    yield from _name_evidence(a, b)
    if a.measure.extent and b.measure.extent:
        yield "extent_same" if a.measure.extent == b.measure.extent else "extent_other"
    if a.stance.unreal != b.stance.unreal:
        yield "unreal_one"
    if a.lead and b.lead:
        yield "lead_both"
    if a.borrowed or b.borrowed:
        yield "borrowed"
    yield from ["word_shared"] * shared


def share_nouns(a: Subject, b: Subject) -> bool:
    """Say whether two figures count the same or nearly the same, as far as the text tells what they count."""
    return _noun_evidence(a, b) != "noun_unlike"


def _noun_evidence(a: Subject, b: Subject) -> str:
    if not a.nouns or not b.nouns:
        if a.dimension != b.dimension or a.dimension in ("", "count"):
            return "noun_unknown"
        return {"percent": "noun_of_percent", "money": "noun_of_money", "duration": "noun_of_time"}.get(
            a.dimension, "noun_of_measure"
        )
    if a.nouns == b.nouns:
        return "noun_same"
    if a.nouns & b.nouns:
        return "noun_shared"
    return "noun_close" if any(close("noun", x, y) for x in a.nouns for y in b.nouns) else "noun_unlike"


def _event_evidence(a: Subject, b: Subject) -> str:
    if a.event == b.event:
        return "event_same" if a.event else "event_none"
    if not a.event or not b.event:
        return "event_unknown"
    return "event_close" if close("event", a.event, b.event) else "event_unsure"


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


def _side_evidence(a: Subject, b: Subject) -> Iterator[str]:
    if a.who.owner & b.who.owner:
        yield "owner_same"
    if a.who.actors & b.who.actors:
        yield "actor_same"


def _time_evidence(a: Subject, b: Subject) -> Iterator[str]:
    if a.when.since != b.when.since:
        yield "since_one"
    if bool(a.when.months) != bool(b.when.months):
        yield "month_one"
    if a.when.days and b.when.days and not a.when.days & b.when.days:
        yield "day_other"
    if a.when.past != b.when.past:
        yield "past_one"
    if a.when.more != b.when.more:
        yield "more_one"


def _name_evidence(a: Subject, b: Subject) -> Iterator[str]:
    """Yield what names that no gazetteer lists tell: "in Shan state" is not "in Rakhine state", nor in Kachin."""
    if a.where.names & b.where.names:
        yield "name_same"
    elif (a.where.names and (b.where.names or b.where.near) and not a.where.near) or (
        b.where.names and a.where.near and not b.where.near
    ):
        yield "name_other"


def value_evidence(a: Bounds | None, b: Bounds | None) -> str:
    """Return what two values tell: the rarer the number that both give, the less is it chance."""
    if a is None or b is None:
        return "value_unknown"
    if a.vague or b.vague:
        return "value_vague" if a.meets(b) else "value_vague_apart"
    small, large = sorted((abs(a.middle), abs(b.middle)))
    if large - small <= 1e-9 * large:
        return _equal(large)
    ratio = a.ratio(b)
    if a.meets(b):
        return "value_rounded" if ratio < _ROUNDING else "value_meets"
    if large < _SMALL:
        return "value_few"
    return next((name for most, name in _SIZES if ratio < most), "value_off")


def _article_evidence(a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None) -> str:
    """Tell versions of one article: "the hospital counts 142 wounded. The radio spoke of 197 wounded"."""
    if a_bounds is None or b_bounds is None or a_bounds.meets(b_bounds) or a_bounds.ratio(b_bounds) > _MOST_RIVAL:
        return "article_same"
    if (
        not a.event
        or a.event != b.event
        or a.nouns != b.nouns
        or (a.when.past, a.when.more) != (b.when.past, b.when.more)
    ):
        return "article_same"
    # One source that gives two numbers in one sentence tells of two things: "31 in Lyman and 45 in Kupiansk"
    one_sentence = bool(a.context) and a.context == b.context
    both_told = (
        a.stance.told
        and b.stance.told
        and (a.when.since, a.share.part) == (b.when.since, b.share.part)
        and not one_sentence
    )
    return "article_versions" if both_told else "article_rival"


def _equal(value: float) -> str:
    """Return how telling it is that two figures name one number: 248 is, 3 is not."""
    digits = len(f"{value:.6g}".partition("e")[0].replace(".", "").strip("0"))
    if digits > 2:
        return "value_equal_rare"
    if digits > 1:
        return "value_equal_some" if value >= 100 else "value_equal_two"
    return "value_equal_round" if value >= _SMALL else "value_equal_few"


def told_alike(damaged: Subject, whole: Subject, *, measured: bool) -> bool:
    """Say whether a gap and a whole figure are told of one thing, whatever place and actor.

    Both count it, or the same happened to it in like words, or, of a gap whose measure is known (*measured*), the
    sentences are nearly one.
    """
    if damaged.nouns & whole.nouns:
        return True
    shared = len(damaged.context & whole.context)
    happened = damaged.event and (damaged.event == whole.event or close("event", damaged.event, whole.event))
    same_agent = bool(damaged.who.agent) and damaged.who.agent == whole.who.agent
    return (bool(happened) and (shared > 0 or same_agent)) or (measured and shared >= _MANY_WORDS)


def grounded(damaged: Subject, whole: Subject) -> bool:
    """Say whether a repair shares place or actor with what it repairs, as far as the damaged figure has any."""
    if whole.when.more and not damaged.when.more:
        return False  # "another 30 villages" are not those of the day before
    if damaged.when.days and whole.when.days and not damaged.when.days & whole.when.days:
        return False
    shared = len(damaged.context & whole.context)
    here, there = damaged.where, whole.where
    if here.near:
        if places_meet(here.near, there.near | there.beside | there.around):
            return True
        return shared >= _MANY_WORDS and not places_apart(here.near, there.near)
    if damaged.where.names and (whole.where.names or there.near):
        return bool(damaged.where.names & whole.where.names)
    if ours := damaged.who.owner | damaged.who.actors:
        theirs = whole.who.owner | whole.who.actors
        return bool(ours & theirs) or shared >= (_MANY_WORDS if theirs else _FEW_WORDS)
    return True
