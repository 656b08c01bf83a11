"""Tell a town from its namesake in another part of the world: "at al-Jalaa camp in Aden" lies in no Syrian village.

A gazetteer knows the one and not the other. What it links is then a name like
any that it does not list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.model import Place

_KNOWN = 45  # rank of a place that is known beyond its land: of 30,000 people and more
_BETWEEN = 2  # words between a people and a place of its land at most: "the Syrian town of"


def without_namesakes(places: Sequence[Place], sentences: Sentences) -> list[Place]:
    """Return the places without little-known ones that lie far from the land that the text tells of.

    Args:
        places: The places of a text.
        sentences: Its words.
    """
    opening = [low for low, _ in sentences.bounds()]
    numbers = [bisect_right(opening, sentences.at(place.start)) for place in places]
    known = [place.kind == "country" or _is_known(place) for place in places]
    lands: dict[int, set[str]] = {}  # of the known places of each sentence
    for place, number, is_known in zip(places, numbers, known, strict=True):
        if is_known and place.kind != "country" and place.country:
            lands.setdefault(number, set()).add(place.country)
    return [
        place
        for place, number, is_known in zip(places, numbers, known, strict=True)
        if is_known or not _is_namesake(place, lands.get(number, set()), sentences)
    ]


def _is_known(place: Place) -> bool:
    entry = Gazetteer.default().entry(place.id) if place.id else None
    return entry is None or entry.rank >= _KNOWN


def _is_namesake(place: Place, around: Collection[str], sentences: Sentences) -> bool:
    """Say whether a little-known place lies in another land than it is told to, or than all that are around it."""
    told = _told_land(place, sentences)
    lands = around if told is None else {told}
    return bool(lands and place.country) and all(_far(land, place.country) for land in lands)


def _told_land(place: Place, sentences: Sentences) -> str | None:
    """Return the land of a people right before a place: Syria of "the Syrian town of Madaya"."""
    at, words = sentences.at(place.start), sentences.words
    if at <= _BETWEEN or words[at - 1] != "of" or words[at - 2] not in lexicon.words("town"):
        return None
    land = lexicon.sides().get(words[at - 3].removesuffix("'s"), "")
    return land if land in lexicon.capitals() else None


def _far(one: str, other: str) -> bool:
    return one != other and frozenset((one, other)) not in lexicon.borders()
