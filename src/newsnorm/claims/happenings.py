"""Read what happened to what a figure counts, as the words around it settle what the nearest event word leaves open.

"They took 12 soldiers" tells of prisoners, "they took 12 villages" of land; "lost 12 men killed" of dead.
"""

from __future__ import annotations

from itertools import pairwise

from newsnorm.claims import lexicon
from newsnorm.claims.events import Cue, Events
from newsnorm.claims.roles import role_of
from newsnorm.claims.sentences import Sentences, Stretch

_LIVES = 6  # words behind a figure among which "their lives" stand
_CASUALTIES = 8  # words behind one among which "killed or wounded" stands
_WON = ("won", "win", "wins", "winning", "took")
_STRIKING = ("hit", "damage", "destroy")
_MOVED = ("marched", "moved", "pushed", "rolled", "swept")  # "into" a land, and "through" it


class Happenings:
    """Tells what happened to what the figures of one text count."""

    def __init__(self, sentences: Sentences, events: Events) -> None:
        self._sentences, self._events = sentences, events

    def of(self, cue: Cue | None, nouns: frozenset[str], dimension: str, stretch: Stretch, noun_end: int) -> str:
        """Return what happened, as a cue says it of what is counted; "" where nothing is told.

        Args:
            cue: The nearest event word.
            nouns: What is counted…
            dimension: … or measured.
            stretch: Where the figure stands.
            noun_end: The word behind what is counted.
        """
        first, last, _, high = stretch
        if cue is not None and self._is_of_theirs(cue, last, high):
            return ""
        persons = nouns & lexicon.words("person")
        event = self._told_by(cue, nouns, dimension, stretch, noun_end) if cue is not None else ""
        if event is None:
            return ""
        if persons and self._is_none_left(noun_end, high):
            return "kill"
        if self._are_casualties(last, high):
            return "harm"
        if cue is not None and cue.at < first and self._went_to_hospital(noun_end, high) and not nouns - persons:
            return "wound"
        if persons and not event and not lexicon.words("victim").isdisjoint(self._sentences.words[last:noun_end]):
            return "casualty"
        killed = event == "casualty" and self._are_killed(noun_end, high)
        return "kill" if killed or (event != "rescue" and self._are_lives(first, last, high)) else event

    def _told_by(self, cue: Cue, nouns: frozenset[str], dimension: str, stretch: Stretch, noun_end: int) -> str | None:
        """Return what a cue says of what is counted, None where it is of something else altogether."""
        words, behind = self._sentences.words, cue.at >= noun_end
        event = settled(cue.event, nouns, dimension)
        if event == "convict" and not self._is_sentence(cue, dimension, stretch):
            return None  # "announced the end of the battle, which lasted nine months", "got five weeks of training"
        if self._is_aimed(cue, event, nouns, stretch.first, noun_end):
            return "launch"  # "eight missiles hit the town", "was struck by eight missiles"
        if event == "take" and dimension == "percent" and words[cue.at] in _WON:
            polled = not lexicon.words("polling").isdisjoint(words[stretch.low : stretch.high])
            return "vote" if polled else event  # "the others won the poll with 51 per cent"
        if event == "surrender" and behind and self._events.at(cue.at) == "take":
            # "12 soldiers were taken"; but "28,000 soldiers moved into the valley", "12 rebels seized the town"
            if words[cue.at] in _MOVED:
                return "deploy"
            return "take" if role_of(cue, noun_end, self._sentences) == "did" else event
        if words[cue.at] == "fell" and behind and nouns & lexicon.words("person"):
            # "three agents fell", but "… have come since Assad fell"
            return "kill" if lexicon.words("clause").isdisjoint(words[noun_end : cue.at]) else event
        return event

    def _is_sentence(self, cue: Cue, dimension: str, stretch: Stretch) -> bool:
        """Say whether a cue tells of a sentence; who is given or handed years need not be before a court."""
        if cue.event == "convict" or dimension != "duration":
            return cue.sure
        near = self._sentences.words[self._sentences.before(stretch.low) : stretch.high]
        return cue.sure and not (lexicon.words("court") | lexicon.words("jail")).isdisjoint(near)

    def _is_aimed(self, cue: Cue, event: str, nouns: frozenset[str], first: int, noun_end: int) -> bool:
        """Say whether what is counted did the damage that a cue tells of, and suffered none."""
        aimed = nouns & lexicon.words("projectile")
        if cue.event not in _STRIKING or not (aimed or nouns & lexicon.words("flown")):
            return False
        if cue.at < noun_end:
            return self._sentences.words[first - 1] in ("by", "with")
        return bool(aimed and event == "damage") or self._does(cue)

    def _does(self, cue: Cue) -> bool:
        """Say whether those before a verb did it, and it was not done to them: "missiles hit the town"."""
        words = self._sentences.words
        behind = words[cue.at + 1 : cue.at + 2]
        if words[cue.at - 1] in lexicon.words("passive") or not behind:
            return False
        if cue.event == "hit":
            return behind[0] not in lexicon.words("locative") | {"by", ","}
        return behind[0] in ("a", "an", "the", "its", "their")  # not "40 drones destroyed over Lyman"

    def _is_of_theirs(self, cue: Cue, last: int, high: int) -> bool:
        """Say whether persons are told to have lost something, and not themselves: "cost 40 families their homes"."""
        words = self._sentences.words[last : min(high, last + _LIVES)]
        theirs = [behind for word, behind in pairwise(words) if word == "their"]
        return self._events.at(cue.at) == "toll" and bool(theirs) and "lives" not in theirs

    def _are_casualties(self, last: int, high: int) -> bool:
        """Say whether killed and wounded are counted as one."""
        words = self._sentences.words[last : min(high, last + _CASUALTIES)]
        return any(
            joint in ("and", "or", ",") and a in ("killed", "dead") and b in ("wounded", "injured")
            for a, joint, b in zip(words, words[1:], words[2:], strict=False)
        )

    def _are_killed(self, noun_end: int, high: int) -> bool:
        """Say whether who was lost is told to be dead: "lost 19,000 men killed"."""
        return self._sentences.words[noun_end : min(high, noun_end + 1)] in (["killed"], ["dead"])

    def _is_none_left(self, noun_end: int, high: int) -> bool:
        """Say whether all who are counted are told to be dead: "carried 40 fighters, none of whom survived"."""
        inside = self._sentences.inside
        behind = next((at for at in range(noun_end, high) if at in inside), high)
        return lexicon.mentions(self._sentences.words[noun_end:behind], "none_left")

    def _are_lives(self, first: int, last: int, high: int) -> bool:
        """Say whether lives are counted, which are told when they end: "took seven lives", "cost 9 men their lives"."""
        words = self._sentences.words
        behind = words[last : min(high, last + _LIVES)]
        if words[max(0, first - 2) : first] == ["lives", "of"] or "lives" in words[first : min(high, last + 2)]:
            return True
        return ("their", "lives") in pairwise(behind)

    def _went_to_hospital(self, noun_end: int, high: int) -> bool:
        """Say whether persons are told to have been brought to hospital: "sent 158 people to hospital"."""
        words = self._sentences.words[noun_end : min(high, noun_end + 3)]
        return any(" ".join(words[:length]) in lexicon.words("to_hospital") for length in (2, 3))


def settled(event: str, nouns: frozenset[str], dimension: str) -> str:
    """Return the event as it is of what is counted: villages that are freed are taken, soldiers taken surrender.

    >>> settled("free", frozenset({"settlement"}), "count"), settled("free", frozenset({"soldier"}), "count")
    ('take', 'release')
    """
    return next((rule.event for rule in lexicon.settling().get(event, ()) if _holds(rule, nouns, dimension)), event)


def _holds(rule: lexicon.Settling, nouns: frozenset[str], dimension: str) -> bool:
    if rule.dimension not in ("", dimension):
        return False
    if rule.of == "(none)":
        return not nouns
    return not rule.of or not nouns.isdisjoint(lexicon.words(rule.of))
