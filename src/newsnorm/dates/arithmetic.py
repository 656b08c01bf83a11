"""The calendar's arithmetic: months that clip, weeks from Monday, parts of periods."""

from __future__ import annotations

import datetime as dt
import math

from newsnorm.dates.expressions import Unit

_DAY = dt.timedelta(days=1)


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the day *months* later; a day that the month lacks becomes its last.

    >>> add_months(dt.date(2022, 3, 31), -1)
    datetime.date(2022, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, days_in(year, month + 1)))


def days_in(year: int, month: int) -> int:
    """Return how many days the month has.

    >>> days_in(2024, 2), days_in(1900, 2)
    (29, 28)
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def month_of(year: int, month: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, days_in(year, month))


def months_from(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of *count* months from one on."""
    first = dt.date(year, month, 1)
    return first, add_months(first, count) - _DAY


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Return Monday and Sunday of the week of *day*."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the western churches.

    >>> easter(2022), easter(1916)
    (datetime.date(2022, 4, 17), datetime.date(1916, 4, 23))
    """
    century, cycle = year // 100, year % 19
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * cycle + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - cycle) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return dt.date(year, month, sunday + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> dt.date:
    """Return Easter Sunday of the eastern churches, by today's calendar.

    >>> orthodox_easter(2022), orthodox_easter(2025)
    (datetime.date(2022, 4, 24), datetime.date(2025, 4, 20))
    """
    moon = (19 * (year % 19) + 15) % 30
    sunday = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    julian = dt.date(year, (sunday + 114) // 31, (sunday + 114) % 31 + 1)
    return julian + dt.timedelta(days=year // 100 - year // 400 - 2)


def nth_weekday(first: dt.date, last: dt.date, nth: int, weekday: int) -> dt.date:
    """Return the *nth* such weekday from *first* on, or, of a negative one, from *last* back.

    >>> nth_weekday(*month_of(2022, 11), 4, 3)
    datetime.date(2022, 11, 24)
    """
    if nth < 0:
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def unit_of(day: dt.date, unit: Unit, count: int, shift: int) -> tuple[dt.date, dt.date]:
    """Return the calendar unit *shift* away from that of *day*; of three months, the quarter; of ten years, the decade.

    >>> unit_of(dt.date(2022, 9, 12), "W", 1, -1)
    (datetime.date(2022, 9, 5), datetime.date(2022, 9, 11))
    """
    if unit == "W":
        first, last = week_of(day)
        step = dt.timedelta(weeks=shift * count)
        return first + step, last + step
    if unit == "M":
        month = (day.month - 1) // count * count + 1
        first = add_months(dt.date(day.year, month, 1), shift * count)
        return months_from(first.year, first.month, count)
    if unit == "Y":
        year = day.year // count * count + shift * count
        return dt.date(year, 1, 1), dt.date(year + count - 1, 12, 31)
    day += dt.timedelta(days=shift)
    return day, day


def shifted(day: dt.date, count: float, unit: Unit, direction: int) -> dt.date:
    """Return the day that lies *count* units before (-1) or after (1) *day*.

    Hours count where they make a night or more: "24 hours ago" is yesterday, "two hours ago" today.

    >>> shifted(dt.date(2022, 9, 12), 24, "H", -1), shifted(dt.date(2022, 9, 12), 1.5, "Y", -1)
    (datetime.date(2022, 9, 11), datetime.date(2021, 3, 12))
    """
    if unit in ("S", "TM", "H"):
        hours = count / {"S": 3600, "TM": 60, "H": 1}[unit]
        return day + direction * dt.timedelta(days=math.ceil(hours / 24) if hours >= 12 else 0)
    if unit == "D":
        return day + direction * dt.timedelta(days=math.floor(count))
    if unit == "W":
        return day + direction * dt.timedelta(days=math.floor(count * 7))
    months = count * (12 if unit == "Y" else 1)
    whole = math.floor(months)
    return add_months(day, direction * whole) + direction * dt.timedelta(days=math.floor((months - whole) * 30))


def part_of(first: dt.date, last: dt.date, part: str) -> tuple[dt.date, dt.date]:
    """Return the early, mid or late third of a period, or its first or second half.

    A month's thirds are 1-10, 11-20 and the rest; a year's are four months each; a week is early to Wednesday
    and late from Thursday.

    >>> part_of(*month_of(2022, 9), "mid")
    (datetime.date(2022, 9, 11), datetime.date(2022, 9, 20))
    """
    days = (last - first).days + 1
    if part.endswith("-half"):
        middle = first + dt.timedelta(days=15 if 28 <= days <= 31 else (days + 1) // 2)
        if days >= 89:
            middle = add_months(first, round(days / 30.44) // 2)
        return (first, middle - _DAY) if part.startswith("first") else (middle, last)
    if days == 7:
        low, high = {"early": (0, 2), "mid": (1, 4), "late": (3, 6)}[part]
        return first + dt.timedelta(days=low), first + dt.timedelta(days=high)
    if 28 <= days <= 31:
        borders = first, first + dt.timedelta(days=10), first + dt.timedelta(days=20), last + _DAY
    elif days >= 89:
        step = max(1, round(days / 3 / 30.44))  # months
        borders = first, add_months(first, step), add_months(first, 2 * step), last + _DAY
    else:
        third = max(1, days // 3)
        borders = first, first + dt.timedelta(days=third), first + dt.timedelta(days=2 * third), last + _DAY
    at = ("early", "mid", "late").index(part)
    low_day, high_day = borders[at], borders[at + 1] - _DAY
    return min(low_day, last), max(min(high_day, last), min(low_day, last))
