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
from newsnorm.dates.patterns import pattern

#: Phrases that are one month, with nothing to show that it is one.
_BARE_MONTH = "month"
#: Phrases that a noun may bear as its name: "the July Plot", "the Seventh of April Committee".
_BEARABLE = frozenset(("month", "month_day", "day_month", "day_of_month", "feast", "weekday_ordinal"))
_DAYS = frozenset(("weekday", "month", "weekdays"))

_CAPITAL_AFTER = pattern(r" [A-Z][a-z]")
_AGE_AFTER = pattern(r", \d\d?[,.]")
_SURNAME_AFTER = pattern(r" [A-Z][a-z]+(?=[,;.]|$)")
_HALF_AFTER = pattern(r"-([A-Z]\w+)")
_HALF_BEFORE = pattern(r"(?<![\w-])(\w+)-$")
_RUN_AFTER = pattern(r"(?: (?!I\b)[A-Z][\w'’-]*)+(?: (?P<next>[a-z][\w'’-]*))?")


def leans_on_name(text: str, start: int, end: int, rule: str) -> bool:
    """Tell whether the capitalised words beside ``text[start:end]`` make it part of a name.

    >>> text = "Fort June and the July Uprising fell in the July Kyiv attack"
    >>> [leans_on_name(text, at, at + 4, "month") for at in (5, 18, 44)]
    [True, True, False]
    """
    return (
        (rule in _DAYS and (_follows_name(text, start, end, rule) or _is_hyphened(text, end)))
        or (rule in _BEARABLE and _is_borne(text, start, end))
        or (rule == "weekday" and (_is_of_somebody(text, start, end) or _opens_name(text, start, end)))
        or (rule in _NUMBERED and _numbers_a_unit(text, start))
        or _is_spelled_as_name(text, start, end)
    )


def _follows_name(text: str, start: int, end: int, rule: str) -> bool:
    """Tell whether a name stands before it with nothing between: "Fort June", "Checkpoint Friday", "Mike Friday"."""
    if not text[start].isupper():
        return False
    double = _HALF_AFTER.match(text, end)
    if double is not None and not _is_of_dates(double[1]):
        return True  # "June-Marie Okafor"
    if text[start - 1 : start] == "-":
        half = _HALF_BEFORE.search(text, max(0, start - 24), start)
        return half is not None and half[1].lower() not in cues("prefix") and not _is_of_dates(half[1])
    lead, word = _words_before(text, start)
    if len(word) < 2 or not word[0].isalpha() or word.endswith(("'s", "’s")) or _is_of_dates(word):
        return False
    if rule == "weekday" and word[0].islower() and _SURNAME_AFTER.match(text, end):
        return True  # "met Friday Osei, the envoy"
    in_sentence = not lead[:1].isupper() or not lead[-1].isalnum()
    if word.lower() in cues("designator") and (rule == _BARE_MONTH or word[0].isupper()) and in_sentence:
        return True
    if rule == _BARE_MONTH and word in cues("bearer"):
        return True  # "the frigate August"; "sank the frigate Monday" is a day
    if text[start:end].isupper() and word[0].islower():
        return True  # "sprayed SUNDAY on the wall"
    if word[0].islower() or word.isupper():
        return False
    if word.lower() in cues("rank") and _CAPITAL_AFTER.match(text, end):
        return True  # "Boatswain Sunday Okoro"
    if text[start:end].isupper():
        return rule == _BARE_MONTH and in_sentence
    if lead.lower() in cues("bearer") or lead.lower() in cues("christening") or _AGE_AFTER.match(text, end):
        return True  # "the trawler Ocean Sunday", "dubbed Little Friday", "Noah Sunday, 41, was"
    if rule == "weekdays":
        return in_sentence  # "Ruby Tuesdays"
    if word in _given_names():
        # "Lindsey Graham Friday said": Graham is a surname here
        return in_sentence and (rule == _BARE_MONTH or text[end : end + 1] not in ("'", "’"))
    # The first word of a sentence or speech has its capital from there: "Expect June to be hot"
    within = bool(lead) and (lead[-1].isalnum() or lead[-1] == ",") and text[start - len(word) - 2].isspace()
    return rule == _BARE_MONTH and within and text[end : end + 1] != "-"


_HYPHENED = pattern(r"[-‐‑]([a-z]+)")


def _is_hyphened(text: str, end: int) -> bool:
    """Tell whether a hyphen makes a common word of it: "a Tuesday-born twin", though not "a Friday-night raid"."""
    joined = _HYPHENED.match(text, end)
    return joined is not None and not _is_of_dates(joined[1])


_SOMEBODY = pattern(r"\b(?:his|her|my|your|our) $", re.IGNORECASE)
_THING_AFTER = pattern(r" (?:[a-z]+ly |[a-z]+ing |[a-z]+ed )?([a-z][\w-]*)")
_OCCASION_ENDS = ("tion", "sion", "ment", "ance", "ence", "ing", "ings", "ions", "ments")


def _is_of_somebody(text: str, start: int, end: int) -> bool:
    """Tell whether it tells of what kind somebody's thing is: "his Friday face", though not "his Friday speech"."""
    if not _SOMEBODY.search(text, max(0, start - 6), start):
        return False
    after = _THING_AFTER.match(text, end)
    return after is not None and after[1] not in cues("occasion") and not after[1].endswith(_OCCASION_ENDS)


_SENTENCE_START = pattern(r"(?:^|[.!?\n]\s*)[\"“‘]?$")
_ONE_CAPITAL = pattern(r" ([A-Z][a-z]+)(?:['’]s)?(?=[,;]| [a-z]+)")


def _opens_name(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence begins with it and one capitalised word: "Friday Nwosu came home".

    A day opens a sentence with "On", or before a people: "Monday Russia struck". Headlines go on in capitals: "Friday
    Raid Kills Two".
    """
    after = _ONE_CAPITAL.match(text, end)
    if after is None or not _SENTENCE_START.search(text, max(0, start - 4), start):
        return False
    return after[1] not in _peoples() and not _is_of_dates(after[1])


#: Phrases whose number may be that of a unit.
_NUMBERED = frozenset(("day_month", "month_day"))


def _numbers_a_unit(text: str, start: int) -> bool:
    """Tell whether its number is a unit's: "Unit 8 March was", where American papers leave out "on"."""
    if not text[start].isdigit():
        return False
    lead, word = _words_before(text, start)
    in_sentence = not lead[:1].isupper() or not lead[-1].isalnum()
    return word[:1].isupper() and word.lower() in cues("numbered-unit") and in_sentence


def _words_before(text: str, start: int) -> tuple[str, str]:
    """Return the two words before *start*, with the signs that cling to the first; "" where a sign parts them from it.

    >>> _words_before("They left. Past Fort June", 21)
    ('Past', 'Fort')
    """
    line = text[max(0, start - 60) : start].rpartition("\n")[2]
    if line[-1:] != " " or not line[-2:-1].isalnum():
        return "", ""
    first, _, word = line[:-1].rpartition(" ")
    return first.rpartition(" ")[2], word.lstrip("(“‘\"'«")


def _is_of_dates(word: str) -> bool:
    """Tell whether the grammar of dates knows *word*: "last", "in", "mid"."""
    return lexicon()[0].get(word, OTHER) != OTHER


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
    return word is None or word in cues("small") or word in cues("behind") or word.endswith("ed")


#: Common nouns of date phrases, which a sentence writes small unless they are of a name.
_NOUNS = "Night|Morning|Evening|Afternoon|Weekend|Weeks?|Months?|Days|Hours|Years|Minutes"
_COMMON = pattern(rf"(?<!^)\b(?:{_NOUNS})$")
_MIXED = pattern(rf"(?:\ba|\w*[a-z]) (?:{_NOUNS})$")
_PLAIN_AFTER = pattern(r"['’]? ([a-z]+)")


def _is_spelled_as_name(text: str, start: int, end: int) -> bool:
    """Tell whether a common noun in it has a capital where none is due: "the Monday Night panel", "a Week's clock"."""
    phrase = text[start:end]
    if not phrase.endswith(_ENDINGS) or phrase.isupper():
        return False
    if phrase[0].islower() and _MIXED.search(phrase):
        return True
    after = _PLAIN_AFTER.match(text, end)
    # "Three Days of War in Kyiv" is a headline
    headline = after is not None and after[1] in cues("title-small") and after[1] not in ("the", "a", "an")
    return after is not None and not headline and _COMMON.search(phrase) is not None


_ENDINGS = ("Night", "Morning", "Evening", "Afternoon", "Weekend", "Week", "Month", "s")


@functools.cache
def _peoples() -> frozenset[str]:
    """Return the names of countries, and the words for what is theirs."""
    return frozenset(name for row in load_table("places/demonyms.tsv", ("word", "of")) for name in row)


@functools.cache
def _given_names() -> frozenset[str]:
    rows = load_table("places/given_names.tsv", ("name", "strength"))
    return frozenset(name for name, strength in rows if strength == "strong")
