"""Find areas that are printed as lengths in plain places, where the document has lost its squares.

"It holds 16 km.", "a 120 m workshop", "a belt of 520 km": lengths elsewhere, hardly so where land is told in such.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.evidence import PLAIN, Evidence
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import before, numbers

#: So many areas in units of length show that the squares are gone.
_HABIT = 2
#: What tells that a side or a way is meant.
_SIDES = (
    r"(?!\s(?:long|wide|deep|high|tall|across|away|from|to|north|south|east|west|into|inside|along|by|behind|"
    r"of\s(?:front|road|coast|track)))"
)
#: What may stand between the verb and the number: "taken back some 1,100 km", "an area of more than 40 km".
_BETWEEN = frozenset(("some", "more", "than", "back", "another", "just", "only", "of", "a"))
#: Words beside the takers that land follows.
_LANDED = frozenset(
    (
        *("area", "belt", "patch", "pocket", "zone", "plot", "plots", "stump", "floor", "roof", "hall"),
        *("minefield", "hut", "huts", "cell", "cells", "flat", "flats", "home", "homes", "tent", "tents"),
        *("with", "has", "had"),
        *("taken", "took", "over", "won", "hold", "holds", "held", "lost", "clear", "clears", "cleared", "clearing"),
    )
)
#: Verbs of land that changes hands, and words that go on behind a number of it.
_CHANGES = frozenset(("changed", "fell", "passed"))
_AROUND = frozenset(("around", "behind", "inside", "beside", "each", "lies", "lay"))
#: "pumps move 9,000 m a day": water, where nobody moves.
_A_DAY = re.compile(r"\san?\s(?:second|minute|hour|day|week|month|year)\b")


@functools.cache
def _length() -> re.Pattern[str]:
    names = (name for name, unit in lexicon().units.items() if unit.dimension == "length")
    units = spaced([name for name in names if len(name) != 2 or name == "km"])
    return re.compile(
        rf"\d[\d.,]{{0,12}}(?<=\d)[\s-](?P<unit>{units})\b"
        rf"(?:(?P<of>\sof\s(?:it|them|this|that|which|{spaced(sorted(lexicon().areas))})\b)|\s(?P<noun>[a-z]{{3,}})\b|{_SIDES})"
    )


def unsquared(seen: Evidence) -> Iterator[Truncation]:
    """Yield "about 300 kilometres of it", "a 120 m workshop", "it took back 40 km": the same land is meant."""
    if seen.lost("dimension_mismatch") < _HABIT:
        return
    text = seen.text
    for start in numbers(text):
        found = _length().match(text, start)
        if found is None:
            continue
        left = before(text, start)
        if found["of"] or _is_room(found) or _holds_land(left, found) or _flows(text, left, found):
            why = f"“{found['unit']}” measures length; this document gives areas in it"
            yield make(text, (start, found.end("unit")), "dimension_mismatch", PLAIN, why, "area")


def _is_room(found: re.Match[str]) -> bool:
    noun = found["noun"]
    return noun is not None and (noun in word_set("rooms") | word_set("grounds") or _is_land(noun, found))


_ENDS = re.compile(r"\s(?:of|in|near|on|at|by|and|or|was|is|were|are|has|had|with|that|which)\b|[,.;]")


def _is_land(noun: str, found: re.Match[str]) -> bool:
    """Tell "the 600 km forest of Ouagadou" from "the 600 km desert road"."""
    return noun in lexicon().areas and _ENDS.match(found.string, found.end()) is not None


def _holds_land(left: list[str], found: re.Match[str]) -> bool:
    """Tell whether a verb of taking, or what land comes in, leads up to the number and nothing tells its side."""
    if found["noun"] in _CHANGES:
        return True  # "only 350 km changed hands"
    if found["noun"] and found["noun"] not in _AROUND and not lexicon().closers.get(found["noun"]):
        return False
    words = [word for word in left[-4:] if word.isalpha() and word not in word_set("approximations") | _BETWEEN]
    last = words[-1] if words else ""
    return last in word_set("takers") | word_set("covering") | _LANDED


def _flows(text: str, left: list[str], found: re.Match[str]) -> bool:
    """Tell whether so many metres come each day that nobody walks."""
    return (
        found["unit"] in ("m", "metres", "meters")
        and _A_DAY.match(text, found.end("unit")) is not None
        and word_set("moves").isdisjoint(left[-6:])
    )


MECHANISMS = (unsquared,)
