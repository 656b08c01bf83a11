"""What tells that a figure is of another thing than a gap: a part of it, another fate, no fact, another measure."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.ballots import voted_otherwise
from newsnorm.claims.gates import close
from newsnorm.claims.left import Left, Rule, differ
from newsnorm.claims.subjects import Subject

_EXTENTS = ("deep", "wide", "high")


def of_other_extent(gap: Subject, whole: Subject) -> bool:
    """Say whether a length is of another kind: "kilometres deep at its broadest", "for 75 kilometres"."""
    ours, theirs = gap.measure, whole.measure
    if whole.dimension != "length":
        return False
    # "destroyed kilometres of the pipeline", "the pipeline is 780 kilometres long"
    of_all = theirs.extent == "long" and not ours.extent and gap.event != "" and not whole.event
    return of_all or (ours.extent in _EXTENTS and theirs.extent not in ("", ours.extent))


def _is_a_part(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "18 of them" and "Of the land taken since January, 1,480 …" from all of it."""
    ours, theirs = gap.share, whole.share
    # "168 names, of them forty children" are all the children, "137 pupils, 76 of them girls" are not all the girls
    all_of_them = not theirs.alike and gap.nouns == whole.nouns and gap.nouns & lexicon.words("person")
    # "holds  of the 17 townships", "some per cent of the dead", but "square kilometres of Ukraine" are a measure of it
    is_part = left.of_whole and (not left.unit or gap.dimension == "percent")
    if left.told or is_part:
        return False
    part = theirs.part and not ours.part and not all_of_them
    return part or (theirs.portion and not (ours.portion or ours.part))


def _is_of_one_degree(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "six gravely wounded" from all who were."""
    return whole.share.degree and not gap.share.degree and whole.event == "wound"


def _is_all_there_are(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "the 88 hospitals" from "fewer than of the hospitals"."""
    return whole.share.definite and left.of_whole and not left.unit


def _is_the_whole(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell the 60 drones of "48 of 60" from "at least of the drones"."""
    return whole.share.whole and left.of_whole and not left.unit


def _is_withdrawn(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a report that who told it takes back; what the other side denies may well be so."""
    return whole.stance.withdrawn and not gap.stance.withdrawn


def _has_yet_to(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell those who will have to leave from those who have left."""
    return whole.stance.due and not (gap.stance.due or gap.stance.unreal or gap.stance.planned)


def _is_taken_back(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a report that is denied or withdrawn."""
    return whole.stance.retracted and not gap.stance.retracted


def _is_of_another_fate(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell who was killed or hurt or came back, for sure, from who is told of otherwise.

    "Killed more than sailors" says nothing of "more than 20 sailors had joined".
    """
    return any(
        other.event != "" and _has_met(one, other) and not close("event", one.event, other.event)
        for one, other in ((gap, whole), (whole, gap))
    )


def _met_with_none(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell who was killed or hurt from whom nothing is told of; "but the families count at least 400" may be all."""
    pairs = ((gap, whole), (whole, gap))
    return any(other.event == "" and bool(other.nouns) and _has_met(one, other) for one, other in pairs)


def _has_met(one: Subject, other: Subject) -> bool:
    """Say whether persons were for sure killed or hurt or came back, of whom another sentence says no such thing."""
    if one.dimension not in ("", "count") or other.dimension not in ("", "count"):
        return False
    # Hospitals that treat no longer are not hurt
    persons = not one.nouns or one.nouns & lexicon.words("person")
    fate = one.sure and one.event in lexicon.words("distinct")
    # "home to 100,000 people, and many died": of those who live there so many did not
    told = {other.event} if other.event == "populate" else {other.event, *other.happened}
    return bool(fate and persons) and one.event not in told


def _is_never_one_number(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what reports may mix, but not in one number: 300 families and 300 people, damaged and destroyed."""
    loose, apart = lexicon.loose("noun"), gap.nouns and whole.nouns and not gap.nouns & whole.nouns
    if apart and all(frozenset((x, y)) in loose for x in gap.nouns for y in whole.nouns):
        return True
    return gap.sure and whole.sure and frozenset((gap.event, whole.event)) in lexicon.loose("event")


def _does_it_itself(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell the 1,500 troops who surrounded a hospital from the hostages who were held in it."""
    if "" in (gap.role, whole.role) or gap.role == whole.role or not (gap.sure and whole.sure):
        return False
    people = lexicon.words("person")
    persons = all(not one.nouns or one.nouns & people for one in (gap, whole))
    return persons and not close("event", gap.event, whole.event)


def _is_of_another_make(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell cruise missiles from ballistic ones, primary schools from secondary ones."""
    return differ(gap.makes, whole.makes)


def _voted_otherwise(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell 94 votes for it from 14 against."""
    return voted_otherwise(gap.ballot, whole.ballot)


def _is_no_fact(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "intends to train 1,100" from who has been trained.

    What rebuilding costs is never a fact yet, and a sum of aid is one once it is announced or pledged. Who needs it
    asks for it, and what a budget sets aside is what it plans to spend, not what was asked for.
    """
    alike = gap.event == whole.event or close("event", gap.event, whole.event)
    estimated = alike and {gap.event, whole.event} <= lexicon.words("estimated")
    pledged = whole.dimension == "money" and "aid" in (gap.event, whole.event)
    of_one_plan = gap.event == "need" if whole.stance.asked else gap.stance.agreed
    return (
        whole.stance.unreal
        and not (gap.stance.unreal or gap.stance.planned)
        and not (estimated or pledged or of_one_plan)
    )


def _has_come_in(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell the $1.2 billion that a conference raised from the $4.3 billion that donors were asked for."""
    return whole.dimension == "money" and (
        (gap.stance.asked and whole.stance.in_hand) or (gap.stance.in_hand and whole.stance.asked)
    )


#: What parts a figure from a gap …
ALWAYS: tuple[Rule, ...] = (
    _is_a_part,
    _is_of_one_degree,
    _is_all_there_are,
    _is_the_whole,
    _is_taken_back,
    _is_withdrawn,
    _has_yet_to,
    _is_of_another_fate,
    _met_with_none,
    _is_never_one_number,
    _does_it_itself,
    _is_of_another_make,
    _voted_otherwise,
)
#: … and what does unless two digits that are left fit.
UNLESS_DIGITS: tuple[Rule, ...] = (
    _is_no_fact,
    _has_come_in,
)
#: … of which these are wrong as often as right …
DOUBTFUL: tuple[Rule, ...] = (
    _is_of_one_degree,
    _is_all_there_are,
)
#: … and these bar a figure: hardly any that they part is the right one.
BARRING: tuple[Rule, ...] = (
    _is_withdrawn,
    _has_yet_to,
    _is_the_whole,
    _is_of_another_make,
    _voted_otherwise,
    _is_of_another_fate,
    _is_never_one_number,
    _has_come_in,
)
