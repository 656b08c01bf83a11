"""Read the words that say what kind of place a name means: "region", "River", "the town of".

"Kharkiv region" is the oblast, "the Oskil River" no village, and in "the
Donetsk and Luhansk regions" the plural serves every name of the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsnorm.places.cues import american_states, roles_of
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

_OF = re.compile(
    r"(?P<word>[A-Za-z]+)[ \u00a0]of(?:[ \u00a0](?:the|eastern|western|northern|southern|central))?[ \u00a0][\"“'‘]?$"
)
# What may stand between "of" and a name, so that it pays to look for the word before "of"
_MAY_FOLLOW_OF = frozenset(("of", "the", "eastern", "western", "northern", "southern", "central", *"\"“'‘"))
_DESIGNATING = frozenset(("region", "regions", "district", "districts", "city", "cities", "river", "water"))
_LIST_GAP = re.compile(r"(?:,|,?[ \u00a0](?:and|or|as well as|&)|[ \u00a0]?[–-]|/)[ \u00a0]?(?:the[ \u00a0])?")
_NAMED = re.compile(
    r"[ \u00a0](?:Oblast|Region|Governorate|Province|Krai|Raion|District|River|Reservoir|Republic|State|County|"
    r"oblast|region|governorate|province|krai|raion|district|river|reservoir|republic|state|county)$"
)


_STATE = re.compile(r",[ \u00a0]((?:[A-Z][a-z]+[ \u00a0])?[A-Z][a-z]*\.?(?:[A-Z]\.)*)")
_TOWN = re.compile(r"(?:in|from|at|near|of) [A-Z][a-z]+(?: [A-Z][a-z]+)?, $")
_STATE_OF = "state of "  # Georgia: whichever is meant, the country is seldom called so
_PLANTS = frozenset(("NPP", "Nuclear", "Atomic"))
# "the Zaporizhzhia nuclear plant" describes, and names the city alone
_PLANT = re.compile(r"[ \u00a0](?:NPP|(?:Nuclear|Atomic)(?:[ \u00a0]Power)?[ \u00a0](?:Plant|Station))(?!\w)")
_HYPHENED = re.compile(r"-([A-Za-z]+)")

# Names that one plural designator may serve
_LIST = 12


def designate(text: str, hits: Sequence[Hit], gazetteer: Gazetteer) -> None:
    """Narrow each hit to the kinds that a designator beside it allows, and stretch it over "region" and "River"."""
    for index, hit in enumerate(hits):
        if " " in hit.text:
            _peel(hit)
        if hit.before in ("the", "The"):
            _the_river(text, hit, gazetteer)
        if american_states().get(hit.text):
            _read_towns_around(text, hits, index)
        if hit.after == ",":
            _read_state(text, hit)
        elif hit.after:
            _read_after(text, hits, index, gazetteer)
    for index, hit in enumerate(hits):
        if hit.before in _MAY_FOLLOW_OF:
            _read_of(text, hits, index, gazetteer)
        elif hit.before in ("River", "river", "Lake", "lake"):
            _regional(hit, gazetteer, WATERS, _WATER_NAMES, hit.before)


def _read_after(text: str, hits: Sequence[Hit], index: int, gazetteer: Gazetteer) -> None:
    hit = hits[index]
    word = hit.after
    if word == "-":  # "Kharkiv-region"
        found = _HYPHENED.match(text, hit.end)
        word = found[1] if found else ""
    roles = roles_of(word.lower()) & _DESIGNATING
    if not roles:
        plant = _PLANT.match(text, hit.end) if word in _PLANTS else None
        if plant is not None and _read_site(hit, gazetteer):
            hit.stretch(text, plant.end())
        elif word in ("regional", "Regional"):
            _regional(hit, gazetteer, REGIONS, _REGION_NAMES, "")  # "Kharkiv regional council"
        return
    end = hit.end + 1 + len(word)
    if ("region" in roles and _regional(hit, gazetteer, REGIONS, _REGION_NAMES, word)) or (
        "district" in roles and _regional(hit, gazetteer, DISTRICTS, _DISTRICT_NAMES, word)
    ):
        # "Oblast'" ends in a soft sign, "Oblast's governor" does not
        soft = text[end : end + 1] == "'" and not text[end + 1 : end + 2].isalpha()
        hit.stretch(text, end + (soft and word.lower() == "oblast"))
    elif roles & {"river", "water"}:
        if _water(hit, gazetteer, word):
            hit.stretch(text, end)
        elif word[0].isupper() or not hit.spelling.prominent:
            hit.tags.add("water")  # "the Lyman River" that nobody lists is no town
    elif roles & {"regions", "districts"}:
        kinds, names = (REGIONS, _REGION_NAMES) if "regions" in roles else (DISTRICTS, _DISTRICT_NAMES)
        for member in _members(text, hits, index):
            _regional(member, gazetteer, kinds, names, word)
    elif "city" in roles and (word[0].islower() or word in ("City", "Town")):
        _only(hit, SETTLEMENTS)
        hit.tags.add("named")


def _read_state(text: str, hit: Hit) -> None:
    """Read the state after a town of North America: "Odessa, Texas" is not the port."""
    found = _STATE.match(text, hit.end)
    if found is None or not any(e.kind in SETTLEMENTS or e.kind == "country" for e in hit.entries):
        return
    state = found[1].rstrip(".")
    rival = american_states().get(state, american_states().get(state.split()[0]))
    if rival and hit.entries[0].kind == "country":
        return  # "Latvia, Moldova, Georgia": countries in a row; "Lebanon, Ohio" has a state that is no country
    if rival is not None and all(e.country != rival for e in hit.entries):
        there = tuple(e for e in hit.entries if e.country in ("US", "CA"))
        hit.tags.add("named" if there else "oversea")
        hit.entries = there or hit.entries


def _read_towns_around(text: str, hits: Sequence[Hit], index: int) -> None:
    """Read the towns beside a state that a country shares its name with: "Atlanta, Georgia"."""
    hit = hits[index]
    rival = american_states()[hit.text]
    around = [near for near in hits[max(0, index - 3) : index + 4] if abs(near.start - hit.start) < 200]
    countries = {near.entries[0].country for near in around if near is not hit and near.entries[0].kind != "country"}
    # "Savannah, Georgia": a town that no table lists
    unlisted = _TOWN.search(text[max(0, hit.start - 30) : hit.start]) and not (
        index and hits[index - 1].end >= hit.start - 2
    )
    lead = text[max(0, hit.start - len(_STATE_OF)) : hit.start]
    last = hits[index - 1].entries[0] if index and text[hits[index - 1].end : hit.start] == ", " else None
    in_town = last is not None and last.country == "US" and last.kind in SETTLEMENTS
    elsewhere = ("US" in countries or unlisted) and rival not in countries
    if in_town or elsewhere or lead == _STATE_OF:
        hit.tags.add("oversea")


def _read_site(hit: Hit, gazetteer: Gazetteer) -> bool:
    """Read "Rivne NPP" or "Rovno Nuclear Station" as the nuclear power plant, where there is one."""
    for entry in hit.entries[:1]:
        match = gazetteer.lookup(f"{entry.name} Nuclear Power Plant")
        sites = tuple(e for e in match.entries if e.kind == "site") if match is not None else ()
        if sites:
            hit.entries = sites
            hit.tags.add("designated")
            return True
    return False


def _read_of(text: str, hits: Sequence[Hit], index: int, gazetteer: Gazetteer) -> None:
    """Read "the town of X", "the regions of X and Y"."""
    hit = hits[index]
    found = _OF.search(text[max(0, hit.start - 40) : hit.start])
    if found is None:
        return
    word = found["word"]
    roles = roles_of(word.lower())
    if "water" in roles and word[0].isupper() and "designated" not in hit.tags:
        hit.tags.add("water")  # "the Gulf of Finland" that nobody lists is no country
        return
    several = roles & {"regions", "districts", "cities"}
    for member in [hit, *_following(text, hits, index)] if several else [hit]:
        if roles & {"region", "regions"} and "designated" not in member.tags:
            _regional(member, gazetteer, REGIONS, _REGION_NAMES, "")
        elif roles & {"city", "cities"} and _only(member, SETTLEMENTS):
            member.tags.add("named")


def _the_river(text: str, hit: Hit, gazetteer: Gazetteer) -> None:
    """Read the article of rivers: "across the Dnipro", but "the Dnipro mayor"."""
    if not any(e.kind in SETTLEMENTS or e.kind == "country" for e in hit.entries):
        return
    after = hit.after
    alone = not after.isalpha() and after != "-"
    if not alone and not roles_of(after) & {"function", "riverside"}:
        return
    match = gazetteer.lookup(f"{hit.text} River")
    rivers = tuple(e for e in match.entries if e.kind == "river") if match is not None else ()
    if rivers:
        hit.entries = rivers
        hit.tags.add("designated")


def _water(hit: Hit, gazetteer: Gazetteer, word: str) -> bool:
    """Narrow *hit* to the water that *word* says: the Oskil Reservoir is not the Oskil River."""
    kind = word.lower()
    same = tuple(e for e in hit.entries if e.kind == kind)
    if same:
        hit.entries = same
        hit.tags.add("designated")
        return True
    match = gazetteer.lookup(f"{hit.text} {word.capitalize()}")
    named = tuple(e for e in match.entries if e.kind in WATERS) if match is not None and match.tier != "key" else ()
    if named:
        hit.entries = named
        hit.tags.add("designated")
        return True
    return kind == "river" and _regional(hit, gazetteer, WATERS, _WATER_NAMES, word)


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
