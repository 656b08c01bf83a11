"""Cut a text into lines, keep their offsets, and note what each looks like.

Everything that `str.splitlines` takes for a line end counts: CRLF, NEL, form
feeds, Unicode separators. A line's *key* is what rules compare: lower case,
numbers as "0", without bullets, icons and punctuation at its ends.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

#: Rules look at no more of a line than this.
KEY_LENGTH = 600

_PLAIN = str.maketrans("‘’‚‛“”„‟′″–—−‐‑\u00a0\u202f\u2009", "''''\"\"\"\"'\"-----   ")
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+|(?<!\d{4}) \d{3}\b)*")  # "63 000 readers" too
# At the ends of a key: bullets, arrows, bars, brackets, emoji and full stops say nothing; quotes do.
_RIM = r"[^\w\"'#@%&+$€£©]+"
_LEFT_RIM = re.compile(_RIM)
_RIGHT_RIM = re.compile(_RIM + r"\Z")
_BULLET = re.compile(r"(?:[•·●◦▪■‣∙*–—-]|\d{1,3}[.)])\s+")
# A note's number may follow the stop: "… along the road.[13]"
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?:\[\d{1,3}\])*\Z")
_INNER_STOP = re.compile(r"[.!?]['\"”’)]? ")
_QUOTE = "\"“„«‘'"
_QUOTE_END = "\"”»’'"
_WORD = re.compile(r"\w+")
#: In a line of more characters than this, what stands between blanks counts as a word.
_COUNTED = 160
#: From this many words a line with a stop is a sentence …
_SENTENCE_WORDS = 6
#: … and from this many one without.
_LONG_LINE_WORDS = 22
#: A question of no more words may be a headline.
_QUESTION_WORDS = 14


class Line:
    """One line that is not blank: its place, its text without white space around it, and how it looks.

    Attributes:
        before: Where it begins, its indentation included.
        start: Where its first visible character stands.
        end: Where its last visible character ends.
        after: Where the next line begins, its terminator included.
        text: What stands between *start* and *end*.
        key: What rules compare.
        words: How many words it has.
        stop: Whether it ends as a sentence does.
        colon: Whether it ends in a colon.
        quoted: Whether it opens with a quotation mark.
        bullet: Whether a bullet or an item number leads it.
        sentence: Whether it reads as running text.
        question: Whether it is one question, as a headline or a subhead may be.
    """

    __slots__ = (
        "after",
        "before",
        "bullet",
        "colon",
        "end",
        "key",
        "question",
        "quoted",
        "sentence",
        "start",
        "stop",
        "text",
        "words",
    )

    def __init__(self, before: int, start: int, text: str, after: int) -> None:
        self.before = before
        self.start = start
        self.end = start + len(text)
        self.after = after
        self.text = text
        look = _look_of_short if len(text) <= SHORT else _look
        self.key, self.words, self.stop, self.colon, self.quoted, self.bullet = look(text)
        self.sentence = (self.stop and self.words >= _SENTENCE_WORDS) or self.words >= _LONG_LINE_WORDS
        self.question = (
            text[-1] == "?" and self.words <= _QUESTION_WORDS and not self.quoted and not _INNER_STOP.search(text)
        )

    def shortened(self, text: str) -> Line:
        """Return this line as it reads once inline debris is cut; its place stays."""
        line = Line(self.before, self.start, text, self.after)
        line.end = self.end
        return line

    @property
    def wholly_quoted(self) -> bool:
        """Whether the line is one quotation from end to end."""
        return self.quoted and self.text.rstrip(".,!?…")[-1:] in _QUOTE_END and len(self.text) > 1


#: Lines of at most so many characters are remembered, as the furniture of a site stands on all its pages.
SHORT = 80


def _look(text: str) -> tuple[str, int, bool, bool, bool, bool]:
    """Return the key of a line, how many words it has, and whether it has a stop, a colon, a quote, a bullet."""
    return (
        key_of(text),
        len(_WORD.findall(text)) if len(text) <= _COUNTED else len(text[:KEY_LENGTH].split()),
        _STOP.search(text, max(0, len(text) - 16)) is not None,
        text[-1] == ":",
        text[0] in _QUOTE,
        _BULLET.match(text) is not None,
    )


_look_of_short = functools.lru_cache(maxsize=4096)(_look)


def key_of(text: str) -> str:
    """Return what rules compare of a line.

    >>> key_of("» Read more…"), key_of("12 Comments:"), key_of("[Log In]")
    ('read more', '0 comments', 'log in')
    """
    text = text[:KEY_LENGTH]
    if not text.isascii():
        text = _ODD.sub(_plain, text)
    text = " ".join(_NUMBER.sub("0", text).lower().split())
    left = _LEFT_RIM.match(text)
    if left:
        text = text[left.end() :]
    right = _RIGHT_RIM.search(text, max(0, len(text) - 12))
    if right is None:
        return text
    key = text[: right.start()]
    # "comments (0)" keeps its bracket
    return key + ")" if right.group()[0] == ")" and key.count("(") > key.count(")") else key


def _plain(odd: re.Match[str]) -> str:
    return odd.group().translate(_PLAIN)


def lines_of(text: str) -> Iterator[Line]:
    r"""Yield the lines of *text* that are not blank.

    >>> [(line.start, line.text) for line in lines_of("One\r\n\n  • two  \x85")]
    [(0, 'One'), (8, '• two')]
    """
    here = 0
    for raw in text.splitlines(keepends=True):
        after = here + len(raw)
        content = raw.strip()
        if content:
            yield Line(here, here + raw.index(content[0]), content, after)
        here = after
