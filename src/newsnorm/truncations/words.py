"""Look at the words on either side of a place in a text, a bounded window at a time."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

# Windows bound the work per candidate, so that hostile text stays linear.
BEFORE = 90
AFTER = 50
#: The signs of currencies.
SIGNS = "$£€¥₴₽₺₪₩₫₹₸₦₱฿₵"
#: What a page writes below the part of an article that it shows: the text before it is cut.
BREAKS_OFF = r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])"
TEASER_ENDS = r"(?:(?:Read|Show|See) more|Continue reading)\b"
#: A year, as opposed to a number of as many digits: whole match.
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
#: The months as one alternation: patterns about dates are made of it.
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: A month, also cut short. The point of "Feb." belongs to it: given back, it would end a sentence in "on Feb. 24".
MONTH = rf"(?:{MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?+)"


_TOKEN = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*|[^\w\s]|_")
_BREAK = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])|\n\s*\n")


def before(text: str, end: int) -> list[str]:
    """Return the lower-case tokens of the sentence that lead up to *end*, at most a window of them; do not change it.

    >>> before("It fell. Kyiv took over 3, of territory", 23)
    ['kyiv', 'took', 'over']
    """
    return _sentence_end(text[max(0, end - BEFORE) : end])


@functools.lru_cache(maxsize=256)  # detectors ask about the same place; repetitive text asks the same again and again
def _sentence_end(window: str) -> list[str]:
    last = 0
    for found in _BREAK.finditer(window):
        last = found.end()
    return _TOKEN.findall(window[last:].lower())


def after(text: str, start: int) -> list[str]:
    """Return the tokens that follow *start*, at most a window of them, in their own letter case; do not change it.

    >>> after("control of around in Kherson.", 17)
    ['in', 'Kherson', '.']
    """
    return _tokens(text[start : start + AFTER])


@functools.lru_cache(maxsize=256)
def _tokens(window: str) -> list[str]:
    return _TOKEN.findall(window)


# starts at a set, which `re` searches for; a look-behind in front would make it try every place
_NUMBER = re.compile(r"\d(?:(?<![\w.,^].)|(?<=\bRs.)|(?<=\bRs\..))[\d.,]*")


def numbers(text: str) -> list[int]:
    """Return where each number of *text* starts; what looks at numbers then tries its patterns only there.

    >>> numbers("Kyiv took 3,000 sq km on 2 May; see A4.")
    [10, 25]
    """
    return [found.start() for found in _NUMBER.finditer(text)]


def holds(text: str, signs: Iterable[str]) -> bool:
    """Say whether any of *signs* stands in *text*: a look that is several times cheaper than a pattern.

    >>> holds("2,000 sq km ( sq miles)", "(["), holds("2,000 sq km", ("sq mi", "acre"))
    (True, False)
    """
    for sign in signs:  # noqa: SIM110  # to set up a generator costs more than two looks
        if sign in text:
            return True
    return False


def places(text: str, signs: Iterable[str]) -> Iterator[int]:
    """Yield where each of *signs* stands in *text*, sign by sign: the cheapest search, some five times that of a set.

    >>> list(places("a  gap , here", ("  ", " ,")))
    [1, 6]
    """
    for sign in signs:
        at = text.find(sign) if sign in text else -1  # the operator costs half of the call
        while at >= 0:
            yield at
            at = text.find(sign, at + 1)


def by_sign(signs: str, rest: str) -> dict[str, re.Pattern[str]]:
    """Return a pattern for each of *signs* and the *rest* behind it.

    What starts at one sign is searched for several times as fast as what starts at any of a set.
    """
    return {sign: re.compile(re.escape(sign) + rest) for sign in signs}


def behind_signs(patterns: dict[str, re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of *patterns*, sign by sign."""
    for sign, pattern in patterns.items():
        if sign in text:
            yield from pattern.finditer(text)


def starts_of(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield where each match of *pattern* starts."""
    return (found.start() for found in pattern.finditer(text))


def at_each(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of *pattern* that begin at one of *starts*."""
    for start in starts:
        found = pattern.match(text, start)
        if found is not None:
            yield found


def anchored(anchor: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of *pattern* that begin where *anchor* does.

    A pattern that begins with an alternation is tried at every character; an anchor that begins with a literal or a
    small set is searched for, several times faster.
    """
    for place in anchor.finditer(text):
        found = pattern.match(text, place.start())
        if found is not None:
            yield found


def across(ordered: Iterable[int], pattern: Callable[[], re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of *pattern*, compiled at the first need, that reach over one of the *ordered* places."""
    last = 0
    for place in ordered:
        found = pattern().search(text, max(last, place - 48), place + 72)
        if found is not None and found.start() <= place < found.end():
            last = found.end()
            yield found


def trie(words: Iterable[str]) -> str:
    """Return a pattern that matches any of *words*, the longest first, without trying each in turn.

    Python's `re` walks an alternation branch by branch; factored by prefix it
    runs twice as fast, and from a literal space on five times (4.5 MB of news).

    >>> trie(["over", "of"])
    'o(?:f|ver)'
    """
    root: dict[str, Any] = {}
    for word in sorted(set(words)):
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = None
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _pattern(rest) for letter, rest in node.items() if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return joined + ("?" if "" in node else "")
