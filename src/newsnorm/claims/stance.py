"""Tell how a figure is told: by a named source, as a plan and no fact, or as what is denied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch

_DENIED = 4  # words from a verb of denial to what it denies
_UNREAL = 6  # words before a figure among which it is told that it is no fact yet


class Stance(NamedTuple):
    """How a figure is told.

    Attributes:
        told: The sentence names its source: "the hospital counts 142".
        unreal: It is planned, asked for, expected or possible: "would cost", "is to hand over".
        retracted: It is told to be wrong: "has withdrawn its report that".
    """

    told: bool
    unreal: bool
    retracted: bool


def stance_of(sentences: Sentences, stretch: Stretch, noun_end: int) -> Stance:
    """Return how a figure is told, whose noun ends before word *noun_end*."""
    words = sentences.words[stretch.low : stretch.high]
    return Stance(lexicon.mentions(words, "telling"), _is_unreal(sentences, stretch, noun_end), _is_retracted(words))


def _is_unreal(sentences: Sentences, stretch: Stretch, noun_end: int) -> bool:
    """Say whether a figure is no fact yet: "is to hand over 40 tanks", "some 25,000 people will have to leave"."""
    words, capital = sentences.words, sentences.capital
    near = range(max(stretch.low, stretch.first - _UNREAL), stretch.first)
    before = [words[at] for at in near if words[at] != "may" or not capital[at]]
    if _is_price(words[stretch.low : stretch.high]):
        before = [word for word in before if word not in lexicon.words("pricing")]
    if before and (before[-1].endswith("'s") or before[-1] in lexicon.words("definite")):
        return False  # "its 13,000 peacekeepers must be gone by spring": that many there are
    behind = words[noun_end : min(stretch.high, noun_end + 2)]
    if behind[:1] and behind[0] in lexicon.words("modal"):
        # "600,000 people may have died", but "25,000 people will have to leave"
        return behind[1:] != ["have"] or words[noun_end + 2 : noun_end + 3] == ["to"]
    return lexicon.mentions(before, "unreal") or " ".join(behind) in lexicon.words("unreal")


def _is_price(words: Sequence[str]) -> bool:
    """Say whether a sentence tells what one of something costs: "ask $300 for a sack"; not "ask for a loan of $300"."""
    return any(
        two == "for" and three in ("a", "an", "each", "every", "one") and one not in lexicon.words("pricing")
        for one, two, three in zip(["", *words], words, words[1:], strict=False)
    )


def _is_retracted(words: Sequence[str]) -> bool:
    """Say whether words take a figure back: "denied the rumour that", "has taken back its first figure"."""
    denying, report = lexicon.words("denying"), lexicon.words("report")
    denied = (words[at + 1 : at + _DENIED] for at, word in enumerate(words) if word in denying)
    return any(not report.isdisjoint(behind) for behind in denied) or lexicon.mentions(words, "retracted")
