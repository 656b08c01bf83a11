"""What its rivals say of a pair of figures."""

import pytest

from newsnorm.claims.choice import Choices


@pytest.mark.parametrize(
    ("rival", "verdict"),
    [(-1.0, "choice_clear"), (1.5, "choice_best"), (2.5, "choice_second"), (4.0, "choice_beaten")],
)
def test_the_margin_to_the_best_rival_decides(rival, verdict):
    choices = Choices({(0, 1): 2.0, (0, 2): rival}, documents=[0, 1, 1], same=())
    assert choices.of(0, 1) == verdict


def test_a_pair_without_rivals_is_clear():
    assert Choices({(0, 1): -3.0}, documents=[0, 1], same=()).of(0, 1) == "choice_clear"


def test_both_ends_of_a_pair_have_rivals():
    scores = {(0, 2): 2.0, (1, 2): 3.9, (0, 3): 0.0, (1, 3): 0.0}
    choices = Choices(scores, documents=[0, 0, 1, 1], same=())
    assert choices.of(0, 2) == "choice_beaten"
    assert choices.of(1, 2) == "choice_clear"


def test_the_same_thing_said_twice_is_no_rival():
    scores = {(0, 1): 2.0, (0, 2): 2.0, (1, 2): 5.0}
    assert Choices(scores, documents=[0, 1, 1], same=[(1, 2)]).of(0, 1) == "choice_clear"
    assert Choices(scores, documents=[0, 1, 1], same=[]).of(0, 1) == "choice_second"


def test_figures_of_one_article_have_none():
    assert Choices({(0, 1): 2.0}, documents=[0, 0], same=()).of(0, 1) == "choice_none"
