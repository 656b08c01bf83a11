from hypothesis import given
from hypothesis import strategies as st

from newsnorm.testing.laws import assert_rewrite
from newsnorm.testing.text import NOISE


@given(st.data())
def test_edits_replay_and_can_be_undone(rewriter, newsish, data):
    text = data.draw(newsish)
    rewrite = rewriter(text)
    assert rewrite.source == text
    assert_rewrite(rewrite)


@given(st.data())
def test_a_second_pass_changes_nothing(rewriter, newsish, data):
    once = rewriter(data.draw(newsish)).text
    again = rewriter(once)
    assert (again.text, again.edits) == (once, ())


@given(NOISE)
def test_any_noise_returns_and_is_done_in_one_pass(rewriter, text):
    rewrite = rewriter(text)
    assert_rewrite(rewrite)
    assert rewriter(rewrite.text).text == rewrite.text


def test_examples_hold_something_for_every_rewriter(rewriter, articles):
    assert any(rewriter(text).edits for text in articles.values())


def test_whole_examples_are_done_in_one_pass(rewriter, articles):
    for name, text in articles.items():
        rewrite = rewriter(text)
        assert_rewrite(rewrite)
        assert rewriter(rewrite.text).text == rewrite.text, name
