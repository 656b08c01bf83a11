"""From one day or period to another; weeks, weekends and nights by the days that they join."""

from __future__ import annotations

from dataclasses import replace

from newsnorm.dates.expressions import (
    Day,
    Length,
    Month,
    Night,
    Offset,
    Part,
    Point,
    Range,
    RelativeDay,
    SameDay,
    Season,
    Weekday,
    Weekend,
    WeekOf,
    Window,
    Years,
)
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import clear_left, point_of, rule
from newsnorm.dates.rules.years import counted


@rule("week_of", 3, "THE? (unit: UNIT) (TO | OF | [PARTNOUN ADDED] ON?) (day: DATEPOINT)")
def _week_of(m: Match) -> Outcome:
    """A week by its first or last day: the week of Sept. 11, the week ending 16 September."""
    words = m.words(0)
    if m.word("unit") != "week" or not {"of", "beginning", "starting", "commencing", "ending", "ended", "to"} & set(
        words
    ):
        return None
    day = point_of(m, "day")
    ending = not {"ending", "ended", "to"}.isdisjoint(words)
    if "to" in words and words[0] != "the":
        return None
    return "PERIOD", WeekOf(day, -1 if ending else 1)


@rule("weekend_of", 3, "(weekend: PERIOD) OF THE? (day: DATEPOINT | SPAN)")
def _weekend_of(m: Match) -> Outcome:
    """A weekend by its days: the weekend of 10-11 September."""
    if not isinstance(m.said("weekend"), Weekend):
        return None
    day = point_of(m, "day")
    return "SPAN", day if isinstance(day, Range) else Range(day, Offset(Length(((1, "D"),)), 1, day))


@rule("night_over", 4, "(night: POINT) FROM (first: DATEPOINT) (TO | DASHES) (last: DATEPOINT)")
def _night_over(m: Match) -> Outcome:
    """Overnight with the days that it joins: overnight from Saturday to Sunday."""
    night = m.said("night")
    if not isinstance(night, Night) or night.day is not None:
        return None
    return "SPAN", Part(Range(*_share(point_of(m, "first"), point_of(m, "last"))), "night")


@rule(
    "range_now",
    4,
    "(BETWEEN | FROM) NOW (AND | TO | DASHES) THE? (last: WHEN) | BETWEEN THE? (first: WHEN) AND NOW",
)
def _range_now(m: Match) -> Outcome:
    """To or from the day of the article: between now and Christmas, from now until the end of the year."""
    now = RelativeDay(0)
    return "SPAN", Range(now, point_of(m, "last")) if "last" in m else Range(point_of(m, "first"), now)


@rule(
    "night_between",
    4,
    "THE? (part: DAYPART) (FROM | OF | BETWEEN) (first: DATEPOINT) (TO | AND | DASHES | ON) (last: DATEPOINT)",
)
def _night_between(m: Match) -> Outcome:
    """A night by the days that it joins: the night from Friday to Saturday."""
    return "SPAN", Part(Range(*_share(point_of(m, "first"), point_of(m, "last"))), m.word("part"))


@rule(
    "range_between",
    4,
    """BETWEEN THE? (first: WHEN) (AND | TO | DASHES) THE? (last: WHEN)
       | BETWEEN (period: PERIOD) (AND | TO | DASHES) (year: YEAR) (?!UNITS)""",
)
def _range_between(m: Match) -> Outcome:
    """Two ends with between: between Monday and Thursday, between 2014 and 2022."""
    return _range(m)


@rule(
    "range_from",
    4,
    """FROM THE? (first: WHEN) (TO | DASHES) THE? (last: WHEN)
       | FROM (period: PERIOD) (TO | DASHES) (year: YEAR) (?!UNITS)""",
)
def _range_from(m: Match) -> Outcome:
    """Two ends with from: from Monday to Thursday, from 28 August to 3 September, from 2014 to 2022."""
    return _range(m)


@rule(
    "range",
    4,
    """(first: WHEN) (TO | DASHES) THE? (last: WHEN)
       | (period: PERIOD) (TO | DASHES | SLASH) (year: YEAR | TWO) (?!UNITS)""",
)
def _range_rule(m: Match) -> Outcome:
    """Two ends with a dash or "to": 28 August-3 September, Monday to Thursday, March-May 2022, 2014-15."""
    return _range(m)


def _range(m: Match) -> Outcome:
    if not clear_left(m):
        return None
    if "period" in m:
        return _to_year(m)
    first, last = point_of(m, "first"), point_of(m, "last")
    if isinstance(last, Years) and counted(m):
        return None  # "from 1200 to 1400 metres"
    if isinstance(first, Window | SameDay) or isinstance(last, Window | Range):
        return None
    return "SPAN", Range(*_share(first, last))


def _to_year(m: Match) -> Outcome:
    """Read a range whose end is a year without a preposition, or the last two digits of one."""
    first = point_of(m, "period")
    year = m.number("year") or 0
    if isinstance(first, Month):
        return ("SPAN", Range(first, Years(year, year))) if year >= 1000 else None
    if not isinstance(first, Years):
        return None
    if year < 100:
        if len(m.word("year")) != 2 or m.text()[-3] not in "-–/" or " " in m.text()[-4:]:
            return None
        year += first.first // 100 * 100
    return ("SPAN", Range(first, Years(year, year))) if year > first.first else None


def _share(first: Point, last: Point) -> tuple[Point, Point]:
    """Give the end of a range that lacks a year the year of the other: "March-May 2022", "Sept. 28 to Oct. 3, 2022"."""
    if isinstance(first, Day | Month) and isinstance(last, Day | Month) and first.month and last.month:
        wraps = first.month > last.month
        if first.year is None and last.year is not None:
            first = replace(first, year=last.year - int(wraps))
        elif last.year is None and first.year is not None:
            last = replace(last, year=first.year + int(wraps))
    if isinstance(first, Weekday) and isinstance(last, Weekday) and last.week is not None and first.week is None:
        first = replace(first, week=last.week)
    if isinstance(last, Month | Season) and isinstance(first, Month) and last.of is not None and first.of is None:
        first = replace(first, of=last.of)
    return first, last
