"""Words about a date that tell how to read it: see the head of the table."""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table


@functools.cache
def cues(kind: str) -> frozenset[str]:
    """Return the words of one kind of cue.

    >>> "will" in cues("ahead"), "will" in cues("behind")
    (True, False)
    """
    return frozenset(word for word, cue in load_table("dates/cues.tsv", ("word", "cue")) if cue == kind)
