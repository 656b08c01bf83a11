"""Find adjectives of size in a row whose figures are gone: "a slab long, wide and thick", "two and a half deep"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.classes import Pairs, Reading, pairs_of
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import before

_SIZE = r"(?:long|wide|tall|high|deep|thick)"
# "a slab of marble long, wide, and thick": each has lost its figure
_SIZES = re.compile(
    rf"(?<=[a-z]\s){_SIZE}(?:\s*,\s*{_SIZE})+\s*,?\s+and\s+{_SIZE}\b|(?<=[a-z]\s){_SIZE}\s+by\s+{_SIZE}\b"
)
# "a crater wide and five metres deep"
_FIRST_SIZE = re.compile(rf"(?<=[a-z]\s)(?P<size>{_SIZE})\s+and\s+(?:\d[\d.,]*|[a-z]+)\s+[a-z]+\s+{_SIZE}\b")
# "a trench two and a half deep"
_HALF_SIZE = re.compile(rf"\ba\s+half(?=\s+{_SIZE}\b(?!\s(?!and|or|but|in|on|at|with|when)[a-z]))")
_ONE_SIZE = re.compile(rf"\b{_SIZE}\b")


@functools.cache
def size_pairs() -> Pairs:
    """Return the pairs of signs of which one stands wherever a pattern for sizes can match."""
    return pairs_of((("SIZE", "COMMA|and|by"), ("HALF", "SIZE")))


def find_sizes(reading: Reading) -> Iterator[Truncation]:
    """Yield every adjective of size in a row of them whose figure, or whose unit, is gone."""
    last = 0
    for at in reading.where(size_pairs()):
        text, start = reading.text, reading.place(at)[0]
        half = _HALF_SIZE.search(text, max(0, start - len("a ")), start + _REACH)
        if half is not None and not _is_and_a_half(before(text, half.start())):
            why = f"“{half.group()}” has lost its unit"
            yield Truncation(*half.span(), half.group(), "missing_unit", half.group(), Expectation("length"), 0.7, why)
        row = _SIZES.match(text, start) if start >= last else None
        if row is not None:
            last = row.end()
            yield from _row(text, row)
        first = _FIRST_SIZE.match(text, start)
        if first is not None:
            yield from _first_size(text, first)


def _is_and_a_half(left: list[str]) -> bool:
    """Tell "a foot and a half long", of which the unit stands before."""
    return left[-1:] == ["and"] and left[-2:-1] != [] and left[-2] in lexicon().units


#: How far "a half" and its adjective reach.
_REACH = 30


def _row(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = before(text, found.start())
    if left and left[-1] in word_set("degrees"):
        return
    for one in _ONE_SIZE.finditer(text, found.start(), found.end()):
        why = f"the figure before “{one.group()}” is gone"
        yield Truncation(*one.span(), one.group(), "missing_figure", "", Expectation("length"), 0.6, why)


def _first_size(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = before(text, found.start())
    number, unit = found.group().split()[2:4]
    bare = left and left[-1] not in word_set("degrees") and left[-1] not in lexicon().units
    if bare and unit in lexicon().units and number != "many":
        why = f"the figure before “{found['size']}” is gone"
        start, end = found.span("size")
        yield Truncation(start, end, found["size"], "missing_figure", "", Expectation("length"), 0.65, why)
