"""Read the lines of a text: what each looks like, which rule names it, what debris stands inside it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsnorm.core.edits import Rewrite
from newsnorm.debris.inline import InlineRule, cut_line, inline_rules, kind_of, live_rules
from newsnorm.debris.lines import SHORT, Line, key_of, lines_of
from newsnorm.debris.rules import Hints, Rule, live_hints, match_line
from newsnorm.debris.vocabulary import begins_call

_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
# "Harbour News Ltd. All rights reserved": no sentence ended
_ABBREVIATED = re.compile(r"\b(?:Ltd|Inc|Corp|Co|LLC|PLC|Plc|GmbH|Pty|Pvt|S\.A|Bros)\.\Z")
_BUTTONS = frozenset(("page-words", "page-words-loose", "section-run", "nav-run", "share-run"))
#: Which words of the tables occur at all is asked once for so many characters.
_STRETCH = 4000


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one line.

    Attributes:
        line: The line, as it is once inline debris is cut.
        rule: The rule that names it.
        cut: What was cut inside it, or None; its text is blank where nothing is left.
    """

    line: Line
    rule: Rule | None
    cut: Rewrite | None

    @property
    def emptied(self) -> bool:
        """Whether nothing is left of the line once inline debris is cut."""
        return self.cut is not None and not self.cut.text.strip()

    @property
    def inline_rule(self) -> str:
        """The first rule that cut something inside the line."""
        assert self.cut is not None
        return self.cut.edits[0].rule.partition("+")[0]

    @property
    def last_kind(self) -> str:
        """The kind of the last sentence that was cut off the line, or nothing."""
        assert self.cut is not None
        rule = self.cut.edits[-1].rule.rpartition("+")[2]
        return "" if rule in inline_rules() else kind_of(rule)

    @property
    def inline_kind(self) -> str:
        """The kind of that rule."""
        return kind_of(self.inline_rule)


def read(text: str, wanted: Callable[[str], bool] | None = None) -> Iterator[Reading]:
    r"""Yield the lines of *text* that are not blank, each read for itself.

    >>> [(r.line.text, r.rule and r.rule.id) for r in read("The bridge fell (Photo: AFP).\n\nShare this article")]
    [('The bridge fell.', None), ('Share this article', 'share-button')]
    """
    upto = 0
    for line in lines_of(text):
        if line.start >= upto:
            upto = max(line.start + _STRETCH, line.end)
            live = _Live(text[line.start : upto].lower(), wanted or _all)
        elif line.end > upto:
            live = _Live(line.text.lower(), wanted or _all)
            upto = line.start
        if wanted is None and len(line.text) <= SHORT:
            rule, cut = _short(line.text, live)
        else:
            rule, cut = _judge(line, live, wanted or _all)
        if cut is not None and cut.text.strip():
            line = line.shortened(cut.text.strip())
        yield Reading(line, rule, cut)


class _Live:
    """What of the tables may act on the lines of a stretch of lower-case text.

    All are equal, so that a line is remembered whatever stood around it: what is
    left out could not have named it.
    """

    __slots__ = ("hints", "rules")

    def __init__(self, lower: str, wanted: Callable[[str], bool]) -> None:
        self.hints: Hints = live_hints(lower)
        self.rules: list[InlineRule] = live_rules(lower, wanted)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Live)

    def __hash__(self) -> int:
        return 0


def _all(_kind: str) -> bool:
    return True


def _judge(line: Line, live: _Live, wanted: Callable[[str], bool]) -> tuple[Rule | None, Rewrite | None]:
    """Return the rule that names a line once inline debris is cut out of it, and what is cut."""
    hints: Hints | None = live.hints
    cut = cut_line(line.text, live.rules, wanted, hints)
    if cut is not None:
        # What a cut joins may hold words that the text did not: now all of the tables are asked.
        hints = None
        cut = cut_line(line.text, [r for r in inline_rules().values() if wanted(r.kind)], wanted)
        assert cut is not None
        rest = cut.text.strip()
        # "We bring you the world. Support us with a gift!" goes whole, not its last sentence alone.
        if rest and (rest[-1] == ":" or _ABBREVIATED.search(rest) or begins_call(rest.lower())):
            whole = match_line(line.key, sentence=line.sentence and line.stop, hints=hints)
            if whole is not None and whole.strength == "strong" and wanted(whole.kind):
                return whole, None
        if not rest:
            return None, cut
        line = line.shortened(rest)
    rule = match_line(line.key, sentence=line.sentence and line.stop and not line.question, hints=hints)
    if rule is None and len(line.text) <= SHORT and _GLUED.search(line.text):
        # "SubscribeSign in", "CommentsRestacks": buttons without a space between them
        parted = match_line(key_of(_GLUED.sub(" ", line.text)))
        rule = parted if parted is not None and (parted.id in _BUTTONS or parted.kind == "share") else None
    return rule, cut


@functools.lru_cache(maxsize=4096)
def _short(text: str, live: _Live) -> tuple[Rule | None, Rewrite | None]:
    """Judge a short line, and remember it."""
    return _judge(Line(0, 0, text, 0), live, _all)
