"""Find numbers that look whole, where the document shows that numbers like them have lost digits.

"The price rose to 9." ends a sentence, "some 700 of them" counts, "another 7, on foot" goes on behind a comma: whole
elsewhere, hardly so where every other figure has lost its decimals, its thousands, or what stood behind its comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator, rises
from newsnorm.truncations.evidence import PLAIN, Evidence, is_label
from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.plain_units import takes_a_measure
from newsnorm.truncations.words import after, at_each, before, numbers

#: So many figures that have lost the same digits are a habit.
_HABIT = 2

# "a factor of 2. Her own rent", "dropped to 4.”", "it stands at 5.."
_AT_THE_END = re.compile(r"\d{1,3}\.(?=\.(?!\.)|[”\"’')\]]{0,2}(?:\s+[^\sa-z]|\s*\Z))")
_DECIMALS = re.compile(r"\d\.\d")
#: What stands, and where: "the rate stands at 4."
_STANDS = frozenset(
    ("stands", "stood", "standing", "is", "was", "remains", "remained", "put", "ran", "runs", "averages")
)
_BEEN = frozenset(("been", "is", "was"))
_SET = frozenset(("set", "put", "fixed", "pegged", "forecast", "sees"))


def _untold(seen: Evidence, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of *pattern* that begin at a number of which nothing has been told yet."""
    told = seen.covered()
    for found in at_each(numbers(seen.text), pattern, seen.text):
        if not told.holds(found.start()):
            yield found


def lost_decimals(seen: Evidence) -> Iterator[Truncation]:
    """Yield "rose to 9." at the end of a sentence, where figures have lost what stood behind their points."""
    if seen.lost("decimal_tail") < _HABIT or seen.keeps(_DECIMALS) > seen.lost("decimal_tail"):
        return
    text = seen.text
    for found in _untold(seen, _AT_THE_END):
        left = before(text, found.start())
        doubled = text.startswith(".", found.end())
        if is_label(left) or not (doubled or _is_rated(left)):
            continue
        why = f"“{found.group()}” may have lost its decimals; this document has lost those of other figures"
        number = Decimal(found.group()[:-1])
        yield make(text, found.span(), "decimal_tail", PLAIN, why, None, (number, number + 1))


def _is_rated(left: list[str]) -> bool:
    """Tell whether *left* leads up to what may well have decimals: "rose to", "by a factor of", "stands at"."""
    if rises(left):
        return True
    last, holder = (left[-1:] or [""])[0], (left[-2:-1] or [""])[0]
    if (last in _BEEN or (last == "at" and not _SET.isdisjoint(left[-8:]))) and not word_set(
        "told in decimals"
    ).isdisjoint(left[-10:]):
        return True  # "the share had been 4.", "set the rate at 41."
    if last == "to" and "from" in left[-6:]:
        return True  # "has gone from 3 per cent to 4."
    return (last in ("of", "to") and holder in word_set("told in decimals")) or (last == "at" and holder in _STANDS)


# "some 700 of them", "another 250 families": what 1,700 and 3,250 leave
# A number of thousands is rounded to hundreds ("3,500") or fifties, one of hundreds to tens ("340").
_HUNDREDS = re.compile(r"[1-9][05]0(?![\d.,:/%-]*\d|[%°]|-)")


def lost_thousands(seen: Evidence) -> Iterator[Truncation]:
    """Yield round hundreds before what is counted, where other numbers have lost all up to their comma, and it too.

    Numbers that never had a comma look the same; so no thousand may be left whole.
    """
    cut = seen.likely("head_lost")
    if len(cut) < _HABIT or seen.keeps_groups() or any("," in one.text for one in cut):
        return
    text = seen.text
    for found in _untold(seen, _HUNDREDS):
        left = before(text, found.start())
        closer, word, begin = closer_at(text, found.end())
        if is_label(left) or left[-1:] == [","]:
            continue
        counted = closer == "count" and lexicon().counted[word] != "duration"
        noun = (after(text, begin) or [""])[0]
        led = (bool(comparator(left)) or left[-1:] == ["another"]) and closer in ("of", "aux")
        if counted or (closer == "other" and is_plural(noun)) or led:
            why = f"“{found.group()}” may have lost the digits before it; this document has lost those of other figures"
            yield make(text, found.span(), "head_lost", PLAIN, why)


#: So many make a habit that any number counts which stands where an amount may.
_FIRM_HABIT = 3
# "another 7, on foot", "between 3, and 4, soldiers", "accounts for 6, and"
_COMMA = re.compile(r"[1-9]\d{0,2},(?=\s(?!\d))")


def lost_behind_commas(seen: Evidence) -> Iterator[Truncation]:
    """Yield numbers with a comma that nothing asks for, where others have lost what stood behind it."""
    lost = seen.lost("comma_tail")
    if lost < _HABIT or seen.keeps_groups():
        return
    text = seen.text
    for found in _untold(seen, _COMMA):
        digits = found.group()[:-1]
        left = before(text, found.start())
        closer, _, begin = closer_at(text, found.end())
        wanted = lost >= _FIRM_HABIT and takes_a_measure(left, closer, text[found.end() : begin]) if left else False
        if not wanted and (is_label(left) or not _goes_on(closer, left, after(text, begin))):
            continue
        number = Decimal(digits)
        why = f"“{found.group()}” may have lost digits; this document has lost those behind other commas"
        yield make(text, found.span(), "comma_tail", PLAIN, why, None, (number * 1000, number * 1000 + 999))


def _goes_on(closer: str, left: list[str], right: list[str]) -> bool:
    """Tell whether the sentence goes on behind the comma as if none stood there: "another 7, on foot"."""
    last = left[-1] if left else ""
    if not right or right[0] in word_set("saying"):
        return False
    if last in ("another", "further"):
        return True
    return last == "and" and "between" in left and len(right) > 1 and right[1] in lexicon().counted


MECHANISMS = (lost_decimals, lost_thousands, lost_behind_commas)
