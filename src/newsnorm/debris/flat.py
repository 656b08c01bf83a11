"""Find the tables and polls of an article that an extractor has flattened, a cell a line.

"Country", "Military", "Germany", "10.9": each line alone looks like a menu or
a counter, and together they are figures that no other part of the text gives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsnorm.debris.lines import Line

#: A cell that holds a figure and nothing else…
_CELL = re.compile(r"[+−–-]?[$£€]?\d[\d,. \u00a0]*(?:%|bn|m|km|kg)?")
#: … and one that counts no comments and numbers no list: a share, a decimal, grouped thousands, a sum.
_FIGURE = re.compile(r"%|\d[.,]\d|[$£€]")
_BETWEEN = 2  # lines of words between two cells: the row's name, and what is told of it
_HEADS = 4  # column heads above the first
_LONGEST = 5  # words of a cell
_LEAST = 3  # cells, of which as many as
_LEAST_FIGURES = 2


def flat_tables(lines: Sequence[Line]) -> set[int]:
    """Return which lines are cells of flattened tables, with their heads and their rows' names.

    Args:
        lines: The lines of a text that are not blank.
    """
    cells = [at for at, line in enumerate(lines) if _CELL.fullmatch(line.text)]
    found: set[int] = set()
    run: list[int] = []
    for at in [*cells, len(lines) + _BETWEEN + 2]:
        if run and (at - run[-1] > _BETWEEN + 1 or not all(map(_is_short, lines[run[-1] + 1 : at]))):
            if _is_table([lines[cell].text for cell in run]):
                first = run[0]
                while first > max(0, run[0] - _HEADS) and _is_short(lines[first - 1]):
                    first -= 1
                found.update(range(first, run[-1] + 1))
            run = []
        run.append(at)
    return found


def _is_table(cells: Sequence[str]) -> bool:
    return len(cells) >= _LEAST and sum(_FIGURE.search(cell) is not None for cell in cells) >= _LEAST_FIGURES


def _is_short(line: Line) -> bool:
    return line.words <= _LONGEST and not line.stop
