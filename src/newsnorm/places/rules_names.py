"""Rules on names that hold a place's name: of organisations, ships, streets, treaties, dishes, far namesakes."""

from __future__ import annotations

import re

from newsnorm.places.cues import demonyms, roles_of
from newsnorm.places.designators import SETTLEMENTS
from newsnorm.places.surroundings import BREAKS, CLOSING, OPENING, QUOTES, Setting

# What may stand, capitalised, right after a place without making one name with it: "Lyman Mayor", "Lyman Monday"
_APART = frozenset({"organ", "title", "calendar", "region", "district"})
_FRONTED = re.compile(r"(?:At|In|On|To|During|After|Before|For|Under|Since|Within|With|By) ")
_PLAYED = r"(?:beat|drew|lost|won|host(?:ed|s)?|play(?:ed|s)?|face[sd]?|visit(?:ed|s)?|thrashed|edged|defeated)"
_PLAYED_AFTER = re.compile(rf"[ \u00a0]{_PLAYED}\b")
_PLAYED_BEFORE = re.compile(rf"\b{_PLAYED}[ \u00a0](?:(?:to|with|against|at)[ \u00a0])?$")
_OPERATION = re.compile(r"\bOperation[ \u00a0](?:(?:[A-Z][\w'’-]*|of|the)[ \u00a0]){0,3}$")
_JOINING = frozenset(("and", "or", "of", "but", "as", "is", "was", "since"))
_NUMBERED = frozenset(("peace", "ceasefire", "truce", "II", "2", "III", "Peace", "Ceasefire"))


def set_phrase(s: Setting) -> bool:
    """A dish, a syndrome, a unit: "chicken Kiev", "Moscow mule"."""
    for before, after in s.name.phrases:
        if (not before or s.before == before) and (not after or _goes_on(s.right, after)):
            return True
    return False


def _goes_on(right: str, phrase: str) -> bool:
    """Say whether *phrase* comes next, after a space, a hyphen or a possessive: "'s Day"."""
    rest = right[3:] if right[:3] in ("'s ", "’s ") else right[1:] if right[:1] in (" ", "-", "\u00a0") else ""
    return rest.startswith(phrase) and not rest[len(phrase) : len(phrase) + 1].isalpha()


def ship(s: Setting) -> bool:
    """A vessel: "the missile cruiser Moskva", "HMS London"."""
    word = s.title_before or s.left.rstrip(OPENING + " \u00a0").rsplit(" ", 1)[-1]
    if "ship" in roles_of(word) or "ship" in roles_of(word.lower()):
        # "the tanker Iran seized"
        return not (s.title_before and s.hit.end < len(s.text) and s.hit.entries[0].kind == "country")
    return False


def model(s: Setting) -> bool:
    """A weapon, a class or a unit named for a place: "the Vilkha rocket", "a Toronto-class frigate", "Dnipro-1"."""
    if s.right[:1] == "-":
        if s.right[1:2].isdigit():
            return True  # "Dnipro-1"
        return s.right.startswith(("-class ", "-type ", "-style "))
    if s.name.prominent or s.locative or "model" not in roles_of(s.after):
        return False
    words = s.right.split(None, 2)
    return len(words) < 2 or words[0][-1] in BREAKS or "attack" not in roles_of(words[1].strip(BREAKS))


def named_after(s: Setting) -> bool:
    """A street, a station, a treaty, a unit: "Kyiv Street", "the Minsk agreements", "the Azov battalion"."""
    word = s.after
    if not word:
        return False
    if "street" in roles_of(word):
        return not (word == "St" and s.right[3:4] == ".") or s.right[4:5] in ("", " ", ",")
    if s.name.large:
        return False
    if roles_of(word.lower()) & {"treaty", "formation"} or "thing" in roles_of(word):
        return True
    # "the Minsk peace agreements", "the Minsk II agreement"
    words = s.right.split(None, 3)
    return len(words) > 1 and words[0] in _NUMBERED and "treaty" in roles_of(words[1].strip(BREAKS).lower())


def club(s: Setting) -> bool:
    """A sports club: "Shakhtar Donetsk", "Manchester United"."""
    # "Metalist 1925 Kharkiv"
    if "club" in roles_of(s.before_that if s.before.isdigit() else s.before) and not s.shouted:
        return True
    if s.chain and "club" in roles_of(s.hit.text):
        return True
    word = s.chain[0] if s.chain else s.right[1:].split(" ", 1)[0] if s.right[:1] == "-" else ""
    return "club_after" in roles_of(word) and not s.name.large


def organisation(s: Setting) -> bool:
    """Part of an organisation's name: "the Kyiv Independent", "the Bank of Israel"."""
    if s.quoted_after and "organisation" in roles_of(s.quoted_after):
        return True
    if s.before in ("of", "de", "for") and "organisation_of" in roles_of(s.before_that.rstrip("'’")):
        return True
    if s.name.unit and not s.locative:
        return True
    if s.right.startswith(" and ") and "listed" not in s.hit.tags:
        return bool(
            len(s.chain) > 1 and roles_of(s.chain[1]) & {"organisation", "council"}
        )  # "Perth and Kinross Council"
    if not s.chain or s.shouted or not s.right[1:2].isupper() or (s.name.acronym and s.hit.text.isupper()):
        return False
    for position, word in enumerate(s.chain):
        roles = roles_of(word)
        if "organisation" in roles:
            return not (s.headline and s.name.large)
        if word == "Air" and len(s.chain) == 1:
            return True  # "Iran Air", but "Iran Air Force"
        if position == 0 and ("calendar" in roles or word in demonyms() or "title" in roles):
            return False
    # "the Crimea SOS group": with an article, the capitals after a name go on with it
    return s.before in ("the", "The") and not s.headline and not roles_of(s.chain[0]) & _APART


def match_played(s: Setting) -> bool:
    """A club by its short name, in a report of a match: "Shakhtar beat Vorskla", "lost to Karpaty"."""
    if "club" not in roles_of(s.hit.text):
        return False
    return bool(_PLAYED_AFTER.match(s.right) or _PLAYED_BEFORE.search(s.left))


def branch(s: Setting) -> bool:
    """Whose branch or house it is: "UNICEF Sudan", "Amnesty International Ukraine", "King's College London"."""
    if s.shouted or not s.before[:1].isupper():
        return False
    roles = roles_of(s.before)
    if "agency" in roles:
        return not s.headline
    if "organisation" not in roles or s.headline or not s.before_that[:1].isupper():
        return False
    # "He told the Security Council Russia had lied", "At the Security Council Russia was alone"
    return not roles_of(s.after) & {"function"} and not _FRONTED.match(s.left)


def operation(s: Setting) -> bool:
    """Part of an operation's name: "Operation Euphrates Shield", "Operation Dawn of Gaza"; not "… in Gaza"."""
    return bool(_OPERATION.search(s.left))


def article(s: Setting) -> bool:
    """Notice a ship or a river: "the Moskva", "an Antonov", with nothing after it that the article could belong to."""
    word = s.before.lower()
    if word not in ("the", "a", "an") or "the" in s.hit.text[:4].lower():
        return False
    if any(e.kind not in SETTLEMENTS for e in s.hit.entries):
        return False
    if word != "the" and s.after.endswith("ed"):
        return True
    if s.right[:1] == ",":
        return not s.right[2:3].isupper()  # "the Moskva, which sank", but "the Siversk, Lyman and Kupiansk directions"
    return s.right[:1] in (".", ";", '"', "”", "") or "function" in roles_of(s.after)


def adjectival(s: Setting) -> bool:
    """A sea's name that only describes what follows: "Arctic conditions", "Virgin Atlantic", "the Baltic Fleet"."""
    if s.after[:1].islower() and not roles_of(s.after) & {"function", "locative"} and s.after not in _JOINING:
        return s.before.lower() != "the" or "shore" not in roles_of(s.after)
    return s.before.lower() != "the" and "direction" not in roles_of(s.before.lower()) and "listed" not in s.hit.tags


def longer_name(s: Setting) -> bool:
    """A small place's name inside a longer one: "the Lyman Brothers", "Belkis Ville"."""
    if s.name.prominent or s.headline or s.shouted:
        return False
    tags = s.hit.tags
    if "before_place" not in tags and s.right[1:2].isupper():
        if s.right[:1] == "-":
            return "joined" not in tags
        if s.right[:1] == " " and s.chain:
            word = s.chain[0]
            if not (roles_of(word) & _APART or word in demonyms() or word.isupper()):
                return True
    word = s.before
    if not word[:1].isupper() or s.before_starts_sentence or word.isupper() or not word.isalpha():
        return False
    if "after_place" in tags or word in demonyms():
        return False
    return not (
        roles_of(word.lower()) & {"direction", "locative", "city", "region"} or roles_of(word) & {"organ", "calendar"}
    )


def call_sign(s: Setting) -> bool:
    """A call sign or a nickname: "his mate 'Donbas'", of fighters who go by such names."""
    if not s.hit.text.isascii():
        return False  # a word in a script of its own is quoted from a sign, not from the radio
    if not (s.left[-1:] in QUOTES and s.right[:1] in CLOSING):
        return "call-sign" in roles_of(s.before.lower())
    words = re.findall(r"[A-Za-z-]+", s.left[-60:] + s.right[:60])
    return any("call-sign" in roles_of(word.lower()) for word in words)


def prefix(s: Setting) -> bool:
    """The end of a longer name that the gazetteer has not: "New Jordan", "Wadi Hamra"."""
    if s.shouted:
        return False
    if "prefix" in roles_of(s.hit.text) and s.right[1:2].isupper():
        return True  # "Port Stanley", of which a village Port is listed
    return "prefix" in roles_of(s.before) and not s.before_starts_sentence


def far_namesake(s: Setting) -> bool:
    """A namesake beyond the sea, told by its state or its towns: "Odessa, Texas", "Atlanta, Georgia"."""
    return "oversea" in s.hit.tags and not s.shouted
