"""Read ranges: "30-40 km", "between 5,000 and 7,000", "$40-50 million"; the unit and magnitude serve both ends."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.quantities import comparators, counted, digits, lexicon, units
from newsnorm.quantities.context import speaks_of, word_before, words
from newsnorm.quantities.conversion import convert
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.model import Modifier
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.ratios import speaks_of_vote
from newsnorm.quantities.source import Source

# "ten-to-15-km", "a 10- to 15-km strip"
_TO = re.compile(r"-[ ]?(to|or)[ -]|[ ]?[-—~][ ]?|[ ]{1,2}(to|through|or|and)[ ]{1,2}")
_LEAD = re.compile(r"(?<![a-z])(?:(?:anywhere|somewhere)[ ])?(between|from)[ ]{1,2}(?:just[ ]|only[ ])?$")
_SOFT = re.compile(
    r"(?:about|around|perhaps|maybe|some|nearly|almost|as[ ]many[ ]as|as[ ]much[ ]as|up[ ]to|possibly|even"
    r"|approximately|over|more[ ]than|at[ ]least|roughly|close[ ]to|an[ ]estimated)[ ](?=[0-9$£€a-z])"
)
_GREAT = 10**6  # of what is so great, the greater end may stand first
_SIGN = re.compile(r"(?:minus|negative|plus)[ ]|-(?=[0-9])")
_CURRENCY = re.compile(r"((?:us|au|nz|hk|a|c|s)?[$£€¥₴₽₹₺₪])[ ]?(?=[0-9])")


def read(source: Source, figure: Figure) -> bool:
    """Make a range of *figure* if a second, greater number follows; tell whether it does."""
    view, number = source.view, figure.number
    if figure.value is None or number.shape in ("vague", "multiple"):
        return False
    m = _TO.match(view, figure.end)
    if m is None:
        return False
    word = m[1] or m[2] or "-"
    _, before = comparators.read_before(view, figure.start)  # "between about 30 and 40"
    lead = _LEAD.search(view, max(0, before - 20), before)
    if word == "and" and (lead is None or lead[1] != "between"):
        return False
    at, outer = m.end(), "="
    if soft := _SOFT.match(view, at):
        at, outer = soft.end(), "~"
    if coin := _CURRENCY.match(view, at):
        if not figure.code or not figure.code.endswith(lexicon.currency_symbols().get(coin[1], "?")):
            return False
        at = coin.end()
    sign = _SIGN.match(view, at) if word != "-" else None
    other = source.number_from(sign.end() if sign else at)
    if other is None or other.value is None:
        return False
    unit = None
    if figure.code:
        other = digits.read_money_magnitude(view, other)
    else:
        other, unit = units.read_measure(source, other)
    if unit is not None and lead is not None and figure.unit != unit.name and figure.kind == unit.kind == "length":
        return _of_two_units(figure, other, unit, lead.start())
    if figure.value < 0 or sign is not None:
        return _of_signs(
            view,
            figure,
            other,
            unit,
            minus=sign is not None and sign[0][0] != "p",
            start=lead.start() if lead else None,
        )
    if other.scale > 1 and figure.unit == "meter" and view[number.end] == "m":
        _take_millions(figure, view)  # "5m to 6m tonnes"
    if not _is_range(source, figure, other, word, m[0], unit is not None, led=lead is not None):
        return False
    low, high = _shared_magnitude(view, figure, other)
    if figure.unit and unit is not None and unit.unit.scale is not None:
        high *= unit.unit.scale  # "5 cents to 10 cents": the first has been made dollars
    if low > high and other.scale >= _GREAT:
        low, high = high, low  # "98 to 95 million years ago"
    if number.shape == "fraction" != other.shape and (
        (other.value or 0) >= 100 or (unit is not None and unit.kind == "percent")
    ):
        return False  # "nearly two thirds - 65% - of them", "by a quarter to 2.6 trillion"
    if (
        low >= high
        or not _same_measure(figure, unit)
        or (word == "to" and _is_change(view, figure, before, low, high, measured=unit is not None))
    ):
        return False
    figure.low, figure.high, figure.value, figure.end = low, high, None, other.end
    if figure.code:
        figure.measure(units.read_money_rate(view, source.text, figure.code, other.end))
    elif unit is not None:
        figure.measure(unit, rescale=not figure.unit)
    else:
        figure.measure(units.read_rate(view, source.text, other.end))
    if lead is not None:
        figure.start = lead.start()
    if outer != "=":
        soft_modifier: Modifier = "~"
        figure.modifier = soft_modifier
    return True


def _of_signs(
    view: str, figure: Figure, other: Numeral, unit: units.Measure | None, *, minus: bool, start: int | None
) -> bool:
    """Make a range of numbers of which one is below zero: "plus 4 to minus 12C"."""
    assert figure.value is not None
    assert other.value is not None
    if (unit is None and start is None) or (figure.unit and (unit is None or figure.unit != unit.name)):
        return False
    ends = sorted((figure.value, -other.value if minus else other.value))
    (figure.low, figure.high), figure.value, figure.end = ends, None, other.end
    if view.endswith("plus ", 0, figure.start):
        figure.start -= len("plus ")
    if start is not None:
        figure.start = start  # "between minus four and ten"
    figure.measure(unit)
    return True


def _of_two_units(figure: Figure, other: Numeral, unit: units.Measure, start: int) -> bool:
    """Make a range whose ends have units of their own: "from 200 m to 10 km", in the unit of the first."""
    assert figure.value is not None
    assert other.value is not None
    high = convert(other.value, unit.name, figure.unit)
    if high <= figure.value:
        return False
    figure.low, figure.high, figure.value = figure.value, high, None
    figure.start, figure.end = start, unit.end
    return True


def _take_millions(figure: Figure, view: str) -> None:
    figure.number = digits.read_money_magnitude(view, figure.number)
    figure.value, figure.end, figure.unit, figure.kind = figure.number.value, figure.number.end, "", "count"


def _shared_magnitude(view: str, figure: Figure, other: Numeral) -> tuple[Decimal, Decimal]:
    """Give the first number the magnitude of the second where it has none: "$40-50 million"."""
    assert figure.value is not None
    assert other.value is not None
    low, high = figure.value, other.value
    number, scale = figure.number, _scale(view, other)
    top = high / scale
    if scale > 1 and number.scale == 1 and low < 1000 and (low < top or top < low < 10 * top):
        low *= scale
    elif (
        figure.number.end - figure.number.start <= 3
        and 10_000 <= high < 10**9
        and high % 1000 == 0
        and 10 <= low < high / 1000 <= 10 * low
    ):
        low *= 1000  # "15-20,000"
    return low, high


def _scale(view: str, number: Numeral) -> int:
    """Return what a number is so many of: hundreds of thousands in "four to five hundred thousand"."""
    assert number.value is not None
    hundreds = number.scale > 100 and "hundred" in view[number.start : number.end]
    return number.scale * 100 if hundreds and number.value / number.scale % 100 == 0 else number.scale


def _is_change(view: str, figure: Figure, start: int, low: Decimal, high: Decimal, *, measured: bool) -> bool:
    """Tell whether the first number says how much, the second whither: "rose $2 to $83"."""
    before, gap = word_before(view, start)
    far = 5 if before == "by" and high >= 100 else 10
    if not figure.unit and (measured or high < far * low):
        return False  # "rose 5 to 10 per cent", "by 1 to 5 points"; but "fell by 12,000 to 1.4 million"
    if before == "from":
        return False
    reach = start - max(view.rfind(",", max(0, start - 40), start), start - 40)  # to the last comma
    if high >= 10 * low and any(speaks_of(view, start, sort, reach) for sort in ("change", "change_made")):
        return True  # "lifted rates 0.25% to 5.5%"
    if before in lexicon.comparators_before():
        before, _ = word_before(view, start - len(gap) - len(before))  # "up just one cent to 742 cents"
    return before in words("change") or (before == "by" and high >= 3 * low)


def _same_measure(figure: Figure, unit: units.Measure | None) -> bool:
    """Tell whether the second number has the unit of the first, where both have one: "5% to 10%"."""
    if not figure.unit:
        return True
    if figure.code:
        return unit is None
    return unit is not None and (figure.unit, figure.kind) == (unit.name, unit.kind)


def _is_range(
    source: Source, figure: Figure, other: Numeral, word: str, mark: str, measured: bool, *, led: bool
) -> bool:
    """Tell ranges from scores, years, telephone numbers, alternatives."""
    view, number = source.view, figure.number
    low, high = figure.value, other.value
    assert low is not None
    assert high is not None
    scale = _scale(view, other)
    top = high / scale if scale > 1 and number.scale == 1 else high
    if low >= top and low >= high:
        return False
    if word == "or":
        near = top <= low * 2 + 1 or (top <= 10 * low and other.scale > 1)
        alike = {number.shape, other.shape} <= {"digits", "words"}  # "nine or 10", as many papers write
        return near and not figure.unit and (alike or number.shape == other.shape or other.scale > 1)
    if word == "-":
        if not _is_dashed_range(view, number, other, mark, measured):
            return False
        if high < 10 and number.shape == "digits" and not (led or measured or figure.code):
            noun = counted.read(view, source.text, other.end)
            return noun is not None and not speaks_of_vote(source, figure.start)
        return True
    return (
        led
        or measured
        or high >= 1000
        or bool(figure.code)
        or other.scale > 1
        or not speaks_of_vote(source, figure.start)
        or counted.read(view, source.text, other.end) is not None
    )


def _is_dashed_range(view: str, number: Numeral, other: Numeral, mark: str, measured: bool) -> bool:
    first, second = view[number.start : number.end], view[other.start : other.end]
    if " " in mark and (number.shape == "words" or "—" in mark):
        return False
    if second[0] == "0" and second[1:2] not in ("", "."):
        return False  # "1995-01"
    if view[other.end : other.end + 1] == "-" and view[other.end + 1 : other.end + 2].isdigit():
        return False
    if len(first) == 3 and len(second) == 4 and first.isdigit() and second.isdigit() and not measured:
        return counted.read(view, view, other.end) is not None  # "800-1000 people", not "555-1430"
    if len(first) == 4 and first.isdigit() and "1500" <= first <= "2100":
        years = len(second) <= 2 or (len(second) == 4 and "1500" <= second <= "2100")
        return not years or measured
    return True
