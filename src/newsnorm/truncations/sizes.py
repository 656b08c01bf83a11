"""Find sizes whose unit is gone: "trenches up to 3 deep", "a pipe 40 in diameter", "a 30 radius"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import lost_unit
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import YEAR, before

#: A number without its sign and its scale.
NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,9}(?:\.\d{1,6})?"
# "trenches up to 3 deep", and no noun behind
_ADJECTIVE = re.compile(
    rf"(?P<number>{NUMBER})\s(?:wide|long|deep|high|tall|thick|across(?=\s(?:had|has|was|is|and)\b|[,.]))\b(?!-\w)(?P<next>\s?(?:[a-z]+|[^\w\s]))?(?P<far>\s\d)?"
)
#: "a 12-long column", where a unit stood between.
LONG = re.compile(rf"(?P<number>{NUMBER})-(?P<size>long|wide|tall|old)\b")
_COMPOUND = re.compile(rf"(?P<number>{NUMBER})\s(?P<noun>[a-z]{{3,12}})\b")
_EXTENT = re.compile(rf"(?P<number>{NUMBER})\s+in\s+(?:diameter|length|width|height|depth|thickness|circumference)\b")
_BY_NUMBER = re.compile(
    rf"(?P<number>{NUMBER}\s+(?:by|x|×)\s+(?:{NUMBER}))(?!\d)(?=\s*[,;.)](?!\d)|\s+(?:when|and|but|at|on|which|as)\b|\s*\Z)"
)


def _extent(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    """Read "a pipe 40 in diameter"."""
    if not length_before(text, found.start("number")):
        yield lost_unit(text, found, 0.65, "length")


def _across(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    """Read "measured 12 by 20 when"."""
    if word_set("measuring") & set(before(text, found.start("number"))[-3:]):
        yield lost_unit(text, found, 0.7, "length")


def _compound(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    """Read "a 30 radius", "a 1,200 front"."""
    noun = found["noun"]
    if YEAR.fullmatch(found["number"]) or before(text, found.start("number"))[-1:] not in (["a"], ["an"]):
        return
    if noun in word_set("of so great a length"):
        yield lost_unit(text, found, 0.65, "mass" if noun in ("warhead", "payload") else "length")
    elif noun in word_set("of such a size") and len(found["number"].partition(".")[0]) < 4:
        measure = lexicon().measures.get(noun)
        yield lost_unit(text, found, 0.65, measure.dimension if measure is not None else None)


def sized(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    """Read "trenches up to 3 deep", which no noun follows: "a queue 3 deep and growing" counts people."""
    start = found.start("number")
    follows = (found["next"] or ".").strip()
    closes = not follows.isalpha() or follows == "there" or follows in lexicon().closers
    closes |= follows in word_set("past verbs")  # "a wall 3 thick kept the noise out"
    aside = before(text, start)[-1:] == [","]  # "the tunnel, 1.5 long and as high as a man"
    decimal = "." in found["number"]  # "is 1.5 thick and was a floor"
    left = before(text, start)
    decimal |= bool(word_set("of so great a length") & set(left[-6:]))  # "the trench is 2 deep and lined with logs"
    decimal |= (
        left[-1:] != []
        and left[-1] in word_set("copulas")
        and (len(found["number"]) > 1 or " deep" not in found.group())
    )  # "is 60 deep and the road", but a queue may be "3 deep and growing"
    if " high" in found.group() and left and (left[-1] in ("a", "the") or left[-1] in word_set("months")):
        return  # "fell from a 1987 high", "off a September 2021 high"
    if closes and (follows != "and" or found["far"] or aside or decimal) and not length_before(text, start):
        yield lost_unit(text, found, 0.8 if comparator(before(text, start)) else 0.65, "length")


def length_before(text: str, start: int) -> bool:
    """Tell whether the sentence has given its unit, or lost it, before: "40 metres long, 5 wide and 3 deep"."""
    units = lexicon().units
    left = before(text, start)
    if led := comparator(left):
        left = left[: -len(led.split())]  # "a distance of about 300"
    return any(
        (token in units and units[token].dimension == "length")
        or token in ("long", "wide", "deep", "high")
        or (token in lexicon().measures and token != "belt" and follows == "of" and left[-2:] != [token, "of"])
        for token, follows in itertools.pairwise([*left, ""])
    )


#: What may follow a number that tells a size, and what judges it.
SIZES: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Iterator[Truncation]]], ...] = (
    (_ADJECTIVE, sized),
    (_EXTENT, _extent),
    (_BY_NUMBER, _across),
    (_COMPOUND, _compound),
)
