"""Read where something is told to have happened: "in Goma", "shelling of the town of Douma", "fled Walikale".

What a sentence names besides says less: who speaks from there, how far it is, where they went. A town that no
gazetteer lists is read by where its name stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.names import Names
from newsnorm.claims.placekeys import keys_of, means_its_land
from newsnorm.claims.sentences import Sentences
from newsnorm.places.model import Place

_IN = frozenset(("in", "at", "inside", "on", "over"))
_AWAY = ("from", "near", "to", "outside", "of")
_TOWARDS = frozenset(("to", "into", "towards", "for"))
_CAMP = ("camp", "camps")
_WAY = 4  # words before "in" among which stands where they went: "to a football stadium in Cúcuta"
_LISTED = 4  # words between towns of one list: "in Beni, Oicha and the village of Eringeti"


class Scenes:
    """Tells in which towns and camps something happened, by the words of one text."""

    def __init__(self, sentences: Sentences, names: Names) -> None:
        self._sentences, self._names = sentences, names

    def of(self, first: int, low: int, high: int, nearest: Sequence[Place]) -> frozenset[str]:
        """Return the keys of the towns nearest to a figure in which something happened, and what the text calls them.

        Args:
            first: The first word of the figure…
            low: … and of its sentence…
            high: … and the word behind that.
            nearest: The places of a gazetteer that are nearest to it.
        """
        found = (*self._linked(nearest, high), *self._unlinked(low, high))
        told = sorted((abs(at - first), at, keys) for at, keys in found)
        return frozenset(key for _, at, keys in told if abs(at - told[0][1]) <= _LISTED for key in keys)

    def towns(self, places: Sequence[Place]) -> frozenset[str]:
        """Return the keys of the towns among some places."""
        return keys_of(place for place in places if not self._holds(place))

    def _linked(self, places: Sequence[Place], high: int) -> Iterator[tuple[int, frozenset[str]]]:
        for place in places:
            at, end = self._sentences.at(place.start), self._sentences.at(place.end)
            named = self._sentences.capital[at]  # not "in the Burundian capital", which was Bujumbura
            if named and not self._holds(place) and self._is_town(at, end, high) and self._is_scene(at, end, high):
                # Duma of the West Bank and Douma of Syria may be linked to each other; they are hardly told of at once
                yield at, keys_of([place]) | {place.text.casefold()}

    def _holds(self, place: Place) -> bool:
        """Say whether a place may hold others, or lie in one."""
        region = place.kind in lexicon.words("region") and not place.text.casefold().endswith(_CAMP)
        return region or place.kind in ("country", "site") or means_its_land(place)

    def _unlinked(self, low: int, high: int) -> Iterator[tuple[int, frozenset[str]]]:
        words = self._sentences.words
        for at in (*self._names.places(low, high), *self._camps(low, high)):
            end = at + 1
            while end < high and self._sentences.capital[end] and end not in self._sentences.inside:
                end += 1
            # "in Kaduna state", "a Druze town": what is called so may hold a town, or is no place
            if self._ends(end, high) and self._is_scene(at, end, high):
                yield at, frozenset((" ".join(words[at:end]),))

    def _camps(self, low: int, high: int) -> Iterator[int]:
        """Yield where the names of camps begin that lead their sentence: "The Minawao camp"."""
        words, capital = self._sentences.words, self._sentences.capital
        begin = low + (words[low : low + 1] == ["the"])
        end = next((at for at in range(begin, high) if not capital[at]), high)
        if begin < end < high and words[end] in _CAMP:
            yield begin

    def _is_town(self, at: int, end: int, high: int) -> bool:
        """Say whether a town itself is meant: not in "a suburb east of Tripoli", "in the Jammu region"."""
        words = self._sentences.words
        beside = words[at - 1 : at] == ["of"] and words[at - 2] in lexicon.words("compass")
        return not beside and lexicon.words("regional").isdisjoint(words[end : min(high, end + 1)])

    def _ends(self, end: int, high: int) -> bool:
        """Say whether nothing is called by a name that ends at a word: not "in Kaduna state"."""
        if end >= high or end in self._sentences.inside:
            return True
        word = self._sentences.words[end]
        joins = lexicon.words("locative") | lexicon.words("joint") | lexicon.words("clause") | {*_CAMP}
        tells = lexicon.words("auxiliary") | lexicon.words("saying") | lexicon.events().keys()
        return word in joins or word in tells or word in lexicon.words("name_stop") or not word[0].isalnum()

    def _is_scene(self, at: int, end: int, high: int) -> bool:
        """Say whether something is told to have happened in what is named at a word.

        Not on the highway to Srinagar, nor where a football stadium in Cúcuta is where they went. What happened in
        a theatre may be told by the town as well.
        """
        words, capital = self._sentences.words, self._sentences.capital
        inside = lexicon.words("inside_town").difference(_CAMP)
        if not inside.isdisjoint(words[at : min(high, end + 1)]):
            return False  # "in the Dubrovka theatre", "on Rustaveli Avenue"
        struck, stroke = lexicon.words("struck"), lexicon.words("stroke")
        between, leading = lexicon.words("of_town") | lexicon.words("compass"), _IN | struck | stroke | {"for"}
        begin = at
        while begin and words[begin - 1] not in leading and (words[begin - 1] in between or capital[begin - 1]):
            begin -= 1  # "In" itself has a capital where it begins a sentence
        led = words[begin - 1] if begin else ""
        # "the siege of", "the fighting for"
        if led in struck or (led in stroke and words[begin] == "of") or (led == "for" and words[begin - 2] in stroke):
            return True
        if end < high and words[end] in _CAMP and led not in _AWAY:
            return True  # "the Minawao camp shelters", "Zamzam camp has taken in"
        return led in _IN and _TOWARDS.isdisjoint(words[max(0, begin - 1 - _WAY) : begin - 1])
