import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import normalize_persons
from newsnorm.core.tables import load_table
from newsnorm.places.persons import _COLUMNS, _ENDINGS
from newsnorm.places.styles import STYLES

ROWS = load_table("persons/persons.tsv", _COLUMNS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Zelensky, Zelenskyi, Zelenskiyy and Zelenskij", "Zelenskyy, Zelenskyy, Zelenskyy and Zelenskyy"),
        ("President Vladimir Zelensky's office", "President Volodymyr Zelenskyy's office"),
        ("Vladimir Putin and Volodymyr Zelensky", "Vladimir Putin and Volodymyr Zelenskyy"),
        ("Gen. Valery ZALUZHNY", "Gen. Valerii ZALUZHNYI"),
        ("Moammar Gadhafi, Qaddafi, Kadhafi", "Muammar Gaddafi, Gaddafi, Gaddafi"),
        ("Bachar el-Assad; Assad-era prisons", "Bashar al-Assad; al-Assad-era prisons"),
        ("Volodymyr Oleksandrovych Zelensky", "Volodymyr Oleksandrovych Zelenskyy"),
    ],
)
def test_spellings_become_one(before, after):
    done = normalize_persons(before)
    assert done.text == after
    assert done.undo() == before
    assert normalize_persons(after).edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Kara-Murza wrote to Vladimir Sorokin.",  # a given name alone is nobody's
        "Salih, a baker, and Mahmud Salih",  # a common surname before its bearer has been named in full
        "desk@Zelensky.example and #ZelenskyWarCrimes",
        "the Zelenskyites",
        "zelensky",
    ],
)
def test_others_are_left_alone(text):
    assert normalize_persons(text).text == text


def test_a_common_surname_counts_once_its_bearer_has_been_named():
    assert normalize_persons("Ali Abdallah Salih fled. Salih died.").text == "Ali Abdullah Saleh fled. Saleh died."


@given(st.sampled_from([row for row in ROWS if row[6] == "-yi"]), st.sampled_from([e for e in _ENDINGS if e.isascii()]))
def test_every_ending_of_every_stem_becomes_the_listed_name(row, ending):
    surname, stems = row[0], row[7].split(";")
    for stem in stems:
        assert normalize_persons(f"{stem}{ending} spoke.").text == f"{surname} spoke."


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_all_spellings_of_a_person_agree_in_every_style(row, style):
    def named(given_name, surname):
        return normalize_persons(f"{given_name} {surname}".strip(), style=style).text

    given_names = {row[1], *filter(None, row[8].split(";"))}
    surnames = {row[0]} if row[6] == "-yi" else {row[0], *filter(None, row[7].split(";"))}
    assert {named(g, s) for g in given_names for s in surnames} == {named(row[1], row[0])}


def test_the_press_abroad_romanises_by_the_persons_own_language():
    assert normalize_persons("Walerij Gerassimow").text == "Valery Gerasimov"
