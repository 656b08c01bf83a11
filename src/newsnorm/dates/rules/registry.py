"""How a rule is written down: a decorator, the macros that notations may use, and shared small readers."""

from __future__ import annotations

from collections.abc import Callable

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Bell, CalendarUnit, Length, Point, Recurring, Unit
from newsnorm.dates.notation import Match, Outcome, Rule
from newsnorm.dates.patterns import pattern

#: Every rule, in the order in which they are tried.
RULES: list[Rule] = []

MACROS = {
    "MON": "([MONTH MONTHNAME MAYBE] | MABBR DOT?)",
    "WEEKDAY": "[WD WDABBR] DOT?",
    "ANYORD": "[ORD SECOND]",
    "ORDINAL": "(WORDNUM HYPHEN? ANYORD | ANYORD | [DAYNUM NUMBER YEAR THOUSANDS] ORDSUFFIX)",
    "TWO": "[DAYNUM NUMBER]",
    "DIGITS": "[DAYNUM NUMBER YEAR THOUSANDS]",
    "ANYUNIT": "[UNIT UNITS QUARTER CENTURY]",
    "DASHES": "[HYPHEN DASH]",
    # A point is one day, a period several; WHEN is either.
    "DATEPOINT": "[POINT MONTHDAY DAYMONTH]",
    "WHEN": "[POINT MONTHDAY DAYMONTH PERIOD]",
    "MERIDIEM": "(AMPM | [AN PEE] DOT EM DOT?)",
    "ZONES": "(ZONE | LOCAL TIME | ANY{1,2} TIME)",
}


def rule(name: str, level: int, notation: str) -> Callable[[Callable[[Match], Outcome]], Callable[[Match], Outcome]]:
    """Register the decorated builder as the rule *name*; its docstring is the rule's entry in the reference."""

    def register(build: Callable[[Match], Outcome]) -> Callable[[Match], Outcome]:
        RULES.append(Rule(name, level, notation, build))
        return build

    return register


def ordinal(m: Match, group: str) -> int | None:
    """Return the number that an ordinal names: "third", "twenty-first", "200th"."""
    tokens = m.span(group)
    if not tokens:
        return None
    total = 0
    for at in tokens:
        what = m.line.whats[at]
        assert isinstance(what, str)
        total += number_of(what)
    return total


def number_of(word: str) -> int:
    """Return what one token counts: digits or a number word; 0 for signs and suffixes."""
    from newsnorm.dates.lexicon import lexicon

    digits = word.replace(",", "")
    if digits.isdigit() and digits.isascii():
        return int(digits)
    if word.lower() == "second":
        return 2
    value = lexicon()[1].get(word, "")
    return int(value) if value.lstrip("-").isdigit() else 0


def year_of(m: Match) -> int | None:
    """Return the year that the group "year" gives: "2022", and short behind an apostrophe, "'22"."""
    short = m.text("year").strip(" '’‘") if "year" in m else ""
    if len(short) != len("22") or not short.isdigit():
        return m.number("year") if "year" in m else None
    return int(short) + (1900 if int(short) >= _THIS_CENTURY else 2000)


#: A short year from here on is of the last century.
_THIS_CENTURY = 27


def clear_left(m: Match) -> bool:
    """Tell whether the match begins a token of its own: not the 27 of "Su-27", the 10 of "5.10" or "$10"."""
    if not m.start:
        return True
    before, first = m.line.text[m.start - 1], m.line.text[m.start]
    if before.isalnum() or before in "_@#$€£¥№&=":
        return False
    if not first.isdigit() or before not in ".,/:-‐‑–+":
        return True
    return (before in ".,:–" and (m.start < 2 or not m.line.text[m.start - 2].isdigit())) or (
        m.start > 1 and m.line.text[m.start - 2] == " "
    )


SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}


def shift_of(m: Match) -> int | None:
    """Return which neighbour the group *how* names: -1 for "last", 0 for "this", 1 for "next"; None without it."""
    if "how" not in m:
        return None
    return 0 if m.word("how") in ("this", "current") else SHIFTS[m.word("how")]


_UNITS: dict[str, Unit] = {"S": "S", "TM": "TM", "H": "H", "D": "D", "W": "W", "M": "M", "Y": "Y"}


def units(text: str) -> tuple[int, Unit]:
    """Read the unit of the word table: "10Y" is ten years.

    >>> units("W"), units("10Y")
    ((1, 'W'), (10, 'Y'))
    """
    digits = text.rstrip("STMHDWY")
    return int(digits or 1), _UNITS[text[len(digits) :]]


def calendar_unit(value: str) -> Unit | None:
    """Return the unit of the word table where it is one day, week, month or year, else None.

    >>> calendar_unit("W"), calendar_unit("2W"), calendar_unit("H")
    ('W', None, None)
    """
    count, unit = units(value)
    return unit if count == 1 and unit in ("D", "W", "M", "Y") else None


def this_unit(value: str) -> CalendarUnit:
    """Return the unit that the reference is in, by its value in the word table: "the first week of the month"."""
    count, unit = units(value)
    return CalendarUnit(unit, 0, count)


def point_of(m: Match, group: str) -> Point:
    """Return the day or period that *group* covers."""
    said = m.said(group)
    assert not isinstance(said, Length | Recurring | Bell)
    return said


_NEXT = pattern(r"\s+(\w+)|\s*-")


def stands_alone(m: Match) -> bool:
    """Tell whether no noun follows that the match would belong to: "on the 12th the line broke", "at Christmas"."""
    after = _NEXT.match(m.line.text, m.end)
    return after is None or (after[1] is not None and after[1] in cues("after-day"))


_WITHIN = pattern(r"[a-z,;] $")


def within_sentence(m: Match) -> bool:
    """Tell whether a word before the match shows that no sentence or title starts with it."""
    return _WITHIN.search(m.before(3)) is not None
