"""Laws of neighbours: each is met by its specimen, and a text read as classes keeps its places."""

import itertools
import re
import typing

import pytest
from hypothesis import given

from newsnorm import find_truncations
from newsnorm.core.tables import load_table
from newsnorm.testing.text import NEWSISH
from newsnorm.truncations.classes import (
    Reading,
    class_names,
    first_elements,
    first_signs,
    last_signs,
    pattern_of,
    signs_of,
)
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import TruncationKind
from newsnorm.truncations.neighbours import is_one_word, laws
from newsnorm.truncations.word_classes import law_rows, phrases

LAWS = {law.name: law for law in laws()}
ROWS = law_rows()


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_specimen_of_a_law_breaks_it(row):
    name, _, _, kind, says, _, confidence, specimen = row
    reading = Reading(specimen, {})
    signs = reading.signs
    places = range(1, len(signs))
    assert any(LAWS[name].forbids(signs[max(0, at - 12) : at], signs[at : at + 6]) for at in places)
    assert kind in typing.get_args(TruncationKind)
    assert says in ("left", "right")
    assert 0.4 <= float(confidence) <= 0.95


def test_every_law_has_a_name_of_its_own():
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_every_class_of_the_table_is_asked_for():
    asked = {name.strip("!…") for row in ROWS for cell in row[1:3] for name in re.split(r"[\s|~]", cell)}
    elements = [element for row in phrases().values() for choice in row for element in choice]
    asked |= {name for element in elements for name in re.split(r"[|~]", element.lstrip("!").removesuffix("?3"))}
    asked |= {"COPULA", "HALF", "COMMA", "QUOTE", "STOP", "PERSONAL", "PER", "BULLET"}  # by code
    assert {name for name, _ in load_table("truncations/classes.tsv", ("class", "words"))} <= asked


def test_every_phrase_is_asked_for():
    assert set(phrases()) <= {element for row in ROWS for element in row[1].split()}


def test_a_phrase_stands_for_its_words_in_a_row():
    assert not is_one_word("HEDGE")
    assert is_one_word("THE|OWN")
    assert set(signs_of("than")) <= set(last_signs("HEDGE"))
    assert not set(signs_of("MORE")) & set(last_signs("HEDGE"))
    signs = Reading("It burned more than", {}).signs[:-1]
    assert re.search(pattern_of("HEDGE") + r"\Z", signs).span() == (2, 4)
    assert re.search(pattern_of("HEDGE") + r"\Z", signs[:-1]) is None


def test_a_phrase_may_stand_behind_the_place():
    assert not is_one_word("THINGS")
    assert {*signs_of("NAMES")} <= set(first_signs("THINGS"))
    assert set(signs_of("PLAIN")) & set(first_signs("THINGS"))
    assert not set(signs_of("OF")) & set(first_signs("THINGS"))
    assert first_elements("MORE|UPTO") == ["MORE|UPTO"]
    assert first_elements("HEDGE")[1:3] == ["MORE", "up"]
    law = LAWS["more than any things, there"]
    told = "There are now more than copyrighted Swedish pop songs on sale", "There are now more than the songs on sale"
    signs = [Reading(text, {}).signs for text in told]
    assert [law.forbids(one[:5], one[5:11]) for one in signs] == [True, False]
    assert [one.names for one in (law, LAWS["hedge and peoples"])] == [True, True]


def test_a_class_may_be_taken_out_of_another():
    assert set(signs_of("ED|PAST_VERB~TALK")) == set(signs_of("ED|PAST_VERB")) - set(signs_of("TALK"))
    assert not set(signs_of("!ED~PLURAL|TALK")) & {*signs_of("ED"), *signs_of("PLURAL"), *signs_of("TALK")}


def test_a_law_that_names_no_class_is_an_error():
    with pytest.raises(ValueError, match="no word class 'NOUN'"):
        signs_of("NOUN|ARTICLE")


def test_what_is_not_of_a_class_is_of_its_contrary():
    for name in class_names():
        assert not set(signs_of(name)) & set(signs_of(f"!{name}"))


@given(NEWSISH)
def test_the_places_of_words_are_theirs_and_miss_nothing(text):
    reading = Reading(text, {})
    places = [reading.place(at) for at in range(len(reading.signs) - 1)]
    assert all(text[a[1] : b[0]].strip() == "" for a, b in itertools.pairwise(places))
    assert all(text[start:end] == text[start:end].strip() for start, end in places)
    assert reading.place(len(places)) == (len(text), len(text))


@pytest.mark.parametrize("text", ["", " ", "\n", "a", " a", "a ", "«»", "İ.İ", "\ud800"])
def test_odd_texts_are_read_to_their_end(text):
    reading = Reading(text, {})
    assert "".join(text[slice(*reading.place(at))] for at in range(len(reading.signs) - 1)) == "".join(text.split())


def test_verbs_of_every_shape_are_inflected():
    assert inflected("pledge") == ("pledges", "pledged", "pledging")
    assert inflected("torch") == ("torches", "torched", "torching")
    assert inflected("buy") == ("buys", "bought", "buying")
    assert inflected("kidnap") == ("kidnaps", "kidnapped", "kidnapping")
    assert inflected("expel") == ("expels", "expelled", "expelling")
    assert inflected("shelter") == ("shelters", "sheltered", "sheltering")
    assert all(len(set(inflected(verb))) >= 3 for verb in word_set("transitive") - {"cost"})


@pytest.mark.parametrize(
    ("whole", "bare"),
    [
        ("The town that he came from.", "They heard of an army from to Izium."),
        ("It is the raid we had heard of.", "It carried a load of."),
        ("The road which they had passed by in May.", "Output had fallen by in May."),
        ("The envoy whom the letters were by in the end denied it.", "The letters were by in the end."),
        ("It was dealt with in May.", "A column with in reserve set out."),
    ],
)
def test_a_preposition_may_end_a_relative_clause_and_nothing_else(whole, bare):
    assert find_truncations(whole) == []
    assert len(find_truncations(bare)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A .eu domain, an in vitro test and the vs. the others.",
        "He was almost ... done, for the, as some say, last time.",
        "Group A in the north, La Niña: a, b and c.",
        "There was a per cent or two of doubt.",
        "They used the\nof the old form.",
        "They put $ figures on everything.",
        "The map covered 12 and the chart 40.",
    ],
)
def test_neighbours_that_are_no_words_of_one_phrase_are_left_alone(text):
    assert find_truncations(text) == []


def test_the_reason_names_the_two_words():
    [found] = find_truncations("Aid is needed for an extra in the camps.")
    assert found.reason == "English does not put “extra” right before “in”: a figure is gone there"


def test_what_is_gone_before_a_unit_is_measured_in_it():
    [found] = find_truncations("A slick of about kilometres in length was seen.")
    assert found.expects.dimension == "length"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # a relative word that is the subject of its verb leaves the preposition bare
        ("The central bank, which has held its rate at since June, is blamed.", ["at"]),
        ("He met some of the men who were sold for in Libya.", ["for"]),
        ("It is the post which they fired at in the fog.", []),
        ("It is the one they aimed it from in the fog.", []),
        # an aside ends the phrase that it parts, unless what follows cannot
        ("In the spring of, he told the court, and again in May, they met.", ["of"]),
        ("Damage was put at, the clerk said, but nobody paid.", ["at"]),
        ("It stood in the shade of, among others, an old pear tree.", []),
        ("They sat in a, for want of a better word, palace.", []),
    ],
)
def test_what_stands_around_a_bare_preposition_tells_whether_it_is_whole(text, left):
    assert [cut.text for cut in find_truncations(text)] == left


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("A total of rusty anchors were lifted.", "A total of"),
        ("The set holds no fewer than pirated songs.", "no fewer than"),
        ("There are now more than copyrighted songs on sale.", "more than"),
    ],
)
def test_the_whole_opener_is_quoted(text, quoted):
    assert [found.text for found in find_truncations(text)] == [quoted]
