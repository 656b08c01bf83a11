"""How numbers are written elsewhere: the marks for thousands and decimals, from babel."""

from __future__ import annotations

import functools
import re

_ENGLISH = ("en", "en_GB", "en_US", "en-GB", "en-US")
_MARK = re.compile(r"(?<=[0-9])[.,'](?=[0-9])")


@functools.cache
def number_marks(locale: str) -> dict[str, str] | None:
    """Return what each mark between digits means in *locale*, as English has it; None where it is as in English.

    >>> number_marks("de")
    {'.': ',', ',': '.', "'": ','}

    >>> number_marks("en_GB")

    Raises:
        ValueError: CLDR has no such locale.
    """
    if locale in _ENGLISH:
        return None
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol

    try:
        known = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError, AttributeError) as error:
        msg = f"locale must be the name of a CLDR locale, such as 'en' or 'de_CH'; got {locale!r}"
        raise ValueError(msg) from error
    decimal = get_decimal_symbol(known)
    if decimal == ".":
        return None if known.language == "en" else {".": ".", ",": ",", "'": ","}
    # Whatever is no decimal mark groups digits; a group of other than three is then seen as damaged.
    return {".": ",", ",": ".", "'": ","}


def in_english_marks(view: str, locale: str) -> str:
    """Return *view* with the marks between digits as English has them: every character at its old place.

    >>> in_english_marks("3.500,5 km", "de")
    '3,500.5 km'
    """
    marks = number_marks(locale)
    return view if marks is None else _MARK.sub(lambda m: marks[m[0]], view)
