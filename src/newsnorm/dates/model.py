"""What a news date is, and the policy that resolves it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from newsnorm.core.arguments import check_choice, check_date
from newsnorm.core.records import Record, Span

DateKind = Literal["date", "interval", "duration", "set"]
Anchor = Literal["absolute", "reference", "mention", "war"]


@dataclass(frozen=True, slots=True)
class Date(Span):
    """A date expression, resolved to an inclusive interval of days where that can be done.

    Attributes:
        low: First day, or None where it stays open.
        high: Last day, or None where it stays open.
        kind: date (one day), interval, duration (a length of time), set ("every day").
        duration: ISO 8601 duration ("P7M") of a duration or rolling window, else None.
        grain: The finest unit that the text gives: "minute", "hour", "day", "week", "month", "season", "year", …
        modifier: A word of approximation or part: "early", "late", "mid", "about", "since", …, or "".
        anchor: What it was resolved against.
        rule: The rule that read it; docs/reference lists all.
    """

    low: dt.date | None
    high: dt.date | None
    kind: DateKind
    duration: str | None
    grain: str
    modifier: str
    anchor: Anchor
    rule: str


@dataclass(frozen=True, slots=True)
class DatePolicy(Record):
    """The choices that resolution leaves open.

    Attributes:
        war_start: Day 1 of "the 200th day of the war"; None leaves such phrases unresolved.
        day_first: How to read 04/05/2022: True as 4 May, False as 5 April, None not at all.

    Raises:
        ValueError: *war_start* is no date, or *day_first* neither True, False nor None.
    """

    war_start: dt.date | None = dt.date(2022, 2, 24)
    day_first: bool | None = None

    def __post_init__(self) -> None:
        check_date("war_start", self.war_start)
        check_choice("day_first", self.day_first, (None, True, False))
        if isinstance(self.war_start, dt.datetime):
            object.__setattr__(self, "war_start", self.war_start.date())
