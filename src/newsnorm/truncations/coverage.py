"""Find lengths that stand for an area since their subject has one: "the camp covers 4 km", "a tent of 16 m"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import at_each, before

#: What tells that a side, a way or a count is meant.
_SIDES = (
    r"(?!\s?[²³2-9½×x]|\s(?:long|wide|deep|high|tall|thick|across|away|from|to|up|down|north|south|east|west|into|inland|along|"
    r"around|by|behind|ahead|off|each|per|in\s(?:length|width|height|depth|diameter|circumference)|people|of\s(?!it\b|them\b|land)|square))"
)
_LENGTH = re.compile(
    rf"\d[\d.,]{{0,12}}(?<=\d)[\s-]?(?P<unit>km|kilometres|kilometers|miles|m|metres|meters)\b{_SIDES}"
)
#: How far before a number its subject may stand.
_REACH = 70


@functools.cache
def _covered() -> re.Pattern[str]:
    """Return the pattern of what leads up to an area: its subject and a verb of covering, or "the area of" it."""
    lands = word_set("grounds") | word_set("lands") | word_set("covered lands") | lexicon().areas
    grounds = spaced(sorted(lands - {"zone", "state"}))  # "a zone covers 4 km" of the way around
    return re.compile(
        rf"\b{grounds}\b[^.;:,\d]{{0,45}}?,?\s(?:covers|covered|covering|totals|totalled|occupies|occupied|takes\sup)\Z"
        r"|\barea\sof\s[^.;:,\d]{0,45}?(?:,|\s(?:is|was|totals|comes\sto|has\s(?:grown|shrunk)\sto))\Z"
    )


@functools.cache
def _lines() -> re.Pattern[str]:
    return re.compile(rf"\b{spaced(sorted(lexicon().lines))}\b")


@functools.cache
def _sized() -> re.Pattern[str]:
    """Return the pattern of a room or a land, with "of" behind it: "a tent of", "the enclave of"."""
    rooms, lands = (spaced(sorted(word_set(row))) for row in ("small rooms", "lands of a size"))
    return re.compile(rf"\b(?:a|an|the|its|their|one|each)\s(?:\w+\s)?(?:(?P<room>{rooms})|(?P<land>{lands}))\sof\Z")


def find_covered(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every length whose subject is measured in squares."""
    for found in at_each(starts, _LENGTH, text):
        if _leads_to_area(text, found.start(), found["unit"]):
            why = f"“{found['unit']}” measures length; what is told here has an area"
            span = (found.start(), found.end("unit"))
            yield make(text, span, "dimension_mismatch", 0.7, why, "area")


def _leads_to_area(text: str, start: int, unit: str) -> bool:
    """Tell whether the words before *start* want an area: "the road through the camp covers" wants a length."""
    head = text[max(0, start - _REACH) : start].rstrip()
    phrase = comparator(before(text, start))  # "covers" is one itself
    bare = head[: len(head) - len(phrase)].rstrip() if head.lower().endswith(phrase) else head
    if _covered().search(head) or _covered().search(bare):
        return _lines().search(head) is None
    sized = _sized().search(bare)
    if sized is None or unit == "miles":
        return False
    return (sized["room"] is not None) == unit.startswith("m")  # "a tent of 4 km" is neither
