"""The words that announce a figure and the words that cannot be one, read once from their tables."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from newsnorm.core.tables import load_table
from newsnorm.truncations.words import trie

#: Classes of closer that an opener is graded for, in the order of the table's columns.
GRADED = ("of", "unit", "loose", "count", "prep", "conj", "aux", "punct")


@dataclass(frozen=True, slots=True)
class Measure:
    """A noun that leads up to a figure: "an area of …"."""

    dimension: str
    strict: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's dimension, and how many SI base units one of it is."""

    dimension: str
    factor: float


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables of the slot grammar, indexed for look-up by lower-case word."""

    openers: dict[str, dict[str, str]]
    licences: dict[str, str]
    measures: dict[str, Measure]
    closers: dict[str, str]
    counted: dict[str, str]
    units: dict[str, Unit]
    areas: frozenset[str]
    lines: frozenset[str]
    #: What is measured by weight or volume.
    stuff: frozenset[str]
    #: Units that English never uses bare …
    hard: tuple[str, ...]
    #: … and as a pattern.
    hard_units: str
    #: Unit words that it does ("within miles of").
    loose_units: str


def _bars(cell: str) -> list[str]:
    return cell.split("|")


def _derived(units: dict[str, Unit]) -> dict[str, Unit]:
    """Square and cubic units, composed from the lengths."""
    made: dict[str, Unit] = {}
    for name, unit in units.items():
        if unit.dimension != "length":
            continue
        short = len(name) <= 3
        for power, dimension, words in ((2, "area", ("square", "sq", "sq.")), (3, "volume", ("cubic", "cu", "cu."))):
            derived = Unit(dimension, unit.factor**power)
            made.update({f"{word} {name}": derived for word in words})
            if short:
                made.update({f"{name}{mark}": derived for mark in (str(power), "²³"[power - 2], f"^{power}")})
                if power == 2:
                    made[f"sq{name}"] = derived
    return made


@functools.cache
def lexicon() -> Lexicon:
    """Return the tables, read and indexed at the first call."""
    openers = {
        phrase: dict(zip(GRADED, grades, strict=True))
        for phrase, *grades in load_table("truncations/openers.tsv", ("phrase", *GRADED))
    }
    plain = {
        name: Unit(dimension, float(factor))
        for dimension, factor, words in load_table("truncations/units.tsv", ("dimension", "factor", "words"))
        for name in _bars(words)
    }
    squared = _derived(plain)
    bare = {name for name in plain if len(name) > 3 and plain[name].dimension not in ("speed", "temperature", "power")}
    hard = [name for name in {**plain, **squared} if name not in bare and name not in ("m", "mi", "ft", "°", "lb")]
    surfaces = {
        kind: frozenset(_bars(nouns)) for kind, nouns in load_table("truncations/surfaces.tsv", ("dimension", "nouns"))
    }
    return Lexicon(
        openers=openers,
        licences={
            word: strength
            for word, strength, _ in load_table("truncations/licences.tsv", ("word", "strength", "specimen"))
        },
        measures={
            noun: Measure(dimension, strict == "yes")
            for noun, dimension, strict in load_table("truncations/measures.tsv", ("noun", "dimension", "strict"))
        },
        closers={
            word: kind
            for kind, words in load_table("truncations/closers.tsv", ("class", "words"))
            for word in _bars(words)
        },
        counted={
            noun: dimension
            for dimension, nouns in load_table("truncations/counted.tsv", ("dimension", "nouns"))
            for noun in _bars(nouns)
        },
        units={**plain, **squared},
        areas=surfaces["area"],
        lines=surfaces["length"],
        stuff=surfaces["mass"],
        hard=tuple(hard),
        hard_units=trie(hard),
        loose_units=trie(bare),
    )


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """Return the word set *name* of the table of sets."""
    [words] = (words for key, words, _ in load_table("truncations/sets.tsv", ("name", "words", "what")) if key == name)
    return frozenset(_bars(words))


def spaced(pattern_words: list[str]) -> str:
    """Return the trie of phrases whose inner spaces may be any white space."""
    return trie(pattern_words).replace(r"\ ", r"\s+")


@functools.cache
def closer_pattern() -> re.Pattern[str]:
    """Return the pattern of one closer at a place, its class as the group's name."""
    words = lexicon()
    by_class: dict[str, list[str]] = {}
    for word, kind in words.closers.items():
        by_class.setdefault(kind, []).append(word)
    ends = r"(?![\w-])"
    hard = words.hard_units.replace(r"\ ", r"\s+")
    loose = words.loose_units.replace(r"\ ", r"\s+")
    percents = r"%|(?:per\s?cents?|percent|percentage\s+points?|pc)\b"
    return re.compile(
        rf"""(?P<unit>(?:{hard}){ends}|°[CF]?)
        |(?P<percent>{percents})
        |(?P<scale>{trie(by_class["scale"])}\b(?!-))
        |(?P<hyphen>-(?:year|month|week|day|hour|minute|mile|kilomet(?:re|er)|km|met(?:re|er)|foot|inch|acre|hectare|ton|tonne|pound|strong)(?:-\w+)?\b)
        |(?P<loose>(?:{loose}){ends})
        |(?P<count>(?:{trie(words.counted)}){ends})
        |(?P<per>per(?!\s+capita){ends})
        |(?P<extent>in\s+(?:length|width|height|depth|diameter|size|thickness|circumference|weight){ends})
        |(?P<of>of{ends})
        |(?P<dim>{trie(by_class["dim"])}{ends})
        |(?P<conj>{trie(by_class["conj"])}{ends})
        |(?P<aux>{trie(by_class["aux"])}{ends})
        |(?P<prep>{trie(by_class["prep"])}{ends})
        |(?P<punct>[;:)!?]|[”»](?!\w)|,(?!\d)|\.(?![.\w])|[–—](?!\d)|-\s)
        """.replace("\n        |", "|"),
        re.VERBOSE,
    )


def closer_at(text: str, at: int) -> tuple[str, str, int]:
    """Return the class of the closer that follows *at*, the closer itself, and where it starts."""
    begin = at
    end = min(len(text), at + 40)
    while begin < end and text[begin].isspace():
        begin += 1
    if begin >= len(text) or text[at:begin].count("\n") > 1:
        return "end", "", begin
    kind, word = closer_of(text[begin : begin + 40])
    return kind, word, begin


@functools.lru_cache(maxsize=256)
def closer_of(window: str) -> tuple[str, str]:
    """Return the class of the closer that *window* begins with, and the closer itself."""
    found = closer_pattern().match(window)
    return (found.lastgroup or "other", found.group()) if found else ("other", "")
