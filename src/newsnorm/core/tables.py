"""Read the data tables that travel with the package, each once.

A table is a TSV file below ``newsnorm/data``. Lines that start with ``#`` are
its head: they name its source and licence. The first other line names the
columns. Cells are stripped of nothing and escape nothing; they hold no tab.
"""

from __future__ import annotations

import functools
import pkgutil


def _read(name: str) -> str:
    # pkgutil rather than importlib.resources: it costs no import of tempfile and friends
    raw = pkgutil.get_data("newsnorm.data", name)
    if raw is None:
        msg = f"no data table {name!r} in newsnorm.data"
        raise FileNotFoundError(msg)
    return raw.decode("utf-8")


@functools.cache
def load_table(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the TSV table *name*, whose columns must be *columns*.

    Raises:
        FileNotFoundError: The package holds no such table.
        ValueError: The columns differ, or a row has too many or too few cells; names file and line.
    """
    rows: list[tuple[str, ...]] = []
    header: tuple[str, ...] | None = None
    for number, line in enumerate(_read(name).split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if header is None:
            header = cells
            if header != columns:
                msg = f"{name}, line {number}: columns are {header}, expected {columns}"
                raise ValueError(msg)
        elif len(cells) != len(columns):
            msg = f"{name}, line {number}: {len(cells)} cells, expected {len(columns)}"
            raise ValueError(msg)
        else:
            rows.append(cells)
    return tuple(rows)
