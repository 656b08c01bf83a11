"""What find_truncations flags, and what it leaves alone."""

import itertools

import pytest
from hypothesis import given

from newsnorm import find_truncations
from newsnorm.testing.text import HOSTILE, NEWSISH


@given(NEWSISH)
def test_findings_quote_the_text_in_order_and_apart(text):
    found = find_truncations(text)
    assert [text[t.start : t.end] for t in found] == [t.text for t in found]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= t.confidence <= 1 and t.reason for t in found)


@given(HOSTILE)
def test_hostile_text_takes_linear_time(cpu_seconds, fragment):
    assert cpu_seconds(find_truncations, fragment * (100_000 // len(fragment)), limit=1) < 1


#: What the grammar of labels, groups, columns and documents looks around for.
AROUND = (": km. ", "Fuel: km. 3 kg ", "1,23 ", "12,345 1,23;", "a   b", "no., ", "12. to 4.5 ", "some  men ")
AROUND += ("It took 3, of land. ", "killed at least  people, some men ", "18 kilometres of swampland ")


@pytest.mark.parametrize("fragment", AROUND)
def test_what_looks_around_looks_no_farther_in_a_longer_text(cpu_seconds, fragment):
    assert cpu_seconds(find_truncations, fragment * (100_000 // len(fragment)), limit=1) < 1


def test_bytes_are_told_to_decode_first():
    with pytest.raises(TypeError, match="decode it first"):
        find_truncations(b"over 3, of territory")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("They hold over  square kilometres of land.", "over  square kilometres"),
        ("Losses came to nearly per cent of the crop.", "nearly per cent"),
        ("It lost some million dollars in a day.", "some million"),
        ("They hold more than  towns.", "more than"),
        ("Water is given at a rate of about  litres a head.", "about  litres"),
        ("The state spends some per cent of its income on arms.", "some per cent"),
        ("The queue stretched for  km along the road.", "km"),
    ],
)
def test_what_is_left_of_a_figure_is_quoted_whole_without_what_it_counts(text, left):
    assert [cut.text for cut in find_truncations(text)] == [left]


@pytest.mark.parametrize(
    "text",
    ["In the south some 2, arrived at the border.", "Kyiv holds about 1, of Kursk region, its general says."],
)
def test_a_comparator_before_one_digit_and_a_comma_shows_the_loss(text):
    [cut] = find_truncations(text)
    assert (cut.kind, cut.text[-1]) == ("comma_tail", ",")


@pytest.mark.parametrize("text", ["A man of about 45, of Bucha, died.", "They took some 20, perhaps more."])
def test_an_age_and_a_second_thought_are_no_loss(text):
    assert find_truncations(text) == []


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("The count of those whom the 3rd Front drove out stood at 48,", None),
        ("The line that the army calls a front of some 48,", "length"),
        ("The height that the drone had over the front was 48,", "length"),
    ],
)
def test_a_front_with_a_number_is_a_name_and_no_length(text, dimension):
    [cut] = find_truncations(text)
    assert cut.expects.dimension == dimension


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("A sack of flour was selling for up to dollars last week.", "money"),
        ("The cruiser sank with the loss of  Argentine sailors.", "count"),
        ("The wreck of the ferry cost  lives, half of all.", "count"),
        ("He puts the force at the front at between and 12,000 soldiers.", "count"),
    ],
)
def test_what_stands_behind_a_gap_tells_what_is_expected(text, dimension):
    [cut] = find_truncations(text)
    assert cut.expects.dimension == dimension


def test_a_sum_of_any_length_is_read_without_error():
    assert find_truncations(f"It cost ${'1' * 500} (£1) in all.") == []
    assert find_truncations(f"It cost £1 ($0.{'0' * 400}1) in all.") == []
    assert [one.kind for one in find_truncations("It cost £1 ($100) in all.")] == ["inconsistent_conversion"]


def test_a_number_that_begins_a_paragraph_behind_a_name_raises_nothing():
    assert find_truncations("They voted with the CPI\n\n705, but not all of them, came.") == []
