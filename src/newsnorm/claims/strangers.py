"""Say whether two articles tell of two wars: then a figure of the one hardly repairs the other, however alike they are.

"An air strike on a market in Togoga, in Ethiopia's Tigray region, killed" and
"an air strike on Dahyan market, northern Yemen, killed 51 people" are told in
the same words. Each names a land that the other does not, and nothing that one
names is named by the other.
"""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.reading import Reading

_TELLING_NUMBER = len("number 10")  # "two" is in many a report


def are_strangers(one: Reading, other: Reading) -> bool:
    """Say whether two articles have no name, day or number in common, and all lands of one are far from the other's.

    >>> tigray = Reading.of("A raid on a market in Togoga, in Ethiopia's Tigray region, killed 64 people.")
    >>> yemen = Reading.of("A raid on a market in northern Yemen killed 51 people.")
    >>> are_strangers(tigray, yemen), are_strangers(tigray, Reading.of("The raid killed 64 people."))
    (True, False)
    """
    ours, theirs = one.lands, other.lands
    # Israel is at war in Gaza, Niger's soldiers come back from Mali
    near = any(a == b or frozenset((a, b)) in lexicon.borders() for a in ours for b in theirs)
    return bool(ours and theirs) and not near and not _shares_a_name(one, other)


def _shares_a_name(one: Reading, other: Reading) -> bool:
    """Say whether two articles share a name, a day, a month, or a number of two digits."""
    proper = one.wording.proper | other.wording.proper
    common = one.wording.text & other.wording.text
    return any(
        key in proper
        or key.startswith(("day ", "month "))
        or (key.startswith("number ") and len(key) >= _TELLING_NUMBER)
        for key in common
    )
