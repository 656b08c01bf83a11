"""Read where a figure belongs: the places of its sentence and of those before, less those that only name who speaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.placekeys import keys_of
from newsnorm.claims.sentences import Sentences
from newsnorm.places.model import Place

_TOPIC = 2  # places that an article begins with
_BEFORE = 4  # places that the sentences before may hold
_FAR = 3  # words before a name among which it is told how far
_SPEAKER = 4  # words before a place that speaks, from a comma on: ", two mediators in Doha said"
_LISTED = 30  # characters between places of one list
# What lies between a figure and a place; another figure is likelier to own the place
_JOINTS, _FIGURE = {"and": 3.0, ",": 2.0, ";": 6.0, "but": 6.0, "while": 6.0, "whereas": 6.0}, 4.0


class Where(NamedTuple):
    """Keys of places, as `places_meet` compares them.

    Attributes:
        near: Of the places nearest to the figure in its own sentence.
        beside: Of all places of that sentence.
        around: Of the places that the sentences before name.
        lands: Codes of the countries of the nearest places.
        names: Names behind "in" or "near" that no place was linked to.
        quarters: Names of districts: "in Kherson's Korabelnyi district".
        proper: All names of the sentence, but for those that only tell how far another is.
    """

    near: frozenset[str]
    beside: frozenset[str]
    around: frozenset[str]
    lands: frozenset[str]
    names: frozenset[str]
    quarters: frozenset[str]
    proper: frozenset[str]


class Whereabouts:
    """The places of one text that say where something happened."""

    def __init__(self, sentences: Sentences, places: Sequence[Place]) -> None:
        self._sentences = sentences
        #: Countries by the offset where they stand.
        self.countries = {place.start: place.country for place in places if place.kind == "country"}
        self._places = [
            place
            for place in sorted((*places, *_capitals(sentences)), key=lambda place: place.start)
            if place.kind not in ("sea", "river")
            and sentences.at(place.start) >= sentences.dateline
            and not self._is_side(place)
            and not self._is_landmark(sentences.at(place.start))
            and not self._is_river(place)
        ]
        # "Islamabad claims": a city that speaks is its country
        self.countries |= {place.start: place.country for place in places if self._speaks(place)}
        self._starting = {sentences.at(place.start): place for place in places}
        #: Words of places, which need no guess.
        self._linked = frozenset(
            at for place in places for at in range(sentences.at(place.start), sentences.at(place.end))
        )
        self._starts = [place.start for place in self._places]

    def of(self, first: int, low: int, high: int) -> Where:
        """Return where the figure belongs that starts at word *first* of the sentence *low* to *high*."""
        begin, end = 0, 0
        if low < high:
            begin = bisect_left(self._starts, self._sentences.starts[low])
            end = bisect_left(self._starts, self._sentences.ends[high - 1])
        inside = _innermost(self._places[begin:end])
        nearest = self._nearest(inside, first)
        return Where(
            keys_of(nearest),
            keys_of(inside),
            # An article stays about the place that it begins with
            keys_of([*self._places[: min(begin, _TOPIC)], *self._places[max(0, begin - _BEFORE) : begin]]),
            frozenset(land for place in nearest for land in _lands(place)),
            self.names(low, high) or self._names_before(low),
            self._quarters(low, high),
            self._proper(low, high),
        )

    def is_linked(self, at: int) -> bool:
        """Say whether a word belongs to a place."""
        return at in self._linked

    def place_at(self, at: int) -> Place | None:
        """Return the place that begins at a word."""
        return self._starting.get(at)

    def countries_of(self, low: int, high: int) -> set[str]:
        """Return the codes of the countries that a stretch of words names."""
        starts = self._sentences.starts[low:high]
        return {self.countries[start] for start in starts if start in self.countries} if self.countries else set()

    def names(self, low: int, high: int) -> frozenset[str]:
        """Return the names of a sentence that stand where a place does and were linked to none: "in Rakhine state"."""
        words = self._sentences.words
        return frozenset(
            words[at].removesuffix("'s")
            for at in range(low + 1, high)
            if self._sentences.capital[at]
            and not self._sentences.acronym[at]
            and self._stands_for_place(at, low)
            and not self._is_landmark(at)
            and not words[at][-1].isdigit()  # "in the Il-76"
            and words[at].removesuffix("'s") not in lexicon.words("name_stop") | lexicon.words("compass")
            and words[at] not in lexicon.sides()
            and " ".join(words[at : at + 2]) not in lexicon.sides()  # "of the United Nations"
            and at not in self._linked
        )

    def _names_before(self, low: int) -> frozenset[str]:
        """Return the names of the sentence before one that goes on about it: "The camp at Um Rakuba … It holds"."""
        if low and low < len(self._sentences.words) and self._sentences.words[low] in lexicon.words("going_on"):
            return self.names(self._sentences.before(low), low)
        return frozenset()

    def _quarters(self, low: int, high: int) -> frozenset[str]:
        """Return the names right before a word for a part of a town: "Korabelnyi district"."""
        words, capital = self._sentences.words, self._sentences.capital
        quarters = (at for at in range(low + 1, high) if words[at] in lexicon.words("quarter") and capital[at - 1])
        return frozenset(words[at - 1].removesuffix("'s") for at in quarters)

    def _proper(self, low: int, high: int) -> frozenset[str]:
        words, capital = self._sentences.words, self._sentences.capital
        named = (words[at].removesuffix("'s") for at in range(low, high) if capital[at] and not self._is_landmark(at))
        return frozenset(named)

    def _stands_for_place(self, at: int, low: int) -> bool:
        words, capital, locative = self._sentences.words, self._sentences.capital, lexicon.words("locative")
        before = words[max(low, at - 2) : at]
        if before[-1] == "of" and at - 2 >= low and capital[at - 2]:
            return False  # "Prince of Songkla University"
        if before[-1] in locative:
            return True
        # "in northern Shan state", "in the Sumy region", "in South Kordofan"; but "of fourteen Leopards"
        if at - 1 in self._sentences.inside:
            return False
        led = not capital[at - 1] or before[-1] in lexicon.words("compass")
        return len(before) > 1 and before[0] in locative and led

    def _is_landmark(self, at: int) -> bool:
        """Say whether a name only tells how far another place is: "Welingara, 11 kilometres from Ogossagou"."""
        before = self._sentences.words[max(0, at - _FAR) : at]
        return before[-1:] == ["from"] and not lexicon.words("distance").isdisjoint(before)

    def _nearest(self, places: list[Place], first: int) -> list[Place]:
        """Return the place nearest to a figure, and those listed with it: "5 in Lviv and 3 in Odesa" are two places."""
        if not places:
            return []
        chosen = min(places, key=lambda place: self._cost(place, first))
        return [p for p in places if abs(p.start - chosen.start) <= _LISTED or _related(p, chosen)]

    def _cost(self, place: Place, first: int) -> float:
        at = self._sentences.at(place.start)
        between = range(at + 1, first) if at < first else range(first + 1, at)
        words = (self._sentences.words[k] for k in between)
        cost = sum(_JOINTS.get(word, 1.0) for word in words)
        # A figure between them is likelier to own the place
        return cost + _FIGURE * sum(1 for k in between if k in self._sentences.firsts)

    def _before(self, place: Place, count: int) -> list[str]:
        at = self._sentences.at(place.start)
        return self._sentences.words[max(0, at - count) : at]

    def _is_side(self, place: Place) -> bool:
        """Say whether a place is that of who speaks: "Kyiv said", "officials in Yerevan"; but not "raids on Kyiv"."""
        before = self._before(place, 3)
        if self._speaks(place) or (before[-1:] == ["in"] and before[0] == "told"):  # "told senators in Washington"
            return True
        before = before[-2:]
        if before[1:] in (["in"], ["from"]) and before[0] in lexicon.words("speaker"):
            return True
        if self._owns(place):
            return True
        if place.kind == "country":
            return not before or before[-1] not in lexicon.words("within")
        if place.text.casefold() not in lexicon.sides():
            return False
        return not before or before[-1] not in lexicon.words("locative")

    def _speaks(self, place: Place) -> bool:
        at = self._sentences.at(place.end)
        if lexicon.words("telling").isdisjoint(self._sentences.words[at : at + 1]):
            return False
        before = self._before(place, _SPEAKER)
        # "…, mediators in Doha said"
        return not before or before[-1] not in lexicon.words("locative") or (before[-1] == "in" and "," in before)

    def _owns(self, place: Place) -> bool:
        """Say whether a capital or country stands for its side: "in Moscow's hands"."""
        at = self._sentences.at(place.start)
        word = self._sentences.words[at] if at < len(self._sentences.words) else ""
        return word.endswith("'s") and (place.kind == "country" or word.removesuffix("'s") in lexicon.sides())

    def _is_river(self, place: Place) -> bool:
        """Say whether a town's name is a river's: "the right bank of the Dnipro"."""
        before = self._before(place, 3)
        if place.kind in lexicon.words("region") or len(before) < 2 or before[-1] != "the":
            return False
        return before[-2] in lexicon.words("along") or (
            before[-2] == "of" and len(before) == 3 and before[0] in lexicon.words("shore")
        )


def _capitals(sentences: Sentences) -> Iterator[Place]:
    """Yield the capitals that are named by their country: "the Haitian capital", "Sudan's capital"."""
    words, sides = sentences.words, lexicon.sides()
    for at in range(1, len(words)):
        if words[at] != "capital":
            continue
        country = words[at - 1].removesuffix("'s")
        entry = lexicon.capitals().get(sides.get(country, ""))
        if entry is not None:
            start, end = sentences.starts[at], sentences.ends[at]
            yield Place(
                *(start, end, words[at], entry.id, entry.name, entry.native, entry.country, entry.admin),
                *(entry.kind, entry.lat, entry.lon, "exact"),
            )


def _innermost(places: Sequence[Place]) -> list[Place]:
    """Return the places that hold none of the others: of "Ariha, in Idlib province", Ariha."""
    holding = {place.admin for place in places if place.kind not in lexicon.words("region")}
    return [place for place in places if place.canonical not in holding]


def _lands(place: Place) -> Iterator[str]:
    """Yield the country of a place; of "Congo", which two are called, that which the press calls so as well."""
    if place.country:
        yield place.country
    if place.kind == "country" and (side := lexicon.sides().get(place.text.casefold())):
        yield side


def _related(a: Place, b: Place) -> bool:
    return a.canonical == b.canonical or a.admin == b.canonical or b.admin == a.canonical
