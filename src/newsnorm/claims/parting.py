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


def is_parted(gap: Subject, whole: Subject, left: Left) -> bool:
    """Say whether a figure is of another thing than a gap for sure."""
    if any(rule(gap, whole, left) for rule in ALWAYS):
        return True
    return left.told < _ENOUGH_DIGITS and any(rule(gap, whole, left) for rule in UNLESS_DIGITS)
