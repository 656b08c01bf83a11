"""Hold the reference page to the tables, and the CLDR tables to babel."""

import importlib.util
import re
from pathlib import Path

import pytest

from newsnorm.core.tables import load_table

PAIR = ("word", "sort")
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not (ROOT / "src").exists(), reason="the tools read the tables of a checkout")


def tool(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_tables_make():
    made = tool("build_quantities_reference")
    assert made.PAGE.read_text(encoding="utf-8") == made.page()


def test_every_flag_is_on_the_page_and_only_those():
    known = set(tool("build_quantities_reference").FLAGS)
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/newsnorm/quantities").glob("*.py"))
    assert set(re.findall(r'flags \+= \("(\w+)",\)', code)) == known


def test_every_sort_of_context_is_explained_and_only_those():
    made = tool("build_quantities_reference")
    sorts = {row[1] for table in ("contexts", "designators") for row in load_table(f"quantities/{table}.tsv", PAIR)}
    assert sorts == set(made.CONTEXTS)
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/newsnorm/quantities").glob("*.py"))
    assert {sort for sort in sorts if f"{sort}" not in code} == set()
    assert {row[1] for row in load_table("quantities/cautions.tsv", ("form", "caution"))} == set(made.CAUTIONS)


def test_the_cldr_tables_hold_what_babel_has():
    made = tool("build_quantities")
    table = (made.OUT / "uk.tsv").read_text(encoding="utf-8").splitlines()[3:]
    forms = made.forms("uk")
    assert len(table) > 100
    for row in table:
        form, unit = row.split("\t")
        assert forms[form] == {unit}
    assert "квадратних кілометрів\tkilometer ** 2" in table
