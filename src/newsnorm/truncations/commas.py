"""Weigh a number that ends in a comma: has it lost the digits behind, or is it a clause's comma, a list's, an age's?"""

from __future__ import annotations

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.asides import by_aside
from newsnorm.truncations.context import comparator, rises, wants_amount
from newsnorm.truncations.going_on import by_what_goes_on
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, is_numeric
from newsnorm.truncations.standing import is_restated, place_of
from newsnorm.truncations.words import YEAR


def weigh_tail(slot: Slot, digits: str, *, money: bool, named: bool) -> float:
    """Tell how surely *digits* and their comma are the head of a longer number, by what stands on both sides."""
    phrase = comparator(slot.left)
    led = bool(phrase) or money or rises(slot.left)
    outer = slot.left[: len(slot.left) - len(phrase.split())] if phrase else slot.left
    confidence = _by_closer(slot, led=led, wanted=led or wants_amount(slot.left), named=named)
    confidence = max(confidence, _by_context(slot, digits, phrase, outer, led=led))
    if slot.word in ("among", "including", "most", "half") and slot.follows() in ("them", "of"):
        return min(confidence, 0.3)  # "the toll has gone up to 34, among them 6 children"
    if not slot.blank and _is_label(slot):
        return 0.0  # "Killed 12, wounded 30, missing 4"
    if not slot.blank and is_restated(place_of(slot.left, phrase)):
        return 0.0
    if slot.right[:1] == ["if"] and slot.follows() in ("that", "so", "not"):
        return 0.0  # "they were 50, if that, and had one rifle"
    if slot.right[:2] == ["to", "be"] and not slot.blank:
        return 0.0  # "took options on a further 15, to be delivered next year"
    if _is_one_of_two(slot) and not slot.blank:
        return 0.3  # "no sooner than 60, and no later than 90, days from then"
    if _is_told_age(slot, digits) and not slot.blank:
        return 0.0
    if _is_gloss(slot):
        return 0.3  # "more than 300, drones included, and none got through"
    if slot.closer == "count" and _speak(slot):
        return 0.0  # "rose to 41, officials said", "killed 53, residents and medics said"
    confidence = max(confidence, by_what_goes_on(slot, digits, phrase, money=money, named=named))
    confidence = max(confidence, by_aside(slot, digits, phrase))
    if "," in digits or digits == "0":
        confidence *= 0.6
    if slot.blank and slot.closer == "other" and slot.left[-2:] == ["of", "the"]:
        confidence = max(confidence, 0.6)  # "of the 7,  cholera cases"
    if slot.blank and ((slot.closer == "conj" and led) or (slot.closer == "other" and _peoples_follow(slot))):
        confidence = max(confidence, 0.65)  # "had climbed to 9,  when", "put 11,  Sarajevans in the ground"
    if slot.blank and slot.closer not in ("other", "end", "conj"):
        confidence = max(confidence, 0.85 if led else 0.7 if wants_amount(slot.left) else 0.5)
    return confidence


def _by_closer(slot: Slot, *, led: bool, wanted: bool, named: bool) -> float:
    closer, follows = slot.closer, slot.follows().lower()
    if closer == "end":
        return 0.95 if led or slot.precedes() == "of" else 0.8 if wanted else 0.6
    if closer in ("unit", "percent", "scale", "hyphen"):
        return 0.95 if wanted else 0.85
    if closer == "loose":
        return 0.92 if wanted else 0.6
    if closer == "count":
        if slot.precedes() in ("over", "under") and slot.precedes(2) in lexicon().counted:
            return 0.3  # "children under 5, women over 60"
        return 0.9 if led else max(0.7 if wanted else 0.0, _before_count(slot, named=named))
    if closer == "of":
        return _before_of(slot, follows, led=led, wanted=wanted)
    if closer == "punct" and slot.word in (".", ";", ":", ")", ","):
        return 0.85
    if closer == "punct" and slot.word.strip() == "-" and led:
        return 0.65  # "earns up to £560, - partly from speeches"
    if closer == "dim" and led and slot.word in ("strong", "long", "deep", "tall") and follows in ("", ",", "."):
        return 0.65  # "roughly 25, strong, turned back"
    if closer == "dim" and slot.word == "strong" and slot.precedes() == ",":
        return 0.65  # "his own force, 12, strong at the outset"
    counting = slot.precedes() in word_set("numbering") and slot.precedes(2) in word_set("before number")
    if closer in ("prep", "conj") and counting:
        return 0.65  # "prisoners already number 7, and guns"
    if closer == "prep" and (led or wanted):
        return 0.35
    return 0.3 if slot.right[:1] in (["a"], ["per"]) and wanted and follows.isalpha() else 0.0


def _speak(slot: Slot) -> bool:
    """Tell whether those who follow the comma are the speakers, and not what was counted."""
    for token in slot.right[1:]:
        word = token.lower()
        if word in word_set("saying"):
            return True
        if not word.isalpha() or lexicon().closers.get(word) in ("aux", "dim") or word.endswith("ed"):
            return False
    return False


def _is_label(slot: Slot) -> bool:
    """Tell whether a word and its number follow, as a word stands before this one: a list with its figures."""
    words = [token.lower() for token in slot.right[:3]] + [""] * 3
    at = 2 if words[1] == "at" else 1  # "put it at 12, others at 15"
    # "killed 3, at 40 places", "some 3, about 20 of them": no label
    labels = words[0].isalpha() and words[0] not in lexicon().closers and words[0] not in word_set("no labels")
    return labels and slot.precedes().isalpha() and words[at][:1].isdigit()


def _is_gloss(slot: Slot) -> bool:
    """Tell whether all up to the next comma says who or what is among what was counted: "women mostly"."""
    end = next((at for at, token in enumerate(slot.right[:5]) if token in (",", ".", ";", ")")), 0)
    said = slot.right[max(0, end - 2) : end]
    return end > 1 and (said[-1] in word_set("glosses") or said == ["among", "them"])


def _is_told_age(slot: Slot, digits: str) -> bool:
    """Tell whether the number is an age: "At the age of 12, boys go to", "By 18, girls are", "he was 14, men came"."""
    if len(digits) > 2 or digits == "0":
        return False
    if slot.left in (["at"], ["by"], ["before"]):
        return len(digits) == 2
    return slot.left[-2:] == ["age", "of"] or (slot.precedes(2) in _SOMEONE and slot.precedes() == "was")


_SOMEONE = ("he", "she", "i")


def _things_follow(slot: Slot) -> bool:
    """Tell whether a plural that is counted follows: "2, adults", not "41, officials say"."""
    noun = slot.right[0] if slot.right else ""
    return noun.islower() and is_plural(noun) and noun not in word_set("saying")


def _is_one_of_two(slot: Slot) -> bool:
    """Tell whether the number is the second of two that one noun follows, the one between commas."""
    at = len(slot.left) - 1 - slot.left[::-1].index(",") if "," in slot.left else 0
    return at > 0 and is_numeric(slot.left[at - 1]) and slot.left[at + 1 : at + 2] in (["and"], ["or"])


def _peoples_follow(slot: Slot) -> bool:
    """Tell whether a plural with a capital follows that no list of names goes on from: "Sarajevans in"."""
    return (
        slot.right[:1] != [] and slot.right[0].istitle() and is_plural(slot.right[0].lower()) and slot.follows() != ","
    )


def _before_count(slot: Slot, *, named: bool) -> float:
    """Weigh "its 7, inhabitants", "flew 3, sorties" against "at 41, people think", "Kyiv 3, visitors 1"."""
    last = slot.precedes()
    if last in word_set("determiners"):
        return 0.75
    if named or not last.isalpha() or last in word_set("prepositions") or last in word_set("before an age"):
        return 0.3
    return 0.6


def _before_of(slot: Slot, follows: str, *, led: bool, wanted: bool) -> float:
    words = lexicon()
    last = slot.precedes()
    if follows in ("them", "these", "those") and slot.right[2:3] in ([","], ["."], ["and"]):
        return 0.65  # "of stumps, 18, of them, and a wall": nobody is aged so
    if follows in word_set("of pronouns") or follows in ("a", "an", "any", "every", "each") or last == ",":
        return 0.0
    measured = any(token.lower() in words.areas | words.stuff for token in slot.right[1:4])
    if follows == "the" and not led:
        return 0.3
    if not measured and (
        (slot.right[1:2] and slot.right[1][:1].isupper()) or word_set("ancestry") & set(slot.right[1:5])
    ):
        return 0.6 if last in word_set("determiners") else 0.3  # "a man over 80, of Greek descent"
    if led or (wanted and measured):
        return 0.85
    if measured:
        return 0.75
    return 0.6 if last in word_set("determiners") else 0.3


def _by_context(slot: Slot, digits: str, phrase: str, outer: list[str], *, led: bool) -> float:
    closer, last = slot.closer, slot.precedes()
    acted = (
        closer == "other"
        and slot.right[:1] != []
        and (slot.right[0] in word_set("past verbs") or slot.right[0].endswith("ed"))
    )
    if (closer not in ("other", "end", "of") or acted) and outer[-2:] == ["population", "of"]:
        return 0.7  # no town has a population of 43
    if "population" in slot.left[-4:] and last in ("once", "now", "was", "is", "still") and len(digits) < 4:
        return 0.65  # "its population, once 86, has halved"
    licensed = lexicon().licences.get(outer[-1] if outer else "") == "sure"
    surer = closer == "dim" or phrase == "an estimated" or licensed
    if phrase and len(digits) == 1 and closer in ("prep", "dim", "aux") and surer:
        return 0.7  # "controls around 1, in the region"
    if len(digits) == 1 and (last in ("of", "with") or slot.left[-2:] == ["down", "to"]) and _things_follow(slot):
        return 0.6  # "a survey of 2, adults for a charity", "was down to 6, rounds"
    dated = closer == "prep" and slot.word in ("by", "in") and YEAR.fullmatch(slot.follows() or "") is not None
    if dated and "," not in digits and last in ("to", "with", "than", "from") and slot.precedes(2).isalpha():
        return 0.6  # "to raise sales in Asia to 150, by 2008"
    if phrase == "some" and len(digits) == 1 and closer == "other" and slot.right[:1] not in (["maybe"], ["perhaps"]):
        return 0.65  # "some 2, arrived at the border": nobody says "some" of two
    counting = phrase or last in ("at", "had", "to") or wants_amount(slot.left)
    hurt = slot.right[:1] != [] and slot.right[0] in word_set("casualties")
    if hurt and phrase and outer[-1:] != [] and (outer[-1] == "," or outer[-1] in word_set("copulas")):
        return 0.0  # "he was about 19, wounded in the leg"
    if closer == "other" and counting and hurt:
        return 0.7  # "put losses at 1, dead"
    if closer == "other" and (phrase.endswith("than") or (phrase and slot.right[0].islower())) and _is_noun(slot):
        return 0.7  # "with some 15, effectives"
    if last in word_set("numbered") and closer in ("conj", "prep") and len(digits) < 3:
        return 0.65  # "the garrison numbered 12, and", but "the losses totalled 772, with"
    follows = slot.follows()
    apiece = slot.right[:1] and slot.right[0] in ("each", "apiece")
    if apiece and led and (not follows.isalpha() or follows in word_set("articles") or follows in lexicon().closers):
        return 0.7  # "at a cost of €2, each"
    acting = lexicon().licences.get(last, "-") not in ("-", "weak") and last not in word_set("prepositions")
    acting &= len(digits) < 3 or last not in word_set("numbered")  # "the losses totalled 772, with debts"
    if (
        closer == "prep"
        and acting
        and len(slot.left) > 1
        and "," not in digits
        and not any(is_numeric(t) for t in slot.right[1:3])
    ):
        return 0.65 if last in word_set("firing") else 0.55  # "fired 6, at the heights", "treated 3, for burns"
    return 0.0


def _is_noun(slot: Slot) -> bool:
    first = slot.right[0] if slot.right else ""
    if first in word_set("casualties"):
        return True
    verbal = slot.follows().lower() in word_set("articles") or bool(word_set("saying") & set(slot.right))
    return is_plural(first.lower()) and not verbal and "aged" not in slot.left[-3:]
