"""Sentences with the dates that they hold, and sentences that hold none."""

import datetime as dt
import json
import pathlib

import pytest

from newsnorm import find_dates

CASES = [
    json.loads(line)
    for path in sorted((pathlib.Path(__file__).parent.parent / "cases/dates").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def fields(found, wanted):
    plain = found.to_dict()
    return {name: plain[name] for name in wanted}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_case(case, request):
    if "known_failure" in case:
        request.applymarker(pytest.mark.xfail(strict=True, reason=case["known_failure"]))
    reference = dt.date.fromisoformat(case["reference"]) if case["reference"] else None
    found = find_dates(case["text"], reference=reference)
    assert [d.text for d in found] == [d["text"] for d in case["dates"]]
    assert [fields(f, w) for f, w in zip(found, case["dates"], strict=True)] == case["dates"]
