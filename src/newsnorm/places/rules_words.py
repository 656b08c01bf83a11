"""Rules on the word itself: an address, an English word, a spelling too loosely met."""

from __future__ import annotations

import re

from newsnorm.places.cues import roles_of
from newsnorm.places.surroundings import Setting

_DOMAIN = re.compile(r"\.(?:com|org|net|ua|ru|info|me|co|il|uk|tv)\b")
_CONTRACTED = re.compile(r"^(?:i|you|we|they|he|she|it|who|that)['’]|n['’]t$")


def address(s: Setting) -> bool:
    """Part of an address: ``@KyivPost``, ``www.odesa.ua``, ``/kherson/``."""
    before = s.text[s.start - 1 : s.start] if s.start else ""
    after = s.right[:1]
    if before in ("@", "_", "#") or after in ("@", "_", "="):
        return before != "#" or s.right[:1].isalnum()
    if before == ".":
        last = s.text[s.start - 2 : s.start - 1]
        if last.isalnum() and not last.isupper():
            # "the war.Ukraine has": a lost paragraph break, unless it goes on like an address
            return bool(re.match(r"[\w-]*\.[a-z]{2,}|/", s.right)) or s.left.rsplit(None, 1)[-1].startswith("www.")
    if before == "/" or after == "/":
        run = s.left.rsplit(None, 1)[-1] if s.left[-1:].strip() else ""
        return "://" in run or "www." in run or bool(_DOMAIN.match(s.right))
    return bool(_DOMAIN.match(s.right))


def demonym(s: Setting) -> bool:
    """An adjective or a people: "Ukrainian", "Palestinians"."""
    return s.name.demonym


def acronym(s: Setting) -> bool:
    """An acronym that is not in capitals, or a word in capitals that only looks like one: "Us", "TELL US"."""
    word = s.hit.text
    if not s.name.acronym:
        short = word.isupper() and len(word) <= 4 and word.isascii()
        # "LVIV, Ukraine" and "LVIV (AP)" open an article, "HIV patients" and "FAO said" do not
        unlikely = bool(s.left.strip()) or not s.name.prominent or "speech" in roles_of(s.after)
        return short and s.name.match.tier != "exact" and unlikely and not s.shouted
    return not word.isupper() or (s.shouted and not s.locative)


def ordinary_word(s: Setting) -> bool:
    """An English word where a capital tells nothing: "Nice weather", "READING THE ROOM"."""
    if s.name.calendar or _CONTRACTED.search(s.hit.text.lower()):
        return True
    if not s.name.ordinary or "listed" in s.hit.tags:
        return False
    if s.locative and not s.shouted and not s.right.startswith(" of "):
        return False
    return s.starts_sentence or s.shouted or s.headline or not s.name.prominent


def loose_key(s: Setting) -> bool:
    """Met by a key alone: Arabic and Hebrew keys forget the vowels, so they need a preposition and six letters."""
    name = s.name
    if not name.by_key:
        return False
    if name.ordinary or name.given or name.surname:
        return True
    if not s.left.strip() and not s.right.strip():
        return False  # nothing but a name: a caption, a cell of a table
    if name.slavic:
        return not (s.locative or s.possessive or "theatre" in s.hit.tags)
    return not (s.locative and len(s.hit.text) > 5)
