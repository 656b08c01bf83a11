"""Date strategies: days written in the forms that the press uses, each with the day that it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from hypothesis import strategies as st

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]  # the C locale's may not be English
ABBREVIATED = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

#: Any day that a newspaper may print.
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))

#: Articles' days.
REFERENCES = st.dates(dt.date(1940, 1, 1), dt.date(2035, 12, 31))


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


#: Ways to write a day out in full.
HOUSE_STYLES: tuple[Callable[[dt.date], str], ...] = (
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{ABBREVIATED[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {ABBREVIATED[d.month - 1].rstrip('.')} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"the {_ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {_ordinal(d.day)}, {d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()}T14:30:00Z",
    lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
)


@st.composite
def full_dates(draw: st.DrawFn) -> tuple[str, dt.date]:
    """A day written out in full, and the day."""
    day = draw(DAYS)
    return draw(st.sampled_from(HOUSE_STYLES))(day), day
