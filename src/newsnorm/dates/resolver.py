"""Turn what a phrase says into days, given the article's date, the policy, and the mention before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from newsnorm.dates import expressions as ex
from newsnorm.dates.arithmetic import (
    add_months,
    days_in,
    month_of,
    months_from,
    part_of,
    shifted,
    unit_of,
    week_of,
)
from newsnorm.dates.durations import iso_duration
from newsnorm.dates.model import Anchor, DatePolicy

_DAY = dt.timedelta(days=1)

#: The grain of each unit.
GRAINS: dict[str, str] = {
    "S": "second",
    "TM": "minute",
    "H": "hour",
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
}


@dataclass(frozen=True, slots=True)
class Days:
    """What a phrase comes to; *low* and *high* are None where they cannot be told."""

    low: dt.date | None
    high: dt.date | None
    grain: str
    anchor: Anchor = "reference"
    modifier: str = ""
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a phrase is resolved against. *future* tells whether its clause speaks of what is to come."""

    reference: dt.date | None
    policy: DatePolicy
    mention: Days | None
    future: Callable[[], bool]


def resolve(said: ex.Point, context: Context) -> Days | None:
    """Return the days that *said* means in *context*; None for a date that no calendar has.

    >>> context = Context(dt.date(2022, 9, 12), DatePolicy(), None, lambda: False)
    >>> resolve(ex.Weekday(5), context).low
    datetime.date(2022, 9, 10)
    >>> resolve(ex.Day(31, 9, 2022), context) is None
    True
    """
    try:
        return _resolve(said, context)
    except (OverflowError, ValueError):  # before the year 1, after 9999, or the 31st of September
        return None


def _resolve(said: ex.Point, context: Context) -> Days | None:
    match said:
        case ex.Day():
            return _day(said, context)
        case ex.Undecided():
            return _undecided(said, context)
        case ex.Weekday():
            return _weekday(said, context)
        case ex.Month():
            return _month(said, context)
        case ex.Years():
            return Days(dt.date(said.first, 1, 1), dt.date(said.last, 12, 31), said.grain, "absolute")
        case ex.YearPart():
            return _year_part(said, context)
        case ex.Season():
            return _season(said, context)
        case ex.Part():
            return _part(said, context)
        case ex.Clock():
            inner = _resolve(said.of, context)
            return replace(inner, grain=said.grain) if inner else None
        case ex.WeekOf():
            inner = _resolve(said.day, context)
            if inner is None or inner.low is None:
                return inner and replace(inner, grain="week")
            low, high = (inner.low, inner.low + 6 * _DAY) if said.direction > 0 else (inner.low - 6 * _DAY, inner.low)
            return replace(inner, low=low, high=high, grain="week")
        case ex.Nth():
            return _nth(said, context)
        case ex.WarTime():
            return _war_time(said, context)
        case ex.Range():
            return _range(said, context)
        case ex.Offset():
            return _offset(said, context)
        case ex.SameDay():
            return _same_day(said, context)
        case _:
            return _from_reference(said, context)


# --- days and months that lack their year


def _nearest(candidates: list[tuple[dt.date, dt.date]], context: Context) -> tuple[dt.date, dt.date]:
    """Choose the latest that has begun by the reference, or, of what is to come, the first that has not ended."""
    assert context.reference is not None
    if context.future():
        return min(c for c in candidates if c[1] >= context.reference)
    return max(c for c in candidates if c[0] <= context.reference)


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
    elif said.weekday is not None:
        return None
    else:
        best = _nearest([(d, d) for d in days], context)[0]
    return Days(best, best, "day")


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
        if context.future() and reference > begun[1]:
            near = coming
        return Days(*near, "season")
    if said.shift > 0:
        return Days(*coming, "season")
    ended = max(s for s in about if s[1] < reference)
    return Days(*ended, "season")


# --- what is told from the reference alone


def _weekday(said: ex.Weekday, context: Context) -> Days | None:
    reference = context.reference
    if reference is None:
        return Days(None, None, "day")
    back = (reference.weekday() - said.weekday) % 7
    if said.week is not None:
        day = week_of(reference)[0] + dt.timedelta(days=7 * said.week + said.weekday)
    elif said.shift is None:
        day = reference + dt.timedelta(days=-back % 7) if context.future() else reference - dt.timedelta(days=back)
    elif said.shift == -1:
        day = reference - dt.timedelta(days=back or 7)
    elif said.shift == 2:  # "this coming Friday"
        day = reference + dt.timedelta(days=-back % 7 or 7)
    else:
        day = week_of(reference)[0] + dt.timedelta(days=7 * said.shift + said.weekday)
    return Days(day, day, "day")


def _from_reference(said: ex.Point, context: Context) -> Days | None:
    reference = context.reference
    match said:
        case ex.RelativeDay():
            day = reference + dt.timedelta(days=said.days) if reference else None
            return Days(day, day, "day")
        case ex.Night():
            day_after = reference
            anchor: Anchor = "reference"
            if said.day is not None:
                inner = _resolve(said.day, context)
                if inner is None:
                    return None
                day_after, anchor = inner.low, inner.anchor
            return Days(day_after - _DAY if day_after else None, day_after, "night", anchor)
        case ex.CalendarUnit():
            grain = {("M", 3): "quarter", ("Y", 10): "decade"}.get((said.unit, said.count), GRAINS[said.unit])
            if reference is None:
                return Days(None, None, grain)
            return Days(*unit_of(reference, said.unit, said.count, said.shift), grain)
        case ex.Weekend():
            return _weekend(said, context)
        case ex.Window():
            return _window(said, context)
    return None


def _weekend(said: ex.Weekend, context: Context) -> Days | None:
    reference = context.reference
    if reference is None:
        return Days(None, None, "weekend")
    saturday = reference - dt.timedelta(days=(reference.weekday() - 5) % 7)  # of the latest weekend
    during = reference.weekday() >= 5
    if said.shift in (None, 0):
        if not during and context.future():
            saturday += 7 * _DAY
    elif said.shift is not None and said.shift < 0:
        saturday -= dt.timedelta(weeks=-said.shift - (0 if during else 1))
    elif said.shift is not None:
        saturday += dt.timedelta(weeks=said.shift)
    return Days(saturday, saturday + _DAY, "weekend")


def _window(said: ex.Window, context: Context) -> Days | None:
    length = said.length
    grain = GRAINS[length.parts[-1][1]]
    duration = iso_duration(length)
    reference = context.reference
    if reference is None:
        return Days(None, None, grain, "reference", length.modifier, duration)
    far = _away(reference, length, said.direction)
    low, high = (far, reference) if said.direction < 0 else (reference, far)
    return Days(low, high, grain, "reference", length.modifier, duration)


def _away(day: dt.date, length: ex.Length, direction: int) -> dt.date | None:
    for count, unit in length.parts:
        if count is None:
            return None
        day = shifted(day, count, unit, direction)
    return day


# --- what is told from another day


def _offset(said: ex.Offset, context: Context) -> Days | None:
    length = said.length
    grain = GRAINS[length.parts[-1][1]]
    base: Days | None
    if said.base == "reference":
        base = Days(context.reference, context.reference, "day")
    elif said.base == "mention":
        base = context.mention and replace(context.mention, anchor="mention")
        base = base or Days(context.reference, context.reference, "day")
    else:
        base = _resolve(said.base, context)
    if base is None:
        return None
    low = _away(base.low, length, said.direction) if base.low else None
    high = _away(base.high, length, said.direction) if base.high else None
    if base.grain in ("month", "year") and low and high and low != high:
        low, high = _whole(low, high, base.grain)
    return Days(low, high, grain, base.anchor, length.modifier)


def _whole(low: dt.date, high: dt.date, grain: str) -> tuple[dt.date, dt.date]:
    """Return whole months or years again: a month after February is all of March."""
    if grain == "year":
        return dt.date(low.year, 1, 1), dt.date(high.year, 12, 31)
    return low.replace(day=1), month_of(high.year, high.month)[1]


def _same_day(said: ex.SameDay, context: Context) -> Days | None:
    grain = GRAINS[said.unit]
    base = context.mention
    anchor: Anchor = "mention"
    if base is None or base.low is None or base.high is None:
        if context.reference is None or said.shift == 0:
            return Days(None, None, grain, "mention")
        base, anchor = Days(context.reference, context.reference, "day"), "reference"
    assert base.low is not None
    assert base.high is not None
    if said.unit == "D":
        day = base.low if said.shift < 0 else base.high
        day += said.shift * _DAY
        return Days(day, day, "day", anchor)
    return Days(*unit_of(base.low, said.unit, 1, said.shift), grain, anchor)


#: Parts of a period; what is none of these is a part of a day.
_PARTS = frozenset(("early", "mid", "late", "earlier", "later", "rest", "first-half", "second-half"))


def _part(said: ex.Part, context: Context) -> Days | None:
    inner = _resolve(said.of, context)
    if inner is None:
        return None
    one_day = (inner.low == inner.high and inner.grain not in ("month", "year")) or isinstance(
        said.of, ex.Day | ex.Weekday | ex.RelativeDay
    )
    if said.part not in _PARTS:
        return replace(inner, grain=said.part)  # "the night of September 8-9"
    if inner.low is None or inner.high is None:
        return replace(inner, modifier=said.part)
    if one_day:
        return replace(inner, modifier=said.part)
    if said.to_date:
        here = context.reference
        low, high = inner.low, inner.high
        if here and low <= here <= high:
            low, high = (low, here) if said.part == "earlier" else (here, high)
        return replace(inner, low=low, high=high, modifier=said.part)
    low, high = part_of(inner.low, inner.high, said.part)
    return replace(inner, low=low, high=high, modifier=said.part)


def _nth(said: ex.Nth, context: Context) -> Days | None:
    period = _resolve(said.of, context)
    if period is None:
        return None
    grain = GRAINS[said.unit]
    if period.low is None or period.high is None:
        return replace(period, grain=grain, duration=None)
    if said.weekday is not None:
        if said.nth < 0:
            day = period.high - dt.timedelta(days=(period.high.weekday() - said.weekday) % 7)
        else:
            day = period.low + dt.timedelta(days=(said.weekday - period.low.weekday()) % 7 + 7 * (said.nth - 1))
        return replace(period, low=day, high=day, grain="day") if period.low <= day <= period.high else None
    low, high = _nth_unit(said, period.low, period.high)
    if low < period.low or low > period.high:
        return None
    return replace(period, low=low, high=min(high, period.high), grain=grain)


def _nth_unit(said: ex.Nth, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    if said.unit == "M":
        start = add_months(first, said.nth - 1) if said.nth > 0 else last.replace(day=1)
        return month_of(start.year, start.month)
    size = {"D": 1, "W": 7}[said.unit]
    if said.nth < 0:
        return last - dt.timedelta(days=size - 1), last
    low = first + dt.timedelta(days=size * (said.nth - 1))
    return low, low + dt.timedelta(days=size - 1)


def _war_time(said: ex.WarTime, context: Context) -> Days | None:
    start = context.policy.war_start
    grain = GRAINS[said.unit]
    if start is None or context.reference is None or context.reference < start:
        return None if said.current else Days(None, None, grain, "war")
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


def _range(said: ex.Range, context: Context) -> Days | None:
    if context.reference is None or not context.future():
        last = _resolve(said.last, context)
        if last is None:
            return None
        first = _resolve(said.first, _as_of(context, last.high or context.reference, False))
    else:
        first = _resolve(said.first, context)
        if first is None:
            return None
        last = _resolve(said.last, _as_of(context, first.low, True))
    if first is None or last is None:
        return None
    low, high = first.low, last.high
    if low is not None and high is not None and low > high:
        return None
    anchor: Anchor = "absolute" if first.anchor == last.anchor == "absolute" else "reference"
    return Days(low, high, last.grain, anchor)


def _as_of(context: Context, day: dt.date | None, future: bool) -> Context:
    """Return the context with *day* for the reference, so that both ends of a range lie side by side."""
    return replace(context, reference=day, future=lambda: future)
