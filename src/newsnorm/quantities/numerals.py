"""What a numeral is, before unit and comparator: the record that the readers of digits and of words share."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

Shape = Literal["digits", "words", "fraction", "multiple", "article", "vague", "ordinal", "damaged"]

ONE = Decimal(1)

#: How many magnitudes may follow one another: "hundred thousand million" is as far as anybody goes.
SCALES = range(3)

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip


class Numeral(NamedTuple):
    """A number as written. *scale* is the magnitude named last: 10**6 for "2.3 million", which a range may share."""

    start: int
    end: int
    value: Decimal | None
    shape: Shape
    low: Decimal | None = None
    scale: int = 1


def ratio(top: int, under: int) -> Decimal:
    """Return *top* divided by *under*."""
    return Decimal(top) / Decimal(under)
