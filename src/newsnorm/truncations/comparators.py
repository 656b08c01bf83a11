"""Weigh an open slot behind a comparator: "killed about in the raid", "at least people", "about from the border"."""

from __future__ import annotations

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator, measured, measured_strictly
from newsnorm.truncations.idioms import is_idiom
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import NOTHING, Slot, Weight, is_aux, is_numeric, stuff_follows, wanting

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


def after_comparator(slot: Slot) -> Weight | None:
    """Weigh *slot* if its last words are a comparator."""
    opener = comparator(slot.left)
    if not opener:
        return None
    outer = slot.left[: -len(opener.split())]
    if _is_hedge(slot, opener, outer):
        return NOTHING
    return wanting(slot, _comparator_weight(slot, opener, outer), opener)


def _is_hedge(slot: Slot, opener: str, outer: list[str]) -> bool:
    """Tell "at least in part", "roughly where", "over, well, three hours": the comparator has all that it wants."""
    if opener == "above" and outer[-1:] == ["the"]:
        return True  # "a correction to the above:"
    if slot.blank or (outer and outer[-1] in word_set("carrying")):
        return False
    if opener == "only" and slot.word == "by":
        return True  # "was supplied only by air"
    follows = slot.follows().lower()
    if is_idiom(slot, opener, outer[-1] if outer else "", follows):
        return True
    if opener.startswith("as ") and outer[-1:] != [] and outer[-1] in word_set("times as") and slot.closer == "prep":
        return True  # "almost as many as in the two years before"
    if opener in word_set("hedges") and (
        f"{slot.word} {follows}" in word_set("hedged adverbials") or slot.word in word_set("clause closers")
    ):
        return True
    if opener.endswith("than") and outer[-1:] == ["by"] and slot.word == "in" and slot.follows()[:4].isdigit():
        return True  # "it grew, though by less than in 2024"
    if slot.word == "," and "," in slot.right[2:7]:
        second = slot.right.index(",", 2)
        if any(is_numeric(token) for token in slot.right[second + 1 : second + 4]):
            return True  # "over, well, three hours"
    if slot.closer == "of":
        compares = opener.endswith("than") and "of" in outer and not stuff_follows(slot)
        # "proud of his men, more than of himself", "about of the same height"
        return (
            compares
            or follows in word_set("of pronouns")
            or slot.right[1:3] == ["the", "same"]
            or slot.right[1:2] == ["one"]
        )
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
    if opener.endswith("than") and acts in ("have", "had"):
        return None  # "was lower than officials had feared"
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
    led = moved and opener not in word_set("adverbs of place") | {"at least"}
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
        sure &= opener != "some"  # "the laws of some States"
        sure |= words.licences.get(last) == "carrier" and last.endswith("ing")  # "is buying up to interceptors"
        if sure and not opener.endswith("than") and is_plural(slot.right[0] if slot.right else ""):
            return 0.6  # "abducted at least schoolgirls"
        first = slot.right[0] if slot.right else ""
        if (
            opener in word_set("amounts only")
            and first.islower()
            and (is_plural(first) or first in word_set("casualties"))
        ):
            return 0.65  # "treating upwards of wounded"
        described = slot.follows() in words.counted or slot.follows() in word_set("casualties")
        if sure and slot.word != "figure" and opener not in word_set("adverbs of place") and described:
            return 0.65  # "had counted at least enemy dead"
        # "about  velocity": where the white space shows a gap, any word that is no figure will do
        return 0.6 if slot.blank and grades["unit"] == "A" and slot.word != "figure" else 0.0
    grade = grades[column]
    duration = words.counted.get(slot.word) == "duration"
    if (opener, slot.word) == ("about", "to") or (opener == "over" and duration) or (not outer and column == "punct"):
        grade = "D"  # "about to leave", "over days", "Approximately, he said"
    if slot.closer == "of" and opener.endswith("than") and not (stuff_follows(slot) or slot.blank):
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
    near = opener in word_set("approximations") or (outer[-1:] != [] and outer[-1] in word_set("copulas"))
    if slot.word == "from" and slot.follows() == "the" and near and word_set("places") & set(slot.right[2:4]):
        return outer[-1:] != [] and (outer[-1] in word_set("locating") or outer[-1] in word_set("copulas"))
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
    if opener == "over" and left[-1] in word_set("held to account"):
        return 0.3  # "arrested over attacks"
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
