"""Take a caller's word for where a figure is damaged, where the finder of damaged figures passes over it."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.fitting import opens
from newsnorm.claims.standing import place_beside
from newsnorm.core.records import Span
from newsnorm.truncations.blanks import COUNTED
from newsnorm.truncations.finder import find_truncations
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind

# What can be left of a number: "3,", ",000", "$5", "100, displaced people"; but not "B-52s"
_LEFT = regex.compile(r"(?<![\w-])\p{Sc}?[.,]?\d[\d.,]*+(?=\s|$)")
# "$5,00", "$5" of 5 million, "more than 1 people": the digits behind are gone
_BROKEN = regex.compile(r"(?:\d,|^\p{Sc}?)\d{1,2}$")
_OPENER = 4  # words that open a figure at most: "a total of some"
_WORD = regex.compile(r"\S+")
_REACH = 40  # characters that words which open a figure may take
# Digits that are left right before a place, and right behind: "26,", "$5", ",000"
_HEAD = regex.compile(r"(?<![\w.,-])\p{Sc}?\d[\d.,]*+$")
_TAIL = regex.compile(r"[.,]\d[\d.,]*+(?!\w)")
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
    if (found := _found(text, span)) is not None:
        return found
    if not span.text.strip():
        span = _beside(text, span)
    if _BOUND.fullmatch(span.text):
        return _guess(span, "missing_bound")
    if residue := _left(text, span):
        return _cut(span, residue)
    if not span.text.strip():
        return _guess(span, "missing_figure")
    if (opener := _opener(text, span)) is not None:
        return _guess(opener, "missing_figure")
    if span.text.casefold().strip() == "aged":
        return _guess(Span(span.end, span.end, ""), "missing_figure")  # "a girl aged in a field"
    at = _blank(text, span)
    if at is None:
        at = place_beside(text, span)
    return None if at is None else _guess(Span(at, at, ""), "missing_figure")


def _found(text: str, span: Span) -> Truncation | None:
    """Return the damage that the finder sees at a span, or right beside it."""
    # Two blanks before a noun are an empty place: the noun counts nothing, and says what was counted
    found = [one for one in find_truncations(text) if not _is_empty(one)]
    blank = not span.text.strip()
    for one in found:
        if one.start < max(span.end, span.start + 1) and span.start < one.end:
            return one
    for one in found:
        if (blank or one.expects.dimension == "count") and text[span.end : one.start].isspace():
            return one  # "an average of trucks": the opener was pointed out
        if span.text.casefold().split()[:1] == ["of"] and text[one.end : span.start].isspace():
            return one  # "burned down of its 240 houses"
        behind = blank and one.end <= span.start and not text[one.end : span.start].strip()
        if behind and (one.residue or one.kind == "missing_bound" or opens(text, one)):
            return one  # "over 3,| of territory": the place behind what is left
    return None


def _is_empty(one: Truncation) -> bool:
    """Say whether nothing but white space before a noun shows the damage."""
    return one.confidence <= COUNTED and (one.residue == one.text or one.text.istitle())


def _beside(text: str, span: Span) -> Span:
    """Return what is left of a figure right beside a place: "26," of "26,| tonnes", "over" of "over |in May".

    Where nothing is left, the place itself, right before the word that follows.
    """
    reach = max(0, span.start - _REACH)
    head, tail = _HEAD.search(text, reach, span.start), _TAIL.match(text, span.end)
    if head is not None or tail is not None:
        return _span(text, head.start() if head else span.start, tail.end() if tail else span.end)
    words = list(_WORD.finditer(text, reach, span.start))[-_OPENER:]
    for first in words:
        if _is_opener(text[first.start() : words[-1].end()]):
            return _span(text, first.start(), words[-1].end())
    word = _WORD.search(text, span.end)
    return span if word is None or not word.group()[0].isalpha() else _span(text, word.start(), word.start())


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])


def _is_opener(words: str) -> bool:
    return words.casefold() in lexicon.words("opener") | lexicon.words("more")


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
    words = list(islice(_WORD.finditer(text, span.start, span.end), _OPENER))
    led = (_span(text, span.start, word.end()) for word in reversed(words))
    if (opener := next((opener for opener in led if opens(text, opener)), None)) is not None:
        return opener
    # "Tuesday only" of "On Tuesday only trucks came"
    inside = (_span(text, a.start(), b.end()) for at, a in enumerate(words) for b in reversed(words[at:]))
    return next((opener for opener in inside if _is_opener(opener.text)), None)


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
