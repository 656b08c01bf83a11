"""Read whose age a number can be, and what that person is called: "a 54-year-old police colonel"."""

from __future__ import annotations

import itertools

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch

_REACH = 5  # words to either side of an age among which it is told whose
_PERSONS = ("girl", "boy", "woman", "man")


def whose_age(sentences: Sentences, stretch: Stretch) -> str:
    """Return whose age a number can be: "girl" of "a -year-old girl", "her daughter six years old"; or ""."""
    words, (first, last, low, high) = sentences.words, stretch
    # "A girl of 11 died and her brother was hurt"
    end = next((at for at in range(last, min(high, last + _REACH)) if words[at] == "and"), high)
    near = sorted(range(max(low, first - _REACH), min(end, last + _REACH)), key=lambda at: abs(at - first))
    return next((person for at in near for person in _PERSONS if words[at] in lexicon.words(person)), "")


def called(sentences: Sentences, first: int, last: int, high: int) -> str:
    """Return what a person is called whose age it is: "colonel" of "a colonel, aged 54"; "" where it is no age.

    Args:
        sentences: The text.
        first: The first word of the age…
        last: … the word behind it…
        high: … and the one behind those that may belong to it.
    """
    words = sentences.words
    if words[first - 2 : first] == [",", "aged"]:
        return words[first - 3]
    if words[first - 1 : first] == ["of"] and words[first - 2] in (*_PERSONS, "child"):
        return words[first - 2]  # "a girl of 7"
    if not last or not words[last - 1].endswith("old"):
        return ""
    ends = lexicon.words("locative") | lexicon.words("clause") | lexicon.words("joint") | {"who", "was", "is"}
    ends |= lexicon.events().keys()
    phrase = itertools.takewhile(lambda word: word not in ends, words[last:high])
    return next((word for word in reversed(list(phrase)) if word[0].isalpha()), "")
