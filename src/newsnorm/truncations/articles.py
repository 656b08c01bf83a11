"""Find an article that disagrees with the word behind it: "an drop in output" was "an 8 per cent drop"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import trie

_CONFIDENCE = 0.65
# starts at a literal, which `re` searches for several times faster than for a set
_AN = re.compile(r"n (?<=[Aa]n )(?<![\w'’-]an )(?<![\w'’-]An )(?=(?P<word>[b-df-gj-np-tv-z][a-z]+)\b)")


@functools.cache
def _a() -> re.Pattern[str]:
    """Return the pattern of "a" before a noun of a figure that begins with a vowel."""
    words = trie(word for word in _measured() if word[0] in "aeio")
    return re.compile(rf" (?P<article>a) (?P<word>{words})\b")


@functools.cache
def _measured() -> frozenset[str]:
    """Return the nouns that an article and a figure stand before."""
    nouns = word_set("of so great a length") | word_set("of such a size") | lexicon().measures.keys()
    return nouns - word_set("of degree")  # "an total disaster" is a slip


def find_wrong_articles(text: str) -> Iterator[Truncation]:
    """Yield every article that agreed with a figure, and not with the word behind it."""
    for found in _AN.finditer(text):
        if found["word"] in _measured():
            yield _wrong(text, (found.start() - 1, found.start() + 1), found["word"])
    for found in _a().finditer(text):
        yield _wrong(text, found.span("article"), found["word"])


def _wrong(text: str, article: tuple[int, int], word: str) -> Truncation:
    measure = lexicon().measures.get(word)
    why = f"“{text[slice(*article)]}” does not go with “{word}”: a figure is gone between them"
    return make(text, article, "missing_figure", _CONFIDENCE, why, measure.dimension if measure is not None else None)
