"""Write docs/reference/place-context.md from the rules, styles and tables themselves.

PYTHONPATH=src python tools/build_places_reference.py
"""

from __future__ import annotations

import pathlib
from collections import defaultdict

from newsnorm.core.tables import load_table
from newsnorm.places.context import RULES
from newsnorm.places.styles import STYLES

PAGE = pathlib.Path(__file__).parent.parent / "docs/reference/place-context.md"

HEAD = """# Places: context rules, words and styles

Written by `tools/build_places_reference.py`; a test holds that it agrees with the code.

## Rules of context

`find_places` drops a name by the first of these rules that speaks against it. After "the town of", "region" and
their like only `address`, `demonym` and `acronym` are asked.

| rule | what it reads |
|---|---|
"""
ROLES = """
## Words that rules read

`data/places/cues.tsv` lists them by role; source: compiled by the newsnorm developers (MIT).

| role | words | for instance |
|---|---|---|
"""
TABLES = """
## Tables

| table | rows | source |
|---|---|---|
"""
STYLE_TEXT = {
    "national": "the official name of today in the country's own romanisation: Kyiv, Kharkiv, Odesa",
    "bgn1965": "BGN/PCGN 1965 without its apostrophes, with conventional names: Kyiv, Izyum, Balakliya",
    "ru": "as English took it from Russian: Kiev, Kharkov, Odessa",
    "ap": "as the Associated Press prints it: the national name but for Chernobyl and a few more",
    "native": "the official name in its own script: Київ",
}
SOURCES = {
    "places/cues.tsv": ("word", "role"),
    "places/demonyms.tsv": ("word", "of"),
    "places/armies_abroad.tsv": ("army", "land", "war"),
    "places/given_names.tsv": ("name", "strength"),
    "places/ordinary_words.tsv": ("word",),
    "places/surnames.tsv": ("name",),
    "places/world_words.tsv": ("word",),
    "places/acronyms.tsv": ("name",),
    "places/american_states.tsv": ("name", "country", "rival"),
    "places/set_phrases.tsv": ("name", "before", "after"),
    "places/earlier_names.tsv": ("name", "country", "admin", "earlier", "native", "until"),
    "places/styles.tsv": ("name", "country", "bgn1965", "ru", "ap"),
}


def page() -> str:
    """Return the page."""
    lines = [HEAD]
    lines += [f"| `{name}` | {rule.says} |\n" for name, rule in RULES.items()]
    words: dict[str, list[str]] = defaultdict(list)
    for word, role in load_table("places/cues.tsv", ("word", "role")):
        words[role].append(word)
    lines.append(ROLES)
    lines += [f"| `{role}` | {len(all_)} | {', '.join(all_[:4])} |\n" for role, all_ in sorted(words.items())]
    lines.append(TABLES)
    for name, columns in SOURCES.items():
        text = (PAGE.parent.parent.parent / "src/newsnorm/data" / name).read_text(encoding="utf-8")
        [source] = [line for line in text.splitlines() if line.startswith("# source:")][:1]
        lines.append(f"| `{name}` | {len(load_table(name, columns))} | {source.removeprefix('# source: ')} |\n")
    lines.append("\n## Styles\n\n| style | how it writes |\n|---|---|\n")
    lines += [f"| `{style}` | {STYLE_TEXT[style]} |\n" for style in STYLES]
    lines.append("\nPer-name exceptions, in `places/styles.tsv`, win over each system.\n")
    return "".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
