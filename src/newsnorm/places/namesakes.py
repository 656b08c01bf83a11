"""Settle which of its namesakes a mention means, or leave it open.

Ukraine has more than three thousand shared names. What settles one is asked
in this order, and the first answer that fits one place alone wins:

1. a region attached to the name: "Ivanivka in Kherson region";
2. prominence, if one place dwarfs all others;
3. a region in the same sentence, then in those before it, then in the text;
4. the other places of the text, if one candidate lies among them.

A region attached to the name in which no candidate lies settles nothing, and
shuts out the rest: the text means a place that the gazetteer does not know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import cos, hypot, radians
from typing import Final

from newsnorm.places.designators import DISTRICTS, REGIONS, SETTLEMENTS
from newsnorm.places.gazetteer import Entry
from newsnorm.places.scan import Hit

#: How much a place's rank must exceed all others': ten is ten times the people.
DWARFS: Final = 12
#: The same of a town among villages, and of any place among its namesakes of one region.
STANDS_OUT: Final = 6
#: A rank below which no place is prominent enough to be meant without evidence.
KNOWN: Final = 34
#: Kilometres within which a place speaks for a candidate.
NEAR: Final = 60.0
_ANCHORS = REGIONS | DISTRICTS | {"country"}

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z\u0400-\u042f\d])|\n+")
# Between a name and the region that it lies in: "Ivanivka, a village in the north of Kherson region"
_WORDS = (
    r"(?:(?:a|an|the|in|of|near|from|village|town|city|settlement|hamlet|port|community|suburb|small|tiny|front-line|"
    r"frontline|border|key|strategic|neighbouring|neighboring|nearby|occupied|Russian-occupied|Ukrainian-held|"
    r"Russian-held|liberated|rural|urban-type|mining|coastal|resort|railway|industrial|located|situated|lying|which|lies|"
    r"is|also|both|all|part|parts|north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|"
    r"eastern|western|central|northeastern|northwestern|southeastern|southwestern|north-eastern|north-western|"
    r"south-eastern|south-western|far|side|areas?|edge|middle|heart|Ukraine's|Ukraine’s|Ukrainian|Russia's|Russia’s|"
    r"Russian|Syria's|Syria’s|Syrian|Sudan's|Sudan’s|district|raion|county)[\s,]+)"
)
_ATTACHED_AFTER = re.compile(rf"(?:,?\s*\(?|\s*[-–—]\s*|,\s+){_WORDS}{{0,9}}")
_ATTACHED_BEFORE = re.compile(
    rf"(?:['’]s)?(?:\s*:\s*|\s+[-–—]\s+|,?\s+|\s*\(\s*)"
    rf"(?:(?:the|a|an|of|villages?|towns?|city|cities|settlements?|hamlets?|suburb|community|port|front-line|frontline|"
    rf"border|occupied|liberated|small|nearby|named|called|resort|town's|around|near|and)\s+){{0,5}}"
)
_LISTED = re.compile(r"(?:,\s+(?:and\s+)?|\s+(?:and|or|as well as|&)\s+|/)(?:the\s+)?(?:(?:villages?|towns?|nearby)\s+(?:of\s+)?)?")
_FRAME = re.compile(
    r"(?:In|Across|Throughout|Around|Over|Elsewhere in|Also in|Inside|Meanwhile,? in|Further \w+,? in)\s+(?:\S+\s+){0,4}$"
)


def settle(text: str, hits: Sequence[Hit]) -> None:
    """Set `Hit.entry` on every hit that means one place, as far as the text tells."""
    for hit in hits:
        hit.entries = _of_one_kind(hit)
        if len(hit.entries) == 1:
            hit.entry = hit.entries[0]
    open_hits = [hit for hit in hits if hit.entry is None]
    if not open_hits:
        return
    borders = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text) + 1]
    sentence_of = _sentences(hits, borders)
    anchors = [i for i, hit in enumerate(hits) if hit.entry is not None and hit.entry.kind in _ANCHORS]
    waiting = []
    for index, hit in enumerate(hits):
        if hit.entry is None:
            attached = _attached(text, hits, index, sentence_of, borders)
            if attached is not None:
                inside = _inside(hit.entries, attached)
                if inside:
                    hit.entries = inside
                    hit.entry = _within(inside) if attached.kind != "country" else None
                    if hit.entry is None:
                        waiting.append(index)
                else:
                    hit.tags.add("elsewhere")
            else:
                waiting.append(index)
    for index in waiting:
        hits[index].entry = _dominant(hits[index].entries)
    for index in waiting:
        if hits[index].entry is None:
            hits[index].entry = _by_sentence(hits, index, anchors, sentence_of) or _by_neighbours(hits, index)
    for index in waiting:
        if hits[index].entry is None:
            hits[index].entry = _same_name_settled(hits, index)


def _of_one_kind(hit: Hit) -> tuple[Entry, ...]:
    """Prefer, of one name, the town to the unit named after it; designators have narrowed it before."""
    entries = hit.entries
    if len(entries) == 1 or "designated" in hit.tags:
        return entries
    first = entries[0]
    if first.kind not in SETTLEMENTS and first.kind not in DISTRICTS:
        towns = tuple(e for e in entries if e.kind in SETTLEMENTS)
        # "Kharkiv" is the city before it is the oblast, "Crimea" the peninsula before a hamlet of that name
        if first.kind in REGIONS and towns and towns[0].rank + DWARFS > first.rank and towns[0].admin == first.name:
            return towns
        return (first,)
    towns = tuple(e for e in entries if e.kind in SETTLEMENTS)
    return towns or entries


def _sentences(hits: Sequence[Hit], borders: Sequence[int]) -> list[int]:
    numbers = []
    at = 0
    for hit in hits:
        while borders[at + 1] <= hit.start:
            at += 1
        numbers.append(at)
    return numbers


def _inside(entries: Sequence[Entry], anchor: Entry) -> tuple[Entry, ...]:
    """Return those of *entries* that lie in *anchor*."""
    if anchor.kind == "country":
        return tuple(e for e in entries if e.country == anchor.country)
    inside = tuple(e for e in entries if e.admin == anchor.name and e.country == anchor.country)
    if inside or anchor.kind in REGIONS:
        return inside
    # A district or a town: what lies around it
    near = tuple(e for e in entries if _distance(e, anchor) <= NEAR)
    return near[:1] if len(near) == 1 else ()


def _attached(
    text: str, hits: Sequence[Hit], index: int, sentence_of: Sequence[int], borders: Sequence[int]
) -> Entry | None:
    """Return the region that the text ties to this very name, or to the list that it stands in."""
    sentence = sentence_of[index]
    # After it, over the members of its list: "Ivanivka, Petrivka and Stepne in Kherson region"
    last = index
    for at in range(index + 1, min(index + 12, len(hits))):
        if sentence_of[at] != sentence:
            break
        gap = text[hits[last].end : hits[at].start]
        anchor = _region_meant(hits[at])
        if anchor is not None and len(gap) < 90 and _ATTACHED_AFTER.fullmatch(gap) and not _LISTED.fullmatch(gap):
            return anchor
        if anchor is not None and gap.strip() == "," and hits[at].entry is not None and hits[at].entry.kind in _ANCHORS:
            return anchor
        if not _LISTED.fullmatch(gap):
            break
        last = at
    # Before it: "Kherson region's Ivanivka", "the Kherson villages of Ivanivka and Stepne"
    first = index
    for at in range(index - 1, max(index - 12, -1), -1):
        if sentence_of[at] != sentence:
            break
        gap = text[hits[at].end : hits[first].start]
        anchor = _region_meant(hits[at])
        if (
            anchor is not None
            and anchor.kind != "country"
            and hits[at].entry is not None
            and (hits[at].entry.kind in _ANCHORS or "of" in gap.split() or gap[:2] in ("'s", "’s"))
            and len(gap) < 60
            and _ATTACHED_BEFORE.fullmatch(gap)
        ):
            return anchor
        if not _LISTED.fullmatch(gap):
            break
        first = at
    # A frame at the head of the sentence: "In Kherson region, shells hit Ivanivka"
    opening = borders[sentence]
    for at in range(index - 1, -1, -1):
        if sentence_of[at] != sentence:
            break
        head = text[opening : hits[at].start].lstrip("\"“'‘•·*- ")
        entry = hits[at].entry
        if entry is None or entry.kind not in REGIONS | DISTRICTS:
            continue
        behind = text[hits[at].end : hits[at].end + 3]
        if _FRAME.fullmatch(head) or (not head and behind.lstrip()[:1] in (":", "—", "–", "-", ".")):
            return entry
    return None


def _region_meant(hit: Hit) -> Entry | None:
    """Return the region that a settled hit stands for in "Ivanivka in Kherson": a seat means its region."""
    entry = hit.entry
    if entry is None:
        return None
    if entry.kind in _ANCHORS:
        return entry
    if entry.kind in SETTLEMENTS and entry.admin:
        unit = entry.admin
        if unit.split()[0][:4] == entry.name[:4]:  # Kherson, of Kherson Oblast
            return entry._replace(name=unit, kind="oblast", id="")
        return entry
    return None


def _dominant(entries: Sequence[Entry], *, least: int = KNOWN, margin: int = DWARFS) -> Entry | None:
    """Return the place that dwarfs all its namesakes, or None."""
    first, *others = sorted(entries, key=lambda e: -e.rank)
    if first.rank < least:
        return None
    for other in others:
        enough = STANDS_OUT if first.kind == "city" != other.kind else margin
        if first.rank - other.rank < enough:
            return None
    return first


def _within(entries: Sequence[Entry]) -> Entry | None:
    """Return the one of *entries*, all of one region, that a mention of the region leaves to be meant."""
    return _dominant(entries, least=0, margin=STANDS_OUT)


def _by_sentence(
    hits: Sequence[Hit], index: int, anchors: Sequence[int], sentence_of: Sequence[int]
) -> Entry | None:
    """Return the one candidate that lies in the nearest region named, this sentence before earlier ones."""
    hit = hits[index]
    here = sentence_of[index]

    def nearness(at: int) -> tuple[int, int]:
        behind = sentence_of[at] > here
        return (abs(sentence_of[at] - here) + (3 if behind else 0), abs(hits[at].start - hit.start))

    for at in sorted(anchors, key=nearness):
        entry = hits[at].entry
        if entry is None or entry.kind == "country":
            continue
        inside = _inside(hit.entries, entry)
        if inside:
            return _within(inside)
    return None


def _by_neighbours(hits: Sequence[Hit], index: int) -> Entry | None:
    """Return the one candidate that lies among the other places of the text."""
    hit = hits[index]
    placed = [
        other.entry
        for other in hits
        if other is not hit and other.entry is not None and other.entry.lat is not None and other.entry.kind in SETTLEMENTS
    ]
    if not placed:
        return None
    votes = []
    for candidate in hit.entries:
        votes.append(sum(1 for place in placed if _distance(candidate, place) <= NEAR))
    best = max(votes)
    if best and votes.count(best) == 1:
        return hit.entries[votes.index(best)]
    admins = {place.admin for place in placed if place.admin}
    inside = [e for e in hit.entries if e.admin in admins]
    return inside[0] if len(inside) == 1 else None


def _same_name_settled(hits: Sequence[Hit], index: int) -> Entry | None:
    """Return what the same name means elsewhere in the text, if that is settled."""
    ids = {e.id for e in hits[index].entries}
    meant = {other.entry.id: other.entry for other in hits if other.entry is not None and other.entry.id in ids}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _distance(one: Entry, other: Entry) -> float:
    """Return kilometres, as flat as a front needs them; infinity where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return 111.2 * hypot(one.lat - other.lat, east)
