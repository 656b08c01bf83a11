"""Words about a date that tell how to read it: see the head of the table."""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table


@functools.cache
def _by_kind() -> dict[str, frozenset[str]]:
    words: dict[str, list[str]] = {}
    for cue, row in load_table("dates/cues.tsv", ("cue", "words")):
        words.setdefault(cue, []).extend(row.split(", "))
    return {cue: frozenset(those) for cue, those in words.items()}


def cues(kind: str) -> frozenset[str]:
    """Return the words of one kind of cue.

    >>> "will" in cues("ahead"), "will" in cues("behind")
    (True, False)
    """
    return _by_kind()[kind]
