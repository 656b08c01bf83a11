"""What parts a whole figure from a gap, however like the sentences are: another day, another side, another thing.

Each rule is told what the gap and the figure speak of, and what is left of
the gap. Two digits that fit outweigh those of the second group: both 52,300
and "52," people are told of one flight, whoever speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsnorm.claims import other_places, other_sides, other_things, other_times
from newsnorm.claims.left import Left, Rule
from newsnorm.claims.subjects import Subject

_ENOUGH_DIGITS = 2
_MODULES = (other_things, other_times, other_places, other_sides)
ALWAYS = tuple(rule for module in _MODULES for rule in module.ALWAYS)
UNLESS_DIGITS = tuple(rule for module in _MODULES for rule in module.UNLESS_DIGITS)
#: Rules that ask what nobody reads without fail: whether a sentence tells a total, a whole land or only what it names.
#: In plain reports that are likely of one thing they are wrong as often as right: "driven from their homes in a week"
#: and "since the operation began" are told of one week.
DOUBTFUL = frozenset(rule for module in _MODULES for rule in module.DOUBTFUL)
#: Rules that bar a figure: what they part is hardly ever the right one, even where the rest speaks for it.
BARRING = frozenset(rule for module in _MODULES for rule in module.BARRING)


class Against(NamedTuple):
    """How many reasons part a figure from a gap.

    Attributes:
        seldom_wrong: Gates, and rules of which nearly all that they part is told of another thing.
        often_wrong: The rest.
        barred: One of them bars it.
    """

    seldom_wrong: int
    often_wrong: int
    barred: bool = False


def parted_by(gap: Subject, whole: Subject, left: Left) -> Iterator[Rule]:
    """Yield the rules that say that a figure is of another thing than a gap."""
    rules = ALWAYS if left.told >= _ENOUGH_DIGITS else ALWAYS + UNLESS_DIGITS
    return (rule for rule in rules if rule(gap, whole, left))
