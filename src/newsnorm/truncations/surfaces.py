"""Find areas that lost their square and are told of what is itself a surface: "the reserve, 5,300 km of moor".

A wood may lie along so many kilometres, and a warehouse so many metres off. But a park that *is* so much savannah, a
warehouse *of* so many metres, land that has *grown by* so many kilometres are told by their area.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.context import comparator
from newsnorm.truncations.findings import make
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.misuse import IN_FLAMES
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
#: Metres of less are the height of a hall, or its length.
_TALLEST = 900
#: Kilometres of less may be a way through a country.
_LONGEST = 400


# "of north-west Syria and", "of adjoining office space"
_OF = re.compile(
    r"\sof\s(?:(?P<land>(?:[Nn]orth\w*\s|[Ss]outh\w*\s|[Ee]ast\w*\s|[Ww]est\w*\s|[Uu]pper\s|[Cc]entral\s)?"
    r"(?!High|Road|Route|Auto|Motor)[A-Z][a-z]+)(?=\s*[,.;]|\sand\b|\s(?:in|since|by|from|for|when|at)\b|\s*\Z)"
    r"|(?P<first>[a-z-]+)(?:\s(?P<second>[a-z-]+))?(?:\s(?P<third>[a-z-]+))?)"
)


def _kind(of: re.Match[str]) -> str:
    """Return what the figure before *of* is of: "floor", "crop", "wild" or "land", "" if nothing known."""
    if of["land"]:
        return "land"
    first, second, third = (of[name] or "" for name in ("first", "second", "third"))
    near = {first, second, f"{first} {second}"}
    if not word_set("parts of a floor").isdisjoint({*near, third, f"{second} {third}"}):
        return "floor"
    if not word_set("standing crops").isdisjoint(near):
        return "crop"
    return "" if (word_set("travelled surfaces") | lexicon().areas).isdisjoint(near) else "wild"


@functools.cache
def _done_to_land() -> frozenset[str]:
    verbs = word_set("done to land") | {"rule", "govern", "administer"}
    return verbs | {form for verb in verbs for form in inflected(verb)}


@functools.cache
def _grounds() -> frozenset[str]:
    """Return the nouns of what has an area and no length."""
    return word_set("grounds") | word_set("rooms") | {"expanse", "territory", "area", "wilderness", "sanctuary"}


@functools.cache
def _lands() -> frozenset[str]:
    """Return the nouns of what grows and shrinks by its area."""
    return (
        lexicon().areas
        | word_set("lands")
        | {"lake", "surface", "sea", "glacier", "expanse", "zone", "park", "cap", "realm"}
    )


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
    last, previous = left[-1], "".join(left[-2:-1])
    number = float(found["number"].replace(",", "")) if found["number"].count(".") < 2 else 0.0
    of = _OF.match(text, found.end())
    metres = found["unit"].startswith("m") and not found["unit"].startswith("mi")
    if of:
        far = number >= _LONGEST and not metres
        return _of_what(_kind(of), left, far=far, metres=metres, hedged=phrase in ("over", "under"))
    if last == "of" and metres and number >= _TALLEST and previous in word_set("rooms") | word_set("halls"):
        return _LIKELY  # "a hall of 3,100 m full of tyres"
    if phrase in ("totalling", "totaling"):
        return _LIKELY if _told(last) else 0.0  # "an expanse totalling 70 kilometres"
    covered = last in _COVERS and previous in _grounds() and number >= _LEAST_COVER
    return _LIKELY if covered or _grown(left) else 0.0


def _of_what(kind: str, left: list[str], *, far: bool, metres: bool, hedged: bool) -> float:
    """Weigh a figure by the *kind* of what it is of; *hedged*: behind a word that may also be a way's, "over"."""
    last = left[-1]
    if last == "," and kind == "wild":
        return _SURE if _told("".join(left[-2:-1])) else 0.0  # "the reserve, 5,300 km of moor"
    if last in _WAYS and not IN_FLAMES.search(" ".join(left)):
        return 0.0
    if kind == "floor":
        return _LIKELY if metres and not hedged else 0.0  # "gutted 1,300 m of office floor"
    taken = last != "," and not _done_to_land().isdisjoint(left[-5:])
    if kind == "crop":
        return _LIKELY if taken else 0.0
    # "ruled over 9,000 miles of Chad and Niger", "lorded it over"; but "every bridge for 600 km of France"
    held = last in _done_to_land() or left[-2:] == ["control", "of"] or (last == "it" and hedged)
    return _LIKELY if kind == "land" and far and held else 0.0


#: Behind these, so many metres are a way.
_WAYS = frozenset(
    ("through", "across", "along", "under", "past", "behind", "into", "beyond", "beside", "between", "within")
)
_COVERS = frozenset(("covers", "covered", "occupies", "occupied"))
_LEAST_COVER = 100


def _told(noun: str) -> bool:
    return noun in _grounds() or noun in _lands()


def _grown(left: list[str]) -> bool:
    """Tell whether land has grown or shrunk by the figure: "the separatists' land grew by 260 km"."""
    if left[-1] not in ("to", "by") or left[-2:-1] == [] or left[-2] not in word_set("grows or shrinks"):
        return False
    subject = [word for word in left[:-2] if word not in ("has", "had", "have", "now", "since", "then", "was", "were")]
    return subject[-1:] != [] and subject[-1] in _lands() and word_set("moves").isdisjoint(left[-2:])
