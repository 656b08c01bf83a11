"""The words beside a name that tell what it is: read once, asked often."""

from __future__ import annotations

import functools
from collections import defaultdict
from typing import Final, Literal

from newsnorm.core.tables import load_table

Role = Literal[
    "title",
    "role",
    "particle",
    "organisation",
    "organ",
    "organ_of",
    "organisation_of",
    "club",
    "club_after",
    "treaty",
    "formation",
    "model",
    "attack",
    "hinge",
    "function",
    "riverside",
    "thing",
    "prefix",
    "unit",
    "council",
    "call-sign",
    "between",
    "before_name",
    "governed",
    "ship",
    "street",
    "region",
    "regions",
    "district",
    "districts",
    "city",
    "cities",
    "river",
    "water",
    "direction",
    "locative",
    "speech",
    "calendar",
    "adjectival",
    "agency",
    "kin",
    "shore",
]

_NONE: Final[frozenset[str]] = frozenset()


@functools.cache
def _roles() -> dict[str, frozenset[str]]:
    roles: dict[str, set[str]] = defaultdict(set)
    for word, role in load_table("places/cues.tsv", ("word", "role")):
        roles[word].add(role)
    return {word: frozenset(found) for word, found in roles.items()}


def roles_of(word: str) -> frozenset[str]:
    """Return what *word*, in the case given, can tell of a name beside it.

    >>> sorted(roles_of("frigate")), sorted(roles_of("breakfast"))
    (['ship'], [])
    """
    return _roles().get(word, _NONE)


@functools.cache
def words_of(role: Role) -> frozenset[str]:
    """Return all words of one *role*."""
    return frozenset(word for word, roles in _roles().items() if role in roles)


@functools.cache
def given_names() -> dict[str, str]:
    """Return the given names that count as evidence of a person: name → "strong" or "weak"."""
    rows = load_table("places/given_names.tsv", ("name", "strength"))
    return {row[0]: row[1] for row in rows}


@functools.cache
def demonyms() -> frozenset[str]:
    """Return the adjectives and names of peoples that are never places."""
    return frozenset(word for word, _ in load_table("places/demonyms.tsv", ("word", "of")))


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Return, in lower case, the words that are place names and English words too."""
    return frozenset(word for (word,) in load_table("places/ordinary_words.tsv", ("word",)))


@functools.cache
def acronyms() -> frozenset[str]:
    """Return, in lower case, the acronyms of places that are words or other things too: "US" and "us"."""
    return frozenset(name for (name,) in load_table("places/acronyms.tsv", ("name",)))


@functools.cache
def american_states() -> dict[str, str]:
    """Return the states and provinces of North America as they follow a town: name → the country that shares it."""
    rows = load_table("places/american_states.tsv", ("name", "country", "rival"))
    return {name: rival for name, _, rival in rows}


@functools.cache
def surnames() -> frozenset[str]:
    """Return the surnames that the gazetteer would take for places."""
    return frozenset(name for (name,) in load_table("places/surnames.tsv", ("name",)))


@functools.cache
def set_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases in which a place name names no place, by the (folded) name that they hold."""
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name, before, after in load_table("places/set_phrases.tsv", ("name", "before", "after")):
        phrases[name].append((before, after))
    return {name: tuple(found) for name, found in phrases.items()}
