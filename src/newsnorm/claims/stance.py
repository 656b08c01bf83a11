"""Tell how a figure is told: by a named source, as a plan and no fact, or as what is denied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch

_DENIED = 4  # words from a verb of denial to what it denies
_IN_HAND = 3  # words before a sum among which it is told that it has come in
_UNREAL = 6  # words before a figure among which it is told that it is no fact yet
_PLANNED = 14  # words before one among which a plan may be told
_AGREED = 4  # words behind one among which it is told what is agreed: "$20 billion gas project"
_JAIL = 5  # words behind a time among which it is told where it is served


class Stance(NamedTuple):
    """How a figure is told.

    Attributes:
        told: The sentence names its source: "the hospital counts 142".
        unreal: It is planned, asked for, expected or possible: "would cost", "is to hand over".
        planned: The words before it tell of a plan, however far before: "will raise its force in Mali to".
        asked: It is unreal because somebody asks for it: "demands", "must raise".
        agreed: It is told as a fact of what is agreed and not yet done: "sets aside", "a loan of", "the project".
        in_hand: It is told as what has come in: "the appeal has raised", "was met by".
        due: What is counted has yet to do it: "will have to leave", "must go".
        retracted: It is told to be wrong, by whomever: "denied the rumour that"…
        withdrawn: … or by who told it: "has withdrawn its report that".
    """

    told: bool
    unreal: bool
    planned: bool
    asked: bool
    agreed: bool
    in_hand: bool
    due: bool
    retracted: bool
    withdrawn: bool


def stance_of(sentences: Sentences, stretch: Stretch, noun_end: int) -> Stance:
    """Return how a figure is told, whose noun ends before word *noun_end*."""
    words = sentences.words[stretch.low : stretch.high]
    before = _before(sentences, stretch, noun_end)
    unreal = _is_unreal(sentences.words, before, noun_end, stretch.high)
    near = [*before, ",", *sentences.words[stretch.last : min(stretch.high, stretch.last + _AGREED)]]
    return Stance(
        told=lexicon.mentions(words, "telling"),
        unreal=unreal,
        planned=lexicon.mentions(sentences.words[max(stretch.low, stretch.first - _PLANNED) : stretch.first], "unreal"),
        asked=unreal and lexicon.mentions(before, "asking"),
        agreed=not unreal and lexicon.mentions(near, "agreed"),
        in_hand=lexicon.mentions(before[-_IN_HAND:], "in_hand"),
        due=_is_due(sentences.words[noun_end : stretch.high]),
        retracted=_is_retracted(words),
        withdrawn=lexicon.mentions(words, "withdrawn"),
    )


def _before(sentences: Sentences, stretch: Stretch, noun_end: int) -> list[str]:
    """Return the words before a figure that can tell that it is no fact, without those that only seem to."""
    words, capital = sentences.words, sentences.capital
    begin = stretch.first
    while begin - 1 in sentences.inside:
        begin -= 1  # "can reopen to traffic in six to weeks"
    near = range(max(stretch.low, begin - _UNREAL), begin)
    before = [words[at] for at in near if words[at] != "may" or not capital[at]]
    if _is_price(words[stretch.low : stretch.high]):
        before = [word for word in before if word not in lexicon.words("pricing")]
    if before[-2:] == ["to", "be"] and not lexicon.words("believing").isdisjoint(words[stretch.low : stretch.first]):
        before = before[:-2]
    judged = [word for word in words[stretch.low : stretch.high] if word in lexicon.words("court")]
    if _is_verdict(before, [*words[noun_end : min(stretch.high, noun_end + _JAIL)], *judged]):
        before = [word for word in before if word not in lexicon.words("modal") and word != "to"]
    line = f" {' '.join(before)} "
    for phrase in lexicon.words("real"):
        line = line.replace(f" {phrase} ", " , ")
    return _without_guess(line.split())


def _is_unreal(words: Sequence[str], before: Sequence[str], noun_end: int, high: int) -> bool:
    """Say whether a figure is no fact yet: "is to hand over 40 tanks", "some 25,000 people will have to leave"."""
    if before and (before[-1].endswith("'s") or before[-1] in lexicon.words("definite")):
        return False  # "its 13,000 peacekeepers must be gone by spring": that many there are
    behind = words[noun_end : min(high, noun_end + 2)]
    if behind == ["could", "not"]:
        return False  # "27 could not be found"
    if behind[:1] and behind[0] in lexicon.words("modal"):
        if not lexicon.words("state").isdisjoint(words[noun_end + 1 : min(high, noun_end + 3)]):
            return False  # "some 4,000 fields could be mined"
        # "600,000 people may have died", but "25,000 people will have to leave"
        return behind[1:] != ["have"] or words[noun_end + 2 : noun_end + 3] == ["to"]
    if not lexicon.words("each_of").isdisjoint(words[noun_end + 2 : noun_end + 3]):
        behind = []  # "with 50 percent going to each side"
    if " ".join(behind) in lexicon.words("unreal"):
        return lexicon.words("letting").isdisjoint(before)  # "let 300 lorries to be unloaded through"
    # "The appeal was met by $568 million": that much is there
    return lexicon.mentions(before, "unreal") and not lexicon.mentions(before[-_IN_HAND:], "in_hand")


def _is_due(behind: Sequence[str]) -> bool:
    """Say whether what stands before has yet to do something: "will have to leave", "must go"."""
    return behind[:3] in (["will", "have", "to"], ["would", "have", "to"]) or behind[:1] == ["must"]


def _without_guess(before: list[str]) -> list[str]:
    """Return words without the "may" of a guess at what is so: "may have killed", "could be", "may contaminate"."""
    guessing = lexicon.words("guessing")
    for at, word in enumerate(before):
        if word not in guessing:
            continue
        behind = before[at + 1 :]
        perfect = word != "could" and "have" in behind[:2] and behind[behind.index("have") + 1 :][:1] != ["to"]
        number = len(behind) == 1 and behind[0] in lexicon.words("amounting")  # "could be about 600,000"
        if perfect or number or not lexicon.words("state").isdisjoint(behind[:2]):
            return [*before[:at], *behind]
    return before


def _is_verdict(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Say whether a sentence is passed, which is a fact: "must spend 24 years in a colony"."""
    serves = not lexicon.words("serving").isdisjoint(before[-2:])
    return serves and not (lexicon.words("jail") | lexicon.words("court")).isdisjoint(behind)


def _is_price(words: Sequence[str]) -> bool:
    """Say whether words tell what one of something costs: "ask $300 for a sack"; not "ask for a loan of $300"."""
    return any(
        two == "for" and three in ("a", "an", "each", "every", "one") and one not in lexicon.words("pricing")
        for one, two, three in zip(["", *words], words, words[1:], strict=False)
    )


def _is_retracted(words: Sequence[str]) -> bool:
    """Say whether words take a figure back: "denied the rumour that", "has taken back its first figure"."""
    denying, report = lexicon.words("denying"), lexicon.words("report")
    denied = (words[at + 1 : at + _DENIED] for at, word in enumerate(words) if word in denying)
    return any(not report.isdisjoint(behind) for behind in denied) or lexicon.mentions(words, "retracted")
