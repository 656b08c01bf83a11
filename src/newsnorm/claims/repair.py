"""What a damaged figure may have been, by the evidence of sibling articles.

A sibling's figure must fit what is left of the damaged one, speak of the same
thing, and be the only value that does. Otherwise there is no repair: a gap
that is reported can be filled by a person, a wrong figure is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

import regex

from newsnorm.claims.likeness import SAME, grounded, likeness
from newsnorm.claims.model import Mention, Repair
from newsnorm.claims.reading import Article, Reading
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Span
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.finder import find_truncations
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind

_NUMBER = regex.compile(r"\d++(?:[.,\u00a0\u202f ]\d++)*+")
_DOUBT = 1.0
_SCALE = regex.compile(r"(?:thousand|million|billion|trillion|bn|m)\b", regex.IGNORECASE)
_UPWARD = regex.compile(
    r"(?:\b(?:over|above|more than|at least|no (?:fewer|less) than|upwards? of|exceed\w*))\s*+$", regex.I
)
_DOWNWARD = regex.compile(
    r"(?:\b(?:under|below|less than|fewer than|at most|up to|no more than|nearly|almost))\s*+$", regex.I
)


def suggest_repair(text: str, span_or_truncation: Span, siblings: Iterable[str | Article]) -> Repair | None:
    """Return the only figure of the siblings that the damaged one can have been, or None. The text stays as it is.

    >>> text = "Ukraine took back over 3, of territory in the Kharkiv region."
    >>> [cut] = find_truncations(text)
    >>> sibling = "More than 3,000 square kilometres of the Kharkiv region have been taken back by Ukraine."
    >>> repair = suggest_repair(text, cut, [sibling])
    >>> repair.value, repair.unit, repair.evidence.document, repair.evidence.figure.text
    (Decimal('3000'), 'kilometer ** 2', 0, 'More than 3,000 square kilometres')

    A figure that what is left contradicts is no repair, nor is one of another thing or another place:

    >>> suggest_repair(text, cut, ["Ukraine took back 2,000 square kilometres in the Kharkiv region."])
    >>> suggest_repair(text, cut, ["Ukraine took back over 3,000 square kilometres in the Kherson region."])

    Args:
        text: The article that is damaged.
        span_or_truncation: Where; a `Truncation` of `find_truncations`, or any `Span` of *text*.
        siblings: Other articles on the same events, as texts or as `Document`.

    Raises:
        ValueError: The span does not quote *text*.
        TypeError: *text* or a sibling is neither text nor document.
    """
    check_text(text)
    damaged = _as_truncation(text, span_or_truncation)
    if isinstance(siblings, str):
        siblings = [siblings]
    reading = Reading.of(text, damaged=damaged)
    if damaged not in reading.figures:
        return None
    at = reading.figures.index(damaged)
    others = [Reading.of(sibling, f"siblings[{number}]") for number, sibling in enumerate(siblings)]
    candidates: list[Candidate] = []
    for number, other in enumerate(others):
        for figure, subject, hint in zip(other.figures, other.subjects, other.hints, strict=True):
            if isinstance(figure, Quantity) and fits(damaged, text, figure) and grounded(reading.subjects[at], subject):
                score = likeness(reading.subjects[at], subject, reading.hints[at], hint)
                if score is not None:
                    sure = grounded(reading.subjects[at], subject)
                    candidates.append(Candidate(score, Mention(number, figure), sure))
    return choose(damaged, None, candidates)


class Candidate(NamedTuple):
    """A whole figure that fits a damaged one: how alike they are, and whether it shares its place or actor."""

    score: float
    mention: Mention
    grounded: bool


def choose(damaged: Truncation, document: int | None, candidates: Sequence[Candidate]) -> Repair | None:
    """Return the repair that *candidates* agree on; None where they do not."""
    strong = [candidate for candidate in candidates if candidate.score >= SAME and candidate.grounded]
    # A weaker candidate of another value cannot repair, but casts doubt
    doubtful = {_amount(candidate.mention) for candidate in candidates if candidate.score >= SAME - _DOUBT}
    if not strong or len(doubtful) > 1:
        return None
    evidence = max(strong, key=lambda candidate: (candidate.score, -candidate.mention.document)).mention
    figure = evidence.figure
    assert isinstance(figure, Quantity)
    return Repair(damaged, document, figure.value, figure.low, figure.high, figure.unit, figure.modifier, evidence)


def _amount(mention: Mention) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    figure = mention.figure
    assert isinstance(figure, Quantity)
    if figure.value is not None:
        return figure.value.normalize(), None, None, figure.unit
    return None, figure.low, figure.high, figure.unit


def fits(damaged: Truncation, text: str, figure: Quantity) -> bool:
    """Say whether *figure* can be what the damaged one was: its digits, its dimension, its comparator.

    >>> text = "took back over 3, of territory"
    >>> [cut] = find_truncations(text)
    >>> fits(cut, text, Quantity(0, 0, "3,000 sq km", value=Decimal(3000), unit="kilometer ** 2", kind="area"))
    True
    >>> fits(cut, text, Quantity(0, 0, "2,000 sq km", value=Decimal(2000), unit="kilometer ** 2", kind="area"))
    False
    """
    dimension = damaged.expects.dimension
    if dimension is not None and figure.kind != dimension:
        return False
    if figure.value is None and damaged.kind != "missing_bound" and (figure.low is None or figure.high is None):
        return False  # "dozens" repairs nothing
    return _same_direction(damaged, text, figure) and _digits_fit(damaged, text, figure)


def _same_direction(damaged: Truncation, text: str, figure: Quantity) -> bool:
    """Say whether the comparators agree: "over" is no part of "nearly 4,000"."""
    before = text[max(0, damaged.start - 20) : damaged.end if not damaged.residue else damaged.start]
    if not any(c.isdigit() for c in damaged.text):
        before = text[max(0, damaged.start - 20) : damaged.end]
    opening = figure.text[: next((at for at, c in enumerate(figure.text) if c.isdigit()), 0)]
    if _UPWARD.search(before):
        return figure.modifier not in ("<", "<=") and not _DOWNWARD.search(opening)
    if _DOWNWARD.search(before):
        return figure.modifier not in (">", ">=")
    return True


def _digits_fit(damaged: Truncation, text: str, figure: Quantity) -> bool:
    left = _digits(damaged.residue)
    printed = _NUMBER.search(figure.text)
    value = _digits(printed.group()) if printed else ""
    if damaged.kind == "missing_bound":
        other = _NUMBER.search(text, damaged.start, min(len(text), damaged.end + 24))
        bounds = [_digits(m.group()) for m in _NUMBER.finditer(figure.text)]
        return len(bounds) == 2 and figure.low is not None and other is not None and _digits(other.group()) in bounds
    if damaged.kind in ("comma_tail", "decimal_tail", "broken_group", "cut_end") and left:
        if not value.startswith(left) or len(value) <= len(left):
            return False
        # "3." is no beginning of "32"; "3," none of "3.5" or "31,000"
        separator = "." if damaged.kind == "decimal_tail" else ","
        printed_number = printed.group() if printed else ""
        if damaged.kind != "broken_group" and not printed_number.replace(" ", ",").startswith(
            damaged.residue.strip("$€£ ").rstrip(".,") + separator
        ):
            return False
        return _scale(text[damaged.end :]) in ("", _scale(figure.text[printed.end() if printed else 0 :]))
    if damaged.kind == "head_lost" and left:
        return value.endswith(left) and len(value) > len(left)
    if damaged.kind == "glued_note":
        return bool(value) and left.startswith(value) and 0 < len(left) - len(value) <= 2
    if damaged.kind in ("dimension_mismatch", "lost_superscript", "missing_unit"):
        first = _NUMBER.match(damaged.residue)
        return bool(value) and first is not None and _digits(first.group()) == value
    scale = _scale(text[damaged.end :]) or _scale(damaged.residue)
    return not scale or scale == _scale(figure.text[printed.end() if printed else 0 :])


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _scale(after: str) -> str:
    """Return the scale word that begins *after*: "million" and "m" as "m"."""
    found = _SCALE.match(after.lstrip()[:12])
    return found.group()[0].casefold() if found else ""


def _as_truncation(text: str, span: Span) -> Truncation:
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
    return _guess(text, span)


def _guess(text: str, span: Span) -> Truncation:
    """Return a damaged figure for a span that the finder passes over."""
    residue = span.text.strip() if any(c.isdigit() for c in span.text) else ""
    kind: TruncationKind = "missing_figure"
    low = high = None
    if residue.startswith((",", ".")):
        kind = "head_lost"
    elif residue:
        kind = "decimal_tail" if residue.endswith(".") else "comma_tail"
        if kind == "comma_tail":
            low = Decimal(_digits(residue)) * 1000
            high = low + 999
    return Truncation(
        span.start, span.end, span.text, kind, residue, Expectation(None, low, high), 0.0, "pointed out by the caller"
    )
