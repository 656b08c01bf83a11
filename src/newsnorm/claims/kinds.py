"""Say what kind of figure may stand in a gap of which no unit is left: a count, a length, a time, a share.

"Some villages" counts, "around of the region" measures, "advanced more than
along the railway" is a length. Where no noun stands behind the gap, nothing
need have been counted there: what had moved "up to into the valley" was
kilometres.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.subjects import Subject
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.model import Quantity

_MOST_ADJECTIVES = 3  # words before the noun of "of the abducted girls"


class Slot:
    """The words around a gap that tell what kind of figure it takes.

    >>> from newsnorm import find_quantities
    >>> from newsnorm.claims.reading import Reading
    >>> reading = Reading.of("The column had moved up to into the valley.", suspicious=True)
    >>> slot = Slot(["had", "moved"], "up to", ["into", "the", "valley"], reading.subjects[0])
    >>> [slot.takes(figure) for figure in find_quantities("8 kilometres, 8 villages")]
    [True, False]
    """

    def __init__(self, before: Sequence[str], left: str, behind: Sequence[str], subject: Subject) -> None:
        self._left = left.casefold().split()
        #: Words behind the gap, without punctuation; "" for a mark that stands alone.
        self.behind: list[str] = list(behind)
        self._subject = subject
        self._lies: bool = behind[:1] == ["from"] and before[-1:] != [] and before[-1] in lexicon.words("being")
        # "has driven more than from their homes": people, though no noun says so
        people = subject.presumed and before[-1:] != [] and before[-1] in lexicon.words("transitive")
        self._bare: bool = not subject.nouns or (subject.presumed and not people)
        #: It is a sum, or a time: "has spent more than on the fence".
        self.spent: bool = self._bare and before[-1:] != [] and before[-1].casefold() in lexicon.words("spending")
        #: It is how far something came: "advanced more than along the railway".
        self.moved: bool = self._bare and _tells_motion([word.casefold() for word in before[-2:]])
        #: No noun says that things are counted.
        self.may_measure: bool = self._bare or self._ends_here()

    def takes(self, figure: Quantity) -> bool:
        """Say whether the words let the gap be a figure of this kind."""
        behind, subject = self.behind, self._subject
        if self._left and self._left[-1] in lexicon.nouns():
            return counts(figure)  # "corpses of Albanians": what is behind belongs to the noun
        if behind[:1] and behind[0] in lexicon.words("measured"):
            return figure.kind == "length" or (behind[0] == "long" and figure.kind == "duration")  # "was some long"
        if behind[:1] == ["in"] and behind[1:2] and behind[1] in lexicon.words("staying"):
            return figure.kind == "duration"  # "after more than in captivity"
        if behind[:1] == ["of"]:
            return self._takes_of(figure)
        if self.moved:
            return figure.kind == "length"
        if self.spent:
            return figure.kind in ("money", "duration")
        if not subject.nouns or counts(figure):
            return True
        if self._lies and figure.kind == "length":
            return True  # "the troops are less than from the town"
        return self._ends_here() and subject.presumed and subject.event not in lexicon.words("fate")

    def _takes_of(self, figure: Quantity) -> bool:
        """Say it before "of": "around of the region", but "the trucks, about of them", "at least of the girls"."""
        behind = self.behind
        if behind[1:2] and behind[1] in lexicon.words("part"):
            return figure.kind == "count"
        counted = any(
            word.casefold() in lexicon.nouns() and is_plural(word) for word in behind[1 : 2 + _MOST_ADJECTIVES]
        )
        return counted or not counts(figure)

    def _ends_here(self) -> bool:
        """Say whether no noun can follow the gap: "runs for about, images show", "were almost from the town"."""
        first = self.behind[0] if self.behind else ""
        return not first or first in lexicon.words("no_noun") or first in lexicon.words("locative")


def counts(figure: Quantity) -> bool:
    """Say whether a figure counts things: a number of them, or "600 trucks a day"."""
    return figure.kind == "count" or (figure.kind == "rate" and bool(figure.counted))


def _tells_motion(words: Sequence[str]) -> bool:
    """Say whether words end in one of motion: "had moved", "pushed them back"; but not "has won back"."""
    got = words[-1:] == ["back"] and lexicon.events().get(" ".join(words)) in ("take", "release")
    return words[-1:] != [] and words[-1] in lexicon.words("motion") and not got
