"""What holds of every result of newsnorm, as assertions: for our tests, and for yours over text of your own."""

from __future__ import annotations

import itertools
import json
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import fields

from newsnorm.core.edits import Rewrite, apply, undo
from newsnorm.core.records import Record, Span


def assert_findings(text: str, found: Sequence[Span]) -> None:
    """Assert that *found* quotes *text*, is sorted and disjoint, pickles, and turns into JSON.

    >>> assert_findings("3, of", [Span(0, 2, "3,")])
    >>> assert_findings("3, of", [Span(1, 3, "3,")])
    Traceback (most recent call last):
    AssertionError: Span(start=1, end=3, text='3,') quotes ', '
    """
    for finding in found:
        for span in _spans(finding):
            quoted = text[span.start : span.end]
            assert 0 <= span.start < span.end <= len(text), f"{span} lies outside the text, or is empty"
            assert quoted == span.text, f"{span} quotes {quoted!r}"
        assert_record(finding)
    for one, other in itertools.pairwise(found):
        assert one.end <= other.start, f"{one} meets {other}"


def assert_record(record: Record) -> None:
    """Assert that *record* is frozen, pickles, and that its `to_dict` holds every field as JSON-ready data."""
    assert pickle.loads(pickle.dumps(record)) == record
    plain = record.to_dict()
    assert list(plain) == [f.name for f in fields(record) if not f.name.startswith("_")]  # type: ignore[arg-type]
    assert json.loads(json.dumps(plain)) == plain
    assert not hasattr(record, "__dict__"), f"{type(record).__name__} has no slots"


def assert_rewrite(rewrite: Rewrite) -> None:
    """Assert that the edits of *rewrite* are sorted and disjoint, quote its source, replay and can be undone.

    >>> assert_rewrite(Rewrite.of("Kiev"))
    """
    assert apply(rewrite.source, rewrite.edits) == rewrite.text
    assert undo(rewrite.text, rewrite.edits) == rewrite.source
    here = 0
    for edit in rewrite.edits:
        assert edit.start >= here, f"{edit} overlaps its neighbour"
        assert edit.text != edit.after, f"{edit} changes nothing"
        assert edit.rule, f"{edit} names no rule"
        here = edit.end
    assert_record(rewrite)


def _spans(record: Record) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        for held in value if isinstance(value, tuple) else (value,):
            if isinstance(held, Record):
                yield from _spans(held)
