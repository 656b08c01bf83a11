"""Plain numbers that bear the note's number that a series misses."""

import pytest

from newsnorm import find_truncations

BEFORE = "In all 9,0004 men came."
AFTER = "Some 2,5006 of them fled."


def notes(*paragraphs):
    return [one.text for one in find_truncations("\n\n".join(paragraphs)) if one.kind == "glued_note"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They led 785 mules.", ["785"]),
        ("They led 787 mules.", []),  # the series wants 5
        ("They led 85 mules.", []),  # too short to tell
        ("It is 785 km long.", []),
        ("It cost $785 a head.", []),
        ("They came in 1975.", []),
        ("They read page 785.", []),
    ],
)
def test_the_number_that_ends_in_the_note_that_is_missed_bears_it(text, found):
    assert notes(BEFORE, text, AFTER) == ["9,0004", *found, "2,5006"]
    assert not notes(text)


def test_a_series_that_misses_no_note_gives_none_to_a_short_number():
    assert notes(BEFORE, "They led 785 mules.", "Some 2,5005 of them fled.") == ["9,0004", "2,5005"]


def test_the_note_behind_the_last_is_the_next():
    assert notes(BEFORE, AFTER, "They led 787 mules.") == ["9,0004", "2,5006", "787"]
    assert notes(BEFORE, AFTER, "They led 788 mules.") == ["9,0004", "2,5006"]
    assert notes("In all 9,0004 men came.", "They led 785 mules.") == ["9,0004"]
