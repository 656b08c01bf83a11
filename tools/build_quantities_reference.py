"""Write the reference page of quantities from the tables, so that the two cannot differ.

python tools/build_quantities_reference.py
"""

from __future__ import annotations

from pathlib import Path

from newsnorm.core.tables import load_table
from newsnorm.quantities import lexicon

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "quantities.md"
TABLES = ROOT / "src" / "newsnorm" / "data" / "quantities"

FLAGS = {
    "unit_misuse": "a length stands where the text speaks of an area: “2,000 kilometres of territory”",
    "conversion_mismatch": "the two halves of a dual figure cannot both be roundings of one measure",
    "lost_superscript": "a length with a loose 2 or 3 after it: “2,000 km 2 of land”",
}
MODIFIERS = {
    "=": "as it stands",
    "~": "an estimate",
    ">": "more than",
    ">=": "at least",
    "<": "less than",
    "<=": "at most",
}
OTHER_KINDS = {"count": "", "ratio": "", "rate": "day ** -1", "speed": "kilometer / hour", "money": "USD"}


def sources() -> list[str]:
    """Return a row for each data table: its name, source and licence, as its head gives them."""
    rows = []
    for path in sorted(TABLES.glob("*.tsv")) + sorted(TABLES.glob("cldr/*.tsv"))[:1]:
        head = dict(
            line[2:].split(": ", 1)
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith("# ") and ": " in line
        )
        name = "cldr/*.tsv" if path.parent.name == "cldr" else path.name
        rows.append(f"| `{name}` | {head['source']} | {head['licence']} |")
    return rows


def page() -> str:
    """Return the text of the page."""
    units = load_table("quantities/units.tsv", ("unit", "kind", "words", "symbols"))
    kinds: dict[str, list[str]] = {kind: [unit] if unit else [] for kind, unit in OTHER_KINDS.items()}
    for unit, kind, _, _ in units:
        kinds.setdefault(kind, [])
        if unit not in kinds[kind]:
            kinds[kind].append(unit)
    phrases = load_table("quantities/comparators.tsv", ("phrase", "modifier", "side"))
    lines = [
        "# Quantities",
        "",
        "Made from the data tables by `python tools/build_quantities_reference.py`; a test holds it to them.",
        "",
        '`find_quantities(text, *, locale="en")` returns a list of `Quantity`;',
        '`normalize_quantities(text, *, system=None, locale="en")` a `Rewrite`.',
        "[What a figure is](../explanation/what-a-figure-is.md) explains value, bounds and comparator.",
        "",
        "## Kinds",
        "",
        "Areas and volumes are also made of every length; rates of every unit.",
        "",
        "| kind | units |",
        "|---|---|",
        *(f"| {kind} | {', '.join(f'`{unit}`' for unit in found)} |" for kind, found in sorted(kinds.items())),
        "",
        "## Flags",
        "",
        *(f"- `{flag}`: {meaning}" for flag, meaning in FLAGS.items()),
        "",
        "## Rules of edits",
        "",
        "`normalize_quantities` names its edits after the system asked for: `quantity`, `quantity_si`, `quantity_us`.",
        "",
        "## Comparators",
        "",
    ]
    for modifier, meaning in MODIFIERS.items():
        for side in ("before", "after"):
            found = [f"`{phrase}`" for phrase, known, where in phrases if (known, where) == (modifier, side)]
            if found:
                lines += [f"`{modifier}`, {meaning}, {side} the figure: {', '.join(found)}", ""]
    codes = [code for code, *_ in load_table("quantities/currencies.tsv", ("code", "words", "symbols", "minor"))]
    lines += [
        "## Currencies",
        "",
        ", ".join(f"`{code}`" for code in dict.fromkeys(codes)),
        "",
        "## Languages",
        "",
        "Names of units are read and written in: " + ", ".join(f"`{locale}`" for locale in lexicon.LOCALES) + ".",
        "Elsewhere the marks of numbers are those of the locale, the names of units English.",
        "",
        "## Sources",
        "",
        "| table | source | licence |",
        "|---|---|---|",
        *sources(),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
