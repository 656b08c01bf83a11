"""Find what a date gives that another one has lost: the day of "on September , 2023" in "on 19 September 2023".

A date is no quantity: nothing counts it, adds to it or converts it. Only where
the day or the year of a date is gone are those of sibling articles read as
figures: their value is the number of the day, or of the year, and their unit
is "". They fit where month and year agree, as far as both give them, and where
one word leads to both: what was so "by 30 September" need not have been so on
that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.counted import Figure
from newsnorm.core.records import Span
from newsnorm.dates.finder import find_dates
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import MONTHS

Part = Literal["day", "year"]
#: The kind of the figures that dates are read as.
KIND = "date"

_MONTHS = [name[:3].casefold() for name in MONTHS.split("|")]
# "September", "Sep", "Sept"
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS.split("|"))
_MONTH = regex.compile(rf"(?<!\p{{L}})(?:{_NAMES}|sept)(?!\p{{L}})", regex.IGNORECASE)
_ISO = regex.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_DAY = regex.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_YEAR = regex.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_YEAR_BEHIND = regex.compile(r"\s{0,3},?\s{0,3}((?:19|20)\d\d)(?!\d)")
# "19 September 2023", "the 19th of September", "Sept. 19, 2023", "March 2022", the day of "4 a.m. on 19 May"
_CORE = regex.compile(
    rf"{_ISO.pattern}|(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?{_MONTH.pattern}\.?"
    r"(?:\s\d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,?\s(?:19|20)\d\d(?!\d))?",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"\p{L}+")
_LEAD = 40  # characters before a date among which it is told whether something happened on it


class Told(NamedTuple):
    """What a date gives; None for what it does not."""

    day: int | None
    month: int
    year: int | None

    @classmethod
    def of(cls, text: str) -> Told | None:
        """Read the text of a date; None where no month is in it.

        >>> Told.of("the 19th of September"), Told.of("March 2022"), Told.of("2023-09-19")
        (Told(day=19, month=9, year=None), Told(day=None, month=3, year=2022), Told(day=19, month=9, year=2023))
        """
        if iso := _ISO.search(text):
            return cls(int(iso["day"]), int(iso["month"]), int(iso["year"]))
        month, day, year = _MONTH.search(text), _DAY.search(text), _YEAR.search(text)
        if month is None:
            return None
        number = _MONTHS.index(month.group()[:3].casefold()) + 1
        return cls(int(day[1]) if day else None, number, int(year[1]) if year else None)

    def agrees(self, other: Told) -> bool:
        """Say whether two dates can be one, as far as both give their parts."""
        return all(None in (ours, theirs) or ours == theirs for ours, theirs in zip(self, other, strict=True))


def left_of(text: str, damaged: Truncation) -> Told | None:
    """Return what is left of a damaged date: month, and year or day; None where less or all is.

    >>> from newsnorm import find_truncations
    >>> text = "The siege began on September , 2023, at dawn."
    >>> left_of(text, *find_truncations(text))
    Told(day=None, month=9, year=2023)
    """
    behind = _YEAR_BEHIND.match(text, damaged.end)
    told = Told.of(text[damaged.start : behind.end() if behind else damaged.end])
    return None if told is None or (told.day and told.year) else told


def missing_part(damaged: Truncation, left: Told) -> Part:
    """Return which part of a damaged date is gone."""
    return "year" if left.day or damaged.reason.endswith("its year") else "day"


def dates_of(text: str, part: Part) -> Iterator[Quantity]:
    """Yield the dates of a text that give a part, as figures.

    >>> [(str(figure.value), figure.text) for figure in dates_of("It fell on 5 March 2022, in spring.", "day")]
    [('5', '5 March 2022')]
    """
    for date in find_dates(text, reference=None):
        several = date.kind not in ("date", "interval") or date.rule.endswith("_range")  # "5 to 9 March"
        core = None if several else _CORE.search(date.text)
        told = Told.of(core.group()) if core else None
        number = None if told is None else told.day if part == "day" else told.year
        if core is not None and number is not None:
            start = date.start + core.start()
            yield Quantity(start, start + len(core.group()), core.group(), value=Decimal(number), kind=KIND)


def fits(text: str, damaged: Truncation, other: str, figure: Quantity) -> bool:
    """Say whether the date *figure* of the text *other* can be the one that is damaged in *text*."""
    left, told = left_of(text, damaged), Told.of(figure.text)
    return left is not None and told is not None and left.agrees(told) and _lead(text, damaged) == _lead(other, figure)


def share_month(one: Figure, other: Figure) -> bool:
    """Say whether two figures are dates of one month."""
    if not {one.kind, other.kind} <= {KIND, "missing_date_part"}:
        return False
    ours, theirs = Told.of(one.text), Told.of(other.text)
    return ours is not None and theirs is not None and ours.month == theirs.month


def _lead(text: str, date: Span) -> str:
    """Return what makes a date no day on which something happened: "by", "telling" of "said on"; "" of "on"."""
    words = _WORD.findall(text[max(0, date.start - _LEAD) : date.end].casefold())
    month = next((at for at, word in enumerate(words) if _MONTH.fullmatch(word)), len(words))
    for word in map(str, reversed(words[:month])):
        if word in lexicon.words("date_lead"):
            return word
        if word not in lexicon.words("of_date") and word not in lexicon.words("weekday"):
            if word in lexicon.words("telling"):
                return "telling"
            return "resolve" if word in lexicon.words("resolve") else ""
    return ""
