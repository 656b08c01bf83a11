"""Say how far two spellings of a name are apart, in steps that hearing and transliteration take.

An edit distance whose price list knows what desks do to a name: *i* for *y*
costs next to nothing, *v* for *w* little, one vowel for another half, *m* for
*k* the whole. "Kupjansk" is as good as "Kupyansk"; "Mario" is no "Maro".
"""

from __future__ import annotations

from typing import Final

_VOWELS: Final = "aeiouy"
_FREE, _NEAR, _HALF, _TWICE, _WHOLE = 0.0, 0.25, 0.5, 0.7, 1.0
# French, German and Portuguese double an s between vowels so that it hisses: "Tcherkassy"
_HISS: Final = 0.3
# Letters that alphabets and ears put for one another; ж ш щ ч are what keys write for zh sh shch ch
_CLASSES: Final = (
    ("iyj", _FREE),
    ("vw", _FREE),
    ("kcq", _NEAR),
    ("ghxk", _NEAR),
    ("жшщчszcj", _NEAR),
    ("vwfbpu", _HALF),
    ("td", 0.4),
    ("jzg", _HALF),
    ("lr", 0.8),
    ("mn", 0.8),
)
_SWAP: Final[dict[str, float]] = {}
for _letters, _price in _CLASSES:
    for _a in _letters:
        for _b in _letters:
            _SWAP[_a + _b] = min(_price, _SWAP.get(_a + _b, _WHOLE))
for _a in _VOWELS:
    for _b in _VOWELS:
        _SWAP.setdefault(_a + _b, _HALF)
    _SWAP[_a + _a] = _FREE
# What is dropped or slipped in: softening and silent letters, then vowels, then the rest
_LOSE: Final = {
    **dict.fromkeys("bcdfgklmnpqrstvwxz", _WHOLE),
    **dict.fromkeys(_VOWELS, 0.6),
    "j": 0.4,
    "y": 0.4,
    "i": 0.4,
    "h": 0.3,
}
_CHEAPEST: Final = min(_LOSE.values())


def distance(one: str, other: str, most: float = 8.0) -> float:
    """Return the price of making *other* of *one*, both folded; any number above *most* once it is dearer.

    >>> distance("kupjansk", "kupyansk"), distance("mario", "maro"), distance("sumy", "summy")
    (0.0, 0.4, 0.7)
    """
    if abs(len(one) - len(other)) * _CHEAPEST > most:
        return most + 1
    gains, before = _drops(other), [0.0]
    for gain in gains:
        before.append(before[-1] + gain)
    for mine, lose in zip(one, _drops(one), strict=True):
        here = [before[0] + lose]
        for at, (its, gain) in enumerate(zip(other, gains, strict=True)):
            swap = _FREE if mine == its else _SWAP.get(mine + its, _WHOLE)
            here.append(min(before[at] + swap, before[at + 1] + lose, here[at] + gain))
        if min(here) > most:
            return most + 1
        before = here
    return round(before[-1], 3)


def _drops(word: str) -> list[float]:
    """Return what it costs to drop each letter of *word*; the second of two alike is dropped more lightly."""
    prices = [_LOSE.get(letter, _WHOLE) for letter in word]
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            prices[at] = min(prices[at], _HISS if word[at] == "s" else _TWICE)
    return prices
