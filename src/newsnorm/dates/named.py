"""Resolve what names a day or a period by itself: a weekday, a month, a season, this week, the 200th day of the war."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from newsnorm.dates import expressions as ex
from newsnorm.dates.arithmetic import (
    add_months,
    days_in,
    easter,
    month_of,
    months_from,
    nth_weekday,
    orthodox_easter,
    unit_of,
    week_of,
)
from newsnorm.dates.context import GRAINS, Context, Days
from newsnorm.dates.model import DatePolicy

_DAY = dt.timedelta(days=1)
_FAR, _RECENT = dt.timedelta(days=300), dt.timedelta(days=45)
#: A weekday that fits only so far off is rather a slip of the pen than another year.
_WRONG_DAY = dt.timedelta(days=300)


def _nearest(candidates: list[tuple[dt.date, dt.date]], context: Context) -> tuple[dt.date, dt.date]:
    """Choose the latest that has begun by the reference, or, of what is to come, the first that has not ended."""
    assert context.reference is not None
    past = max(c for c in candidates if c[0] <= context.reference)
    tense = context.tense()
    if tense == "past":
        return past
    coming = min(c for c in candidates if c[1] >= context.reference)
    ahead, back = coming[0] - context.reference, context.reference - past[1]
    if tense == "soon":
        return coming if ahead < _RECENT else past
    if tense == "either":
        return past if back <= ahead else coming
    # "once planned for 11 September", on the 13th: nobody leaves out the year of what is eleven months off
    return past if ahead > _FAR and back < _RECENT else coming


def _years_about(context: Context, reach: int = 1) -> range:
    """Years about the reference's own; none beyond the calendar."""
    assert context.reference is not None
    return range(max(dt.MINYEAR, context.reference.year - reach), min(dt.MAXYEAR, context.reference.year + reach) + 1)


def _day(said: ex.Day, context: Context) -> Days | None:
    if said.year is not None and said.month is not None:
        day = dt.date(said.year, said.month, said.day)
        return Days(day, day, "day", "absolute")
    if said.month is not None and said.day > days_in(2000, said.month):
        return None
    reference = context.reference
    if reference is None:
        return Days(None, None, "day")
    days = []
    # A weekday may lie some years back, and so may a 29 February
    for year in _years_about(context, 8 if said.weekday is not None or (said.month, said.day) == (2, 29) else 1):
        for month in (said.month,) if said.month else range(1, 13):
            if said.day <= days_in(year, month):
                day = dt.date(year, month, said.day)
                if said.weekday is None or day.weekday() == said.weekday:
                    days.append(day)
    if said.weekday is not None and days:
        best = min(days, key=lambda d: (abs(d - reference), d))
        if abs(best - reference) > _WRONG_DAY and any(abs(d - reference) < _RECENT for d in _same_day(said, context)):
            return Days(None, None, "day")  # "On Monday, May 14", where the 13th was a Monday: one of the two is wrong
    elif said.weekday is not None:
        return None
    else:
        best = _nearest([(d, d) for d in days], context)[0]
    return Days(best, best, "day")


def _same_day(said: ex.Day, context: Context) -> Iterator[dt.date]:
    """Yield the days of that number and month about the reference, whatever their weekday."""
    for year in _years_about(context):
        for month in (said.month,) if said.month else range(1, 13):
            if said.day <= days_in(year, month):
                yield dt.date(year, month, said.day)


def _undecided(said: ex.Undecided, context: Context) -> Days | None:
    if context.policy.day_first is None:
        return Days(None, None, "day", "absolute")
    return _day(said.day_first if context.policy.day_first else said.month_first, context)


def _month(said: ex.Month, context: Context) -> Days | None:
    if said.year is not None:
        return Days(*month_of(said.year, said.month), "month", "absolute")
    reference = context.reference
    if reference is None:
        return Days(None, None, "month")
    if said.of is not None:
        return Days(*month_of(reference.year + said.of, said.month), "month")
    if said.shift is not None:
        if said.shift == 0:
            year = reference.year
        elif said.shift < 0:
            year = reference.year - (said.month >= reference.month)
        else:
            year = reference.year + (said.month <= reference.month)
        return Days(*month_of(year, said.month), "month")
    return Days(*_nearest([month_of(y, said.month) for y in _years_about(context)], context), "month")


def _year_part(said: ex.YearPart, context: Context) -> Days | None:
    grain = "quarter" if said.months == 3 else "half"
    month = (said.nth - 1) * said.months + 1
    if said.year is not None:
        return Days(*months_from(said.year, month, said.months), grain, "absolute")
    if context.reference is None:
        return Days(None, None, grain)
    if said.of is not None:
        return Days(*months_from(context.reference.year + said.of, month, said.months), grain)
    years = [y for y in _years_about(context) if y < dt.MAXYEAR]
    return Days(*_nearest([months_from(y, month, said.months) for y in years], context), grain)


def _season_of(year: int, season: int) -> tuple[dt.date, dt.date]:
    return months_from(year, 3 * season, 3)  # spring from March, winter from December


def _season(said: ex.Season, context: Context) -> Days | None:
    if said.year is not None:
        return Days(*_season_of(said.year, said.season), "season", "absolute")
    reference = context.reference
    if reference is None:
        return Days(None, None, "season")
    if said.of is not None:
        return Days(*_season_of(reference.year + said.of, said.season), "season")
    about = [_season_of(y, said.season) for y in _years_about(context) if y < dt.MAXYEAR]
    begun = max(s for s in about if s[0] <= reference)
    coming = min(s for s in about if s[0] > reference)
    if said.shift is None:
        return Days(*_nearest(about, context), "season")
    if said.shift == 0:
        # "this winter" in October is the one to come, in April the one that has just gone
        near = begun if reference - begun[1] <= coming[0] - reference else coming
        if context.tense() == "future" and reference > begun[1]:
            near = coming
        return Days(*near, "season")
    if said.shift > 0:
        return Days(*coming, "season")
    ended = max(s for s in about if s[1] < reference)
    return Days(*ended, "season")


def _weekday(said: ex.Weekday, context: Context) -> Days | None:
    reference = context.reference
    if reference is None or said.tied:
        return Days(None, None, "day")
    back = (reference.weekday() - said.weekday) % 7
    if said.week is not None:
        day = week_of(reference)[0] + dt.timedelta(days=7 * said.week + said.weekday)
    elif said.shift is None:
        tense, ahead = context.tense(), -back % 7
        coming = tense == "future" or (tense in ("either", "soon") and ahead < back)
        day = reference + dt.timedelta(days=ahead if coming else -back)
    elif said.shift in (-1, -2):
        day = reference - dt.timedelta(days=(back or 7) + (7 if said.shift == -2 else 0))
    elif said.shift == 2:  # "this coming Friday"
        day = reference + dt.timedelta(days=-back % 7 or 7)
    else:
        day = week_of(reference)[0] + dt.timedelta(days=7 * said.shift + said.weekday)
    return Days(day, day, "day")


def feast_of(year: int, when: str) -> dt.date:
    """Return the day of a feast, by the table's word for when it is.

    >>> feast_of(2022, "easter -2"), feast_of(2022, "weekday 11 4 3"), feast_of(2022, "12-25").month
    (datetime.date(2022, 4, 15), datetime.date(2022, 11, 24), 12)
    """
    kind, *numbers = when.split(" ")
    if kind == "weekday":
        month, nth, weekday = map(int, numbers)
        return nth_weekday(*month_of(year, month), nth, weekday)
    if kind in ("easter", "orthodox"):
        return (easter if kind == "easter" else orthodox_easter)(year) + dt.timedelta(days=int(numbers[0]))
    month, day = map(int, kind.split("-"))
    return dt.date(year, month, day)


def _feast(said: ex.Feast, context: Context) -> Days:
    if said.year is not None:
        day = feast_of(said.year, said.when)
        return Days(day, day, "day", "absolute")
    if context.reference is None:
        return Days(None, None, "day")
    days = [feast_of(year, said.when) for year in _years_about(context)]
    if said.shift is None:
        day = _nearest([(day, day) for day in days], context)[0]
    elif said.shift == 0:
        day = feast_of(context.reference.year, said.when)
    elif said.shift < 0:
        day = max(day for day in days if day < context.reference)
    else:
        day = min(day for day in days if day > context.reference)
    return Days(day, day, "day")


def _years(said: ex.Years, context: Context) -> Days:
    return Days(dt.date(said.first, 1, 1), dt.date(said.last, 12, 31), said.grain, "absolute")


def _relative_day(said: ex.RelativeDay, context: Context) -> Days:
    day = context.reference + dt.timedelta(days=said.days) if context.reference else None
    return Days(day, day, "day")


def _calendar_unit(said: ex.CalendarUnit, context: Context) -> Days:
    grain = {("M", 3): "quarter", ("Y", 10): "decade"}.get((said.unit, said.count), GRAINS[said.unit])
    if context.reference is None or said.shift is None:
        return Days(None, None, grain)
    return Days(*unit_of(context.reference, said.unit, said.count, said.shift), grain)


def _weekend(said: ex.Weekend, context: Context) -> Days | None:
    reference = context.reference
    if reference is None:
        return Days(None, None, "weekend")
    saturday = reference - dt.timedelta(days=(reference.weekday() - 5) % 7)  # of the latest weekend
    during = reference.weekday() >= 5
    if said.shift in (None, 0):
        # "this weekend" is from Wednesday on the one to come
        if not during and (context.tense() == "future" or (said.shift == 0 and reference.weekday() >= 2)):
            saturday += 7 * _DAY
    elif said.shift is not None and said.shift < 0:
        saturday -= dt.timedelta(weeks=-said.shift - (0 if during else 1))
    elif said.shift is not None:
        saturday += dt.timedelta(weeks=said.shift)
    return Days(saturday, saturday + _DAY, "weekend")


def _war_time(said: ex.WarTime, context: Context) -> Days | None:
    start = context.policy.war_start
    grain = GRAINS[said.unit]
    if start is None or context.reference is None or context.reference < start:
        return None if said.current else Days(None, None, grain, "war")
    if said.other and start == DatePolicy().war_start:
        return Days(None, None, grain, "war")  # who set another day knows which war it is that his texts name
    if said.unit in ("D", "W"):
        size = 1 if said.unit == "D" else 7
        low = start + dt.timedelta(days=size * (said.nth - 1))
        high = low + dt.timedelta(days=size - 1)
    else:
        months = 12 if said.unit == "Y" else 1
        low = add_months(start, months * (said.nth - 1))
        high = add_months(start, months * said.nth) - _DAY
    if said.current and not low - 7 * _DAY <= context.reference <= high + 7 * _DAY:
        return None  # another war, then
    return Days(low, high, grain, "war")


#: How each kind of name is resolved.
NAMED: dict[type, Callable[[Any, Context], Days | None]] = {
    ex.Day: _day,
    ex.Undecided: _undecided,
    ex.Weekday: _weekday,
    ex.RelativeDay: _relative_day,
    ex.Month: _month,
    ex.Years: _years,
    ex.YearPart: _year_part,
    ex.Season: _season,
    ex.CalendarUnit: _calendar_unit,
    ex.Weekend: _weekend,
    ex.Feast: _feast,
    ex.WarTime: _war_time,
}
