"""Find what has lost its half beside a mark: "about /3 of the wells", "at 04: GMT", "an old .-calibre gun", "-°C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm.truncations.findings import make
from newsnorm.truncations.model import Expectation, Truncation

_CONFIDENCE = 0.8
#: What goes on behind a fraction. A bar that a blank follows leads to nothing else but the next of two things.
_OF = r"(?=\s(?:of\b|an?\b|miles?\b|inch|mm\b))"
_MEASURED = (
    r"(?=\s(?:of\b|an?\b|(?:miles?|inch(?:es)?|mm|cm|km|kilomet\w+|met(?:re|er)s?|f(?:ee|oo)t|yards?|acres?|hectares|"
    r"hours?|days|weeks|months|years|tons?|tonnes?|pounds?|pints?|gallons?|lit(?:re|er)s?|ounces?|million|billion|"
    r"per\scent|percent|points?)\b)|-(?:mile|inch|foot|pound|hour|ton)\w*\b)"
)
# "and/or", "km/2" are no fractions: a blank stands before the bar, or before the number over it
_NO_NUMERATOR = {bar: re.compile(rf"{bar}(?<=[\s(].)[2-9]\d?{_OF}") for bar in "/⁄"}
_NO_DENOMINATOR = {
    bar: re.compile(rf"{bar}(?:(?<=[\s(][1-9].)|(?<=[\s(][1-9]\d.)|(?<=[\s(][1-9]\d\d.)){_MEASURED}") for bar in "/⁄"
}
_OVER_THE_BAR = re.compile(r"\d+\Z")
# "a 7.-mm round", "an old .-calibre gun"
_NO_CALIBRE = re.compile(r"\.-(?<=[\s\d]\.-)(?=mm\b|cal|inch|pound)")
# "44°56′ N, °44′ E", "56° ′ E", "-°C"
_NO_DEGREES = re.compile(r"°(?:(?<=,\s°)(?=\d)|(?<=\s[-–−]°)(?=[CF])|(?=\s[′’']\s?[NSEW]\b))")
# "at 12: the guns fell silent" announces what happened then; a zone or half of the day ends a time
_NO_MINUTES = re.compile(r":(?<=\d:)(?=\s+(?:local\s|GMT|UTC|BST|CET|EET|[ap]\.?m\b))")
_HOUR = re.compile(r"(?<![\d.:])[012]?\d\Z")


def find_halves(text: str) -> Iterator[Truncation]:
    """Yield every fraction, calibre and measure of degrees that has lost a half, and every time without its minutes."""
    for bar in "/⁄":
        if bar in text:
            yield from _fractions(text, bar)
    for found in _NO_CALIBRE.finditer(text) if ".-" in text else ():
        yield make(text, found.span(), "decimal_tail", _CONFIDENCE, "of the calibre a point and a unit are left")
    for found in _NO_DEGREES.finditer(text) if "°" in text else ():
        yield make(text, found.span(), "missing_number", _CONFIDENCE, "the number of the degrees is gone")
    for found in _NO_MINUTES.finditer(text) if ": " in text else ():
        hour = _HOUR.search(text, max(0, found.start() - 3), found.start())
        if hour is not None:
            span = (hour.start(), found.end())
            quoted = text[slice(*span)]
            reason = f"the time “{quoted}” has lost its minutes"
            yield Truncation(*span, quoted, "missing_date_part", quoted, Expectation("date"), _CONFIDENCE, reason)


def _fractions(text: str, bar: str) -> Iterator[Truncation]:
    for found in _NO_NUMERATOR[bar].finditer(text):
        why = f"of the fraction “{found.group()}” the number over its bar is gone"
        yield make(text, found.span(), "missing_number", _CONFIDENCE, why)
    for found in _NO_DENOMINATOR[bar].finditer(text):
        over = _OVER_THE_BAR.search(text, max(0, found.start() - 3), found.start())
        span = (over.start() if over else found.start(), found.end())
        why = f"of the fraction “{text[slice(*span)]}” the number under its bar is gone"
        yield make(text, span, "missing_number", _CONFIDENCE, why)
