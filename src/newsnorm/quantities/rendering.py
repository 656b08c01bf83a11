"""Write figures anew: one form for each, in the system of units that is asked for.

What is doubtful stays as it stands: a figure with flags, a vague plural, a ratio,
a rate for which CLDR has no form.
"""

from __future__ import annotations

import bisect
import functools
import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal, NamedTuple

from newsnorm.core.arguments import check_choice, check_text
from newsnorm.core.edits import Edit, Rewrite
from newsnorm.core.tables import load_table
from newsnorm.quantities import lexicon
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.finder import scan
from newsnorm.quantities.model import Modifier

System = Literal["si", "us"]

_FARTHEST = 18
_ROUNDS = 4  # of dropping what does not read back; one is usual, two where neighbours touch
_OF_A_PART = 3  # digits that a value without an end is worth
_MARKS = "$£€¥₴₽₹₺₪₩₿₫₦฿₱₸₾₼৳元łAUSNZHKC"
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
    rule = "quantity" if system is None else f"quantity_{system}"
    made = []
    for figure in scan(text, locale=locale, with_counted=False):
        rendered = _rendered(figure, text, system, locale)
        if rendered is not None:
            start, end = figure.core
            made.append(_Made(Edit(start, end, text[start:end], rendered[0], rule), rendered[1]))
    return _that_reads_back(text, made, locale)


class _Meaning(NamedTuple):
    """What a figure says: it must say so in its new form too."""

    values: tuple[Decimal, ...]
    unit: str
    kind: str
    modifier: Modifier


class _Made(NamedTuple):
    edit: Edit
    meaning: _Meaning


def _that_reads_back(text: str, made: list[_Made], locale: str) -> Rewrite:
    """Make the edits whose figures mean the same to a reader afterwards; the others' figures stay as they are.

    "2 bars of soap" is a pressure where "two bars" was none, "one cent to 742 cents" would
    become a range: no rule foresees what a new form means beside its neighbours, so it is read.
    """
    for _ in range(_ROUNDS):
        rewrite = Rewrite.of(text, [edit for edit, _ in made])
        if not rewrite.edits:
            return rewrite  # nothing is new: it would read as before, and reading is what costs
        found = scan(rewrite.text, locale=locale, with_counted=False)
        starts = [figure.core[0] for figure in found]
        kept, shift = [], 0
        for one in made:
            start = one.edit.start + shift
            at = bisect.bisect(starts, start) - 1  # the last that begins no later
            if at >= 0 and start < found[at].core[1] and _meaning(found[at]) == one.meaning:
                kept.append(one)
            shift += len(one.edit.after) - len(one.edit.text)
        if len(kept) == len(made):
            return rewrite
        made = kept
    return Rewrite.of(text, [])


def _meaning(figure: Figure) -> _Meaning:
    ends = (figure.low, figure.high) if figure.is_range else (figure.value,)
    return _Meaning(tuple(end for end in ends if end is not None), figure.unit, figure.kind, figure.modifier)


def _rendered(figure: Figure, text: str, system: System | None, locale: str) -> tuple[str, _Meaning] | None:
    """Return the normal form of *figure* without its comparator and what it means, or None where it must stay."""
    shape = figure.number.shape
    if figure.flags or shape == "vague" or (shape == "fraction" and not figure.unit):
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
    meaning = _meaning(figure)
    if target != unit:
        values = [_converted(value, unit, target) for value in values]
        meaning = meaning._replace(values=tuple(values), unit=target)
    elif unit and _is_adjective(figure, text):
        return None
    written = _written(figure, text, values, target, locale)
    return None if written is None else (written, meaning)


def _is_adjective(figure: Figure, text: str) -> bool:
    """Tell whether hyphens make an adjective of *figure*: "nine-hour", "a 30-40-km front"; "30-40 km" is none."""
    start, end = figure.number.end, figure.core[1]
    return re.search(r"-[^\W\d_]", text[start:end]) is not None


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
    is_money = len(unit) == 3 and unit.isupper()
    first = _money(values[0], unit, locale) if is_money else _number(values[0], locale)
    lead = _SIGN.sub("", text[figure.core[0] : figure.number.start])
    if not lead.lower().startswith(_LEADS):
        lead = ""
    elif is_money:
        lead = lead.rstrip(_MARKS)  # "from $" of the first sum, which brings its own
    joint = " and " if lead.lower().startswith("between") else " to " if lead or values[0] < 0 else "–"
    return f"{lead}{first}{joint}{last}"


_SIGN = re.compile(r"(?<![^\W\d_])(?:plus |minus |negative |[-−])$", re.IGNORECASE)  # the value has it


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
    if digits > _FARTHEST:
        digits = _OF_A_PART  # "6 ft 2 in" is 6.1666… feet
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
