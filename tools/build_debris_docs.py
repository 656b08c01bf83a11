"""Write docs/reference/debris-rules.md from the tables of rules; a test holds page and tables equal.

python tools/build_debris_docs.py
"""

from __future__ import annotations

import pathlib

from newsnorm.core.tables import load_table
from newsnorm.debris.company import COMPANY_RULES
from newsnorm.debris.inline import inline_rules
from newsnorm.debris.model import DEBRIS_KINDS
from newsnorm.debris.repair import REPAIR_RULES
from newsnorm.debris.rules import line_rules

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs/reference/debris-rules.md"
HEAD = """\
# Debris rules

Every `Debris` and every `Edit` of `strip_debris` names one of these rules. The page is written by
`python tools/build_debris_docs.py` from `newsnorm/data/debris/{rules,templates,foreign,vocabulary,inline}.tsv`; the
examples run as tests. A foreign label of `foreign.tsv` counts as one template.

A *strong* rule acts alone. A *weak* one needs a second such line, debris, or the end of the article beside it; a
*faint* one needs debris beside it. An *asked* one acts only where its kind is in `drop=`. No rule acts on a line that
is one quotation from end to end.
"""
TEMPLATES = "{} templates"
VOCABULARY = "by the word classes of `vocabulary.tsv`"
STRENGTH = {
    "strong": "acts alone",
    "weak": "needs company",
    "faint": "needs debris beside it",
    "asked": "only if asked",
}


def page() -> str:
    """Return the page as it should be."""
    counts: dict[str, int] = {}
    for rule, _ in load_table("debris/templates.tsv", ("rule", "template")):
        counts[rule] = counts.get(rule, 0) + 1
    for rule, _, labels in load_table("debris/foreign.tsv", ("rule", "language", "labels")):
        counts[rule] = counts.get(rule, 0) + len(labels.split(" ¦ "))
    parts = [HEAD, "## Kinds\n\n" + ", ".join(f"`{kind}`" for kind in DEBRIS_KINDS) + "\n", "## Whole lines\n"]
    for rule in line_rules().values():
        claims = {
            "headlines": " It claims the headlines below it.",
            "comments": " It heads a thread of comments.",
            "tags": " It claims the tags below it.",
        }
        parts.append(
            f"### {rule.id}\n\n{rule.says}{claims.get(rule.claims, '')} Kind `{rule.kind}`, {rule.strength}: "
            f"{STRENGTH[rule.strength]}; {TEMPLATES.format(counts[rule.id]) if rule.id in counts else VOCABULARY}.\n\n"
            + examples("goes", rule.hits)
            + examples("stays", rule.misses)
        )
    parts.append("## Inside lines\n")
    parts += [
        f"### {inline.id}\n\n{inline.says} Kind `{inline.kind}`.\n\n"
        + examples("goes", inline.hits)
        + examples("stays", inline.misses)
        for inline in inline_rules().values()
    ]
    parts.append("## By company\n")
    parts += [f"### {name}\n\n{says}\n" for name, says in COMPANY_RULES.items()]
    parts.append("## Repairs\n\n`repair_text` names these in its edits.\n")
    parts += [
        f"### {name}\n\n{says}\n\n- before: `{_visible(before)}`\n- after: `{after}`\n"
        for name, (says, before, after) in REPAIR_RULES.items()
    ]
    return "\n".join(parts)


def _visible(text: str) -> str:
    """Write characters that no reader sees by their number."""
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)


def examples(what: str, lines: tuple[str, ...]) -> str:
    """Return a list of examples."""
    return "".join(f"- {what}: `{line.replace('`', '')}`\n" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf8")
