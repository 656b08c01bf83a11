"""Cost grows linearly, on news and on text made to hurt."""

import re

import pytest

import newsnorm
from newsnorm.testing.text import FRAGMENTS


def repeated(fragment, size):
    return (fragment * (size // len(fragment) + 1))[:size]


@pytest.mark.slow
@pytest.mark.parametrize("fragment", FRAGMENTS, ids=ascii)
def test_a_hundred_kilobytes_of_any_fragment_take_less_than_a_second(cpu_seconds, call, fragment):
    text = repeated(fragment, 100_000)
    limit = 4 if call is getattr(newsnorm, "normalize", None) else 1  # it calls all the others
    limit += 5e-5 * len(re.findall(r"\b[A-Z]\w+", text))  # "Kyiv " holds 20,000 places, and each must be judged
    assert cpu_seconds(call, text, limit=limit) < limit


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=ascii)
def test_four_times_any_fragment_costs_no_sixteen_times(cpu_seconds, call, fragment):
    little = cpu_seconds(call, repeated(fragment, 5_000))
    # What takes no time to speak of cannot be compared
    assert cpu_seconds(call, repeated(fragment, 20_000), tries=2) < max(0.1, 9 * little)


@pytest.mark.slow
def test_twice_the_news_costs_at_most_a_little_over_twice(cpu_seconds, call, articles):
    text = "\n\n".join(articles.values())
    one = (text + "\n\n") * (100_000 // len(text) + 1)
    ratios = []
    for _ in range(4):  # a busy machine may spoil one measure, not four
        ratios.append(cpu_seconds(call, one * 2) / cpu_seconds(call, one))
        if ratios[-1] <= 2.2:
            return
    pytest.fail(f"twice the text took {min(ratios):.2f} times as long at best")
