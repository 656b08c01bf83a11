"""Say in plain text what is damaged, what is doubtful, and what was changed by which rule."""

from __future__ import annotations

from collections.abc import Iterable

from newsnorm.core.edits import Edit
from newsnorm.core.records import Span
from newsnorm.rendering import words
from newsnorm.rendering.controls import visible
from newsnorm.rendering.findings import Findings
from newsnorm.rendering.tables import reference

_LONGEST = 72  # of a quotation


def explain(document: Findings) -> str:
    """Return an account of *document*: damaged figures first, then doubts, then every edit with its rule.

    Lines and columns mean the source.
    """
    lines = words.Lines(document.source)
    parts = [
        _section("damaged figure", "damaged figures", _damage(document, lines)),
        _section("doubtful finding", "doubtful findings", _doubts(document, lines)),
        _section("change", "changes", (f"{_at(lines, e)}  {_edit(e)}" for e in document.edits)),
        _section("piece of debris left in place", "pieces of debris left in place", _left(document, lines)),
    ]
    return visible("\n\n".join([*(part for part in parts if part), reference(document)])) + "\n"


def _damage(document: Findings, lines: words.Lines) -> Iterable[str]:
    for cut in document.truncations:
        before, after = lines.context(cut)
        quoted = f"{_at(lines, cut)}  {before}⟦{cut.text}⟧{after}".rstrip()
        yield f"{quoted}\n{' ' * 10}{words.truncation(cut)} (confidence {cut.confidence:.2f})"


def _doubts(document: Findings, lines: words.Lines) -> Iterable[str]:
    doubts: list[words.Finding] = [figure for figure in document.quantities if figure.flags]
    doubts += [place for place in document.places if place.id is None]
    doubts += [date for date in document.dates if words.is_unresolved(date)]
    for finding in sorted(doubts, key=lambda found: found.start):
        yield f"{_at(lines, finding)}  {_quote(finding.text)}: {words.reading(finding)}"


def _left(document: Findings, lines: words.Lines) -> Iterable[str]:
    for piece in document.debris:
        if document.from_source(piece).text.strip():
            yield f"{_at(lines, piece)}  {_quote(piece.text)}: {words.reading(piece)}"


def _edit(edit: Edit) -> str:
    if not edit.after:
        return f"removed {_quote(edit.text)} (rule {edit.rule})"
    if not edit.text:
        return f"added {_quote(edit.after)} (rule {edit.rule})"
    return f"{_quote(edit.text)} → {_quote(edit.after)} (rule {edit.rule})"


def _section(one: str, many: str, entries: Iterable[str]) -> str:
    listed = list(entries)
    if not listed:
        return ""
    return "\n".join([f"{len(listed)} {one if len(listed) == 1 else many}", *listed])


def _at(lines: words.Lines, span: Span) -> str:
    line, column = lines.place(span.start)
    return f"  {f'{line}:{column}':>6}"


def _quote(text: str) -> str:
    shown = words.flat(text)
    if len(shown) > _LONGEST:
        shown = shown[: _LONGEST - 20].rstrip() + " … " + shown[-16:].lstrip()
    if shown.strip() == shown and shown.isprintable():
        return f"“{shown}”"
    # Invisible characters are what such an edit is about, so they are spelled out
    spelled = (c if c.isprintable() else "\\u" + format(ord(c), "04x") for c in shown)
    return f"“{''.join(spelled)}”"
