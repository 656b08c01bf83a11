"""Find figures that are broken at an entity which nobody turned into its sign: "40&nbsp; strong", "&pound; a head"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Truncation

_CONFIDENCE = 0.8
#: The blanks, and the comma, that group digits: of those that end a number a blank follows what was cut off.
_GROUPING = r"&(?:nbsp|thinsp|ensp|#160|#8201|#8239|#[xX][aA]0|#[xX]20(?:09|2[fF])|comma|#44);"
_NO_GROUP = re.compile(rf"{_GROUPING}(?=\s[a-z]|\s?[.,;)])")
_DIGITS = re.compile(r"(?<![\w.,;])(?:[$£€]|&[a-z]{3,5};)?\d{1,3}\Z")
# "&pound; a head", "cost &euro;, or more"
_NO_SUM = re.compile(
    r"&(?:pound|euro|yen|dollar|cent|#163|#8364|#165|#36);(?=\s(?:an?|per|for|to|in|on|each)\b|\s?[,;.)])"
)


# "at about &deg;C"; but "12 &deg;C" and "in &deg;C"
_NO_DEGREES = re.compile(r"(?P<before>[A-Za-z]+\s|[-−–]\s?)(?P<sign>&(?:deg|#176|ordm);)(?=\s?[CFNSEW]\b|\sfor\b)")
_SCALES = {"in", "the", "or", "and", "to", "degrees"}


def find_broken_entities(text: str) -> Iterator[Truncation]:
    """Yield every number that ends in an entity for a blank, and every one for a currency or degrees without."""
    for found in _NO_GROUP.finditer(text):
        digits = _DIGITS.search(text, max(0, found.start() - 12), found.start())
        if digits is not None:
            span = (digits.start(), found.end())
            why = f"behind “{text[slice(*span)]}” a group of digits is gone"
            yield make(text, span, "broken_group", _CONFIDENCE, why)
    for found in _NO_SUM.finditer(text):
        why = f"“{found.group()}” has lost its number"
        yield make(text, found.span(), "missing_number", _CONFIDENCE, why, "money")
    for found in _NO_DEGREES.finditer(text) if "&deg" in text or "&#176" in text or "&ordm" in text else ():
        if found["before"].strip().lower() not in word_set("number words") | _SCALES:
            yield make(text, found.span("sign"), "missing_number", _CONFIDENCE, "the number of the degrees is gone")
