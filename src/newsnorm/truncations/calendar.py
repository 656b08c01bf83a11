"""Find dates of which a part is gone: "on , 2022", "on the morning of 9 , 1993"; months without a day, `dayless`."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.abbreviations import shortens
from newsnorm.truncations.classes import Pairs, Reading, pairs_of
from newsnorm.truncations.dayless import at_month
from newsnorm.truncations.findings import lost_part
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import MONTH, before, holds

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:19|20)\d\d"

# "on , 2022", "On , the": the date after the preposition is gone
_ON_NOTHING = re.compile(
    rf"\b(?P<open>[Oo]n|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Aa]s\s+of|(?:[Oo]f|[Ff]rom)(?=\s?,\s(?:19|20)\d\d\b)|[Dd]ated|[Bb]efore|[Aa]fter)\s*,(?!\d)\s*"
    rf"(?P<next>{_YEAR}\b|(?:the|when|a|an|he|she|it|they|we|in|according|Russian?|Ukrainian?)\b)?"
)
_SINCE_DAY = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil)\s+[0-3]?\d(?:st|nd|rd|th)?\s*,?\s+\Z")
_WHOLE_YEAR = re.compile(rf"{_YEAR}\b(?!\s*(?:-|[a-z]+s\b))")
# "on the morning of 9 , 1993", "(born 14 , 1959)"
_MONTHLESS = re.compile(
    r"(?:(?:\s[Oo]n|\sof|\b[Bb]orn|\bdied)\s+(?P<day>[0-3]?\d\s?,\s+)|\s(?:for|until|since|by|from|before|after)\s(?P<wide>[0-3]?\d\s,\s))\Z"
)
_PLURAL = re.compile(r"\s[a-z]+s\b")
_WEEKDAY_COMMA = re.compile(rf"\b(?P<weekday>{_DAY}),?\s+,\s*(?P<year>{_YEAR})?|\b{_DAY},\s+(?P<bare>{_YEAR})\b")
# "On  a convoy entered": only blanks show it
_ON_BLANKS = re.compile(r"(?<![\w-])(?P<on>[Oo]n)(?:[ \u00a0]{2,3}(?=\w)|[ \u00a0](?=[;)]))")
# "They met on 7  and again later"
_MONTH_GONE = re.compile(
    r"\b[Oo]n\s(?P<day>[1-9]|[12]\d|3[01])[ \u00a0]{2,3}(?=(?:and|but|when|while|at|with|in|the)\b)"
)
# ", sales in Alabama account for": a sentence that begins at a comma has lost its "As of 1999"
_HEADLESS = re.compile(
    r"[.!?\n](?:(?<!\n)[\"”’)]?(?P<gap>\s{0,3})|(?<=\n)[ \t]{0,9}),\s(?=[a-zA-Z0-9])"
    r"|[.!?](?P<wide>[ \u00a0]{2,3})(?=(?:the|a|an|it|there|more|some|over|about|nearly|only|its|their|they|he|she)\s)"
)
_HEADLESS_TEXT = re.compile(r"[ \t]{0,9}(?P<gap>(?!)x)?(?P<wide>(?!)x)?,\s(?=[a-zA-Z0-9])")
# A comma that the end of one of those words, or a blank, stands before: a cheap test before the exact one.
_LEAD_COMMA = re.compile(r",(?<=[OoIi]n.|[Bb]y.|ce.|il.|ng.|of.|ed.|re.|er.|om.|.\s.)")
_LEADS = ("on", "in", "since", "until", "by", "during", "of", "from", "dated", "before", "after")
_MONTH_AT = re.compile(r"[JFMASOND](?:an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec)")
_MONTH = re.compile(MONTH)
_YEAR_AT = re.compile(r"19\d\d\b"), re.compile(r"20\d\d\b")  # each begins with what is searched for at once
# "The th of October", "the night of - March"
_NO_DAY = re.compile(rf"\b[Tt]he\s(?:st|nd|rd|th)\sof\b|\bof\s[-–]\s?{MONTH}\b")
_ASIDE = re.compile(
    r"(?:however|then|though|moreover|of\scourse|for\sexample|for\sinstance|he\s\w+,|she\s\w+,|they\s\w+,)"
)
# "dated /03/2024"
_DAY_OF_NUMBERS = re.compile(r"(?<![\w/.])/(?:0[1-9]|1[0-2])/(?:19|20)\d\d(?![\w/])")


@functools.cache
def cut_pairs() -> Pairs:
    """Return the pairs of signs of which one stands where a comma follows the end of a sentence."""
    return pairs_of((("STOP|QUOTE", "COMMA"),))


def find_broken_dates(reading: Reading) -> Iterator[Truncation]:
    """Yield every date that lacks a part which its words announce."""
    text = reading.text
    for place in _LEAD_COMMA.finditer(text):
        comma = place.start()
        if text[max(0, comma - 10) : comma].rstrip().lower().endswith(_LEADS):
            found = _ON_NOTHING.search(text, max(0, comma - 10), comma + 30)
            if found:
                yield from _on_nothing(text, found)
    wide = holds(text, ("  ", "\u00a0"))
    if wide or holds(text, (" ;", " )")):
        for found in _MONTH_GONE.finditer(text):
            yield lost_part(text, *found.span("day"), 0.7, "its month")
        for found in _ON_BLANKS.finditer(text):
            start = found.start("on")
            yield lost_part(text, start, start + 2, 0.75 if found["on"] == "On" else 0.45, "everything", "")
    for found in _NO_DAY.finditer(text) if holds(text, ("he th ", "he st ", "f -", "f –")) else ():
        yield lost_part(text, found.start(), found.end(), 0.9, "its day")
    for found in _DAY_OF_NUMBERS.finditer(text) if " /" in text else ():
        yield lost_part(text, *found.span(), 0.85, "its day")
    for place in _MONTH_AT.finditer(text):
        if _MONTH.match(text, place.start()) is not None:
            yield from at_month(text, place.start())
    for century in _YEAR_AT:
        for place in century.finditer(text):
            yield from _at_year(text, place.start())
    for found in _HEADLESS.finditer(text) if wide or holds(text, ("\n,", "\n ,")) else _cut_off(reading):
        yield from _headless(text, found)
    found_first = _HEADLESS_TEXT.match(text)
    if found_first is not None:
        yield from _headless(text, found_first)


def _cut_off(reading: Reading) -> Iterator[re.Match[str]]:
    """Yield where a comma follows the end of a sentence, or the quote behind it."""
    for at in reading.where(cut_pairs()):
        start = reading.place(at)[0]
        found = _HEADLESS.match(reading.text, start) or _HEADLESS.match(reading.text, max(0, start - 1))
        if found is not None:
            yield found


def _at_year(text: str, at: int) -> Iterator[Truncation]:
    head = text[max(0, at - 20) : at]
    if "on " in head.lower() or "since " in head.lower() or "ntil " in head:
        found = _SINCE_DAY.search(text, max(0, at - 20), at)
        if found is not None and _WHOLE_YEAR.match(text, at):
            yield lost_part(text, found.start(), at + 4, 0.9, "its month")
    if holds(head, ("on ", "On ", "of ", "orn ", "died ", " , ")):
        found = _MONTHLESS.search(text, max(0, at - 14), at)
        if found is not None and not _PLURAL.match(text, at + 4):
            yield lost_part(text, found.start("day" if found["day"] else "wide"), at + 4, 0.8, "its month")
    if "day," in head or "day ," in head:
        found = _WEEKDAY_COMMA.search(text, max(0, at - 20), at + 8)
        if found is not None and (found["bare"] or found["year"]):
            yield lost_part(text, found.start(), found.end(), 0.85 if found["year"] else 0.8, "day and month")


def _on_nothing(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    if _ASIDE.match(text, found.end()):
        return  # "Since, however, the truce holds"
    left = before(text, found.start())
    opener = found["open"]
    gap = text[found.end("open") : found.end()].split(",")[0]
    following = found["next"] or ""
    word = opener.lower()
    if word == "dated" and left[-1:] != [] and left[-1] in word_set("out of date"):
        return  # "much of it looks dated, yet it is dear to them", "they had dated, years before"
    if following[:2] in ("19", "20"):
        confidence = 0.95 if gap or word in ("on", "since", "until", "by", "dated") else 0.85
    elif opener[0].isupper() and not left and word in ("on", "in", "since", "until", "by", "during"):
        confidence = 0.85 if word == "on" or gap else 0.7
    elif gap and word not in ("after", "before", "by", "in"):
        confidence = 0.85
    elif gap:
        confidence = 0.7
    elif word in ("dated",) or word.startswith("as"):
        confidence = 0.8
    else:
        return
    yield lost_part(text, found.start(), found.end("open"), confidence, "everything", "")


def _headless(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    if found["wide"]:
        if not shortens(text, found.start()):
            yield lost_part(text, found.start(), found.start() + 1, 0.6, "its opening, often “As of” and a year", "")
        return
    comma = text.index(",", found.start())
    if text[max(0, found.start() - 1) : found.start() + 1] == "..":
        return  # "of many commodities..., he would like"
    at_start = found["gap"] is None
    if not at_start:
        head = text[max(0, found.start() - 14) : found.start()]
        word = re.search(r"[\w.]*\Z", head)
        stop = found.group()[0]
        if stop == "." and (
            shortens(text, found.start()) or not word or len(word.group()) < 4 or word.group()[0].isupper()
        ):
            return
        if stop != "." and not found["gap"]:
            return
    confidence = 0.8 if at_start or found["gap"] else 0.7
    if at_start and re.match(r"(?:who|which|whose|where|and|but|or|now|\W)", text[comma + 2 : comma + 8]):
        return  # the rest of a line that a tag broke off: ", who had already qualified"
    if at_start and found.start() > 0:
        confidence = 0.55
    yield lost_part(text, comma, comma + 1, confidence, "its opening, often “As of” and a year", "")
