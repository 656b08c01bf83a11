"""Turn what a phrase says into days, given the article's date, the policy, and the mention before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from newsnorm.dates import expressions as ex
from newsnorm.dates.arithmetic import add_months, month_of, nth_weekday, part_of, shifted, unit_of, week_of
from newsnorm.dates.context import GRAINS, Context, Days
from newsnorm.dates.durations import iso_duration
from newsnorm.dates.model import Anchor
from newsnorm.dates.named import NAMED
from newsnorm.dates.tense import Verdict

_DAY = dt.timedelta(days=1)
_REFERENCE: Anchor = "reference"


def resolve(said: ex.Point, context: Context) -> Days | None:
    """Return the days that *said* means in *context*; None for a date that no calendar has.

    >>> from newsnorm.dates.model import DatePolicy
    >>> context = Context(dt.date(2022, 9, 12), DatePolicy(), None, lambda: "past")
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
    return _RESOLVERS[type(said)](said, context)


# --- what is told from another day


def _clock(said: ex.Clock, context: Context) -> Days | None:
    inner = _resolve(said.of, context)
    return inner and replace(inner, grain=said.grain)


def _night(said: ex.Night, context: Context) -> Days | None:
    if said.day is None:
        day_after, anchor = context.reference, _REFERENCE
    else:
        inner = _resolve(said.day, context)
        if inner is None:
            return None
        day_after, anchor = inner.low, inner.anchor
    return Days(day_after - _DAY if day_after else None, day_after, "night", anchor)


def _week_of(said: ex.WeekOf, context: Context) -> Days | None:
    inner = _resolve(said.day, context)
    if inner is None or inner.low is None:
        return inner and replace(inner, grain="week")
    low, high = (inner.low, inner.low + 6 * _DAY) if said.direction > 0 else (inner.low - 6 * _DAY, inner.low)
    return replace(inner, low=low, high=high, grain="week")


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


def _offset(said: ex.Offset, context: Context) -> Days | None:
    length = said.length
    grain = GRAINS[length.parts[-1][1]]
    base: Days | None
    if said.base == "reference":
        base = Days(context.reference, context.reference, "day")
    elif said.base == "mention":
        base = context.mention and replace(context.mention, anchor="mention")
        if base is None:
            lost = said.direction > 0 and context.told_after_lost()
            base = Days(None, None, "day", "mention") if lost else Days(context.reference, context.reference, "day")
    else:
        base = _resolve(said.base, context)
    if base is None:
        return None
    low = _away(base.low, length, said.direction) if base.low else None
    high = _away(base.high, length, said.direction) if base.high else None
    if length.least is not None:
        near = replace(length, parts=((length.least, length.parts[0][1]),))
        if said.direction < 0:
            high = _away(base.high, near, -1) if base.high else None
        else:
            low = _away(base.low, near, 1) if base.low else None
    elif base.grain in ("week", "month", "year") and low and high and low != high:
        low, high = _whole(low, high, base.grain)
    return Days(low, high, grain, base.anchor, length.modifier)


def _up_to(said: ex.UpTo, context: Context) -> Days | None:
    end = _resolve(said.day, context)
    if end is None or end.high is None:
        return end and replace(end, grain=GRAINS[said.length.parts[-1][1]])
    whole = all(unit in ("M", "Y") for _, unit in said.length.parts)
    # Months and years are whole ones; "the six weeks to 10 September" begin six weeks before it
    low = _away(end.high + _DAY if whole else end.high, said.length, -1)
    return replace(end, low=low)


def _whole(low: dt.date, high: dt.date, grain: str) -> tuple[dt.date, dt.date]:
    """Return whole weeks, months or years again: a month after February is all of March."""
    if grain == "week":
        return week_of(low)
    if grain == "year":
        return dt.date(low.year, 1, 1), dt.date(high.year, 12, 31)
    return low.replace(day=1), month_of(high.year, high.month)[1]


def _same_day(said: ex.SameDay, context: Context) -> Days | None:
    grain = GRAINS[said.unit]
    base = context.mention
    anchor: Anchor = "mention"
    if base is None or base.low is None or base.high is None:
        if context.reference is None or said.shift == 0 or (said.shift > 0 and context.told_after_lost()):
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
    if said.part == "weekend":
        return replace(inner, low=inner.high and inner.high - _DAY, grain="weekend")
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
        day = nth_weekday(period.low, period.high, said.nth, said.weekday)
        return replace(period, low=day, high=day, grain="day") if period.low <= day <= period.high else None
    low, high = _nth_unit(said, period.low, period.high)
    if low < period.low or low > period.high:
        return None
    return replace(period, low=low, high=min(high, period.high), grain=grain)


def _stretch(said: ex.Stretch, context: Context) -> Days | None:
    period = _resolve(said.of, context)
    grain = GRAINS[said.length.parts[-1][1]]
    if period is None or period.low is None or period.high is None:
        return period and replace(period, grain=grain)
    low, high = period.low, period.high
    if said.side > 0:
        end = _away(low, said.length, 1)
        return replace(period, high=None if end is None else max(low, end - _DAY), grain=grain)
    begin = _away(high + _DAY, said.length, -1)
    return replace(period, low=None if begin is None else min(high, begin), grain=grain)


def _nth_unit(said: ex.Nth, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    if said.unit == "M":
        start = add_months(first, said.nth - 1) if said.nth > 0 else last.replace(day=1)
        return month_of(start.year, start.month)
    size = {"D": 1, "W": 7}[said.unit]
    if said.nth < 0:
        return last - dt.timedelta(days=size - 1), last
    low = first + dt.timedelta(days=size * (said.nth - 1))
    return low, low + dt.timedelta(days=size - 1)


def _range(said: ex.Range, context: Context) -> Days | None:
    if not isinstance(said.first, ex.RelativeDay) and (context.reference is None or context.tense() != "future"):
        last = _resolve(said.last, context)
        if last is None:
            return None
        begun = _begun(said, context)
        if begun is not None:
            return begun
        first = _resolve(said.first, _as_of(context, said.first, last.high, "past"))
    else:
        first = _resolve(said.first, context)
        if first is None:
            return None
        last = _resolve(said.last, _as_of(context, said.last, first.low, "future"))
    if first is None or last is None:
        return None
    low, high = first.low, last.high
    if low is not None and high is not None and low > high:
        return None
    anchor: Anchor = "absolute" if first.anchor == last.anchor == "absolute" else "reference"
    return Days(low, high, last.grain, anchor)


#: A range of days no longer than this is the latest that has begun, though its end lies ahead.
_RUNNING = dt.timedelta(days=45)


def _begun(said: ex.Range, context: Context) -> Days | None:
    """Return the latest range of days without their year that has begun: "between 16 and 20 May" on the 18th."""
    if not (isinstance(said.last, ex.Day) and said.last.month and said.last.year is None and context.reference):
        return None
    first = _resolve(said.first, context)
    if first is None or first.low is None:
        return None
    last = _resolve(said.last, _as_of(context, said.last, first.low, "future"))
    if last is None or last.high is None or last.high > first.low + _RUNNING:
        return None
    return Days(first.low, last.high, last.grain)


def _as_of(context: Context, said: ex.Point, day: dt.date | None, tense: Verdict) -> Context:
    """Return the context with *day* for the reference, so that both ends of a range lie side by side.

    Only an end that is nearest to some day moves so: "next month" is told from the article's day whatever the other.
    """
    if isinstance(said, ex.Part | ex.Clock | ex.Night):
        inner = said.day if isinstance(said, ex.Night) else said.of
        return context if inner is None else _as_of(context, inner, day, tense)
    shifts = (getattr(said, name, None) for name in ("shift", "week", "of"))
    moves = isinstance(said, ex.Day | ex.Month | ex.Season | ex.Weekday | ex.YearPart | ex.Feast)
    if day is None or not moves or any(shift is not None for shift in shifts):
        return context
    return replace(context, reference=day, tense=lambda: tense)


_RESOLVERS: dict[type, Callable[[Any, Context], Days | None]] = {
    **NAMED,
    ex.Clock: _clock,
    ex.Night: _night,
    ex.WeekOf: _week_of,
    ex.Window: _window,
    ex.Offset: _offset,
    ex.SameDay: _same_day,
    ex.Part: _part,
    ex.Nth: _nth,
    ex.Stretch: _stretch,
    ex.UpTo: _up_to,
    ex.Range: _range,
}
