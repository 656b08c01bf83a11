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
from newsnorm.places.spelling import Spelling, spelling_of

# Letters beyond ASCII without the dashes and quotes of the general punctuation block. The set stands first and its
# look-behind after it, so that the engine can skip from candidate to candidate.
_LETTER = "A-Z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc"
# What stands inside a romanised name: soft and hard signs, the point of "Z·hurivka", the tie of "Boi͡arka", an accent
_MARKS = "'’ʼ`ʹ′″”·\u0300-\u036f\ufe20\ufe21"
_WORD = re.compile(rf"[{_LETTER}](?<!\w.)(?:(?:\.[A-Z])+\.?|\w*(?:[{_MARKS}]\w+)*)")
# What may follow within one name: "Khan Younis", "Rostov-on-Don", "St. Petersburg", "Deir ez-Zor", "Port-au-Prince"
_LINK = (
    "(?:of|on|the|and|upon|na|nad|am|an|al|el|et|ez|es|esh|ed|er|en|ad|as|ash|az|ar|at|"
    "de|da|do|du|au|aux|sur|la|le|des|y|i|e|ul|ibn|bin)"
)
# The last words of listed names are often printed small: "Kakhovka reservoir". A plant or an airport printed so is
# described, not named: "the Zaporizhzhia nuclear plant" names the city.
_KIND = (
    "(?:oblast|region|district|river|city|raion|province|governorate|sea|strip|island|reservoir|lake|bay|gulf|strait|"
    "canal|estuary|peninsula|spit|dam|bridge|corridor|crossing|border|heights|valley|mountains|camp|state|gap)"
)
_MORE = re.compile(
    rf"(?:\.?[ \u00a0\n]|[-‐‑–])"
    rf"(?:{_LINK}[ \u00a0‐‑–-]){{0,2}}"
    rf"(?:[{_LETTER}]\w*|{_KIND}\b)"
    rf"(?:[{_MARKS}]\w+)*"
    # What Korean hangs on: "Punggye-ri", "Yeonpyeong-do"
    r"|-(?:ri|do|dong|gun|gu|si|myeon)\b"
)
# "al-Hasakah", "el-Fasher", "ash-Shaykh": the article is part of the name and has no capital
_ARTICLE = re.compile(r"(?<![\w-])(?:(?:al|el|ar|as|ash|at|ad|an|az|es|ed|er|et|en|ez|esh)[-‐‑–]|(?:al|el) )$")
_POSSESSIVE = ("'s", "’s", "'S", "’S", "`s", "ʼs")

# The word after a name, or whatever else touches it
_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)|[\s\S]")

_WORDS_KEPT = 1 << 15
_LONGEST_WORD = 40


class Hit:
    """A stretch that spells a name; mutable while the rules of context work on it."""

    __slots__ = ("after", "before", "end", "entries", "entry", "name_end", "spelling", "start", "tags", "text")

    def __init__(self, start: int, end: int, spelling: Spelling) -> None:
        self.start = start
        self.end = end
        self.name_end = end  # where the name proper ends: before " region"
        self.text = spelling.text
        self.spelling = spelling
        self.entries: tuple[Entry, ...] = spelling.match.entries
        self.entry: Entry | None = None  # the one place meant, once settled
        self.tags: set[str] = set()
        self.before = ""  # what stands right before it: a word, or the mark that touches it
        self.after = ""  # what stands right after it, likewise

    @property
    def match(self) -> Match:
        """What the gazetteer says of the spelling."""
        return self.spelling.match

    def stretch(self, text: str, end: int) -> None:
        """Take in what follows up to *end*, a designator; the name proper ends where it did."""
        self.end = end
        self.text = text[self.start : end]

    def __repr__(self) -> str:
        return f"Hit({self.start}, {self.end}, {self.text!r})"


class _Known(NamedTuple):
    """What the gazetteer says of one word: it may be a name, or begin one of so many words."""

    spelling: Spelling | None
    longest: int
    length: int  # without the possessive


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
            hit.before = _word_before(text, hit.start)
            hit.after = _word_after(text, past)
            yield hit


def _ask(word: str, gazetteer: Gazetteer) -> _Known | None:
    bare = word[:-2] if word.endswith(_POSSESSIVE) else word
    spelling = spelling_of(bare, gazetteer)
    if spelling is None and bare.endswith(".") and len(bare) > 4:
        bare = bare[:-1]
        spelling = spelling_of(bare, gazetteer)
    longest = gazetteer.longest(word)  # "Cox's Bazar"; of "Kyiv's Podil" no name is made
    return _Known(spelling, longest, len(bare)) if spelling or longest else None


def _longest(text: str, start: int, end: int, about: _Known, gazetteer: Gazetteer, past: int) -> Hit | None:
    """Return the longest name that starts with the word at *start*, its article included."""
    first_end = start + about.length
    begins = start
    if start and text[start - 1] in "-‐‑– ":
        article = _ARTICLE.search(text, max(past, start - 6), start)
        if article:
            begins = article.start()
    ends = [first_end]
    if about.longest > 1:
        at = end
        for _ in range(about.longest - 1):
            more = _MORE.match(text, at)
            if more is None or more.end() - at > _LONGEST_WORD:
                break
            at = more.end()
            ends.append(at)
    for at in reversed(ends):
        stop = at - 2 if text[at - 2 : at] in _POSSESSIVE else at
        for begin in (begins, start) if begins != start else (start,):
            if begin == start and stop == first_end:
                spelling = about.spelling
            else:
                spelling = spelling_of(text[begin:stop], gazetteer)
                # Of a long stretch only its own name counts: a key would swallow what stands beside the name
                if spelling is not None and spelling.match.tier == "key" and not _is_keyable(spelling.text):
                    spelling = None
            if spelling is not None:
                return Hit(begin, stop, spelling)
    return None


def _is_keyable(spelled: str) -> bool:
    words = spelled.split()
    return len(words) <= 2 and all(len(word) > 2 for word in words)


def _word_before(text: str, start: int) -> str:
    if not start:
        return ""
    if text[start - 1] not in " \u00a0":
        return text[start - 1]
    return text[max(text.rfind(" ", 0 if start < 30 else start - 30, start - 1), start - 30, -1) + 1 : start - 1]


def _word_after(text: str, end: int) -> str:
    found = _NEXT.match(text, end)
    return found[1] or text[end : end + 1] if found else ""
