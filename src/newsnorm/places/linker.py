"""Link spellings to any records that a caller has: by the gazetteer's tiers, then by a skeleton.

A table of one's own holds few names and a spelling may come from any
language, so that one tier more pays than in running text: the *skeleton*, the
consonants alone in classes that all Latin orthographies keep apart. It counts
only where one record alone has it and the vowels too are much alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.gazetteer_tables import Entry
from newsnorm.places.keys import folded, key, native_key

# Of two records of one name, that one is meant which has so many times the people
_FAR_BIGGER = 5
_LIKE = 0.76
_SHORTEST = 4
_CLASSES = (
    (re.compile("[жшщчszcx]+"), "s"),
    (re.compile("[vwbfp]"), "v"),
    (re.compile("[hkgq]+"), "k"),
    (re.compile("[td]"), "t"),
    (re.compile("[aeiouy]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def make_linker(records: Iterable[Mapping[str, Any]]) -> Callable[[str], str | None]:
    """Return a callable that gives the id of the record which a spelling means, or None.

    Each record has an ``id``, a ``name``, and as far as known ``native`` (a list of names in their own script) and
    ``population``, which decides between records of one name.

    >>> link = make_linker([{"id": "b", "name": "Balakliia", "native": ["Балаклія", "Балаклея"], "population": 26921}])
    >>> link("Balakleya"), link("Balaklava")
    ('b', None)

    Raises:
        ValueError: A record has no id or no name, or an id comes twice.
    """
    kept = list(records)
    gazetteer = Gazetteer.from_records(kept)
    skeletons: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    for record in kept:
        for name in _names(record):
            skeletons[skeleton(name)].setdefault(record["id"], set()).add(name)

    def link(spelling: str) -> str | None:
        match = gazetteer.lookup(spelling)
        if match is not None:
            return _biggest(match.entries)
        read = native_key(spelling) or key(spelling)
        bones = skeleton(read)
        holders = skeletons.get(bones, {})
        if len(bones) < _SHORTEST or len(holders) != 1:
            return None
        [(record_id, names)] = holders.items()
        return record_id if max(SequenceMatcher(None, read, name).ratio() for name in names) >= _LIKE else None

    return link


def skeleton(read: str) -> str:
    """Return the consonants of a key, in classes.

    >>> skeleton(key("Szepetiwka")) == skeleton(key("Shepetivka")), skeleton(key("Sumy"))
    (True, 'sm')
    """
    for pattern, put in _CLASSES:
        read = pattern.sub(put, read)
    return read


def _names(record: Mapping[str, Any]) -> set[str]:
    """Return the keys of all names of a record."""
    names = [record["name"]]
    for field in ("native", "alternates"):
        value = record.get(field) or ()
        names += [value] if isinstance(value, str) else value
    keys = {native_key(name) or key(name) for name in names if folded(name)}
    return {k for k in keys if k.isascii() or native_key(k) or any("a" <= c <= "z" for c in k)}


def _biggest(entries: tuple[Entry, ...]) -> str | None:
    """Return the one entry, or the one that has far more people than the next."""
    first, *others = sorted(entries, key=lambda entry: -entry.population)
    return first.id if not others or first.population > _FAR_BIGGER * others[0].population else None
