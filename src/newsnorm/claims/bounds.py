"""What a whole figure asserts: an interval that its comparator and its roundness allow."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from decimal import Decimal

from newsnorm.quantities.model import Quantity

_ROUNDING = 0.05
_DOZEN = 0.9  # "a dozen villages" are 11 to 13
_MOST_ABOVE = 1.5  # "more than 40" is said of 44, of 60 hardly
_NO_OTHER_ABOVE = 1.2  # … and of 52 it is another version; "at least 40" is not, which leaves the rest open
# How far off "some" may be, by the digits of its number: "some 30" men were 27, "some 136,000" were not 142,000
_ABOUT = {1: 0.1, 2: 0.05}
_ABOUT_EXACTLY = 0.02


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a whole figure asserts, as an interval in the base unit of its dimension.

    Attributes:
        low: The least that it can mean.
        high: The most.
        middle: The number that it names.
        exact: It gives a number without a comparator.
        vague: It gives no number: "dozens".
        currency: Of a sum of money.
        unit: The unit that the text gives.
        place: What its last digit that is not nought counts, in the base unit.
        above: The most that is no other version of "more than 40"; 0 where that is `high`.
    """

    low: float
    high: float
    middle: float
    exact: bool
    vague: bool = False
    currency: str = ""
    unit: str = ""
    place: float = 0.0
    above: float = 0.0

    def meets(self, other: Bounds) -> bool:
        """Say whether both can be told of one number."""
        slack = self._slack(other)
        return self.low <= other.high + slack and other.low <= self.high + slack

    def agrees(self, other: Bounds) -> bool:
        """Say whether no reader would call them two versions: 338,226 and 338,000, but not 335,000."""
        slack = self._slack(other)
        return self.low + self._spare <= other._most() + slack and other.low + other._spare <= self._most() + slack

    def _most(self) -> float:
        """Return the most that no reader would call another version: "more than 300" is not "over 420"."""
        return self.above or self.high - self._spare

    @property
    def _spare(self) -> float:
        """What the bounds of a number without a comparator leave beyond what its own digits round away."""
        return max(0.0, self.high - self.middle - self.place / 2) if self.exact else 0.0

    def _slack(self, other: Bounds) -> float:
        """Return what a conversion rounds away: 14 square kilometres are five square miles, and 5.4."""
        return max(self.place, other.place) / 2 if self.unit != other.unit and not self.currency else 0.0

    def ratio(self, other: Bounds) -> float:
        """Return how many times the one is the other."""
        small, large = sorted((abs(self.middle), abs(other.middle)))
        return large / small if small else 100.0

    def same_as(self, other: Bounds) -> bool:
        """Say whether both are one number, but for rounding: "more than 2,000" and "2,050", not "2,300"."""
        return self.meets(other) and abs(self.middle - other.middle) <= _ROUNDING * max(self.middle, other.middle)


# What figures of a kind are compared in
_BASES = {
    "area": "kilometer ** 2",
    "length": "kilometer",
    "mass": "metric_ton",
    "power": "megawatt",
    "energy": "megawatt * hour",
    "volume": "liter",
    "duration": "hour",
}
# Factors to that for the units of most figures, which need no pint; also the tonne's second spelling
_FACTORS = {
    "kilometer ** 2": 1.0,
    "mile ** 2": 2.589988,
    "hectare": 0.01,
    "acre": 0.00404686,
    "meter ** 2": 1e-6,
    "kilometer": 1.0,
    "meter": 0.001,
    "mile": 1.609344,
    "metric_ton": 1.0,
    "tonne": 1.0,
    "kilogram": 0.001,
    "megawatt": 1.0,
    "gigawatt": 1000.0,
    "kilowatt": 0.001,
    "watt": 1e-6,
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "week": 168.0,
    "month": 730.5,
    "year": 8766.0,
    "decade": 87660.0,
}


@functools.cache
def factor_of(unit: str, kind: str) -> float:
    """Return how many base units of its kind one *unit* is: 0.00045359237 of a pound, which is counted in tonnes."""
    if unit in _FACTORS:
        return _FACTORS[unit]
    if not unit or kind not in _BASES:
        return 1.0
    from newsnorm.quantities.conversion import convert

    try:
        return float(convert(Decimal(1), unit, _BASES[kind]))
    except ValueError:  # a rate, "litres per person", stands for itself
        return 1.0


def base_unit(unit: str) -> str:
    """Return *unit*, in one spelling.

    >>> base_unit("tonne"), base_unit("mile")
    ('metric_ton', 'mile')
    """
    return "metric_ton" if unit == "tonne" else unit


def read_bounds(figure: Quantity) -> Bounds | None:
    """Return what a figure asserts, with the slack that its comparator and its roundness allow; None for "dozens".

    >>> bounds = read_bounds(Quantity(0, 8, "about 30", value=Decimal(30), modifier="~"))
    >>> bounds.low, bounds.high
    (27.0, 33.0)
    """
    bounds = _bounds_of(figure)
    if bounds is None:
        return None
    place = _last_place(figure.value) * factor_of(figure.unit, figure.kind) if figure.value is not None else 0.0
    return replace(bounds, currency=figure.unit if figure.kind == "money" else "", unit=figure.unit, place=place)


def _bounds_of(figure: Quantity) -> Bounds | None:
    factor = factor_of(figure.unit, figure.kind)
    if figure.value is None:
        if figure.low is not None and figure.high is None:  # "dozens" is at least two of them
            low = float(figure.low) * factor
            return Bounds(low, 12 * low, 3 * low, exact=False, vague=True)
        if figure.low is None or figure.high is None:
            return None
        low, high = float(figure.low) * factor, float(figure.high) * factor
        return Bounds(low, high, (low + high) / 2, exact=False)
    value = float(figure.value) * factor
    if figure.low is not None and figure.high is not None and figure.low < figure.high:
        return Bounds(float(figure.low) * factor, float(figure.high) * factor, value, exact=False)
    if figure.modifier in (">", ">="):
        above = value * _NO_OTHER_ABOVE if figure.modifier == ">" else 0.0
        return Bounds(value, value * _MOST_ABOVE, value, exact=False, above=above)
    if figure.modifier in ("<", "<=") or figure.text[:6].casefold() in ("nearly", "almost"):
        return Bounds(value * 0.88, value, value, exact=False)
    if figure.modifier == "~":
        slack = _ABOUT.get(_digits(figure.value), _ABOUT_EXACTLY) * abs(value)
        return Bounds(value - slack, value + slack, value, exact=False)
    if figure.text.casefold().endswith("dozen") and figure.unit == "":
        return Bounds(value * _DOZEN, value / _DOZEN, value, exact=False)
    slack = 0.01 * abs(value) if figure.kind != "count" or abs(figure.value) >= 1000 else 0.0
    return Bounds(value - slack, value + slack, value, exact=True)


def _digits(value: Decimal) -> int:
    """Return how many digits a number has without the noughts at its end: 2 of 27,000."""
    return len(value.normalize().as_tuple().digits)


def _last_place(value: Decimal) -> float:
    """Return the place of the last digit that is not nought: 10 of 230, 1000 of 27,000."""
    _, digits, exponent = value.normalize().as_tuple()
    return float(Decimal(10) ** exponent) if isinstance(exponent, int) and digits else 1.0


def told_of_one(one: Quantity, other: Quantity) -> bool:
    """Say whether two figures can be told of one number: "some 42,000" and 41,907."""
    a, b = read_bounds(one), read_bounds(other)
    return a is not None and b is not None and not a.vague and not b.vague and a.agrees(b)
