"""The public finder of damaged figures."""

from __future__ import annotations

import functools

from newsnorm.core.arguments import check_text
from newsnorm.truncations.brackets import find_empty_brackets
from newsnorm.truncations.calendar import cut_pairs, find_broken_dates
from newsnorm.truncations.classes import Reading, watch
from newsnorm.truncations.digits import find_damaged_digits, find_lost_heads
from newsnorm.truncations.document import SURE, repeated, weigh
from newsnorm.truncations.duals import find_unlike_duals
from newsnorm.truncations.gaps import find_gaps, open_pairs
from newsnorm.truncations.misuse import find_misuse
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.neighbours import find_neighbours, forbidden_pairs
from newsnorm.truncations.notes import find_notes
from newsnorm.truncations.ranges import find_cut_ranges, find_open_ranges
from newsnorm.truncations.slots import find_open_slots, find_sizes, size_pairs
from newsnorm.truncations.tails import find_cut_scale, find_tails
from newsnorm.truncations.unitless import find_unitless
from newsnorm.truncations.words import numbers

DEFAULT_THRESHOLD = 0.5
STRICT_THRESHOLD = 0.75

#: These look at words, read as a string of their classes.
_WORD_DETECTORS = (find_gaps, find_neighbours, find_sizes, find_broken_dates)
_DETECTORS = (
    find_open_slots,
    find_lost_heads,
    find_open_ranges,
    find_empty_brackets,
    find_misuse,
)
#: These look at numbers only.
_NUMBER_DETECTORS = (
    find_tails,
    find_cut_scale,
    find_damaged_digits,
    find_notes,
    find_cut_ranges,
    find_unitless,
    find_unlike_duals,
)


@functools.cache
def _watched() -> dict[str, frozenset[str]]:
    """Return the pairs of word classes that any detector asks for."""
    return watch((*open_pairs(), *forbidden_pairs(), *size_pairs(), *cut_pairs()))


def find_truncations(text: str, *, strict: bool = False) -> list[Truncation]:
    """Find every figure that *text* begins to give and does not finish.

    >>> [cut] = find_truncations("Ukraine took back over 3, of territory in a week.")
    >>> cut.kind, cut.text, cut.expects.dimension, cut.expects.lowest, cut.expects.highest
    ('comma_tail', '3,', 'area', Decimal('3000'), Decimal('3999'))

    A figure that is whole is left alone, and so are words that only look like an opener:

    >>> find_truncations("It took back over 3,000 sq km, and of course they drove around in circles.")
    []

    Args:
        text: Look before white space is tidied: two blanks in a row are the best sign of a lost figure.
        strict: Report only what is next to certain, for a gate that must not stop clean articles.
    """
    check_text(text)
    threshold = STRICT_THRESHOLD if strict else DEFAULT_THRESHOLD
    starts = numbers(text)
    reading = Reading(text, _watched())
    suspects = [found for detect in _WORD_DETECTORS for found in detect(reading)]
    suspects += [found for detect in _DETECTORS for found in detect(text)]
    if starts:
        suspects += [found for detect in _NUMBER_DETECTORS for found in detect(text, starts)]
    if any(found.confidence >= SURE for found in suspects):
        suspects = weigh(text, suspects)
    else:
        suspects = repeated(text, suspects)
    return _disjoint(text, [found for found in suspects if found.confidence >= threshold])


#: What names the damage more closely than "a figure is missing" wins over it.
_VAGUE = frozenset(("missing_figure", "missing_number", "cut_end"))


def _weight(one: Truncation) -> tuple[bool, float]:
    return one.kind not in _VAGUE, one.confidence


def _disjoint(text: str, found: list[Truncation]) -> list[Truncation]:
    """Of findings that overlap or touch, two views of one fault, keep the best; return them in order."""
    found.sort(key=lambda one: (one.start, one.end))
    kept: list[Truncation] = []
    for one in found:
        if kept and kept[-1].kind == "missing_bound" and text[kept[-1].end : one.start].strip() in ("and", "to"):
            continue  # "between  and  tanks": one range, one fault
        if kept and (one.start < kept[-1].end or not text[kept[-1].end : one.start].strip()):
            # of equals the later one, which is nearer to the gap: "an area of [over] of land"
            if _weight(one) >= _weight(kept[-1]):
                kept[-1] = one
        else:
            kept.append(one)
    return kept
