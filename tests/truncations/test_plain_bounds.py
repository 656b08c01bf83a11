"""Which bounds of ranges are lost in places that read whole, where the document has lost others."""

import pytest

from newsnorm import find_truncations

LOWER = "They lost between and 50 men. It holds between and 90 tons.\n\n"
UPPER = "They lost between 30 and men. It took from 5 to weeks.\n\n"


def flags(lost, text):
    """Return what is found in *text*, a paragraph behind *lost*."""
    return [one.text for one in find_truncations(lost + text) if one.start >= len(lost)]


@pytest.mark.parametrize("text", ["A rifle has gone to 800 shillings.", "The posts keep to 7 km from the wells."])
def test_a_number_behind_to_has_lost_its_lower_bound_where_others_have(text):
    assert flags(LOWER, text) == ["to"]
    assert not flags(UPPER, text)
    assert not flags("", text)


@pytest.mark.parametrize("text", ["The band sent 6 to scout cars.", "It wants 10 to haul shells."])
def test_a_number_before_to_has_lost_its_upper_bound_where_others_have(text):
    assert flags(UPPER, text) == [text.split()[3 if "band" in text else 2] + " to"]
    assert not flags(LOWER, text)
    assert not flags("", text)


@pytest.mark.parametrize(
    "text",
    [
        "It is close to 40 km away.",
        "She spoke to 40 men.",
        "The price fell to 40 crowns.",
        "It grew from 20 men to 40.",
        "It went from a low of 20 to 40 crowns.",
    ],
)
def test_what_leads_to_one_number_has_lost_none(text):
    assert not flags(LOWER, text)


@pytest.mark.parametrize("text", ["They gave 6 to the camp.", "It beat them 6 to two.", "On 6 May 9 to his men."])
def test_a_number_that_goes_to_somebody_has_lost_none(text):
    assert not flags(UPPER, text)


def test_one_range_shows_no_habit():
    assert not flags("They lost between and 50 men.\n\n", "A rifle has gone to 800 shillings.")
    assert not flags("They lost between 30 and men.\n\n", "The band sent 6 to scout cars.")
