"""Repairs from siblings: right, or none at all."""

import json
import pathlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import Quantity, Repair, Span, find_truncations, normalize, suggest_repair
from newsnorm.claims.repair import SURE, SURE_IN_A_STORY
from newsnorm.testing.claims import Siblings, siblings
from newsnorm.testing.text import NEWSISH

CASES = pathlib.Path(__file__).parents[1] / "cases" / "claims" / "repairs.jsonl"
LINES = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part), part)


def marked(case: dict):
    """Return a case, marked as one that is known to fail where it says why."""
    marks = pytest.mark.xfail(reason=case["fails"], strict=True) if "fails" in case else ()
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [marked(line) for line in LINES])
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
    assert SURE <= repair.confidence <= 1


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


def test_siblings_may_be_documents_of_normalize():
    text = "Ukraine took back over 3, of territory in the Kharkiv region."
    siblings_ = ["More than 3,000 square kilometres of the Kharkiv region were taken back by Ukraine."]
    [cut] = find_truncations(text)
    assert suggest_repair(text, cut, [normalize(s) for s in siblings_]) == suggest_repair(text, cut, siblings_)


def test_the_record_tells_how_sure_a_repair_is_at_least():
    assert f"above {SURE}, up to 1" in Repair.__doc__
    assert f"In `reconcile` above {SURE_IN_A_STORY}" in Repair.__doc__


def test_a_repair_is_the_surer_the_more_articles_give_it_and_the_more_alike_they_tell_it():
    text = "A raid on the port killed at least, the mayor said."
    [cut] = find_truncations(text)
    close, far = "A raid on the port killed six.", "Six died when the port was raided."
    once, twice, told_otherwise = (
        suggest_repair(text, cut, siblings_).confidence for siblings_ in ([close], [close, close], [far])
    )
    assert SURE <= told_otherwise < once < twice <= 1


def test_each_article_that_agrees_speaks_for_a_repair():
    text = "At least people were killed in the raid on the port, the agency quoted Houthi media."
    [cut] = find_truncations(text)
    for several in (1, 2, 3, 4):
        assert suggest_repair(text, cut, ["Six people were killed in a raid on the port."] * several).value == 6


def test_less_is_asked_of_the_only_figure_that_fits():
    text, gap = "Sweden sends Ukraine about armoured vehicles.", Span(21, 26, "about")
    sibling = "About 50 armoured vehicles are under way."
    assert suggest_repair(text, gap, [sibling, "It has 30 boats."]).value == 50
    assert suggest_repair(text, gap, [sibling, "Poland has about 30 armoured vehicles at the border."]) is None


def test_versions_of_a_claim_repair_nothing():
    text = "The strike on the market of Lyman on Monday killed at least people, the mayor said."
    [cut] = find_truncations(text)
    sibling = "The strike on the market of Lyman on Monday killed 20 people, the mayor said."
    assert suggest_repair(text, cut, [sibling, sibling]).value == 20
    assert suggest_repair(text, cut, [sibling, sibling.replace("20", "23")]) is None
    assert suggest_repair(text, cut, [sibling, sibling, sibling.replace("20", "23")]) is None


def test_of_versions_of_one_number_the_one_told_like_the_gap_repairs():
    text = "Since Monday around people have fled from Goma to Gisenyi, the agency said."
    [cut] = find_truncations(text)
    siblings_ = [
        f"Since Monday {number} people have fled from Goma to Gisenyi, the agency said."
        for number in ("some 42,000", "41,907", "more than 41,900")
    ]
    assert suggest_repair(text, cut, siblings_).value == 42000
    assert suggest_repair(text.replace("around", "at least"), Span(13, 21, "at least"), siblings_) is None
    assert suggest_repair(text.replace("around ", " "), Span(13, 13, ""), siblings_) is None


def test_another_actor_parts_only_elsewhere():
    text = "Estonia's parliament voted for € million to buy launchers, the largest purchase in its history."
    [cut] = find_truncations(text)
    sibling = "Estonia's parliament voted for €450 million to buy launchers, the largest purchase in its history."
    assert suggest_repair(text, cut, [sibling]).value == 450_000_000
    assert suggest_repair(text, cut, [sibling.replace("Estonia", "Lithuania")]) is None
    text = "In the prison of Saada about migrants were held when it was bombed, American officials said."
    sibling = "In the prison of Saada about 115 migrants were held when it was bombed, Yemeni doctors said."
    assert suggest_repair(text, Span(23, 28, "about"), [sibling]).value == 115


def test_more_digits_that_fit_cast_doubt_from_further_away():
    text = "The storm flooded ,400 tents in camps around Idlib, relief workers said."
    sibling = "In the camps around Idlib 1,400 tents were flooded{}, relief workers said."
    gap = Span(18, 22, ",400")
    assert suggest_repair(text, gap, [sibling.format("")]).value == 1400
    assert suggest_repair(text, gap, [sibling.format(" and 2,400 tents torn by wind")]) is None


def test_a_vague_figure_repairs_nothing_but_casts_doubt():
    text = "Gunmen killed at least pilgrims in Axum."
    [cut] = find_truncations(text)
    sure = "Gunmen killed 114 pilgrims in Axum."
    vague = "Gunmen killed hundreds of pilgrims in Axum."
    assert suggest_repair(text, cut, [sure]).value == 114
    assert suggest_repair(text, cut, [vague]) is None
    assert suggest_repair(text, cut, [sure, vague]) is None


def test_an_older_event_repairs_nothing():
    text = "Shelling killed at least civilians in Donetsk on Monday."
    [cut] = find_truncations(text)
    assert suggest_repair(text, cut, ["Last month shelling killed 5 civilians in Donetsk."]) is None


def test_a_word_that_no_figure_leads_to_is_no_damage():
    text, siblings_ = "The frigate fired missiles at the drones.", ["The frigate fired three missiles at the drones."]
    assert suggest_repair(text, span_of(text, "frigate"), siblings_) is None
    assert suggest_repair(text, span_of(text, "missiles"), siblings_).value == 3
    assert suggest_repair(text, span_of(text, "fired"), siblings_).value == 3  # the verb before the gap


@pytest.mark.parametrize(
    ("damaged", "sibling", "value"),
    [
        ("Hamas freed at least hostages on Saturday.", "Hamas freed six hostages on Thursday.", None),
        ("Hamas freed at least hostages on Saturday.", "Hamas freed six hostages on Saturday.", 6),
        ("Hamas freed at least hostages, it said on Sunday.", "Hamas freed six hostages, it said on Sunday.", 6),
        ("The Taliban captured at least Humvees in Kabul.", "The Taliban captured 78 aircraft in Kabul.", None),
        ("The Taliban captured at least Humvees in Kabul.", "The Taliban captured 78 Humvees in Kabul.", 78),
    ],
)
def test_another_day_and_another_thing_repair_nothing(damaged, sibling, value):
    repair = suggest_repair(damaged, span_of(damaged, "at least"), [sibling])
    assert (repair and repair.value) == value


def test_where_the_noun_is_cut_off_too_nothing_is_repaired():
    text = "The garrison of Lyman lost more than"
    assert suggest_repair(text, span_of(text, "more than"), ["The garrison of Lyman lost 179 men."]) is None


def test_what_adds_to_another_figure_repairs_nothing():
    text = "The army freed at least villages near Lyman."
    assert suggest_repair(text, span_of(text, "at least"), ["Another 30 villages near Lyman were freed."]) is None
    assert suggest_repair(text, span_of(text, "at least"), ["The army freed 30 villages near Lyman."]).value == 30
