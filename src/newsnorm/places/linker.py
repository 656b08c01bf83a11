"""Link spellings to any records that a caller has, by the same tiers as the gazetteer's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsnorm.places.gazetteer import Gazetteer


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
    gazetteer = Gazetteer.from_records(records)

    def link(spelling: str) -> str | None:
        match = gazetteer.lookup(spelling)
        if match is None:
            return None
        first, *others = match.entries
        if not others or (match.tier != "key" and first.population > 3 * others[0].population):
            return first.id
        return None

    return link
