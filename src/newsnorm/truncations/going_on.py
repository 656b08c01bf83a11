"""Weigh a number and its comma by what goes on as if none stood there: "gave them 18, bayonets", "12, ago"."""

from __future__ import annotations

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, is_aux, is_numeric

#: What goes on behind a whole sum and its comma: "usually $40, today half of it".
_NEXT_CLAUSE = ("with", "including", "as", "according", "compared", "up", "down", "today", "yesterday", "last")


def by_what_goes_on(slot: Slot, digits: str, phrase: str, *, money: bool, named: bool) -> float:
    """Weigh a number and its comma, behind which the sentence goes on as if no comma stood there.

    *named*: the last word before is a capital one, which numbers things as often as it counts them.
    """
    confidence = 0.0
    if not named and "," not in digits:
        confidence = _where_no_age_stands(slot)
    if not named or phrase:
        confidence = max(confidence, _before_rest(slot, digits, phrase, money=money))
    return max(confidence, _of_a_sum(slot, digits) if money else _of_a_count(slot, digits, phrase))


def _where_no_age_stands(slot: Slot) -> float:
    """Weigh "gave them 18, bayonets", "Of 5, men who sailed", "since dawn 2, have crossed", "is 14, long on a map"."""
    word, last, follows = slot.right[0] if slot.right else "", slot.precedes(), slot.follows()
    closed = slot.closer == "prep" and "," in slot.right  # "a village of 100, on the edge of the marsh, was gone"
    if last == "of" and slot.precedes(2) in word_set("holds people") and slot.closer in ("aux", "prep") and not closed:
        return 0.65  # "the town of 8, had two doctors"
    if (
        word in ("have", "were", "are")
        and last.isalpha()
        and follows.islower()
        and "," not in slot.left
        and follows not in word_set("subjects")
    ):
        told = word_set("prepositions") | word_set("before an age") | word_set("labels") | word_set("months")
        return 0.6 if last not in told and last not in lexicon().counted else 0.0
    if last in word_set("copulas") and word in word_set("sizes") - {"tall", "high"} and follows != "in":
        return 0.65
    measure = lexicon().measures.get(last)
    return 0.7 if measure is not None and measure.strict and slot.right[:1] == ["("] else 0.0


def _before_rest(slot: Slot, digits: str, phrase: str, *, money: bool) -> float:
    """Weigh what goes on as if no comma stood there: "10, more farmers", "12, ago", "12, trays of fruit"."""
    word, follows, last = slot.right[0] if slot.right else "", slot.follows(), slot.precedes()
    if not word.isalpha():
        return 0.0
    if word == "ago":
        return 0.9
    labelled = last in word_set("before an age") - {"is", "was", "were", "are"} | word_set("labels")
    if (labelled and not phrase) or "," in digits:
        return 0.0
    plural = word.islower() and slot.closer in ("other", "count") and is_plural(word) and word not in word_set("saying")
    if plural and (follows in word_set("past verbs") or is_aux(follows)) and slot.left[-3:] != [",", "aged", ","]:
        return 0.65  # "in all, 3, homes were damaged"
    if last == ",":
        return 0.0
    if phrase and word == "each" and follows in word_set("rates"):
        return 0.65  # "burying about 4, each day"
    if word == "more" and (follows in (",", ".") or (follows.islower() and follows not in lexicon().closers)):
        return 0.65
    if word == "head" and follows in ("of", "in", "at"):
        return 0.7
    aside = "," in slot.left[-12:] or "," in slot.right[1:8]
    if plural and follows in lexicon().closers and (len(digits) == 3 or not aside):  # "with 102, names on it,"
        return 0.6 if last not in word_set("prepositions") - {"of", "for", "with", "than"} else 0.0
    if word in ("a", "an", "per") and (follows in word_set("rates") or follows in lexicon().units):
        timed = lexicon().counted.get(f"{follows}s") == "duration"
        later = timed and slot.follows(2) in ("after", "before", "earlier", "later", "ago")
        paid = last == "of" and (sum_of := lexicon().measures.get(slot.precedes(2))) and sum_of.dimension == "money"
        return 0.65 if (phrase or money or paid) and not later else 0.0  # "fed about 12, a day", "$2, a family"
    if slot.word == "and" and "between" in slot.left and is_numeric(follows):
        return 0.7  # "between $2, and $3,500"
    aged = word_set("of an age") & set(slot.left[-4:-1])
    opens = slot.left == phrase.split()  # "Up to 20, with their families, left"
    if phrase in word_set("firm comparators") and not (aged or opens) and slot.closer == "prep":
        return 0.6  # "killed more than 3, in a week"
    plain = slot.word not in ("among", "amid", "to", "as", "including", "with") and follows not in word_set("asides")
    if phrase and not (aged or opens or aside) and slot.closer == "prep" and plain:
        return 0.6  # "conscripted at least 21, since April"
    if phrase and len(digits) == 1 and not (aged or opens or aside) and slot.word == "and" and not is_numeric(follows):
        return 0.6  # "numbered about 2, and had food"
    if money and not aside and slot.word in ("for", "per", "is", "are", "was", "were", "has", "have"):
        return 0.6  # "fined $10, for failing to stop"
    return 0.0


def _of_a_sum(slot: Slot, digits: str) -> float:
    """Weigh "$28, in fines", "over £80, - after his row", "a $825, fine": such a sum goes on in thousands."""
    word, last = slot.word, slot.precedes(2)  # before its sign
    if "," in digits or last in ("to", "from", ","):
        return 0.0  # "from £3 to £5, to £320"
    if last in word_set("copulas") or bool(word_set("paid how") & set(slot.right[1:2])):
        return 0.0  # "The fee is $5, in cash"
    if slot.closer == "aux" and "," in slot.left:
        return 0.0  # "the set, sold for £340, is small"
    if slot.closer in ("per", "aux", "dim") or word in ("-", "–", "—"):
        return 0.65
    if slot.closer == "prep" and word not in _NEXT_CLAUSE:
        return 0.65
    described = (
        slot.closer == "other" and last in word_set("determiners") and slot.right[:1] and slot.right[0].islower()
    )
    return 0.6 if described and not is_numeric(slot.right[0]) else 0.0


def _of_a_count(slot: Slot, digits: str, phrase: str) -> float:
    """Weigh "more than 150, were sold", "up to 3, birds a year", "about 28, away", "some 3, as well as 712 dead"."""
    word, follows, last = slot.right[0] if slot.right else "", slot.follows(), slot.precedes()
    if "," in digits or last == ",":
        return 0.0
    aside = "," in slot.left[-12:] or "," in slot.right[1:8]
    aged = word_set("of an age") & set(slot.left[-4:])
    if word in ("old", "away") and follows not in ("or", "and") and not aged and last not in word_set("before an age"):
        return 0.65
    opens = slot.left == phrase.split()
    if not phrase or aged or opens:
        return 0.0
    outer = slot.left[-len(phrase.split()) - 1 : -len(phrase.split())]
    harmed = word_set("done to people") | word_set("casualties")
    if word in harmed | {"driven", "forced"} and outer == ["and"] and harmed & set(slot.left):
        return 0.65  # "400 were killed there and nearly 17, driven from their homes"
    if slot.right[:3] == ["as", "well", "as"]:
        return 0.6
    told = word_set("saying") & set(slot.right)
    acting = word.endswith("ing") and word not in word_set("what things are for")  # "killed 12, injuring dozens"
    if slot.closer in ("other", "count") and word.islower() and not (told or acting or aside or is_numeric(word)):
        return 0.65 if is_plural(word) or (follows.islower() and is_plural(follows)) else 0.0
    return 0.0
