"""Names without their number, halves of fractions and of times, and words that a lost element glued together."""

import pytest

from newsnorm import find_truncations


@pytest.mark.parametrize(
    ("text", "quoted", "kind"),
    [
        ("Two F- jets took off at dawn.", "F-", "missing_number"),
        ("They shot down a Shahed- over the delta.", "Shahed-", "missing_number"),
        ("The wreck of a Su-, burnt out, lay in the field.", "Su-", "missing_number"),
        ("The charge is brought under Section of the code.", "Section", "missing_number"),
        ("Marines stormed Hill before dawn.", "Hill", "missing_number"),
        ("The council adopted Resolution in May.", "Resolution", "missing_number"),
        ("It keeps to Security Council Resolution , adopted in 2006.", "Resolution", "missing_number"),
        ("The wreck of Malaysia Airlines Flight was never found.", "Flight", "missing_number"),
        ("Some senators questioned Article of the treaty.", "Article", "missing_number"),
        ("Some /3 of the wells are dry.", "/3", "missing_number"),
        ("The trench runs for 3/ of a mile.", "3/", "missing_number"),
        ("The sirens went off at 04: local time.", "04:", "missing_date_part"),
        ("A raid at 5: a.m. woke them.", "5:", "missing_date_part"),
        ("He had an old .-calibre rifle.", ".-", "decimal_tail"),
        ("They fired a 7.-mm burst.", ".-", "decimal_tail"),
        ("The wreck lies at 44°56′ N, °44′ E.", "°", "missing_number"),
        ("Frost of -°C is expected.", "°", "missing_number"),
        ("A majority of two- is needed.", "two-", "missing_number"),
        ("A-year-old girl was found alive.", "-year-old", "missing_number"),
        ("The-month-old truce is over.", "-month-old", "missing_number"),
    ],
)
def test_what_is_left_of_a_number_is_found(text, quoted, kind):
    assert [(cut.text, cut.kind) for cut in find_truncations(text)] == [(quoted, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "F- and Su-series jets took off.",
        "A T- or B-cell count was made.",
        "Two F-16s and an F-35 took off.",
        "The Hill was quiet, and Section chiefs met.",
        "She read the Article of the week, and Common Articles of war.",
        "Henry Hill was killed, and Anne Hill in May.",
        "The resolution by France failed.",
        "They passed Resolution 1701 by 14 votes.",
        "At least four-, five- and six-year-olds were let through.",
        "Bake at 220 °C; the °F scale (°F) is off.",
        "The .50-calibre gun and the 12.7-mm one jammed.",
        "He and/or she signed for 2/3 of the wells.",
        "At 12: the guns fell silent.",
        "It struck at 04:15 local time.",
        "A 12-year-old girl was found alive.",
    ],
)
def test_what_is_whole_is_left_alone(text):
    assert find_truncations(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It fell on Mayafter a long siege.",
        "They won a contract worthfor the guns.",
        "Prices rose bysince the spring.",
        "It covers aboutsquare kilometres.",
        "It has lost betweenand 1,500 men.",
        "It weighs nearlykilograms.",
        "Aroundvillagers fled to the hills.",
        "It ended. Betweenand 2009 they held the north.",
    ],
)
def test_words_that_a_lost_figure_glued_together_are_told(text):
    assert len(find_truncations(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They ran into the house and onto the roof.",
        "Marchand and Augustin met Mayfield.",
        "Overnight it rained. Overall, Fromelles fell.",
    ],
)
def test_words_that_only_look_glued_are_left_alone(text):
    assert find_truncations(text) == []
