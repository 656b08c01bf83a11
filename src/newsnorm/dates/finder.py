"""Find the dates of a text and resolve them."""

from __future__ import annotations

import datetime as dt

from newsnorm.core.arguments import check_date, check_text
from newsnorm.dates.model import Date, DatePolicy


def find_dates(text: str, *, reference: dt.date | None, policy: DatePolicy | None = None) -> list[Date]:
    """Find every date, period, duration and set of times in *text*, and resolve it against *reference*.

    >>> [(d.text, str(d.low)) for d in find_dates("Izium fell on Saturday.", reference=dt.date(2022, 9, 12))]
    [('Saturday', '2022-09-10')]

    Words that only look like dates are left alone, and so is the clock of this machine:

    >>> find_dates("The Sunday Times may march on.", reference=None)
    []

    Args:
        text: Any text.
        reference: The day that the article is of; None leaves relative phrases unresolved.
        policy: The choices that resolution leaves open; None means `DatePolicy()`.

    Raises:
        TypeError: *text* is not a `str`.
        ValueError: *reference* is neither a `datetime.date` nor None, or *policy* no `DatePolicy`.
    """
    check_text(text)
    check_date("reference", reference)
    if isinstance(reference, dt.datetime):
        reference = reference.date()
    if policy is None:
        policy = DatePolicy()
    elif not isinstance(policy, DatePolicy):
        msg = f"policy must be a DatePolicy or None; got {policy!r}"
        raise ValueError(msg)
    # Here, since a program that only names the function need not pay for the grammar
    from newsnorm.dates.reader import read_dates

    return read_dates(text, reference, policy)
