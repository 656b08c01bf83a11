"""Inflect the verbs that the tables list in their base form."""

from __future__ import annotations

import re

_IRREGULAR = {
    "build": ("built", "building"),
    "buy": ("bought", "buying"),
    "cost": ("cost", "costing"),
    "feed": ("fed", "feeding"),
    "hold": ("held", "holding"),
    "keep": ("kept", "keeping"),
    "win": ("won", "winning"),
    "burn": ("burned", "burnt", "burning"),
    "eat": ("ate", "eaten", "eating"),
    "sow": ("sowed", "sown", "sowing"),
    "give": ("gave", "given", "giving"),
    "take": ("took", "taken", "taking"),
    "log": ("logged", "logging"),
    "sweep": ("swept", "sweeping"),
    "fell": ("felled", "felling"),
    "lay": ("laid", "laying"),
    "lose": ("lost", "losing"),
    "owe": ("owed", "owing"),
    "pay": ("paid", "paying"),
    "retake": ("retook", "retaken", "retaking"),
    "sell": ("sold", "selling"),
    "shed": ("shed", "shedding"),
    "shut": ("shut", "shutting"),
    "shoot": ("shot", "shooting"),
    "sink": ("sank", "sunk", "sinking"),
    "spend": ("spent", "spending"),
}
_DOUBLED = re.compile(r"(?:[^aeiou]|\A)[aeiou][bglnpt]\Z")
#: Long verbs that double their last letter all the same.
_STRESSED = ("control", "kidnap")


def inflected(verb: str) -> tuple[str, ...]:
    """Return the past, the participles and the third person of *verb*.

    >>> inflected("free"), inflected("bury"), inflected("strip")
    (('frees', 'freed', 'freeing'), ('buries', 'buried', 'burying'), ('strips', 'stripped', 'stripping'))
    """
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if re.search(r"[^aeiou]y\Z", verb):
        third, past, going = f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    elif verb.endswith("e"):
        past, going = f"{verb}d", f"{verb if verb.endswith('ee') else verb[:-1]}ing"
    else:
        stem = verb + verb[-1] if _DOUBLED.search(verb) and (len(verb) < 6 or verb in _STRESSED) else verb
        past, going = f"{stem}ed", f"{stem}ing"
    return (third, *_IRREGULAR.get(verb, (past, going)))
