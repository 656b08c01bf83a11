"""Class a word by its tables or by its spelling: an article, a unit, a plural, a name.

Words come from ``data/truncations/classes.tsv`` and from the tables of units and nouns; what is in none of them is
classed by its ending and its capital.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.glued import lost_between
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.words import SIGNS, YEAR

_SMALL = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_COMMA_DECIMAL = re.compile(r"\d{1,2},\d{1,2}")
_OPEN = ("LETTER_A", "PLURAL", "ED", "ING", "LY", "NAME", "WORD", "OTHER")
#: A word of no table and no telling ending: before a plural an adjective, as a rule.
_PLAIN = frozenset(("WORD", "PLAIN"))
#: A number in digits; an amount is what is no year, and a small one may be a percentage.
_YEAR = frozenset(("DIGITS", "NUMERIC", "YEAR"))
_CODE = frozenset(("DIGITS", "NUMERIC"))
_AMOUNT = frozenset(("DIGITS", "NUMERIC", "AMOUNT"))
_SMALL_AMOUNT = frozenset((*_AMOUNT, "SMALL_AMOUNT"))
_FOREIGN = frozenset(("DIGITS", "NUMERIC"))
_DECIMAL = frozenset((*_SMALL_AMOUNT, "DECIMAL"))
#: A capital word that may be a plural: "Bradleys", "Afghans", but also "James".
_NAMES = frozenset(("NAME", "NAMES"))
_PEOPLES = frozenset((*_NAMES, "PEOPLES"))
_NUMBER_WORD = frozenset(("NUMERIC", "NUMBERWORD"))
#: What a word may be besides, and still a noun of no table.
_BESIDE = frozenset(("LABEL", "PLACED", "DONE_TO"))
#: What begins with a unit: "kilometre-wide", "year-old", "pence-per-share".
_COMPOUND = frozenset(("WORD", "COMPOUND"))
#: Words that stick together, by what is gone between them.
_GLUED = {
    "missing_number": frozenset(("GLUED",)),
    "missing_figure": frozenset(("GLUED_FIGURE",)),
    "missing_date_part": frozenset(("GLUED_DATE",)),
}
#: How months begin; other capital words are names: "Fromin", "Overat".
_MONTHS = frozenset(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"))
#: What units of measure are for.
_EXTENTS = ("length", "area", "mass", "speed", "temperature")
#: Word sets that other modules ask about too, and the classes that they make.
_SETS = (
    ("takes no of", "TAKES"),
    ("takes no of, also nouns", "TAKES_ALSO"),
    ("takes no of, third person", "TAKES_S"),
    ("before a unit", "BEFORE_UNIT"),
    ("copulas", "COPULA"),
    ("never before of", "OWNER"),
    ("sizes", "SIZE"),
    ("more than things", "COMPARES"),
    ("talk", "TALK"),
    ("judged", "JUDGED"),
    ("months", "MONTH"),
    ("of so great a length", "GREAT"),
    ("of such a size", "SIZED"),
    ("labels", "LABEL"),
    ("placing", "PLACED"),
    ("done to people", "DONE_TO"),
)
#: Word sets of what is neither noun nor adjective.
_NO_NOUNS = ("degrees", "of pronouns", "clause words", "determiners", "no noun behind a comma", "of degree")


def classes_of(token: str) -> frozenset[str]:
    """Return the classes of the word, number or mark *token*.

    >>> sorted(classes_of("Ukrainians"))
    ['NAME', 'NAMES', 'PEOPLES']
    """
    if token == "A":
        return frozenset(("LETTER_A",))  # "Group A in", "A Fool Such As I"
    word = token.lower()
    known = _by_word().get(word)
    if known is not None:
        return _with_ending(word, known)
    if token[0].isdigit():
        return _number_classes(token)
    if not token[0].isalpha():
        return frozenset(("OTHER",))
    lost = lost_between(token if token[0].islower() or token[:3] not in _MONTHS else word)
    if lost is not None:
        return _GLUED[lost]
    if "-" in token and word.partition("-")[0] in word_set("number words") - {"a", "an"}:
        return _NUMBER_WORD  # "Twenty-five"
    if _is_compound(word):
        return _COMPOUND
    if token[0].isupper():
        if word in word_set("peoples"):
            return _PEOPLES
        return _NAMES if token.isalpha() and is_plural(word) else frozenset(("NAME",))
    ending = _ending(token)
    if ending == "WORD" and word not in word_set("of degree"):
        return _PLAIN
    return frozenset((ending,))


def all_sets() -> Iterator[frozenset[str]]:
    """Yield every set of classes that a word can be of."""
    for word, classes in _by_word().items():
        yield _with_ending(word, classes)
    yield from (_YEAR, _CODE, _AMOUNT, _SMALL_AMOUNT, _DECIMAL, _NUMBER_WORD, _COMPOUND)
    yield from (_PLAIN, _NAMES, _PEOPLES, *_GLUED.values())
    yield from (frozenset((name,)) for name in _OPEN)


def _number_classes(token: str) -> frozenset[str]:
    if token[0] == "0" and token.isdigit():
        return _CODE  # "a 007 game"
    if YEAR.fullmatch(token):
        return _YEAR
    if _COMMA_DECIMAL.fullmatch(token) is not None:
        return _FOREIGN  # "the 7,62 round"
    if _SMALL.fullmatch(token) is None:
        return _AMOUNT
    return _DECIMAL if "." in token[-3:] else _SMALL_AMOUNT  # "136.069" may part thousands


def _with_ending(word: str, classes: frozenset[str]) -> frozenset[str]:
    if "NUMERIC" in classes:
        return classes  # "hundred" is no past tense
    ending = _ending(word)
    if ending == "WORD" and classes - _BESIDE <= {word} and _may_be_noun(word):
        return classes | {ending, "PLAIN"}  # a law names "army", which stands before a plural as other nouns do
    return classes | {ending}


def _may_be_noun(word: str) -> bool:
    return not (_is_compound(word) or any(word in word_set(row) for row in _NO_NOUNS))


def _is_compound(word: str) -> bool:
    """Tell whether *word* begins with a unit, a span of time or a coin, and goes on behind a hyphen."""
    return "-" in word and word.partition("-")[0] in _unit_heads()


@functools.cache
def _unit_heads() -> frozenset[str]:
    times = {noun.removesuffix("s") for noun, kind in lexicon().counted.items() if kind == "duration"}
    return frozenset(lexicon().units) | times | {"century", "cent", "pence", "dollar", "euro", "pound"}


def _ending(word: str) -> str:
    """Return the open class that the ending of *word* shows."""
    for ending, name in (("ed", "ED"), ("ing", "ING"), ("ly", "LY")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return name
    last = word.rpartition("-")[2]  # "machine-guns"
    if last.isalpha() and is_plural(last) and word not in word_set("plural in form only"):
        return "PLURAL"
    return "WORD" if word[:1].isalpha() else "OTHER"


def law_rows() -> tuple[tuple[str, ...], ...]:
    """Return the laws of neighbours; words in small letters there are classes of their own."""
    columns = ("law", "pattern", "unless", "kind", "says", "dimension", "confidence", "specimen")
    return load_table("truncations/neighbours.tsv", columns)


@functools.cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return what a law may name in place of one word, each a choice of elements in a row: "at LEAST", "up TO"."""
    rows = load_table("truncations/phrases.tsv", ("phrase", "words", "what"))
    return {name: tuple(tuple(choice.split()) for choice in words.split(" / ")) for name, words, _ in rows}


def _literals() -> set[str]:
    elements = [element for row in law_rows() for element in f"{row[1]} {row[2]}".split()]
    elements += [element for choices in phrases().values() for choice in choices for element in choice]
    named = [
        name
        for element in elements
        if element not in phrases()
        for name in re.split(r"[|~]", element.removesuffix("?3"))
    ]
    names = {name.strip("!…") for name in named}
    return {name for name in names if not name.isupper() and "_" not in name and name != "^"}


@functools.cache
def _by_word() -> dict[str, frozenset[str]]:
    """Return the classes of every word of the tables."""
    found: dict[str, set[str]] = {}

    def add(words: Iterable[str], *classes: str) -> None:
        for word in words:
            found.setdefault(word, set()).update(classes)

    for name, words in load_table("truncations/classes.tsv", ("class", "words")):
        add(words.split("|"), name)
    for word in _literals():
        add((word,), word)
    for row, name in _SETS:
        add(word_set(row), name)
    for verb in word_set("transitive"):
        add(inflected(verb), "TRANSITIVE")
    known = lexicon()
    add((unit.lower() for unit in known.units if unit.replace("-", "").isalpha() and len(unit) > 1), "UNIT")
    add((unit for unit in known.hard if unit.isalpha()), "HARD")
    add((unit.split()[0] for unit in known.units if unit[0].isalpha() and len(unit) > 1), "CLOSES")
    add((word.split()[0] for word in known.closers if word[0].isalpha()), "CLOSES")
    add((noun.split()[0] for noun in known.counted), "CLOSES")
    add((noun.split()[0] for noun in known.counted if " " in noun), "PLAIN")  # "up to cruise missiles"
    add("%°;:)!?”»,.–—-", "CLOSES")
    add((phrase.split()[-1] for phrase in (*known.openers, "of", "by", "to", "at")), "OPENS")
    add(known.stuff | known.areas | known.lines, "STUFF")
    add((noun for noun, kind in known.counted.items() if kind == "duration"), "DURATION")
    things = (noun for noun, kind in known.counted.items() if kind != "duration")
    add((noun for noun in things if noun not in word_set("plural in form only")), "COUNTED")
    add((noun for noun, kind in known.counted.items() if kind == "count"), "COUNTABLE")
    add(word_set("number words") - {"a", "an"}, "NUMERIC")
    add(word_set("number words") - {"a", "an", "one"}, "NUMBERWORD")
    add(SIGNS, "SYMBOL")
    add((noun for noun, kind in known.counted.items() if kind == "money"), "MONEY")
    add((noun for noun, measure in known.measures.items() if measure.dimension == "money"), "SUM")
    add(known.measures, "MEASURE")
    add(
        (noun for noun, measure in known.measures.items() if measure.strict and measure.dimension in _EXTENTS), "EXTENT"
    )
    return {word: frozenset(classes) for word, classes in found.items()}
