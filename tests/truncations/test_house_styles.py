"""Whole figures and dates as houses print them: whatever the style, nothing is gone."""

import itertools

import pytest

from newsnorm import find_truncations
from newsnorm.truncations.abbreviations import goes_on, shortens

MONTHS = ("Jan.", "Feb.", "Mar.", "May", "Jun.", "Aug.", "Sep.", "Sept.", "Dec.", "Oct", "January", "March", "June")
DATES = (
    "{month} 24",
    "{month} 24, 2022",
    "{month} 24th",
    "{month} the 24th",
    "24 {month}",
    "24 {month} 2022",
    "the 24th of {month}",
    "{month} 3-5",
    "{month} 3–5, 2023",
    "{month} 3 and 4",
    "Thursday, {month} 24, 2022",
    "Thursday 24 {month}",
    "the night of {month} 24",
    "the night of 24–25 {month}",
    "{month} 24 at 04:50",
)
LEADS = ("on", "since", "until", "by", "before", "after", "from", "as of", "dated")
ENDS = (" the town fell.", " in Kherson.", ", the ministry said.", " and the siege began.", "; two died.", ".")

NUMBERS = (
    "1,200",
    "1200",
    "1 200",
    "1\u202f200",
    "1.2",
    "0.5",
    "1½",
    "12,345,678",
    "1.2 million",
    "12k",
    "10–15",
    "c. 12",
    "approx. 12",
    "est. 12",
    "~12",
    "12+",
)
UNITS = (
    "people",
    "km",
    "km.",
    "km²",
    "sq. km",
    "sq. km.",
    "sq. miles",
    "sq. mi.",
    "sq. metres",
    "sq. ft.",
    "sq. yds.",
    "sq. inches",
    "cu. ft.",
    "cubic metres",
    "nautical miles",
    "km/h",
    "mph",
    "°C",
    "kg",
    "lbs.",
    "tonnes",
    "ha.",
    "ft.",
    "%",
    "percent",
    "per cent",
    "hrs.",
    "gal.",
    "MW",
    "rounds",
)
WHOLE = ("people", "rounds")  # what comes in no parts
SUMS = (
    "${}",
    "US${}",
    "A${}",
    "$ {}",
    "USD {}",
    "{} dollars",
    "€{}",
    "{} €",
    "{}€",
    "£{}",
    "Rs. {}",
    "{} roubles",
    "UAH {}",
    "NIS {}",
    "¥{}",
)
SENTENCES = (
    "The army reported {} last week.",
    "He asked for {}, the aide said.",
    "Of the total, {} went to Kharkiv and {} to Odesa.",
    "The figure was put at {}; the ministry denied it.",
    "(at least {})",
    "The price rose from {} to {}, a record.",
    "- {}",
)
HEDGES = (
    "at least",
    "at most",
    "at the very least",
    "at a minimum",
    "up to",
    "as many as",
    "more than",
    "no fewer than",
    "greater than or equal to",
    "in excess of",
    "in the region of",
    "of the order of",
    "on average",
    "about",
    "some",
    "an estimated",
)
HEDGED = (
    "The toll rose from 12 to {} {}, the ministry said.",
    "The toll rose from {} {} to 40.",
    "The toll rose to {} {} from 12 a day before.",
    "They advanced by {} {} km in two days.",
    "They hold an area of {} {} square kilometres.",
    "The toll stands at {} {}.",
    "With {} {} wounded, the ward was full.",
    "The convoy of {} {} trucks left.",
    "At {} {} points along the front, shells fell.",
    "He was jailed for {} {} years.",
    "It rose to {} ${} million in May.",
)


@pytest.mark.parametrize("hedge", HEDGES)
def test_a_whole_figure_lacks_nothing_behind_any_hedge(hedge):
    for number, sentence in itertools.product(("15", "1,500", "twenty"), HEDGED):
        if number == "twenty" and "$" in sentence:
            continue
        assert find_truncations(sentence.format(hedge, number)) == [], sentence.format(hedge, number)


def test_two_blanks_before_a_hedge_show_a_gap():
    assert [one.text for one in find_truncations("The toll rose from  to at least 15.")] == ["from"]
    assert [one.text for one in find_truncations("They advanced by  in excess of all plans.")] == ["advanced by"]


@pytest.mark.parametrize("date", DATES)
def test_a_whole_date_lacks_nothing_in_any_style(date):
    for month, lead, end in itertools.product(MONTHS, LEADS, ENDS):
        sentence = f"The brigade held the line {lead} {date.format(month=month)}{end}"
        assert find_truncations(sentence) == [], sentence


@pytest.mark.parametrize("days", range(20, 60))
def test_a_month_is_not_read_up_to_some_distance_only(days):
    """Two dates any distance apart: the second is read to its end, not to where a look from the first would stop."""
    assert find_truncations(f"It began on January 8, {'x' * days} and on April 8 and the rest is due.") == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_whole_measure_lacks_nothing_in_any_style(number):
    for unit, sentence in itertools.product(UNITS, SENTENCES):
        if "." in number[1:-1] and number.replace(".", "").isdigit() and unit in WHOLE:
            continue  # "1.2 people" has lost its million
        figure = f"{number} {unit}"
        assert find_truncations(sentence.format(figure, figure)) == [], figure


@pytest.mark.parametrize("sign", SUMS)
def test_a_whole_sum_lacks_nothing_in_any_style(sign):
    for number, sentence in itertools.product(("1,200", "12", "1.2 million", "1.2m", "3bn", "10–15"), SENTENCES):
        figure = sign.format(number)
        assert find_truncations(sentence.format(figure, figure)) == [], figure


@pytest.mark.parametrize(
    ("text", "short", "on"),
    [
        ("on Feb. 24", True, True),
        ("in the U.S. of old", True, True),
        ("some 12 ft. of water", True, True),
        ("it is 12ft. of water", True, True),
        ("they came in. of", False, False),
        ("the war ended. of", False, False),
        ("on 24 Feb. The rest", True, False),
    ],
)
def test_the_point_of_an_abbreviation_ends_no_sentence(text, short, on):
    points = [at for at, letter in enumerate(text) if letter == "."]
    assert shortens(text, points[-1]) is short
    assert goes_on(text, points[-1]) is on


@pytest.mark.parametrize(
    "text",
    [
        "The town fell on Feb. after a siege.",
        "It began on Sept., 2022, they say.",
        "The siege ended on the of Aug. 1993.",
    ],
)
def test_an_abbreviated_month_without_its_day_is_still_found(text):
    assert [one.kind for one in find_truncations(text)] == ["missing_date_part"]
