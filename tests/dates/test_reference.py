"""The reference page lists the rules that the code has, and every rule can be reached."""

import json
import pathlib
import runpy

from newsnorm import find_dates
from newsnorm.dates.lexicon import codes
from newsnorm.dates.rules import RULES

ROOT = pathlib.Path(__file__).parents[2]

#: Rules whose phrases later rules always take up or drop.
INNER = {"clock", "compound_length", "year_in_words"}


def test_the_page_is_what_the_rules_say():
    tool = ROOT / "tools/build_dates_reference.py"
    assert (ROOT / "docs/reference/date-rules.md").read_text(encoding="utf-8") == runpy.run_path(str(tool))["page"]()


def test_rule_names_are_unique():
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_class_that_a_rule_names_exists():
    from newsnorm.dates.notation import translate
    from newsnorm.dates.rules import MACROS

    for rule in RULES:
        assert translate(rule.notation, MACROS)
    assert len(set(codes().values())) == len(codes())


def test_every_rule_has_a_case():
    lines = (ROOT / "tests/cases/dates/rules.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    import datetime as dt

    read = {d.rule for case in cases for d in find_dates(case["text"], reference=dt.date(2022, 9, 12))}
    assert read == {rule.name for rule in RULES} - INNER
