"""Say whether a whole figure can be what a damaged one was: its digits, its unit, its comparator.

The gap is refilled with a number of no importance and read again: so the
finder of quantities itself says which unit, scale and comparator the text
around the gap still holds.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import base_unit
from newsnorm.core.records import Span
from newsnorm.quantities.finder import find_quantities
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

_BLANKS = regex.compile(r"\s+")
_NUMBER = regex.compile(r"\d++(?:[.,\u00a0\u202f ]\d++)*+")
_JOINT = regex.compile(r"\s*(?:and|to|[-–])(?=\W|$)")  # behind the lower bound
_REACH = 32  # characters to either side of a gap that can belong to its figure
_PROBE = "20"
_LEAST_SCALED = 1000
_GROUP = 3
_SCALES = (1, 10**6, 10**9)
_SIGNS = "$€£"
_MOST_SCALED = 1000  # "6.1 million", but hardly "6,100 million"
_NOTE_DIGITS = (1, 2)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the text around a gap still says of the figure that stood there.

    Attributes:
        unit: Its unit, None where the text does not tell.
        scale: What its number is multiplied by: a million in "3. million".
        direction: ">" for "over", "<" for "nearly" and "up to", "" else.
        dimension: What its unit measures, "" where the text does not tell.
        comparator: The direction; "~" for "around", "=" where nothing leads to the figure.
    """

    unit: str | None
    scale: Decimal
    direction: str
    dimension: str = ""
    comparator: str = "="


def frame_of(text: str, damaged: Truncation) -> Frame:
    """Read what is left around a gap.

    >>> from newsnorm.truncations.model import Expectation
    >>> text = "It pledged over $ billion."
    >>> frame_of(text, Truncation(16, 17, "$", "missing_number", "$", Expectation("money"), 0.9, ""))
    Frame(unit='USD', scale=Decimal('1000000000'), direction='>', dimension='money', comparator='>')
    """
    probe = _refill(text, damaged, any(c.isdigit() for c in damaged.residue))
    if probe is None or not probe.value:
        return Frame(None, Decimal(1), "")
    # Of "some centimetres every hour" siblings have "five centimetres", a length
    unit = base_unit(probe.unit) if probe.unit and probe.kind != "rate" else None
    scale = probe.value / Decimal(_PROBE) if probe.value >= _LEAST_SCALED else Decimal(1)
    kind = "volume" if probe.kind == "flow" else probe.kind  # "bpd" are barrels a day
    return Frame(unit, scale, direction(probe), kind if unit else "", comparator(probe))


def opens(text: str, span: Span) -> bool:
    """Say whether the words of *span* open a figure: "some", "at least", "$".

    >>> opens("some people died", Span(0, 4, "some")), opens("two boats fired", Span(10, 15, "fired"))
    (True, False)
    """
    # "just trucks", "a total of vehicles", "another tanks"
    if span.text.casefold().strip() in lexicon.words("opener") | lexicon.words("more"):
        return True
    probe = _refill(text, span, digits=False)
    return probe is not None and (probe.modifier != "=" or bool(probe.unit))


def leads(text: str, start: int, end: int) -> bool:
    """Say whether a number at *start* would count, or measure by, what stands from there to *end*.

    >>> text = "brought down drones"
    >>> leads(text, 13, 19), leads(text, 8, 19), leads("fired missiles", 0, 5)
    (True, False, False)
    """
    probe = probe_at(text, start)
    if probe is None or not (probe.unit or probe.counted):
        return False
    head = probe.counted.split()[-1] if probe.counted else probe.text.split()[-1]
    return head in text[start:end] or (bool(probe.counted) and text[start].isupper())  # "launched |Shahed| drones"


def _refill(text: str, gap: Span, digits: bool) -> Quantity | None:
    """Return what the finder reads where a gap, and the *digits* that are left of it, are replaced by a number."""
    opener = "".join(c for c in gap.text if c in _SIGNS) if digits else gap.text
    if opener and opener[-1] not in _SIGNS:
        opener += " "
    before = _words_before(text, gap.start)
    after = text[gap.end : gap.end + _REACH]
    for blank in _BLANKS.finditer(gap.text.strip()):  # "some square kilometres": both halves are left
        halved = _probe(f"{before}{gap.text[: blank.start()]} ", f" {gap.text[blank.end() :]}{after}")
        opened = gap.text.strip()[: blank.start()].casefold() in lexicon.words("opener")  # "only miles"
        led = halved is not None and (halved.modifier != "=" or opened)
        if halved is not None and led and (halved.unit or (halved.value or 0) >= _LEAST_SCALED):
            return halved
    probe = _probe(before + opener, after) if gap.text else probe_at(text, gap.start)
    if digits or opener[-1:] in tuple(_SIGNS):
        return probe
    measured = _probe(before, f" {gap.text.lstrip()}{after}")  # "lies km from the trench": what is left is the unit
    if measured is not None and measured.unit and gap.text.strip() in measured.text:
        return measured  # of "took square kilometres" more than the kilometres
    return probe


def _words_before(text: str, at: int) -> str:
    """Return what leads up to a place, from the first whole word on."""
    before = text[max(0, at - _REACH) : at]
    return before[before.find(" ") + 1 :] if at > _REACH else before


def probe_at(text: str, at: int) -> Quantity | None:
    """Return what the finder reads where a number of no importance stands at a place between words.

    >>> probe_at("stands at, with", 9).text
    '20'
    """
    before, after = _words_before(text, at), text[at : at + _REACH]
    joined = before[-1:].isalnum() or before[-1:] in tuple(",;:")
    return _probe(f"{before} " if joined else before, f" {after}" if after[:1].isalnum() else after)


def _probe(before: str, after: str) -> Quantity | None:
    """Return what the finder reads where a number of no importance stands between two pieces of text."""
    found = find_quantities(before + _PROBE + after)
    return next((probe for probe in found if probe.start <= len(before) < probe.end), None)


def direction(figure: Quantity) -> str:
    """Return ">" for a figure that is said to be exceeded, "<" for one that is not reached, "" else.

    >>> from newsnorm import find_quantities
    >>> [direction(figure) for figure in find_quantities("over 30 men, nearly 20 guns, some 10 boats")]
    ['>', '<', '']
    """
    if figure.modifier in ("<", "<=") or figure.text.casefold().startswith(tuple(lexicon.words("short_of"))):
        return "<"
    return ">" if figure.modifier in (">", ">=") else ""


def comparator(figure: Quantity) -> str:
    """Return the direction of a figure, "~" for one that is about so much, "=" else."""
    return direction(figure) or ("~" if figure.modifier == "~" else "=")


def fitted(damaged: Truncation, frame: Frame, text: str, figure: Quantity) -> Quantity | None:
    """Return *figure* as it would stand in a gap, in the unit that is left there; None where it cannot be what is gone.

    >>> from newsnorm.truncations.model import Expectation
    >>> text = "bombs that weighed about kilograms"
    >>> gap = Truncation(19, 34, "about kilograms", "missing_number", "", Expectation("mass"), 0.9, "")
    >>> tonnes = Quantity(0, 0, "1.5 tonnes", value=Decimal("1.5"), unit="metric_ton", kind="mass")
    >>> figure = fitted(gap, frame_of(text, gap), text, tonnes)
    >>> figure.value, figure.unit
    (Decimal('1500'), 'kilogram')

    What is rounded when it is converted is no repair: 25 miles were 40 kilometres, or 40.2.

    >>> pounds = Quantity(0, 0, "3,300 pounds", value=Decimal(3300), unit="pound", kind="mass")
    >>> fitted(gap, frame_of(text, gap), text, pounds)
    """
    if damaged.kind == "missing_bound":
        return figure if _has_bound(damaged, text, figure) else None
    if damaged.expects.dimension not in (None, "count" if figure.kind == "rate" else figure.kind):
        return None
    kept_unit = damaged.kind not in ("dimension_mismatch", "lost_superscript", "missing_unit")
    if kept_unit and frame.unit is not None and _price_of(base_unit(figure.unit), frame.unit):
        figure = replace(figure, unit=frame.unit)
    elif kept_unit and frame.unit is not None and base_unit(figure.unit) != frame.unit:
        factor = _decimal_factor(figure.unit, frame.unit)
        if factor is None:
            return None
        figure = _scaled(figure, factor, frame.unit)
        if factor < 1 and figure.value is not None and figure.value < 1:
            return None  # "about kilometres" were no 172 metres
    return figure if _fits(damaged, frame, figure) else None


def _price_of(one: str, other: str) -> bool:
    """Say whether only one of two prices tells in its unit what it is for: "$110,000 a round", "a round costs $"."""
    (one_currency, _, one_of), (other_currency, _, other_of) = one.partition(" / "), other.partition(" / ")
    return one_currency == other_currency and bool(one_of) != bool(other_of)


def _scaled(figure: Quantity, factor: Decimal, unit: str) -> Quantity:
    value, low, high = (None if x is None else _plain(x * factor) for x in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high, unit=unit)


def _plain(value: Decimal) -> Decimal:
    """Return *value* without an exponent: 1500, not 1.5E+3."""
    return Decimal(f"{value.normalize():f}")


@functools.cache
def _decimal_factor(unit: str, to: str) -> Decimal | None:
    """Return how many of another unit one *unit* is, if that is a power of ten; None where it is not."""
    from newsnorm.quantities.conversion import convert

    try:
        factor = convert(Decimal(1), unit, to).normalize()
    except ValueError:
        return None
    return factor if factor.as_tuple().digits == (1,) else None


def _fits(damaged: Truncation, frame: Frame, figure: Quantity) -> bool:
    """Say whether comparator, scale and the digits that are left let a figure in the unit of the gap stand there."""
    if {direction(figure), frame.direction} == {"<", ">"}:
        return False
    if figure.value is None:
        return figure.low is not None and not any(c.isdigit() for c in damaged.residue)
    number = figure.value / frame.scale
    if frame.scale > 1 and not (number < _MOST_SCALED and (number >= 1 or number * 10 == int(number * 10))):
        return False  # "0.5 million", but hardly "0.19 million"
    if damaged.kind == "broken_group" and figure.unit and _is_number_left(damaged, number):
        return True  # "stretched for some 64, from the airfield": the kilometres are gone, and no digit
    if damaged.kind == "decimal_tail" and frame.scale == 1:
        # The scale is gone as well: "some 1. people" were 1.9 million
        return any(_digits_fit(damaged, number / scale) for scale in _SCALES)
    return _digits_fit(damaged, number)


def _has_bound(damaged: Truncation, text: str, figure: Quantity) -> bool:
    """Say whether a range has the bound that is left: "between and 5,000", of "three to five thousand"."""
    if figure.low is None or figure.high is None:
        return False
    left = bound_left(damaged, text)
    if left is None or (left.unit and left.kind != "rate" and left.unit != figure.unit):
        return False
    return left.value == (figure.low if _JOINT.match(text, left.end) else figure.high)


def bound_left(damaged: Truncation, text: str) -> Quantity | None:
    """Return the bound that is left of a range: 5,000 of "between and 5,000", six of "six to weeks"."""
    first = max(0, damaged.start - _REACH)
    found = [
        replace(figure, start=figure.start + first, end=figure.end + first)
        for figure in find_quantities(text[first : damaged.end + _REACH])
    ]
    led = (figure for figure in found if figure.end <= damaged.start and not text[figure.end : damaged.start].strip())
    return next(led, next((figure for figure in found if figure.start >= damaged.start), None))


def _digits_fit(damaged: Truncation, number: Decimal) -> bool:
    left, numeral = damaged.residue.strip(_SIGNS + " "), f"{number.normalize():,f}"
    if not any(c.isdigit() for c in left):
        return True
    if damaged.kind == "broken_group":
        *groups, cut = left.rstrip(".,").split(",")
        if not groups:  # "more than 1 people" were 138,000, or 147
            return _digits(numeral).startswith(cut) and len(_digits(numeral)) > len(cut)
        return numeral.startswith(left.rstrip(".,")) and len(numeral) > len(left)  # "110,00" was 110,000 or 110,001
    if damaged.kind in ("comma_tail", "decimal_tail", "cut_end"):
        separator = "." if damaged.kind == "decimal_tail" else ","
        return numeral.startswith(left.rstrip(".,") + separator) and _within(damaged, number)
    if damaged.kind == "head_lost":
        if len(_digits(left)) % _GROUP:  # ",8 howitzers" was no number in groups
            left, numeral = _digits(left), _digits(numeral)
        return numeral.endswith(left) and len(numeral) > len(left)
    if damaged.kind == "glued_note":
        return any(_digits(left)[:-extra] == _digits(numeral) for extra in _NOTE_DIGITS)
    printed = _NUMBER.match(left)
    return printed is not None and _digits(printed.group()) == _digits(numeral)


def _is_number_left(damaged: Truncation, number: Decimal) -> bool:
    """Say whether all of a number is left."""
    return _digits(damaged.residue) == _digits(f"{number.normalize():f}")


def _within(damaged: Truncation, number: Decimal) -> bool:
    low, high = damaged.expects.lowest, damaged.expects.highest
    return (low is None or number >= low) and (high is None or number <= high)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
