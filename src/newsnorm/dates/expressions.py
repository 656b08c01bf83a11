"""What date phrases say, before anything is known about the article they stand in.

The grammar turns a phrase into one of these; the resolver turns it into days.
"Saturday" is ``Weekday(5)`` in every article; which Saturday is another question.

They stay within this room and are never compared or printed. Without the methods for that, twenty
classes take a quarter of the time to make, which is most of what importing the room costs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

#: Units of time as ISO 8601 writes them; minutes are "TM" beside the months' "M".
Unit = Literal["S", "TM", "H", "D", "W", "M", "Y"]


@dataclass(eq=False, repr=False, slots=True)
class Day:
    """A day of the calendar, of which the text may leave out month, year or both."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class Undecided:
    """An all-number date that has two readings, such as 04/05/2022: first by day, then by month."""

    day_first: Day
    month_first: Day


@dataclass(eq=False, repr=False, slots=True)
class Weekday:
    """A weekday; *shift* is None for the bare name, -1 for "last", -2 for "before last", 0 for "this", 1 for "next"."""

    weekday: int
    shift: int | None = None
    week: int | None = None  # "Tuesday last week": that week's, whatever the tense
    tied: bool = False  # "the Friday before the election": which one, only that can tell


@dataclass(eq=False, repr=False, slots=True)
class RelativeDay:
    """Today and its neighbours."""

    days: int


@dataclass(eq=False, repr=False, slots=True)
class Night:
    """Overnight: the night that ends on the day of the reference, or on *day*."""

    day: Point | None = None


@dataclass(eq=False, repr=False, slots=True)
class Month:
    """A month, with or without its year; *shift* as with `Weekday`; *of* counts years ("June next year")."""

    month: int
    year: int | None = None
    shift: int | None = None
    of: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class Season:
    """A season by its meteorological months: 1 spring, 2 summer, 3 autumn, 4 winter."""

    season: int
    year: int | None = None
    shift: int | None = None
    of: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class Years:
    """A stretch of whole years: a year, a decade, a century."""

    first: int
    last: int
    grain: str = "year"


@dataclass(eq=False, repr=False, slots=True)
class YearPart:
    """The *nth* stretch of *months* in a year: a quarter, a half."""

    nth: int
    months: int
    year: int | None = None
    of: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class CalendarUnit:
    """The week, month, year … *shift* away from the reference's own: "last week", "this month".

    A *shift* of None leaves open which: "the latest quarter" for which there are figures.
    """

    unit: Unit
    shift: int | None
    count: int = 1  # units in one: a decade is ten years


@dataclass(eq=False, repr=False, slots=True)
class Weekend:
    """A weekend; *shift* as with `Weekday`."""

    shift: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class Length:
    """A length of time: ISO 8601 duration, its parts, and how exactly the text gives it."""

    parts: tuple[tuple[float | None, Unit], ...]  # None counts: "several"
    modifier: str = ""
    attributive: bool = False  # "seven-month": of a thing, never of a date
    least: float | None = None  # "two to three weeks": the count is the greater of two, this is the lesser


@dataclass(eq=False, repr=False, slots=True)
class Window:
    """A stretch that rolls up to (-1) or on from (1) the reference: "the past 24 hours"."""

    length: Length
    direction: int


@dataclass(eq=False, repr=False, slots=True)
class Offset:
    """A length of time before (-1) or after (1) a day: of the reference, a mention, or *base*."""

    length: Length
    direction: int
    base: Point | Literal["reference", "mention"]


@dataclass(eq=False, repr=False, slots=True)
class UpTo:
    """A length whose last day is that of *day*: "the three months to June" are April, May and June."""

    length: Length
    day: Point


@dataclass(eq=False, repr=False, slots=True)
class Part:
    """The early, mid or late part of a period, or a part of a day, which stays that day."""

    of: Point
    part: str
    to_date: bool = False  # "earlier this week", "the rest of the year": cut at the reference


@dataclass(eq=False, repr=False, slots=True)
class Clock:
    """A day whose hour the text gives; the day is what counts, the clock is its grain."""

    of: Point
    grain: str


@dataclass(eq=False, repr=False, slots=True)
class Bell:
    """A clock time that has met no day yet; alone it dates nothing."""

    grain: str


@dataclass(eq=False, repr=False, slots=True)
class WeekOf:
    """The seven days from a day on ("the week of Sept. 11"), or up to it."""

    day: Point
    direction: int = 1


@dataclass(eq=False, repr=False, slots=True)
class Nth:
    """The *nth* unit of a period, -1 for the last: "the first week of March", "the first Friday of July"."""

    nth: int
    unit: Unit
    of: Point
    weekday: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class Stretch:
    """The first (1) or last (-1) stretch of a period that has a length: "the first three weeks of March"."""

    length: Length
    side: int
    of: Point


@dataclass(eq=False, repr=False, slots=True)
class Feast:
    """A feast by the table's word for when it is; *shift* as with `Weekday`."""

    when: str
    year: int | None = None
    shift: int | None = None


@dataclass(eq=False, repr=False, slots=True)
class WarTime:
    """The *nth* unit of the war that the policy knows the first day of.

    Attributes:
        nth: Its number.
        unit: What is counted.
        current: It is the one that the war is in.
        other: The war is named, and it is not that of Russia against Ukraine.
    """

    nth: int
    unit: Unit
    current: bool = False
    other: bool = False


@dataclass(eq=False, repr=False, slots=True)
class Range:
    """From one day or period to another."""

    first: Point
    last: Point


@dataclass(eq=False, repr=False, slots=True)
class SameDay:
    """A day told from the mention before: the same (0), the next (1), the one before (-1)."""

    shift: int
    unit: Unit = "D"


@dataclass(eq=False, repr=False, slots=True)
class Recurring:
    """A set: every day, nightly, on Mondays; *duration* is its period."""

    duration: str
    grain: str


Point: TypeAlias = (
    Day
    | Undecided
    | Weekday
    | RelativeDay
    | Night
    | Month
    | Season
    | Years
    | YearPart
    | CalendarUnit
    | Weekend
    | Window
    | Offset
    | UpTo
    | Part
    | Clock
    | WeekOf
    | Nth
    | Stretch
    | Feast
    | WarTime
    | Range
    | SameDay
)
Expression: TypeAlias = Point | Length | Recurring | Bell
