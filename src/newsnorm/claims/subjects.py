"""Read what a figure speaks of: what is counted, what happened to it, whose, where, and since when.

No parser: a sentence of news names these things within a few words of the
figure. What is not found stays empty, and empty agrees with anything weakly.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from newsnorm.core.tables import load_table
from newsnorm.places.model import Place
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

Figure = Quantity | Truncation

_TOKEN = regex.compile(r"[^\W_]++(?:['’.\-‑][^\W_]++)*+|[,;:()—–]")
# A full stop ends a sentence unless it belongs to a rank or an initial: "Gen. Valeriy", "U.S. officials"
_SENTENCE_END = regex.compile(
    r"(?<!\b(?:\p{Lu}|Gen|Lt|Col|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|St|Prof|approx|No))[.!?]['\"”’)]*+(?=\s+[\p{Lu}\d“\"‘'•])|\n"
)
_REACH = 40  # words to either side that a sentence may hold
_PERSONS = frozenset(
    (
        *("people", "civilian", "resident", "child", "woman", "soldier", "fighter", "commander", "peacekeeper"),
        *("medic", "journalist", "prisoner", "refugee", "body"),
    )
)
_REGIONS = ("oblast", "region", "governorate", "province", "state")
_PROJECTILES = frozenset(("missile", "drone", "shell", "strike"))
_VESSELS = frozenset(("ship", "boat"))
_GROUND = frozenset(("settlement", "city", "position", "territory"))
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "june", "july", "august", "september", "october", "november"),
        *("december", "jan", "feb", "apr", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    )
)
_STOP = frozenset(
    (
        *("the", "and", "for", "with", "that", "from", "had", "has", "have", "was", "were", "are", "its", "his", "her"),
        *("their", "said", "says", "say", "who", "which", "not", "but", "after", "before", "according", "officials"),
        *("official", "also", "been", "this", "there", "them", "they", "into", "over", "more", "than", "about", "some"),
        *("least", "around", "nearly", "almost", "since", "during", "while", "what", "when", "where", "all", "one"),
        *("two", "three", "million", "billion", "thousand", "ministry", "region", "president", "statement"),
        *("near", "between", "under", "out", "other", "another", "would", "will", "could", "still", "now", "last"),
    )
)
_PARTS = frozenset(("them", "whom", "which", "these", "those"))
_BOUNDARY = frozenset((";", "(", ")", "—", "–", "but", "while", "whereas"))
_JOINTS = frozenset((",", "and", "with", ":"))


@functools.cache
def _words(name: str, column: str, kind: str) -> dict[str, str]:
    return {row[0]: row[1] for row in load_table(f"claims/{name}.tsv", (column, kind))}


@functools.cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the event phrases of several words, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, event in _words("events", "word", "event").items():
        first, *rest = phrase.split(" ")
        if rest:
            found.setdefault(first, []).append((tuple(rest), event))
    return found


@dataclass(frozen=True, slots=True)
class Subject:
    """What one figure speaks of.

    Attributes:
        dimension: "count", "area", "money", …; "" where a damaged figure does not tell.
        nouns: Classes of what is counted, or of what the measure is of.
        event: What happened to it, "" where no cue is near.
        owner: Sides that the counted are of: "Russian soldiers".
        actors: Sides that the sentence names.
        agent: The side that gives, lends or fires what is counted.
        near: Keys of the places nearest to the figure in its own sentence.
        beside: Keys of all places of that sentence.
        lands: Codes of the countries where it happened.
        around: Keys of the places that the sentences before name.
        months: Months and years beside the figure.
        since: It is a total over time: "since", "so far", "in all".
        part: It is a part of another figure: "18 of them", "including three children".
        context: Other words of the sentence, as stems.
    """

    dimension: str
    nouns: frozenset[str]
    event: str
    owner: frozenset[str]
    actors: frozenset[str]
    agent: str
    near: frozenset[str]
    beside: frozenset[str]
    lands: frozenset[str]
    around: frozenset[str]
    months: frozenset[str]
    since: bool
    part: bool
    context: frozenset[str]

    @property
    def persons(self) -> bool:
        """Say whether persons are counted."""
        return bool(self.nouns & _PERSONS)


class SubjectReader:
    """Reads the subjects of the figures of one text."""

    def __init__(self, text: str, figures: Sequence[Figure], places: Iterable[Place]) -> None:
        self._figures = figures
        tokens = [(m.group().casefold().replace("’", "'"), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self._words = [word for word, _, _ in tokens]
        self._starts = [start for _, start, _ in tokens]
        self._ends = [end for _, _, end in tokens]
        self._stops = [m.end() for m in _SENTENCE_END.finditer(text)]
        places = list(places)
        self._countries = {place.start: place.country for place in places if place.kind == "country"}
        self._places = [
            place
            for place in places
            if place.kind not in ("sea", "river") and not self._is_side(place) and not self._is_river(place)
        ]
        self._place_starts = [place.start for place in self._places]
        self._events = self._find_events()
        # Token positions that a figure covers, so that a cue beyond another figure is told from a near one
        self._taken: list[tuple[int, int]] = [self._cover(figure) for figure in figures]
        self._bound_set = {first for first, _ in self._taken}
        self._inside: set[int] = {at for first, last in self._taken for at in range(first, last)}

    def read(self, index: int) -> Subject:
        """Return the subject of the figure at *index*."""
        figure = self._figures[index]
        first, last = self._taken[index]
        low, high = self._sentence(figure.start, figure.end, first, last)
        nouns, noun_end = self._nouns(last, high)
        dimension = _dimension(figure)
        if not nouns and dimension in ("", "count"):
            nouns = self._nouns_before(first, low)
        cue = self._cue(first, last, noun_end, low, high, dimension)
        event = self._settled(self._events[cue][0] if cue is not None else "", nouns, dimension)
        if self._casualty(last, high):
            event = "casualty"
        words = self._words[low:high]
        if dimension in ("", "count") and not nouns and event in ("kill", "wound", "casualty", "missing"):
            nouns = frozenset(("people",))
        owner = self._sides(last, noun_end) or self._loser(first, low)
        near, beside, lands, around = self._where(first, low, high)
        return Subject(
            dimension=dimension,
            nouns=nouns,
            event=event,
            owner=owner,
            actors=self._sides(low, high),
            agent=self._agent(cue, low) if cue is not None and event in _DIRECTED else "",
            near=near,
            beside=beside,
            lands=lands,
            around=around,
            months=self._months(first, last, low, high),
            since="since" in words or "so far" in " ".join(words) or "in all" in " ".join(words) or "total" in words,
            part=self._is_part(first, last, low, high),
            context=frozenset(self._context(low, high, nouns)),
        )

    def _is_river(self, place: Place) -> bool:
        """Say whether a town's name is a river's: "the right bank of the Dnipro"."""
        at = bisect_left(self._starts, place.start)
        before = self._words[max(0, at - 3) : at]
        if place.kind in _REGIONS or before[-1:] != ["the"]:
            return False
        return before[-2:-1] in ([word] for word in _ALONG) or (
            before[-2:-1] == ["of"] and before[0] in ("bank", "banks", "mouth", "side", "shore", "waters")
        )

    def _is_side(self, place: Place) -> bool:
        """Say whether a place is that of who speaks: "Kyiv said", "officials in Yerevan"; but not "raids on Kyiv"."""
        at = bisect_left(self._starts, place.start)
        if self._words[max(0, at - 2) : at] and self._words[at - 1] == "in" and self._words[at - 2] in _SPEAKERS:
            return True
        if place.kind == "country":
            return self._words[max(0, at - 1) : at] not in ([word] for word in _WITHIN)
        if place.text.casefold() not in _words("sides", "word", "side"):
            return False
        return not at or self._words[at - 1] not in _LOCATIVE

    def _cover(self, figure: Figure) -> tuple[int, int]:
        first = bisect_left(self._starts, figure.start)
        return first, max(first, bisect_left(self._starts, figure.end))

    def _sentence(self, start: int, end: int, first: int, last: int) -> tuple[int, int]:
        """Return the token bounds of the sentence of a figure."""
        at = bisect_right(self._stops, start)
        opening = self._stops[at - 1] if at else 0
        # "3. million": the stop of a damaged figure ends no sentence
        at = bisect_right(self._stops, end)
        closing = self._stops[at] if at < len(self._stops) else None
        low = max(bisect_left(self._starts, opening), first - _REACH)
        high = len(self._starts) if closing is None else bisect_left(self._starts, closing)
        return low, min(high, last + _REACH)

    def _find_events(self) -> dict[int, tuple[str, int]]:
        """Return the event cues by token position, each with its length in tokens; the longest phrase wins."""
        single = _words("events", "word", "event")
        phrases = _phrases()
        found: dict[int, tuple[str, int]] = {}
        at = 0
        while at < len(self._words):
            word = self._words[at]
            length, event = 0, ""
            for rest, meaning in phrases.get(word, ()):
                if len(rest) >= length and tuple(self._words[at + 1 : at + 1 + len(rest)]) == rest:
                    length, event = len(rest) + 1, meaning
            if not event and word in single:
                length, event = 1, single[word]
            if event:
                found[at] = (event, length)
            at += length or 1
        return found

    def _nouns(self, last: int, high: int) -> tuple[frozenset[str], int]:
        """Return the classes of the noun phrase that follows a figure, and where the phrase ends."""
        known = _words("nouns", "noun", "class")
        found: set[str] = set()
        end = last
        for at in range(last, min(high, last + 7)):
            word = self._words[at]
            if word in known:
                found.add(known[word])
                end = at + 1
            elif (found and word not in ("and", "or")) or (
                not found and (word in _BOUNDARY or word in (",", ":") or word in _NO_NOUN or at in self._inside)
            ):
                break
            elif not found and at in self._events and not (at + 1 < high and self._words[at + 1] in known):
                break  # but "60 aid trucks"
        return frozenset(found), end

    def _sides(self, low: int, high: int) -> frozenset[str]:
        """Return the sides that a stretch of words names."""
        sides = _words("sides", "word", "side")
        words = self._words[low:high]
        pairs = (f"{a} {b}" for a, b in pairwise(words))
        return frozenset(sides[word] for word in (*words, *pairs) if word in sides)

    def _loser(self, first: int, low: int) -> frozenset[str]:
        """Return the side that lost what is counted: "Russia lost 47,000 men"."""
        for at in range(first - 1, max(low, first - 9), -1):
            if at in self._inside:
                break
            if self._words[at] in _LOSING:
                return self._sides(max(low, at - 4), at)
        return frozenset()

    def _nouns_before(self, first: int, low: int) -> frozenset[str]:
        """Return the class of the noun whose number follows it: "the toll rose to 44", "prisoners: 230"."""
        known = _words("nouns", "noun", "class")
        for at in range(first - 1, max(low, first - 4) - 1, -1):
            if at in self._inside:
                break
            if self._words[at] in ("toll", "dead"):
                return frozenset(("people",))
            if self._words[at] in known and self._words[at + 1 : first] in ([":"], ["to"], ["at", "least"]):
                return frozenset((known[self._words[at]],))
        return frozenset()

    def _cue(self, first: int, last: int, noun_end: int, low: int, high: int, dimension: str) -> int | None:
        """Return the position of the nearest cue; what lies between counts: joints some, another figure much."""
        for at in range(first, last):  # "short of 1.5 gigawatts"
            if at in self._events and _speaks_of(self._events[at][0], dimension):
                return at
        best, chosen = 14.0, None
        cost = 0.0
        for at in range(last, high):  # "22 people were killed", "79 wounded"
            if at in self._events and _speaks_of(self._events[at][0], dimension):
                # "residents" says little where they "had died"
                here = cost + (_WEAK if self._events[at][0] == "populate" and at < noun_end else 0.0)
                if here < best:
                    best, chosen = here, at
                if here == cost:
                    break
            word = self._words[at]
            if word in _BOUNDARY or (at in self._inside and at >= noun_end):
                break
            cost += (3.0 if word in _JOINTS else 0.7) if at >= noun_end else 0.1
        cost = 0.0
        for at in range(first - 1, low - 1, -1):  # "killed at least 40 people"
            if at in self._events and _speaks_of(self._events[at][0], dimension):
                return at if cost + 0.01 < best else chosen
            word = self._words[at]
            if word in _BOUNDARY:
                break
            cost += 2.5 if word in _JOINTS else 0.6
            if at in self._inside:
                cost += 0.9
        return chosen

    def _agent(self, cue: int, low: int) -> str:
        """Return the side nearest before a cue: "Iran fired", "Washington announced"."""
        sides = _words("sides", "word", "side")
        for at in range(cue - 1, max(low, cue - 12) - 1, -1):
            for phrase in (" ".join(self._words[at : at + 2]), self._words[at]):
                if phrase in sides:
                    return sides[phrase]
            if self._starts[at] in self._countries:
                return self._countries[self._starts[at]]
            if self._words[at] in _BOUNDARY:
                break
        return ""

    @staticmethod
    def _settled(event: str, nouns: frozenset[str], dimension: str) -> str:
        """Return the event as it is of what is counted: villages that are freed are taken, soldiers taken surrender."""
        if event in ("take", "release") and nouns & _PERSONS:
            return "release" if event == "release" else "surrender"
        if event == "casualty" and dimension in ("percent", "money"):
            return "fall"  # "shares lost 1.6 percent"
        if event == "launch" and not nouns & _PROJECTILES:
            return "aid"  # "will send tanks"
        if event == "move" and (dimension == "mass" or nouns & _VESSELS):
            return "ship"  # "ships left the port"
        if event in ("release", "surrender", "take") and (nouns & _GROUND or dimension == "area"):
            return "take"
        return event

    def _casualty(self, last: int, high: int) -> str:
        """Return "casualty" where killed and wounded are counted as one; else nothing."""
        words = self._words[last : min(high, last + 8)]
        for a, joint, b in zip(words, words[1:], words[2:], strict=False):
            if joint in ("and", "or") and a in ("killed", "dead") and b in ("wounded", "injured"):
                return "casualty"
        return ""

    def _where(self, first: int, low: int, high: int) -> tuple[frozenset[str], ...]:
        """Return the places nearest to a figure, all of its sentence, and those that the sentences before name."""
        if not self._places or low >= high:
            return (frozenset(),) * 4
        begin = bisect_left(self._place_starts, self._starts[low])
        end = bisect_left(self._place_starts, self._ends[high - 1])
        inside = self._places[begin:end]
        before = self._places[max(0, begin - 4) : begin]
        nearest = self._nearest(inside, first)
        near, beside, around = (
            frozenset(key for place in places if place.kind != "country" for key in _keys(place))
            for places in (nearest, inside, before)
        )
        return near, beside, frozenset(place.country for place in nearest if place.country), around

    def _nearest(self, places: list[Place], first: int) -> list[Place]:
        """Return the place nearest to a figure, and those listed with it: "5 in Lviv and 3 in Odesa" are two places."""
        costs = []
        for place in places:
            at = bisect_left(self._starts, place.start)
            between = range(at + 1, first) if at < first else range(first + 1, at)
            cost = sum(3.0 if w == "and" else 2.0 if w == "," else 1.0 for w in (self._words[k] for k in between))
            # A figure between them is likelier to own the place
            cost += 4.0 * sum(1 for k in between if k in self._bound_set and k != first)
            costs.append(cost)
        if not costs:
            return []
        chosen = places[costs.index(min(costs))]
        return [p for p in places if abs(p.start - chosen.start) <= 30 or _related(p, chosen)]

    def _months(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        found = set()
        for at in range(max(low, first - 12), min(high, last + 12)):
            word = self._words[at]
            if word in _MONTHS or (len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")):
                found.add(word[:3] if word in _MONTHS else word)
            elif word == "march" and at and self._words[at - 1] in ("in", "since", "on", "of", "last"):
                found.add("mar")
        return frozenset(found)

    def _is_part(self, first: int, last: int, low: int, high: int) -> bool:
        after = self._words[last : min(high, last + 5)]
        if any(a == "of" and b in _PARTS for a, b in pairwise(after[:3])):  # "18 of them"
            return True
        if "," in after:
            after = after[: after.index(",")]
        if any(a == "among" and b in ("them", "the") for a, b in pairwise(after)):  # "three children among them"
            return True
        before = self._words[max(low, first - 4) : first]
        # "including three children", "of which Ukraine shot down 21", "among them 20 children"
        return before[-1:] == ["including"] or any(
            (a == "of" and b in _PARTS) or (a == "among" and b == "them") for a, b in pairwise(before)
        )

    def _context(self, low: int, high: int, nouns: frozenset[str]) -> Iterable[str]:
        known, sides = _words("nouns", "noun", "class"), _words("sides", "word", "side")
        for at in range(low, high):
            word = self._words[at]
            if at in self._inside or at in self._events or len(word) < 3 or word in _STOP or word in sides:
                continue
            if known.get(word) not in nouns:
                yield _stem(word)


_SPEAKERS = frozenset(
    ("government", "ministry", "officials", "official", "authorities", "analysts", "diplomats", "source", "sources")
)
_LOCATIVE = frozenset(("in", "on", "at", "near", "of", "from", "around", "outside", "over", "across", "for"))
_ALONG = ("across", "along", "cross", "crossed", "crossing", "over")
_WITHIN = ("in", "across", "throughout")
_NO_NOUN = frozenset(
    ("in", "on", "at", "by", "to", "from", "since", "as", "is", "was", "were", "are", "have", "has", "had")
)


_LOSING = frozenset(("lost", "lose", "loses", "losing", "losses", "casualties"))
_DIRECTED = frozenset(("aid", "launch", "lend"))
_WEAK = 4.0
# Cues that say something of a measure of one kind only
_MEASURES = {
    "relief": ("money",),
    "lend": ("money",),
    "cost": ("money",),
    "rise": ("percent", "money", "length"),
    "fall": ("percent", "money", "length"),
    "take": ("", "count", "area", "length", "percent"),
    "deficit": ("power", "energy", "count", "", "money"),
}


def _speaks_of(event: str, dimension: str) -> bool:
    return dimension in _MEASURES.get(event, (dimension,))


def _dimension(figure: Figure) -> str:
    if isinstance(figure, Truncation):
        return figure.expects.dimension or ""
    return figure.kind


def _keys(place: Place) -> Iterable[str]:
    """Yield the names under which two mentions of a place, or of a place and its region, meet."""
    yield place.id or place.canonical.casefold()
    yield place.canonical.casefold()
    if place.admin:
        yield "in " + place.admin.casefold()
    if place.kind in _REGIONS:
        yield "all " + place.canonical.casefold()


def _related(a: Place, b: Place) -> bool:
    return a.canonical == b.canonical or a.admin == b.canonical or b.admin == a.canonical


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
