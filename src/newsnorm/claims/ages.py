"""Tell the age of a person from what counts or lasts: "71-year-old", "aged 11", "Nahid, 26,", "who turned six".

An age in months is none in years: "a 10-month-old baby" was "aged ten months".
"""

from __future__ import annotations

import regex

from newsnorm.claims import lexicon
from newsnorm.core.records import Span

_REACH = 24  # characters to either side of an age that can belong to it
_SHORT = 2  # letters of "it"
_UNITS = regex.compile(r"\b(year|month|week|day)s?\b")
_OLD = regex.compile(r"[\s-]{0,2}(?:old|of\s+age)\b")
_AGED = regex.compile(r"\b(?:aged|(?:[Ss]he|[Hh]e|who)\s+(?:is|was)|age\s+of|(?:woman|man|girl|boy|child)\s+of)\s+$")
_AGED_BOTH = regex.compile(r"\baged\s+\d{1,2}(?:,\s+\d{1,2})*(?:,?\s+and\s+|,\s+)$")  # "boys aged 3 and 6"
_OF_TWO = regex.compile(r"\p{Ll}s?,\s+\d{1,2}(?:,\s+\d{1,2})*\s+and\s+\d{1,2}(?=,)")  # "two men, 56 and 69, were"
# "Nahid, 26,", "her brother, 12,", "Karim, now 74,"
_NAMED = regex.compile(r"(?:\p{L}\p{L}+,\s+|\p{Lu}\p{L}+,\s+now\s+)$")
_LEFT = regex.compile(r"\P{L}{0,3}(year|month|week|day)s?[\s-](?:old|of\sage)\b")  # "-year-old", " years old"
# "Nahid, , was": nothing is left between the commas that part an age from a name
_NAMED_GAP = regex.compile(r"\p{Lu}\p{Ll}+,(?:\s+now)?\s*$")
_COMMA = regex.compile(r"\s*,")
_GAP = frozenset(
    ("year", "years", "month", "months", "week", "weeks", "just", "only", "about", "around", "nearly", "some", ",")
)
_WAS = regex.compile(r"(\p{L}+),?\s+(?:is|was)\s+(?:only\s+|just\s+)?$")  # "The pensioner was 71.", "Hassan is six."
_TURNED = regex.compile(r"\bturn(?:ed|s)\s+$")
_ENDS = regex.compile(r"\s*(?:[.,;:)]|$)")
_GOES_ON = regex.compile(r"\s+(?:and|when)\s\P{N}")  # "Nahid was 17 and on his way home"
_WHEN = regex.compile(r"\s*(?:[.,;:)]|$|(?:last|this|in|on|today|yesterday|that|a|two|three)\b)")


def is_age(text: str, figure: Span) -> bool:
    """Say whether a figure is a person's age: "71-year-old", "seven years old", "aged 11", "Nahid, 26,", "she was 71".

    >>> is_age("Her father, 41, was killed.", Span(12, 14, "41")), is_age("It killed 41, it says.", Span(10, 12, "41"))
    (True, False)
    """
    before, behind = text[max(0, figure.start - _REACH) : figure.start], text[figure.end : figure.end + _REACH]
    if _UNITS.search(figure.text):
        return tells_age(text, figure) or _OLD.match(behind) is not None or "old" in figure.text
    if tells_age(text, figure):
        return True
    if _TURNED.search(before):
        return _WHEN.match(behind) is not None
    was = _WAS.search(before)
    if not (_ENDS.match(behind) or (was is not None and _GOES_ON.match(behind))):
        return False
    if was is not None:
        word = was[1].casefold()  # "Hassan was six", but "It was six"
        return word in _persons() or (was[1][0].isupper() and len(word) > _SHORT and word not in lexicon.words("stop"))
    return figure.text.isdecimal() and bool(_NAMED.search(before))


def age_unit(text: str) -> str:
    """Return the unit of an age, by what is told of it: months of "-month-old", years of none.

    >>> age_unit("ten months"), age_unit("aged")
    ('month', 'year')
    """
    found = _UNITS.search(text)
    return found[1] if found else "year"


def lost_age(text: str, gap: Span, *, counts: bool) -> str:
    """Return the unit of an age that is gone: "a -year-old girl", "a boy aged , …", "a woman of  was", "Nahid, , who".

    "" where none is.

    >>> lost_age("An infant aged months fell ill.", Span(15, 21, "months"), counts=False)
    'month'
    >>> lost_age("At least people fell ill.", Span(0, 8, "At least"), counts=True)
    ''

    Args:
        text: The article…
        gap: … and where a figure is damaged.
        counts: A noun tells what the figure counted.
    """
    if left := _LEFT.match(text, gap.start):
        return left[1]
    folded = gap.text.casefold().split()
    if folded[-1:] == ["aged"]:
        return "year"
    if not _GAP.issuperset(folded):
        return ""
    before = text[max(0, gap.start - _REACH) : gap.start].split()
    while before and before[-1].casefold() in lexicon.words("opener"):
        before.pop()
    led = f"{' '.join(before)} "
    parted = _NAMED_GAP.search(text, max(0, gap.start - _REACH), gap.end) and _COMMA.match(text, gap.end)
    return age_unit(gap.text) if _AGED.search(led) or (parted and not counts) else ""


def tells_age(text: str, figure: Span) -> bool:
    """Say whether what stands before a number makes it an age, which counts nobody: "aged seven", "she was 71".

    >>> tells_age("Two boys aged 3 and 6 died.", Span(20, 21, "6"))
    True
    >>> tells_age("Two men, 56 and 69, died.", Span(9, 11, "56"))
    True
    """
    begin = max(0, figure.start - _REACH)
    before = text[begin : figure.start]
    if _AGED.search(before) or _AGED_BOTH.search(before):
        return True
    pairs = _OF_TWO.finditer(text, begin, figure.end + _REACH)
    return any(pair.start() < figure.start and figure.end <= pair.end() for pair in pairs)


def _persons() -> frozenset[str]:
    family = lexicon.words("girl") | lexicon.words("boy") | lexicon.words("woman") | lexicon.words("man")
    return family | lexicon.words("of_age")
