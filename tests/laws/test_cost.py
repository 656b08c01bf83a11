"""Cost grows linearly, on news and on text made to hurt."""

import time

import pytest

from newsnorm.testing.text import FRAGMENTS


def seconds(call, text, tries=1):
    """Processor time, not wall time: other work on the machine must not fail a build."""
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        call(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.slow
@pytest.mark.parametrize("fragment", FRAGMENTS, ids=ascii)
def test_a_hundred_kilobytes_of_any_fragment_take_less_than_a_second(call, fragment):
    call("Kyiv")  # what is loaded once is not part of it
    assert seconds(call, (fragment * (100_000 // len(fragment) + 1))[:100_000], tries=2) < 1


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=ascii)
def test_ten_kilobytes_of_any_fragment_are_a_matter_of_a_blink(call, fragment):
    call("Kyiv")
    assert seconds(call, (fragment * (10_000 // len(fragment) + 1))[:10_000], tries=2) < 0.2


@pytest.mark.slow
def test_twice_the_news_costs_at_most_a_little_over_twice(call, articles):
    text = "\n\n".join(articles.values())
    one = (text + "\n\n") * (100_000 // len(text) + 1)
    call(text)
    ratios = []
    for _ in range(4):  # a busy machine may spoil one measure, not four
        ratios.append(seconds(call, one * 2, tries=3) / seconds(call, one, tries=3))
        if ratios[-1] <= 2.2:
            return
    pytest.fail(f"twice the text took {min(ratios):.2f} times as long at best")
