"""Read the dates of a text: the grammar's phrases, resolved one after the other."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import replace

from newsnorm.dates.context import GRAINS, Context, Days
from newsnorm.dates.durations import iso_duration
from newsnorm.dates.expressions import Bell, Day, Length, Month, Point, Recurring
from newsnorm.dates.model import Anchor, Date, DateKind, DatePolicy
from newsnorm.dates.names import is_name
from newsnorm.dates.notation import Level
from newsnorm.dates.patterns import pattern
from newsnorm.dates.resolver import resolve
from newsnorm.dates.rules import MACROS, RULES
from newsnorm.dates.scanner import read_phrases
from newsnorm.dates.tense import Tense


@functools.cache
def _levels() -> tuple[Level, ...]:
    return tuple(Level([r for r in RULES if r.level == n], MACROS) for n in range(5))


def read_dates(text: str, reference: dt.date | None, policy: DatePolicy) -> list[Date]:
    """Return every date of *text*; each later phrase may count from the one before.

    >>> [d.rule for d in read_dates("On Monday; two days later", None, DatePolicy())]
    ['weekday', 'later']
    """
    found: list[Date] = []
    mention: Days | None = None
    before = 0  # the end of the phrase before
    for phrase in read_phrases(text, _levels()):
        start, end, said, rule = phrase.start, phrase.end, phrase.said, phrase.rule
        if isinstance(said, Bell) or not _free(text, start, end) or is_name(text, start, end, rule):
            continue
        if isinstance(said, Length | Recurring):
            date = _timeless(text, start, end, said, rule)
            if date is not None:
                found.append(date)
            continue
        if mention is not None and mention.grain == "year" and _WITHIN_YEAR.fullmatch(text, before, start):
            said = _of_year(said, mention)
        before = end
        tense = Tense(text, start, end, phrase.around)
        context = Context(reference, policy, mention, tense, _is_alone(text, start, end))
        days = resolve(said, context)
        if days is None:
            continue
        if days.low is not None:
            mention = days
        found.append(_date(text, start, end, days, rule))
    return found


#: Between a year and the day of it: "in 1943, on 8 September".
_WITHIN_YEAR = pattern(r", (?:on|in|by|from|since|until) ")


def _of_year(said: Point, year: Days) -> Point:
    """Return *said* as a day or month of *year*, where it leaves out its own."""
    if isinstance(said, Day | Month) and said.year is None and said.month and year.low and year.high:
        return replace(said, year=year.low.year) if year.low.year == year.high.year else said
    return said


def _is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the phrase is all that its line holds, but for one sign on either side."""
    opens = start <= 1 or "\n" in text[start - 2 : start]
    return opens and (end >= len(text) - 1 or "\n" in text[end : end + 2])


def _date(text: str, start: int, end: int, days: Days, rule: str) -> Date:
    one_day = days.low == days.high
    if days.low is None and days.high is None:
        one_day = days.grain not in _PERIODS and days.duration is None
    kind: DateKind = "date" if one_day else "interval"
    return Date(
        start,
        end,
        text[start:end],
        days.low,
        days.high,
        kind,
        days.duration,
        days.grain,
        days.modifier,
        days.anchor,
        rule,
    )


_PERIODS = frozenset(("week", "month", "year", "season", "quarter", "half", "decade", "century", "weekend"))


def _timeless(text: str, start: int, end: int, said: Length | Recurring, rule: str) -> Date | None:
    anchor: Anchor = "absolute"
    if isinstance(said, Recurring):
        return Date(start, end, text[start:end], None, None, "set", said.duration, said.grain, "", anchor, rule)
    grain = GRAINS[said.parts[-1][1]]
    return Date(
        start, end, text[start:end], None, None, "duration", iso_duration(said), grain, said.modifier, anchor, rule
    )


#: What makes a measure or a name of a number that it clings to; a whole word there was only torn from it.
_GLUED = pattern(r"-?[A-Z]|[a-z]{1,3}\b|-(?:class|type|series|model)\b")


_DOMAIN = pattern(r"\.(?:com|org|net|info|biz|gov|edu|tv|io|co|eu|uk|ua|ru|de|fr|pl)\b")

#: What makes a sort of things of a name: "a September-class boat".
_SORT = pattern(r"-(?:class|type|series|model)\b")


def _free(text: str, start: int, end: int) -> bool:
    """Tell whether no digits, letters or signs cling to the phrase that would make it part of something else."""
    after = text[end : end + 2]
    if not after:
        return True
    if text[end - 1].isdigit():
        if after[0] in "%°$€£" or (after[0] in ".,:/" and after[1:].isdigit()):
            return False
        if _GLUED.match(text, end):
            return False  # "a Long March 2C", "over 1500m"
        return not (after[0] in "-–" and after[1:].isdigit())
    if after[0] == "." and _DOMAIN.match(text, end):
        return False  # "Monday.com"
    return not (after[0].isalnum() or after[0] == "_" or (after[0] == "-" and _SORT.match(text, end)))
