"""Tell two words that stick together since the figure between them took its blanks along: "worthfor"."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.lexicon import lexicon, word_set

# "at leasthostages", "roughlysquare": what leads up to a figure, and what it counts or measures
_FIRM = re.compile(
    r"(?:least|than|nearly|almost|about|around|roughly|barely|approximately|exactly|estimated|only)(?=[a-z])"
)
# "forhours", "overtents", "tolitres": these begin words as well
_LOOSE = re.compile(r"(?:for|of|to|after|within|over|some)(?=[a-z])")
# "at leastShahed drones": no word has a capital in its middle
_CAPITAL = re.compile(r"(?:least|than|nearly|almost|about|around|roughly|exactly|some|over)(?=[A-Z][a-z])")
#: Longer nouns end no word by chance, as "wards" does "forwards", and "thanks" ends in none.
_NO_CHANCE, _LEAST_NOUN = 5, 4


@functools.cache
def _pairs() -> frozenset[str]:
    rows = load_table("truncations/glued.tsv", ("leads", "tails", "specimen"))
    return frozenset(lead + tail for leads, tails, _ in rows for lead in leads.split("|") for tail in tails.split("|"))


def is_glued(word: str) -> bool:
    """Tell whether *word* is what leads up to a figure and what goes on behind it, or what is counted.

    >>> [is_glued(word) for word in ("worthfor", "leasthostages", "leastShahed", "forwards", "into", "overcoats")]
    [True, True, True, False, False, False]
    """
    if word in word_set("only look glued"):
        return False
    if word in _pairs() or _CAPITAL.match(word):
        return True
    if firm := _FIRM.match(word):
        return _follows_a_figure(word[firm.end() :])
    loose = _LOOSE.match(word)
    noun = word[loose.end() :] if loose else ""
    kind = lexicon().counted.get(noun)
    return kind == "duration" or (kind is not None and len(noun) >= _NO_CHANCE)


def _follows_a_figure(word: str) -> bool:
    known = word in lexicon().counted or word in lexicon().units or word in word_set("casualties")
    return known or (len(word) > _LEAST_NOUN and is_plural(word))  # "leastways"
