"""A text as words and sentences, and where its figures stand among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from newsnorm.core.records import Span

# Of "US$5" the dollars are no country's
_TOKEN = regex.compile(r"(?!\p{Lu}{1,2}\$)[^\W_]++(?:['’.\-‑][^\W_]++)*+|[,;:()—–]")
# "36 out of 41 drones" are 36 of 41
_OUT = regex.compile(r"(?<=\d\s)out(?=\sof\s(?:the\s)?\d)")
# A full stop ends a sentence unless it belongs to a rank, a month or an initial: "Gen. Valeriy", "on Feb. 3", "U.S."
_SENTENCE_END = regex.compile(
    r"(?<!\b(?:\p{Lu}|Gen|Lt|Col|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|St|Prof|approx|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec))[.!?]['\"”’)]*+(?=\s+[\p{Lu}\d“\"‘'•])|\n"
)
# "KYIV, Nov 17 (Agency) - Russia fired": where and when it was written, not where and when it happened
_DATELINE = regex.compile(
    r"\s*+(?:\p{Lu}{3,}+(?:\s\p{Lu}{2,}+)*+|\p{Lu}\p{Ll}++(?:\s\p{Lu}\p{Ll}++)?)"
    r"(?:,\s[^\n!?–—]{1,30}?)?(?:\s?\([^()\n]{2,20}\))?(?:\s[-–—]\s|—)"
)
# "Malay-majority", "Russian-held"; but "Port-au-Prince"
_LIKE = regex.compile(r"-\p{Ll}{3,}$")
_REACH = 40  # words to either side that a sentence may hold


class Stretch(NamedTuple):
    """Where a figure stands, as indexes of words; ends are exclusive.

    Attributes:
        first: Its first word …
        last: … and the one behind its last.
        low: The first word of its sentence …
        high: … and the one behind the last.
    """

    first: int
    last: int
    low: int
    high: int


class Sentences:
    """The words of one text, folded, with the stretches that figures cover.

    >>> sentences = Sentences("It rained. Shells killed 12 people in Lyman.", [Span(25, 27, "12")])
    >>> sentences.covers, [sentences.words[at] for at in range(*sentences.around(0))]
    ([(4, 5)], ['shells', 'killed', '12', 'people', 'in', 'lyman'])
    """

    def __init__(self, text: str, figures: Sequence[Span]) -> None:
        found = (m for m in _TOKEN.finditer(text) if m.group() != "out" or not _OUT.match(text, m.start()))
        tokens = [(m.group().casefold().replace("’", "'"), m.start(), m.end()) for m in found]
        self.words = [word for word, _, _ in tokens]
        #: Whether each word is a name by its capital; "Malay-majority" says what something is like.
        self.capital = [text[start].isupper() and not _LIKE.search(text, start, end) for _, start, end in tokens]
        #: Whether each is an acronym, which is no place: "of the UNHCR".
        self.acronym = [end - start > 1 and text[start:end].isupper() for _, start, end in tokens]
        self.starts = [start for _, start, _ in tokens]
        self.ends = [end for _, _, end in tokens]
        opening = _DATELINE.match(text)
        #: The first word behind the dateline.
        self.dateline: int = bisect_left(self.starts, opening.end()) if opening else 0
        self._stops = [m.end() for m in _SENTENCE_END.finditer(text)]
        self._figures = figures
        #: First and last word, exclusive, of each figure.
        self.covers: list[tuple[int, int]] = [self._cover(figure) for figure in figures]
        #: Words that belong to figures: what lies beyond another figure is told from what is near.
        self.inside: frozenset[int] = frozenset(at for first, last in self.covers for at in range(first, last))
        self.firsts: frozenset[int] = frozenset(first for first, _ in self.covers)

    def stretch(self, index: int) -> Stretch:
        """Return where the figure at *index* stands."""
        return Stretch(*self.covers[index], *self.around(index))

    def at(self, offset: int) -> int:
        """Return the index of the first word from *offset* on."""
        return bisect_left(self.starts, offset)

    def _cover(self, figure: Span) -> tuple[int, int]:
        first = self.at(figure.start)
        return first, max(first, self.at(figure.end))

    def before(self, low: int) -> int:
        """Return the first word of the sentence before the one that begins at word *low*."""
        at = bisect_left(self._stops, self.starts[low]) if low < len(self.starts) else len(self._stops)
        opening = self._stops[at - 2] if at > 1 else 0
        return self.at(opening)

    def opening(self, at: int) -> int:
        """Return the first word of the sentence that holds word *at*."""
        stop = bisect_right(self._stops, self.starts[at])
        return self.at(self._stops[stop - 1]) if stop else 0

    def bounds(self) -> list[tuple[int, int]]:
        """Return the first and last word, exclusive, of each sentence of the text; a text of none has one."""
        stops = [0, *map(self.at, self._stops), len(self.starts)]
        return [(low, high) for low, high in pairwise(stops) if low < high] or [(0, 0)]

    def around(self, index: int) -> tuple[int, int]:
        """Return the first and last word, exclusive, of the sentence of the figure at *index*."""
        figure, (first, last) = self._figures[index], self.covers[index]
        at = bisect_right(self._stops, figure.start)
        opening = self._stops[at - 1] if at else 0
        # "3. million": the stop of a damaged figure ends no sentence
        at = bisect_right(self._stops, figure.end)
        closing = self._stops[at] if at < len(self._stops) else None
        low = max(self.at(opening), first - _REACH)
        high = len(self.starts) if closing is None else self.at(closing)
        return low, min(high, last + _REACH)
