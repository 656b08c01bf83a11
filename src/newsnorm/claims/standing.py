"""Say where beside the words of a caller a number could stand: before "patrol" of "took over patrol boats".

The caller says that a figure is gone, and quotes the word before the gap or
the one behind it. He is believed wherever English lets a number stand: where
it would count what follows, where it would be what a verb or a preposition
leads to, and where it would itself be told of, "of whom |died|". Where
another figure stands already, nothing is gone: "several pilgrims".
"""

from __future__ import annotations

from itertools import islice

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.fitting import leads, probe_at
from newsnorm.core.records import Span
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.finder import find_quantities

_MOST = 4  # words of a caller: "the loss of", "MiG-29 jets"
_WORD = regex.compile(r"\S+")
_BEFORE = regex.compile(r"(?:^|(\S+)\s+)$")  # the word before a place
# a mark, or a word that goes on behind a number: "weighed |was made safe"
_ENDED = regex.compile(r"\s*(?:[,.;:)–—]|$|(?:and|died|has|of|was|were|which|who)\b)")
# "MiG-29s", "F-16s", "Leopard 2s"
_MODELS = regex.compile(r"\p{Lu}[\p{L}-]*\d+s(?!\w)")
_REACH = 32
_PUNCTUATION = ",;:()“”\"'–—"


def place_beside(text: str, span: Span) -> int | None:
    """Return where in a span, or at either end of it, a number could stand; None where none could.

    >>> text = "They took over patrol boats."
    >>> place_beside(text, Span(15, 21, "patrol")), place_beside(text, Span(0, 4, "They"))
    (15, None)
    """
    words = list(islice(_WORD.finditer(text, span.start, span.end), _MOST + 1))
    inside = next((word.start() for word in words[:_MOST] if leads(text, word.start(), span.end)), None)
    if inside is None and 0 < len(words) <= _MOST:
        inside = _at_either_end(text, _span(text, words[0].start(), words[-1].end()), words[-1].group())
    return None if inside is None or _is_taken(text, inside) else inside


def _at_either_end(text: str, quoted: Span, last: str) -> int | None:
    """Return at which end of the words of a caller, which count nothing themselves, a number could stand."""
    if _counts(text, quoted.start):
        return quoted.start
    if _counts(text, quoted.end) or (_leads_up(last) and _ENDED.match(text, quoted.end)):
        return quoted.end  # "sent a record |drones", "had reached|, officials said"
    return quoted.start if _may_stand(text, quoted) else None


def _is_taken(text: str, place: int) -> bool:
    """Say whether a whole figure stands right beside a place."""
    first = max(0, place - _REACH)
    before, behind = len(text[:place].rstrip()), len(text) - len(text[place:].lstrip())
    found = find_quantities(text[first : place + _REACH])
    return any(figure.start + first <= behind and before <= figure.end + first for figure in found)


def _counts(text: str, at: int) -> bool:
    """Say whether a number at a place would count, or measure by, what follows."""
    probe = probe_at(text, at)
    return probe is not None and bool(probe.unit or probe.counted)


def _leads_up(word: str) -> bool:
    """Say whether a word leads to a number: "at", "reached", "sinking"."""
    folded = word.casefold()
    if folded in lexicon.words("number_lead"):
        return True
    return folded.endswith("ing") and folded in lexicon.events()


def _may_stand(text: str, quoted: Span) -> bool:
    """Say whether a number right before some words is what is told of, or the object of what is before it."""
    first = quoted.text.split()[0]
    folded = first.casefold().strip(_PUNCTUATION)
    if (folded in lexicon.nouns() and is_plural(folded)) or _MODELS.match(first):
        return True  # "with the loss of |lives|", "has brought |MiG-29s|"
    found = _BEFORE.search(text, max(0, quoted.start - _REACH), quoted.start)
    before = (found[1] or "" if found else "").casefold()
    if first[0].isupper():
        return before in lexicon.events()  # "uprooted |South| Sudanese", but "in |Paris|"
    led = not before or before[-1] in _PUNCTUATION or before in lexicon.words("number_after")
    return led and folded in lexicon.words("after_number") and probe_at(text, quoted.start) is not None


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])
