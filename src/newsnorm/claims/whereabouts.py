"""Read where a figure belongs: the places of its sentence and of those before, less those that only name who speaks."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.bystanders import Bystanders
from newsnorm.claims.names import Names
from newsnorm.claims.namesakes import without_namesakes
from newsnorm.claims.nearness import Spot, spot_of
from newsnorm.claims.placekeys import keys_of
from newsnorm.claims.pointers import Pointers
from newsnorm.claims.routes import Routes
from newsnorm.claims.scenes import Scenes
from newsnorm.claims.sentences import Sentences
from newsnorm.places.model import Place

_TOPIC = 2  # places that an article begins with
_BEFORE = 4  # places that the sentences before may hold
_BEARING = 2  # words before a place that may tell on which side of it something lies: "east of"
_BETWEEN = 3  # words between countries of one list at most: ", and"
_LISTED = 30  # characters between places of one list
#: Words between a town and the region that holds it: ", in the".
_HOLDING = frozenset((",", "in", "of", "the"))
# What lies between a figure and a place; another figure is likelier to own the place
_CLAUSES = frozenset((";", "but", "while", "whereas"))
_JOINTS, _FIGURE = {"and": 3.0, ",": 2.0, ";": 6.0, "but": 6.0, "while": 6.0, "whereas": 6.0}, 4.0


class Where(NamedTuple):
    """Keys of places, as `places_meet` compares them.

    Attributes:
        near: Of the places nearest to the figure in its own sentence.
        beside: Of all places of that sentence.
        around: Of the places that the sentences before name.
        lands: Codes of the countries of the nearest places.
        names: Names behind "in" or "near" that no place was linked to.
        inner: Names of what may lie within a town: "on Rustaveli Avenue".
        quarters: Names of districts: "in Kherson's Korabelnyi district".
        bearings: On which side of what: "east manbij" of "villages east of Manbij".
        proper: All names of the sentence, but for those that only tell how far another is.
        afloat: It is told of what a ship carries, which is one wherever she is.
        spots: Where the nearest places lie on the map.
        bound: Codes of the countries to which they went: "crossed into Uganda", "reached Burundi".
        crossings: Names of the crossings that the sentence names: "through the Zikim crossing".
        way: "from" if they are told as where something came from, "to" if as where it goes.
        scene: Keys and names of the nearest towns in which something is told to have happened: "in Goma".
    """

    near: frozenset[str]
    beside: frozenset[str]
    around: frozenset[str]
    lands: frozenset[str]
    names: frozenset[str]
    inner: frozenset[str]
    quarters: frozenset[str]
    bearings: frozenset[str]
    proper: frozenset[str]
    afloat: bool
    spots: frozenset[Spot] = frozenset()
    way: str = ""
    bound: frozenset[str] = frozenset()
    crossings: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()


class Whereabouts:
    """The places of one text that say where something happened."""

    def __init__(self, sentences: Sentences, places: Sequence[Place]) -> None:
        self._sentences = sentences
        # "Zhani-Vedeno" at the end of a text: no word begins where Vedeno does
        places = [place for place in places if sentences.at(place.start) < len(sentences.words)]
        places = without_namesakes(places, sentences)
        #: Countries by the offset where they stand.
        self.countries = {place.start: place.country for place in places if place.kind == "country"}
        self._starting = {sentences.at(place.start): place for place in sorted(places, key=lambda place: place.start)}
        #: Words of places, which need no guess.
        self._linked = frozenset(
            at for place in places for at in range(sentences.at(place.start), sentences.at(place.end))
        )
        self._names = Names(sentences, self._linked)
        self._scenes = Scenes(sentences, self._names)
        self._pointers = Pointers(sentences, self._starting)
        self._routes = Routes(sentences, self._starting)
        self._bystanders = Bystanders(sentences)
        self._places: list[Place] = []
        for place in sorted((*places, *_capitals(sentences)), key=lambda place: place.start):
            if self._is_where(place):
                self._places.append(place)
        # "Islamabad claims": a city that speaks is its country
        self.countries |= {place.start: place.country for place in places if self._bystanders.speaks(place)}
        self._starts = [place.start for place in self._places]

    def of(self, first: int, low: int, high: int) -> Where:
        """Return where the figure belongs that starts at word *first* of the sentence *low* to *high*."""
        begin, end = 0, 0
        if low < high:
            begin = bisect_left(self._starts, self._sentences.starts[low])
            end = bisect_left(self._starts, self._sentences.ends[high - 1])
        inside = self._innermost(self._places[begin:end])
        inside = [place for place in inside if not self._bystanders.is_ruled(place)] or inside
        meant = self._pointers.of(first, low, high, named=any(place.kind != "country" for place in inside))
        nearest = self._nearest(inside, first)
        return Where(
            keys_of(nearest),
            keys_of(inside),
            # An article stays about the place that it begins with
            keys_of([*self._places[: min(begin, _TOPIC)], *self._places[max(0, begin - _BEFORE) : begin]]),
            frozenset(land for place in nearest for land in _lands(place)),
            self._names.of(low, high),
            self._names.inner(low, high),
            self._names.quarters(low, high),
            self._names.bearings(low, high),
            self._names.proper(low, high),
            lexicon.mentions(self._sentences.words[low:high], "afloat"),
            self._spots(nearest),
            self._way(nearest),
            self._routes.bound(low, high),
            self._routes.crossings(low, high),
            self._scenes.towns(meant) or self._scenes.of(first, low, high, nearest),
        )

    def _innermost(self, places: Sequence[Place]) -> list[Place]:
        """Return the places that hold none of the others: of "Ariha, in Idlib province", Ariha.

        A region named right behind a town of its country holds it, though no gazetteer says so: "Pont-Sonde in the
        Artibonite"; but "Goma and Ituri" are two.
        """
        regions = lexicon.words("region")
        holding = {place.admin for place in places if place.kind not in regions}
        for one, other in itertools.pairwise(places):
            if other.kind in regions and one.kind not in regions and not one.admin and one.country == other.country:
                between = self._sentences.words[self._sentences.at(one.end) : self._sentences.at(other.start)]
                if _HOLDING.issuperset(between):
                    holding.add(other.canonical)
        return [place for place in places if place.canonical not in holding]

    def _spots(self, places: list[Place]) -> frozenset[Spot]:
        words = self._sentences.words
        found = []
        for place in places:
            at = self._sentences.at(place.start)
            # "Abu Shouk camp, north of El Fasher" is told of the camp
            before = words[max(0, at - _BEARING) : at] if len(places) == 1 else []
            found.append(spot_of(place, before))
        return frozenset(spot for spot in found if spot is not None)

    def _way(self, places: list[Place]) -> str:
        """Return whether places are told as where something came from or goes: "sailed from Odesa", "for Lebanon"."""
        ways = {self._way_of(place) for place in places}
        return ways.pop() if len(ways) == 1 else ""

    def _way_of(self, place: Place) -> str:
        at = self._sentences.at(place.start)
        words = self._sentences.words
        while at and (words[at - 1] == "the" or words[at - 1] in lexicon.words("compass")):
            at -= 1
        before = words[at - 1] if at else ""
        if before in lexicon.words("way_from"):
            return "from"
        return "to" if before in lexicon.words("way_to") else ""

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

    def _is_where(self, place: Place) -> bool:
        """Say whether a place is one where something happens, and no side, river or landmark."""
        if self._bystanders.is_one(place) or self._names.is_landmark(self._sentences.at(place.start)):
            return False
        return not self._bystanders.is_side(place) or self._is_listed(place)

    def _is_listed(self, place: Place) -> bool:
        """Say whether a country stands in a list behind one where something happens: "in Niger, Mali and Chad"."""
        if place.kind != "country" or not self._places or self._places[-1].kind != "country":
            return False
        end, at = self._sentences.at(self._places[-1].end), self._sentences.at(place.start)
        return self._sentences.words[end : min(at, end + _BETWEEN)] in ([","], ["and"], [",", "and"], ["or"])

    def _nearest(self, places: list[Place], first: int) -> list[Place]:
        """Return the place nearest to a figure, and those listed with it: "5 in Lviv and 3 in Odesa" are two places."""
        if not places:
            return []
        chosen = min(places, key=lambda place: self._cost(place, first))
        chosen = self._town_of(chosen, places, first) or chosen
        return [p for p in places if abs(p.start - chosen.start) <= _LISTED or _related(p, chosen)]

    def _town_of(self, land: Place, places: list[Place], first: int) -> Place | None:
        """Return the place within a country that a figure is told of: "the army in Mali will leave 200 men in Gao".

        But of "20 died in Mali, three of them in Gao" the 20 are those of all Mali.
        """
        if land.kind != "country":
            return None
        within = [place for place in places if place.kind != "country" and place.country == land.country]
        near = [place for place in within if not self._is_parted(place, first)]
        return min(near, key=lambda place: self._cost(place, first), default=None)

    def _is_parted(self, place: Place, first: int) -> bool:
        """Say whether another figure or clause stands between a place and a figure."""
        at = self._sentences.at(place.start)
        between = range(at + 1, first) if at < first else range(first + 1, at)
        return any(k in self._sentences.firsts or self._sentences.words[k] in _CLAUSES for k in between)

    def _cost(self, place: Place, first: int) -> float:
        at = self._sentences.at(place.start)
        between = range(at + 1, first) if at < first else range(first + 1, at)
        words = (self._sentences.words[k] for k in between)
        cost = sum(_JOINTS.get(word, 1.0) for word in words)
        # A figure between them is likelier to own the place
        return cost + _FIGURE * sum(1 for k in between if k in self._sentences.firsts)


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


def _lands(place: Place) -> Iterator[str]:
    """Yield the country of a place, if it has one: the sea has none."""
    if place.country:
        yield place.country


def _related(a: Place, b: Place) -> bool:
    return a.canonical == b.canonical or a.admin == b.canonical or b.admin == a.canonical
