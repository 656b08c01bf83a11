"""Find sentences whose first number is gone: ". of readers have switched", "people displaced since May" on a line."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.abbreviations import shortens
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import at_each, behind_signs, by_sign, trie

_FAR = 400
_AFTER_STOP, _ON_A_LINE, _BEHIND_A_BLANK = 0.65, 0.55, 0.65


@functools.cache
def _begins() -> str:
    counted = spaced([noun for noun, kind in lexicon().counted.items() if kind != "money"])
    return rf"per\s?cent|million|billion|thousand|{counted}"


@functools.cache
def _after_stop() -> re.Pattern[str]:
    return re.compile(
        rf"[.!?](?<=[a-z][a-z][a-z][.!?])[”\"’']?\s{{1,6}}(?P<word>of\s(?=[a-z])|(?:{_begins()})\b(?!\.))"
    )


_STOPS = by_sign(".!?", r"(?=[”\"'’]?\s+[a-z])")
#: What a number of people, "senators" or "islanders", does in a report that begins with it.
_VOTED = r"(?:voted|abstained|died|drowned|perished|were\s(?:killed|wounded|injured|hurt)|have\s(?:died|fled))\b"
_HURT = r"(?:dead|killed|wounded|injured|hurt|missing)"


@functools.cache
def _on_a_line() -> re.Pattern[str]:
    """Return the pattern of what stands at the beginning of a line: "people displaced", "of the 28 children"."""
    numbers = trie(word_set("number words") - {"a", "an", "one"})
    return re.compile(
        rf"[ \t]{{0,6}}(?P<word>(?:{_begins()})(?=\s[a-z]|,\s(?:including|among|most|many|some|half|all)\s)"
        rf"|[a-z]{{3,20}}s(?=\s{_VOTED})|{_HURT}(?=\s(?:and|or)\s(?:\d|(?:{numbers})\s))"
        rf"|of(?=\s(?:the|its|their|his|her|those|these)\s(?:\d|(?:{numbers})\s)))"
    )


# " terrorists have been killed": what went left its blank
_BEHIND_BLANK = re.compile(
    r"[ \u00a0]{1,2}(?P<word>[a-z]{3,20}s|people|men|women|children|of|per\s?cent)"
    r"(?=\s(?:the|its|their|those|these|all|have|had|has|were|was|are|is|will|would|of|[a-z]{2,}ed)\s)"
)


def find_lost_starts(text: str) -> Iterator[Truncation]:
    """Yield the small letters that a sentence or a line begins with, where they can only follow a number."""
    for found in at_each((stop.start() for stop in behind_signs(_STOPS, text)), _after_stop(), text):
        if text[found.start()] != "." or not shortens(text, found.start()):  # "no. of", "approx. people"
            yield _lost(found, _AFTER_STOP)
    yield from _at_line(text, 0)
    for line in behind_signs(_LINES, text):
        yield from _at_line(text, line.end())


_LINES = by_sign("\n•", "(?=[ \t\u00a0]{0,6}[a-z])")


def _at_line(text: str, start: int) -> Iterator[Truncation]:
    """Yield what the line at *start* begins with."""
    first = text[start : start + 1]
    if not (first.islower() or first.isspace()):
        return
    if not _begins_others_with_capitals(text, start):
        return
    blank = _BEHIND_BLANK.match(text, start) if not text[max(0, start - 2) : start].strip("\n") else None
    if blank is not None and (is_plural(blank["word"]) or not blank["word"].endswith("s")):
        yield _lost(blank, _BEHIND_A_BLANK)
        return
    found = _on_a_line().match(text, start)
    if found is not None and (start or _minds_capitals(text)):
        yield _lost(found, _ON_A_LINE)


def _minds_capitals(text: str) -> bool:
    """Tell a text that has lost its beginning from one whose writer begins none with a capital."""
    return text.rstrip()[-1:] in (".", "!", "?", "”", '"') or not text[:_FAR].islower()


def _lost(found: re.Match[str], confidence: float) -> Truncation:
    word = found["word"].rstrip()
    start = found.start("word")
    dimension = lexicon().counted.get(" ".join(word.split())) or ("percent" if word.startswith("per") else None)
    return Truncation(
        start,
        start + len(word),
        word,
        "missing_figure" if word == "of" else "missing_number",
        "" if word == "of" else word,
        Expectation(dimension),
        confidence,
        f"a sentence does not begin with “{word}”: its number is gone",
    )


def _begins_others_with_capitals(text: str, start: int) -> bool:
    """Tell whether the line is no mere wrapping of the one before: a blank line or a stop ends that."""
    head = text[max(0, start - 60) : start].rstrip("• \t")
    return not head or head.endswith("\n\n") or head.rstrip("•\n \t")[-1:] in ".!?:"
