"""Find lengths that have lost the power of their unit: "450 km in area", "9,000 people per km", "9 million m"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import at_each, before, holds, trie

_NUMBER = r"\d[\d.,]*(?<=\d)(?:\s(?:thousand|million|billion))?"
#: No digit that a power may be, and no "metres-long".
_END = r"(?!\s?[23²³]|[\w-])"
#: Who lives so many to an area; mines and trees may stand so many to a mile of road.
_DENSITY = re.compile(
    rf"{_NUMBER}\s(?:people|persons|inhabitants|residents|souls|refugees)\sper\s(?:km|kilomet(?:re|er)|mile){_END}(?!\sof\b)"
)
_VOLUME = re.compile(rf"\d[\d.,]*(?<=\d)\s(?:million|billion)\s(?:m|metres|meters){_END}")
_ROOM = re.compile(rf"\d{{2,4}}\s?(?:m|metres|meters){_END}(?!\s(?:long|wide|high|tall|deep|by|x|×|in)\b)")
#: What a volume is of, or what holds one: "the reservoir holds 42 million m".
_HOLDS = re.compile(
    r"\b(?:reservoirs?|lakes?|dams?|basins?|tanks?|cisterns?|aquifers?|gas|water|timber|capacity|volume|pipeline|"
    r"hold\w*|stor(?:e[sd]?|ing|age)|pump\w*|discharg\w+|suppl\w+)\b"
)
_VOLUME_OF = re.compile(r"\sof\s(?:\w+\s)?(?:water|gas|timber|sewage|earth|concrete|sand|rubble|oil|silt)\b")
#: What a volume, or a floor, is of.
_STUFF = (
    *("water", "gas", "timber", "sewage", "concrete", "sand", "rubble", "oil", "silt", "mud", "gravel", "housing"),
    *("wastewater", "seawater", "effluent"),
)
# "the lake held 18 km of water", "30,000 m of water passed"; but "in 2 m of water", "18 km of water to cross"
_WATER = re.compile(
    rf"(?P<amount>(?P<number>\d[\d.,]*)(?<=\d)\s(?P<unit>km|kilomet(?:re|er)s|m|metres|meters)){_END}"
    rf"(?=\sof\s(?:[a-z]+\s)?{trie(_STUFF)}\b)"
    r"(?P<flow>\sof\s(?:\w+\s)?\w+\s(?:(?:passed|flowed|poured|rushed|spilled|escaped|drained)\b"
    r"|an?\s(?:second|minute|hour|day|week|month|year)\b))?"
)
# "held 6 square kilometres of water": a surface is held by nothing
_FLAT_WATER = re.compile(
    rf"(?P<amount>{_NUMBER}\s(?:sq\.?|square)\s(?:km|kilomet(?:re|er)s?|m|met(?:re|er)s|miles|f(?:ee)?t))\sof\s(?:[a-z]+\s)?{trie(_STUFF)}\b"
)
_HOLDING = re.compile(
    r"(?:\bhold(?:s|ing)?|held|store[sd]?|contain(?:s|ed)?|pump(?:s|ed)|releas(?:es|ed)|discharge[sd]?|spilled)\Z"
)
_GOING = re.compile(r"\b(?:through|across|along|over|under|row\w*|sail\w*|swim\w*|swam|cross\w*)\b")
#: How a length and what it is of begin: a cheap test before the exact one.
_LENGTHS_OF = ("km of ", " m of ", "tres of ", "ters of ", "iles of ", "feet of ", "foot of ")
_VESSEL = re.compile(r"\b(?:tanks?|bladders?|cisterns?|bowsers?|tankers?|drums?|pools?|vats?|barges?)\b")
#: Of water that is deep, its metres have no more digits.
_DEEPEST = 2


@functools.cache
def _in_area() -> re.Pattern[str]:
    lengths = spaced([name for name, unit in lexicon().units.items() if unit.dimension == "length"])
    return re.compile(rf"(?P<figure>{_NUMBER}[\s-](?:{lengths}))\sin\sarea\b")


@functools.cache
def _room_of() -> re.Pattern[str]:
    return re.compile(rf"\b{trie(word_set('rooms'))}\sof\s(?:about\s|some\s|over\s|nearly\s)?\Z")


def find_unpowered(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every length that stands where an area, a density or a volume is meant."""
    if " in area" in text:
        for found in at_each(starts, _in_area(), text):
            yield _unpowered(text, found.span("figure"), 0.85, "area")
    if " per " in text:
        for found in at_each(starts, _DENSITY, text):
            yield _unpowered(text, found.span(), 0.8, "area")
    if "illion m" in text:
        for found in at_each(starts, _VOLUME, text):
            held = _HOLDS.search(" ".join(before(text, found.start()))) is not None
            if held or _VOLUME_OF.match(text, found.end()):
                yield _unpowered(text, found.span(), 0.8, "volume")
    if holds(text, _LENGTHS_OF):
        for found in at_each(starts, _WATER, text):
            lead = " ".join(before(text, found.start()))
            flows = found["flow"] is not None and _GOING.search(lead) is None
            held = flows or _HOLDS.search(lead) is not None
            digits = found["number"].replace(",", "").partition(".")[0]
            deep = found["unit"].startswith("k") or len(digits) > _DEEPEST
            if (deep and held) or (_HOLDING.search(lead) and _VESSEL.search(lead)):
                yield _unpowered(text, found.span("amount"), 0.75, "volume")
        for found in at_each(starts, _FLAT_WATER, text):
            left = before(text, found.start())
            phrase = comparator(left)
            if _HOLDING.search(" ".join(left[: len(left) - len(phrase.split())])):
                yield _unpowered(text, found.span("amount"), 0.75, "volume")
    for found in at_each(starts, _ROOM, text):
        if _room_of().search(text, max(0, found.start() - 24), found.start()):
            yield _unpowered(text, found.span(), 0.45, "area")


def _unpowered(text: str, span: tuple[int, int], confidence: float, dimension: str) -> Truncation:
    why = f"“{text[slice(*span)]}” is no {dimension}, and of {dimension} the sentence speaks"
    return make(text, span, "dimension_mismatch", confidence, why, dimension)
