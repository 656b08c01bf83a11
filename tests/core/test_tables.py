import pathlib

import pytest

from newsnorm import data
from newsnorm.core import tables

TABLES = sorted(p for p in pathlib.Path(data.__file__).parent.rglob("*") if p.suffix in {".tsv", ".toml"})


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.name)
def test_every_table_names_its_source_and_licence(path):
    with path.open(encoding="utf8") as lines:
        head = [line for line in (next(lines, "") for _ in range(30)) if line.startswith("#")]
    assert any(line.startswith("# source:") for line in head)
    assert any(line.startswith("# licence:") for line in head)


@pytest.fixture
def table(monkeypatch):
    def make(content):
        monkeypatch.setattr(tables.pkgutil, "get_data", lambda package, name: content.encode())
        tables.load_table.cache_clear()
        return tables.load_table("t.tsv", ("form", "unit"))

    yield make
    tables.load_table.cache_clear()


def test_rows_are_read_in_order(table):
    assert table("# source: x\nform\tunit\nkm\tkilometer\nm \tmeter\n") == (
        ("km", "kilometer"),
        ("m ", "meter"),
    )


def test_wrong_columns_and_ragged_rows_are_refused(table):
    with pytest.raises(ValueError, match=r"t.tsv, line 1: columns are \('a', 'b'\), expected \('form', 'unit'\)"):
        table("a\tb\n")
    with pytest.raises(ValueError, match=r"t.tsv, line 3: 1 cells, expected 2"):
        table("form\tunit\nkm\tkilometer\nm\n")
    with pytest.raises(ValueError, match=r"t.tsv, line 2: 3 cells, expected 2"):
        table("form\tunit\nkm\tkilometer\t\n")


def test_an_unknown_table_is_refused():
    with pytest.raises(FileNotFoundError):
        tables.load_table("no/such.tsv", ("a",))
