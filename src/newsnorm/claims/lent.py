"""Give a bare number the unit of the figure before it: "five years in a prison, the rest in a camp: nineteen in all".

Only where the number sums up or shares out what was measured, and nothing is
counted in the sentence: else "19 in all" are soldiers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from newsnorm.claims import lexicon
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.model import Quantity

_MEASURED = frozenset(("duration", "money", "length", "mass", "area"))
_LED = regex.compile(r"[:,(—–]\s*$")
_SHARED = regex.compile(r"\s(?:in\s(?:all|total)|altogether|together|each|apiece|(?:for|to)\s(?:each|every|a)\s)")
_BREAK = regex.compile(r"[.!?]\s|\n")
_WORD = regex.compile(r"\p{L}+")


def with_lent_units(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return *quantities* with units for the bare ones that sum up or share out what the one before them measures.

    >>> from newsnorm import find_quantities
    >>> text = "They paid a thousand dollars, two hundred for every lorry."
    >>> [(figure.text, figure.unit) for figure in with_lent_units(text, find_quantities(text))]
    [('a thousand dollars', 'USD'), ('two hundred', 'USD')]
    >>> text = "They walked 5 miles to the camp with their men, nineteen in all."
    >>> [figure.unit for figure in with_lent_units(text, find_quantities(text))]
    ['mile', '']
    """
    found: list[Quantity] = []
    for figure in quantities:
        lender = found[-1] if found and _is_bare(text, figure) else None
        if lender is not None and lender.kind in _MEASURED and not _is_counted(text[lender.end : figure.start]):
            figure = replace(figure, unit=lender.unit, kind=lender.kind)
        found.append(figure)
    return found


def _is_bare(text: str, figure: Quantity) -> bool:
    bare = figure.kind == "count" and figure.value is not None
    return bare and _LED.search(text, 0, figure.start) is not None and _SHARED.match(text, figure.end) is not None


def _is_counted(between: str) -> bool:
    """Say whether another sentence, or a plural that may be counted, stands between two figures."""
    words = _WORD.findall(between.casefold())
    return _BREAK.search(between) is not None or any(word in lexicon.nouns() and is_plural(word) for word in words)
