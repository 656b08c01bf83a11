"""Read the parties of a figure: whose it is, which sides its sentence names, and who gave, lent or fired it."""

from __future__ import annotations

import functools
import itertools
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.acting import Acting
from newsnorm.claims.events import Cue, Events
from newsnorm.claims.sentences import Sentences, Stretch
from newsnorm.claims.tellers import Teller
from newsnorm.claims.whereabouts import Whereabouts

_OWNER_REACH = 9
_PERSON_REACH = 5  # words to either side of a figure among which a person is named
_SUFFERED = (["killed"], ["wounded"], ["captured"], ["destroyed"], ["sunk"], ["shot"])
_OF = 4  # words behind what is counted, from "of" on, among which a side owns it
_AT = ("at", "towards", "toward", "against", "into", "on")  # behind what is fired
_LOSER = 4  # words before a verb of loss among which the loser is named …
#: Marks the side that suffered it, and certainly did not do it.
NOT = "not "
_ITSELF, _ITSELF_REACH = 4, 9  # … where no "its own" among so many of them tells that it was named before
_REGAINER = 2  # words before "got back" among which it is told who did
_FOR = 4  # words behind a sum among which "for" stands
_SIDE_REACH = 8
_LOST = 4  # words behind a noun among which "it lost" or "they had lost" stands
_TOLD = 4  # words behind "for" or "at" among which a side is named


class Who(NamedTuple):
    """The parties of a figure.

    Attributes:
        owner: Sides that the counted are of: "Russian soldiers".
        actors: Sides that the sentence names.
        agent: The side that gives, lends or fires what is counted.
        persons: Names beside the figure: "Radyslav, a 7-year-old boy".
        named: Names that lead to the figure: "Daryna Koval, 14, and Sofiya, 6".
        recipients: Sides that a sum is for: "$61 billion for Ukraine", "giving Ukraine $61 billion".
        aimed: Sides at whose land it is fired: "three missiles at Dhahran".
        acting: Those of them that are named outside of phrases such as "along the border with Belarus".
        leading: Sides that the subject of the sentence names, or of what somebody says: "Paris said Kyiv had lost".
    """

    owner: frozenset[str]
    actors: frozenset[str]
    agent: str
    persons: frozenset[str]
    named: frozenset[str]
    recipients: frozenset[str]
    aimed: frozenset[str]
    acting: frozenset[str]
    leading: frozenset[str]


class Parties:
    """The sides that one text names."""

    def __init__(self, sentences: Sentences, whereabouts: Whereabouts, events: Events) -> None:
        self._sentences = sentences
        self._events = events
        self._whereabouts = whereabouts
        self._sides = Acting(sentences, whereabouts, events)
        self.sides = self._sides.named

    def of(self, stretch: Stretch, noun_end: int, cue: Cue | None, doer: Teller) -> Who:
        """Return the parties of a figure, whose noun ends before word *noun_end*.

        Args:
            stretch: Where the figure stands.
            noun_end: The word behind what is counted.
            cue: What it was given, lent or fired by …
            doer: … and who did that.
        """
        first, last, low, high = stretch
        owner = (
            self.sides(last, noun_end)
            or self.of_whose(noun_end, high)
            or self.of_side(last, high)
            or self.its_own(last, noun_end, low, high)
            or self.loser(first, noun_end, low)
            or self.regaining(first, last, noun_end, low)
        )
        agent = self.agent(cue, doer, low) if cue is not None else ""
        return Who(
            owner,
            self._sides.acting(low, high),
            agent,
            self._persons(*stretch),
            self._led_by(first, low),
            self.recipients(*stretch),
            self._aimed(noun_end, high),
            self._sides.outside(low, high),
            self._sides.leading(first, low),
        )

    def _persons(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        words, low = self._sentences.words, max(low, min(self._sentences.dateline, first))
        opening = low + 1
        if words[opening : opening + 1] == [","] and words[low] not in lexicon.words("day") | lexicon.words("weekday"):
            opening = low  # "Radan, a 7-year-old boy", but "Overnight, a 7-year-old boy"
        near = range(max(opening, first - _PERSON_REACH), min(high, last + _PERSON_REACH))
        named = (words[at].removesuffix("'s") for at in near if self._is_name(at) and not self._is_somewhere(at))
        return frozenset(name for name in named if name not in _no_person())

    def _is_somewhere(self, at: int) -> bool:
        """Say whether a name is that of a place, by the words before: "in the Balata camp", "from Foua and Kefraya"."""
        words = self._sentences.words
        if at > 1 and words[at - 1] == "and" and self._sentences.capital[at - 2]:
            at -= 2
        before = [word for word in words[max(0, at - 2) : at] if word != "the"]
        return before[-1:] != [] and before[-1] in lexicon.words("locative")

    def _is_name(self, at: int) -> bool:
        """Say whether a word can be of a person's name: no acronym, no model, nor of what kind something is."""
        sentences = self._sentences
        if not sentences.capital[at] or sentences.acronym[at] or self._whereabouts.is_linked(at):
            return False
        end = at + 1
        while end < min(len(sentences.words), at + _PERSON_REACH) and sentences.capital[end]:
            end += 1
        behind = sentences.words[end : end + 1]
        kind = lexicon.nouns().get(behind[0], "") if behind else ""
        # "Iskander missile", "Red Cross", but "Olha wounded"
        last = sentences.words[end - 1].removesuffix("'s")
        return kind in ("", "people") and last not in _no_person() and not any(map(str.isdigit, sentences.words[at]))

    def _led_by(self, end: int, low: int) -> frozenset[str]:
        """Return the names that end right before a comma and word *end*."""
        if self._sentences.words[end - 1 : end] != [","]:
            return frozenset()
        begin = end = end - 1
        while begin > low and self._is_name(begin - 1):
            begin -= 1
        return frozenset(name for name in self._sentences.words[begin:end] if name not in _no_person())

    def recipients(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        """Return the sides that a sum is for, as the words beside it say: "$26 billion for Israel and Gaza"."""
        words, ends = self._sentences.words, lexicon.words("boundary") | {","}
        for at in range(last, min(high, last + _FOR)):
            if words[at] in ("for", "to"):
                end = next((end for end in range(at + 1, min(high, at + _TOLD)) if words[end] in ends), high)
                return self.sides(at + 1, min(end, at + _TOLD))
            if words[at] in ends or at in self._sentences.inside:
                break
        before = first - 2
        given = before >= low and words[before] in lexicon.words("to_whom")
        return self.sides(before + 1, first) if given else frozenset()

    def _aimed(self, noun_end: int, high: int) -> frozenset[str]:
        """Return the sides at whose land something is fired: "three missiles at Dhahran in Saudi Arabia"."""
        words = self._sentences.words
        if words[noun_end : noun_end + 1] == [] or words[noun_end] not in _AT:
            return frozenset()
        places = (self._whereabouts.place_at(at) for at in range(noun_end + 1, min(high, noun_end + _TOLD)))
        return frozenset(place.country for place in itertools.islice(filter(None, places), 1) if place.country)

    def of_whose(self, noun_end: int, high: int) -> frozenset[str]:
        """Return the side whose is what is counted: "jets of the Pakistani air force"."""
        words = self._sentences.words
        if words[noun_end : min(high, noun_end + 1)] != ["of"]:
            return frozenset()
        named = (self.sides(at, at + 1) for at in range(noun_end + 1, min(high, noun_end + _OF)))
        return next((sides for sides in named if sides), frozenset())

    def loser(self, first: int, noun_end: int, low: int) -> frozenset[str]:
        """Return the side that lost what is counted: "Russia lost 47,000 men", "Russia has had 47,000 men killed"."""
        for at in range(first - 1, max(low, first - _OWNER_REACH), -1):
            if at in self._sentences.inside:
                break
            if self._sentences.words[at] == "cost" and (named := self.sides(at + 1, first)):
                return named  # "cost Azerbaijan more than 190 dead"
            if self._sentences.words[at] in lexicon.words("losing") or (at == first - 1 and self._had(at, noun_end)):
                itself = not {"it", "its", "they", "their"}.isdisjoint(
                    self._sentences.words[max(low, at - _ITSELF) : at]
                )
                reach = _ITSELF_REACH if itself else _LOSER  # "Armenia's ministry said its own forces had lost"
                before = (self.sides(start, at) for start in range(at - 1, max(low, at - reach) - 1, -1))
                return next((side for side in before if side), frozenset())  # "Kyiv says that Russia lost"
        return frozenset()

    def regaining(self, first: int, last: int, noun_end: int, low: int) -> frozenset[str]:
        """Return the side that got its own people back: "Kyiv got back 103 soldiers", "brought home 150 servicemen"."""
        words = self._sentences.words
        if not self._are_people(last, noun_end):
            return frozenset()
        for at in range(first - 2, max(low, first - _OWNER_REACH), -1):
            if " ".join(words[at : at + 2]) in lexicon.words("regaining"):
                return self.sides(max(low, at - _REGAINER), at)
        return frozenset()

    def of_side(self, last: int, high: int) -> frozenset[str]:
        """Return the side that a figure is told of behind it: "200 were killed on the Armenian side"."""
        words = self._sentences.words
        for at in range(last, min(high, last + _SIDE_REACH) - 2):
            if words[at] == "on" and words[at + 2 : at + 3] in (["side"], ["side's"]):
                return self.sides(at + 1, at + 2)
            if words[at : at + 2] == ["on", "the"] and words[at + 3 : at + 4] == ["side"]:
                return self.sides(at + 2, at + 3)
        return frozenset()

    def its_own(self, last: int, noun_end: int, low: int, high: int) -> frozenset[str]:
        """Return the side that a pronoun behind a figure means: "Baku said 80 of its soldiers died", "it lost"."""
        words = self._sentences.words
        if not self._are_people(last, noun_end):
            return frozenset()
        own = words[last : last + 2] in (["of", "its"], ["of", "their"], ["of", "his"])
        verb = words[noun_end + 1 : min(high, noun_end + _LOST)]
        lost = words[noun_end : noun_end + 1] in (["it"], ["they"]) and not lexicon.words("losing").isdisjoint(verb)
        if not own and not lost:
            return frozenset()
        # "Dismissing what Moscow claims, Kyiv said that 80 of its soldiers"
        opening = self._sides.opening(low, last)
        before = (self.sides(at, at + 1) for at in (*range(opening, last), *range(low, opening)))
        return next((sides for sides in before if sides), frozenset())

    def _are_people(self, last: int, noun_end: int) -> bool:
        known = lexicon.nouns()
        counted = (known.get(word, "") for word in self._sentences.words[last:noun_end])
        return not lexicon.words("person").isdisjoint(counted)

    def _had(self, at: int, noun_end: int) -> bool:
        words = self._sentences.words
        return words[at] == "had" and words[noun_end : noun_end + 1] in _SUFFERED

    def agent(self, cue: Cue, doer: Teller, low: int) -> str:
        """Return the side that did what a cue tells; of a loss the one that certainly did not."""
        words = self._sentences.words
        lost = words[cue.at + (words[cue.at] == "the")] in lexicon.words("losing")  # "the loss"
        if lost or lexicon.mentions(words[cue.at : cue.at + 2], "giving_up"):
            # "Kyiv has lost 180 square kilometres" to anybody but itself
            return next((NOT + side for side in self.sides(max(low, cue.at - _LOSER), cue.at)), "")
        if words[cue.at] in lexicon.words("getting"):
            return ""  # "Ukraine gets a loan"
        return "" if doer.camp == "group" else doer.land


@functools.cache
def _no_person() -> frozenset[str]:
    """Return the words with a capital that are no person's name."""
    lists = ("name_stop", "neutral", "official", "governing", "body", "people_name", "speaker")
    known = (lexicon.words(name) for name in lists)
    return frozenset(lexicon.sides()) | frozenset(lexicon.groups()) | frozenset[str]().union(*known)
