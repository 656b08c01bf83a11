"""The public finder of damaged figures."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from newsnorm.core.arguments import check_text
from newsnorm.truncations.areas import find_lost_squares
from newsnorm.truncations.articles import find_wrong_articles
from newsnorm.truncations.brackets import find_empty_brackets
from newsnorm.truncations.calendar import cut_pairs, find_broken_dates
from newsnorm.truncations.classes import Pairs, Reading, watch
from newsnorm.truncations.context import comparator
from newsnorm.truncations.coverage import find_covered
from newsnorm.truncations.decimals import find_lost_decimals
from newsnorm.truncations.document import shows_a_habit, weigh
from newsnorm.truncations.duals import find_unlike_duals
from newsnorm.truncations.entities import find_broken_entities
from newsnorm.truncations.gaps import find_gaps, open_pairs
from newsnorm.truncations.glued import find_glued
from newsnorm.truncations.groups import find_broken_groups, find_split_numbers
from newsnorm.truncations.halves import find_halves
from newsnorm.truncations.heads import find_lost_heads
from newsnorm.truncations.lexicon import closer_at, word_set
from newsnorm.truncations.misuse import find_misuse
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.money_duals import find_unlike_sums
from newsnorm.truncations.names import find_unnumbered
from newsnorm.truncations.neighbours import find_neighbours, forbidden_pairs
from newsnorm.truncations.notes import find_notes
from newsnorm.truncations.powers import find_unpowered
from newsnorm.truncations.ranges import find_cut_ranges, find_open_ranges
from newsnorm.truncations.size_rows import find_sizes, size_pairs
from newsnorm.truncations.slots import find_open_slots
from newsnorm.truncations.starts import find_lost_starts
from newsnorm.truncations.stumps import find_stumps
from newsnorm.truncations.surfaces import find_surfaces
from newsnorm.truncations.tails import find_cut_scale, find_tails
from newsnorm.truncations.unit_blanks import find_blank_units
from newsnorm.truncations.unitless import find_unitless
from newsnorm.truncations.weighing import repeated
from newsnorm.truncations.whole import leads_on
from newsnorm.truncations.words import before, holds, numbers
from newsnorm.truncations.years import find_cut_years

DEFAULT_THRESHOLD = 0.5
STRICT_THRESHOLD = 0.75

#: These look at words, read as a string of their classes.
_WORD_DETECTORS = (find_gaps, find_neighbours, find_sizes, find_broken_dates)
_DETECTORS = (
    find_open_slots,
    find_lost_starts,
    find_wrong_articles,
    find_open_ranges,
    find_unnumbered,
    find_glued,
    find_misuse,
)
#: These look for one of a few signs, and at nothing without them.
_SIGN_DETECTORS = (
    (find_empty_brackets, "(["),
    (find_unlike_sums, "("),
    (find_broken_entities, "&"),
    (find_halves, ("/", "⁄", ".-", "°", ": ")),
)
#: These look at numbers only.
_NUMBER_DETECTORS = (
    find_tails,
    find_stumps,
    find_cut_scale,
    find_lost_decimals,
    find_broken_groups,
    find_split_numbers,
    find_notes,
    find_cut_ranges,
    find_unitless,
    find_blank_units,
    find_unlike_duals,
    find_unpowered,
    find_lost_squares,
    find_surfaces,
    find_cut_years,
    find_covered,
)


_DIGIT = re.compile(r"\d")


@functools.cache
def _watched() -> Pairs:
    """Return the pairs of word classes that any detector asks for."""
    return watch((open_pairs(), forbidden_pairs(), size_pairs(), cut_pairs()))


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
    suspects += [found for detect, signs in _SIGN_DETECTORS if holds(text, signs) for found in detect(text)]
    if starts or _DIGIT.search(text):
        suspects += find_lost_heads(text)
    if starts:
        suspects += [found for detect in _NUMBER_DETECTORS for found in detect(text, starts)]
    if not suspects:
        return []
    suspects = [one for one in suspects if not leads_on(text, one)]
    if shows_a_habit(suspects):
        suspects = weigh(text, suspects)
    suspects = repeated(text, suspects)
    found = _disjoint(text, [one for one in suspects if one.confidence >= DEFAULT_THRESHOLD])
    return [_all_that_is_left(text, _named_by_its_noun(text, one)) for one in found if one.confidence >= threshold]


#: Closers that belong to the figure itself: "nearly [25] per cent". What it counts does not: "nearly [25] towns".
_OF_FIGURE = frozenset(("unit", "loose", "percent", "scale"))


@functools.cache
def _comparators() -> frozenset[str]:
    """Return the openers that belong to a figure: "nearly" does, "stretched for" does not."""
    rows = ("limits", "approximations", "hedges", "firm comparators")
    return frozenset(phrase for row in rows for phrase in word_set(row))


def _named_by_its_noun(text: str, one: Truncation) -> Truncation:
    """Return *one* as a date that has lost its year, where "of" stands behind what has one: "the treaty of"."""
    noun = before(text, one.start)[-1:] if one.kind == "missing_figure" and one.text.lower() == "of" else []
    if not noun or noun[0] not in word_set("months") | word_set("events of a year") | word_set("parts of a year"):
        return one
    reason = f"“{noun[0]} of” wants a year, and none is there"
    return replace(one, kind="missing_date_part", expects=Expectation("date"), reason=reason)


def _all_that_is_left(text: str, one: Truncation) -> Truncation:
    """Return *one* with both halves of its figure: of "nearly 25 per cent" that lost its number, "nearly per cent"."""
    if one.kind != "missing_number":
        return one
    start, end = one.start, one.end
    closer, word, begin = closer_at(text, end)
    phrase = comparator(before(text, start))
    if (
        one.text.lower() in _comparators()
        and closer in _OF_FIGURE
        and word[:1].isalpha()
        and "\n" not in text[end:begin]
    ):
        end = begin + len(word)
    elif phrase in _comparators() and closer_at(text, start)[0] in _OF_FIGURE:
        gap = len(text[max(0, start - 60) : start]) - len(text[max(0, start - 60) : start].rstrip())
        opens = start - gap - len(phrase)
        if text[opens : start - gap].lower() == phrase and "\n" not in text[start - gap : start]:
            start = opens
    if (start, end) == (one.start, one.end):
        return one
    return replace(one, start=start, end=end, text=text[start:end], residue=text[start:end])


#: What names the damage more closely than "a figure is missing" wins over it.
_VAGUE = frozenset(("missing_figure", "missing_number", "cut_end"))


def _weight(one: Truncation) -> tuple[int, float]:
    """Rank what is vague below a lost unit, and that below what digits show: "it costs 150, a seat" ends in a tail."""
    rank = 1 if one.kind in ("missing_unit", "cut_end") else 0 if one.kind in _VAGUE else 2
    return rank, one.confidence


def _disjoint(text: str, found: list[Truncation]) -> list[Truncation]:
    """Of findings that overlap or touch, two views of one fault, keep the best; return them in order."""
    found.sort(key=lambda one: (one.start, one.end))
    kept: list[Truncation] = []
    for one in found:
        if kept and kept[-1].kind == "missing_bound" and text[kept[-1].end : one.start].strip() in ("and", "to"):
            continue  # "between  and  tanks": one range, one fault
        if kept and one.kind == "empty_brackets" and kept[-1].kind == "missing_number" and kept[-1].end <= one.start:
            kept.append(one)  # "covers  sq km ( sq miles)" has lost two
        elif kept and (one.start < kept[-1].end or not text[kept[-1].end : one.start].strip()):
            # of equals the later one, which is nearer to the gap: "an area of [over] of land"
            surer = max(one.confidence, kept[-1].confidence)
            kept[-1] = replace(one if _weight(one) >= _weight(kept[-1]) else kept[-1], confidence=surer)
        else:
            kept.append(one)
    return kept
