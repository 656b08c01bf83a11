"""Parts of days: the night of a day, its small hours, overnight."""

from __future__ import annotations

from newsnorm.dates.expressions import Day, Night, Part
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import point_of, rule, stands_alone


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
