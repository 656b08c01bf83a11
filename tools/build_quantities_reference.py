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
#: What each sort of ``contexts.tsv`` and ``designators.tsv`` settles.
CONTEXTS = {
    "day_told": "before “day” it tells when, so a number behind it counts: “the next day 307 left”",
    "numbering": "before “number” it makes a verb of it, so what follows counts: “they number 14”",
    "fate_verb": "a number before it counts, though a name stands before: “of the Belgrano 323 died”",
    "done_by": "“dark by 4.” is an hour, where “fell by 4.” is a count",
    "of_people": "“3.5m are displaced”: m is a million",
    "taken_over": "after a verb that may take “over”: “took over 25 villages” is 25",
    "verb_perhaps_with_over": "takes “over” for its own before what can be taken",
    "verb_with_over": "takes “over” for its own: “handed over 246” is 246",
    "amount_at": "a number word after “at” is an amount and no hour where the clause says one",
    "place_led": "a name after it is a place, so a number before a plural verb counts: “in Kyiv 17 died”",
    "plural_only": "a name is one, so a number before it counts: “at Fort Lee 17 were hurt”",
    "plural_verb": "a number before it counts, where a place or a day stands before the number",
    "rank": "a capitalised number word after it is a surname: “Lt. Seven”",
    "said_to_name": "the number after it is a name or a code: “a folder called 365”",
    "singular_verb": "a name and a number before it are one name: “Operation 1027 was”",
    "weekday": "a day before a number makes no name of it: “on Sunday 40 died”",
    "abbreviation": "with a stop before a number, still a label: “No. 5”",
    "age_after": "after “over” and a span of time: it is more than that",
    "at_one": "“at one …” points to no count",
    "bound_before": "a number of four digits after it is no year",
    "casualty_verb": "no name, though capitalised before a number",
    "change": "“rose $2 to $83”: a change and where it led, no range",
    "change_made": "“lifted rates 0.25% to 5.5%”: no range, where the second is far greater",
    "clock_number": "hours after “past” and “to”",
    "coordinates": "decimals behind it are a place",
    "copula": "“the aim is twofold” is no factor",
    "counted_not_label": "after a label and a number: it counts after all",
    "counted_not_year": "after four digits: they count and are no year",
    "dialled": "digits behind it are a telephone number",
    "district_led": "“in a quarter of Damascus” is a district",
    "exceeded_before": "“lasted over two days” is more than two days",
    "force": "“45 Commando” is a unit",
    "hour_at": "“at 1430” is an hour",
    "hour_before": "“by 0600 hours” is an hour",
    "fate": "“one killed, three wounded”: one after which such a word ends what is told is a person",
    "fate_of": "the same before it: “killed one and injured four”",
    "in_millions": "“3m people”: m is a million",
    "made": "in the clause before “3m a year”: millions are made or used, and no metres",
    "inch_noun": "a double prime before it is inches",
    "label": "a number after it names: “Article 5”",
    "leads_on": "a comparator before it leads the next figure",
    "modal": "“could top 30%”: a comparator, where “the top 30” is none",
    "model": "numbers of airliners and cars",
    "model_noun": "what such a number then names",
    "money_talk": "pounds are money",
    "month": "names of months",
    "month_elsewhere": "months of other calendars, with a capital: “22 Bahman”",
    "motion": "“edged up to 6.2%” bounds nothing",
    "multiple_led": "“more than double the” is a factor",
    "multiple_of": "“twice the” is a factor",
    "name": "so written with a capital, or of one among many: “Leopard 2”, “hangar 3”",
    "no_count": "“two-way”: no count",
    "no_rate": "“a year earlier” is a date, no rate",
    "one_after": "“one never knows”: a pronoun",
    "one_before": "“no one”: a pronoun",
    "one_led": "“only one”: a count",
    "ordinal_before": "“the other half”: no fraction",
    "part_after": "“a third of”: a fraction",
    "part_led": "“by a third.”: a fraction",
    "part_sure": "“about a third”: a fraction, whatever follows",
    "partner": "“the two” points to no count",
    "race_noun": "“the 100 metres final” is an event",
    "ratio_noun": "“an 8-to-1 advantage”: a ratio",
    "ratio_talk": "“outnumbered … eight to one”: a ratio",
    "second_noun": "“second half”: no time",
    "some_day_after": "“one day later”: a day long",
    "some_day_before": "“in one day”: a day long",
    "speech": "“one officer said”: a pronoun",
    "street": "“14 Baker Street” is an address",
    "street_first": "“23 Rue Lepic” is an address",
    "times_as": "“nine times as many”: a factor",
    "times_what": "“nine times the”: a factor",
    "title_noun": "with capitals, a title: “the Six Nations”",
    "vague_after": "“scores wounded”: a number",
    "vote_talk": "“won … 52 to 48”: a vote or score",
    "whole_after": "“half of”: a fraction",
    "attribute": "“with ratio 2”: a noun that the number measures, no name",
    "noun_led": "before a noun that takes a number as its name: “from carriage 6”",
    "not_apposed": "no noun that takes a number as its name: “in total 40”",
    "old_year_before": "“built in 1325”: a year before 1500",
    "year_before": "“since 2014”: a year",
    "year_may_count": "“of 1500 men”: no year",
    "zone": "zones of clock times",
}
CAUTIONS = {
    "digits": "only after digits",
    "glued": "only right behind the digits",
    "spaced": "never after a hyphen",
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


def contexts() -> list[str]:
    """Return a row for each sort of word that settles what a number is."""
    found: dict[str, list[str]] = {}
    for table in ("contexts", "designators"):
        for word, sort in load_table(f"quantities/{table}.tsv", ("word", "sort")):
            found.setdefault(sort, []).append(word)
    return [
        f"| `{sort}` | {CONTEXTS[sort]} | {', '.join(sorted(set(words)))} |" for sort, words in sorted(found.items())
    ]


def cautions() -> list[str]:
    """Return a line for each condition on forms of units that are also words."""
    rows = load_table("quantities/cautions.tsv", ("form", "caution"))
    return [
        f"- {meaning}: {', '.join(f'`{form}`' for form, known in rows if known == caution)}"
        for caution, meaning in CAUTIONS.items()
    ]


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
        "## Units that are also words",
        "",
        *cautions(),
        "",
        "## Words that settle what a number is",
        "",
        "| sort | what it settles | words |",
        "|---|---|---|",
        *contexts(),
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
