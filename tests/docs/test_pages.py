"""Pages that tell of the code are held to it."""

import inspect
import pathlib
import re
import runpy

import pytest

import newsnorm

ROOT = pathlib.Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def read(name):
    return (ROOT / name).read_text(encoding="utf8")


def test_the_command_line_page_is_the_help():
    built = runpy.run_path(str(ROOT / "tools" / "build_cli_reference.py"))["page"]()
    # Python 3.13 indents help otherwise
    assert read("docs/reference/cli.md").split() == built.split()


def test_every_public_name_has_its_place_in_the_reference():
    documented = re.findall(r"^\.\. auto\w+:: newsnorm\.(\w+)$", read("docs/reference/api.md"), re.MULTILINE)
    public = set(newsnorm.__all__) - {"__version__"}
    assert sorted(documented) == sorted(set(documented)), "a name stands in docs/reference/api.md twice"
    assert public - set(documented) == set(), "add these to docs/reference/api.md"
    assert set(documented) - public == set(), "these are gone: take them out of docs/reference/api.md"


def test_every_public_function_shows_an_example():
    for name in newsnorm.__all__:
        value = getattr(newsnorm, name)
        if inspect.isfunction(value):
            assert ">>>" in inspect.getdoc(value), name


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_pages_use_only_fences_that_are_run_or_are_meant_not_to_be(page):
    # A pycon fence would be skipped without a word
    fences = set(re.findall(r"^`{3,}([\w{}-]+)", page.read_text(encoding="utf8"), re.MULTILINE))
    assert fences <= {"python", "console", "sh", "text", "json", "html", "toml", "{toctree}", "{eval-rst}", "{include}"}


def test_links_of_the_readme_lead_somewhere():
    # Those between pages of the docs are held by their build
    for target in re.findall(r"\]\(([^)\s#]+)(?:#[^)]*)?\)", read("README.md")):
        if not re.match(r"https?:|mailto:", target):
            assert (ROOT / target).exists(), target


def test_the_readme_marks_the_commands_that_are_run():
    assert re.findall(r"^<!-- command: (\w+) -->\n```sh\n", read("README.md"), re.MULTILINE) == ["try", "test"]
