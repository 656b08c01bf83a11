"""What a month or weekday needs to be a date where it could as well be part of a name.

A date has a licence: a preposition ("in June"), a noun that it is of ("the June attack"), a possessive ("June's
attack"), a verb about it. A name shows by its capitals: "Fort June", "the June Uprising was". Each test here looks
at the words beside the phrase and at nothing else, so that a name needs to be in no list.
"""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table
from newsnorm.dates.cues import cues
from newsnorm.dates.lexicon import OTHER, lexicon

#: Phrases that are one month, with nothing to show that it is one.
_BARE_MONTH = "month"
#: Phrases that a noun may bear as its name: "the July Plot", "the Seventh of April Committee".
_BEARABLE = frozenset(("month", "month_day", "day_month", "day_of_month", "feast", "weekday_ordinal"))
_DAYS = frozenset(("weekday", "month"))

_WORD_BEFORE = re.compile(r"(?:(?P<lead>[\w.'’]+) )?(?P<word>[A-Z][\w'’-]+) $")
_RUN_AFTER = re.compile(r"(?: (?!I\b)[A-Z][\w'’-]*)+(?: (?P<next>[a-z][\w'’-]*))?")


def leans_on_name(text: str, start: int, end: int, rule: str) -> bool:
    """Tell whether the capitalised words beside ``text[start:end]`` make it part of a name.

    >>> text = "Fort June and the July Uprising fell in the July Kyiv attack"
    >>> [leans_on_name(text, at, at + 4, "month") for at in (5, 18, 44)]
    [True, True, False]
    """
    return (
        (rule in _DAYS and _follows_name(text, start, end, rule))
        or (rule in _BEARABLE and _is_borne(text, start, end))
        or _is_spelled_as_name(text, start, end)
    )


def _follows_name(text: str, start: int, end: int, rule: str) -> bool:
    """Tell whether a name stands before it with nothing between: "Fort June", "Mike Friday"."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 60), start)
    if before is None or before["word"].isupper() or before["word"].endswith(("'s", "’s")):
        return False
    if lexicon()[0].get(before["word"], OTHER) != OTHER:
        return False  # "Last June", "In June"
    lead = before["lead"] or ""
    if before["word"] in _given_names():
        # "Lindsey Graham Friday said": Graham is a surname here
        return not lead[:1].isupper() and (rule == _BARE_MONTH or text[end : end + 1] not in ("'", "’"))
    # The first word of a sentence has its capital from there: "Expect June to be hot"
    return rule == _BARE_MONTH and bool(lead) and lead[-1].isalnum() and text[end : end + 1] != "-"


def _is_borne(text: str, start: int, end: int) -> bool:
    """Tell whether it is what a capitalised noun with an article is called by: "the July Plot failed".

    Where a noun without a capital follows, that is what the date is of: "the July Kyiv attack".
    """
    led = text[max(0, start - 4) : start].lower() == "the " or text[start : start + 4].lower() == "the "
    if not led or text[start:end].isupper():
        return False
    after = _RUN_AFTER.match(text, end)
    if after is None:
        return False
    word = after["next"]
    return word is None or word in cues("small") or word.endswith("ed")


#: Common nouns of date phrases, which a sentence writes small unless they are of a name.
_COMMON = re.compile(r"(?<!^)\b(?:Night|Morning|Evening|Afternoon|Weekend|Week|Month|Live|Day)\b")
_PLAIN_AFTER = re.compile(r" [a-z]")


def _is_spelled_as_name(text: str, start: int, end: int) -> bool:
    """Tell whether a common noun in it has a capital in a sentence that has none for such: "the Monday Night panel"."""
    if not _PLAIN_AFTER.match(text, end):
        return False
    phrase = text[start:end]
    return _COMMON.search(phrase) is not None and not phrase.isupper() and not phrase.endswith("Day")


@functools.cache
def _given_names() -> frozenset[str]:
    rows = load_table("places/given_names.tsv", ("name", "strength"))
    return frozenset(name for name, strength in rows if strength == "strong")
