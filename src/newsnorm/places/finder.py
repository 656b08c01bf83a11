"""Find places in running text, and write them in one style."""

from __future__ import annotations

import datetime as dt
import re

from newsnorm.core.arguments import check_choice, check_date, check_text
from newsnorm.core.edits import Edit, Rewrite
from newsnorm.places.context import PERSONAL, veto, veto_designated
from newsnorm.places.designators import designate
from newsnorm.places.gazetteer import Entry, Gazetteer
from newsnorm.places.keys import key
from newsnorm.places.model import Candidate, Place
from newsnorm.places.namesakes import settle
from newsnorm.places.scan import Hit, scan
from newsnorm.places.styles import STYLES, named_on, stem_of, styled
from newsnorm.places.surroundings import Setting

# "Bakhmut, formerly Artemivsk": the former name is what the sentence is about
_SPEAKS_OF_NAME = re.compile(
    r"(?:\b(?:former|formerly|previously|then|once|renamed|known as|called|name of|named|a\.k\.a\.|aka|or|spelt)"
    r"(?: from| as| the)?[ \u00a0]|\()[\"“'‘]?$"
)


def find_places(
    text: str, *, style: str = "national", as_of: dt.date | None = None, gazetteer: Gazetteer | None = None
) -> list[Place]:
    """Find every mention of a place in *text* and link it, where the text leaves no doubt which place it is.

    >>> [(p.text, p.canonical, p.admin) for p in find_places("Kiev says Izyum, in the Kharkov region, is free.")]
    [('Kiev', 'Kyiv', None), ('Izyum', 'Izium', 'Kharkiv Oblast'), ('Kharkov region', 'Kharkiv Oblast', None)]

    A surname, a newspaper and a people are no places:

    >>> find_places("Serhiy Lyman told the Kyiv Independent that Ukrainian drivers had waited.")
    []

    A shared name that nothing settles has candidates and no id:

    >>> [place] = find_places("Shells fell on Ivanivka.")
    >>> place.id is None, len(place.candidates) > 50
    (True, True)

    Args:
        text: Running text.
        style: How `Place.canonical` is written: "national", "bgn1965", "ru", "ap" or "native".
        as_of: Give each place the name that was official on this day; None means today's.
        gazetteer: Places to look for instead of those that newsnorm brings along.
    """
    check_text(text)
    check_choice("style", style, STYLES)
    check_date("as_of", as_of)
    return [_place(hit, style, as_of) for hit in find_hits(text, _gazetteer(gazetteer))]


def normalize_places(text: str, *, style: str = "national", gazetteer: Gazetteer | None = None) -> Rewrite:
    """Write every place of *text* in one *style*; possessives, capitals and hyphens stay.

    >>> normalize_places("KUPYANSK falls; Kiev's allies in Kharkov-based units cheer").text
    "KUPIANSK falls; Kyiv's allies in Kharkiv-based units cheer"

    A name that may be several places, written differently, stays as it is; so does a name that is spoken about:

    >>> normalize_places("Bakhmut, formerly Artyomovsk").text
    'Bakhmut, formerly Artyomovsk'
    """
    check_text(text)
    check_choice("style", style, STYLES)
    edits = []
    places = _gazetteer(gazetteer)
    for hit in find_hits(text, places):
        edit = _edit(text, hit, style, places)
        if edit is not None:
            edits.append(edit)
    return Rewrite.of(text, edits)


def find_hits(text: str, gazetteer: Gazetteer) -> list[Hit]:
    """Return the spellings in *text* that name places, each settled as far as the text tells."""
    hits = list(scan(text, gazetteer))
    if not hits:
        return hits
    designate(text, hits, gazetteer)
    _relate(text, hits)
    kept = []
    persons: set[str] = set()
    for hit in hits:
        reason = _refused(text, hit)
        if reason is None:
            kept.append(hit)
        elif reason in PERSONAL and not hit.tags & _CERTAIN:
            persons.add(hit.text)
    if persons:
        # Somebody's name stays his: "Lyman shrugged", further down
        kept = [hit for hit in kept if hit.text not in persons or _surely_a_place(text, hit)]
    settle(text, kept)
    return kept


_CERTAIN = frozenset({"designated", "named"})


def _relate(text: str, hits: list[Hit]) -> None:
    """Tag each hit with what its neighbours tell: another place touches it, it stands in a list, its theatre is met."""
    theatre = {hit.entries[0].country for hit in hits if hit.match.tier != "key"}
    last: Hit | None = None
    for hit in hits:
        if hit.entries[0].country in theatre:
            hit.tags.add("theatre")
        if last is not None:
            gap = text[last.end : hit.start] if hit.start - last.end < 10 else ""
            if len(gap) <= 2:
                last.tags.add("before_place")
                hit.tags.add("after_place")
            if gap in _JOINTS:
                if hit.spelling.plain:
                    last.tags.add("listed")
                if last.spelling.plain:
                    hit.tags.add("listed")
        last = hit


# "Tyre and Sidon", "Gao or Timbuktu": of two names joined so, one that can be nothing but a place makes a place of both
_JOINTS = frozenset((" and ", " or ", ", ", ", and ", ", or ", " & ", "/"))


def _refused(text: str, hit: Hit) -> str | None:
    if hit.tags & _CERTAIN:
        return veto_designated(text, hit)
    if "water" in hit.tags:
        return "water"
    return veto(text, hit)


def _surely_a_place(text: str, hit: Hit) -> bool:
    return hit.spelling.large or bool(hit.tags & _CERTAIN) or Setting(text, hit).locative


def _gazetteer(given: Gazetteer | None) -> Gazetteer:
    if given is None:
        return Gazetteer.default()
    if not isinstance(given, Gazetteer):
        msg = f"gazetteer must be a Gazetteer or None; got {given!r}"
        raise ValueError(msg)
    return given


def _place(hit: Hit, style: str, as_of: dt.date | None) -> Place:
    match = hit.match
    if hit.entry is not None:
        entry = named_on(hit.entry, as_of)
        return Place(
            hit.start,
            hit.end,
            hit.text,
            entry.id,
            styled(entry, style),
            entry.native,
            entry.country,
            entry.admin,
            entry.kind,
            entry.lat,
            entry.lon,
            match.tier,
            (),
            match.former,
        )
    entries = [named_on(e, as_of) for e in hit.entries]
    names = list(dict.fromkeys(styled(e, style) for e in entries))
    natives = {e.native for e in entries}
    countries = {e.country for e in entries}
    admins = {e.admin for e in entries}
    kinds = {e.kind for e in entries}
    return Place(
        hit.start,
        hit.end,
        hit.text,
        None,
        names[0],
        entries[0].native if len(natives) == 1 else None,
        entries[0].country if len(countries) == 1 else "",
        entries[0].admin if len(admins) == 1 else None,
        entries[0].kind if len(kinds) == 1 else "settlement",
        None,
        None,
        match.tier,
        tuple(Candidate(e.id, styled(e, style), e.admin) for e in entries),
        match.former,
    )


def _edit(text: str, hit: Hit, style: str, gazetteer: Gazetteer) -> Edit | None:
    """Return the edit that writes *hit* in *style*, or None where it is written so or had better be left alone."""
    entries = (hit.entry,) if hit.entry is not None else hit.entries
    names = {styled(e, style) for e in entries}
    if len(names) != 1 or _is_short(hit.text):
        return None
    entry, name = entries[0], names.pop()
    end = hit.end if style == "native" else hit.name_end
    if style != "native":
        name = name.removesuffix(stem_of(entry)[1])
    printed = text[hit.start : end]
    if printed.isupper() and len(printed) > 1:
        name = name.upper()
    if text.startswith(name, hit.start):
        return None
    if (
        key(printed) != key(name)
        and style != "native"
        and _SPEAKS_OF_NAME.search(text, max(0, hit.start - 30), hit.start)
    ):
        return None
    if style in ("national", "ap") and not _is_spelling(printed, name, entry):
        return None
    # What does not lead back to the place would be another name at the next reading
    if "designated" not in hit.tags:
        back = gazetteer.lookup(name)
        if back is None or all(e.name != entry.name for e in back.entries):
            return None
    return Edit(hit.start, end, printed, name, style)


def _is_spelling(printed: str, name: str, entry: Entry) -> bool:
    """Say whether *name* is *printed* spelled otherwise, not a longer or more formal name: "Britain" stays."""
    if len(name.replace("-", " ").split()) > len(printed.replace("-", " ").split()) or "(" in name:
        return False
    return entry.kind != "country" or key(printed) == key(name)


def _is_short(spelled: str) -> bool:
    """Say whether this is an abbreviation, which no style spells otherwise: "US", "U.K."."""
    return (spelled.isupper() and len(spelled) <= 3) or "." in spelled.rstrip(".")[1:2]
