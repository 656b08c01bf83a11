"""Weigh doubtful gaps by the rest of the document: what one sure fault shows that the scraper deletes.

A scraper that drops an element drops every one of its class. Where one sure
fault has lost an area and no whole area is left, a weak gap that wants an area
counts for more; where whole ones survive, it counts for less. And what reads
whole elsewhere ("the rebels had moved north") may then be a gap as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsnorm.truncations import note_series, plain, plain_bounds, plain_digits, plain_units, squares
from newsnorm.truncations.bare import (
    MEASURES,
    bare_compared,
    bare_counts,
    bare_measures,
    bare_months,
    bare_plurals,
    bare_units,
    weak_gaps,
    whole,
    whole_days,
)
from newsnorm.truncations.evidence import LIKELY, SURE, Evidence
from newsnorm.truncations.loss import loss_of
from newsnorm.truncations.model import Truncation, TruncationKind
from newsnorm.truncations.weighing import adjusted, raised

#: Each finds what one kind of loss leaves in places that read whole.
_MECHANISMS = (
    *plain_digits.MECHANISMS,
    *squares.MECHANISMS,
    *note_series.MECHANISMS,
    *plain_units.MECHANISMS,
    *plain_bounds.MECHANISMS,
    *plain.MECHANISMS,
)
#: So many numbers must be lost before a noun before a bare noun counts as a gap, and as many for each that is left;
#: so many days of a month before a bare month does; so many findings make a habit.
_ENOUGH = 2
#: Numbers of these were lost behind a sign or before a unit: what is counted may have kept its own.
_NO_COUNTS = frozenset(("money", "percent", *MEASURES))
#: Kinds of damage that show themselves again: why, and how many findings of what confidence it takes.
_RAISED: tuple[tuple[TruncationKind, str, int, float], ...] = (
    ("glued_note", "this document has notes' numbers glued to its figures", _ENOUGH, LIKELY),
    ("head_lost", "this document has lost the digits before its commas", _ENOUGH, LIKELY),
    ("dimension_mismatch", "this document has lost the square of an area", 1, SURE),
    ("broken_group", "this document has broken the groups of its digits", _ENOUGH, LIKELY),
)
_DAYS = "this document has lost the days of its dates"


def shows_a_habit(suspects: list[Truncation]) -> bool:
    """Tell whether *suspects* show that something deletes figures: one that is sure, or several that are likely."""
    return any(one.confidence >= SURE for one in suspects) or Evidence("", suspects).lost() >= _ENOUGH


def weigh(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Return *suspects*, and the weak gaps that only the document makes visible, with their confidence adjusted."""
    seen = Evidence(text, _raised_alike(text, suspects))
    others = [*_bare_dates(seen), *_without_numbers(seen)]
    loss = loss_of(seen)
    if loss is not None:
        others += weak_gaps(text, set(loss.gone)) if loss.gone & {"area", "length"} else ()
        others += bare_units(text, set(loss.gone)) if loss.gone else ()
        seen = Evidence(text, [adjusted(text, one, loss) for one in seen.suspects])
    for find in _MECHANISMS:
        others += find(seen)
    return [*others, *seen.suspects]


def _raised_alike(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Return *suspects* with those raised whose kind of damage the document shows elsewhere."""
    for kind, why, enough, confidence in _RAISED:
        told = {one.start for one in suspects if one.kind == kind and one.confidence >= confidence}
        if len(told) >= enough:
            suspects = [raised(one, why) if one.kind == kind else one for one in suspects]
    if _days_are_lost(Evidence(text, suspects)):
        suspects = [raised(one, _DAYS) if one.kind == "missing_date_part" else one for one in suspects]
    return suspects


def _days_are_lost(seen: Evidence) -> bool:
    """Tell whether dates have lost their days, and more of them than have kept them."""
    days = seen.lost("missing_date_part")
    return days >= _ENOUGH and days > seen.keeps(whole_days())


def _bare_dates(seen: Evidence) -> Iterator[Truncation]:
    if _days_are_lost(seen):
        yield from bare_months(seen.text)


def _without_numbers(seen: Evidence) -> Iterator[Truncation]:
    """Yield the nouns and units that stand bare, where the document has lost more numbers before such than it keeps."""
    told = seen.likely("missing_number")
    if len(told) < _ENOUGH:
        return
    counts = len([one for one in told if one.expects.dimension not in _NO_COUNTS])
    if counts >= _ENOUGH and counts > _ENOUGH * seen.keeps(whole("count")):
        yield from bare_counts(seen.text)
        yield from bare_compared(seen.text)
        if counts > _ENOUGH:
            yield from bare_plurals(seen.text)
    yield from bare_measures(seen.text, len(told))
