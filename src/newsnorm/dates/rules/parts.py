"""Parts of days and of periods: the night of a day, early in a month, the first week of a year."""

from __future__ import annotations

import re
from dataclasses import replace

from newsnorm.dates.expressions import (
    CalendarUnit,
    Day,
    Length,
    Month,
    Night,
    Nth,
    Offset,
    Part,
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
from newsnorm.dates.rules.registry import clear_left, ordinal, point_of, rule, stands_alone, units


def _same_class(m: Match, group: str) -> str:
    """Return the class of the phrase that *group* covers, for a rule that only adds to it."""
    code = m.line.codes[m.span(group)[0]]
    return next(name for name in ("POINT", "MONTHDAY", "DAYMONTH", "PERIOD") if codes()[name] == code)


@rule("last_weekday_of_period", 2, "THE? (day: POINT) OF ((of: PERIOD) | THE (whole: UNIT))")
def _last_weekday_of_period(m: Match) -> Outcome:
    """The last such weekday of a period, which is not the last one before today: the last Friday of July."""
    day = m.said("day")
    of = point_of(m, "of") if "of" in m else _this(m.value("whole"))
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
    of = point_of(m, "of") if "of" in m else _this(m.value("whole"))
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


def _this(unit: str) -> CalendarUnit:
    """Return the unit that the reference is in: "the first week of the month"."""
    count, size = units(unit)
    return CalendarUnit(size, 0, count)


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
    of = point_of(m, "of") if "of" in m else _this(m.value("whole"))
    if isinstance(of, Window | Range) or (isinstance(of, CalendarUnit) and of.unit not in ("W", "M", "Y")):
        return None
    return "PERIOD", Stretch(length, 1 if first else -1, of)


@rule("day_of_period", 2, "THE? (nth: ORDINAL) OF ((of: PERIOD) | THE (whole: UNIT))")
def _day_of_period(m: Match) -> Outcome:
    """A day of a month told from now: the 20th of next month."""
    of = point_of(m, "of") if "of" in m else _this(m.value("whole"))
    if (isinstance(of, CalendarUnit) and of.unit == "M" and of.count == 1) or (
        isinstance(of, SameDay) and of.unit == "M"
    ):
        return "POINT", Nth(ordinal(m, "nth") or 0, "D", of)
    return None


@rule(
    "part_of_day",
    2,
    """((EARLYLATE | EARLIERLATER) HYPHEN? [ON IN]?)? (point: DATEPOINT) (COMMA | IN THE? | AT | DURING THE)? EARLYLATE?
          (part: DAYPART)
       | (EARLYLATE [IN ON]?)? THE? (EARLYLATE HYPHEN?)?
         (part2: DAYPART) ZONES? [OF ON COMMA]? THE? (point2: DATEPOINT | SPAN)
       | THE (part3: DAYPART) (to: TO) (point3: DATEPOINT)""",
)
def _part_of_day(m: Match) -> Outcome:
    """A part of a day: Saturday night, the night of Sept. 8, on the morning of February 24, early Sunday morning."""
    key = next(k for k in ("", "2", "3") if f"point{k}" in m)
    point = point_of(m, f"point{key}")
    if key == "3":
        return ("POINT", Night(point)) if (m.word("part3"), m.word("to")) == ("night", "to") else None
    if isinstance(point, Part) and (key == "" or m.before(5) == "past "):
        return None
    return "POINT", Part(point, m.word(f"part{key}"))


@rule(
    "part_of_day_of_month",
    2,
    "THE? (EARLYLATE HYPHEN?)? (part: DAYPART) OF THE (day: DAYNUM) ORDSUFFIX (?!HYPHEN | OF | MON)",
)
def _part_of_day_of_month(m: Match) -> Outcome:
    """A part of a day whose month is not named: on the morning of the 7th."""
    return ("POINT", Part(Day(m.number("day") or 0), m.word("part"))) if stands_alone(m) else None


@rule("predawn", 2, "SMALL HYPHEN? DAYPART? (OF | ON)? (point: DATEPOINT)")
def _predawn(m: Match) -> Outcome:
    """Before the dawn of a day: pre-dawn on Monday, predawn Saturday."""
    return ("POINT", Part(point_of(m, "point"), "early")) if m.word(0).startswith("pre") else None


@rule(
    "early_hours", 2, "THE? (EARLYLATE DAYPART? | SMALL (HYPHEN? DAYPART)?) (unit: UNITS) (OF | ON) (point: DATEPOINT)"
)
def _early_hours(m: Match) -> Outcome:
    """The early hours of a day: in the small hours of Friday, in the early morning hours of March 3."""
    return ("POINT", Part(point_of(m, "point"), "early")) if m.word("unit") == "hours" else None


@rule(
    "overnight_on",
    2,
    "OVERNIGHT (ON | INTO | TO | COMMA)? (point: DATEPOINT | SPAN) | (point2: DATEPOINT) OVERNIGHT",
)
def _overnight_on(m: Match) -> Outcome:
    """The night about a day: overnight on Saturday is that day's night, overnight into Sunday ends then."""
    key = "" if "point" in m else "2"
    words = m.words(0)
    point = point_of(m, f"point{key}")
    if "into" in words or "to" in words:
        return "POINT", Night(point)
    return "POINT", Part(point, "night")


@rule("overnight", 2, "OVERNIGHT")
def _overnight(m: Match) -> Outcome:
    """Overnight alone: the night that ends on the day of the reference."""
    after = m.line.text[m.end : m.end + 12].lower()
    if (
        m.text()[0].isupper()
        and m.start
        and m.line.text[m.start - 1] == " "
        and m.line.text[m.start - 2] not in '.!?"”:•'
    ):
        return None
    return None if after.startswith(("-", " success", " sensation", " stay")) else ("POINT", Night())


@rule(
    "part_of_period",
    2,
    """THE? (ANYORD (part0: HALF) OF | (lead: EARLYLATE)? (part: PARTNOUN | REST) OF)
          (THE (unit: UNIT | WEEKEND) | (of: WHEN))
       | (part2: EARLYLATE | EARLIERLATER) HYPHEN? (ON | IN)? (THE (unit2: UNIT) | (of2: WHEN))
       | (of3: PERIOD) HYPHEN? (part3: PARTNOUN)
       | (unit4: UNIT) (HYPHEN | QUOTE ESS) (part4: PARTNOUN)
       | (part5: PARTNOUN) HYPHEN (of5: PERIOD) | (?<=[BY SINCE FROM AT]) (part6: PARTNOUN) (of6: PERIOD)""",
)
def _part_of_period(m: Match) -> Outcome:
    """The early, mid or late part of a period or day: early September, the end of the year, late on Friday."""
    if not clear_left(m):
        return None
    words = m.words(0)
    if "part0" in m:
        of = point_of(m, "of") if "of" in m else None if m.word("unit") == "weekend" else _this(m.value("unit"))
        if not isinstance(of, Month | CalendarUnit) or (isinstance(of, CalendarUnit) and of.unit not in ("M", "Y")):
            return None
        nth = next(w for w in words if w in ("first", "second") or w not in ("the",))
        return ("PERIOD", Part(of, f"{nth}-half")) if nth in ("first", "second") else None
    key = next(k for k in ("", "2", "3", "4", "5", "6") if f"part{k}" in m)
    part = m.word(f"part{key}")
    if key == "4" and not stands_alone(m):
        return None  # "a year-end bonus"
    if key != "2":
        rest = part in ("rest", "remainder")
        part = "rest" if rest else m.value(f"part{key}")
        if key == "" and "lead" in m and not rest:
            part = m.word("lead")
    if f"unit{key}" in m:
        if m.word(f"unit{key}") == "day" and re.search(r"\bat (?:the )?$", m.before(8), re.IGNORECASE):
            return None  # "at the end of the day", which is an idiom
        word = m.word(f"unit{key}")
        if word == "weekend":
            return None
        count, unit = units(m.value(f"unit{key}"))
        if unit not in ("D", "W", "M", "Y") or (key == "4" and (unit == "D" or part != "late")):
            return None
        of = CalendarUnit(unit, 0, count)
    else:
        of = point_of(m, f"of{key}")
    if part == "eve":
        if isinstance(of, Day | Weekday | RelativeDay):
            return "POINT", Offset(Length(((1, "D"),)), -1, of)
        return None
    if isinstance(of, Part) and of.part in ("early", "mid", "late"):
        return None
    beside = key in ("3", "5", "6")
    if beside and (not isinstance(of, CalendarUnit | Years | Month) or m.word(f"part{key}") in _NO_NAME):
        return None
    if isinstance(of, Window | Range):
        return None
    cls = _same_class(m, f"of{key}") if f"of{key}" in m else "PERIOD"
    cls = "POINT" if cls in ("MONTHDAY", "DAYMONTH") else cls
    return cls, Part(of, part, to_date=part in ("earlier", "later", "rest"))


#: What takes no name of a period beside it: "June start", but "June-end", "end-2024".
_NO_NAME = ("start", "turn", "eve")


@rule(
    "first_days",
    2,
    "THE (side: ORD | LAST | FINAL | EARLYLATE) UNITS (OF | IN) ((of: PERIOD) | THE (whole: UNIT))",
)
def _first_days(m: Match) -> Outcome:
    """Some days or weeks at an end of a period, taken as its early or late part: the last days of August."""
    side = m.word("side")
    part = {"first": "early", "opening": "early", "final": "late", "closing": "late", "last": "late"}.get(side, side)
    of = point_of(m, "of") if "of" in m else _this(m.value("whole"))
    if part not in ("early", "late") or not isinstance(of, Month | Years | CalendarUnit | Season):
        return None
    return "PERIOD", Part(of, part)


@rule("days_of_period", 3, "(BETWEEN | FROM)? (first: DAYNUM) (TO | AND | DASHES) (last: DAYNUM) [OF IN]? (of: PERIOD)")
def _days_of_period(m: Match) -> Outcome:
    """Days of a month told from now: from 4 to 22 this month."""
    of = point_of(m, "of")
    if not isinstance(of, CalendarUnit) or of.unit != "M" or not clear_left(m):
        return None
    return "SPAN", Range(Nth(m.number("first") or 0, "D", of), Nth(m.number("last") or 0, "D", of))
