"""What a figure counts, as the words around it tell; each beside one that is easily taken for it."""

import pytest

from newsnorm.claims.reading import Reading


def read(text: str, figure: str):
    """Return what a figure of a text speaks of."""
    reading = Reading.of(text)
    return reading.subjects[[found.text for found in reading.figures].index(figure)]


@pytest.mark.parametrize(
    ("text", "figure", "nouns"),
    [
        # Two words name a thing that the last alone does not
        ("Fire spread to 11 fuel tanks at the port.", "11", {"reservoir"}),
        ("The column of 11 tanks turned back.", "11", {"tank"}),
        ("Four suicide bombers died at the gate.", "Four", {"fighter"}),
        ("Four bombers were lost over the sea.", "Four", {"aircraft"}),
        ("Two aircraft carriers sailed.", "Two", {"ship"}),
        ("A mob stoned 30 police officers.", "30", {"police"}),
        ("A mob stoned 30 officers of the regiment.", "30", {"soldier"}),
        ("All nine aid workers were let go.", "nine", {"aid_worker"}),
        ("Aid reaches six camps on the plain.", "six", {"camp"}),
        ("They overran six army camps on the plain.", "six", {"position"}),
        # A comma ends the phrase before it has come to a noun
        ("The blast darkened 40 per cent of the district, soldiers said.", "40 per cent", {"settlement"}),
        ("They climbed two peaks, a soldier said.", "two", {"~peak"}),
    ],
)
def test_what_is_counted(text, figure, nouns):
    assert read(text, figure).nouns == nouns


@pytest.mark.parametrize(
    ("text", "figure", "nouns", "event"),
    [
        ("The flood cut off Vezirhan, a hamlet of 640.", "640", {"resident"}, "populate"),
        ("Vezirhan is home to 640.", "640", {"resident"}, "populate"),
        ("Vezirhan has a population of about 640.", "about 640", {"resident"}, "populate"),
        ("Before the flood 640 lived in Vezirhan.", "640", {"people"}, "populate"),
        ("The fort fell with its garrison of 640.", "640", {"soldier"}, "deploy"),
        ("They gave up Vezirhan after a siege of 640 days.", "640 days", set(), "besiege"),
    ],
)
def test_a_number_behind_what_holds_so_many_counts_them(text, figure, nouns, event):
    subject = read(text, figure)
    assert (subject.nouns, subject.event) == (nouns, event)
