"""Run the examples of README, docs and docstrings as tests."""

from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

documents = Sybil(
    parsers=[PythonCodeBlockParser(), DocTestDirectiveParser()],
    patterns=["*.md"],
    excludes=["CHANGELOG.md", ".venv/**", "venv/**"],
).pytest()
docstrings = Sybil(parsers=[DocTestParser()], patterns=["*.py"], path="src").pytest()


def pytest_collect_file(file_path, parent):
    """Let Sybil collect pages and docstrings; pytest itself collects the rest."""
    return documents(file_path, parent) or docstrings(file_path, parent)
