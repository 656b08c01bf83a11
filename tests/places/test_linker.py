"""A linker over records of a caller: each spelling leads to one record, or to none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsnorm.places
from newsnorm.places.linker import make_linker
from newsnorm.places.romanisation import romanisations

TOWNS = [
    {"id": 1, "name": "Mykolaiv", "native": ["Миколаїв", "Николаев"], "population": 470_000},
    {"id": 2, "name": "Mykolaiv", "native": "Миколаїв", "population": 14_000},
    {"id": ("UA", 3), "name": "Chernihiv", "native": ["Чернігів", "Чернигов"], "population": 285_000},
    {"id": "4", "name": "Deir ez-Zor", "native": ["دير الزور"], "population": 242_000},
    {"id": 5, "name": "Kalynivka", "native": ["Калинівка"], "population": 19_000},
    {"id": 6, "name": "Kalinovka", "native": ["Калинівка"], "population": 11_000},
    {"id": 7, "name": "Shepetivka", "native": ["Шепетівка"], "population": 40_000},
    {"id": 8, "name": "Hasakah", "population": 188_000, "alternates": ["Hesîçe"]},
]
LINK = make_linker(TOWNS)


@pytest.mark.parametrize(
    ("spelling", "record"),
    [
        ("Mykolaiv", 1),
        ("Nikolajew", 1),
        ("Tschernihiw", ("UA", 3)),
        ("Černigov", ("UA", 3)),
        ("Tsjernihiv", ("UA", 3)),
        ("Чернигов", ("UA", 3)),
        ("Dayr az Zawr", "4"),
        ("Szepetiwka", 7),
        ("Kalinovka", 6),
        ("Hesice", 8),
        ("al-Hasakeh", 8),
        # Two records are called so at home, and neither has ten times the people
        ("Kalynivka", None),
        ("Kalyniwka", None),
        # Of other consonants, or hardly of any
        ("Chernivtsi", None),
        ("Chernobyl", None),
        ("Slavuta", None),
        ("Zor", None),
        ("", None),
        ("'", None),
        ("\ud800", None),
    ],
)
def test_a_spelling_leads_to_its_record_or_to_none(spelling, record):
    assert LINK(spelling) == record


@given(st.sampled_from(TOWNS[2:3] + TOWNS[6:7]), st.data())
def test_every_romanisation_of_a_name_leads_to_its_record(town, data):
    assert LINK(data.draw(st.sampled_from(romanisations(town["native"][0])))) == town["id"]


@given(st.text(max_size=30))
def test_no_text_raises(spelling):
    assert LINK(spelling) in {None, *(town["id"] for town in TOWNS)}


def test_a_rival_that_is_nearly_as_like_leaves_it_open():
    link = make_linker([{"id": 1, "name": "Berezan"}, {"id": 2, "name": "Berezin"}])
    assert (link("Berezon"), link("Berezan"), link("Berezin")) == (None, 1, 2)


def test_a_far_bigger_namesake_is_meant_and_no_smaller_margin_does():
    def linked(people):
        twins = [{"id": 1, "name": "Ivanivka", "population": people}, {"id": 2, "name": "Ivanivka", "population": 100}]
        return make_linker(twins)("Ivanivka")

    assert (linked(1001), linked(1000)) == (1, None)


@pytest.mark.parametrize("record", [{"id": 1}, {"name": "X"}, {"id": None, "name": "X"}, {"id": 1, "name": 2}, "X"])
def test_a_record_that_is_none_is_refused(record):
    with pytest.raises(ValueError, match="records must each have"):
        make_linker([record])


def test_an_id_of_any_kind_may_come_once():
    with pytest.raises(ValueError, match="7 comes twice"):
        make_linker([{"id": 7, "name": "X"}, {"id": 7, "name": "Y"}])


def test_bytes_are_refused():
    with pytest.raises(TypeError, match="decode it first"):
        LINK(b"Kyiv")


def test_the_room_itself_hands_out_the_linker():
    assert newsnorm.places.make_linker is make_linker
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = newsnorm.places.nothing


def test_a_record_called_so_is_not_passed_over_for_a_bigger_one_that_sounds_so():
    link = make_linker(
        [{"id": 1, "name": "Zolochiv", "population": 100}, {"id": 2, "name": "Zolocziv", "population": 9999}]
    )
    assert link("Zolochiv") is None


def test_alternates_are_likened_too():
    assert make_linker([{"id": 1, "name": "Lviv", "alternates": ["Lemberg"]}])("Lemburg") == 1
