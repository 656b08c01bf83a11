"""Find figures: one scan for what may begin one, then the readers in turn."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.core.arguments import check_text
from newsnorm.quantities import (
    comparators,
    counted,
    digits,
    exclusions,
    lexicon,
    names,
    numerals,
    pairs,
    ranges,
    ratios,
    units,
)
from newsnorm.quantities.context import word_after, word_before, words
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.locales import in_english_marks
from newsnorm.quantities.model import Quantity
from newsnorm.quantities.source import Source
from newsnorm.quantities.view import seeds, view_of


def find_quantities(text: str, *, locale: str = "en") -> list[Quantity]:
    """Find every figure in *text*: its value or bounds, unit, comparator, and what it counts.

    >>> [q] = find_quantities("They took more than 3,000 sq km of land.")
    >>> q.text, q.value, q.modifier, q.unit
    ('more than 3,000 sq km', Decimal('3000'), '>', 'kilometer ** 2')

    A designator, a date or a damaged figure is no quantity:

    >>> find_quantities("On 11 September a T-72 took back over 3, of territory")
    []

    Raises:
        TypeError: *text* is not a `str`.
        ValueError: *locale* is unknown.
    """
    check_text(text)
    return [figure.quantity(text) for figure in scan(text, locale=locale)]


def scan(text: str, *, locale: str = "en", with_counted: bool = True) -> list[Figure]:
    """Return the figures of *text*, unfinished; without what they count if that is not wanted."""
    view = in_english_marks(view_of(text), locale)
    source = Source(view, text, locale)
    figures: list[Figure] = []
    done = 0
    for start, end in seeds(view):
        if start < done:
            continue
        figure, done = _read(source, start, end)
        if figure is None:
            continue
        if figures and figure.start <= figures[-1].start:
            figures.pop()  # "one year and a half" was read as one year
        elif figures and figure.start < figures[-1].end:
            figure.start = max(figures[-1].end, figure.number.start)
        if with_counted and figure.kind == "count":
            _count(source, figure)
        figures.append(figure)
    return pairs.link(view, pairs.join_bounds(view, figures))


def _read(source: Source, start: int, end: int) -> tuple[Figure | None, int]:
    """Read the figure whose seed is ``view[start:end]``; return it, or None, and where to go on."""
    view, text = source.view, source.text
    number = source.number(start, end)
    if number is None:
        return None, end
    if number.shape in ("damaged", "ordinal"):
        return None, number.end
    if number.shape == "article":
        return _one_unit(source, Figure(number))
    if run := exclusions.run_of_digits(view, number):
        return None, run
    figure = Figure(number)
    if prefix := units.read_currency(view, text, number.start):
        figure.code, figure.start = prefix
        if text[number.start - 1].isalpha() and word_before(view, figure.start)[0] in lexicon.words(
            "designators", "label"
        ):
            return None, number.end  # "flight TK1984"
    elif exclusions.is_excluded(source, number):
        return None, max(end, exclusions.end_of_name(view, number))
    if figure.code:
        figure.number = number = digits.read_money_magnitude(view, number)
        figure.value = number.value
        figure.measure(units.read_money_rate(view, text, figure.code, number.end))
    _sign(view, figure)
    if number.shape == "fraction" and (whole := _AND_A_HALF.search(view, max(0, number.start - 24), number.start)):
        return _one_and_a_part(source, figure, whole)
    if not ratios.read(source, figure):
        if not figure.code:
            _measure(source, figure)
        bare = not figure.unit and figure.start == number.start
        if bare and (end := exclusions.end_of_vote(source, number)):
            return None, end
        if not ranges.read(source, figure) and bare and exclusions.measures_nothing(source, figure.number):
            return None, exclusions.end_of_nothing(source, number)
        if figure.kind == "length" and word_after(view, figure.end) in words("race_noun"):
            return None, figure.end  # "the 100 metres final"
        if (
            figure.kind == "duration"
            and source.is_english
            and names.is_title(text, number.start, _unit_start(view, number.end))
        ):
            return None, figure.end
    figure.core = (figure.start, figure.end)
    _compare(source, figure)
    if figure.modifier == "=" and figure.unit == "day" and exclusions.is_some_day(view, figure.start, figure.end):
        return None, figure.end
    if figure.modifier != "=" and not figure.unit and exclusions.is_cut_before_noun(view, figure.number):
        return None, figure.end
    if figure.kind == "length" and (power := _LOST_SUPERSCRIPT.match(view, figure.end)):
        figure.flags += ("lost_superscript",)  # "2,000 km 2 of land": an area, if not a slip
        return figure, power.end()
    return figure, figure.end


def _unit_start(view: str, end: int) -> int:
    return end + 1 if view[end : end + 1] in (" ", "-") else end


def _one_unit(source: Source, figure: Figure) -> tuple[Figure | None, int]:
    """Read "less than an hour", "a fortnight", "an hour-long": elsewhere an article counts nothing."""
    number = figure.number
    figure.measure(units.read_after(source, number))
    if not figure.unit:
        return None, number.end
    figure.core = (figure.start, figure.end)
    _compare(source, figure)
    named = source.view.startswith("-long", figure.end) or (
        figure.unit == "fortnight" and word_before(source.view, figure.start)[0] in words("some_day_before")
    )
    return (figure if named or figure.modifier != "=" else None), figure.end


def _one_and_a_part(source: Source, figure: Figure, whole: re.Match[str]) -> tuple[Figure | None, int]:
    """Read "a year and a half"."""
    number, end = figure.number, figure.end
    unit = units.read_after(source, number._replace(start=whole.start(), end=whole.end(1), value=numerals.ONE))
    if unit is None or unit.end != whole.end(2) or figure.value is None:
        return None, end
    figure.value += 1
    figure.measure(unit)
    figure.start, figure.end, figure.joined = whole.start(1), end, True
    _compare(source, figure)
    return figure, figure.end


def _sign(view: str, figure: Figure) -> None:
    """Read a sign: "-5", "minus five"."""
    start = figure.start
    if view[start - 1 : start] not in ("-", " "):
        return
    m = _MINUS.search(view, max(0, start - 10), start)
    if m and figure.value is not None:
        figure.value = -figure.value
        figure.start = m.start(1)


def _measure(source: Source, figure: Figure) -> None:
    """Read the unit after the number, or the rate of a bare count."""
    view, text = source.view, source.text
    number, found = units.read_measure(source, figure.number)
    if number is not figure.number and figure.value is not None:
        figure.number, figure.value, figure.end = number, figure.value * number.scale, number.end
    if found is None and number.shape == "fraction" and (whole := _OF_A_WHOLE.match(view, number.end)):
        found = units.read_after(source, number._replace(end=whole.end()))  # "half a mile", "a quarter of an hour"
    if found is None and number.shape == "vague" and view.startswith(" of ", number.end):
        found = units.read_after(source, number._replace(end=number.end + 3))  # "tens of billions of dollars"
    if found is None:
        found = units.read_rate(view, text, figure.end)
    figure.measure(found)
    if figure.unit == "foot" and figure.value is not None and (m := _INCHES.match(view, figure.end)):
        figure.value += Decimal(m[1]) / 12
        figure.end = m.end()
    if figure.kind == "duration" and view.startswith("-old", figure.end):
        figure.end += len("-old")


_COMPARED = re.compile(r"(?<!more)(?<!less)[ ]than[ ](?:a[ ])?\Z")


def _compare(source: Source, figure: Figure) -> None:
    """Read the comparators on both sides."""
    view = source.view
    before, start = comparators.read_before(view, figure.start)
    after, end = comparators.read_after(view, figure.end)
    if (
        figure.kind == "duration"
        and view.startswith(" ago", figure.end)
        and _COMPARED.search(view, start, figure.start)
    ):
        before, start = "=", figure.start  # "casualties are lower than two months ago": than they were then
    if (
        before == ">"
        and figure.kind == "duration"
        and not comparators.over_exceeds(view, start, figure.start, figure.end)
    ):
        before = "="
    if comparators.is_motion(view, start, figure.start):
        before = "="
    if (stop := comparators.end_of_verb(view, start, figure)) is not None:
        start = stop  # "handed over 246", "handed over more than 200"
        before = comparators.read_before(view[stop : figure.start], figure.start - stop)[0]
    if before != "=":
        figure.start = start
    if after != "=":
        figure.end = end
        if not figure.unit:  # "20+ km", "100-plus miles"
            figure.joined = True
            if (scale := _SCALE.match(view, end)) and figure.value is not None and figure.number.scale == 1:
                end = figure.end = scale.end()  # "200-plus million"
                figure.value *= lexicon.numbers()[scale[1]][1]
            figure.measure(units.read_after(source, figure.number._replace(end=end)))
        elif figure.code and (scale := _SCALE.match(view, end)) and figure.value is not None:
            figure.value, figure.end = figure.value * lexicon.numbers()[scale[1]][1], scale.end()  # "$400-plus billion"
    if before == "=" and after == "=":
        if figure.modifier != "=":
            figure.bound(figure.modifier)
    elif after in (">=", "<="):
        figure.bound(comparators.combine(after, before))
    else:
        figure.bound(comparators.combine(before, after))


def _count(source: Source, figure: Figure) -> None:
    """Read what is counted, and a rate or a comparator that follows it."""
    view, text = source.view, source.text
    found = counted.read(view, text, figure.end, singular=figure.value is not None and figure.value <= 1)
    if found is None:
        return
    figure.counted, end = found
    if not figure.unit and (rate := units.read_rate(view, text, end)) is not None:
        figure.unit, figure.kind = rate.name, "rate"
    if figure.modifier == "=" and view.startswith((" or ", " and "), end):
        after, _ = comparators.read_after(view, end)
        if after != "=":
            figure.bound(after)


_OF_A_WHOLE = re.compile(r"[ ](?:of[ ])?(?:an?|one)(?=[ ])|-an?(?=-)")
_AND_A_HALF = re.compile(r"(?<![a-z])(an?|one)[ ]([a-z]{3,12})[ ]and[ ]$")
_LOST_SUPERSCRIPT = re.compile(r"[ ][23](?=[ ]of\b|[ ]?[(),;]|\.?[ ]*$)")
_MINUS = re.compile(r"(?<![^\s(<>=~])(-|(?<!plus[ ]or[ ])minus[ ]|negative[ ])$")
_SCALE = re.compile(r"[ ](thousand|million|billion|trillion)\b")
_INCHES = re.compile(r"[ ]?(?:and[ ])?([0-9]{1,2}(?:\.[0-9]+)?)[ ]?(?:inches|inch|in\b|ins\b|\"|″)")
