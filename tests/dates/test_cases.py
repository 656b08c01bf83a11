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


MEASURED = pathlib.Path(__file__).parents[2] / "benchmarks/data/dates/tune.jsonl"
SENTENCES = (
    [json.loads(line) for line in MEASURED.read_text(encoding="utf-8").splitlines()] if MEASURED.exists() else []
)


def told(low, high, duration):
    """Return the value of a date: its duration where that is all there is."""
    return (low, high) if low or high or not duration else duration


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"][:50])
def test_measured_sentence(row):
    """The half of the measured sentences that the rules were tuned on is read without fault."""
    reference = dt.date.fromisoformat(row["reference"]) if row["reference"] else None
    found = [
        f
        for f in find_dates(row["text"], reference=reference)
        if not any(f.start < end and start < f.end for start, end in row["neutral"])
    ]
    wanted = [(d["text"], told(d.get("low"), d.get("high"), d.get("duration"))) for d in row["dates"]]
    plain = [f.to_dict() for f in found]
    assert [(p["text"], told(p["low"], p["high"], p["duration"])) for p in plain] == wanted
