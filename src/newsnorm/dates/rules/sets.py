"""Sets of times: how often something is."""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Recurring
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.amounts import amount
from newsnorm.dates.rules.registry import clear_left, rule, units, within_sentence


@rule("set_word", 1, "(word: SETWORD)")
def _set_word(m: Match) -> Outcome:
    """How often, in one word: daily, nightly, weekly."""
    if not clear_left(m) or _is_paper(m) or _is_noun(m):
        return None
    value = m.value("word")
    return "SET", Recurring(value, grain_of(value))


_NEXT_WORD = pattern(r" (\w+)")
_THE_NAME = pattern(r"\b[Tt]he [A-Z]\w+ $")
_NAME = pattern(r"\b(?:[Tt]he|[Aa]n?) [A-Z]\w+ $")


def _is_paper(m: Match) -> bool:
    """Tell whether a paper is meant, or its name: the daily Haaretz, a weekly magazine, the Hurriyet daily."""
    after = _NEXT_WORD.match(m.line.text, m.end)
    if m.text()[0].isupper() and (within_sentence(m) or after is None or after[1][0].isupper()):
        return True
    if after is not None and (after[1][0].isupper() or after[1] in cues("paper")):
        named = after[1][0].isupper() and _NAME.search(m.before()) is not None  # "the Pakistani daily Dawn"
        return named or m.before(4)[-4:].lower().endswith(("the ", " a ")) or after[1] in cues("paper")
    return _THE_NAME.search(m.before()) is not None


#: What a paper is told by, before "daily": "its only daily", "a left-wing weekly".
_PAPERS = (
    r"(?:only|own|other|first|last|main|leading|local|national|regional|new|old|rival|oldest|biggest|largest|best-selling"
    r"|[\w]{1,20}-(?:language|wing|owned|run|backed|funded|based|leaning))"
)
_OF_NOUN = pattern(rf"(?:\b(?:an?|the|this|that|his|her|its|their|our|my|your)|['’]s) (?:{_PAPERS} )?$", re.IGNORECASE)
_AFTER_NOUN = pattern(r"[.;:!?]|$|(?:,? (\w+))(?: (\w+))?")


def _is_noun(m: Match) -> bool:
    """Tell whether it is a paper by itself: "a daily in Karachi", "the weekly, not the annual", "the quarterly folded".

    Where a noun may follow, it tells how often that is: "the daily and nightly raids", "a weekly televised address".
    """
    if not _OF_NOUN.search(m.before(40)):
        return False
    after = _AFTER_NOUN.match(m.line.text, m.end)
    if after is None or after[1] is None:
        return after is not None
    word, second = after.groups()
    if word in ("and", "or", "but", "if", "though"):
        return second is not None and second[0].isupper()  # "Dawn, the daily, and Evening Post"
    if word[0].isupper() and after[0][0] == ",":
        return True  # "Karachi's daily, Dawn, closed"
    if word in cues("naming-verb"):
        return True  # "a monthly called Front and Rear"
    if word.endswith("ed") and after[0][0] == " ":
        return second in cues("small") or second in cues("title-small")
    return word in cues("small") or word in cues("title-small")


def grain_of(duration: str) -> str:
    """Return the grain of a period: "P1W" recurs by week."""
    if "T" in duration:
        return {"H": "hour", "M": "minute", "S": "second"}[duration[-1]]
    return {"D": "day", "W": "week", "M": "month", "Y": "year"}[duration[-1]]


@rule(
    "every",
    1,
    """EVERY [SINGLE OTHERWORD SECOND LAST]{0,2}
       (unit: [UNIT QUARTER WEEKEND DAYPART WD MONTH MONTHNAME MAYBE SEASON]) (?!OF)""",
)
def _every(m: Match) -> Outcome:
    """Every day, each week, every Monday, every night."""
    code = m.line.codes[m.span("unit")[0]]
    words = m.words(0)
    double = "other" in words or "second" in words[1:-1]
    if code == codes()["UNIT"]:
        count, unit = units(m.value("unit"))
        count *= 2 if double else 1
        iso = f"P{'T' if unit in ('H', 'TM', 'S') else ''}{count}{unit[-1] if unit == 'TM' else unit}"
        return "SET", Recurring(iso, grain_of(iso))
    if code == codes()["QUARTER"]:
        return "SET", Recurring("P3M", "quarter")
    if code in (codes()["WD"], codes()["WEEKEND"]):
        return "SET", Recurring("P2W" if double else "P1W", "day")
    if code == codes()["DAYPART"]:
        return "SET", Recurring("P2D" if double else "P1D", m.word("unit"))
    return "SET", Recurring("P1Y", "month")


@rule("every_length", 1, "EVERY (count: DIGITS | WORDNUM | FEW | COUPLE OF) (unit: UNITS)")
def _every_length(m: Match) -> Outcome:
    """Every two weeks, every few days."""
    count, unit = units(m.value("unit"))
    number = amount(m.words("count"))
    told = "X" if number is None else f"{int(number) * count}"
    iso = f"P{'T' if unit in ('H', 'TM', 'S') else ''}{told}{unit[-1] if unit == 'TM' else unit}"
    return "SET", Recurring(iso, grain_of(iso))


@rule("weekdays", 1, "(wd: WDS) ((AND | COMMA | OR) WDS)* DAYPART?")
def _weekdays(m: Match) -> Outcome:
    """Weekdays in the plural: on Sundays."""
    return ("SET", Recurring("P1W", "day")) if clear_left(m) else None


@rule(
    "times_a_unit",
    1,
    """(ONCE | ((DIGITS | WORDNUM) (TO | OR | DASHES))? (DIGITS | WORDNUM | VAGUE) ONCE)
       (AN | PER | EVERY) (unit: UNIT)""",
)
def _times_a_unit(m: Match) -> Outcome:
    """How often in a unit: twice a week, three times a day."""
    if m.words(0)[0] == "times" or not clear_left(m):
        return None
    count, unit = units(m.value("unit"))
    if unit in ("S", "TM"):
        return None
    iso = f"P{'T' if unit == 'H' else ''}{count}{unit}"
    return "SET", Recurring(iso, grain_of(iso))
