"""Numbers that a comma cuts off from what they are of."""

import pytest

from newsnorm import find_truncations


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The port took in a 20, wheat shipment.", "20,"),
        ("It is a 5, bushfire in the park.", "5,"),
        ("He offered a $30, prize for the best of them.", "30,"),
        ("The 350, wheat deal between the two was signed.", "350,"),
        ("At least 50, (538,000 square feet) must be built.", "50,"),
        ("They plan to seize 12, (5,200 hectares) of the plain.", "12,"),
        ("The photograph fetched $2, (£1,140).", "2,"),
        ("Over 60, (about two thirds the size of Wales) is burnt.", "60,"),
    ],
)
def test_a_comma_that_cannot_stand_there_has_lost_digits(text, cut):
    [found] = find_truncations(text)
    assert (found.text, found.kind, found.confidence >= 0.6) == (cut, "comma_tail", True)
    low = int(cut[:-1]) * 1000
    assert (found.expects.lowest, found.expects.highest) == (low, low + 999)


@pytest.mark.parametrize(
    "text",
    [
        "He scored a 7, beating the champion.",
        "She rolled a 6, then a 4.",
        "He ran a 10, perhaps his best.",
        "The 12, mostly women, were freed.",
        "The 25, then teenagers, fled.",
        "Among the 8,000, top performers lead the list.",
        "On June 5, (538 km from there) it rained.",
        "In Chapter 3, (538 km from there) it rains.",
        "See 3, (4 men) and 5, (2).",
        "In 2003, (12 men) left.",
        "At 45, (his third marriage) he moved.",
        "He won the 100, a record.",
        "Of the 12, enemy fire had hit only two.",
        "The raid killed at least 53, residents and doctors said.",
        "It killed about 100, two sources in the region said.",
        "At 41, Ukrainian men may still be called up.",
        "The ministry speaks of 31, the rebels of twice as many.",
        "Women over 60, girls under 5, men of 16 were put apart.",
        "The 12, mute with cold, were freed.",
    ],
)
def test_a_comma_that_opens_an_aside_has_lost_none(text):
    assert find_truncations(text) == []


@pytest.mark.parametrize(
    ("text", "stump"),
    [
        ("Sappers dug up 9, unexploded shells near the mill.", "9,"),
        ("He admitted that 1, Russian soldiers had been killed.", "1,"),
        ("The trucks brought at least 12, blankets to the camp.", "12,"),
    ],
)
def test_no_comma_parts_a_number_from_the_things_that_the_clause_tells_of(text, stump):
    assert [(cut.text, cut.kind) for cut in find_truncations(text)] == [(stump, "comma_tail")]


@pytest.mark.parametrize(
    ("text", "bracket"),
    [
        ("It will sell 253m euros (; $328m) of new shares.", "(;"),
        ("It will sell 253m euros (£175m;) of new shares.", ";)"),
    ],
)
def test_a_bracket_of_two_sums_has_lost_one(text, bracket):
    assert [(found.text, found.kind) for found in find_truncations(text)] == [(bracket, "empty_brackets")]


@pytest.mark.parametrize(
    "text", ["He smiled ;) and went.", "It calls f(x;) twice.", "It sold it (for 12 euros; a bargain)."]
)
def test_a_semicolon_by_a_bracket_may_be_meant(text):
    assert find_truncations(text) == []
