"""Dates that others write or read: babel's formats come back, and dateparser agrees on explicit ones."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsnorm import find_dates
from newsnorm.testing.dates import DAYS, HOUSE_STYLES

LOCALES = ("en", "en_GB", "bg", "cs", "de", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sk", "tr", "uk")

#: Read day by day; of the others every fifth day, which still meets every month name and day number.
WHOLE = ("uk", "ru", "de", "fr", "es", "it", "pl", "tr")


def read(text):
    return [d.low for d in find_dates(text, reference=None) if d.kind == "date"]


@given(DAYS, st.sampled_from(LOCALES), st.sampled_from(["long", "full", "medium"]))
def test_what_babel_writes_comes_back(day, locale, width):
    from babel.dates import format_date

    assert read(format_date(day, width, locale)) == [day]


@pytest.mark.slow
@pytest.mark.parametrize("locale", LOCALES)
def test_every_day_of_two_centuries_comes_back(locale):
    from babel.dates import format_date

    # 29 days at a time keep find_dates' own start-up out of the bill
    span = (dt.date(2101, 1, 1) - dt.date(1900, 1, 1)).days
    step = 1 if locale in WHOLE else 5
    days = [dt.date(1900, 1, 1) + dt.timedelta(days=n) for n in range(0, span, step)]
    for at in range(0, len(days), 29):
        some = days[at : at + 29]
        text = " |\n\n ".join(format_date(day, "long", locale) for day in some)
        assert read(text) == some


@given(DAYS, st.sampled_from(HOUSE_STYLES[:8] + HOUSE_STYLES[9:10]))
@settings(max_examples=40)
def test_dateparser_agrees_on_explicit_dates(day, style):
    import dateparser

    written = style(day)
    theirs = dateparser.parse(
        written.removeprefix("the "), languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"]}
    )
    assert theirs is not None
    assert read(written) == [theirs.date()]


def test_other_scripts_are_read_behind_a_label():
    from newsnorm import detect_dateline
    from newsnorm.dates.foreign import parse_explicit

    assert detect_dateline("تاريخ النشر: 12 سبتمبر 2022") == dt.date(2022, 9, 12)
    assert parse_explicit("2022年9月12日") == dt.date(2022, 9, 12)
    assert parse_explicit("x" * 500) is None
    assert parse_explicit("") is None
    assert list(itertools.islice(map(parse_explicit, ["yesterday", "12 September", "2022"]), 3)) == [None] * 3


def test_easter_is_reckoned_as_dateutil_reckons_it():
    from dateutil import easter as oracle

    from newsnorm.dates.arithmetic import easter, orthodox_easter

    for year in range(1700, 2200):
        assert easter(year) == oracle.easter(year, oracle.EASTER_WESTERN)
        assert orthodox_easter(year) == oracle.easter(year, oracle.EASTER_ORTHODOX)
