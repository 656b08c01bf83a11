"""A caller may point at a gap in any of the ways that callers do: at what is left, at the place, at the noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import suggest_repair
from newsnorm.claims.pointing import pointed_out
from newsnorm.core.records import Span
from newsnorm.testing.text import NEWSISH


def pointed(marked: str) -> tuple[str, Span]:
    """Return a text without its marks, and the span between them."""
    before, inside, after = marked.split("|")
    return before + inside + after, Span(len(before), len(before) + len(inside), inside)


CAVE = "Soldiers found 31 rifles in the cave near Lahij on Monday, the mayor said."


@pytest.mark.parametrize(
    "marked",
    [
        "Soldiers found | |rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found|| rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found| |rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found ||rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found |rifles| in the cave near Lahij on Monday, the mayor said.",
        "Soldiers |found rifles| in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found |rifles in the cave| near Lahij on Monday, the mayor said.",
        "Soldiers found  |rifles| in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found|  |rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found |some| rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers found some|| rifles in the cave near Lahij on Monday, the mayor said.",
        "Soldiers |found some| rifles in the cave near Lahij on Monday, the mayor said.",
    ],
)
def test_a_lost_number_may_be_pointed_at_in_any_way(marked):
    text, span = pointed(marked)
    repair = suggest_repair(text, span, [CAVE])
    assert repair is not None
    assert repair.value == 31


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("They have freed 12|| tonnes of maize", None),
        ("They have moved 26,|| tonnes of maize", 26_400),
        ("They have moved |26,| tonnes of maize", 26_400),
        ("They have |moved 26,| tonnes of maize", 26_400),
        ("They have moved |,400| tonnes of maize", 26_400),
        ("They have moved ||,400 tonnes of maize", 26_400),
        ("They have |moved ,400| tonnes of maize", 26_400),
        ("They have moved || tonnes of maize", 26_400),
        ("They have moved |tonnes| of maize", 26_400),
        ("They have moved ||tonnes of maize", 26_400),
    ],
)
def test_what_is_left_beside_a_place_counts(marked, value):
    text, span = pointed(f"{marked} from Odesa to Tripoli since June, the port said.")
    repair = suggest_repair(text, span, ["Since June 26,400 tonnes of maize have moved from Odesa to Tripoli."])
    assert (repair and repair.value) == value


@pytest.mark.parametrize(
    ("marked", "left", "kind"),
    [
        ("It fell |between| and 400 men", "between", "missing_bound"),
        ("It fell between|| and 400 men", "between", "missing_bound"),
        ("They drove more than|| into the valley", "more than", "missing_figure"),
        ("They drove up the valley||.", "", "missing_figure"),
        ("They |drove| up the valley.", None, None),
        ("The |nearly blind| mule fell.", "nearly", "missing_figure"),
    ],
)
def test_what_is_pointed_out(marked, left, kind):
    found = pointed_out(*pointed(marked))
    assert (found and found.text, found and found.kind) == (left, kind)


@given(NEWSISH, st.data())
def test_any_span_may_be_pointed_at(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = pointed_out(text, Span(start, end, text[start:end]))
    assert found is None or text[found.start : found.end] == found.text
    assert suggest_repair(text, Span(start, end, text[start:end]), []) is None
