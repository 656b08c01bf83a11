"""Tell two words that stick together since the figure between them took its blanks along: "worthfor"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.core.tables import load_table
from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.findings import make
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation, TruncationKind
from newsnorm.truncations.words import trie

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
        kind = lost_between(found.group().lower())
        if kind and _SENTENCE_ENDS.search(text, max(0, found.start() - 2), found.start()):
            why = f"“{found.group()}” is no word: the figure between its halves is gone"
            yield make(text, found.span(), kind, _LIKELY, why)
    for found in _AGE.finditer(text) if "-old" in text else ():
        yield make(text, found.span(), "missing_number", _SURE, f"“{found.group()}” has lost its number", "duration")


@functools.cache
def _pairs() -> dict[str, TruncationKind]:
    """Return the pairs of the table, and what is gone between the two."""
    rows = load_table("truncations/glued.tsv", ("leads", "tails", "specimen"))
    both = ((lead, tail) for leads, tails, _ in rows for lead in leads.split("|") for tail in tails.split("|"))
    return {lead + tail: _gone_between(lead, tail) for lead, tail in both}


def _gone_between(lead: str, tail: str) -> TruncationKind:
    """Return "missing_number" where *tail* is counted or a unit, and has only its number lost."""
    if lead in word_set("months"):
        return "missing_date_part"
    words = lexicon()
    counted = tail in words.counted or tail in words.units or tail in word_set("casualties")
    return "missing_number" if counted or tail in word_set("behind a glued number") else "missing_figure"


@functools.cache
def _verb_and_noun() -> re.Pattern[str]:
    """Return the pattern of a verb of the past, perhaps a hedge, and a noun: "killedvillagers", "flewoverconscripts".

    A verb in "-ed" begins no noun, so any plural may follow it; "shot" and "found" do ("shotguns", "foundlings"), so
    what they glue to is listed.
    """
    forms = {form for verb in word_set("transitive") for form in inflected(verb) if form.endswith("ed")}
    verbs = forms | word_set("past verbs") | word_set("glued verbs")
    regular = {verb for verb in verbs if verb.endswith("ed") and len(verb) > len("shed")}
    nouns = {noun for noun in lexicon().counted if noun.isalpha() and len(noun) > _LEAST_NOUN}
    measured = {unit for unit in lexicon().units if unit.isalpha() and len(unit) > _LEAST_NOUN}
    known = trie(nouns | measured | word_set("casualties"))
    hedges = trie(word_set("glued hedges"))
    return re.compile(
        rf"(?:{trie(regular)})(?:{hedges})?(?P<plural>men|[a-z]{{{_LEAST_NOUN + 1},}})"
        rf"|(?:{trie(verbs - regular)})(?:(?:{known})|(?:{hedges})(?:{known}|(?P<hedged>[a-z]{{{_LEAST_NOUN + 1},}})))"
    )


#: Shorter words are no two of these.
_LEAST_WORD = 9


def _is_verb_and_noun(word: str) -> bool:
    if len(word) < _LEAST_WORD:
        return False
    found = _verb_and_noun().fullmatch(word)
    if found is None:
        return False
    noun = found["plural"] or found["hedged"]
    return noun is None or _follows_a_figure(noun)


def lost_between(word: str) -> TruncationKind | None:
    """Return what is gone between the halves of *word*, or `None` for a word that is whole.

    >>> [lost_between(word) for word in ("leasthostages", "killedvillagers", "worthfor", "mayafter", "overcoats")]
    ['missing_number', 'missing_number', 'missing_figure', 'missing_date_part', None]
    """
    if word in word_set("only look glued"):
        return None
    return _pairs().get(word) or ("missing_number" if _is_glued(word) else None)


def _is_glued(word: str) -> bool:
    """Tell whether *word* is what leads up to a number, and what it counts."""
    if _CAPITAL.match(word):
        return True
    if firm := _FIRM.match(word):
        return _follows_a_figure(word[firm.end() :])
    loose = _LOOSE.match(word)
    noun = word[loose.end() :] if loose else ""
    kind = lexicon().counted.get(noun)
    return kind == "duration" or (kind is not None and len(noun) >= _NO_CHANCE) or _is_verb_and_noun(word)


def _follows_a_figure(word: str) -> bool:
    known = word in lexicon().counted or word in lexicon().units or word in word_set("casualties")
    return known or (len(word) > _LEAST_NOUN and is_plural(word))  # "leastways"
