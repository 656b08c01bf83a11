"""The notation that the rules are written in, and the machine that runs them.

A rule is a regular expression over *classes of tokens*: ``THE? (day: DAYNUM) ORDSUFFIX OF MONTH``.
Names in capitals are classes or macros, ``(name: …)`` is a group, white space means nothing.

Rules run in levels, each one pass over the text, as in a cascade of finite automata: the first level
reads dates, months, lengths; what it has read counts as one token for the next, which joins them
("late" + *Friday*, "between" + *day* + "and" + *day*). So no rule needs to know how a date is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from newsnorm.dates.expressions import Expression
from newsnorm.dates.lexicon import OTHER, codes, lexicon

#: What a rule gives: the class of the phrase for later levels, and what it says. None: not a date after all.
Outcome = tuple[str, Expression] | None

_NAME = re.compile(r"[A-Z][A-Z_0-9]+")
_GROUP = re.compile(r"\((\w+):")
_PLAIN_GROUP = re.compile(r"\((?!\?)")
_NAMED = re.compile(r"\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase pattern and the function that says what such a phrase means."""

    name: str
    level: int
    notation: str
    build: Callable[[Match], Outcome]


class Line:
    """A text as a row of tokens: their codes as one string, their offsets, and what each is or says."""

    __slots__ = ("codes", "ends", "rules", "starts", "text", "whats")

    def __init__(
        self, text: str, codes: str, starts: list[int], ends: list[int], whats: list[str | Expression]
    ) -> None:
        self.text = text
        self.codes = codes
        self.starts = starts
        self.ends = ends
        self.whats = whats
        self.rules: dict[int, str] = {}


class Match:
    """One place where a rule fits, with easy access to what its groups hold."""

    __slots__ = ("_found", "line")

    def __init__(self, line: Line, found: re.Match[str]) -> None:
        self.line = line
        self._found = found

    def __contains__(self, group: str) -> bool:
        return bool(self._found[group])

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

    def before(self) -> str:
        """Return the text up to the match."""
        return self.line.text[: self.line.starts[self._found.start()]]

    @property
    def start(self) -> int:
        """The offset of the match in the text."""
        return self.line.starts[self._found.start()]

    @property
    def end(self) -> int:
        """The offset of the end of the match in the text."""
        return self.line.ends[self._found.end() - 1]


class Level:
    """The rules of one level as one pattern; where several fit at one place, the first listed wins."""

    def __init__(self, rules: list[Rule], macros: dict[str, str]) -> None:
        self.rules = {rule.name: rule for rule in rules}
        patterns = {rule.name: _translate(rule.notation, macros) for rule in rules}
        self.patterns = {name: re.compile(pattern) for name, pattern in patterns.items()}
        self._order = list(self.rules)
        self.master = re.compile("|".join(f"(?P<{name}>{_NAMED.sub('?:', p)})" for name, p in patterns.items()))

    def run(self, line: Line) -> Line:
        """Read *line* once from left to right; every phrase that is read becomes one token of the new line."""
        search = self.master.search
        code_of = codes()
        codes_, starts, ends, whats = [], [], [], []  # type: ignore[var-annotated]
        marks: dict[int, str] = {}
        length = 0
        here = pos = 0
        found = search(line.codes, 0)
        while found:
            first = found.start()
            name, pos, outcome = self._read(line, first, found.lastgroup)
            if outcome is not None:
                codes_ += (line.codes[here:first], code_of[outcome[0]])
                starts += line.starts[here:first]
                starts.append(line.starts[first])
                ends += line.ends[here:first]
                ends.append(line.ends[pos - 1])
                whats += line.whats[here:first]
                whats.append(outcome[1])
                marks |= {length + at - here: line.rules[at] for at in range(here, first) if at in line.rules}
                length += first - here + 1
                marks[length - 1] = name
                here = pos
            found = search(line.codes, pos)
        if not length:
            return line
        marks |= {length + at - here: name for at, name in line.rules.items() if at >= here}
        done = Line(
            line.text,
            "".join([*codes_, line.codes[here:]]),
            starts + line.starts[here:],
            ends + line.ends[here:],
            whats + line.whats[here:],
        )
        done.rules = marks
        return done

    def _read(self, line: Line, first: int, fits: str | None) -> tuple[str, int, Outcome]:
        """Return the first rule, from *fits* on, that reads what starts at token *first*; None where all decline."""
        assert fits is not None
        for name in self._order[self._order.index(fits) :]:
            detail = self.patterns[name].match(line.codes, first)
            if detail is not None and detail.end() > first:
                outcome = self.rules[name].build(Match(line, detail))
                if outcome is not None:
                    return name, detail.end(), outcome
        return fits, first + 1, None


def _translate(notation: str, macros: dict[str, str]) -> str:
    """Turn the notation into a pattern over codes."""
    code_of = codes()

    def put(found: re.Match[str]) -> str:
        name = found[0]
        if name == "ANY":
            return OTHER
        return f"(?:{_translate(macros[name], macros)})" if name in macros else code_of[name]

    return re.sub(r"\s+", "", _NAME.sub(put, _PLAIN_GROUP.sub("(?:", _GROUP.sub(r"(?P<\1>", notation))))
