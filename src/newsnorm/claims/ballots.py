"""Read which way a vote went: 94 for, 14 against, 35 abstained are three numbers, whatever else the reports share."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch

_BEHIND = 9  # words behind a figure among which it is told how they voted: "of voters in East Timor had rejected"
_BEFORE = 4  # words before one: "backed on Wednesday by", "against just"
_BOUT = 3  # words between the two numbers of a vote: "94 votes to 14"


def ballot_of(sentences: Sentences, stretch: Stretch, noun_end: int) -> str:
    """Return which way those voted whom a figure counts: "for", "against", "abstain"; or "".

    Who rejects autonomy has voted against it, though another report may tell it as a vote for independence.

    Args:
        sentences: The text.
        stretch: Where the figure stands.
        noun_end: The word behind what is counted.
    """
    words, (first, last, low, high) = sentences.words, stretch
    if lexicon.words("ballot").isdisjoint(words[low:high]):
        return ""
    if words[first - 1 : first] == ["to"] and not sentences.inside.isdisjoint(range(first - 1 - _BOUT, first - 1)):
        lost = not lexicon.words("ballot_reject").isdisjoint(words[low:first])
        return "for" if lost else "against"  # "by 94 votes to 14": the lesser number is told last
    if words[noun_end : noun_end + 1] == ["to"] and noun_end + 1 in sentences.firsts:
        lost = not lexicon.words("ballot_reject").isdisjoint(words[low:first])
        return "against" if lost else "for"  # " votes to 45"
    ends = lexicon.words("boundary") | {","}
    behind = range(last, min(high, noun_end + _BEHIND))
    others = (
        at for at in behind if words[at] in ends or at in sentences.inside or words[at : at + 2] == ["and", "the"]
    )
    # "with  votes in favour and the United States abstaining"
    if way := _way(sentences, range(first, next(others, behind.stop))):
        return way
    near = range(first - 1, max(low, first - 1 - _BEFORE) - 1, -1)
    begin = next((at for at in near if words[at] in ends or at in sentences.inside), near.stop)
    return _way(sentences, range(first - 1, begin, -1))


def _way(sentences: Sentences, stretch: range) -> str:
    """Return the first way that a stretch of words tells; who is voted for is no way: "79 for Addow"."""
    words, capital = sentences.words, sentences.capital
    told = (words[at] for at in stretch if words[at] != "for" or _leads(words, capital, at + 1))
    return next((way for word in told for way, means in _ways().items() if word in means), "")


@functools.cache
def _ways() -> Mapping[str, frozenset[str]]:
    """Return the words that tell which way, by way."""
    return {
        "for": lexicon.words("ballot_for"),
        "against": lexicon.words("ballot_against"),
        "abstain": lexicon.words("ballot_abstain"),
    }


def _leads(words: Sequence[str], capital: Sequence[bool], at: int) -> bool:
    """Say whether "for" may tell how they voted before a word: "for the resolution", "for Yes"."""
    return at >= len(words) or not capital[at] or words[at] == "yes"


def voted_otherwise(one: str, other: str) -> bool:
    """Say whether two voted otherwise.

    >>> voted_otherwise("for", "against"), voted_otherwise("for", ""), voted_otherwise("abstain", "against")
    (True, False, True)
    """
    return bool(one and other) and one != other
