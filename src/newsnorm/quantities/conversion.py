"""Unit conversion by pint, in a small private registry.

pint's default registry takes 180–340 ms to build; one with just the units of
our tables takes about ten, and computes in `Decimal`.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from tokenize import TokenError
from typing import TYPE_CHECKING

from newsnorm.core.tables import load_table

if TYPE_CHECKING:
    import pint


#: Names, whole numbers of one or two digits, and what multiplies, divides and raises them.
_EXPRESSION = re.compile(r"(?:[^\W\d]\w*|-?\d{1,2}(?!\d)|[*/()^ ]|[²³])*")


@functools.cache
def registry() -> pint.UnitRegistry[Decimal]:
    """Return newsnorm's own registry, built on first use."""
    import pint

    made: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    rows = load_table("quantities/definitions.tsv", ("unit", "definition", "source"))
    made.load_definitions([f"{unit} = {definition}" for unit, definition, _ in rows])
    return made


def as_pint(value: Decimal, unit: str) -> pint.Quantity[Decimal]:
    """Return *value* of *unit* as a pint quantity.

    Raises:
        ValueError: The registry does not know *unit*.
    """
    import pint

    msg = f"unit must be an expression of newsnorm's units, such as 'kilometer ** 2'; got {unit!r}"
    if not isinstance(unit, str) or not _EXPRESSION.fullmatch(unit):
        raise ValueError(msg)
    known = registry()
    try:
        return known.Quantity(value, known.parse_units(unit))
    # pint's parser lets the errors of Python's own through: "km/" fails an assertion
    except (pint.PintError, TokenError, AssertionError, ArithmeticError, SyntaxError, TypeError, ValueError) as error:
        raise ValueError(msg) from error


def convert(value: Decimal, unit: str, to: str) -> Decimal:
    """Return *value* of *unit* in the unit *to*.

    Raises:
        ValueError: A unit is unknown, or the two measure different things.
    """
    import pint

    if unit == to:
        return value  # money too, which has no rate to anything else
    target = as_pint(Decimal(1), to)
    try:
        return Decimal(as_pint(value, unit).to(target.units).magnitude)
    except pint.DimensionalityError as error:
        msg = f"unit must measure the same thing as {unit!r}; got {to!r}"
        raise ValueError(msg) from error
