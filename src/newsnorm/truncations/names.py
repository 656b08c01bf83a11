"""Find names that end in a number which is gone: "F- fighters", "under Section of the penal code"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import behind_signs, by_sign, trie

_MODEL, _LABEL = 0.8, 0.65
# "F- and Su-series" go on with what both belong to
_LOOSE_HYPHEN = by_sign("-‑–", r"(?<=[A-Za-z].)(?=\s(?!and\b|or\b)|[.,;)])")
_LAST_WORD = re.compile(r"(?<![\w.-])\w+\Z")
_LONGEST = 20


@functools.cache
def _label() -> re.Pattern[str]:
    """Return the pattern of a label, and of what goes on behind its number and can be no name."""
    labels = trie(word.capitalize() for word in word_set("numbered names"))
    return re.compile(
        rf" (?P<label>{labels})(?=\s?,?\s+(?:by|of\s(?:the|its|their)|until|was|were|is|are|has|had|will|calls|demands"
        r"|adopted|passed|while|which|where|when|after|before|during|since|in|on|at|with|and\s(?:was|had|then))\b)"
    )


def _wants_number(name: str, behind: str) -> bool:
    """Tell whether *name* and its hyphen are no whole; "four-, five- and six-storey" are."""
    return name in word_set("hyphened models") or (
        name.lower() in word_set("hyphened counts") and behind[:1].isspace() and behind != " to "
    )


def find_unnumbered(text: str) -> Iterator[Truncation]:
    """Yield every name that has lost the number it ends in."""
    for hyphen in behind_signs(_LOOSE_HYPHEN, text):
        name = _LAST_WORD.search(text, max(0, hyphen.start() - _LONGEST), hyphen.start())
        if name is not None and _wants_number(name.group(), text[hyphen.end() : hyphen.end() + 4]):
            span = (name.start(), hyphen.end())
            why = f"the name that begins with “{text[slice(*span)]}” ends in a number"
            yield make(text, span, "missing_number", _MODEL, why)
    for found in _label().finditer(text):
        word = _LAST_WORD.search(text, max(0, found.start() - _LONGEST), found.start())
        if word is not None and word.group() in word_set("before a numbered name"):
            why = f"“{found['label']}” is followed by its number, and none is here"
            yield make(text, found.span("label"), "missing_number", _LABEL, why)
