"""Take a caller's word for where a figure is damaged, where the finder of damaged figures passes over it."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice

import regex

from newsnorm.claims.fitting import opens
from newsnorm.core.records import Span
from newsnorm.truncations.finder import find_truncations
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind

# What can be left of a number: "3,", ",000", "$5", "100, displaced people"; but not "B-52s"
_LEFT = regex.compile(r"(?<![\w-])\p{Sc}?[.,]?\d[\d.,]*+(?=\s|$)")
_BROKEN = regex.compile(r"(?:\d,|^)\d{1,2}$")  # "$5,00", "more than 1 people": the digits behind are gone
_OPENER = 4  # words that open a figure at most: "a total of some"
_WORD = regex.compile(r"\S+")
# "between 10,000 and", "3,000 to"
_BOUND = regex.compile(
    r"\s*(?:(?:between|from)\s+)?\p{Sc}?\d[\d.,]*+(?:\s\p{L}+)?\s*(?:and|to|[-–])\s*", regex.IGNORECASE
)


def pointed_out(text: str, span: Span) -> Truncation | None:
    """Return the damage that a span points at; None where nothing of a figure is there.

    Raises:
        ValueError: The span does not quote *text*.
    """
    if not isinstance(span, Span):
        msg = f"span_or_truncation must be a Span or a Truncation; got {span!r}"
        raise ValueError(msg)
    if not 0 <= span.start <= span.end <= len(text) or text[span.start : span.end] != span.text:
        msg = f"span_or_truncation must quote text; got {span.text!r} for offsets {span.start} to {span.end}"
        raise ValueError(msg)
    if isinstance(span, Truncation):
        return span
    for found in find_truncations(text):
        if found.start < max(span.end, span.start + 1) and span.start < found.end:
            return found
        if found.expects.dimension == "count" and text[span.end : found.start].isspace():
            return found  # "an average of trucks": the opener was pointed out
    if _BOUND.fullmatch(span.text):
        return _guess(span, "missing_bound")
    if residue := _left(text, span):
        return _cut(span, residue)
    if not span.text.strip():
        return _guess(span, "missing_figure")
    if (opener := _opener(text, span)) is not None:
        return _guess(opener, "missing_figure")
    at = _blank(text, span)
    return None if at is None else _guess(Span(at, at, ""), "missing_figure")


def _left(text: str, span: Span) -> str:
    """Return the digits that are left in a span: "1," of "about 1,"; but none of "of Rakhine's 17 townships"."""
    found = _LEFT.search(span.text)
    if found is None:
        return ""
    led = Span(span.start, span.start + found.start(), span.text[: found.start()])
    return found.group() if not led.text.strip() or opens(text, led) else ""


def _opener(text: str, span: Span) -> Span | None:
    """Return the words of a span that open a figure: "over" of "over lorries"."""
    if opens(text, span):
        return span
    ends = [span.start + found.end() for found in islice(_WORD.finditer(span.text), _OPENER)]
    led = (Span(span.start, end, text[span.start : end]) for end in reversed(ends))
    return next((opener for opener in led if opens(text, opener)), None)


def _blank(text: str, span: Span) -> int | None:
    """Return where beside the words of a span something was taken out: not of "fired missiles", of "fired  missiles".

    The words are whole, and say what is counted or what happened.
    """
    words = span.start + len(span.text) - len(span.text.lstrip())
    if text[max(0, words - 2) : words].isspace():  # one blank is enough where the text begins
        return words
    end = span.start + len(span.text.rstrip())
    return end if len(behind := text[end : end + 2]) > 1 and behind.isspace() else None


def _cut(span: Span, residue: str) -> Truncation:
    """Return a number of which some digits are left."""
    if residue.startswith((",", ".")):
        return _guess(span, "head_lost", residue)
    if _BROKEN.search(residue):
        return _guess(span, "broken_group", residue)
    if residue.endswith("."):
        return _guess(span, "decimal_tail", residue)
    if not residue.endswith(","):
        return _guess(span, "glued_note", residue)
    low = Decimal("".join(c for c in residue if c.isdigit())) * 1000
    return _guess(span, "comma_tail", residue, low)


def _guess(span: Span, kind: TruncationKind, residue: str = "", low: Decimal | None = None) -> Truncation:
    expects = Expectation(None, low, None if low is None else low + 999)
    return Truncation(span.start, span.end, span.text, kind, residue, expects, 0.0, "pointed out by the caller")
