"""What a phrase is resolved against, and what comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from newsnorm.dates.model import Anchor, DatePolicy
from newsnorm.dates.tense import Verdict

#: The grain of each unit.
GRAINS: dict[str, str] = {
    "S": "second",
    "TM": "minute",
    "H": "hour",
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
}


@dataclass(slots=True)
class Days:
    """What a phrase comes to; *low* and *high* are None where they cannot be told."""

    low: dt.date | None
    high: dt.date | None
    grain: str
    anchor: Anchor = "reference"
    modifier: str = ""
    duration: str | None = None


@dataclass(slots=True)
class Context:
    """What a phrase is resolved against; *tense* tells what its clause speaks of, *alone* that it stands in none."""

    reference: dt.date | None
    policy: DatePolicy
    mention: Days | None
    tense: Callable[[], Verdict]
    alone: bool = False

    def told_after_lost(self) -> bool:
        """Tell whether "later" counts from a day that the text does not give: it has been, though none can say when."""
        return not self.alone and self.tense() == "past"
