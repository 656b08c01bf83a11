"""Lengths of time as ISO 8601 durations."""

from __future__ import annotations

from newsnorm.dates.expressions import Length

#: Of a length in several units, time of day comes behind a T.
_TIME = {"H": "H", "TM": "M", "S": "S"}


def iso_duration(length: Length) -> str | None:
    """Return the ISO 8601 duration of *length*, with TIMEX3's X for an untold number; None where none is told at all.

    >>> iso_duration(Length(((7, "M"),))), iso_duration(Length(((1.5, "H"),))), iso_duration(Length(((None, "D"),)))
    ('P7M', 'PT1.5H', 'PXD')

    A length between two numbers has no one duration:

    >>> iso_duration(Length(((3, "W"),), least=2)) is None
    True
    """
    if length.least is not None:
        return None
    date, time = "", ""
    for count, unit in length.parts:
        told = "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
        if unit in _TIME:
            time += told + _TIME[unit]
        else:
            date += told + unit
    return f"P{date}" + (f"T{time}" if time else "")
