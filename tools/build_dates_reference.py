"""Write docs/reference/date-rules.md from the rules themselves.

Run with ``python tools/build_dates_reference.py``; a test holds the page to the code.
"""

from __future__ import annotations

import pathlib

from newsnorm.dates.rules import RULES

TARGET = pathlib.Path(__file__).parent.parent / "docs/reference/date-rules.md"
LEVELS = {
    0: "Level 0: words that stand for others",
    1: "Level 1: dates, periods, lengths, sets",
    2: "Level 2: what adds to one phrase",
    3: "Level 3: what joins phrases",
    4: "Level 4: ranges",
}
HEAD = """# Date rules

Every date that [](../explanation/date-policy.md) speaks of names the rule that read it in its `rule` field.
Rules run in five levels; what one level has read is a single word for the next.
This page is written by `python tools/build_dates_reference.py` from the rules' own descriptions.
"""
TABLES = """
## Tables

| table | what it holds | source |
|---|---|---|
| `dates/words.tsv` | the closed vocabulary, each word with its class | written for newsnorm, MIT |
| `dates/foreign.tsv` | months and weekdays of other languages | Unicode CLDR by babel, Unicode-3.0 |
| `dates/cues.tsv` | words that tell tense, counted things, names, persons | written for newsnorm, MIT |
| `dates/titles.tsv` | names that hold a date word and date nothing | written for newsnorm, MIT |
| `dates/labels.tsv` | labels of a publication date, and of dates of other things | written for newsnorm, MIT |
| `dates/feasts.tsv` | feasts and public days, and when they are | public record; the computus, MIT |
| `dates/named_days.tsv` | days that a name stands for | public record, MIT |
"""


def page() -> str:
    """Return the page as the rules have it now."""
    parts = [HEAD]
    for level, title in LEVELS.items():
        parts.append(f"\n## {title}\n")
        for rule in RULES:
            if rule.level == level:
                assert rule.build.__doc__ is not None
                parts.append(f"\n### {rule.name}\n\n{rule.build.__doc__.strip()}\n")
    return "".join([*parts, TABLES])


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
