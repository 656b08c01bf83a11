"""Read ratios: "eight to one", "8:1", "one in five", "nine times as many"."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from newsnorm.quantities import units
from newsnorm.quantities.context import CLAUSE_END, speaks_of, words
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.numerals import ONE, Numeral
from newsnorm.quantities.source import Source
from newsnorm.quantities.times import is_date, is_time

_TO = re.compile(r"[ -]to[ -]")
_COLON = re.compile(r"[ ]?:[ ]?([0-9]{1,3})(?![0-9:]|[.,][0-9]|[ap]m)")
_DASH = re.compile(r"-(1|one)\b(?!-)")
_OUT_OF = re.compile(r"[ ](?:in|out of)[ ](?:every[ ])?|[ ](?:of|for)[ ]every[ ]|-in-|-out-of-")
_NEXT = re.compile(r"[ -]((?:in[ ])?[a-z]+)")
_ONE_IN = re.compile(r"[ ][a-z]{3,14}[ ]in[ ](?:every[ ])?")
_PER = frozenset({100, 1000, 10_000, 100_000, 10**6})  # what rates are given for: "11 in 1,000"
_MEASURED = frozenset({"duration", "length", "percent", "money"})


@functools.cache
def _times() -> re.Pattern[str]:
    """Return the pattern of what makes a factor of the number before it: " times as many", "-fold"."""
    like, what = ("|".join(sorted(words(sort))) for sort in ("times_as", "times_what"))
    return re.compile(rf"(?:[ ]times|-times|-?fold)(?=[ ](?:as[ ](?:{like})|{what})\b|-?fold\b)|-?fold\b")


def speaks_of_vote(source: Source, at: int) -> bool:
    """Tell whether the words before *at* speak of votes or scores: "won by 52 to 48"."""
    return speaks_of(source.view, at, "vote_talk", 60)


def _speaks_of_ratio(view: str, start: int, end: int) -> bool:
    """Tell whether the words around say that two sides are compared: "outnumbered by", "advantage"."""
    return speaks_of(view, start, "ratio_talk", 80) or _next_word(view, end) in words("ratio_noun")


def _next_word(view: str, end: int) -> str:
    m = _NEXT.match(view, end)
    return m[1] if m is not None else ""


def read(source: Source, figure: Figure) -> bool:
    """Make a ratio of *figure* if the text goes on as one; tell whether it does."""
    number, view = figure.number, source.view
    top, end = number.value, number.end
    if number.shape == "multiple":
        return top is not None and _make(figure, top, ONE, end)
    if top is None or number.shape not in ("digits", "words") or view[end : end + 1] not in (" ", "-", ":", "f"):
        return False
    if m := _TO.match(view, end):
        return _to(source, figure, top, m.end())
    if m := _COLON.match(view, end):
        under = Decimal(m[1])
        said = 1 in (under, top) or _speaks_of_ratio(view, figure.start, m.end())
        return bool(under and number.shape == "digits" and said) and _make(figure, top, under, m.end())
    if m := _times().match(view, end):
        return _make(figure, top, ONE, m.end())
    if (m := _DASH.match(view, end)) and _speaks_of_ratio(view, figure.start, m.end()):
        return top > 1 and _make(figure, top, ONE, m.end())  # "odds of 8-1"
    if m := _OUT_OF.match(view, end):
        return _out_of(source, figure, top, m)
    if top == 1 and number.shape == "words" and (m := _ONE_IN.match(view, end)):
        return _out_of(source, figure, top, m)  # "one man in four"
    if view.startswith(" over ", end) and not figure.code:
        other = source.number_from(end + 6)  # "one over three"
        if (
            other is not None
            and other.value
            and other.shape in ("digits", "words")
            and CLAUSE_END.match(view, other.end)
        ):
            return _make(figure, top, other.value, other.end)
    return False


def _to(source: Source, figure: Figure, top: Decimal, at: int) -> bool:
    view = source.view
    other = source.number_from(at)
    if other is None or not other.value:
        return False
    if other.value == 1:
        said = _speaks_of_ratio(view, figure.start, other.end) or not speaks_of_vote(source, figure.start)
        return top > 1 and said and _make(figure, top, ONE, other.end)
    if other.shape != figure.number.shape or units.read_after(source, other):
        return False
    if _next_word(view, other.end) in words("ratio_noun") and other.value < 100:
        return _make(figure, top, other.value, other.end)
    if not speaks_of(view, figure.start, "ratio_talk", 80) or speaks_of_vote(source, figure.start):
        return False
    return other.value < 1000 and _make(figure, top, other.value, other.end)


def _out_of(source: Source, figure: Figure, top: Decimal, m: re.Match[str]) -> bool:
    other = source.number_from(m.end())
    if other is None or other.value is None or other.shape not in ("digits", "words"):
        return False
    if " for " in m[0]:  # "ten for every one"
        return bool(other.value) and top != other.value and _make(figure, top, other.value, other.end)
    if other.value <= top:
        return False
    if m[0].rstrip().endswith((" in", "-in-")) and not _is_share(source, top, other):
        return False
    return _make(figure, top, other.value, other.end)


def _is_share(source: Source, top: Decimal, other: Numeral) -> bool:
    """Tell "one in five" from "three in 2022" and "two in 10 days"."""
    if other.value is None or is_time(source.view, other):
        return False
    if is_date(source, other) and not 1000 <= other.value < 1500:  # "one in 1200"
        return False
    if other.value > 10**6 or (top != 1 and other.value not in _PER and (top > 10 or other.value > 1000)):
        return False
    unit = units.read_after(source, other)
    return unit is None or unit.unit.kind not in _MEASURED


def _make(figure: Figure, top: Decimal, under: Decimal, end: int) -> bool:
    if figure.value is not None and figure.value < 0:
        top = -top  # "minus one over 20"
    figure.value, figure.numerator, figure.denominator = top / under, top, under
    figure.kind, figure.end = "ratio", end
    return True
