import re

import newsnorm
from newsnorm.core.data_version import digest_of


def test_the_version_is_the_digest_of_the_tables(run_fresh):
    assert re.fullmatch(r"[0-9a-f]{12}", newsnorm.data_version)
    assert run_fresh("import newsnorm; print(newsnorm.data_version)") == newsnorm.data_version


def test_any_change_of_a_table_shows_and_nothing_else(tmp_path):
    (tmp_path / "places").mkdir()
    one, other = tmp_path / "units.tsv", tmp_path / "places" / "rivers.tsv"
    one.write_text("a")
    other.write_text("b")
    first = digest_of(tmp_path)
    (tmp_path / "__init__.py").write_text("# code is no table")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_text("nor is this")
    assert digest_of(tmp_path) == first
    seen = {first}
    for change in (
        lambda: other.write_text("c"),
        lambda: other.rename(tmp_path / "places" / "lakes.tsv"),
        lambda: one.write_text(""),  # what one table loses another may not win
        lambda: (tmp_path / "new.toml").write_text(""),
    ):
        change()
        assert digest_of(tmp_path) not in seen
        seen.add(digest_of(tmp_path))


def test_where_one_table_ends_and_the_next_begins_counts(tmp_path):
    two, one = tmp_path / "two", tmp_path / "one"
    two.mkdir()
    one.mkdir()
    (two / "a").write_bytes(b"1")
    (two / "b").write_bytes(b"2")
    (one / "a").write_bytes(b"1b\x002")
    assert digest_of(two) != digest_of(one)
