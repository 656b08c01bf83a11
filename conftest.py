"""Run the examples of README, docs and docstrings as tests.

Fences of ```` ```python ```` are run as doctests, those of ```` ```console ```` in a shell at the project's root:
each line that begins with a dollar sign, and what it must print. Fences of ```` ```sh ```` are shown only.
"""

import os
import pathlib
import re
import subprocess
import sys

from sybil import Sybil
from sybil.parsers.myst import CodeBlockParser, DocTestDirectiveParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

ROOT = pathlib.Path(__file__).parent


def run_console(example):
    """Run each command of a console example; return what differs from what it should print."""
    for command, wanted in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n?)*)", example.parsed, re.MULTILINE):
        done = subprocess.run(
            ["bash", "-c", f'newsnorm() {{ "{sys.executable}" -m newsnorm "$@"; }}; set -o pipefail; {command}'],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=ROOT,
            env={k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
            | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"},
        )
        got = done.stdout + done.stderr
        if got.rstrip() != wanted.rstrip():
            advice = "if that is right: python tools/refresh_examples.py PAGE.md"
            return f"$ {command}\nprints\n{got}\ninstead of\n{wanted}\n{advice}"
    return None


documents = Sybil(
    parsers=[PythonCodeBlockParser(), DocTestDirectiveParser(), CodeBlockParser("console", run_console)],
    patterns=["*.md"],
    excludes=["CHANGELOG.md", ".venv/**", "venv/**"],
).pytest()
docstrings = Sybil(parsers=[DocTestParser()], patterns=["*.py"], path="src").pytest()


def pytest_collect_file(file_path, parent):
    """Let Sybil collect pages and docstrings; pytest itself collects the rest."""
    return documents(file_path, parent) or docstrings(file_path, parent)
