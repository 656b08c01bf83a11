"""The reference page lists what the code has."""

import pathlib
import re
import typing

from newsnorm import data
from newsnorm.truncations.model import TruncationKind

ROOT = pathlib.Path(__file__).parents[2]
PAGE = (ROOT / "docs/reference/truncation-kinds.md").read_text(encoding="utf-8")
TABLES = pathlib.Path(data.__file__).parent / "truncations"


def test_the_page_has_a_heading_for_every_kind_and_no_other():
    assert re.findall(r"^## `(\w+)`", PAGE, re.MULTILINE) == list(typing.get_args(TruncationKind))


def test_the_page_names_every_table():
    assert set(re.findall(r"`(\w+\.tsv)`", PAGE)) == {table.name for table in TABLES.glob("*.tsv")}


def test_every_table_names_source_and_licence():
    for table in TABLES.glob("*.tsv"):
        head = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        assert any(line.startswith("# source: ") for line in head), table
        assert any(line.startswith("# licence: ") for line in head), table
