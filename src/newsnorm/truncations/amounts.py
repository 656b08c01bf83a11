"""Read an amount inside a pattern: digits or one number word, with a scale."""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table
from newsnorm.truncations.words import trie

_DIGITS = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,12}(?:\.\d{1,9})?"
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
}


@functools.cache
def _number_words() -> dict[str, int]:
    rows = load_table("quantities/numbers.tsv", ("word", "sort", "value"))
    return {word: int(value) for word, sort, value in rows if sort in ("unit", "teen", "ten")}


@functools.cache
def amount_pattern() -> str:
    """Return the pattern of an amount."""
    return rf"(?:(?<!\d)(?:{_DIGITS})|\b(?:{trie(_number_words())})\b)(?:\s(?:hundred|thousand|million|billion))?"


def amount(amount: str) -> tuple[float, float]:
    """Return the value and how much of it may be rounding: half of the last digit that is given, at most an eighth."""
    head, _, scale = amount.replace(",", "").partition(" ")
    factor = _SCALES.get(scale, 1)
    if head.lower() in _number_words():
        value = float(_number_words()[head.lower()])
        return value * factor, min(0.5, value / 8) * factor
    value = float(head)
    if "." in head:
        step = 10.0 ** -len(head.partition(".")[2])
    else:
        step = 10.0 ** (len(head) - len(head.rstrip("0"))) if value else 1.0
    return value * factor, min(step / 2, value / 8) * factor
