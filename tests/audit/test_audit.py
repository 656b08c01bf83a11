"""The audit of an extraction: what it reports, where, and what it leaves alone."""

import json
import pathlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import LostFigure, audit_extraction
from newsnorm.audit.alignment import _subsequence
from newsnorm.testing.audit import LossyPage, lossy_pages
from newsnorm.testing.text import NEWSISH

CASES = pathlib.Path(__file__).parents[1] / "cases" / "audit" / "pages.jsonl"
LINES = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", LINES, ids=lambda case: case["id"])
def test_cases(case):
    found = audit_extraction(case["html"], case["text"])
    assert [[f.text, f.element, f.near and f.near.text] for f in found] == case["lost"]


@given(lossy_pages())
def test_exactly_the_dropped_figures_are_listed(page: LossyPage):
    found = audit_extraction(page.html, page.text)
    assert [(f.text, f.element) for f in found] == list(page.lost)


@given(lossy_pages())
def test_filling_every_near_restores_the_text(page: LossyPage):
    text = page.text
    for lost in reversed(audit_extraction(page.html, page.text)):
        assert lost.near is not None
        assert page.text[lost.near.start : lost.near.end] == lost.near.text
        text = f"{text[: lost.near.start]} {lost.text} {text[lost.near.end :]}"
    assert audit_extraction(page.html, text) == []


@given(lossy_pages(), st.sampled_from(["", "Read More\n\n", "Ізюм 12\n\n"]))
def test_a_paragraph_before_shifts_near_and_changes_nothing_else(page: LossyPage, prefix):
    plain = audit_extraction(page.html, page.text)
    shifted = audit_extraction(page.html, prefix + page.text)
    assert [(f.text, f.element, f.context) for f in shifted] == [(f.text, f.element, f.context) for f in plain]
    assert [f.near.start - len(prefix) for f in shifted] == [f.near.start for f in plain]


@given(NEWSISH, NEWSISH)
def test_no_text_raises(html, text):
    for lost in audit_extraction(html, text):
        assert lost.near is None or text[lost.near.start : lost.near.end] == lost.near.text


@given(NEWSISH)
def test_a_page_that_is_its_own_text_lost_nothing(text):
    from html import escape

    assert audit_extraction(f"<p>{escape(text)}</p>", text) == []


@pytest.mark.parametrize(
    "html", ["\x00" * 50, "<" * 1000, "\ud800<p>12 km", "<?xml version='1.0' encoding='utf-16'?><p>12", "<!--"]
)
def test_no_page_raises(html):
    assert audit_extraction(html, "some text of another place") == []


def test_bytes_are_refused():
    with pytest.raises(TypeError, match=r"html must be str, got bytes: decode it first"):
        audit_extraction(b"<p>", "")
    with pytest.raises(TypeError, match=r"text must be str, got bytes: decode it first"):
        audit_extraction("", b"")


@pytest.mark.slow
@pytest.mark.parametrize(
    "fragment", ["3,", "1 ", "a ", "about ", "\n", "Á", "\ud800", "Kyiv ", "$", "one ", "<b>1", "<br>2 "]
)
def test_hostile_text_stays_quick(cpu_seconds, fragment):
    text = fragment * (100_000 // len(fragment))
    page = f"<article><p>{text}</p><p>At least 23 people died in the raid on the market there.</p></article>"
    assert cpu_seconds(audit_extraction, page, text, limit=3) < 3


def test_the_record_is_plain_data_and_pickles():
    [lost] = audit_extraction(
        "<p>At least <data>23</data> people died in the raid.</p>", "At least people died in the raid."
    )
    assert pickle.loads(pickle.dumps(lost)) == lost
    assert isinstance(lost, LostFigure)
    assert lost.to_dict() == {
        "text": "23",
        "element": "data",
        "context": "At least 23 people died in the raid.",
        "near": {"start": 8, "end": 9, "text": " "},
    }


def test_a_note_behind_a_number_is_no_exponent():
    page = "<article><p>The general said that over 3,000<sup>2</sup> troops had taken part in it.</p></article>"
    [lost] = audit_extraction(page, "The general said that over 3,0002 troops had taken part in it.")
    assert (lost.text, lost.element) == ("3,000", "sup")
    area = "<article><p>The general said that over 3,000 km<sup>2</sup> had been taken in the week.</p></article>"
    assert audit_extraction(area, "The general said that over 3,000 km2 had been taken in the week.") == []


def test_words_far_apart_in_the_text_are_no_run():
    assert _subsequence(("a", "b"), ("a", "x", "y", "b")) in ([0, None], [None, 3])
    assert _subsequence(("a", "b", "c", "d"), ("a", "b", "x", "c", "d")) == [0, 1, 3, 4]


PARAGRAPHS = (
    "Shells killed 17 people in the town on Monday, the mayor said in a statement.",
    "Another 42 were hurt when a rocket hit the market at noon, doctors told reporters.",
    "The army lost 12 tanks in the battle for the hill, a spokesman in the capital said.",
)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (PARAGRAPHS[0], ["42", "12"]),
        (PARAGRAPHS[1], ["17", "12"]),
        ("\n".join(PARAGRAPHS), []),
        ("The town was shelled", ["17", "42", "12"]),
        ("We use cookies to give you the best of this site, and share them with 900 partners.", ["17", "42", "12"]),
    ],
    ids=["the first paragraph", "the middle one", "all", "another headline", "a wall of cookies"],
)
def test_what_the_text_lacks_of_an_article_is_told_however_little_it_kept(text, lost):
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    aside = "<aside><p>Most read: 10 things that everybody should know about the war this week.</p></aside>"
    page = f"<html><body><nav>Menu 99</nav><article>{paragraphs}</article>{aside}</body></html>"
    assert [figure.text for figure in audit_extraction(page, text)] == lost
