"""Group the figures of several articles: the likest first, and none that a better partner awaits.

Two passes. The first weighs each pair by itself (`newsnorm.claims.likeness`).
The second adds what the rivals say (`newsnorm.claims.choice`). Then the likest
pairs are joined, as long as the groups that they join are alike on average.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import Bounds
from newsnorm.claims.choice import Choices
from newsnorm.claims.gaps import MOST, Item
from newsnorm.claims.gates import HARD, forbidden
from newsnorm.claims.likeness import likeness, value_evidence
from newsnorm.claims.reading import Reading
from newsnorm.claims.subjects import Subject


class Bars(NamedTuple):
    """How like figures must be to count as one thing.

    Attributes:
        pair: From here on two figures of different articles are.
        group: Two groups join where the pairs across them are as like as this on average.
        within: The same, of groups that share an article, since an article gives one thing once.
        apart: Any two of a group that contradict each other are as like as this at least.
    """

    pair: float
    group: float
    within: float
    apart: float


#: What a reader wants side by side, contradictions included …
SIDE_BY_SIDE = Bars(-0.8, -1.6, -0.5, -math.inf)
#: … and what may repair a gap: a number that another one of its claim contradicts would not, one beside it may.
FOR_REPAIR = Bars(-0.3, -0.5, -0.5, 1.0)

_SAME_HERE = 0.0  # from here on, two figures of one article are of one thing
# A pair that a gate parts joins nothing itself. Others may outvote it, but none makes villages of soldiers
_GATED, _OF_OTHER_NOUNS = -4.0, -8.0
_RARE = "value_equal_rare"  # two articles that both give 4,168 of one place speak of one thing…
_IN_WORDS = frozenset(("noun", "event", "part"))  # … whatever words they have for it
_BEST = frozenset(("choice_clear", "choice_best"))
_NEVER = -6.0  # a pair that a hard gate parts, for that average


class Comparison:
    """The figures of several articles that have a value, compared two by two; gaps wait for the claims."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.items = [
            Item(d, i)
            for d, reading in enumerate(readings)
            for i in range(len(reading.figures))
            if not reading.is_gap(i)
        ]
        self._numbers = {item: number for number, item in enumerate(self.items)}
        self._compared = [n for n, item in enumerate(self.items) if item.figure < MOST]
        self._gated: dict[tuple[int, int], float] = {}
        #: How like each pair is by itself; pairs that a hard gate parts have no score.
        self.scores: dict[tuple[int, int], float] = dict(self._score())
        self.choices = Choices(self.scores, [item.document for item in self.items], self._repeated())
        self._final = {pair: self._choose(pair) for pair in self.scores}

    def _score(self) -> Iterator[tuple[tuple[int, int], float]]:
        for at, one in enumerate(self._compared):
            a = self.items[one]
            subject, hint = self._subject(a), self._hint(a)
            for other in self._compared[at + 1 :]:
                b = self.items[other]
                other_subject, other_hint = self._subject(b), self._hint(b)
                if subject.dimension != other_subject.dimension and subject.dimension and other_subject.dimension:
                    continue
                gate = forbidden(subject, other_subject, hint, other_hint)
                if gate not in HARD:
                    together = a.document == b.document
                    if gate and (together or gate not in _IN_WORDS or value_evidence(hint, other_hint) != _RARE):
                        self._gated[one, other] = _OF_OTHER_NOUNS if gate == "noun" else _GATED
                    versions = self.are_versions(a, b)
                    yield (
                        (one, other),
                        likeness(subject, other_subject, hint, other_hint, together=together, versions=versions),
                    )

    def are_versions(self, a: Item, b: Item) -> bool:
        """Say whether one article tells the one as another version of the other."""
        return a.document == b.document and (
            self._subject(b).version == a.figure or self._subject(a).version == b.figure
        )

    def _subject(self, item: Item) -> Subject:
        return self.readings[item.document].subjects[item.figure]

    def _hint(self, item: Item) -> Bounds | None:
        return self.readings[item.document].hints[item.figure]

    def _repeated(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of one article that say the same twice, or two versions of it."""
        for one, other in self.scores:
            a, b = self.items[one], self.items[other]
            hint, other_hint = self._hint(a), self._hint(b)
            same = a.document == b.document and hint is not None and other_hint is not None and hint.same_as(other_hint)
            if same or self.are_versions(a, b):
                yield one, other

    def _choose(self, pair: tuple[int, int]) -> float:
        weights = lexicon.weights()
        score = weights["alone"] * self.scores[pair] + sum(weights[name] for name in self.chosen(pair))
        return min(score, self._gated.get(pair, score))

    def chosen(self, pair: tuple[int, int]) -> Iterator[str]:
        """Yield what the rivals say of a pair; of two numbers that contradict each other it is asked twice."""
        choice = self.choices.of(*pair)
        yield choice
        if choice in _BEST and self._contradict(*pair):
            yield f"{choice}_apart"

    def score(self, a: Item, b: Item) -> float | None:
        """Return how like two figures are by themselves; None where they cannot be of one claim."""
        return self.scores.get((self._numbers[min(a, b)], self._numbers[max(a, b)]))

    def groups(self, bars: Bars = SIDE_BY_SIDE) -> list[list[Item]]:
        """Return the figures of each claim, in order of article and offset."""
        group = {number: [number] for number in range(len(self.items))}
        for a, b in sorted((pair for pair in self._final if self._may_be_one(pair, bars)), key=self._likest):
            if group[a] is not group[b] and self._may_join(group[a], group[b], bars):
                merged = group[a] + group[b]
                for number in merged:
                    group[number] = merged
        unique = {id(members): members for members in group.values()}
        return [sorted(self.items[number] for number in members) for members in unique.values()]

    def _may_be_one(self, pair: tuple[int, int], bars: Bars) -> bool:
        one, other = pair
        together = self.items[one].document == self.items[other].document
        return self._final[pair] >= (_SAME_HERE if together else bars.pair)

    def _contradict(self, one: int, other: int) -> bool:
        hint, other_hint = self._hint(self.items[one]), self._hint(self.items[other])
        return hint is not None and other_hint is not None and not hint.meets(other_hint)

    def _likest(self, pair: tuple[int, int]) -> tuple[float, tuple[int, int]]:
        return -self._final[pair], pair

    def _may_join(self, one: Sequence[int], other: Sequence[int], bars: Bars) -> bool:
        across = {(a, b): self._final.get((min(a, b), max(a, b)), _NEVER) for a in one for b in other}
        if any(score < bars.apart and self._contradict(*pair) for pair, score in across.items()):
            return False
        here, there = ({self.items[number].document for number in group} for group in (one, other))
        return sum(across.values()) >= (bars.group if here.isdisjoint(there) else bars.within) * len(across)
