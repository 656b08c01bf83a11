"""The words that tell what a figure speaks of, from ``data/claims``; each table is read once."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.gazetteer_tables import Entry

#: The columns of the table of evidence.
EVIDENCE = ("evidence", "weight", "gap", "says")
#: The columns of the table of what settles an event.
SETTLED = ("event", "of", "dimension", "settles", "specimen")


@functools.cache
def nouns() -> dict[str, str]:
    """Return the class of each noun that figures of war news count."""
    return {row[0]: row[1] for row in load_table("claims/nouns.tsv", ("noun", "class"))}


@functools.cache
def makes() -> dict[str, str]:
    """Return of which make a word tells that a thing is."""
    return {row[0]: row[1] for row in load_table("claims/makes.tsv", ("word", "make"))}


@functools.cache
def events() -> dict[str, str]:
    """Return what each verb, event noun or phrase says happened."""
    return {row[0]: row[1] for row in load_table("claims/events.tsv", ("word", "event"))}


class Settling(NamedTuple):
    """What settles an event: what is counted, as a list of `words`, or what is measured; and what it is then."""

    of: str
    dimension: str
    event: str


@functools.cache
def settling() -> dict[str, list[Settling]]:
    """Return what settles each event, in the order in which it is asked."""
    found: dict[str, list[Settling]] = {}
    for event, of, dimension, settled, _ in load_table("claims/settled.tsv", SETTLED):
        found.setdefault(event, []).append(Settling(of, dimension, settled))
    return found


@functools.cache
def told_of(dimension: str) -> frozenset[str]:
    """Return all that can be told to have happened to what has a dimension; nothing is said of counts."""
    return frozenset(event for of, event in load_table("claims/told_of.tsv", ("dimension", "event")) if of == dimension)


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
def extents() -> dict[str, str]:
    """Return what each word says that a length is of: "width" and "across" are one."""
    return {row[0]: row[1] for row in load_table("claims/extents.tsv", ("word", "extent"))}


@functools.cache
def hours() -> dict[str, str]:
    """Return the part of a day that each word tells: "dawn" and "morning" are one."""
    return {row[0]: row[1] for row in load_table("claims/hours.tsv", ("word", "part"))}


@functools.cache
def paces() -> dict[str, str]:
    """Return what each phrase says of the time in which so many come: "daily" and "a day" are one."""
    times = {"hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly"}
    found = {f"{each} {time}": time for time in times for each in ("a", "an", "per", "each", "every")}
    found |= {f"{each} 24": "day" for each in ("every", "each", "per")}  # "every 24 hours"
    found |= {"annual": "year", "annually": "year", "bpd": "day"}  # "72,000 bpd"
    return found | {adverb: time for time, adverb in times.items()}


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
def groups() -> dict[str, str]:
    """Return which armed group each word names; "group" for one that it does not name, "state" for no such group."""
    return {row[0]: row[1] for row in load_table("claims/groups.tsv", ("word", "group"))}


@functools.cache
def capitals() -> dict[str, Entry]:
    """Return the capital of each country, by the country's code."""
    found = (
        (row[0], Gazetteer.default().entry(row[1])) for row in load_table("claims/capitals.tsv", ("country", "id"))
    )
    return {country: entry for country, entry in found if entry is not None}


@functools.cache
def borders() -> frozenset[frozenset[str]]:
    """Return the pairs of lands that border on each other, by their codes."""
    return frozenset(map(frozenset, load_table("claims/borders.tsv", ("one", "other"))))


@functools.cache
def seats() -> frozenset[str]:
    """Return the ids of the capitals."""
    return frozenset(entry.id for entry in capitals().values())


@functools.cache
def words(name: str) -> frozenset[str]:
    """Return one of the small word lists, by its name in ``words.tsv``."""
    return frozenset(word for list_, word in load_table("claims/words.tsv", ("list", "word")) if list_ == name)


def mentions(stretch: Sequence[str], name: str) -> bool:
    """Say whether a stretch of words holds a word or a phrase of a list."""
    line = f" {' '.join(stretch)} "
    return any(f" {phrase} " in line for phrase in words(name))


@functools.cache
def close(kind: str) -> frozenset[frozenset[str]]:
    """Return the pairs of classes ("noun" or "event") that reports use of the same thing."""
    rows = load_table("claims/close.tsv", ("kind", "one", "other"))
    return frozenset(frozenset((one, other)) for kind_, one, other in rows if kind_ in (kind, f"{kind} loose"))


@functools.cache
def loose(kind: str) -> frozenset[frozenset[str]]:
    """Return those of the pairs that are never of one number: 300 families are not 300 people."""
    rows = load_table("claims/close.tsv", ("kind", "one", "other"))
    return frozenset(frozenset((one, other)) for kind_, one, other in rows if kind_ == f"{kind} loose")


@functools.cache
def weights() -> dict[str, float]:
    """Return what each piece of evidence weighs between two whole figures."""
    return _weights("weight")


@functools.cache
def gap_weights() -> dict[str, float]:
    """Return what each piece of evidence weighs between a gap and a whole figure, or a claim of whole figures."""
    return _weights("gap")


def _weights(column: str) -> dict[str, float]:
    rows = load_table("claims/evidence.tsv", EVIDENCE)
    return {row[0]: float(row[EVIDENCE.index(column)]) for row in rows if row[EVIDENCE.index(column)] != "-"}
