"""Tell a gap from a whole figure whose hedge begins with a word that no figure does: "rose to in excess of 15"."""

from __future__ import annotations

import functools
import re

from newsnorm.truncations.lexicon import spaced, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import SIGNS, trie

_OPEN = frozenset(("missing_figure", "missing_bound", "missing_date_part"))


def leads_on(text: str, one: Truncation) -> bool:
    """Tell whether a whole figure stands right behind a finding that is open to the right.

    Two blanks before the hedge speak for a gap all the same: "rose from  to at least 15".
    """
    return one.kind in _OPEN and _hedged().match(text, one.end) is not None


@functools.cache
def _hedged() -> re.Pattern[str]:
    """Return the pattern of a blank, a hedge of several words, and the number that it leads to."""
    hedges = spaced(sorted(word_set("hedges of several words")))
    number = rf"(?:(?:[A-Z]{{1,3}})?[{SIGNS}]\s?)?(?:\d|(?:minus\s\d)|(?:{trie(word_set('number words') - {'one'})})\b)"
    return re.compile(rf"[ \n\u00a0](?:{hedges})\s(?:about\s|around\s|some\s|an\s|a\s)?{number}")
