"""Weigh an open slot: how surely do the words on its two sides show that a figure is missing between them?

A slot is read by the first rule that knows its last word: a comparator, "of",
a preposition after a verb of change, a copula after a noun of measure. Where
none does, only the white space can tell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsnorm.truncations.context import comparator, measured, measured_strictly
from newsnorm.truncations.lexicon import lexicon, word_set

_GRADES = {"A": 0.9, "B": 0.7, "C": 0.3, "D": 0.2, "-": 0.0}
_LICENSED = {"sure": 0.9, "strong": 0.85, "medium": 0.6, "weak": 0.35, "-": 0.0}
#: The column of the table of openers that a closer without one of its own takes its grade from.
_COLUMNS = {
    "percent": "unit",
    "scale": "unit",
    "hyphen": "unit",
    "per": "unit",
    "extent": "loose",
    "dim": "loose",
    "end": "punct",
}
#: From here on blanks make a weak reading strong; below it they have been counted already.
_SHOWN = 0.4
_CLOSED = ("punct", "end")
_MEASURED = ("unit", "percent", "scale")


@dataclass(frozen=True, slots=True)
class Slot:
    """The words up to a possible gap, those from it on, and what class of closer these begin with.

    Attributes:
        word: The closer; "figure" where something that may be a figure follows.
        blank: Whether the white space shows that something was taken out.
    """

    left: list[str]
    right: list[str]
    closer: str
    word: str
    blank: bool

    def follows(self, place: int = 1) -> str:
        """Return the word *place* behind the closer, "" if none."""
        return self.right[place] if len(self.right) > place else ""

    def precedes(self, place: int = 1) -> str:
        """Return the word *place* before the gap, 1 being the last, "" if none."""
        return self.left[-place] if len(self.left) >= place else ""


@dataclass(frozen=True, slots=True)
class Weight:
    """How surely a figure is missing, after which opener; why."""

    confidence: float
    opener: str = ""
    reason: str = ""


NOTHING = Weight(0.0)


def weigh(slot: Slot) -> Weight:
    """Weigh *slot* by the first rule that knows what it ends in."""
    for rule in _RULES:
        weight = rule(slot)
        if weight is not None:
            confidence = (
                1 - (1 - weight.confidence) * 0.3 if slot.blank and weight.confidence >= 0.4 else weight.confidence
            )
            return Weight(confidence, weight.opener, weight.reason)
    return _blank(slot) if slot.blank else NOTHING


def _wanting(slot: Slot, confidence: float, opener: str, shown: str = "") -> Weight:
    closer = f"“{slot.word}”" if slot.word else "the end"
    return Weight(confidence, opener, f"“{shown or opener}” wants a figure, and {closer} cannot begin one")


# --- after a comparator --------------------------------------------------------------------------------------------


def _after_comparator(slot: Slot) -> Weight | None:
    opener = comparator(slot.left)
    if not opener:
        return None
    outer = slot.left[: -len(opener.split())]
    return _wanting(slot, _comparator_weight(slot, opener, outer), opener)


def _comparator_weight(slot: Slot, opener: str, outer: list[str]) -> float:
    words = lexicon()
    grades = words.openers[opener]
    closer, word, blank = slot.closer, slot.word, slot.blank
    last = outer[-1] if outer else ""
    approximate = grades["unit"] == "A"
    if closer == "count":
        if grades["count"] in "BC" and opener != "over" and slot.follows() in ("were", "have", "had"):
            return 0.7  # "about fighters were inside"
        if approximate and words.counted[word] == "duration" and last in ("in", "for", "after", "every"):
            return 0.75 if opener not in ("over", "some", "just", "only") else 0.3  # "sank in about minutes"
    if opener in word_set("approximations") and (not outer or last in word_set("clause openers")):
        if closer == "aux" and word in ("were", "had", "have", "are"):
            return 0.65  # "About were cleared in a day"
        acts = slot.follows()
        if closer == "count" and (acts in word_set("past verbs") or acts.endswith("ed") or is_aux(acts)):
            return 0.65  # "Around people got out"
    if closer == "count" and opener in word_set("approximations") and last in ("has", "have", "had"):
        return 0.6  # "the battalion had around men"
    if word in ("from", "inside") and _is_distance(slot, opener, outer):
        return 0.75  # "the depot was about from the border"
    if opener == "some" and closer == "of" and slot.follows().lower() in words.lines | words.areas | words.stuff:
        return 0.65  # "some of road": "some of the road" would need its article
    if opener in word_set("adverbs of measure") and closer == "dim" and word in word_set("bare adjectives"):
        return 0.6  # "the two islands are only apart"
    column = _COLUMNS.get(closer, closer)
    if column not in grades:
        # "about  velocity": where the white space shows a gap, any word that is no figure will do
        return 0.6 if blank and approximate and word != "figure" else 0.0
    grade = grades[column]
    if (opener == "about" and word == "to") or (opener == "over" and words.counted.get(word) == "duration"):
        grade = "D"  # "about to leave", "over days"
    elif not outer and closer == "punct":
        grade = "D"  # "Approximately, he said"
    if grade == "-":
        return 0.6 if blank and closer in ("of", "loose", "unit", "count") else 0.0  # "receiving some  of rain"
    confidence = _GRADES[grade]
    if grade == "C":
        confidence = max(confidence, _open_grade(slot, opener, outer))
    elif grade == "D" and (blank or (last == "of" and outer[-2:-1] and outer[-2] in words.measures)):
        confidence = 0.6  # "an area of some in the marshes"
    if word in (".", ";", "", "to", "or", "and") and opener in word_set("limits") and measured_strictly(outer[-7:]):
        confidence = max(confidence, 0.6)  # "the temperature can fall below."
    if opener == "up to" and word == "." and last not in word_set("stranding"):
        confidence = max(confidence, 0.55)  # "the schools shelter up to."
    if grade == "D" and closer == "prep" and opener in word_set("adverbs of measure"):
        confidence = max(confidence, 0.45 if licence(outer, opener) >= 0.6 else 0.0)  # "lost some in tolls"
    if closer == "end" and last != "," and approximate and grades["count"] in "AB":
        confidence = max(confidence, 0.7)
    if word == "people" and opener == "at least" and licence(outer, opener) < 0.5:
        confidence = 0.4  # "At least people understood"
    return confidence


def _open_grade(slot: Slot, opener: str, outer: list[str]) -> float:
    """Weigh by the words before *opener* what its own grade leaves open."""
    words = lexicon()
    confidence = licence(outer, opener, counts=slot.closer == "count")
    last = outer[-1] if outer else ""
    if slot.closer == "loose" and last.endswith("ed") and words.units[slot.word].dimension != "duration":
        confidence = max(confidence, 0.6)  # "cleared over tonnes of rubble"
    if last in words.measures and opener.endswith("s") and slot.closer == "punct":
        confidence = 0.7  # "its territory covers, making it the largest"
    if outer[-2:] == ["of", "which"] and slot.closer == "aux":
        confidence = max(confidence, 0.6)  # "roads, of which nearly are paved"
    return max(confidence, 0.6) if slot.blank else confidence


def _is_distance(slot: Slot, opener: str, outer: list[str]) -> bool:
    placed = bool(outer) and outer[-1] in word_set("placing")
    if placed:
        return slot.follows() == "the" or slot.word == "inside"
    if opener in word_set("approximations") and slot.follows() not in ("start", "beginning"):
        named = slot.follows() == "the" or (len(slot.right) > 1 and slot.right[1][:1].isupper())
        if named and outer and (outer[-1] == "," or outer[-1] in word_set("copulas")):
            return True  # "launch, about from the Moon"
    return (
        slot.word == "from"
        and slot.follows() == "the"
        and bool(word_set("landmarks") & set(slot.right[2:4]))
        and bool(outer)
        and (outer[-1] in word_set("locating") or outer[-1] in lexicon().licences or outer[-1] == ",")
    )


def licence(left: list[str], opener: str, *, counts: bool = False) -> float:
    """Tell how much the words before *opener* want an amount: "of around", not "drives around"."""
    words = lexicon()
    if not left:
        return 0.0
    strength = words.licences.get(left[-1], "")
    if counts and strength in ("strong", "medium"):
        return 0.6
    compares = opener.endswith(("than", "much as", "many as"))
    if compares and strength != "sure" and not (strength == "medium" and left[-1] in word_set("prepositions")):
        return 0.3  # "cost more than was planned" lacks nothing
    outer = comparator(left)
    if outer and outer != opener and words.openers[outer]["unit"] == "A" and opener in word_set("approximations"):
        return 0.85  # "up to around in the dry prairie"
    if strength == "weak" and measured(left) is not None:
        return 0.5
    if strength and left[-1] in ("by", "to") and len(left) > 1 and left[-2] in word_set("rises"):
        return 0.85
    if left[-1] in words.measures and words.measures[left[-1]].strict:
        return 0.6
    return _LICENSED.get(strength, 0.0)


# --- after "of" ----------------------------------------------------------------------------------------------------


def _after_of(slot: Slot) -> Weight | None:
    if slot.precedes() != "of":
        return None
    noun = slot.precedes(2)
    confidence, opener = _of_weight(slot, noun)
    return _wanting(slot, confidence, opener, f"{noun} of")


def _of_weight(slot: Slot, noun: str) -> tuple[float, str]:
    closer, word, blank = slot.closer, slot.word, slot.blank
    if noun == "which" and slot.precedes(3) == "of" and closer in ("aux", "prep"):
        return (0.8, "of which") if blank else (0.0, "")
    if closer == "of":
        return 0.9, "of"
    measure = lexicon().measures.get(noun)
    strict = measure is not None and measure.strict
    if closer in ("other", "dim"):
        return (0.35, "of") if blank and word != "figure" else (0.0, "")
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
        if closer == "count" and noun in ("total", "toll"):
            confidence = 0.6
    elif measure:
        confidence = 0.9 if strict else 0.6
    else:
        confidence = 0.4 if closer in ("punct", "end", "aux") else 0.3
    if blank and closer == "count":
        return max(confidence, 0.55), opener
    if blank or (noun == "," and closer in _CLOSED):
        confidence = max(confidence, 0.75)  # "the loan, of, will be repaid"
    return confidence, opener


# --- after a preposition that a verb of change, or nothing else, explains --------------------------------------------


def _after_change(slot: Slot) -> Weight | None:
    """Weigh "rose by", "fell to", "up from"."""
    last, previous, closer = slot.precedes(), slot.precedes(2), slot.closer
    rises = word_set("rises")
    if last == "by" and previous in rises and slot.right[:2] != ["and", "large"]:
        if closer in (*_MEASURED, "of"):
            return _wanting(slot, 0.9, f"{previous} by")
        return _wanting(slot, 0.8 if closer in ("prep", "aux", "punct", "conj") else 0.6, f"{previous} by")
    if last == "by" and closer in _CLOSED and rises & set(slot.left[-4:-1]):
        return _wanting(slot, 0.75, "by")
    if last == "from" and closer in _CLOSED and (previous in rises or previous in ("down", "up")):
        return _wanting(slot, 0.75, "from", f"{previous} from")
    if last == "to" and previous in rises - word_set("moves") and closer in ("prep", "conj", "of", *_CLOSED):
        return _wanting(slot, 0.7, f"{previous} to")
    if last == "from" and closer == "prep" and not is_numeric(slot.follows() or "a"):
        if previous in rises:
            return _wanting(slot, 0.75 if measured(slot.left) else 0.45, "from", f"{previous} from")
        if slot.word in ("in", "at", "on") and measured_strictly(slot.left[-8:]):
            return _wanting(slot, 0.7, "from", "from")  # "temperatures from in the hills"
    return None


def _after_preposition(slot: Slot) -> Weight | None:
    """Weigh "at million", "lost to per cent", "with of"."""
    last, closer = slot.precedes(), slot.closer
    if last in ("to", "at", "by") and closer in _MEASURED and not any(t.isdigit() for t in slot.right[1:3]):
        return Weight(0.7, last, f"“{slot.word}” has lost the number before it")
    if last == "at" and closer == "punct" and slot.precedes(2) in ("", ",", "(", "—", "–"):
        return Weight(0.8, "at", "“at” wants a figure, and a mark follows")
    if closer == "of" and not blank_or_noun(slot):
        return None
    if closer == "of" and last in word_set("prepositions") - {"of", "in", "into", "than"}:
        return _wanting(slot, 0.8, last)
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
        aside = slot.word == "," and slot.follows() in ("he", "she", "of", "however", "according")
        if confidence and not aside:
            return _wanting(slot, confidence, last, f"{noun} {last}")
    if slot.closer == "per" and noun != "on" and measured(slot.left):
        return _wanting(slot, 0.75, last)
    return None


def _before_stuff(slot: Slot) -> Weight | None:
    """Weigh "that of rain had fallen", "had of proven gas": "of" and what is measured, after what cannot own it."""
    if slot.closer != "of" or slot.precedes() not in word_set("never before of"):
        return None
    if slot.precedes() == "that" and slot.precedes(2) not in word_set("saying"):
        return None  # "above that of oil"
    stuff = lexicon().stuff | lexicon().areas | lexicon().lines
    if any(token.lower() in stuff for token in slot.right[1:4]) and slot.follows().lower() not in word_set("articles"):
        return _wanting(slot, 0.7, slot.precedes())
    return None


_RULES: tuple[Callable[[Slot], Weight | None], ...] = (
    _after_comparator,
    _after_of,
    _after_change,
    _after_preposition,
    _after_copula,
    _before_stuff,
)


# --- nothing but white space ---------------------------------------------------------------------------------------


def _blank(slot: Slot) -> Weight:
    confidence, opener = _blank_weight(slot)
    return Weight(confidence, opener, f"blanks after “{slot.precedes()}” show that something was taken out")


def _blank_weight(slot: Slot) -> tuple[float, str]:
    """Weigh a gap that only its white space shows; under 0.5 what only a damaged document brings to light."""
    last, previous, closer = slot.precedes(), slot.precedes(2), slot.closer
    wanted = lexicon().licences.get(last) in ("sure", "strong", "medium")
    if slot.left[-2:] == ["of", "which"] and closer in ("aux", "prep"):
        return 0.8, "of which"
    if slot.word == "figure":
        return 0.3, last
    if last in ("and", "or", "but") and closer in ("prep", "dim"):
        return 0.55, last
    if last in word_set("prepositions"):
        if closer == "other":
            return 0.35, last
        return (0.85 if closer != "count" else 0.55), last
    if last in word_set("copulas"):
        table = {"of": 0.85, "unit": 0.9, "dim": 0.9, "percent": 0.9, "scale": 0.9, "punct": 0.85, "loose": 0.7}
        default = 0.75 if measured(slot.left) else 0.35
        return table.get(closer, default if closer in ("prep", "conj") else 0.35), last
    if closer in ("unit", "percent", "scale", "dim", "of", "per"):
        return (0.7 if wanted or not last.isalpha() else 0.55), last
    if closer == "count":
        return (0.55 if wanted or last in word_set("clause openers") else 0.45), last
    if closer in ("other", "aux", "loose"):
        return (0.4 if wanted or last in word_set("determiners") else 0.3), last
    if slot.word == ")":
        return 0.3, last  # "( which lost )": blanks inside brackets are a habit
    if previous and closer == "punct":
        return (0.6 if wanted else 0.35), last
    return (0.6 if wanted else 0.3), last


def blank_or_noun(slot: Slot) -> bool:
    """Tell whether "of" leads on to what is measured, and not to "of course", "of those"."""
    return slot.blank or slot.follows().lower() not in word_set("of pronouns") | word_set("articles")


def is_aux(word: str) -> bool:
    """Tell whether *word* is an auxiliary."""
    return lexicon().closers.get(word) == "aux"


def is_numeric(token: str) -> bool:
    """Tell whether *token* may begin a figure."""
    return token[0].isdigit() or token in "$£€" or token.lower() in word_set("number words")
