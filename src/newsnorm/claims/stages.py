"""Read at which stage of an event a figure was told: in the first hours or at the end, on Monday morning or evening.

A toll of the morning is not that of the evening, and what the first day brought is not what three days did, though
two reports say it in the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch

_BEGINNING = 8  # words behind "since" that tell since when
_RECORD = 10  # words before a time among which it is told what was the first in so long
_LEAD = 4  # words before a time that tell what it is of
_FAR = 2  # parts of a day between two that nobody takes for one another: morning and afternoon
_UNLIKE = 1.3  # times: "four weeks" and "a month" are one spell
_DAYS = {"hour": 1 / 24, "day": 1, "night": 1, "weekend": 2, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_MOST_DIGITS = 3
_PARTS = ("morning", "noon", "afternoon", "evening", "night")
_OVERNIGHT = {"morning", "night"}


class Stage(NamedTuple):
    """At which stage of an event a figure was told.

    Attributes:
        early: It is a first or preliminary number: "the first count", "shortly after the strike".
        late: It is a final or later one: "the final toll", "has risen to".
        hours: Parts of a day that it is told of or on: "morning", "noon", "afternoon", "evening", "night".
        spells: In how many days so many came: 1 of "on the first day", 21 of "within three weeks".
        typical: It is what is usual: "on a typical day", "on average".
        since: What it is counted since: "month april", "year 2023", "day monday", "war".
    """

    early: bool
    late: bool
    hours: frozenset[str]
    spells: frozenset[float]
    typical: bool
    since: frozenset[str]


class Stages:
    """The stages of one text.

    >>> from newsnorm.core.records import Span
    >>> stages = Stages(Sentences("By the first count on Friday morning 12 died.", [Span(37, 39, "12")]))
    >>> stage = stages.of(Stretch(7, 8, 0, 9))
    >>> stage.early, stage.late, sorted(stage.hours)
    (True, False, ['morning'])
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def of(self, stretch: Stretch) -> Stage:
        """Return the stage of a figure, as its clause tells it: what a semicolon parts from it is told of another."""
        words, (first, last, low, high) = self._sentences.words, stretch
        low = next((at + 1 for at in range(first - 1, low - 1, -1) if words[at] == ";"), low)
        high = next((at for at in range(last, high) if words[at] == ";"), high)
        clause = words[low:high]
        return Stage(
            early=lexicon.mentions(clause, "early")
            or self._is_report(low, high, lexicon.words("first_of"))
            or self._is_soon(low, high),
            late=lexicon.mentions(clause, "late") or self._is_report(low, high, lexicon.words("last_of")),
            hours=frozenset(_hours(clause)),
            spells=frozenset(self._spells(first, last, low, high)),
            typical=self._is_typical(low, high),
            since=frozenset(self._since(low, high)),
        )

    def _is_report(self, low: int, high: int, turns: frozenset[str]) -> bool:
        """Say whether a number is told to be a first or a last one: "a preliminary count", "the final toll"."""
        words = self._sentences.words
        told = lexicon.words("number") | lexicon.words("told_in")
        return any(words[at] in turns and words[at + 1] in told for at in range(low, high - 1))

    def _is_soon(self, low: int, high: int) -> bool:
        """Say whether it is told right after the event: "shortly after the strike"; not "shortly after dusk"."""
        words, days = self._sentences.words, lexicon.words("day") | lexicon.words("no_event")
        return any(
            words[at] == "after"
            and words[at - 1] in lexicon.words("soon")
            and words[at + 1] not in days
            and not words[at + 1][0].isdigit()
            for at in range(low + 1, high - 1)
        )

    def _is_typical(self, low: int, high: int) -> bool:
        """Say whether it is what is usual: "on a typical day", "on average"; not "an average of 500 each day"."""
        words = self._sentences.words
        if lexicon.mentions(words[low:high], "usually"):
            return True
        return any(words[at] in lexicon.words("typical") and words[at + 1] in _DAYS for at in range(low, high - 1))

    def _spells(self, first: int, last: int, low: int, high: int) -> Iterator[float]:
        """Yield in how many days so many came: "on the first day", "in the whole week", "after three days of"."""
        for at in range(low + 1, high):
            unit = self._sentences.words[at].removesuffix("'s")
            days = _DAYS.get(unit) or _DAYS.get(unit.removesuffix("s"))
            if days is None or first <= at < last:
                continue
            number = _number(self._sentences.words[at - 1])
            before = self._sentences.words[max(low, at - _LEAD) : at if number is None else at - 1]
            if number is None and unit in _DAYS:
                number = 1  # but "in the first days"
            if (
                number
                and not self._is_record(low, at)
                and self._leads_to_spell(before, counted=at - 1 in self._sentences.inside or number > 1)
            ):
                yield days * number

    def _is_record(self, low: int, at: int) -> bool:
        """Say whether a time is one in which there was nothing like it: "the first direct talks in three years"."""
        return not lexicon.words("record").isdisjoint(self._sentences.words[max(low, at - _RECORD) : at - _LEAD + 1])

    @staticmethod
    def _leads_to_spell(before: list[str], *, counted: bool) -> bool:
        """Say whether words lead to the time in which so many came: "on the first", "after the" three days."""
        if not before or "since" in before:
            return False
        if before[-1] in lexicon.words("spell_of"):
            return True
        led = before[:-1] if before[-1] == "the" else before
        return before[-2:] == ["within", "a"] or (counted and led[-1:] != [] and led[-1] in lexicon.words("spell_in"))

    def _since(self, low: int, high: int) -> Iterator[str]:
        """Yield what tells since when: "since April 2023" the month and the year."""
        words = self._sentences.words
        months = lexicon.words("month") | {"march", "may"}
        for since in (at for at in range(low, high) if words[at] == "since"):
            for at in range(since + 1, min(high, since + 1 + _BEGINNING)):
                word = words[at]
                if word in (",", ";") or at in self._sentences.inside:
                    break
                if word in months:
                    yield f"month {word[:3]}"
                elif word in lexicon.words("weekday"):
                    yield f"day {word}"
                elif word.isdigit():
                    yield f"year {word}" if len(word) == 4 else f"date {word}"
                elif words[at : at + 2] == ["this", "year"]:
                    yield "year this"
                elif word in lexicon.words("war"):
                    yield "war"


def is_other_stage(one: Stage, other: Stage) -> bool:
    """Say whether one number is a first one and the other a later one."""
    return any(a.early and b.late and not (a.late or b.early) for a, b in ((one, other), (other, one)))


def are_other_hours(one: Stage, other: Stage) -> bool:
    """Say whether two are of parts of a day that are no neighbours; the night may be that of the morning."""
    return bool(one.hours and other.hours) and all(
        abs(_PARTS.index(a) - _PARTS.index(b)) >= _FAR and {a, b} != _OVERNIGHT for a in one.hours for b in other.hours
    )


def are_other_spells(one: Stage, other: Stage) -> bool:
    """Say whether so many came in spells of other lengths: in the first hour and in the whole day."""
    return bool(one.spells and other.spells) and all(
        max(a, b) / min(a, b) > _UNLIKE for a in one.spells for b in other.spells
    )


def are_other_beginnings(one: Stage, other: Stage) -> bool:
    """Say whether two totals are of what came since other days, months or years; Monday may be 3 April."""
    for kind in ("day", "month", "year"):
        ours, theirs = ({key for key in stage.since if key.startswith(kind)} for stage in (one, other))
        if ours and theirs:
            return ours.isdisjoint(theirs)
    kinds = [{key.split(" ")[0] for key in stage.since} for stage in (one, other)]
    return any("day" in a and b & {"month", "year", "war"} and "date" not in b for a, b in (kinds, kinds[::-1]))


def _hours(words: Iterable[str]) -> Iterator[str]:
    known = lexicon.hours()
    return (known[word] for word in (word.removesuffix("'s") for word in words) if word in known)


def _number(word: str) -> int | None:
    if word.isdigit() and len(word) <= _MOST_DIGITS:
        return int(word)
    return _NUMBERS.get(word)
