"""Find sentences whose first number is gone: ". of readers have switched", "people displaced since May" on a line."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.abbreviations import shortens
from newsnorm.truncations.lexicon import lexicon, spaced
from newsnorm.truncations.model import Expectation, Truncation

_AFTER_STOP, _ON_A_LINE = 0.65, 0.55


@functools.cache
def _starts() -> re.Pattern[str]:
    counted = spaced([noun for noun, kind in lexicon().counted.items() if kind != "money"])
    begins = rf"per\s?cent|million|billion|thousand|{counted}"
    return re.compile(  # begins with a set, which `re` searches for
        rf"[.!?\n•](?:(?<=[a-z][a-z][a-z][.!?])[”\"’']?\s{{1,6}}(?P<after>of\s(?=[a-z])|(?:{begins})\b(?!\.))"
        rf"|(?<=[\n•])[ \t\n]{{0,6}}(?P<begins>(?:{begins})\s(?=[a-z])))"
    )


def find_lost_starts(text: str) -> Iterator[Truncation]:
    """Yield the small letters that a sentence or a line begins with, where they can only follow a number."""
    for found in _starts().finditer(text):
        on_line = found["after"] is None
        group = "begins" if on_line else "after"
        word = found[group].rstrip()
        start = found.start(group)
        if not on_line and text[found.start()] == "." and shortens(text, found.start()):
            continue  # "no. of", "approx. people"
        if on_line and not _begins_others_with_capitals(text, start):
            continue
        dimension = lexicon().counted.get(" ".join(word.split())) or ("percent" if word.startswith("per") else None)
        yield Truncation(
            start,
            start + len(word),
            word,
            "missing_figure" if word == "of" else "missing_number",
            "" if word == "of" else word,
            Expectation(dimension),
            _ON_A_LINE if on_line else _AFTER_STOP,
            f"a sentence does not begin with “{word}”: its number is gone",
        )


def _begins_others_with_capitals(text: str, start: int) -> bool:
    """Tell whether the line is no mere wrapping of the one before: a blank line or a stop ends that."""
    head = text[max(0, start - 60) : start]
    return head.rstrip("• \t").endswith("\n\n") or head.rstrip("•\n \t")[-1:] in ".!?:"
