import importlib.util
import pathlib

import pytest

ROOT = pathlib.Path(__file__).parents[2]


@pytest.mark.skipif(not (ROOT / "src").exists(), reason="the tool reads the tables of a checkout")
def test_the_reference_page_agrees_with_rules_and_tables():
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools/build_places_reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text(encoding="utf8") == module.page(), "run tools/build_places_reference.py"
