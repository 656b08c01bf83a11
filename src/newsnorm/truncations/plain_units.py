"""Find numbers that count nothing, where the document has lost its units: "two mortars of 82", "it takes 150 ,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm.truncations.context import comparator
from newsnorm.truncations.evidence import PLAIN, Covered, Evidence
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import YEAR, after, before, numbers

#: So many numbers must have lost their unit, and so many of them their per cent.
_ENOUGH_UNITS, _ENOUGH_SHARES = 3, 2
_PART_OF = re.compile(r"of\s(?:its|their|the|all|those|these|what|his|her)\b")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,6}(?:\.\d{1,4})?")


def without_units(seen: Evidence) -> Iterator[Truncation]:
    """Yield the numbers that nothing follows which they could count, where most units of the document are gone."""
    lost = [one for one in seen.likely("missing_unit") if one.text[-1:].isdigit()]  # not "610 square"
    if len(lost) < _ENOUGH_UNITS:
        return
    text = seen.text
    shares = {one.start for one in lost if one.expects.dimension == "percent"}
    told = Covered(lost)
    for start in numbers(text):
        found = _NUMBER.match(text, start)
        if (
            found is None
            or text[found.end() : found.end() + 1] in (":", "/", "-", "–", "%", "°")
            or is_money(text, start)
        ):
            continue
        if text[found.end() : found.end() + 1].isalnum() or told.holds(start):
            continue
        closer, _, begin = closer_at(text, found.end())
        left = before(text, start)
        wide = len(text[found.end() : begin]) > 1 and "\n" not in text[found.end() : begin]
        if len(shares) >= _ENOUGH_SHARES and closer == "of" and _PART_OF.match(text, begin):
            why = f"“{found.group()}” may have been a percentage; this document has lost its per cent"
            yield make(text, found.span(), "missing_unit", PLAIN, why, "percent")
            continue
        if not (wide or closer in ("prep", "conj", "punct", "aux", "end")) or YEAR.fullmatch(found.group()) or not left:
            continue
        paired = closer == "conj" and any(token[0].isdigit() for token in after(text, begin)[1:2])
        if paired or not takes_a_measure(left, closer, text[found.end() : begin]):
            continue
        yield make(
            text,
            found.span(),
            "missing_unit",
            PLAIN,
            f"“{found.group()}” counts nothing; this document has lost its units",
        )


def takes_a_measure(left: list[str], closer: str, gap: str) -> bool:
    """Tell "a depth of 30 and", "it takes 150 ," from an age (", 62,"), a rank or a date."""
    last = left[-1]
    if last in word_set("labels") or last in word_set("months") or last in (",", "(", "aged", "in", "since"):
        return False
    holder = left[-2] if len(left) > 1 else ""
    if holder.isdigit() or (last == "of" and holder == "out"):
        return False  # "a ratio of 1 to 2,", "2,900 out of 20,000"
    if (last == "of" and holder in word_set("holds people")) or (last == "for" and holder in word_set("for so many")):
        return False  # "a firm of 45 in Poltava", "orders for 9,000"
    if gap.strip(" ") == "" and gap and (closer == "punct" or len(gap) > 1):
        return True  # the blank of the element that went: "it takes 150 ,", "a torpedo of 533  calibre"
    if last in word_set("copulas") and left[-2:-1] and left[-2] in ("who", "he", "she", "i"):
        return False  # "who is 29 and"
    outer = left[: len(left) - len(comparator(left).split())] if comparator(left) else left
    word = outer[-1] if outer else ""
    if word in ("for", "above", "below", "of", "by", "minus", "to") or word in word_set("verbs of performance"):
        return True
    return lexicon().licences.get(word, "-") != "-"


MECHANISMS = (without_units,)
