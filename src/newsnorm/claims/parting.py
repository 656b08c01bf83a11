"""What parts a whole figure from a gap so surely that it may not repair it, however like the sentences are.

Each rule is told what the gap and the figure speak of, and what is left of
the gap. Two digits that fit outweigh those of the second group.
"""

from __future__ import annotations

from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.gates import close
from newsnorm.claims.names import other_bearings, spelt_alike
from newsnorm.claims.placekeys import beside_seat, names_a_region, names_in, places_apart, places_meet
from newsnorm.claims.stages import are_other_beginnings, are_other_hours, are_other_spells, is_other_stage
from newsnorm.claims.subjects import Subject
from newsnorm.claims.tellers import opposed

_ENOUGH_DIGITS = 2
_SPELT_ALIKE = 4  # letters
_EXTENTS = ("deep", "wide", "high")


class Left(NamedTuple):
    """What is left of a damaged figure.

    Attributes:
        digits: Any digit is.
        told: How many digits are that tell something: none of ",000".
        unit: Its unit is.
        of_whole: "of" stands right behind it: "fewer than of the hospitals".
    """

    digits: bool
    told: int
    unit: bool
    of_whole: bool


def is_parted(gap: Subject, whole: Subject, left: Left) -> bool:
    """Say whether a figure is of another thing than a gap for sure."""
    if any(rule(gap, whole, left) for rule in _RULES):
        return True
    return left.told < _ENOUGH_DIGITS and any(rule(gap, whole, left) for rule in _RULES_THAT_DIGITS_OUTWEIGH)


def of_other_extent(gap: Subject, whole: Subject) -> bool:
    """Say whether a length is of another kind: "kilometres deep at its broadest", "for 75 kilometres"."""
    ours, theirs = gap.measure, whole.measure
    differs = theirs.extent != ours.extent and not theirs.open
    return whole.dimension == "length" and ours.extent in _EXTENTS and differs


def is_total(gap: Subject) -> bool:
    """Say whether what is gone can be a total over time: a bridge is no longer for having stood since 1985."""
    return gap.dimension not in ("length", "duration")


def _is_a_part(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "18 of them" and "Of the land taken since January, 1,480 …" from all of it."""
    ours, theirs = gap.share, whole.share
    # "168 names, of them forty children" are all the children
    all_of_them = gap.nouns == whole.nouns and gap.nouns & lexicon.words("person")
    # "holds  of the 17 townships", "some per cent of the dead", but "square kilometres of Ukraine" are a measure of it
    is_part = left.of_whole and (not left.unit or gap.dimension == "percent")
    if left.told or is_part:
        return False
    part = theirs.part and not ours.part and not all_of_them
    return part or (theirs.portion and not (ours.portion or ours.part))


def _is_of_one_place_among_others(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in the Kharkiv region alone" from what is told of the country."""
    return whole.share.alone != gap.share.alone and gap.where.near != whole.where.near


def _is_of_the_whole_land(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "over the whole of Yemen" from "in Hodeidah"."""
    return any(
        one.share.everywhere and not one.where.near and bool(other.where.near)
        for one, other in ((gap, whole), (whole, gap))
    )


def _is_of_the_whole_region(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in the whole of the Kherson region" from "in Kherson"."""
    return any(
        one.share.overall
        and not other.share.overall
        and names_a_region(one.where.near)
        and bool(other.where.near)
        and not names_a_region(other.where.near)
        for one, other in ((gap, whole), (whole, gap))
    )


def _is_compared_with(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "up from 1.5 per cent", which is an older figure, from what it is today."""
    return whole.when.compared and not gap.when.compared


def _is_of_one_degree(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "six gravely wounded" from all who were."""
    return whole.share.degree and not gap.share.degree and whole.event == "wound"


def _is_all_there_are(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "the 88 hospitals" from "fewer than of the hospitals"."""
    return whole.share.definite and left.of_whole and not left.unit


def _is_taken_back(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a report that is denied or withdrawn."""
    return whole.stance.retracted and not gap.stance.retracted


def _is_of_another_fate(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell who was killed or hurt or came back, for sure, from who is told of otherwise.

    "Killed more than sailors" says nothing of "more than 20 sailors had joined".
    """
    if gap.dimension not in ("", "count") or whole.dimension != "count":
        return False
    return any(
        one.sure
        and (not one.nouns or one.nouns & lexicon.words("person"))  # hospitals that treat no longer are not hurt
        and one.event in lexicon.words("distinct")
        and other.event != one.event
        and not close("event", one.event, other.event)
        and one.event not in other.happened
        and (other.event or other.nouns)  # "but the families count at least 400" tells nothing else
        for one, other in ((gap, whole), (whole, gap))
    )


def _is_never_one_number(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what reports may mix, but not in one number: 300 families and 300 people, damaged and destroyed."""
    loose, apart = lexicon.loose("noun"), gap.nouns and whole.nouns and not gap.nouns & whole.nouns
    if apart and all(frozenset((x, y)) in loose for x in gap.nouns for y in whole.nouns):
        return True
    return gap.sure and whole.sure and frozenset((gap.event, whole.event)) in lexicon.loose("event")


def _adds_to_another(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "another 30 villages" from those of the day before."""
    return whole.when.more and not gap.when.more


def _is_no_fact(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "intends to train 1,100" from who has been trained.

    What rebuilding costs is never a fact yet, and a sum of aid is one once it is announced or pledged. Who needs it
    asks for it, and what a budget sets aside is what it plans to spend, not what was asked for.
    """
    alike = gap.event == whole.event or close("event", gap.event, whole.event)
    estimated = alike and {gap.event, whole.event} <= lexicon.words("estimated")
    pledged = whole.dimension == "money" and "aid" in (gap.event, whole.event)
    of_one_plan = gap.event == "need" if whole.stance.asked else gap.stance.agreed
    return whole.stance.unreal and not gap.stance.unreal and not (estimated or pledged or of_one_plan)


def _has_come_in(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell the $1.2 billion that a conference raised from the $4.3 billion that donors were asked for."""
    return whole.dimension == "money" and (
        (gap.stance.asked and whole.stance.in_hand) or (gap.stance.in_hand and whole.stance.asked)
    )


def _is_a_total(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a total "since" from what one day or month brought."""
    if left.told or not is_total(gap) or not is_total(whole):
        return False
    days, theirs = (one.when.days | one.when.told_days for one in (gap, whole))
    at_once = days & theirs  # "the first convoy since May, 20 trucks in all, came on Friday"
    within = gap.when.brief or (gap.when.period and bool(whole.stage.since))  # "in July", "since the invasion"
    return whole.when.since and not gap.when.since and not at_once and within


def _is_of_a_day(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what one day brought from a total "since"."""
    if left.told or not is_total(gap):
        return False
    since = {key.split(" ")[-1] for key in gap.stage.since}  # "the war that began in April 2023"
    names_month = any(time.isalpha() for time in whole.when.months - gap.when.months - since)
    month = names_month and whole.dimension == "count" and whole.when.period
    soon = whole.when.brief or whole.when.spell or month  # "since the invasion", but "in the month of July"
    return gap.when.since and not whole.when.since and soon and not gap.when.brief and not gap.when.spell


def _is_of_another_town(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in Odesa", which may be its whole region, from Izmail."""
    return beside_seat(gap.where.near, whole.where.near)


def _is_of_several_places(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in the Kharkiv and Kherson regions together" from what is told of one of them."""
    ours, theirs = names_in(gap.where.near), names_in(whole.where.near)
    return whole.share.together and bool(ours) and ours < theirs


def _is_on_another_side(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell villages east of Manbij from those south-east of it."""
    return other_bearings(gap.where.bearings, whole.where.bearings)


def _is_named_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell two places of which one at least is in no gazetteer: "off Midway", "at Leyte".

    Two names may be two spellings of one: Tinzaouaten, Tinzaouatene.
    """
    if gap.where.near and whole.where.near:
        return False
    ours, theirs = (
        {key for key in one.where.near if " " not in key and ":" not in key} | one.where.names for one in (gap, whole)
    )
    # "Omdurman's Karari district", "in Karari"
    named = (ours & whole.where.proper) | (theirs & gap.where.proper)
    # "On Rustaveli Avenue", "in Tbilisi"
    within = any(
        one.where.near and not one.where.inner and other.where.names <= other.where.inner
        for one, other in ((gap, whole), (whole, gap))
    )
    return bool(ours) and bool(theirs) and not spelt_alike(ours, theirs) and not named and not within


def _is_of_where_it_was_not(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a figure of Butembo from a gap whose article has just spoken of Goma, and the other way round."""
    pairs = ((gap.where, whole.where), (whole.where, gap.where))
    return gap.dimension != "length" and any(
        not one.near and places_apart(one.around, other.near) for one, other in pairs
    )


def _is_of_other_days(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what happened on Friday from what did on Monday; a 48-hour curfew is as long on either."""
    counted = gap.dimension in ("", "count")
    return counted and (_differ(gap.when.days, whole.when.days) or _differ(gap.when.dates, whole.when.dates))


def _is_of_an_older_toll(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a toll of Sunday from Tuesday's: what was told of one event grows by the day."""
    toll = gap.event in ("kill", "wound", "casualty")
    nightly = gap.dimension in ("", "count") and gap.when.brief and whole.when.brief  # "had sent 140 drones overnight"
    if not toll and not nightly:
        return False
    return _differ(gap.when.days | gap.when.told_days, whole.when.days | whole.when.told_days)


def _is_of_another_stage(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell the first count from the final one, and that of the morning from that of the evening."""
    return is_other_stage(gap.stage, whole.stage) or are_other_hours(gap.stage, whole.stage)


def _is_of_another_spell(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came in the first hour from what did in the whole day; how long something took is itself a time."""
    return gap.dimension != "duration" and are_other_spells(gap.stage, whole.stage)


def _is_since_another(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came since Monday from what did since April."""
    return are_other_beginnings(gap.stage, whole.stage)


def _is_usual(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what a typical day brings from what Monday brought."""
    return any(
        one.stage.typical and not other.stage.typical and other.when.brief
        for one, other in ((gap, whole), (whole, gap))
    )


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
    return _differ(gap.who.leading - counting, whole.who.acting - counting) or _differ(
        whole.who.leading - counting, gap.who.acting - counting
    )


def _is_told_by_another_side(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "the army said it had lost" from what the rebels boast of: two sides of a war tell two numbers."""
    return opposed(gap.teller, whole.teller)


def _is_of_another_quarter(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "in Kherson's Korabelnyi district" from its Dniprovskyi district."""
    ours, theirs = ({name[:_SPELT_ALIKE] for name in one.where.quarters} for one in (gap, whole))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_for_another(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "$26 billion for Israel" from "giving Ukraine $"."""
    return whole.dimension == "money" and _differ(gap.who.recipients, whole.who.recipients)


def _is_of_other_pace(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came ashore from what came a day, and that from "in the whole of November"."""
    return gap.measure.pace != whole.measure.pace and bool(whole.measure.pace or whole.when.period or whole.when.brief)


def _is_of_another_turn(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came on the third day, or in the first convoy, from what did on the fourth, or in the second."""
    if gap.when.turns & whole.when.turns:
        return False
    ours, theirs = ({turn.split(" ")[1] for turn in one.when.turns} for one in (gap, whole))
    return not ours.isdisjoint(theirs)


def _is_before_or_after(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "they talked for over eight hours" from "landed 20 hours before"."""
    return {gap.measure.lasting, whole.measure.lasting} == {"last", "lag"}


def _is_from_elsewhere(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell how far they are from Bukavu from how far from Goma, and what lies south of it from what lies west."""
    ours, theirs = gap.measure, whole.measure
    return _differ(ours.landmark, theirs.landmark) or _differ(ours.bearing, theirs.bearing)


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether both are known and have nothing in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


_RULES = (
    _is_a_part,
    _is_of_one_place_among_others,
    _is_of_the_whole_land,
    _is_of_the_whole_region,
    _is_compared_with,
    _is_of_one_degree,
    _is_all_there_are,
    _is_taken_back,
    _is_of_another_fate,
    _is_never_one_number,
    _adds_to_another,
    _is_a_total,
    _is_of_a_day,
    _is_of_another_town,
    _is_of_several_places,
    _is_of_other_pace,
    _is_from_elsewhere,
    _is_before_or_after,
    _is_of_another_turn,
    _is_of_another_spell,
    _is_usual,
)
# Both 52,300 and "52," people are told of one flight, whoever speaks
_RULES_THAT_DIGITS_OUTWEIGH = (
    _is_no_fact,
    _has_come_in,
    _is_named_elsewhere,
    _is_on_another_side,
    _is_of_where_it_was_not,
    _is_of_other_days,
    _is_of_an_older_toll,
    _is_of_another_stage,
    _is_since_another,
    _is_of_other_sides,
    _is_told_by_another_side,
    _is_for_another,
    _is_of_another_quarter,
)
