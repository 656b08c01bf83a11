"""Tell the point of an abbreviation from the end of a sentence: "approx. 12", "12 km., the", "on Feb. 24"."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table

#: What stands before a point: a word, with the number before it if there is one.
_SHORT = re.compile(r"(?P<number>\d\s?)?(?<![A-Za-z])(?P<word>[A-Za-z](?:[A-Za-z.]{0,5}[A-Za-z])?)\Z")
_LONGEST = 9


@functools.cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Return the abbreviations, and those that are such behind a number only."""
    always: set[str] = set()
    numbered: set[str] = set()
    for words, after in load_table("truncations/abbreviations.tsv", ("words", "after")):
        (numbered if after == "number" else always).update(words.split("|"))
    return frozenset(always), frozenset(numbered)


def shortens(text: str, point: int) -> bool:
    """Tell whether the point at *point* belongs to the word before it: "Sept.", "U.S.", "12 lbs.".

    >>> shortens("some 12 ft. of water", 10), shortens("they came in. of", 12)
    (True, False)
    """
    found = _SHORT.search(text, max(0, point - _LONGEST), point)
    if found is None:
        return False
    word = found["word"]
    always, numbered = _abbreviations()
    if "." in word or (len(word) == 1 and word.isupper()):
        return True  # "U.S.", "J."
    return word in always or word.lower() in always or (found["number"] is not None and word.lower() in numbered)


def goes_on(text: str, point: int) -> bool:
    """Tell whether the sentence goes on behind the point at *point*, which shortens a word."""
    rest = text[point + 1 : point + 4].lstrip(" \u00a0")
    return (
        bool(rest) and (rest[0].islower() or rest[0].isdigit() or rest[0] in ",;:$£€()]~–-") and shortens(text, point)
    )
