"""What is left of a damaged figure, and the kind of rule that parts a whole figure from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newsnorm.claims.subjects import Subject


class Left(NamedTuple):
    """What is left of a damaged figure.

    Attributes:
        digits: Any digit is.
        told: How many digits are that tell something: none of ",000".
        unit: Its unit is.
        of_whole: "of" stands right behind it: "fewer than of the hospitals".
    """

    digits: bool
    told: int
    unit: bool
    of_whole: bool


#: Told what a gap and a figure speak of, and what is left of the gap, it says whether they are of two things.
Rule = Callable[[Subject, Subject, Left], bool]


def differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether both are known and have nothing in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)
