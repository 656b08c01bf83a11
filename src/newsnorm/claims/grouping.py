"""Group the figures of several articles: the likest first, and never two that forbid each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.likeness import SAME, forbidden, likeness, rivals
from newsnorm.claims.reading import Reading

# An article with more figures than this is a table or an attack; the rest of its figures stay by themselves
_MOST = 250
# Two groups join where the pairs across them are as like as this on average
_JOIN = SAME - 0.8
# What a wrong link to a place or a cue of another clause can forbid by mistake: against it others may speak
_DOUBTFUL_GATES = frozenset(("place", "event", "month", "country"))
_DOUBTFUL = -4.0


_RIVAL = 2.0  # times: versions of one figure in one article are of one size


class Item(NamedTuple):
    """One figure in the comparison: which article, which of its figures."""

    document: int
    figure: int


class Comparison:
    """The figures of several articles, compared two by two."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.items = [Item(d, i) for d, reading in enumerate(readings) for i in range(len(reading.figures))]
        self._numbers = {item: number for number, item in enumerate(self.items)}
        self._compared = [item for item in self.items if item.figure < _MOST]
        self._scores: dict[int, float | None] = {}

    def score(self, a: Item, b: Item) -> float | None:
        """Return the likeness of two figures; None where they cannot be of one claim."""
        low, high = self._numbers[a], self._numbers[b]
        if low > high:
            a, b, low, high = b, a, high, low
        key = low * len(self.items) + high
        if key not in self._scores:
            self._scores[key] = self._compare(a, b)
        return self._scores[key]

    def _compare(self, a: Item, b: Item) -> float | None:
        one, other = self.readings[a.document], self.readings[b.document]
        subject, other_subject = one.subjects[a.figure], other.subjects[b.figure]
        hint, other_hint = one.hints[a.figure], other.hints[b.figure]
        gate = forbidden(subject, other_subject, hint, other_hint)
        if gate:
            return _DOUBTFUL if gate in _DOUBTFUL_GATES and a.document != b.document else None
        score = likeness(subject, other_subject, hint, other_hint)
        if a.document != b.document:
            return score
        bounds, other_bounds = one.bounds[a.figure], other.bounds[b.figure]
        # One article gives one thing twice only where it says the same twice, or where it has two sources
        if bounds is None or other_bounds is None or bounds.same_as(other_bounds):
            return score
        if bounds.ratio(other_bounds) > _RIVAL or not rivals(subject, other_subject):
            return None
        return score + lexicon.weights()["rival"]

    def groups(self) -> list[list[Item]]:
        """Return the figures of each claim, in order of article and offset."""
        group = {item: [item] for item in self.items}
        for a, b in self._likest():
            if group[a] is not group[b] and self._may_join(group[a], group[b]):
                merged = group[a] + group[b]
                for item in merged:
                    group[item] = merged
        unique = {id(members): members for members in group.values()}
        return [sorted(members) for members in unique.values()]

    def _likest(self) -> list[tuple[Item, Item]]:
        pairs = []
        dimensions = [self.readings[item.document].subjects[item.figure].dimension for item in self._compared]
        for at, a in enumerate(self._compared):
            for b, dimension in zip(self._compared[at + 1 :], dimensions[at + 1 :], strict=True):
                if dimension != dimensions[at] and dimension and dimensions[at]:
                    continue
                score = self.score(a, b)
                if score is not None and score >= SAME:
                    pairs.append((-score, a, b))
        return [(a, b) for _, a, b in sorted(pairs)]

    def _may_join(self, one: Sequence[Item], other: Sequence[Item]) -> bool:
        total = 0.0
        for a in one:
            for b in other:
                score = self.score(a, b)
                if score is None:
                    return False
                total += score
        return total >= _JOIN * len(one) * len(other)
