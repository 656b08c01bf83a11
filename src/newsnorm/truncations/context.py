"""Read the words before a figure or a gap: is there a comparator, is an amount wanted, of what dimension?"""

from __future__ import annotations

import re

from newsnorm.truncations.lexicon import lexicon, word_set

_NAMED = re.compile(r"\b[a-z]{2,}\s(?P<name>[A-Z][a-z]+)\Z")


def comparator(left: list[str]) -> str:
    """Return the opener phrase that *left* ends in, "" if none."""
    openers = lexicon().openers
    for n in range(min(4, len(left)), 0, -1):
        phrase = " ".join(left[-n:])
        if phrase in openers:
            return phrase
    return ""


def rises(left: list[str]) -> bool:
    """Tell whether *left* ends in "rose by", "fell to" or the bare verb."""
    return left[-1:] != [] and (
        left[-1] in word_set("rises")
        or (left[-1] in ("by", "to") and left[-2:-1] != [] and left[-2] in word_set("rises"))
    )


def wants_amount(left: list[str]) -> bool:
    """Tell whether the words before a number, without comparator, still want an amount."""
    if not left:
        return False
    if left[-1] == "of":
        return len(left) > 1 and left[-2] in lexicon().measures
    return lexicon().licences.get(left[-1]) in ("sure", "strong", "medium")


def measured_strictly(nouns: list[str]) -> bool:
    """Tell whether one of *nouns* is followed by an amount only."""
    measures = lexicon().measures
    return any(noun in measures and measures[noun].strict for noun in nouns)


def measured(left: list[str]) -> str | None:
    """Return the dimension of the nearest noun of measure, if the clause has one."""
    measures = lexicon().measures
    near = left[-9:]
    for previous, word in zip(["", *near][-2::-1], reversed(near), strict=True):
        if word in measures and (measures[word].strict or not previous[:1].isdigit()):
            return measures[word].dimension  # "the 33rd Front" bears a name
    return None


def dimension_of(left: list[str], right: list[str], word: str, closer: str) -> str | None:
    """Return what the lost figure measures, as far as the words around tell."""
    words = lexicon()
    if closer == "percent":
        return "percent"
    if word in words.units:
        return words.units[word].dimension
    if right[:1] == ["lives"]:
        return "count"  # "cost  lives" is no sum
    if word in words.counted:
        return words.counted[word]
    if closer == "of" and len(right) > 1:
        follows = [token.lower() for token in right[1:4]]
        if any(token in words.areas for token in follows):
            return "area"
        if any(token in words.lines for token in follows):
            return "length"
    if closer == "dim":
        return "duration" if word in ("old", "older", "younger") else "length"
    if right[:1] and right[0][:1].isupper() and right[1:2] and right[1].lower() in words.counted:
        return words.counted[right[1].lower()]  # "the loss of  Argentine sailors" is no sum
    noun = measured(left)
    if noun is not None:
        return noun
    return "area" if "control" in left[-4:] and left[-2:-1] == ["of"] else None


def is_name(head: str, opener: str, tail: str) -> bool:
    """Tell whether *opener*, which *head* ends in, names something: "the village of Over is", one capital of all."""
    found = _NAMED.search(head)
    return found is not None and found["name"].lower() == opener and (tail[:1].islower() or tail[:1] == ",")
