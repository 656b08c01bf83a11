"""Rules on persons: a title, a given name or an age beside a name makes it somebody's."""

from __future__ import annotations

import re

from newsnorm.places.cues import demonyms, given_names, roles_of
from newsnorm.places.surroundings import Setting

_INITIAL = re.compile(r"(?:[A-Z]\.[ \u00a0]?){1,2}$")
_AGE = re.compile(r",[ \u00a0](?:aged[ \u00a0])?(?:1[5-9]|[2-9]\d)(?:,|[ \u00a0]?\)|\.)")
_WHO = re.compile(r",[ \u00a0](?:who|whose|himself|herself)\b|[ \u00a0]\(\d\d\)")
_ARABIC_SURNAME = re.compile(r"[ \u00a0](?:al|el|bin|ibn|abu)[- ][A-Z]")
# What may follow a country that is a given name too: "Jordan Foreign Ministry" is no Mr Ministry
_NO_SURNAME = frozenset({"organ", "calendar", "region", "district", "river", "title"})


def title(s: Setting) -> bool:
    """A rank, an office or a form of address before it: "President Sumy", "Gen. Odesa"."""
    word = s.title_before
    if "title" in roles_of(word):
        return not (s.headline and s.name.prominent)
    if word.isupper() and len(word) > 2 and "title" in roles_of(word.title()):
        return not s.name.prominent
    return False


def occupation(s: Setting) -> bool:
    """An occupation before a small place's name, or kin before any but a country's: "analyst Lyman", "sister Sofia"."""
    roles = roles_of(s.before)
    return ("role" in roles and not s.name.prominent) or ("kin" in roles and (s.name.given or not s.name.large))


def particle(s: Setting) -> bool:
    """A particle of surnames: "Abu Homs", "von Essen"."""
    word = s.before
    return "particle" in roles_of(word.lower()) and (word[:1].isupper() or s.before_that[:1].isupper())


def given_name(s: Setting) -> bool:
    """A given name before it: "Serhiy Lyman"; initials too: "J. Sumy"."""
    word = s.before
    if not word:
        # "Serhiy-Lyman" is no name; "al-" and its like were taken into the name by the scan
        return False
    if _INITIAL.search(word) and not s.name.large:
        return not s.starts_sentence or s.before_that[:1].isupper()
    if word.isupper() and len(word) > 2:
        word = word.title()
    strength = given_names().get(word)
    if strength is None and not s.name.large and "title" in roles_of(s.before_that.rstrip(".")):
        # "Gen. Jabbar Basra": whoever has a title has a name of his own
        return word[:1].isupper() and word.isalpha() and not roles_of(word) and not roles_of(word.lower())
    if strength == "strong" or (strength and "title" in roles_of(s.before_that.rstrip("."))):
        return True
    if strength == "weak" and s.name.large and s.name.given:
        return True  # "Jim Jordan"
    if strength is None or s.name.large or s.headline or s.shouted or "calendar" in roles_of(word):
        return False
    if s.name.prominent:  # "Jack London", but "Will Moscow agree?"
        return strength == "word" and not s.before_starts_sentence
    return strength == "weak" or not s.before_starts_sentence


def surname_follows(s: Setting) -> bool:
    """A place that is a given name too, before a surname: "Jordan Peterson", "Omar al-Mukhtar"."""
    if _ARABIC_SURNAME.match(s.right) and not s.name.large:
        return True
    if not s.name.given or not s.chain or s.right[:1] not in (" ", "\u00a0") or not s.right[1:2].isupper():
        return False
    word = s.chain[0]
    if s.name.large and (s.headline or s.shouted):
        return False
    if roles_of(word) & _NO_SURNAME or word in demonyms():
        return False
    return not (len(word) < 4 and word.isupper())


def surname(s: Setting) -> bool:
    """A surname that is a town far from the wars too, where no preposition makes it a place: "Hamilton agreed"."""
    if not s.name.surname or s.locative or "listed" in s.hit.tags:
        return False
    return s.name.by_key or not s.name.slavic


def age(s: Setting) -> bool:
    """An age or "who" after it: "Lyman, 43, said"."""
    return not s.name.large and not s.locative and bool(_AGE.match(s.right) or _WHO.match(s.right))


def speech(s: Setting) -> bool:
    """A small place that says, tells or smiles is somebody's surname: "Lyman said"."""
    if s.name.prominent or s.locative or s.before == "of" or "listed" in s.hit.tags:
        return False
    return "speech" in roles_of(s.after)
