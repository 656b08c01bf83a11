"""The words of a text as keys by which its sentences are compared: what a word means where a table knows it.

"The inhabitants left their homes" and "residents fled" share no word and two
keys. Names, numbers and days are told apart from other words, as two reports
of one thing share them, and two reports of different things differ in them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.counted import Figure, stem
from newsnorm.claims.events import NOTHING, Events
from newsnorm.claims.sentences import Sentences
from newsnorm.quantities.model import Quantity

Keys = frozenset[str]

# How telling it is that two sentences share a key of each kind, a name, or any other word
_WEIGHTS = {"number": 4.5, "day": 4.5, "month": 4.5, "noun": 3.0, "side": 3.0, "event": 2.5}
_NAME, _WORD = 6.0, 4.0
_LEAST_LETTERS = 3
_MAY_BE_MONTHS = frozenset(("march", "may"))


class Words(NamedTuple):
    """The keys of the words around one figure.

    Attributes:
        sentence: Of its sentence, without its own number and unit.
        clause: Of the words of it that no comma, conjunction or relative pronoun parts from the figure.
        number: Which sentence of the text it is.
    """

    sentence: Keys
    clause: Keys
    number: int


class Wording:
    """The keys of the words of one text.

    >>> from newsnorm.core.records import Span
    >>> text = "Kyiv rejoiced. Shells killed 12 people in Lyman on Friday, and 88 drones came."
    >>> figures = [Span(29, 31, "12")]
    >>> sentences = Sentences(text, figures)
    >>> words = Wording(sentences, Events(sentences), figures).of(0)
    >>> sorted(words.clause), words.number
    (['day friday', 'event kill', 'lyman', 'noun people', 'noun shell'], 1)
    """

    def __init__(self, sentences: Sentences, events: Events, figures: Sequence[Figure]) -> None:
        self._sentences, self._events = sentences, events
        self._numbers = {
            sentences.covers[at][0]: f"number {figure.value.normalize():f}"
            for at, figure in enumerate(figures)
            if isinstance(figure, Quantity) and figure.value is not None
        }
        self._words: dict[int, Words] = {}
        self._keys = [self._key(at) for at in range(len(sentences.words))]
        bounds = sentences.bounds()
        self._ends = [high for _, high in bounds]
        #: Of each sentence.
        self.sentences: list[Keys] = [self._between(low, high) for low, high in bounds]
        #: Of the whole text.
        self.text: Keys = frozenset().union(*self.sentences)
        #: It names something of which it says that the number is not known: "how many were hurt there is unclear".
        self.unsaid: bool = lexicon.mentions(sentences.words, "unsaid")
        #: Those that are names, as a capital within a sentence tells.
        self.proper: Keys = frozenset(
            key
            for at, key in enumerate(self._keys)
            if key and " " not in key and sentences.capital[at] and sentences.opening(at) != at
        )

    def of(self, index: int) -> Words:
        """Return the keys around the figure at *index*."""
        if index not in self._words:
            self._words[index] = self._around(index)
        return self._words[index]

    def _around(self, index: int) -> Words:
        first, last = self._sentences.covers[index]
        low, high = self._sentences.around(index)
        number = min(bisect_right(self._ends, first), len(self._ends) - 1)
        opening = next((at + 1 for at in range(first - 1, low - 1, -1) if self._parts(at)), low)
        closing = next((at for at in range(last, high) if self._parts(at)), high)
        sentence = self._between(low, first) | self._between(last, high)
        return Words(sentence, self._between(opening, first) | self._between(last, closing), number)

    def _parts(self, at: int) -> bool:
        return self._sentences.words[at] in lexicon.words("parting")

    def _between(self, low: int, high: int) -> Keys:
        return frozenset(key for key in self._keys[low:high] if key)

    def _key(self, at: int) -> str:
        """Return the key of a word, "" of one that tells nothing."""
        if at in self._numbers:
            return self._numbers[at]
        word = self._sentences.words[at]
        if word[0].isdigit():
            return "" if at in self._sentences.inside else f"number {word}"
        word = word.removesuffix("'s")
        if word in lexicon.words("weekday"):
            return f"day {word}"
        if word in lexicon.words("month") or (word in _MAY_BE_MONTHS and self._sentences.capital[at]):
            return f"month {word}"
        if (noun := lexicon.nouns().get(word)) is not None:
            return f"noun {noun}"
        if (event := self._events.at(at)) and event != NOTHING:
            return f"event {event}"
        if (side := lexicon.sides().get(word)) is not None:
            return f"side {side}"
        if len(word) < _LEAST_LETTERS or word in lexicon.words("stop"):
            return ""
        return stem(word)


class Telling:
    """How telling sets of keys are: two reports that share a name are likelier of one thing than two that share a verb.

    >>> telling = Telling(frozenset({"lyman"}))
    >>> telling.mass({"lyman", "day friday", "noun people"}), telling.most({"bread"}), telling.is_named({"bread"})
    (13.5, 4.0, False)

    Args:
        proper: The keys that are names.
    """

    def __init__(self, proper: Keys) -> None:
        self._proper = proper

    def mass(self, keys: Keys | set[str]) -> float:
        """Return how telling a set of keys is."""
        return sum(map(self._weight, keys))

    def most(self, keys: Keys | set[str]) -> float:
        """Return how telling the most telling one of a set of keys is, 0 of none."""
        return max(map(self._weight, keys), default=0.0)

    def is_named(self, keys: Keys | set[str]) -> bool:
        """Say whether any of a set of keys names something: a person, a place, a thing, a day, a number."""
        return any(key in self._proper or (" " in key and not key.startswith("event ")) for key in keys)

    def _weight(self, key: str) -> float:
        kind, _, rest = key.partition(" ")
        return _WEIGHTS[kind] if rest else _NAME if key in self._proper else _WORD


def times(keys: Keys | set[str]) -> int:
    """Return how many of a set of keys are days or months."""
    return sum(key.startswith(("day ", "month ")) for key in keys)


def widened(keys: Keys) -> Keys:
    """Return a set of keys with those that reports use of the same thing: an apartment is a house, too.

    >>> sorted(widened(frozenset({"noun apartment", "lyman"})))
    ['lyman', 'noun apartment', 'noun house', 'noun household']
    """
    found = set(keys)
    for kind in ("event", "noun"):
        for pair in lexicon.close(kind):
            told = {f"{kind} {one}" for one in pair}
            if not told.isdisjoint(keys):
                found |= told
    return frozenset(found)
