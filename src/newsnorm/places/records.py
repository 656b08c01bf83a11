"""Make the public record of a settled spelling."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.places.gazetteer import Entry
from newsnorm.places.model import Candidate, Place
from newsnorm.places.scan import Hit
from newsnorm.places.styles import named_on, styled


class _Shared(NamedTuple):
    """What a record says of several places at once: only that in which all of them agree."""

    canonical: str
    native: str | None
    country: str
    admin: str | None
    kind: str
    candidates: tuple[Candidate, ...]


class Recorder:
    """Makes records in one style, as of one day, and remembers what it made of the names that a text repeats."""

    def __init__(self, style: str, as_of: dt.date | None) -> None:
        self.style = style
        self.as_of = as_of
        self._shared: dict[int, _Shared] = {}

    def place(self, hit: Hit) -> Place:
        """Return the record of *hit*."""
        match = hit.match
        if hit.entry is None:
            shared = self._share(hit.entries)
            return Place(
                hit.start,
                hit.end,
                hit.text,
                None,
                shared.canonical,
                shared.native,
                shared.country,
                shared.admin,
                shared.kind,
                None,
                None,
                match.tier,
                shared.candidates,
                match.former,
            )
        entry = named_on(hit.entry, self.as_of)
        return Place(
            hit.start,
            hit.end,
            hit.text,
            entry.id,
            styled(entry, self.style),
            entry.native,
            entry.country,
            entry.admin,
            entry.kind,
            entry.lat,
            entry.lon,
            match.tier,
            # One that is meant by its renown has namesakes still: whoever knows better finds the other Pokrovsk here
            self._share(match.entries).candidates if len(match.entries) > 1 else (),
            match.former,
        )

    def _share(self, entries: Sequence[Entry]) -> _Shared:
        shared = self._shared.get(id(entries))
        if shared is None:
            shared = self._shared[id(entries)] = self._summary(entries)
        return shared

    def _summary(self, entries: Sequence[Entry]) -> _Shared:
        entries = [named_on(e, self.as_of) for e in entries]
        first = entries[0]
        return _Shared(
            styled(first, self.style),
            first.native if _agree(entries, "native") else None,
            first.country if _agree(entries, "country") else "",
            first.admin if _agree(entries, "admin") else None,
            first.kind if _agree(entries, "kind") else "settlement",
            tuple(Candidate(e.id, styled(e, self.style), e.admin) for e in entries),
        )


def _agree(entries: Sequence[Entry], field: str) -> bool:
    return len({getattr(e, field) for e in entries}) == 1
