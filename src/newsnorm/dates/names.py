"""Names that hold a date word and date nothing: the Sunday Times, the October 7 Brigade, a Corporal Friday."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table
from newsnorm.dates.cues import cues

_WORD = re.compile(r"\w+")


#: What stands about a phrase: the two words before it and the one after, with the signs between.
_BEFORE = re.compile(r"(?:(\w+)(\W+))?(\w+)([^\w\n]+)$")
_AFTER = re.compile(r"([^\w\n]*)(\w+)")
_OPENING, _CLOSING = "“‘\"'«„", "”’\"'»“"


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is a name, or part of one, rather than a date.

    >>> is_name("the June 4 Movement", 4, 10), is_name("the June 4 march", 4, 10)
    (True, False)
    """
    if in_title(text, start, end):
        return True
    after = _AFTER.match(text, end)
    if after is not None and after[1] == " " and after[2][0].isupper() and after[2].lower() in cues("named-after"):
        return True  # "the 6 October Bridge", "Friday Magazine"
    quoted = start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in (*_CLOSING,)
    if quoted and text[start:end].isalpha():
        return True  # a novel called "Saturday"
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is None or not text[start].isupper():
        return False
    word = before[3].lower()
    if before[4] in (" ", ". ") and word in cues("person-lead"):
        return True  # "a corporal called Tuesday Okello"
    title = before[1] is not None and before[1].lower() in cues("person-title")
    return title and before[4] == " " and before[3][0].isupper()


@functools.cache
def _names() -> dict[str, dict[int, tuple[str, ...]]]:
    """Return, for every word of a name, the names that hold it, by the offset at which they do."""
    index: dict[str, dict[int, tuple[str, ...]]] = {}
    for (name,) in load_table("dates/titles.tsv", ("phrase",)):
        for word in _WORD.finditer(name):
            names = index.setdefault(word[0], {})
            names[word.start()] = (*names.get(word.start(), ()), name)
    return index


def in_title(text: str, start: int, end: int) -> bool:
    """Tell whether a word of ``text[start:end]`` is within such a name.

    >>> in_title("the Mail on Sunday", 12, 18), in_title("the mail came on Sunday", 17, 23)
    (True, False)
    """
    index = _names()
    for word in _WORD.finditer(text, start, end):
        known = index.get(word[0])
        if known:
            at = word.start()
            for offset, names in known.items():
                if at >= offset and text.startswith(names, at - offset):
                    return True
    return False
