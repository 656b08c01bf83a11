"""Say how far two spellings of a name are apart, in steps that hearing and transliteration take.

An edit distance whose price list knows what desks do to a name: *i* for *y*
costs next to nothing, *v* for *w* little, one vowel for another half, *m* for
*k* the whole. "Kupjansk" is as good as "Kupyansk"; "Mario" is no "Maro".

What is heard (`keys.heard`) has its own list: there a vowel is cheap, since
Arabic and Hebrew write few, and *j* stands beside *g*, since Cairo says it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

_VOWELS: Final = "aeiouy"
_FREE, _NEAR, _HALF, _TWICE, _WHOLE = 0.0, 0.25, 0.5, 0.7, 1.0
# French, German and Portuguese double an s between vowels so that it hisses: "Tcherkassy"
_HISS: Final = 0.3


class Prices(NamedTuple):
    """What it costs to put one letter for another, and to drop or slip one in."""

    swap: Mapping[str, float]
    lose: Mapping[str, float]

    @classmethod
    def of(cls, classes: Iterable[tuple[str, float]], lose: Mapping[str, float]) -> Prices:
        """Return the prices of letters that stand for one another by classes, the cheapest of which counts."""
        swap: dict[str, float] = {}
        for letters, price in classes:
            for one in letters:
                for other in letters:
                    swap[one + other] = min(price, swap.get(one + other, _WHOLE))
        return cls(swap, lose)


#: Of keys and folded names. Letters that alphabets and ears put for one another; ж ш щ ч are keys' zh sh shch ch.
#: Softening and silent letters are dropped or slipped in for less, then vowels, then the rest.
WRITTEN: Final = Prices.of(
    (
        *(("iyj", _FREE), ("vw", _FREE), ("kcq", _NEAR), ("ghxk", _NEAR), ("жшщчszcj", _NEAR), ("vwfbpu", _HALF)),
        *(("td", 0.4), ("jzg", _HALF), ("lr", 0.8), ("mn", 0.8), (_VOWELS, _HALF)),
        *((vowel, _FREE) for vowel in _VOWELS),
    ),
    dict.fromkeys(_VOWELS, 0.6) | {"j": 0.4, "y": 0.4, "i": 0.4, "h": 0.3},
)
#: Of what is heard: tuned on half of the alternates that GeoNames has for the Middle East.
HEARD: Final = Prices.of(
    (
        *(("kg", _NEAR), ("kgh", 0.3), ("ck", 0.3), ("jgaч", 0.4), ("jc", 0.4), ("jdz", 0.6), ("jsш", 0.8)),
        *(("uvw", 0.2), ("bfvp", 0.4), ("sz", 0.3), ("szшcчx", _HALF), ("td", _HALF), ("zd", _HALF)),
        *(("mn", 0.8), ("lr", 0.8), ("au", _NEAR)),
    ),
    {"a": 0.25, "u": 0.3, "h": 0.4},
)


def distance(one: str, other: str, most: float = 8.0, prices: Prices = WRITTEN) -> float:
    """Return the price of making *other* of *one*, both folded; any number above *most* once it is dearer.

    >>> distance("kupjansk", "kupyansk"), distance("mario", "maro"), distance("sumy", "summy")
    (0.0, 0.4, 0.7)
    """
    if abs(len(one) - len(other)) * _CHEAPEST > most:
        return most + 1
    gains, before = _drops(other, prices.lose), [0.0]
    for gain in gains:
        before.append(before[-1] + gain)
    swaps = prices.swap
    for mine, lose in zip(one, _drops(one, prices.lose), strict=True):
        here = [before[0] + lose]
        for at, (its, gain) in enumerate(zip(other, gains, strict=True)):
            swap = _FREE if mine == its else swaps.get(mine + its, _WHOLE)
            here.append(min(before[at] + swap, before[at + 1] + lose, here[at] + gain))
        if min(here) > most:
            return most + 1
        before = here
    return round(before[-1], 3)


_CHEAPEST: Final = min(*WRITTEN.lose.values(), *HEARD.lose.values())


def _drops(word: str, lose: Mapping[str, float]) -> list[float]:
    """Return what it costs to drop each letter of *word*; the second of two alike is dropped more lightly."""
    prices = [lose.get(letter, _WHOLE) for letter in word]
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            prices[at] = min(prices[at], _HISS if word[at] == "s" else _TWICE)
    return prices
