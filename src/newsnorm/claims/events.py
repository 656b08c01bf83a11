"""Read what happened to what a figure counts: the nearest verb or event noun that speaks of it."""

from __future__ import annotations

from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.clauses import Clauses
from newsnorm.claims.sentences import Sentences

#: What a phrase says that holds an event word and tells of none: "a rescue team", "took part".
NOTHING = "-"
#: What reports tell of one lot of houses without saying how many were the one and how many the other.
_RUIN = {"destroy": ("damage", "hit"), "damage": ("destroy",), "hit": ("destroy",)}
_FARTHEST = 14.0
_OF_NOUNS = ("populate", "move")  # what a noun says of whom it names, and no verb: "residents", "displaced families"
_SURE = 4.0  # nearer cues than this are of the figure, further ones may be of something else
_WEAK = 4.0
_VERB = 3  # words from "shot" of "shot down at least" to the figure
_DONE = 12  # words from "sent" of "sent by the Rapid Support Forces were brought down" to the verb
_BY = (["by"], ["from"], ["at"], ["on"], ["towards"])
_WHICH = ("by", "from", "at", "on", "towards", "in", "under", "during", "since", "near", "over", "after", "for")
_HEAD = 3  # words: "the remains of"
_OBJECT = 4.0  # a verb before what is the subject of another speaks of something else
_BEFORE, _AFTER, _WITHIN_NOUN, _JOINT_AFTER, _JOINT_BEFORE, _FIGURE = 0.6, 0.7, 0.1, 3.0, 2.5, 0.9
# Cues that say something of what is counted or shared out only at times, or never
_COUNTING = {
    **dict.fromkeys(("spill", "relief", "lend", "cost", "pay", "spend", "earn", "debt"), ()),
    **dict.fromkeys(("toll", "swallow", "mourn", "remains", "absent"), ("count", "")),
    **dict.fromkeys(("flood", "fall", "take", "free", "kill", "wound"), ("count", "percent", "")),
    "rise": ("percent",),
    "deficit": ("power", "energy", "count", ""),
}


class Cue(NamedTuple):
    """An event word: where it stands, what it says, and whether it is so near that it must speak of the figure."""

    at: int
    event: str
    sure: bool


class Events:
    """The event words of one text.

    >>> from newsnorm.core.records import Span
    >>> sentences = Sentences("Shells killed 12 people.", [Span(14, 16, "12")])
    >>> Events(sentences).nearest((2, 3), 4, (0, 4), "count")
    Cue(at=1, event='kill', sure=True)
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._clauses = Clauses(sentences)
        self._found = _find(sentences.words, sentences.firsts)

    def __contains__(self, at: int) -> bool:
        return at in self._found

    def at(self, at: int) -> str:
        """Return what the word at an index says happened, "" where it says nothing."""
        return self._found.get(at, "")

    def nearest(self, cover: tuple[int, int], noun_end: int, sentence: tuple[int, int], dimension: str) -> Cue | None:
        """Return the nearest cue; what lies between counts: joints some, another figure much."""
        first, last = cover
        for at in range(first, last):  # "short of 1.5 gigawatts"
            if self._speaks(at, dimension) and self._found[at] not in _OF_NOUNS:
                return Cue(at, self._found[at], sure=True)
        if (change := self._change(first, dimension)) is not None:
            return change
        low, high = sentence
        # How long something lasted is told of what stands before: "put out the fire after five hours"
        opens = dimension != "duration" and first > low and self._clauses.opens(first, low)
        before = self._before(first, low, dimension) if not opens else None
        resumed = noun_end
        if before is None or before[0] > _JOINT_BEFORE or self._clauses.leads(first, low):
            resumed = self._clauses.behind_subject(first, noun_end, high)
        after = self._after((last, noun_end, resumed, high), dimension)
        if after is not None and before is not None:
            if self._is_headed(first, before[1]) or self._only_describes(after[1], before[1], cover, noun_end):
                after = after[0] + _OBJECT, after[1]
            elif self._is_subject(resumed, high):
                before = before[0] + _OBJECT, before[1]
            elif self._is_of_whole(last):
                after = after[0] + _OBJECT, after[1]  # of "shot down 74 of 90 drones launched overnight" all 90 were
        best = min((found for found in (before, after) if found is not None), default=None)
        if best is None or best[0] >= _FARTHEST:
            return None
        cost, at = best
        return Cue(at, self._either(at), sure=cost < _SURE)

    def describing(self, noun_end: int) -> Cue | None:
        """Return the cue right behind a noun that tells which ones are counted: "188 drones fired by the rebels"."""
        words = self._sentences.words
        told = words[noun_end + 1 : noun_end + 2] in _BY and self.at(noun_end)
        return Cue(noun_end, self.at(noun_end), sure=True) if told else None

    def _either(self, at: int) -> str:
        """Return the event of a cue; "wreck" for "damaged or destroyed", whichever comes first."""
        event, words = self._found[at], self._sentences.words
        if event not in _RUIN:
            return event
        for other in (at - 3, at - 2, at + 2, at + 3):  # "destroyed or badly damaged"
            between = range(min(at, other) + 1, max(at, other))
            joined = any(words[place] in ("or", "and") for place in between if place < len(words))
            one_number = self._sentences.inside.isdisjoint(between)
            if joined and one_number and self._found.get(other) in _RUIN[event]:
                return "wreck"
        return event

    def all(self, low: int, high: int) -> frozenset[str]:
        """Return all that a stretch of words says happened."""
        found = {self._found[at] for at in range(low, high) if at in self._found}
        return frozenset(found | {"take", "release"} if "free" in found else found)

    def _only_describes(self, after: int, before: int, cover: tuple[int, int], noun_end: int) -> bool:
        """Say whether a word behind what is counted tells which: of "shot down 4 missiles fired at it" all fell."""
        words = self._sentences.words
        led = words[before : cover[0]]  # "shot down at least", but not "28 were hurt and"
        verb = self._found[before] in lexicon.words("done_to") and len(led) <= _VERB and "and" not in led
        return verb and after == noun_end and words[after + 1 : after + 2] in _BY

    def _is_headed(self, first: int, cue: int) -> bool:
        """Say whether a noun that tells of an event heads the figure: "the deaths of 12 men were filmed"."""
        return self._sentences.words[first - 1 : first] == ["of"] and first - _HEAD <= cue

    def _is_subject(self, noun_end: int, high: int) -> bool:
        """Say whether what is counted is the subject of the verb behind it: "1,995 people have been evacuated"."""
        return noun_end < high and self._sentences.words[noun_end] in lexicon.words("auxiliary")

    def _is_of_whole(self, last: int) -> bool:
        """Say whether a figure is a part of the number behind it: "74 of 90 drones", " of the 188 drones"."""
        words = self._sentences.words
        return words[last : last + 1] == ["of"] and not self._sentences.firsts.isdisjoint((last + 1, last + 2))

    def _after(self, behind: tuple[int, int, int, int], dimension: str) -> tuple[float, int] | None:
        """Return cost and place of the first cue behind a figure: "22 people were killed", "79 wounded".

        Args:
            behind: The word behind the figure, the one behind its noun, the one at which its clause goes on behind
                others that are joined to it, and the end of its sentence.
            dimension: What the figure measures.
        """
        last, noun_end, resumed, high = behind
        cost, best, subject = 0.0, None, self._is_subject(resumed, high)
        for at in (*range(last, noun_end), *range(resumed, high)):
            if self._sentences.words[at] == "," and at >= noun_end and self._clauses.tells(at, high):
                break
            if at == noun_end and (done := self._done_behind(at, high)) is not None:
                return cost, done
            if self._speaks(at, dimension) and not self._is_of_object(at, dimension):
                # "400 mobilised Russians were killed": what only describes them says less than what they did
                # … but of "900 bodies taken to hospital" nobody was hurt
                is_dead = at == noun_end - 1 and self._found[at] == "kill"
                # "80 were killed and 32,000 displaced"
                is_dead |= at == noun_end - 1 == last and self._sentences.words[at].endswith("ed")
                if at >= noun_end or is_dead or not (subject or self._found[at] in _OF_NOUNS):
                    return min(best, (cost, at)) if best else (cost, at)
                best = best or (cost + _WEAK, at)  # "displaced residents" says little where they "had died"
            word = self._sentences.words[at]
            if word in lexicon.words("boundary") or (at in self._sentences.inside and at >= noun_end):
                break
            # "with 1,500 troops after a month of massacres"
            joint = word in lexicon.words("joint") or word in lexicon.words("occasion")
            cost += _WITHIN_NOUN if at < noun_end else _JOINT_AFTER if joint else _AFTER
        return best

    def _done_behind(self, at: int, high: int) -> int | None:
        """Return the verb behind a word that tells which ones: of "16 drones sent by the rebels were brought down"."""
        words = self._sentences.words
        told = self.at(at) not in {"", "kill", *lexicon.words("distinct")}  # not "missing from"
        if not told or at + 1 >= high or words[at + 1] not in _WHICH:
            return None
        for verb in range(at + 2, min(high, at + _DONE)):
            if words[verb] in lexicon.words("boundary") or words[verb] == "," or verb in self._sentences.inside:
                break
            if words[verb - 1] in lexicon.words("auxiliary") and self.at(verb) in lexicon.words("done_to"):
                return verb
        return None

    def _before(self, first: int, low: int, dimension: str) -> tuple[float, int] | None:
        """Return cost and place of the last cue before a figure: "killed at least 40 people"."""
        cost = 0.01
        for at in range(first - 1, low - 1, -1):
            if self._speaks(at, dimension) and not self._is_left_behind(at, first):
                return cost, at
            word = self._sentences.words[at]
            if word in lexicon.words("boundary"):
                break
            cost += _JOINT_BEFORE if word in lexicon.words("joint") else _BEFORE
            if at in self._sentences.inside:
                cost += _FIGURE
        return None

    def _is_left_behind(self, at: int, first: int) -> bool:
        """Say whether what is counted is left: of "leaving 12 attackers dead" and "left the 12 tanks" none has gone."""
        words = self._sentences.words
        leave = self._found[at] == "move" and words[at] in ("leave", "leaves", "leaving", "left")
        return leave and first - at <= _VERB and lexicon.words("auxiliary").isdisjoint(words[at:first])

    def _is_of_object(self, at: int, dimension: str) -> bool:
        """Say whether an event is of what stands behind it: "cost 12 men", but not "12 men mourned"."""
        return dimension != "money" and self._found[at] in lexicon.words("objective")

    def _speaks(self, at: int, dimension: str) -> bool:
        event = self._found.get(at)
        if event is None or self._is_of_place(at):
            return False
        told = lexicon.told_of(dimension)
        return event in told if told else dimension in _COUNTING.get(event, (dimension,))

    def _is_of_place(self, at: int) -> bool:
        """Say whether an event word tells of a place, and not of who is there: "from besieged Srebrenica"."""
        words = self._sentences.words
        if not words[at].endswith(("ed", "burning")) or at < 1 or at + 1 >= len(words):
            return False
        if at + 1 in self._sentences.firsts:
            return False  # "before the truce set in destroyed | three houses"
        led = words[at - 1] if words[at - 1] not in ("a", "an", "the") else words[at - 2]
        named = self._sentences.capital[at + 1] or lexicon.nouns().get(words[at + 1]) in lexicon.words("site")
        return named and led in lexicon.words("preposition")

    def _change(self, first: int, dimension: str) -> Cue | None:
        """Return how a share has changed: "shipments were down 15 percent", but not "make up"."""
        words = self._sentences.words
        led = words[first - 1 : first]
        if dimension != "percent" or led not in (["up"], ["down"]) or first - 2 in self._found:
            return None
        if words[first - 2] in lexicon.words("making_up"):
            return None
        return Cue(first - 1, "rise" if led == ["up"] else "fall", sure=True)


def _find(words: list[str], figures: frozenset[int]) -> dict[int, str]:
    """Return the event words by their place; the longest phrase wins.

    Args:
        words: The words of a text.
        figures: Where figures begin.
    """
    single, phrases = lexicon.events(), lexicon.phrases()
    found: dict[int, str] = {}
    at = 0
    while at < len(words):
        length, event = 1, single.get(words[at], "")
        for rest, meaning in phrases.get(words[at], ()):
            end = at + 1 + len(rest)
            if len(rest) < length or tuple(words[at + 1 : end]) != rest or _leads_to_figure(words, end, figures):
                continue
            if rest[-1] == "at" and words[at - 1] in lexicon.words("passive"):
                continue  # "were shot | at the farm"
            if not any(two in figures and words[two - 1] in ("and", "or") for two in range(at + 2, end)):
                # not "70 dead and | wounded", which are two numbers
                length, event = len(rest) + 1, meaning
        if words[at] in lexicon.words("taking") and words[at + 1 : at + 2] == ["in"] and at + 2 in figures:
            length, event = 2, "move"  # "took in 9,000 refugees", but "were taken in Lyman"
        if event and event != NOTHING:
            found[at] = event
        at += length if event else 1
    return found


def _leads_to_figure(words: list[str], end: int, figures: frozenset[int]) -> bool:
    """Say whether the last word before *end* belongs to the figure behind it.

    "Shot at least 70 people" is not "shot at", "fell to 40" not "fell to", as a town does, and "left 2 dead and wounded
    9" not "dead and wounded".
    """
    last = words[end - 1]
    if last == "at":
        return words[end : end + 1] in (["least"], ["most"])
    return end in figures and (last == "to" or last in lexicon.words("hurting"))
