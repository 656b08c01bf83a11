"""Write figures anew: one form for each, in the system of units that is asked for.

What is doubtful stays as it stands: a figure with flags, a vague plural, a ratio,
a rate for which CLDR has no form.
"""

from __future__ import annotations

import functools
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from newsnorm.core.arguments import check_choice, check_text
from newsnorm.core.edits import Edit, Rewrite
from newsnorm.core.tables import load_table
from newsnorm.quantities import lexicon
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.finder import scan

System = Literal["si", "us"]

_FARTHEST = 18
_LEADS = ("between", "from", "anywhere", "somewhere")
_SYSTEMS = ("si", "us", None)


def normalize_quantities(text: str, *, system: System | None = None, locale: str = "en") -> Rewrite:
    """Give every figure in digits and CLDR form, converted to *system* if one is asked for.

    >>> normalize_quantities("Some two thousand sq. km, 20 miles deep", system="si").text
    'Some 2,000 km², 32 km deep'

    A figure that is doubtful, or that no one number renders, stays as it is:

    >>> normalize_quantities("dozens of villages on 2,000 kilometres of territory", system="us").edits
    ()

    Raises:
        TypeError: *text* is not a `str`.
        ValueError: *system* or *locale* is unknown.
    """
    check_text(text)
    check_choice("system", system, _SYSTEMS)
    edits = []
    for figure in scan(text, locale=locale):
        after = _rendered(figure, text, system, locale)
        if after is not None:
            start, end = figure.core
            edits.append(
                Edit(start, end, text[start:end], after, "quantity" if system is None else f"quantity_{system}")
            )
    return Rewrite.of(text, edits)


def _rendered(figure: Figure, text: str, system: System | None, locale: str) -> str | None:
    """Return the normal form of *figure* without its comparator, or None where it must stay."""
    if figure.flags or (figure.number.shape in ("vague", "fraction") and not figure.unit):
        return None
    if figure.kind == "ratio" or (figure.value is None and not figure.is_range) or figure.joined:
        return None
    unit = figure.unit
    numbers = (
        [n for n in (figure.value, figure.low, figure.high) if n is not None] if figure.is_range else [figure.value]
    )
    values = [n for n in numbers if n is not None]
    if figure.core[0] < figure.start:
        return None  # its sign or its "between" belongs to the figure before
    if any(abs(value.adjusted()) > _FARTHEST for value in values):
        return None  # "1E100": nobody writes that out
    if _beside_digits(text, *figure.core):
        return None  # "the top three 800 m runners": "3 800 m" would be one number
    target = unit
    if system is not None and figure.pair is None:
        target = _counterparts().get(unit, {}).get(system, unit)
    if target != unit:
        values = [_converted(value, unit, target) for value in values]
    elif text[figure.number.end : figure.number.end + 1] == "-" and unit:
        return None  # "nine-hour": an adjective
    return _written(figure, text, values, target, locale)


def _beside_digits(text: str, start: int, end: int) -> bool:
    """Tell whether another number stands a space away, with which the new digits would make one."""
    return (text[end : end + 1].isspace() and text[end + 1 : end + 2].isdigit()) or (
        text[start - 1 : start].isspace() and text[start - 2 : start - 1].isdigit()
    )


def _written(figure: Figure, text: str, values: list[Decimal], unit: str, locale: str) -> str | None:
    last = _measured(values[-1], unit, locale)
    if last is None:
        return None
    if len(values) == 1:
        return last
    first = _number(values[0], locale)
    lead = text[figure.core[0] : figure.number.start]
    if not lead.lower().startswith(_LEADS):
        lead = ""  # a sign: the value has it
    if figure.code:
        return None
    joint = " and " if lead.lower().startswith("between") else " to " if lead or values[0] < 0 else "–"
    return f"{lead}{first}{joint}{last}"


def _measured(value: Decimal, unit: str, locale: str) -> str | None:
    """Return *value* with *unit* as CLDR writes it; None where CLDR has no form for it."""
    if not unit or unit.endswith("** -1"):
        return _number(value, locale) if not unit else None
    if len(unit) == 3 and unit.isupper():
        return _money(value, unit, locale)
    from babel.units import UnknownUnitError, format_unit

    for cldr in _cldr_names().get(unit, ()):
        try:
            return str(format_unit(value, cldr, length="short", locale=_babel(locale)))
        except UnknownUnitError:  # CLDR renamed the tonne
            continue
    return None


def _number(value: Decimal, locale: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_babel(locale), decimal_quantization=False)


def _money(value: Decimal, code: str, locale: str) -> str:
    from babel.numbers import format_currency

    whole = value == value.to_integral_value()
    name = _babel(locale)
    if whole:
        return format_currency(value, code, locale=name, format="¤#,##0", currency_digits=False)
    return format_currency(value, code, locale=name, decimal_quantization=False)


def _converted(value: Decimal, unit: str, target: str) -> Decimal:
    """Convert, and round to the precision that the text gave, two digits at the least."""
    from newsnorm.quantities.conversion import convert

    digits = max(2, len(value.normalize().as_tuple().digits))
    made = convert(value, unit, target)
    if not made:
        return Decimal(0)
    step = Decimal(1).scaleb(made.adjusted() - digits + 1)
    rounded = made.quantize(step, rounding=ROUND_HALF_EVEN)
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize()


def _babel(locale: str) -> str:
    return locale.replace("-", "_")


@functools.cache
def _cldr_names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for cldr, unit in lexicon.cldr_units().items():
        names.setdefault(unit, []).append(cldr)
    return names


@functools.cache
def _counterparts() -> dict[str, dict[str, str]]:
    return {unit: {"si": si, "us": us} for unit, si, us in load_table("quantities/systems.tsv", ("unit", "si", "us"))}
