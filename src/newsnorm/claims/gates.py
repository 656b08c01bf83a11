"""What forbids that two figures are of one thing: soldiers are no villages, killed is not wounded."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import Bounds
from newsnorm.claims.counted import OPEN
from newsnorm.claims.nearness import lie_apart, lie_together
from newsnorm.claims.parties import NOT
from newsnorm.claims.placekeys import may_be_one, names_bounded, names_in, places_apart, places_meet
from newsnorm.claims.subjects import Subject
from newsnorm.claims.whereabouts import Where

#: The gates, in the order in which they are tried.
GATES = {
    "dimension": "An area is no length, and no number of people.",
    "part": "The children among the dead are a part of them: “18 of them”; but not the 400,000 of 400,000.",
    "noun": "Soldiers are no villages. A noun that no table lists may be anything.",
    "event": "They met with different fates, and each cue stands so near that it must speak of its figure.",
    "country": "The nearest places lie in different countries; but who flees one arrives in another, "
    "a cargo is one wherever the ship is, and a court may sit anywhere.",
    "place": "The nearest places differ, neither holds the other, the sentences share no place, and the one is not "
    "where it came from and the other where it went. But a site may be in the town where it lies, and what is near a "
    "town or on one side of it may be what lies around it.",
    "region": "… and both are lands with borders that everybody knows: oblasts, provinces, states.",
    "owner": "What is counted is of different sides: Russian tanks, Ukrainian tanks.",
    "agent": "Different sides give, lend or fire it.",
    "month": "The sentences name different months or years.",
    "pace": "So many came in a day, and so many in all.",
    "currency": "Dollars are no euros.",
    "size": "One is more than twelve times the other.",
    "measure": "Two lengths or times that contradict each other, of sentences that share next to no words: every "
    "report has its five minutes and its 20 kilometres. But two depths, widths or heights are told of one thing.",
}
#: What no other evidence outvotes: the rest may be a wrong link to a place, or a cue of another clause.
HARD = frozenset(("dimension", "currency", "region"))

_PEOPLE = frozenset(("people",))
_MIXED = frozenset(("woman", "child"))
_ANYONE = frozenset(("people", "prisoner", "civilian", "resident", "refugee"))
_ROUNDING = 1.06  # times: "nearly 600,000" and 594,000
_HIGH = 100  # of small numbers a part of one whole may well be as many as another whole
FARTHEST = 12  # times: no two versions of one figure
_LOOSE = frozenset(("length", "duration"))  # what every report has several of, and no noun tells apart
_FEW_WORDS = 2


def forbidden(
    a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None, but: frozenset[str] = frozenset()
) -> str:
    """Return what forbids that two figures are of one thing, in a word; "" where nothing does.

    Args:
        a: What the one speaks of…
        b: … and the other.
        a_bounds: What the one asserts…
        b_bounds: … and the other.
        but: Gates that are not asked.
    """
    return next((gate for gate in gates_between(a, b, a_bounds, b_bounds) if gate not in but), "")


def gates_between(a: Subject, b: Subject, a_bounds: Bounds | None, b_bounds: Bounds | None) -> Iterator[str]:
    """Yield all that forbids that two figures are of one thing, each in a word, as `forbidden` does the first."""
    if a.dimension and b.dimension and a.dimension != b.dimension:
        yield "dimension"
    if a_bounds is not None and b_bounds is not None:
        if a_bounds.currency and b_bounds.currency and a_bounds.currency != b_bounds.currency:
            yield "currency"
        if not a_bounds.meets(b_bounds):
            if a_bounds.ratio(b_bounds) > FARTHEST:
                yield "size"
            if a.dimension in _LOOSE and not _of_one_extent(a, b) and len(a.context & b.context) < _FEW_WORDS:
                yield "measure"
    # "The children among the dead" are a part in any wording
    of_whole = a.share.out_of or b.share.out_of  # "fewer than 20 of the 108 deaths", "108 deaths, of whom "
    if a.share.part != b.share.part and not of_whole and not a.nouns - _PEOPLE and not _one_number(a_bounds, b_bounds):
        yield "part"
    if _nouns_differ(a.nouns, b.nouns):
        yield "noun"
    if told_of_another(a, b) and {a.event, b.event} <= lexicon.words("fate"):
        yield "event"
    abroad = a.where.lands and b.where.lands and not a.where.lands & b.where.lands
    moved = abroad and "move" in (a.event, b.event)  # who flees one land arrives in another
    met = moved or _jailed(a, b) or _places_may_meet(a, b)
    if abroad and not met:
        yield "country"
    if _lie_elsewhere(a.where, b.where) and not met:
        yield "place"
        if names_bounded(a.where.near) and names_bounded(b.where.near):
            yield "region"
    if a.who.owner and b.who.owner and not a.who.owner & b.who.owner:
        yield "owner"
    if _other_agents(a.who.agent, b.who.agent):
        yield "agent"
    if _of_other_months(a, b):
        yield "month"
    if (
        a.measure.pace != b.measure.pace
        and a_bounds is not None
        and b_bounds is not None
        and a_bounds.ratio(b_bounds) >= _ROUNDING
    ):
        yield "pace"


def _lie_elsewhere(a: Where, b: Where) -> bool:
    """Say whether the places of two figures are two, by their names or by where they lie."""
    far = bool(a.near and b.near) and not places_meet(a.near, b.near) and lie_apart(a.spots, b.spots)
    return far or places_apart(a.near, b.near)


def _places_may_meet(a: Subject, b: Subject) -> bool:
    """Say whether the places of two figures may be one, or one is told of both ends of a way."""
    here, there = a.where, b.where
    if here.names & there.names or places_meet(here.beside, there.beside) or may_be_one(here.near, there.near):
        return True
    # "the Zamzam camp", whether a gazetteer lists it or not
    if here.names & names_in(there.near) or there.names & names_in(here.near):
        return True
    if {here.way, there.way} == {"from", "to"}:
        return True
    # "The Razoni sailed from Odesa", "the Razoni is bound for Tripoli"
    aboard = here.afloat and there.afloat and not _names(a).isdisjoint(_names(b))
    return aboard or _may_be_there(here, there)


def _jailed(a: Subject, b: Subject) -> bool:
    """Say whether both are terms of prison, told by where the court sits or by where the crime was."""
    return a.event == b.event == "hold" and "duration" in (a.dimension, b.dimension)


def _may_be_there(a: Where, b: Where) -> bool:
    """Say whether one may be the site in the town of the other: "at Azovstal", "in Mariupol" but at no other plant."""
    other_site = any(any(spot.site for spot in one.spots) and other.inner for one, other in ((a, b), (b, a)))
    return not other_site and lie_together(a.spots, b.spots)


def _other_agents(one: str, other: str) -> bool:
    """Say whether two sides did it, or one that certainly did not.

    >>> _other_agents("RU", "UA"), _other_agents("not UA", "UA"), _other_agents("not UA", "RU")
    (True, True, False)
    """
    if not one or not other or one == other:
        return False
    losers = [agent.removeprefix(NOT) for agent in (one, other) if agent.startswith(NOT)]
    return not losers or one in losers or other in losers


def _of_other_months(a: Subject, b: Subject) -> bool:
    """Say whether two are told of other months or in other ones, or one in a year before that of the other."""
    happened, told = (a.when.months, b.when.months), (a.when.told_months, b.when.told_months)
    if any(one and other and not one & other for one, other in (happened, told)):
        return True
    return any(_is_told_before(one, other) for one, other in ((a, b), (b, a)))


def _is_told_before(one: Subject, other: Subject) -> bool:
    told, happened = ([name for name in names if name.isdigit()] for names in (one.when.told_months, other.when.months))
    return bool(told and happened) and max(told) < min(happened)


def _names(subject: Subject) -> frozenset[str]:
    """Return the names of a sentence but for those of days, months and sides, and for words that begin it."""
    return subject.where.proper - lexicon.words("name_stop") - lexicon.words("stop") - lexicon.sides().keys()


def _of_one_extent(a: Subject, b: Subject) -> bool:
    """Say whether both are lengths of one kind: "12 kilometres deep", "to a depth of 30 km"; not how far off what."""
    return a.measure.extent == b.measure.extent and a.measure.extent not in ("", "off")


def _one_number(a: Bounds | None, b: Bounds | None) -> bool:
    """Say whether two figures give one number, too high for chance: a part of 400,000 is not 400,000 as well."""
    return a is not None and b is not None and a.meets(b) and a.ratio(b) < _ROUNDING and a.middle >= _HIGH


def told_of_another(a: Subject, b: Subject) -> bool:
    """Say whether something else happened to each of two: too little to part them, enough to repair nothing."""
    return a.sure and b.sure and a.event != b.event and not close("event", a.event, b.event)


@functools.lru_cache(maxsize=1 << 14)
def _nouns_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two sets of classes are of different things; a noun that no table lists may be anything."""
    if not a or not b or a & b or any(noun.startswith(OPEN) for noun in a | b):
        return False
    if any(one >= _MIXED and other & _ANYONE for one, other in ((a, b), (b, a))):
        return False  # "90 women and children" may be all of the 90 prisoners
    return not any(close("noun", x, y) for x in a for y in b)


def close(kind: str, one: str, other: str) -> bool:
    """Say whether reports use two classes of the same thing: people and civilians, given and received."""
    return frozenset((one, other)) in lexicon.close(kind)
