"""Lines that no rule knows, judged for where they stand; and the look-alikes that stay there."""

import pytest

from newsnorm import find_debris, strip_debris
from newsnorm.debris.lines import Line
from newsnorm.debris.place import FEATURES, PLACES, by_place, measure
from newsnorm.debris.scene import Spot

TITLE = "Two towns retaken as the river falls"
ONE = "Shells fell on Izium on Sunday night, officials said, and the bridge was shut to all but ambulances."
TWO = "Two people were hurt when a bus was hit, the mayor wrote, and one of them was a boy of eleven years."
ARTICLE = (TITLE, ONE, TWO, ONE.replace("Sunday", "Monday"), TWO.replace("bus", "tram"))
#: Labels that no rule names.
UNKNOWN = ("Glimmerfeed", "Quaystone Plus")
TAIL = ("Advertisement", "Share this article", "Privacy Policy", "Photo: Ivan Petrenko", UNKNOWN[0], "Terms of Use", "Log in")


def spots(*lines):
    """Return lines in their places; "-" before a line says that it went as furniture."""
    made = []
    for at, text in enumerate(lines):
        spot = Spot(Line(at, at, text.removeprefix("-"), at + 1), None)
        spot.gone = "nav" if text.startswith("-") else ""
        made.append(spot)
    return made


def rules(*lines):
    return {d.text: d.rule for d in find_debris("\n".join(lines))}


def test_what_no_rule_knows_goes_among_furniture_below_the_article():
    found = rules(*ARTICLE, *TAIL)
    assert found[UNKNOWN[0]] == "by-place"
    assert strip_debris("\n".join((*ARTICLE, *TAIL))).text == "\n".join(ARTICLE)


def test_it_stays_where_no_debris_is_near():
    text = "\n".join((*ARTICLE, UNKNOWN[0]))
    assert strip_debris(text).text == text


def test_it_stays_inside_the_article():
    lines = (TITLE, ONE, TWO, "Share this article", UNKNOWN[0], ARTICLE[3], ARTICLE[4])
    assert UNKNOWN[0] not in rules(*lines)


def test_a_place_is_judged_only_where_there_is_an_article():
    assert by_place(spots("-Menu", "Glimmerfeed", "-Log in")) == {}


@pytest.mark.parametrize(
    "kept",
    [
        "By Anna Koval",
        "“We stay.”",
        "A woman walks past a burnt tank (Photo: Reuters)",
        "Tanks: 3,801 (+4)",
        "1. The refineries",
        "(SOUNDBITE OF MUSIC)",
        "Here is what they took along:",
    ],
)
def test_some_lines_are_never_judged_for_their_place(kept):
    row = spots(*ARTICLE, "-Menu", kept, "-Log in")
    row[-2].byline = kept.startswith("By ")
    assert [judged.at for judged in measure(row)] == []


def test_what_is_longest_above_the_article_may_be_its_headline():
    row = spots("-Menu", "Glimmerfeed", TITLE, "-Log in", *ARTICLE[1:])
    assert [judged.at for judged in measure(row)] == [1]
    assert [judged.at for judged in measure(spots("-Menu", "Glimmerfeed", "-Log in", *ARTICLE[1:]))] == []


def test_the_longest_is_taken_from_the_top():
    row = spots("-Menu", "Glimmerfeed", "Quaystone", "-Log in", *ARTICLE[1:])
    assert [judged.at for judged in measure(row)] == [2]


def test_lines_are_judged_above_and_below_within_two_lines_of_debris():
    row = spots("-Menu", "Glimmerfeed", *ARTICLE, "One", "Two", "Three", "-Log in")
    judged = [(j.at, PLACES[j.place]) for j in measure(row)]
    assert judged == [(1, "above"), (8, "below"), (9, "below")]


def test_the_features_say_where_a_line_stands():
    row = spots("-Menu", *ARTICLE, "-Share", "Shelling of Odesa", "Glimmerfeed", "-Log in")
    first, second = (dict(zip(FEATURES, judged.row, strict=True)) for judged in measure(row))
    assert (first["above_ends"], first["below_ends"], first["below"]) == (1, 0, 0)
    assert (second["above_ends"], second["below_ends"], second["below"]) == (0, 1, 1)
    assert (first["many_above"], first["many_below"]) == (0.2, 0.2)
    assert first["text_below"] == first["under_text"] == 0
    assert first["under_headline"] == 1
    assert first["label"] == second["label"] == 1
    assert 0 < first["run_above"] == second["run_below"]
    assert second["run_above"] == first["run_below"] == 0
    assert first["since_text"] == second["since_text"] > 0
    assert (first["told"], second["told"]) == (0, 0)
    assert first["untold"] > second["untold"] > 0
    assert (first["name"], second["name"]) == (0, 0)


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("Oksana Bilyk", 1, 0),
        ("By TOMAS LIND", 1, 0),
        ("Oksana", 0, 0),
        ("the Oksana Bilyk", 0, 0),
        ("22.03.23 | 08:17", 0, 1),
        ("Yesterday 15:40", 0, 1),
        ("Sun 12 May 2024", 0, 1),
        ("may 12", 0, 1),
        ("12 towns", 0, 0),
    ],
)
def test_dates_and_names_are_told(line, name, date):
    [judged] = measure(spots(*ARTICLE, "-Menu", line, "-Log in"))
    row = dict(zip(FEATURES, judged.row, strict=True))
    assert (row["name"], row["date"]) == (name, date)
    assert (row["name_under_headline"], row["date_under_headline"]) == (name, date)


def test_the_strict_profile_and_kept_menus_leave_it():
    text = "\n".join((*ARTICLE, *TAIL))
    assert "Glimmerfeed" in strip_debris(text, profile="strict").text
    assert "Glimmerfeed" in strip_debris(text, keep=["nav"]).text


def test_a_line_of_signs_alone_is_judged_too():
    text = f"{ONE}\n\n—\n\nSign up for our newsletter"
    assert strip_debris(text, keep=["stray"]).text == f"{ONE}\n\n—"
