"""What a figure is: a value or bounds, a unit, a comparator, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from newsnorm.core.records import Span

if TYPE_CHECKING:
    import pint

Modifier = Literal["=", "~", ">", ">=", "<", "<="]


@dataclass(frozen=True, slots=True)
class Quantity(Span):
    """A figure as the text gives it; the span covers comparator, number and unit, not what is counted.

    Attributes:
        value: The point that the text names; None for a range and for "dozens".
        low: Inclusive lower bound, where the text gives one ("over 3,000": 3000).
        high: Inclusive upper bound, where the text gives one.
        unit: A pint unit expression ("kilometer ** 2"), an ISO 4217 code ("USD"), "percent", or "" for a bare count.
        modifier: The comparator.
        counted: The head noun phrase counted ("towns and villages"), or None.
        kind: count, length, area, volume, mass, duration, speed, temperature, money, percent, ratio, …
        numerator: Of a ratio: "eight to one" 8, "one in five" 1.
        denominator: Of a ratio: "eight to one" 1, "one in five" 5.
        flags: What is doubtful: "unit_misuse", "conversion_mismatch", …
        pair: The other half of a dual figure, "2,000 square kilometres (770 square miles)".
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    modifier: Modifier = "="
    counted: str | None = None
    kind: str = "count"
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    flags: tuple[str, ...] = ()
    pair: Span | None = None

    def to(self, unit: str) -> Decimal:
        """Return the value in *unit*, converted by pint.

        Raises:
            ValueError: There is no single value, or *unit* is unknown or measures something else.
        """
        from newsnorm.quantities.conversion import convert

        if self.value is None:
            msg = f"{self.text!r} names no single value to convert; see low and high"
            raise ValueError(msg)
        return convert(self.value, self.unit, unit)

    def to_pint(self) -> pint.Quantity[Decimal]:
        """Return the value as a pint quantity of newsnorm's own registry.

        Raises:
            ValueError: There is no single value, or the unit is money, which pint does not know.
        """
        from newsnorm.quantities.conversion import as_pint

        if self.value is None:
            msg = f"{self.text!r} names no single value; see low and high"
            raise ValueError(msg)
        return as_pint(self.value, self.unit)
