"""Settle which of its namesakes a mention means, or leave it open.

Ukraine has more than three thousand shared names. What settles one is asked
in this order, and the first answer that leaves one place wins:

1. a region, district or town tied to the name: "Ivanivka in Kherson region";
2. a country that the text speaks of, where the namesake of renown lies in one that it never names;
3. renown: a city that everybody knows, a town that outshines its namesakes;
4. a region in the same sentence or in one of the two before it;
5. the other places of the same sentence;
6. renown again, now of a town that stands out among its namesakes;
7. the region named last before it, or else after it;
8. the other places of the text;
9. size alone, if one namesake dwarfs the others and nothing else speaks.

A region tied to the name in which no candidate lies settles nothing, and
shuts out the rest: the text means a place that the gazetteer does not know.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsnorm.places.attachment import Attachments, Sentences, is_governed, region_meant
from newsnorm.places.designators import DISTRICTS, REGIONS, SETTLEMENTS, WATERS
from newsnorm.places.gazetteer import Entry
from newsnorm.places.nearness import NEXT_TO, closest, distance, inside, nearness
from newsnorm.places.peoples import fights_in, peoples_of
from newsnorm.places.scan import Hit
from newsnorm.places.spelling import Spelling

#: How much a place's rank must exceed all others': ten is ten times the people.
DWARFS: Final = 12
#: The same of a town among villages.
STANDS_OUT: Final = 6
#: The same of places of one region that the text names: there the most prominent is meant.
LARGER: Final = 1
#: From this rank on a city is meant before the regions around are asked, and a town after what its sentence names.
RENOWNED: Final = 55
TOWN: Final = 42
#: By how much a town must exceed its namesakes to be meant whatever regions are around.
OUTSHINES: Final = 13
#: From this rank on a city needs no more than that where nothing else speaks.
CITY: Final = 50
#: By how much a renowned city must exceed its namesakes: Rafah in Gaza, not the one across the border.
ABOVE: Final = 4
#: A region holds for this many sentences after its own.
REACH: Final = 2
#: Below this rank no place is meant without evidence.
KNOWN: Final = 34
#: A place below this rank is not linked where the text puts it into another region.
DOUBTED: Final = 45
#: From this rank on a city is known worldwide: New York, not Niu-York, though the text names Ukraine alone.
WORLDWIDE: Final = 65
# How many regions and places have a vote, so that hostile text costs no more than its length
_LOOK = 24
# How many places of one sentence
_NEIGHBOURS = 6
#: "the Russian town of Donetsk", "Russian Donetsk"
_OF_A_PEOPLE = re.compile(r"\b([A-Z][a-z]+) (?:(?:border |coastal )?(?:city|town|village|port|settlement) (?:of )?)?\Z")
_BEFORE = 60


def settle(text: str, hits: Sequence[Hit]) -> None:
    """Set `Hit.entry` on every hit that means one place, as far as the text tells."""
    for hit in hits:
        if len(hit.entries) > 1 and "designated" not in hit.tags:
            hit.entries = _of_one_kind(hit.entries) if hit.entries is not hit.match.entries else _towns(hit.spelling)
        if len(hit.entries) == 1:
            hit.entry = hit.entries[0]
    if any(hit.entry is None for hit in hits) or _has_doubts(hits):
        _Document(text, hits).settle()


def _has_doubts(hits: Sequence[Hit]) -> bool:
    """Say whether a lesser place stands before a region, in which it may not lie."""
    return any(
        after.entry is not None and after.entry.kind in REGIONS and hit.entry is not None and hit.entry.rank < DOUBTED
        for hit, after in pairwise(hits)
    )


@functools.lru_cache(maxsize=1 << 12)
def _towns(spelling: Spelling) -> tuple[Entry, ...]:
    return _of_one_kind(spelling.match.entries)


class _Document:
    """The mentions of a text and what all of them together tell of each."""

    def __init__(self, text: str, hits: Sequence[Hit]) -> None:
        self.text = text
        self.hits = hits
        self.countries: Counter[str] = Counter()
        # Where lie the towns that it names, by country and region, but for what stands for rulers: "Moscow"
        self.visited: set[tuple[str, str]] = set()
        self.attachments = Attachments(text, hits, Sentences(text))
        self.sentence_of = self.attachments.sentence_of
        self.regions: list[tuple[int, Entry]] = []
        self.places: list[int] = []
        self.placed: list[Entry] = []
        # Asked once for all hits of one name. Each answer keeps its tuple alive, or another could come by its id
        self._votes: dict[int, tuple[Sequence[Entry], Entry | None]] = {}
        self._neighbours: dict[tuple[int, str], tuple[Sequence[Entry], tuple[Entry, ...]]] = {}
        self._dominants: dict[tuple[int, int], tuple[Sequence[Entry], Entry | None]] = {}

    def settle(self) -> None:
        """Settle what can be, the surest evidence first, so that each settled name helps the next."""
        waiting = [index for index in range(len(self.hits)) if not self._by_attachment(index)]
        self._count_countries()
        for index in waiting:
            hit = self.hits[index]
            self._drop_abroad(hit)
            whole = hit.entries is _towns(hit.spelling)
            hit.entry = hit.entry or (_renowned(hit.spelling) if whole else renowned(hit.entries, hit.text))
        # Now that the towns are known: "Kolodiazhne, south of Hadiach"
        left = [index for index in waiting if self.hits[index].entry is None]
        if len(left) < len(waiting):
            left = [index for index in left if not self._by_attachment(index)]
        self._take_stock()
        asked: tuple[Callable[[int], Entry | None], ...] = (
            self._by_near_region,
            self._by_places_of_sentence,
            self._by_renown,
            self._by_region,
            self._by_places,
            self._by_size,
        )
        for index in left:
            hit = self.hits[index]
            for ask in asked:
                if hit.entry is not None:
                    break
                hit.entry = ask(index)
        meant = {hit.entry.id: hit.entry for hit in self.hits if hit.entry is not None}
        for index in left:
            hit = self.hits[index]
            if hit.entry is None:
                same = [meant[e.id] for e in hit.entries if e.id in meant]
                hit.entry = same[0] if len(same) == 1 else None

    def _by_attachment(self, index: int) -> bool:
        """Settle a hit by what is tied to it; say whether no more need be asked."""
        hit = self.hits[index]
        if hit.entry is not None:
            self._doubt(index)
            return True
        attached = self.attachments.of(index)
        if attached is None:
            return False
        unit = attached.unit
        # "Zaporizhzhia, Kherson": of a seat it is only a guess that it means its region
        guessed = not unit.id or unit.kind in SETTLEMENTS
        if guessed and renowned(hit.entries, hit.text):
            return False
        within = inside(hit.entries, unit)
        if not within:
            # A frame need not hold for a place that everybody knows, nor a comma: "In Kursk region, Kyiv took Sudzha"
            if guessed or hit.entries[0].rank >= WORLDWIDE or (attached.framed and self._famous(hit, TOWN)):
                return False
            hit.tags.add("elsewhere")
            return True
        hit.entries = within
        if unit.kind != "country":
            hit.entry = largest(within, hit.text)
        return hit.entry is not None

    def _doubt(self, index: int) -> None:
        """Unlink a lesser place that the text puts into another region: it means one that no table lists."""
        hit = self.hits[index]
        entry = hit.entry
        if entry is None or entry.rank >= DOUBTED or entry.kind not in SETTLEMENTS or not entry.admin:
            return
        region = self.attachments.after(index, over_list=False)
        named = region is not None and region.kind in REGIONS and region.id
        if region is not None and named and region.country == entry.country and region.name != entry.admin:
            hit.entry = None
            hit.tags.add("elsewhere")

    def _take_stock(self) -> None:
        """Note the regions and the places that are settled by now."""
        for index, hit in enumerate(self.hits):
            entry = hit.entry
            if entry is None:
                continue
            if entry.kind in REGIONS | DISTRICTS:
                self.regions.append((index, entry))
            elif entry.kind in SETTLEMENTS:
                unit = region_meant(hit) if is_governed(hit) else None
                if unit is not None and unit is not entry:
                    self.regions.append((index, unit))
                else:
                    self.places.append(index)
        counts = Counter(self.hits[index].entry for index in self.places)
        self.placed = [entry for entry, _ in counts.most_common(_LOOK) if entry is not None]

    def _by_near_region(self, index: int) -> Entry | None:
        here = self.sentence_of[index]
        near = (unit for at, unit in self._regions_near(index) if 0 <= here - self.sentence_of[at] <= REACH)
        return self._in_first(index, near)

    def _by_renown(self, index: int) -> Entry | None:
        return self._famous(self.hits[index], TOWN)

    def _by_region(self, index: int) -> Entry | None:
        return self._in_first(index, (unit for _, unit in self._regions_near(index)))

    def _regions_near(self, index: int) -> list[tuple[int, Entry]]:
        """Return the regions around, those of the sentence first, then those before it, then those after it."""
        hit, here = self.hits[index], self.sentence_of[index]
        middle = bisect_left(self.regions, index, key=lambda pair: pair[0])

        def farness(pair: tuple[int, Entry]) -> tuple[int, int]:
            away = here - self.sentence_of[pair[0]]
            return (away if away >= 0 else 3 - away, abs(self.hits[pair[0]].start - hit.start))

        return sorted(self.regions[max(0, middle - _LOOK) : middle + _LOOK], key=farness)

    def _in_first(self, index: int, units: Iterator[Entry]) -> Entry | None:
        """Return the one candidate in the first unit that holds any; of several, only those remain in question."""
        hit = self.hits[index]
        for unit in units:
            within = inside(hit.entries, unit)
            if within:
                if len(within) < len(hit.entries):
                    hit.entries = within
                return largest(within, hit.text)
        return None

    def _by_places_of_sentence(self, index: int) -> Entry | None:
        hit, here = self.hits[index], self.sentence_of[index]
        middle = bisect_left(self.places, index)
        around = self.places[max(0, middle - _LOOK) : middle + _LOOK]
        near = sorted((at for at in around if self.sentence_of[at] == here), key=lambda at: abs(at - index))
        placed = list(dict.fromkeys(entry for at in near if (entry := self.hits[at].entry) is not None))[:_NEIGHBOURS]
        if not placed:
            return None
        for place in placed:
            found = self._closest(hit.entries, place)
            if found:
                return largest(found, hit.text)
        # All else in the sentence lies in one region, and the best known of its namesakes too
        regions = {(place.admin, place.country) for place in placed}
        within = [e for e in hit.entries if e.admin and (e.admin, e.country) in regions]
        return largest(within, hit.text) if len(regions) == 1 and within else None

    def _closest(self, entries: Sequence[Entry], place: Entry) -> tuple[Entry, ...]:
        question = (id(entries), place.id)
        if question not in self._neighbours:
            self._neighbours[question] = entries, closest(entries, place, least=2)
        return self._neighbours[question][1]

    def _by_places(self, index: int) -> Entry | None:
        """Return the one candidate that lies among the other places of the text."""
        entries = self.hits[index].entries
        if id(entries) not in self._votes:
            self._votes[id(entries)] = entries, _among(entries, self.placed) if self.placed else None
        return self._votes[id(entries)][1]

    def _by_size(self, index: int) -> Entry | None:
        hit = self.hits[index]
        return self._famous(hit, KNOWN) or self._famous(hit, CITY, ABOVE)

    def _famous(self, hit: Hit, least: int, margin: int = DWARFS) -> Entry | None:
        question = (id(hit.entries), least)
        if question not in self._dominants:
            self._dominants[question] = hit.entries, famous(hit.entries, hit.text, least=least, margin=margin)
        return self._dominants[question][1]

    def _count_countries(self) -> None:
        """Count how often the text names each country, its places or its people."""
        self.countries = Counter(hit.entry.country for hit in self.hits if hit.entry is not None)
        entries = (hit.entry for hit in self.hits if hit.entry is not None)
        self.visited = {(e.country, e.admin or "") for e in entries if e.kind != "country" and e.rank < WORLDWIDE}
        if any(self._is_abroad(hit) for hit in self.hits):
            self.countries.update(peoples_of(self.text))

    def _is_abroad(self, hit: Hit) -> bool:
        return hit.entry is None and hit.entries[0].rank >= KNOWN and hit.entries[0].country not in self.countries

    def _drop_abroad(self, hit: Hit) -> None:
        """Leave out namesakes in countries that the text never names: Tripoli, where all else is in Lebanon."""
        if self.countries and self._is_abroad(hit):
            there = tuple(e for e in hit.entries if e.country in self.countries and not self._only_fights(e, hit))
            worldwide = hit.entries[0].rank >= WORLDWIDE and not _own(there, hit.text)
            if there and there[0].rank >= TOWN and not worldwide:
                hit.entries = there
                hit.entry = there[0] if len(there) == 1 else None

    def _only_fights(self, entry: Entry, hit: Hit) -> bool:
        """Say whether a country may be named for its forces only: "Russia bombed Donetsk" is of no town in Russia.

        "The Russian town of Donetsk" is, and so is one beside others of its region: Taganrog, Shakhty.
        """
        if (entry.country, entry.admin or "") in self.visited or not fights_in(entry.country, hit.entries[0].country):
            return False
        before = _OF_A_PEOPLE.search(self.text, max(0, hit.start - _BEFORE), hit.start)
        return before is None or entry.country not in peoples_of(before[1])


def _of_one_kind(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Prefer, of one name, the town to the unit named after it; designators have narrowed it before."""
    first = entries[0]
    towns = tuple(e for e in entries if e.kind in SETTLEMENTS)
    if first.kind in SETTLEMENTS or first.kind in DISTRICTS or (first.kind in WATERS and towns):
        return towns or entries  # a river is called "the Oskil" or "the Oskil River"
    # "Kharkiv" is the city before it is the oblast, "Crimea" the peninsula before a hamlet of that name
    seat = first.kind in REGIONS and towns and towns[0].admin == first.name
    return towns if seat and towns[0].rank + DWARFS > first.rank else (first,)


@functools.lru_cache(maxsize=1 << 12)
def _renowned(spelling: Spelling) -> Entry | None:
    return renowned(_towns(spelling), spelling.text)


def renowned(entries: Sequence[Entry], spelled: str) -> Entry | None:
    """Return the city that everybody knows, or the town that outshines its namesakes."""
    city = famous(entries, spelled, least=RENOWNED, margin=ABOVE)
    town = famous(entries, spelled, least=TOWN, margin=OUTSHINES, of_city=OUTSHINES)
    # A village that the war has made known may still be another of its name: Urozhaine
    return city or (town if town is not None and town.kind == "city" else None)


def famous(
    entries: Sequence[Entry], spelled: str, *, least: int, margin: int, of_city: int = STANDS_OUT
) -> Entry | None:
    """Return the place that dwarfs all its namesakes, where those that bear the name today go before former bearers.

    Pokrovsk is that of Donetsk Oblast, though Engels on the Volga, once of that name, is larger.
    """
    own = _own(entries, spelled)
    if own and max(e.rank for e in own) < max(e.rank for e in entries) - DWARFS:
        own = []
    return dominant(own or entries, least=least, margin=margin, of_city=of_city)


def _own(entries: Sequence[Entry], spelled: str) -> list[Entry]:
    """Return those that bear the very name."""
    name = spelled.casefold()  # "Tripoli (Lebanon)" bears the name Tripoli
    return [
        e
        for e in entries
        if any(name == own.casefold() for own in (e.name.partition(" (")[0], e.native or "", e.russian or ""))
    ]


def dominant(entries: Sequence[Entry], *, least: int, margin: int, of_city: int = STANDS_OUT) -> Entry | None:
    """Return the place whose rank exceeds all its namesakes' by *margin*, a city's that of villages by *of_city*."""
    first, *others = sorted(entries, key=lambda e: -e.rank)
    if first.rank < least:
        return None
    for other in others:
        if first.country == other.country != "UA" and distance(first, other) <= NEXT_TO:
            continue  # one city, listed twice
        enough = min(of_city, margin) if first.kind == "city" != other.kind else margin
        if first.rank - other.rank < enough:
            return None
    return first


def largest(entries: Sequence[Entry], spelled: str) -> Entry | None:
    """Return the one of *entries*, all of one region, that a mention of the region leaves to be meant."""
    return dominant(_own(entries, spelled) or entries, least=0, margin=LARGER)


def _among(entries: Sequence[Entry], placed: Sequence[Entry]) -> Entry | None:
    """Return the one of *entries* with most of *placed* around it, or the one in their region or country."""
    votes = [sum(max(nearness(candidate, place) - 1, 0) for place in placed) for candidate in entries]
    best = max(votes)
    if best and votes.count(best) == 1:
        return entries[votes.index(best)]
    for field in ("admin", "country"):
        named = {getattr(place, field) for place in placed}
        within = [e for e in entries if getattr(e, field) and getattr(e, field) in named]
        if len(within) == 1:
            return within[0]
    return None
