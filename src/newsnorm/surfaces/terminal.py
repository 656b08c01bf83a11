"""Reports that an analyst enjoys reading: the clean text with its findings, then one table a kind, damage first."""

from __future__ import annotations

from typing import TextIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as RichTable
from rich.text import Text

from newsnorm.rendering import words
from newsnorm.rendering.controls import visible
from newsnorm.rendering.findings import Findings
from newsnorm.rendering.marks import FAMILIES, marks, runs
from newsnorm.rendering.tables import Table, summary, tables

_WIDEST = 110  # longer lines are hard to read
_PIPED = 100  # columns, where there is no terminal to ask

_STYLES = {
    "truncation": "bold white on red",
    "quantity": "bold cyan",
    "date": "yellow",
    "place": "green underline",
}
_NAMES = {"truncation": "damaged figure", "quantity": "figure", "date": "date", "place": "place"}


def console(stream: TextIO, color: str = "auto") -> Console:
    """Return a console on *stream*; colour "auto" means on a terminal, unless NO_COLOR is set."""
    is_terminal = stream.isatty()
    return Console(
        file=stream,
        width=None if is_terminal else _PIPED,
        force_terminal={"always": True, "never": False}.get(color),
        no_color={"always": False, "never": True}.get(color),
        color_system="auto" if color != "always" or is_terminal else "standard",
        highlight=False,
        markup=False,
        emoji=False,
    )


def report(out: Console, document: Findings, name: str) -> None:
    """Print *document*, which is called *name*."""
    width = min(out.width, _WIDEST)
    with out.capture() as captured:
        out.print(Rule(visible(name), style="dim", align="left"), width=width)
        out.print(Text(visible(summary(document)), "dim"), width=width)
        out.print(_legend(document, has_color(out)), width=width)
        out.print(_marked(document, has_color(out)), width=width)
        for table in tables(document):
            out.print()
            out.print(_table(table), width=width)
        out.print()
    # rich pads every line to the full width, which spoils diffs and copies
    out.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().split("\n")[:-1]))


def finding_line(out: Console, place: str, family: str, finding: words.Finding) -> None:
    """Print one finding as ``place: text → reading``, on one line however wide the terminal."""
    line = Text(f"{visible(place)}: ", "dim")
    line.append(visible(words.flat(finding.text)), _STYLES.get(family, "magenta"))
    line.append(f" → {visible(words.flat(words.reading(finding)))}")
    out.print(line, soft_wrap=True)


def has_color(out: Console) -> bool:
    """Return whether *out* shows colours."""
    return out.color_system is not None and not out.no_color


def _legend(document: Findings, colored: bool) -> Text:
    shown = [f for f in FAMILIES if any(m.family == f for m in marks(document))]
    if colored:
        return Text.assemble(*(part for f in shown for part in ((_NAMES[f], _STYLES[f]), "  ")), "\n")
    return Text("⟦ ⟧ damaged figure\n" if "truncation" in shown else "")


def _marked(document: Findings, colored: bool) -> Padding:
    text = Text()
    for piece, covering in runs(document.text, marks(document)):
        if not covering:
            text.append(visible(piece))
            continue
        # Without colour damage still has to be seen
        bare = covering[0].family == "truncation" and not colored
        text.append(f"⟦{visible(piece)}⟧" if bare else visible(piece), _STYLES[covering[0].family])
    text.rstrip()
    return Padding(text if text.plain else Text("(nothing left)", "dim"), (0, 2))


def _table(table: Table) -> RichTable:
    made = RichTable(
        title=Text(f"{table.title} ({len(table.rows)})", _STYLES.get(table.name, "bold")),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        header_style="dim",
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
    # A column that is empty throughout tells nothing
    kept = [n for n in range(len(table.columns)) if any(row[n] for row in table.rows)]
    for n in kept:
        made.add_column(table.columns[n], justify="right" if n == 0 else "left", no_wrap=n == 0, overflow="fold")
    for row in table.rows:
        made.add_row(*(Text(visible(row[n]), "dim" if n == 0 else "") for n in kept))
    return made
