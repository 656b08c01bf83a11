"""Tell two words that stick together since the figure between them took its blanks along: "worthfor"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation

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

# "Aroundvillagers fled", "Betweenand 2009": a law of neighbours finds the others, and nothing stands before these
_FIRST = re.compile(  # begins with a set, which `re` searches for
    r"[ABEFNOR](?:bout|round|lmost|pproximately|etween|xactly|rom|early|ver|oughly)[a-z]{2,}"
)
_SENTENCE_ENDS = re.compile(r"(?:\A|[.!?]\s|\n)\Z")
# "A-year-old boy"
_AGE = re.compile(
    r"-(?:(?<=[Tt]he-)|(?<=\b[Aa]n-)|(?<=\b[Aa]-)|(?<=\b[Hh]is-)|(?<=\b[Hh]er-)|(?<=[Tt]heir-))"
    r"(?:year|month|week|day)-olds?\b"
)
_LIKELY, _SURE = 0.65, 0.9


def find_glued(text: str) -> Iterator[Truncation]:
    """Yield words that stick together where a sentence begins, and ages that stick to the word before."""
    for found in _FIRST.finditer(text):
        if is_glued(found.group().lower()) and _SENTENCE_ENDS.search(text, max(0, found.start() - 2), found.start()):
            why = f"“{found.group()}” is no word: the figure between its halves is gone"
            yield make(text, found.span(), "missing_number", _LIKELY, why)
    for found in _AGE.finditer(text) if "-old" in text else ():
        yield make(text, found.span(), "missing_number", _SURE, f"“{found.group()}” has lost its number", "duration")


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
