"""The gazetteer: three tiers of look-up, over the built tables and over a caller's records."""

import pytest

from newsnorm import find_places
from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.linker import make_linker


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.default()


@pytest.mark.parametrize(
    ("spelling", "name", "admin"),
    [
        ("Izyum", "Izium", "Kharkiv Oblast"),
        ("Изюм", "Izium", "Kharkiv Oblast"),
        ("Ізюм", "Izium", "Kharkiv Oblast"),
        ("KUPYANSK", "Kupiansk", "Kharkiv Oblast"),
        ("Balakleya", "Balakliia", "Kharkiv Oblast"),
        ("Kiev", "Kyiv", None),
        ("Kharkiv region", "Kharkiv Oblast", None),
    ],
)
def test_a_spelling_leads_first_to_the_place_that_the_news_means(gazetteer, spelling, name, admin):
    match = gazetteer.lookup(spelling)
    assert (match.entries[0].name, match.entries[0].admin) == (name, admin)


@pytest.mark.parametrize("spelling", ["", " ", "'", "Nonesuch", "\ud800", "\0", "Balaklavka street"])
def test_what_is_no_name_is_nothing(gazetteer, spelling):
    assert gazetteer.lookup(spelling) is None


def test_the_tier_says_how_the_name_was_met(gazetteer):
    tiers = [gazetteer.lookup(s).tier for s in ("Izium", "IZIUM", "Izuum"[:2] + "jum")]
    assert tiers == ["exact", "folded", "exact"]


def test_an_entry_is_found_by_its_id(gazetteer):
    entry = gazetteer.lookup("Kupiansk").entries[0]
    assert gazetteer.entry(entry.id) == entry
    assert gazetteer.entry("katottg:none") is None


def test_long_names_are_announced_by_their_first_word(gazetteer):
    assert gazetteer.longest("Velyka") >= 2
    assert gazetteer.longest("VELYKA") >= 2
    assert gazetteer.longest("Xyzzy") == 0


def test_records_of_a_caller_make_a_gazetteer():
    own = Gazetteer.from_records(
        [
            {"id": "a", "name": "Bakhmut", "native": "Бахмут", "former": ["Artemivsk"], "rank": 9},
            {"id": "b", "name": "Soledar", "native": ["Соледар"], "alternates": ["Salt Gift"]},
        ]
    )
    assert len(own) == 2
    assert own.lookup("Artemivsk").former
    assert own.lookup("Salt Gift").entries[0].id == "b"
    assert own.lookup("Bachmut").tier == "key"
    assert own.longest("Salt") == 2


@pytest.mark.parametrize("record", [{"id": "a"}, {"name": "X"}, {"id": "", "name": "X"}])
def test_a_record_without_id_or_name_is_refused(record):
    with pytest.raises(ValueError, match=r"records must each have an? (non-empty string )?'"):
        Gazetteer.from_records([record])


def test_an_id_may_come_once():
    with pytest.raises(ValueError, match="'a' comes twice"):
        Gazetteer.from_records([{"id": "a", "name": "X"}, {"id": "a", "name": "Y"}])


def test_bytes_are_refused(gazetteer):
    with pytest.raises(TypeError, match="decode it first"):
        gazetteer.lookup(b"Kyiv")


def test_a_linker_tells_namesakes_apart_by_population_alone():
    link = make_linker(
        [
            {"id": "1", "name": "Mykolaiv", "native": ["Миколаїв"], "population": 470_000},
            {"id": "2", "name": "Mykolaiv", "native": ["Миколаїв"], "population": 14_000},
        ]
    )
    assert link("Mykolaiv") == "1"


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Киев", "Kyiv"),
        ("Донецк", "Donetsk"),
        ("Москва", "Moscow"),
        ("Пески", "Pisky"),
        ("دمشق", "Damascus"),
        ("חיפה", "Haifa"),
        ("Pechino", "Beijing"),
        ("Alexandrovka", "Oleksandrivka"),
        ("Kostiantynovka", "Kostiantynivka"),
        ("Stepanakert", "Khankendi"),
    ],
)
def test_other_scripts_languages_and_mixtures_lead_to_the_place(gazetteer, spelling, name):
    assert name in {entry.name for entry in gazetteer.lookup(spelling).entries}


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Mario", "Maro"),
        ("Summy", "Sumy"),
        ("Sumo", "Sumy"),
        ("Tories", "Chystiakove"),
        ("Torres", "Chystiakove"),
        ("Mosel", "Mosul"),
        ("Gaz", "Gaza City"),
        ("Karabakh", "Qarah Bagh"),
        ("Umani", "Uman"),
    ],
)
def test_a_near_miss_does_not_lead_to_its_neighbour(gazetteer, spelling, name):
    match = gazetteer.lookup(spelling)
    assert match is None or name not in {entry.name for entry in match.entries}


@pytest.mark.parametrize(
    ("spelling", "name"),
    [("Artemivsk", "Bakhmut"), ("Kuznetsovsk", "Varash"), ("Сталіно", "Donetsk"), ("Kirovohrad", "Kropyvnytskyi")],
)
def test_a_name_of_old_is_known_as_such(gazetteer, spelling, name):
    match = gazetteer.lookup(spelling)
    assert match.entries[0].name == name
    assert match.former


@pytest.mark.parametrize(
    ("name", "country", "native", "admin"),
    [
        ("Kyiv", "UA", "Київ", None),
        ("Moscow", "RU", "Москва", None),
        ("Damascus", "SY", "دمشق", None),
        ("Khartoum", "SD", "الخرطوم", "Khartoum State"),
        ("Ramadi", "IQ", "الرمادي", "Anbar"),
        ("Shebekino", "RU", "Шебекино", "Belgorod Oblast"),
    ],
)
def test_a_place_abroad_has_its_native_name_and_its_region(gazetteer, name, country, native, admin):
    entry = gazetteer.lookup(name).entries[0]
    assert (entry.name, entry.country, entry.native, entry.admin) == (name, country, native, admin)


def test_a_hromada_is_a_place_of_its_own(gazetteer):
    assert gazetteer.lookup("Kupiansk hromada").entries[0].kind == "hromada"


@pytest.mark.parametrize("spelling", ["Boi͡arka", "Zhurivka", "Z·hurivka", "Slov”yans’k", "Доне́цк", "Mariupolʹ"])
def test_marks_of_romanisation_do_not_cut_a_name_in_running_text(spelling):
    [place] = find_places(f"Shelling was reported in {spelling} on Monday.")
    assert place.text == spelling


def test_a_long_name_of_the_right_key_may_differ_more_where_it_is_written_in_latin_letters():
    own = Gazetteer.from_records([{"id": "a", "name": "Khankendi"}, {"id": "b", "name": "Bari"}])
    assert own.lookup("Xankendi").tier == "key"
    assert own.lookup("Bary") is None  # four letters are too few for a key


def test_a_russian_name_leads_to_all_whom_russian_calls_so(gazetteer):
    """One may be listed under it, the others bear it as their Russian name."""
    assert {"Ivaniv"} < {entry.name for entry in gazetteer.lookup("Иванов").entries}
    assert len(gazetteer.lookup("Василевка").entries) > len(gazetteer._store.named("василевка").current)


@pytest.mark.parametrize(
    ("capital", "country"),
    [("Reykjavik", "IS"), ("Dili", "TL"), ("Banjul", "GM"), ("Valletta", "MT"), ("Thimphu", "BT"), ("Suva", "FJ")],
)
def test_capitals_are_listed_however_small(capital, country):
    assert Gazetteer.default().lookup(capital).entries[0].country == country


def test_both_tables_of_past_names_give_one_day(gazetteer):
    earlier = load_table("places/earlier_names.tsv", ("name", "country", "admin", "earlier", "native", "until"))
    former = load_table("places/former.tsv", ("id", "name", "native", "since", "until"))
    until = {(row[0], row[1]): row[4] for row in former if len(row[4]) > len("2016")}
    found = {}
    for name, country, admin, past, _, day in earlier:
        for entry in gazetteer.lookup(name).entries:
            if (entry.country, entry.admin or "") == (country, admin) and (entry.id, past) in until:
                found[entry.id, past] = day
    assert len(found) > 10
    assert found == {place: until[place] for place in found}
