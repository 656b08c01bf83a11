"""Months, seasons, quarters, years, decades, and the calendar's units told from today."""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import (
    CalendarUnit,
    Length,
    Month,
    Range,
    Season,
    Unit,
    Weekend,
    Window,
    YearPart,
    Years,
)
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import clear_left, ordinal, rule

_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}


def _shift(m: Match) -> int | None:
    if "how" not in m:
        return None
    return 0 if m.word("how") in ("this", "current") else _SHIFTS[m.word("how")]


def units(text: str) -> tuple[int, Unit]:
    """Read the unit of the word table: "10Y" is ten years.

    >>> units("W"), units("10Y")
    ((1, 'W'), (10, 'Y'))
    """
    digits = text.rstrip("STMHDWY")
    return int(digits or 1), text[len(digits) :]  # type: ignore[return-value]


@rule("month_year", 1, "(month: MON | LOWMAYBE) (OF | COMMA | HYPHEN)? (year: YEAR) (?!UNITS)")
def _month_year(m: Match) -> Outcome:
    """A month with its year: September 2022, March of 2014."""
    if not clear_left(m):
        return None
    return "PERIOD", Month(m.number("month") or 0, m.number("year"))


@rule(
    "numeric_month",
    1,
    "(month: TWO) SLASH (year: YEAR) | (year2: YEAR) [HYPHEN SLASH] (month2: TWO) (?!DASHES | SLASH)",
)
def _numeric_month(m: Match) -> Outcome:
    """A month and its year in numbers: 09/2022, 2022-09; never 2010-11, which is two years."""
    key = "" if "month" in m else "2"
    month, year = m.number(f"month{key}") or 0, m.number(f"year{key}") or 0
    if not (1 <= month <= 12 and 1900 <= year <= 2100) or " " in m.text() or not clear_left(m):
        return None
    if key == "2" and not m.word("month2").startswith("0"):
        return None
    return "PERIOD", Month(month, year)


@rule("year_range", 1, "(lead: BETWEEN | FROM)? (first: YEAR) (DASHES | (?<=ANY) TO) (last: YEAR) (?!UNITS)")
def _year_range(m: Match) -> Outcome:
    """Two years with a dash, which need no preposition: the 1914-1918 war."""
    first, last = m.number("first") or 0, m.number("last") or 0
    if not 1800 <= first < last <= 2100 or not clear_left(m) or _counted(m):
        return None
    return "SPAN", Range(Years(first, first), Years(last, last))


@rule("month_shift", 1, "(how: LAST | PAST | NEXT | COMING | THIS) (month: MON)")
def _month_shift(m: Match) -> Outcome:
    """A month told from now: last March, this September, next June."""
    return "PERIOD", Month(m.number("month") or 0, shift=_shift(m))


@rule("month", 1, "(month: MONTH | MONTHNAME | MAYBE | MABBR DOT?)")
def _month(m: Match) -> Outcome:
    """A bare month: in September; May and March only where a preposition or a range shows them to be months."""
    if not clear_left(m):
        return None
    at = m.span()[0]
    code, before = m.line.codes[at], m.line.codes[at - 1 : at] if at else ""
    led = before != "" and before in _leaders()
    if code == codes()["MONTH"]:
        return ("PERIOD", Month(m.number("month") or 0)) if m.text()[0].isupper() else None
    if code == codes()["MONTHNAME"] and m.text()[0].isupper():
        after = m.line.text[m.end : m.end + 2]
        if not led and _speaks(m):
            return None
        if led or (not (len(after) == 2 and after[0] == " " and after[1].isupper()) and not _named(m)):
            return "PERIOD", Month(m.number("month") or 0)
        return None
    follows = m.line.codes[m.span()[-1] + 1 : m.span()[-1] + 2]
    if not m.text()[0].isupper() or not (led or (follows and follows in _joiners())):
        return None
    if code == codes()["MABBR"] and m.text()[:3] in ("Jan", "Mar", "Dec", "Jun") and not m.text().endswith("."):
        return None
    return "PERIOD", Month(m.number("month") or 0)


def _speaks(m: Match) -> bool:
    """Tell whether what follows is a verb of saying, which shows a person: "April told the court"."""
    after = _NEXT_WORD.match(m.line.text, m.end)
    return bool(after) and after is not None and after[2] in cues("speech")


def _named(m: Match) -> bool:
    """Tell whether a capitalised word just before makes the month a surname: "Ms June"."""
    before = m.before().rstrip(" ")
    word = before[before.rfind(" ") + 1 :]
    return word[:1].isupper() and word.rstrip(".").lower() in ("mr", "mrs", "ms", "dr", "sir", "lady", "miss")


def _leaders() -> str:
    names = [
        "IN",
        "SINCE",
        "BY",
        "TO",
        "OF",
        "DURING",
        "BEFORE",
        "AFTER",
        "FROM",
        "BETWEEN",
        "EARLYLATE",
        "EARLIERLATER",
        "AND",
        "FOR",
        "ON",
        "SLASH",
        "HYPHEN",
        "DASH",
    ]
    return "".join(codes()[name] for name in names)


def _joiners() -> str:
    return "".join(codes()[name] for name in ("TO", "DASH", "HYPHEN"))


@rule(
    "fiscal_year",
    1,
    "THE? FISCAL (unit: UNIT)? (year: YEAR) (DASHES (second: TWO | YEAR))?",
)
def _fiscal_year(m: Match) -> Outcome:
    """A fiscal year, taken as the calendar year of its name: fiscal 2023."""
    if "unit" in m and m.word("unit") != "year":
        return None
    year = m.number("year") or 0
    return "PERIOD", Years(year, year)


@rule(
    "year",
    1,
    """(?<=[IN SINCE BY TO OF DURING BEFORE AFTER FROM BETWEEN EARLYLATE OVER AND COMMA])
       (word: THE? UNIT)? (year: YEAR)
       | (?<=EARLYLATE) HYPHEN? (year2: YEAR)""",
)
def _year_rule(m: Match) -> Outcome:
    """A bare year, only after a preposition that shows it to be one: in 2014, since 2022."""
    group = "year2" if "year2" in m else "year"
    if "word" in m and "year" not in m.words("word"):
        return None
    year = m.number(group) or 0
    if not 1000 <= year <= 2150 or _counted(m):
        return None
    first = m.span()[0]
    if (
        m.line.codes[first - 1] in (codes()["AND"], codes()["COMMA"])
        and m.line.codes[max(0, first - 2)] != codes()["YEAR"]
    ):
        return None  # "in 2014 and 2015", but not "men and 2015"
    if m.line.codes[first - 1 : first] == codes()["OF"]:
        lead = m.before()[:-3].rsplit(None, 1)
        if lead and lead[-1].lower() in (
            "total",
            "garrison",
            "force",
            "number",
            "population",
            "crowd",
            "range",
            "group",
        ):
            return None
    return "PERIOD", Years(year, year)


_NEXT_WORD = re.compile(r"([ -])([a-z]\w*)")


def _counted(m: Match) -> bool:
    """Tell whether what follows is a thing counted: the 2000 of "in 2000 homes" is no year."""
    after = _NEXT_WORD.match(m.line.text, m.end)
    if after:
        word = after[2]
        plural = word.endswith("s") and not word.endswith("ss") and word not in cues("no-plural")
        return plural or word in cues("plural") or (after[1] == "-" and word != "to")
    tail = m.line.text[m.end : m.end + 2]
    return (tail[:1] in "%°$€£" and tail != "") or (tail[:1] in ".,:/" and tail[1:].isdigit())


@rule("decade", 1, "THE? (when: EARLYLATE HYPHEN?)? QUOTE? (decade: YEAR | TWO) QUOTE? ESS")
def _decade(m: Match) -> Outcome:
    """A decade in digits: the 1990s, the '90s, the late 1980s."""
    year = m.number("decade") or 0
    if year % 10 or not clear_left(m):
        return None
    start = m.line.starts[m.span("decade")[0]]
    if m.line.text[start + len(m.word("decade")) : m.end] not in ("s", "'s", "’s"):
        return None
    if year > 100 and m.line.codes[m.span()[0]] == codes()["YEAR"] and not _led_by_word(m):
        return None  # "the PzH 2000s"
    if year < 100:
        if (
            m.line.codes[m.span()[0]] != codes()["THE"] and m.line.codes[m.span()[0]] != codes()["QUOTE"]
        ) or "his" in m.before()[-5:]:
            return None
        year += 1900 if year >= 20 else 2000
    if year % 100 == 0 and 100 < year < 2000:
        return "PERIOD", _third(year, 100, m)  # "the late 1800s"
    return "PERIOD", _third(year, 10, m)


def _third(first: int, years: int, m: Match) -> Years:
    """Return the decade or century, or its early, mid or late third."""
    grain = "decade" if years == 10 else "century"
    if "when" not in m:
        return Years(first, first + years - 1, grain)
    low, high = {"early": (0, 0.4), "mid": (0.4, 0.7), "late": (0.7, 1)}[m.word("when")]
    return Years(first + int(low * years), first + int(high * years) - 1, grain)


_CAPITAL_BEFORE = re.compile(r"[A-Z]\w*\s$")


def _led_by_word(m: Match) -> bool:
    """Tell whether what stands before the match is no name."""
    return _CAPITAL_BEFORE.search(m.before()) is None or m.before().strip().lower() in ("in", "the", "by", "since")


@rule("decade_word", 1, "THE (when: EARLYLATE HYPHEN?)? (nineteen: WORDNUM)? (decade: DECADES)")
def _decade_word(m: Match) -> Outcome:
    """A decade in words: the nineties, the nineteen seventies."""
    if "nineteen" in m and m.word("nineteen") != "nineteen":
        return None
    year = 1900 + int(m.value("decade"))
    return "PERIOD", _third(year, 10, m)


@rule("century", 1, "THE? (when: EARLYLATE HYPHEN?)? (nth: ORDINAL) HYPHEN? CENTURY")
def _century(m: Match) -> Outcome:
    """A century: the 19th century."""
    nth = ordinal(m, "nth") or 0
    if not 1 <= nth <= 30:
        return None
    return "PERIOD", Years(max(1, nth * 100 - 100), nth * 100 - 1, "century")


@rule("season_year", 1, "THE? (how: LAST | NEXT | THIS)? (season: SEASON | MAYBESEASON) (OF | COMMA)? (year: YEAR)")
def _season_year(m: Match) -> Outcome:
    """A season with its year: the summer of 2022, spring 2023; a winter is of the year that it begins in."""
    return "PERIOD", Season(int(m.value("season")), m.number("year"))


@rule("season", 1, "(how: LAST | PAST | NEXT | COMING | THIS) (season: SEASON | MAYBESEASON)")
def _season(m: Match) -> Outcome:
    """A season told from now: this summer, last winter, next spring."""
    return "PERIOD", Season(int(m.value("season")), shift=_shift(m))


@rule(
    "season_bare",
    1,
    """(?<=[IN SINCE BY DURING BEFORE AFTER OVER TO EARLYLATE OF])
       (THE (season: SEASON | MAYBESEASON) | (season2: SEASON)) (?!AND)""",
)
def _season_bare(m: Match) -> Outcome:
    """A season after a preposition, taken as a month would be: in the spring, before winter."""
    group = "season" if "season" in m else "season2"
    at = m.span()[0] - 1
    if m.word(group) == "fall" and m.line.codes[at] in (codes()["AFTER"], codes()["SINCE"], codes()["BEFORE"]):
        return None  # "after the fall of Mariupol"
    after = m.line.text[m.end : m.end + 4].lower()
    if m.word(group) in ("fall", "spring") and (after == " of " or after[:1] == "-"):
        return None
    return "PERIOD", Season(int(m.value(group)))


@rule(
    "quarter",
    1,
    """(THE? (nth: ORDINAL | LAST | FINAL) HYPHEN? (part: QUARTER | HALF) (OF THE? UNIT? | IN | COMMA)? (year: YEAR)
       | THE? (nth2: ORDINAL | FINAL) HYPHEN? (part2: QUARTER) (?!OF (AN | THE | ANY))
       | (year3: YEAR) (part3: CEE) (nth3: DAYNUM) | (part4: CEE) (nth4: DAYNUM) (OF | COMMA | HYPHEN)? (year4: YEAR)?
       | (year5: YEAR) THE (nth5: ORDINAL) (part5: QUARTER))""",
)
def _quarter(m: Match) -> Outcome:
    """A quarter or half of a year: the third quarter of 2022, the first half of 2014, Q3, H1 2016."""
    key = next(k for k in ("", "2", "3", "4", "5") if f"part{k}" in m)
    word = m.word(f"part{key}")
    months = 3 if word in ("quarter", "q") else 6
    if key in ("3", "4"):
        digit = m.line.starts[m.span(f"nth{key}")[0]]
        if m.line.text[digit - 1 : digit].lower() != word:
            return None
        nth = m.number(f"nth{key}") or 0
        if key == "4" and word == "h" and "year4" not in m:
            return None
    else:
        first = m.word(f"nth{key}")
        nth = 12 // months if first in ("last", "final", "closing") else ordinal(m, f"nth{key}") or 0
    year = m.number(f"year{key}") if key != "2" else None
    return ("PERIOD", YearPart(nth, months, year)) if 1 <= nth <= 12 // months else None


@rule(
    "weekend",
    1,
    "((how: LAST | PAST | NEXT | COMING | THIS (past: PAST | COMING)?) | (the: THE (LAST | PAST | COMING)?))  WEEKEND",
)
def _weekend(m: Match) -> Outcome:
    """A weekend, Saturday and Sunday: this weekend, last weekend, over the weekend."""
    if "the" in m:
        words = m.words("the")
        return "PERIOD", Weekend(None if len(words) == 1 else -1 if words[1] in ("last", "past", "previous") else 1)
    shift = _shift(m)
    if "past" in m:
        shift = _SHIFTS[m.word("past")]
    return "PERIOD", Weekend(shift)


@rule("weekend_bare", 1, "(?<=[AT OVER ON DURING BY]) WEEKEND")
def _weekend_bare(m: Match) -> Outcome:
    """A weekend without an article: at weekend."""
    return "PERIOD", Weekend()


@rule(
    "calendar_unit",
    1,
    """(how: LAST | NEXT | THIS (past: PAST | COMING)? | COMING | PAST) (CENTURY | (unit: UNIT | QUARTER)) (?!TO)
       (?!OF (THE | THIS | LAST | NEXT)? [MONTH MONTHNAME MAYBE MABBR YEAR UNIT])""",
)
def _calendar_unit(m: Match) -> Outcome:
    """The week, month or year about or beside today's: last week, this month, next year; "past week" rolls."""
    if "unit" not in m or not clear_left(m):
        return None
    if m.word("unit") == "quarter":
        return "PERIOD", CalendarUnit("M", _shift(m) or 0, 3)
    count, unit = units(m.value("unit"))
    if unit in ("S", "TM", "H"):
        return None
    if "past" in m or m.word("how") in ("past", "coming", "previous", "preceding"):
        how = m.word("past") if "past" in m else m.word("how")
        return "PERIOD", Window(Length(((count, unit),)), _SHIFTS[how])
    return ("POINT" if unit == "D" and count == 1 else "PERIOD"), CalendarUnit(unit, _shift(m) or 0, count)


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
    value = "3M" if m.word("unit") == "quarter" else m.value("unit")
    count, unit = units(value)
    return "PERIOD", Window(Length(((count, unit),)), _SHIFTS[m.word("how")])


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
