"""Write docs/reference/claims-data.md from the tables of claims; a test holds page and tables equal.

python tools/build_claims_docs.py
"""

from __future__ import annotations

import pathlib

from newsnorm.claims.gates import GATES
from newsnorm.claims.grouping import SIDE_BY_SIDE
from newsnorm.claims.lexicon import EVIDENCE, SETTLED
from newsnorm.claims.ranking import BELONGS
from newsnorm.claims.repair import SURE, SURE_IN_A_STORY
from newsnorm.claims.scorecard import COLUMNS
from newsnorm.claims.traits import TRAITS
from newsnorm.core.tables import load_table

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs/reference/claims-data.md"
HEAD = """\
# What lines figures up

`reconcile` and `suggest_repair` compare figures two by two: what *forbids* keeps them apart, the rest is weighed. How
that goes together stands in [How figures are grouped](../explanation/how-figures-are-grouped.md). The page is written
by `python tools/build_claims_docs.py` from the tables of `newsnorm/data/claims`.

All tables were compiled for newsnorm from the vocabulary of agency style guides and situation reports (MIT, as the
rest).
"""


def page() -> str:
    """Return the page as it should be."""
    parts = [HEAD, "## What forbids\n", *(f"- **{gate}**: {says}" for gate, says in GATES.items())]
    parts.append(
        f"\n## What is weighed\n\nFrom {SIDE_BY_SIDE.pair} on, two figures count as speaking of the same "
        f"thing; from {BELONGS} on, a gap belongs to a claim.\n"
    )
    parts.append("The second weight is that between a gap and a whole figure, or between a gap and a claim.\n")
    parts.append("| evidence | weight | of a gap | says |\n|---|---|---|---|")
    parts += [f"| {' | '.join(row)} |" for row in load_table("claims/evidence.tsv", EVIDENCE)]
    parts.append(
        "\n## What repairs a gap\n\nA figure that fits a gap brings, for each trait, the points of the bars that it is "
        f"above, in log-odds. It repairs the gap if it is likelier than {SURE} ({SURE_IN_A_STORY} in `reconcile`) once "
        "the likelihood of the next value is taken away, and no article without it has another that is as like and "
        "that nothing parts from the gap.\n"
    )
    parts += [f"- **{trait}**: {says}" for trait, says in TRAITS.items()]
    parts.append("\n| trait | above | points |\n|---|---|---|")
    parts += [f"| {' | '.join(row)} |" for row in load_table("claims/scorecard.tsv", COLUMNS)]
    parts += ["\n## What is counted\n", *classes("claims/nouns.tsv", ("noun", "class"))]
    parts += ["\n## What happened\n", *classes("claims/events.tsv", ("word", "event"))]
    parts.append("\n## What it is of what is counted\n\n| event | of | dimension | is | as in |\n|---|---|---|---|---|")
    parts += [f"| {' | '.join(row)} |" for row in load_table("claims/settled.tsv", SETTLED)]
    parts += ["\n## What is told of a measure\n", *classes("claims/told_of.tsv", ("dimension", "event"), key=0)]
    parts += ["\n## Whose\n", *classes("claims/sides.tsv", ("word", "side"))]
    parts += ["\n## Who fights a state\n", *classes("claims/groups.tsv", ("word", "group"))]
    parts += ["\n## What a length is of\n", *classes("claims/extents.tsv", ("word", "extent"))]
    parts += ["\n## At what time of the day\n", *classes("claims/hours.tsv", ("word", "part"))]
    parts += ["\n## Of which make\n", *classes("claims/makes.tsv", ("word", "make"))]
    parts.append("\n## What reports use of the same thing\n")
    rows = load_table("claims/close.tsv", ("kind", "one", "other"))
    parts += [f"- {kind}: {one}, {other}" for kind, one, other in sorted(rows)]
    parts += ["\n## Small lists\n", *classes("claims/words.tsv", ("list", "word"), key=0)]
    return "\n".join(parts) + "\n"


def classes(table: str, columns: tuple[str, str], key: int = 1) -> list[str]:
    """Return one line for each class of a table, with its words."""
    found: dict[str, list[str]] = {}
    for row in load_table(table, columns):
        found.setdefault(row[key], []).append(row[1 - key])
    return [f"- **{name}**: {', '.join(f'`{word}`' for word in words)}" for name, words in sorted(found.items())]


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
