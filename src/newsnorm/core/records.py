"""The base of every finding, and how findings become plain data.

All records of newsnorm are frozen, slotted dataclasses. A finding is a `Span`:
it quotes the text that it was found in, so that nobody has to trust an offset.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any, TypeVar

S = TypeVar("S", bound="Span")


class Record:
    """A frozen record that can be turned into JSON-ready data."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON-ready data: `Decimal` as string, dates as ISO, tuples as lists."""
        plain = to_plain(self)
        assert isinstance(plain, dict)
        return plain


@dataclass(frozen=True, slots=True)
class Span(Record):
    """A stretch of a text: ``text == source[start:end]``, in code points.

    >>> Span(6, 10, "Kyiv").to_dict()
    {'start': 6, 'end': 10, 'text': 'Kyiv'}
    """

    start: int
    end: int
    text: str


def to_plain(value: object) -> Any:
    """Return *value* as data that `json.dumps` takes.

    >>> to_plain(Decimal("3.50")), to_plain((1, None)), to_plain(dt.date(2022, 9, 11))
    ('3.50', [1, None], '2022-09-11')
    """
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")  # str() would give "2E+6"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Record):
        names = (f.name for f in fields(value) if not f.name.startswith("_"))  # type: ignore[arg-type]
        return {name: to_plain(getattr(value, name)) for name in names}
    msg = f"cannot turn {type(value).__name__} into plain data"
    raise TypeError(msg)


def moved(finding: S, mover: Callable[[Span], Span]) -> S:
    """Return *finding* with its own span, and every span that it holds, put through *mover*.

    `Rewrite.to_source` is the usual mover: it carries a finding made in cleaned text back to the source.

    >>> moved(Span(0, 2, "3,"), lambda s: Span(s.start + 5, s.end + 5, s.text))
    Span(start=5, end=7, text='3,')
    """
    place = mover(finding)
    changes: dict[str, Any] = {"start": place.start, "end": place.end, "text": place.text}
    for field in fields(finding):
        value = getattr(finding, field.name)
        if isinstance(value, Span):
            changes[field.name] = moved(value, mover)
    return replace(finding, **changes)
