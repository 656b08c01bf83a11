"""Look at the words beside a number: the readers decide by them, the tables say which."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table

_WORD_BEFORE = re.compile(r"([^\W\d_]{1,24})(\.?[ ]{1,2}|[ ]?-[ ]?)$")
_WORD_AFTER = re.compile(r"[ ]{1,2}([^\W\d_]{1,24}(?:-[^\W\d_]{1,24})?)")
_WORD = re.compile(r"[^\W\d_]+")
CLAUSE_END = re.compile(r"[ ]?(?:$|[.,;:!?)\n])")


@functools.cache
def words(sort: str) -> frozenset[str]:
    """Return the words of one sort of ``contexts.tsv``."""
    return frozenset(word for word, found in load_table("quantities/contexts.tsv", ("word", "sort")) if found == sort)


def word_before(view: str, start: int) -> tuple[str, str]:
    """Return the word before *start* and what parts the two; empty strings where no word stands there.

    >>> word_before("near hill 402", 10)
    ('hill', ' ')

    >>> word_before("(402", 1)
    ('', '')
    """
    last = view[start - 1 : start]
    if last not in (" ", "-"):
        return "", ""
    if last == " " and (stop := start - 1):
        if view[stop - 1].isalpha():  # as most words stand
            word = view[max(view.rfind(" ", max(0, stop - 24), stop) + 1, 0) : stop]
            if word.isalpha():
                return word, " "
        elif view[stop - 1] not in " .-":
            return "", ""  # "4,000 and", "(402": asked of every number of a list
    m = _WORD_BEFORE.search(view, max(0, start - 24), start)
    return (m[1], m[2]) if m else ("", "")


def word_after(view: str, end: int) -> str:
    """Return the word after *end*, an empty string where none stands there.

    >>> word_after("402 feet", 3)
    'feet'

    >>> word_after("402, feet", 3)
    ''
    """
    m = _WORD_AFTER.match(view, end)
    return m[1] if m is not None else ""


def speaks_of(view: str, start: int, sort: str, reach: int = 60) -> bool:
    """Tell whether the clause says a word of *sort* not farther than *reach* before *start*.

    >>> speaks_of("they were outnumbered by ten to one", 25, "ratio_talk")
    True

    >>> speaks_of("they were outnumbered. ten to one", 23, "ratio_talk")
    False
    """
    known = words(sort)
    clause = view[max(0, start - reach) : start]
    if not any(map(str.isalpha, clause)):
        return False
    clause = clause[max(clause.rfind(". "), clause.rfind(".\n"), clause.rfind(";")) + 1 :]
    return any(word in known for word in _WORD.findall(clause))


def is_capitalised(text: str, at: int) -> bool:
    """Tell whether the word at *at* is written with a capital and not all in capitals.

    >>> is_capitalised("Six Nations", 4), is_capitalised("SIX NATIONS", 4)
    (True, False)
    """
    return text[at : at + 1].isupper() and text[at + 1 : at + 2].islower()


def is_headline(text: str, at: int) -> bool:
    """Tell whether most words around *at* have capitals, so that a capital says nothing.

    >>> is_headline("Russia Fires Sixty Missiles at Odesa Port", 20)
    True

    >>> is_headline("He wrote of the Thirty Years of war at length", 20)
    False
    """
    line = text[max(0, at - 60, text.rfind("\n", max(0, at - 60), at) + 1) : at + 60].partition("\n")[0]
    found: list[str] = [word for word in _WORD.findall(line)[1:] if len(word) > 3]
    return bool(found) and sum(not word[0].isupper() for word in found) * 10 <= len(found)


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether nothing of its sentence stands before *start*.

    >>> opens_sentence("It fell. Seven died", 9), opens_sentence("The Seven died", 4)
    (True, False)
    """
    before = text[max(0, start - 4) : start].rstrip(" ")
    return not before or before[-1] in ".!?:;\n\"'“”‘’(–—-•·*|«"
