"""Find areas that lost their square and are told of what is itself a surface: "the park, 7,800 km of savannah".

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
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.misuse import IN_FLAMES
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import at_each, before, trie

_LIKELY, _SURE = 0.65, 0.75
_LENGTH = r"(?:km|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s?)"
#: No power, no side and no way.
_NO_SIDE = (
    r"(?![\w²³-]|\s?[23²³](?!\d)|\s(?:long|wide|deep|high|tall|across|away|off|from|apart|along|north|south|east|west|inland|"
    r"upstream|downstream|by|x|×|to|between|inside|into|further|closer|ahead|back|beyond|up|down|below|above|around|in\s(?:depth|width|length|"
    r"height|diameter)))"
)
_MEASURED = re.compile(rf"(?P<number>\d[\d,.]{{0,12}}(?<=\d))[\s-]?(?P<unit>{_LENGTH}){_NO_SIDE}")
#: Metres of less are the height of a hall, or its length.
_TALLEST = 900
#: Kilometres of less may be a way through a country.
_LONGEST = 400


@functools.cache
def _of() -> re.Pattern[str]:
    """Return the pattern of what the figure is of: a part of a house, a crop, a land with its name."""
    floors = trie(word_set("parts of a floor"))
    crops = trie(word_set("standing crops"))
    wild = spaced(sorted(word_set("travelled surfaces") | lexicon().areas))
    return re.compile(
        rf"\sof\s(?:(?P<floor>(?:[a-z]+\s){{0,2}}?{floors})\b|(?P<crop>(?:[a-z]+\s)?{crops})\b|(?P<wild>(?:[a-z]+\s)?(?:{wild}))\b"
        r"|(?P<land>(?:[Nn]orth\w*\s|[Ss]outh\w*\s|[Ee]ast\w*\s|[Ww]est\w*\s|[Uu]pper\s|[Cc]entral\s)?(?!High|Road|Route|Auto|Motor)[A-Z][a-z]+)(?=\s*[,.;]|\sand\b|\s(?:in|since|by|from|for|when|at)\b|\s*\Z))"
    )


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
    for found in at_each(starts, _MEASURED, text):
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
    of = _of().match(text, found.end())
    metres = found["unit"].startswith("m") and not found["unit"].startswith("mi")
    if of:
        return _of_what(
            of, left, far=number >= _LONGEST and not metres, metres=metres, hedged=phrase in ("over", "under")
        )
    if last == "of" and metres and number >= _TALLEST and previous in word_set("rooms") | word_set("halls"):
        return _LIKELY  # "a warehouse of 2,500 m full of oil"
    if phrase in ("totalling", "totaling"):
        return _LIKELY if _told(last) else 0.0  # "an expanse totalling 54 kilometres"
    covered = last in _COVERS and previous in _grounds() and number >= _LEAST_COVER
    return _LIKELY if covered or _grown(left) else 0.0


def _of_what(of: re.Match[str], left: list[str], *, far: bool, metres: bool, hedged: bool) -> float:
    """Weigh the figure before *of* by what it is of; *hedged*: behind a word that may also be a way's, "over"."""
    last = left[-1]
    if last == "," and of["wild"]:
        return _SURE if _told("".join(left[-2:-1])) else 0.0  # "the park, 7,800 km of savannah"
    if last in _WAYS and not IN_FLAMES.search(" ".join(left)):
        return 0.0
    if of["floor"]:
        return _LIKELY if metres and not hedged else 0.0  # "burned through 1,800 m of warehouse floor"
    taken = last != "," and not _done_to_land().isdisjoint(left[-5:])
    if of["crop"]:
        return _LIKELY if taken else 0.0
    # "ruled over 34,000 miles of Iraq and Syria", "lorded it over"; but "every bridge for 600 km of France"
    held = last in _done_to_land() or left[-2:] == ["control", "of"] or (last == "it" and hedged)
    return _LIKELY if of["land"] and far and held else 0.0


#: Behind these, so many metres are a way.
_WAYS = frozenset(
    ("through", "across", "along", "under", "past", "behind", "into", "beyond", "beside", "between", "within")
)
_COVERS = frozenset(("covers", "covered", "occupies", "occupied"))
_LEAST_COVER = 100


def _told(noun: str) -> bool:
    return noun in _grounds() or noun in _lands()


def _grown(left: list[str]) -> bool:
    """Tell whether land has grown or shrunk by the figure: "the separatists' land grew by 440 km"."""
    if left[-1] not in ("to", "by") or left[-2:-1] == [] or left[-2] not in word_set("grows or shrinks"):
        return False
    subject = [word for word in left[:-2] if word not in ("has", "had", "have", "now", "since", "then", "was", "were")]
    return subject[-1:] != [] and subject[-1] in _lands() and word_set("moves").isdisjoint(left[-2:])
