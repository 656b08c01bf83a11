"""Read how a figure is measured: what a length is of and from where, and in what time so many come."""

from __future__ import annotations

from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch

_EXTENT = 5  # words to either side of a length among which it is told what of
_THING = 3  # words behind a length among which the thing stands that is so long or high
_ARTICLES = frozenset(("a", "an", "the"))
_PACE = 8  # words behind a figure among which it is told in what time so many come
_LED = 5  # words before a figure among which it is: "a daily average of about"
_LINK = 4  # words behind a length among which "from" stands …
_NAME = 6  # … and behind that a name: "6 km from the first houses of Pokrovsk"


class Measure(NamedTuple):
    """How a figure is measured.

    Attributes:
        extent: What a length is of: "long", "deep", "high", "wide", "off".
        landmark: Names of what a length is measured from: "15 kilometres from Goma".
        bearing: Where it lies: "south" of "15 kilometres to the south of El Fasher".
        pace: In what time so many come: "daily" of "1,500 tonnes of aid a day".
        lying: It is how far off something lies: "lies 70 kilometres north of".
        lasting: Whether a time is how long something lasts, "last" of "for 8 hours", or "lag" of "8 hours before".
    """

    extent: str
    landmark: frozenset[str]
    bearing: frozenset[str]
    pace: str
    lying: bool
    lasting: str


class Measures:
    """The lengths and paces of one text.

    >>> from newsnorm.core.records import Span
    >>> measures = Measures(Sentences("They stand 15 kilometres from Goma.", [Span(11, 24, "15 kilometres")]))
    >>> measures.extent(2, 4, 0, 6), sorted(measures.landmark(4, 6))
    ('off', ['goma'])
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def of(self, stretch: Stretch, dimension: str) -> Measure:
        """Return how a figure of a dimension is measured."""
        _, last, _, high = stretch
        length = dimension in ("", "length")
        extent = self.extent(*stretch) if length else ""
        return Measure(
            extent=extent,
            landmark=self.landmark(last, high) if length else frozenset(),
            bearing=self.bearing(last, high) if length else frozenset(),
            pace=self._pace_of(stretch, dimension),
            lying=length and self.lying(stretch.first, last),
            lasting=self.lasting(stretch.first, last, high) if dimension in ("", "duration") else "",
        )

    def extent(self, first: int, last: int, low: int, high: int) -> str:
        """Return what a length is of, by the nearest word that tells: "has a length of 1,366 metres", "76 m across"."""
        if extent := self._extent_of_thing(last, high) or self._extent_of_act(first, low):
            return extent
        known, words = lexicon.extents(), self._sentences.words
        places = range(max(low, first - _EXTENT), min(high, last + _EXTENT))
        told = [at for at in places if words[at] in known and not self._is_crossed(at, high)]
        # "a wedge as deep as 8 km": what belongs to the figure is nearest
        nearest = min(told, key=lambda at: max(first - at, at - last, -1), default=None)
        return known[words[nearest]] if nearest is not None else ""

    def _extent_of_thing(self, last: int, high: int) -> str:
        """Return which extent of a thing is told that is measured: "the 240-metre television tower" is so high."""
        words = self._sentences.words
        for at in range(last, min(high, last + _THING)):
            if words[at] in lexicon.words("high_thing"):
                return "high"
            if words[at] in lexicon.words("long_thing"):
                return "long"
            ends = lexicon.words("locative") | lexicon.words("ending_phrase") | {"of", "the"}
            if at in self._sentences.inside or words[at] in ends:
                break  # "kilometres of the pipeline" are some of it, "kilometres into the hills" lead there
        return ""

    def _extent_of_act(self, first: int, low: int) -> str:
        """Return that it is told how high something is or flies: "hills that rise to 1,400 metres", "flying at"."""
        words, before = self._sentences.words, first - 1
        while before > low and words[before] in lexicon.words("opener"):
            before -= 1
        phrase = " ".join(words[max(low, before - 1) : before + 1])
        return "high" if phrase in lexicon.words("rising_to") else ""

    def _is_crossed(self, at: int, high: int) -> bool:
        """Say whether a word tells where and nothing of the length: "20 miles across the isle", "above the Dnipro"."""
        words = self._sentences.words
        if words[at] == "above":
            return words[at + 1 : at + 2] == ["the"] and at + 2 < high and self._sentences.capital[at + 2]
        if words[at] != "across" or at + 1 >= high:
            return False
        return self._sentences.capital[at + 1] or words[at + 1] in lexicon.words("definite")

    def _pace_of(self, stretch: Stretch, dimension: str) -> str:
        """Return the pace of a figure of a dimension; of a length only one right behind it.

        "Five centimetres of depth an hour", but "155-mm shells a year".
        """
        _, last, _, high = stretch
        if dimension == "length":
            behind = last + 2 if self._sentences.words[last : last + 1] == ["of"] else last
            return self.pace(behind, behind, min(high, behind + 1))
        counts = dimension not in ("duration", "money", "volume")
        led = self._led_pace(stretch.first, stretch.low) if dimension != "percent" else ""  # "an annual rate of 9 %"
        return led or self.pace(stretch.first, last, high, counts=counts)

    def _led_pace(self, first: int, low: int) -> str:
        """Return the pace that leads up to a figure: "a daily average of 30", "cost an annual $5 million"."""
        words = self._sentences.words
        for at in range(first - 1, max(low, first - _LED) - 1, -1):
            if words[at] in lexicon.paces():
                return lexicon.paces()[words[at]]
            if words[at] not in lexicon.words("of_pace"):
                break
        return ""

    def pace(self, first: int, last: int, high: int, *, counts: bool = True) -> str:
        """Return in what time so many come, "" where none is told: "1,500 tonnes of aid a day", "supplies daily".

        So many villages "a week after they crossed the border" came in no week; what is measured, "dark for 20 hours
        a day after the plant shut", hardly came a day after.
        """
        words, paces = self._sentences.words, lexicon.paces()
        if words[last : last + 1] in (["and"], ["to"]) and last + 1 in self._sentences.firsts:
            # "between and 12,000 shells a day"
            first = last = next((at for at in range(last + 1, high) if at not in self._sentences.inside), high)
        for at in range(first, min(high, last + _PACE)):
            if at >= last and (words[at] in lexicon.words("ending_phrase") or at in self._sentences.inside):
                break
            phrase = " ".join(words[at : at + 2])
            if at > first and words[at - 1] in lexicon.words("during") | _ARTICLES:
                continue  # "villages in a day", "70 people in a week of fighting", "people leaving a weekly market"
            if (
                (counts or at > last + 1)
                and words[at + 2 : at + 3]
                and (words[at + 2] in ("after", "ago") or words[at + 2] in lexicon.words("lagging"))
            ):
                continue  # "70 villages a week after they crossed the border"
            if phrase in paces or words[at] in paces:
                return paces.get(phrase) or paces[words[at]]
        return ""

    def lasting(self, first: int, last: int, high: int) -> str:
        """Say whether a time is how long something lasts or how far off it is: "for 8 hours", "8 hours before"."""
        words, before = self._sentences.words, first - 1
        while before > 0 and words[before] in lexicon.words("opener"):
            before -= 1  # "for barely 36 hours before"
        if before >= 0 and words[before] in lexicon.words("lasting"):
            return "last"
        return "lag" if last < high and words[last] in lexicon.words("lagging") else ""

    def lying(self, first: int, last: int) -> bool:
        """Say whether a length is how far off something lies: "lies 40 km", "are still 40 km from"."""
        words, before = self._sentences.words, first - 1
        while before > 0 and words[before] in lexicon.words("by_now"):
            before -= 1
        if before < 0:
            return False
        away = words[last : last + 1] in (["from"], ["away"])
        return words[before] in lexicon.words("lying") or (away and words[before] in lexicon.words("being"))

    def bearing(self, last: int, high: int) -> frozenset[str]:
        """Return the points of the compass behind a length: "15 km south of", "60 km to the north-west of"."""
        near = (self._sentences.words[at].replace("-", "") for at in range(last, min(high, last + _LINK)))
        return frozenset(word for word in near if word in lexicon.words("compass"))

    def landmark(self, last: int, high: int) -> frozenset[str]:
        """Return the names and lines right behind "from", "of" or "off" behind a length, but for those of countries."""
        words, capital = self._sentences.words, self._sentences.capital
        link = next((at for at in range(last, min(high, last + _LINK)) if words[at] in lexicon.words("distant")), None)
        if link is None:
            return frozenset()
        near = range(link + 1, min(high, link + 1 + _NAME))
        ends = (lexicon.words("locative") | lexicon.words("clause") | {",", "that", "which", "who"}) - {"of"}
        end = next((at for at in near if words[at] in ends), near.stop)
        near = range(link + 1, end)
        name = next((at for at in near if capital[at]), end)
        towns = lexicon.words("the_town") | {"capital"}
        if not towns.isdisjoint(word.removesuffix("'s") for word in words[name:end]):
            return frozenset()  # "from the Thai frontier town", "short of the Chechen capital": which, others may say
        named = {words[at].removesuffix("'s") for at in near if capital[at]} - (
            lexicon.sides().keys() - {entry.name.casefold() for entry in lexicon.capitals().values()}
        )
        lines = {words[at] for at in near if words[at] in lexicon.words("line")}
        for alike in (lexicon.words("border"), lexicon.words("coast")):
            if not lines.isdisjoint(alike):
                lines |= alike  # "from the frontier", "from the border"
        return frozenset(named | lines)
