"""Find every stretch of a text that spells a name of the gazetteer, longest first.

Names start with a capital or stand in a script that has none, so one pattern
visits those words alone, and one look in a dict settles nearly all of them.
What a stretch *means* is for the context rules; here spelling alone counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from newsnorm.places.gazetteer import Entry, Gazetteer, Match

# Letters beyond ASCII without the dashes and quotes of the general punctuation block. The set stands first and its
# look-behind after it, so that the engine can skip from candidate to candidate.
_LETTER = "A-Z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc"
_MARKS = "'’ʼ`ʹ′"
_WORD = re.compile(rf"[{_LETTER}](?<!\w.)(?:(?:\.[A-Z])+\.?|\w*(?:[{_MARKS}]\w+)*)")
# What may follow within one name: "Khan Younis", "Rostov-on-Don", "St. Petersburg", "Deir ez-Zor", "Sea of Azov"
_LINK = "(?:of|on|the|and|upon|na|nad|am|an|al|el|et|ez|es|esh|ed|er|en|ad|as|ash|az|ar|at|de|la|le|des|y|ibn)"
_MORE = re.compile(
    rf"(?:\.?[ \u00a0\n]|[-‐‑–])"
    rf"(?:{_LINK}[ \u00a0‐‑–-]){{0,2}}"
    rf"(?:[{_LETTER}]\w*|(?:oblast|region|district|river|city|raion|province|governorate|sea|strip|island)\b)"
    rf"(?:[{_MARKS}]\w+)*"
)
# "al-Hasakah", "el-Fasher", "ash-Shaykh": the article is part of the name and has no capital
_ARTICLE = re.compile(r"(?<![\w-])(?:(?:al|el|ar|as|ash|at|ad|an|az|es|ed|er|et|en|ez|esh)[-‐‑–]|(?:al|el) )$")
_POSSESSIVE = ("'s", "’s", "'S", "’S", "`s", "ʼs")

_WORDS_KEPT = 1 << 15
_LONGEST_WORD = 40


class _Known(NamedTuple):
    """What the gazetteer says of one word: it may be a name, or begin one of so many words."""

    match: Match | None
    longest: int
    length: int  # without the possessive


class Hit:
    """A stretch that spells a name; mutable while the rules of context work on it."""

    __slots__ = ("end", "entries", "entry", "match", "name_end", "start", "tags", "text")

    def __init__(self, start: int, end: int, text: str, match: Match) -> None:
        self.start = start
        self.end = end
        self.name_end = end  # where the name proper ends: before " region"
        self.text = text
        self.match = match
        self.entries: tuple[Entry, ...] = match.entries
        self.entry: Entry | None = None  # the one place meant, once settled
        self.tags: set[str] = set()

    def stretch(self, text: str, end: int) -> None:
        """Take in what follows up to *end*, a designator; the name proper ends where it did."""
        self.end = end
        self.text = text[self.start : end]

    def __repr__(self) -> str:
        return f"Hit({self.start}, {self.end}, {self.text!r})"


_known: WeakKeyDictionary[Gazetteer, dict[str, _Known | None]] = WeakKeyDictionary()


def scan(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Yield the longest spellings of gazetteer names, from left to right, disjoint."""
    known = _known.setdefault(gazetteer, {})
    if len(known) > _WORDS_KEPT:  # bounded: a stream of articles must not fill the memory
        known.clear()
    get = known.get
    past = 0
    for found in _WORD.finditer(text):
        word = found.group()
        about = get(word, False)
        if about is None:
            continue
        if about is False:
            if len(word) > _LONGEST_WORD:
                continue
            about = known[word] = _ask(word, gazetteer)
            if about is None:
                continue
        start = found.start()
        if start < past:
            continue
        assert about is not True
        hit = _longest(text, start, found.end(), about, gazetteer, past)
        if hit is not None:
            past = hit.end
            yield hit


def _ask(word: str, gazetteer: Gazetteer) -> _Known | None:
    bare = word[:-2] if word.endswith(_POSSESSIVE) else word
    match = gazetteer.lookup(bare)
    if match is None and bare.endswith(".") and len(bare) > 4:
        bare = bare[:-1]
        match = gazetteer.lookup(bare)
    longest = gazetteer.longest(bare)
    return _Known(match, longest, len(bare)) if match or longest else None


def _longest(text: str, start: int, end: int, about: _Known, gazetteer: Gazetteer, past: int) -> Hit | None:
    """Return the longest name that starts with the word at *start*, its article included."""
    first_end = start + about.length
    ends = [first_end]
    if about.longest > 1 and first_end == end:
        at = end
        for _ in range(about.longest - 1):
            more = _MORE.match(text, at)
            if more is None or more.end() - at > _LONGEST_WORD:
                break
            at = more.end()
            ends.append(at)
    begins = start
    if start and text[start - 1] in "-‐‑– ":
        article = _ARTICLE.search(text, max(past, start - 6), start)
        if article:
            begins = article.start()
    for at in reversed(ends):
        for stop in _stops(text, at):
            for begin in (begins, start) if begins != start else (start,):
                spelled = text[begin:stop]
                if begin == start and stop == first_end:
                    match = about.match
                else:
                    match = gazetteer.lookup(spelled)
                    # Of a long stretch only its own name counts: a key would swallow what stands beside the name
                    if match is not None and match.tier == "key" and not _is_keyable(spelled):
                        match = None
                if match is not None and match.entries:
                    return Hit(begin, stop, spelled, match)
    return None


def _is_keyable(spelled: str) -> bool:
    words = spelled.split()
    return len(words) <= 2 and all(len(word) > 2 for word in words)


def _stops(text: str, at: int) -> tuple[int, ...]:
    if text[at - 2 : at] in _POSSESSIVE:
        return (at - 2,)
    return (at,)
