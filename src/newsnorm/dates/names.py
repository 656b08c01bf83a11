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


_FOLLOWING = re.compile(r"(?:['’]s)? ((?:[A-Z]\w+(?: |\b)){1,3})|(?: )(\w+)")
_SQUARE_OF = re.compile(r"\b([A-Z]\w+) of (?:the )?$")


def _names_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether what stands about it bears the name of the phrase, or quotation marks show it to be a title."""
    after = _FOLLOWING.match(text, end) if text[end : end + 1] in (" ", "'", "’") else None
    if after is not None and after[1]:
        if not cues("named-after").isdisjoint(after[1].lower().split()):
            return True  # "the 6 October Bridge", "Friday Magazine", "Third of May Constitution Square"
    elif after is not None and text[start].isdigit() and after[2] in cues("band"):
        return text[max(0, start - 4) : start].lower() == "the "  # "the 17 November group"
    if text[max(0, start - 4) : start].endswith((" of ", " the", "the ")):
        before = _SQUARE_OF.search(text, max(0, start - 24), start)
        if before is not None and before[1].lower() in cues("named-after"):
            return True  # "the Bridge of the First of August"
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
