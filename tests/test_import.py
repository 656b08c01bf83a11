import pytest

import newsnorm

HEAVY = ["regex", "unidecode", "babel", "pint", "dateparser", "ftfy", "rich", "dataclasses", "decimal"]


def test_importing_newsnorm_loads_no_dependency(run_fresh):
    code = f"""
        import sys
        before = set(sys.modules)
        import newsnorm
        print([name for name in {HEAVY} if name in sys.modules and name not in before])
    """
    assert run_fresh(code) == "[]"


@pytest.mark.parametrize("name", newsnorm.__all__)
def test_every_public_name_exists_and_is_documented(name):
    value = getattr(newsnorm, name)
    assert name in dir(newsnorm)
    if name not in ("__version__", "data_version"):  # which are strings
        assert value.__doc__
        assert value.__module__.startswith("newsnorm.")


def test_unknown_names_are_refused():
    with pytest.raises(AttributeError, match="no attribute 'find_everything'"):
        newsnorm.find_everything  # noqa: B018
