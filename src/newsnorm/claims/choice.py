"""Weigh a pair of figures against their rivals: an article gives one thing once, so the best partner is the likeliest.

Two articles give four tolls: the likest two belong together, and that each is
the other's best partner by far speaks louder than any word that they share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Scores = Mapping[tuple[int, int], float]

_CLEAR = 1.5


class Choices:
    """The best partner of each figure in each other article, and the next best.

    >>> choices = Choices({(0, 1): 2.0, (0, 2): -1.0}, documents=[0, 1, 1], same=())
    >>> choices.of(0, 1), choices.of(0, 2)
    ('choice_clear', 'choice_beaten')
    """

    def __init__(self, scores: Scores, documents: list[int], same: Iterable[tuple[int, int]]) -> None:
        self._scores, self._documents = scores, documents
        self._same = frozenset(pair for a, b in same for pair in ((a, b), (b, a)))
        #: By figure and other article: the partners there, best first. The same thing said twice is no rival,
        #: and three are enough to see past it.
        self._partners: dict[tuple[int, int], list[tuple[float, int]]] = {}
        for (a, b), score in scores.items():
            for one, other in ((a, b), (b, a)):
                if documents[one] != documents[other]:
                    self._partners.setdefault((one, documents[other]), []).append((score, other))
        for partners in self._partners.values():
            partners.sort(reverse=True)

    def of(self, a: int, b: int) -> str:
        """Return what the rivals say of a pair."""
        if self._documents[a] == self._documents[b]:
            return "choice_none"
        score = self._scores[a, b]
        margin = min(self._margin(a, b, score), self._margin(b, a, score))
        if margin > 0:
            return "choice_clear" if margin >= _CLEAR else "choice_best"
        return "choice_beaten" if margin <= -_CLEAR else "choice_second"

    def _margin(self, one: int, other: int, score: float) -> float:
        """Return by how much *other* is a better partner of *one* than the next of its article."""
        for rival, at in self._partners[one, self._documents[other]]:
            if at != other and (at, other) not in self._same:
                return score - rival
        return _CLEAR
