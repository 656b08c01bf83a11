"""Notice that a figure is another version of one told just before: "1,100 were inside, and not 354, as they had said".

An article that gives one thing twice says so: it denies the other number, takes
it up by a pronoun or as "the figure", leaves out what it repeats, or tells what
was said before. Nothing else in a text is so sure a sign of a contradiction.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences

_FARTHEST = 5  # sentences, with the blank lines between them
# How many of them that have a figure: a pronoun is of the last one, what "had been said" may be of one before
_BACK, _BACK_TO_TOLD = 1, 2
_OBJECT = 4  # words between a verb and the number that it ends with: "puts that, by its own count, at"
_LINK = 6  # words between "the figure" and its number
_SOURCE = 5  # words of a source that needs no verb: ", the air force 148"


class Versions:
    """The figures of one text that are told as versions of others.

    >>> from newsnorm.core.records import Span
    >>> text = "The mayor said 40 had died. The army puts that at 12."
    >>> figures = [Span(15, 17, "40"), Span(50, 52, "12")]
    >>> list(Versions(Sentences(text, figures), ["count", "count"]).of(1))
    [0]
    """

    def __init__(self, sentences: Sentences, dimensions: Sequence[str]) -> None:
        self._sentences = sentences
        self._dimensions = dimensions
        self._firsts = [first for first, _ in sentences.covers]

    def of(self, index: int) -> Iterator[int]:
        """Yield the figures of which the one at *index* may be told as another version, the likeliest first."""
        first, last = self._sentences.covers[index]
        low, high = self._sentences.around(index)
        nearest = self._nearest(index, low)
        if nearest is not None and (self._is_denied(first, low) or self._is_left_out(nearest, first)):
            yield nearest
            return
        told = self._is_told(index, low)
        if told or self._is_taken_up(first, low) or self._is_bare(first, last, low, high):
            if nearest is not None:
                yield nearest
            yield from self._topics(index, low, _BACK_TO_TOLD if told else _BACK)

    def _nearest(self, index: int, low: int) -> int | None:
        """Return the nearest figure of one dimension before *index* in its own sentence."""
        for other in range(index - 1, -1, -1):
            if self._sentences.covers[other][0] < low:
                return None
            if self._dimensions[other] == self._dimensions[index]:
                return other
        return None

    def _topics(self, index: int, low: int, sentences: int) -> Iterator[int]:
        """Yield the figures of one dimension of so many *sentences* before that have any: the first first."""
        for _ in range(_FARTHEST):
            if not low or not sentences:
                return
            count = 0
            high, low = low, self._sentences.opening(low - 1)
            for other in range(bisect_left(self._firsts, low), bisect_left(self._firsts, high)):
                if self._dimensions[other] == self._dimensions[index]:
                    yield other
                    count = 1
            sentences -= count

    def _is_denied(self, first: int, low: int) -> bool:
        """Say whether a figure is denied: "and not 354", "not the 250 first given", "instead of 30"."""
        before = self._sentences.words[max(low, first - 2) : first]
        return before[-1:] == ["not"] or before in (["not", "the"], ["instead", "of"], ["rather", "than"])

    def _is_left_out(self, other: int, first: int) -> bool:
        """Say whether only the source is new: "the gunners claimed 144 hits, the air force 148"."""
        words, (_, end) = self._sentences.words, self._sentences.covers[other]
        between = words[end:first]
        if between[-2:] in (["another", "at"], ["others", "at"]):
            return True
        comma = next((at for at in range(len(between) - 1, -1, -1) if between[at] in (",", ";")), None)
        if comma is None:
            return False
        source = between[comma + 1 :]
        if not source:  # "142 says the hospital's director, 197 the city's radio"
            return between[0] in lexicon.words("telling")
        low = max(0, self._sentences.covers[other][0] - _SOURCE)
        told = any(word in lexicon.words("telling") for word in words[low:end])
        return told and len(source) <= _SOURCE and source[-1].removesuffix("'s") in lexicon.words("source")

    def _is_taken_up(self, first: int, low: int) -> bool:
        """Say whether a figure is one of what was counted before: "raised this to 31", "the real number is 50,000"."""
        words = self._sentences.words
        at = first - 1
        if at > low and words[at] in ("at", "to"):
            for verb in range(at - 2, max(low, at - 2 - _OBJECT) - 1, -1):
                taken_up = words[verb + 1] in lexicon.words("taken_up") or (
                    words[verb + 1] in ("the", "that", "this") and words[verb + 2] in lexicon.words("number")
                )
                if words[verb] in lexicon.words("revising") and taken_up:
                    return True
        while at >= max(low, first - _LINK) and words[at] in lexicon.words("nearing"):
            at -= 1
        linked = low < at < first - 1  # but "by the Pentagon's count 111,000"
        return linked and words[at] in lexicon.words("number") and self._is_known(at, low)

    def _is_known(self, at: int, low: int) -> bool:
        """Say whether "number" is of what was told before: "Kinshasa's own number", but "a large number"."""
        words = self._sentences.words
        before = words[max(low, at - 3) : at]
        return "same" not in before and any(
            word in ("the", "its", "their", "his", "her") or word.endswith("'s") for word in before
        )

    def _is_told(self, index: int, low: int) -> bool:
        """Say whether a figure is what was said before: "the ministry had spoken of 58 killed and 126 wounded"."""
        words = self._sentences.words
        first, _ = self._sentences.covers[index]
        if index and low <= self._sentences.covers[index - 1][0] and "and" in words[max(low, first - 2) : first]:
            first, _ = self._sentences.covers[index - 1]
        before = words[max(low, first - 5) : first]
        while before and before[-1] in ("of", "that", "only", "up", "to"):
            before = before[:-1]
        if len(before) < 2 or before[-1] not in lexicon.words("told"):
            return False
        return before[-2] in ("had", "first", "earlier", "initially", "originally", "previously")

    def _is_bare(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether a source only names its number: "The authorities confirm 23. The envoy said 55, the union 80"."""
        words = self._sentences.words
        named = first > low and words[first - 1] in lexicon.words("telling") | lexicon.words("told")
        return named and (last >= high or words[last] in (",", ";"))
