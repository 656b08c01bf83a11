"""Read a text as a string of word classes, one character a word, so that grammar is a short pattern over classes.

A word may be in several classes ("about" is a hedge and a preposition), so each
character stands for one set of classes; `signs_of` turns what a law names
("ARTICLE|OWN", "!NUMERIC") into the characters that it means.
"""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from newsnorm.truncations.word_classes import all_sets, classes_of, phrases
from newsnorm.truncations.words import BREAKS_OFF, TEASER_ENDS

#: A word, a number or a mark, with the white space before it, or a blank line: together they are the text, so lengths
#: tell places.
_PIECE = re.compile(
    r" [a-zA-Z]++(?=[ ,])|"  # most are plain words behind one blank: tried first
    r" ?[^\W\d_]++(?:['’.\-][^\W_]++)*+|"
    rf"[^\S\n]*+\n\s*+(?={TEASER_ENDS})|[^\S\n]?{BREAKS_OFF}[\"”’]?[^\S\n]*+(?:\n\s*+|\Z)"
    r"|[^\S\n]*+\n[^\S\n]*+\n\s*+"
    r"|\s*+(?:[^\W\d_]++(?:['’.\-][^\W_]++)*+|\d[\d.,]*(?<=\d)|[^\w\s]|_)|\s+\Z"
)
#: Where the private characters that stand for sets of classes begin.
_FIRST = 0xE000
#: How a text breaks off at its end.
_CUT_SHORT = ("…", "...", "[…]", "[...]")
#: The classes of no word: the end of the text, and of a paragraph.
_FINISH = frozenset(("FINISH",))
_BREAK = frozenset(("STOP", "BREAK"))
#: More spellings than this, and longer ones, are classed anew each time, so that no text can fill the memory.
_KEPT, _LONGEST = 50_000, 40


_NONE: frozenset[str] = frozenset()
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
        seconds = map(watched.get, signs, itertools.repeat(_NONE))
        self._suspects = list(itertools.compress(itertools.count(), map(operator.contains, seconds, signs[1:])))
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
    return watch(dict.fromkeys(signs_of(left), frozenset(signs_of(right))) for left, right in sides)


def watch(several: Iterable[Pairs]) -> Pairs:
    """Return the pairs that are in any of *several*."""
    after: dict[str, list[frozenset[str]]] = {}
    for pairs in several:
        for first, seconds in pairs.items():
            after.setdefault(first, []).append(seconds)
    # Most signs share their seconds with many others: one set for all of them is made once, and stays in the cache
    unions: dict[tuple[frozenset[str], ...], frozenset[str]] = {}
    for parts in map(tuple, after.values()):
        if parts not in unions:
            unions[parts] = frozenset().union(*parts)
    return {first: unions[tuple(parts)] for first, parts in after.items()}


class _Classes(dict[str, str]):
    """The character that stands for the classes of a word, by its spelling."""

    def __init__(self) -> None:
        super().__init__()
        self.sets: dict[frozenset[str], str] = {}
        for number, classes in enumerate(_side_by_side({*all_sets(), _FINISH, _BREAK})):
            self.sets[classes] = chr(_FIRST + number)
        self.names = frozenset(name for classes in self.sets for name in classes)

    def __missing__(self, piece: str) -> str:
        token = piece.lstrip()
        nothing = _BREAK if piece.count("\n") > 1 and not token else _FINISH
        if "\n" in token:
            token = ""  # "let through some…", and a new line
        sign = self.sets[classes_of(token) if token else nothing]
        if len(self) < _KEPT and len(piece) < _LONGEST:
            self[piece] = sign
        return sign


def _side_by_side(sets: set[frozenset[str]]) -> list[frozenset[str]]:
    """Return *sets* such that those of a class are next to each other, as far as they can be.

    Patterns name signs as ranges: in this order a fifth of the ranges does, and the patterns compile so much faster.
    """
    common = Counter(name for classes in sets for name in classes)
    return sorted(sets, key=lambda classes: sorted((-common[name], name) for name in classes))


@functools.cache
def _classes() -> _Classes:
    return _Classes()


def class_names() -> frozenset[str]:
    """Return the names of all classes."""
    return _classes().names


@functools.cache
def signs_of(element: str) -> str:
    """Return the signs that *element* of a law means.

    "A|B" means words of either class, "!A" all but those of A, and "A|B~C" those of A or B that are not of C.
    """
    element, _, but = element.partition("~")
    if but:
        excluded = signs_of(but)
        return "".join(sign for sign in signs_of(element) if sign not in excluded)
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


def last_signs(element: str) -> str:
    """Return the signs that the last word of *element* may have: `signs_of` it, unless it is a phrase."""
    if element not in phrases():
        return signs_of(element)
    return "".join(sorted(set().union(*(signs_of(choice[-1]) for choice in phrases()[element]))))


def first_signs(element: str) -> str:
    """Return the signs that the first word of *element* may have: `signs_of` it, unless it is a phrase."""
    return "".join(sorted(set().union(*map(signs_of, first_elements(element)))))


def first_elements(element: str) -> list[str]:
    """Return what the first word of *element* may be: itself, or what each choice of a phrase may begin with."""
    if element not in phrases():
        return [element]
    found = []
    for choice in phrases()[element]:
        for part in choice:
            found.append(part.removesuffix(OPTIONAL))
            if not part.endswith(OPTIONAL):
                break
    return found


#: What an element of a phrase ends in that may stand three times, or never.
OPTIONAL = "?3"


def pattern_of(element: str) -> str:
    """Return the pattern of one element of a law: besides `signs_of`, a phrase, "START", "A…", "A……" and "A?3".

    "START" is the beginning of a sentence or of a list's item, also beside others: "!A|START". "A…" is
    an A and up to eight words more of its clause, "A……" as many with no comma between, "A?3" up to three of A.
    """
    if element in phrases():
        return f"(?:{'|'.join(''.join(map(pattern_of, choice)) for choice in phrases()[element])})"
    if element.endswith(OPTIONAL):
        return f"{any_of(element.removesuffix(OPTIONAL))}{{0,3}}"
    if "START" in element:
        rest = "|".join(name for name in element.split("|") if name != "START")
        return f"(?:^|{any_of('STOP|BULLET')}{f'|{any_of(rest)}' if rest else ''})"
    if element.endswith("…"):
        within = "!STOP|COMMA" if element.endswith("……") else "!STOP"
        return f"{any_of(element.rstrip('…'))}{any_of(within)}{{0,8}}"
    return any_of(element)


def any_of(element: str) -> str:
    """Return the pattern of one sign of those that *element* means, as ranges: a law about "!A" compiles at once."""
    spans: list[list[int]] = []
    for code in sorted(map(ord, signs_of(element))):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return f"[{''.join(chr(first) if first == last else f'{chr(first)}-{chr(last)}' for first, last in spans)}]"
