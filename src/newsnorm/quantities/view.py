"""The view of a text that the readers work on, and where in it figures may stand."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from newsnorm.quantities import lexicon
from newsnorm.quantities.numerals import VULGAR

#: Spaces, hyphens and quotes that press and keyboards use for one another. Em dashes part clauses and stay.
_SAME = tuple(
    [(space, " ") for space in "\u00a0\u202f\u2009\u2007\u2008\u2006\u2005\u2004\u2003\u2002\u200a\t"]
    + [(hyphen, "-") for hyphen in "‐‑‒–−﹣－"]
    + [("’", "'"), ("ʼ", "'"), ("⁄", "/"), ("∕", "/"), ("％", "%"), ("\u2236", ":")]
)


def view_of(text: str) -> str:
    r"""Return *text* in lower case with one kind of space and hyphen, every character at its old place.

    >>> view_of("Some 2–3\u00a0KM")
    'some 2-3 km'
    """
    low = text.lower()
    if len(low) != len(text):  # "İ" alone grows
        low = "".join(c if len(c) == 1 else " " for c in map(str.lower, text))
    if not low.isascii():
        for odd, usual in _SAME:
            low = low.replace(odd, usual)
    return low


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for any of *words* that shares their beginnings: ten times as fast as an alternation."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
        branches = [re.escape(letter) + pattern(rest) for letter, rest in sorted(node.items()) if letter]
        if not branches:
            return ""
        joined = branches[0] if len(branches) == 1 and "" not in node else "(?:" + "|".join(branches) + ")"
        return joined + "?" if "" in node else joined

    return pattern(root)


#: The kinds of unit that an article can count: "less than a mile", "nearly an hour".
_ONE_OF = frozenset({"length", "area", "mass", "volume", "duration"})


_DIGITS = re.compile(rf"[0-9{''.join(VULGAR)}]+")


@functools.cache
def _word_seeds() -> str:
    """Return the pattern of a word that may begin a figure: a number word, or an article before a unit."""
    words = [
        word
        for word, (sort, _) in lexicon.numbers().items()
        if sort != "ordinal" and not (sort == "scale" and len(word) < 4)
    ]
    ones = [
        form.text
        for group in lexicon.curated_forms().values()
        for form in group
        if form.unit.kind in _ONE_OF and form.text.isalpha() and len(form.text) > 3 and not form.text.endswith("s")
    ]
    return rf"{_trie([*words, 'few', 'couple'])}\b|an?[ ](?=(?:(?:square|cubic)[ ])?{_trie(ones)}\b)"


@functools.cache
def _word_after_mark() -> re.Pattern[str]:
    # A class of characters in front lets the engine skip to the beginnings of words: twice as fast as a boundary.
    return re.compile(rf"[^a-z0-9_]({_word_seeds()})")


@functools.cache
def seed_at() -> re.Pattern[str]:
    """Return the pattern of whatever may begin a figure, for `re.Pattern.match` at a known place."""
    return re.compile(rf"{_DIGITS.pattern}|(?<![a-z0-9_])(?:{_word_seeds()})")


def seeds(view: str) -> list[tuple[int, int]]:
    """Return where figures may begin in *view*, and where what begins them ends.

    >>> seeds("killed 30, wounded two")
    [(7, 9), (19, 22)]

    >>> seeds("second to none")
    []
    """
    found = [m.span() for m in _DIGITS.finditer(view)]
    first = seed_at().match(view)
    if first is not None and not view[0].isdigit() and view[0] not in VULGAR:
        found.append(first.span())
    found += [m.span(1) for m in _word_after_mark().finditer(view)]
    found.sort()
    return found
