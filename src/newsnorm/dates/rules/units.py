"""The calendar's units told from today: weeks, months, years, weekends."""

from __future__ import annotations

from newsnorm.dates.expressions import CalendarUnit, Length, Weekend, Window
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import SHIFTS, clear_left, rule, shift_of, units


@rule(
    "weekend",
    1,
    """((how: LAST | PAST | NEXT | COMING | THIS (past: PAST | COMING)?) | (the: THE (LAST | PAST | COMING)?)) WEEKEND
       (?!(?<=LAST WEEKEND) OF THE? [MONTH MONTHNAME MAYBE MABBR UNIT])""",
)
def _weekend(m: Match) -> Outcome:
    """A weekend, Saturday and Sunday: this weekend, last weekend, over the weekend."""
    if "the" in m:
        words = m.words("the")
        return "PERIOD", Weekend(None if len(words) == 1 else -1 if words[1] in ("last", "past", "previous") else 1)
    shift = shift_of(m)
    if "past" in m:
        shift = SHIFTS[m.word("past")]
    return "PERIOD", Weekend(shift)


@rule("weekend_bare", 1, "(?<=[AT OVER ON DURING BY]) WEEKEND")
def _weekend_bare(m: Match) -> Outcome:
    """A weekend without an article: at weekend."""
    return "PERIOD", Weekend()


@rule(
    "calendar_unit",
    1,
    """(how: LAST | NEXT | THIS (past: PAST | COMING)? | COMING | PAST) (CENTURY | (unit: UNIT | QUARTER))
       (?!TO THE? [WD MONTH MONTHNAME MAYBE MABBR DAYNUM YEAR])
       (?!OF (THE | THIS | LAST | NEXT)? [MONTH MONTHNAME MAYBE MABBR YEAR UNIT])""",
)
def _calendar_unit(m: Match) -> Outcome:
    """The week, month or year about or beside today's: last week, this month, next year; "past week" rolls."""
    if m.word("how") == "last" and m.before(4).lower() == "the " and _OF.match(m.line.text, m.end):
        return None
    if "unit" not in m or not clear_left(m):
        return None
    if m.word("unit") == "quarter":
        return "PERIOD", CalendarUnit("M", shift_of(m) or 0, 3)
    count, unit = units(m.value("unit"))
    if unit in ("S", "TM", "H"):
        return None
    if "past" in m or m.word("how") in ("past", "coming"):
        how = m.word("past") if "past" in m else m.word("how")
        return "PERIOD", Window(Length(((count, unit),)), SHIFTS[how])
    return ("POINT" if unit == "D" and count == 1 else "PERIOD"), CalendarUnit(unit, shift_of(m) or 0, count)


@rule("latest_unit", 1, "THE? LATEST (unit: UNIT | QUARTER)")
def _latest_unit(m: Match) -> Outcome:
    """The latest period that there are figures for, which the text leaves open: the latest quarter."""
    count, unit = units("3M" if m.word("unit") == "quarter" else m.value("unit"))
    return ("PERIOD", CalendarUnit(unit, None, count)) if unit in ("W", "M", "Y") else None


@rule("current_unit", 1, "THE (how: THIS) (unit: UNIT)")
def _current_unit(m: Match) -> Outcome:
    """The calendar unit that today is in, with its article: the current week."""
    count, unit = units(m.value("unit"))
    return ("PERIOD", CalendarUnit(unit, 0, count)) if unit in ("D", "W", "M", "Y") else None


@rule(
    "rolling_unit",
    1,
    """THE (how: LAST | PAST | COMING) (unit: UNIT | CENTURY | QUARTER)
       (?!OF (THE | THIS | LAST | NEXT)? [MONTH MONTHNAME MAYBE MABBR YEAR UNIT])""",
)
def _rolling_unit(m: Match) -> Outcome:
    """One unit that rolls up to today, or on from it: the past week, the last year, the coming month."""
    if m.word("how") in ("following", "previous", "preceding"):
        return None
    if m.word("how") == "last" and _OF.match(m.line.text, m.end):
        return None  # "the last day of the season"
    value = "3M" if m.word("unit") == "quarter" else m.value("unit")
    count, unit = units(value)
    return "PERIOD", Window(Length(((count, unit),)), SHIFTS[m.word("how")])


_OF = pattern(r"\s+of\b")


@rule("after_next", 1, "THE (unit: UNIT | WEEKEND) AFTER THE? NEXT")
def _after_next(m: Match) -> Outcome:
    """The week after next."""
    if m.word("unit") == "weekend":
        return "PERIOD", Weekend(2)
    count, unit = units(m.value("unit"))
    return ("PERIOD", CalendarUnit(unit, 2, count)) if unit in ("W", "M", "Y") else None


@rule("before_last", 1, "THE (unit: UNIT | WEEKEND) BEFORE LAST")
def _before_last(m: Match) -> Outcome:
    """The week before last."""
    if m.word("unit") == "weekend":
        return "PERIOD", Weekend(-2)
    count, unit = units(m.value("unit"))
    return ("PERIOD", CalendarUnit(unit, -2, count)) if unit in ("W", "M", "Y") else None
