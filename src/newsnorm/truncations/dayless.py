"""Find months whose day is gone, or the year behind it: "February , 2022", "on the of March", "the night of June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm.truncations.findings import lost_part
from newsnorm.truncations.lexicon import word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import MONTH, MONTHS, before

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

# "September , 2022", "February of": the day is gone
_MONTH_COMMA = re.compile(rf"\b(?P<month>{MONTH})\s+,\s*(?P<year>{_YEAR})?")
# What stands before a month, a day or a year is looked for backwards from it, so that each is itself the one found.
_ON = re.compile(r"\b[Oo]n\s+\Z")
_ENDING_MONTH = re.compile(
    rf"(?P<month>{MONTH})(?=\s*[,.;:)]|\s+(?:in|at|and|by|that|of(?=\s(?:that|this|the)\s)|when|as|after|the(?!\s\d)|a|an|with|to|for|from|he|she|they|it|we|another|at|all|both|there|this|their|its|his|our|more|some|russian?|ukrainian?|Russian?|Ukrainian?|{_YEAR})\b|\s*\Z"
    r"|(?<!May)\s+(?:(?:but|on|while|before|after|until|since|during|because|although|though|having|following|despite|amid|"
    r"against|without|1[5-8]\d\d)\b|[-–—]\s))"
)
# "on the of March", "on 24 2022"
_OF = re.compile(r"\b[Oo]n\s+(?:the\s+)?(?P<of>of)\s+\Z|\b(?P<the>the)\s+of\s+\Z")
_WHOLE_MONTH = re.compile(rf"{MONTH}(?!\w)")
# "on the night of April as worshippers were leaving"
_DAYLESS = re.compile(rf"{MONTH}(?=\s+(?!the\s\d|the\s[a-z]+(?:st|nd|rd|th)\b)[a-z]|[ \u00a0]{{2,3}}the\b|\s*[,.;)])")
# "of the February, when", "on the August ended"; but "of the April, May and June rains", "the August coup"
_ON_THE = re.compile(r"\b(?:[Oo]n|of|[Uu]ntil|[Bb]y|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter)\sthe\s\Z")
_THE_MONTH = re.compile(
    rf"(?!Ma(?:y|rch))(?:{MONTHS})(?=[,.;](?!\s(?:\d|{MONTH}))|\s(?:when|and\s(?:the|a|he|she|it|they|was|were)|but|had|"
    r"after|before|at|in\s(?:the|a|[A-Z])|[a-z]{3,}ed)\b(?!\s(?:of|by)\b))"
)
# "on  December unless": the blanks show that a day stood there
_ON_WIDE = re.compile(r"\b(?:[Oo]n|of|[Ss]ince|[Uu]ntil|from|[Bb]y|[Bb]efore|[Aa]fter)[ \u00a0]{2,3}\Z")
_DAYLESS_ANY = re.compile(rf"{MONTH}(?!\w|\s\d{{1,2}}\b)")
_MONTH_TAIL = re.compile(
    rf"\b{MONTH}\s+\d{{1,2}},\s*(?=[,.;)]|\Z)|\b(?P<cut>{MONTH}\s+\d{{1,2}},)\s+(?P<two>20|19)(?=\s*[,.;)])"
)
_BETWEEN_AND = re.compile(r"\b[Bb]etween\s+and\s+\Z")
# "on and 30 November", "on -14 September", "the night of /12 October": the first of two days
_SECOND_DAY = re.compile(
    r"\b(?P<lead>(?:[Oo]n|[Ss]ince|[Uu]ntil|[Ff]rom|of)\s(?:and\s|[-–/]\s?)[0-3]?\d(?:st|nd|rd|th)?\s)\Z"
    r"|(?<=[,(] )(?P<alone>[-–][0-3]?\d\s)\Z"
)
# "fought on 1– July 1863": the second of two days
_FIRST_DAY = re.compile(r"\b(?:[Oo]n|[Oo]f|[Ff]rom|[Tt]he)\s[0-3]?\d(?:st|nd|rd|th)?[-–]\s\Z")
# "the raid of  th January"
_ENDING_ALONE = re.compile(r"(?:(?<=\s)|^)(?:st|nd|rd|th)\s\Z")
# "since April th, when"
_MONTH_AND_ENDING = re.compile(rf"{MONTH}\s(?:st|nd|rd|th)(?=\s*[,.;)]|\s[a-z])")
# "On August General Ivanov spoke", at the beginning of a sentence; but "On April nights", "On March Street"
_LEADING = re.compile(rf"(?!Ma(?:y|rch)){MONTH}(?=\s(?!the\s\d|Fool|Bank\b|Street\b|Avenue\b|[a-z]+s\b)[A-Za-z])")
# "the night of June 1982"
_OF_YEAR = re.compile(rf"{MONTH}(?=\s(?:1[5-9]|20)\d\d\b)")
# "In May  the siege began"
_MONTH_BLANKS = re.compile(rf"(?P<month>{MONTH})[ \u00a0]{{2,3}}(?=[a-z])")
# "On Thursday,  September, the envoy"
_WEEKDAY_WIDE = re.compile(rf"{_DAY},?\s{{1,3}}\Z")
_MONTH_ALONE = re.compile(rf"{MONTH}(?=\s*[,.;)](?!\s?\d{{1,2}}\b)|\s{_YEAR}\b)")
# a change before "on": the month is what it is measured against
_COMPARED = re.compile(
    r"(?:per\s?cent|percent|%)(?:\s\w+)?\s\Z"
    r"|\b(?<!shot )(?<!gunned )(?<!stepped )(?<!broke )(?<!burned )(?<!burnt )(?<!pulled )(?<!blown )(?<!shut )"
    r"(?:up|down|flat|level|steady|unchanged|higher|lower|better|worse|rise|fall|increase|decrease|drop|gain)"
    r"(?:\sof\s[\w.]+(?:\s(?:per\s?cent|percent|%|points?))?)?\s\Z"
)
_CLOSES_DATE = re.compile(r"\s*,\s*(?:19|20)\d\d")
# "On March, our editor writes": the title of a column
_COLUMN = re.compile(r",\s(?:our|my|see|by|who|as\s(?:she|he|it))\b")
# "On May the first"
_ORDINAL = re.compile(
    r"\sthe\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|[a-z]+teenth|twent\w+|thirt\w+)\b"
)
_PERSON = re.compile(r"(?:Theresa|Brian|Elaine|Imelda|Mrs|Ms|Mr)\s*\Z")


def at_month(text: str, at: int) -> Iterator[Truncation]:
    """Yield what the month that begins at *at* has lost."""
    found = _MONTH_COMMA.match(text, at)
    if found is not None:
        yield lost_part(text, found.start("month"), found.end("month"), 0.92 if found["year"] else 0.75, "its day")
    if _WEEKDAY_WIDE.search(text, max(0, at - 14), at):
        found = _MONTH_ALONE.match(text, at)
        if found is not None:
            yield lost_part(text, at, found.end(), 0.7, "its day")
    found = _MONTH_TAIL.match(text, at)
    if found is not None:
        surer = found["cut"] or found.end() < len(text)
        yield lost_part(text, found.start(), found.end(), 0.8 if surer else 0.6, "its year")
    found = _MONTH_BLANKS.match(text, at)
    if found is not None and text[max(0, at - 6) : at].rstrip().endswith(
        ("in", "In", "since", "Since", "until", "Until")
    ):
        yield lost_part(text, at, found.end("month"), 0.7, "its year")
    wide = _ON_WIDE.search(text, max(0, at - 9), at)
    if wide is not None:
        month = _DAYLESS_ANY.match(text, at)
        if month is not None:
            yield lost_part(text, wide.start(), month.end(), 0.8, "its day")
            return
    second = _SECOND_DAY.search(text, max(0, at - 18), at)
    if second is not None and (month := _WHOLE_MONTH.match(text, at)):
        yield lost_part(text, second.start(), month.end(), 0.8, "its first day")
    for lost, pattern in (("its second day", _FIRST_DAY), ("its day", _ENDING_ALONE)):
        first = pattern.search(text, max(0, at - 14), at) if _is_cut(text[max(0, at - 4) : at]) else None
        if first is not None and (month := _WHOLE_MONTH.match(text, at)):
            yield lost_part(text, first.start(), month.end(), 0.85, lost)
    ending = _MONTH_AND_ENDING.match(text, at)
    if ending is not None:
        yield lost_part(text, at, ending.end(), 0.85, "its day")
    lead = text[max(0, at - 6) : at].rstrip().lower()
    if lead.endswith("on"):
        yield from _on_month(text, at)
    elif lead.endswith("of"):
        found = _OF.search(text, max(0, at - 20), at)
        month = _WHOLE_MONTH.match(text, at)
        if found is not None and month and (found["of"] or before(text, found.start())[-1:] in _BEFORE_ORDINALS):
            yield lost_part(text, found.start(), month.end(), 0.85, "its day")
        elif before(text, at)[-2:-1] and before(text, at)[-2] in word_set("times of day"):
            month = _DAYLESS.match(text, at)
            if before(text, at)[-3:-2] == ["the"]:  # "in one morning of June 1942"
                month = month or _OF_YEAR.match(text, at)
            if month is not None:
                yield lost_part(text, at, month.end(), 0.7, "its day")
    elif lead.endswith("the"):
        found = _ON_THE.search(text, max(0, at - 12), at)
        month = _THE_MONTH.match(text, at)
        if found is not None and month is not None:
            yield lost_part(text, found.start(), month.end(), 0.7, "its day")
    elif lead.endswith("and"):
        found = _BETWEEN_AND.search(text, max(0, at - 20), at)
        if found is not None and _WHOLE_MONTH.match(text, at):
            yield lost_part(text, found.start(), found.start() + len("between"), 0.9, "its first date")


_BEFORE_ORDINALS = (["on"], ["by"], ["until"], ["since"], ["of"], ["from"], ["for"], ["before"], ["after"])


def _is_cut(head: str) -> bool:
    """Tell at little cost whether a dash or a bare ending stands before a month."""
    return head[-2:] in ("- ", "– ") or head[-3:] in ("st ", "nd ", "rd ", "th ")


def _on_month(text: str, at: int) -> Iterator[Truncation]:
    on = _ON.search(text, max(0, at - 6), at)
    found = _ENDING_MONTH.match(text, at)
    if on is not None and found is None and on.group()[0] == "O" and not before(text, on.start()):
        leading = _LEADING.match(text, at)
        if leading is not None:
            yield lost_part(text, on.start(), leading.end(), 0.65, "its day")
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
    yield lost_part(text, on.start(), found.end(), 0.45 if doubtful else 0.8, "its day")


def _verbal(text: str, found: re.Match[str]) -> bool:
    return bool(_PERSON.search(text[max(0, found.start("month") - 12) : found.start("month")]))
