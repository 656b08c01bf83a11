"""What we gathered ourselves: famous places, their spellings in the press, former names, rivers, sites."""

from __future__ import annotations

import re
from collections import defaultdict

from places_draft import Draft, cities, read_list
from places_geonames import scope

from newsnorm.places.keys import folded

# A place that we list is more prominent than its population says, but no village is known to everybody
_FAME, _LEAST, _MOST = 12, 25, 49
# Our lists give coordinates to a tenth of a degree or so; a place of that name so many degrees away is another
_ASTRAY = 0.4
# By how much a name that the news knows outranks a namesake, and a rank that nothing puts into the shade
_SHADE, _BRIGHT = 13, 6


def _famous(rank: int) -> int:
    """Return the rank of a place that the news knows.

    >>> _famous(10), _famous(43), _famous(62)
    (37, 49, 62)
    """
    return max(rank, min(_MOST, max(rank, _LEAST) + _FAME))


def curated(drafts: list[Draft]) -> None:
    """Add what we have gathered ourselves: famous places, their press spellings, sites, rivers, former names."""
    _ukraine(drafts)
    _theatres(drafts)
    _features(drafts)
    _regions(drafts)
    _natives(drafts)


def _listed(cell: str) -> set[str]:
    return {s.strip() for s in cell.split(";") if s.strip() and not s.lower().startswith("the ")}


def _dated(d: Draft, cell: str) -> None:
    for past in filter(None, cell.split(";")):
        name, native, since, until = past.split("~")
        d.former.update((name, native))
        if native not in [dated[1] for dated in d.dated]:
            d.dated.append((name, native, since, until))


def _ukraine(drafts: list[Draft]) -> None:
    held: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.id.startswith("katottg:") and d.kind not in ("raion", "oblast", "hromada"):
            held[d.id[8:12], folded(d.native or "")].append(d)
    for row in read_list("ukraine.tsv"):
        found = held.get((row["top"], folded(row["native"])))
        if not found:
            raise ValueError(f"ukraine.tsv: not in the codifier: {row['top']} {row['native']}")
        d = max(found, key=lambda d: (d.rank, d.id))
        if not d.famous:
            d.famous = True
            d.rank = _famous(d.rank)
        d.alone |= row["alone"] == "yes" or d.kind in ("city", "settlement")
        d.russian = row["russian"] or d.russian
        d.own.update(_listed(row["spellings"]))
        _dated(d, row["former"])
    # A spelling of a former name is former too; of two rows for one place either may list it
    for d in drafts:
        d.own -= d.former


def _abroad(drafts: list[Draft]) -> dict[tuple[str, str], list[Draft]]:
    """Return the places of GeoNames that we keep, by country and each of their folded names."""
    kept = {d.id: d for d in drafts if d.id.startswith("geonames:") and d.kind != "country"}
    held: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    for d in kept.values():
        for name in {d.name, *d.spellings, *d.own}:
            held[d.country, folded(name)].append(d)
    for city in cities():  # abroad its other names are no spellings, yet our lists may call it by one
        if d := kept.get(f"geonames:{city['geonameid']}"):
            for flat in {folded(name) for name in (city["name"], *city["alternatenames"]) if name.isascii()}:
                if d not in held[d.country, flat]:
                    held[d.country, flat].append(d)
    return held


def _theatres(drafts: list[Draft]) -> None:
    held = _abroad(drafts)
    for row in read_list("theatres.tsv"):
        found = held.get((row["country"], folded(row["place"])), [])
        if row["coordinates"]:
            # By any of its spellings, if it lies there: GeoNames calls Khokha "Al Khawkhah"
            spelled = [row["place"], row["name"], *sorted(_listed(row["spellings"]))]
            found = [d for name in spelled for d in held.get((row["country"], folded(name)), ())]
            found = [d for d in found if d.lat is None or _is_near(d, row["coordinates"])]
        if not found and row["coordinates"]:
            made = Draft(f"newsnorm:{slug(row['name'])}", row["name"], country=row["country"], rank=20)
            made.lat, made.lon = (float(x) for x in row["coordinates"].split(","))
            made.keyed, made.by_ear = True, scope().get(row["country"], {"script": "-"})["script"] in ("Arab", "Hebr")
            drafts.append(made)
            for name in {row["place"], row["name"], *_listed(row["spellings"])}:
                held[row["country"], folded(name)].append(made)
            found = [made]
        if not found:
            print(f"theatres.tsv: not in GeoNames: {row['country']} {row['place']}")
            continue
        d = max(found, key=lambda d: (folded(d.name) == folded(row["place"]), d.population, d.id))
        d.own.update({row["place"], d.name, row["name"], *_listed(row["spellings"])})
        _dated(d, row["former"])
        d.own -= d.former
        if not d.famous:
            d.famous = d.alone = True
            d.name, d.rank = row["name"], _famous(d.rank)
        d.own.discard(d.name)


def _is_near(d: Draft, coordinates: str) -> bool:
    """Say whether a place lies where our list says, and is no namesake of it."""
    lat, lon = map(float, coordinates.split(","))
    assert d.lat is not None
    assert d.lon is not None
    return abs(d.lat - lat) < _ASTRAY and abs(d.lon - lon) < _ASTRAY


def slug(name: str) -> str:
    """Return *name* as ids of our own write it."""
    return re.sub("[^a-z0-9]+", "-", folded(name)).strip("-")


def _features(drafts: list[Draft]) -> None:
    taken = {d.id for d in drafts}
    for row in read_list("features.tsv"):
        own = f"newsnorm:{slug(row['name'])}"
        if own in taken:  # a region and its town: Qalamoun
            own += f"-{row['kind']}"
        if own in taken:
            raise ValueError(f"features.tsv: {row['name']} is listed twice")
        taken.add(own)
        d = Draft(own, row["name"], row["native"] or None, row["russian"] or None)
        d.country, d.kind = row["country"], row["kind"]
        d.lat, d.lon = (float(x) for x in row["place"].split(","))
        d.rank = {"region": 65, "state": 65, "oblast": 65, "republic": 65, "sea": 70, "river": 45}.get(d.kind, 50)
        d.own = _listed(row["spellings"]) - {d.name}
        d.famous = True
        drafts.append(d)


_UNITS = "Oblast|Governorate|Province|Krai|Region|Republic|State|District"


def _regions(drafts: list[Draft]) -> None:
    """Add the first-level regions abroad that we list, and tell each place there in which it lies."""
    held = _abroad(drafts)
    regions = {(d.country, d.name): d for d in drafts if d.id.startswith("newsnorm:")}
    names: dict[tuple[str, str], str] = {}
    for row in read_list("regions.tsv"):
        towns = held.get((row["country"], folded(row["town"])))
        if not towns:
            raise ValueError(f"regions.tsv: not in GeoNames: {row['country']} {row['town']}")
        town = max(towns, key=lambda d: (folded(d.name) == folded(row["town"]), d.famous, d.population, d.id))
        names[row["country"], town.code] = row["name"]
        d = regions.get((row["country"], row["name"]))
        if d is None:
            own = f"newsnorm:{slug(row['name'])}"
            if own in {other.id for other in regions.values()}:  # Karelia, a region of old and a republic
                own += f"-{row['kind']}"
            d = Draft(own, row["name"], country=row["country"], kind=row["kind"], rank=60)
            d.lat, d.lon = town.lat, town.lon
            drafts.append(d)
            regions[d.country, d.name] = d
        d.native = row["native"] or d.native
        base = re.sub(f" (?:{_UNITS})$", "", row["name"])
        taken = {name for (_, name), other in regions.items() if other is not d}
        for first in {base, *_listed(row["spellings"])}:
            units = (row["kind"], row["kind"].capitalize(), "region", "Region", "province", "Province")
            d.own.update({f"{first} {unit}" for unit in units} - taken)
            if base == row["name"]:  # "Helmand" is the region; "Aleppo" is the city
                d.own.add(first)
        d.own.discard(d.name)
    for d in drafts:
        if d.id.startswith("geonames:") and d.kind != "country":
            d.admin = names.get((d.country, d.code), d.admin)


def _natives(drafts: list[Draft]) -> None:
    known = {(row["country"], row["name"]): row["native"] for row in read_list("natives.tsv")}
    best: dict[tuple[str, str], Draft] = {}
    for d in drafts:
        at = d.country, d.name
        if at in known and d.kind != "country" and (at not in best or d.rank > best[at].rank):
            best[at] = d
    if missing := known.keys() - best.keys():
        raise ValueError(f"natives.tsv: no such places: {sorted(missing)}")
    for at, native in known.items():
        best[at].native = native


def shade(drafts: list[Draft]) -> None:
    """Rank the namesakes of places that the news knows so far below them that the bare name means the known one."""
    famous: defaultdict[str, list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.famous:
            for name in {d.name, *d.own}:
                famous[folded(name)].append(d)
    once: defaultdict[str, list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.famous and d.alone:
            for name in d.former:
                once[folded(name)].append(d)
    for d in drafts:
        if d.famous or d.kind not in ("city", "settlement", "village"):
            continue
        # "Krasnoarmeysk", once of Pokrovsk, is a town on the Volga too, and "Artemivsk" was a lesser one as well
        names = {d.native or d.name} if d.country != "UA" else set(d.former)
        for known in (known for name in names for known in once.get(folded(name), ())):
            if known is not d and d.rank <= known.rank:
                d.rank = max(1, min(d.rank, known.rank - _SHADE))
        for known in famous.get(folded(d.name), ()):
            far = d.country not in scope() or scope()[d.country]["script"] == "-"
            same = folded(known.name) == folded(d.name)
            if known.alone and (same or far or d.rank < known.rank) and d.rank <= known.rank + _BRIGHT:
                d.rank = max(1, min(d.rank, known.rank - _SHADE))
