"""Find ranges that have lost a bound in places that read whole, where the document has lost others.

"The price has gone to 80,000", "sent 6 to scout cars": whole elsewhere, hardly so where every other range has lost the
bound on the same side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm.truncations.evidence import PLAIN, Evidence, is_label
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import before, numbers

#: So many ranges must have lost the bound on a side.
_HABIT = 2
#: "6 to scout cars"; not "80 to one", "2 to a bed"
_AND_ON = re.compile(r"(?P<upper>\d[\d,]*(?<=\d)\s(?:to|or|and)) (?:[a-z]{3,}\b)")
_OTHERWISE = re.compile(r" (?:the|one|two|three|four|five|six|its|his|her|their|him|them|this|that|be|have)\b")


def without_bounds(seen: Evidence) -> Iterator[Truncation]:
    """Yield numbers that stand behind "to", or before it, alone, where ranges have lost their bound on that side."""
    told = seen.likely("missing_bound")
    upper = sum(bool(re.search(r"\d\D*\Z", one.text)) for one in told)
    text, covered = seen.text, seen.covered()
    for start in numbers(text):
        if covered.holds(start):
            continue
        left = before(text, start)
        left = left[:-1] if left[-1:] != [] and left[-1] in ("$", "£", "€") else left
        found = _AND_ON.match(text, start) if upper >= _HABIT else None
        if found is not None and found["upper"].endswith("to") and not is_label(left):
            if _OTHERWISE.match(text, found.end("upper")):
                continue
            yield _bound(text, found.span("upper"))
        elif len(told) - upper >= _HABIT and left[-1:] == ["to"] and _stands_alone(left):
            to = text.rindex("to", 0, start)
            yield _bound(text, (to, to + 2))


def _stands_alone(left: list[str]) -> bool:
    """Tell "the price has gone to 900" from the second half of a range, a limit, and "close to 900"."""
    verb = left[-2] if len(left) > 1 else ""
    if not verb.isalpha() or verb in word_set("no lone bound") or verb in word_set("rises"):
        return False
    return "from" not in left[-8:] and "between" not in left[-8:]


def _bound(text: str, span: tuple[int, int]) -> Truncation:
    why = f"“{text[slice(*span)]}” may have lost a bound; this document has lost other bounds"
    return make(text, span, "missing_bound", PLAIN, why)


MECHANISMS = (without_bounds,)
