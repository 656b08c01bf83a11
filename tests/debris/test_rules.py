"""Every rule of the tables names what it says it names, and leaves its look-alikes alone."""

import pytest

from newsnorm.core.tables import load_table
from newsnorm.debris.inline import cut_line, inline_rules
from newsnorm.debris.lines import key_of, lines_of
from newsnorm.debris.model import DEBRIS_KINDS
from newsnorm.debris.rules import expand, line_rules, match_line, may_be_strong

HITS = [(rule, hit) for rule in line_rules().values() for hit in rule.hits]
MISSES = [(rule, miss) for rule in line_rules().values() for miss in rule.misses]
INLINE_HITS = [(rule, *hit.split(" -> ")) for rule in inline_rules().values() for hit in rule.hits]
INLINE_MISSES = [(rule, miss) for rule in inline_rules().values() for miss in rule.misses]


def named(value):
    return value.id if hasattr(value, "id") else None


@pytest.mark.parametrize(("rule", "line"), HITS, ids=named)
def test_rule_names_its_examples(rule, line):
    [seen] = lines_of(line)
    hit = match_line(seen.key, sentence=seen.sentence and seen.stop)
    assert hit is not None
    assert hit.id == rule.id


@pytest.mark.parametrize(("rule", "line"), MISSES, ids=named)
def test_rule_leaves_its_look_alikes_alone(rule, line):
    [seen] = lines_of(line)
    hit = match_line(seen.key, sentence=seen.sentence and seen.stop)
    assert hit is None or hit.id != rule.id


@pytest.mark.parametrize(("rule", "before", "after"), INLINE_HITS, ids=named)
def test_inline_rule_cuts_its_examples(rule, before, after):
    assert cut_line(before, [rule]).text == after


@pytest.mark.parametrize(("rule", "line"), INLINE_MISSES, ids=named)
def test_inline_rule_leaves_its_look_alikes_alone(rule, line):
    assert cut_line(line, [rule]) is None


@pytest.mark.parametrize("rule", [*line_rules().values(), *inline_rules().values()], ids=named)
def test_every_rule_has_a_known_kind_and_examples_of_both_sorts(rule):
    assert rule.kind in DEBRIS_KINDS
    assert rule.hits
    assert rule.misses


def test_no_two_rules_share_an_id():
    assert not set(line_rules()) & set(inline_rules())


def test_templates_expand_every_alternative_and_close_the_gaps():
    assert expand("a {b|} c") == ["a b c", "a c"]


def test_labels_of_other_languages_are_found_whatever_marks_stand_around_them():
    for label, rule in {
        "Mehr zum Thema": "related-header",
        "Lire aussi :": "related-header",
        "【纠错】": "nav-label",
        "اقرأ أيضاً": "related-header",
        "Кнопка": None,
        "Teilen Sie sich das Brot": None,
    }.items():
        hit = match_line(key_of(label))
        assert (hit and hit.id) == rule


def test_every_foreign_label_is_written_as_its_key_finds_it():
    rows = load_table("debris/foreign.tsv", ("rule", "language", "labels"))
    for rule, language, labels in rows:
        assert rule in line_rules()
        assert language
        for label in labels.split(" ¦ "):
            assert match_line(key_of(label)) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Tags: Izium",  # by its first two words
        "ISSN 1234-5678",  # by its first word
        "Tom Lind contributed to this report",  # by a word somewhere in it
        "Photo by Tom Lind",  # by its shape
        "Gallery slideshow menu",  # by its vocabulary
        "Good news needs our readers: donate today",  # for it speaks for the house
    ],
)
def test_what_a_strong_rule_names_is_tried(line):
    assert match_line(key_of(line)).strength == "strong"
    assert may_be_strong(key_of(line))


def test_a_plain_sentence_is_not_tried():
    assert not may_be_strong(key_of("Two towns were retaken as the river fell."))
    assert not may_be_strong(key_of("Tom Lind contributed to this report"), hints=())
