"""Link spellings to any records that a caller has: by the gazetteer's tiers, then by likeness.

A table of one's own holds few names and a spelling may come from any
language, so that one step more pays than in running text: the record whose
name is most like the spelling, as `likeness.distance` hears keys, if it is
like enough and no other record is nearly as like.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from newsnorm.places.gazetteer import Gazetteer, check_ids, check_record
from newsnorm.places.keys import bare_key, folded
from newsnorm.places.likeness import distance

# Of records that share a name, that one is meant which has so many times the people
_FAR_BIGGER = 10
# What a spelling may cost for each letter of its key, and how much more the next best record must cost
_ALIKE, _APART = 0.16, 0.08
# Names compared in full, of those that share most pairs of letters
_COMPARED = 25


class _Name(NamedTuple):
    key: str
    pairs: int
    record: int


def make_linker(records: Iterable[Mapping[str, Any]]) -> Callable[[str], Any]:
    """Return a callable that gives the id of the record which a spelling means, or None.

    Each record has an ``id`` (of any kind), a ``name``, and as far as known ``native`` (a name or a list of names in
    their own script), ``alternates`` and ``population``, which decides between records of one name.

    >>> link = make_linker([{"id": 7, "name": "Balakliia", "native": ["Балаклія", "Балаклея"], "population": 26921}])
    >>> link("Balakleya"), link("Balaklija"), link("Balaklava")
    (7, 7, None)

    Raises:
        ValueError: A record has no id or no name, or an id comes twice.
    """
    return _Linker(list(records)).link


class _Linker:
    def __init__(self, records: list[Mapping[str, Any]]) -> None:
        for record in records:
            check_record(record)
        self._ids: list[Hashable] = [record["id"] for record in records]
        check_ids(self._ids)
        self._people = [record.get("population") or 0 for record in records]
        self._gazetteer = Gazetteer.from_records({**record, "id": str(at)} for at, record in enumerate(records))
        self._names: list[_Name] = []
        self._keyed: defaultdict[str, set[int]] = defaultdict(set)
        self._paired: defaultdict[str, list[int]] = defaultdict(list)
        for at, record in enumerate(records):
            for read in _keys(record):
                self._keyed[read].add(at)
                pairs = _pairs(read)
                for pair in pairs:
                    self._paired[pair].append(len(self._names))
                self._names.append(_Name(read, len(pairs), at))

    def link(self, spelling: str) -> Hashable | None:
        """Return the id of the record that *spelling* means, or None."""
        match = self._gazetteer.lookup(spelling)
        read = bare_key(spelling)
        if match is None:
            found = self._most_alike(read)
        else:
            called = {int(entry.id) for entry in match.entries}
            # One that is called so to the letter has rivals in those that only sound so, and yields to none of them
            found = self._biggest(called | self._keyed.get(read, set()))
            found = found if found in called else None
        return None if found is None else self._ids[found]

    def _biggest(self, records: set[int]) -> int | None:
        """Return the one record, or the one that has far more people than the next."""
        first, *others = sorted(records, key=lambda at: -self._people[at])
        return first if not others or self._people[first] > _FAR_BIGGER * self._people[others[0]] else None

    def _most_alike(self, read: str) -> int | None:
        """Return the record of which one name is most like *read*, if it is like enough and no other nearly so."""
        pairs = _pairs(read)
        shared: Counter[int] = Counter()
        for pair in pairs:
            shared.update(self._paired.get(pair, ()))
        likely = sorted(shared, key=lambda n: -shared[n] / (len(pairs) + self._names[n].pairs - shared[n]))
        costs: dict[int, float] = {}
        most = _ALIKE + _APART
        for name in map(self._names.__getitem__, likely[:_COMPARED]):
            letters = max(len(read), len(name.key))
            cost = distance(read, name.key, most * letters) / letters
            costs[name.record] = min(cost, costs.get(name.record, cost))
        best, *others = [*sorted(costs, key=costs.__getitem__), None]
        if best is None or costs[best] > _ALIKE:
            return None
        if others[0] is not None and costs[others[0]] - costs[best] < _APART:
            return None
        return best


def _pairs(read: str) -> set[str]:
    edged = f"^{read}$"
    return {edged[at : at + 2] for at in range(len(edged) - 1)}


def _keys(record: Mapping[str, Any]) -> set[str]:
    """Return the keys of all names of a record that are written in Latin or Cyrillic letters."""
    names = [record["name"]]
    for field in ("native", "alternates"):
        value = record.get(field) or ()
        names += [value] if isinstance(value, str) else value
    keys = {bare_key(name) for name in names if folded(name)}
    return {read for read in keys if any("a" <= letter <= "z" for letter in read)}
