"""A document as HTML that stands alone: no script, no fonts or pictures from elsewhere, everything escaped.

Damage comes first. Kinds differ by the form of their underline as well as by colour, and every mark is
listed again in a table, for those who cannot see or hover.
"""

from __future__ import annotations

import functools
import html
import pkgutil
from collections.abc import Iterable

from newsnorm.rendering import words
from newsnorm.rendering.findings import Findings
from newsnorm.rendering.marks import Mark, marks, runs
from newsnorm.rendering.tables import Table, summary, tables

# What each family is called in the legend and read out before a mark
_NAMES = {"truncation": "damaged figure", "quantity": "figure", "date": "date", "place": "place"}


def document_html(document: Findings, title: str = "newsnorm") -> str:
    """Return *document* as a whole page."""
    return page([document_fragment(document, title)], title)


def page(fragments: Iterable[str], title: str) -> str:
    """Return a page of several documents' fragments."""
    body = "\n".join(fragments)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def document_fragment(document: Findings, title: str = "newsnorm") -> str:
    """Return *document* as one element with its own style, for a notebook or a page of yours."""
    made = tables(document)
    damage = "".join(_table(t) for t in made if t.name == "truncation")
    rest = "".join(_table(t) for t in made if t.name not in ("truncation", "edit"))
    changes = "".join(_table(t) for t in made if t.name == "edit")
    legend = "".join(f'<li><mark class="nn-{f}">{name}</mark></li>' for f, name in _NAMES.items())
    return (
        f'<article class="newsnorm">\n<style>\n{_style()}</style>\n<h2>{_text(title)}</h2>\n'
        f"<p>{_text(summary(document))}</p>\n"
        + (f'<section class="nn-damage">{damage}</section>\n' if damage else "")
        + f'<ul class="nn-legend" aria-label="Legend">{legend}</ul>\n'
        f'<div class="nn-text" dir="auto">{_marked(document)}</div>\n{rest}'
        + (f"<details><summary>What was changed</summary>{changes}</details>\n" if changes else "")
        + "</article>"
    )


def error_fragment(title: str, error: str) -> str:
    """Return the place of a record that could not be read."""
    return (
        f'<article class="newsnorm">\n<style>\n{_style()}</style>\n<h2>{_text(title)}</h2>\n'
        f'<section class="nn-damage"><p>not read: {_text(error)}</p></section>\n</article>'
    )


def _marked(document: Findings) -> str:
    return "".join(_run(piece, covering) for piece, covering in runs(document.text, marks(document)))


def _run(piece: str, covering: tuple[Mark, ...]) -> str:
    if not covering:
        return _text(piece)
    classes = " ".join(dict.fromkeys(f"nn-{mark.family}" for mark in covering))
    title = "; ".join(f"{_NAMES[mark.family]}: {words.reading(mark.finding)}" for mark in covering)
    return f'<mark class="{classes}" title="{_text(title)}">{_text(piece)}</mark>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in table.columns)
    rows = "".join(
        f'<tr><td class="nn-line">{_text(row[0])}</td>' + "".join(f"<td>{_text(c)}</td>" for c in row[1:]) + "</tr>\n"
        for row in table.rows
    )
    return (
        f"<table>\n<caption>{_text(table.title)} ({len(table.rows)})</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _text(text: str) -> str:
    """Escape, and show in its place what no HTML document may hold: controls and lone surrogates."""
    return html.escape("".join(c if _allowed(c) else "\ufffd" for c in text))


def _allowed(char: str) -> bool:
    return (char >= " " and not ("\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff")) or char in "\n\t"


@functools.cache
def _style() -> str:
    raw = pkgutil.get_data("newsnorm.rendering", "style.css")
    assert raw is not None
    return raw.decode("utf-8")
