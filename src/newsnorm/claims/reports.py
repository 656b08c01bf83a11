"""Tell when something was told from when it happened: "raised the toll on Sunday", "published in March"."""

from __future__ import annotations

from collections.abc import Iterable

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences

#: The days of the week, in order.
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_TOLD_TO = 7  # words of "told a meeting of the Security Council"
_SOON = 3  # days after which what happened is still told by its day of the week
_HOUR = 5  # words of "by six o'clock on the"
_ROSE = 4  # words before a day among which "rose again on" stands
_DATE = 5  # words of "Sunday, March 24,"


class Reports:
    """The days, dates and months of one text that are those of a report.

    >>> reports = Reports(Sentences("The mayor raised the toll to 12 on Sunday.", []))
    >>> reports.is_day_of(8, 0, 9), reports.is_counted_by(8, 0, 9)
    (True, True)
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def is_day_of(self, at: int, low: int, high: int) -> bool:
        """Say whether a day of the week is that of the report: "said on Monday", "the ministry on Monday put"."""
        words, telling = self._sentences.words, lexicon.words("telling")
        if not lexicon.words("told_at").isdisjoint(words[at + 1 : min(high, at + 3)]):
            return True  # "asked at Wednesday's briefing", "in its Sunday bulletin"
        if words[at].endswith("'s"):
            return False  # "said that Wednesday's strikes"
        if self.is_counted_by(at, low, high) or not telling.isdisjoint(words[max(low, at - 2) : at]):
            return True
        if words[at - 1] == "on" and self._is_told_somewhere(at - 1, low):
            return True
        date = words[at + 1 : at + 2] == [","] and not lexicon.words("month").isdisjoint(words[at + 2 : at + 4])
        behind = at + (_DATE if date else 1)  # "on Sunday, March 24, put the number at"
        return words[at - 1] == "on" and not telling.isdisjoint(words[behind : min(high, behind + 1)])

    def _is_told_somewhere(self, at: int, low: int) -> bool:
        """Say whether the words before "on" tell where or to whom it was told: "said in parliament", "told the BBC"."""
        words = self._sentences.words
        for k in range(at - 1, max(low, at - _TOLD_TO) - 1, -1):
            if words[k] in lexicon.words("telling"):
                return words[k] == "told" or words[k + 1] in lexicon.words("telling_at")
            if words[k] in lexicon.words("boundary") | lexicon.words("joint") | {"that"} or k in self._sentences.inside:
                return False
        return False

    def is_counted_by(self, at: int, low: int, high: int) -> bool:
        """Say whether a day is that by which something was counted: "by Sunday", "raised the toll on Sunday"."""
        words = self._sentences.words
        if words[at - 1] == "by" or words[max(low, at - 2) : at] == ["as", "of"]:
            return True
        if self._ends_an_hour(at, low):
            return True
        if words[at - 1] != "on":
            return False
        # "The toll from the strike rose again on Saturday"
        rose = "toll" in words[low:at] and not lexicon.words("growing").isdisjoint(words[max(low, at - _ROSE) : at])
        return rose or lexicon.mentions(words[low:high], "toll_moves")

    def _ends_an_hour(self, at: int, low: int) -> bool:
        """Say whether a day is that of an hour by which something was counted: "by 6 p.m. on Monday"."""
        words, hours = self._sentences.words, lexicon.words("clock") | lexicon.hours().keys()
        for before in range(at - 1, max(low, at - _HOUR) - 1, -1):
            if words[before] == "by":
                return True
            if not (words[before] in hours or words[before].isdigit()):
                return False
        return False

    def is_date_of_another(self, at: int, low: int) -> bool:
        """Say whether a month is of the day on which it was told, or since which: "said on 25 January", "began on"."""
        words = self._sentences.words
        begin = at - 1 if words[at - 1][0].isdigit() else at
        before = words[max(low, begin - 2) : begin]
        if before[-1:] == ["since"]:
            return True
        return before[-1:] == ["on"] and before[0] in lexicon.words("telling") | lexicon.words("beginning")

    def is_month_of(self, at: int, low: int) -> bool:
        """Say whether a month or year is that of the report: "concluded in May 2023", "its March assessment"."""
        words, told = self._sentences.words, lexicon.words("telling") | lexicon.words("reporting")
        begin = at - 1 if is_year(words[at]) and at - 1 >= low and any(self.month_at(at - 1)) else at
        before = words[max(low, begin - 2) : begin]
        if words[at + 1 : at + 2] and words[at + 1] in lexicon.words("told_in"):
            return True
        return before[-1:] == ["in"] and len(before) > 1 and before[0] in told

    def month_at(self, at: int) -> Iterable[str]:
        """Yield the month or year that a word names."""
        word = self._sentences.words[at]
        if self.is_month(at):
            yield word[:3]
        elif is_year(word):
            yield word

    def is_month(self, at: int) -> bool:
        """Say whether a word is a month: "in May", "in March"; no march on a palace, and not "20 may have died"."""
        words, capital = self._sentences.words, self._sentences.capital[at]
        if words[at] == "may":
            before = words[at - 1] if at else ""
            return capital and (before in lexicon.words("before_month") or before.isdigit())
        return words[at] in lexicon.words("month") and (capital or words[at] != "march")


def is_soon_after(told: str, happened: str) -> bool:
    """Say whether a day of the week is at most three days after another.

    >>> is_soon_after("monday", "saturday"), is_soon_after("sunday", "tuesday")
    (True, False)
    """
    return (WEEK.index(told) - WEEK.index(happened)) % len(WEEK) <= _SOON


def is_year(word: str) -> bool:
    """Say whether a word is a year of our time.

    >>> is_year("1999"), is_year("2,099")
    (True, False)
    """
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
