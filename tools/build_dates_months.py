"""Write the months and weekdays of other languages as CLDR has them, taken from babel.

Run with ``python tools/build_dates_months.py``; the output is committed.
"""

from __future__ import annotations

import pathlib

import babel
from babel.dates import get_day_names, get_month_names

LOCALES = ("bg", "cs", "de", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sk", "tr", "uk")
TARGET = pathlib.Path(__file__).parent.parent / "src/newsnorm/data/dates/foreign.tsv"


def rows() -> list[tuple[str, str, str, str]]:
    """Return (word, what, value, locales) for every one-word name in every width and context, lower-cased."""
    found: dict[tuple[str, str, int], set[str]] = {}
    for locale in LOCALES:
        for what, names_of in (("month", get_month_names), ("weekday", get_day_names)):
            for width in ("wide", "abbreviated"):
                for context in ("format", "stand-alone"):
                    for number, name in names_of(width, context, locale).items():
                        word = name.rstrip(".").lower()
                        if word.isalpha():
                            found.setdefault((word, what, number), set()).add(locale)
    return [(w, what, str(n), " ".join(sorted(where))) for (w, what, n), where in sorted(found.items())]


def main() -> None:
    """Write the table."""
    head = [
        "# Months and weekdays (Monday is 0) in the languages of bylines, lower case, without dots.",
        f"# source: Unicode CLDR as babel {babel.__version__} has it; written by tools/build_dates_months.py",
        "# licence: Unicode-3.0",
        "word\twhat\tvalue\tlocales",
    ]
    TARGET.write_text("\n".join([*head, *("\t".join(row) for row in rows())]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
