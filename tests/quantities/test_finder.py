"""Hold the finder on cases kept as data."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from newsnorm import find_quantities

CASES = [
    json.loads(line)
    for path in sorted((Path(__file__).parents[1] / "cases" / "quantities").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def _number(value):
    return None if value is None else Decimal(value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case, request):
    if "known_failure" in case:
        request.applymarker(pytest.mark.xfail(reason=case["known_failure"], strict=True))
    found = find_quantities(case["text"])
    assert [q.text for q in found] == [want["text"] for want in case["quantities"]]
    for q, want in zip(found, case["quantities"], strict=True):
        assert case["text"][q.start : q.end] == q.text
        for name in ("value", "low", "high", "numerator", "denominator"):
            if name in want:
                assert getattr(q, name) == _number(want[name]), name
        for name in ("unit", "modifier", "counted", "kind"):
            if name in want:
                assert getattr(q, name) == want[name], name
        assert list(q.flags) == want.get("flags", [])


@pytest.mark.parametrize("text", ["", "\x00", "\ud800 3 km", "\u200f", "İ 3 km"])
def test_any_text_returns(text):
    assert all(text[q.start : q.end] == q.text for q in find_quantities(text))


def test_bytes_are_refused():
    with pytest.raises(TypeError, match="decode"):
        find_quantities(b"3 km")


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("es", "2 mil soldados", "2000"),
        ("es", "2 mil millones", "2000000000"),
        ("uk", "1,2 млн людей", "1200000"),
        ("ru", "3,5 тыс. солдат", "3500"),
        ("de", "3 Billionen", "3000000000000"),
        ("fr", "2 milliards", "2000000000"),
        ("pt", "5 mi", "5"),
        ("en", "3 billion", "3000000000"),
    ],
)
def test_a_magnitude_is_that_of_its_language(locale, text, value):
    [figure] = find_quantities(text, locale=locale)
    assert figure.value == Decimal(value)


@pytest.mark.parametrize("unit", ["km/", "kilometer **", "(", "mile + 1", "2 ** 9999999", "mile;", "USD", None])
def test_what_is_no_unit_is_refused(unit):
    [figure] = find_quantities("5 km")
    with pytest.raises(ValueError, match="unit must be"):
        figure.to(unit)


def test_a_sum_is_worth_itself():
    [figure] = find_quantities("$5m")
    assert figure.to("USD") == Decimal(5_000_000)
