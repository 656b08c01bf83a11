"""Read a text as a string of word classes, one character a word, so that grammar is a short pattern over classes.

A word may be in several classes ("about" is a hedge and a preposition), so each
character stands for one set of classes; `signs_of` turns what a law names
("ARTICLE|OWN", "!NUMERIC") into the characters that it means. Words come from
``data/truncations/classes.tsv`` and from the tables of units and nouns; what is
in none of them is classed by its ending and its capital.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Mapping

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.words import BREAKS_OFF, SIGNS, TEASER_ENDS, YEAR

#: A word, a number or a mark, with the white space before it, or a blank line: together they are the text, so lengths
#: tell places.
_PIECE = re.compile(
    r" ?[^\W\d_]++(?:['’.\-][^\W_]++)*+|"  # most are words behind one blank: tried first
    rf"[^\S\n]*+\n\s*+(?={TEASER_ENDS})|[^\S\n]?{BREAKS_OFF}[\"”’]?[^\S\n]*+(?:\n\s*+|\Z)"
    r"|[^\S\n]*+\n[^\S\n]*+\n\s*+"
    r"|\s*+(?:[^\W\d_]++(?:['’.\-][^\W_]++)*+|\d[\d.,]*(?<=\d)|[^\w\s]|_)|\s+\Z"
)
_SMALL = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
#: Where the private characters that stand for sets of classes begin.
_FIRST = 0xE000
#: The classes of words that are in no table.
#: How a text breaks off at its end.
_CUT_SHORT = ("…", "...", "[…]", "[...]")
_OPEN = ("LETTER_A", "PLURAL", "ED", "ING", "LY", "NAME", "WORD", "OTHER")
#: A word of no table and no telling ending: before a plural an adjective, as a rule.
_PLAIN = frozenset(("WORD", "PLAIN"))
#: A number in digits; an amount is what is no year, and a small one may be a percentage.
_YEAR = frozenset(("DIGITS", "NUMERIC", "YEAR"))
_AMOUNT = frozenset(("DIGITS", "NUMERIC", "AMOUNT"))
_SMALL_AMOUNT = frozenset((*_AMOUNT, "SMALL_AMOUNT"))
_DECIMAL = frozenset((*_SMALL_AMOUNT, "DECIMAL"))
#: A capital word that may be a plural: "Bradleys", "Afghans", but also "James".
_NAMES = frozenset(("NAME", "NAMES"))
_PEOPLES = frozenset((*_NAMES, "PEOPLES"))
_NUMBER_WORD = frozenset(("NUMERIC", "NUMBERWORD"))
_GLUED = frozenset(("GLUED",))
#: Longer nouns end no word by chance, as "wards" does "forwards".
_NO_CHANCE = 5
#: The classes of no word: the end of the text, and of a paragraph.
_FINISH = frozenset(("FINISH",))
_BREAK = frozenset(("STOP", "BREAK"))
#: More spellings than this, and longer ones, are classed anew each time, so that no text can fill the memory.
_KEPT, _LONGEST = 50_000, 40
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
)


#: Word sets of what is neither noun nor adjective.
_NO_NOUNS = ("degrees", "of pronouns", "clause words", "determiners", "no noun behind a comma", "of degree")


#: Pairs of signs: by the first, those that may be second.
Pairs = Mapping[str, frozenset[str]]


class Reading:
    """A text and its string of classes, which ends in the sign for the end of the text.

    Attributes:
        text: The text.
        signs: One sign for each word, number and mark, and one for the end.
    """

    __slots__ = ("_ends", "_pieces", "_suspects", "signs", "text")

    def __init__(self, text: str, watched: Pairs) -> None:
        """Read *text*; `where` may be asked only for pairs of signs that are *watched*: those after each sign."""
        self.text = text
        self._pieces = _PIECE.findall(text)
        signs = list(map(_classes().__getitem__, self._pieces))
        if self._pieces and self._pieces[-1].lstrip() in _CUT_SHORT:
            signs[-1] = _classes()[""]
        signs.append(_classes()[""])
        self.signs = "".join(signs)
        self._suspects = [
            at for at, sign in enumerate(signs[:-1]) if sign in watched and signs[at + 1] in watched[sign]
        ]
        self._ends: list[int] | None = None

    def where(self, pairs: Pairs) -> list[int]:
        """Return the words that stand before another such that the signs of the two are in *pairs*."""
        signs = self.signs
        return [at for at in self._suspects if signs[at + 1] in pairs.get(signs[at], "")]

    def place(self, at: int) -> tuple[int, int]:
        """Return where the word *at* starts and ends."""
        if self._ends is None:
            self._ends = list(itertools.accumulate(map(len, self._pieces)))
        if at >= len(self._ends):
            return len(self.text), len(self.text)
        end = self._ends[at]
        return end - len(self._pieces[at].lstrip()), end


def pairs_of(sides: Iterable[tuple[str, str]]) -> Pairs:
    """Return the pairs of signs that *sides* mean, each an element of a law for the first and one for the second."""
    return watch({first: frozenset(signs_of(right)) for first in signs_of(left)} for left, right in sides)


def watch(several: Iterable[Pairs]) -> Pairs:
    """Return the pairs that are in any of *several*."""
    after: dict[str, set[str]] = {}
    for pairs in several:
        for first, seconds in pairs.items():
            if first in after:
                after[first] |= seconds
            else:
                after[first] = set(seconds)
    return {first: frozenset(seconds) for first, seconds in after.items()}


class _Classes(dict[str, str]):
    """The character that stands for the classes of a word, by its spelling."""

    def __init__(self) -> None:
        super().__init__()
        self.sets: dict[frozenset[str], str] = {}
        self.words = _by_word()
        self.numbers = word_set("number words") - {"a", "an"}
        for word, classes in self.words.items():
            self._add(_with_ending(word, classes))
        of_no_table = (
            _YEAR,
            _AMOUNT,
            _SMALL_AMOUNT,
            _DECIMAL,
            _NUMBER_WORD,
            _FINISH,
            _BREAK,
            _PLAIN,
            _NAMES,
            _PEOPLES,
            _GLUED,
        )
        for classes in (*of_no_table, *(frozenset((name,)) for name in _OPEN)):
            self._add(classes)
        self.names = frozenset(name for classes in self.sets for name in classes)

    def _add(self, classes: frozenset[str]) -> None:
        self.sets.setdefault(classes, chr(_FIRST + len(self.sets)))

    def __missing__(self, piece: str) -> str:
        token = piece.lstrip()
        nothing = _BREAK if piece.count("\n") > 1 and not token else _FINISH
        if "\n" in token:
            token = ""  # "let through some…", and a new line
        sign = self.sets[self._classes_of(token) if token else nothing]
        if len(self) < _KEPT and len(piece) < _LONGEST:
            self[piece] = sign
        return sign

    def _classes_of(self, token: str) -> frozenset[str]:
        if token == "A":
            return frozenset(("LETTER_A",))  # "Group A in", "A Fool Such As I"
        known = self.words.get(token.lower())
        if known is not None:
            return _with_ending(token.lower(), known)
        if token[0].isdigit():
            return _number_classes(token)
        if not token[0].isalpha():
            return frozenset(("OTHER",))
        if _is_glued(token):
            return _GLUED
        if "-" in token and token.partition("-")[0].lower() in self.numbers:
            return _NUMBER_WORD  # "Twenty-five"
        if token[0].isupper():
            if token.lower() in word_set("peoples"):
                return _PEOPLES
            return _NAMES if token.isalpha() and is_plural(token.lower()) else frozenset(("NAME",))
        ending = _ending(token)
        if ending == "WORD" and token.lower() not in word_set("of degree"):
            return _PLAIN
        return frozenset((ending,))


# "at leasthostages", "forhours": the element between them took the blanks with it
_GLUED_LEAD = re.compile(
    r"(?:(?P<firm>least|than|nearly|almost|about|around|roughly|exactly)|for|of|to|after|within)(?=[a-z])"
)


def _is_glued(token: str) -> bool:
    """Tell whether *token* is a comparator or a preposition, and what is counted glued on; "forwards" is none."""
    found = _GLUED_LEAD.match(token)
    noun = token[found.end() :] if found else ""
    kind = lexicon().counted.get(noun)
    if found is None or kind is None:
        return False
    return bool(found["firm"]) or kind == "duration" or len(noun) > _NO_CHANCE


def _number_classes(token: str) -> frozenset[str]:
    if YEAR.fullmatch(token):
        return _YEAR
    if _SMALL.fullmatch(token) is None:
        return _AMOUNT
    return _DECIMAL if "." in token else _SMALL_AMOUNT


def _with_ending(word: str, classes: frozenset[str]) -> frozenset[str]:
    if "NUMERIC" in classes:
        return classes  # "hundred" is no past tense
    ending = _ending(word)
    if ending == "WORD" and classes == {word} and not any(word in word_set(row) for row in _NO_NOUNS):
        return classes | {ending, "PLAIN"}  # a law names "army", which stands before a plural as other nouns do
    return classes | {ending}


def _ending(word: str) -> str:
    """Return the open class that the ending of *word* shows."""
    for ending, name in (("ed", "ED"), ("ing", "ING"), ("ly", "LY")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return name
    if word.isalpha() and is_plural(word) and word not in word_set("plural in form only"):
        return "PLURAL"
    return "WORD" if word[:1].isalpha() else "OTHER"


def law_rows() -> tuple[tuple[str, ...], ...]:
    """Return the laws of neighbours; words in small letters there are classes of their own."""
    columns = ("law", "pattern", "unless", "kind", "says", "dimension", "confidence", "specimen")
    return load_table("truncations/neighbours.tsv", columns)


def _literals() -> set[str]:
    names = {
        name.strip("!…")
        for row in law_rows()
        for element in f"{row[1]} {row[2]}".split()
        for name in element.split("|")
    }
    return {name for name in names if not name.isupper() and "_" not in name and name != "^"}


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
    add((unit.lower() for unit in known.units if unit.isalpha() and len(unit) > 1), "UNIT")
    add((unit for unit in known.hard if unit.isalpha()), "HARD")
    add((unit.split()[0] for unit in known.units if unit[0].isalpha() and len(unit) > 1), "CLOSES")
    add((word.split()[0] for word in known.closers if word[0].isalpha()), "CLOSES")
    add((noun.split()[0] for noun in known.counted), "CLOSES")
    add("%°;:)!?”»,.–—-", "CLOSES")
    add((phrase.split()[-1] for phrase in (*known.openers, "of", "by", "to", "at")), "OPENS")
    add(known.stuff | known.areas | known.lines, "STUFF")
    add((noun for noun, kind in known.counted.items() if kind == "duration"), "DURATION")
    things = (noun for noun, kind in known.counted.items() if kind != "duration")
    add((noun for noun in things if noun not in word_set("plural in form only")), "COUNTED")
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


@functools.cache
def _classes() -> _Classes:
    return _Classes()


def class_names() -> frozenset[str]:
    """Return the names of all classes."""
    return _classes().names


@functools.cache
def signs_of(element: str) -> str:
    """Return the signs that *element* of a law means: "A|B" words of either class, "!A" all but those of A."""
    names = set(element.lstrip("!").split("|"))
    if unknown := names - class_names():
        msg = f"no word class {unknown.pop()!r}"
        raise ValueError(msg)
    signs = set().union(*(_signs_by_class()[name] for name in names))
    if element.startswith("!"):
        return "".join(sign for sign in _classes().sets.values() if sign not in signs)
    return "".join(sorted(signs))


@functools.cache
def _signs_by_class() -> dict[str, set[str]]:
    """Return the signs that stand for sets with a class, by the class."""
    found: dict[str, set[str]] = {}
    for classes, sign in _classes().sets.items():
        for name in classes:
            found.setdefault(name, set()).add(sign)
    return found


def pattern_of(element: str) -> str:
    """Return the pattern of one element of a law: besides `signs_of`, "START" and "A…".

    "START" is the beginning of a sentence or of a list's item, also beside others: "!A|START". "A…" is
    an A and up to eight words more of its clause.
    """
    if "START" in element:
        rest = "|".join(name for name in element.split("|") if name != "START")
        return f"(?:^|[{signs_of('STOP|BULLET')}]{f'|[{signs_of(rest)}]' if rest else ''})"
    if element.endswith("…"):
        return f"[{signs_of(element[:-1])}][{signs_of('!STOP')}]{{0,8}}"
    return f"[{signs_of(element)}]"
