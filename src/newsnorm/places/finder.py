"""Find places in running text, and write them in one style."""

from __future__ import annotations

import datetime as dt

from newsnorm.core.arguments import check_choice, check_date, check_text
from newsnorm.core.edits import Rewrite
from newsnorm.places.context import PERSONAL, veto, veto_designated
from newsnorm.places.designators import designate
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.model import Place
from newsnorm.places.namesakes import settle
from newsnorm.places.records import Recorder
from newsnorm.places.scan import Hit, scan
from newsnorm.places.styles import STYLES
from newsnorm.places.surroundings import Setting
from newsnorm.places.writing import Writer


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
    record = Recorder(style, as_of).place
    return [record(hit) for hit in find_hits(text, _gazetteer(gazetteer))]


def normalize_places(
    text: str, *, style: str = "national", as_of: dt.date | None = None, gazetteer: Gazetteer | None = None
) -> Rewrite:
    """Write every place of *text* in one *style*; possessives, capitals and hyphens stay.

    >>> normalize_places("KUPYANSK falls; Kiev's allies in Kharkov-based units cheer").text
    "KUPIANSK falls; Kyiv's allies in Kharkiv-based units cheer"

    A name that may be several places, written differently, stays as it is; so does a name that is spoken about:

    >>> normalize_places("Bakhmut, formerly Artyomovsk").text
    'Bakhmut, formerly Artyomovsk'

    Args:
        text: Running text.
        style: "national", "bgn1965", "ru", "ap" or "native".
        as_of: Write each place by the name that was official on this day; None means today's.
        gazetteer: Places to look for instead of those that newsnorm brings along.
    """
    check_text(text)
    check_choice("style", style, STYLES)
    check_date("as_of", as_of)
    places = _gazetteer(gazetteer)
    return Rewrite.of(text, Writer(text, style, as_of, places).edits(find_hits(text, places)))


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
        if last is not None and hit.start - last.end < _CLOSE:
            gap = text[last.end : hit.start]
            if len(gap) <= 2:
                if hit.spelling.plain:
                    last.tags.add("before_place")
                if last.spelling.plain:
                    hit.tags.add("after_place")
            if gap in _HYPHENS and last.spelling.plain:
                last.tags.add("joined")
            if gap in _JOINTS:
                if hit.spelling.plain:
                    last.tags.add("listed")
                if last.spelling.plain:
                    hit.tags.add("listed")
            elif gap in _WAYS and last.spelling.plain:
                hit.tags.add("listed")
        last = hit


# Within so many characters two names can stand in one list
_CLOSE = 10
# "Tyre and Sidon", "Gao or Timbuktu": of two names joined so, one that can be nothing but a place makes a place of both
_JOINTS = frozenset((" and ", " or ", ", ", ", and ", ", or ", " & ", "/", "-", "–", " to "))
# "The Kupiansk-Lyman line": of two places joined so the first is no part of a longer name
_HYPHENS = frozenset(("-", "–"))
# "They left Masisi for Sake": a way has two ends
_WAYS = frozenset((" for ", " from ", " towards ", " toward ", " via ", " through ", " into "))


def _refused(text: str, hit: Hit) -> str | None:
    if hit.tags & _CERTAIN:
        return veto_designated(text, hit)
    if "water" in hit.tags:
        return "water"
    return veto(text, hit)


def _surely_a_place(text: str, hit: Hit) -> bool:
    if hit.spelling.large or hit.tags & _CERTAIN:
        return True
    # "never seen Sumy", of a lieutenant of that name; but "Sumy later resigned" is he
    before = hit.before
    return Setting(text, hit).locative or (hit.spelling.prominent and before.isalpha() and before.islower())


def _gazetteer(given: Gazetteer | None) -> Gazetteer:
    if given is None:
        return Gazetteer.default()
    if not isinstance(given, Gazetteer):
        msg = f"gazetteer must be a Gazetteer or None; got {given!r}"
        raise ValueError(msg)
    return given
