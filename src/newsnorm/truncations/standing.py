"""Tell where a number stands in its clause, and whether it may be an age, a name's, a time or one of a list there."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import is_numeric

_NEAR_COUNT = 6  # words, with their comma, in which what is said anew was counted
_PARTICLES = ("back", "in", "out", "up", "away", "off", "over")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands in its clause.

    Attributes:
        outer: The words before the number and its hedge; a comma is one that parts words, not digits.
        before: Those of the clauses before its own, with the word or mark that ends them.
        clause: Those of its own clause.
        phrase: The hedge that leads up to it, "" if none.
        alone: Whether the number is what its clause begins with: "that another 3, are".
    """

    outer: list[str]
    before: list[str]
    clause: list[str]
    phrase: str
    alone: bool

    @property
    def last(self) -> str:
        """Return the last word before the number and its hedge, "" if none."""
        return self.outer[-1] if self.outer else ""

    @property
    def lead(self) -> str:
        """Return the word before the last, "" if none."""
        return self.outer[-2] if len(self.outer) > 1 else ""

    @property
    def verb(self) -> str:
        """Return the last word, or the one before where the last is its particle: "won back 1,"."""
        past = self.lead.endswith("ed") or self.lead in word_set("past verbs")
        return self.lead if past and self.last in _PARTICLES else self.last

    @property
    def subject(self) -> bool:
        """Tell whether the clause begins with the number, or with a time or a place before it."""
        apart = not self.before or self.before[-1] in (";", ":", "–", "—")
        return self.alone or (apart and self.clause[0] in word_set("before a subject"))


def place_of(left: list[str], phrase: str) -> Place:
    """Return where the number stands that *left* leads up to, *phrase* being its hedge.

    >>> place_of(["kyiv", "said", "that", "another"], "").alone
    True
    """
    hedge = "" if phrase in word_set("no modifiers") else phrase  # "covered 2,": the verb is no hedge
    if left[-3:] == ["a", "total", "of"]:
        hedge = "a total of"
    outer: list[str] = []
    for word in left[: len(left) - len(hedge.split())]:
        if word[0].isdigit() and len(word) == 3 and outer[-1:] == [","] and "".join(outer[-2:-1])[:1].isdigit():
            outer[-2:] = [outer[-2] + word]  # "1,000" is one number
        else:
            outer.append(word)
    ends = word_set("ends a clause") | word_set("saying")
    at = next((at for at in range(len(outer), 0, -1) if outer[at - 1] in ends), 0)
    alone = word_set("before a whole subject") | word_set("guesses") >= set(outer[at:])
    return Place(outer, outer[:at], outer[at:], hedge, alone)


def is_acting(verb: str) -> bool:
    """Tell whether *verb* takes a number as its object."""
    if verb in word_set("takes a number"):
        return True
    if verb in lexicon().closers:
        return False
    licensed = lexicon().licences.get(verb, "-") not in ("-", "weak")
    return licensed or verb.endswith("ed") or verb in word_set("past verbs") or verb in transitive()


@functools.cache
def transitive() -> frozenset[str]:
    """Return every form of the verbs whose object is counted or measured."""
    return word_set("transitive").union(*map(inflected, word_set("transitive")))


def is_set_apart(place: Place, digits: str) -> bool:
    """Tell whether *digits* may be an age, one of a list, a time or what a label numbers."""
    last, lead, small = place.last, place.lead, len(digits) < 3
    if last == ":" and lead.isdigit():
        return True  # "Isaiah 2:4, about swords"
    if _is_mark(place) or any(last in word_set(row) for row in _LABELLING):
        return True
    if place.phrase in ("over", "under", "above", "below"):
        return (
            (not last and len(digits) == 2) or _is_someone(last) or is_plural(last)
        )  # "children under 5, women over 60"
    if last in ("at", "by", "before", "after") and not lead[:1].isalnum():
        return True  # "At 12, boys go", "the siren went; by 5, it was quiet"
    if small and (last in word_set("copulas") - {"were", "are"} or (last == "of" and _is_someone(lead))):
        return True  # "she was 14, men came", "a boy of 9, friends said"
    return _is_listed(place)


_LABELLING = ("months", "references", "before no count")


def _is_mark(place: Place) -> bool:
    """Tell whether a mark stands before that opens no clause: "vol. 3," but "came home. 28, have stayed"."""
    if place.last == ".":
        return not (place.lead.isalpha() and len(place.lead) > 4) or place.lead in word_set("months")
    return place.last != "" and not place.last[0].isalpha() and place.last not in ",:;("


def _is_listed(place: Place) -> bool:
    """Tell whether another small number, or one end of a range, leads up to this: "1, 2, 3", "aged 5 and 9"."""
    if place.last in ("and", "or", "to") and (_is_small(place.lead) or place.lead in ("votes", "points", "goals")):
        return True
    if place.before[-2:] in (["aged", "and"], ["between", "and"]):
        return True
    words = [word for word in place.before[-3:] if word not in (",", "and", "or")]
    return place.alone and words != [] and _is_small(words[-1])


def _is_small(word: str) -> bool:
    """Tell whether *word* is a number in words or of three digits at most, so no year."""
    return word != "" and is_numeric(word) and len(word.rstrip(".")) < 4


def _is_someone(word: str) -> bool:
    return any(word in word_set(row) for row in ("of an age", "kin", "presented"))


def is_restated(place: Place) -> bool:
    """Tell whether a number only says another one anew, between commas: "40 people, perhaps as many as 60, were"."""
    if place.before[-1:] not in ([","], ["–"], ["—"], ["("]) or not place.alone:
        return False
    hedged = place.phrase != "" or not word_set("guesses").isdisjoint(place.clause)
    return hedged and any(is_numeric(word) for word in place.before[-_NEAR_COUNT:-1])


def is_told_age(place: Place) -> bool:
    """Tell whether an age may stand behind the comma before the number: "Koval, 45,", "the general, then 61,"."""
    if place.before[-1:] != [","] or not (place.alone or word_set("before a told age") >= set(place.clause)):
        return False
    lead = place.before[-2] if len(place.before) > 1 else ""
    if lead.isalpha() and (lead in word_set("saying") or lead in word_set("ends a clause")):
        return False  # "rescuers think, 9, people"
    counted = lead.isalpha() and any(word.isdigit() for word in place.before[-4:-2])
    return not counted and not _opens(place.before)  # "750 aircraft, 1, tanks"


def _opens(words: list[str]) -> bool:
    """Tell whether a time or a place and its comma is all there is: "In Mandalay, 110 km to the south,"."""
    last = words[-2] if len(words) > 1 else ""
    if not last[:1].isalnum() or _is_someone(last):
        return False
    starts = [0, *(at + 1 for at, word in enumerate(words[:-1]) if word == ",")]
    return all(words[at] in word_set("openings") or words[at][0].isdigit() for at in starts)
