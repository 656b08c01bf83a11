"""Whole articles: clean ones scan clean, and so does what loses nothing."""

import json
import pathlib

import pytest

from newsnorm import find_truncations

ARTICLES = pathlib.Path(__file__).parents[2] / "benchmarks/data/truncations/articles.jsonl"
pytestmark = pytest.mark.skipif(not ARTICLES.exists(), reason="the articles are in a checkout only")
TEXTS = (
    [json.loads(line)["text"] for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    if ARTICLES.exists()
    else []
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_clean_article_scans_clean(text):
    assert find_truncations(text) == []


@pytest.mark.parametrize("text", TEXTS)
def test_line_breaks_and_quotes_are_no_damage(text):
    assert find_truncations(text.replace("\n\n", "\n").replace('"', "”")) == []


def test_a_document_that_lost_its_groups_of_digits_tells_of_all():
    damaged = "He lost over 3, of territory. It took some 12, hectares. In all 15, men came."
    assert [t.text for t in find_truncations(damaged)] == ["3,", "12,", "15,"]


def test_blanks_count_for_more_where_a_sure_fault_left_them():
    weak = "They met the  convoy at dusk."
    assert find_truncations(weak) == []
    assert [t.text for t in find_truncations(f"Kyiv took back over  of territory. {weak}")] == ["over", "the"]


def test_what_repeats_a_fault_to_the_letter_is_told_too():
    text = "It has mean temperatures around in Mobile and around in Selma, and he walked around in circles."
    assert [t.start for t in find_truncations(text)] == [25, 46]


SURE = "Kyiv took back over 3, of territory."


@pytest.mark.parametrize(
    "rest",
    [
        "They drove around in circles.",  # an adverb is no gap, whatever the document lost
        "They met the  convoy at dusk.",  # the sure fault left no blanks: a slip stays a slip
        "Of 4,500 men, of 800 and 1, men, nothing is known.",  # one tail proves nothing where groups are left
    ],
)
def test_a_sure_fault_of_another_class_raises_nothing(rest):
    assert [t.text for t in find_truncations(f"{SURE} {rest}")] == ["3,"]
