"""Tell words that are whole side by side, for all that a law of neighbours says: "a rule of, by and for the generals".

What is put in between two words ("enjoined from in any way aiding them") and a noun that two prepositions share make
neighbours of words that never are, and so does a word that only names something.
"""

from __future__ import annotations

import re

from newsnorm.truncations.context import is_name
from newsnorm.truncations.idioms import is_parallel
from newsnorm.truncations.lexicon import lexicon
from newsnorm.truncations.words import before

# "enjoined from in any way aiding them", "amounts to in effect a ban": what is put in between any two words
_PUT_IN = re.compile(
    r"in\s(?:(?:any|no|some|every|such\sa)\s(?:way|case|event|manner|sense)|turn|effect|fact|itself|particular|general|part|"
    r"practice|theory|principle|reality|short|vain)\b|at\sonce\b"
    r"|or\s(?:after|before|above|below|near|around)\b"  # "born in or after 2009"
    r"|which\b|whom\b|for\s(?:example|instance|once)\b|by\sand\slarge\b|to\s(?:some|a\scertain)\s(?:extent|degree)\b"
)
# "dependent on, or influenced by, the", "of, by and for the people": two prepositions of one noun
_SHARING = ("of", "by", "for", "from", "to", "with", "in", "on", "at", "than", "as", "about", "against", "into", "over")
_PREPOSITIONS = rf"(?:{'|'.join(_SHARING)})"
_SHARES = re.compile(
    rf"{_PREPOSITIONS},\s(?:(?:and|or|nor|but)\s(?!(?:the|an?|it|its|their|they|he|she|we|there|which)\s)(?:[a-z'’-]+\s){{0,4}}?"
    rf"{_PREPOSITIONS}(?:,|\s(?:the|an?|his|her|its|their|our|your|my|this|that|these|those|all)\s)"
    rf"|[a-z]+\s{_PREPOSITIONS},\s(?:and|or)\s|{_PREPOSITIONS},?\s(?:and|or)\s)"
)
# "to take, or not swing at, the next"
_SHARED_BEFORE = re.compile(rf"(?:\s{_PREPOSITIONS},\s[^.;:]{{3,60}}|,\s(?:or|nor)\s[^,.;:]{{2,40}})\Z")


# "a friend whom they had looked up to, a treaty they had signed up to"
_UP_TO = re.compile(
    r"\b(?:look(?:s|ed|ing)?|sign(?:s|ed|ing)?|liv(?:es?|ed|ing)|fac(?:es?|ed|ing)|own(?:s|ed|ing)?|stand(?:s|ing)?|stood|"
    r"wak(?:es?|ing)|woken?|match(?:es|ed)?|measur(?:es?|ed|ing)|been|gets?|got|getting)\sup\sto\Z"
)
_LONGEST = 20


def is_whole(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether nothing is lost between two words, for all that a law says: "no less than of the city"."""
    if _UP_TO.search(text, max(0, left[1] - _LONGEST), left[1]) is not None:
        return True
    if text.endswith("no less than", 0, left[1]) or _PUT_IN.match(text, right[0]) is not None:
        return True
    return _is_shared(text, left, right) or _is_called(text, left, right)


def _is_shared(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether a preposition before a comma has its noun in common with another: "on, or influenced by, the"."""
    if text[slice(*right)] != ",":
        return False
    return _SHARES.match(text, left[0]) is not None or (
        text[slice(*left)] in _SHARING and _SHARED_BEFORE.search(text, max(0, left[0] - 70), left[0]) is not None
    )


def _is_called(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether the left word names something, or repeats a preposition: "the village of Over is near Cambridge"."""
    word = text[slice(*left)].lower()
    if is_parallel(before(text, left[1])):
        return True
    return word in lexicon().openers and is_name(text[max(0, left[0] - 30) : left[1]], word, text[right[0] : right[1]])
