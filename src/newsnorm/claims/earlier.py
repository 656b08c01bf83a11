"""Tell the "earlier" of a figure from that of another thing: "a week earlier", but "raising an earlier toll"."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.claims import lexicon

#: Stands for a figure among the words around it.
ITSELF = "…"
_CAME = frozenset(("came", "comes", "coming"))
_REACH = 5  # words before "after" of "came less than a week after"
_SPANS = frozenset(("hours", "day", "days", "week", "weeks", "month", "months", "year", "years"))
_EARLIER = 5  # words behind "earlier" among which its figure stands: "an earlier death toll of 30"


def without_other_earlier(clause: Sequence[str]) -> Sequence[str]:
    """Return a clause without an "earlier" that tells of another thing than its figure.

    >>> without_other_earlier(["killed", ITSELF, ",", "raising", "an", "earlier", "toll"])
    ['killed', '…', ',', 'raising', 'an', 'toll']
    >>> without_other_earlier(["killed", ITSELF, "a", "week", "earlier"])[-1]
    'earlier'
    """
    own = clause.index(ITSELF)
    return [word for at, word in enumerate(clause) if word != "earlier" or _is_earlier(clause, at, own)]


def _is_earlier(clause: Sequence[str], at: int, own: int) -> bool:
    """Say whether an "earlier" tells that its figure was: "an earlier toll of …", "in earlier raids"."""
    if at < own <= at + _EARLIER or clause[at - 1] in lexicon.words("earlier_by"):
        return True
    before = [word for word in clause[max(0, at - 2) : at] if word not in ("a", "an", "the")]
    if before[-1:] and before[-1] in lexicon.words("earlier_in"):
        return before[-1] != "and"
    behind = clause[at + 1 : at + 2]
    return not behind or not behind[0].isalpha() or behind[0] in lexicon.words("earlier_in")


def is_followed(before: Sequence[str]) -> bool:
    """Say whether the words before a figure tell that something else came after it.

    >>> is_followed("the attack on bokkos came two days after gunmen killed".split())
    True
    >>> is_followed("they came home after the raid with".split())
    False
    """
    after = (at for at, word in enumerate(before) if word == "after")
    return any(
        not _CAME.isdisjoint(before[max(0, at - _REACH) : at]) and not _SPANS.isdisjoint(before[max(0, at - 2) : at])
        for at in after
    )
