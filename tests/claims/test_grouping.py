"""From pairs to groups, and what a figure asserts."""

import pytest

from newsnorm import Quantity, find_quantities
from newsnorm.claims.bounds import read_bounds
from newsnorm.claims.grouping import FOR_REPAIR, Comparison, Item
from newsnorm.claims.likeness import evidence
from newsnorm.claims.reading import Reading


def grouped(*articles: str) -> list[list[int]]:
    """Return the documents of each group."""
    groups = Comparison([Reading.of(article) for article in articles]).groups()
    return sorted([item.document for item in group] for group in groups)


def test_no_third_figure_joins_two_that_a_gate_parts():
    soldiers, bare, villages = "Some 40 soldiers were taken.", "In all 40 were taken.", "Then 40 villages were taken."
    assert grouped(soldiers, bare, villages) in ([[0, 1], [2]], [[0], [1, 2]])


def test_a_gate_that_a_wrong_link_may_shut_can_be_outvoted():
    bare = "Shells killed 43 people at the market on the hill at dawn, nurses wrote."
    there, elsewhere = bare.replace("market", "market of Lyman"), bare.replace("market", "market of Kupiansk")
    assert grouped(there, elsewhere) == [[0], [1]]
    assert grouped(there, bare, bare, elsewhere) == [[0, 1, 2, 3]]


def test_a_rare_number_that_two_articles_give_opens_a_gate():
    camp = "In the camp {} of the guard were taken at dawn."
    assert grouped(camp.format("4,168 soldiers"), camp.format("4,168 positions")) == [[0, 1]]
    assert grouped(camp.format("40 soldiers"), camp.format("40 positions")) == [[0], [1]]


def test_a_part_is_not_as_many_as_its_whole():
    part, whole = "The dead at the mill, among whom {} were killed by fire.", "At the mill fire killed {} people."
    assert grouped(part.format("600"), whole.format("600")) == [[0, 1]]
    assert grouped(part.format("60"), whole.format("60")) == [[0], [1]]
    assert grouped(part.format("600"), whole.format("700")) == [[0], [1]]


def test_the_order_of_two_figures_does_not_matter():
    texts = ["Shells killed 20 people in Lyman.", "In Lyman at least 28 people died."]
    here, there = (Comparison([Reading.of(text) for text in order]) for order in (texts, texts[::-1]))
    assert here.score(Item(0, 0), Item(1, 0)) == here.score(Item(1, 0), Item(0, 0))
    assert here.score(Item(0, 0), Item(1, 0)) == there.score(Item(0, 0), Item(1, 0))


def test_an_equal_number_elsewhere_takes_its_partner():
    texts = [
        "At Lyman 20 people died and 28 people were hurt.",
        "28 people were hurt and 20 people died at Lyman.",
    ]
    groups = Comparison([Reading.of(text) for text in texts]).groups()
    assert groups == [[Item(0, 0), Item(1, 1)], [Item(0, 1), Item(1, 0)]]


def bounds(text: str):
    [figure] = find_quantities(text)
    return read_bounds(figure)


@pytest.mark.parametrize(
    ("one", "other", "meets", "same", "agrees"),
    [
        ("20 men", "20 men", True, True, True),
        ("20 men", "21 men", False, False, False),
        ("over 2,000 men", "2,050 men", True, True, True),
        ("over 2,000 men", "2,400 men", True, False, True),
        ("over 2,000 men", "2,500 men", True, False, False),
        ("over 300 men", "over 420 men", True, False, False),
        ("at least 300 men", "420 men", True, False, True),
        ("over 2,000 men", "9,000 men", False, False, False),
        ("over 2,000 men", "1,500 men", False, False, False),
        ("over 2,000 men", "at least 9,000 men", False, False, False),
        ("338,000 men", "338,226 men", True, True, True),
        ("335,000 men", "338,226 men", True, True, False),
        ("about 2,000 men", "2,080 men", True, True, True),
        ("some 30 men", "27 men", True, False, True),
        ("some 27,000 men", "28,300 men", True, True, True),
        ("some 136,000 men", "142,000 men", False, False, False),
        ("some 136,000 men", "138,000 men", True, True, True),
        ("nearly 2,000 men", "2,300 men", False, False, False),
        ("between 20 and 30 men", "25 men", True, True, True),
        ("2,000 square kilometres", "770 square miles", True, True, True),
        ("3 tonnes", "3,000 kilograms", True, True, True),
        ("14 square kilometres", "five square miles", True, False, True),
        ("14 square kilometres", "13 square kilometres", False, False, False),
        ("a dozen villages", "13 villages", True, False, True),
    ],
)
def test_what_figures_assert(one, other, meets, same, agrees):
    a, b = bounds(one), bounds(other)
    assert (a.meets(b), a.same_as(b), a.agrees(b)) == (b.meets(a), b.same_as(a), b.agrees(a)) == (meets, same, agrees)


def test_dozens_are_vague_and_several_are_nothing():
    assert bounds("dozens of men").vague
    assert read_bounds(Quantity(0, 0, "many", unit="", kind="count")) is None


def test_versions_far_apart_stand_side_by_side_but_one_article_gives_two_things():
    wire, channel = "Shells killed 38 people in Lyman.", "The toll in Lyman stands at 74 dead, the channel said."
    assert grouped(wire, channel) == [[0, 1]]
    raids = "Shells killed 38 people in Lyman. Rockets killed 41 people in Lyman at dusk."
    assert grouped(raids, channel) == [[0], [0, 1]]


def test_depths_are_compared_whatever_words_they_stand_in():
    governor = "The enemy is 12 kilometres deep in the region, the governor owned."
    bloggers = "Channels write that the foremost units have driven to a depth of 30 km."
    assert grouped(governor, bloggers) == [[0, 1]]
    assert grouped(governor, "A front of 30 km burns, channels write.") == [[0], [1]]


def test_articles_begin_with_what_they_are_about():
    early, late = Reading.of("At least 14 were killed. Two fled."), Reading.of("Now 28 are dead. Two fled.")
    weighed = set(evidence(*(r.subjects[0] for r in (early, late)), None, None, together=False))
    assert "lead_both" in weighed
    assert "lead_both" not in set(evidence(early.subjects[0], late.subjects[1], None, None, together=False))


def test_to_repair_a_gap_only_what_is_surely_a_version_is_of_one_claim():
    texts = ["Fewer than 80 aid trucks entered Gaza on Thursday.", "Some 211 lorries waited for Gaza on Thursday."]
    comparison = Comparison([Reading.of(text) for text in texts])
    assert [len(group) for group in comparison.groups()] == [2]
    assert [len(group) for group in comparison.groups(FOR_REPAIR)] == [1, 1]
    surely = Comparison([Reading.of(text) for text in (texts[0], texts[0].replace("80", "60"))])
    assert [len(group) for group in surely.groups(FOR_REPAIR)] == [2]
