import inspect
import pathlib
import re

import pytest

import newsnorm

#: A value that no function may take for the argument of this name.
NONSENSE = {
    "locale": "klingon",
    "system": "parsecs",
    "style": "soviet",
    "profile": "savage",
    "keep": ("everything-else",),
    "drop": ("everything-else",),
    "reference": "2022-09-12",
    "as_of": "2022-09-12",
    "places": "soviet",
    "quantities": "parsecs",
}


@pytest.mark.parametrize("bad", [b"Kyiv", bytearray(b"Kyiv"), memoryview(b"Kyiv")], ids=lambda b: type(b).__name__)
def test_bytes_are_refused_with_advice(call, bad):
    with pytest.raises(TypeError, match=r"text must be str, got \w+: decode it first"):
        call(bad)


@pytest.mark.parametrize("bad", [None, 3, ["Kyiv"]], ids=repr)
def test_what_is_no_text_is_refused(call, bad):
    with pytest.raises(TypeError, match="text must be str, got"):
        call(bad)


def bad_arguments():
    for name in newsnorm.__all__:
        value = getattr(newsnorm, name)
        if not inspect.isfunction(value):
            continue
        parameters = inspect.signature(value).parameters
        if "text" in parameters:
            yield from (pytest.param(name, p, id=f"{name}-{p}") for p in parameters if p in NONSENSE)


@pytest.mark.parametrize(("name", "parameter"), list(bad_arguments()))
def test_a_bad_argument_is_refused_by_name(name, parameter):
    bad = NONSENSE[parameter]
    needed = {"reference": None} if name == "find_dates" else {}
    shown = bad[0] if isinstance(bad, tuple) else bad
    with pytest.raises(ValueError, match=rf"\b{parameter}\b.*{re.escape(shown)}|{re.escape(shown)}.*\b{parameter}\b"):
        getattr(newsnorm, name)("Kyiv", **needed | {parameter: bad})


def test_nothing_reads_the_clock():
    package = pathlib.Path(newsnorm.__file__).parent
    for path in package.rglob("*.py"):
        assert not re.search(r"\b(?:today|now|utcnow|time\.time)\(", path.read_text(encoding="utf8")), path
