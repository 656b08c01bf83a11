"""Argument checks: every error says what was wrong, where, and what is allowed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection


def check_text(text: object, name: str = "text") -> None:
    """Raise `TypeError` unless *text* is a `str`; for bytes, say to decode first.

    >>> check_text(b"Kyiv")
    Traceback (most recent call last):
    TypeError: text must be str, got bytes: decode it first, for instance with text.decode("utf-8")
    """
    if isinstance(text, str):
        return
    if isinstance(text, bytes | bytearray | memoryview):
        advice = f'decode it first, for instance with {name}.decode("utf-8")'
        msg = f"{name} must be str, got {type(text).__name__}: {advice}"
        raise TypeError(msg)
    msg = f"{name} must be str, got {type(text).__name__}"
    raise TypeError(msg)


def check_choice(name: str, value: object, allowed: Collection[object]) -> None:
    """Raise `ValueError` unless *value* is one of *allowed*.

    >>> check_choice("style", "soviet", ("national", "native"))
    Traceback (most recent call last):
    ValueError: style must be one of 'national', 'native'; got 'soviet'
    """
    try:
        known = value in allowed
    except TypeError:  # unhashable, where allowed is a set or dict
        known = False
    if not known:
        msg = f"{name} must be one of {', '.join(map(repr, allowed))}; got {value!r}"
        raise ValueError(msg)


def check_date(name: str, value: object) -> None:
    """Raise `ValueError` unless *value* is a `datetime.date` or None.

    >>> check_date("reference", "2022-09-12")
    Traceback (most recent call last):
    ValueError: reference must be a datetime.date or None; got '2022-09-12'
    """
    # pandas' NaT calls itself a date, and equals nothing, itself included
    if value is not None and (not isinstance(value, dt.date) or value != value):
        msg = f"{name} must be a datetime.date or None; got {value!r}"
        raise ValueError(msg)
