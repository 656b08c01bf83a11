"""Check dual figures: "2,000 square kilometres (770 square miles)" must agree with itself."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.amounts import amount, amount_pattern
from newsnorm.truncations.lexicon import Unit, lexicon, spaced
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import across, starts_of


@functools.cache
def _dual() -> re.Pattern[str]:
    names = [name for name, unit in lexicon().units.items() if unit.dimension != "temperature"]
    names.append("pound")  # of sums it is no unit, of "a 227-pound bomb" it is
    units = spaced(sorted(names))
    lead = (
        r"(?:about|around|some|nearly|over|roughly|approximately|approx\.?|or|almost|~|≈|c\.|"
        r"just\s+over|just\s+under|more\s+than|less\s+than|=)?\s?"
    )
    return re.compile(
        rf"(?P<one>(?i:{amount_pattern()}))(?:\s|-|\u00a0)?(?P<unit>{units})(?:\s?\(\s?|,\s+or\s+)(?P<lead>{lead})(?P<two>{amount_pattern()})(?:\s|-|\u00a0)?(?P<unit2>{units})(?![\w²³])"
    )


# "six miles (10 km)": one half may be spelled
_SPELLED = re.compile(r"[a-z]\s\(")
# what stands before a figure that is the end of a range or of a product
_PART = re.compile(
    r"[\w.,–-]\Z|(?:\d|\bone|two|three|four|five|six|seven|eight|nine|ten)[\w.,\s-]{0,12}\s(?:to|by|x|×|or)\s\Z"
    r"|\bbetween\s[^.;]{1,30}\sand\s\Z|(?:\d|\bone|two|three|four|five|six|seven|eight|nine|ten)\sand\s\Z"
)
#: Where the second half begins; each starts with one character, which is searched for several times as fast as a set.
_SECOND_AT = re.compile(r"\((?=\D{0,16}\d|[a-z])"), re.compile(r",\sor\s")
_CHANGE = re.compile(
    r"\b(?:by|up|down|ris\w+|rose|fall\w*|fell|warm\w*|cool\w*|cold\w*|hott\w+|above|below|increase\w*|limit|drop\w*)\b",
    re.IGNORECASE,
)
_DEGREES_AT = re.compile(r"\((?<=[CFst]\s.)")


_DEGREES = re.compile(
    r"(?P<one>[-−]?\d{1,3}(?:\.\d)?)\s?(?:°\s?|degrees?\s)?(?P<unit>C|F|[Cc]elsius|[Ff]ahrenheit|(?<=degrees\s))\s?\((?:about\s)?(?P<two>[-−]?\d{1,3}(?:\.\d)?)\s?(?:°\s?|degrees?\s)?(?P<unit2>C|F|[Cc]elsius|[Ff]ahrenheit)\)"
)


def find_unlike_duals(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every dual figure whose halves disagree beyond rounding."""
    if len(starts) < 2 and not (starts and _SPELLED.search(text)):
        return
    for found in (found for second in _SECOND_AT for found in across(starts_of(second, text), _dual, text)):
        if _PART.search(text[max(0, found.start() - 48) : found.start()]):
            continue  # part of a range or a product: "3 to 5 km (2 to 3 miles)"
        if found["unit"] == "m" and re.match(r"[$£€]", text[max(0, found.start() - 1) : found.start()]):
            continue  # "£38.5m (52m euros)": millions
        units = lexicon().units
        first, second = _unit(units, found["unit"]), _unit(units, found["unit2"])
        if first is None or second is None:
            continue
        verdict = _disagreement(amount(found["one"]), first, amount(found["two"]), second)
        if verdict:
            confidence, cause = verdict
            yield _unlike(text, found, confidence, cause, first.dimension)
    for found in across(starts_of(_DEGREES_AT, text), lambda: _DEGREES, text) if "(" in text else ():
        one, two = (float(found[name].replace("−", "-")) for name in ("one", "two"))
        if text.endswith(("minus ", "Minus "), 0, found.start()):
            one = -one
        other = found["unit2"][0].upper()
        kinds = found["unit"][:1].upper() or ("F" if other == "C" else "C"), other  # "14 degrees (-10 Celsius)"
        if kinds[0] == kinds[1]:
            continue
        celsius, fahrenheit = (one, two) if kinds[0] == "C" else (two, one)
        around = text[max(0, found.start() - 40) : found.end() + 12]
        differs = one > 0 and _CHANGE.search(around)  # no rise is "by -20C"
        if abs(celsius * 1.8 - fahrenheit) < 1 and differs:
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
    return units.get(name) or units.get(name.lower()) or units.get(f"{name}s")


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
