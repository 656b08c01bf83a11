"""Years, decades and centuries."""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Range, Years
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import clear_left, ordinal, rule, stands_alone


@rule(
    "year_range",
    1,
    """(lead: BETWEEN | FROM)? (first: YEAR) (DASHES | (?<=ANY) TO) (last: YEAR) (?!UNITS)
       | (?<=THE) (first2: YEAR) DASHES (last2: TWO) (?!UNITS)""",
)
def _year_range(m: Match) -> Outcome:
    """Two years with a dash, which need no preposition: the 1914-1918 war, the 1998-99 war."""
    first, last = m.number("first") or 0, m.number("last") or 0
    if "first2" in m:
        first = m.number("first2") or 0
        last = first // 100 * 100 + (m.number("last2") or 0)
        if len(m.word("last2")) != 2 or " " in m.text() or last > first + 20:
            return None
    if not 1800 <= first < last <= 2100 or not clear_left(m):
        return None
    round_numbers = not first % 10 and not last % 10
    if counted(m) and (round_numbers or counted(m, by_plural=False)):
        return None  # "1900-1950 metres", though not "the 2014-2015 battles"
    return "SPAN", Range(Years(first, first), Years(last, last))


@rule("fiscal_year", 1, "THE? FISCAL (unit: UNIT)? (year: YEAR) (DASHES (second: TWO | YEAR))?")
def _fiscal_year(m: Match) -> Outcome:
    """A fiscal year, taken as the calendar year of its name: fiscal 2023."""
    if "unit" in m and m.word("unit") != "year":
        return None
    year = m.number("year") or 0
    return "PERIOD", Years(year, year)


@rule(
    "year",
    1,
    """(?<=[IN SINCE BY TO OF DURING BEFORE AFTER FROM BETWEEN EARLYLATE OVER FOR AND COMMA])
       (word: THE? UNIT)? (year: YEAR) (?!ESS)
       | (?<=EARLYLATE) HYPHEN? (year2: YEAR) | (?<=PARTNOUN HYPHEN) (year5: YEAR)
       | (?<=AS) (year6: YEAR)
       | (?<=LEAST) (year3: YEAR) | (word4: THE UNIT) (year4: YEAR)""",
)
def _year_rule(m: Match) -> Outcome:
    """A bare year, only after a preposition that shows it to be one: in 2014, since 2022."""
    group = next(name for name in ("year", "year2", "year3", "year4", "year5", "year6") if name in m)
    word = next((name for name in ("word", "word4") if name in m), None)
    if word is not None and "year" not in m.words(word):
        return None
    if group == "year6" and not _AS_FAR.search(m.before()):
        return None
    if group == "year3" and not _DEADLINE.search(m.before()):
        return None  # "at least 2014 people"
    year = m.number(group) or 0
    if not 1000 <= year <= 2150 or counted(m):
        return None
    first = m.span()[0]
    if m.line.codes[first - 1] == codes()["FOR"] and not stands_alone(m):
        return None  # "for 2000 dead"
    if (
        m.line.codes[first - 1] in (codes()["AND"], codes()["COMMA"])
        and m.line.codes[max(0, first - 2)] != codes()["YEAR"]
    ):
        return None  # "in 2014 and 2015", but not "men and 2015"
    if _ODDS.search(m.before(8)):
        return None  # "1 in 2000 came back"
    if m.line.codes[first - 1 : first] == codes()["OF"]:
        lead = m.before()[:-3].rsplit(None, 1)
        counting = m.line.codes[first - 2 : first - 1] == codes()["WORDNUM"] or (lead and lead[-1].isdigit())
        if counting and not _OWNS.match(m.line.text, m.end):
            return None  # "60 of 2000 ran", though not "two of 2022's battles"
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


_AS_FAR = pattern(r"\bas (?:recently|early|late|soon|far (?:back|away|ahead|off)|long ago) as $", re.IGNORECASE)
_ODDS = pattern(r"(?<![\w.:-])1 in $")
_OWNS = pattern(r"['’]s\b")
_DEADLINE = pattern(r"\b(?:until|till|by|through) at least $")
#: A noun may stand behind a second number: "from 1200 to 1400 metres".
_NEXT_WORD = pattern(r"(?: (?:to|and|or) \d[\d,.]*|[-–]\d[\d,.]*)?([ -])([a-z]\w*)")


_ZONE = pattern(r"(?:(?: (?:to|and|or) |[-–])\d{4})? ?(?:GMT|UTC|MSK|[A-Z]{1,3}T)\b")


_BY_NUMBER = pattern(r" by \d")


def counted(m: Match, *, by_plural: bool = True) -> bool:
    """Tell whether what follows is a thing counted: the 2000 of "in 2000 homes" is no year.

    Not *by_plural*: only what is always counted, such as people and metres.
    """
    if _ZONE.match(m.line.text, m.end) or _BY_NUMBER.match(m.line.text, m.end):
        return True  # "from 1130 to 1215 GMT", "a plot of 2000 by 1500"
    after = _NEXT_WORD.match(m.line.text, m.end)
    if after:
        word = after[2]
        plural = by_plural and word.endswith("s") and not word.endswith("ss") and word not in cues("no-plural")
        return plural or word in cues("plural") or (after[1] == "-" and word != "to")
    tail = m.line.text[m.end : m.end + 2]
    return (tail[:1] in "%°$€£" and tail != "") or (tail[:1] in ".,:/" and tail[1:].isdigit())


@rule("decade", 1, "THE? (when: EARLYLATE HYPHEN?)? QUOTE? (decade: YEAR | TWO) QUOTE? ESS")
def _decade(m: Match) -> Outcome:
    """A decade in digits: the 1990s, the '90s, the late 1980s."""
    year = m.number("decade") or 0
    if year % 10 or 10 <= year < 20 or 100 <= year < 1000 or not clear_left(m):
        return None  # "the 10s and 100s"
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


_CAPITAL_BEFORE = pattern(r"[A-Z]\w*\s$")


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


@rule("year_short", 1, "(?<=[IN SINCE BY TO OF DURING BEFORE AFTER FROM AND]) QUOTE (year: TWO)")
def _year_short(m: Match) -> Outcome:
    """A year by its last two digits: in '44, since '91."""
    year = m.number("year") or 0
    if len(m.text()) != 3 or counted(m):
        return None
    year += 1900 if year >= 27 else 2000
    return "PERIOD", Years(year, year)


@rule("century", 1, "THE? (when: EARLYLATE HYPHEN?)? (nth: ORDINAL) HYPHEN? CENTURY")
def _century(m: Match) -> Outcome:
    """A century: the 19th century."""
    nth = ordinal(m, "nth") or 0
    if not 1 <= nth <= 30 or m.line.text[m.end : m.end + 3] == " BC":
        return None
    return "PERIOD", _third(max(1, nth * 100 - 100), 100, m) if nth > 1 else Years(1, 99, "century")
