"""Find numbers whose unit a noun of measure or a verb before them tells: "a depth of 10,000", "covers 5,000 and"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import lost_unit
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.sizes import NUMBER, length_before
from newsnorm.truncations.words import YEAR, before, trie

#: How surely a number behind "a depth of" has lost its unit.
_OF_STRICT = 0.8
_PHYSICAL = ("area", "length", "mass", "speed")
_ANOTHER = re.compile(r"\s+(?P<link>and|or|to|by|per)\s+[\d$£€][\d,.]*\s?(?P<word>[a-z]*)")


def closers(*kinds: str) -> set[str]:
    """Return the closers of these classes."""
    return {word for word, kind in lexicon().closers.items() if kind in kinds}


@functools.cache
def after_figure() -> str:
    """Return the words that may follow a figure and begin none: "weighs 5.8 without its battery"."""
    return trie(closers("prep", "conj", "aux") | word_set("behind a figure"))


@functools.cache
def _bare() -> re.Pattern[str]:
    """Return the pattern of a number that nothing follows which it could count."""
    number = rf"(?:{NUMBER})(?:\s?(?:to|–|-)\s?(?:{NUMBER}))?"
    return re.compile(rf"(?P<number>{number})(?=\s*[,;.)](?!\d)|\s+(?:{after_figure()})\b|(?P<verb>\s+[a-z]+\b)|\s*\Z)")


def bare_number(text: str, start: int) -> re.Match[str] | None:
    """Return the number at *start* that a noun of measure or a verb may stand before, and that counts nothing."""
    head = text[max(0, start - 30) : start]
    led = " of " in head or "weigh" in head or "cover" in head or "span" in head or "burn" in head
    return _bare().match(text, start) if led else None


def before_verb(text: str, start: int) -> Iterator[Truncation]:
    """Read "winds of up to 140 drove the fire"."""
    found = _bare().match(text, start)
    if found is not None and found["verb"]:
        yield from measured(text, found)


def measured(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    """Yield a `bare_number` whose unit the words before it tell, and that has none."""
    left = before(text, found.start("number"))
    if left[-1:] != [] and left[-1] in word_set("scant"):
        left = left[:-1]  # "covers barely 365 and has been sealed off"
    confidence, dimension = _bare_measure(left)
    verb = (found["verb"] or "").strip()
    if verb and YEAR.fullmatch(found["number"]):
        return  # "the gust of 1987 felled trees"
    if verb and not (confidence == _OF_STRICT and (verb in word_set("past verbs") | {"tore"} or verb.endswith("ed"))):
        return  # "gusts of 110 tore the nets away" has lost its unit, "a depth of 110 metres" has not
    if dimension == "length" and length_before(text, found.start("number")):
        return
    whole = left[-1:] and left[-1] in ("covers", "spans", "occupies") and len(found["number"]) > 2
    if (
        dimension == "area"
        and not whole
        and left[-1:] != ["of"]
        and "," not in found["number"]
        and "." not in found["number"]
    ):
        return  # "covered 12 and", matches or villages
    if confidence and not _goes_on(text, found.end()):
        yield lost_unit(text, found, confidence, dimension)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a second number follows that may bring the unit: "30 and 40 metres", not "30 and 11 men"."""
    found = _ANOTHER.match(text, end)
    return found is not None and not (found["link"] == "and" and lexicon().counted.get(found["word"]) == "count")


def _bare_measure(left: list[str]) -> tuple[float, str | None]:
    """Weigh a bare number by the noun of measure or verb before it: "an altitude of 10,000", "weighing about 40"."""
    phrase = comparator(left)
    if phrase and phrase not in word_set("weigh") | word_set("covering"):
        left = left[: -len(phrase.split())]
    if not left:
        return 0.0, None
    if left[-1] in word_set("weigh"):
        return 0.8, "mass"
    if left[-1] in word_set("covering"):
        return 0.65, "area"  # "the fire covered 5,000 and was put out"
    if len(left) > 1 and left[-1] == "of":
        if left[-3:] == ["a", "range", "of"] and left[-4:-3] and left[-4] in ("has", "had", "have", "with"):
            return 0.65, "length"
        if left[-4:] in (["at", "a", "range", "of"], ["at", "the", "range", "of"]):
            return 0.7, "length"  # "opened fire at a range of 900 and"
        measure = lexicon().measures.get(left[-2])
        if measure and measure.strict and measure.dimension in _PHYSICAL:
            return _OF_STRICT, measure.dimension
        if (
            left[-2] in word_set("measured in length")
            and left[-3:-2]
            and left[-3] in ("a", "an", "the", "its", "their")
        ):
            return 0.65, "length"  # "held a front of 1,400, with"
        if left[-2] in word_set("munitions") and left[-3:-2] in (["a"], ["the"]):
            return 0.65, "mass"  # "a shell of 7,100 through eight storeys"
    return 0.0, None
