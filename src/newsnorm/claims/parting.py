"""What parts a whole figure from a gap so surely that it may not repair it, however like the sentences are.

Each rule is told what the gap and the figure speak of, and what is left of
the gap. Two digits that fit outweigh those of the second group: both 52,300
and "52," people are told of one flight, whoever speaks.
"""

from __future__ import annotations

from newsnorm.claims import other_places, other_sides, other_things, other_times
from newsnorm.claims.left import Left
from newsnorm.claims.subjects import Subject

_ENOUGH_DIGITS = 2
_MODULES = (other_things, other_times, other_places, other_sides)
ALWAYS = tuple(rule for module in _MODULES for rule in module.ALWAYS)
UNLESS_DIGITS = tuple(rule for module in _MODULES for rule in module.UNLESS_DIGITS)
#: Rules that ask what nobody reads without fail: whether a sentence tells a total, a whole land or only what it names.
#: In plain reports that are likely of one thing they are wrong as often as right, so they speak against a figure and do
#: not bar it: "driven from their homes in a week" and "since the operation began" are told of one week.
DOUBTFUL = frozenset(rule for module in _MODULES for rule in module.DOUBTFUL)


def is_parted(gap: Subject, whole: Subject, left: Left, *, surely: bool = False) -> bool:
    """Say whether a figure is of another thing than a gap; *surely* by no rule that is often wrong."""
    rules = ALWAYS if left.told >= _ENOUGH_DIGITS else ALWAYS + UNLESS_DIGITS
    return any(rule(gap, whole, left) for rule in rules if not (surely and rule in DOUBTFUL))
