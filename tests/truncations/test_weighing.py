"""What a document makes of doubtful gaps, and what stays whole in any."""

import pytest

from newsnorm import find_truncations
from newsnorm.truncations.evidence import SURE

GAPS = "It holds about  of the south. It took more than  in May. It lost at least  on Monday. It gained nearly  since."


def behind(lost, text):
    return [one.text for one in find_truncations(f"{lost}\n\n{text}") if one.start > len(lost)]


@pytest.mark.parametrize(
    "text",
    [
        "There was talk about civilians.",
        "We count nine, five more than in May.",
        "He sat at a window, over in the shade of a wall.",
    ],
)
def test_adverbs_and_comparisons_are_no_gaps_in_any_document(text):
    assert not behind(GAPS, text)


def test_several_likely_gaps_show_as_much_as_a_sure_one():
    likely = "A hut stands some above the river. A gate lies about from the road."
    assert [one.confidence < SURE for one in find_truncations(likely)] == [True, True]
    assert behind(likely, "By dawn they had moved north and dug in.") == ["moved"]
    assert not behind(likely.split(". ")[0] + ".", "By dawn they had moved north and dug in.")
    assert behind(likely, "They had lost some in the autumn.") == ["some"]


def test_what_stands_under_something_is_not_counted_where_counts_are_gone():
    lost = "It killed at least  people. Fewer than  men fled. More than  women died. About  boys hid."
    assert not behind(lost, "They hold classes in yards, under trees.")


def test_two_views_of_one_doubtful_place_show_no_habit():
    one = "The water in the cellar fell to, and the pump broke."
    assert len(find_truncations(one)) == 1
    assert not find_truncations(one, strict=True)
    assert find_truncations(f"{one} The level of the lake has risen to, too.", strict=True)
