"""Read the words that say what kind of place a name means: "region", "River", "the town of".

"Kharkiv region" is the oblast, "the Oskil River" no village, and in "the
Donetsk and Luhansk regions" the plural serves every name of the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsnorm.places.cues import roles_of
from newsnorm.places.gazetteer import Entry, Gazetteer
from newsnorm.places.scan import Hit

SETTLEMENTS: Final = frozenset({"settlement", "city", "town", "village", "camp", "capital"})
REGIONS: Final = frozenset({"oblast", "region", "governorate", "province", "state", "republic", "krai", "territory"})
DISTRICTS: Final = frozenset({"raion", "district", "subdistrict", "hromada"})
WATERS: Final = frozenset({"river", "sea", "reservoir", "lake", "bay", "gulf", "strait", "canal", "estuary", "water"})

# What official names append, for a look-up of "Aleppo region" under "Aleppo Governorate"
_REGION_NAMES = ("Oblast", "Governorate", "Province", "Krai", "Region", "State", "Republic", "County")
_DISTRICT_NAMES = ("Raion", "District")
_WATER_NAMES = ("River", "Reservoir", "Lake", "Canal", "Sea", "Bay", "Gulf")

_AFTER = re.compile(r"[ \u00a0-](?P<word>[A-Za-z]+'?)(?P<dot>\.?)")
_OF = re.compile(
    r"(?P<word>[A-Za-z]+)[ \u00a0]of(?:[ \u00a0](?:the|eastern|western|northern|southern|central))?[ \u00a0][\"“'‘]?$"
)
_BEFORE = re.compile(r"(?P<word>[A-Za-z]+)[ \u00a0][\"“'‘]?$")
_LIST_GAP = re.compile(r"(?:,|,?[ \u00a0](?:and|or|as well as|&)|[ \u00a0]?[–-]|/)[ \u00a0]?(?:the[ \u00a0])?")
_NAMED = re.compile(
    r"[ \u00a0](?:Oblast|Region|Governorate|Province|Krai|Raion|District|River|Reservoir|Republic|State|County|"
    r"oblast|region|governorate|province|krai|raion|district|river|reservoir|republic|state|county)$"
)


# Names that one plural designator may serve
_LIST = 12


def designate(text: str, hits: Sequence[Hit], gazetteer: Gazetteer) -> None:
    """Narrow each hit to the kinds that a designator beside it allows, and stretch it over "region" and "River"."""
    for index, hit in enumerate(hits):
        _peel(hit)
        after = _AFTER.match(text, hit.end)
        if after is None:
            continue
        word = after["word"]
        roles = roles_of(word.lower())
        if not (roles or word in ("regional", "Regional")) or "possessive" in hit.tags:
            continue
        if ("region" in roles and _regional(hit, gazetteer, REGIONS, _REGION_NAMES, word)) or (
            "district" in roles and _regional(hit, gazetteer, DISTRICTS, _DISTRICT_NAMES, word)
        ):
            hit.stretch(text, after.end("word"))
        elif "river" in roles or "water" in roles:
            if _regional(hit, gazetteer, WATERS, _WATER_NAMES, word):
                hit.stretch(text, after.end("word"))
            elif word[0].isupper():
                hit.tags.add("water")  # "the Lyman River" that nobody lists is no town
        elif word in ("regional", "Regional", "oblast's"):
            _regional(hit, gazetteer, REGIONS, _REGION_NAMES, "")  # "Kharkiv regional council"
        elif "regions" in roles or "districts" in roles:
            kinds, names = (REGIONS, _REGION_NAMES) if "regions" in roles else (DISTRICTS, _DISTRICT_NAMES)
            for member in _members(text, hits, index):
                _regional(member, gazetteer, kinds, names, word)
        elif "city" in roles and (word[0].islower() or word in ("City", "Town")):
            _only(hit, SETTLEMENTS)
            hit.tags.add("named")
    for index, hit in enumerate(hits):
        before = text[max(0, hit.start - 40) : hit.start]
        found = _OF.search(before)
        if found:
            roles = roles_of(found["word"].lower())
            members = [hit, *_following(text, hits, index)] if roles & {"regions", "districts", "cities"} else [hit]
            for member in members:
                if roles & {"region", "regions"} and not member.tags & {"designated"}:
                    _regional(member, gazetteer, REGIONS, _REGION_NAMES, "")
                elif roles & {"city", "cities"} and _only(member, SETTLEMENTS):
                    member.tags.add("named")
            continue
        found = _BEFORE.search(before)
        if found and found["word"] in ("River", "river", "Lake", "lake"):
            _regional(hit, gazetteer, WATERS, _WATER_NAMES, found["word"])


def _peel(hit: Hit) -> None:
    """Set where the name proper ends, if the gazetteer lists it with its designator: "Kharkiv Oblast"."""
    found = _NAMED.search(hit.text)
    if found and hit.match.entries[0].kind not in SETTLEMENTS | {"country"}:
        hit.name_end = hit.start + found.start()
        hit.tags.add("designated")


def _only(hit: Hit, kinds: frozenset[str]) -> bool:
    kept = tuple(e for e in hit.entries if e.kind in kinds)
    if kept:
        hit.entries = kept
    return bool(kept)


def _regional(hit: Hit, gazetteer: Gazetteer, kinds: frozenset[str], names: Sequence[str], word: str) -> bool:
    """Narrow *hit* to a unit of these kinds that bears its name; say whether there is one."""
    if _only(hit, kinds):
        hit.tags.add("designated")
        return True
    spelled = hit.text
    ordered = (word.capitalize(), *names) if word and not word.endswith("s") else names
    for name in ordered:
        match = gazetteer.lookup(f"{spelled} {name}")
        if match is not None and any(e.kind in kinds for e in match.entries):
            hit.entries = tuple(e for e in match.entries if e.kind in kinds)
            hit.tags.add("designated")
            return True
    # "Kharkov region": the unit is known by the seat's own name
    seats = tuple(e for e in hit.entries if e.kind in SETTLEMENTS)
    for seat in seats[:1]:
        units: list[Entry] = []
        for name in names:
            match = gazetteer.lookup(f"{seat.name} {name}")
            if match is not None:
                units += [
                    e for e in match.entries if e.kind in kinds and (not seat.country or e.country == seat.country)
                ]
        if units:
            hit.entries = tuple({unit.id: unit for unit in units}.values())
            hit.tags.add("designated")
            return True
    return False


def _members(text: str, hits: Sequence[Hit], index: int) -> list[Hit]:
    """Return the hit at *index* and those listed before it: "Donetsk, Luhansk and Kherson"."""
    members = [hits[index]]
    for at in range(index - 1, max(index - _LIST, -1), -1):
        gap = text[hits[at].end : hits[at + 1].start]
        if not _LIST_GAP.fullmatch(gap):
            break
        members.append(hits[at])
    return members


def _following(text: str, hits: Sequence[Hit], index: int) -> list[Hit]:
    members = []
    for at in range(index + 1, min(index + _LIST, len(hits))):
        gap = text[hits[at - 1].end : hits[at].start]
        if not _LIST_GAP.fullmatch(gap):
            break
        members.append(hits[at])
    return members
