"""Two digits behind a comma: how sure it is that a third is gone."""

import pytest

from newsnorm import find_truncations


@pytest.mark.parametrize("text", ["Their 45,00 men came.", "It took 30,00 hours.", "The bail was set at $110,00."])
def test_a_count_and_a_large_sum_are_cut_for_certain(text):
    assert [t.kind for t in find_truncations(text, strict=True)] == ["broken_group"]


@pytest.mark.parametrize("text", ["It came to 25,00.", "They control 1,20 sq km of it.", "He has 40,00 roubles."])
def test_what_only_lacks_a_reason_for_decimals_is_no_certainty(text):
    assert [t.kind for t in find_truncations(text)] == ["broken_group"]
    assert find_truncations(text, strict=True) == []
