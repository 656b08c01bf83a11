"""Build the tables of CLDR unit names, one a locale, and of CLDR words for thousands and millions, from babel.

    python tools/build_quantities.py          writes src/newsnorm/data/quantities/cldr/*.tsv and magnitudes.tsv

A form that means two units in its locale ("5 m" for minutes in narrow English) is left out, a single letter that only
the narrow width has, and what the curated table says already.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version

from newsnorm.quantities import lexicon
from newsnorm.quantities.units import PARTICULAR

OUT = Path(__file__).resolve().parents[1] / "src" / "newsnorm" / "data" / "quantities" / "cldr"
COUNTS = ("zero", "one", "two", "few", "many", "other")
WIDTHS = ("long", "short", "narrow")


def forms(locale: str, widths: tuple[str, ...] = WIDTHS) -> dict[str, set[str]]:
    """Return the units that each surface form stands for in *locale*."""
    patterns = Locale.parse(locale)._data["unit_patterns"]  # babel offers no public reader
    found: dict[str, set[str]] = {}
    for width in widths:
        here: dict[str, set[str]] = {}
        for cldr, unit in lexicon.cldr_units().items():
            counts = patterns.get(cldr, {}).get(width, {})
            for pattern in (pattern for count, pattern in counts.items() if count in COUNTS):
                match = re.fullmatch(r"\{0\}\s?([^\d\s].*)", str(pattern).replace("\u00a0", " ").replace("\u202f", " "))
                if match:
                    here.setdefault(match[1], set()).add(unit)
        found = here | found  # what a longer width says of a form holds
    return found


def magnitudes(locale: str) -> dict[str, int]:
    """Return what each word or abbreviation of a magnitude multiplies by in *locale*; a letter alone is none."""
    found: dict[str, int] = {}
    for width in ("short", "long"):
        for sizes in Locale.parse(locale).compact_decimal_formats[width].values():
            for size, form in sizes.items():
                match = re.fullmatch(r"(0+)[\s\u00a0]?'?([^\W\d_]{2,}'?\.?'?)", form.pattern)
                if match:
                    found[match[2].replace("'", "").lower()] = int(size) // 10 ** (len(match[1]) - 1)
    return found


def write_magnitudes() -> None:
    """Write the words of all locales into one table."""
    lines = [
        f"# source: Unicode CLDR {get_cldr_version()} compact decimal formats, through babel",
        "# licence: Unicode License v3",
        "locale\tword\tfactor",
    ]
    for locale in lexicon.LOCALES[1:]:
        lines += [f"{locale}\t{word}\t{factor}" for word, factor in sorted(magnitudes(locale).items())]
    (OUT.parent / "magnitudes.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write one table a locale, and that of the magnitudes."""
    write_magnitudes()
    OUT.mkdir(exist_ok=True)
    for locale in lexicon.LOCALES[1:]:  # the curated table is the English one
        known = {
            (form.text, form.unit.unit)
            for group in lexicon.curated_forms().values()
            for form in group
            if form.text not in lexicon.cautions() and form.text not in PARTICULAR
        }
        wide = forms(locale, WIDTHS[:2])
        rows = sorted(
            (form, units.pop())
            for form, units in forms(locale).items()
            if len(units) == 1
            and (form, *units) not in known
            and not (len(form) == 1 and form.isascii() and form not in wide)
        )
        lines = [
            f"# source: Unicode CLDR {get_cldr_version()} unit patterns ({locale}), through babel",
            "# licence: Unicode License v3",
            "form\tunit",
            *("\t".join(row) for row in rows),
        ]
        (OUT / f"{locale}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
