"""Gaps that the finder of truncations passes over, since a single text does not tell: "we control over settlements".

"Some people", "a siege of days" and "over positions" are English. Only where
sibling articles give the very figure is such a place worth a word; a
`Claim` holds it then, and nothing else ever does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences
from newsnorm.core.records import Span
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind

_MOST_ADJECTIVES = 2
_AT_LENGTH = frozenset(("for", "in"))
_TIMES = frozenset(("minutes", "hours", "days", "weeks", "months", "years", "decades"))
_MOST_DIGITS = 3
#: How sure a suspect is: far below the threshold of the finder.
CONFIDENCE = 0.2
#: Their kinds: what stands before a counted noun, or the head of a number that is cut short.
SUSPECTED: frozenset[TruncationKind] = frozenset(("missing_number", "comma_tail"))


def find_suspects(text: str, figures: Sequence[Span]) -> Iterator[Truncation]:
    """Yield the places where a number may be gone, outside of all *figures* or around one that is cut short.

    >>> [(gap.start, gap.text) for gap in find_suspects("We control over settlements and some 30 roads.", [])]
    [(11, 'over')]
    >>> [gap.text for gap in find_suspects("It gave in after a siege of days, one of the last few years.", [])]
    ['days']

    Or where a whole figure may be the head of one:

    >>> from newsnorm import find_quantities
    >>> text = "3, Italian prisoners walked to the capital."
    >>> [(gap.text, gap.kind, gap.expects.lowest) for gap in find_suspects(text, find_quantities(text))]
    [('3,', 'comma_tail', Decimal('3000'))]
    """
    sentences = Sentences(text, figures)
    for figure, (_, last) in zip(figures, sentences.covers, strict=True):
        if isinstance(figure, Quantity) and _is_cut_short(sentences, figure, last):
            yield _cut_short(figure)
    end = 0  # of the last suspect
    for at in range(len(sentences.words)):
        if at < end or at in sentences.inside:
            continue
        first, last, dimension = _opened(sentences, at) or _measured(sentences, at) or (at, at, "")
        if first == last or any(k in sentences.inside for k in range(first, last)):
            continue
        end = last
        start, stop = sentences.starts[first], sentences.ends[last - 1]
        reason = f"“{text[start:stop]}” stands where siblings give a number"
        yield Truncation(
            *(start, stop, text[start:stop], "missing_number", text[start:stop]),
            *(Expectation(dimension or None), CONFIDENCE, reason),
        )


def _is_cut_short(sentences: Sentences, figure: Quantity, last: int) -> bool:
    """Say whether a number of few digits counts nothing but what stands behind its comma: "3, Italian prisoners"."""
    if figure.kind != "count" or not figure.text.isdecimal() or len(figure.text) > _MOST_DIGITS:
        return False
    words = sentences.words
    return last < len(words) and words[last] == "," and _counted_noun(sentences, last + 1)


def _cut_short(figure: Quantity) -> Truncation:
    text, low = figure.text + ",", Decimal(figure.text) * 1000
    reason = f"“{text}” stands where siblings give a number of thousands"
    expects = Expectation("count", low, low + 999)
    return Truncation(figure.start, figure.end + 1, text, "comma_tail", text, expects, CONFIDENCE, reason)


def _opened(sentences: Sentences, at: int) -> tuple[int, int, str] | None:
    """Return the words that would open a figure, and end at *at*, right before what is counted or where nothing is."""
    words = sentences.words
    first = _opener(words, at)
    if first is None:
        return None
    if _counted_noun(sentences, at + 1):
        return first, at + 1, "count"
    # "The number was over, of which …"
    rest = words[at + 1 : at + 4]
    broken_off = rest[:2] == ["of", "which"] or rest[:2] == ["of", "whom"] or rest[:3] == [",", "of", "which"]
    return (first, at + 1, "") if broken_off else None


def _measured(sentences: Sentences, at: int) -> tuple[int, int, str] | None:
    """Return the unit or scale that begins at *at* and has no number: "a siege of days", "had to pay million lire"."""
    words = sentences.words
    last = at
    while last < len(words) and words[last] in lexicon.words("unit_part"):
        last += 1
    if last < len(words) and words[last] in lexicon.words("unit"):
        last += 1
    elif last == at or words[last - 1] not in lexicon.words("unit_alone"):
        return None
    before = words[at - 1] if at else ""
    if not before or before in lexicon.words("quantifier") or at - 1 in sentences.inside:
        return None
    if before in _AT_LENGTH and words[last - 1] in _TIMES:
        return None  # "shelled for months", "the first in years"
    opener = _opener(words, at - 1)  # "overhead about minutes after the jet"
    return at if opener is None else opener, last, ""


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
        if word in nouns and is_plural(word):  # but "displaced people"
            return True
    return False
