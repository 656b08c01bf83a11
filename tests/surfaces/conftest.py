import io
import sys
from dataclasses import dataclass

import pytest

from newsnorm.surfaces import commands
from newsnorm.surfaces.cli import main


@dataclass
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def cli(capfd, monkeypatch):
    """Run the command in this process, with bytes on its standard input where given."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def run(*argv, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        commands._console.cache_clear()
        try:
            status = main([str(arg) for arg in argv])
        except SystemExit as exit_:
            status = exit_.code
        sys.stdout.flush()
        captured = capfd.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run
