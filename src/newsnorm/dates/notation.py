"""The notation that the rules are written in, and the machine that runs them.

A rule is a regular expression over *classes of tokens*: ``THE? (day: DAYNUM) ORDSUFFIX OF MONTH``.
Names in capitals are classes or macros, ``(name: …)`` is a group, white space means nothing.

Rules run in levels, each one pass over the text, as in a cascade of finite automata: the first level
reads dates, months, lengths; what it has read counts as one token for the next, which joins them
("late" + *Friday*, "between" + *day* + "and" + *day*). So no rule needs to know how a date is written.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import compress, islice
from operator import add

from newsnorm.dates.expressions import Expression
from newsnorm.dates.lexicon import OTHER, codes, lexicon
from newsnorm.dates.patterns import pattern

#: What a rule gives: the class of the phrase for later levels, and what it says, or the word that it stands for.
#: None: not a date after all.
Outcome = tuple[str, "Expression | str"] | None

_NAME = pattern(r"[A-Z][A-Z_0-9]+")
_GROUP = pattern(r"\((\w+):")
_PLAIN_GROUP = pattern(r"\((?!\?)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase pattern and the function that says what such a phrase means."""

    name: str
    level: int
    notation: str
    build: Callable[[Match], Outcome]


class Line:
    """A stretch of text as a row of tokens: their codes as one string, their offsets, and what each is or says.

    A phrase that was read is one token, and has the name of its rule. No phrase starts at token *limit* or
    behind: those are there to be looked at.
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
        self.rules = [""] * len(codes)

    def shorten(self, read: list[tuple[int, int, str, tuple[str, Expression | str]]]) -> None:
        """Put one token for every phrase that was *read*: its first and last token, its rule, its class and meaning."""
        row, code_of = list(self.codes), codes()
        for first, last, name, (what, said) in reversed(read):
            row[first:last] = [code_of[what]]
            self.starts[first:last] = [self.starts[first]]
            self.ends[first:last] = [self.ends[last - 1]]
            self.whats[first:last] = [said]
            self.rules[first:last] = [name]
            # What lies behind the limit stays behind it, but for what a phrase that runs over it takes in
            self.limit -= min(last, self.limit) - first - 1
        self.codes = "".join(row)


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


#: A rule and the function that fits its notation to a row of codes.
Fitting = tuple[Rule, Callable[[str, int], "re.Match[str] | None"]]


class _Starting(dict[str, list[Fitting]]):
    """The rules that two tokens may start, by the codes of the two; worked out, and compiled, when first asked for."""

    def __init__(self, rules: Iterable[Rule], macros: dict[str, str]) -> None:
        super().__init__()
        self.by_code: dict[str, list[tuple[set[str], Rule, str]]] = {}
        for rule in rules:
            pattern = translate(rule.notation, macros)
            for code, seconds in openings(pattern).items():
                self.by_code.setdefault(code, []).append((seconds, rule, pattern))

    def __missing__(self, pair: str) -> list[Fitting]:
        second = pair[1:]
        rules = [(r, p) for seconds, r, p in self.by_code.get(pair[0], ()) if "" in seconds or second in seconds]
        self[pair] = [(rule, _compiled(pattern).match) for rule, pattern in rules]
        return self[pair]


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Level:
    """The rules of one level; where several fit, the first listed that reads wins."""

    def __init__(self, rules: Iterable[Rule], macros: dict[str, str]) -> None:
        self._starting = _Starting(rules, macros)
        self._codes = frozenset(self._starting.by_code)

    def run(self, line: Line) -> None:
        """Read *line* once from left to right; every phrase that is read becomes one token of it."""
        row = line.codes
        if self._codes.isdisjoint(row):
            return
        starting = list(islice(map(self._starting.__getitem__, map(add, row, f"{row[1:]}$")), line.limit))
        if not any(starting):
            return
        read: list[tuple[int, int, str, tuple[str, Expression | str]]] = []
        here = 0
        for at, rules in compress(enumerate(starting), starting):
            if at < here:
                continue
            for rule, fit in rules:
                found = fit(row, at)
                outcome = found and rule.build(Match(line, found))
                if found and outcome:
                    here = found.end()
                    read.append((at, here, rule.name, outcome))
                    break
        if read:
            line.shorten(read)


#: What macros come to: some stand in thirty rules.
_TRANSLATED: dict[str, str] = {}


def translate(notation: str, macros: dict[str, str]) -> str:
    """Turn the notation into a pattern over codes."""
    code_of = codes()

    def put(found: re.Match[str]) -> str:
        name = found[0]
        if name == "ANY":
            return OTHER
        if name in macros and macros[name] not in _TRANSLATED:
            _TRANSLATED[macros[name]] = f"(?:{translate(macros[name], macros)})"
        return _TRANSLATED[macros[name]] if name in macros else code_of[name]

    return re.sub(r"\s+", "", _NAME.sub(put, _PLAIN_GROUP.sub("(?:", _GROUP.sub(r"(?P<\1>", notation))))


_PIECE = pattern(r"\(\?(?P<look><?[=!])|\((?:\?:|\?P<\w+>)|(?P<set>\[[^]]*\])|(?P<repeat>[?*+]|\{[\d,]+\})|.")


class _Opening:
    """How the matches of a pattern start: may one be empty, which are one token, which tokens come first and second."""

    __slots__ = ("empty", "one", "two")

    def __init__(self, empty: bool, one: frozenset[str], two: dict[str, frozenset[str]]) -> None:
        self.empty = empty
        self.one = one
        self.two = two

    def either(self, other: _Opening) -> _Opening:
        if not self.two or not other.two:
            two = self.two or other.two
        else:
            two = {**self.two}
            for first, seconds in other.two.items():
                two[first] = two[first] | seconds if first in two else seconds
        return _Opening(self.empty or other.empty, self.one | other.one, two)

    def then(self, other: _Opening) -> _Opening:
        seconds = other.one.union(other.two)
        here = _Opening(False, frozenset(), dict.fromkeys(self.one, seconds) if seconds else {})
        here = _Opening(False, self.one if other.empty else frozenset(), self.two).either(here)
        if self.empty:
            here = here.either(_Opening(False, other.one, other.two))
        return _Opening(self.empty and other.empty, here.one, here.two)


def openings(pattern: str) -> dict[str, set[str]]:
    """Return the characters that a match of *pattern* can start with, each with those that may come second.

    An empty second stands for any: the match may end after the first.

    >>> openings("a?(?=x)[bc]") == {"a": {"b", "c"}, "b": {""}, "c": {""}}
    True
    """
    opening, _ = _alternatives(list(_PIECE.finditer(pattern)), 0)
    pairs: dict[str, set[str]] = {first: {""} for first in opening.one}
    for first, seconds in opening.two.items():
        pairs.setdefault(first, set()).update(seconds)
    return pairs


def _alternatives(pieces: list[re.Match[str]], at: int) -> tuple[_Opening, int]:
    """Read alternatives up to the closing bracket: how they open, and where they end."""
    nothing = _Opening(True, frozenset(), {})
    done, this = _Opening(False, frozenset(), {}), nothing
    while at < len(pieces) and pieces[at][0] != ")":
        piece = pieces[at]
        at += 1
        if piece[0] == "|":
            done, this = done.either(this), nothing
            continue
        if not this.empty and not this.one:
            at = _end_of_alternative(pieces, at)
            continue  # two tokens are told already: what follows adds nothing
        inner = _Opening(False, frozenset(piece[0][1:-1] if piece["set"] else piece[0]), {})
        if piece[0].startswith("("):
            inner, at = _alternatives(pieces, at)
            at += 1  # the closing bracket
        if piece["look"] or piece[0] == "$":
            inner = nothing
        if at < len(pieces) and pieces[at]["repeat"]:
            repeat = pieces[at][0]
            at += 1
            if repeat[0] != "?":
                inner = inner.either(inner.then(inner))
            if repeat[0] in "?*" or repeat.startswith("{0"):
                inner = inner.either(nothing)
            if at < len(pieces) and pieces[at][0] == "?":
                at += 1  # a lazy repeat
        this = this.then(inner)
    return done.either(this), at


def _end_of_alternative(pieces: list[re.Match[str]], at: int) -> int:
    """Return the place of the "|" or the closing bracket that ends the alternative that *at* is in, or follows."""
    depth = int(pieces[at - 1][0].startswith("("))
    while at < len(pieces) and (depth or pieces[at][0] not in ("|", ")")):
        depth += pieces[at][0].startswith("(") - (pieces[at][0] == ")")
        at += 1
    return at
