import datetime as dt
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import Candidate, Date, Debris, Place, Quantity, Span
from newsnorm.rendering import words
from newsnorm.rendering.controls import visible
from newsnorm.rendering.tables import summary, tables

D = Decimal


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": D(3000), "low": D(3000), "modifier": ">", "unit": "kilometer ** 2"}, "> 3,000 kilometer²"),
        ({"value": D(30), "low": D(30), "modifier": ">=", "counted": "settlements"}, "≥ 30 settlements"),
        ({"value": D(50), "modifier": "~", "unit": "kilometer"}, "≈ 50 kilometer"),
        ({"value": D("2.3E+9"), "unit": "USD", "kind": "money"}, "2,300,000,000 USD"),
        ({"low": D(10), "high": D(15), "unit": "percent"}, "10 – 15 %"),
        ({"high": D(15), "counted": "people"}, "≤ 15 people"),
        ({"value": D(8), "numerator": D(8), "denominator": D(1), "kind": "ratio"}, "8 : 1"),
        ({"value": D("-5.50")}, "-5.5"),
        (
            {"value": D(7), "flags": ("unit_misuse", "conversion_mismatch")},
            "7 — doubtful: unit misuse, conversion mismatch",
        ),
        ({"value": D(2) / 3, "modifier": "~"}, "≈ 0.6667"),
        ({}, "?"),
    ],
)
def test_figures(fields, said):
    assert words.reading(Quantity(0, 1, "x", **fields)) == said


@pytest.mark.parametrize(
    ("low", "high", "kind", "duration", "modifier", "said"),
    [
        (dt.date(2022, 9, 10), dt.date(2022, 9, 10), "date", None, "", "2022-09-10"),
        (dt.date(2022, 9, 1), dt.date(2022, 9, 10), "interval", None, "early", "early 2022-09-01 – 2022-09-10"),
        (dt.date(2022, 9, 1), None, "interval", None, "since", "since 2022-09-01"),
        (None, dt.date(2022, 9, 1), "interval", None, "", "until 2022-09-01"),
        (None, None, "duration", "P7M", "", "duration P7M"),
        (None, None, "set", None, "", "set"),
        (None, None, "interval", "PT24H", "", "unresolved: needs a reference date"),
    ],
)
def test_dates(low, high, kind, duration, modifier, said):
    assert words.reading(Date(0, 1, "x", low, high, kind, duration, "day", modifier, "reference", "r")) == said


def test_places_that_share_a_name_list_their_regions():
    many = tuple(Candidate(f"katottg:UA{n}", "Ivanivka", f"Oblast {n}") for n in range(9))
    place = Place(0, 8, "Ivanivka", None, "Ivanivka", None, "UA", None, "settlement", None, None, "exact", many)
    assert words.reading(place) == "Ivanivka, UA — shared by 9: Oblast 0, Oblast 1, Oblast 2, Oblast 3, …"


def test_former_names_and_debris():
    place = Place(0, 9, "Artemivsk", "katottg:UA1", "Bakhmut", None, "UA", "D", "s", None, None, "exact", (), True)
    assert words.reading(place) == "Bakhmut, D, UA (former name)"
    assert words.reading(Debris(0, 4, "Next", "nav", "next", 0.5)) == "nav, rule next"


@given(st.text("ab\n", max_size=30), st.data())
def test_lines_and_columns(text, data):
    offset = data.draw(st.integers(0, len(text)))
    line, column = words.Lines(text).place(offset)
    before = text[:offset]
    assert line == before.count("\n") + 1
    assert column == len(before) - before.rfind("\n")


@given(st.text("ab \n", max_size=60), st.data(), st.integers(0, 12))
def test_context_stays_in_the_line_and_quotes_it(text, data, width):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = words.Lines(text).context(Span(start, end, text[start:end]), width)
    assert "\n" not in before + after
    assert text[:start].endswith(before.removeprefix("… "))
    assert text[end:].startswith(after.removesuffix(" …"))
    assert len(before) <= width + 2
    assert len(after) <= width + 2


def test_tables_come_damage_first_and_count_repeated_places(shown):
    made = tables(shown)
    assert [t.name for t in made] == ["truncation", "quantity", "date", "place", "edit"]
    assert all(len(row) == len(t.columns) for t in made for row in t.rows)
    shown.places = shown.places[:1] * 3
    [places] = [t for t in tables(shown) if t.name == "place"]
    assert places.rows == (("2:1", "Kiev ×3", "Kyiv, UA", "katottg:UA80"),)


def test_a_summary_counts(shown, empty):
    assert summary(shown).startswith("1 damaged figure, 1 figure, 1 date, 2 places, 2 changes; no reference date")
    assert summary(empty).startswith("0 damaged figures, 0 figures,")


@given(st.text())
def test_no_control_is_left_but_breaks_and_tabs(text):
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("code", [0, 0x0D, 0x1B, 0x7F, 0x80, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069], ids=hex)
def test_each_end_of_the_ranges_of_controls_is_in_them(code):
    assert visible(f"a{chr(code)}b") not in ("ab", f"a{chr(code)}b")


def test_other_signs_stay():
    assert visible("a\tb\nc\u2029\u202f\u00a0\u2065d") == "a\tb\nc\u2029\u202f\u00a0\u2065d"
