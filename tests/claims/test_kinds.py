"""Which kinds of figure a gap takes of which no unit is left."""

import pytest

from newsnorm import Span, find_quantities, suggest_repair
from newsnorm.claims.gaps import Gap
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.reading import Reading

EIGHT = "8 kilometres, 8 villages, 8 hours, 8 per cent, 8 square kilometres, 8 lorries a day"
KINDS = ("length", "count", "duration", "percent", "area", "rate")


def taken(text: str, left: str) -> set[str]:
    """Return the kinds of figure that the gap takes of which *left* is left."""
    start = text.index(left)
    damaged = pointed_out(text, Span(start, start + len(left), left))
    reading = Reading.of(text, damaged=damaged)
    gap, other = Gap(reading, reading.figures.index(damaged)), Reading.of(EIGHT)
    return {kind for at, kind in enumerate(KINDS) if gap.fitting(other, at) is not None}


@pytest.mark.parametrize(
    ("text", "left", "kinds"),
    [
        ("The tanks had rolled up to into the valley.", "up to", "length"),
        ("Marines drove more than across the salt flats.", "more than", "length"),
        ("They moved forward nearly down the coast road.", "nearly", "length"),
        ("The militia was pushed back about along the canal.", "about", "length"),
        ("The war has driven more than from their homes.", "more than", "length count duration percent area rate"),
        # What is taken, won or got back is no way that somebody came
        ("The brigade won back more than in the south.", "more than", "length count duration percent area rate"),
        ("Guards are less than from the gate.", "less than", "length count rate"),
        ("The guards are less than along the wall.", "less than", "count rate"),
        ("Guards saw more than from the gate.", "more than", "length count duration percent area rate"),
        ("The blast wounded more than from the village.", "more than", "count rate"),
        ("The wall now shelters about, as the images show.", "about", "length count duration percent area rate"),
        # Of fates a number of persons is told
        ("The blast killed as many as, a doctor said.", "as many as", "count rate"),
        ("The blast wounded more than in the square.", "more than", "count rate"),
        # A noun, a whole, and what is measured
        ("They moved more than lorries across the border.", "more than", "count rate"),
        ("The gunners fired close to of their modified Scuds.", "close to", "length count duration percent area rate"),
        ("The gunners hold close to of the steppe.", "close to", "area"),
        ("The dyke is some long.", "some", "length"),
    ],
)
def test_kinds(text, left, kinds):
    assert taken(text, left) == set(kinds.split())


def test_what_is_behind_a_noun_belongs_to_it():
    text, sibling = "Divers raised  corpses of Tamils off Mannar.", "Divers raised 86 bodies of Tamils off Mannar."
    assert suggest_repair(text, Span(14, 22, " corpses"), [sibling]).value == 86


def test_the_opener_of_a_noun_may_be_pointed_out():
    text = "Since May, an average of trucks a day has come to Adre."
    assert pointed_out(text, Span(11, 24, "an average of")).text == "trucks"
    assert pointed_out("The court had it, an average of, as ever.", Span(18, 31, "an average of")).text == "average of"


@pytest.mark.parametrize(
    ("text", "lying"),
    [
        ("The rebels are still 40 km from the airport.", True),
        ("The rebels were now only 40 km away.", True),
        ("The fort lies 40 km from the airport.", True),
        ("The rebels are 40 km along the road.", False),
        ("The rebels came 40 km from the airport.", False),
    ],
)
def test_what_is_so_far_from_something_lies_there(text, lying):
    assert Reading.of(text).subjects[0].measure.lying is lying


def test_how_far_something_is_repairs_no_way_that_it_came():
    text = "The M23 moved nearly down the lake road from Goma on Friday."
    far = "The M23 is still nearly 40 km from Kavumu on the lake road from Goma on Friday."
    came = "The M23 came nearly 40 km down the lake road from Goma on Friday."
    assert suggest_repair(text, Span(14, 20, "nearly"), [far]) is None
    assert suggest_repair(text, Span(14, 20, "nearly"), [came]).value == 40


@pytest.mark.parametrize(
    ("text", "left", "value"),
    [
        ("The boy, aged just  years, hid in the well at Kutum.", "  years", 7),
        ("The boy, aged  when it fell, hid in the well at Kutum.", "  ", 7),
        ("The boy hid for  years in the well at Kutum.", "  years", None),
    ],
)
def test_an_age_may_have_an_opener(text, left, value):
    start = text.index(left)
    repair = suggest_repair(
        text, Span(start, start + len(left), left), ["A boy who was seven years old hid in Kutum's well."]
    )
    assert (repair and repair.value) == value


def test_a_number_behind_a_comma_is_no_whole():
    text = "They still hold about percent of the country, seven years after the war, Tbilisi said."
    sibling = "Tbilisi said that they still hold about 20 percent of the country."
    start = text.index("about")
    assert suggest_repair(text, Span(start, start + 13, "about percent"), [sibling]).value == 20
    assert find_quantities(text)[0].value == 7


def test_millions_are_moved_not_gone():
    text, sibling = (
        "The relief fleet moved nearly million down the Nile.",
        "The relief fleet moved nearly 2 million people down the Nile.",
    )
    assert suggest_repair(text, Span(23, 29, "nearly"), [sibling]).value == 2_000_000


def test_what_a_length_is_of_may_be_told_within_it():
    [subject] = Reading.of("They drove a wedge as deep as 8 km, wide at its foot.").subjects
    assert subject.measure.extent == "deep"
