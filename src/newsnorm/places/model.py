"""What a place mention is, and what it may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsnorm.core.records import Record, Span

Tier = Literal["exact", "folded", "key"]


@dataclass(frozen=True, slots=True)
class Candidate(Record):
    """One place that a shared name may mean."""

    id: str
    canonical: str
    admin: str | None


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A place mention, linked where that can be done without guessing.

    Attributes:
        id: "katottg:UA…" for what the Ukrainian codifier lists, else "geonames:…", else "newsnorm:…";
            None where the name is shared and nothing settles it.
        canonical: The name in the style asked for.
        native: The official name in its own script, or None.
        country: ISO 3166-1 alpha-2 code.
        admin: Canonical name of the oblast or governorate, or None.
        kind: settlement, oblast, raion, region, country, river, sea, site, …
        lat: Degrees north, or None.
        lon: Degrees east, or None.
        tier: How the spelling was met: as listed, folded, or by its key.
        candidates: All places of this name, where it is shared; the one that is meant, if that is settled, among them.
        former: The text uses a name that is no longer official.
    """

    id: str | None
    canonical: str
    native: str | None
    country: str
    admin: str | None
    kind: str
    lat: float | None
    lon: float | None
    tier: Tier
    candidates: tuple[Candidate, ...] = ()
    former: bool = False
