"""Tell a group that has lost a digit, "a toll of 25,00.", from a decimal comma, a list, a time and a verse.

English writes no decimal comma: it comes from abroad, with a unit, a currency or other numbers like it beside it.
Where nothing of that is near, two digits behind a comma are the rest of three.
"""

from __future__ import annotations

import re

from newsnorm.truncations.context import comparator
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.words import after

#: What groups its thousands: a comma near it is not decimal.
_WHOLE_GROUPS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?!\w|[.,]\d)")
_COMMA_DECIMALS = re.compile(r"(?<![\w.,])\d{1,3},\d{1,2}(?!\w|[.,]\d)")
#: Of those, such as no cut thousand is: two of them may be cut alike, "a bounty of $3,50" and "a ransom of $2,80".
_NO_NOUGHT = re.compile(r"(?<![\w.,])\d{1,3},\d?[1-9](?!\w|[.,]\d)")
NEAR = 200
#: What is often told with two decimals: "a fence 2,50 metres high".
_SMALL_UNIT = re.compile(
    r"-?(?:k?g|kilos?|kilogram(?:me)?s?|[mc]?m|(?:centi)?met(?:re|er)s?|l|lit(?:re|er)s?|gram(?:me)?s|seconds?|points?)\b"
)
_KILOMETRES = re.compile(r"-?(?:km|kilomet(?:re|er)s?)\b")
_EACH = re.compile(r"(?:an?|per)\s|each\b")
#: Of what many are sold the price may have a decimal comma: "$1,50 a litre".
_A_RATE = re.compile(r"(?:an?|per|for\s(?:each|every)(?:\sof\s(?:the|his|her|its|their))?)\s[a-z]")
#: Rupees never have a decimal comma.
RUPEES = re.compile(r"(?:\bRs\.?|₹)\s?\Z")
_OF_NOUGHT = _LARGE = 0.65
_EURO = re.compile(r"€|EUR|euro")
_COUNTED = re.compile(r"(?P<first>[A-Za-z][A-Za-z-]{2,20}\s)?[A-Za-z]{3,20}s\b")
_CASUALTIES = re.compile(
    r"(?:(?:were|are|have been|had been) )?(?:dead|killed|wounded|injured|missing|hurt|displaced|captured|evacuated)\b"
    r"(?! (?:per|for every|in every|on average)\b)"
)
#: "5,12 and 19", "12,13, 14", "13,27 N": a list, a bearing
_GOES_ON = re.compile(r"\s?(?:°|[NSEW]\b|(?:and|or|to|by|[,;–-])\s?\d{1,2}(?![\d,]))")
#: "Isaiah 2,44", "USD 1,08", "No. 4,12"
_NAMED = re.compile(r"(?P<name>\b[A-Z][\w’'-]*)\s\Z|\b[a-z]{1,4}\.\s?\Z|§\s?\Z|\b(?:[Zz]ł|[Kk]č)\s?\Z")


def short_group(text: str, span: tuple[int, int], closer: str, begin: int, left: list[str], *, signed: bool) -> float:
    """Weigh the number at *span*, of which one or two digits stand behind its only comma.

    *closer* and *begin*: the class and the place of the next word; *left*: the words before; *signed*: a sum in
    a currency that has no decimal comma.
    """
    start, end = span
    ahead, behind = text[start:end].split(",")
    if ahead == "0" or closer == "percent" or text[start:end] in word_set("calibres"):
        return 0.0
    if closer == "scale" and behind == "00":
        return _OF_NOUGHT if not _has_rival(text, span) else 0.0  # "NOK 14,00 million": nobody tells such noughts
    euros = text[max(0, start - 1) : start] == "€"
    if euros or _EURO.match(text, begin) is not None:
        return _large_sum(text, span, begin, left) if euros and closer != "scale" else 0.0
    if closer == "scale" and not signed:
        return 0.0
    among = among_grouped(text, *span)
    word = "".join(after(text, begin)[:1])
    counted = closer in ("count", "time") or noun_at(text, begin)
    if len(behind) == 1:
        if signed and behind == "0":
            return 0.65  # "$25,0 for a place": no decimal is a nought
        people = _CASUALTIES.match(text, begin) or word.lower() in word_set("peoples")
        whole = among and (counted or len(ahead) == 3) and left[-1:] != []
        measured = closer in ("unit", "loose", "per") or _SMALL_UNIT.match(text, begin) is not None
        nought = behind == "0" and noun_at(text, begin)  # "15,0 guests"
        told = not measured and (nought or _numbers_people(left))
        return 0.6 if closer in ("count", "time") or people or whole or told else 0.0
    if closer == "time" and not among and _COMMA_DECIMALS.search(text, max(0, start - NEAR), start):
        return 0.4  # "48,32; 49,10; 51,07 seconds"
    if closer in ("count", "time"):
        return 0.4 if word == "seconds" and len(ahead) < 3 else 0.9
    if signed:
        if len(ahead) == 3 or among:
            return 0.85
        # "$25,00 in bribes"; but "$1,50 a litre" is a price as the continent writes it
        return 0.65 if behind == "00" and len(ahead) > 1 else _large_sum(text, span, begin, left) or 0.4
    if counted and not _SMALL_UNIT.match(text, begin):
        return 0.7
    if among or not _is_decimal(text, span, closer, begin, left):
        return 0.65
    return 0.4 if comparator(left) else 0.0


def _numbers_people(left: list[str]) -> bool:
    """Tell whether what comes is a number of people: "the dead number 3,9", "home to 18,6"."""
    return left[-2:] == ["home", "to"] or (
        left[-1:] in (["number"], ["numbers"], ["numbered"])
        and word_set("prepositions").isdisjoint(left[-2:-1])
        and word_set("determiners").isdisjoint(left[-2:-1])
    )


def _large_sum(text: str, span: tuple[int, int], begin: int, left: list[str]) -> float:
    """Weigh a sum that is no price of a small thing, by what it is: a ransom, a fine, a salary."""
    start, end = span
    behind = text[start:end].rpartition(",")[2]
    rupees = RUPEES.search(text, max(0, start - 4), start) is not None
    euros = text[max(0, start - 1) : start] == "€"
    if not (behind.endswith("0") or rupees) or _has_rival(text, span, _COMMA_DECIMALS if euros else _NO_NOUGHT):
        return 0.0
    if _A_RATE.match(text, begin):
        return 0.0
    if behind == "0" or rupees:
        return _LARGE  # "€45,0 for the roof": no decimal is a nought
    return _LARGE if not word_set("large sums").isdisjoint([*left[-9:], *after(text, begin)[:3]]) else 0.0


def _has_rival(text: str, span: tuple[int, int], decimals: re.Pattern[str] = _COMMA_DECIMALS) -> bool:
    """Tell whether another number near by has a decimal comma."""
    start, end = span
    return any((decimals.search(text, max(0, start - NEAR), start), decimals.search(text, end, end + NEAR)))


def _is_decimal(text: str, span: tuple[int, int], closer: str, begin: int, left: list[str]) -> bool:
    """Tell whether two digits behind a comma may be decimals, minutes, or the next number of a list."""
    start, end = span
    ahead, behind = text[start:end].split(",")
    round_sum = behind == "00"  # nobody writes "10,00 roubles" who has ten
    if _GOES_ON.match(text, end):
        return True
    euros = _EURO.search(text, max(0, start - NEAR), start) or _EURO.search(text, end, end + NEAR)
    if euros if round_sum else _has_rival(text, span):
        return True
    if left[-1:] in (["to"], ["and"]) and left[-3:-2] == [","]:
        return True  # "from 8,30 to 17,00"
    if _SMALL_UNIT.match(text, begin) or (_KILOMETRES.match(text, begin) and not behind.endswith("0")):
        return not round_sum
    if _EACH.match(text, begin):
        return not round_sum  # "6,50 a bushel"
    if closer in ("unit", "loose", "per"):
        return not behind.endswith("0") and len(ahead) < len("100")  # "an area of 2,75 sq km"
    last = "".join(left[-1:])
    if _is_named(text[max(0, start - 30) : start]) or last in word_set("labels") or last in word_set("references"):
        return True
    if last in ("at", "by", "from", "until", "before", "after") and int(ahead) < 25:
        return word_set("told at").isdisjoint(left[-12:])  # "at 9,15 the sirens went"
    priced = last in word_set("before a price") and closer != "of"
    if not round_sum and (priced or not word_set("told in decimals").isdisjoint(left[-3:])):
        return True
    around = left[-6:] if round_sum else (*left[-6:], *after(text, begin)[:4])
    return any(_is_money(word) for word in around)


def _is_named(head: str) -> bool:
    """Tell whether a capital word that is no hedge or preposition stands before, or an abbreviation."""
    found = _NAMED.search(head)
    if found is None:
        return False
    word = (found["name"] or "").lower()
    if word.endswith("ly"):
        return False
    rows = ("weekdays", "peoples", "before a subject", "before a whole subject", "guesses")
    return (
        word not in lexicon().openers
        and word not in lexicon().closers
        and not any(word in word_set(row) for row in rows)
    )


def _is_money(word: str) -> bool:
    counted = lexicon().counted
    return "money" in (counted.get(word.lower()), counted.get(f"{word.lower()}s"))


def noun_at(text: str, begin: int) -> bool:
    """Tell whether a plural noun that is no currency follows: "1,1702 horses"."""
    word = _COUNTED.match(text, begin)
    if word is not None and word["first"] and word["first"].strip() in lexicon().closers:
        return False
    return word is not None and lexicon().counted.get(word.group().split()[-1]) != "money"


def among_grouped(text: str, start: int, end: int) -> bool:
    """Tell whether whole numbers near by group their digits, and none has a decimal comma: "142,56; at Doro 3,118"."""
    parts = (max(0, start - NEAR), start), (end, end + NEAR)
    return any(_WHOLE_GROUPS.search(text, *part) for part in parts) and not any(
        _COMMA_DECIMALS.search(text, *part) for part in parts
    )
