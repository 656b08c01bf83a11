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
from bisect import bisect_left
from collections import Counter
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
#: The same of places of one region that the text names.
LARGER: Final = 3
#: A rank below which no place is prominent enough to be meant without evidence.
KNOWN: Final = 34
#: A place below this rank is not linked where the text puts it into another region.
DOUBTED: Final = 45
#: Kilometres within which a place speaks for a candidate.
NEAR: Final = 60.0
# How far evidence is looked for, so that hostile text costs no more than its length: names of a list, names at the
# head of a sentence, regions before and after, places that have a vote
_LIST, _HEAD, _LOOK = 12, 3, 24
_ANCHORS = REGIONS | DISTRICTS | {"country"}

_SENTENCE = re.compile(r"[.!?…\n][\"”’)]*\s+(?=[\"“‘(•·*-]?[A-Z\u0400-\u042f\d])")
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
_ATTACHED_AFTER = re.compile(rf"(?:,?\s*\(|,?\s+|\s+[-–—]\s+){_WORDS}{{0,9}}")
_ATTACHED_BEFORE = re.compile(
    r"(?:['’]s)?(?:\s*:\s*|\s+[-–—]\s+|,?\s+|\s*\(\s*)"
    r"(?:(?:the|a|an|of|villages?|towns?|city|cities|settlements?|hamlets?|suburb|community|port|front-line|frontline|"
    r"border|occupied|liberated|small|nearby|named|called|resort|town's|around|near|and)\s+){0,5}"
)
_LISTED = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+(?:and|or|as well as|&)\s+|/)(?:the\s+)?(?:(?:villages?|towns?|nearby)\s+(?:of\s+)?)?"
)
_FRAME = re.compile(
    r"(?:In|Across|Throughout|Around|Over|Elsewhere in|Also in|Inside|Meanwhile,? in|Further \w+,? in)"
    r"\s+(?:\S+\s+){0,4}$"
)


def settle(text: str, hits: Sequence[Hit]) -> None:
    """Set `Hit.entry` on every hit that means one place, as far as the text tells."""
    for hit in hits:
        hit.entries = _of_one_kind(hit)
        if len(hit.entries) == 1:
            hit.entry = hit.entries[0]
    if any(hit.entry is None or hit.entry.rank < DOUBTED for hit in hits):
        _Document(text, hits).settle()


class _Document:
    """The mentions of a text and what all of them together tell of each."""

    def __init__(self, text: str, hits: Sequence[Hit]) -> None:
        self.text = text
        self.hits = hits
        self.borders = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text) + 1]
        self.sentence_of = _sentences(hits, self.borders)
        self.anchors = [i for i, hit in enumerate(hits) if hit.entry and hit.entry.kind in _ANCHORS - {"country"}]
        self.frames = self._frames()
        self._votes: dict[tuple[str, ...], Entry | None] = {}

    def settle(self) -> None:
        """Settle what can be, the surest evidence first, so that each settled name helps the next."""
        waiting = []
        for index, hit in enumerate(self.hits):
            if hit.entry is not None:
                self._doubt(index)
                continue
            attached = self._attached(index)
            inside = _inside(hit.entries, attached) if attached is not None else hit.entries
            if attached is not None and not inside and not attached.id:
                attached, inside = None, hit.entries  # a seat was only guessed to mean its region
            if not inside:
                hit.tags.add("elsewhere")
                continue
            hit.entries = inside
            if attached is not None and attached.kind != "country":
                hit.entry = _within(inside)
            if hit.entry is None:
                waiting.append(index)
        for index in waiting:
            self.hits[index].entry = _dominant(self.hits[index].entries)
        placed = self._placed()
        for index in waiting:
            hit = self.hits[index]
            if hit.entry is None:
                hit.entry = self._by_sentence(index) or self._by_neighbours(hit, placed)
        meant = {hit.entry.id: hit.entry for hit in self.hits if hit.entry is not None}
        for index in waiting:
            hit = self.hits[index]
            if hit.entry is None:
                same = [meant[e.id] for e in hit.entries if e.id in meant]
                hit.entry = same[0] if len(same) == 1 else None

    def _doubt(self, index: int) -> None:
        """Unlink a lesser place that the text puts into another region: it means one that no table lists."""
        hit = self.hits[index]
        entry = hit.entry
        if entry is None or entry.rank >= DOUBTED or entry.kind not in SETTLEMENTS or not entry.admin:
            return
        region = self._after(index)
        named = region is not None and region.kind in REGIONS and region.id
        if region is not None and named and region.country == entry.country and region.name != entry.admin:
            hit.entry = None
            hit.tags.add("elsewhere")

    def _frames(self) -> dict[int, tuple[int, Entry]]:
        """Return the region at the head of a sentence, which holds for all of it: "In Kherson region, shells hit …"."""
        frames: dict[int, tuple[int, Entry]] = {}
        looked: dict[int, int] = {}
        for at, hit in enumerate(self.hits):
            sentence = self.sentence_of[at]
            looked[sentence] = looked.get(sentence, 0) + 1
            if looked[sentence] > _HEAD or hit.entry is None or hit.entry.kind not in REGIONS | DISTRICTS:
                continue
            head = self.text[self.borders[sentence] : hit.start].lstrip("\"“'‘•·*- ")
            behind = self.text[hit.end : hit.end + 3].lstrip()[:1]
            if _FRAME.fullmatch(head) or (not head and behind and behind in ":—–-."):
                frames.setdefault(sentence, (at, hit.entry))
        return frames

    def _attached(self, index: int) -> Entry | None:
        """Return the region that the text ties to this very name, or to the list that it stands in."""
        return self._after(index) or self._before(index) or self._frame(index)

    def _after(self, index: int) -> Entry | None:
        # "Ivanivka in Kherson region"; over the members of a list: "Ivanivka, Petrivka and Stepne in Kherson region"
        for at in range(index + 1, min(index + _LIST, len(self.hits))):
            if self.sentence_of[at] != self.sentence_of[index]:
                return None
            gap = self.text[self.hits[at - 1].end : self.hits[at].start]
            anchor = _region_meant(self.hits[at])
            listed = _LISTED.fullmatch(gap)
            attaches = not listed or (anchor is not None and gap.strip() == "," and anchor.kind in _ANCHORS)
            if anchor is not None and attaches and len(gap) < 90 and _ATTACHED_AFTER.fullmatch(gap):
                return anchor
            if not listed:
                return None
        return None

    def _before(self, index: int) -> Entry | None:
        # "Kherson region's Ivanivka", "the Kherson villages of Ivanivka and Stepne"
        for at in range(index - 1, max(index - _LIST, -1), -1):
            if self.sentence_of[at] != self.sentence_of[index]:
                return None
            gap = self.text[self.hits[at].end : self.hits[at + 1].start]
            anchor = _region_meant(self.hits[at])
            if (
                anchor is not None
                and anchor.kind != "country"
                and (_is_unit(self.hits[at]) or "of" in gap.split() or gap[:2] in ("'s", "’s"))
                and len(gap) < 60
                and _ATTACHED_BEFORE.fullmatch(gap)
            ):
                return anchor
            if not _LISTED.fullmatch(gap):
                return None
        return None

    def _frame(self, index: int) -> Entry | None:
        at, entry = self.frames.get(self.sentence_of[index], (index, None))
        return entry if at < index else None

    def _by_sentence(self, index: int) -> Entry | None:
        """Return the one candidate that lies in the nearest region named, this sentence before earlier ones."""
        hit = self.hits[index]
        here = self.sentence_of[index]
        middle = bisect_left(self.anchors, index)
        near = self.anchors[max(0, middle - _LOOK) : middle + _LOOK]

        def farness(at: int) -> tuple[int, int]:
            away = here - self.sentence_of[at]
            return (away if away >= 0 else 3 - away, abs(self.hits[at].start - hit.start))

        for at in sorted(near, key=farness):
            entry = self.hits[at].entry
            assert entry is not None
            inside = _inside(hit.entries, entry)
            if inside:
                return _within(inside)
        return None

    def _placed(self) -> list[Entry]:
        """Return the places that the text names most often and leaves no doubt of."""
        counts = Counter(hit.entry for hit in self.hits if hit.entry is not None and hit.entry.kind in SETTLEMENTS)
        return [entry for entry, _ in counts.most_common(_LOOK) if entry.lat is not None]

    def _by_neighbours(self, hit: Hit, placed: Sequence[Entry]) -> Entry | None:
        """Return the one candidate that lies among the other places of the text."""
        if not placed:
            return None
        ids = tuple(e.id for e in hit.entries)
        if ids not in self._votes:
            self._votes[ids] = _nearest(hit.entries, placed)
        return self._votes[ids]


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


def _is_unit(hit: Hit) -> bool:
    return hit.entry is not None and hit.entry.kind in _ANCHORS


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
        enough = min(STANDS_OUT, margin) if first.kind == "city" != other.kind else margin
        if first.rank - other.rank < enough:
            return None
    return first


def _within(entries: Sequence[Entry]) -> Entry | None:
    """Return the one of *entries*, all of one region, that a mention of the region leaves to be meant."""
    return _dominant(entries, least=0, margin=LARGER)


def _nearest(entries: Sequence[Entry], placed: Sequence[Entry]) -> Entry | None:
    """Return the one of *entries* with most of *placed* around it, or the one in their region."""
    votes = [sum(_distance(candidate, place) <= NEAR for place in placed) for candidate in entries]
    best = max(votes)
    if best and votes.count(best) == 1:
        return entries[votes.index(best)]
    for field in ("admin", "country"):
        named = {getattr(place, field) for place in placed}
        inside = [e for e in entries if getattr(e, field) and getattr(e, field) in named]
        if len(inside) == 1:
            return inside[0]
    return None


def _distance(one: Entry, other: Entry) -> float:
    """Return kilometres, as flat as a front needs them; infinity where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return 111.2 * hypot(one.lat - other.lat, east)
