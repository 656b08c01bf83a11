"""Know of each spelling, once, what speaks for and against it before any text is read."""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary

from newsnorm.places.cues import acronyms, demonyms, given_names, ordinary_words, roles_of, set_phrases, surnames
from newsnorm.places.gazetteer import Gazetteer, Match

#: Of this rank and above a place is known to every reader: an oblast's centre, a capital, a town of the front.
PROMINENT: Final = 50
_LARGE_KINDS = frozenset({"country", "region", "oblast", "sea", "continent"})
_SLAVIC = frozenset({"UA", "RU", "BY"})
_KEPT = 1 << 15


class Spelling:
    """A spelling of the gazetteer and what can be said of it without a context."""

    __slots__ = (
        *("acronym", "asks", "by_key", "calendar", "demonym", "given", "large", "match", "ordinary", "phrases"),
        *("prominent", "slavic", "surname", "text", "unit"),
    )

    def __init__(self, text: str, match: Match) -> None:
        lower = text.lower()
        entries = match.entries
        self.text = text
        self.match = match
        self.by_key = match.tier == "key" and text.isascii()
        self.demonym = text in demonyms() or (text.isupper() and text.title() in demonyms())
        self.acronym = lower in acronyms()
        self.ordinary = lower in ordinary_words()
        self.given = text in given_names()
        self.surname = text in surnames()
        self.unit = "unit" in roles_of(text)
        self.calendar = "calendar" in roles_of(text)
        self.phrases = set_phrases().get(lower, ())
        self.slavic = any(e.country in _SLAVIC for e in entries)
        self.large = not self.by_key and any(e.kind in _LARGE_KINDS for e in entries)
        self.prominent = self.large or (not self.by_key and max(e.rank for e in entries) >= PROMINENT)
        short = text.isupper() and len(text) <= 4 and text.isascii() and match.tier != "exact"
        reasons = {
            "demonym": self.demonym,
            "acronym": self.acronym or short,
            "set-phrase": bool(self.phrases),
            "surname-follows": self.given,
            "organisation": self.unit,
            "ordinary-word": self.ordinary or self.calendar or "'" in text or "’" in text,
            "loose-key": self.by_key,
            "surname": self.surname,
            "match": "club" in roles_of(text),
            "adjectival": "adjectival" in roles_of(text),
        }
        #: The rules of context to which the bare name gives a reason to ask
        self.asks = frozenset(rule for rule, holds in reasons.items() if holds)

    @property
    def plain(self) -> bool:
        """Nothing about the bare name speaks against a place."""
        return not self.asks


_spellings: WeakKeyDictionary[Gazetteer, dict[str, Spelling | None]] = WeakKeyDictionary()


def spelling_of(text: str, gazetteer: Gazetteer) -> Spelling | None:
    """Return what is known of the spelling *text*, or None where no place has it.

    >>> nice = spelling_of("Nice", Gazetteer.default())
    >>> nice.ordinary, nice.plain, spelling_of("Nonesuch", Gazetteer.default())
    (True, False, None)
    """
    known = _spellings.setdefault(gazetteer, {})
    try:
        return known[text]
    except KeyError:
        pass
    if len(known) > _KEPT:  # bounded: a stream of articles must not fill the memory
        known.clear()
    match = gazetteer.lookup(text)
    spelling = known[text] = Spelling(text, match) if match is not None and match.entries else None
    return spelling
