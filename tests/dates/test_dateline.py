"""Where articles say what day they are of, and where they do not."""

import datetime as dt
import json
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import detect_dateline
from newsnorm.testing.dates import full_dates
from newsnorm.testing.text import NEWSISH, NOISE

BENCH = pathlib.Path(__file__).parents[2] / "benchmarks/data/dates/datelines.jsonl"
CASES = [json.loads(line) for line in BENCH.read_text(encoding="utf-8").splitlines()] if BENCH.exists() else []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:40])
def test_case(case):
    wanted = dt.date.fromisoformat(case["date"]) if case["date"] else None
    assert detect_dateline(case["text"]) == wanted


LABELS = st.sampled_from(["Published: ", "Published on ", "Posted: ", "KYIV, ", ""])


@given(full_dates(), LABELS, st.sampled_from(["Front line moves\n", "", "\n\n"]))
def test_a_planted_dateline_is_read(planted, label, before):
    written, day = planted
    rest = " (Reuters) - The town fell." if label == "KYIV, " else "\nThe town fell on Monday."
    assert detect_dateline(before + label + written.removeprefix("the ") + rest) == day


@given(
    full_dates(), st.sampled_from(["On {}, the town fell.", "The town, which fell on {}, is quiet.", "Deadline: {}"])
)
def test_a_day_in_the_news_is_not_the_articles(planted, frame):
    assert detect_dateline("Front line moves\n" + frame.format(planted[0])) is None


@given(NEWSISH | NOISE | st.text())
def test_any_text_returns(text):
    assert detect_dateline(text) is None or isinstance(detect_dateline(text), dt.date)


def test_a_dateline_without_its_year_takes_none_from_a_later_day():
    assert detect_dateline("KYIV, Sept 12 (Reuters) - They will meet on Sept. 20, 2022.") is None
    assert detect_dateline("KYIV, Jan 2 (Reuters) - They met on Dec. 28, 2022.") == dt.date(2023, 1, 2)


def test_a_stamp_may_stand_in_its_tag():
    assert detect_dateline("<time>2024-08-07T06:15:00+03:00</time>\nSumy: 6,000 told to leave") == dt.date(2024, 8, 7)


def test_the_word_for_year_may_follow_the_year():
    text = "Київ, 24 серпня 2023 року (Укрінформ) — На площі виставили техніку."
    assert detect_dateline(text) == dt.date(2023, 8, 24)
