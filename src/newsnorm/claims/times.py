"""Read the time of a figure: months and days beside it, and whether it adds to an earlier one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.earlier import ITSELF, is_followed, without_other_earlier
from newsnorm.claims.reports import WEEK, Reports, is_year
from newsnorm.claims.sentences import Sentences, Stretch

_RECORD = 7  # words before "since" among which a record is told: "the biggest exchange of the war since"
_WEEK_LEAD = 4  # words of "in little over a" week
_MONTH_REACH = 16
_MONTH_LIST = 6  # words of "the last days of January and the first of February 1943" behind its first month
_DAY = regex.compile(r"([12]?\d|3[01])(?:st|nd|rd|th)?")
_FROM = (["up", "from"], ["down", "from"])
_SEASONS = frozenset(("spring", "summer", "autumn", "winter"))
_MULTIPLES = frozenset(("times", "double", "twice", "triple", "treble", "half"))
_FRACTIONS = frozenset(("half", "third", "quarter", "fifth", "tenth"))
_SCALES = frozenset(("thousand", "million", "billion", "trillion"))


class When(NamedTuple):
    """The time of a figure.

    Attributes:
        months: Months and years beside it.
        told_months: Those in which it was told: "concluded in May 2023", "published in March".
        days: Days of the week on which it happened.
        told_days: Days of the week on which it was told: "said on Monday".
        counted_by: Days of the week by which it was counted: "by Sunday", "raised the toll on Sunday".
        dates: Days of a month: "16 october".
        since: It is a total over time: "since", "so far", "in all".
        past: It is told of an older event: "last month".
        compared: It is what another figure is compared with: "up from 1.5 per cent".
        more: It adds to another figure: "another 30".
        period: It is told of a whole month or year: "in the whole of October".
        brief: It is told of one day or night: "in the night to Sunday".
        spell: It is told of several days: "within three days".
        weeks: It is told of weeks: "in little over a week".
        turns: What it tells by its number: "the second day", "the first convoy".
    """

    months: frozenset[str]
    told_months: frozenset[str]
    days: frozenset[str]
    told_days: frozenset[str]
    counted_by: frozenset[str]
    dates: frozenset[str]
    since: bool
    past: bool
    compared: bool
    more: bool
    period: bool
    brief: bool
    spell: bool
    weeks: bool
    turns: frozenset[str]


class Times:
    """The words of time of one text."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._reports = Reports(sentences)
        spells = {"month", "year"} | _SEASONS
        #: Where a month or a year is named.
        self._calendar = [
            at
            for at, word in enumerate(sentences.words)
            if word in spells or is_year(word) or self._reports.is_month(at)
        ]

    def of(self, stretch: Stretch) -> When:
        """Return the time of a figure."""
        first, last, low, high = stretch
        since = _is_total(self._sentences.words[low : self._sum(last, high)])
        before = self._sentences.words[low:first]
        compared = lexicon.mentions(before[-2:], "compared") or is_followed(before)
        return When(
            months=self.months(*stretch),
            told_months=self.told_months(low, high),
            days=self.days(*stretch),
            told_days=frozenset(self.told_days(low, high)),
            counted_by=frozenset(
                self._sentences.words[at]
                for at in self._weekdays(low, high)
                if self._reports.is_counted_by(at, low, high)
            ),
            dates=frozenset(self.dates(low, high)),
            since=since,
            # "since April of last year" lasts until today
            past=compared or (not since and lexicon.mentions(self._clause(*stretch), "past")),
            compared=compared,
            more=self.adds(*stretch),
            period=self.is_period(low, high),
            brief=self.is_brief(low, next((at for at in range(last, high) if self._compares(at)), high)),
            spell="days" in self._sentences.words[low:high],
            weeks=self._takes_weeks(low, high),
            turns=self.turns(low, high),
        )

    def _sum(self, last: int, high: int) -> int:
        """Return where a sum begins that a figure raises: "took seven, bringing to 31 the villages taken since May"."""
        words, sums = self._sentences.words, lexicon.words("raising_sum")
        return next((at for at in range(last, high - 1) if words[at] == "," and words[at + 1] in sums), high)

    def months(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        """Return the months and years beside a figure."""
        begin, end = self._semicolons(first, last, low, high)
        near, far = max(low, first - _MONTH_REACH), min(high, last + _MONTH_REACH)
        if self._calendar_in(max(begin, near), min(end, far)):
            return self._calendar_in(max(begin, near), min(end, far + _MONTH_LIST))
        beyond = self._calendar_in(near, far)
        # "In June, by the count of …, it came to 500; in May it had been 300"
        return (self._calendar_in(begin, end) or beyond) if beyond else beyond

    def told_months(self, low: int, high: int) -> frozenset[str]:
        """Return the months and years in which a sentence was told."""
        return frozenset(
            name for at in range(low, high) if self._reports.is_month_of(at, low) for name in self._reports.month_at(at)
        )

    def _calendar_in(self, low: int, high: int) -> frozenset[str]:
        """Return the months and years that some words name, but for those in which it was told."""
        return frozenset(
            name
            for at in range(max(low, self._sentences.dateline), high)
            if not self._is_bound(at, low) and not self._reports.is_month_of(at, low)
            for name in self._reports.month_at(at)
        )

    def _is_bound(self, at: int, low: int) -> bool:
        """Say whether a month or year only bounds a time: "it took until November", "since the war began in 2015"."""
        words = self._sentences.words
        before = words[max(low, at - _RECORD) : at]
        if before[-1:] in (["until"], ["till"], ["since"]):
            return True
        return before[-1:] == ["in"] and "since" in before and "," not in before

    def _semicolons(self, first: int, last: int, low: int, high: int, ends: Sequence[str] = (";",)) -> tuple[int, int]:
        """Return where the words between the semicolons around a figure begin and end."""
        words = self._sentences.words
        begin = next((at + 1 for at in range(first - 1, low - 1, -1) if words[at] in ends), low)
        return begin, next((at for at in range(last, high) if words[at] in ends), high)

    def days(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        """Return the days of the week of a sentence, but for "said on Monday", when it was told.

        Where another figure has its own, the nearest is that of the figure: "80 fled on Monday, 95 on Friday". What
        was told on Wednesday of "the day before" happened on Tuesday.
        """
        told = list(self.told_days(low, high))
        if len(told) == 1 and lexicon.mentions(self._sentences.words[low:high], "eve"):
            return frozenset((_day_before(told[0]),))
        days = [at for at in self._weekdays(low, high) if self._is_happening(at, low, high)]
        begin, end = self._semicolons(first, last, low, high, (";", ":"))
        if len(days) == 1 and not begin <= days[0] < end and lexicon.mentions(self._sentences.words[begin:end], "eve"):
            # "rested on Friday: the 12 hit the day before …"
            return frozenset((_day_before(self._sentences.words[days[0]]),))
        clear = [at for at in days if self._sentences.inside.isdisjoint(range(min(at, last), max(at, first)))]
        if 0 < len(clear) < len(days):
            days = [min(clear, key=lambda at: max(first - at, at - last))]
        if any(at < first for at in days) and lexicon.mentions(self._sentences.words[last:end], "later_on"):
            return frozenset()  # "were handed over on Sunday and Israel let 90 prisoners go hours later"
        return frozenset(self._sentences.words[at].removesuffix("'s") for at in days)

    def _is_happening(self, at: int, low: int, high: int) -> bool:
        """Say whether a day is one on which something happened, not was told, "since Saturday", "six years ago on"."""
        before = self._sentences.words[max(low, at - 2) : at]
        return not self._reports.is_day_of(at, low, high) and before[-1:] != ["since"] and before != ["ago", "on"]

    def told_days(self, low: int, high: int) -> Iterable[str]:
        """Yield the days of the week on which a sentence was told: "said on Monday", "the ministry on Monday put"."""
        told = (at for at in self._weekdays(low, high) if self._reports.is_day_of(at, low, high))
        return (self._sentences.words[at].removesuffix("'s") for at in told)

    def dates(self, low: int, high: int) -> Iterable[str]:
        """Yield the days of a month of a sentence, "on 16 October", "October 16th", but for when it was told."""
        words = self._sentences.words
        for at in range(max(low, self._sentences.dateline), high):
            if self._reports.is_month(at):
                for day in (*words[max(low, at - 1) : at], *words[at + 1 : min(high, at + 2)]):
                    if (number := _DAY.fullmatch(day)) and not self._reports.is_date_of_another(at, low):
                        yield f"{number[1]} {words[at][:3]}"

    def _weekdays(self, low: int, high: int) -> Iterable[int]:
        weekdays = lexicon.words("weekday")
        return (at for at in range(low, high) if self._sentences.words[at].removesuffix("'s") in weekdays)

    def is_period(self, low: int, high: int) -> bool:
        """Say whether a sentence tells of a whole month or year: "in October", "in the whole of 2024", no day of it."""
        words = self._sentences.words
        for at in self._calendar[bisect_right(self._calendar, low) : bisect_left(self._calendar, high)]:
            if words[at - 1] in ("in", "during", "throughout") and words[at] not in _SEASONS:
                if self._is_bound(at, low):
                    continue
                return True
            if words[at] == "month" and words[max(low, at - 2) : at] == ["in", "the"]:
                return True
            whole = next(
                (k for k in range(at - 1, max(low, at - 4), -1) if words[k] not in lexicon.words("of_date")), low
            )
            if words[whole] in lexicon.words("whole_of"):
                return True  # "in the whole of October", but "of all spending next year"
        return False

    def is_brief(self, low: int, high: int) -> bool:
        """Say whether a sentence tells of one day or night; "by Saturday" tells of all that came before."""
        words = self._sentences.words
        days = (at for at in self._weekdays(low, high) if self._is_happening(at, low, high))
        told = {at + 1 for at in self._weekdays(low, high) if self._reports.is_day_of(at, low, high)}
        happening = [words[at] for at in range(low, high) if at not in told]  # "said on Thursday morning"
        return next(days, None) is not None or lexicon.mentions(happening, "day")

    def _takes_weeks(self, low: int, high: int) -> bool:
        """Say whether a sentence tells of weeks: "in little over a week"; not "a week earlier", "in weeks of"."""
        words = self._sentences.words
        return any(
            words[at] in ("week", "weeks")
            and words[at + 1 : at + 2] not in (["of"], ["ago"], ["after"])
            and not (words[at + 1 : at + 2] and words[at + 1] in lexicon.words("lagging"))
            and not {"this", *lexicon.words("spell_in")}.isdisjoint(words[max(low, at - _WEEK_LEAD) : at])
            for at in range(low, high)
        )

    def turns(self, low: int, high: int) -> frozenset[str]:
        """Return what a sentence tells by its number: "the second day", "the first convoy"."""
        words, ordinals = self._sentences.words, lexicon.words("ordinal")
        # The latest may be the third
        places = (at for at in range(low, high - 1) if words[at] in ordinals and words[at] != "latest")
        untold = lexicon.words("no_turn")  # "last year", "a third of"
        return frozenset(
            f"{words[at]} {words[at + 1]}" for at in places if words[at + 1].isalpha() and words[at + 1] not in untold
        )

    def _clause(self, first: int, last: int, low: int, high: int) -> Sequence[str]:
        """Return the words between the semicolons around a figure that can tell its time: "1,300 remain; 60,000 did".

        Neither can how long it lasts, "for 22 months before", nor what is told of another: "67,000 before the war, 48".
        """
        words = self._sentences.words
        begin = next((at + 1 for at in range(first - 1, low - 1, -1) if words[at] == ";"), low)
        ends = (at for at in range(last, high) if self._compares(at))
        lasts = first > low and words[first - 1] in lexicon.words("lasting")
        behind = words[last : next(ends, high)] if lasts else words[first : next(ends, high)]
        if behind[:1] and behind[0] in lexicon.words("lagging"):
            behind = behind[1:]
        clause = f" {' '.join([*self._before(first, begin), ITSELF, *behind])} "
        for phrase in lexicon.words("until_now"):
            clause = clause.replace(f" {phrase} ", " , ")
        return without_other_earlier(clause.split())

    def _compares(self, at: int) -> bool:
        """Say whether what follows is told for comparison: "compared with 500 before the war", "twice what it was"."""
        words = self._sentences.words
        if words[at] == "than":
            return at + 1 not in self._sentences.inside  # "more than last year", but "more than 12 last year"
        if words[at] in _FRACTIONS and words[at + 1 : at + 2] == ["of"]:
            return True  # "nearly a third of those that stood there before the siege"
        if words[at] in ("from", "against") and not self._sentences.inside.isdisjoint(range(at + 1, at + 3)):
            return True  # "is down to 6,000 from about 9,000 before the war", "against some 500 a day"
        if words[at] in _MULTIPLES and words[at + 1 : at + 2] in (["the"], ["as"], ["more"], ["that"]):
            return True  # "fifty times the price of two summers ago", "double the number of a week earlier"
        return words[at] in (";", "compared") or words[at : at + 2] in _FROM or words[at : at + 2] == ["what", "it"]

    def _before(self, first: int, begin: int) -> Sequence[str]:
        """Return the words from *begin* to a figure, but for those between another figure and the comma behind it.

        "Half a year before the town fell, 9 …" tells when.
        """
        words, inside = self._sentences.words, self._sentences.inside
        comma = next((at for at in range(first - 1, begin - 1, -1) if words[at] == "," or at in inside), begin)
        if comma in inside or comma == begin:
            return words[begin:first]
        other = next((at + 1 for at in range(comma, begin - 1, -1) if at in inside), comma)
        if words[other] in lexicon.words("lagging") or words[other] == "ago":
            return words[begin:first]
        return [*words[begin:other], *words[comma:first]]

    def adds(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether a figure adds to another: "another 30 villages", "19 more"; but not "more than 30"."""
        words = self._sentences.words
        before, within = words[max(low, first - 1) : first], words[first:last]  # "a further villages"
        adds = any(opening[:1] == [word] for word in lexicon.words("more") for opening in (before, within))
        behind = words[last : min(high, last + 2)]
        if behind[:1] and behind[0] in _SCALES:
            behind = behind[1:]  # "€ million more"
        return adds or behind[:1] == ["more"]


def _day_before(day: str) -> str:
    return WEEK[WEEK.index(day.removesuffix("'s")) - 1]


def _is_total(words: Sequence[str]) -> bool:
    """Say whether words tell of a total over time: "since the invasion"; but not "the first ship since May"."""
    at = words.index("since") if "since" in words else None
    if at is not None:
        record = not lexicon.words("record").isdisjoint(words[max(0, at - _RECORD) : at])
        adverb = not any(word.isalnum() for word in words[at + 1 : at + 2])  # "has given up its gains since"
        if record or adverb:
            words = [*words[:at], *words[at + 1 :]]
    return lexicon.mentions(words, "since")
