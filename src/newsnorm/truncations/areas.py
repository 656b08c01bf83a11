"""Find areas that lost their square beside one that kept it, or beside a land as large as they.

"It shrank from 90,800 km² to 72,500 km": one is compared with the other. "The zone, at 42,000 km, was the size of
Switzerland": no length is the size of a country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.findings import make
from newsnorm.truncations.model import Truncation

_BESIDE, _AS_LARGE = 0.85, 0.75
_APART = 5  # times: areas that are compared are not further apart
_NUMBER = r"\d[\d.,]{0,14}(?<=\d)(?:\s(?:thousand|million))?"
_LENGTH = r"(?:km|kilomet(?:re|er)s|miles|m|met(?:re|er)s)"
_WHOLE = rf"(?P<whole>{_NUMBER})\s?(?:{_LENGTH}\s?[²2]|(?:square\s|sq\.?\s?){_LENGTH})(?!\w)"
#: No digit that a power may be, and nothing that tells of a side or a way.
_BARE = (
    rf"(?P<bare>(?P<number>{_NUMBER})\s?{_LENGTH})(?![\w²³-]|\s?[23²³]|\s(?:long|wide|deep|high|tall|across|away|off|from|apart|"
    r"into|inside|outside|along|behind|beyond|within|in\s(?:depth|width|length)|at\s|"
    r"north|south|east|west|inland|upstream|downstream|by|x|×|of\s(?:front|road|coast|border|track|trench|pipe|rail|river)))"
)
_SOFT = r"(?:(?:about|some|just|only|nearly|over|under|around|almost|barely|roughly)\s)?"
#: What leads from the one to the other of two figures of one thing.
_LINK = rf"(?:,?\s(?:to|from|against|than|compared\swith|up\sfrom|down\sfrom|not)\s){_SOFT}"
_PAIR = re.compile(rf"{_WHOLE}{_LINK}{_BARE}")
_PAIR_REVERSED = re.compile(rf"{_BARE}{_LINK}{_WHOLE}")
#: The size of a town may be told in kilometres from end to end; a number of three digits is that of a country.
_SIZE_OF = re.compile(
    r"(?P<bare>\d[\d,]{2,}(?<=\d)\s?(?:km|kilomet(?:re|er)s|miles))(?![\w²³-]|\s?[23²³])(?:,|\s[—–])?\s"
    r"(?:(?:is|are|was|were|which|that|an?|area|land|about|almost|nearly|roughly|twice|half|three|four|times|more|than|or)\s){0,4}"
    r"(?:the\ssize\sof|as\s(?:big|large)\sas|(?<=\s(?:is|as)\s)(?:larg|bigg|small)er\sthan|(?<=\sare\s)larger\sthan)"
    r"\s(?:the\s)?(?:[A-Z]\w+\b(?!['’]s)|an?\s(?:country|state|province|county)\b)"
)


#: A number and what may be either: most numbers are counts.
_MEASURED = re.compile(rf"{_NUMBER}\s?(?:{_LENGTH}\b|{_LENGTH}[²2]|sq)")


def find_lost_squares(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every length that is compared with an area, and every one of the size of a land."""
    squared = "²" in text or "m2" in text or "m 2" in text or " sq" in text
    sized = "size of" in text or " as " in text or "er than" in text
    for start in starts if squared or sized else ():
        if _MEASURED.match(text, start) is None:
            continue
        for pattern in (_PAIR, _PAIR_REVERSED) if squared else ():
            found = pattern.match(text, start)
            if found and _of_one_size(found["whole"], found["number"]):
                yield _unsquared(text, found, _BESIDE, "an area stands beside it")
        if found := _SIZE_OF.match(text, start):
            yield _unsquared(text, found, _AS_LARGE, "a land is no longer than another")


def _of_one_size(whole: str, bare: str) -> bool:
    """Say whether two numbers can be versions of one: of "300 sq km to 20 km" the second is how far it lies."""
    one, other = (
        float(number.split()[0].replace(",", "")) if number.count(".") < 2 else 0.0 for number in (whole, bare)
    )
    return 0 < one <= _APART * other and other <= _APART * one


def _unsquared(text: str, found: re.Match[str], confidence: float, cause: str) -> Truncation:
    why = f"“{found['bare']}” measures length, and {cause}"
    return make(text, found.span("bare"), "dimension_mismatch", confidence, why, "area")
