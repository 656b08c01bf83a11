"""Parts of periods: early in a month, the end of a year, the last days of August."""

from __future__ import annotations

import re

from newsnorm.dates.expressions import (
    CalendarUnit,
    Day,
    Length,
    Month,
    Offset,
    Part,
    Range,
    RelativeDay,
    Season,
    Weekday,
    Window,
    Years,
)
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import clear_left, point_of, rule, stands_alone, this_unit, units


def _same_class(m: Match, group: str) -> str:
    """Return the class of the phrase that *group* covers, for a rule that only adds to it."""
    code = m.line.codes[m.span(group)[0]]
    return next(name for name in ("POINT", "MONTHDAY", "DAYMONTH", "PERIOD") if codes()[name] == code)


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
        of = point_of(m, "of") if "of" in m else None if m.word("unit") == "weekend" else this_unit(m.value("unit"))
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
    of = point_of(m, "of") if "of" in m else this_unit(m.value("whole"))
    if part not in ("early", "late") or not isinstance(of, Month | Years | CalendarUnit | Season):
        return None
    return "PERIOD", Part(of, part)
