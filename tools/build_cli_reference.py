#!/usr/bin/env python3
"""Write docs/reference/cli.md from the command's own help.

python tools/build_cli_reference.py
"""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator

from newsnorm.surfaces.cli import make_parser

PAGE = pathlib.Path(__file__).resolve().parents[1] / "docs" / "reference" / "cli.md"

HEAD = """\
# Command line

Made by `python tools/build_cli_reference.py` from the command's own help. How to use it is told
[here](../how-to/command-line.md).

Results go to standard output, messages and a progress bar to standard error; the bar shows only where standard error is
a terminal and the results go elsewhere. `NO_COLOR` is honoured.

| exit status | means |
|--:|---|
| 0 | all records were read |
| 1 | the output could not be written |
| 2 | wrong usage; nothing was read |
| 3 | some records could not be read; each was named on standard error, none dropped |
| 130, 141 | interrupted; the reader of the output went away |

Plain text is one record a file, in `--encoding`; a byte-order mark is no part of the text, and line ends stay as they
are. JSON Lines are UTF-8, one object a line, empty lines skipped. Their output is one object a line:

| key | of | holds |
|---|---|---|
| `file`, `line` | every object | where the record stood |
| `error` | a bad record | why it could not be read |
| `input` | a record of JSON Lines | its other fields |
| the rest | `normalize` | `Document.to_dict()` |
| | `find` | `to_dict()` of one finding; an article without any writes no line |
| | `strip` | `Rewrite.to_dict()`: `source`, `text`, `edits` |
"""


def helps(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """Yield each command's name and help, the commands below it after it."""
    yield parser.prog, parser.format_help()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from helps(below)


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(f"\n## {name}\n\n```text\n{told.rstrip()}\n```\n" for name, told in helps(make_parser()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf8")
