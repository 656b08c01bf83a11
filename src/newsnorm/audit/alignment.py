"""Lay one stretch of words beside the place in a text that it went to.

An extractor keeps the words of a paragraph in order and loses some of them.
Three words in a row tell where a paragraph went; what does not stand there
word for word is compared there word by word. So the cost stays linear, and a
paragraph that was moved is found all the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import regex

_WORD = regex.compile(r"\d++(?:[.,]\d++)*+|[^\W\d_]++|[$€£¥₴₽₪%‰°]")
# "km²" is flattened to "km2": the same two words; one character for one, so offsets hold
_FLAT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_GRAM = 3
_MOST_PLACES = 12  # of one gram: a refrain tells nothing of the place
_BUCKET = 8
_CHUNK = 120  # words compared at a time


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, as keys that survive extraction, and where each stands."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def split_words(text: str) -> Words:
    """Return the words of *text*; numbers are words, and so are the signs of money and per cent.

    >>> split_words("$3.2bn on 3,000 km²").keys
    ('$', '3.2', 'bn', 'on', '3,000', 'km', '2')
    """
    keys, starts, ends = [], [], []
    for match in _WORD.finditer(text.translate(_FLAT)):
        keys.append(match.group().casefold())
        starts.append(match.start())
        ends.append(match.end())
    return Words(tuple(keys), tuple(starts), tuple(ends))


class TextIndex:
    """The words of an extracted text, ready to be asked where a paragraph went."""

    def __init__(self, text: str) -> None:
        self.words = split_words(text)
        self._places: dict[int, dict[tuple[str, ...], list[int]]] = {}

    def align(self, keys: tuple[str, ...]) -> list[int | None]:
        """Return for each word of a block its index in the text, or None where the text lacks it.

        >>> TextIndex("Kyiv took back over 3, of territory.").align(("over", "3,000", "sq", "km", "of", "territory"))
        [3, None, None, None, 5, 6]
        """
        found: list[int | None] = []
        for first in range(0, len(keys), _CHUNK):
            found += self._align_chunk(keys[first : first + _CHUNK])
        return found

    def occurs(self, keys: tuple[str, ...]) -> bool:
        """Say whether the text holds *keys* word for word."""
        size = min(_GRAM, len(keys))
        places = self._grams(size).get(keys[:size], [])
        return any(self.words.keys[at : at + len(keys)] == keys for at in places)

    def _grams(self, size: int) -> dict[tuple[str, ...], list[int]]:
        if size not in self._places:
            index: dict[tuple[str, ...], list[int]] = defaultdict(list)
            keys = self.words.keys
            for at in range(len(keys) - size + 1):
                places = index[keys[at : at + size]]
                if len(places) < _MOST_PLACES:
                    places.append(at)
            self._places[size] = dict(index)
        return self._places[size]

    def _align_chunk(self, keys: tuple[str, ...]) -> list[int | None]:
        for size in (_GRAM, 2):
            window = self._window(keys, size)
            if window is not None:
                return _match(keys, self.words.keys, *window)
        return [None] * len(keys)

    def _window(self, keys: tuple[str, ...], size: int) -> tuple[int, int] | None:
        """Return the stretch of the text that shares most grams with *keys*."""
        if len(keys) < size:
            return None
        index = self._grams(size)
        votes: Counter[int] = Counter()
        for at in range(len(keys) - size + 1):
            for place in index.get(keys[at : at + size], ()):
                votes[(place - at) // _BUCKET] += 1
        if not votes:
            return None
        # What is lost before a word shifts it into the bucket before
        best = max(votes, key=lambda bucket: (votes[bucket] + votes[bucket - 1], -bucket))
        slack = _BUCKET + len(keys) // 4
        low = max(0, best * _BUCKET - slack)
        return low, min(len(self.words.keys), max(low, (best + 1) * _BUCKET) + len(keys) + slack)


def _match(keys: tuple[str, ...], text: tuple[str, ...], low: int, high: int) -> list[int | None]:
    """Return for each of *keys* its index in ``text[low:high]``, in order, or None."""
    exact = _run(keys, text, low, high)
    if exact is not None:
        return list(range(exact, exact + len(keys)))
    return [None if place is None else low + place for place in _subsequence(keys, text[low:high])]


def _run(keys: tuple[str, ...], text: tuple[str, ...], low: int, high: int) -> int | None:
    """Return where *keys* stands word for word in ``text[low:high]``, or None."""
    for at in range(low, high - len(keys) + 1):
        if text[at] == keys[0] and text[at : at + len(keys)] == keys:
            return at
    return None


# An extractor loses runs of words and hardly ever adds one: so a lost run costs little, an added word much
_MATCH, _LOSS, _ADDED = 2, 1, 3


def _subsequence(keys: tuple[str, ...], text: tuple[str, ...]) -> list[int | None]:
    """Return for each of *keys* its place in *text*, such that few runs are lost and hardly a word is added between.

    What stands before the first match and behind the last costs nothing.

    >>> _subsequence(("some", "300", "died"), ("300", "fled", "some", "died"))
    [2, None, 3]
    """
    width = len(text)
    best = [0] * (width + 1)  # best score of a path that ends before this word of the text, in no lost run
    lost = [-_LOSS] * (width + 1)  # the same, inside a lost run
    trail: list[bytearray] = []
    for key in keys:
        row = bytearray(width + 1)
        new_best, new_lost = [0] * (width + 1), [0] * (width + 1)
        for at in range(width + 1):
            opened, going = best[at] - _LOSS, lost[at]
            new_lost[at] = max(opened, going)
            score, step = new_lost[at], 0
            if at:
                word = text[at - 1]
                if word == key:
                    matched = max(best[at - 1], lost[at - 1]) + _MATCH
                    if matched > score:
                        score, step = matched, 1
                elif word[0].isdigit() and key[0].isdigit() and (word in key or key in word):
                    remains = max(best[at - 1], lost[at - 1])  # "3" of "3,000", "3,0001" for "3,000"
                    if remains > score:
                        score, step = remains, 3
                added = new_best[at - 1] - _ADDED
                if added > score:
                    score, step = added, 2
            new_best[at] = score
            row[at] = step
        trail.append(row)
        best, lost = new_best, new_lost
    found: list[int | None] = [None] * len(keys)
    at = max(range(width + 1), key=lambda end: best[end])
    row_at = len(keys) - 1
    while row_at >= 0:
        step = trail[row_at][at]
        if step == 2:
            at -= 1
            continue
        if step:
            at -= 1
            if step == 1:
                found[row_at] = at
        row_at -= 1
    return found


def neighbours(found: list[int | None]) -> tuple[list[int | None], list[int | None]]:
    """Return for each position the text index of the last match before it, and of the first from it on.

    >>> neighbours([3, None, 5])
    ([None, 3, 3], [3, 5, 5])
    """
    before: list[int | None] = []
    last: int | None = None
    for place in found:
        before.append(last)
        last = place if place is not None else last
    after: list[int | None] = []
    coming: int | None = None
    for place in reversed(found):
        coming = place if place is not None else coming
        after.append(coming)
    return before, after[::-1]
