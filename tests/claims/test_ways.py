"""Where those who are counted went, through which crossing they came, and what "here", "there" and "the city" mean."""

import pytest

from newsnorm.claims.placekeys import names_in
from newsnorm.claims.reading import Reading
from newsnorm.claims.whereabouts import Where


def where(text: str, figure: str) -> Where:
    reading = Reading.of(text)
    [at] = [at for at, found in enumerate(reading.figures) if found.text == figure]
    return reading.subjects[at].where


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Some 40 people crossed into Uganda.", {"UG"}),
        ("Some 40 people reached Burundi.", {"BI"}),
        ("Some 40 people have arrived in Chad.", {"TD"}),
        ("Some 40 people arrived in Pemba.", set()),
        ("Some 40 people live in Pemba.", set()),
        ("Some 40 people fled to the Kharkiv region.", set()),
        ("Some 40 people came from Uganda.", set()),
    ],
)
def test_where_they_went(text, bound):
    assert where(text, "Some 40").bound == bound


@pytest.mark.parametrize(
    ("text", "crossings"),
    [
        ("Some 40 trucks came through the Zikim crossing.", {"zikim"}),
        ("Some 40 trucks came through Kerem Shalom.", {"shalom"}),
        ("Some 40 trucks came through the crossing at dawn.", set()),
        ("Some 40 trucks came to Goma.", set()),
    ],
)
def test_through_which_crossing_they_came(text, crossings):
    assert where(text, "Some 40").crossings == crossings


@pytest.mark.parametrize(
    ("text", "figure", "scene"),
    [
        ("ODESA, Ukraine - Drones came. Some 40 flats in the port city burned.", "Some 40", {"odesa"}),
        ("ODESA, Ukraine - Drones hit Kherson. Some 40 flats in the city burned.", "Some 40", {"kherson"}),
        ("Drones hit Kherson and Nikopol. Some 40 flats in the city burned.", "Some 40", set()),
        ("Drones hit Kherson. Some 40 flats burned.", "Some 40", set()),
        ("NYALA, Sudan - The war goes on. Some 40 people were killed here.", "Some 40", {"nyala"}),
        ("The war goes on. Some 40 people were killed here.", "Some 40", set()),
        ("Officials in Ghazni said 52 soldiers were taken at a base there.", "52", {"ghazni"}),
        ("The city of Sumy slept. They fled Kherson, and 52 stayed in the city.", "52", {"kherson"}),
    ],
)
def test_which_place_is_pointed_at(text, figure, scene):
    assert names_in(where(text, figure).scene) == scene


def test_a_town_south_of_another_is_not_in_it():
    assert names_in(where("Some 40 people died in Hilla, south of Baghdad.", "Some 40").beside) == {"hilla"}


@pytest.mark.parametrize(
    ("text", "make"),
    [
        ("They fired 30 cruise missiles.", {"cruise"}),
        ("They lost 30 armored vehicles.", {"armoured"}),
        ("They lost 30 armoured vehicles.", {"armoured"}),
        ("They lost 30 vehicles, all armoured.", set()),
        ("They seized 30 rifles.", {"rifle"}),
    ],
)
def test_of_which_make_it_is(text, make):
    [subject] = Reading.of(text).subjects
    assert subject.makes == make
