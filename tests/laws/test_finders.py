import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.core.records import Span, moved
from newsnorm.testing.laws import assert_findings
from newsnorm.testing.text import NOISE

# Paragraphs that hold no figure, place, date or furniture, nor anything that another paragraph could refer to.
NEUTRAL = [
    "The old man looked at the river for a while, and then he went back to the house with his dog.",
    "Her sister closed the window because the smoke from the kitchen had begun to trouble the neighbours.",
    "Nobody had expected the harvest to be so good after such a dry spring, and nobody complained about it.",
    "They talked about music until the rain stopped, and on the way home he whistled the tune that she liked.",
]


@given(st.data())
def test_findings_quote_the_text_in_order_and_apart(finder, newsish, data):
    text = data.draw(newsish)
    assert_findings(text, finder(text))


@given(NOISE)
def test_any_noise_returns(finder, text):
    assert_findings(text, finder(text))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\x00", "\ud800", "\u200f\u202e", "\r\n\r\n", "…", "9" * 5000, "Ізюм", "١٢٣ كم", "\U0010ffff"],
    ids=ascii,
)
def test_odd_texts_return(finder, text):
    assert_findings(text, finder(text))


def test_examples_hold_something_for_every_finder(finder, articles):
    assert any(finder(text) for text in articles.values())


@given(st.data())
def test_the_same_text_gives_the_same_findings(finder, newsish, data):
    text = data.draw(newsish)
    assert finder(text) == finder(text)


def shifted(found, by):
    return [moved(f, lambda s: Span(s.start - by, s.end - by, s.text)) for f in found]


@pytest.mark.parametrize("name", ["read-time", "two-wars", "lost-figures", "wrong-unit"])
def test_a_neutral_paragraph_before_shifts_spans_and_one_after_changes_nothing(finder, articles, name):
    # Furniture is also known by standing at the edge of a page, so the article keeps a neutral edge throughout.
    text = "\n\n".join([NEUTRAL[0], articles[name].strip(), NEUTRAL[1]])
    plain = finder(text)
    before = NEUTRAL[2] + "\n\n"
    assert shifted(finder(before + text), len(before)) == plain
    assert finder(f"{text}\n\n{NEUTRAL[3]}") == plain
