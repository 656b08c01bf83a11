"""Weigh a number and its comma by whether the comma can be the sentence's own: "3, had been freed", "2, in an hour".

A whole number before a comma is an age, part of a name, or the end of its clause; behind it come an aside, a speaker
or another clause. Where neither side can be read so, digits are gone.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import rises
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, is_aux, is_numeric

_LIKELY = 0.65


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number stands in its clause.

    Attributes:
        outer: The words before the number and its hedge; a comma is one that parts words, not digits.
        before: Those of the clauses before its own, with the word or mark that ends them.
        clause: Those of its own clause.
        hedged: Whether a hedge leads up to it.
        alone: Whether the number is what its clause begins with.
    """

    outer: list[str]
    before: list[str]
    clause: list[str]
    hedged: bool
    alone: bool

    @property
    def last(self) -> str:
        return self.outer[-1] if self.outer else ""

    @property
    def lead(self) -> str:
        return self.outer[-2] if len(self.outer) > 1 else ""

    @property
    def verb(self) -> str:
        """Return the last word, or the one before where the last is its particle: "won back 1,"."""
        return (
            self.lead
            if self.last in ("back", "in", "out", "up", "away", "off", "over") and _acting(self.lead)
            else self.last
        )

    @property
    def subject(self) -> bool:
        """Tell whether the clause begins with the number, or with a time or a place before it."""
        if self.alone:
            return True
        apart = not self.before or self.before[-1] in (";", ":", "–", "—")
        return apart and self.clause[0] in word_set("before a subject")


def by_aside(slot: Slot, digits: str, phrase: str) -> float:
    """Weigh a number and its comma by what no whole number has before and behind it."""
    if "," in digits or not slot.right:
        return 0.0
    place = _place(slot.left, "" if phrase in word_set("no modifiers") else phrase)
    if not _counts(slot, place, digits, phrase):
        return 0.0
    return _LIKELY if _goes_on(slot, place, digits) else 0.0


def _place(left: list[str], phrase: str) -> _Place:
    outer: list[str] = []
    for word in left[: len(left) - len(phrase.split())] if phrase else left:
        if word[0].isdigit() and outer[-1:] == [","] and len(outer) > 1 and outer[-2][0].isdigit() and len(word) == 3:
            outer[-2:] = [outer[-2] + word]  # "1,000" is one number
        else:
            outer.append(word)
    ends = word_set("ends a clause") | word_set("saying")
    at = next((at for at in range(len(outer), 0, -1) if outer[at - 1] in ends), 0)
    alone = word_set("before a whole subject") | word_set("guesses") >= set(outer[at:])
    return _Place(outer, outer[:at], outer[at:], bool(phrase), alone)


def _counts(slot: Slot, place: _Place, digits: str, phrase: str) -> bool:
    """Tell whether a number is neither an age nor part of a name, a list, a date or a time."""
    last, lead, small = place.last, place.lead, len(digits) < 3
    if not place.hedged:
        if slot.named and not _is_no_name(place, slot):
            return False
        if last and not last[0].isalpha() and last not in ",:;(" and not _ends_a_sentence(place):
            return False
        if last in word_set("months") or last in word_set("references") or last in word_set("before no count"):
            return False
    if place.alone and place.before[-1:] in ([","], ["and"], ["or"]):
        listed = [word for word in place.before[-3:] if word not in (",", "and", "or")]
        if listed and _is_listed(listed[-1]):
            return False  # "1, 2, 3", "aged 5 and 9", "at least 5, and perhaps 8"
    if place.before[-1:] == ["and"] and place.before[-2:-1] in (["aged"], ["between"], ["ages"]):
        return False
    if last in ("and", "or", "to") and (_is_listed(lead) or lead in ("votes", "points", "goals")):
        return False
    told = place.alone or word_set("before a told age") >= set(place.clause)
    if told and place.before[-1:] == [","] and not _is_apart(slot, place.before):
        return False  # "Koval, 45,"
    if phrase in ("over", "under", "above", "below") and small and (not last or _is_someone(last) or is_plural(last)):
        return False
    if last in ("at", "by", "before", "after") and (not lead or not lead[0].isalnum()):
        return False
    if last in word_set("copulas") - {"were", "are"} and small:
        return False
    return not (last == "of" and small and _is_someone(lead))


def _is_listed(word: str) -> bool:
    """Tell whether *word* is a small number or one in words, and no year: one of a list."""
    return word != "" and is_numeric(word) and len(word.rstrip(".")) < 4


def _ends_a_sentence(place: _Place) -> bool:
    """Tell "came home. 28, have stayed" from "vol. 3," and "Sept. 5,"."""
    return place.last == "." and len(place.lead) > 4 and place.lead.isalpha() and place.lead not in word_set("months")


def _is_apart(slot: Slot, before: list[str]) -> bool:
    """Tell whether no age can stand between the comma before a number and that behind it."""
    lead = before[-2] if len(before) > 1 else ""
    if lead.isalpha() and lead in word_set("saying") | word_set("ends a clause"):
        return True  # "rescuers think, 9, people"
    if slot.right[:3] in (["of", "them"], ["of", "us"]):
        return True
    counted = lead.isalpha() and not is_numeric(lead) and any(word.isdigit() for word in before[-4:-2])
    return counted or _opens(before)  # "750 aircraft, 1, tanks"


def _is_no_name(place: _Place, slot: Slot) -> bool:
    """Tell whether the capital word before the number is the first of the sentence, a day, a people or a place."""
    last = place.last
    if len(place.outer) < 4 and place.outer[0] in ("in", "at", "from", "near"):
        head = _counted(slot.right)
        counted = (
            bool(head) and slot.right[head - 1] in lexicon().counted and _is_verb("".join(slot.right[head : head + 1]))
        )
        return counted or slot.right[0] in ("have", "had", "are", "were")  # "In Derna 4, people died"
    if last in word_set("weekdays") or last in word_set("peoples"):
        return True
    small = last in word_set("before a whole subject") or last in word_set("before a subject")
    return len(place.outer) == 1 and small


def _is_someone(word: str) -> bool:
    return any(word in word_set(row) for row in ("of an age", "kin", "presented"))


def _opens(outer: list[str]) -> bool:
    """Tell whether a time or a place and its comma is all there is: "In Mandalay, 110 km to the south,"."""
    last = outer[-2] if len(outer) > 1 else ""
    if not last[:1].isalnum() or _is_listed(last) or _is_someone(last) or outer[0][0].isdigit():
        return False
    starts = [0, *(at + 1 for at, word in enumerate(outer[:-1]) if word == ",")]
    return all(outer[at] in word_set("openings") or outer[at][0].isdigit() for at in starts)


def _goes_on(slot: Slot, place: _Place, digits: str) -> bool:
    """Tell whether what follows the comma is what the number counts, or what is said of it."""
    word, follows = slot.right[0], slot.follows()
    if word == "of":
        return _is_part(slot, place, digits)
    if word == "more":
        return is_aux(follows) or follows == "who"
    if word == "to" and place.last in ("from", "by"):
        return is_numeric(follows or ".") or is_numeric(slot.follows(2) or ".")
    if word in ("this", "last", "next") and _acting(place.verb):
        return lexicon().counted.get(f"{follows}s") == "duration"  # "cost 450, this week"
    if word in ("who", "whom", "whose"):
        return (place.last == "among" or place.outer[-2:] == ["one", "of"]) and follows != "all"
    if (_is_verb(word) or word in word_set("casualties")) and _is_said_of(slot, place):
        return True
    if slot.closer == "prep":
        return _is_adverbial(slot, place, digits)
    head = _counted(slot.right)
    return bool(head) and not _told(slot.right, head) and _counts_noun(slot.right, head, place)


def _is_part(slot: Slot, place: _Place, digits: str) -> bool:
    """Tell "3, of the fallen", "4, of farmland" and "1, of Kursk" from "of whom", "of late", "45, of Bucha"."""
    follows, later = slot.follows(), slot.follows(2)
    if place.last in word_set("copulas") or (place.last == "in" and place.verb == "in"):
        return False
    if follows in ("them", "us"):
        return (place.last == "," and not is_numeric(later or ".")) or not (
            is_numeric(later or ".") or later[:1].isupper() or is_plural(later)
        )
    if follows in ("the", "his", "its", "their", "our", "those", "these", "her"):
        return True
    if not follows.islower():
        if follows.endswith(("'s", "’s")):
            return place.last != ","
        no_age = len(digits) == 1 or int(digits) > 110 or _acting(place.verb)
        return follows.isalpha() and place.last != "," and no_age
    return not (
        follows in lexicon().closers
        or follows in lexicon().openers
        or follows in word_set("of pronouns") | word_set("articles") | {"both", "each"}
    )


def _is_verb(word: str) -> bool:
    if is_aux(word):
        return word not in ("is", "was", "has", "does", "being")
    return word in word_set("past verbs") or word in word_set("verbs of many") or word.endswith("ed")


def _is_said_of(slot: Slot, place: _Place) -> bool:
    """Tell whether a verb or a participle has the number as its subject: "3, had been freed", "held 250, displaced"."""
    word, follows = slot.right[0], slot.follows()
    if is_numeric(follows or ".") or follows in word_set("subjects") - {"there"} or word in word_set("opens an aside"):
        return False
    if {"among", "included"} & {follows, slot.follows(2)} or place.last == "at":
        return False
    if word.endswith("ed") and ((place.last == "of" and "," in slot.right) or place.before[-2:] == [",", "and"]):
        return False  # "a crew of 12, rescued by a trawler, were", "60, all armed, and 12, unarmed"
    if place.alone:
        return place.hedged or not (word.endswith("ed") and place.before[-1:] == [":"])
    if is_aux(word):
        return "," not in place.outer
    if word in word_set("past verbs"):
        return place.subject
    return "," not in place.outer or (_acting(place.last) and place.before[-1:] == [","])


@functools.cache
def _transitive() -> frozenset[str]:
    return frozenset(form for verb in word_set("transitive") for form in inflected(verb))


def _acting(verb: str) -> bool:
    """Tell whether *verb* takes a number as its object."""
    if verb in word_set("takes a number"):
        return True
    if verb in lexicon().closers:
        return False
    licensed = lexicon().licences.get(verb, "-") not in ("-", "weak")
    return licensed or verb.endswith("ed") or verb in word_set("past verbs") or verb in _transitive()


def _is_adverbial(slot: Slot, place: _Place, digits: str) -> bool:
    """Tell whether a time or a place follows that no comma parts from its verb: "covered 2, in half an hour"."""
    single = len(digits) == 1
    if single and place.hedged and slot.word in ("from", "to"):
        return True  # "lies about 1, from the border"
    if slot.follows() in word_set("asides") or slot.word in ("with", "including", "among"):
        return False
    closed = "," in slot.right  # "another 7, on foot, reached the camp"
    if place.last in ("another", "further", "additional", "extra"):
        return not closed
    if single and (rises(place.outer) or (place.last == "at" and word_set("rated at") & set(place.outer[-8:]))):
        return True  # "climbed to 2, on the black market", "put the number at 5, since"
    if slot.word in word_set("preposition of an aside"):
        return False
    if place.outer[-2:] in (["home", "to"], ["there", "were"]):
        return True
    if (
        place.alone
        and single
        and not closed
        and place.before[-1:] in (["and"], ["that"])
        and place.before[-2:-1] != [","]
    ):
        return True
    if place.last == "of":
        return place.lead in word_set("holds people") and slot.word in ("before", "after", "until", "since")
    return _acting(place.verb)


def _counted(right: list[str]) -> int:
    """Return how many words a noun phrase with a plural head takes behind the comma, 0 where there is none."""
    for at, token in enumerate(right[:4]):
        word = token.lower()
        if not token[0].isalpha() or is_numeric(token) or word in _no_nouns():
            return 0
        small = token[0].islower()
        if small and word != "such" and (word in lexicon().closers or word.endswith("ing")):
            return 0
        if word.endswith("ly") and not "".join(right[at + 1 : at + 2]).endswith("ed"):
            return 0
        if (small and is_plural(word)) or _is_people(word) or word in lexicon().counted:
            return at + 1
    return 0


def _is_people(word: str) -> bool:
    return word in word_set("peoples") or word.endswith("ese")


@functools.cache
def _no_nouns() -> frozenset[str]:
    rows = ("articles", "determiners", "of pronouns", "clause words", "saying", "no noun behind a comma")
    return frozenset().union(*(word_set(row) for row in rows)) - {"such", "other"}


def _told(right: list[str], head: int) -> bool:
    """Tell whether someone speaks before the next comma, or the noun is an aside: "41, state media said"."""
    ends = next((at for at, token in enumerate(right) if token in (",", ".", ";")), len(right))
    said = word_set("saying") & set(right[:ends]) and not {"are", "were"} & set(right[:ends])
    aside = {"including", "most", "mostly"} & set(right[: head + 1]) or {"among", "included"} & set(right[:ends])
    return bool(said or aside)


def _counts_noun(right: list[str], head: int, place: _Place) -> bool:
    """Tell whether the noun that ends at *head* is counted by the number, and begins no clause of its own."""
    follows, later = (*right[head:], ".", ".")[:2]
    if follows in ("a", "an", "per"):
        return later in word_set("rates")
    if follows == "and":
        return (
            place.subject
            or is_numeric(later)
            or later in word_set("articles") | lexicon().closers.keys()
            or _is_verb(later)
        )
    if follows in (".", ",", ";", ")", "who", "whose", "that", "while") or follows in word_set("behind a count"):
        return True
    if lexicon().closers.get(follows) in ("prep", "of") and follows != "to":
        return True
    if head > 1 and right[0].islower() and follows == "to":
        return True
    if (
        follows in word_set("articles")
        or follows in ("to", ":", "–", "-")
        or is_numeric(follows)
        or follows[0].isupper()
    ):
        return False
    return place.subject or follows.endswith("ed")
