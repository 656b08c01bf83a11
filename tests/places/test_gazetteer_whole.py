"""Every name of the whole gazetteer, in every spelling that we promise, leads back to its place."""

import re

import pytest

from newsnorm.core.tables import load_table
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.keys import folded
from newsnorm.places.romanisation import SYSTEMS, native_language, romanisations, romanise
from newsnorm.places.romanisation_russian import russian_guesses


@pytest.mark.slow
@pytest.mark.timeout(900)  # every name in every system
def test_every_romanisation_of_every_place_leads_to_it():
    gazetteer = Gazetteer.default()
    lost = []
    for number in range(len(gazetteer)):
        entry = gazetteer._store.entry(number)
        spellings = [entry.name]
        for native, own in ((entry.native, entry.country), (entry.russian, "RU")):
            if native and re.search("[а-яіїєґ]", native):
                spellings += [native, *romanisations(native, native_language(native, own))]
        for spelling in spellings:
            match = gazetteer.lookup(spelling)
            if folded(spelling) and (match is None or entry.id not in {e.id for e in match.entries}):
                lost.append((entry.id, spelling))
    assert lost == []


def test_every_place_has_an_id_of_its_own():
    gazetteer = Gazetteer.default()
    ids = [gazetteer._store.entry(number).id for number in range(len(gazetteer))]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("system", "native", "latin"),
    [
        ("kmu2010", "Згурський", "Zghurskyi"),
        ("kmu2010", "Їжакове", "Yizhakove"),
        ("kmu2010", "ІЗЮМ", "IZIUM"),
        ("bgn1965", "Слов’янськ", "Slov”yans’k"),
        ("bgn1965", "Згурівка", "Z·hurivka"),
        ("iso9", "Щастя", "Ŝastâ"),
        ("german", "Запоріжжя", "Saporischschja"),
        ("french", "Харків", "Kharkiv"),
        ("polish", "Слов’янськ", "Słowjanśk"),
        ("ru_press", "Чёрный Яр", "Chyorny Yar"),
        ("be_national2007", "Магілёў", "Mahilioŭ"),
    ],
)
def test_known_romanisations(system, native, latin):
    assert romanise(native, system) == latin


def test_an_unknown_system_is_refused_by_name():
    with pytest.raises(ValueError, match="system must be one of 'kmu2010'"):
        romanise("Київ", "morse")


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_system_leaves_cyrillic_behind(system):
    language = SYSTEMS[system][0]
    letters = {"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"}
    assert not re.search("[а-яіїєґўё]", romanise(letters.get(language, "абвгдеёжзійклмнопрстуўфхцчшыьэюя"), system))


def test_a_former_name_is_dated_and_leads_to_the_place():
    rows = load_table("places/former.tsv", ("id", "name", "native", "since", "until"))
    gazetteer = Gazetteer.default()
    for place, name, _native, since, until in rows:
        assert since < until, name
        assert place in {e.id for e in gazetteer.lookup(name).entries}, name


def test_russian_names_are_guessed():
    assert "Граково" in russian_guesses("Гракове")


@pytest.mark.parametrize("word", ["There", "Michael", "South", "March", "Radio", "Today", "Balaklavka", "Hamster"])
def test_words_are_no_places_by_ear_or_key(word):
    assert Gazetteer.default().lookup(word) is None


@pytest.mark.parametrize("fragment", ["Kh", "al-", "ія", "’", "ʿ", "a ", "szcz"])
def test_hostile_spellings_cost_no_more_than_their_length(cpu_seconds, fragment):
    spelling = fragment * (100_000 // len(fragment))
    assert cpu_seconds(Gazetteer.default().lookup, spelling, limit=1) < 1
