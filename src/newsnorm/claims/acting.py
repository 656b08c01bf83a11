"""Read which sides a sentence names, and which of them act in it: who leads it, and not who only tells or mediates."""

from __future__ import annotations

from collections.abc import Iterator

from newsnorm.claims import lexicon
from newsnorm.claims.events import Events
from newsnorm.claims.sentences import Sentences
from newsnorm.claims.whereabouts import Whereabouts

_MEDIATOR = 5  # words from "brokered" on, "by" and a name among them
_TELLER = 8  # words before or behind a verb of telling that name who tells
# Lists of words that are verbs
_VERBS = ("auxiliary", "modal", "saying", "to_whom", "losing", "getting")


class Acting:
    """The sides that the sentences of one text name, and those that act in them."""

    def __init__(self, sentences: Sentences, whereabouts: Whereabouts, events: Events) -> None:
        self._sentences = sentences
        self._whereabouts = whereabouts
        self._events = events

    def named(self, low: int, high: int) -> frozenset[str]:
        """Return the sides that a stretch of words names; neither "Iran-aligned" nor "ethnic Albanians" is a side."""
        sides, words = lexicon.sides(), self._sentences.words
        named: set[str] = set()
        for at in range(low, high):
            if at and words[at - 1] in lexicon.words("of_a_people"):
                continue
            pair = " ".join(words[at : min(high, at + 2)])
            named |= {sides[phrase] for phrase in (words[at].removesuffix("'s"), pair) if phrase in sides}
            if self._sentences.capital[at]:
                named |= self._whereabouts.countries_of(at, at + 1)
            seat = self._whereabouts.place_at(at)
            if seat is not None and seat.id in lexicon.seats() and self._begins_clause(at):
                named.add(seat.country)  # "Zagreb won back", but not "between Zagreb and Split"
        return frozenset(named)

    def _begins_clause(self, at: int) -> bool:
        begins = lexicon.words("boundary") | {",", "that"}
        opens = at == self._sentences.opening(at) or self._sentences.words[at - 1] in begins
        return opens and at >= self._sentences.dateline

    def acting(self, low: int, high: int) -> frozenset[str]:
        """Return the sides that a sentence names, but for mediators: "brokered by Qatar", "Emirati mediators"."""
        words, mediating = self._sentences.words, lexicon.words("mediating")
        acting, begin = frozenset[str](), low
        for at in range(low, high):
            if words[at] in mediating:
                led = words[at + 1 : at + 2] in (["by"], ["of"])
                acting |= self.named(begin, at if led else at - 1)
                reach = range(at + 1, min(high, at + _MEDIATOR) if led else at + 1)
                begin = next((end for end in reach if words[end] == ","), reach.stop)
        return acting | self.named(begin, high)

    def outside(self, low: int, high: int) -> frozenset[str]:
        """Return the sides that a sentence names but for who tells it, and outside of its phrases of place.

        A verb or a comma ends such a phrase.
        """
        words, found, begin = self._sentences.words, frozenset[str](), low
        behind, telling = False, frozenset(self._telling(low, high))
        for at in range(low, high):
            if at in telling or words[at] in lexicon.words("beside_side"):
                found |= frozenset() if behind else self.named(begin, at)
                begin, behind = at + 1, at not in telling
            elif words[at] == "," or words[at] in lexicon.words("boundary") or self._is_verb(at):
                found |= frozenset() if behind else self.named(begin, at)
                begin, behind = at, False
        return found if behind else found | self.named(begin, high)

    def _telling(self, low: int, high: int) -> Iterator[int]:
        """Yield the words that name who tells a sentence: "John Kerry of the US said", "according to Kyiv"."""
        words, ends = self._sentences.words, lexicon.words("boundary") | {","}
        for at in range(low, high):
            if words[at] in lexicon.words("saying") and words[at + 1 : at + 2] not in (["it"], ["they"], ["its"]):
                near = range(at - 1, max(low, at - _TELLER) - 1, -1)
                yield from range(next((k + 1 for k in near if words[k] in ends), near.stop + 1), at)
            if words[at] == "said" or words[at - 1 : at + 1] == ["according", "to"]:
                behind = range(at + 1, min(high, at + _TELLER))
                yield from range(at + 1, next((k for k in behind if words[k] in ends | {"that"}), behind.stop))

    def leading(self, first: int, low: int) -> frozenset[str]:
        """Return the sides that the subject before a figure names: "Estonia's parliament voted for", not "in Kyiv"."""
        words, begin = self._sentences.words, self.opening(low, first)
        for at in range(begin, first):
            if words[at] in lexicon.words("saying") and words[at + 1 : at + 2] not in (["it"], ["they"], ["its"]):
                begin = at + 1
        for at in range(begin, first):
            if self._is_verb(at):
                return self._heading(begin, at)
        return frozenset()

    def opening(self, low: int, first: int) -> int:
        """Return the word behind what leads up to a subject: Zagreb of "In the August offensive, Zagreb won"."""
        words = self._sentences.words
        led = low < first and (words[low] in lexicon.words("leading_up") or words[low].endswith("ing"))
        return next((at + 1 for at in range(low, first) if led and words[at] == ","), low)

    def _is_verb(self, at: int) -> bool:
        word = self._sentences.words[at]
        return word.endswith("ed") or at in self._events or any(word in lexicon.words(name) for name in _VERBS)

    def _heading(self, low: int, high: int) -> frozenset[str]:
        """Return the sides of a noun phrase, but for those behind a preposition."""
        words = self._sentences.words
        end = next((at for at in range(low, high) if words[at] in lexicon.words("locative") or words[at] == ","), high)
        return self.named(low, end)
