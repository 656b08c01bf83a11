"""Check sums told in two currencies: of "€5 billion ($54 billion)" one has a digit too many or too few.

No rate is known here, nor the day it would be of. But the dollars, the euro
and the pound have not been five times apart in a hundred years: the pound of
the gold standard was worth 4.87 American dollars.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import across, starts_of

_SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
# "HK$" and "R$" are other dollars, and no dollars
_SIGN = r"(?P<{0}_sign>(?<![A-Za-z])(?:US|A|C|NZ)?\$|[€£])"
_SUM = _SIGN + r"(?P<{0}>\d[\d,]{{0,15}}(?:\.\d{{1,4}})?)(?:\s?(?P<{0}_scale>" + "|".join(_SCALES) + r")\b)?"
_LED = r"(?:(?:about|around|some|nearly|over|roughly|approximately|or|almost)\s|[~≈])?"
_DUAL = re.compile(rf"{_SUM.format('one')}\s?\({_LED}{_SUM.format('two')}\)")
#: Where the second sum begins: a pattern that began with the first would be tried at every character.
_SECOND_AT = re.compile(rf"\({_LED}(?:US|A|C|NZ)?[$£€]")
#: How many times one may be the other.
_FARTHEST = 5.0
#: A smaller sum without a scale may have left it out.
_LEAST = 1_000


def find_unlike_sums(text: str) -> Iterator[Truncation]:
    """Yield every sum whose two halves no rate of exchange makes equal."""
    for found in across(starts_of(_SECOND_AT, text), lambda: _DUAL, text):
        one, two = _value(found, "one"), _value(found, "two")
        if not one or not two or found["one_sign"] == found["two_sign"]:
            continue
        ratio = max(one, two) / min(one, two)
        if ratio < _FARTHEST:
            continue
        # "$6.3 (£3.35m)": many papers leave out that the first is in millions, too
        left_out = bool(found["one_scale"]) != bool(found["two_scale"]) and min(one, two) < _LEAST
        confidence = 0.4 if left_out else 0.7
        quoted = found.group()
        power = round(math.log10(ratio))
        halves = " and ".join(f"“{_quoted(found, name)}”" for name in ("one", "two"))
        reason = f"no rate of exchange makes {halves} one sum: they are some {10**power} times apart"
        yield Truncation(
            found.start(),
            found.end(),
            quoted,
            "inconsistent_conversion",
            quoted,
            Expectation("money"),
            confidence,
            reason,
        )


def _value(found: re.Match[str], name: str) -> float:
    return float(found[name].replace(",", "")) * 10.0 ** _SCALES.get(found[f"{name}_scale"], 0)


def _quoted(found: re.Match[str], name: str) -> str:
    return found.string[found.start(f"{name}_sign") : max(found.end(name), found.end(f"{name}_scale"))]
