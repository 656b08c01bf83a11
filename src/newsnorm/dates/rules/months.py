"""Months, seasons and quarters, with their year or none."""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Month, Season, YearPart
from newsnorm.dates.lexicon import OTHER, codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import clear_left, ordinal, rule, shift_of, stands_alone, year_of


@rule("month_year", 1, "(month: MON | LOWMAYBE) (OF | COMMA | HYPHEN)? (year: YEAR) (?!UNITS)")
def _month_year(m: Match) -> Outcome:
    """A month with its year: September 2022, March of 2014."""
    if not clear_left(m):
        return None
    return "PERIOD", Month(m.number("month") or 0, m.number("year"))


@rule("year_month", 1, "(year: YEAR) (month: [MONTH MONTHNAME MABBR])")
def _year_month(m: Match) -> Outcome:
    """A month after its year: 2016 June."""
    return ("PERIOD", Month(m.number("month") or 0, m.number("year"))) if clear_left(m) else None


@rule(
    "numeric_month",
    1,
    "(month: TWO) [SLASH HYPHEN] (year: YEAR) | (year2: YEAR) [HYPHEN SLASH] (month2: TWO) (?!DASHES | SLASH)",
)
def _numeric_month(m: Match) -> Outcome:
    """A month and its year in numbers: 09/2022, 2022-09; never 2010-11, which is two years."""
    key = "" if "month" in m else "2"
    month, year = m.number(f"month{key}") or 0, m.number(f"year{key}") or 0
    if not (1 <= month <= 12 and 1900 <= year <= 2100) or not clear_left(m):
        return None
    if " " in m.text() and ("/" not in m.text() or len(m.word(f"month{key}")) < 2):
        return None
    if key == "2" and "/" in m.text() and len(m.word("month2")) < 2:
        return None  # "Order 1917/2"
    if key == "2" and "-" in m.text() and (month == year % 100 + 1 or (month > year % 100 and month > 9)):
        return None  # "2010-11" and "2008-09" are two years
    return "PERIOD", Month(month, year)


@rule("month_shift", 1, "(how: LAST | PAST | NEXT | COMING | THIS) (month: MON)")
def _month_shift(m: Match) -> Outcome:
    """A month told from now: last March, this September, next June."""
    return "PERIOD", Month(m.number("month") or 0, shift=shift_of(m))


@rule("month", 1, "(month: MONTH | MONTHNAME | MAYBE | MABBR DOT? (?!HYPHEN DAYNUM))")
def _month(m: Match) -> Outcome:
    """A bare month: in September; May and March only where a preposition or a range shows them to be months."""
    if not clear_left(m) or (m.before(1) == "-" and m.line.text[m.end : m.end + 1] == "-"):
        return None  # "the Georg-August-University"
    if _NUMBERED.search(m.before(8)):
        return None  # "the No. 5 September factory"
    at = m.span()[0]
    code, before = m.line.codes[at], m.line.codes[at - 1 : at] if at else ""
    led = before != "" and before in _leaders()
    if before == codes()["AND"] and m.line.codes[at - 2 : at - 1] not in _months():
        led = False  # "and March winds may blow"
    if code == codes()["MONTH"] or m.text() in ("april", "june"):
        return "PERIOD", Month(m.number("month") or 0)  # in lower case neither is a person
    led = led or ((code != codes()["MABBR"] or m.text().endswith(".")) and _is_of_noun(m))
    if code == codes()["MONTHNAME"] and m.text()[0].isupper():
        after = m.line.text[m.end : m.end + 2]
        if _KIN.match(m.line.text, m.end):
            return None
        if not led and (_speaks(m) or _AGE.match(m.line.text, m.end)):
            return None
        if before == codes()["AND"] and _SURNAME.match(m.line.text, m.end):
            led = False  # "Theresa May and April Glaspie"
        if led or (not (len(after) == 2 and after[0] == " " and after[1].isupper()) and not _named(m)):
            return "PERIOD", Month(m.number("month") or 0)
        return None
    follows, then = m.line.codes[m.span()[-1] + 1 : m.span()[-1] + 2], m.line.codes[m.span()[-1] + 2 : m.span()[-1] + 3]
    joined = follows != "" and (follows == codes()["TO"] or (follows in _joiners() and then not in ("", OTHER)))
    if not m.text()[0].isupper() or not (led or joined):
        return None
    if code == codes()["MABBR"] and m.text()[:3] in ("Jan", "Mar", "Dec", "Jun") and not m.text().endswith("."):
        return None
    return "PERIOD", Month(m.number("month") or 0)


_NUMBERED = pattern(r"\bN(?:o|os|r)\.? \d+ $")
_NEXT_WORD = pattern(r"([ -])([a-z]\w*)")


_KIN = pattern(r"['’]s (?:husband|wife|brother|sister|mother|father|son|daughter|friend|family|house|home)\b")
_SURNAME = pattern(r" [A-Z][a-z]+")
_AGE = pattern(r", \d\d?,")  # "April, 9, and June, 11, were killed"


def _speaks(m: Match) -> bool:
    """Tell whether what follows is a verb of saying, which shows a person: "April told the court"."""
    after = _NEXT_WORD.match(m.line.text, m.end)
    return bool(after) and after is not None and after[2] in cues("speech")


def _named(m: Match) -> bool:
    """Tell whether a capitalised word just before makes the month a surname: "Ms June"."""
    before = m.before().rstrip(" ")
    word = before[before.rfind(" ") + 1 :]
    return word.rstrip(".").lower() in cues("person-lead")


_ARTICLE = pattern(r"(?:\b(?:the|an?|its|his|her|their|this)|\w['’]s) $", re.IGNORECASE)
_NOUN = pattern(r" (?:[A-Z][\w'’-]* )*([a-z][\w-]+)")


def _is_of_noun(m: Match) -> bool:
    """Tell whether a noun with an article is told by the month: "the March talks", "the April UN mission"."""
    if not m.text()[0].isupper() or not _ARTICLE.search(m.before(5)):
        return False
    noun = _NOUN.match(m.line.text, m.end)
    if noun is None or noun[1] in cues("kin-group") or noun[1] in cues("small"):
        return False
    return not noun[1].endswith("ed")


def _months() -> tuple[str, ...]:
    return tuple(codes()[name] for name in ("MONTH", "MONTHNAME", "MAYBE", "MABBR", "YEAR", "DAYNUM", "DOT"))


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
    "season_year",
    1,
    """THE? (how: LAST | NEXT | THIS)? (season: SEASON | MAYBESEASON) (OF | COMMA)?
       (year: YEAR (DASHES (TWO | YEAR))? | QUOTE TWO)""",
)
def _season_year(m: Match) -> Outcome:
    """A season with its year: the summer of 2022, spring 2023; a winter is of the year that it begins in."""
    return "PERIOD", Season(int(m.value("season")), year_of(m))


@rule("season", 1, "(how: LAST | PAST | NEXT | COMING | THIS) (season: SEASON | MAYBESEASON)")
def _season(m: Match) -> Outcome:
    """A season told from now: this summer, last winter, next spring."""
    return "PERIOD", Season(int(m.value("season")), shift=shift_of(m))


_OF_YEAR = pattern(r" of (?:last|next|this|that|the same) year\b")


@rule(
    "season_bare",
    1,
    """(?<=[IN SINCE BY DURING BEFORE AFTER OVER TO EARLYLATE OF])
       (THE (season: SEASON | MAYBESEASON) | (season2: SEASON)) (?!AND)
       | (?<=UNIT QUOTE ESS) (season3: SEASON | MAYBESEASON) | (?<=[SINCE BY BEFORE TO]) (season4: MAYBESEASON)""",
)
def _season_bare(m: Match) -> Outcome:
    """A season after a preposition, taken as a month would be: in the spring, before winter."""
    group = next(name for name in ("season", "season2", "season3", "season4") if name in m)
    if group == "season4" and (m.before(4).lower().endswith("to ") or not stands_alone(m)):
        return None  # "sprang by spring water", "to spring"
    at = m.span()[0] - 1
    if m.word(group) == "fall" and m.line.codes[at] in (codes()["AFTER"], codes()["SINCE"], codes()["BEFORE"]):
        return None  # "after the fall of Mariupol"
    after = m.line.text[m.end : m.end + 4].lower()
    if m.word(group) in ("fall", "spring") and (after == " of " or after[:1] == "-"):
        return ("PERIOD", Season(int(m.value(group)))) if _OF_YEAR.match(m.line.text, m.end) else None
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
