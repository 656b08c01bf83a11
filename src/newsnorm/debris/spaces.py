"""Tidy white space: spaces before stops, double spaces, words that a scraper glued together.

Run after the search for truncations: the double space of "control of  in the
south" is what tells of the lost figure.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from newsnorm.core.arguments import check_text
from newsnorm.core.edits import Edit, Rewrite, settle
from newsnorm.core.tables import load_table

# Leading spaces are indentation; tabs part the cells of a table.
_RUN = re.compile(r"(?<=[^\s]) {2,}(?=\S)")
# "on Twitter ." but not ". . .", ".NET", ":)", "3 : 1"
_BEFORE_STOP = re.compile(
    r"(?<=[\w)\]”’\"'%»]) +(?=(?:[,.](?!\.| \.)|[;!?])(?:\s|$|[\"”’)\]]|(?<=\.)[A-Z“][a-z])|:(?:\s|$)(?!\s*[\d«]))"
)
# French sets a space before ":", ";", "!" and "?"
_FRENCH = re.compile(r"[«»]|\b(?:[Ll]e|[Ll]a|[Ll]es|[Dd]es|est|une|dans|pour|du|qui|[Cc]'est|n'est|d'un)\b")
_INSIDE_BRACKET = re.compile(r"(?<=[(“]) +(?=\w)|(?<=[\w.,!?%]) +(?=[)”])")
# "the war.Ukraine", "the war.”Ukraine", "the war.“We", "NATO.The", "in 2022.The". Each pattern begins with one
# rare character, which the scan finds fast; what stands before it is looked at for a hit only.
_GLUED_SENTENCE = re.compile(r"[.!?](?:[”’)](?=[A-Z][a-z])|(?=[A-Z][a-z]|[“‘(][A-Z]))")
_GLUED_COMMA = re.compile(r"[,;](?=[A-Za-z]{2})|:(?=[A-Z][a-z])")
_GLUED_WORDS = re.compile(r"[A-Z](?<=[a-z].)[a-z]{2,}(?![\w@])")
_LOWER = re.compile(r"[a-z]{2}\Z")
_UPPER_OR_YEAR = re.compile(r"(?:[A-Z]{3}|\d{2})\Z")
_LOWER_WORD = re.compile(r"(?<![\w@#./_-])[a-z]{2,30}\Z")
_WORD = re.compile(r"\w+")
#: From this length a lower-case word before a capital is a word of its own; shorter ones must be listed.
_LONG_WORD = 5


def tidy_spaces(text: str) -> Rewrite:
    """Remove spaces before stops and double spaces, and part glued words.

    >>> tidy_spaces("He wrote on Twitter .  The articleOther voices").text
    'He wrote on Twitter. The article Other voices'

    Names, addresses and figures with such shapes are left alone:

    >>> tidy_spaces("iPhone, SpaceX, Lenta.Ru, www.Site.Com, 3 : 1, .NET").edits
    ()
    """
    check_text(text)
    return settle(text, _STEPS, rounds=3)


def _double_spaces(text: str) -> Iterator[Edit]:
    if "  " not in text:
        return
    hits = list(_RUN.finditer(text))
    for i, m in enumerate(hits):
        if len(m.group()) > 2 and _in_columns(text, hits, i):
            continue
        yield Edit(m.start(), m.end(), m.group(), " ", "double-space")


def _in_columns(text: str, hits: list[re.Match[str]], i: int) -> bool:
    """Say whether another wide gap stands in the same line: columns of a table are set with spaces."""
    for other in hits[max(0, i - 1) : i] + hits[i + 1 : i + 2]:
        low, high = sorted((hits[i].start(), other.start()))
        if len(other.group()) > 2 and "\n" not in text[low:high]:
            return True
    return False


def _before_stops(text: str) -> Iterator[Edit]:
    for m in _BEFORE_STOP.finditer(text):
        if text[m.end()] in ":;!?" and _FRENCH.search(text, max(0, m.start() - 60), m.end() + 60):
            continue
        yield Edit(m.start(), m.end(), m.group(), "", "space-before-stop")
    for m in _INSIDE_BRACKET.finditer(text):
        yield Edit(m.start(), m.end(), m.group(), "", "space-in-bracket")


def _glued(text: str) -> Iterator[Edit]:
    endings, words, names = _glue()
    for m in _GLUED_SENTENCE.finditer(text):
        at = m.end()
        before = text[max(0, m.start() - 3) : m.start()]
        plain = m.group() == "." and text[at] not in "“‘("
        if not (_LOWER.search(before) or (plain and _UPPER_OR_YEAR.search(before))):
            continue
        left, right = _token(text, at)
        word = _WORD.match(right)
        if not _is_address(left + right) and not (word and word.group().lower() in endings):
            yield Edit(at, at, "", " ", "glued-sentence")
    for m in _GLUED_COMMA.finditer(text):
        at = m.end()
        if _LOWER.search(text[max(0, m.start() - 2) : m.start()]) and not _is_address("".join(_token(text, at))):
            yield Edit(at, at, "", " ", "glued-comma")
    for m in _GLUED_WORDS.finditer(text):
        at = m.start()
        left_word = _LOWER_WORD.search(text[max(0, at - 32) : at])
        if left_word is None or (len(left_word.group()) < _LONG_WORD and left_word.group() not in words):
            continue
        if left_word.group() + m.group() not in names:
            yield Edit(at, at, "", " ", "glued-words")


def _token(text: str, at: int) -> tuple[str, str]:
    """Return what stands before and after *at* up to white space, at most 80 characters each way."""
    left = text[max(0, at - 80) : at]
    right = text[at : at + 80]
    return left[len(left.rstrip()) and max(left.rfind(c) for c in " \n\t") + 1 :], right.split(maxsplit=1)[0]


def _is_address(token: str) -> bool:
    return any(c in token for c in "/@=_\\") or "www." in token.lower()


@functools.cache
def _glue() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return endings of net addresses, short words that get glued, and names written so on purpose."""
    rows = load_table("debris/glue.tsv", ("list", "word"))
    return (
        frozenset(word for name, word in rows if name == "address"),
        frozenset(word for name, word in rows if name == "word"),
        frozenset(word for name, word in rows if name == "name"),
    )


_STEPS: tuple[Callable[[str], Iterator[Edit]], ...] = (_before_stops, _double_spaces, _glued)
