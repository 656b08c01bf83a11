"""The findings as rows of words, one table a kind, damaged figures first: what HTML and the terminal show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsnorm.core.records import Record, Span
from newsnorm.rendering import words
from newsnorm.rendering.findings import Findings
from newsnorm.rendering.words import Lines

#: A row of cells; the first is the line of the source, "line:column".
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table(Record):
    """One kind of finding: its title, the names of its columns, its rows."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tables(document: Findings) -> list[Table]:
    """Return the tables of *document* that have any row: damage, figures, dates, places, what was changed."""
    lines = Lines(document.source)

    def at(span: Span) -> str:
        line, column = lines.place(span.start)
        return f"{line}:{column}"

    made = [
        _table(
            "truncation",
            "Damaged figures",
            ("line", "text", "what is wrong", "expected", "why"),
            (
                (at(t), quoted(lines, t), words.plain(t.kind), words.expectation(t), t.reason)
                for t in document.truncations
            ),
        ),
        _table(
            "quantity",
            "Figures",
            ("line", "text", "amount", "unit", "of", "doubts"),
            (
                (
                    at(q),
                    words.flat(q.text),
                    words.amount(q),
                    words.unit(q.unit),
                    words.flat(q.counted or ""),
                    ", ".join(map(words.plain, q.flags)),
                )
                for q in document.quantities
            ),
        ),
        _table(
            "date",
            "Dates",
            ("line", "text", "read as"),
            ((at(d), words.flat(d.text), words.date(d)) for d in document.dates),
        ),
        _table("place", "Places", ("line", "as written", "place", "id"), _places(document, at)),
        _table(
            "edit",
            "Changes",
            ("line", "before", "after", "rule"),
            ((at(e), words.flat(e.text), words.flat(e.after), e.rule) for e in document.edits),
        ),
    ]
    return [table for table in made if table.rows]


def quoted(lines: Lines, span: Span) -> str:
    """Return *span* in brackets, with the words around it."""
    before, after = lines.context(span)
    return words.flat(f"{before}⟦{span.text}⟧{after}")


def summary(document: Findings) -> str:
    """Return one line that counts the findings and says which reference date they were read against."""
    counts = [
        (len(document.truncations), "damaged figure", "damaged figures"),
        (len(document.quantities), "figure", "figures"),
        (len(document.dates), "date", "dates"),
        (len(document.places), "place", "places"),
        (len(document.edits), "change", "changes"),
    ]
    said = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts)
    return f"{said}; {reference(document)}"


def reference(document: Findings) -> str:
    """Return which day relative dates were read against, and where that day came from."""
    if document.reference is None:
        return "no reference date, so relative dates are left unresolved"
    source = {"argument": " as given", "dateline": " from the dateline"}.get(document.reference_from or "", "")
    return f"reference date {document.reference}{source}"


def _places(document: Findings, at: Callable[[Span], str]) -> Iterable[Row]:
    # One row a spelling and reading: an article says "Kyiv" twenty times
    first: dict[tuple[str, str, str], str] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for place in document.places:
        key = (words.flat(place.text), words.place(place), place.id or "")
        first.setdefault(key, at(place))
        times[key] += 1
    for key, line in first.items():
        written, said, identity = key
        yield line, f"{written} ×{times[key]}" if times[key] > 1 else written, said, identity


def _table(name: str, title: str, columns: tuple[str, ...], rows: Iterable[Row]) -> Table:
    return Table(name, title, columns, tuple(rows))
