"""Find numbers whose unit went and left its blank: "cruises at 3,500  and carries", "drove 120  to the crossing"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import is_money, lost_unit
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.sides import is_numeric
from newsnorm.truncations.sizes import NUMBER
from newsnorm.truncations.word_classes import classes_of
from newsnorm.truncations.words import YEAR, at_each, before

_LIKELY = 0.65
# "drove 120  to the crossing", "from 900  off"
_WAY = re.compile(
    rf"(?P<number>{NUMBER})[ \u00a0]{{2,3}}"
    r"(?:(?P<off>off|away)|to|into|from|through|along|towards?|across|before|past|in)\b"
)
# "had risen 4.2  above its usual mark"
_HEIGHT = re.compile(
    rf"(?P<number>{NUMBER})[ \u00a0]{{2,3}}(?=(?:above|below|beneath|behind|inland|offshore|upstream|downstream)\b)"
)
# "jumped 45  to 14 per cent", "cruises at 3,500  and carries"
_SPAN = re.compile(rf"(?P<number>{NUMBER})[ \u00a0]{{2,3}}(?=(?P<word>[a-z]+)|[,;.](?!\d))")
_PERSONS = frozenset(("he", "she", "who", "i", "we", "you"))
#: What may stand between a verb and its figure: "went up by 180  a cylinder".
_LINKS = frozenset(("by", "to", "at", "for", "than", "up", "down", "out", "nearly", "another", "only", "just", "some"))


def find_blank_units(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every number behind which the blanks of its unit are left."""
    if "  " not in text and "\u00a0" not in text:
        return
    for found in at_each(starts, _SPAN, text):
        left = before(text, found.start())
        if is_money(text, found.start()) or YEAR.fullmatch(found["number"]) or left[-1:] == []:
            continue
        if _HEIGHT.match(text, found.start()) or _is_way(text, found.start(), left):
            yield lost_unit(text, found, _LIKELY, "length")
        elif _is_span(left) and not _counts_on(left):
            yield lost_unit(text, found, _LIKELY, None)


def _is_way(text: str, start: int, left: list[str]) -> bool:
    found = _WAY.match(text, start)
    if found is None:
        return False
    afar = found["off"] and (left[-1:] == ["from"] or text[found.end() : found.end() + 1] in (",", "."))
    return bool(afar) or left[-1] in word_set("motion")


def _is_span(left: list[str]) -> bool:
    """Tell whether a verb of change, of going or of reaching so far leads up to the number."""
    phrase = comparator(left)
    words = [word for word in left[-4:] if word not in _LINKS]
    hedged = [word for word in left[: -len(phrase.split())][-4:] if word not in _LINKS] if phrase else []
    return any(_spans(verb, left) for verb in (*words[-1:], *hedged[-1:]))


def _spans(verb: str, left: list[str]) -> bool:
    if verb in word_set("gone up"):
        return left[-1] in ("up", "down") or left[-2:-1] in (["up"], ["down"])
    rows = ("rises", "motion", "gathers speed", "spans and speeds", "weigh", "covering")
    return any(verb in word_set(row) for row in rows) or not classes_of(verb).isdisjoint(("MOVED", "WALKED"))


def _counts_on(left: list[str]) -> bool:
    """Tell whether the number may do without a unit: one was said before, or people or things are counted."""
    if any(is_numeric(word) and word not in word_set("articles") for word in left):
        return True  # "rose from 40  to 60"
    if left[-2:-1] != [] and left[-2] in _PERSONS:
        return True  # "he reached 50  on the last day"
    measures, counted = lexicon().measures, lexicon().counted
    return any(
        (word in measures and measures[word].dimension == "count" and measures[word].strict)
        or counted.get(word) == "count"
        or word in word_set("holds people")
        for word in left
    )
