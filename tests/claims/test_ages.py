"""Ages of persons, told from what counts or lasts."""

import re

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.ages import is_age, lost_age
from newsnorm.claims.gaps import Gap
from newsnorm.claims.parting import Against
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.reading import Reading


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The pensioner was 71.", True),
        ("Her brother was only 12, he said.", True),
        ("Oksana is 9.", True),
        ("Nahid was 17 and on the way home.", True),
        ("The road was 17 and a half metres wide.", False),
        ("The boy was 17 and 30 metres off.", False),
        ("Little Radan turned six last month.", True),
        ("She turned 12; her sister did not live.", True),
        ("The youngest, Oleh of Perm, is 18 and comes home.", True),
        ("The toll was 71.", False),
        ("This was 71.", False),
        ("The pensioner was 71 metres away.", False),
        ("The guards turned 12 lorries back.", False),
        ("It returned 12 on Monday.", False),
        ("Nahid, 26, fled.", True),
        ("Her aunt, aged 40, fled.", True),
        ("They fled with 26, he said.", False),
    ],
)
def test_ages(text, age):
    number = re.search(r"\d+|\bsix\b", text)
    assert is_age(text, Span(number.start(), number.end(), number.group())) is age


GAP = "The youngest of those killed at Kutum's well was a -year-old boy."


@pytest.mark.parametrize(
    ("sibling", "value"),
    [
        ("The youngest of those killed at Kutum's well, Adam, was seven years old.", 7),
        ("The youngest boy killed at Kutum's well was seven years old.", 7),
        ("The youngest killed at Kutum's well, a girl, was seven years old.", None),
    ],
)
def test_who_is_told_of_without_a_word_for_a_boy_may_be_one(sibling, value):
    repair = suggest_repair(GAP, Span(51, 60, GAP[51:60]), [sibling])
    assert (repair and repair.value) == value


def test_an_age_goes_by_the_name_alone():
    text = "Rescuers pulled a -year-old boy named Radan from the ruins in Tyre."
    sibling = "Radan, who turned six last month, had lain there for a day. A boy of 8, Ali, was dug out beside him."
    assert suggest_repair(text, Span(18, 27, text[18:27]), [sibling]).value == 6


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("A |-year-old| girl fled.", "year"),
        ("A |-month-old| girl fled.", "month"),
        ("A girl aged |months| fled.", "month"),
        ("A girl aged just || fled.", "year"),
        ("A woman of || was freed.", "year"),
        ("Olena, who is ||, was freed.", "year"),
        ("Olena Bila, ||, was freed.", "year"),
        ("Olena Bila, now ||, was freed.", "year"),
        ("The girls, ||, were freed.", ""),
        ("In all |about| girls fled.", ""),
    ],
)
def test_the_unit_of_an_age_that_is_gone(marked, unit):
    before, inside, after = marked.split("|")
    gap = Span(len(before), len(before) + len(inside), inside)
    assert lost_age(before + inside + after, gap, counts=False) == unit


def test_months_are_no_years():
    text = "An infant aged months was the first to fall ill in Deir."
    gap = Span(15, 21, "months")
    told = "The first to fall ill in Deir was a {} infant."
    assert suggest_repair(text, gap, [told.format("seven-month-old")]).value == 7
    assert suggest_repair(text, gap, [told.format("seven-year-old")]) is None


def repaired(text: str, sibling: str):
    start = text.index("-year-old")
    repair = suggest_repair(text, Span(start, start + 9, "-year-old"), [sibling])
    return repair and repair.value


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("A drone killed a 12-year-old boy in the Balata camp.", set()),
        ("A boy aged 12 died Thursday night.", set()),
        ("A boy aged 12, Radan, died.", {"radan"}),
    ],
)
def test_who_is_named_beside_an_age(text, persons):
    assert Reading.of(text).subjects[0].who.persons == persons


def test_a_place_or_a_day_beside_an_age_is_no_person():
    sibling = "Medics said a boy aged 12 died in Thursday's attack on Balata camp. A man of 45 was hurt."
    assert repaired("A drone killed a -year-old boy in the Balata camp in Nablus.", sibling) == 12


def test_the_brother_who_is_told_of_next_has_another_age():
    sibling = "An 11-year-old died and her brother, 14, was hurt when shells hit a playground in Kherson."
    assert repaired("A -year-old girl was killed when a shell hit a playground in Kherson.", sibling) == 11


@pytest.mark.parametrize(("town", "against"), [("Sloviansk", Against(0, 0)), ("Kostiantynivka", Against(1, 0))])
def test_another_town_speaks_against_an_age(town, against):
    text = "Prosecutors said a -year-old man was hurt when a drone hit his car in Sloviansk on Thursday."
    damaged = pointed_out(text, Span(19, 28, "-year-old"))
    reading = Reading.of(text, damaged=damaged)
    gap = Gap(reading, reading.figures.index(damaged))
    assert gap.against(Reading.of(f"A 64-year-old man was killed in his yard in {town} on Thursday."), 0) == against


def test_two_men_beside_a_woman_have_other_ages():
    text = "A -year-old woman was killed when shells struck a street in Nikopol on Tuesday."
    sibling = (
        "Shells hit Nikopol on Tuesday, killing a woman aged 72 and wounding two men, 34 and 51, the governor said."
    )
    assert repaired(text, sibling) == 72


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("They freed a 54-year-old police colonel in the jungle.", "colonel"),
        ("A police colonel, aged 54, walked free.", "colonel"),
        ("They freed a girl of 11.", "girl"),
    ],
)
def test_what_a_person_of_an_age_is_called(text, called):
    assert Reading.of(text).objects[0] == called
