"""Tell whether a sentence has given the unit that a number leaves out: "the drive, normally two hours, took 30"."""

from __future__ import annotations

import functools
import re

from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.words import SIGNS, trie

#: How far back a unit still carries over to the next number.
_REACH = 160
_SENTENCE = re.compile(r"[.!?]\s|\n")


def unit_said(text: str, start: int, dimension: str | None) -> bool:
    """Tell whether the sentence gave a unit of *dimension* before *start*."""
    pattern = _units().get(dimension or "")
    if pattern is None:
        return False
    head = text[max(0, start - _REACH) : start]
    begin = max((found.end() for found in _SENTENCE.finditer(head)), default=0)
    return pattern.search(head, begin) is not None


@functools.cache
def _units() -> dict[str, re.Pattern[str]]:
    """Return the pattern of a unit by its dimension; a span of time needs its number: "two hours"."""
    counted = lexicon().counted.items()
    money = trie({"cents", "pence", *(noun for noun, kind in counted if kind == "money")})
    times = {noun for noun, kind in counted if kind == "duration"}
    spans = trie(times | {noun.removesuffix("s") for noun in times})
    numbers = trie(word_set("number words"))
    return {
        "money": re.compile(rf"[{SIGNS}]|\b{money}\b"),
        "duration": re.compile(rf"(?:\d|\b(?:{numbers}))[\s-]{spans}\b"),
    }


@functools.cache
def _unit_of() -> re.Pattern[str]:
    return re.compile(
        rf"\d\s?(?:(?:million|billion|thousand)\s)?(?:{lexicon().loose_units}|{lexicon().hard_units})\sof\s"
    )


def unit_said_of(text: str, start: int) -> bool:
    """Tell whether the sentence gave its unit with a part before: "12 tonnes of flour, 8 of rice and 3 of sugar"."""
    head = text[max(0, start - _REACH) : start]
    return " of " in head and _unit_of().search(head[max(head.rfind(". "), head.rfind("\n")) + 1 :]) is not None
