"""Laws of the finder, with planted answers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import find_truncations
from newsnorm.testing.text import NEWSISH
from newsnorm.testing.truncations import comma_tails, planted_counts, planted_figures


@given(planted_figures())
def test_deleting_a_figure_is_seen_at_the_gap_and_refilling_heals_it(planted):
    gap = len(planted.head)
    found = find_truncations(planted.cut)
    assert any(t.start <= gap and t.end >= gap - 1 for t in found)
    assert find_truncations(planted.clean) == []


@given(planted_counts())
def test_a_number_deleted_before_its_noun_is_seen_and_refilling_heals_it(planted):
    gap = len(planted.head)
    found = find_truncations(planted.cut)
    assert any(t.start <= gap and t.end >= gap - 1 and t.kind == "missing_number" for t in found)
    assert find_truncations(planted.clean) == []


@given(planted_counts())
def test_tidied_white_space_before_the_noun_still_shows_the_gap(planted):
    [found] = find_truncations(planted.head.rstrip() + planted.tail)
    assert found.kind == "missing_number"


@given(planted_figures())
def test_tidied_white_space_before_of_still_shows_the_gap(planted):
    head = planted.head.rstrip()
    [found] = find_truncations(head + " of territory.")
    assert found.end == len(head)
    assert found.kind == "missing_figure"


@given(comma_tails())
def test_a_cut_tail_is_found_to_the_letter(planted):
    [found] = find_truncations(planted.clean)
    assert (found.start, found.text, found.kind) == (len(planted.head), planted.figure, "comma_tail")
    lead = Decimal(planted.figure[:-1])
    assert (found.expects.lowest, found.expects.highest) == (lead * 1000, lead * 1000 + 999)
    assert found.expects.dimension == "area"


@given(planted_figures(), st.integers(0, 3))
def test_paragraphs_around_shift_spans_and_change_nothing_else(planted, lines):
    pad = "Nothing was lost here.\n\n" * lines
    alone = find_truncations(planted.cut)
    amid = find_truncations(pad + planted.cut + "\n\nNor here.")
    assert [(t.start - len(pad), t.end - len(pad), t.kind) for t in amid] == [(t.start, t.end, t.kind) for t in alone]


@given(NEWSISH)
def test_every_finding_says_why(text):
    for found in find_truncations(text):
        assert found.reason
        assert 0.5 <= found.confidence <= 1


@pytest.mark.parametrize(
    ("figure", "agrees"),
    [
        ("2,000 square kilometres (770 square miles)", True),
        ("2,000 square kilometres (772 square miles)", True),
        ("2,000 square kilometres (7,700 square miles)", False),
        ("100 km (60 miles)", True),
        ("100 km (62 miles)", True),
        ("100 km (90 miles)", False),
        ("10 km (six miles)", True),
        ("10 km (sixty miles)", False),
        ("30C (86F)", True),
        ("30C (68F)", False),
    ],
)
def test_dual_figures_may_be_rounded_and_no_more(figure, agrees):
    kinds = [t.kind for t in find_truncations(f"It is {figure} in all.")]
    assert kinds == ([] if agrees else ["inconsistent_conversion"])


@pytest.mark.parametrize(
    ("figure", "cause"),
    [
        ("2,000 square kilometres (7,700 square miles)", "factor of 10"),
        ("2,000 square kilometres (1,240 square miles)", "for squares"),
        ("100 miles (62 km)", "wrong way round"),
        ("120 km (120 miles)", "same number"),
        ("2,000 square kilometres (1,240 miles)", "one figure is of area"),
    ],
)
def test_the_likely_cause_of_a_disagreement_is_named(figure, cause):
    [found] = find_truncations(f"It covers {figure} in all.")
    assert cause in found.reason


@pytest.mark.parametrize("surface", ["territory", "land", "farmland", "Ukrainian territory", "occupied land"])
def test_a_length_of_land_is_a_misuse(surface):
    [found] = find_truncations(f"They retook 2,000 kilometres of {surface}.")
    assert (found.kind, found.text, found.expects.dimension) == ("dimension_mismatch", "2,000 kilometres", "area")


@pytest.mark.parametrize(
    "line", ["front", "road", "cable", "trenches", "border", "coastline", "front line", "land border"]
)
def test_a_length_of_a_line_is_none(line):
    assert find_truncations(f"They hold 2,000 kilometres of {line}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They bought over $50 of gas.",  # the sign is the unit
        "The village covers a wide area. He was around in May.",  # a measure of the sentence before says nothing
    ],
)
def test_what_stands_just_outside_the_slot_is_not_taken_for_it(text):
    assert find_truncations(text) == []


def test_every_preposition_of_time_may_lose_its_date():
    for word in ("On", "In", "Since", "Until", "By", "Before", "After"):
        assert [(t.kind, t.text) for t in find_truncations(f"{word} , 2014 it fell.")] == [("missing_date_part", word)]
