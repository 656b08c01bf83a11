"""Hand-written faults of all fifteen kinds, and clean sentences that look damaged."""

import json
import pathlib
import typing

import pytest

from newsnorm import find_truncations
from newsnorm.truncations.model import TruncationKind

CASES = pathlib.Path(__file__).parents[1] / "cases" / "truncations"


def rows(name):
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def cases(name):
    """Return the rows as parameters; a known failure must fail, so that an improvement shows."""
    return [
        pytest.param(row, marks=[pytest.mark.xfail(reason=row["known_failure"])] if "known_failure" in row else [])
        for row in rows(name)
    ]


@pytest.mark.parametrize("case", cases("faults.jsonl"))
def test_each_fault_is_found_where_it_is_and_named(case):
    found = find_truncations(case["text"])
    for fault in case["faults"]:
        near = [t for t in found if t.start <= fault["end"] + 1 and t.end >= fault["start"] - 1]
        assert [t.kind for t in near] == [fault["kind"]]
    assert len(found) == len(case["faults"])


@pytest.mark.parametrize("case", cases("lookalikes.jsonl"))
def test_what_only_looks_damaged_is_left_alone(case):
    assert find_truncations(case["text"]) == []


def test_every_kind_has_cases():
    kinds = {fault["kind"] for row in rows("faults.jsonl") for fault in row["faults"]}
    assert kinds == set(typing.get_args(TruncationKind))


@pytest.mark.parametrize("case", rows("faults.jsonl"))
def test_strict_reports_a_part_of_the_default(case):
    usual = {(t.start, t.kind) for t in find_truncations(case["text"])}
    strict = find_truncations(case["text"], strict=True)
    assert {(t.start, t.kind) for t in strict} <= usual
    assert all(t.confidence >= 0.75 for t in strict)
