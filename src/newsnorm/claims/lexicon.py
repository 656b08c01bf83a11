"""The words that tell what a figure speaks of, from ``data/claims``; each table is read once."""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer import Gazetteer


@functools.cache
def nouns() -> dict[str, str]:
    """Return the class of each noun that figures of war news count."""
    return {row[0]: row[1] for row in load_table("claims/nouns.tsv", ("noun", "class"))}


@functools.cache
def events() -> dict[str, str]:
    """Return what each verb, event noun or phrase says happened."""
    return {row[0]: row[1] for row in load_table("claims/events.tsv", ("word", "event"))}


@functools.cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the event phrases of several words, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, event in events().items():
        first, *rest = phrase.split(" ")
        if rest:
            found.setdefault(first, []).append((tuple(rest), event))
    return found


@functools.cache
def sides() -> dict[str, str]:
    """Return the side that each demonym, capital or force stands for."""
    found = {row[0]: row[1] for row in load_table("claims/sides.tsv", ("word", "side"))}
    for word, of in load_table("places/demonyms.tsv", ("word", "of")):
        match = Gazetteer.default().lookup(of) if of != "-" else None
        if match is not None and match.entries[0].kind == "country":
            found.setdefault(word.casefold(), match.entries[0].country)
    return found


@functools.cache
def words(name: str) -> frozenset[str]:
    """Return one of the small word lists, by its name in ``words.tsv``."""
    return frozenset(word for list_, word in load_table("claims/words.tsv", ("list", "word")) if list_ == name)


@functools.cache
def close(kind: str) -> frozenset[frozenset[str]]:
    """Return the pairs of classes ("noun" or "event") that reports use of the same thing."""
    rows = load_table("claims/close.tsv", ("kind", "one", "other"))
    return frozenset(frozenset((one, other)) for kind_, one, other in rows if kind_ == kind)


@functools.cache
def weights() -> dict[str, float]:
    """Return what each piece of evidence weighs."""
    return {
        name: float(weight) for name, weight, _ in load_table("claims/evidence.tsv", ("evidence", "weight", "says"))
    }
