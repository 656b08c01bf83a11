"""Hold what the words beside a number say."""

import pytest

from newsnorm.quantities import context, counted


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("Rebels Seize Thirty Tanks Near Sumy", 13, True),
        ("the Six-Day War", 4, False),  # no long word says anything
        ("he wrote of the Thirty Years and of their end", 16, False),
        ("of old\nRebels Seize Thirty Tanks", 20, True),
    ],
)
def test_a_headline_is_told_by_its_capitals(text, at, told):
    assert context.is_headline(text, at) is told


def test_one_is_no_second_count_in_any_writing():
    assert not counted.goes_on_counting("one keeper for one game", 3)
    assert not counted.goes_on_counting("one keeper for 1 game", 3)
    assert counted.goes_on_counting("one keeper for two games", 3)
