"""Tell apart the numbers that date: clock times, days of a month, years."""

from __future__ import annotations

import functools
import re

from newsnorm.quantities import counted, lexicon, units
from newsnorm.quantities.context import word_after, word_before, words
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.source import Source

_DATE_AFTER = re.compile(r"(?:(?:[ ]?-[ ]?|,[ ]|[ ](?:and|or|to)[ ])[0-9]{1,2}){0,4}[ ](?:of[ ])?([a-z]{3,9})\b")
_WRITTEN_ALIKE = frozenset({"may", "march", "mar", "dec", "sep", "jun", "jan"})
_LAST_HOUR = 2400
# "1333 BC", "from 800 to 1050 AD"
_ERA = re.compile(r"(?:(?:[ ]to[ ]|-|[ ]and[ ])[0-9]{1,4})?[ ](?:AD|BC|BCE|CE)\b|[ ]years[ ]BC\b")


@functools.cache
def _clock_after() -> re.Pattern[str]:
    """Return the pattern of what makes an hour of the number before it: ":30", " p.m.", " GMT", " minutes to six"."""
    zones, numbers = ("|".join(sorted(words(sort))) for sort in ("zone", "clock_number"))
    return re.compile(
        rf"""
          :[0-9]{{2}} (?! \.?[0-9] ) (?! [ ]?(?:to|ratio) )
        | [.:][0-9]{{2}} [ ]? [ap]\.?m\b
        | [ ]? [ap]\.?m\b \.? (?! [ ]?[a-z]*meter )
        | [ ]? o'?[ ]?clock
        | [ ]? (?:hours?|hrs|h)? [ ]? (?:{zones.replace(" ", "[ ]")}) \b
        | [ ] (?:past|minutes[ ]to) [ ] (?:{numbers}) \b
        | (?<=quarter) [ ] (?:to|past) [ ] (?:{numbers}) \b
        | (?<=half) [ ] past \b
        | (?<=[0-9]) [ ] [af]m \b
        """,
        re.VERBOSE,
    )


def is_time(view: str, number: Numeral) -> bool:
    """Tell whether *number* is an hour: "6 p.m.", "10:30", "0600 GMT", "seven o'clock"."""
    if number.value is None or number.value > _LAST_HOUR or number.scale > 1:
        return False
    if _clock_after().match(view, number.end):
        return True
    if number.shape == "digits" and number.end - number.start == 4 and view.startswith((" hours", "h "), number.end):
        return view[number.start] in "012" and word_before(view, number.start)[0] in words("hour_before")
    return False


@functools.cache
def _months() -> frozenset[str]:
    return lexicon.words("designators", "month") | lexicon.words("designators", "month_elsewhere")


def is_date(source: Source, number: Numeral) -> bool:
    """Tell whether *number* is the day of a month or a year."""
    view, text, value = source.view, source.text, number.value
    if value is None or number.shape != "digits" or number.scale > 1:
        return False
    if _ERA.match(text, number.end):
        return True
    months = _months()
    digits = view[number.start : number.end]
    if value <= 31:
        m = _DATE_AFTER.match(view, number.end)
        if m and m[1] in months and _is_month(text, m.start(1), m[1]):
            return True
        word, gap = word_before(view, number.start)
        if word in months and _is_month(text, number.start - len(gap) - len(word), word):
            return True
    if len(digits) != 4 or not digits.isdigit() or not 1000 <= value <= 2199:
        return False
    if 1500 <= value <= 2100:
        return _is_year(source, number)
    # "built in 1325", but "one of 1325", "in 1325 villages"
    return word_before(view, number.start)[0] in words("old_year_before") and _is_year(source, number)


def goes_on_dating(source: Source, number: Numeral) -> bool:
    """Tell whether days of a month may follow *number*: "June 14 and 15"."""
    word, gap = word_before(source.view, number.start)
    return (
        gap == " " and word in lexicon.words("designators", "month") and source.view[number.end : number.end + 1] == " "
    )


def _is_month(text: str, at: int, word: str) -> bool:
    alike = word in _WRITTEN_ALIKE or word in lexicon.words("designators", "month_elsewhere")
    return not alike or text[at].isupper()


def _is_year(source: Source, number: Numeral) -> bool:
    view, text = source.view, source.text
    if view[number.end : number.end + 1].isalpha():
        return False  # "rose to 1500m"
    measure = units.read_after(source, number)
    if measure is not None and measure.end > number.end + 2:
        return False
    after = word_after(view, number.end)
    before, _ = word_before(view, number.start)
    if before in words("bound_before"):
        return False
    if before in lexicon.words("designators", "year_before"):
        return not (after in words("counted_not_year") and before in words("year_may_count"))
    return not (after in words("counted_not_year") or counted.read(view, text, number.end))
