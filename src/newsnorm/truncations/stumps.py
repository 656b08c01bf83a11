"""Find numbers that a comma cuts off from what they are of: "a 20, wheat shipment", "some 50, (538,000 square feet)".

No comma belongs between a number and the noun that it is an adjective of, nor
before a bracket that says it in another unit: digits are gone behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsnorm.truncations.context import dimension_of
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import SIGNS, after, at_each, before

_UNITS = (
    r"(?:square|sq\.?|cubic)\s[a-z]+|km|kilomet[a-z]+|miles?|m|met(?:re|er)s?|f(?:ee)?t|foot|yards?|hectares?|ha|acres?"
    r"|tons?|tonnes?|kg|kilos?|kilogram[a-z]*|lbs?|pounds?|lit(?:re|er)s?|gallons?|barrels?"
)
_STUMP = re.compile(r"\d{1,3}(?:,\d{3})*+,(?=\s?[(a-zA-Z]|-[a-z])")
# "(538,000 square feet)", "(£1,140)", "(about two thirds the size of Wales)"; not "(2)", "(4 men)", "(then 31)"
_SAME_AGAIN = re.compile(
    rf"\s?\((?:(?:about|some|around|nearly|over|approx\.?|roughly)\s)?"
    rf"(?:[A-Z]{{0,3}}[{SIGNS}]\s?\d[\d,.]*|\d[\d,.]*+\s?(?:{_UNITS})\b|[a-z]+\s(?:the\ssize|thirds|times)\s)"
)
_NOUN = re.compile(r"\s(?P<word>[a-z]{3,}+)(?=[\s-])")
_ONE = frozenset(("a", "an"))
# "a 20, wheat" never, "the 12, mostly women" now and then: the noun behind "the" may not be the head of an aside
_OTHER = frozenset(("the", "its", "their", "another", "his", "her", "our"))
_NO_NOUN = ("ly", "ed", "ing")
_NOUNS = frozenset(("other", "count", "unit", "loose"))
_SURE, _LIKELY = 0.8, 0.65


def find_stumps(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every number whose comma stands where none can."""
    for found in at_each(starts, _STUMP, text):
        left = before(text, found.start())
        hyphened = text[found.end()] == "-"  # "10,-odd graves"
        confidence = _SURE if hyphened else _before_bracket(text, found, left) or _before_noun(text, found, left)
        if not confidence:
            continue
        closer, word, begin = closer_at(text, found.end())
        number = Decimal(found.group().replace(",", ""))
        money = is_money(text, found.start())
        yield make(
            text,
            found.span(),
            "comma_tail",
            confidence,
            f"“{found.group()}” ends in a comma that digits must follow",
            "money" if money else dimension_of(left, after(text, begin), word.lower(), closer),
            (number * 1000, number * 1000 + 999),
        )


def _before_bracket(text: str, found: re.Match[str], left: list[str]) -> float:
    if not _SAME_AGAIN.match(text, found.end()) or word_set("months") & set(left[-2:]):
        return 0.0
    return _SURE if not left or left[-1] not in word_set("labels") else 0.0


def _before_noun(text: str, found: re.Match[str], left: list[str]) -> float:
    noun = _NOUN.match(text, found.end())
    article = left[-1] if left else ""
    if noun is None or noun["word"].endswith(_NO_NOUN) or noun["word"] in word_set("no noun behind a comma"):
        return 0.0
    if closer_at(text, found.end())[0] not in _NOUNS:
        return 0.0
    if article in _ONE:
        return _SURE
    heads = closer_at(text, noun.end("word"))[0] in _NOUNS  # "the 350, wheat deal"; but "the 7, dead on arrival"
    whole = "," in found.group()[:-1] or "of" in left[-2:-1]  # "of the 12, enemy fire"
    return _LIKELY if article in _OTHER and heads and not whole and not noun["word"].endswith("s") else 0.0
