"""Line up what several articles say: the same figure side by side, where they disagree, and what may repair what.

Articles on one event give its figures in their own words. Figures are compared
two by two for what they speak of (see `newsnorm.claims.likeness`), and
grouped so that no two of a group forbid each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from newsnorm.claims import lexicon
from newsnorm.claims.fitting import fits, frame_of
from newsnorm.claims.likeness import SAME, grounded, likeness, rivals
from newsnorm.claims.model import Agreement, Claim, Mention, Repair
from newsnorm.claims.reading import Article, Reading
from newsnorm.claims.repair import Candidate, choose
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

# An article with more figures than this is a table or an attack; the rest of its figures stay by themselves
_MOST = 250


@dataclass(frozen=True, slots=True)
class _Item:
    """One figure in the comparison: which article, which of its figures."""

    document: int
    index: int


def reconcile(documents: Iterable[str | Article]) -> list[Claim]:
    """Group the figures of several articles by what they speak of, in the order of their first mention.

    >>> claims = reconcile([
    ...     "The army said it had liberated 20 villages in the Kharkiv region.",
    ...     "At least 30 settlements were liberated in the Kharkiv region. Lviv has 25 schools.",
    ... ])
    >>> [(claim.agreement, [mention.figure.text for mention in claim.mentions]) for claim in claims]
    [('disagree', ['20', 'At least 30']), ('single', ['25'])]

    Args:
        documents: Articles on the same events, as texts or as `Document`.

    Raises:
        TypeError: One of them is neither.
    """
    if isinstance(documents, str):
        documents = [documents]
    readings = [Reading.of(document, f"documents[{number}]") for number, document in enumerate(documents)]
    comparison = _Comparison(readings)
    claims = [comparison.claim(group) for group in comparison.groups()]
    return sorted(claims, key=lambda claim: (claim.mentions[0].document, claim.mentions[0].figure.start))


class _Comparison:
    def __init__(self, readings: list[Reading]) -> None:
        self.readings = readings
        self.items = [_Item(d, i) for d, reading in enumerate(readings) for i in range(len(reading.figures))]
        self._compared = [item for item in self.items if item.index < _MOST]
        self._scores: dict[tuple[_Item, _Item], float | None] = {}

    def score(self, a: _Item, b: _Item) -> float | None:
        """Return the likeness of two figures; None where they cannot be of one claim."""
        key = (a, b) if (a.document, a.index) <= (b.document, b.index) else (b, a)
        if key not in self._scores:
            self._scores[key] = self._compare(*key)
        return self._scores[key]

    def _compare(self, a: _Item, b: _Item) -> float | None:
        one, other = self.readings[a.document], self.readings[b.document]
        one_subject, other_subject = one.subjects[a.index], other.subjects[b.index]
        score = likeness(one_subject, other_subject, one.hints[a.index], other.hints[b.index])
        if score is None or a.document != b.document:
            return score
        a_bounds, b_bounds = one.bounds[a.index], other.bounds[b.index]
        if a_bounds is None or b_bounds is None or a_bounds.meets(b_bounds):
            return score
        return score + lexicon.weights()["rival"] if rivals(one_subject, other_subject) else None

    def groups(self) -> list[list[_Item]]:
        """Join the likest figures first; two groups join unless a pair across them forbids it."""
        pairs = []
        for at, a in enumerate(self._compared):
            for b in self._compared[at + 1 :]:
                score = self.score(a, b)
                if score is not None and score >= SAME:
                    pairs.append((score, a, b))
        pairs.sort(key=lambda pair: (-pair[0], pair[1].document, pair[1].index, pair[2].document, pair[2].index))
        group = {item: [item] for item in self.items}
        for _, a, b in pairs:
            if group[a] is not group[b] and self._may_join(group[a], group[b]):
                merged = group[a] + group[b]
                for item in merged:
                    group[item] = merged
        unique = {id(members): members for members in group.values()}
        return [sorted(members, key=lambda item: (item.document, item.index)) for members in unique.values()]

    def _may_join(self, one: list[_Item], other: list[_Item]) -> bool:
        scores = [self.score(a, b) for a in one for b in other]
        if any(score is None for score in scores):
            return False
        known = [score for score in scores if score is not None]
        return sum(known) / len(known) >= SAME - 0.8

    def claim(self, members: list[_Item]) -> Claim:
        """Return the claim that a group of figures makes."""
        mentions = tuple(Mention(item.document, self.readings[item.document].figures[item.index]) for item in members)
        whole = [mention.figure for mention in mentions if isinstance(mention.figure, Quantity)]
        unit = whole[0].unit if whole else ""
        values = [v for figure in whole if figure.unit == unit for v in _named(figure)]
        return Claim(
            mentions=mentions,
            agreement=self._agreement(members),
            low=min(values, default=None),
            high=max(values, default=None),
            unit=unit,
            subject=self._subject(members),
            repairs=tuple(repair for item in members if (repair := self._repair(item, members)) is not None),
        )

    def _agreement(self, members: list[_Item]) -> Agreement:
        if len(members) == 1:
            return "single"
        bounds = [self.readings[item.document].bounds[item.index] for item in members]
        known = [b for b in bounds if b is not None]
        if len(known) < 2:
            return "unknown"
        return "agree" if all(a.meets(b) for at, a in enumerate(known) for b in known[at + 1 :]) else "disagree"

    def _subject(self, members: list[_Item]) -> str:
        subjects = [self.readings[item.document].subjects[item.index] for item in members]
        nouns = sorted({noun for subject in subjects for noun in subject.nouns})
        dimension = next((s.dimension for s in subjects if s.dimension not in ("", "count")), "")
        event = next((subject.event for subject in subjects if subject.event), "")
        return ", ".join(part for part in (dimension, " and ".join(nouns), event) if part)

    def _repair(self, item: _Item, members: list[_Item]) -> Repair | None:
        reading = self.readings[item.document]
        damaged = reading.figures[item.index]
        if not isinstance(damaged, Truncation):
            return None
        frame = frame_of(reading.source, damaged)
        candidates = []
        for other in self._compared:
            figure = self.readings[other.document].figures[other.index]
            if other.document == item.document or not isinstance(figure, Quantity):
                continue
            score = self.score(item, other) if item.index < _MOST else None
            if score is not None and fits(damaged, frame, reading.source, figure):
                whole = self.readings[other.document].subjects[other.index]
                sure = grounded(reading.subjects[item.index], whole)
                candidates.append(Candidate(score, Mention(other.document, figure), sure))
        repair = choose(damaged, item.document, candidates)
        inside = {(other.document, self.readings[other.document].figures[other.index]) for other in members}
        if repair is None or (repair.evidence.document, repair.evidence.figure) not in inside:
            return None
        return repair


def _named(figure: Quantity) -> tuple[Decimal, ...]:
    """Return the numbers that a figure names; none for "dozens"."""
    if figure.value is not None:
        return (figure.value,)
    return (figure.low, figure.high) if figure.low is not None and figure.high is not None else ()
