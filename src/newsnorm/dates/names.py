"""Names that hold a date word and date nothing: the Sunday Times, the October 7 Brigade, a Corporal Friday."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table
from newsnorm.dates.cues import cues

_WORD = re.compile(r"\w+")


_OPENING, _CLOSING = "“‘\"'«„", "”’\"'»“"


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is a name, or part of one, rather than a date.

    >>> is_name("the June 4 Movement", 4, 10), is_name("the June 4 march", 4, 10)
    (True, False)
    """
    return in_title(text, start, end) or _names_a_thing(text, start, end) or _names_a_person(text, start)


def _names_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether what follows bears the name of the phrase, or quotation marks show it to be a title."""
    if text[end : end + 1] == " ":
        after = _WORD.match(text, end + 1)
        if after is None:
            return False
        if after[0][0].isupper():
            return after[0].lower() in cues("named-after")  # "the 6 October Bridge", "Friday Magazine"
        # "the 17 November group"
        return text[start].isdigit() and after[0] in cues("band") and text[max(0, start - 4) : start].lower() == "the "
    quoted = start > 0 and text[start - 1] in _OPENING and text[end : end + 1] in (*_CLOSING,)
    return quoted and text[start:end].isalpha()  # a novel called "Saturday"


def _names_a_person(text: str, start: int) -> bool:
    """Tell whether the word before, or a title two words before, makes a person of a weekday or month."""
    if not text[start].isupper() or start < 3 or text[start - 1] != " ":
        return False
    first, _, last = text[max(0, start - 40) : start].rstrip(" .").rpartition(" ")
    if last.lower() in cues("person-lead"):
        return True  # "a corporal called Tuesday Okello"
    title = first.rpartition(" ")[2].rstrip(".").lower()
    return last[:1].isupper() and title in cues("person-title")  # "Ms June Friday"


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
