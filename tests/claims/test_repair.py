"""Repairs from siblings: right, or none at all."""

import json
import pathlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import Quantity, Repair, Span, find_truncations, suggest_repair
from newsnorm.testing.claims import Siblings, siblings
from newsnorm.testing.text import NEWSISH

CASES = pathlib.Path(__file__).parents[1] / "cases" / "claims" / "repairs.jsonl"
LINES = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part), part)


@pytest.mark.parametrize("case", LINES, ids=lambda case: case["id"])
def test_cases(case):
    repair = suggest_repair(case["text"], span_of(case["text"], case["damaged"]), case["siblings"])
    assert (repair and repair.evidence.figure.text) == case["repair"]


@given(siblings())
def test_the_planted_figure_repairs_its_gap(story: Siblings):
    gap = Span(story.gap, story.gap + len(story.left), story.left)
    repair = suggest_repair(story.damaged, gap, ["Fog hung over the river.", story.sibling])
    assert isinstance(repair, Repair)
    assert repair.value == story.value
    assert repair.evidence.document == 1
    figure = repair.evidence.figure
    assert story.sibling[figure.start : figure.end] == figure.text
    assert repair.damaged.start < gap.end
    assert gap.start < repair.damaged.end


@given(siblings())
def test_two_values_that_fit_repair_nothing(story: Siblings):
    gap = Span(story.gap, story.gap + len(story.left), story.left)
    figure = f"{story.value:,}"
    last = "1" if figure[-1] != "1" else "2"
    rival = story.sibling.replace(figure, figure[:-1] + last)
    assert suggest_repair(story.damaged, gap, [story.sibling, rival]) is None


@given(siblings())
def test_digits_that_disagree_repair_nothing(story: Siblings):
    gap = Span(story.gap, story.gap + len(story.left), story.left)
    assert suggest_repair(story.damaged, gap, [story.other]) is None


@given(siblings())
def test_another_place_repairs_nothing(story: Siblings):
    gap = Span(story.gap, story.gap + len(story.left), story.left)
    assert suggest_repair(story.damaged, gap, [story.elsewhere]) is None


@given(siblings())
def test_no_sibling_no_repair(story: Siblings):
    gap = Span(story.gap, story.gap + len(story.left), story.left)
    assert suggest_repair(story.damaged, gap, []) is None


@given(NEWSISH, st.lists(NEWSISH, max_size=3))
def test_no_text_raises_and_evidence_quotes_its_sibling(text, others):
    for cut in find_truncations(text):
        repair = suggest_repair(text, cut, others)
        if repair is not None:
            figure = repair.evidence.figure
            assert isinstance(figure, Quantity)
            assert others[repair.evidence.document][figure.start : figure.end] == figure.text


def test_a_truncation_and_its_span_give_the_same():
    text = "Ukraine took back over 3, of territory in the Kharkiv region."
    sibling = "More than 3,000 square kilometres of the Kharkiv region were taken back by Ukraine."
    [cut] = find_truncations(text)
    repair = suggest_repair(text, cut, [sibling])
    assert repair == suggest_repair(text, Span(cut.start, cut.end, cut.text), [sibling])
    assert pickle.loads(pickle.dumps(repair)) == repair
    assert repair.to_dict()["value"] == "3000"
    assert repair.modifier in (">", ">=")
    assert repair.document is None


def test_wrong_arguments_say_what_is_wrong():
    with pytest.raises(TypeError, match=r"text must be str, got bytes: decode it first"):
        suggest_repair(b"over 3,", Span(5, 7, "3,"), [])
    with pytest.raises(TypeError, match=r"siblings\[1\] must be str, got bytes"):
        suggest_repair("over 3, of territory", Span(5, 7, "3,"), ["", b"x"])
    with pytest.raises(ValueError, match=r"span_or_truncation must quote text; got '3,' for offsets 4 to 6"):
        suggest_repair("over 3, of territory", Span(4, 6, "3,"), [])
    with pytest.raises(ValueError, match=r"span_or_truncation must be a Span or a Truncation; got \(5, 7\)"):
        suggest_repair("over 3, of territory", (5, 7), [])
