"""Weigh an open slot: how surely do the words on its two sides show that a figure is missing between them?

A slot is read by the first rule that knows its last word: a comparator, "of",
a preposition after a verb of change, a copula after a noun of measure. Where
none does, only the white space can tell.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

from newsnorm.truncations.blanks import by_blanks
from newsnorm.truncations.comparators import after_comparator
from newsnorm.truncations.context import measured, measured_strictly
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import NOTHING, Slot, Weight, is_aux, is_numeric, stuff_follows, wanting

#: From here on blanks make a weak reading strong; below it they have been counted already.
_SHOWN = 0.4
_CLOSED = ("punct", "end")
_MEASURED = ("unit", "percent", "scale")


def weigh(slot: Slot) -> Weight:
    """Weigh *slot* by the first rule that knows what it ends in; what that finds weak its blanks may show better."""
    if slot.right[:4] == [",", "among", "other", "things"]:
        return NOTHING  # "put the increases down to, among other things, the war"
    for rule in _RULES:
        weight = rule(slot)
        if weight is None:
            continue
        if not slot.blank:
            return weight
        if weight.confidence >= _SHOWN:
            return Weight(1 - (1 - weight.confidence) * 0.3, weight.opener, weight.reason)
        return max(weight, by_blanks(slot), key=lambda one: one.confidence)  # "burned some  granaries"
    return by_blanks(slot) if slot.blank else NOTHING


# --- after "of" ----------------------------------------------------------------------------------------------------


def _after_of(slot: Slot) -> Weight | None:
    if slot.precedes() != "of":
        return None
    noun = slot.precedes(2)
    confidence, opener = _of_weight(slot, noun)
    return wanting(slot, confidence, opener, f"{noun} of")


def _of_weight(slot: Slot, noun: str) -> tuple[float, str]:
    closer, word, blank = slot.closer, slot.word, slot.blank
    if noun == "which" and slot.precedes(3) == "of" and closer in ("aux", "prep"):
        return (0.8, "of which") if blank else (0.0, "")
    measure = lexicon().measures.get(noun)
    if closer == "of":
        return (0.9 if measure or blank else 0.45), "of"  # "a count of of the wells" says a word twice
    if noun == "front" and closer in _CLOSED and slot.precedes(3) == "in":
        return 0.0, ""  # "more than they had ever played in front of."
    if closer == "scale" and noun in ("couple", "handful", "dozen"):
        return 0.0, ""
    if word in ("being", "will") or (word in ("last", "today", "yesterday") and not blank):
        return 0.0, ""  # "the cost of being poor", "the increase of last autumn"
    if word in word_set("also adjectives") and slot.follows().islower() and slot.follows() not in lexicon().closers:
        return 0.0, ""  # "a range of worldwide markets"
    if word == "," and "," in slot.right[2:6] and not blank:
        return 0.3, "of"  # "at a cost of, what, a life?"
    strict = measure is not None and measure.strict
    if closer in ("other", "dim"):
        return (0.6 if measure else 0.35, "of") if blank and word != "figure" else (0.0, "")
    opener = f"{noun} of" if measure else "of"
    if closer in ("prep", "conj") and word in word_set("of readings") and not blank:
        return (0.75, opener) if strict and word in ("when", "while", "as") else (0.0, "")
    if closer in ("per", "extent"):
        confidence = 0.9 if measure else 0.5
    elif closer in _MEASURED:
        confidence = 0.9 if measure else 0.5
        if closer != "percent" and noun.endswith("s"):
            confidence = 0.0  # "hundreds of km", "thousands of kg"
    elif closer in ("loose", "count", "hyphen"):
        confidence = 0.8 if strict and closer != "count" else 0.0
        if closer == "loose" and measure and lexicon().units[word].dimension == measure.dimension:
            confidence = max(confidence, 0.7)
        if closer == "count" and noun in ("total", "toll") and word not in word_set("harm in a toll"):
            confidence = 0.6
        if closer == "count" and measure and measure.dimension == lexicon().counted[word] == "duration":
            confidence = 0.65  # "a sentence of years"
    elif measure:
        confidence = 0.9 if strict else 0.6
    else:
        confidence = 0.4 if closer in ("punct", "end", "aux") else 0.3
    if blank and closer == "count":
        return max(confidence, 0.55), opener
    if blank or (noun == "," and closer == "punct"):
        confidence = max(confidence, 0.75)  # "the loan, of, will be repaid"
    return confidence, opener


# --- after a preposition that a verb of change, or nothing else, explains --------------------------------------------


def _after_change(slot: Slot) -> Weight | None:
    """Weigh "rose by", "fell to", "up from"."""
    last, previous, closer = slot.precedes(), slot.precedes(2), slot.closer
    if last not in ("by", "from", "to") or slot.word == "figure":
        return None
    rises = word_set("rises")
    if slot.word == "," and is_numeric(slot.follows(3) or "a"):
        return None  # "would fall by, approximately, thirty million"
    if last == "by" and slot.right[:1] == ["degrees"]:
        return None  # "prices rose by degrees"
    if last == "by" and previous.startswith("slip") and closer in _CLOSED:
        return None  # "let this one slip by."
    if last == "by" and previous in rises and slot.right[:2] not in (["and", "large"], ["and", "by"]):
        if closer in (*_MEASURED, "of"):
            return wanting(slot, 0.9, f"{previous} by")
        passive = closer == "count" and previous.endswith("ed")  # "can be dropped by aircraft"
        if closer == "other" and not slot.blank:
            return None  # "be moved by air ambulance"
        shown = 0.8 if closer in ("prep", "aux", "punct", "conj") else 0.35 if passive else 0.6
        return wanting(slot, shown, f"{previous} by")
    if last in ("to", "by") and previous in rises and closer == "loose":
        return wanting(slot, 0.7, last, f"{previous} {last}")  # "rations were cut to litres a week"
    if last == "by" and closer in _CLOSED and previous != "and" and rises & set(slot.left[-5:-1]):
        return wanting(slot, 0.75, "by")
    if last == "from" and closer in _CLOSED and (previous in rises or previous in ("down", "up")):
        if not {"too", "enough"}.isdisjoint(slot.left) or slot.precedes(3) in word_set("goes up"):
            return None  # "too deep to climb from", "to be picked up from."
        return wanting(slot, 0.75, "from", f"{previous} from")
    if (
        last == "to"
        and previous in rises
        and previous not in word_set("moves")
        and slot.word not in ("where", "what", "when", "how")  # "fell to where it had been"
        and closer in ("prep", "conj", "of", *_CLOSED)
    ):
        return wanting(slot, 0.7, f"{previous} to")
    if last == "from" and closer == "prep" and not is_numeric(slot.follows() or "a"):
        if previous in rises:
            return wanting(slot, 0.75 if measured(slot.left) else 0.45, "from", f"{previous} from")
        if slot.word in ("in", "at", "on") and measured_strictly(slot.left[-8:]):
            return wanting(slot, 0.7, "from", "from")  # "temperatures from in the hills"
    if last == "to" and slot.word in ("in", "at", "on") and "from" in slot.left[-9:] and rises & set(slot.left):
        return wanting(slot, 0.65, "to")  # "varying from 20 in the north to in the south"
    return None


def _after_rated(slot: Slot) -> Weight | None:
    """Weigh "boiling at is", "capped at.", "valued at in"."""
    if slot.precedes() != "at" or slot.precedes(2) not in word_set("rated at"):
        return None
    if slot.closer not in ("aux", "prep", "conj", "of", *_CLOSED):
        return None
    return wanting(slot, 0.65, "at", f"{slot.precedes(2)} at")


def _after_preposition(slot: Slot) -> Weight | None:
    """Weigh "at million", "lost to per cent", "with of"."""
    last, closer = slot.precedes(), slot.closer
    if last in ("to", "at", "by") and closer in _MEASURED and not any(t.isdigit() for t in slot.right[1:3]):
        return Weight(0.7, last, f"“{slot.word}” has lost the number before it")
    if last == "at" and closer == "punct" and slot.precedes(2) in ("", ",", "(", "—", "–"):
        return Weight(0.8, "at", "“at” wants a figure, and a mark follows")
    if closer == "of" and not _blank_or_noun(slot):
        return None
    if last == "for" and not slot.precedes(2).isalpha():
        return None  # "I mean, for of sheep there were enough": a conjunction
    if closer == "of" and last in word_set("prepositions") - {"of", "in", "into", "than"}:
        return wanting(slot, 0.8, last)
    return None


def _after_copula(slot: Slot) -> Weight | None:
    """Weigh "the depth is," and "averages per year"."""
    last, noun = slot.precedes(), slot.precedes(2)
    if last not in word_set("copulas"):
        return None
    measure = lexicon().measures.get(noun)
    if measure is not None and measure.strict:
        weights = {"punct": 0.75, "end": 0.75, "per": 0.85, "extent": 0.8, "unit": 0.85}
        confidence = weights.get(slot.closer, 0.6 if slot.word in ("and", "but") else 0.0)
        aside = (slot.word == "," and "," in slot.right[2:6]) or slot.word == ":"  # "the toll is: two dead"
        aside |= slot.word == "," and slot.follows() in ("he", "she", "of", "however", "according")
        if confidence and not aside:
            return wanting(slot, confidence, last, f"{noun} {last}")
    if (
        last != "average"
        and slot.word in (".", "")
        and measured_strictly(slot.left)
        and not word_set("clause words") & set(slot.left)
    ):
        return wanting(slot, 0.65, last)  # "the length of the widest part is."
    if slot.closer == "per" and noun != "on" and measured(slot.left):
        return wanting(slot, 0.75, last)
    return None


def _after_weight(slot: Slot) -> Weight | None:
    """Weigh "weighs and has": a verb of measure that goes on with the next verb."""
    if slot.precedes() in word_set("weigh") and slot.word == "and" and is_aux(slot.follows()):
        return wanting(slot, 0.65, slot.precedes())
    return None


def _after_aged(slot: Slot) -> Weight | None:
    """Weigh "Aged, he went to war" at the start of a sentence."""
    if slot.left == ["aged"] and slot.word == "," and slot.follows() in ("he", "she", "they"):
        return wanting(slot, 0.8, "aged")
    return None


def _before_stuff(slot: Slot) -> Weight | None:
    """Weigh "that of rain had fallen", "had of proven gas": "of" and what is measured, after what cannot own it."""
    if slot.closer != "of" or slot.precedes() not in word_set("never before of"):
        return None
    if slot.precedes() == "down":
        noun = slot.precedes(2).endswith("ing") or not slot.follows()[:1].isdigit()
        return None if noun else wanting(slot, 0.75, "down")  # "brought down of 74 drones"
    if slot.precedes() in word_set("copulas") and slot.precedes(2) != "there":
        return None  # "the bowl was of gold"
    if slot.precedes() in ("built", "made"):
        passive = slot.precedes(2) in word_set("copulas")
        phrase = itertools.takewhile(lambda word: word not in lexicon().closers, slot.right[1:4])
        if passive or (lexicon().lines | lexicon().areas).isdisjoint(phrase):
            return None  # "was built of railway sleepers", "a house built of stone"; but "has built of railway"
    if slot.precedes() == "that" and slot.precedes(2) not in word_set("saying"):
        return None  # "above that of oil"
    if stuff_follows(slot) and slot.follows().lower() not in word_set("articles"):
        return wanting(slot, 0.7, slot.precedes())
    shared = slot.follows() in word_set("numberless") or slot.follows()[:1].isdigit()
    noun = slot.precedes().endswith("ing") and slot.precedes(2) in ("the", "and")
    shared &= not noun  # "the storage and carrying of 40 bales"
    if shared and lexicon().licences.get(slot.precedes(), "-") not in ("-", "weak"):
        return wanting(slot, 0.65, slot.precedes())  # "lost of its incubators", "destroyed of 74 drones"
    return None


_RULES: tuple[Callable[[Slot], Weight | None], ...] = (
    _after_weight,
    _after_aged,
    after_comparator,
    _after_of,
    _after_change,
    _after_rated,
    _after_preposition,
    _after_copula,
    _before_stuff,
)


def _blank_or_noun(slot: Slot) -> bool:
    """Tell whether "of" leads on to what is measured, and not to "of course", "of those"."""
    return slot.blank or slot.follows().lower() not in word_set("of pronouns") | word_set("articles")
