"""The reference page names every rule that can act, and no other."""

import importlib.util
import pathlib
import re

import pytest

import newsnorm
from newsnorm.debris import characters, company, heads, leftovers, mojibake, spaces, sweep, threads
from newsnorm.debris.company import COMPANY_RULES
from newsnorm.debris.inline import inline_rules
from newsnorm.debris.repair import REPAIR_RULES
from newsnorm.debris.rules import line_rules

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_page_is_what_the_tables_say():
    spec = importlib.util.spec_from_file_location("build_debris_docs", ROOT / "tools/build_debris_docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.page() == module.PAGE.read_text(encoding="utf8"), "run python tools/build_debris_docs.py"


def test_every_rule_has_one_heading():
    page = (ROOT / "docs/reference/debris-rules.md").read_text(encoding="utf8")
    headings = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert sorted(headings) == sorted([*line_rules(), *inline_rules(), *COMPANY_RULES, *REPAIR_RULES])


def test_every_rule_named_in_the_code_is_documented():
    source = "".join(
        pathlib.Path(m.__file__).read_text(encoding="utf8") for m in (sweep, company, heads, leftovers, threads)
    )
    named = set(re.findall(r'Verdict\([^()]*(?:\[[^\]]*\])?[^()]*?, "([a-z]+-[a-z-]+|boilerplate)"', source))
    assert named == set(COMPANY_RULES)


@pytest.mark.parametrize(("rule", "example"), REPAIR_RULES.items(), ids=list(REPAIR_RULES))
def test_a_repair_does_what_the_page_says(rule, example):
    _, before, after = example
    done = newsnorm.repair_text(before)
    assert done.text == after.lstrip(" ") or done.text == after
    assert rule in {name for edit in done.edits for name in edit.rule.split("+")}


def test_every_repair_in_the_code_is_on_the_page():
    source = "".join(pathlib.Path(m.__file__).read_text(encoding="utf8") for m in (characters, mojibake, spaces))
    edits = "".join(line for line in source.splitlines() if "yield Edit(" in line or "return Edit(" in line)
    assert set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', edits)) == set(REPAIR_RULES)
