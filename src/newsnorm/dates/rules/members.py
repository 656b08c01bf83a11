"""Days, weeks and stretches told by the period that they are of: the first week of March, the last Friday of July."""

from __future__ import annotations

from dataclasses import replace

from newsnorm.dates.expressions import (
    CalendarUnit,
    Day,
    Length,
    Month,
    Nth,
    Offset,
    Range,
    RelativeDay,
    SameDay,
    Season,
    Stretch,
    WarTime,
    Weekday,
    Window,
    YearPart,
    Years,
)
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import clear_left, ordinal, point_of, rule, this_unit, units


@rule("last_weekday_of_period", 2, "THE? (day: POINT) OF ((of: PERIOD) | THE (whole: UNIT))")
def _last_weekday_of_period(m: Match) -> Outcome:
    """The last such weekday of a period, which is not the last one before today: the last Friday of July."""
    day = m.said("day")
    of = point_of(m, "of") if "of" in m else this_unit(m.value("whole"))
    if (
        isinstance(day, Weekday)
        and day.shift == -1
        and isinstance(of, Month | Years | YearPart | CalendarUnit | SameDay)
    ):
        return "POINT", Nth(-1, "D", of, weekday=day.weekday)
    return None


@rule("period_own", 2, "(period: PERIOD) QUOTE ESS (part: PERIOD)")
def _period_own(m: Match) -> Outcome:
    """A month, season or quarter with the year that has it: last year's fourth quarter, next year's spring."""
    year, part = m.said("period"), m.said("part")
    if not isinstance(year, CalendarUnit) or (year.unit, year.count) != ("Y", 1):
        return None
    if isinstance(part, Month | Season | YearPart) and part.year is None and getattr(part, "shift", None) is None:
        return "PERIOD", replace(part, of=year.shift)
    return None


@rule("point_of_period", 2, "(point: WHEN) (OF | COMMA | IN | ON)? (period: PERIOD | POINT)")
def _point_of_period(m: Match) -> Outcome:
    """A day or month with the week or year that it is of: Friday last week, June next year, last week on Friday."""
    point, period = m.said("point"), m.said("period")
    middle = [w for w in m.words(0) if w]
    if isinstance(period, Weekday) and isinstance(point, CalendarUnit) and point.unit == "W" and point.count == 1:
        return "POINT", Weekday(period.weekday, week=point.shift)
    if not isinstance(period, CalendarUnit) or period.count != 1 or "on" in middle:
        return None
    if period.unit == "W" and isinstance(point, Weekday) and point.shift is None:
        return "POINT", replace(point, week=period.shift)
    if period.unit != "Y":
        return None
    if isinstance(point, CalendarUnit):
        if (point.unit, point.shift, period.shift) not in (("D", 0, -1), ("D", 0, 1)):
            return None
        return "POINT", Offset(Length(((1, "Y"),)), period.shift or 1, RelativeDay(0))  # "this day last year"
    if isinstance(point, Month | Season | YearPart) and point.year is None:
        return "PERIOD", replace(point, of=period.shift)
    if isinstance(point, Day) and point.year is None and point.month:
        return "POINT", Nth(point.day, "D", Month(point.month, of=period.shift))
    return None


@rule(
    "nth_of_period",
    2,
    """THE? (nth: ORDINAL | LAST | FINAL) (unit: UNIT | POINT | WEEKEND)
       ((OF | IN)? (of: PERIOD) | (OF | IN) THE (whole: UNIT))""",
)
def _nth_of_period(m: Match) -> Outcome:
    """The nth day, week, month or weekday of a period: the first week of March, the last Friday of July."""
    nth = -1 if m.word("nth") in ("last", "final", "closing") else ordinal(m, "nth") or 0
    of = point_of(m, "of") if "of" in m else this_unit(m.value("whole"))
    if isinstance(of, Month | Years | YearPart | CalendarUnit | Season | SameDay) and nth:
        if m.line.codes[m.span("unit")[0]] == codes()["POINT"]:
            day = m.said("unit")
            named = isinstance(day, Weekday) and day.shift is None and day.week is None
            return ("POINT", Nth(nth, "D", of, weekday=day.weekday)) if named and isinstance(day, Weekday) else None
        if m.word("unit") == "weekend":
            saturday = Nth(nth, "D", of, weekday=5)
            return "PERIOD", Range(saturday, Offset(Length(((1, "D"),)), 1, saturday))
        count, unit = units(m.value("unit"))
        if count == 1 and unit in ("D", "W", "M"):
            return ("POINT" if unit == "D" else "PERIOD"), Nth(nth, unit, of)
    return None


@rule(
    "stretch_of_period",
    2,
    """THE? (side: ORD | LAST | FINAL) (length: LENGTH)
       ((OF | IN) (of: PERIOD) | (OF | IN) THE (whole: UNIT) | OF [^COMMA DOT POINT]{0,8}? (war: WAR))""",
)
def _stretch_of_period(m: Match) -> Outcome:
    """The first or last stretch of a period: the first three weeks of March, the last two months of the year."""
    length, side = m.said("length"), m.word("side")
    assert isinstance(length, Length)
    if length.attributive or side not in ("first", "opening", "last", "final", "closing"):
        return None
    first = side in ("first", "opening")
    if "war" in m:
        return ("PERIOD", Stretch(length, 1, WarTime(1, "D"))) if first else None
    of = point_of(m, "of") if "of" in m else this_unit(m.value("whole"))
    if isinstance(of, Window | Range) or (isinstance(of, CalendarUnit) and of.unit not in ("W", "M", "Y")):
        return None
    return "PERIOD", Stretch(length, 1 if first else -1, of)


@rule("day_of_period", 2, "THE? (nth: ORDINAL) OF ((of: PERIOD) | THE (whole: UNIT))")
def _day_of_period(m: Match) -> Outcome:
    """A day of a month told from now: the 20th of next month."""
    of = point_of(m, "of") if "of" in m else this_unit(m.value("whole"))
    if (isinstance(of, CalendarUnit) and of.unit == "M" and of.count == 1) or (
        isinstance(of, SameDay) and of.unit == "M"
    ):
        return "POINT", Nth(ordinal(m, "nth") or 0, "D", of)
    return None


@rule("days_of_period", 3, "(BETWEEN | FROM)? (first: DAYNUM) (TO | AND | DASHES) (last: DAYNUM) [OF IN]? (of: PERIOD)")
def _days_of_period(m: Match) -> Outcome:
    """Days of a month told from now: from 4 to 22 this month."""
    of = point_of(m, "of")
    if not isinstance(of, CalendarUnit) or of.unit != "M" or not clear_left(m):
        return None
    return "SPAN", Range(Nth(m.number("first") or 0, "D", of), Nth(m.number("last") or 0, "D", of))
