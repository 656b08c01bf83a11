"""Hold the finder to its laws on planted figures."""

import string
import subprocess
import sys
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsnorm import find_quantities, normalize_quantities
from newsnorm.core.tables import load_table
from newsnorm.quantities import lexicon
from newsnorm.quantities.conversion import as_pint
from newsnorm.quantities.finder import scan
from newsnorm.testing.quantities import DESIGNATORS, figures, ranges
from newsnorm.testing.text import NEWSISH

BEFORE = st.sampled_from(["", "They lost ", "«", "Ізюм: ", "(", "\n", "It was said that ", "said he.\n"])
AFTER = st.sampled_from(["", " on Friday.", "»", ", he said", ")", "\n", ".", " away; more to come"])


@given(BEFORE, figures() | ranges(), AFTER)
def test_a_planted_figure_is_read_where_it_stands(before, planted, after):
    # "Over two hours, he said" is no bound but a span of time; the cases hold what tells the two apart
    assume(not (planted.text.startswith("over ") and planted.unit in ("hour", "day")))
    found = [q for q in find_quantities(before + planted.text + after) if q.start == len(before)]
    assert len(found) == 1, planted
    [q] = found
    assert (q.text, q.value, q.low, q.high, q.unit, q.modifier) == planted


@given(NEWSISH, figures())
def test_paragraphs_around_shift_and_change_nothing(noise, planted):
    alone = find_quantities(planted.text)
    text = noise + "\n\n" + planted.text + "\n\n" + noise
    shift = len(noise) + 2
    inside = [q for q in find_quantities(text) if shift <= q.start < shift + len(planted.text)]
    assert [(q.start - shift, q.text, q.value, q.unit, q.modifier) for q in inside] == [
        (q.start, q.text, q.value, q.unit, q.modifier) for q in alone
    ]


@given(NEWSISH)
def test_spans_quote_the_text_in_order_and_apart(text):
    found = find_quantities(text)
    assert [text[q.start : q.end] for q in found] == [q.text for q in found]
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(DESIGNATORS, st.sampled_from(["The {} was hit.", "near {}, they said", "{}", "an old {} and more", "({})"]))
def test_a_designator_is_never_a_quantity(name, frame):
    assert find_quantities(frame.format(name)) == []


NOUNS = st.sampled_from(["carriage", "pennant", "cupboard", "jetty", "plot", "kiosk", "bed", "wing"])
NAMED = st.sampled_from(
    ["Smoke rose from {} {}.", "They hid in {} {}, then left.", "Its {} {} burnt", "Then {} {} was lost"]
)
COUNTED = st.sampled_from(
    ["They lost {1} {0}s.", "Of these {1} were {0}s", "In the {0} {1} were hurt", "By noon {1} died"]
)


@given(NOUNS, NAMED, st.integers(2, 9999))
def test_a_number_behind_its_noun_is_a_name(noun, frame, number):
    assume(not 1000 <= number <= 2199)  # a year is left out for another reason
    assert find_quantities(frame.format(noun, number)) == []


@given(NOUNS, COUNTED, st.integers(2, 99))
def test_a_number_before_its_noun_or_verb_counts(noun, frame, number):
    assert [q.value for q in find_quantities(frame.format(noun, number))] == [number]


@given(st.integers(1, 999), st.integers(0, 99).map("{:02}".format))
def test_a_broken_group_is_never_a_quantity(head, tail):
    assert find_quantities(f"a bill of ${head},{tail} came") == []
    assert find_quantities(f"killed over {head}, of the troops") == []
    assert find_quantities(f"about {head}. million fled") == []
    assert find_quantities(f"some ,{tail}0 men") == []


@given(st.integers(1, 999_999))
@example(1_000)
@example(999_999)
def test_a_number_in_words_reads_as_its_digits(number):
    [q] = find_quantities(in_words(number) + " metres")
    assert (q.value, q.unit) == (number, "meter")


def in_words(number):
    ones = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
    ]
    ones += ["seventeen", "eighteen", "nineteen"]
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10 - 2] + (f"-{ones[number % 10]}" if number % 10 else "")
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if rest and rest < 100 else " "
            return (in_words(number // size) + " " + name + (joint + in_words(rest) if rest else "")).strip()
    raise AssertionError(number)


def test_figures_without_what_they_count_are_the_same_but_for_that():
    text = "over 30 tanks, 2,000 km of territory, dozens of men (30 miles)"
    bare = [(f.start, f.end, f.value, f.unit, f.flags) for f in scan(text, with_counted=False)]
    assert bare == [(q.start, q.end, q.value, q.unit, q.flags) for q in find_quantities(text)]
    assert all(f.counted is None for f in scan(text, with_counted=False))


def test_every_unit_of_the_tables_is_defined():
    for table in (lexicon.curated_forms(), lexicon.per_units()):
        for form in (form for group in table.values() for form in group):
            if form.unit.kind != "money":
                as_pint(1, form.unit.unit)


def test_comparators_are_written_in_lower_case_and_once():
    rows = load_table("quantities/comparators.tsv", ("phrase", "modifier", "side"))
    assert all(phrase == phrase.lower() for phrase, _, _ in rows)
    assert len({(phrase, side) for phrase, _, side in rows}) == len(rows)
    assert {modifier for _, modifier, _ in rows} == {"=", "~", ">", ">=", "<", "<="}


def test_the_first_call_loads_neither_pint_nor_babel():
    code = (
        "import sys; from newsnorm import find_quantities; find_quantities('over 30 km in 2 days'); "
        "print([m for m in ('pint', 'babel', 'regex', 'dateparser') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


PIECES = st.sampled_from([*string.digits, *",. -/:%$€kmbeE^x½", "km ", "million ", " to ", "and ", "USD", " a half "])


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from([None, "us"]))
@example("1E100 km", "us")
@example("10-1e999", None)
def test_digits_and_marks_in_any_order_return(text, system):
    found = find_quantities(text)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert normalize_quantities(text, system=system).undo() == text
