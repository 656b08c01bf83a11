import pickle

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsnorm import Edit, Rewrite, Span
from newsnorm.core.edits import apply, invert, undo
from newsnorm.core.records import moved
from newsnorm.testing.text import NEWSISH


@st.composite
def edits_of(draw, text, rule="r"):
    """Disjoint edits of *text*, insertions and deletions among them."""
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pairs = zip(borders[::2], borders[1::2], strict=False)
    made, here = [], -1
    for start, end in pairs:
        if start == end == here:  # two insertions at one place have no order of their own
            continue
        here = end
        made.append(Edit(start, end, text[start:end], draw(st.text("ab\n", max_size=3)), rule))
    return made


@st.composite
def rewrites(draw, texts=NEWSISH):
    text = draw(texts)
    return Rewrite.of(text, draw(edits_of(text)))


@st.composite
def two_rewrites(draw):
    first = draw(rewrites())
    return first, Rewrite.of(first.text, draw(edits_of(first.text, rule="s")))


@given(rewrites())
def test_edits_replay_and_undo(rewrite):
    assert apply(rewrite.source, rewrite.edits) == rewrite.text
    assert undo(rewrite.text, rewrite.edits) == rewrite.source == rewrite.undo()
    assert apply(rewrite.text, invert(rewrite.edits)) == rewrite.source


@given(two_rewrites())
@example((Rewrite.of("ab", [Edit(1, 1, "", "x", "r")]), Rewrite.of("axb", [Edit(1, 2, "x", "", "s")])))
@example((Rewrite.of("abc", [Edit(1, 2, "b", "", "r")]), Rewrite.of("ac", [Edit(1, 1, "", "z", "s")])))
def test_composition_leads_straight_to_the_last_text(pair):
    first, later = pair
    both = first.then(later)
    assert (both.source, both.text) == (first.source, later.text)
    assert apply(first.source, both.edits) == later.text
    assert undo(later.text, both.edits) == first.source
    assert {rule for e in both.edits for rule in e.rule.split("+")} <= {"r", "s"}


@given(two_rewrites())
def test_composition_keeps_apart_what_does_not_touch(pair):
    first, later = pair
    # A composed edit may never reach over letters that neither step changed.
    reached = sum(e.end - e.start for e in first.then(later).edits)
    assert reached <= sum(len(e.text) for e in first.edits) + sum(len(e.text) for e in later.edits)


def spans_of(text):
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda p: Span(min(p), max(p), text[min(p) : max(p)])
    )


@given(st.data(), rewrites())
def test_maps_quote_the_other_side(data, rewrite):
    there = rewrite.from_source(data.draw(spans_of(rewrite.source)))
    assert rewrite.text[there.start : there.end] == there.text
    back = rewrite.to_source(data.draw(spans_of(rewrite.text)))
    assert rewrite.source[back.start : back.end] == back.text


@given(st.data(), rewrites())
def test_unchanged_text_maps_to_itself(data, rewrite):
    span = data.draw(spans_of(rewrite.source))
    untouched = span.text and all(e.end <= span.start or span.end <= e.start for e in rewrite.edits)
    inside = any(e.start == e.end and span.start < e.start < span.end for e in rewrite.edits)
    if untouched and not inside:
        there = rewrite.from_source(span)
        assert there.text == span.text
        assert rewrite.to_source(there) == span


@given(st.data(), rewrites())
def test_a_span_never_loses_its_text_on_the_way_back(data, rewrite):
    assume(all(e.text for e in rewrite.edits))  # what was inserted comes from nowhere
    span = data.draw(spans_of(rewrite.text))
    source = rewrite.to_source(span)
    there = rewrite.from_source(source)
    if span.text:
        assert there.start <= span.start
        assert span.end <= there.end


def test_deleted_text_maps_to_an_empty_span():
    rewrite = Rewrite.of("one ad two", [Edit(3, 6, " ad", "", "ad")])
    assert rewrite.from_source(Span(4, 6, "ad")) == Span(3, 3, "")
    assert rewrite.to_source(Span(0, 3, "one")) == Span(0, 3, "one")
    assert rewrite.to_source(Span(4, 7, "two")) == Span(7, 10, "two")
    gap = rewrite.to_source(Span(3, 3, ""))  # an empty span beside a deletion may not come out inside out
    assert gap == Span(3, 3, "")


def test_borders_inside_a_change_move_out():
    rewrite = Rewrite.of("a &amp; b", [Edit(2, 7, "&amp;", "and", "entity")])
    assert rewrite.to_source(Span(3, 4, "n")) == Span(2, 7, "&amp;")
    assert rewrite.from_source(Span(3, 5, "am")) == Span(2, 5, "and")


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 3, "abc", "x", "r"), Edit(2, 4, "cd", "y", "r")],  # overlap
        [Edit(0, 2, "xx", "y", "r")],  # quotes other text
        [Edit(3, 9, "d", "y", "r")],  # past the end
    ],
)
def test_edits_that_do_not_fit_are_refused(edits):
    with pytest.raises(ValueError, match="edit by rule 'r' does not fit the text at"):
        apply("abcd", edits)


def test_undo_of_another_text_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        undo("other", [Edit(0, 1, "a", "bbbb", "r")])


def test_composition_with_a_stranger_is_refused():
    with pytest.raises(ValueError, match="later must be a rewrite of this rewrite's text"):
        Rewrite.of("a").then(Rewrite.of("b"))


def test_composition_with_an_idle_step_is_a_plain_rewrite():
    class Richer(Rewrite):
        pass

    edits = (Edit(0, 1, "a", "b", "r"),)
    step = Richer("a", "b", edits)
    assert type(Rewrite.of("a").then(step)) is type(step.then(Rewrite.of("b"))) is Rewrite
    assert Rewrite.of("a").then(step) == step.then(Rewrite.of("b")) == Rewrite("a", "b", edits)


def test_idle_edits_are_left_out_and_records_pickle():
    rewrite = Rewrite.of("abc", [Edit(0, 1, "a", "a", "r"), Edit(1, 2, "b", "", "s")])
    assert [e.rule for e in rewrite.edits] == ["s"]
    rewrite.to_source(Span(0, 1, "a"))
    assert pickle.loads(pickle.dumps(rewrite)) == rewrite
    assert rewrite.to_dict() == {
        "source": "abc",
        "text": "ac",
        "edits": [{"start": 1, "end": 2, "text": "b", "after": "", "rule": "s"}],
    }


def test_a_moved_finding_takes_the_spans_it_holds_along():
    from newsnorm import Quantity

    rewrite = Rewrite.of("ad\n5 km (3 miles)", [Edit(0, 3, "ad\n", "", "ad")])
    found = Quantity(0, 4, "5 km", pair=Span(6, 13, "3 miles"))
    there = moved(found, rewrite.to_source)
    assert (there.start, there.end, there.text) == (3, 7, "5 km")
    assert there.pair == Span(9, 16, "3 miles")
