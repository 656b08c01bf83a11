"""Read the plurals that name a magnitude and no number: "dozens", "tens of thousands", "a few hundred"."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.quantities.numerals import SCALES, Numeral
from newsnorm.quantities.words import Words

_VAGUE_VAGUE = re.compile(r"[ ]of[ ](?:thousand|million|billion|trillion)s\b")
_VAGUE_OF = re.compile(r"[ ]of[ ]")


def read_vague(view: str, start: int, end: int, low: int, lead: str) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred" as the least that they can mean."""
    word = view[start:end]
    if lead and word != "several" and not _VAGUE_VAGUE.match(view, end):
        return None  # "the scores", "the thousands who": a noun; "in the tens of millions" is a number
    if word == "several":
        factor, stop = scales_after(view, end)
        return Numeral(start, stop, None, "vague", Decimal(low * factor), factor)
    least, stop = low, end
    for _ in SCALES:
        m = _VAGUE_OF.match(view, stop)
        if m is None:
            break
        kind, value, after, _ = Words(view, m.end() - 1).peek()
        if kind not in ("vague", "scale", "hundred") or value < 100:
            break
        least, stop = least * value, after
    return Numeral(start, stop, None, "vague", Decimal(least), 1)


def scales_after(view: str, end: int) -> tuple[int, int]:
    """Return the product of the scales after "several" or "a few", and where they end."""
    reader, factor = Words(view, end), 1
    for _ in SCALES:
        kind, value, stop, word = reader.peek()
        if kind not in ("hundred", "scale", "dozen") and word not in ("hundreds", "thousands", "millions", "dozens"):
            break
        reader.end, factor = stop, factor * (12 if word == "dozens" else value)
    return factor, reader.end


_COUPLE_OF = re.compile(r"(?:[ ]of)?(?=[ ]|-)")


def read_few(view: str, start: int, end: int, word: str, lead: str) -> Numeral | None:
    """Read "a couple (of)", "a few hundred"; a bare "few" is an adverb."""
    if lead not in ("a", "the"):
        return None
    begin = start - 2 if lead == "a" else start
    if word == "couple":
        m = _COUPLE_OF.match(view, end)
        if m is None:
            return None
        end, named = m.end(), end
    factor, stop = scales_after(view, end)
    if word == "couple":
        if factor == 1 and (lead == "the" or end == named):
            return None  # "a couple married in 2019": two people, not a number
        return Numeral(begin, stop, Decimal(2 * factor), "vague", Decimal(2 * factor), factor)
    if factor == 1 and lead == "the":
        return None
    return Numeral(begin, stop, None, "vague", Decimal(3 * factor), factor)
