"""What someone or something goes by, told by the words about it: a call sign, a password, a cat called Sunday."""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.lexicon import codes, lexicon
from newsnorm.dates.patterns import pattern

_WORD = pattern(r"\w+")


def is_called(text: str, start: int, end: int) -> bool:
    """Tell whether the words about ``text[start:end]`` say that it is what one goes by.

    >>> text = "He is known as Friday. It is known since Friday."
    >>> is_called(text, 15, 21), is_called(text, 41, 47)
    (True, False)
    """
    if not text[start].isupper():
        return False
    if _names_someone(text, start, end) or _is_by_trade(text, start, end) or _is_gloss(text, start, end):
        return True
    if _SPOKEN_BY.search(text, max(0, start - 20), start) and text[end : end + 1] in (*",.;",):
        verb = _WORD.findall(text[max(0, start - 20) : start])[-1]
        return verb in cues("speech")  # '"May," said June, "help her."'
    number = _CALL_NUMBER.match(text, end)
    if number is not None and number[1] in cues("call-number"):
        return True  # "Friday Four, hold your fire"
    return text[end : end + 1] not in ("'", "’") and _is_call_name(text, start, end)


_CLAUSE_END = pattern(r"[.;:!?\n]")
_IS_HIS_NAME = pattern(
    r"(?:, [^,.;:]{3,40},)? (?:is|was)(?: not| also)? (?:(?:his|her|its|their|the)(?: \w+['’]s)?) (?:call )?(\w+)"
)


_IS_WHAT_THEY_CALL = pattern(r" (?:is|was) (?:what|how) (?:[\w’']+ ){1,4}(?:call|name|dub|nicknam)")
_KNOWN_AS = pattern(r"\b(?:known|referred to|addressed|billed|introduced) (?:\w+ ){0,3}as $", re.IGNORECASE)
_NAMES_LISTED = pattern(
    r"\b(?:names?|nicknames?|codenames?|call signs?|passwords?)\b[^.;:]{0,20}: (?:[A-Z]\w+,? (?:and )?)*$"
)


def _is_call_name(text: str, start: int, end: int) -> bool:
    """Tell whether the words about it speak of a name: "whose call sign was Friday", "known as Friday"."""
    after = _IS_HIS_NAME.match(text, end)
    if (after is not None and after[1] in cues("naming")) or _IS_WHAT_THEY_CALL.match(text, end):
        return True
    before = text[max(0, start - 50) : start]
    if _KNOWN_AS.search(before) or _NAMES_LISTED.search(before):
        return True
    words = [word.lower() for word in _WORD.findall(_CLAUSE_END.split(before)[-1])]
    *_, first, second, last = ("", "", "", *words)
    if last == "or":
        return first in cues("naming-verb")  # "nicknamed Sentyabr, or September"
    if last in cues("naming-link") and second in cues("naming"):
        return True  # "her name was"
    return last in cues("call-sign") or f"{second} {last}" in cues("call-sign")  # "call sign Friday", "answers to"


_SPOKEN_BY = pattern(r"[\"”’] \w+ $")
_CALL_NUMBER = pattern(r" ([A-Z][a-z]+)\b")

_THE_TRADE = pattern(r" the (\w+)\b(?!['’-])")
_SUBJECT = pattern(r"(?:^|[.;:!?\n] ?|, |\band |\bor )[\"“‘]?$")


def _is_by_trade(text: str, start: int, end: int) -> bool:
    """Tell whether "the" and what one is follow it where nothing makes a date of it: "Monday the cat", "June the cook".

    "Monday the baker said" is press English for on Monday: of weekdays only animals are called so.
    """
    after = _THE_TRADE.match(text, end)
    if after is None or not _SUBJECT.search(text, max(0, start - 8), start):
        return False
    animal = after[1] in cues("animal")
    return animal or (after[1] in cues("calling") and not _is_weekday(text[start:end]))


def _is_weekday(word: str) -> bool:
    return lexicon()[0].get(word) == codes()["WD"]


_GLOSS = pattern(
    r" (?:to (?:the|his|her|their|our|its|my|all|most|many|some) (?:\w+ )?\w+s"
    r"|in (?:translation|German|Dutch|French|Pashto|Dari|Urdu|Hindi|Farsi|[A-Z]\w+(?:ian|ish|ese|ic|ew)))[,.;)]"
)
_GLOSSED = pattern(r"[A-Z][\w’'-]*[\"”’]?(?:,| \() ?[\"“‘]?$")


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Tell whether it is what a name means: "Tishreen, October to the Arabs, is a dam"."""
    return _GLOSS.match(text, end) is not None and _GLOSSED.search(text, max(0, start - 30), start) is not None


_OWNED = pattern(r"\b(?:his|her|its|their|our|my|a|an|the|\w+['’]s) (?:[\w-]+ ){0,2}(\w+)(,?) $", re.IGNORECASE)
_WHO_IS = pattern(r", (?:his|her|its|their|our|my|an?|the|\w+['’]s) (?:[\w-]+ ){0,3}?(\w+)[,.;]")
_ENDS = pattern(r"[,;.!?]| (?:is|was|are|were|has|had|and|who)\b")


def _names_someone(text: str, start: int, end: int) -> bool:
    """Tell whether it stands by one whose name it is: "its cat, Sunday", "Friday, the spaniel," "April, the cook"."""
    after = _WHO_IS.match(text, end)
    if after is not None and (after[1] in cues("animal") or after[1] in cues("calling")):
        return True
    before = _OWNED.search(text, max(0, start - 40), start)
    if before is None or before[1] not in cues("animal"):
        return False
    # "She lost her dog Sunday, police said" is a day: only a verb shows that the dog is called so
    ends = _ENDS.match(text, end)
    return ends is not None and (bool(before[2]) or ends[0][0] == " ")
