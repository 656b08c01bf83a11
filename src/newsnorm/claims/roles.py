"""Tell those who did something from those to whom it was done: troops who surround a hospital are not its hostages."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.events import Cue
from newsnorm.claims.sentences import Sentences

#: Verbs that are done to nobody, whatever stands behind: "12 died the same night", "lost their lives".
_INTRANSITIVE = frozenset(("die", "dies", "died", "dying", "dead", "lose", "loses", "lost", "losing", "put"))
_OBJECT = frozenset(("a", "an", "the", "its", "their"))


def role_of(cue: Cue, noun_end: int, sentences: Sentences) -> str:
    """Say whether those who are counted did something, "did", or it was done to them, "suffered"; "" if neither.

    "1,500 troops surrounded the hospital", "40 men to surround it" did; "seized 12", "12 were seized" suffered.

    Args:
        cue: What happened.
        noun_end: The word behind what is counted.
        sentences: The text.
    """
    words = sentences.words
    if cue.at < noun_end:
        return "suffered" if cue.event in lexicon.words("done_to") else ""
    if cue.event not in lexicon.words("done_to") | lexicon.words("doing") or words[cue.at] in _INTRANSITIVE:
        return ""
    before, behind = words[cue.at - 1], words[cue.at + 1 : cue.at + 2]
    if before in lexicon.words("passive"):
        return "suffered"
    ends = not behind or sentences.opening(cue.at + 1) != sentences.opening(cue.at)
    done = not ends and (behind[0] in _OBJECT or sentences.capital[cue.at + 1])
    return "did" if before == "to" or (cue.at == noun_end and done) else ""
