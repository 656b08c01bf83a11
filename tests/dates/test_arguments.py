"""What `find_dates` and `detect_dateline` take, what they refuse, and what they cost."""

import datetime as dt
import pickle
import tracemalloc

import pytest

from newsnorm import DatePolicy, detect_dateline, find_dates


@pytest.mark.parametrize("call", [lambda t: find_dates(t, reference=None), detect_dateline])
def test_bytes_are_refused_with_advice(call):
    with pytest.raises(TypeError, match="decode it first"):
        call(b"on Monday")


def test_a_reference_that_is_no_date_is_refused():
    with pytest.raises(ValueError, match=r"reference must be a datetime\.date or None; got '2022-09-12'"):
        find_dates("on Monday", reference="2022-09-12")


def test_a_policy_that_is_none_is_refused():
    with pytest.raises(ValueError, match="policy must be a DatePolicy or None; got 'past'"):
        find_dates("on Monday", reference=None, policy="past")


class NoDay(dt.date):
    """What calls itself a date and equals nothing, as pandas' NaT does."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = dt.date.__hash__


def test_a_date_that_is_none_is_refused():
    with pytest.raises(ValueError, match="reference must be"):
        find_dates("on Monday", reference=NoDay(2022, 9, 12))


@pytest.mark.parametrize(
    ("option", "value"), [("war_start", "2023-10-07"), ("day_first", "yes")], ids=["war_start", "day_first"]
)
def test_a_wrong_choice_is_refused_when_the_policy_is_made(option, value):
    with pytest.raises(ValueError, match=f"{option} must be"):
        DatePolicy(**{option: value})


def test_a_datetime_starts_a_war_on_its_day():
    assert DatePolicy(war_start=dt.datetime(2023, 10, 7, 6)).war_start == dt.date(2023, 10, 7)


def test_a_datetime_counts_as_its_day():
    moment = dt.datetime(2022, 9, 12, 23, 59)
    [found] = find_dates("on Monday", reference=moment)
    assert found.low == dt.date(2022, 9, 12)
    assert type(found.low) is dt.date


def test_policy_none_is_the_default_policy():
    text = "On the 200th day of the war, on 04/05/2022"
    reference = dt.date(2022, 9, 12)
    assert find_dates(text, reference=reference) == find_dates(text, reference=reference, policy=DatePolicy())


def test_findings_are_plain_data_and_travel():
    [found] = find_dates("late Friday", reference=dt.date(2022, 9, 12))
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.to_dict() == {
        "start": 0, "end": 11, "text": "late Friday", "low": "2022-09-09", "high": "2022-09-09", "kind": "date",
        "duration": None, "grain": "day", "modifier": "late", "anchor": "reference", "rule": "part_of_period",
    }  # fmt: skip


@pytest.mark.parametrize("reference", [dt.date.min, dt.date.max, dt.date(1, 3, 1), dt.date(9999, 12, 1)])
def test_the_ends_of_the_calendar_do_no_harm(reference):
    text = "in March, on Monday, last week, next year, the past 20 years, this winter, Feb. 29, overnight, the weekend"
    found = find_dates(text, reference=reference)
    assert all(d.low <= d.high for d in found if d.low and d.high)


def test_neither_dateparser_nor_babel_is_loaded(run_fresh):
    loaded = run_fresh(
        """
        import datetime, sys, newsnorm
        newsnorm.find_dates("12 вересня 2022, late Friday", reference=datetime.date(2022, 9, 12))
        newsnorm.detect_dateline("KYIV, Sept 12, 2022 (Reuters) - x")
        print([name for name in ("dateparser", "babel", "pint", "regex", "unidecode") if name in sys.modules])
        """
    )
    assert loaded == "[]"


@pytest.mark.slow
def test_memory_does_not_grow_with_references():
    text = "On Monday, two days later, in March and on 12 September 2022, the past week."
    first = dt.date(1990, 1, 1)
    for n in range(200):
        find_dates(text, reference=first + dt.timedelta(days=n))
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for n in range(10_000):
        find_dates(text, reference=first + dt.timedelta(days=n))
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 2**20
