"""Units that a bare number takes from the figure before it."""

import pytest

from newsnorm import find_quantities, suggest_repair
from newsnorm.claims.lent import with_lent_units
from newsnorm.claims.pointing import pointed_out
from newsnorm.core.records import Span


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Two years in a cell and the rest in a colony: nine in all, the judge ruled.", ["year", "year"]),
        ("They paid 900 dollars, three hundred for each boat, at the lock.", ["USD", "USD"]),
        ("He drove 40 km there and as much back, 80 altogether.", ["kilometer", "kilometer"]),
        # What was counted may be the men
        ("They walked 5 miles with their soldiers, nineteen in all.", ["mile", ""]),
        ("They walked 5 miles. The camp was full: nineteen in all.", ["mile", ""]),
        ("Nine villages fell, three in all on Friday.", ["", ""]),
        ("Of the wells 40 per cent failed that day, nine in all.", ["percent", ""]),
        # It sums nothing up
        ("Two years in a cell, nine behind the wire.", ["year", ""]),
        ("Two years in a cell and nine in all.", ["year", ""]),
    ],
)
def test_units_are_lent(text, units):
    assert [figure.unit for figure in with_lent_units(text, find_quantities(text))] == units


@pytest.mark.xfail(strict=True, reason="a sentence that is passed is a fact, and two years fit as well as nine")
def test_a_sum_repairs_what_the_part_does_not():
    text = "A court in Rostov jailed the volunteer Adam Holt for years on charges of terror."
    sibling = "Adam Holt is to spend two years in a cell in Rostov and the rest in a camp: nine in all, the court said."
    start = text.index("for years")
    damaged = pointed_out(text, Span(start, start + 9, "for years"))
    repair = suggest_repair(text, damaged, [sibling])
    assert repair is not None
    assert (repair.value, repair.unit, repair.evidence.figure.text) == (9, "year", "nine")
