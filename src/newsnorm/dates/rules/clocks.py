"""Clock times, which date nothing alone and refine the day beside them."""

from __future__ import annotations

from newsnorm.dates.expressions import Bell, Clock
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import clear_left, point_of, rule


@rule(
    "clock",
    2,
    """((hour: TWO) [COLON DOT] (minute: TWO) (COLON TWO)? (MERIDIEM | OH QUOTE OCLOCK)? | DAYNUM MERIDIEM
        | (hour3: [NUMBER YEAR]) (?=ZONES | UNITS) | (DAYNUM | WORDNUM | ONE) (OH QUOTE)? OCLOCK) UNITS? ZONES?
       (OPEN TWO? [COLON DOT]? [NUMBER YEAR DAYNUM] MERIDIEM? ZONES CLOSE)?""",
)
def _clock(m: Match) -> Outcome:
    """A clock time, with its zone or none; alone it dates nothing, beside a day it is that day's grain."""
    if not clear_left(m):
        return None
    if "hour" in m:
        hour, minute = m.number("hour") or 0, m.word("minute")
        # "12.1 a.m.", as papers once wrote it; "9.5" is no time
        if hour > 24 or int(minute) > 59 or (len(minute) != 2 and not m.text().rstrip(".").lower().endswith("m")):
            return None
    if "hour3" in m and (len(m.word("hour3")) != 4 or (m.number("hour3") or 0) > 2400):
        return None
    grain = "minute" if "minute" in m or "hour3" in m else "hour"
    return "CLOCK", Bell(grain)


@rule(
    "clock_and_point",
    3,
    "((FROM | BETWEEN)? CLOCK (TO | AND | DASHES))? (clock: CLOCK) (ON | COMMA | OF | OPEN)? (point: DATEPOINT)",
)
def _clock_and_point(m: Match) -> Outcome:
    """A clock time and its day: 3 a.m. on Saturday."""
    clock = m.said("clock")
    assert isinstance(clock, Bell)
    return "POINT", Clock(point_of(m, "point"), clock.grain)


@rule("point_and_clock", 3, "(point: DATEPOINT) (COMMA | ON | DASHES)? (AT | AT? APPROX)? (clock: CLOCK)")
def _point_and_clock(m: Match) -> Outcome:
    """A day and its clock time: Saturday at 3 a.m., 10 September 2022, 14:30 GMT."""
    clock = m.said("clock")
    assert isinstance(clock, Bell)
    return "POINT", Clock(point_of(m, "point"), clock.grain)
