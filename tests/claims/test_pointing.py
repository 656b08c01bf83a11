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
    ("marked", "sibling", "value"),
    [
        ("Troops burned down |of| its 240 houses.", "Troops burned down 200 of its 240 houses.", 200),
        ("They shot down |of 120 drones| on Monday.", "They shot down 98 of 120 drones on Monday.", 98),
        ("A mine killed a girl |aged| in a field near Taiz.", "An 11-year-old girl was killed near Taiz.", 11),
    ],
)
def test_what_leads_on_from_a_lost_number_may_be_pointed_at(marked, sibling, value):
    text, span = pointed(marked)
    repair = suggest_repair(text, span, [sibling])
    assert repair is not None
    assert repair.value == value


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


@pytest.mark.parametrize(
    ("marked", "at"),
    [
        ("The navy took over |patrol| boats.", 19),  # an adjective behind the gap
        ("They buried |newly| found victims.", 12),
        ("They moved |boys| and girls.", 11),
        ("They sank the ship with the loss of |lives|.", 36),
        ("They flew in |MiG-29s| on Sunday.", 13),
        ("They flew in |Qar-29s| on Sunday.", 13),
        ("They said that |had| crossed the border.", 15),  # the number is what is told of
        ("Many came, of whom |died|.", 19),
        ("They had uprooted |South| Sudanese.", 18),
        ("The number of the sick in Aden |passed|, he said.", 37),  # the word before the gap
        ("They sent |a record| convoys.", 18),
        ("They went on |killing| of those aboard.", 20),
        ("The |woman| fell.", None),
        ("They came to |Paris| on foot.", None),
        ("The toll had |reached| the mayor.", None),
        ("They killed |several| pilgrims.", None),  # nothing is gone
        ("Two |young| women fled.", None),
        ("They said |that| it fell.", None),
        ("They ran |had| they seen it.", None),
        ("They ate and |slept| there.", None),
    ],
)
def test_a_caller_is_believed_where_a_number_could_stand(marked, at):
    found = pointed_out(*pointed(marked))
    assert (found and found.start) == at
    assert found is None or found.kind == "missing_figure"


@given(NEWSISH, st.data())
def test_any_span_may_be_pointed_at(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = pointed_out(text, Span(start, end, text[start:end]))
    assert found is None or text[found.start : found.end] == found.text
    assert suggest_repair(text, Span(start, end, text[start:end]), []) is None
