"""Tell what a document has lost: which dimensions are gone, which survive, which gaps are a habit of its scraper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsnorm.truncations.bare import MEASURES, whole
from newsnorm.truncations.evidence import LIKELY, SURE, Evidence
from newsnorm.truncations.model import Truncation, TruncationKind

#: Losing a figure with its unit, in whatever way the sentence shows it.
GAPS: frozenset[TruncationKind] = frozenset(("missing_figure", "comma_tail", "cut_end", "missing_number"))
#: So many likely gaps show as much as a sure one.
_ENOUGH = 2
#: So many gaps of a kind are a habit.
_HABIT = 4


@dataclass(frozen=True, slots=True)
class Loss:
    """What a document has lost, and what it keeps.

    Attributes:
        gone: The dimensions of which nothing whole is left; "groups" where digits behind commas are gone.
        survivors: The dimensions of which something is.
        habits: The kinds of gap that many places show, with the dimensions that these have lost.
        blanks: Whether lost figures have left their blanks.
    """

    gone: frozenset[str]
    survivors: frozenset[str]
    habits: frozenset[tuple[str, str | None]]
    blanks: bool


def loss_of(seen: Evidence) -> Loss | None:
    """Return what the document has lost, None if neither a sure gap shows it nor several likely ones."""
    sure = [one for one in seen.suspects if one.confidence >= SURE and one.kind in GAPS]
    if not sure:
        sure = seen.likely(*GAPS)
        if len(sure) < _ENOUGH:
            return None
    lost = {one.expects.dimension for one in sure}
    known = {dimension for dimension in lost if dimension is not None}
    survivors = {
        dimension for dimension in ("area", "length", "mass", "percent", "money") if seen.keeps(whole(dimension))
    }
    counts = sum(one.expects.dimension == "count" for one in sure)
    if seen.keeps(whole("count")) > counts:
        survivors.add("count")
    elif counts < _ENOUGH:
        known.discard("count")  # one that is lost shows no habit
    gone = known - survivors
    if None in lost and not survivors & MEASURES:
        gone |= MEASURES  # which dimension it was the words do not tell; no figure with a unit is left
    tails = sum(one.kind == "comma_tail" for one in sure)
    if tails > 1 or (tails and not seen.keeps_groups()):
        gone.add("groups")
    blanks = any(beside_blanks(seen.text, one) for one in sure)
    return Loss(frozenset(gone), frozenset(survivors), _habits(seen.suspects), blanks)


def _habits(suspects: list[Truncation]) -> frozenset[tuple[str, str | None]]:
    """Return the kinds of gap that many places of the document show, with the dimensions that these have lost.

    Weaker gaps of such a kind are no chance, if the words around do not ask for something that the document keeps.
    """
    told = [one for one in suspects if one.confidence >= LIKELY]
    places = Counter(kind for kind, _ in {(one.kind, one.start) for one in told})
    kinds = {kind for kind in ("missing_figure", "missing_number") if places[kind] >= _HABIT}
    return frozenset(
        {(kind, one.expects.dimension) for kind in kinds for one in told} | {(kind, None) for kind in kinds}
    )


def beside_blanks(text: str, one: Truncation) -> bool:
    """Tell whether more blanks than one stand on a side of *one*."""
    gap, lead = text[one.end : one.end + 2], text[max(0, one.start - 2) : one.start]
    if len(lead) == 2 and not lead.strip(" \u00a0"):
        return True
    return gap[:1] in " \u00a0" and gap[1:] != "" and gap[1] in " \u00a0,;.:)"
