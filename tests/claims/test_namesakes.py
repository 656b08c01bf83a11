"""A little-known place far from the land that the text tells of is another one of that name."""

import pytest

from newsnorm import find_places
from newsnorm.claims.reading import Reading


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        # Madaya of Mandalay, al-Jalaa of Deir ez-Zor and San of Mali are in the gazetteer
        ("Some 44 trucks reached the Syrian town of Madaya.", "Madaya", False),
        ("Some 44 trucks reached Myanmar's town of Madaya.", "Madaya", True),
        ("Some 44 trucks reached Madaya.", "Madaya", True),
        ("In Aden 32 soldiers died at al-Jalaa camp.", "al-Jalaa", False),
        ("In Aden many prayed. Some 32 soldiers died at al-Jalaa camp.", "al-Jalaa", True),
        ("In Chaman some 32 soldiers from Spin Boldak died.", "Spin Boldak", True),  # lands that border on each other
        ("In Aden and in Homs 32 soldiers died at al-Jalaa camp.", "al-Jalaa", True),  # Homs lies in Syria as well
    ],
)
def test_which_places_are_where_it_happened(text, names, told):
    place = next(place for place in find_places(text) if place.text == names)
    [subject] = Reading.of(text).subjects
    keys = subject.where.near | subject.where.beside | subject.where.around
    assert ((place.id or place.canonical.casefold()) in keys) is told


def test_a_known_city_is_where_it_says_however_far():
    [subject] = Reading.of("The ship sailed from Odesa to Tripoli with 26,000 tonnes.").subjects
    assert subject.where.lands == {"UA", "LY"}


def test_families_are_no_houses():
    one, other = (Reading.of(text).subjects[0].nouns for text in ("Some 40 families.", "Some 40 houses."))
    assert (one, other) == ({"family"}, {"house"})
