"""Find areas that lost their square and are told of what is itself a surface: "the reserve, 5,300 km of moor".

A wood may lie along so many kilometres, and an office so many metres off. But a park that *is* so much savannah, so
many metres *of office floor*, land that has *grown by* so many kilometres are told by their area.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import at_each, before, holds

_LIKELY, _SURE = 0.65, 0.75
_LENGTH = r"(?:km|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s?)"
#: No power, no side and no way.
_NO_SIDE = (
    r"(?![\w²³-]|\s?[23²³](?!\d)|\s(?:long|wide|deep|high|tall|across|away|off|from|apart|along|north|south|east|west|inland|"
    r"upstream|downstream|by|x|×|to|between|inside|into|further|closer|ahead|back|beyond|up|down|below|above|around|in\s(?:depth|width|length|"
    r"height|diameter)))"
)
_MEASURED = re.compile(rf"(?P<number>\d[\d,.]{{0,12}}(?<=\d))[\s-]?(?P<unit>{_LENGTH}){_NO_SIDE}")
#: How the units begin: a cheap test before the exact one.
_UNITS = ("km", "kilom", " mile", " metre", " meter", " m ", " m,", " m.", "m of")
#: "of moor", "of adjoining office space"
_OF = re.compile(r"\sof\s(?P<first>[a-z-]+)(?:\s(?P<second>[a-z-]+))?(?:\s(?P<third>[a-z-]+))?")
_LINKING = frozenset(("has", "had", "have", "now", "since", "then", "was", "were"))


@functools.cache
def _lands() -> frozenset[str]:
    """Return the nouns of what grows and shrinks by its area."""
    others = ("lake", "surface", "sea", "glacier", "expanse", "zone", "park", "cap", "realm")
    return lexicon().areas | word_set("lands") | frozenset(others)


@functools.cache
def _grounds() -> frozenset[str]:
    """Return the nouns of what has an area and no length."""
    others = ("expanse", "territory", "area", "wilderness", "sanctuary")
    return _lands() | word_set("grounds") | word_set("rooms") | frozenset(others)


def find_surfaces(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every length that is told of a surface as its size."""
    for found in at_each(starts, _MEASURED, text) if holds(text, _UNITS) else ():
        left = before(text, found.start())
        phrase = comparator(left)
        outer = left[: len(left) - len(phrase.split())] if phrase and phrase != "of" else left
        confidence = _weight(text, found, outer, phrase) if outer else 0.0
        if confidence:
            why = f"“{found['unit']}” measures length, and a surface is told by its area"
            yield make(text, found.span(), "dimension_mismatch", confidence, why, "area")


def _weight(text: str, found: re.Match[str], left: list[str], phrase: str) -> float:
    of = _OF.match(text, found.end())
    if of is None:
        return _LIKELY if _grown(left) else 0.0
    if _is_wild(of) and left[-1] == ",":
        return _SURE if "".join(left[-2:-1]) in _grounds() else 0.0  # "the reserve, 5,300 km of moor"
    metres = found["unit"].startswith("m") and not found["unit"].startswith("mi")
    way = left[-1] in _WAYS or phrase in ("over", "under")
    return _LIKELY if metres and not way and _is_floor(of) else 0.0  # "gutted 1,300 m of office floor"


def _is_floor(of: re.Match[str]) -> bool:
    first, second, third = (of[name] or "" for name in ("first", "second", "third"))
    phrases = {first, second, third, f"{first} {second}", f"{second} {third}"}
    return not word_set("parts of a floor").isdisjoint(phrases)


def _is_wild(of: re.Match[str]) -> bool:
    near = {of["first"], of["second"] or "", f"{of['first']} {of['second']}"}
    return not (word_set("travelled surfaces") | lexicon().areas).isdisjoint(near)


#: Behind these, so many metres are a way.
_WAYS = frozenset(
    ("through", "across", "along", "under", "past", "behind", "into", "beyond", "beside", "between", "within")
)


def _grown(left: list[str]) -> bool:
    """Tell whether land has grown or shrunk by the figure: "the separatists' land grew by 260 km"."""
    if left[-1] not in ("to", "by") or left[-2:-1] == [] or left[-2] not in word_set("grows or shrinks"):
        return False
    subject = [word for word in left[:-2] if word not in _LINKING]
    return subject[-1:] != [] and subject[-1] in _lands() and word_set("moves").isdisjoint(left[-2:])
