"""Find fractions and times of day of which half is gone: "about /3 of the wells", "3/ of a mile", "at 04: GMT"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.findings import make
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import at_each

_CONFIDENCE = 0.8
_OF = r"(?=\s(?:of\b|an?\b|miles?\b|inch|mm\b))"
# "and/or", "km/2" are no fractions: a blank stands before the bar
_NO_NUMERATOR = re.compile(rf"/(?<=[\s(]/)[2-9]\d?{_OF}")
_NO_DENOMINATOR = re.compile(rf"[1-9]/{_OF}")
# "at 12: the guns fell silent" announces what happened then; a zone or half of the day ends a time
_NO_MINUTES = re.compile(r"[012]?\d:(?=\s+(?:local\s|GMT|UTC|BST|CET|EET|[ap]\.?m\b))")


def find_cut_fractions(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every fraction that has lost a half, and every time that has lost its minutes."""
    if "/" in text:
        for found in _NO_NUMERATOR.finditer(text):
            yield _cut(text, found, "the number over its bar is gone")
        for found in at_each(starts, _NO_DENOMINATOR, text):
            yield _cut(text, found, "the number under its bar is gone")
    for found in at_each(starts, _NO_MINUTES, text) if ": " in text else ():
        quoted = found.group()
        reason = f"the time “{quoted}” has lost its minutes"
        yield Truncation(*found.span(), quoted, "missing_date_part", quoted, Expectation("date"), _CONFIDENCE, reason)


def _cut(text: str, found: re.Match[str], why: str) -> Truncation:
    return make(text, found.span(), "missing_number", _CONFIDENCE, f"of the fraction “{found.group()}” {why}")
