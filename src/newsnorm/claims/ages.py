"""Tell the age of a person from what counts or lasts: "71-year-old", "aged 11", "Nahid, 26,", "who turned six"."""

from __future__ import annotations

import regex

from newsnorm.claims import lexicon
from newsnorm.core.records import Span

_REACH = 24  # characters to either side of an age that can belong to it
_SHORT = 2  # letters of "it"
_YEARS = regex.compile(r"\byears?\b")
_OLD = regex.compile(r"[\s-]{0,2}(?:old|of\s+age)\b")
_AGED = regex.compile(r"\b(?:aged|(?:[Ss]he|[Hh]e|who)\s+(?:is|was)|age\s+of|(?:woman|man|girl|boy|child)\s+of)\s+$")
_NAMED = regex.compile(r"(?:\p{L}\p{L}+),\s+$")  # "Nahid, 26,", "her brother, 12,"
_WAS = regex.compile(r"(\p{L}+)\s+(?:is|was)\s+(?:only\s+|just\s+)?$")  # "The pensioner was 71.", "Hassan is six."
_TURNED = regex.compile(r"\bturn(?:ed|s)\s+$")
_ENDS = regex.compile(r"\s*(?:[.,;:)]|$)")
_WHEN = regex.compile(r"\s*(?:[.,;:)]|$|(?:last|this|in|on|today|yesterday|that|a|two|three)\b)")


def is_age(text: str, figure: Span) -> bool:
    """Say whether a figure is a person's age: "71-year-old", "seven years old", "aged 11", "Nahid, 26,", "she was 71".

    >>> is_age("Her father, 41, was killed.", Span(12, 14, "41")), is_age("It killed 41, it says.", Span(10, 12, "41"))
    (True, False)
    """
    before, behind = text[max(0, figure.start - _REACH) : figure.start], text[figure.end : figure.end + _REACH]
    if _YEARS.search(figure.text):
        return _OLD.match(behind) is not None or "old" in figure.text
    if tells_age(text, figure):
        return True
    if _TURNED.search(before):
        return _WHEN.match(behind) is not None
    if not _ENDS.match(behind):
        return False
    was = _WAS.search(before)
    if was is not None:
        word = was[1].casefold()  # "Hassan was six", but "It was six"
        return word in _persons() or (was[1][0].isupper() and len(word) > _SHORT and word not in lexicon.words("stop"))
    return figure.text.isdecimal() and bool(_NAMED.search(before))


def tells_age(text: str, figure: Span) -> bool:
    """Say whether the word before a number makes it an age, which counts nobody: "aged seven", "she was 71"."""
    return _AGED.search(text[max(0, figure.start - _REACH) : figure.start]) is not None


def _persons() -> frozenset[str]:
    family = lexicon.words("girl") | lexicon.words("boy") | lexicon.words("woman") | lexicon.words("man")
    return family | lexicon.words("of_age")
