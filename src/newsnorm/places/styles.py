"""Say how a style writes a place, and rewrite a text into that style.

A desk does not transliterate: it follows a system and keeps a list of
exceptions. So does a style here: its system writes the official name, and
``data/places/styles.tsv`` overrules it name by name.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final, Literal, get_args

from newsnorm.core.tables import load_table
from newsnorm.places.designators import SETTLEMENTS
from newsnorm.places.gazetteer import Entry
from newsnorm.places.romanisation import romanise

Style = Literal["national", "bgn1965", "ru", "ap", "native"]
STYLES: Final[tuple[str, ...]] = get_args(Style)

_DESIGNATOR = re.compile(
    r"[ \u00a0](?:Oblast|Region|Governorate|Province|Krai|Raion|District|River|Reservoir|Republic|State|County|"
    r"Nuclear[ \u00a0]Power[ \u00a0]Plant)$"
)
# BGN/PCGN 1965 marks soft signs and hard ones; the press that follows it drops them
_SIGNS = str.maketrans("", "", "'’ʼ”″ʹʺ\"")


def drop_signs(spelled: str) -> str:
    """Return a romanised name without the marks of soft and hard signs."""
    return spelled.translate(_SIGNS)


@functools.cache
def _exceptions(style: str) -> dict[str, str]:
    rows = load_table("places/styles.tsv", ("name", "country", "bgn1965", "ru", "ap"))
    column = {"bgn1965": 2, "ru": 3, "ap": 4}.get(style)
    if column is None:
        return {}
    return {f"{row[0]}|{row[1]}": row[column] for row in rows if row[column]}


@functools.lru_cache(maxsize=1 << 14)
def styled(entry: Entry, style: str) -> str:
    """Return the name of *entry* as *style* writes it.

    >>> from newsnorm.places.gazetteer import Gazetteer
    >>> kupiansk = Gazetteer.default().lookup("Kupyansk").entries[0]
    >>> [styled(kupiansk, style) for style in ("national", "bgn1965", "ru", "native")]
    ['Kupiansk', 'Kupyansk', 'Kupyansk', 'Куп’янськ']
    """
    if style == "national":
        return entry.name
    if style == "native":
        return entry.native or entry.name
    found = _exceptions(style).get(f"{entry.name}|{entry.country}")
    if found:
        return found
    stem, tail = stem_of(entry)
    if tail:
        # "Kharkiv Oblast" is written after its seat
        found = _exceptions(style).get(f"{stem}|{entry.country}")
        if found:
            return found + tail
    if style == "ap" or entry.country not in ("UA",):
        return entry.name
    if tail:
        return stem + tail
    if style == "bgn1965" and entry.native and entry.kind in SETTLEMENTS:
        return drop_signs(romanise(entry.native, "bgn1965"))
    if style == "ru" and entry.russian and entry.kind in SETTLEMENTS:
        return drop_signs(romanise(entry.russian, "ru_press"))
    return entry.name


@functools.cache
def _earlier() -> dict[tuple[str, str, str], tuple[tuple[str, str, str], ...]]:
    rows = load_table("places/earlier_names.tsv", ("name", "country", "admin", "earlier", "native", "until"))
    found: dict[tuple[str, str, str], tuple[tuple[str, str, str], ...]] = {}
    for name, country, admin, earlier, native, until in rows:
        place = (name, country, admin)
        found[place] = tuple(sorted((*found.get(place, ()), (until, earlier, native))))
    return found


def named_on(entry: Entry, day: dt.date | None) -> Entry:
    """Return *entry* with the name that was official on *day*.

    >>> from newsnorm.places.gazetteer import Gazetteer
    >>> bakhmut = Gazetteer.default().lookup("Bakhmut").entries[0]
    >>> named_on(bakhmut, dt.date(2015, 1, 21)).name, named_on(bakhmut, dt.date(2022, 1, 21)).name
    ('Artemivsk', 'Bakhmut')
    """
    if day is None:
        return entry
    for until, earlier, native in _earlier().get((entry.name, entry.country, entry.admin or ""), ()):
        if day.isoformat() < until:
            return entry._replace(name=earlier, native=native or entry.native)
    return entry


def stem_of(entry: Entry) -> tuple[str, str]:
    """Return the name proper and the designator of *entry*: "Kharkiv", " Oblast"."""
    if entry.kind in SETTLEMENTS or entry.kind == "country":
        return entry.name, ""
    found = _DESIGNATOR.search(entry.name)
    return (entry.name[: found.start()], entry.name[found.start() :]) if found else (entry.name, "")
