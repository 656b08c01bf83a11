"""Explicit dates in forms and scripts that the grammar does not know, by dateparser.

dateparser is asked only about a phrase that something else has shown to be a date, and only for what
is told in full: it may not fill in a day, a month or a year, nor look at the clock.
"""

from __future__ import annotations

import datetime as dt
import functools
import re

#: The languages to try for each script; naming them keeps dateparser from trying two hundred.
_LANGUAGES = (
    (re.compile(r"[\u0600-\u06ff]"), ("ar", "fa", "ur")),
    (re.compile(r"[\u0590-\u05ff]"), ("he",)),
    (re.compile(r"[\u0370-\u03ff]"), ("el",)),
    (re.compile(r"[\u10a0-\u10ff]"), ("ka",)),
    (re.compile(r"[\u0530-\u058f]"), ("hy",)),
    (re.compile(r"[\u4e00-\u9fff\u3040-\u30ff]"), ("zh", "ja")),
    (re.compile(r"[\uac00-\ud7af]"), ("ko",)),
    (re.compile(r"[\u0900-\u097f]"), ("hi",)),
    (re.compile(r"[\u0400-\u04ff]"), ("uk", "ru", "bg", "be", "sr")),
)
_LATIN = ("en", "de", "fr", "es", "it", "pl", "pt", "tr", "nl", "ro", "cs", "sv", "fi", "hu", "hr", "lt", "lv", "et")
_LONGEST = 60


@functools.lru_cache(maxsize=512)
def parse_explicit(phrase: str) -> dt.date | None:
    """Return the day that *phrase* writes out in full, or None.

    >>> parse_explicit("12 سبتمبر 2022")
    datetime.date(2022, 9, 12)
    >>> parse_explicit("September") is None
    True
    """
    if not phrase or len(phrase) > _LONGEST:
        return None
    import dateparser

    languages = next((names for script, names in _LANGUAGES if script.search(phrase)), _LATIN)
    # A fixed base: what is not told in full is refused, so no clock may show through
    base = dt.datetime(2000, 1, 1)
    parsed = dateparser.parse(
        phrase,
        languages=list(languages),
        settings={
            "PREFER_DATES_FROM": "past",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": "DMY",
            "RELATIVE_BASE": base,
            "PARSERS": ["absolute-time"],
        },
    )
    return parsed.date() if parsed else None
