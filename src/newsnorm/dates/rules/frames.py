"""What joins phrases: parts of days and periods, clocks, ranges, distances, windows."""

from __future__ import annotations

import re
from dataclasses import replace

from newsnorm.dates.expressions import (
    Bell,
    CalendarUnit,
    Clock,
    Day,
    Length,
    Month,
    Night,
    Nth,
    Offset,
    Part,
    Point,
    Range,
    Recurring,
    RelativeDay,
    SameDay,
    Season,
    WarTime,
    Weekday,
    Weekend,
    WeekOf,
    Window,
    YearPart,
    Years,
)
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.periods import units
from newsnorm.dates.rules.registry import clear_left, ordinal, rule


def _point(m: Match, group: str) -> Point:
    said = m.said(group)
    assert not isinstance(said, Length | Recurring | Bell)
    return said


def _same_class(m: Match, group: str) -> str:
    """Return the class of the phrase that *group* covers, for a rule that only adds to it."""
    code = m.line.codes[m.span(group)[0]]
    return next(name for name in ("POINT", "MONTHDAY", "DAYMONTH", "PERIOD") if codes()[name] == code)


# --- level 2: what adds to one phrase


@rule(
    "clock",
    2,
    """((hour: TWO) [COLON DOT] (minute: TWO) (COLON TWO)? MERIDIEM? | DAYNUM MERIDIEM | (hour3: [NUMBER YEAR])
        (?=ZONES | UNITS) | (DAYNUM | WORDNUM) QUOTE? OCLOCK) UNITS? ZONES?
       (OPEN TWO? [COLON DOT]? [NUMBER YEAR DAYNUM] MERIDIEM? ZONES CLOSE)?""",
)
def _clock(m: Match) -> Outcome:
    """A clock time, with its zone or none; alone it dates nothing, beside a day it is that day's grain."""
    if not clear_left(m):
        return None
    if "hour" in m and ((m.number("hour") or 0) > 24 or (m.number("minute") or 0) > 59 or len(m.word("minute")) != 2):
        return None
    if "hour3" in m and (len(m.word("hour3")) != 4 or (m.number("hour3") or 0) > 2400):
        return None
    grain = "minute" if "minute" in m or "hour3" in m else "hour"
    return "CLOCK", Bell(grain)


@rule(
    "point_of_period",
    2,
    "(point: WHEN) (OF | COMMA | IN | ON)? (period: PERIOD | POINT)",
)
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
    if isinstance(point, Month | Season | YearPart) and point.year is None:
        return "PERIOD", replace(point, of=period.shift)
    if isinstance(point, Day) and point.year is None and point.month:
        return "POINT", Nth(point.day, "D", Month(point.month, of=period.shift))
    return None


@rule(
    "nth_of_period",
    2,
    "THE? (nth: ORDINAL | LAST | FINAL) (FULL)? (unit: UNIT | POINT | WEEKEND) (OF | IN)? (of: PERIOD)".replace(
        "(FULL)?", ""
    ),
)
def _nth_of_period(m: Match) -> Outcome:
    """The nth day, week, month or weekday of a period: the first week of March, the last Friday of July."""
    nth = -1 if m.word("nth") in ("last", "final", "closing") else ordinal(m, "nth") or 0
    of = _point(m, "of")
    if isinstance(of, Month | Years | YearPart | CalendarUnit | Season | SameDay) and nth:
        if m.line.codes[m.span("unit")[0]] == codes()["POINT"]:
            day = m.said("unit")
            named = isinstance(day, Weekday) and day.shift is None and day.week is None
            return ("POINT", Nth(nth, "D", of, weekday=day.weekday)) if named and isinstance(day, Weekday) else None
        if m.word("unit") == "weekend":
            return None
        count, unit = units(m.value("unit"))
        if count == 1 and unit in ("D", "W", "M"):
            return ("POINT" if unit == "D" else "PERIOD"), Nth(nth, unit, of)
    return None


@rule("day_of_period", 2, "THE? (nth: [DAYNUM] ORDSUFFIX) OF (of: PERIOD)")
def _day_of_period(m: Match) -> Outcome:
    """A day of a month told from now: the 20th of next month."""
    of = _point(m, "of")
    if (isinstance(of, CalendarUnit) and of.unit == "M" and of.count == 1) or (
        isinstance(of, SameDay) and of.unit == "M"
    ):
        return "POINT", Nth(m.number("nth") or 0, "D", of)
    return None


@rule(
    "part_of_day",
    2,
    """((EARLYLATE | EARLIERLATER) HYPHEN? [ON IN]?)? (point: DATEPOINT) (COMMA | IN THE? | AT | DURING THE)? EARLYLATE?
          (part: DAYPART)
       | (EARLYLATE [IN ON]?)? THE? EARLYLATE? (part2: DAYPART) [OF ON COMMA]? THE? (point2: DATEPOINT | SPAN)""",
)
def _part_of_day(m: Match) -> Outcome:
    """A part of a day: Saturday night, the night of Sept. 8, on the morning of February 24, early Sunday morning."""
    key = "" if "point" in m else "2"
    point = _point(m, f"point{key}")
    if isinstance(point, Part):
        return None
    return "POINT", Part(point, m.word(f"part{key}"))


@rule("early_hours", 2, "THE? EARLYLATE (unit: UNITS) (OF | ON) (point: DATEPOINT)")
def _early_hours(m: Match) -> Outcome:
    """The early hours of a day."""
    return ("POINT", Part(_point(m, "point"), "early")) if m.word("unit") == "hours" else None


@rule("overnight_on", 2, "OVERNIGHT (ON | INTO | TO | COMMA)? (point: DATEPOINT) | (point2: DATEPOINT) OVERNIGHT")
def _overnight_on(m: Match) -> Outcome:
    """The night about a day: overnight on Saturday is that day's night, overnight into Sunday ends then."""
    key = "" if "point" in m else "2"
    words = m.words(0)
    point = _point(m, f"point{key}")
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
       | (unit4: UNIT) HYPHEN (part4: PARTNOUN)""",
)
def _part_of_period(m: Match) -> Outcome:
    """The early, mid or late part of a period or day: early September, the end of the year, late on Friday."""
    if not clear_left(m):
        return None
    words = m.words(0)
    if "part0" in m:
        of = _point(m, "of") if "of" in m else None
        if not isinstance(of, Month | CalendarUnit) or (isinstance(of, CalendarUnit) and of.unit != "M"):
            return None
        nth = next(w for w in words if w in ("first", "second") or w not in ("the",))
        return ("PERIOD", Part(of, f"{nth}-half")) if nth in ("first", "second") else None
    key = next(k for k in ("", "2", "3", "4") if f"part{k}" in m)
    part = m.word(f"part{key}")
    if key in ("", "3", "4"):
        rest = part in ("rest", "remainder")
        part = "rest" if rest else m.value(f"part{key}")
        if key == "" and "lead" in m and not rest:
            part = m.word("lead")
    if f"unit{key}" in m:
        word = m.word(f"unit{key}")
        if word == "weekend":
            return None
        count, unit = units(m.value(f"unit{key}"))
        if unit not in ("D", "W", "M", "Y") or (key == "4" and (unit != "Y" or part != "late")):
            return None
        of = CalendarUnit(unit, 0, count)
    else:
        of = _point(m, f"of{key}")
    if part == "eve":
        if isinstance(of, Day | Weekday | RelativeDay):
            return "POINT", Offset(Length(((1, "D"),)), -1, of)
        return None
    if isinstance(of, Part) and of.part in ("early", "mid", "late"):
        return None
    if key == "3" and (
        not isinstance(of, CalendarUnit | Years | Month) or m.text().lower().endswith(("start", "turn", "eve"))
    ):
        return None
    if isinstance(of, Window | Range):
        return None
    cls = _same_class(m, f"of{key}") if f"of{key}" in m else "PERIOD"
    cls = "POINT" if cls in ("MONTHDAY", "DAYMONTH") else cls
    return cls, Part(of, part, to_date=part in ("earlier", "later", "rest"))


# --- level 3: what joins phrases


@rule(
    "clock_and_point",
    3,
    "((FROM | BETWEEN)? CLOCK (TO | AND | DASHES))? (clock: CLOCK) (ON | COMMA | OF | OPEN)? (point: DATEPOINT)",
)
def _clock_and_point(m: Match) -> Outcome:
    """A clock time and its day: 3 a.m. on Saturday."""
    clock = m.said("clock")
    assert isinstance(clock, Bell)
    return "POINT", Clock(_point(m, "point"), clock.grain)


@rule("point_and_clock", 3, "(point: DATEPOINT) (COMMA | ON | DASHES)? (AT | AT? APPROX)? (clock: CLOCK)")
def _point_and_clock(m: Match) -> Outcome:
    """A day and its clock time: Saturday at 3 a.m., 10 September 2022, 14:30 GMT."""
    clock = m.said("clock")
    assert isinstance(clock, Bell)
    return "POINT", Clock(_point(m, "point"), clock.grain)


@rule("compound_length", 2, "(a: LENGTH) (AND | COMMA AND?)? (b: LENGTH) ((AND | COMMA AND?)? (c: LENGTH))?")
def _compound_length(m: Match) -> Outcome:
    """A length in several units: two years and three months."""
    order = "YMWDHTS"
    lengths = [m.said(g) for g in "abc" if g in m]
    ranks = []
    parts: list[tuple[float | None, str]] = []
    for length in lengths:
        assert isinstance(length, Length)
        if length.attributive or len(length.parts) != 1 or length.parts[0][0] is None:
            return None
        ranks.append(order.index(length.parts[0][1][0]))
        parts += length.parts
    if ranks != sorted(set(ranks)) or (isinstance(lengths[1], Length) and lengths[1].modifier):
        return None
    first = lengths[0]
    assert isinstance(first, Length)
    return "LENGTH", Length(tuple(parts), first.modifier)  # type: ignore[arg-type]


@rule(
    "week_of",
    3,
    "THE? (unit: UNIT) (TO | OF | [PARTNOUN ADDED] ON?) (day: DATEPOINT)",
)
def _week_of(m: Match) -> Outcome:
    """A week by its first or last day: the week of Sept. 11, the week ending 16 September."""
    words = m.words(0)
    if m.word("unit") != "week" or not {"of", "beginning", "starting", "commencing", "ending", "to"} & set(words):
        return None
    day = _point(m, "day")
    ending = "ending" in words or "to" in words
    if "to" in words and words[0] != "the":
        return None
    return "PERIOD", WeekOf(day, -1 if ending else 1)


@rule("weekend_of", 3, "(weekend: PERIOD) OF THE? (day: DATEPOINT | SPAN)")
def _weekend_of(m: Match) -> Outcome:
    """A weekend by its days: the weekend of 10-11 September."""
    if not isinstance(m.said("weekend"), Weekend):
        return None
    day = _point(m, "day")
    return "SPAN", day if isinstance(day, Range) else Range(day, Offset(Length(((1, "D"),)), 1, day))


@rule(
    "night_between",
    3,
    "THE? (part: DAYPART) (FROM | OF | BETWEEN) (first: DATEPOINT) (TO | AND | DASHES | ON) (last: DATEPOINT)",
)
def _night_between(m: Match) -> Outcome:
    """A night by the days that it joins: the night from Friday to Saturday."""
    return "SPAN", Part(Range(*_share(_point(m, "first"), _point(m, "last"))), m.word("part"))


@rule("ago", 3, "(length: LENGTH) AGO")
def _ago(m: Match) -> Outcome:
    """A length back from the reference: three days ago."""
    return _offset(m, -1, "reference")


def _offset(m: Match, direction: int, base: Point | str) -> Outcome:
    length = m.said("length")
    assert isinstance(length, Length)
    return "POINT", Offset(length, direction, base)  # type: ignore[arg-type]


@rule("length_to_point", 3, "(length: LENGTH) (side: BEFORE | AFTER | FROM | BEFORE TO) (day: WHEN)")
def _length_to_point(m: Match) -> Outcome:
    """A length before or after a day that is told: two days after Feb. 24."""
    return _offset(m, 1 if m.word("side") in ("after", "from") else -1, _point(m, "day"))


@rule(
    "later", 3, "(length: LENGTH) (side: EARLIERLATER | BEFORE (?=[COMMA DOT CLOSE]|$) | AFTER (?=[COMMA DOT CLOSE]|$))"
)
def _later(m: Match) -> Outcome:
    """A length from the mention before: two days later, a week earlier."""
    return _offset(m, 1 if m.word("side") in ("later", "after") else -1, "mention")


@rule("from_now", 3, "(length: LENGTH) (HENCE | FROM (now: ANY))")
def _from_now(m: Match) -> Outcome:
    """A length on from the reference: two weeks from now."""
    return _offset(m, 1, "reference") if "now" not in m or m.word("now") == "now" else None


@rule("window", 3, "(the: THE)? (how: LAST | PAST | NEXT | COMING | THIS PAST | RECENT) (length: LENGTH)")
def _window(m: Match) -> Outcome:
    """A length that rolls up to the reference or on from it: the past 24 hours, the next two weeks."""
    length = m.said("length")
    assert isinstance(length, Length)
    how = m.word("how")
    if length.attributive or how == "recent":
        return None
    back = how in ("last", "past", "previous", "preceding", "this")
    if how == "following":
        return None
    return "PERIOD", Window(length, -1 if back else 1)


@rule("recent", 3, "THE? (how: RECENT | COMING) (unit: UNITS)")
def _recent(m: Match) -> Outcome:
    """An untold number of units up to now: recent days, the coming weeks."""
    if m.word("how") == "following":
        return None
    count, unit = units(m.value("unit"))
    if count != 1 or unit in ("S", "TM"):
        return None
    return "PERIOD", Window(Length(((None, unit),)), -1 if m.word("how") == "recent" else 1)


@rule(
    "war_time",
    3,
    """THE? (nth: ORDINAL | FINAL) (unit: UNIT) OF [^COMMA DOT POINT]{0,8}? (war: WAR)
       | (unit2: UNIT) (nth2: DIGITS) OF [^COMMA DOT POINT]{0,8}? (war2: WAR)
       | (war3: WAR) QUOTE ESS? (nth3: ORDINAL) (unit3: UNIT) | ITS (nth4: ORDINAL) (unit4: UNIT)""",
)
def _war_time(m: Match) -> Outcome:
    """The nth day, week or month of the war: on the 200th day of the war, day 200 of the invasion."""
    key = next(k for k in ("", "2", "3", "4") if f"unit{k}" in m)
    if key == "4" and (m.word("unit4") != "day" or not _speaks_of_war(m)):
        return None
    nth = ordinal(m, f"nth{key}") or 0
    count, unit = units(m.value(f"unit{key}"))
    if count != 1 or unit not in ("D", "W", "M", "Y") or nth < 1:
        return None
    return ("POINT" if unit == "D" else "PERIOD"), WarTime(nth, unit, current=key == "4")


_WAR = re.compile(r"\b(?:war|invasion|conflict)\b", re.IGNORECASE)


def _speaks_of_war(m: Match) -> bool:
    """Tell whether the words before are of the war that is in its nth day."""
    return _WAR.search(m.before(60)) is not None


@rule("days_of_period", 3, "(BETWEEN | FROM)? (first: DAYNUM) (TO | AND | DASHES) (last: DAYNUM) [OF IN]? (of: PERIOD)")
def _days_of_period(m: Match) -> Outcome:
    """Days of a month told from now: from 4 to 22 this month."""
    of = _point(m, "of")
    if not isinstance(of, CalendarUnit) or of.unit != "M" or not clear_left(m):
        return None
    return "SPAN", Range(Nth(m.number("first") or 0, "D", of), Nth(m.number("last") or 0, "D", of))


@rule(
    "range_between",
    3,
    """BETWEEN THE? (first: WHEN) (AND | TO | DASHES) THE? (last: WHEN)
       | BETWEEN (period: PERIOD) (AND | TO | DASHES) (year: YEAR) (?!UNITS)""",
)
def _range_between(m: Match) -> Outcome:
    """Two ends with between: between Monday and Thursday, between 2014 and 2022."""
    return _range(m)


@rule(
    "range_from",
    3,
    """FROM THE? (first: WHEN) (TO | DASHES) THE? (last: WHEN)
       | FROM (period: PERIOD) (TO | DASHES) (year: YEAR) (?!UNITS)""",
)
def _range_from(m: Match) -> Outcome:
    """Two ends with from: from Monday to Thursday, from 28 August to 3 September, from 2014 to 2022."""
    return _range(m)


@rule(
    "range",
    3,
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
    first, last = _point(m, "first"), _point(m, "last")
    if isinstance(first, Window | SameDay) or isinstance(last, Window | Range):
        return None
    return "SPAN", Range(*_share(first, last))


def _to_year(m: Match) -> Outcome:
    """Read a range whose end is a year without a preposition, or the last two digits of one."""
    first = _point(m, "period")
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
