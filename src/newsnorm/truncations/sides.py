"""Look at an open slot from both sides: the words up to it, the words from it on, and what they weigh."""

from __future__ import annotations

from dataclasses import dataclass

from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.words import SIGNS


@dataclass(frozen=True, slots=True)
class Slot:
    """The words up to a possible gap, those from it on, and what class of closer these begin with.

    Attributes:
        word: The closer; "figure" where something that may be a figure follows.
        blank: Whether the white space shows that something was taken out.
        named: Whether the last word before the gap begins with a capital.
    """

    left: list[str]
    right: list[str]
    closer: str
    word: str
    blank: bool
    named: bool = False

    def follows(self, place: int = 1) -> str:
        """Return the word *place* behind the closer, "" if none."""
        return self.right[place] if len(self.right) > place else ""

    def precedes(self, place: int = 1) -> str:
        """Return the word *place* before the gap, 1 being the last, "" if none."""
        return self.left[-place] if len(self.left) >= place else ""


@dataclass(frozen=True, slots=True)
class Weight:
    """How surely a figure is missing, after which opener; why."""

    confidence: float
    opener: str = ""
    reason: str = ""


NOTHING = Weight(0.0)


def wanting(slot: Slot, confidence: float, opener: str, shown: str = "") -> Weight:
    """Return the weight of a slot whose opener, told as *shown*, wants a figure."""
    closer = f"“{slot.word}”" if slot.word else "the end"
    return Weight(confidence, opener, f"“{shown or opener}” wants a figure, and {closer} cannot begin one")


def stuff_follows(slot: Slot) -> bool:
    """Tell whether what is measured follows the closer: land, roads, grain."""
    stuff = lexicon().stuff | lexicon().areas | lexicon().lines
    return any(part in stuff for token in slot.right[1:6] for part in token.lower().split("-"))


def is_aux(word: str) -> bool:
    """Tell whether *word* is an auxiliary."""
    return lexicon().closers.get(word) == "aux"


def is_numeric(token: str) -> bool:
    """Tell whether *token* may begin a figure."""
    return token[0].isdigit() or token in SIGNS or token.lower() in word_set("number words")
