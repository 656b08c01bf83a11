"""Keep the records of a gazetteer, and find them by folded name or key.

`Packed` reads the built tables: text files whose lines are sorted by their
first cell, so that the file itself is the index. Every 4 kB one first cell is
sampled; a look-up bisects the samples and then lets `bytes.find` run through
one stretch. Loading is reading; a look-up takes about a microsecond.

`Loose` keeps a caller's records in dicts, behind the same methods.
"""

from __future__ import annotations

import pkgutil
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

_STRETCH = 4096


class Entry(NamedTuple):
    """One place: what it is called, what it is, where it lies.

    Attributes:
        id: "katottg:UA…", "geonames:…" or "newsnorm:…".
        name: The canonical name in the national style.
        native: The official name in its own script, or None.
        russian: The Russian name of a place in Ukraine or Belarus where one is known, or None.
        country: ISO 3166-1 alpha-2 code, or "" for what lies in no one country (a sea).
        admin: Canonical name of the oblast or governorate, or None.
        kind: settlement, city, oblast, raion, region, country, river, …
        lat: Degrees north, or None.
        lon: Degrees east, or None.
        population: Inhabitants, 0 where unknown.
        rank: Prominence: about ten times the decimal logarithm of the population, more for what the news knows.
    """

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


class Listing(NamedTuple):
    """What is listed under one folded name."""

    current: tuple[int, ...]
    former: tuple[int, ...]
    originals: tuple[str, ...]  # spellings as listed, where folding lost something


class Store(Protocol):
    """What a gazetteer needs of its tables."""

    def entry(self, number: int, /) -> Entry:
        """Return the record of this number."""

    def number(self, place_id: str, /) -> int | None:
        """Return the number of the record with this id."""

    def named(self, folded: str, /) -> Listing | None:
        """Return what is listed under the folded name."""

    def keyed(self, key: str, /) -> tuple[int, ...]:
        """Return the records that have *key*."""

    def longest(self, word: str, /) -> int:
        """Return how many words the longest name has whose first word has this key."""

    def __len__(self) -> int: ...


class SortedFile:
    r"""A table sorted by its first cell, searched as bytes where it lies.

    >>> table = SortedFile(b"# head\nbakhmut\t7\nizium\t12\n")
    >>> table.find("izium"), table.find("izi")
    ('12', None)
    """

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        starts = [0]
        while raw.startswith(b"#", starts[0]):  # the head: source and licence
            starts[0] = raw.index(b"\n", starts[0]) + 1
        for at in range(starts[0] + _STRETCH, len(raw), _STRETCH):
            start = raw.find(b"\n", at) + 1
            if 0 < start < len(raw) and start > starts[-1]:
                starts.append(start)
        self._starts = starts
        self._cells = [raw[start : raw.find(b"\t", start)] for start in starts]

    def find(self, cell: str) -> str | None:
        """Return the rest of the line whose first cell is *cell*."""
        wanted = cell.encode("utf-8", "surrogatepass")
        stretch = bisect_right(self._cells, wanted) - 1
        if stretch < 0:
            return None
        start = self._starts[stretch]
        end = self._starts[stretch + 1] if stretch + 1 < len(self._starts) else len(self._raw)
        if self._cells[stretch] == wanted:
            at = start
        else:
            at = self._raw.find(b"\n" + wanted + b"\t", start, end) + 1
            if at == 0:
                return None
        at += len(wanted) + 1
        return self._raw[at : self._raw.find(b"\n", at)].decode()


def _numbers(cell: str) -> tuple[int, ...]:
    """Read "3,7-9" as 3, 7, 8, 9."""
    numbers: list[int] = []
    for part in cell.split(","):
        first, dash, last = part.partition("-")
        numbers.extend(range(int(first), int(last) + 1) if dash else (int(first),))
    return tuple(numbers)


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None


class Packed:
    """The tables that `tools/build_places.py` wrote."""

    def __init__(self, folder: str = "places") -> None:
        self._folder = folder

    def _read(self, name: str) -> bytes:
        raw = pkgutil.get_data("newsnorm.data", f"{self._folder}/{name}")
        assert raw is not None
        return raw

    @cached_property
    def _entries(self) -> list[bytes]:
        return [line for line in self._read("entries.tsv").split(b"\n") if line and not line.startswith(b"#")]

    @cached_property
    def _names(self) -> SortedFile:
        return SortedFile(self._read("names.tsv"))

    @cached_property
    def _keys(self) -> SortedFile:
        return SortedFile(self._read("keys.tsv"))

    @cached_property
    def _words(self) -> SortedFile:
        return SortedFile(self._read("words.tsv"))

    def __len__(self) -> int:
        return len(self._entries)

    @lru_cache(maxsize=1 << 12)  # noqa: B019 - the packed store lives as long as the process
    def entry(self, number: int) -> Entry:
        """Return the record on line *number*."""
        place_id, name, native, russian, country, admin, kind, lat, lon, population, rank = (
            self._entries[number].decode().split("\t")
        )
        return Entry(
            id=place_id,
            name=name,
            native=native or None,
            russian=russian or None,
            country=country,
            admin=admin or None,
            kind=kind,
            lat=_degrees(lat),
            lon=_degrees(lon),
            population=int(population or 0),
            rank=int(rank or 0),
        )

    @cached_property
    def _ids(self) -> dict[bytes, int]:
        return {line[: line.index(b"\t")]: number for number, line in enumerate(self._entries)}

    def number(self, place_id: str) -> int | None:
        """Return the line of the record with this id."""
        return self._ids.get(place_id.encode("utf-8", "surrogatepass"))

    def named(self, folded: str) -> Listing | None:
        """Return what is listed under the folded name."""
        rest = self._names.find(folded)
        if rest is None:
            return None
        current, former, originals = rest.split("\t")
        return Listing(
            _numbers(current) if current else (),
            _numbers(former) if former else (),
            tuple(originals.split("|")) if originals else (),
        )

    def keyed(self, key: str) -> tuple[int, ...]:
        """Return the records that have *key*."""
        rest = self._keys.find(key)
        return _numbers(rest) if rest else ()

    def longest(self, word: str) -> int:
        """Return how many words the longest name has whose first word has this key."""
        rest = self._words.find(word)
        return int(rest) if rest else 0


class Loose:
    """Records kept in dicts, for gazetteers that callers build."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._ids: dict[str, int] = {}
        self._names: dict[str, Listing] = {}
        self._keys: dict[str, tuple[int, ...]] = {}
        self._words: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: Entry) -> int:
        """Keep *entry* and return its number."""
        number = len(self._entries)
        self._entries.append(entry)
        self._ids[entry.id] = number
        return number

    def name(self, number: int, folded: str, original: str, *, former: bool = False) -> None:
        """List a record under the folded form of *original*."""
        current, old, originals = self._names.get(folded, Listing((), (), ()))
        if former:
            old = old if number in old or number in current else (*old, number)
        else:
            current = current if number in current else (*current, number)
        self._names[folded] = Listing(current, old, originals if original in originals else (*originals, original))

    def key(self, number: int, keys: Iterable[str]) -> None:
        """List a record under *keys*."""
        for key in keys:
            held = self._keys.get(key, ())
            if key and number not in held:
                self._keys[key] = (*held, number)

    def begin(self, words: Sequence[str]) -> None:
        """Note that a name of these words, given by key, exists."""
        if words:
            self._words[words[0]] = max(len(words), self._words.get(words[0], 0))

    def entry(self, number: int) -> Entry:
        """Return the record of this number."""
        return self._entries[number]

    def number(self, place_id: str) -> int | None:
        """Return the number of the record with this id."""
        return self._ids.get(place_id)

    def named(self, folded: str) -> Listing | None:
        """Return what is listed under the folded name."""
        return self._names.get(folded)

    def keyed(self, key: str) -> tuple[int, ...]:
        """Return the records that have *key*."""
        return self._keys.get(key, ())

    def longest(self, word: str) -> int:
        """Return how many words the longest name has whose first word has this key."""
        return self._words.get(word, 0)
