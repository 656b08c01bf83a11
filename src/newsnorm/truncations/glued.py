"""Tell two words that stick together since the figure between them took its blanks along: "worthfor"."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.lexicon import lexicon

# "at leasthostages", "forhours": what leads up to a figure, and what it counts
_LEAD = re.compile(
    r"(?:(?P<firm>least|than|nearly|almost|about|around|roughly|exactly|estimated)|for|of|to|after|within)(?=[a-z])"
)
#: Longer nouns end no word by chance, as "wards" does "forwards", and "thanks" ends in none.
_NO_CHANCE, _LEAST_NOUN = 5, 4
#: Slips of the pen, words and names: "someof them", "into", "onto".
_NONE = frozenset(("someof", "aboutat", "byby", "atat", "ofof", "toto", "fromfrom", "into", "onto"))


@functools.cache
def _pairs() -> frozenset[str]:
    rows = load_table("truncations/glued.tsv", ("leads", "tails", "specimen"))
    return frozenset(lead + tail for leads, tails, _ in rows for lead in leads.split("|") for tail in tails.split("|"))


def is_glued(word: str) -> bool:
    """Tell whether *word*, in small letters, is what leads up to a figure and what goes on behind it.

    >>> [is_glued(word) for word in ("worthfor", "leasthostages", "forwards", "into")]
    [True, True, False, False]
    """
    if word in _pairs():
        return word not in _NONE
    found = _LEAD.match(word)
    noun = word[found.end() :] if found else ""
    if found is None or len(noun) < _LEAST_NOUN:
        return False
    if found["firm"]:
        return noun in lexicon().counted or (len(noun) > _LEAST_NOUN and is_plural(noun))  # "leastways"
    kind = lexicon().counted.get(noun)
    return kind == "duration" or (kind is not None and len(noun) > _NO_CHANCE)
