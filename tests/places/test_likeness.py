"""The price of making one spelling of another."""

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.places.likeness import distance

WORDS = st.text("abcdefghijklmnopqrstuvwxyzжшщч ", max_size=12)


@given(WORDS, WORDS)
def test_the_price_is_the_same_both_ways(one, other):
    assert distance(one, other, 99) == distance(other, one, 99)


@given(WORDS)
def test_nothing_costs_nothing(word):
    assert distance(word, word) == 0


@given(WORDS, st.sampled_from("bdlmr"), st.integers(0, 12))
def test_a_consonant_slipped_in_costs_most_a_whole(word, letter, at):
    longer = word[:at] + letter + word[at:]
    assert 0 < distance(word, longer, 99) <= 1


@given(WORDS, WORDS, st.floats(0, 5))
def test_a_bound_changes_only_what_is_dearer(one, other, most):
    price = distance(one, other, 99)
    bounded = distance(one, other, most)
    assert bounded == price if price <= most else bounded > most


def test_each_kind_of_change_has_its_price():
    cheap = [("kupjansk", "kupyansk"), ("kiew", "kiev"), ("kijiv", "kyiv")]
    assert [distance(*pair) for pair in cheap] == [0, 0, 0.4]
    assert distance("harkiv", "karkiv") < distance("lemberk", "lemberg") + distance("odesa", "odesu")
    assert distance("summy", "sumy") == 0.7
    assert distance("tores", "torres") == 0.7
    assert distance("bakmut", "bakput") == 1


def test_an_s_that_is_doubled_so_that_it_hisses_costs_little():
    assert distance("tcherkassy", "tcherkasy") == 0.3
    assert distance("summy", "sumy") == 0.7
