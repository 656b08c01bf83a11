"""Read which way a vote went: 94 for, 14 against, 35 abstained are three numbers, whatever else the reports share."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.counted import OPEN
from newsnorm.claims.sentences import Sentences, Stretch

_BEHIND = 9  # words behind a figure among which it is told how they voted: "of voters in East Timor had rejected"
_BEFORE = 4  # words before one: "backed on Wednesday by", "against just"
_WAYS = frozenset(("for", "against"))
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
    if words[noun_end : noun_end + 1] == ["to"] and noun_end + 1 in sentences.firsts and words[first - 1] != "from":
        lost = not lexicon.words("ballot_reject").isdisjoint(words[low:first])
        return "against" if lost else "for"  # " votes to 45"
    ends = lexicon.words("boundary") | {","}
    behind = range(last, min(high, noun_end + _BEHIND))
    others = (
        at
        for at in behind
        # of "14 of the 15 members voted for it" the 15 are none of the others
        if words[at] in ends or (at in sentences.inside and at >= noun_end) or words[at : at + 2] == ["and", "the"]
    )
    # "with  votes in favour and the United States abstaining"
    begin = first + (words[first : first + 1] == ["no"])  # "no fewer than 94 deputies"
    told = range(begin, next(others, behind.stop))
    if way := _way(sentences, (at for at in told if words[at] not in _WAYS or _is_way(sentences, at, noun_end))):
        return way
    near = range(first - 1, max(low, first - 1 - _BEFORE) - 1, -1)
    begin = next((at for at in near if words[at] in ends | {"and"} or at in sentences.inside), near.stop)
    # nobody votes for those of "in exchange for 40 members", nor against those of "90 captives against 33"
    mute = {"for"} if not lexicon.words("polling").isdisjoint(words[low:high]) else _WAYS
    return _way(sentences, (at for at in range(first - 1, begin, -1) if words[at] not in mute))


def _is_way(sentences: Sentences, at: int, noun_end: int) -> bool:
    """Say whether "for" or "against" tells how they voted: "94 deputies for it", "voted on Monday against", "were for".

    Of "the 39 men missing for years" and "51 per cent against 42 for the others" it tells of no vote.
    """
    words = sentences.words
    if at + 1 in sentences.firsts:
        return False
    voted = any(word.startswith("vot") for word in words[noun_end:at])
    return voted or at == noun_end or words[at - 1] in lexicon.words("passive")


def _way(sentences: Sentences, stretch: Iterable[int]) -> str:
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


def may_vote(nouns: frozenset[str]) -> bool:
    """Say whether what is counted can have voted: "voters in four provinces backed it" counts none.

    >>> may_vote(frozenset({"member"})), may_vote(frozenset()), may_vote(frozenset({"province"}))
    (True, True, False)
    """
    voting = lexicon.words("person") | lexicon.words("polled") | {"country", "party"}
    return not nouns or any(noun in voting or noun.startswith(OPEN) for noun in nouns)


def voted_otherwise(one: str, other: str) -> bool:
    """Say whether two voted otherwise.

    >>> voted_otherwise("for", "against"), voted_otherwise("for", ""), voted_otherwise("abstain", "against")
    (True, False, True)
    """
    return bool(one and other) and one != other
