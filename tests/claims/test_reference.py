"""The reference of the tables, held equal to them; and the tables, held equal to the code that reads them."""

import importlib.util
import pathlib
import re

import pytest

from newsnorm.claims import lexicon
from newsnorm.claims.gaps import DIGITS
from newsnorm.claims.gates import GATES, HARD
from newsnorm.claims.reading import Reading
from newsnorm.core.tables import load_table

ROOT = pathlib.Path(__file__).parents[2]
TOOL = ROOT / "tools/build_claims_docs.py"
SOURCES = pathlib.Path(lexicon.__file__).parent
checkout = pytest.mark.skipif(not TOOL.exists(), reason="needs a checkout")


@checkout
def test_the_page_is_what_the_tables_say():
    spec = importlib.util.spec_from_file_location("build_claims_docs", TOOL)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text("utf-8") == tool.page(), "run python tools/build_claims_docs.py"


def quoted(pattern: str) -> set[str]:
    text = "\n".join(path.read_text("utf-8") for path in SOURCES.glob("*.py"))
    return set(re.findall(pattern, text))


def test_each_piece_of_evidence_is_used_and_weighed():
    families = (
        "noun|event|place|value|owner|actor|since|month|day|past|more|name|word|article|choice|extent|unreal|lead"
    )
    used = quoted(rf'"((?:{families})_\w+|ground|ground_none|ground_value|borrowed|alone)"')
    gates = {f"gate_{gate}" for gate in set(GATES) - HARD}
    apart = {"choice_clear_apart", "choice_best_apart"}
    assert used - {"name_stop", "value_equal", "article_type"} | gates | apart == set(lexicon.weights())


def test_each_piece_of_evidence_of_a_gap_is_used_and_weighed():
    own = {name for name in lexicon.gap_weights() if name not in lexicon.weights()}
    text = "".join((SOURCES / name).read_text("utf-8") for name in ("gaps.py", "ranking.py"))
    used = set(re.findall(r'(?:yield |or \()"(\w+)"', text)) | set(re.findall(r'"(claim\w*)":', text))
    assert own | {"ground"} == used | set(DIGITS)
    shared = set(lexicon.gap_weights()) - own
    assert not {name for name in shared if name.startswith(("value_", "article_", "choice_"))}


def test_each_gate_is_said():
    assert quoted(r'(?:return|yield) "([a-z]+)"') >= set(GATES)


def test_each_small_list_is_read_and_none_is_missing():
    used = quoted(r'(?:words|mentions)\((?:[^"\n]*, )?"(\w+)"\)') | {"land", "bulk", "girl", "boy", "woman", "man"}
    used |= {row[1] for row in load_table("claims/settled.tsv", lexicon.SETTLED)} - {"", "(none)"}
    heads = re.findall(
        r"^# (?!source|licence)(\w+):", (SOURCES.parent / "data/claims/words.tsv").read_text("utf-8"), re.M
    )
    assert len(heads) == len(set(heads)), "two lists of one name"
    assert used - {"none"} == {row[0] for row in load_table("claims/words.tsv", ("list", "word"))}


@pytest.mark.parametrize(
    ("table", "columns"),
    [("nouns", ("noun", "class")), ("events", ("word", "event")), ("sides", ("word", "side"))],
)
def test_no_word_is_listed_twice(table, columns):
    words = [row[0] for row in load_table(f"claims/{table}.tsv", columns)]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert all(word == word.casefold().strip() for word in words)


@pytest.mark.parametrize(("table", "columns"), [("words", ("list", "word")), ("told_of", ("dimension", "event"))])
def test_no_row_stands_twice(table, columns):
    rows = load_table(f"claims/{table}.tsv", columns)
    assert sorted({row for row in rows if rows.count(row) > 1}) == []


def test_what_is_told_of_a_measure_is_an_event():
    told = {event for _, event in load_table("claims/told_of.tsv", ("dimension", "event"))}
    assert told <= set(lexicon.events().values()) | {
        row[3] for row in load_table("claims/settled.tsv", lexicon.SETTLED)
    }


def test_close_classes_are_classes():
    events = set(lexicon.events().values())
    known = {"noun": set(lexicon.nouns().values()), "event": events, "date": events}
    for kind, one, other in load_table("claims/close.tsv", ("kind", "one", "other")):
        assert {one, other} <= known[kind.removesuffix(" loose")], (kind, one, other)


@pytest.mark.parametrize("row", load_table("claims/settled.tsv", lexicon.SETTLED), ids=lambda row: row[-1])
def test_what_settles_an_event_is_as_its_specimen(row):
    *_, settles, specimen = row
    assert [subject.event for subject in Reading.of(specimen).subjects] == [settles]
