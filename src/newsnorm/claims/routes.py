"""Read where those who are counted went, and through which crossing they came."""

from __future__ import annotations

from collections.abc import Mapping

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences
from newsnorm.places.model import Place

_CROSSING = ("crossing", "checkpoint")
_ARRIVED = (["arrived", "in"], ["arrived", "at"])


class Routes:
    """The ways that one text tells of.

    Args:
        sentences: The text.
        starting: The places that it names, by the word at which each begins.
    """

    def __init__(self, sentences: Sentences, starting: Mapping[int, Place]) -> None:
        self._sentences, self._starting = sentences, starting

    def bound(self, low: int, high: int) -> frozenset[str]:
        """Return the codes of the countries to which somebody goes: "crossed into Uganda", "reached Burundi".

        Of towns this tells too little: one flight ends in many.
        """
        places = ((at, self._starting[at]) for at in range(low + 1, high) if at in self._starting)
        return frozenset(place.country for at, place in places if place.kind == "country" and self._leads_to(at, low))

    def _leads_to(self, at: int, low: int) -> bool:
        words, skip = self._sentences.words, lexicon.words("of_town")
        while at > low and words[at - 1] in skip:
            at -= 1
        return at > low and (words[at - 1] in lexicon.words("way_to") or words[at - 2 : at] in _ARRIVED)

    def crossings(self, low: int, high: int) -> frozenset[str]:
        """Return the crossings that a sentence names, called so or known for it: "through Kerem Shalom"."""
        words, capital = self._sentences.words, self._sentences.capital
        called = {words[at - 1] for at in range(low + 1, high) if words[at] in _CROSSING and capital[at - 1]}
        linked = (self._starting[at].canonical.casefold() for at in range(low, high) if at in self._starting)
        return frozenset(called | {name.split()[-2] for name in linked if name.endswith(_CROSSING) and " " in name})
