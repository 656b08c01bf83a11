"""Numbers that look whole, where the document shows that numbers like them have lost digits."""

import pytest

from newsnorm import find_truncations


def flags(lost, text):
    """Return what is found in *text*, a paragraph behind *lost*."""
    return [one.text for one in find_truncations(f"{lost}\n\n{text}") if one.start > len(lost)]


POINTS = "It takes 3. million and 12. per cent of it."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rents grew by a factor of 2. Nobody pays.", ["2."]),
        ("The index rose to 9. Nobody knew why.", ["9."]),
        ("The rate stands at 4. It was worse.", ["4."]),
        ("They would pay 5.. Nobody knew why.", ["5."]),
        ("Ten years ago the share had been 4. Nobody pays.", ["4."]),
        ("The share has gone from 3 per cent to 4. Nobody pays.", ["4."]),
        ("The bank set the rate against the dollar at 41. Nobody pays.", ["41."]),
        ("The index stands at 118. Nobody pays.", ["118."]),
        ("Set at 100 in 2020, the index of all its prices now stands at 18. Nobody pays.", ["18."]),
        ("He had been 4. Nobody came.", []),
        ("They moved from 3 rooms into 4. Nobody came.", []),
        ("It is on page 5.. Nobody read it.", []),
        ("They have a family of 6. Nobody else came.", []),
        ("It is on page 4. Nobody read it.", []),
        ("They came by 9. Nobody slept.", []),
        ("The price rose to 4,000. Nobody paid.", []),
    ],
)
def test_a_rate_at_the_end_of_a_sentence_has_lost_its_decimals_where_others_have(text, found):
    assert flags(POINTS, text) == found
    if ".." not in text:
        assert not find_truncations(text)


def test_decimals_that_are_left_speak_for_whole_numbers():
    text = "The index rose to 9. Nobody knew why."
    assert not flags(POINTS, f"Once it was 3.5, then 4.5, then 6.25, he said. {text}")
    assert not flags("It takes 3. million of it.", text)


HEADS = "Some 000 men came to a town of 000. It paid 000 francs."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They keep 500 rounds in a shed.", ["500"]),
        ("About 700 of them had fled.", ["700"]),
        ("They keep 350 rounds in a shed.", ["350"]),
        ("Another 400 are missing.", ["400"]),
        ("They are 400 in all.", []),
        ("They keep 530 rounds in a shed.", []),  # a number of hundreds is rounded to tens
        ("It lies 300 metres off.", []),
        ("It takes 600 days to mend.", []),
        ("They keep 85 rounds in a shed.", []),
    ],
)
def test_round_hundreds_have_lost_their_thousands_where_others_have(text, found):
    assert flags(HEADS, text) == found
    assert not find_truncations(text)


def test_thousands_that_are_left_speak_for_round_hundreds():
    text = "They keep 500 rounds in a shed."
    assert not flags(HEADS, f"In all 4,200 came. {text}")
    assert not flags("Some ,000 men came to a town of ,000.", text)  # the comma shows where digits went
    assert not flags("Some 000 men came.", text)


def test_a_bare_group_shows_others_of_its_kind():
    assert "000" in flags(HEADS, "Of the shells, 000 are sent each month.")
    assert "000" not in flags("They came late.", "Of the shells, 000 are sent each month.")


TAILS = "They took 3, of territory. More than 7, of pine burned."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Another 7, on foot, reached the camp.", ["7,"]),
        ("By then another 7, he said, had fled.", ["7,"]),
        ("They saw him on day 7, on foot.", []),
        ("His sons are 9, 12 and 14.", []),
    ],
)
def test_a_number_and_its_comma_behind_another_have_lost_digits_where_others_have(text, found):
    assert flags(TAILS, text) == found
    assert not flags(TAILS, f"In all 4,200 came. {text}")
    assert not flags("They took 3, of territory.", text)
