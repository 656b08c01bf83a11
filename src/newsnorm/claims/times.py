"""Read the time of a figure: months and days beside it, and whether it adds to an earlier one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences

_MONTH_REACH = 16
_DATE = 5  # words of "Sunday, March 24,"


class Times:
    """The words of time of one text."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        months = lexicon.words("month") | {"march", "may", "month", "year"}
        #: Where a month or a year is named.
        self._calendar = [at for at, word in enumerate(sentences.words) if word in months or _is_year(word)]

    def months(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        """Return the months and years beside a figure."""
        found = set()
        words, months = self._sentences.words, lexicon.words("month")
        for at in range(max(low, self._sentences.dateline, first - _MONTH_REACH), min(high, last + _MONTH_REACH)):
            word = words[at]
            if word in months or (word in ("march", "may") and at and words[at - 1] in lexicon.words("before_month")):
                found.add(word[:3])
            elif _is_year(word):
                found.add(word)
        return frozenset(found)

    def days(self, low: int, high: int) -> Iterable[str]:
        """Yield the days of the week of a sentence, but for "said on Monday", when it was told."""
        return (self._sentences.words[at] for at in self._weekdays(low, high) if not self._is_when_told(at, low, high))

    def told_days(self, low: int, high: int) -> Iterable[str]:
        """Yield the days of the week on which a sentence was told: "said on Monday", "the ministry on Monday put"."""
        return (self._sentences.words[at] for at in self._weekdays(low, high) if self._is_when_told(at, low, high))

    def _weekdays(self, low: int, high: int) -> Iterable[int]:
        return (at for at in range(low, high) if self._sentences.words[at] in lexicon.words("weekday"))

    def _is_when_told(self, at: int, low: int, high: int) -> bool:
        words, telling = self._sentences.words, lexicon.words("telling")
        if not telling.isdisjoint(words[max(low, at - 2) : at]):
            return True
        date = words[at + 1 : at + 2] == [","] and not lexicon.words("month").isdisjoint(words[at + 2 : at + 4])
        behind = at + (_DATE if date else 1)  # "on Sunday, March 24, put the number at"
        return words[at - 1] == "on" and not telling.isdisjoint(words[behind : min(high, behind + 1)])

    def is_period(self, low: int, high: int) -> bool:
        """Say whether a sentence tells of a whole month or year: "in October", "in the whole of 2024", no day of it."""
        words = self._sentences.words
        for at in self._calendar[bisect_right(self._calendar, low) : bisect_left(self._calendar, high)]:
            if words[at - 1] in ("in", "during", "throughout"):
                return True
            if not lexicon.words("whole_of").isdisjoint(words[max(low, at - 3) : at]):
                return True
        return False

    def is_brief(self, low: int, high: int) -> bool:
        """Say whether a sentence tells of one day or night; "by Saturday" tells of all that came before."""
        words = self._sentences.words
        days = (at for at in self._weekdays(low, high) if not self._is_when_told(at, low, high))
        return any(words[at - 1] != "by" for at in days) or lexicon.mentions(self._sentences.words[low:high], "day")

    def ordinals(self, low: int, high: int) -> frozenset[str]:
        """Return what a sentence tells by its number: "the second day", "the first convoy"."""
        words, ordinals = self._sentences.words, lexicon.words("ordinal")
        places = (at for at in range(low, high - 1) if words[at] in ordinals)
        return frozenset(f"{words[at]} {words[at + 1]}" for at in places if words[at + 1].isalpha())

    def adds(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether a figure adds to another: "another 30 villages", "19 more"; but not "more than 30"."""
        words = self._sentences.words
        before, within = words[max(low, first - 1) : first], words[first:last]  # "a further villages"
        adds = any(opening[:1] == [word] for word in lexicon.words("more") for opening in (before, within))
        return adds or words[last : min(high, last + 1)] == ["more"]


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
