"""Add up what the traits of a figure that fits a gap speak for, by ``data/claims/scorecard.tsv``.

A card of points, as lenders and doctors use them: each trait brings points for
each bar that it is above, and the sum tells how likely it is that the figure
is what stood in the gap. The points were learned from cases of known answer
(`benchmarks/weigh_repairs.py`); of each, the table tells why it should matter.
"""

from __future__ import annotations

import functools
import math
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate

from newsnorm.core.tables import load_table

#: The columns of the card; a row without a bar holds for every figure.
COLUMNS = ("trait", "above", "points")


class Scorecard:
    """Points by trait and bar.

    >>> card = Scorecard({"": [(0.0, -1.0)], "like": [(0.5, 2.0), (2.0, 1.0)]})
    >>> card.points({"like": 0.5}), card.points({"like": 1.0}), card.points({"like": 3.0})
    (-1.0, 1.0, 2.0)
    """

    def __init__(self, steps: Mapping[str, list[tuple[float, float]]]) -> None:
        self._ground = sum(points for _, points in steps.get("", ()))
        self._bars = {trait: [bar for bar, _ in rows] for trait, rows in steps.items() if trait}
        self._sums = {trait: [0.0, *accumulate(points for _, points in rows)] for trait, rows in steps.items() if trait}

    @classmethod
    @functools.cache
    def default(cls) -> Scorecard:
        """Return the card of the package."""
        steps: dict[str, list[tuple[float, float]]] = {}
        for trait, above, points in load_table("claims/scorecard.tsv", COLUMNS):
            key, bar = ("", 0.0) if above == "-" else (trait, float(above))
            steps.setdefault(key, []).append((bar, float(points)))
        return cls(steps)

    def points(self, traits: Mapping[str, float]) -> float:
        """Return the points of a figure, in log-odds."""
        return self._ground + sum(
            self._sums[trait][bisect_left(bars, traits[trait])] for trait, bars in self._bars.items()
        )

    def likelihood(self, traits: Mapping[str, float]) -> float:
        """Return how likely it is that a figure is what stood in the gap, from 0 to 1."""
        return 1 / (1 + math.exp(-self.points(traits)))
