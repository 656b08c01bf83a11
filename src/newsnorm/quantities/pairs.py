"""Look at figures together: dual figures, and lengths where the text speaks of an area."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.quantities import lexicon
from newsnorm.quantities.figures import Figure

_BETWEEN = re.compile(r"[ ]?[(\[][ ]?(?:or[ ]|i\.e\.[ ]|equivalent to[ ]|=[ ]?)?$|[ ]?/[ ]?$|,?[ ]or[ ]$")
_OF_AREA = re.compile(r"[ ]{1,2}(?:of|in)[ ]{1,2}((?:[^\W\d_]+(?:['-][^\W\d_]+)*[ ]{1,2}){0,3}?)([^\W\d_]+)\b")
_AREA_OF = re.compile(r"(?<![a-z])area[ ](?:of|covering|totalling|measuring|spanning|exceeding|is|was)[ ]{1,2}$")
_MEASURES = frozenset({"length", "area", "volume", "mass", "speed", "temperature"})


def link(view: str, figures: list[Figure]) -> list[Figure]:
    """Link dual figures, name the currency of coins, and flag the lengths that stand where an area must."""
    for at, figure in enumerate(figures):
        if figure.kind == "money":
            _name_coin(view, figure, figures[at - 1 : at] + figures[at + 1 : at + 2])
        if figure.kind not in _MEASURES and figure.kind != "money":
            continue
        if figure.kind == "length" and _speaks_of_area(view, figure):
            figure.flags += ("unit_misuse",)
        if at + 1 < len(figures):
            other = figures[at + 1]
            if (
                other.start - figure.end <= 18
                and other.unit != figure.unit
                and other.kind in (figure.kind, "area", "length")
            ):
                _pair(view, figure, other)
    return figures


def _name_coin(view: str, figure: Figure, beside: list[Figure]) -> None:
    """Give coins that several currencies have the currency beside them: "1.80 euros, 40 cents more"."""
    shared = lexicon.shared_coins()
    codes = next((shared[word] for word in _WORD.findall(view, figure.number.end, figure.end) if word in shared), None)
    if codes is None:
        return
    for other in beside:
        between = view[min(figure.end, other.end) : max(figure.start, other.start)]
        code = other.unit[:3]
        if other.kind == "money" and len(between) < _NEAR and ". " not in between and code in codes:
            figure.unit = code + figure.unit[3:]
            return


_WORD = re.compile(r"[a-z]+")
_NEAR = 80
_JOINT = re.compile(r",?[ ](?:and|but)[ ]|,[ ]?$")


def join_bounds(view: str, figures: list[Figure]) -> list[Figure]:
    """Join a lower and an upper bound of one thing: "more than 20 and less than 35"."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last is None or not _bound_one_thing(last, figure) or not _JOINT.fullmatch(view, last.end, figure.start):
            joined.append(figure)
            continue
        last.low = figure.low if last.low is None else last.low
        last.high = figure.high if last.high is None else last.high
        last.value, last.modifier, last.end, last.joined = None, "=", figure.end, True
        last.unit, last.kind, last.counted = figure.unit or last.unit, figure.kind, figure.counted or last.counted
    return joined


def _bound_one_thing(left: Figure, right: Figure) -> bool:
    if left.value is None or right.value is None or left.counted or (left.unit and left.unit != right.unit):
        return False
    if left.low is not None and left.high is None and right.low is None and right.high is not None:
        return left.value < right.value
    return (
        right.low is not None
        and right.high is None
        and left.low is None
        and left.high is not None
        and right.value < left.value
    )


def _speaks_of_area(view: str, figure: Figure) -> bool:
    if _AREA_OF.search(view, max(0, figure.start - 20), figure.start):
        return True
    m = _OF_AREA.match(view, figure.end)
    if m is None:
        return False
    area = lexicon.words("nouns", "area")
    stop = lexicon.words("nouns", "stop")
    before = m[1].split()
    if view[figure.end : m.start(1)].strip() != "of":
        return False
    return m[2] in area and not any(word in stop and word not in ("its", "their", "the", "our") for word in before)


def _pair(view: str, figure: Figure, other: Figure) -> None:
    if not _BETWEEN.search(view[figure.end : other.start]):
        return
    if (
        figure.kind != other.kind
        and "unit_misuse" not in figure.flags
        and {figure.kind, other.kind} != {"length", "area"}
    ):
        return
    figure.pair, other.pair = other, figure
    if figure.kind == "money":
        return
    if figure.kind != other.kind or not _agree(figure, other):
        figure.flags += ("conversion_mismatch",)
        other.flags += ("conversion_mismatch",)


def _agree(figure: Figure, other: Figure) -> bool:
    """Tell whether both halves can be roundings of one measure."""
    from newsnorm.quantities.conversion import convert

    def reach(value: Decimal) -> tuple[Decimal, Decimal]:
        digits = value.normalize().as_tuple()
        half = Decimal(5).scaleb(int(digits.exponent) - 1) if isinstance(digits.exponent, int) else Decimal(0)
        half = min(max(half, abs(value) / 50), abs(value) / 10)
        return value - half, value + half

    for a, b in zip(_points(figure), _points(other), strict=False):
        low, high = (convert(end, figure.unit, other.unit) for end in reach(a))
        below, above = reach(b)
        if high < below or low > above:
            return False
    return True


def _points(figure: Figure) -> list[Decimal]:
    points = [figure.value] if figure.value is not None else [figure.low, figure.high]
    return [point for point in points if point is not None]
