"""What a document shows of what its scraper loses: how much of each kind is gone, and how much is left."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Truncation, TruncationKind
from newsnorm.truncations.words import YEAR

#: A finding as likely as this counts as one.
LIKELY = 0.6
SURE = 0.8
#: A number of a thousand or more that has kept its groups.
GROUPED = re.compile(r"\d,\d{3}(?!\d)")
#: What is lost in a place where nothing shows it: as sure as a finding must be to be told at all, and no more.
PLAIN = 0.55


class Evidence:
    """The text of a document and what has been found in it so far."""

    def __init__(self, text: str, suspects: list[Truncation]) -> None:
        self.text = text
        self.suspects = suspects
        likely = (one for one in suspects if one.confidence >= LIKELY)
        self._likely = sorted(likely, key=lambda one: (one.start, -one.end, one.expects.dimension or ""))

    def likely(self, *kinds: TruncationKind) -> list[Truncation]:
        """Return the likely findings of *kinds*, or of any, those that overlap once."""
        told: list[Truncation] = []
        for one in self._likely:
            if kinds and one.kind not in kinds:
                continue
            if not told or one.start >= told[-1].end:
                told.append(one)
            elif told[-1].expects.dimension is None:
                told[-1] = one  # "[rose by]" and "rose [by]": one place, and what either tells of it
        return told

    def lost(self, *kinds: TruncationKind) -> int:
        """Return how many places have lost what a finding of *kinds*, or of any, tells."""
        return len(self.likely(*kinds))

    def keeps(self, pattern: re.Pattern[str]) -> int:
        """Return how many figures like *pattern* are left whole."""
        return len(pattern.findall(self.text))

    def keeps_groups(self) -> bool:
        """Tell whether a number of a thousand or more is left whole."""
        return GROUPED.search(self.text) is not None

    def covered(self) -> Covered:
        """Return the places that likely findings cover."""
        return Covered(self._likely)


class Covered:
    """The places that findings cover, to be asked for in the order of the text."""

    def __init__(self, findings: Iterable[Truncation]) -> None:
        self._spans = sorted((one.start, one.end) for one in findings)
        self._at = self._end = 0

    def holds(self, place: int) -> bool:
        """Tell whether a finding covers *place*, which lies no earlier than the place before."""
        while self._at < len(self._spans) and self._spans[self._at][0] <= place:
            self._end, self._at = max(self._end, self._spans[self._at][1]), self._at + 1
        return place < self._end


def is_label(left: list[str]) -> bool:
    """Tell whether a number behind *left* only names something: a day, a page, a road."""
    last = left[-1] if left else ""
    return last in word_set("months") or last in word_set("labels") or last in word_set("references")


def is_year(digits: str) -> bool:
    """Tell whether *digits* may be a year."""
    return YEAR.fullmatch(digits) is not None
