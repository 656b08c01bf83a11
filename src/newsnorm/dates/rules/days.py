"""Single days: written out, or all in numbers."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table
from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import CalendarUnit, Day, Nth, Range, Undecided
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import clear_left, ordinal, rule, stands_alone, year_of

#: Two-digit years from here on are of the last century, as POSIX has it.
_PIVOT = 69


def _year(m: Match, group: str) -> int | None:
    year = m.number(group)
    if year is None or len(m.word(group)) > 2:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _weekday(m: Match, group: str = "wd") -> int | None:
    return int(m.value(group)) if group in m else None


@rule(
    "iso_date",
    1,
    """(year: YEAR) (sep: [HYPHEN SLASH DOT]) (month: TWO | MABBR) (sep2: [HYPHEN SLASH DOT]) (day: DAYNUM)
       (TEE DIGITS COLON TWO (COLON TWO (DOT DIGITS)?)? (ZONE | (ANY | HYPHEN) TWO COLON TWO)?)?""",
)
def _iso_date(m: Match) -> Outcome:
    """Year first, all in numbers: 2022-09-10, 2022/09/10, 2022.09.10, with a time stamp after it or none."""
    month = m.number("month")
    if m.text("sep") != m.text("sep2") or " " in m.text() or not month or month > 12 or not clear_left(m):
        return None
    return "POINT", Day(m.number("day") or 0, month, m.number("year"))


@rule(
    "numeric_date",
    1,
    "(a: DAYNUM) (sep: [DOT SLASH HYPHEN DASH]) (b: DAYNUM) (sep2: [DOT SLASH HYPHEN DASH]) (year: YEAR | TWO)",
)
def _numeric_date(m: Match) -> Outcome:
    """Day, month and year in numbers: 10.09.2022 by day; 10/09/2022 where only one reading is a date."""
    a, b, sep = m.number("a") or 0, m.number("b") or 0, m.text("sep")
    year = _year(m, "year")
    short = len(m.word("year")) < 4
    if sep != m.text("sep2") or not clear_left(m) or (short and (len(m.word("year")) != 2 or " " in m.text())):
        return None
    if (short and sep in "-–") or (sep != "." and " " in m.text()):
        return None  # 10-09-22 may as well be a score or a serial number
    if short and sep == "." and not len(m.word("a")) == len(m.word("b")) == 2:
        return None  # "1.2.22" is a version number
    day_first, month_first = Day(a, b, year), Day(b, a, year)
    if sep == "." or a > 12 or a == b:
        return ("POINT", day_first) if b <= 12 else None
    return "POINT", month_first if b > 12 else Undecided(day_first, month_first)


@rule(
    "day_range",
    1,
    """(lead: BETWEEN | FROM)? (month: MON) (first: DAYNUM) ORDSUFFIX? (join: TO | AND | DASHES) THE?
          (last: DAYNUM) ORDSUFFIX?
          (?!DOT DIGITS | MON | OF | COLON | MERIDIEM) (COMMA? (year: YEAR) (?!UNITS))?
       | (lead2: BETWEEN | FROM)? THE? (first2: DAYNUM) ORDSUFFIX? (join2: TO | AND | OR | DASHES | SLASH) THE?
          (last2: DAYNUM) ORDSUFFIX? OF? (month2: MON) (COMMA? (year2: YEAR) (?!UNITS))?""",
)
def _day_range(m: Match) -> Outcome:
    """Days of one month: between 6 and 10 September, September 6-10, 7/8 August 2008."""
    key = "" if "month" in m else "2"
    first, last = m.number(f"first{key}") or 0, m.number(f"last{key}") or 0
    month, year, join = m.number(f"month{key}"), m.number(f"year{key}"), m.text(f"join{key}")
    if not clear_left(m) or first >= last:
        return None
    if join in ("and", "or") and f"lead{key}" not in m and last != first + 1:
        return None  # "on 3 and 9 May": two days, and none of those between
    if join == "and" and f"lead{key}" not in m and key == "" and year is None and counts_things(m, m.end):
        return None  # "On Sept. 6 and 7 soldiers"
    return "SPAN", Range(Day(first, month, year), Day(last, month, year))


@rule(
    "day_list",
    1,
    """(month: MON) (days: DAYNUM (COMMA DAYNUM)+) COMMA? [AND OR] (last: DAYNUM) (?!DOT DIGITS | COMMA DIGITS)
          (COMMA? (year: YEAR) (?!UNITS))?
       | (days2: DAYNUM (COMMA DAYNUM)+) COMMA? [AND OR] (last2: DAYNUM) OF? (month2: MON)
         (COMMA? (year2: YEAR) (?!UNITS))?""",
)
def _day_list(m: Match) -> Outcome:
    """Days of one month that follow each other, told one by one: 6, 7 and 8 September."""
    key = "" if "month" in m else "2"
    days = [int(word) for word in [*m.words(f"days{key}"), m.word(f"last{key}")] if word.isdigit()]
    if not clear_left(m) or days != list(range(days[0], days[0] + len(days))):
        return None
    month, year = m.number(f"month{key}"), m.number(f"year{key}")
    if key == "" and year is None and counts_things(m, m.end):
        return None
    return "SPAN", Range(Day(days[0], month, year), Day(days[-1], month, year))


@rule(
    "day_of_list",
    1,
    """THE? (day: DAYNUM) ORDSUFFIX?
          (?=(COMMA DAYNUM ORDSUFFIX?)* COMMA? [AND OR] THE? DAYNUM ORDSUFFIX? OF? (month: MON)
          (COMMA? (year: YEAR) (?!UNITS))?)""",
)
def _day_of_list(m: Match) -> Outcome:
    """A day of a list whose last day names the month: the 3 of "on 3 and 9 May"."""
    day = m.number("day") or 0
    if not clear_left(m) or not 1 <= day <= 31 or not _OF_LIST.search(m.before()):
        return None  # "killed 3 and 9 May"
    return "POINT", Day(day, m.number("month"), m.number("year"))


_OF_LIST = pattern(
    r"(?:\b(?:on|of|from|by|for|since|until|both)[ ](?:the[ ])?|[0-9](?:st|nd|rd|th)?,[ ](?:and[ ]|the[ ])?)\Z",
    re.IGNORECASE,
)


@rule(
    "month_day",
    1,
    """([LAST PAST NEXT THIS]? (wd: [WD WDABBR]) DOT? LAST? COMMA? ON?)? (month: MON) DOT? (joint: HYPHEN)?
       (day: DAYNUM ORDSUFFIX? | THE ORDINAL (?!ANY) | WORDNUM HYPHEN? [ORD SECOND WORDNUM ONE] (?!ANY)) (?!DOT DIGITS)
       (COMMA? OF? (year: YEAR | QUOTE TWO) (?!UNITS))?""",
)
def _month_day(m: Match) -> Outcome:
    """Month first: September 11, 2022, Sept. 11, Saturday, September 10."""
    if not clear_left(m):
        return None
    day = ordinal(m, "day") or 0
    if not 1 <= day <= 31 or _opens_speech(m):
        return None
    stamp = _TIME_GROUP.search(m.before())
    if stamp is not None and "year" not in m:
        return "MONTHDAY", Day(int(stamp[1]), m.number("month"), 2000 + day)
    suffixed = len(m.span("day")) > 1
    if (
        "year" not in m
        and not suffixed
        and counts_things(m, m.end)
        and m.before()[-5:].lower().endswith(("in ", "n\n"))
    ):
        return None  # "In May 20 people were killed"
    if m.word("month") in ("mar", "dec", "jan", "jun", "jul") and m.text("month")[0].islower() and "year" not in m:
        return None
    if "joint" in m and (" " in m.text() or ("year" not in m and _PLAIN_NEXT.match(m.line.text, m.end))):
        return None  # "Oct-2 valves", "in December - the first rise since"
    return "MONTHDAY", _attack(m, Day(day, m.number("month"), year_of(m), _weekday(m)))


def _opens_speech(m: Match) -> bool:
    """Tell whether what looks like the sign of a short year is a quotation mark: "On Feb. 24 '20 people fled'"."""
    return "year" in m and (
        _QUOTE_APART.search(m.text("year")) is not None
        or (m.text("year").strip()[:1] in tuple("'’‘") and counts_things(m, m.end))
    )


_QUOTE_APART = pattern(r"['’‘] ")
#: "120600Z SEP 22": what armies stamp is day, hour, minute and zone, then month and year.
_TIME_GROUP = pattern(r"\b([0-3]\d)[0-2]\d[0-5]\d[A-Z] ?$")
_NEXT_WORD = pattern(r"\s+([a-z]{3,})")


def counts_things(m: Match, end: int) -> bool:
    """Tell whether the word after *end* is what a number before it would count: "20 people", "300 troops"."""
    after = _NEXT_WORD.match(m.line.text, end)
    if after is None:
        return False
    return after[1] in cues("plural") or (after[1].endswith("s") and after[1] not in cues("no-plural"))


@rule(
    "day_month",
    1,
    """([LAST PAST NEXT THIS]? (wd: [WD WDABBR]) DOT? LAST? COMMA?)? (the: THE (?=ORDINAL OF?))?
       (day: DAYNUM ORDSUFFIX? | (?<=THE) ORDINAL | WORDNUM HYPHEN? ANYORD | ANYORD (?=OF)) (OF | HYPHEN)?
       (month: MON | LOWMAYBE)
       ((COMMA | HYPHEN | OF)? (year: YEAR | QUOTE TWO) (?!UNITS))?""",
)
def _day_month(m: Match) -> Outcome:
    """Day first: 11 September 2022, the 24th of February, Monday 12 September."""
    day = ordinal(m, "day") or 0
    if not clear_left(m) or not 1 <= day <= 31 or _NUMBER_OF.search(m.before(5)) or _opens_speech(m):
        return None
    bare = m.line.whats[m.span("month")[0]]
    if bare in ("may", "march") and not ("year" in m or "wd" in m or "of" in m.words(0)):
        return None  # "by the 10th may be late"
    if bare in ("mar", "dec", "jan", "jun", "jul") and "year" not in m:
        return None
    return "DAYMONTH", _attack(m, Day(day, m.number("month"), year_of(m), _weekday(m)))


_PLAIN_NEXT = pattern(r" [a-z]{3,}")
_NUMBER_OF = pattern(r"\bN(?:o|os|r)\.? $")  # "the No. 5 September factory"
_NEXT_TWO = pattern(r"(?:,? \d{4},?)? ?((?:[A-Za-z]+ )?[a-z]+)")


def _attack(m: Match, day: Day) -> Day:
    """Return *day* with the year of the attack that it is the name of: "the Sept. 11 attacks"."""
    after = _NEXT_TWO.match(m.line.text, m.end)
    if day.year is None and after is not None:
        for word in after[1].lower().split():
            known = named_day(f"{day.month}-{day.day} {word.rstrip('s')}")
            if known is not None:
                return known
    return day


@rule(
    "foreign_date",
    1,
    """((wd: [XWD WD WDABBR]) (HYPHEN (XWD|ANY))? DOT? COMMA?)? LE? (day: DAYNUM) (DOT | ORDSUFFIX)? DE?
       (month: [XMONTH MONTH MONTHNAME MAYBE LOWMAYBE MABBR AGO]) DOT? ((DE | COMMA)? (year: YEAR))""",
)
def _foreign_date(m: Match) -> Outcome:
    """A day as other languages write it, with its year: 12 вересня 2022 р., 12 de septiembre de 2022."""
    if not clear_left(m):
        return None
    return "DAYMONTH", Day(m.number("day") or 0, m.number("month"), m.number("year"))


@rule("weekday_ordinal", 1, "(wd: WEEKDAY) COMMA? THE (day: ORDINAL) (?!OF|MON|ANY|UNIT|WAR)")
def _weekday_ordinal(m: Match) -> Outcome:
    """A weekday with the day of the month: Saturday the 10th."""
    day = ordinal(m, "day") or 0
    return ("POINT", Day(day, weekday=int(m.value("wd")))) if 1 <= day <= 31 else None


@rule(
    "day_of_month",
    1,
    """(?<=[ON SINCE BY TO]) THE (day: DAYNUM) ORDSUFFIX (?!HYPHEN | (COMMA | AND) THE? TWO ORDSUFFIX)
       | (?<=[ON FOR BEFORE AFTER FROM OF]) THE (day2: DAYNUM) ORDSUFFIX
         (?=[COMMA DOT CLOSE]|$) (?!(COMMA | AND) THE? TWO ORDSUFFIX)""",
)
def _day_of_month(m: Match) -> Outcome:
    """A day of a month that is not named: on the 27th."""
    day = m.number("day") or m.number("day2") or 0
    return ("POINT", Day(day)) if stands_alone(m) else None


@rule("day_inst", 1, "THE? (day: DAYNUM) ORDSUFFIX (month: INST) DOT?")
def _day_inst(m: Match) -> Outcome:
    """A day of this month, the last or the next, as papers once wrote it: the 6th inst., the 28th ult."""
    return "POINT", Nth(m.number("day") or 0, "D", CalendarUnit("M", int(m.value("month"))))


@rule(
    "slashed_day",
    1,
    "(?<=[ON SINCE BY FROM TO BEFORE AFTER]) (a: DAYNUM) SLASH (b: DAYNUM) (?![SLASH HYPHEN DOT] DIGITS)",
)
def _slashed_day(m: Match) -> Outcome:
    """A day and a month in numbers after a preposition, where only one reading is a date: on 4/22."""
    a, b = m.number("a") or 0, m.number("b") or 0
    if " " in m.text() or (a > 12) == (b > 12) or (a, b) == (24, 7):
        return None  # "fighting went on 24/7"
    return "POINT", Day(max(a, b), min(a, b))


@rule("named_numbers", 1, "(?<=[THE SINCE BEFORE AFTER OF ON]) (a: DAYNUM) SLASH (b: DAYNUM) (?!SLASH | DOT DIGITS)")
def _named_numbers(m: Match) -> Outcome:
    """A day known by its numbers, where it is meant: since 9/11, the 9/11 attacks."""
    day = named_day(m.text().replace(" ", ""))
    return ("POINT", day) if day and clear_left(m) else None


@functools.cache
def _named_days() -> dict[str, Day]:
    rows = load_table("dates/named_days.tsv", ("name", "date"))
    return {name: Day(int(date[8:]), int(date[5:7]), int(date[:4])) for name, date in rows}


def named_day(name: str) -> Day | None:
    """Return the day that the table knows under *name*."""
    return _named_days().get(name)
