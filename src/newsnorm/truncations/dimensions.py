"""Check whole figures: a length where an area is meant, and dual figures that disagree."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterator

from newsnorm.truncations.gaps import comparator
from newsnorm.truncations.lexicon import Unit, closer_of, lexicon, spaced, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import before

_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
}
_DIGITS = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,12}(?:\.\d{1,9})?"
_SPELLED = "|".join(sorted((word for word in _WORDS if len(word) > 2), key=len, reverse=True))
_AMOUNT = rf"(?:(?<!\d)(?:{_DIGITS})|\b(?:{_SPELLED})\b)(?:\s(?:hundred|thousand|million|billion))?"

_TAKING = re.compile(
    r"\b(?:re)?(?:burn\w*|destroy\w*|captur\w*|seiz\w*|tak\w+|took|taken|control\w*|occup\w+|liberat\w+|clear\w*|min(?:ed|es)|flood\w*|cover\w*|"
    r"scorch\w*|conquer\w*|gain\w*|los[te]\w*|hold\w*|held|own\w*|area|return\w*|protect\w*|contaminat\w+|swallow\w*)\b"
)
_WAY = re.compile(
    r"\b(?:through|across|along|over|drove|driv\w+|walk\w*|trek\w*|march\w*|cross\w*|travel\w*|into|traverse\w*|fl[ye]\w*|deep|strip|belt|corridor|radius|ride|rode|journey)\b"
)
_NOT_AREA = re.compile(r"\b(?:wide|long|broad|deep|across|radius|in diameter|by|around|x|×|away)\b")


def find_inconsistencies(text: str) -> Iterator[Truncation]:
    """Yield every whole figure that cannot be meant as printed."""
    yield from _lengths_of_land(text)
    yield from _areas_in_length(text)
    yield from _duals(text)


@functools.cache
def _length_of() -> re.Pattern[str]:
    words = lexicon()
    lengths = spaced(
        sorted(name for name, unit in words.units.items() if unit.dimension == "length" and name not in ("inch", "in"))
    )
    return re.compile(
        rf"(?P<unit>{lengths})\s+of\s+(?:(?!of\b|and\b|to\b|in\b)[\w’'-]+\s+){{0,3}}?(?P<surface>{spaced(sorted(words.areas))})\b(?P<next>[\s-]+[a-z]+)?"
    )


_OF = re.compile(r"\sof\s")


#: How names of lengths end: a cheap test before the exact one.
_ENDINGS = ("es", "rs", "re", "er", "km", "ms", "mi", "ds", "rd", "yd", "et", "ot", "ft", "ch", "le", "m", "mm", "cm")


@functools.cache
def _length_at_end() -> re.Pattern[str]:
    names = [name for name, unit in lexicon().units.items() if unit.dimension == "length"]
    return re.compile(rf"(?:{spaced(names)})\Z")


def _units_of(text: str) -> Iterator[re.Match[str]]:
    for place in _OF.finditer(text):
        at = place.start()
        if text.endswith(_ENDINGS, at - 2, at):
            name, pattern = _length_at_end(), _length_of()
            unit = name.search(text, max(0, at - 16), at)
            found = pattern.match(text, unit.start()) if unit else None
            if found is not None:
                yield found


_NUMBER_BEFORE = re.compile(
    rf"(?:(?P<number>{_AMOUNT})|"
    r"(?P<vague>\b(?:(?:tens of )?thousands|hundreds|dozens|several (?:hundred|thousand))(?:\sof)?))[\s-]{0,2}\Z"
)


def _lengths_of_land(text: str) -> Iterator[Truncation]:
    if " of " not in text:
        return
    words = lexicon()
    for found in _units_of(text):
        start = found.start()
        if start and (text[start - 1].isalpha() or text[start - 1] in "²"):
            continue
        follows = (found["next"] or "").strip(" -\n\t")
        if follows in words.lines or follows.rstrip("s") in words.lines or (found["next"] or "").startswith("-"):
            continue
        if any(token in words.lines for token in found.group().lower().split()[2:-1]):
            continue
        if follows and closer_of(follows.lower())[0] in ("other", "count"):
            continue  # "of land corridor": the surface only qualifies what follows
        head = text[max(0, start - 40) : start]
        number = _NUMBER_BEFORE.search(head)
        if number is None:
            continue
        begin = start - len(head) + number.start()
        left = before(text, begin)
        sentence = " ".join(left[: len(left) - len(comparator(left).split())])
        if re.search(r"\bsq(?:uare|\.)?\s*\Z", head):
            continue
        surface = found["surface"].lower()
        if _WAY.search(sentence[-60:]):
            continue
        if surface in word_set("travelled surfaces") and not _TAKING.search(sentence):
            continue
        confidence = 0.6 if number["vague"] else 0.92 if surface not in word_set("travelled surfaces") else 0.75
        yield _misused(
            text,
            begin,
            found.end("unit"),
            confidence,
            f"“{found['unit']}” measures length, “{surface}” is an area",
            "area",
        )


_AREA_AT = re.compile(
    r"\s(?:(?:area|territory|acreage)\s(?:of|is|was|cover|measur|total|spann)|(?:distance|length|height|altitude|depth|width|"
    r"elevation|radius|diameter)\sof\s|(?:long|wide|tall|high|deep|away\s+from)\b|from\sthe\s[bfc])"
)


@functools.cache
def _area_in() -> re.Pattern[str]:
    words = lexicon()
    lengths = spaced(sorted(name for name, unit in words.units.items() if unit.dimension == "length" and len(name) > 1))
    areas = spaced(sorted(name for name, unit in words.units.items() if unit.dimension == "area"))
    return re.compile(
        rf"\b(?P<area>(?:area|territory|acreage)\s+(?:of|is|was|covers|covering|measuring|totalling|spanning))\s+(?:\w+\s+){{0,2}}?(?P<number>{_AMOUNT})[\s-]+(?P<unit>{lengths})(?=[\s,.;)])(?!\s*[23²³])"
        rf"|(?P<number2>{_AMOUNT})[\s-]+(?P<unit2>{areas})\s+(?P<adjective>long|wide|tall|high|deep|away\s+from|from\s+the\s+(?:border|front|coast))\b"
        rf"|\b(?P<length>(?:distance|length|height|altitude|depth|width|elevation|radius|diameter)\s+of)\s+(?:about\s+|around\s+|some\s+|over\s+|nearly\s+)?(?P<number3>{_AMOUNT})[\s-]+(?P<unit3>{areas})(?=[\s,.;)])"
    )


def _areas_in_length(text: str) -> Iterator[Truncation]:
    for found in _brackets(_AREA_AT, _area_in, text):
        if found["area"]:
            rest = text[found.end() : found.end() + 28]
            if (
                _NOT_AREA.search(rest)
                or re.match(r"\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:front|coast|road|border|line|track|rail)", rest)
                or re.match(r"\s*(?:from|north|south|east|west|inland|off|around)\b", rest)
            ):
                continue
            yield _misused(
                text,
                found.start("number"),
                found.end("unit"),
                0.85,
                f"“{found['area']}” wants an area, “{found['unit']}” measures length",
                "area",
            )
        elif found["adjective"]:
            yield _misused(
                text,
                found.start("number2"),
                found.end("unit2"),
                0.85,
                f"“{found['adjective']}” wants a length, “{found['unit2']}” measures area",
                "length",
            )
        else:
            yield _misused(
                text,
                found.start("number3"),
                found.end("unit3"),
                0.85,
                f"“{found['length']}” wants a length, “{found['unit3']}” measures area",
                "length",
            )


def _misused(text: str, start: int, end: int, confidence: float, reason: str, dimension: str) -> Truncation:
    quoted = text[start:end]
    return Truncation(start, end, quoted, "dimension_mismatch", quoted, Expectation(dimension), confidence, reason)


# --- dual figures --------------------------------------------------------------------------------------------------


@functools.cache
def _dual() -> re.Pattern[str]:
    names = [name for name, unit in lexicon().units.items() if unit.dimension != "temperature"]
    units = spaced(sorted(names))
    lead = (
        r"(?:about|around|some|nearly|over|roughly|approximately|approx\.?|or|almost|~|≈|c\.|"
        r"just\s+over|just\s+under|more\s+than|less\s+than|=)?\s?"
    )
    return re.compile(
        rf"(?P<one>{_AMOUNT})(?:\s|-|\u00a0)?(?P<unit>{units})(?:\s?\(\s?|,\s+or\s+)(?P<lead>{lead})(?P<two>{_AMOUNT})(?:\s|-|\u00a0)?(?P<unit2>{units})(?![\w²³])"
    )


_DUAL_AT = re.compile(r"\((?=\D{0,16}\d|[a-z])|,\sor\s")
_DEGREES_AT = re.compile(r"[CFst](?:\s\()")


def _brackets(anchor: re.Pattern[str], pattern: Callable[[], re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of *pattern*, compiled at the first need, that reach over a place of *anchor*."""
    last = 0
    for place in anchor.finditer(text):
        found = pattern().search(text, max(last, place.start() - 48), place.end() + 60)
        if found is not None and found.start() < place.end() <= found.end():
            last = found.end()
            yield found


_DEGREES = re.compile(
    r"(?P<one>[-−]?\d{1,3}(?:\.\d)?)\s?(?:°\s?|degrees?\s)?(?P<unit>C|F|[Cc]elsius|[Ff]ahrenheit)\s\((?:about\s)?(?P<two>[-−]?\d{1,3}(?:\.\d)?)\s?(?:°\s?|degrees?\s)?(?P<unit2>C|F|[Cc]elsius|[Ff]ahrenheit)\)"
)


def _duals(text: str) -> Iterator[Truncation]:
    for found in _brackets(_DUAL_AT, _dual, text):
        if re.search(r"[\w.,–-]\Z|\b(?:to|and|by|x|×|or)\s\Z", text[max(0, found.start() - 5) : found.start()]):
            continue  # part of a range or a product: "3 to 5 km (2 to 3 miles)"
        if found["unit"] == "m" and re.match(r"[$£€]", text[max(0, found.start() - 1) : found.start()]):
            continue  # "£38.5m (52m euros)": millions
        units = lexicon().units
        first, second = _unit(units, found["unit"]), _unit(units, found["unit2"])
        if first is None or second is None:
            continue
        verdict = _disagreement(_value(found["one"]), first, _value(found["two"]), second)
        if verdict:
            confidence, cause = verdict
            yield _unlike(text, found, confidence, cause, first.dimension)
    for found in _brackets(_DEGREES_AT, lambda: _DEGREES, text):
        one, two = (float(found[name].replace("−", "-")) for name in ("one", "two"))
        kinds = found["unit"][0].upper(), found["unit2"][0].upper()
        if kinds[0] == kinds[1]:
            continue
        celsius, fahrenheit = (one, two) if kinds[0] == "C" else (two, one)
        if abs(celsius * 1.8 - fahrenheit) < 1:
            continue  # "rose by 2C (3.6F)": a difference
        away = abs(celsius * 1.8 + 32 - fahrenheit)
        if away > 6 or (away > 2.5 and found["one"][-1] != "0"):
            yield _unlike(text, found, 0.85, "the two temperatures disagree", "temperature")


def _unlike(text: str, found: re.Match[str], confidence: float, cause: str, dimension: str) -> Truncation:
    quoted = found.group()
    return Truncation(
        found.start(), found.end(), quoted, "inconsistent_conversion", quoted, Expectation(dimension), confidence, cause
    )


def _unit(units: dict[str, Unit], name: str) -> Unit | None:
    name = " ".join(name.split())
    return units.get(name) or units.get(name.lower())


def _value(amount: str) -> tuple[float, float]:
    """Return the value and how much of it may be rounding: half of the last digit that is given, at most an eighth."""
    head, _, scale = amount.replace(",", "").partition(" ")
    factor = _SCALES.get(scale, 1)
    if head.lower() in _WORDS:
        value = float(_WORDS[head.lower()])
        return value * factor, min(0.5, value / 8) * factor
    value = float(head)
    if "." in head:
        step = 10.0 ** -len(head.partition(".")[2])
    else:
        step = 10.0 ** (len(head) - len(head.rstrip("0"))) if value else 1.0
    return value * factor, min(step / 2, value / 8) * factor


def _disagreement(
    one: tuple[float, float], first: Unit, two: tuple[float, float], second: Unit
) -> tuple[float, str] | None:
    """Return confidence and cause where two figures disagree beyond rounding."""
    if not one[0] or not two[0]:
        return None
    if first.dimension != second.dimension:
        if {first.dimension, second.dimension} <= {"length", "area", "volume"}:
            return 0.8, f"one figure is of {first.dimension}, the other of {second.dimension}"
        return None
    left, right = one[0] * first.factor, two[0] * second.factor
    slack = one[1] * first.factor + two[1] * second.factor
    if abs(left - right) <= slack * 1.05 or abs(left - right) <= 0.02 * max(left, right):
        return None
    ratio = right / left
    confidence = 0.95 if not 0.55 < ratio < 1.8 else 0.8 if not 0.8 < ratio < 1.25 else 0.6
    return confidence, _cause(ratio, first, second)


def _cause(ratio: float, first: Unit, second: Unit) -> str:
    power = math.log10(ratio)
    if abs(power) > 0.8 and abs(power - round(power)) < 0.04:
        return f"the two figures differ by a factor of {10 ** abs(round(power))}: a digit too many or too few"
    root = {"area": 2, "volume": 3}.get(first.dimension, 0)
    if root:
        linear = (first.factor / second.factor) ** (1 / root)
        for wrong in (linear, 1 / linear):
            if abs(ratio / (wrong * second.factor / first.factor) - 1) < 0.06:
                return (
                    "the factor between lengths was used for squares"
                    if root == 2
                    else "the factor between lengths was used for cubes"
                )
    if (
        abs(ratio / ((first.factor / second.factor) ** -2) - 1) < 0.06
        or abs(ratio / ((second.factor / first.factor) ** -2) - 1) < 0.06
    ):
        return "the conversion was made the wrong way round"
    if abs(ratio / (second.factor / first.factor) - 1) < 0.02:
        return "the same number stands with both units"
    return "the two figures disagree beyond rounding"
