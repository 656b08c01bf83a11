"""Articles of another war repair nothing."""

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.ranking import rank
from newsnorm.claims.reading import Reading
from newsnorm.claims.strangers import are_strangers
from newsnorm.claims.traits import traits_of

TIGRAY = "An air strike on a market in Togoga, in Ethiopia's Tigray region, killed people, doctors said."


@pytest.mark.parametrize(
    ("other", "strange"),
    [
        ("An air strike on a market in northern Yemen killed 51 people, doctors said.", True),
        ("An air strike on a market killed 51 people, doctors said.", False),  # names no land
        ("An air strike on a market in Sudan killed 51 people, doctors said.", False),  # which borders on Ethiopia
        ("Yemen's minister spoke of Togoga, where 51 people were killed.", False),  # shares a name
    ],
)
def test_an_article_without_a_land_or_name_in_common_is_of_another_war(other, strange):
    assert are_strangers(Reading.of(TIGRAY), Reading.of(other)) is strange


@pytest.mark.parametrize(
    ("one", "other", "strange"),
    [
        ("Ukraine lost 40 tanks.", "In Yemen they lost 20 tanks.", True),
        ("Ukraine lost 40 tanks on Friday.", "In Yemen they lost 20 tanks on Friday.", False),  # a day
        ("Ukraine lost 140 tanks of 480.", "In Yemen they lost 20 tanks of 480.", False),  # a telling number
        ("Ukraine lost 40 tanks of 3.", "In Yemen they lost 20 tanks of 3.", True),  # no telling one
        ("The UN counts 40 dead in Ukraine.", "The UN counts 20 dead in Yemen.", True),  # who counts is no land
    ],
)
def test_a_day_or_a_number_of_two_digits_makes_no_strangers(one, other, strange):
    assert are_strangers(Reading.of(one), Reading.of(other)) is strange


def test_a_stranger_neither_repairs_nor_casts_doubt():
    start = TIGRAY.index("people")
    gap = Span(start, start + 6, "people")
    yemen = "An air strike on a market in northern Yemen killed 51 people, doctors said."
    tigray = "The air strike on the market in Togoga in Tigray killed 64 people, doctors said."
    assert suggest_repair(TIGRAY, gap, [yemen]) is None
    repair = suggest_repair(TIGRAY, gap, [yemen, tigray])
    assert repair is not None
    assert (repair.value, repair.evidence.document) == (64, 1)


@pytest.mark.parametrize(("land", "strange"), [("Yemen", True), ("Sudan", False)])
def test_a_figure_of_another_war_says_so_on_the_card(land, strange):
    start = TIGRAY.index("people")
    damaged = pointed_out(TIGRAY, Span(start, start + 6, "people"))
    readings = [
        Reading.of(TIGRAY, damaged=damaged),
        Reading.of(f"An air strike on a market in {land} killed 51 people."),
    ]
    own = Item(0, readings[0].figures.index(damaged))
    gap = Gap(readings[0], own.figure)
    places = rank(gap, own, readings, Comparison(readings).groups(FOR_REPAIR))
    [(_, found)] = traits_of(gap, 0, places, readings)
    assert found["stranger"] == strange
