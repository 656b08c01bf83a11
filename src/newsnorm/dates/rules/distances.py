"""Days told by a length of time, and the windows that a length opens."""

from __future__ import annotations

import re
from typing import Literal

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import (
    CalendarUnit,
    Length,
    Offset,
    Point,
    Range,
    RelativeDay,
    UpTo,
    WarTime,
    Weekday,
    Window,
)
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import clear_left, ordinal, point_of, rule, units


@rule("ago_day", 3, "(length: LENGTH) AGO ON? (day: DATEPOINT | PERIOD)")
def _ago_day(m: Match) -> Outcome:
    """A length back from a day or week that is told beside it: three years ago today, ten years ago this week."""
    length, day = m.said("length"), point_of(m, "day")
    assert isinstance(length, Length)
    if isinstance(day, RelativeDay | CalendarUnit):
        near = isinstance(day, CalendarUnit) or day.days == 0
    else:
        near = isinstance(day, Weekday) and day.shift is None and length.parts[-1][1] == "W"
    return _offset(m, -1, day) if near else None


@rule("ago", 3, "(length: LENGTH) AGO")
def _ago(m: Match) -> Outcome:
    """A length back from the reference: three days ago."""
    return _offset(m, -1, "reference")


def _offset(m: Match, direction: int, base: Point | Literal["reference", "mention"]) -> Outcome:
    length = m.said("length")
    assert isinstance(length, Length)
    return "POINT", Offset(length, direction, base)


@rule("length_to_point", 3, "(length: LENGTH) (side: BEFORE | AFTER | FROM | BEFORE TO) (day: WHEN)")
def _length_to_point(m: Match) -> Outcome:
    """A length before or after a day that is told: two days after Feb. 24."""
    return _offset(m, 1 if m.word("side") in ("after", "from") else -1, point_of(m, "day"))


@rule("length_up_to", 3, "THE ((length: LENGTH) | (unit: UNIT | QUARTER)) (up: TO | ADDED) (day: WHEN)")
def _length_up_to(m: Match) -> Outcome:
    """A length that ends with a day: the six weeks to 10 September, the year ended 31 March."""
    day = point_of(m, "day")
    if m.word("up") not in ("to", "ending", "ended"):
        return None
    if "unit" in m:
        length = Length((units("3M" if m.word("unit") == "quarter" else m.value("unit")),))
        return ("PERIOD", UpTo(length, day)) if length.parts[0][1] in ("M", "Y") else None
    told = m.said("length")
    assert isinstance(told, Length)
    return None if told.attributive else ("PERIOD", UpTo(told, day))


@rule(
    "later", 3, "(length: LENGTH) (side: EARLIERLATER | BEFORE (?=[COMMA DOT CLOSE]|$) | AFTER (?=[COMMA DOT CLOSE]|$))"
)
def _later(m: Match) -> Outcome:
    """A length from the mention before: two days later, a week earlier."""
    return _offset(m, 1 if m.word("side") in ("later", "after") else -1, "mention")


@rule("weekdays_away", 1, "(count: DAYNUM | WORDNUM) (wd: WDS) (side: AGO | HENCE | FROM NOW)")
def _weekdays_away(m: Match) -> Outcome:
    """Weekdays counted back from today or on from it: two Sundays ago, three Fridays from now."""
    count = m.number("count")
    if not count or not clear_left(m):
        return None
    side = -1 if m.word("side") == "ago" else 1
    nearest = Weekday(int(m.value("wd")), -1 if side < 0 else 2)
    return "POINT", Offset(Length(((count - 1, "W"),)), side, nearest)


@rule("unit_earlier", 1, "(unit: UNIT) HYPHEN (side: AGO | EARLIERLATER) (?=[^COMMA DOT])")
def _unit_earlier(m: Match) -> Outcome:
    """A unit before, of a thing: the year-earlier quarter, a year-ago profit."""
    count, unit = units(m.value("unit"))
    if m.word("side") == "later" or unit not in ("D", "W", "M", "Y"):
        return None
    return "POINT", Offset(Length(((count, unit),)), -1, "reference" if m.word("side") == "ago" else "mention")


@rule("from_now", 3, "(length: LENGTH) (HENCE | FROM NOW)")
def _from_now(m: Match) -> Outcome:
    """A length on from the reference: two weeks from now."""
    return _offset(m, 1, "reference")


@rule("length_from_point", 3, "(length: LENGTH) COMMA? (ADDED | PARTNOUN) (ON | FROM)? (day: DATEPOINT)")
def _length_from_point(m: Match) -> Outcome:
    """A length from a day on: three days starting on Monday, two weeks beginning May 20."""
    words = m.words(0)
    if not {"starting", "beginning", "commencing"} & set(words):
        return None
    length, day = m.said("length"), point_of(m, "day")
    assert isinstance(length, Length)
    return "PERIOD", Range(day, Offset(length, 1, Offset(Length(((1, "D"),)), -1, day)))


@rule("window", 3, "(the: THE)? (how: LAST | PAST | NEXT | COMING | THIS PAST | RECENT) (length: LENGTH)")
def _window(m: Match) -> Outcome:
    """A length that rolls up to the reference or on from it: the past 24 hours, the next two weeks."""
    length = m.said("length")
    assert isinstance(length, Length)
    how = m.word("how")
    if length.attributive or how == "recent" or (how == "last" and "the" not in m and _lasts(m)):
        return None
    back = how in ("last", "past", "previous", "preceding", "this")
    if how == "following":
        return None
    return "PERIOD", Window(length, -1 if back else 1)


# "in last 72 hours", "Last 24 hours: 12 dead"
_BEFORE_WINDOW = pattern(
    r"(?:\b(?:in|over|during|for|within|of|from|throughout|across|his|her|its|their|our|these|those|this|at|since)[ ]"
    r"|(?:^|[\n(:;,“\"•*–—-])[ ]?)\Z",
    re.IGNORECASE,
)


def _lasts(m: Match) -> bool:
    """Tell whether "last" is the verb: "the truce is to last three days", "talks open on Monday and last two"."""
    return not m.text()[:1].isupper() and _BEFORE_WINDOW.search(m.before()) is None


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
       | (unit2: UNIT) (nth2: DIGITS | WORDNUM (HYPHEN? (WORDNUM | ONE))? | ONE) OF [^COMMA DOT POINT]{0,8}? (war2: WAR)
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
    return ("POINT" if unit == "D" else "PERIOD"), WarTime(nth, unit, current=key == "4", other=_is_another_war(m, key))


_WAR = pattern(r"\b(?:war|invasion|conflict)\b", re.IGNORECASE)
_NAME = pattern(r"\b[A-Z][a-z]{2,}|\b(?:civil|world)\b")
_WHERE = pattern(r"[ ](?:of|in|on|against|with|between|over)[ ](?:the[ ])?([A-Z][a-z]{2,})|[ ](?:I{1,3}|[0-9])\b")


def _is_another_war(m: Match, key: str) -> bool:
    """Tell whether the war is named, and another than that which began in 2022: "the Gaza war", "the war in Sudan"."""
    if f"war{key}" not in m:
        return False
    named = _NAME.findall(m.text())[1 if m.text()[:1].isupper() else 0 :]
    where = _WHERE.match(m.line.text, m.end)
    if where is not None:
        named.append(where[1] or "world")
    return any(name.lower() not in cues("war-party") for name in named)


def _speaks_of_war(m: Match) -> bool:
    """Tell whether the words before are of the war that is in its nth day."""
    return _WAR.search(m.before(60)) is not None
