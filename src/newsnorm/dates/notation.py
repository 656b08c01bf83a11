"""The notation that the rules are written in, and the machine that runs them.

A rule is a regular expression over *classes of tokens*: ``THE? (day: DAYNUM) ORDSUFFIX OF MONTH``.
Names in capitals are classes or macros, ``(name: …)`` is a group, white space means nothing.

Rules run in levels, each one pass over the text, as in a cascade of finite automata: the first level
reads dates, months, lengths; what it has read counts as one token for the next, which joins them
("late" + *Friday*, "between" + *day* + "and" + *day*). So no rule needs to know how a date is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from newsnorm.dates.expressions import Expression
from newsnorm.dates.lexicon import OTHER, codes, lexicon

#: What a rule gives: the class of the phrase for later levels, and what it says. None: not a date after all.
Outcome = tuple[str, Expression] | None

_NAME = re.compile(r"[A-Z][A-Z_0-9]+")
_GROUP = re.compile(r"\((\w+):")
_PLAIN_GROUP = re.compile(r"\((?!\?)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase pattern and the function that says what such a phrase means."""

    name: str
    level: int
    notation: str
    build: Callable[[Match], Outcome]


class Line:
    """A stretch of text as a row of tokens: their codes as one string, their offsets, and what each is or says.

    No phrase starts at *limit* or behind: those tokens are there to be looked at.
    """

    __slots__ = ("codes", "ends", "limit", "rules", "starts", "text", "whats")

    def __init__(
        self, text: str, codes: str, starts: list[int], ends: list[int], whats: list[str | Expression], limit: int
    ) -> None:
        self.text = text
        self.codes = codes
        self.starts = starts
        self.ends = ends
        self.whats = whats
        self.limit = limit
        self.rules: dict[int, str] = {}


class Match:
    """One place where a rule fits, with easy access to what its groups hold."""

    __slots__ = ("_found", "line")

    def __init__(self, line: Line, found: re.Match[str]) -> None:
        self.line = line
        self._found = found

    def __contains__(self, group: str) -> bool:
        return group in self._found.re.groupindex and bool(self._found[group])

    def span(self, group: str | int = 0) -> range:
        """Return the indices of the tokens that *group* covers."""
        return range(*self._found.span(group))

    def word(self, group: str | int) -> str:
        """Return the first token of *group* in lower case."""
        what = self.line.whats[self._found.start(group)]
        assert isinstance(what, str)
        return what.lower()

    def words(self, group: str | int) -> list[str]:
        """Return the tokens of *group* in lower case."""
        return [w.lower() for w in self.line.whats[slice(*self._found.span(group))] if isinstance(w, str)]

    def value(self, group: str | int) -> str:
        """Return what the table says that the first token of *group* stands for."""
        what = self.line.whats[self._found.start(group)]
        assert isinstance(what, str)
        return lexicon()[1][what]

    def number(self, group: str | int) -> int | None:
        """Return the first token of *group* as a number: digits, or a word with a number for its value."""
        if not self._found[group]:
            return None
        what = self.line.whats[self._found.start(group)]
        assert isinstance(what, str)
        digits = what.replace(",", "")
        return int(digits) if digits.isdigit() else int(lexicon()[1][what])

    def said(self, group: str | int) -> Expression:
        """Return what the phrase says that *group* covers, read by an earlier level."""
        what = self.line.whats[self._found.start(group)]
        assert not isinstance(what, str)
        return what

    def text(self, group: str | int = 0) -> str:
        """Return the stretch of text that *group* covers."""
        first, last = self._found.span(group)
        return self.line.text[self.line.starts[first] : self.line.ends[last - 1]] if last > first else ""

    def before(self, reach: int = 24) -> str:
        """Return the text just before the match."""
        return self.line.text[max(0, self.start - reach) : self.start]

    @property
    def start(self) -> int:
        """The offset of the match in the text."""
        return self.line.starts[self._found.start()]

    @property
    def end(self) -> int:
        """The offset of the end of the match in the text."""
        return self.line.ends[self._found.end() - 1]


class Level:
    """The rules of one level, by the class of token that they may start with; the first listed that reads wins."""

    def __init__(self, rules: list[Rule], macros: dict[str, str]) -> None:
        self.starters: dict[str, list[tuple[Rule, Callable[[str, int], re.Match[str] | None]]]] = {}
        for rule in rules:
            pattern = translate(rule.notation, macros)
            match = re.compile(pattern).match
            for code in first_codes(pattern):
                self.starters.setdefault(code, []).append((rule, match))

    def run(self, line: Line) -> Line:
        """Read *line* once from left to right; every phrase that is read becomes one token of the new line."""
        row, starters = line.codes, self.starters
        read: list[tuple[int, int, str, Outcome]] = []
        at, stop = 0, bisect_left(line.starts, line.limit)
        while at < stop:
            rules = starters.get(row[at])
            at += 1
            if rules is None:
                continue
            for rule, match in rules:
                found = match(row, at - 1)
                if found is not None:
                    outcome = rule.build(Match(line, found))
                    if outcome is not None:
                        read.append((at - 1, found.end(), rule.name, outcome))
                        at = found.end()
                        break
        return _shortened(line, read) if read else line


def _shortened(line: Line, read: list[tuple[int, int, str, Outcome]]) -> Line:
    """Return *line* with one token for every phrase that was read."""
    code_of = codes()
    row: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    whats: list[str | Expression] = []
    rules: dict[int, str] = {}
    here = 0
    for first, last, name, outcome in [*read, (len(line.codes), len(line.codes), "", None)]:
        rules |= {len(starts) + at - here: line.rules[at] for at in range(here, first) if at in line.rules}
        row.append(line.codes[here:first])
        starts += line.starts[here:first]
        ends += line.ends[here:first]
        whats += line.whats[here:first]
        if outcome is not None:
            rules[len(starts)] = name
            row.append(code_of[outcome[0]])
            starts.append(line.starts[first])
            ends.append(line.ends[last - 1])
            whats.append(outcome[1])
        here = last
    done = Line(line.text, "".join(row), starts, ends, whats, line.limit)
    done.rules = rules
    return done


def translate(notation: str, macros: dict[str, str]) -> str:
    """Turn the notation into a pattern over codes."""
    code_of = codes()

    def put(found: re.Match[str]) -> str:
        name = found[0]
        if name == "ANY":
            return OTHER
        return f"(?:{translate(macros[name], macros)})" if name in macros else code_of[name]

    return re.sub(r"\s+", "", _NAME.sub(put, _PLAIN_GROUP.sub("(?:", _GROUP.sub(r"(?P<\1>", notation))))


_PIECE = re.compile(r"\(\?(?P<look><?[=!])|\((?:\?:|\?P<\w+>)|(?P<set>\[[^]]*\])|(?P<repeat>[?*+]|\{[\d,]+\})|.")


def first_codes(pattern: str) -> set[str]:
    """Return the characters that a match of *pattern* can start with.

    >>> sorted(first_codes("(?:a|[bc])?(?=x)d(?P<n>e)"))
    ['a', 'b', 'c', 'd']
    """
    return _alternatives(list(_PIECE.finditer(pattern)), 0)[0]


def _alternatives(pieces: list[re.Match[str]], at: int) -> tuple[set[str], bool, int]:
    """Read alternatives up to the closing bracket: their first characters, whether one can be empty, where they end."""
    firsts: set[str] = set()
    empty, open_ = False, True  # can an alternative be empty; can this one still have been
    while at < len(pieces) and pieces[at][0] != ")":
        piece = pieces[at]
        at += 1
        if piece[0] == "|":
            empty, open_ = empty or open_, True
            continue
        inner, inner_empty = {piece[0]}, False
        if piece[0].startswith("("):
            inner, inner_empty, at = _alternatives(pieces, at)
            at += 1  # the closing bracket
        elif piece["set"]:
            inner = set(piece[0][1:-1])
        if piece["look"] or piece[0] == "$":
            inner, inner_empty = set(), True
        if at < len(pieces) and pieces[at]["repeat"]:
            inner_empty = inner_empty or pieces[at][0][0] in "?*" or pieces[at][0].startswith("{0")
            at += 1
        if open_:
            firsts |= inner
        open_ = open_ and inner_empty
    return firsts, empty or open_, at
