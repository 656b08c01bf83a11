"""What settles a shared name, one kind of evidence at a time."""

import json
import pathlib

import pytest

from newsnorm import find_places
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.nearness import closest, distance, inside, nearness

CASES = pathlib.Path(__file__).parents[1] / "cases/places/namesakes.jsonl"


def read():
    return [json.loads(line) for line in CASES.read_text(encoding="utf8").splitlines()]


@pytest.mark.parametrize("case", read(), ids=lambda case: case["text"][:50])
def test_the_text_settles_which_place_is_meant(case):
    found = {place.text: place for place in find_places(case["text"])}
    place = found[case["name"]]
    assert (place.country or None, place.id is not None) == (case["country"], case["linked"])
    assert place.admin == case.get("admin", place.admin)


def entry(name, admin=None):
    entries = Gazetteer.default().lookup(name).entries
    return next(e for e in entries if admin in (None, e.admin, e.country))


def test_nearness_steps_down_from_the_hromada_to_the_region():
    izium, kamianka = entry("Izium"), entry("Kamianka", "Kharkiv Oblast")
    assert nearness(izium, izium) == 4
    assert nearness(izium, entry("Odesa")) == 0
    assert nearness(izium, entry("Kupiansk")) == 1
    assert nearness(izium, entry("Barvinkove")) == 3
    assert nearness(izium, kamianka) == nearness(kamianka, izium)


def test_what_lies_in_a_district_and_in_a_country():
    named = Gazetteer.default().lookup("Tripoli").entries
    assert {e.country for e in inside(named, entry("Lebanon"))} == {"LB"}
    village = Gazetteer.default().lookup("Ivanivka").entries
    raion = entry("Kramatorsk Raion")
    assert all(e.id.startswith(raion.id[:15]) for e in inside(village, raion))
    assert 0 < len(inside(village, raion)) < len(village)


def test_nothing_is_closest_where_all_lie_far():
    assert closest([entry("Odesa")], entry("Izium")) == ()
    assert closest([entry("Odesa"), entry("Kupiansk")], entry("Izium")) == (entry("Kupiansk"),)
    assert closest([entry("Kupiansk")], entry("Izium"), least=2) == ()


def test_distance_in_kilometres():
    assert distance(entry("Kyiv"), entry("Odesa")) == pytest.approx(441, abs=10)
    assert distance(entry("Kyiv"), entry("Kyiv")._replace(lat=None)) == float("inf")
