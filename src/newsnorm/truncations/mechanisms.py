"""Find what a mechanism that surely acts in a document has damaged elsewhere: notes, units, groups, squares.

What one sentence leaves open ("7501 tons", "two mortars of 82"), the other damage
of the document settles: its notes have numbers that count up, its units are gone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import YEAR, after, before, numbers

#: So many sure faults of a kind show that the mechanism acts throughout.
_ENOUGH_NOTES, _ENOUGH_UNITS, _ENOUGH_SHARES = 2, 3, 2
#: A number of fewer digits may end in a note's number by chance.
_LEAST = 4
#: Behind the last sure note, less than so many further on may be next.
_UNSEEN = 3
_SURE = 0.6
_CONFIDENCE = 0.55
_TAIL = re.compile(r"(?:,\d{3}|%|\s[a-z]+|(?:1[5-9]|20)\d\d)(?P<note>\d{1,2})\Z")
_PLAIN = re.compile(r"\d{3,6}(?![\d.,/:%-]*\d)")
_GROUPED = re.compile(r"\d,\d{3}(?!\d)")


def after_notes(text: str, suspects: list[Truncation]) -> Iterator[Truncation]:
    """Yield the plain numbers that end in the next number of a series of glued notes: "7501 tons" of note 1."""
    sure = sorted(
        {
            (one.end, int(found["note"]))
            for one in suspects
            if one.kind == "glued_note" and one.confidence >= _SURE and (found := _TAIL.search(one.text))
        }
    )
    if len(sure) < _ENOUGH_NOTES or _GROUPED.search(text) is None:
        return
    told = _Covered(one for one in suspects if one.confidence >= _SURE)
    later = _least_from_here_on([note for _, note in sure])
    last = at = 0
    for start in numbers(text):
        while at < len(sure) and sure[at][0] <= start:
            last, at = max(last, sure[at][1]), at + 1
        found = _PLAIN.match(text, start)
        if found is None or told.holds(start):
            continue
        digits = found.group()
        following = later[at] if at < len(sure) else last + _UNSEEN
        for note in range(last + 1, following):
            head = digits.removesuffix(str(note))
            if head == digits or head.startswith("0") or YEAR.fullmatch(digits) or len(digits) < _LEAST:
                continue
            last = note
            why = f"“{digits}” ends in {note}, the next of the note numbers that this document has glued on"
            yield make(text, found.span(), "glued_note", _CONFIDENCE, why)
            break


def _least_from_here_on(notes: list[int]) -> list[int]:
    """Return the least of *notes* from each place on."""
    return list(itertools.accumulate(reversed(notes), min))[::-1]


class _Covered:
    """The places that findings cover, to be asked for in the order of the text."""

    def __init__(self, findings: Iterable[Truncation]) -> None:
        self._spans = sorted((one.start, one.end) for one in findings)
        self._at = self._end = 0

    def holds(self, place: int) -> bool:
        """Tell whether a finding covers *place*, which lies no earlier than the place before."""
        while self._at < len(self._spans) and self._spans[self._at][0] <= place:
            self._end, self._at = max(self._end, self._spans[self._at][1]), self._at + 1
        return place < self._end


_PART_OF = re.compile(r"of\s(?:its|their|the|all|those|these|what|his|her)\b")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,6}(?:\.\d{1,4})?")


def without_units(text: str, suspects: list[Truncation]) -> Iterator[Truncation]:
    """Yield the numbers that nothing follows which they could count, where most units of the document are gone."""
    lost = [
        one
        for one in suspects
        if one.kind == "missing_unit" and one.confidence >= _SURE and one.text[-1:].isdigit()  # not "610 square"
    ]
    if len({one.start for one in lost}) < _ENOUGH_UNITS:
        return
    shares = {one.start for one in lost if one.expects.dimension == "percent"}
    told = _Covered(lost)
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
            yield make(text, found.span(), "missing_unit", _CONFIDENCE, why, "percent")
            continue
        if not (wide or closer in ("prep", "conj", "punct", "aux", "end")) or YEAR.fullmatch(found.group()) or not left:
            continue
        paired = closer == "conj" and any(token[0].isdigit() for token in after(text, begin)[1:2])
        if paired or not _takes_a_measure(left, closer, text[found.end() : begin]):
            continue
        yield make(
            text,
            found.span(),
            "missing_unit",
            _CONFIDENCE,
            f"“{found.group()}” counts nothing; this document has lost its units",
        )


def _takes_a_measure(left: list[str], closer: str, gap: str) -> bool:
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


_TAIL_OF_GROUPS = re.compile(r"\d{1,3},(?=\s(?!\d)|\Z)")


def without_groups(text: str, suspects: list[Truncation]) -> Iterator[Truncation]:
    """Yield "accounts for 6, and", where three figures have lost what stood behind commas, and none has kept it."""
    lost = [one for one in suspects if one.kind == "comma_tail" and one.confidence >= _SURE]
    if len({one.start for one in lost}) < _ENOUGH_UNITS or _GROUPED.search(text) is not None:
        return
    told = _Covered(lost)
    for start in numbers(text):
        found = _TAIL_OF_GROUPS.match(text, start)
        if found is None or told.holds(start):
            continue
        closer, _, begin = closer_at(text, found.end())
        left = before(text, start)
        if not left or not _takes_a_measure(left, closer, text[found.end() : begin]):
            continue
        number = Decimal(found.group()[:-1])
        why = f"“{found.group()}” may have lost digits; this document has lost all behind such commas"
        span = number * 1000, number * 1000 + 999
        yield make(text, found.span(), "comma_tail", _CONFIDENCE, why, None, span)


_OF_IT = re.compile(r"\d[\d,.]{0,12}\s(?P<unit>[a-z]{2,12})\sof\s(?:it|them|this|that|which)\b")


def unsquared(text: str, suspects: list[Truncation]) -> Iterator[Truncation]:
    """Yield "about 300 kilometres of it", where areas elsewhere are printed as lengths: the same land is meant."""
    lost = [one for one in suspects if one.kind == "dimension_mismatch" and one.confidence >= _SURE]
    if len(lost) < _ENOUGH_NOTES:
        return
    for start in numbers(text):
        found = _OF_IT.match(text, start)
        unit = lexicon().units.get(found["unit"]) if found else None
        if found is not None and unit is not None and unit.dimension == "length":
            why = f"“{found['unit']}” measures length; this document gives areas in it"
            yield make(text, (start, found.end("unit")), "dimension_mismatch", _CONFIDENCE, why, "area")
