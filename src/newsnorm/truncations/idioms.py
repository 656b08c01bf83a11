"""Tell comparators that only look open: "is over", "at least in some cases", "not only across", "cut by half"."""

from __future__ import annotations

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import measured_strictly
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, is_aux, is_numeric

#: What "at least of" may follow: "some at least of the posts".
_PARTS = ("one", "some", "part", "parts", "many", "few", "half", "most", "share", "two", "three")
_QUESTION = 7  # words of "what all of the shooting was about"
_BE = ("is", "was", "are", "were", "be", "been", "being", "'s", "’s")


def is_idiom(slot: Slot, opener: str, last: str, follows: str) -> bool:
    """Tell whether *opener*, behind the word *last*, has all that it wants; *follows* is the word behind the closer."""
    return any(reading(slot, opener, last, follows) for reading in (_ends, _puts_in, _compares, _qualifies))


def _ends(slot: Slot, opener: str, last: str, follows: str) -> bool:
    """Read what ends a clause: "the trend is over", "will be exceeded, he said", "“More than?” he asked"."""
    if opener.endswith("over") and slot.right[:2] == ["and", "above"]:
        return True  # "worth over and above what the law asks"
    if opener == "over" and last in _BE:
        return slot.closer in ("punct", "end", "prep", "conj") and not measured_strictly(slot.left[-3:-2])
    if opener == "over" and last in word_set("goes over"):
        return slot.word not in ("from", "of")  # "was pulled over by police"
    if opener in ("about", "around") and slot.word == "for" and last in word_set("motion"):
        return lexicon().counted.get(slot.follows(2)) == "duration"  # "travelled about for several days"
    if opener == "about" and last in _BE and "what" in slot.left[-_QUESTION:]:
        return slot.closer in ("punct", "end")  # "they asked what that was about."
    if opener in word_set("weigh") and slot.word in word_set("hyperboles") and follows in ("", "."):
        return True  # "It weighed tonnes."
    return (opener == "exceeded" and last in _BE) or slot.word == "?"


def _puts_in(slot: Slot, opener: str, last: str, follows: str) -> bool:
    """Read asides: "the price, at least in winter", "by, approximately, thirty", "up to, and including, May"."""
    if opener == "at least" and last == ",":
        return slot.closer == "prep" or slot.word == ","
    if slot.word == "," and follows != "" and is_numeric(follows):
        return opener in word_set("approximations") or opener.endswith("than")  # "up to, but not more than, 13 hours"
    return opener == "up to" and slot.right[:3] == [",", "and", "including"]


#: What "less than" and "more than" may be measured against: "less than last Tuesday".
_OTHER_TIMES = ("last", "before", "yesterday", "today", "ever")


def is_parallel(left: list[str]) -> bool:
    """Tell "less about money than about": the preposition behind "than" is that of the clause before it.

    >>> is_parallel("it was less about money than about".split()), is_parallel("they lost more than about".split())
    (True, False)
    """
    return left[-2:-1] == ["than"] and left[-1] in left[-12:-2]


def _compares(slot: Slot, opener: str, last: str, follows: str) -> bool:
    """Read what is compared: "as high as people had feared", "around last year's", "exceeding in numbers the fleet"."""
    if is_parallel(slot.left):
        return True
    if opener.endswith("than") and slot.word == "in" and follows in ("either", "any", "all", "most"):
        return True  # "fell by less than in either of the two months before"
    if opener.endswith("than") and slot.word in _OTHER_TIMES:
        return True
    if opener.startswith("as "):
        compared = slot.word in ("is", "are", "can", "could", "may")  # "as low as is compatible with profit"
        return compared or (slot.closer == "count" and is_aux(follows))
    if opener.endswith("than") and slot.word in ("is", "was") and last not in ("", "of", ","):
        return True  # "aid is down by more than is admitted"
    if opener == "over" and slot.word == "of":
        return slot.right[2:3] in (["own"], ["free"])  # "handed over of his own free will"
    if opener.endswith("than") and slot.word in word_set("plural in form only"):
        return lexicon().licences.get(last) != "sure"  # "gained more than others", not "wounding more than others"
    if opener.endswith("than") and slot.closer == "prep":
        words = len(opener.split())
        if slot.word in (slot.precedes(words + 2), slot.precedes(words + 3)):
            return True  # "in May less than in April"
    if opener == "exceeding":
        return slot.word in ("in", ",")
    if opener == "at least" and last == "or":
        return True  # "for conscripts, or at least conscripts with money"
    if opener == "less than" and last in word_set("weighed against"):
        return slot.closer == "count"  # "trenches cost less than tanks"
    if opener == "at least" and slot.word == "of":
        # "some at least of the posts", "at least of as much weight"
        return last in _PARTS or follows in ("as", "equal")
    if opener == "at most" and slot.word == "of" and follows in ("the", "these", "its", "their"):
        return not last or last == "that" or is_plural(last)  # "opens kiosks at most of the stations"
    return slot.word == "last" and follows.endswith(("'s", "’s"))


def _qualifies(slot: Slot, opener: str, last: str, follows: str) -> bool:
    """Read adverbs: "brought almost to ruin", "not only across", "cut nearly by half", "almost daily inquiries"."""
    word = slot.word
    if opener == "at least" and word.endswith("er") and follows == "than":
        return True  # "is at least shorter than the old one"
    if opener == "over" and word == "of" and last.endswith("ing") and "the" in slot.left[-3:-1]:
        return True  # "the handing over of the town"
    if not slot.left[len(opener.split()) :] and word == "is":
        return True  # "Approximately is a word": no number goes with "is a"
    if opener in ("almost", "nearly") and word in word_set("adverbs of frequency"):
        return last not in word_set("prepositions")
    if opener in ("almost", "nearly") and word in ("to", "at", "without"):
        return last not in word_set("prepositions")
    if (opener in ("only", "just") and last == "not") or (word == "by" and follows in ("half", "two-thirds")):
        return True
    if opener in ("reached", "reaching") and word == "across":
        return True  # "reached across party lines"
    if not last and opener.endswith("ing"):
        return slot.closer == "aux"  # "Measuring is the only way"
    bare = follows.isalpha() and follows.islower() and follows not in lexicon().closers
    return word in word_set("also adjectives") and bare
