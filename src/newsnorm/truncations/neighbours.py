"""Find words that English never puts side by side: "took about to rule", "a -wide path", "an extra in aid".

A text is read as a string of word classes, one character a word, so that a law
about neighbours ("an article never stands before a preposition") is a short
pattern over classes and not a list of phrases. The laws and classes are tables,
``data/truncations/neighbours.tsv`` and ``classes.tsv``.

Most places obey every law: a look at each pair of classes decides that at once,
and only pairs that some law forbids are looked at from farther away.
"""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import dimension_of
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind
from newsnorm.truncations.words import after, before

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.\-][^\W_]+)*|\d[\d.,]*(?<=\d)|[^\w\s]|_")
#: Where the private characters that stand for sets of classes begin.
_FIRST = 0xE000
#: The classes of words that are in no table.
_OPEN = ("LETTER_A", "PLURAL", "ED", "ING", "LY", "NAME", "WORD", "DIGITS", "OTHER")
#: The class of no word: the end of the text.
_FINISH = frozenset(("FINISH",))
#: More spellings than this are classed anew each time, so that no text can fill the memory.
_KEPT = 50_000
#: How many words on either side a law may look at.
_REACH = 12


@dataclass(frozen=True, slots=True)
class Law:
    """What must not stand on the two sides of a place, and what it shows where it does."""

    name: str
    left: re.Pattern[str]
    right: re.Pattern[str]
    unless: re.Pattern[str] | None
    kind: TruncationKind
    quotes_right: bool
    dimension: str | None
    confidence: float


class _Classes(dict[str, str]):
    """The character that stands for the classes of a word, by its spelling."""

    def __init__(self) -> None:
        super().__init__()
        self.sets: dict[frozenset[str], str] = {}
        self.words = _by_word()
        for word, classes in self.words.items():
            self.sign(classes | {_ending(word)})
        self.sign(frozenset(("NUMERIC", "NUMBERWORD")))
        self.sign(_FINISH)
        for name in _OPEN:
            self.sign(frozenset((name, "NUMERIC") if name == "DIGITS" else (name,)))

    def sign(self, classes: frozenset[str]) -> str:
        return self.sets.setdefault(classes, chr(_FIRST + len(self.sets)))

    def __missing__(self, token: str) -> str:
        classes = self.words.get(token.lower())
        if token == "A":
            sign = self.sets[frozenset(("LETTER_A",))]
        elif classes is not None:
            sign = self.sets[classes | {_ending(token.lower())}]
        elif token[0].isdigit():
            sign = self.sets[frozenset(("DIGITS", "NUMERIC"))]
        elif token.partition("-")[0].lower() in word_set("number words") - {"a", "an"}:
            sign = self.sets[frozenset(("NUMERIC", "NUMBERWORD"))]
        elif not token[0].isalpha():
            sign = self.sets[frozenset(("OTHER",))]
        else:
            sign = self.sets[frozenset(("NAME" if token[0].isupper() else _ending(token),))]
        if len(self) < _KEPT:
            self[token] = sign
        return sign


def _ending(word: str) -> str:
    """Return the open class that the ending of *word* shows."""
    for ending, name in (("ed", "ED"), ("ing", "ING"), ("ly", "LY")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return name
    return "PLURAL" if word.isalpha() and is_plural(word) else "WORD" if word[:1].isalpha() else "OTHER"


def _by_word() -> dict[str, frozenset[str]]:
    """Return the classes of every word of the tables."""
    found: dict[str, set[str]] = {}
    for name, words in load_table("truncations/classes.tsv", ("class", "words")):
        for word in words.split("|"):
            found.setdefault(word, set()).add(name)
    for word in _literals():
        found.setdefault(word, set()).add(word)
    for row, name in _VERBS:
        for verb in word_set(row):
            found.setdefault(verb, set()).add(name)
    for verb in word_set("transitive"):
        for form in inflected(verb):
            found.setdefault(form, set()).add("TRANSITIVE")
    words = lexicon()
    for unit in words.units:
        if unit.isalpha() and len(unit) > 1:
            found.setdefault(unit.lower(), set()).add("UNIT")
    for noun in words.stuff | words.areas | words.lines:
        found.setdefault(noun, set()).add("STUFF")
    for noun, dimension in words.counted.items():
        found.setdefault(noun, set()).add("DURATION" if dimension == "duration" else "COUNTED")
    for word in word_set("number words") - {"a", "an"}:
        found.setdefault(word, set()).update(("NUMERIC", "NUMBERWORD") if word != "one" else ("NUMERIC",))
    for sign in "$£€¥₴₽":
        found.setdefault(sign, set()).add("SYMBOL")
    return {word: frozenset(classes) for word, classes in found.items()}


def _literals() -> set[str]:
    """Return the words that a law names itself."""
    patterns = (row[1] for row in _rows())
    names = {name.strip("!…") for pattern in patterns for element in pattern.split() for name in element.split("|")}
    return {name for name in names if not name.isupper() and "_" not in name and name != "^"}


def _rows() -> tuple[tuple[str, ...], ...]:
    columns = ("law", "pattern", "unless", "kind", "says", "dimension", "confidence", "specimen")
    return load_table("truncations/neighbours.tsv", columns)


#: Sets of verbs that other modules know too, as classes.
_VERBS = (
    ("takes no of", "TAKES"),
    ("takes no of, also nouns", "TAKES_ALSO"),
    ("takes no of, third person", "TAKES_S"),
)


@functools.cache
def _classes() -> _Classes:
    return _Classes()


def _set(element: str) -> str:
    """Return the character class of one element of a law: "A|B", "!A"."""
    names = set(element.lstrip("!").split("|"))
    signs = [sign for classes, sign in _classes().sets.items() if bool(classes & names) != element.startswith("!")]
    return f"[{''.join(signs)}]"


def _side(elements: list[str]) -> str:
    pieces = []
    for element in elements:
        if "START" in element:
            rest = "|".join(name for name in element.split("|") if name != "START")
            pieces.append(f"(?:^|{_set('STOP')}{'|' + _set(rest) if rest else ''})")
        elif element.endswith("…"):
            pieces.append(f"{_set(element[:-1])}{_set('!STOP')}{{0,8}}")
        else:
            pieces.append(_set(element))
    return "".join(pieces)


def _guard(unless: str) -> re.Pattern[str]:
    """Return the pattern of what makes a bare preposition whole: a relative word, or a clause right after its noun.

    "the house which he came from", "the house he came from"; but "he came from in May" has a subject and no more.
    """
    clause = f"(?<={_set('WORD|PLURAL|NAME')}){_set('PERSONAL')}"
    return re.compile(f"(?:{_set(unless)}|{clause}){_set('!STOP')}{{0,10}}\\Z")


@functools.cache
def _laws() -> dict[str, tuple[Law, ...]]:
    """Return the laws that forbid a pair of signs, by the pair."""
    by_pair: dict[str, list[Law]] = {}
    for name, pattern, unless, kind, says, dimension, confidence, _ in _rows():
        left, right = (side.split() for side in pattern.split(" ^ "))
        law = Law(
            name,
            re.compile(rf"{_side(left)}\Z"),
            re.compile(_side(right)),
            _guard(unless) if unless else None,
            kind,  # type: ignore[arg-type]  # the table is checked by a test
            says == "right",
            dimension or None,
            float(confidence),
        )
        for pair in map("".join, itertools.product(_set(left[-1])[1:-1], _set(right[0])[1:-1])):
            by_pair.setdefault(pair, []).append(law)
    return {pair: tuple(laws) for pair, laws in by_pair.items()}


def find_neighbours(text: str) -> Iterator[Truncation]:
    """Yield every place where two words stand side by side that never do."""
    signs = "".join(map(_classes().__getitem__, _TOKEN.findall(text))) + _classes().sets[_FINISH]
    laws = _laws()
    suspects = [at for at, pair in enumerate(map(operator.add, signs, signs[1:])) if pair in laws]
    if not suspects:
        return
    places = [found.span() for found in _TOKEN.finditer(text)]
    places.append((len(text), len(text)))
    for at in suspects:
        for law in laws[signs[at : at + 2]]:
            lefts = signs[max(0, at - _REACH) : at + 1]
            if law.left.search(lefts) is None or law.right.match(signs, at + 1) is None:
                continue
            if law.unless is not None and law.unless.search(lefts):
                continue
            if _parted(text, places, at):
                yield _finding(text, places[at], places[at + 1], law)
                break


def _parted(text: str, places: list[tuple[int, int]], at: int) -> bool:
    """Tell whether the two words are words of their own: not "Niña;a", not "the .eu domain", not "a... b"."""
    (start, end), (begin, stop) = places[at], places[at + 1]
    mark = text[begin : begin + 1] or "."
    if text[start - 1 : start].isalnum() or mark.isupper() or text.count("\n", end, begin) > 0:
        return False
    if start and text[start].isalpha() and not (text[start - 1].isspace() or text[start - 1] in "(“\"'‘—–"):
        return False
    if mark == ".":
        return not (text[stop : stop + 1].isalnum() or text[stop : stop + 1] == "." or text[start:end] == "vs")
    if mark == "-":
        return text[end:begin].isspace() and text[stop : stop + 1].isalpha()
    if mark == ",":
        rest = text[stop : stop + 45]
        return "," not in rest.partition(".")[0]  # "in a, for want of a better term, reserve"
    return begin > end or not mark.isalnum()


def _finding(text: str, left: tuple[int, int], right: tuple[int, int], law: Law) -> Truncation:
    start, end = right if law.quotes_right else left
    if law.quotes_right and text[start] == "-":
        end = re.compile(r"-[\w-]+").match(text, start).end()  # type: ignore[union-attr]  # a letter follows the hyphen
    if law.quotes_right and text[start : end + 5].lower() == "per cent":
        end += 5
    quoted = text[start:end]
    following = text[right[0] : right[1]] or "the end"
    dimension = law.dimension or dimension_of(before(text, left[1]), after(text, right[0]), following.lower(), "")
    reason = f"“{text[slice(*left)]}” never stands right before “{following}”: a figure between them is gone"
    residue = quoted if law.quotes_right or law.kind == "missing_unit" else ""
    return Truncation(start, end, quoted, law.kind, residue, Expectation(dimension), law.confidence, reason)
