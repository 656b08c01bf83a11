"""Find plain numbers that bear a note's number, where the notes that are sure count up on both sides.

"7501 tons" and "605 mules" are whole elsewhere. Where notes 4 and 6 are glued to figures, note 5 stands between them,
and of the numbers there that end in 5 one has it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from newsnorm.truncations.evidence import PLAIN, Evidence, is_label, is_year
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import before, numbers

#: So many sure faults of a kind show that the mechanism acts throughout.
_ENOUGH = 2
#: A number of fewer digits may end in a note's number by chance, if the series does not miss just that note.
_LEAST = 4
#: Behind the last sure note, less than so many further on may be next.
_UNSEEN = 3
_TAIL = re.compile(r"(?:,\d{3}|%|\s[a-z]+|(?:1[5-9]|20)\d\d)(?P<note>\d{1,2})\Z")
_PLAIN = re.compile(r"\d{3,6}(?![\d.,/:%-]*\d|[%°])")


def after_notes(seen: Evidence) -> Iterator[Truncation]:
    """Yield the plain numbers that end in the next number of a series of glued notes: "7501 tons" of note 1."""
    sure = sorted(
        {(one.end, int(found["note"])) for one in seen.likely("glued_note") if (found := _TAIL.search(one.text))}
    )
    if len(sure) < _ENOUGH:
        return
    text, told, grouped = seen.text, seen.covered(), seen.keeps_groups()
    later = _least_from_here_on([note for _, note in sure])
    last = at = 0
    for start in numbers(text):
        while at < len(sure) and sure[at][0] <= start:
            last, at = max(last, sure[at][1]), at + 1
        found = _PLAIN.match(text, start)
        if found is None or told.holds(start):
            continue
        digits = found.group()
        following = later[at] if at < len(sure) else last + _UNSEEN
        for note in range(last + 1, following):
            head = digits.removesuffix(str(note))
            if head == digits or head.startswith("0") or is_year(digits):
                continue
            if not (len(digits) >= _LEAST and grouped) and not _is_missed(text, found, note, last, following):
                continue
            last = note
            why = f"“{digits}” ends in {note}, the next of the note numbers that this document has glued on"
            yield make(text, found.span(), "glued_note", PLAIN, why)
            break


def _is_missed(text: str, found: re.Match[str], note: int, last: int, following: int) -> bool:
    """Tell whether the series wants just *note* here, and the number counts something: "605 mules" between 4 and 6."""
    if note != last + 1 or is_money(text, found.start()):
        return False
    closer, _, _ = closer_at(text, found.end())
    left = before(text, found.start())
    return not is_label(left) and closer not in ("unit", "percent", "scale", "loose", "hyphen")


def _least_from_here_on(notes: list[int]) -> list[int]:
    """Return the least of *notes* from each place on."""
    return list(itertools.accumulate(reversed(notes), min))[::-1]


MECHANISMS = (after_notes,)
