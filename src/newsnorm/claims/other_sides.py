"""What tells that a figure is of another side than a gap: who did it, who tells it, whom it is for."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.left import Left, Rule, differ
from newsnorm.claims.parties import Who
from newsnorm.claims.placekeys import places_meet
from newsnorm.claims.subjects import Subject
from newsnorm.claims.tellers import opposed


def _is_of_other_sides(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "Lithuania's parliament voted" from Estonia's, and whom Paris trains from whom London does.

    The one that leads a sentence is not named by the other at all, which names its own. The UN only count. Who fires
    and who shoots it down are two sides of one event.
    """
    crossing = {gap.event, whole.event} & lexicon.words("crossing")
    if crossing or places_meet(gap.where.near, whole.where.near) or gap.who.recipients & whole.who.recipients:
        return False
    counting = lexicon.words("counting_side")
    ours, theirs = gap.who.actors - counting, whole.who.actors - counting
    if not ours - theirs or not theirs - ours:
        return False
    return _leads_elsewhere(gap.who, whole.who, counting) or _leads_elsewhere(whole.who, gap.who, counting)


def _leads_elsewhere(one: Who, other: Who, counting: frozenset[str]) -> bool:
    """Say whether a side leads one sentence, and others act in the other, which does not so much as name it."""
    leading = one.leading - counting
    return differ(leading, other.acting - counting) and leading.isdisjoint(other.actors)


def _is_told_by_another_side(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "the army said it had lost" from what the rebels boast of: two sides of a war tell two numbers."""
    return opposed(gap.teller, whole.teller)


def _is_done_by_another(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell the prisoners whom the Houthis hold from those whom the government holds."""
    camps = {gap.doer.camp, whole.doer.camp}
    return gap.event == whole.event and len(camps) > 1 and camps.isdisjoint(("", "group"))


def _is_aimed_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell missiles fired at Israel from those fired at Saudi Arabia."""
    return gap.event == whole.event == "launch" and differ(gap.who.aimed, whole.who.aimed)


def _is_for_another(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "$26 billion for Israel" from "giving Ukraine $"."""
    return whole.dimension == "money" and differ(gap.who.recipients, whole.who.recipients)


#: What parts a figure from a gap …
ALWAYS: tuple[Rule, ...] = ()
#: … and what does unless two digits that are left fit.
UNLESS_DIGITS: tuple[Rule, ...] = (
    _is_of_other_sides,
    _is_told_by_another_side,
    _is_done_by_another,
    _is_for_another,
    _is_aimed_elsewhere,
)
#: … of which these are wrong as often as right …
DOUBTFUL: tuple[Rule, ...] = (_is_of_other_sides,)
#: … and these bar a figure: hardly any that they part is the right one.
BARRING: tuple[Rule, ...] = (
    _is_aimed_elsewhere,
    _is_told_by_another_side,
    _is_done_by_another,
)
