#!/usr/bin/env python3
"""Put into Markdown pages what their examples print now. Read the difference before you commit it.

    python tools/refresh_examples.py README.md docs/tutorial/*.md

Fences of ```` ```python ```` with ``>>>`` and of ```` ```console ```` are run in order, each page in a namespace of its
own, as the tests run them.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import pathlib
import re
import subprocess
import sys
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[1]


def console(code: str) -> str:
    """Run each line that begins with a dollar sign in a shell, and return them with what they print."""
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    shown = []
    for command in re.findall(r"^\$ (.*)$", code, re.MULTILINE):
        script = f'newsnorm() {{ "{sys.executable}" -m newsnorm "$@"; }}; {command}'
        done = subprocess.run(
            ["bash", "-c", script], capture_output=True, encoding="utf-8", check=False, cwd=ROOT, env=environment
        )
        shown.append(f"$ {command}\n{done.stdout}{done.stderr}".rstrip() + "\n")
    return "".join(shown)


def session(code: str, names: dict[str, object]) -> str:
    """Run an interactive session in *names*, and return it with what it prints."""
    if ">>>" not in code:
        exec(code, names)
        return code
    shown = []
    for example in doctest.DocTestParser().get_examples(code):
        first, *rest = example.source.rstrip("\n").split("\n")
        shown.append(f">>> {first}\n" + "".join(f"... {line}".rstrip() + "\n" for line in rest))
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                exec(compile(example.source, "<example>", "single"), names)
        except Exception as error:
            printed.write("Traceback (most recent call last):\n  ...\n")
            printed.write("".join(traceback.format_exception_only(error)))
        # An ellipsis in what was wanted is the author's
        shown.append(
            example.want if example.options else re.sub(r"^$\n", "<BLANKLINE>\n", printed.getvalue(), flags=re.M)
        )
    return "".join(shown)


def refreshed(page: str) -> str:
    """Return the page's text with what its examples print."""
    names: dict[str, object] = {}

    def run(fence: re.Match[str]) -> str:
        language, code = fence.groups()
        return f"```{language}\n{console(code) if language == 'console' else session(code, names)}```"

    return re.sub(r"^```(console|python)\n(.*?)^```", run, page, flags=re.MULTILINE | re.DOTALL)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    os.chdir(ROOT)
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        path.write_text(refreshed(path.read_text(encoding="utf8")), encoding="utf8")
