"""Cut a text into runs, each with the findings that cover it; findings of different kinds may overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsnorm.core.records import Record, Span
from newsnorm.rendering.findings import Findings
from newsnorm.rendering.words import Finding

Family = Literal["truncation", "quantity", "date", "place"]

#: All families, the one that must be seen first in front.
FAMILIES: tuple[Family, ...] = ("truncation", "quantity", "date", "place")


@dataclass(frozen=True, slots=True)
class Mark(Record):
    """A finding at its place in the text that is shown."""

    place: Span
    family: Family
    finding: Finding


def marks(document: Findings) -> list[Mark]:
    """Return the findings that are still there in the document's text, at their places in it.

    What stood in debris is gone with it.
    """
    found: list[tuple[Family, Finding]] = [("truncation", t) for t in document.truncations]
    found += [("quantity", q) for q in document.quantities]
    found += [("date", d) for d in document.dates]
    found += [("place", p) for p in document.places]
    placed = [Mark(document.from_source(finding), family, finding) for family, finding in found]
    return sorted((m for m in placed if m.place.text), key=lambda m: (m.place.start, FAMILIES.index(m.family)))


def runs(text: str, marked: list[Mark]) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Yield the pieces of *text* in order, each with the marks that cover it, foremost family first.

    The pieces joined are the text.
    """
    events = sorted(
        [(m.place.start, 1, n) for n, m in enumerate(marked)] + [(m.place.end, 0, n) for n, m in enumerate(marked)]
    )
    here, covering = 0, set[int]()
    for at, begins, n in events:
        if at > here:
            yield text[here:at], _foremost(covering, marked)
            here = at
        if begins:
            covering.add(n)
        else:
            covering.discard(n)
    if here < len(text):
        yield text[here:], ()


def _foremost(covering: set[int], marked: list[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted((marked[n] for n in covering), key=lambda m: FAMILIES.index(m.family)))
