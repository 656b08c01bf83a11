"""Weigh a number and its comma by whether the comma can be the sentence's own: "3, had been freed", "2, in an hour".

A whole number before a comma is an age, part of a name, or the end of its clause; behind it come an aside, a speaker
or another clause. Where neither side can be read so, digits are gone.
"""

from __future__ import annotations

import functools

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import rises
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, is_aux, is_numeric
from newsnorm.truncations.standing import Place, is_acting, is_set_apart, is_told_age, place_of, transitive

_LIKELY = 0.65
#: No man is so old.
_OLDEST = 110


def by_aside(slot: Slot, digits: str, phrase: str) -> float:
    """Weigh a number and its comma by what no whole number has before and behind it."""
    if not slot.right:
        return 0.0
    place = place_of(slot.left, phrase)
    parts = slot.right[:2] in (["of", "them"], ["of", "us"])  # "the dead, 1, of them children"
    if is_set_apart(place, digits) or (is_told_age(place) and not parts):
        return 0.0
    if slot.named and not place.phrase and not _is_no_name(place, slot):
        return 0.0
    return _LIKELY if _goes_on(slot, place, digits) else 0.0


def _is_no_name(place: Place, slot: Slot) -> bool:
    """Tell whether the capital word before the number is the first of the sentence, a day, a people or a place."""
    last = place.last
    if len(place.outer) < 4 and place.outer[:1] in (["in"], ["at"], ["from"], ["near"]):
        noun, behind = _counted(slot.right, place.phrase)
        return slot.right[0] in ("have", "had", "are", "were") or (
            noun in lexicon().counted and _is_verb("".join(behind[:1]))  # "In Derna 4, people died"
        )
    if place.outer == ["of"] or last in word_set("weekdays") or last in word_set("peoples"):
        return True
    return len(place.outer) == 1 and (
        last in word_set("before a whole subject") or last in word_set("before a subject")
    )


def _goes_on(slot: Slot, place: Place, digits: str) -> bool:
    """Tell whether what follows the comma is what the number counts, or what is said of it."""
    word, follows = slot.right[0], slot.follows()
    if word == "of":
        return _is_part(slot, place, digits)
    if word == "more":
        return is_aux(follows) or follows == "who"
    if word == "to" and place.last in ("from", "by"):
        return is_numeric(follows or ".") or is_numeric(slot.follows(2) or ".")  # "from 2, to below 1,000"
    if word in ("this", "last", "next") and is_acting(place.verb):
        return lexicon().counted.get(f"{follows}s") == "duration"  # "cost 450, this week"
    if word in ("who", "whom", "whose"):
        return (place.last == "among" or place.outer[-2:] == ["one", "of"]) and follows != "all"
    if (_is_verb(word) or word in word_set("casualties")) and _is_said_of(slot, place):
        return True
    if slot.closer == "prep":
        return _is_adverbial(slot, place, single=len(digits) == 1)
    if word == "and":
        return _is_first_of_two(slot, place, digits)
    noun, behind = _counted(slot.right, place.phrase)
    return noun != "" and not _is_told(slot.right, behind) and _is_counted(slot.right, behind, place)


def _is_first_of_two(slot: Slot, place: Place, digits: str) -> bool:
    """Tell "seized 6, and nine mortars in a barn", two objects of one verb, from "sold 6, and nine friends came"."""
    noun, behind = (*slot.right[2:3], ".")[0], (*slot.right[3:4], ".")[0]
    counted = is_numeric(slot.follows() or ".") and slot.follows() not in ("a", "an") and is_plural(noun)
    closed = behind in (".", ",", ";") or lexicon().closers.get(behind) == "prep"
    return len(digits) == 1 and is_acting(place.verb) and counted and closed and "," not in place.outer


def _is_part(slot: Slot, place: Place, digits: str) -> bool:
    """Tell "3, of the fallen", "4, of farmland" and "1, of Kursk" from "of whom", "of late", "45, of Bucha"."""
    follows, later = slot.follows(), slot.follows(2)
    if place.last in word_set("copulas") or place.verb == "in":
        return False
    if follows in ("them", "us"):
        named = place.last != "," and (later[:1].isupper() or is_plural(later))
        return not named and not is_numeric(later or ".")  # "at least 12, of them seven women"
    if follows in ("the", "his", "its", "their", "our", "those", "these", "her"):
        return not (place.alone and "," in slot.right[:6])  # "in all 3, of the first section, did not come back"
    if follows.islower():
        rows = ("of pronouns", "articles")
        other = follows in {**lexicon().closers, **lexicon().openers} or follows in ("both", "each")
        return not other and not any(follows in word_set(row) for row in rows)
    hedged = place.phrase in word_set("counts only") and later not in (",", "(")  # "at least 30, of Izium, came"
    no_age = len(digits) == 1 or int(digits.replace(",", "")) > _OLDEST or hedged
    owned = follows.endswith(("'s", "’s"))  # "11, of Kim's troops"
    return follows[:1].isalpha() and place.last != "," and (no_age or owned or is_acting(place.verb))


def _is_verb(word: str) -> bool:
    """Tell whether *word* is a verb that a plural may be the subject of, or a participle."""
    if is_aux(word):
        return word not in ("is", "was", "has", "does", "being")
    return word in word_set("past verbs") or word in word_set("verbs of many") or word.endswith("ed")


def _is_said_of(slot: Slot, place: Place) -> bool:
    """Tell whether a verb or a participle has the number as its subject: "3, had been freed", "held 250, displaced"."""
    word, follows = slot.right[0], slot.follows()
    if is_numeric(follows or ".") or follows in word_set("subjects") - {"there"} or word in word_set("opens an aside"):
        return False
    if place.last == "at" or {"among", "included"} & {follows, slot.follows(2)}:
        return False
    if word.endswith("ed") and ((place.last == "of" and "," in slot.right) or place.before[-2:] == [",", "and"]):
        return False  # "a crew of 12, rescued by a trawler, were", "60, all armed, and 12, unarmed"
    if place.alone:
        return place.phrase != "" or place.before[-1:] != [":"] or not word.endswith("ed")
    if word in word_set("past verbs"):
        return place.subject
    return "," not in place.outer or (is_acting(place.last) and place.before[-1:] in ([","], ["and"]))


def _is_adverbial(slot: Slot, place: Place, *, single: bool) -> bool:
    """Tell whether a time or a place follows that no comma parts from its verb: "covered 2, in half an hour"."""
    if single and place.phrase and slot.word in ("from", "to"):
        return True  # "lies about 1, from the border"
    if slot.follows() in word_set("asides") or slot.word in ("with", "including", "among"):
        return False
    closed = "," in slot.right  # "another 7, on foot, reached the camp"
    if place.last in ("another", "further", "additional", "extra"):
        return not closed
    if single and (rises(place.outer) or place.outer[-2:] == ["down", "to"]):
        return True  # "climbed to 2, on the black market"
    if place.last == "at" and word_set("told at") & set(place.outer[-8:]):
        return single or place.lead in (
            "put",
            "estimated",
            "reckoned",
            "given",
        )  # "are put at 187, by the staff history"
    if slot.word in word_set("preposition of an aside"):
        return False
    if place.outer[-2:] in (["home", "to"], ["there", "were"]):
        return True
    if single and place.alone and not closed and place.before[-1:] in (["and"], ["that"]):
        return place.before[-2:-1] != [","]  # "93 settlements and 1, in Kursk region"
    return is_acting(place.verb)


def _counted(right: list[str], phrase: str) -> tuple[str, list[str]]:
    """Return the plural that a noun phrase of a few words ends in, and the words behind; "" where none follows."""
    found: tuple[str, list[str]] = "", []
    hedged = phrase in word_set("counts only")
    for at, token in enumerate(right[:5]):
        word, small = token.lower(), token[0].islower()
        if word == "and" and at > 0 and not found[0]:
            continue  # "Chadian and French soldiers"
        if not token[0].isalpha() or is_numeric(token) or (word in _no_nouns() and token != "US"):
            break
        if small and word != "such" and (word in lexicon().closers or _is_participle(word)):
            break
        if word.endswith("ly") and not "".join(right[at + 1 : at + 2]).endswith("ed"):
            break
        known = _is_people(word) or word in lexicon().counted or (at > 0 and word in word_set("casualties"))
        behind = "".join(right[at + 1 : at + 2])  # "Canadians who", "an estimated 30, Ndebeles lived", but "James got"
        named = behind in ("who", "have", "were", "are") or (hedged and _is_verb(behind))
        acts = word not in lexicon().counted and (word in word_set("locating") or word in transitive())
        if acts and "".join(right[max(0, at - 1) : at])[:1].isupper():
            break  # "runs to 5, Kyiv stands at 4"
        if known or (is_plural(word) and (small or named)):
            found = word, right[at + 1 :]  # the last of "artillery shells", "Sudanese pounds", "enemy dead"
        elif found[0]:
            break
    return found


def _is_participle(word: str) -> bool:
    """Tell "killed 12, injuring dozens" from "sent 4, sleeping bags"."""
    return word.endswith("ing") and word not in word_set("what things are for")


def _is_people(word: str) -> bool:
    """Tell whether *word*, in small letters, names a people: "afghans", "sudanese"."""
    return word in word_set("peoples") or word.endswith("ese")


@functools.cache
def _no_nouns() -> frozenset[str]:
    rows = ("articles", "determiners", "of pronouns", "clause words", "saying", "no noun behind a comma")
    return frozenset().union(*(word_set(row) for row in rows)) - {"such", "other"}


def _is_told(right: list[str], behind: list[str]) -> bool:
    """Tell whether someone speaks before the next comma, or the noun is an aside: "41, state media said"."""
    ends = next((at for at, token in enumerate(right) if token in (",", ".", ";")), len(right))
    said = word_set("saying") & set(right[:ends]) and not {"are", "were"} & set(right[:ends])
    upto = right[: len(right) - len(behind) + 1]
    return bool(said or {"including", "most", "mostly"} & set(upto) or {"among", "included"} & set(right[:ends]))


def _is_counted(right: list[str], behind: list[str], place: Place) -> bool:
    """Tell whether the noun before *behind* is counted by the number, and begins no clause of its own."""
    follows, later = (*behind, ".", ".")[:2]
    articles = word_set("articles")
    if follows in ("a", "an", "per"):
        return later in word_set("rates")
    if follows == "and":  # "a toll of 53, women and children"
        goes_on = later in articles | lexicon().closers.keys() | word_set("saying") or _is_verb(later)
        return place.subject or is_numeric(later) or goes_on
    if place.outer == ["of"]:
        return True  # "Of 46, teachers 2,000 are dead"
    if follows in word_set("behind a count") or lexicon().closers.get(follows) in ("prep", "of"):
        return True
    if follows in articles or follows in (":", "–", "-") or is_numeric(follows) or follows[0].isupper():
        return False
    done = follows.endswith("ed") or follows in word_set("irregular participles")
    return place.subject or done  # "toll rises to 20, hospitals overwhelmed" is not told apart
