"""Gaps that the finder of truncations passes over, since a single text does not tell: "we control over settlements".

"Some people", "about villages" and "over positions" are English. Only where
sibling articles give the very figure is such a place worth a word; a
`Claim` holds it then, and nothing else ever does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences
from newsnorm.core.records import Span
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.model import Expectation, Truncation

_MOST_ADJECTIVES = 2
#: How sure a suspect is: far below the threshold of the finder.
CONFIDENCE = 0.2


def find_suspects(text: str, figures: Sequence[Span]) -> Iterator[Truncation]:
    """Yield the words that would open a figure, right before a counted noun, outside of all *figures*.

    >>> [(gap.start, gap.text) for gap in find_suspects("We control over settlements and some 30 roads.", [])]
    [(11, 'over')]
    """
    sentences = Sentences(text, figures)
    words = sentences.words
    for at in range(len(words)):
        first = _opener(words, at)
        if first is None or any(k in sentences.inside for k in range(first, at + 1)):
            continue
        if _counted_noun(sentences, at + 1):
            start, end = sentences.starts[first], sentences.ends[at]
            reason = f"“{text[start:end]}” opens a figure where siblings give one"
            yield Truncation(
                start, end, text[start:end], "missing_number", text[start:end], Expectation("count"), CONFIDENCE, reason
            )


def _opener(words: Sequence[str], at: int) -> int | None:
    """Return the first word of the opener that ends at a word; None where none does."""
    openers = lexicon.words("opener")
    return next((at - k for k in (2, 1, 0) if at >= k and " ".join(words[at - k : at + 1]) in openers), None)


def _counted_noun(sentences: Sentences, at: int) -> bool:
    """Say whether a counted noun begins at a word, behind adjectives at most: "Ukrainian soldiers"."""
    words, nouns = sentences.words, lexicon.nouns()
    for k in range(at, min(len(words), at + _MOST_ADJECTIVES + 1)):
        word = words[k]
        if k in sentences.inside or not word[0].isalpha() or word in lexicon.words("stop"):
            return False
        if word in nouns:
            return is_plural(word)
    return False
