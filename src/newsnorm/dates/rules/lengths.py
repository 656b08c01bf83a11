"""Lengths of time."""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Length, Unit
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.amounts import APPROX, NUMBER, VAGUE, amount, modifier
from newsnorm.dates.rules.nolengths import (
    begins_name,
    is_any,
    is_of_affair,
    is_reading_time,
    is_some_day,
    is_tight,
    is_title,
    is_work_week,
)
from newsnorm.dates.rules.registry import clear_left, rule, units

#: Half of each unit.
_HALVES: dict[Unit, tuple[float, Unit]] = {
    "Y": (6, "M"),
    "M": (15, "D"),
    "W": (3.5, "D"),
    "D": (12, "H"),
    "H": (30, "TM"),
    "TM": (30, "S"),
}


@rule("half_unit", 1, f"(approx: {APPROX})? (HALF (AN | HYPHEN)? | AN HALF HYPHEN?) (unit: UNIT | CENTURY)")
def _half_unit(m: Match) -> Outcome:
    """Half of a unit: half an hour, a half-year."""
    count, unit = units(m.value("unit"))
    if unit == "Y" and count % 2 == 0:
        return "LENGTH", Length(((count // 2, "Y"),), modifier(m))
    if unit not in _HALVES:
        return None
    whole, part = _HALVES[unit]
    return "LENGTH", Length(((whole * count, part),), modifier(m))


@rule("unit_and_half", 1, f"(approx: {APPROX})? (AN | ONE) (unit: UNIT) AND AN? HALF")
def _unit_and_half(m: Match) -> Outcome:
    """One and a half: a year and a half."""
    count, unit = units(m.value("unit"))
    return "LENGTH", Length(((1.5 * count, unit),), modifier(m))


@rule(
    "length_range",
    1,
    f"""(approx: {APPROX})? BETWEEN? (low: {NUMBER}) (TO | AND | OR | DASHES) (high: {NUMBER}) HYPHEN?
        (unit: UNITS | UNIT)""",
)
def _length_range(m: Match) -> Outcome:
    """A length given by two numbers: two to three weeks, 10-12 days."""
    if not clear_left(m):
        return None
    words = m.words(0)
    if "and" in words and "between" not in words:
        return None
    if m.line.codes[m.span("unit")[0]] == codes()["UNIT"] and m.text()[-len(m.word("unit")) - 1] not in "-‐‑":
        return None
    size, unit = units(m.value("unit"))
    low, high = amount(m.words("low")), amount(m.words("high"))
    if low is None or high is None or low >= high:
        return None
    attributive = m.text()[-len(m.word("unit")) - 1] in "-‐‑"
    return "LENGTH", Length(((high * size, unit),), modifier(m), attributive=attributive, least=low * size)


@rule(
    "length",
    1,
    f"""(approx: {APPROX})? ANOTHER? ((count: {NUMBER}) (half: HYPHEN? AND HYPHEN? AN? HYPHEN? HALF)?
        | (vague: {VAGUE}))
        (hyphen: HYPHEN)? SINGLE? (unit: UNITS | UNIT | SECOND) (HYPHEN? (long: LONG | OLD))?""",
)
def _length(m: Match) -> Outcome:
    """A length of time: seven-month, three days, nearly seven months, 24 hours, several weeks."""
    if not clear_left(m):
        return None
    value = "S" if m.word("unit") == "second" else m.value("unit")
    count, unit = units(value)
    hyphen = "hyphen" in m
    singular = m.line.codes[m.span("unit")[0]] != codes()["UNITS"]
    number: float | None
    if unit == "H" and len(m.text("count")) == 4 and m.text("count").isdigit() and "vague" not in m:
        return None  # "at 1800 hours"
    if "vague" in m:
        number = amount(m.words("vague"))
        if singular:
            return None
    else:
        if " " in m.text("count") and "." in m.words("count"):
            return None
        number = amount(m.words("count"))
        if "half" in m:
            number = (number or 0) + 0.5
        if (
            singular
            and not (_ARTICLE.search(m.before()) and _NEXT_WORD.match(m.line.text, m.end))  # "a two year project"
            and not hyphen
            and number != 1
            and not (m.text("count").isdigit() and unit in ("D", "W", "M", "Y", "H"))
        ):
            return None
        if not number:
            return None
        if singular and not hyphen and number == 1 and unit == "D" and is_some_day(m):
            return None
        if unit == "S" and singular:
            return None
    if is_title(m) or (hyphen and begins_name(m)):
        return None
    if "long" in m and m.word("long") in ("old", "olds") and not is_of_affair(m):
        return None
    if hyphen and is_work_week(m):
        return None  # "a 40-hour week"
    if is_any(m):
        return None  # "one year or another"
    if hyphen and "-" in m.text("hyphen") and not is_tight(m):
        return None
    parts: tuple[tuple[float | None, Unit], ...] = ((None if number is None else number * count, unit),)
    return "LENGTH", Length(parts, modifier(m), attributive=hyphen)


_ARTICLE = pattern(r"\b(?:an?|the|this|that|his|her|its|their|our) $", re.IGNORECASE)


@rule(
    "length_one",
    1,
    f"""(approx: {APPROX} HALF?)? (AN | ANOTHER | ALL) HYPHEN? (adj: SINGLE | ALL | LONG)?
        (unit: UNIT | QUARTER? CENTURY) (?!HYPHEN)""",
)
def _length_one(m: Match) -> Outcome:
    """One unit: a week, an hour, another month; "a day" and "an hour" only where they do not mean each."""
    first = m.words(0)[0]
    if not clear_left(m) or m.before(1) in tuple("-‐‑"):
        return None  # "£100,000-a-year"
    if m.line.codes[m.span("unit")[0]] == codes()["QUARTER"]:
        return "LENGTH", Length(((25, "Y"),), modifier(m))
    count, unit = units(m.value("unit"))
    if first in ("whole", "entire", "full") or ("adj" not in m and first == "all" and unit in ("S", "TM")):
        return None
    if "approx" not in m and first in ("a", "an") and not _stands_alone(m, unit):
        return None
    return "LENGTH", Length(((count, unit),), modifier(m))


def _stands_alone(m: Match, unit: Unit) -> bool:
    """Tell a length of one unit ("in a week") from a rate ("50 shells a day")."""
    after = _NEXT_WORD.match(m.line.text, m.end)
    if after and after[1] in cues("one-trail"):
        return True
    before = m.before().lower().rstrip()
    lead = _LAST_WORD.search(before)
    led = not lead or lead[0] in cues("one-lead")
    if unit in ("S", "TM"):
        return False
    if unit in ("H", "D"):
        return led and not (lead and lead[0] in ("of", "with", "over"))
    return led or bool(after and after[1] == "of")


_NEXT_WORD = pattern(r"\s+([a-z]+)")


_LAST_WORD = pattern(r"\w+$")


@rule("quarters_of", 1, "(AN | ONE | (count: WORDNUM)) [QUARTER QUARTERS] OF AN? (unit: CENTURY | UNIT)")
def _quarters_of(m: Match) -> Outcome:
    """Quarters of a unit: a quarter of a century, three quarters of an hour."""
    count, unit = units(m.value("unit"))
    quarters = m.number("count") or 1
    if unit == "H":
        return "LENGTH", Length(((15 * quarters, "TM"),))
    return ("LENGTH", Length(((count * quarters / 4, unit),))) if count > 1 else None


@rule("length_untold", 1, "(?<=FOR) (unit: UNITS | CENTURIES) (?!OF)")
def _length_untold(m: Match) -> Outcome:
    """A length in units that nobody counts: for weeks, for decades."""
    _, unit = units(m.value("unit"))
    return ("LENGTH", Length(((None, unit),))) if m.text() != "seconds" else None


@rule("whole_unit", 1, "(?<=FOR) ALL HYPHEN? (unit: UNIT)")
def _whole_unit(m: Match) -> Outcome:
    """A whole unit without an article: for full day."""
    return "LENGTH", Length((units(m.value("unit")),))


@rule("abbreviated_length", 1, "(count: DIGITS (DOT DIGITS)? | WORDNUM) HYPHEN? (unit: ABBRUNIT)")
def _abbreviated_length(m: Match) -> Outcome:
    """A length whose unit is short: 3 hrs, 45 min, 24h."""
    if not clear_left(m) or (m.word("unit")[0] != "h" and _NEXT_WORD.match(m.line.text, m.end)):
        return None  # "3-min read"
    if is_reading_time(m):
        return None  # "·3-min", of what there is to read
    _, unit = units(m.value("unit"))
    return "LENGTH", Length(((amount(m.words("count")), unit),))


@rule("long_word", 1, "(word: PERIODLONG)")
def _long_word(m: Match) -> Outcome:
    """A length in one word: weeklong, month-long."""
    value = m.value("word")
    inner = value[1:].replace("T", "")
    return "LENGTH", Length((units(inner),), attributive=True)


@rule("unit_long", 1, "(unit: UNIT) HYPHEN LONG")
def _unit_long(m: Match) -> Outcome:
    """A length by one unit and -long: month-long, year-long."""
    if not clear_left(m):
        return None
    return "LENGTH", Length((units(m.value("unit")),), attributive=True)


@rule("compound_length", 2, "(a: LENGTH) (AND | COMMA AND?)? (b: LENGTH) ((AND | COMMA AND?)? (c: LENGTH))?")
def _compound_length(m: Match) -> Outcome:
    """A length in several units: two years and three months."""
    order = "YMWDHTS"
    lengths = [m.said(g) for g in "abc" if g in m]
    ranks = []
    parts: list[tuple[float | None, Unit]] = []
    for length in lengths:
        assert isinstance(length, Length)
        if length.attributive or len(length.parts) != 1 or length.parts[0][0] is None:
            return None
        ranks.append(order.index(length.parts[0][1][0]))
        parts += length.parts
    if ranks != sorted(set(ranks)) or (isinstance(lengths[1], Length) and lengths[1].modifier):
        return None
    first = lengths[0]
    assert isinstance(first, Length)
    return "LENGTH", Length(tuple(parts), first.modifier)
