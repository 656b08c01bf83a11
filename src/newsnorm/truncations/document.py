"""Weigh doubtful gaps by the rest of the document: what one sure fault shows that the scraper deletes.

A scraper that drops an element drops every one of its class. Where one sure
fault has lost an area and no whole area is left, a weak gap that wants an area
counts for more; where whole ones survive, it counts for less.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from newsnorm.truncations.bare import (
    FEW,
    GONE,
    MEASURES,
    bare_compared,
    bare_counts,
    bare_measures,
    bare_months,
    bare_plurals,
    bare_units,
    wants_object,
    weak_gaps,
    whole,
    whole_days,
)
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.mechanisms import after_notes, unsquared, without_groups, without_units
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import before

SURE = 0.8
#: How much a weak gap gains where its class is gone from the document, and loses where it survives.
_GAIN = 0.3
_LOSS = 0.1
#: What the words alone make of an adverb: "drove around in", "is over in". No document makes a gap of that.
_LEAST_TO_GAIN = 0.45
#: … save for digits or a unit that stand there bare: those have no other reading to fall back on.
_LEAST_RESIDUE = 0.3
#: Losing a figure with its unit, in whatever way the sentence shows it.
_GAPS = frozenset(("missing_figure", "comma_tail", "cut_end", "missing_number"))
_CLASSES = ("area", "length", "mass", "percent", "money", "count")
#: So many numbers must be lost before a noun before a bare noun counts as a gap, and as many for each that is left;
#: so many days of a month before a bare month does.
_ENOUGH = 2
#: Numbers of these were lost behind a sign or before a unit: what is counted may have kept its own.
_NO_COUNTS = frozenset(("money", "percent", *MEASURES))
#: So many gaps of a kind are a habit.
_HABIT = 4
_AGAIN = "the same words have lost one before"
_DAYS = "this document has lost the days of its dates"
_NOTES = "this document has notes' numbers glued to its figures"
_UNSQUARED = "this document has lost the square of an area"
_TOLD = 0.6
_BLANKS = "this document has lost figures and left their blanks"


_GROUPED = re.compile(r"\d,\d{3}(?!\d)")


def shows_a_habit(suspects: list[Truncation]) -> bool:
    """Tell whether *suspects* show that something deletes figures: one that is sure, or several that are likely."""
    likely = [one.start for one in suspects if one.confidence >= _TOLD]
    return len(set(likely)) > _ENOUGH or any(one.confidence >= SURE for one in suspects)


def weigh(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Return *suspects*, and the weak gaps that only the document makes visible, with their confidence adjusted."""
    if any(one.kind == "dimension_mismatch" and one.confidence >= SURE for one in suspects):
        suspects = [_raised(one, _UNSQUARED) if one.kind == "dimension_mismatch" else one for one in suspects]
    others: list[Truncation] = []
    if _days_are_lost(text, suspects):
        others += bare_months(text)
        suspects = [_raised(one, _DAYS) if one.kind == "missing_date_part" else one for one in suspects]
    if sum(one.kind == "glued_note" and one.confidence >= _TOLD for one in suspects) >= _ENOUGH:
        suspects = [_raised(one, _NOTES) if one.kind == "glued_note" else one for one in suspects]
    sure = [one for one in suspects if one.confidence >= SURE and one.kind in _GAPS]
    for mechanism in (after_notes, without_units, without_groups, unsquared):
        others += mechanism(text, suspects)
    if not sure:
        return [*suspects, *others, *_without_numbers(text, suspects)]
    lost = {one.expects.dimension for one in sure}
    known = {dimension for dimension in lost if dimension is not None}
    survivors = {
        dimension for dimension in ("area", "length", "mass", "percent", "money") if _survives(text, dimension)
    }
    counts = sum(one.expects.dimension == "count" for one in sure)
    if len(whole("count").findall(text)) > counts:
        survivors.add("count")
    elif counts < _ENOUGH:
        known.discard("count")  # one that is lost shows no habit
    gone = known - survivors
    if None in lost and not survivors & MEASURES:
        gone |= MEASURES  # which dimension it was the words do not tell; no figure with a unit is left
    tails = sum(one.kind == "comma_tail" for one in sure)
    if tails > 1 or (tails and _GROUPED.search(text) is None):
        gone.add("groups")
    blanks = any(_beside_blanks(text, one) for one in sure)
    habits = _habits(suspects)
    weighed = others + [_adjusted(text, one, gone, survivors, habits, blanks=blanks) for one in suspects]
    if gone & {"area", "length"}:
        weighed += weak_gaps(text, gone)
    if gone:
        weighed += bare_units(text, gone)
    return weighed + list(_without_numbers(text, suspects))


def _without_numbers(text: str, suspects: list[Truncation]) -> Iterator[Truncation]:
    """Yield the nouns and units that stand bare, where the document has lost more numbers before such than it keeps."""
    told = [one for one in suspects if one.kind == "missing_number" and one.confidence >= _TOLD]
    lost = len({one.start for one in told})
    if lost < _ENOUGH:
        return
    counts = len({one.start for one in told if one.expects.dimension not in _NO_COUNTS})
    if counts >= _ENOUGH and counts > _ENOUGH * len(whole("count").findall(text)):
        yield from bare_counts(text)
        yield from bare_compared(text)
        if counts > _ENOUGH:
            yield from bare_plurals(text)
    yield from bare_measures(text, lost)


def _habits(suspects: list[Truncation]) -> set[tuple[str, str | None]]:
    """Return the kinds of gap that many places of the document show, with the dimensions that these have lost.

    Weaker gaps of such a kind are no chance, if the words around do not ask for something that the document keeps.
    """
    told = [one for one in suspects if one.confidence >= _TOLD]
    places = Counter(kind for kind, _ in {(one.kind, one.start) for one in told})
    kinds = {kind for kind in ("missing_figure", "missing_number") if places[kind] >= _HABIT}
    return {(kind, one.expects.dimension) for kind in kinds for one in told} | {(kind, None) for kind in kinds}


def _adjusted(
    text: str,
    one: Truncation,
    gone: set[str],
    survivors: set[str],
    habits: set[tuple[str, str | None]],
    *,
    blanks: bool,
) -> Truncation:
    if one.confidence >= SURE or one.kind not in _GAPS:
        return one
    if blanks and _beside_blanks(text, one):
        return _raised(one, _BLANKS)
    dimension = one.expects.dimension
    if one.kind == "comma_tail" and one.confidence >= _LEAST_RESIDUE and "groups" in gone:
        return _raised(one, GONE)
    firm = one.kind == "missing_number" or one.text.lower() in word_set("firm comparators")
    stranded = one.text.lower() == "up to" and not wants_object(before(text, one.start))
    least = _LEAST_RESIDUE if firm and not stranded else _LEAST_TO_GAIN  # "the deal they sign up to, but"
    if (one.kind, dimension) in habits and one.confidence >= least:
        return _raised(one, FEW)
    if one.confidence >= least and (dimension in gone or (dimension is None and gone)):
        return _raised(one, GONE)
    if dimension in survivors:
        return replace(one, confidence=round(one.confidence - _LOSS, 2))
    return one


_JOINED = re.compile(r"(?:\b(?:and|or|but|to)|,)\s+\Z")


def repeated(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Raise what repeats a fault in the next breath: "around in Mobile and around in Birmingham"."""
    told = {_phrase(text, one) for one in suspects if one.confidence >= _TOLD and one.kind in _GAPS}
    if not told:
        return suspects
    return [_raised(one, _AGAIN) if _repeats(text, one, told) else one for one in suspects]


def _repeats(text: str, one: Truncation, told: set[tuple[str, str]]) -> bool:
    if one.confidence >= _TOLD or one.kind not in _GAPS or _phrase(text, one) not in told:
        return False
    return _JOINED.search(text, max(0, one.start - 6), one.start) is not None


def _phrase(text: str, one: Truncation) -> tuple[str, str]:
    following = text[one.end : one.end + 20].split(None, 1)
    return one.text.lower(), following[0] if following else ""


def _raised(one: Truncation, why: str) -> Truncation:
    if one.confidence >= SURE:
        return one
    return replace(one, confidence=round(min(0.79, one.confidence + _GAIN), 2), reason=f"{one.reason}; {why}")


def _beside_blanks(text: str, one: Truncation) -> bool:
    gap, lead = text[one.end : one.end + 2], text[max(0, one.start - 2) : one.start]
    if len(lead) == 2 and not lead.strip(" \u00a0"):
        return True
    return gap[:1] in " \u00a0" and gap[1:] != "" and gap[1] in " \u00a0,;.:)"


def _survives(text: str, dimension: str) -> bool:
    return whole(dimension).search(text) is not None


def _days_are_lost(text: str, suspects: list[Truncation]) -> bool:
    """Tell whether dates have lost their days, and more of them than have kept them."""
    days = len({one.start for one in suspects if one.kind == "missing_date_part" and one.confidence >= _TOLD})
    return days >= _ENOUGH and days > len(whole_days().findall(text))
