"""Find dates of which a part is gone: "on , 2022", "since February , 2022", "on the of March"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.abbreviations import shortens
from newsnorm.truncations.classes import Pairs, Reading, pairs_of
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import MONTHS, before

# The point of "Feb." belongs to the month: given back, it would end a sentence in "on Feb. 24".
_MONTH = rf"(?:{MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?+)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:19|20)\d\d"

# "on , 2022", "On , the": the date after the preposition is gone
_ON_NOTHING = re.compile(
    rf"\b(?P<open>[Oo]n|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Aa]s\s+of|(?:[Oo]f|[Ff]rom)(?=\s?,\s(?:19|20)\d\d\b)|[Dd]ated|[Bb]efore|[Aa]fter)\s*,(?!\d)\s*"
    rf"(?P<next>{_YEAR}\b|(?:the|when|a|an|he|she|it|they|we|in|according|Russian?|Ukrainian?)\b)?"
)
# "September , 2022", "February of": the day is gone
_MONTH_COMMA = re.compile(rf"\b(?P<month>{_MONTH})\s+,\s*(?P<year>{_YEAR})?")
# What stands before a month, a day or a year is looked for backwards from it, so that each is itself the one found.
_ON = re.compile(r"\b[Oo]n\s+\Z")
_ENDING_MONTH = re.compile(
    rf"(?P<month>{_MONTH})(?=\s*[,.;:)]|\s+(?:in|at|and|by|that|of(?=\s(?:that|this|the)\s)|when|as|after|the(?!\s\d)|a|an|with|to|for|from|he|she|they|it|we|another|at|all|both|there|this|their|its|his|our|more|some|russian?|ukrainian?|Russian?|Ukrainian?|{_YEAR})\b|\s*\Z"
    r"|(?<!May)\s+(?:(?:but|while|before|after|until|since|during|because|although|though|having|following|despite|amid|"
    r"against|without|1[5-8]\d\d)\b|[-–—]\s))"
)
# "on the of March", "on 24 2022"
_OF = re.compile(r"\b[Oo]n\s+(?:the\s+)?(?P<of>of)\s+\Z|\b(?P<the>the)\s+of\s+\Z")
_WHOLE_MONTH = re.compile(rf"{_MONTH}(?!\w)")
_SINCE_DAY = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil)\s+[0-3]?\d(?:st|nd|rd|th)?\s*,?\s+\Z")
_WHOLE_YEAR = re.compile(rf"{_YEAR}\b(?!\s*(?:-|[a-z]+s\b))")
# "on the night of April as worshippers were leaving"
_DAYLESS = re.compile(rf"{_MONTH}(?=\s+(?!the\b)[a-z]|[ \u00a0]{{2,3}}the\b|\s*[,.;)])")
# "of the February, when", "on the August ended"; but "of the April, May and June rains", "the August coup"
_ON_THE = re.compile(r"\b(?:[Oo]n|of|[Uu]ntil|[Bb]y|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter)\sthe\s\Z")
_THE_MONTH = re.compile(
    rf"(?!Ma(?:y|rch))(?:{MONTHS})(?=[,.;](?!\s(?:\d|{_MONTH}))|\s(?:when|and\s(?:the|a|he|she|it|they|was|were)|but|had|"
    r"after|before|at|in\s(?:the|a|[A-Z])|[a-z]{3,}ed)\b(?!\s(?:of|by)\b))"
)
# "on  December unless": the blanks show that a day stood there
_ON_WIDE = re.compile(r"\b(?:[Oo]n|of|[Ss]ince|[Uu]ntil|from|[Bb]y|[Bb]efore|[Aa]fter)[ \u00a0]{2,3}\Z")
_DAYLESS_ANY = re.compile(rf"{_MONTH}(?!\w|\s\d{{1,2}}\b)")
# "on the morning of 9 , 1993", "(born 14 , 1959)"
_MONTHLESS = re.compile(r"(?:\s[Oo]n|\sof|\b[Bb]orn|\bdied)\s+(?P<day>[0-3]?\d\s?,\s+)\Z")
_PLURAL = re.compile(r"\s[a-z]+s\b")
_WEEKDAY_COMMA = re.compile(rf"\b(?P<weekday>{_DAY}),?\s+,\s*(?P<year>{_YEAR})?|\b{_DAY},\s+(?P<bare>{_YEAR})\b")
_MONTH_TAIL = re.compile(
    rf"\b{_MONTH}\s+\d{{1,2}},\s*(?=[.;)]|\Z)|\b(?P<cut>{_MONTH}\s+\d{{1,2}},)\s+(?P<two>20|19)(?=\s*[,.;)])"
)
# "On  a convoy entered": only blanks show it
_ON_BLANKS = re.compile(r"(?<![\w-])(?P<on>[Oo]n)(?:[ \u00a0]{2,3}(?=\w)|[ \u00a0](?=[;)]))")
# "They met on 7  and again later"
_MONTH_GONE = re.compile(
    r"\b[Oo]n\s(?P<day>[1-9]|[12]\d|3[01])[ \u00a0]{2,3}(?=(?:and|but|when|while|at|with|in|the)\b)"
)
_BETWEEN_AND = re.compile(r"\b[Bb]etween\s+and\s+\Z")
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
_YEAR_AT = re.compile(r"[12][90]\d\d\b")
# "On March, our editor writes": the title of a column
# "In May  the siege began"
_MONTH_BLANKS = re.compile(rf"(?P<month>{_MONTH})[ \u00a0]{{2,3}}(?=[a-z])")
# "The th of October", "the night of - March"
_NO_DAY = re.compile(rf"\b[Tt]he\s(?:st|nd|rd|th)\sof\b|\bof\s[-–]\s?{_MONTH}\b")
# a change before "on": the month is what it is measured against
_ASIDE = re.compile(
    r"(?:however|then|though|moreover|of\scourse|for\sexample|for\sinstance|he\s\w+,|she\s\w+,|they\s\w+,)"
)
# "On Thursday,  September, the envoy"
_WEEKDAY_WIDE = re.compile(rf"{_DAY},?\s{{1,3}}\Z")
_MONTH_ALONE = re.compile(rf"{_MONTH}(?=\s*[,.;)](?!\s?\d))")
# "dated /03/2024"
_DAY_OF_NUMBERS = re.compile(r"(?<![\w/.])/(?:0[1-9]|1[0-2])/(?:19|20)\d\d(?![\w/])")
_COMPARED = re.compile(
    r"(?:per\s?cent|percent|%)(?:\s\w+)?\s\Z|\b(?:up|down|flat|level|steady|unchanged|higher|lower|better|worse|rise|fall|increase|decrease|drop|gain)"
    r"(?:\sof\s[\w.]+(?:\s(?:per\s?cent|percent|%|points?))?)?\s\Z"
)
_CLOSES_DATE = re.compile(r"\s*,\s*(?:19|20)\d\d")
_COLUMN = re.compile(r",\s(?:our|my|see|by|who|as\s(?:she|he|it))\b")
# "On May the first"
_ORDINAL = re.compile(
    r"\sthe\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|[a-z]+teenth|twent\w+|thirt\w+)\b"
)
_PERSON = re.compile(r"(?:Theresa|Brian|Elaine|Imelda|Mrs|Ms|Mr)\s*\Z")


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
    if "  " in text or "\u00a0" in text or " ;" in text or " )" in text:
        for found in _MONTH_GONE.finditer(text):
            yield _part(text, *found.span("day"), 0.7, "its month")
        for found in _ON_BLANKS.finditer(text):
            start = found.start("on")
            yield _part(text, start, start + 2, 0.75 if found["on"] == "On" else 0.45, "everything", "")
    for found in (
        _NO_DAY.finditer(text) if "he th " in text or "he st " in text or "f -" in text or "f –" in text else ()
    ):
        yield _part(text, found.start(), found.end(), 0.9, "its day")
    for found in _DAY_OF_NUMBERS.finditer(text) if " /" in text else ():
        yield _part(text, *found.span(), 0.85, "its day")
    for place in _MONTH_AT.finditer(text):
        yield from _at_month(text, place.start())
    for place in _YEAR_AT.finditer(text):
        yield from _at_year(text, place.start())
    if "  " in text or "\u00a0" in text or "\n," in text or "\n ," in text or reading.where(cut_pairs()):
        for found in _HEADLESS.finditer(text):
            yield from _headless(text, found)
    found_first = _HEADLESS_TEXT.match(text)
    if found_first is not None:
        yield from _headless(text, found_first)


def _at_month(text: str, at: int) -> Iterator[Truncation]:
    found = _MONTH_COMMA.match(text, at)
    if found is not None:
        yield _part(text, found.start("month"), found.end("month"), 0.92 if found["year"] else 0.75, "its day")
    if _WEEKDAY_WIDE.search(text, max(0, at - 14), at):
        found = _MONTH_ALONE.match(text, at)
        if found is not None:
            yield _part(text, at, found.end(), 0.7, "its day")
    found = _MONTH_TAIL.match(text, at)
    if found is not None:
        surer = found["cut"] or found.end() < len(text)
        yield _part(text, found.start(), found.end(), 0.8 if surer else 0.6, "its year")
    found = _MONTH_BLANKS.match(text, at)
    if found is not None and text[max(0, at - 6) : at].rstrip().endswith(
        ("in", "In", "since", "Since", "until", "Until")
    ):
        yield _part(text, at, found.end("month"), 0.7, "its year")
    wide = _ON_WIDE.search(text, max(0, at - 9), at)
    if wide is not None:
        month = _DAYLESS_ANY.match(text, at)
        if month is not None:
            yield _part(text, wide.start(), month.end(), 0.8, "its day")
            return
    lead = text[max(0, at - 6) : at].rstrip().lower()
    if lead.endswith("on"):
        yield from _on_month(text, at)
    elif lead.endswith("of"):
        found = _OF.search(text, max(0, at - 20), at)
        month = _WHOLE_MONTH.match(text, at)
        if found is not None and month and (found["of"] or before(text, found.start())[-1:] in _BEFORE_ORDINALS):
            yield _part(text, found.start(), month.end(), 0.85, "its day")
        elif before(text, at)[-2:-1] and before(text, at)[-2] in word_set("times of day"):
            month = _DAYLESS.match(text, at)
            if month is not None:
                yield _part(text, at, month.end(), 0.7, "its day")
    elif lead.endswith("the"):
        found = _ON_THE.search(text, max(0, at - 12), at)
        month = _THE_MONTH.match(text, at)
        if found is not None and month is not None:
            yield _part(text, found.start(), month.end(), 0.7, "its day")
    elif lead.endswith("and"):
        found = _BETWEEN_AND.search(text, max(0, at - 20), at)
        if found is not None and _WHOLE_MONTH.match(text, at):
            yield _part(text, found.start(), found.start() + len("between"), 0.9, "its first date")


_BEFORE_ORDINALS = (["on"], ["by"], ["until"], ["since"], ["of"], ["from"], ["for"], ["before"], ["after"])


def _on_month(text: str, at: int) -> Iterator[Truncation]:
    on = _ON.search(text, max(0, at - 6), at)
    found = _ENDING_MONTH.match(text, at)
    if on is None or found is None or _COLUMN.match(text, found.end()):
        return
    year = re.match(rf"\s+{_YEAR}\b", text[found.end() : found.end() + 8])
    ends = not text[found.end() : found.end() + 1].strip()
    if found["month"] in ("May", "March", "August") and ends and year is None and _verbal(text, found):
        return
    pronoun = re.match(r"\s+(?:the|a|an|he|she|it|they|we)\b", text[found.end() : found.end() + 6])
    if _COMPARED.search(text, max(0, at - 60), on.start()) and not _CLOSES_DATE.match(text, found.end()):
        return  # "13.6 percent up on January", "a rise of five on March 1986"
    # "On March the town fell" has lost its day, "on March he is vague" has not
    begins = pronoun and pronoun.group().strip() == "the" and not before(text, on.start())
    doubtful = found["month"] in ("March", "May") and pronoun and (not begins or _ORDINAL.match(text, found.end()))
    yield _part(text, on.start(), found.end(), 0.45 if doubtful else 0.8, "its day")


def _at_year(text: str, at: int) -> Iterator[Truncation]:
    head = text[max(0, at - 20) : at]
    if "on " in head.lower() or "since " in head.lower() or "ntil " in head:
        found = _SINCE_DAY.search(text, max(0, at - 20), at)
        if found is not None and _WHOLE_YEAR.match(text, at):
            yield _part(text, found.start(), at + 4, 0.9, "its month")
    if "on " in head.lower() or "of " in head or "orn " in head or "died " in head:
        found = _MONTHLESS.search(text, max(0, at - 12), at)
        if found is not None and not _PLURAL.match(text, at + 4):
            yield _part(text, found.start("day"), at + 4, 0.8, "its month")
    if "day," in head or "day ," in head:
        found = _WEEKDAY_COMMA.search(text, max(0, at - 20), at + 8)
        if found is not None and (found["bare"] or found["year"]):
            yield _part(text, found.start(), found.end(), 0.85 if found["year"] else 0.8, "day and month")


def _verbal(text: str, found: re.Match[str]) -> bool:
    return bool(_PERSON.search(text[max(0, found.start("month") - 12) : found.start("month")]))


def _on_nothing(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    if _ASIDE.match(text, found.end()):
        return  # "Since, however, the truce holds"
    left = before(text, found.start())
    opener = found["open"]
    gap = text[found.end("open") : found.end()].split(",")[0]
    following = found["next"] or ""
    word = opener.lower()
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
    yield _part(text, found.start(), found.end("open"), confidence, "everything", "")


def _headless(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    if found["wide"]:
        if not shortens(text, found.start()):
            yield _part(text, found.start(), found.start() + 1, 0.6, "its opening, often “As of” and a year", "")
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
    yield _part(text, comma, comma + 1, confidence, "its opening, often “As of” and a year", "")


def _part(text: str, start: int, end: int, confidence: float, lost: str, residue: str | None = None) -> Truncation:
    quoted = text[start:end]
    reason = f"the date at “{quoted.strip()}” has lost {lost}"
    return Truncation(
        start,
        end,
        quoted,
        "missing_date_part",
        quoted if residue is None else residue,
        Expectation("date"),
        confidence,
        reason,
    )
