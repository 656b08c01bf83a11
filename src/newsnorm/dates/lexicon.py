"""Words and numbers of date phrases, each with the class that the grammar knows it by.

The grammar reads a text as a string of *codes*, one character a token, so that
its rules are regular expressions over classes of words rather than over letters.
"""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table
from newsnorm.dates.patterns import pattern

#: Punctuation that date phrases use, by class. Every dash is one class: sources disagree on which to print.
_MARKS = {
    "HYPHEN": "-‐‑",
    "DASH": "–—‒−―",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "COLON": ":",
    "OPEN": "(",
    "CLOSE": ")",
    "QUOTE": "'’‘",
}

#: Classes of digit strings, by their shape.
_DIGITS = ("DAYNUM", "NUMBER", "YEAR", "THOUSANDS")

#: What a phrase that has been read becomes, so that later levels can build on it.
_PHRASES = ("POINT", "MONTHDAY", "DAYMONTH", "PERIOD", "SPAN", "LENGTH", "CLOCK", "SET", "DONE")

#: The code of any other word or sign: no rule names it, so it ends every phrase.
OTHER = "\x01"

#: A token carries the one space before it: that halves their number, and so the time that a text takes. The letters
#: of the tables' scripts come first, by range: that takes a third less time than to ask of each whether it is one.
_TOKEN = pattern(r" ?[A-Za-zÀ-ÖØ-öø-ɏЀ-ӿḀ-ỿ]+| ?\d+(?:,\d{3}(?!\d))*|[^\W\d_]+|\S|\s*\n\s*\n\s*|\s+(?=\s)|\s")


@functools.cache
def codes() -> dict[str, str]:
    """Return the code of each class."""
    names = sorted({row[1] for row in _words()} | {"XMONTH", "XWD"} | {*_MARKS, *_DIGITS, *_PHRASES})
    return {name: chr(0x4E00 + at) for at, name in enumerate(names)}


@functools.cache
def _words() -> tuple[tuple[str, ...], ...]:
    return load_table("dates/words.tsv", ("word", "class", "value", "case"))


@functools.cache
def _foreign() -> tuple[tuple[str, ...], ...]:
    return load_table("dates/foreign.tsv", ("word", "what", "value", "locales"))


def _numbers() -> dict[str, list[str]]:
    """Return the numbers that date phrases use, by class; a later class takes what it shares with an earlier one.

    Not all numbers: a small lexicon stays in the processor's cache, and nobody counts 7,413 days.
    """
    clock = [f"{hour:02}{minute:02}" for hour in (*range(10), 22, 23) for minute in range(60)]
    hundreds = range(1000, 10_000, 100)
    return {
        "NUMBER": [*map(str, range(1000)), *(f"{n:02}" for n in range(100)), *clock, *map(str, hundreds)],
        "THOUSANDS": [f"{n:,}" for n in (*range(1000, 2000), *hundreds)],
        "YEAR": list(map(str, range(1000, 2200))),
        "DAYNUM": [*map(str, range(1, 32)), *(f"{n:02}" for n in range(1, 10))],
    }


@functools.cache
def lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Return the code of every known token, and the value of every word that has one."""
    code = codes()
    known: dict[str, str] = {}
    values: dict[str, str] = {}
    for word, what, value, _ in _foreign():
        name = "XMONTH" if what == "month" else "XWD"
        for form in (word, word.capitalize(), word.upper()):
            known.setdefault(form, code[name])
            values.setdefault(form, value)
    for word, name, value, case in _words():
        forms = {"any": (word, word.capitalize(), word.upper()), "title": (word.capitalize(), word.upper())}
        for form in forms.get(case, (word,)):
            known[form] = code[name]
            values[form] = value
    for name, numbers in _numbers().items():
        known |= dict.fromkeys(numbers, code[name])
    for name, marks in _MARKS.items():
        known |= dict.fromkeys(marks, code[name])
    known |= {f" {token}": token_code for token, token_code in known.items()}
    # White space within a phrase is no token of its own; a gap between paragraphs is, and ends it
    known |= dict.fromkeys((" " * n for n in range(1, 9)), "")
    known |= dict.fromkeys(("\n", "\r\n", "\r", "\t", "\u00a0", "\u202f", "\u2009"), "")
    return known, values


def is_weekday(word: str) -> bool:
    """Tell whether *word*, in lower case, is a weekday in a language of bylines.

    >>> is_weekday("donnerstag"), is_weekday("dezember")
    (True, False)
    """
    return lexicon()[0].get(word) == codes()["XWD"]


def tokenize(text: str) -> list[str]:
    """Cut *text* into words and numbers, each with the space before it, signs, and white space; joined, they are it.

    >>> tokenize("24th of Feb., 3,000")
    ['24', 'th', ' of', ' Feb', '.', ',', ' 3,000']
    """
    return _TOKEN.findall(text)
