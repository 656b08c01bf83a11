"""The laws hold for every public finder and rewriter there is: a new one is picked up by its name."""

import datetime as dt
import functools
import pathlib

import pytest
from hypothesis import strategies as st

import newsnorm
from newsnorm.testing.text import NEWSISH, PIECES

REFERENCE = dt.date(2022, 9, 12)
EXAMPLES = sorted((pathlib.Path(__file__).parents[2] / "examples").glob("*.txt"))

#: How to call those that need more than a text.
ARGUMENTS = {
    "find_dates": {"reference": REFERENCE},
    "normalize_quantities": {"system": "si"},
}
#: Those that take a text and give back something else than findings or a rewrite.
OTHERS = {"detect_dateline", "normalize"}


def functions(*prefixes):
    names = [n for n in newsnorm.__all__ if n.startswith(prefixes) and n not in OTHERS]
    return {n: functools.partial(getattr(newsnorm, n), **ARGUMENTS.get(n, {})) for n in names}


FINDERS = functions("find_")
REWRITERS = functions("normalize_", "strip_", "repair_")
READERS = {n: getattr(newsnorm, n) for n in sorted(OTHERS) if n in newsnorm.__all__}


def pytest_generate_tests(metafunc):
    for name, calls in (
        ("finder", FINDERS),
        ("rewriter", REWRITERS),
        ("call", FINDERS | REWRITERS | READERS),
    ):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, list(calls.values()), ids=list(calls))


def _paragraphs():
    return [p for path in EXAMPLES for p in path.read_text(encoding="utf8").split("\n\n") if p.strip()]


@pytest.fixture(scope="session")
def articles():
    """Whole example articles, by name."""
    return {path.stem: path.read_text(encoding="utf8") for path in EXAMPLES}


@st.composite
def mutilated(draw, texts):
    """One of *texts* as a bad scraper leaves it: pieces cut out, put in, glued, doubled, or in other case."""
    text = draw(texts)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        piece = text[start:end]
        instead = draw(
            st.sampled_from(
                ["", "\n", "\n\n", "\u00a0", piece * 2, piece.upper(), piece.replace(" ", "\n"), piece.strip()]
            )
            | PIECES
        )
        text = text[:start] + instead + text[end:]
    return text


@pytest.fixture(scope="session")
def newsish():
    """Text that looks like news: paragraphs of the examples, whole and mutilated, grammars' own pieces, and noise."""
    paragraphs = st.lists(st.sampled_from(_paragraphs()), max_size=4).map("\n\n".join)
    return st.one_of(
        NEWSISH, paragraphs, mutilated(paragraphs), st.tuples(NEWSISH, paragraphs, NEWSISH).map("\n\n".join)
    )
