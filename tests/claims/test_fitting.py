"""What fits a gap: digits, unit, scale and comparator."""

from dataclasses import replace
from decimal import Decimal

import pytest

from newsnorm import Expectation, Span, Truncation, find_quantities, find_truncations, suggest_repair
from newsnorm.claims.ages import is_age
from newsnorm.claims.fitting import Frame, fitted, frame_of, opens
from newsnorm.claims.pointing import pointed_out


def cut_in(text: str) -> Truncation:
    [cut] = find_truncations(text)
    return cut


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("It pledged over $ billion in aid.", Frame("USD", Decimal(10**9), ">", "money", ">")),
        ("Some 6. million people fled.", Frame(None, Decimal(10**6), "", "", "~")),
        ("They took control of over 3, of territory.", Frame(None, Decimal(1), ">", "", ">")),
        ("The strike killed nearly people.", Frame(None, Decimal(1), "<", "", "<")),
    ],
)
def test_frames(text, frame):
    assert frame_of(text, cut_in(text)) == frame


def truncation(residue: str, kind: str, low: int | None = None, high: int | None = None) -> Truncation:
    bounds = (None if low is None else Decimal(low), None if high is None else Decimal(high))
    return Truncation(0, len(residue), residue, kind, residue, Expectation(None, *bounds), 0.9, "")


@pytest.mark.parametrize(
    ("residue", "kind", "figure", "fit"),
    [
        ("3,", "comma_tail", "3,400", True),
        ("3,", "comma_tail", "31,000", False),
        ("3,", "comma_tail", "3.4 million", False),
        ("1,", "comma_tail", "twelve hundred", True),
        ("3.", "decimal_tail", "3.4", True),
        ("3.", "decimal_tail", "32", False),
        ("110,00", "broken_group", "110,000", True),
        ("110,00", "broken_group", "110,004", True),
        ("12,0", "broken_group", "120,000", False),
        ("12,0", "broken_group", "12,100", False),
        (",400", "head_lost", "1,400", True),
        (",8", "head_lost", "78", True),
        (",8", "head_lost", "8", False),
        (",400", "head_lost", "400", False),
        (",400", "head_lost", "1,401", False),
        ("3,0001", "glued_note", "3,000", True),
        ("3,00012", "glued_note", "3,000", True),
        ("3,0001", "glued_note", "3,001", False),
        ("141", "glued_note", "fourteen", True),
        ("2,000 km 2", "lost_superscript", "2,000", True),
        ("2,000 km 2", "lost_superscript", "2,100", False),
        ("", "missing_number", "dozens", True),
        ("3,", "comma_tail", "dozens", False),
    ],
)
def test_digits(residue, kind, figure, fit):
    low, high = (int(residue[:-1]) * 1000, int(residue[:-1]) * 1000 + 999) if kind == "comma_tail" else (None, None)
    [quantity] = find_quantities(f"They counted {figure} men.")
    found = fitted(truncation(residue, kind, low, high), Frame(None, Decimal(1), ""), residue, quantity)
    assert found == (quantity if fit else None)


@pytest.mark.parametrize(
    ("frame", "figure", "fit"),
    [
        (Frame(None, Decimal(1), ">"), "nearly 40", False),
        (Frame(None, Decimal(1), "<"), "over 40", False),
        (Frame(None, Decimal(1), ">"), "over 40", True),
        (Frame(None, Decimal(1), ">"), "40", True),
        (Frame(None, Decimal(10**6), "", "", "~"), "6.1 million", True),
        (Frame(None, Decimal(10**6), "", "", "~"), "500,000", True),
        (Frame(None, Decimal(10**6), "", "", "~"), "190,000", False),
        (Frame(None, Decimal(10**6), "", "", "~"), "3 billion", False),
    ],
)
def test_frame_and_figure(frame, figure, fit):
    [quantity] = find_quantities(f"They counted {figure} men.")
    found = fitted(truncation("", "missing_number"), frame, "", quantity)
    assert found == (quantity if fit else None)


@pytest.mark.parametrize(
    ("unit", "figure", "value"),
    [
        ("mile", "8 miles", "8"),
        ("mile", "8 km", None),  # 4.97 miles, which were told as five
        ("kilometer", "15,000 metres", "15"),
        ("hectare", "3 square kilometres", "300"),
        ("kilogram", "1.5 tonnes", "1500"),
        ("metric_ton", "8 tonnes", "8"),
        ("metric_ton", "8 short tons", None),
        ("percent", "8 km", None),
    ],
)
def test_a_figure_stands_in_the_unit_that_is_left_if_that_takes_no_rounding(unit, figure, value):
    [quantity] = find_quantities(f"They counted {figure}.")
    found = fitted(truncation("", "missing_number"), Frame(unit, Decimal(1), ""), "", quantity)
    assert (found.value if found else None) == (Decimal(value) if value else None)
    assert found is None or found.unit in (unit, quantity.unit)


@pytest.mark.parametrize(
    ("text", "figure", "fit"),
    [
        ("between and 5,000 people a day", "three to five thousand people", True),
        ("between and 5,000 people a day", "between 3,000 and 5,000 people", True),
        ("between and 5,000 people a day", "3,000 to 6,000 people", False),
        ("between and 5,000 people a day", "5,000 people", False),
        ("between and 5,000 people a day", "5,000 to 7,000 people", False),
        ("between and 5,000 km away", "3,000 to 5,000 miles", False),
        ("from to 20 children", "between 15 and 20 children", True),
    ],
)
def test_a_lost_bound_asks_for_a_range_that_has_the_other(text, figure, fit):
    word = text.split()[0]
    gap = replace(truncation("", "missing_bound"), end=len(word), text=word)
    [quantity] = find_quantities(f"They counted {figure}.")
    assert (fitted(gap, frame_of(text, gap), text, quantity) is not None) == fit


@pytest.mark.parametrize(
    ("text", "word", "opening"),
    [
        ("At least people died.", "At least", True),
        ("It gave $ billion.", "$", True),
        ("It fired missiles.", "missiles", False),
    ],
)
def test_openers(text, word, opening):
    at = text.index(word)
    assert opens(text, Span(at, at + len(word), word)) == opening


@pytest.mark.parametrize(
    ("text", "unit", "direction"),
    [
        ("After the breach some square kilometres of land lay under water.", "kilometer ** 2", ""),
        ("The firm lost nearly per cent of its crews.", "percent", "<"),
        ("They hold over square miles of steppe.", "mile ** 2", ">"),
    ],
)
def test_a_comparator_and_a_unit_that_are_left_both_tell_of_the_figure(text, unit, direction):
    [cut] = find_truncations(text)
    frame = frame_of(text, cut)
    assert (frame.unit, frame.direction) == (unit, direction)


@pytest.mark.parametrize(("text", "age"), [("She was 71, he said.", True), ("It was 71, he said.", False)])
def test_who_was_so_old_is_told_by_a_pronoun(text, age):
    start = text.index("71")
    assert is_age(text, Span(start, start + 2, "71")) is age


@pytest.mark.parametrize(
    ("text", "left", "sibling", "value"),
    [
        # Whether metres or hectares are gone with the digits nobody knows, so sizes are not compared
        (
            "The guards sit on a pass some 3, above the sea near Jermuk.",
            "some 3,",
            "The guards sit on a pass about 3,200 metres above the sea near Jermuk.",
            3200,
        ),
        (
            "Shells burnt some 1, of olive groves near Tyre in June.",
            "some 1,",
            "In June shells burnt some 1,700 hectares of olive groves near Tyre.",
            1700,
        ),
        # The unit alone is gone
        (
            "The column near Prybirsk stretched for some 64 , from the airfield on.",
            "some 64",
            "The column near Prybirsk stretched for some 64 kilometres from the airfield on.",
            64,
        ),
        (
            "The column near Prybirsk stretched for some 64 , from the airfield on.",
            "some 64",
            "The column near Prybirsk stretched for some 65 kilometres from the airfield on.",
            None,
        ),
        # Of a count digits are gone: "some 64" people were 64,000, or 640
        ("In Tyre some 64 people fled.", "some 64", "In Tyre some 64,000 people fled.", 64000),
        ("In Tyre some 64 people fled.", "some 64", "In Tyre some 64 people fled.", None),
        ("In Tyre over 3, people fled.", "over 3,", "In Tyre over 3,200 people fled.", 3200),
    ],
)
def test_where_a_unit_is_gone_its_number_is_compared_by_its_digits(text, left, sibling, value):
    start = text.index(left)
    damaged = pointed_out(text, Span(start, start + len(left), left))
    repair = suggest_repair(text, damaged, [sibling])
    assert (repair and repair.value) == value
