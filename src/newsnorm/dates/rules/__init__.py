"""The rules of the grammar, by what they read; importing this package registers them all, in order."""

from newsnorm.dates.rules import (  # noqa: F401, I001 - the order is the rules'
    spelled,
    feasts,
    days,
    near,
    months,
    years,
    units,
    lengths,
    sets,
    clocks,
    members,
    dayparts,
    parts,
    distances,
    ranges,
)
from newsnorm.dates.rules.registry import MACROS as MACROS
from newsnorm.dates.rules.registry import RULES as RULES
