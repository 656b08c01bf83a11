"""Tell parts from wholes: "18 of them", "Of the land taken since January, 1,480 …", "the 88 hospitals"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.events import Events
from newsnorm.claims.sentences import Sentences, Stretch

_CLAUSE = 9  # words behind "of them" among which it is told what happened to them
_TIMES = frozenset(("year", "month", "week", "day", "night"))  # "this year alone", "in May alone" tell of no place


class Share(NamedTuple):
    """What part of what a figure is.

    Attributes:
        part: It is a part of another figure: "18 of them", "including three children".
        out_of: The whole of which it is a part stands behind it: "fewer than 20 of the 108".
        portion: It is some of what its sentence begins with: "Of the land taken since January, 1,480 …".
        definite: It is all that there is: "of the 88 hospitals", "Rakhine's 17 townships".
        alone: It is of one place among others: "in the Kharkiv region alone".
        everywhere: It is of a whole land: "across the country".
        degree: It is told how badly they were hurt: "six gravely wounded".
        together: It is what several have together: "in the Kharkiv and Kherson regions together".
        overall: It is of all of a region: "in the whole of the Kherson region".
        whole: It is the whole of which a figure before it is a part: "76 of the 188 drones".
        alike: What it is a part of counts the same: "137 pupils, 76 of whom are girls".
    """

    part: bool
    out_of: bool
    portion: bool
    definite: bool
    alone: bool
    everywhere: bool
    degree: bool
    together: bool
    overall: bool
    whole: bool = False
    alike: bool = False


class Wholes:
    """What in one text is a part of what.

    >>> from newsnorm.core.records import Span
    >>> sentences = Sentences("It killed 22, including 18 children.", [Span(10, 12, "22"), Span(24, 26, "18")])
    >>> wholes = Wholes(sentences, Events(sentences))
    >>> wholes.is_part(2, 3, 0, 7), wholes.is_part(5, 6, 0, 7)
    (False, True)
    """

    def __init__(self, sentences: Sentences, events: Events) -> None:
        self._sentences = sentences
        self._events = events

    def of(self, stretch: Stretch) -> Share:
        """Return what part of what a figure is."""
        first, last, low, high = stretch
        words = self._sentences.words[low:high]
        return Share(
            part=self.is_part(*stretch),
            out_of=words[last - low : last - low + 2] == ["of", "the"] and last + 2 in self._sentences.firsts,
            portion=self.is_portion(first, last, low),
            definite=self.is_definite(first, low),
            alone=_is_alone(words),
            everywhere=_is_everywhere(words),
            degree=self._is_of_degree(*stretch),
            overall=lexicon.mentions(words, "overall"),
            together=lexicon.mentions(words, "together"),
            whole=self.is_whole(first),
        )

    def _is_of_degree(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether it is told how badly they were hurt: "six gravely"; not of 13 in "13 were hurt, four gravely"."""
        inside, degrees = self._sentences.inside, lexicon.words("degree")
        before = next((at + 1 for at in range(first - 1, low - 1, -1) if at in inside), low)
        words, some = self._sentences.words, lexicon.words("some_of")
        # "80 injured, most with severe burns"
        ends = (at for at in range(last, high) if at in inside or (words[at] in some and words[at - 1] == ","))
        behind = next(ends, high)
        return not degrees.isdisjoint(self._sentences.words[before:behind])

    def is_part(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether a figure is a part of another: "18 of them", "including three children"."""
        words, whole = self._sentences.words, lexicon.words("part")
        after, before = words[last : min(high, last + 5)], words[max(low, first - 6) : first]
        of_them = after[:2] in (["of", "the"], ["of", "those"])
        if of_them and not lexicon.words("suffered").isdisjoint(after[2:3]):
            return True  # "200 of the injured are in a critical state", "15 of those killed were children"
        # "18 of them", but not of 25 in "25, all of them children", who are the whole
        near = _until_comma(after)
        some = lexicon.words("some_of").isdisjoint(near[:2])  # "shot dead , nearly all of them tourists"
        if some and any(a == "of" and b in whole for a, b in pairwise(near[:3])):
            # "18 of them", but "17 of them were killed", "the prisoners, 961 of them, …" and "…, 961 of them."
            happened = any(at in self._events for at in range(last + 2, self._clause_end(last, high)))
            all_of_them = before[-1:] == [","] and (not after[2:] or after[2] in lexicon.words("whole"))
            return not happened and not all_of_them
        after = _until_comma(after)
        # "three children among them", "three generals were among those who fled"
        if any(a == "among" and b in ("them", "the", "those") for a, b in pairwise(after)):
            return True
        # "including three children", "among them 20 children", "of which Ukraine shot down 21"
        return (
            before[-1:] == ["including"]
            or before[-2:] in (["among", "them"], ["among", "whom"])
            or self._follows_whole(first, low)
        )

    def _clause_end(self, last: int, high: int) -> int:
        words, ends = self._sentences.words, lexicon.words("boundary") | {","}
        end = min(high, last + _CLAUSE)
        return next((at for at in range(last, end) if words[at] in ends), end)

    def is_whole(self, first: int) -> bool:
        """Say whether a figure is the whole of which another is a part: the 188 of "76 of the 188 drones fell"."""
        words, inside = self._sentences.words, self._sentences.inside
        of_them = first - 3 in inside and words[first - 2 : first] == ["of", "the"]
        return of_them or (first - 2 in inside and words[first - 1 : first] == ["of"])  # "48 of 60 drones"

    def is_definite(self, first: int, low: int) -> bool:
        """Say whether a figure is all that there is: "the 88 hospitals", "Rakhine's 17 townships"."""
        before = self._sentences.words[first - 1] if first > low else ""
        return before.endswith("'s") or before in lexicon.words("definite")

    def is_portion(self, first: int, last: int, low: int) -> bool:
        """Say whether a figure is some of a whole: "Of the land taken since January, 1,480 …"."""
        words = self._sentences.words
        if words[last : last + 2] == ["of", "the"]:
            return False
        if words[low : low + 1] == ["among"] and "," in words[low:first]:
            return True  # "Among Republicans, 101 voted for it"
        opened = words[low : low + 2]
        if low + 2 >= first or low + 2 in self._sentences.inside:
            return False  # "Of the $95 billion, $61 billion is for Ukraine"
        return opened in (["of", "the"], ["of", "these"], ["of", "those"], ["of", "its"])

    def _follows_whole(self, first: int, low: int) -> bool:
        """Say whether a figure is a part of what stands before: "of whom 12"; "of which it shot down 21" is no part."""
        words, whole = self._sentences.words, lexicon.words("part")
        for at in range(first - 1, max(low, first - 6), -1):
            if at in self._events:
                return False
            if words[at] in whole and words[at - 1] == "of":
                # "20 dead, the bride one of them, and 45 hurt"
                return words[at - 2] not in lexicon.words("some_of")
        return False


def _until_comma(words: list[str]) -> list[str]:
    return words[: words.index(",")] if "," in words else words


def _is_alone(words: Sequence[str]) -> bool:
    times = _TIMES | lexicon.words("month") | lexicon.words("weekday") | {"may", "march"}
    return any(word == "alone" and times.isdisjoint(words[at - 1 : at]) for at, word in enumerate(words))


def _is_everywhere(words: Sequence[str]) -> bool:
    """Say whether words tell of a whole land: "across the country", "throughout Ukraine"."""
    lands = any(a in ("throughout", "across") and b in lexicon.sides() for a, b in pairwise(words))
    return lands or lexicon.mentions(words, "everywhere")
