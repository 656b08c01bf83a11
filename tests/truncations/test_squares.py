"""Areas printed as lengths in plain places, where the document has lost its squares."""

import pytest

from newsnorm import find_truncations

LOST = "They took 2,000 km of territory and 300 km of farmland."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells hit a 250 m warehouse in the port.", ["250 m"]),
        ("It must keep a 9 km zone free of arms.", ["9 km"]),
        ("In May it seized 40 km, and then stopped.", ["40 km"]),
        ("People left a belt of 60 km in which mines lie.", ["60 km"]),
        ("Nobody may enter 80 km of it.", ["80 km"]),
        ("Only 350 km changed hands that year.", ["350 km"]),
        ("In January he still held 300 km around the lagoon.", ["300 km"]),
        ("Beans grew on plots of 200 m behind the flats.", ["200 m"]),
        ("Each family has a hut with 18 m and a stove.", ["18 m"]),
        ("They were given flats of 30 m each.", ["30 m"]),
        ("A minefield of 6 km lies behind it.", ["6 km"]),
        ("The pumps bring up 900 m a day.", ["900 m"]),
        ("The sappers advance 30 m a day.", []),
        ("The pumps bring up 900 tons a day.", []),
        ("It holds a strip 40 km long.", []),
        ("It controls 40 km of road.", []),
        ("It holds a 40 km road to the coast.", []),
        ("The village lies 40 km from the coast.", []),
        ("They walked 40 km, and then slept.", []),
        ("It fired a 155 mm shell.", []),
    ],
)
def test_land_and_rooms_are_areas_where_squares_are_gone(text, found):
    assert [one.text for one in find_truncations(f"{LOST}\n\n{text}") if one.start > len(LOST)] == found
    assert not find_truncations(text)


def test_one_area_in_lengths_shows_no_habit():
    one = "They took 2,000 km of territory."
    text = "Shells hit a 250 m warehouse in the port."
    assert len(find_truncations(f"{one}\n\n{text}")) == 1
