"""Cases that planted bugs showed to be missing."""

import pytest

from newsnorm import repair_text, strip_debris
from newsnorm.debris.core import core
from newsnorm.debris.lines import lines_of
from newsnorm.debris.page import FEATURES, measure
from newsnorm.debris.scene import Spot

ONE = "Shells fell on Izium on Sunday night, officials said."
TWO = "Two people were hurt when a bus was hit, the mayor wrote."


def test_direction_marks_stay_in_hebrew_and_go_from_latin():
    assert repair_text("\u05e9\u05dc\u05d5\u05dd\u200f, said the sign in Kyiv\u200e.").text == (
        "\u05e9\u05dc\u05d5\u05dd\u200f, said the sign in Kyiv."
    )


def test_every_damaged_line_is_repaired():
    assert repair_text("Itâ€™s cold.\nFine.\nItâ€™s late.").text == "It’s cold.\nFine.\nIt’s late."


@pytest.mark.parametrize("name", ["deGaulle", "vanDyke", "iPhone", "easyJet"])
def test_short_words_before_a_capital_are_names(name):
    assert repair_text(f"The {name} came.").edits == ()


def test_a_notice_that_is_quoted_stays():
    text = f"{ONE}\n\n“We use cookies to improve your experience on our site”\n\n{TWO}"
    assert strip_debris(text).text == text


def test_the_core_of_a_page_is_its_run_of_sentences():
    lines = list(lines_of("\n".join(["Home", "World", "Sport", ONE, TWO, "Jobs", "Help"])))
    none = [False] * len(lines)
    assert core(lines, named=none, text=[line.sentence for line in lines]) == (3, 5)
    inside = [row[FEATURES.index("in_core")] for row in measure([Spot(line, None) for line in lines])]
    assert inside == [0, 0, 0, 1, 1, 0, 0]


def test_a_thread_needs_no_header_and_a_speaker_alone_is_none():
    first = "kate says:\nAugust 10, 2022 at 6:12 pm\nA match fell there.\nReply"
    thread = f"{first}\ntom says:\nAugust 11, 2022 at 7:01 am\nTwo."
    assert strip_debris(f"{ONE}\n{TWO}\n{thread}").text == f"{ONE}\n{TWO}"
    alone = f"{ONE}\nThe mayor says:\n“We stay.”\n{TWO}"
    assert strip_debris(alone).text == alone


def test_mojibake_is_mended_letter_by_letter():
    edits = repair_text("It cost 50â‚¬60â‚¬ in all").edits
    assert [(edit.start, edit.text, edit.after) for edit in edits] == [(10, "â‚¬", "€"), (15, "â‚¬", "€")]


def test_a_long_damaged_line_is_mended_where_it_is_damaged():
    line = "x" * 300_000 + "â€™" + "y" * 300_000
    [edit] = repair_text(line).edits
    assert (edit.start, edit.text, edit.after) == (300_000, "â€™", "’")


def test_frames_around_a_name_in_another_script_go_and_a_mark_that_orders_its_stop_stays():
    assert repair_text("The general, \u2067\u062f\u0642\u0644\u0648\u2069, spoke.").text == (
        "The general, \u062f\u0642\u0644\u0648, spoke."
    )
    assert repair_text("\u05e9\u05dc\u05d5\u05dd\u200f, she said.").text == "\u05e9\u05dc\u05d5\u05dd\u200f, she said."
