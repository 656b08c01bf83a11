"""Read which place "here", "there" and "the city" mean: one that the text named before."""

from __future__ import annotations

from collections.abc import Mapping

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences
from newsnorm.places.model import Place

_WIDE = ("country", "sea", "river")  # what no town is


class Pointers:
    """The words of one text that point at a place.

    Args:
        sentences: The text.
        starting: The places that it names, by the word at which each begins, in order.
    """

    def __init__(self, sentences: Sentences, starting: Mapping[int, Place]) -> None:
        self._sentences, self._starting = sentences, starting

    def of(self, first: int, low: int, high: int, *, named: bool) -> list[Place]:
        """Return the place that a sentence points at; none where it does not.

        Args:
            first: The first word of a figure…
            low: … and of its sentence…
            high: … and the word behind that.
            named: The sentence names where it happened.
        """
        words = self._sentences.words
        if "here" in words[low:high]:
            # "NYALA, Sudan - … were killed here"
            return [place for at, place in self._starting.items() if at < self._sentences.dateline][:1]
        return [] if named else self._there(first, low, high) or self._town(low, high)

    def _there(self, first: int, low: int, high: int) -> list[Place]:
        """Return what "there" means: "officials in Ghazni said 52 soldiers were taken at a base there"."""
        at = next((at for at in range(first, high) if self._sentences.words[at] == "there"), low)
        return self._named(low, at)[-1:]

    def _town(self, low: int, high: int) -> list[Place]:
        """Return which town is meant where the text has named one only: "ODESA - … flats in the port city".

        The place of the dateline is meant where no other was named.
        """
        words, towns = self._sentences.words, lexicon.words("the_town")
        at = next((at for at in range(low + 2, high) if words[at] in towns and "the" in words[at - 2 : at]), 0)
        named = self._named(min(at, self._sentences.dateline), at)
        if len({place.canonical for place in named}) > 1:
            return []
        return named[:1] or self._named(0, min(at, self._sentences.dateline))[:1]

    def _named(self, low: int, high: int) -> list[Place]:
        return [place for at, place in self._starting.items() if low <= at < high and place.kind not in _WIDE]
