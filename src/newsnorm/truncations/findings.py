"""Build a finding from the place where it stands."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.truncations.model import Expectation, Truncation, TruncationKind
from newsnorm.truncations.words import SIGNS


def make(
    text: str,
    span: tuple[int, int],
    kind: TruncationKind,
    confidence: float,
    reason: str,
    dimension: str | None = None,
    bounds: tuple[Decimal | None, Decimal | None] = (None, None),
) -> Truncation:
    """Return a finding whose residue is its own text."""
    start, end = span
    quoted = text[start:end]
    return Truncation(
        start,
        end,
        quoted,
        kind,
        quoted,
        Expectation(dimension, *bounds),
        confidence=round(confidence, 2),
        reason=reason,
    )


def lost_unit(text: str, found: re.Match[str], confidence: float, dimension: str | None) -> Truncation:
    """Return the finding of the *number* of *found*, which has lost its unit."""
    why = f"“{found['number']}” has lost its unit"
    return make(text, found.span("number"), "missing_unit", confidence, why, dimension)


def lost_part(text: str, start: int, end: int, confidence: float, lost: str, residue: str | None = None) -> Truncation:
    """Return the finding of the date at *start* to *end*, which has lost a part: *residue* is left."""
    quoted = text[start:end]
    why = f"the date at “{quoted.strip()}” has lost {lost}"
    left = quoted if residue is None else residue
    return Truncation(start, end, quoted, "missing_date_part", left, Expectation("date"), confidence, why)


def is_money(text: str, start: int) -> bool:
    """Tell whether a currency sign stands right before *start*."""
    return start > 0 and text[start - 1] in SIGNS
