"""What the readers know of a figure while it is being read."""

from __future__ import annotations

from decimal import Decimal

from newsnorm.core.records import Span
from newsnorm.quantities.model import Modifier, Quantity
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.units import Measure


class Figure:
    """A figure under construction: one number or two, a unit, a comparator."""

    __slots__ = (
        "code", "core", "counted", "denominator", "end", "flags", "high", "joined", "kind", "low", "modifier", "number",
        "numerator", "pair", "start", "unit", "value",
    )  # fmt: skip

    def __init__(self, number: Numeral) -> None:
        self.number = number
        self.start = number.start
        self.end = number.end
        self.value: Decimal | None = number.value
        self.low: Decimal | None = number.low
        self.high: Decimal | None = None
        self.unit = ""
        self.code = ""  # of the currency before the number
        self.kind = "count"
        self.modifier: Modifier = "="
        self.counted: str | None = None
        self.numerator: Decimal | None = None
        self.denominator: Decimal | None = None
        self.flags: tuple[str, ...] = ()
        self.pair: Figure | None = None
        self.core = (number.start, number.end)  # the figure without its comparators
        self.joined = False  # with a comparator inside: "20+ km", "more than 20 and less than 35"

    @property
    def is_range(self) -> bool:
        """Whether the text gave both ends."""
        return self.value is None and self.low is not None and self.high is not None

    def measure(self, found: Measure | None, *, rescale: bool = True) -> None:
        """Take the unit that was found."""
        if found is None:
            return
        self.unit, self.kind, self.end = found.name, found.kind, found.end
        if found.unit.scale is not None and rescale:
            factor = found.unit.scale  # cents to dollars
            self.value = None if self.value is None else self.value * factor
            self.low = None if self.low is None else self.low * factor
            self.high = None if self.high is None else self.high * factor

    def bound(self, modifier: Modifier) -> None:
        """Set the comparator, and the bounds that follow from it."""
        self.modifier = modifier
        if self.value is None:
            return
        if modifier in (">", ">="):
            self.low, self.high = self.value, None
        elif modifier in ("<", "<="):
            self.low, self.high = None, self.value

    def quantity(self, text: str) -> Quantity:
        """Return the finished record."""
        other = self.pair
        pair = Span(other.start, other.end, text[other.start : other.end]) if other is not None else None
        return Quantity(
            self.start, self.end, text[self.start : self.end], self.value, self.low, self.high, self.unit,
            self.modifier, self.counted, self.kind, self.numerator, self.denominator, self.flags, pair,
        )  # fmt: skip
