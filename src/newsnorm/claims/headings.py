"""Read what a figure counts whose noun stands before it: "the number of wounded rose to 44", "prisoners: 230"."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.counted import OPEN, PEOPLE, class_at, stem
from newsnorm.claims.events import Cue, Events
from newsnorm.claims.sentences import Sentences
from newsnorm.quantities.counted import is_plural

_HEADING_REACH = 24
_AGENT_REACH = 4


class Headings:
    """Reads the headings of the figures of one text."""

    def __init__(self, sentences: Sentences, events: Events) -> None:
        self._sentences = sentences
        self._events = events

    def of(self, cover: tuple[int, int], around: tuple[int, int]) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that follows its noun: "the number of wounded rose to 44", "prisoners: 230"."""
        (first, last), (low, high) = cover, around
        for found in (
            self._family(first, low),
            self._valued(first, low),
            self._led(first, low),
            self._summed(first, low),
            self._beside(cover, low, high),
            self._whole(first, low),
        ):
            if found[0] or found[1]:
                return found
        return self._followed(last, high)

    def end(self, last: int, noun_end: int) -> int:
        """Return the word behind an apposition, where the verb of its noun stands: "19 in number, will go to Kyiv"."""
        words = self._sentences.words
        closed = " ".join(words[last : last + 2]) in lexicon.words("in_all") and words[last + 2 : last + 3] == [","]
        return last + 3 if closed else noun_end

    def _family(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return who a number is of that stands behind those whom it counts: "a family of six", "a town of 9,000"."""
        words = self._sentences.words
        if first - 2 < low:
            return frozenset(), None
        before, word = words[first - 2], words[first - 1]
        if (before, word) == ("home", "to") or (word == "of" and before in lexicon.words("peopled")):
            return frozenset(("resident",)), Cue(first - 2, "populate", sure=True)
        if word == "of" and before in lexicon.words("force"):
            return frozenset(("soldier",)), None
        return (PEOPLE if word == "of" and before in lexicon.words("family") else frozenset()), None

    def _valued(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return whose number somebody puts at so many: "put the wounded of Tuesday's blasts at 2,800"."""
        words, inside = self._sentences.words, self._sentences.inside
        if words[first - 1 : first] != ["at"]:
            return frozenset(), None
        for at in range(first - 2, max(low - 1, first - _HEADING_REACH), -1):
            if at in inside or words[at] in lexicon.words("boundary"):
                break
            if words[at] in lexicon.words("valuing"):
                behind = [k for k in range(at + 1, first) if words[k] not in lexicon.words("before_counted")][:1]
                told = any(self._events.at(k) in lexicon.words("bare_people") for k in behind)
                return self._headed(range(behind[0], behind[0] + 2)) if told else (frozenset(), None)
        return frozenset(), None

    def _led(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that a noun leads to: "the dead at 43", "villages seized by rebels: seventy"."""
        words = self._sentences.words
        linked: int | None = None  # the nearest word that no link is
        for at in range(first - 1, max(low, first - _HEADING_REACH) - 1, -1):
            if at in self._sentences.inside or words[at] in lexicon.words("boundary"):
                break
            if words[at] == "toll":
                return PEOPLE, Cue(at, "kill", sure=True)
            if words[at] == "crowd":  # "police put the crowd at the march at 10,000"
                return PEOPLE, Cue(at, "protest", sure=True)
            if words[at] in lexicon.words("counting") and words[at + 1] == "of":
                return self._headed(range(at + 2, min(at + 6, first)))
            if linked is None and words[at] not in lexicon.words("linking"):
                linked = at
        if linked is None or (linked == first - 1 and words[linked] in lexicon.nouns()):
            return frozenset(), None  # "in rural districts 89 per cent", where nothing links
        for at in range(linked, max(low, linked - _AGENT_REACH), -1):  # "seized by the rebels", "the airfields struck"
            suffered = words[at + 1] == "by" if at < linked else at < first - 1  # but "bombs hurt 30"
            if suffered and at in self._events and words[at - 1] in lexicon.nouns():
                return self._headed(range(at - 1, at + 1))
        linked = self._of_the_dead(linked, low)
        if words[linked] in lexicon.nouns() or self._events.at(linked) in lexicon.words("bare_people"):
            return self._headed(range(linked, linked + 1))
        return frozenset(), None

    def _of_the_dead(self, linked: int, low: int) -> int:
        """Return the word that heads the phrase which ends in *linked*: of "puts deaths in the bombing at", deaths."""
        words = self._sentences.words
        before = linked - 1 if words[linked - 1] != "the" else linked - 2
        if (
            before > low
            and words[before] in ("in", "from")
            and self._events.at(before - 1) in lexicon.words("bare_people")
        ):
            return before - 1
        return linked

    def _summed(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a verb of counting sums up: "the villages in Ukraine's grip number seventy-four"."""
        words = self._sentences.words
        if first - 1 <= low or words[first - 1] not in lexicon.words("summing"):
            return frozenset(), None
        clause = low
        for at in range(first - 2, low, -1):
            if (
                words[at] in lexicon.words("boundary")
                or words[at] in (",", ":", "that")
                or at in self._sentences.inside
            ):
                clause = at
                break
        if words[clause] == "those":  # "those sheltering in the theatre numbered 1,200"
            return PEOPLE, self._headed(range(clause, first - 1))[1]
        return self._headed(range(clause, first - 1))

    def _beside(self, cover: tuple[int, int], low: int, high: int) -> tuple[frozenset[str], Cue | None]:
        """Return what stands before the comma: "the gunmen, 32 of them, …", "Of the missiles, 210 …"."""
        (first, last), words = cover, self._sentences.words
        if first - 2 < low or words[first - 1] != ",":
            return frozenset(), None
        behind = words[last : min(high, last + 2)]
        if " ".join(behind) in lexicon.words("in_all") and behind != ["of", "them"] and self._is_sum(first, low):
            return frozenset(), None  # "270 soldiers and 120 civilians, 390 in all"
        if behind[:1] in ([","], ["by"], [")"]) or " ".join(behind) in lexicon.words("in_all"):
            nouns, cue = self._headed(range(*self._phrase(first - 1, low)))
            if not nouns and not cue and " ".join(behind) in lexicon.words("in_all"):
                nouns = frozenset((OPEN + stem(words[first - 2]),))  # "the Leopard 2s, eighteen in all"
            return nouns, cue
        for at in range(first - 2, max(low - 1, first - 2 - _AGENT_REACH), -1):
            if words[at] == "of" and (at == low or words[at - 1] in (",", ";")):
                return self._headed(range(at + 1, first - 1))
        return frozenset(), None

    def _is_sum(self, first: int, low: int) -> bool:
        return not self._sentences.inside.isdisjoint(range(max(low, first - 1 - _AGENT_REACH), first - 1))

    def _whole(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a sentence begins with some of which it counts: "Of the 276 girls seized in Chibok, 82 are"."""
        return self._headed(range(low + 1, first - 1))[0] if self._opens_with_whole(first, low) else frozenset(), None

    def _opens_with_whole(self, first: int, low: int) -> bool:
        words = self._sentences.words
        return words[low : low + 1] == ["of"] and "," in words[low:first] and words.index(",", low) == first - 1

    def of_whole(self, cue: Cue | None, first: int, low: int) -> Cue | None:
        """Return a cue, which is sure if it says what happened to the whole: "Of the 85 hurt in Taiz, 14 were boys"."""
        if cue is None or cue.at > first or not self._opens_with_whole(first, low):
            return cue
        return cue._replace(sure=True)

    def _phrase(self, end: int, low: int) -> tuple[int, int]:
        """Return the word that heads the phrase before word *end*: of "the lorries on the Kayes road", the lorries."""
        words = self._sentences.words
        for at in range(end - 2, max(low, end - 2 - _AGENT_REACH), -1):
            if words[at] in lexicon.words("locative"):
                return at - 1, at
        return end - 1, end

    def _followed(self, last: int, high: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that stands before its heading: "bringing to 10 the number of men saved"."""
        words = self._sentences.words
        at = last + 1 if words[last : min(high, last + 1)] == [","] else last
        if at + 1 < high and words[at] == "the" and words[at + 1] in lexicon.words("counting"):
            return self._headed(range(at + 2, min(at + 7, high)))
        return frozenset(), None

    def _headed(self, places: range) -> tuple[frozenset[str], Cue | None]:
        """Return the class of the first noun in some words, and what they say happened to it."""
        words, known = self._sentences.words, lexicon.nouns()
        named = (at for at in places if words[at] in known)
        head = next((at for at in named if words[at - 1 : at + 1] != ["united", "nations"]), None)
        while head is not None and not is_plural(words[head]) and head + 1 in places and words[head + 1] in known:
            head += 1  # of "Palestinian houses", the houses
        nouns = frozenset((class_at(words, head),)) if head is not None else frozenset[str]()
        cue = next((Cue(at, event, sure=True) for at in places if (event := self._events.at(at))), None)
        return nouns, cue
