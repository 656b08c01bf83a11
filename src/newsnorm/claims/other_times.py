"""What tells that a figure is of another time than a gap: another day or stage, a total, a rate, one more."""

from __future__ import annotations

from newsnorm.claims.left import Left, Rule, differ
from newsnorm.claims.reports import is_soon_after
from newsnorm.claims.stages import are_other_beginnings, are_other_hours, are_other_spells, is_other_stage
from newsnorm.claims.subjects import Subject


def is_total(gap: Subject) -> bool:
    """Say whether what is gone can be a total over time: a bridge is no longer for having stood since 1985."""
    return gap.dimension not in ("length", "duration")


def _is_compared_with(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "up from 1.5 per cent", which is an older figure, from what it is today."""
    return whole.when.compared and not gap.when.compared


def _adds_to_another(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "another 30 villages" from those of the day before.

    A donor's new package is "another $400 million", and what came more on Friday is what came on Friday.
    """
    package = whole.dimension == "money" and "aid" in (gap.event, whole.event)
    days = whole.when.days | frozenset(whole.when.told_days)
    of_that_day = not days.isdisjoint(gap.when.days | frozenset(gap.when.told_days))
    one_gift = not gap.when.since and (package or of_that_day)
    return whole.when.more and not gap.when.more and not one_gift


def _is_a_total(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a total "since" from what one day or month brought."""
    if left.told or not is_total(gap) or not is_total(whole):
        return False
    if _may_be_of_one_spell(whole, gap):
        return False
    days, theirs = (one.when.days | one.when.told_days for one in (gap, whole))
    at_once = days & theirs  # "the first convoy since May, 20 trucks in all, came on Friday"
    within = gap.when.brief or (gap.when.period and bool(whole.stage.since))  # "in July", "since the invasion"
    return whole.when.since and not gap.when.since and not at_once and within


def _may_be_of_one_spell(total: Subject, part: Subject) -> bool:
    """Say whether a total since a day may be what came in days or a week: "since Monday" may be "in three days".

    It is hardly that of one night, nor what came on Wednesday; and "since the invasion" is no week.
    """
    since = total.stage.since
    if any(key.startswith("date ") for key in since) and part.when.weeks:
        return True  # "since 9 October"
    days = frozenset(key.removeprefix("day ") for key in since if key.startswith("day "))
    if not days or len(days) < len(since) or "night" in part.stage.hours:
        return False
    return not differ(days, part.when.days)


def _is_of_a_day(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what one day brought from a total "since"."""
    if left.told or not is_total(gap) or _may_be_of_one_spell(gap, whole):
        return False
    since = {key.split(" ")[-1] for key in gap.stage.since}  # "the war that began in April 2023"
    names_month = any(time.isalpha() for time in whole.when.months - gap.when.months - since)
    month = names_month and whole.dimension == "count" and whole.when.period
    soon = whole.when.brief or whole.when.spell or month  # "since the invasion", but "in the month of July"
    return gap.when.since and not whole.when.since and soon and not gap.when.brief and not gap.when.spell


def _is_of_an_older_toll(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell a toll of Sunday from Tuesday's: what was told of one event grows by the day."""
    toll = gap.event in ("kill", "wound", "casualty")
    nightly = gap.dimension in ("", "count") and gap.when.brief and whole.when.brief  # "had sent 140 drones overnight"
    if not (toll or nightly) or (toll and _is_told_later(gap, whole)):
        return False
    return differ(gap.when.days | gap.when.told_days, whole.when.days | whole.when.told_days)


def _is_told_later(one: Subject, other: Subject) -> bool:
    """Say whether one tells only when it happened, the other only when it was told: "hit on Sunday", "said on Monday".

    Where a toll is told to have grown, or by which day it was counted, another day is that of another toll.
    """
    if any(subject.when.counted_by or subject.stage.late for subject in (one, other)):
        return False
    return any(
        not (a.when.told_days or b.when.days)
        and any(is_soon_after(told, happened) for told in b.when.told_days for happened in a.when.days)
        for a, b in ((one, other), (other, one))
    )


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


def _is_of_another_turn(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came on the third day, or in the first convoy, from what did on the fourth, or in the second."""
    if gap.when.turns & whole.when.turns:
        return False
    ours, theirs = ({turn.split(" ")[1] for turn in one.when.turns} for one in (gap, whole))
    return not ours.isdisjoint(theirs)


def _is_of_other_days(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what happened on Friday, or by it, from Monday; a 48-hour curfew is as long on either."""
    ours, theirs = gap.when, whole.when
    pairs = (ours.days, theirs.days), (ours.dates, theirs.dates), (ours.counted_by, theirs.counted_by)
    return gap.dimension in ("", "count") and any(differ(*pair) for pair in pairs)


def _is_of_other_pace(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what came ashore from what came a day, and that from "in the whole of November"; "km/h" tells its pace."""
    if gap.dimension == whole.dimension == "speed":
        return False
    return gap.measure.pace != whole.measure.pace and bool(whole.measure.pace or whole.when.period or whole.when.brief)


def _is_of_two_paces(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell what comes a day from what comes a week."""
    return bool(gap.measure.pace and whole.measure.pace) and gap.measure.pace != whole.measure.pace


def _is_before_or_after(gap: Subject, whole: Subject, left: Left) -> bool:
    """Tell "they talked for over eight hours" from "landed 20 hours before"."""
    return {gap.measure.lasting, whole.measure.lasting} == {"last", "lag"}


#: What parts a figure from a gap …
ALWAYS: tuple[Rule, ...] = (
    _is_before_or_after,
    _is_of_other_pace,
    _is_of_two_paces,
    _is_compared_with,
    _adds_to_another,
    _is_a_total,
    _is_of_a_day,
    _is_of_another_turn,
    _is_of_another_spell,
    _is_usual,
)
#: … and what does unless two digits that are left fit.
UNLESS_DIGITS: tuple[Rule, ...] = (
    _is_of_other_days,
    _is_of_an_older_toll,
    _is_of_another_stage,
    _is_since_another,
)
#: … of which these are wrong as often as right …
DOUBTFUL: tuple[Rule, ...] = (
    _is_a_total,
    _is_of_a_day,
)
#: … and these bar a figure: hardly any that they part is the right one.
BARRING: tuple[Rule, ...] = (
    _is_of_two_paces,
    _is_compared_with,
    _is_of_other_days,
    _is_of_another_stage,
    _is_of_an_older_toll,
    _is_of_another_turn,
    _is_since_another,
    _is_usual,
)
