import datetime as dt
import json
import pathlib
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm import find_places, normalize_places
from newsnorm.places.context import RULES
from newsnorm.places.gazetteer import Gazetteer

CASES = pathlib.Path(__file__).parents[1] / "cases/places"
MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]@]+)(?:@([^\]]+))?)?\]")


def read(name):
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf8").splitlines()]


def unmark(marked):
    gold = []
    text = ""
    here = 0
    for mark in MARK.finditer(marked):
        text += marked[here : mark.start()]
        gold.append((len(text), len(text) + len(mark[1]), mark[2] or mark[1], mark[3]))
        text += mark[1]
        here = mark.end()
    return text + marked[here:], gold


@pytest.mark.parametrize("case", read("mentions.jsonl"), ids=lambda case: case["marked"][:50])
def test_mentions_are_found_where_they_stand_and_nothing_else(case):
    text, gold = unmark(case["marked"])
    found = find_places(text)
    assert [(p.start, p.end) for p in found] == [(start, end) for start, end, _, _ in gold]
    for place, (_, _, canonical, admin) in zip(found, gold, strict=True):
        if canonical == "?":
            assert place.id is None
            assert len(place.candidates) > 1
        else:
            assert place.canonical == canonical
            assert place.id is not None
            assert admin in (None, place.admin)


def test_every_rule_of_context_has_a_case_that_it_refuses():
    refused = {case["kind"] for case in read("mentions.jsonl") if case["provenance"] == "negative"}
    untested = {"article", "loose-key", "surname", "longer-name"}
    assert refused == set(RULES) - untested


@pytest.mark.parametrize("case", read("rewrites.jsonl"), ids=lambda case: case["style"] + " " + case["before"])
def test_rewrites(case):
    done = normalize_places(case["before"], style=case["style"])
    assert done.text == case["after"]
    assert done.undo() == case["before"]
    assert normalize_places(done.text, style=case["style"]).text == done.text


def test_names_as_of_a_day():
    [bakhmut] = find_places("Shells fell on Bakhmut.", as_of=dt.date(2015, 1, 21))
    assert (bakhmut.canonical, bakhmut.native) == ("Artemivsk", "Артемівськ")
    [bakhmut] = find_places("Shells fell on Bakhmut.", as_of=dt.date(2016, 2, 4))
    assert bakhmut.canonical == "Bakhmut"


def test_a_callers_own_gazetteer():
    theatre = Gazetteer.from_records([{"id": "my:1", "name": "Zamok", "native": "Замок", "country": "UA"}])
    assert [(p.id, p.text) for p in find_places("Kyiv and Zamok fell.", gazetteer=theatre)] == [("my:1", "Zamok")]
    with pytest.raises(ValueError, match="gazetteer must be a Gazetteer or None"):
        find_places("Kyiv", gazetteer={"Kyiv": 1})


TOWNS = ["Izium", "Kupiansk", "Balakliia", "Bakhmut", "Vovchansk", "Mariupol", "Melitopol", "Kramatorsk", "Avdiivka"]
FRAMES = [
    "Shells fell near {}.",
    "{}'s mayor was absent.",
    "Russian-held {} was quiet.",
    "DRONES HIT {}",
    "“{}” is written",
]


@given(st.sampled_from(TOWNS), st.sampled_from(FRAMES), st.sampled_from(["", "It rained.\n\n", "«», "]), st.booleans())
@example("Izium", "{}", "", False)
def test_a_planted_town_is_found_where_it_was_planted(town, frame, before, shouted):
    printed = town.upper() if shouted or frame.isupper() else town
    text = before + frame.format(printed)
    start = text.index(printed)
    assert [(p.start, p.end, p.canonical) for p in find_places(text)] == [(start, start + len(town), town)]


@given(st.sampled_from(TOWNS), st.sampled_from(["bgn1965", "ru", "ap", "native"]))
def test_every_style_of_a_town_leads_back(town, style):
    written = normalize_places(f"near {town}.", style=style).text
    assert normalize_places(written).text == f"near {town}."


@pytest.mark.parametrize(
    "piece",
    [
        *("Kyiv ", "Kyiv-", "Velyka ", "al-", "Ivanivka, ", "'s ", "of the ", "A", "Kyiv of ", "«"),
        *("Lyman and Pisky, ", "Ivanivka. ", "In Kherson region, Ivanivka ", "Georgia, ", "Lebanese Tripoli "),
        "near Pisky and Ivanivka in Kherson, Petrivka, Donetsk, Izium, Stepne. ",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(cpu_seconds, piece):
    text = piece * (100_000 // len(piece))
    assert cpu_seconds(find_places, text, limit=5) < 5  # five times what it takes on a slow and busy machine


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Envoys came from Latvia, Moldova, Georgia and Japan.", ["Latvia", "Moldova", "Georgia", "Japan"]),
        ("The Kupiansk-Lyman stretch is held by three brigades.", ["Kupiansk", "Lyman"]),
        ("He grew up in Lebanon, Ohio.", ["Ohio"]),
        ("The Lyman-Johnson report is out.", []),
    ],
)
def test_countries_in_a_row_and_joined_towns_are_found(text, names):
    assert [place.text for place in find_places(text)] == names
