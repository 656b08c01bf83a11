"""Find numbers whose unit both sides tell: "stands at 1,960 above sea level", "sells at 3 a litre"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import is_money, lost_unit
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.measured import after_figure
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.said import unit_said, unit_said_of
from newsnorm.truncations.sides import is_numeric
from newsnorm.truncations.sizes import NUMBER
from newsnorm.truncations.words import YEAR, at_each, before, trie

_LIKELY = 0.65
_COMPARED = frozenset(("farther", "further", "deeper", "taller", "wider", "thicker"))
_HOLDINGS = frozenset(("plot", "plots", "tract", "parcel", "patch", "clearing"))
_CROSSING = frozenset(
    ("reach", "reaches", "reached", "reaching", "extend", "extends", "extended", "extending", "penetrate")
)
_SELLING = frozenset(("sell", "sells", "sold", "selling", "trade", "trades", "traded", "retails", "priced"))


@functools.cache
def _follows() -> re.Pattern[str]:
    """Return the pattern of a number, and what may follow it that tells of its unit; each kind by its name."""
    goods = trie(("barrel", "litre", "liter", "loaf", "kilo", "kilogram", "tonne", "ton", "gallon", "sack", "bushel"))
    ground = (
        "sea|ground|surface|valley|plain|veld|river|street|water|waves|road|desert|lake|clouds|seabed|earth|streets"
    )
    ends = rf"(?:\s*[,;.)](?!\d)|\s(?:{after_figure()})\b|\s*\Z)"
    return re.compile(
        rf"(?P<number>(?:{NUMBER})(?:\s(?P<scale>million|billion|trillion))?)(?:"
        rf"\s(?:(?P<height>(?:above|below|beneath)\s(?:sea\slevel|the\s(?:{ground}))\b)|(?P<inside>into\s(?:the\s)?[A-Z])"
        rf"|of\s(?P<matter>[a-z]{{3,}})\b|(?P<rate>(?:an?|per)\s(?:{goods})\b))|(?P<ends>(?={ends})))"
    )


@functools.cache
def _handling() -> frozenset[str]:
    verbs = word_set("handles stuff")
    return verbs | {form for verb in verbs for form in inflected(verb)}


def find_hinted_units(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every number that has no unit, and whose place on both sides wants one."""
    for found in at_each(starts, _follows(), text):
        if found["ends"] is not None and not _led(text[max(0, found.start() - _NEAR) : found.start()], found):
            continue
        if is_money(text, found.start()):
            continue
        left = before(text, found.start())
        phrase = comparator(left)
        outer = left[: len(left) - len(phrase.split())] if phrase else left
        if outer[-1:] == []:
            continue
        hint = _hint(text, found, outer, led=bool(phrase))
        if hint:
            yield lost_unit(text, found, _LIKELY, hint)


#: How far back the noun may stand that a number of its kind follows: "a loan of more than 5 million".
_NEAR = 30


def _led(head: str, found: re.Match[str]) -> bool:
    """Tell at little cost whether *head* may lead up to a number that nothing behind it tells of."""
    if " of " in head:
        return found["scale"] is not None or any(noun in head for noun in _HOLDINGS)
    return "er than " in head


def _hint(text: str, found: re.Match[str], left: list[str], *, led: bool) -> str:
    """Return the dimension of what *found* has lost, "" if it counts or has lost nothing."""
    last, start = left[-1], found.start()
    if found["height"]:
        high = (
            led or last in (",", "to", "at") or any(last in word_set(row) for row in ("rises", "placing", "locating"))
        )
        many = left[-2:-1] in (["they"], ["we"], ["who"])  # "they stood 40 above the road"
        return "length" if high and not many and not unit_said_of(text, start) else ""
    if found["inside"]:
        return "length" if last in _CROSSING else ""
    if found["rate"]:
        priced = last in _SELLING or (last in ("at", "for") and left[-2:-1] != [] and left[-2] in _SELLING)
        return "money" if priced and not unit_said(text, start, "money") else ""
    if matter := found["matter"]:
        whole = (
            is_plural(matter) or matter in lexicon().closers or is_numeric(matter) or matter in word_set("determiners")
        )
        stuff = last in _handling() and matter not in word_set("of no matter") and not matter.endswith(("ing", "ese"))
        return "mass" if stuff and not whole and not unit_said_of(text, start) else ""
    return _at_end(text, found, left, led=led)


def _at_end(text: str, found: re.Match[str], left: list[str], *, led: bool) -> str:
    last, previous = left[-1], "".join(left[-2:-1])
    if last == "of" and found["scale"] and previous in word_set("sums by name"):
        return "" if unit_said(text, found.start(), "money") else "money"
    if last == "of" and previous in _HOLDINGS and len(found["number"]) > 2:
        return "area"
    bare = last == "than" and previous in _COMPARED and not led
    return "length" if bare and not YEAR.fullmatch(found["number"]) else ""
