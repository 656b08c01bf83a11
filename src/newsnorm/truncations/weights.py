"""Weigh an open slot: how surely do the words on its two sides show that a figure is missing between them?

A slot is read by the first rule that knows its last word: a comparator, "of",
a preposition after a verb of change, a copula after a noun of measure. Where
none does, only the white space can tell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsnorm.quantities.counted import is_plural
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
    if _is_hedge(slot, opener, outer):
        return NOTHING
    return _wanting(slot, _comparator_weight(slot, opener, outer), opener)


def _is_hedge(slot: Slot, opener: str, outer: list[str]) -> bool:
    """Tell "at least in part", "roughly where", "over, well, three hours": the comparator has all that it wants."""
    if slot.blank or (outer and outer[-1] in word_set("carrying")):
        return False
    follows = slot.follows().lower()
    if opener in word_set("hedges") and (
        f"{slot.word} {follows}" in word_set("hedged adverbials") or slot.word in word_set("clause closers")
    ):
        return True
    if slot.word == "," and "," in slot.right[2:7]:
        second = slot.right.index(",", 2)
        if any(is_numeric(token) for token in slot.right[second + 1 : second + 4]):
            return True  # "over, well, three hours"
    if slot.closer == "of":
        compares = opener.endswith("than") and "of" in outer and not _stuff_follows(slot)
        # "proud of his men, more than of himself", "about of the same height"
        return compares or follows in word_set("of pronouns") or slot.right[1:3] == ["the", "same"]
    return False


def _comparator_weight(slot: Slot, opener: str, outer: list[str]) -> float:
    for reading in _READINGS:
        confidence = reading(slot, opener, outer)
        if confidence is not None:
            return confidence
    return max(_graded(slot, opener, outer), _shown(slot, opener, outer))


def _before_counted(slot: Slot, opener: str, outer: list[str]) -> float | None:
    """Read "about fighters were inside", "sank in about minutes", "At least people, including"."""
    if slot.closer != "count":
        return None
    words, last, acts = lexicon(), outer[-1] if outer else "", slot.follows()
    grades = words.openers[opener]
    if opener == "at least" and slot.word == "people" and licence(outer, opener) < 0.5:
        # "At least people understood"
        return 0.7 if acts == "," or acts in ("were", "are", "have", "had", "was") else 0.4
    if grades["count"] in "BC" and opener != "over" and acts in ("were", "have", "had"):
        return 0.7
    if grades["unit"] == "A" and words.counted[slot.word] == "duration" and last in ("in", "for", "after", "every"):
        return 0.75 if opener != "over" else 0.3
    if opener in ("more than", "at least", "as many as", "nearly") and last.endswith("ed"):
        return 0.65 if last not in word_set("more than things") else None  # "has shipped more than containers"
    if opener not in word_set("approximations"):
        return None
    if last in ("has", "have", "had"):
        return 0.6  # "the battalion had around men"
    acting = acts in word_set("past verbs") or acts.endswith("ed") or is_aux(acts)
    return 0.65 if acting and _opens_clause(outer) else None  # "Around people got out"


def _before_direction(slot: Slot, opener: str, outer: list[str]) -> float | None:
    """Read "drove nearly towards Moscow"."""
    moved = outer[-1:] != [] and outer[-1] in word_set("motion")
    led = moved and opener not in word_set("adverbs of place")
    return 0.65 if led and slot.word in word_set("directions") else None


def _before_verb(slot: Slot, opener: str, outer: list[str]) -> float | None:
    """Read "About were cleared in a day"."""
    acting = slot.closer == "aux" and slot.word in ("were", "had", "have", "are")
    return 0.65 if acting and opener in word_set("approximations") and _opens_clause(outer) else None


def _before_distance(slot: Slot, opener: str, outer: list[str]) -> float | None:
    """Read "the depot was about from the border", "the islands are only apart"."""
    if slot.word in ("from", "inside") and _is_distance(slot, opener, outer):
        return 0.75
    bare = slot.closer == "dim" and slot.word in word_set("bare adjectives")
    return 0.6 if bare and opener in word_set("adverbs of measure") else None


def _before_measured(slot: Slot, opener: str, outer: list[str]) -> float | None:
    """Read "some of road", which would need an article, and "covering, an area larger than Wales"."""
    words = lexicon()
    if opener == "some" and slot.closer == "of":
        named = outer[-1:] not in ([], [","]) and slot.follows().lower() in words.lines | words.areas | words.stuff
        return 0.65 if named else 0.6 if slot.blank else None
    if slot.word == "," and slot.right[1:3] == ["an", "area"] and words.openers[opener]["unit"] == "A":
        return 0.75
    return None


_READINGS = (_before_counted, _before_verb, _before_distance, _before_direction, _before_measured)


def _opens_clause(outer: list[str]) -> bool:
    return not outer or outer[-1] in word_set("clause openers")


def _graded(slot: Slot, opener: str, outer: list[str]) -> float:
    """Weigh by the grade that the table of openers gives to the class of closer."""
    words = lexicon()
    grades = words.openers[opener]
    column = _COLUMNS.get(slot.closer, slot.closer)
    if column not in grades:
        if slot.word in word_set("past verbs") and outer[-1:] == ["of"] and measured_strictly(outer[-2:]):
            return 0.65  # "speeds of up to kept them on the ground"
        last = outer[-1] if outer else ""
        sure = words.licences.get(last) == "sure"
        sure |= words.licences.get(last) == "carrier" and last.endswith("ing")  # "is buying up to interceptors"
        if sure and not opener.endswith("than") and is_plural(slot.right[0] if slot.right else ""):
            return 0.6  # "abducted at least schoolgirls"
        described = slot.follows() in words.counted or slot.follows() in word_set("casualties")
        if sure and slot.word != "figure" and opener not in word_set("adverbs of place") and described:
            return 0.65  # "had counted at least enemy dead"
        # "about  velocity": where the white space shows a gap, any word that is no figure will do
        return 0.6 if slot.blank and grades["unit"] == "A" and slot.word != "figure" else 0.0
    grade = grades[column]
    duration = words.counted.get(slot.word) == "duration"
    if (opener, slot.word) == ("about", "to") or (opener == "over" and duration) or (not outer and column == "punct"):
        grade = "D"  # "about to leave", "over days", "Approximately, he said"
    if slot.closer == "of" and opener.endswith("than") and not (_stuff_follows(slot) or slot.blank):
        if slot.follows() == "the" and any(token[0].isdigit() for token in slot.right[2:4]):
            return 0.7  # "more than of the 1,200 families"
        return max(0.4, licence(outer, opener))  # "did more than of bullets one could say"
    if grade == "-":
        return 0.6 if slot.blank and slot.closer in ("of", "loose", "unit", "count", "dim") else 0.0  # "some  of rain"
    if grade == "C":
        return max(_GRADES["C"], _open_grade(slot, opener, outer))
    if grade == "D":
        if slot.blank or (outer[-1:] == ["of"] and outer[-2:-1] and outer[-2] in words.measures):
            return 0.6  # "an area of some in the marshes"
        if slot.closer == "prep" and opener in word_set("adverbs of measure") and licence(outer, opener) >= 0.6:
            return 0.45  # "lost some in tolls"
    return _GRADES[grade]


def _shown(slot: Slot, opener: str, outer: list[str]) -> float:
    """Weigh what the marks around show: the end of a range, of a bracket, of a sentence, of the text."""
    word, last = slot.word, outer[-1] if outer else ""
    moving = slot.word in ("for", "in", "on", "at", "from", "by", "with", "of")
    if (
        opener == "up to"
        and moving
        and is_plural(last)
        and last not in word_set("stranding")
        and not word_set("mischief") & set(slot.left)
    ):
        return 0.6  # "had paid fighters up to for safe passage"
    reached = slot.follows() in ("the", "a", "an") or slot.follows()[:1].isupper()
    if opener == "about" and word == "to" and reached and last in word_set("carrying"):
        return 0.65  # "carries about to the port"
    ends = (".", ";", ",", "", "to", "or", "and", "in", "at", "on", "during", "across", "near")
    limits = opener in word_set("limits") and word in ends
    moving = bool(outer) and (outer[-1] in word_set("rises") or outer[-1] in ("be", "dip", "go", "goes", "to"))
    if limits and ((moving and measured_strictly(outer[-7:])) or (last == "from" and licence(outer, opener) >= 0.6)):
        return 0.6  # "the temperature can fall below."
    if opener in word_set("approximations") and word in (";", ")", ":", ",") and last in ("–", "—", "(", ","):
        return 0.65  # "a third of it – about; – is wooded"
    if word == "to" and opener.endswith("than") and last not in word_set("prepositions"):
        strength = lexicon().licences.get(last)
        return 0.6 if strength in ("sure", "strong", "medium") else 0.0  # "reached more than to become the dearest"
    if opener == "up to" and word == "." and last not in word_set("stranding"):
        return 0.55  # "the schools shelter up to."
    wanted = lexicon().licences.get(last) in ("sure", "strong", "medium") or last in ("needs", "wants")
    if slot.closer == "end" and opener in word_set("approximations") and wanted:
        return 0.6  # "for volunteers, of whom he needs about"
    if slot.closer == "end" and (last, opener) == ("to", "within"):
        return 0.6
    grades = lexicon().openers[opener]
    if slot.closer == "end" and last != "," and grades["unit"] == "A" and grades["count"] in "AB":
        return 0.7
    return 0.0


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
    if opener in word_set("distances") and slot.follows() not in ("start", "beginning"):
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
    if left[-1] in word_set("particles") and left[-2:-1] and left[-2] in words.licences:
        left = left[:-1]  # "pulled out more than survivors"
    strength = words.licences.get(left[-1], "")
    if strength == "carrier":
        strength = "-" if opener in word_set("adverbs of place") else "medium"
    if counts and strength in ("strong", "medium"):
        return 0.6
    compares = opener.endswith(("than", "much as", "many as"))
    if opener.endswith("than") and left[-1] in word_set("takers"):
        return 0.6  # "troops now hold more than in two provinces"
    if compares and strength != "sure" and not (strength == "medium" and left[-1] in word_set("prepositions")):
        return 0.3  # "cost more than was planned" lacks nothing
    outer = comparator(left)
    if outer and outer != opener and words.openers[outer]["unit"] == "A" and opener in word_set("approximations"):
        return 0.85  # "up to around in the dry prairie"
    if strength == "weak" and measured(left) is not None:
        return 0.5
    if strength and left[-1] in ("by", "to", "from") and len(left) > 1 and left[-2] in word_set("rises"):
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
    if word == "," and "," in slot.right[2:6] and not blank:
        return 0.3, "of"  # "at a cost of, what, a life?"
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
        if closer == "count" and measure and measure.dimension == lexicon().counted[word] == "duration":
            confidence = 0.65  # "a sentence of years"
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
    if last not in ("by", "from", "to"):
        return None
    rises = word_set("rises")
    if last == "by" and previous in rises and slot.right[:2] != ["and", "large"]:
        if closer in (*_MEASURED, "of"):
            return _wanting(slot, 0.9, f"{previous} by")
        passive = closer == "count" and previous.endswith("ed")  # "can be dropped by aircraft"
        shown = 0.8 if closer in ("prep", "aux", "punct", "conj") else 0.35 if passive else 0.6
        return _wanting(slot, shown, f"{previous} by")
    if last in ("to", "by") and previous in rises and closer == "loose":
        return _wanting(slot, 0.7, last, f"{previous} {last}")  # "rations were cut to litres a week"
    if last == "by" and closer in _CLOSED and rises & set(slot.left[-4:-1]):
        return _wanting(slot, 0.75, "by")
    if last == "from" and closer in _CLOSED and (previous in rises or previous in ("down", "up")):
        return _wanting(slot, 0.75, "from", f"{previous} from")
    if (
        last == "to"
        and previous in rises
        and previous not in word_set("moves")
        and closer in ("prep", "conj", "of", *_CLOSED)
    ):
        return _wanting(slot, 0.7, f"{previous} to")
    if last == "from" and closer == "prep" and not is_numeric(slot.follows() or "a"):
        if previous in rises:
            return _wanting(slot, 0.75 if measured(slot.left) else 0.45, "from", f"{previous} from")
        if slot.word in ("in", "at", "on") and measured_strictly(slot.left[-8:]):
            return _wanting(slot, 0.7, "from", "from")  # "temperatures from in the hills"
    if last == "to" and slot.word in ("in", "at", "on") and "from" in slot.left[-9:] and rises & set(slot.left):
        return _wanting(slot, 0.65, "to")  # "varying from 20 in the north to in the south"
    return None


def _after_rated(slot: Slot) -> Weight | None:
    """Weigh "boiling at is", "capped at.", "valued at in"."""
    if slot.precedes() != "at" or slot.precedes(2) not in word_set("rated at"):
        return None
    if slot.closer not in ("aux", "prep", "conj", "of", *_CLOSED):
        return None
    return _wanting(slot, 0.65, "at", f"{slot.precedes(2)} at")


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
        aside = slot.word == "," and "," in slot.right[2:6]
        aside |= slot.word == "," and slot.follows() in ("he", "she", "of", "however", "according")
        if confidence and not aside:
            return _wanting(slot, confidence, last, f"{noun} {last}")
    if (
        last != "average"
        and slot.word in (".", "")
        and measured_strictly(slot.left)
        and not word_set("clause words") & set(slot.left)
    ):
        return _wanting(slot, 0.65, last)  # "the length of the widest part is."
    if slot.closer == "per" and noun != "on" and measured(slot.left):
        return _wanting(slot, 0.75, last)
    return None


def _after_weight(slot: Slot) -> Weight | None:
    """Weigh "weighs and has": a verb of measure that goes on with the next verb."""
    if slot.precedes() in word_set("weigh") and slot.word == "and" and is_aux(slot.follows()):
        return _wanting(slot, 0.65, slot.precedes())
    return None


def _after_aged(slot: Slot) -> Weight | None:
    """Weigh "Aged, he went to war" at the start of a sentence."""
    if slot.left == ["aged"] and slot.word == "," and slot.follows() in ("he", "she", "they"):
        return _wanting(slot, 0.8, "aged")
    return None


def _stuff_follows(slot: Slot) -> bool:
    """Tell whether what is measured follows the closer: land, roads, grain."""
    stuff = lexicon().stuff | lexicon().areas | lexicon().lines
    return any(part in stuff for token in slot.right[1:6] for part in token.lower().split("-"))


def _before_stuff(slot: Slot) -> Weight | None:
    """Weigh "that of rain had fallen", "had of proven gas": "of" and what is measured, after what cannot own it."""
    if slot.closer != "of" or slot.precedes() not in word_set("never before of"):
        return None
    if slot.precedes() == "down":
        noun = slot.precedes(2).endswith("ing") or not slot.follows()[:1].isdigit()
        return None if noun else _wanting(slot, 0.75, "down")  # "brought down of 74 drones"
    if slot.precedes() in word_set("copulas") and slot.precedes(2) != "there":
        return None  # "the bowl was of gold"
    if slot.precedes() == "that" and slot.precedes(2) not in word_set("saying"):
        return None  # "above that of oil"
    if _stuff_follows(slot) and slot.follows().lower() not in word_set("articles"):
        return _wanting(slot, 0.7, slot.precedes())
    shared = slot.follows() in word_set("numberless") or slot.follows()[:1].isdigit()
    if shared and lexicon().licences.get(slot.precedes(), "-") not in ("-", "weak"):
        return _wanting(slot, 0.65, slot.precedes())  # "lost of its incubators", "destroyed of 74 drones"
    return None


_RULES: tuple[Callable[[Slot], Weight | None], ...] = (
    _after_weight,
    _after_aged,
    _after_comparator,
    _after_of,
    _after_change,
    _after_rated,
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
    measure = lexicon().measures.get(last)
    if measure is not None and measure.strict and (slot.word in (",", ";") or closer == "aux"):
        return 0.75, last  # "the population  , was"
    if last in word_set("copulas"):
        table = {"of": 0.85, "unit": 0.9, "dim": 0.9, "percent": 0.9, "scale": 0.9, "punct": 0.85, "loose": 0.7}
        default = 0.75 if measured(slot.left) else 0.35
        return table.get(closer, default if closer in ("prep", "conj") else 0.35), last
    if last == "," and slot.word == "from" and word_set("landmarks") & set(slot.right[2:4]):
        return 0.65, last  # "The village,  from the front"
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
    moved = lexicon().licences.get(last, "carrier") != "carrier" and last.isalpha() and closer in ("prep", "conj")
    return (0.6 if wanted else 0.55 if moved else 0.3), last


def blank_or_noun(slot: Slot) -> bool:
    """Tell whether "of" leads on to what is measured, and not to "of course", "of those"."""
    return slot.blank or slot.follows().lower() not in word_set("of pronouns") | word_set("articles")


def is_aux(word: str) -> bool:
    """Tell whether *word* is an auxiliary."""
    return lexicon().closers.get(word) == "aux"


def is_numeric(token: str) -> bool:
    """Tell whether *token* may begin a figure."""
    return token[0].isdigit() or token in "$£€" or token.lower() in word_set("number words")
