"""What each example article was written to show."""

import datetime as dt
import json
import pathlib
from decimal import Decimal

import pytest

import newsnorm

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
EXPECTED = [
    json.loads(line) for line in pathlib.Path(__file__).with_name("expected.jsonl").read_text("utf8").splitlines()
]


@pytest.fixture(scope="module", params=EXPECTED, ids=lambda case: case["file"])
def case(request):
    text = (EXAMPLES / request.param["file"]).read_text(encoding="utf8")
    return request.param, newsnorm.normalize(text, reference=dt.date(2022, 9, 12))


def test_all_examples_are_here():
    assert sorted(case["file"] for case in EXPECTED) == sorted(path.name for path in EXAMPLES.glob("*.txt"))


def test_damage_is_found_and_none_invented(case):
    wanted, document = case
    assert [[t.text, t.kind] for t in document.truncations] == wanted["truncations"]


def test_figures(case):
    wanted, document = case
    found = [[q.text, q.value, q.unit, q.counted] for q in document.quantities]
    for text, value, unit, counted in wanted["quantities"]:
        assert [text, value and Decimal(value), unit, counted] in found


def test_places(case):
    wanted, document = case
    found = {(p.text, p.canonical) for p in document.places}
    assert {tuple(pair) for pair in wanted["places"]} <= found


def test_dates(case):
    wanted, document = case
    found = {(d.text, str(d.low), str(d.high)) for d in document.dates}
    assert {tuple(day) for day in wanted["dates"]} <= found


def test_debris_is_gone_and_the_article_is_there(case):
    wanted, document = case
    for piece in wanted["gone"]:
        assert piece in document.source
        assert piece not in document.text
    for piece in wanted["kept"]:
        assert document.text.count(piece) == 1
