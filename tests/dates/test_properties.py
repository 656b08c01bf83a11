"""Laws of dates, each with planted answers."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import DatePolicy, find_dates
from newsnorm.testing.dates import ABBREVIATED, DAYS, MONTHS, REFERENCES, WEEKDAYS, full_dates
from newsnorm.testing.text import NEWSISH, NOISE

NEUTRAL = st.sampled_from(["The town fell. ", "Kyiv said so: ", "“Ізюм”, ", "\u200f", ""])
RELATIVE = st.sampled_from(
    ["last week", "the past 24 hours", "this month", "early September", "two days later", "the weekend", "overnight",
     "from Monday to Thursday", "between 6 and 10 September", "next year", "the first week of March", "seven-month",
     "every day", "the end of the year", "in 2014", "on the 200th day of the war", "late Friday", "a week earlier"]
)  # fmt: skip


@given(NEWSISH | st.lists(RELATIVE | NOISE | full_dates().map(lambda p: p[0]), max_size=6).map(" ".join), REFERENCES)
def test_findings_quote_the_text_in_order_and_apart(text, reference):
    found = find_dates(text, reference=reference)
    assert [text[d.start : d.end] for d in found] == [d.text for d in found]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(d.low <= d.high for d in found if d.low and d.high)
    assert all(d.low is None and d.high is None for d in found if d.kind in ("duration", "set"))


@given(full_dates(), REFERENCES | st.none(), NEUTRAL)
def test_a_full_date_is_found_where_it_was_put_whatever_the_reference(planted, reference, before):
    written, day = planted
    text = f"{before}{written}, they left"
    [found] = find_dates(text, reference=reference)
    assert (found.start, found.text, found.low, found.high) == (len(before), written, day, day)
    assert (found.kind, found.anchor) == ("date", "absolute")


@given(st.integers(0, 6), REFERENCES)
def test_a_past_weekday_lies_in_the_week_up_to_the_reference(weekday, reference):
    text = f"The town fell on {WEEKDAYS[weekday]}."
    [found] = find_dates(text, reference=reference)
    assert found.low == found.high
    assert found.low.weekday() == weekday
    assert reference - dt.timedelta(days=6) <= found.low <= reference


@given(st.integers(0, 6), REFERENCES)
def test_a_weekday_to_come_lies_in_the_week_from_the_reference(weekday, reference):
    [found] = find_dates(f"They will meet on {WEEKDAYS[weekday]}.", reference=reference)
    assert found.low.weekday() == weekday
    assert reference <= found.low <= reference + dt.timedelta(days=6)


@given(
    st.integers(0, 6), REFERENCES, st.sampled_from(["fell on {}.", "will fall on {}", "fell last {}", "falls next {}"])
)
def test_a_week_later_a_weekday_is_a_week_later(weekday, reference, frame):
    text = frame.format(WEEKDAYS[weekday])
    [now], [then] = (find_dates(text, reference=reference + dt.timedelta(days=n)) for n in (0, 7))
    assert then.low - now.low == dt.timedelta(days=7)


@given(DAYS, REFERENCES)
def test_a_day_without_its_year_is_the_latest_not_after_the_reference(day, reference):
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    [found] = find_dates(f"It fell on {MONTHS[day.month - 1]} {day.day}.", reference=reference)
    assert (found.low.month, found.low.day) == (day.month, day.day)
    assert reference - dt.timedelta(days=366) < found.low <= reference


@given(DAYS, st.integers(-190, 190))
def test_a_stated_weekday_decides_the_year(day, away):
    reference = day + dt.timedelta(days=away)
    text = f"{WEEKDAYS[day.weekday()]}, {ABBREVIATED[day.month - 1]} {day.day}"
    [found] = find_dates(text, reference=reference)
    assert found.low == day


@given(st.sampled_from("-‐‑–—"), st.integers(1, 27), REFERENCES)
def test_any_dash_makes_a_range(dash, first, reference):
    [found] = find_dates(f"September {first}{dash}{first + 1}", reference=reference)
    [spaced] = find_dates(f"September {first} {dash} {first + 1}", reference=reference)
    assert (found.low.day, found.high.day) == (first, first + 1)
    assert (found.low, found.high) == (spaced.low, spaced.high)


@given(RELATIVE, st.sampled_from(["\u00a0", "\n", "  ", "\u202f"]), REFERENCES)
def test_any_space_does(phrase, space, reference):
    def values(text):
        return [(d.low, d.high, d.kind, d.duration, d.rule) for d in find_dates(text, reference=reference)]

    assert values(phrase.replace(" ", space)) == values(phrase)


@given(RELATIVE, st.sampled_from(["Shells fell again.\n\n", "Ізюм.\n\n\n"]), REFERENCES)
def test_a_paragraph_before_shifts_and_changes_nothing_else(phrase, before, reference):
    alone = find_dates(phrase, reference=reference)
    after = find_dates(before + phrase + "\n\nShells fell again.", reference=reference)
    assert [(d.start + len(before), d.text, d.low, d.high) for d in alone] == [
        (d.start, d.text, d.low, d.high) for d in after
    ]


@given(
    st.sampled_from(
        [("on Monday", "12 September was quiet"), ("in May", "2022 was bad"), ("from Monday", "to Friday")]
    ),
    st.sampled_from(["\n\n", "\r\n\r\n", "\n \n", " \n\n\n"]),
)
def test_a_paragraph_ends_every_phrase(parts, gap):
    assert all("\n" not in d.text for d in find_dates(gap.join(parts), reference=dt.date(2022, 9, 12)))
    assert find_dates(" ".join(parts), reference=dt.date(2022, 9, 12))


@given(RELATIVE)
def test_without_a_reference_nothing_relative_is_resolved(phrase):
    found = find_dates(phrase, reference=None)
    assert [d.text for d in found] == [d.text for d in find_dates(phrase, reference=dt.date(2022, 9, 12))]
    assert all(d.low is None and d.high is None for d in found if d.anchor != "absolute")


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1990, 2030))
def test_a_date_by_strokes_is_read_only_where_one_reading_is_left_or_the_policy_decides(a, b, year):
    text = f"It fell on {a}/{b}/{year}."
    [found] = find_dates(text, reference=None)
    assert found.low == (dt.date(year, a, b) if a == b else None)
    [by_day] = find_dates(text, reference=None, policy=DatePolicy(day_first=True))
    [by_month] = find_dates(text, reference=None, policy=DatePolicy(day_first=False))
    assert (by_day.low, by_month.low) == (dt.date(year, b, a), dt.date(year, a, b))


@given(st.integers(1, 2000), st.dates(dt.date(1930, 1, 1), dt.date(2020, 1, 1)))
def test_days_of_the_war_count_from_the_policy(nth, start):
    text = f"They met on day {nth} of the war."
    [found] = find_dates(text, reference=dt.date(2022, 9, 12), policy=DatePolicy(war_start=start))
    assert (found.low, found.anchor) == (start + dt.timedelta(days=nth - 1), "war")
    [untold] = find_dates(text, reference=dt.date(2022, 9, 12), policy=DatePolicy(war_start=None))
    assert (untold.low, untold.anchor) == (None, "war")


@given(st.integers(2, 90), st.sampled_from([("days", 1), ("weeks", 7)]), REFERENCES)
def test_ago_and_past_count_back_and_next_counts_on(count, unit, reference):
    name, size = unit
    away = dt.timedelta(days=count * size)
    [ago] = find_dates(f"{count} {name} ago", reference=reference)
    [past] = find_dates(f"in the past {count} {name}", reference=reference)
    [coming] = find_dates(f"in the next {count} {name}", reference=reference)
    assert (ago.low, ago.high) == (reference - away, reference - away)
    assert (past.low, past.high) == (reference - away, reference)
    assert (coming.low, coming.high) == (reference, reference + away)


@given(st.integers(1, 28), st.integers(1, 9), REFERENCES)
def test_later_and_earlier_count_from_the_mention(day, count, reference):
    text = (
        f"It began on September {day}, 2022; {count + 1} days later it ended. {count + 1} days earlier all was quiet."
    )
    start, later, earlier = find_dates(text, reference=reference)
    step = dt.timedelta(days=count + 1)
    assert later.low == start.low + step
    assert earlier.low == later.low - step
    assert later.anchor == earlier.anchor == "mention"


FRAGMENTS = [
    *("1 1 ", "the ", "September ", "6-10 ", "of the ", "two ", "last ", "from Monday to ", "12.09.", "\n", "May "),
    *("between ", "early late ", "'", "three days and ", "Monday, ", "3 a.m. on ", "every ", "2022-", "in 2014 and "),
    *(
        "the end of ",
        "three days after ",
        "day 200 of ",
        "Monday week ",
        "until Friday ",
        "Christmas ",
        "nineteen ",
        "Published: 12 ",
        "\ud800",
        "\x00",
        "\u200f",
        "(",
        "9/",
    ),
]


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_hostile_text_takes_linear_time(cpu_seconds, fragment):
    def cost(size):
        text = (fragment * (size // len(fragment) + 1))[:size]
        return cpu_seconds(lambda: find_dates(text, reference=dt.date(2022, 9, 12)))

    small, large = cost(5_000), cost(20_000)
    assert large < 8 * small + 0.05
    assert large < 1


@given(st.text() | NOISE, st.none() | st.dates())
def test_any_text_and_any_reference_return(text, reference):
    for piece in ("two years ago", "next Monday", "the past 9999 years", "9000 weeks later", "in 200 decades"):
        find_dates(f"{text} {piece} {text}", reference=reference)
