"""Decide which lines of an article are debris.

Lexical rules say what a line may be; its company says whether it is. The
decision runs in rounds over the lines that are left, until a round finds
nothing: so a text that was stripped once has nothing left to strip.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from newsnorm.debris.lines import Line
from newsnorm.debris.rules import Rule, match_line

#: Lines of a block claimed between two parts of the article, at most.
_MIDDLE_CLAIM = 12
#: A headline has this many words; a shorter line may be a subhead of the article.
_HEADLINE_WORDS = 5
_HEADLINE_MOST = 26
#: A repeated line has this many words, …
_DUP_WORDS = 5
#: … anywhere but at the head of an article this many (poems repeat their short lines), …
_DUP_LONG = 12
#: … and stands at most so many lines after the first.
_DUP_REACH = 6
#: A last line of at most so many words, under debris, is what is left of a menu.
_STRAY_WORDS = 3
_ROUNDS = 12


@dataclass(slots=True)
class Verdict:
    """What was decided of one line."""

    line: Line
    kind: str
    rule: str
    confidence: float
    strong: bool


class Sweep:
    """The lines of one text, what the rules say of each, and which are gone.

    Args:
        lines: The lines that are not blank.
        boilerplate: Keys of lines known to stand on many pages of the site.
        wanted: Says whether debris of a kind may go.
        asked: Kinds whose "asked" rules act.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        boilerplate: Collection[str],
        wanted: Callable[[str], bool],
        asked: Collection[str],
    ) -> None:
        self.live = list(lines)
        self.verdicts: list[Verdict] = []
        self._rules: dict[int, Rule | None] = {}
        self._beside: set[int] = set()  # lines that lost a neighbour: debris stood there
        self._boilerplate = boilerplate
        self._wanted = wanted
        self._asked = asked
        for line in self.live:
            rule = match_line(line.key, sentence=line.sentence and line.stop)
            if rule is not None and (not wanted(rule.kind) or (rule.strength == "asked" and rule.kind not in asked)):
                rule = None
            self._rules[id(line)] = rule if rule is None or self._may(rule, line) else None

    def run(self, *, strong_only: bool) -> None:
        """Take debris out of the live lines until a round finds none."""
        for _ in range(_ROUNDS):
            found: dict[int, Verdict] = {}
            self._strong(found)
            if not strong_only:
                self._repeated(found)
                self._claimed(found)
                self._weak(found)
                self._stray_end(found)
            if not found:
                return
            self._take(found)

    def _rule(self, line: Line) -> Rule | None:
        return self._rules[id(line)]

    @staticmethod
    def _may(rule: Rule, line: Line) -> bool:
        """Say whether the look of *line* lets *rule* act at all."""
        if line.wholly_quoted:
            return False
        if rule.strength == "weak":
            return not line.quoted and not (line.stop and not line.text.endswith(("...", "…"))) and line.text[-1] != ","
        return True

    def _strong(self, found: dict[int, Verdict]) -> None:
        for i, line in enumerate(self.live):
            rule = self._rule(line)
            if rule is not None and rule.strength != "weak":
                found[i] = Verdict(line, rule.kind, rule.id, 0.97, strong=True)
            elif line.key in self._boilerplate and self._wanted("nav"):
                found[i] = Verdict(line, "nav", "boilerplate", 0.95, strong=True)

    def _repeated(self, found: dict[int, Verdict]) -> None:
        """Find headlines and captions that stand twice near each other; the first stays."""
        if not self._wanted("dup"):
            return
        seen: dict[str, int] = {}
        first_text = self._edge_of_text()[0]
        for i, line in enumerate(self.live):
            if line.words >= _DUP_WORDS and not line.quoted:
                before = seen.get(line.text)
                if (
                    before is not None
                    and i - before <= _DUP_REACH
                    and i not in found
                    and (line.words >= _DUP_LONG or before <= first_text or i == before + 1)
                ):
                    found[i] = Verdict(line, "dup", "repeated-line", 0.93, strong=False)
                    continue
                seen[line.text] = i

    def _edge_of_text(self) -> tuple[int, int]:
        """Return the indices of the first and the last sentence of the live lines that no rule names."""
        texts = [i for i, line in enumerate(self.live) if line.sentence and self._rule(line) is None]
        return (texts[0], texts[-1]) if texts else (len(self.live), -1)

    def _claimed(self, found: dict[int, Verdict]) -> None:
        """Let the header of a block of links claim the headlines below it."""
        last_text = self._edge_of_text()[1]
        for i, line in enumerate(self.live):
            rule = self._rule(line)
            if rule is None or not rule.claims or (rule.strength == "weak" and i < last_text and not self._company(i)):
                continue
            if rule.claims == "headlines":
                self._claim_headlines(i, rule, last_text, found)

    def _company(self, i: int) -> bool:
        return id(self.live[i]) in self._beside

    def _claim_headlines(self, i: int, rule: Rule, last_text: int, found: dict[int, Verdict]) -> None:
        at = i + 1
        claimed: list[int] = []
        while at < len(self.live) and (at > last_text or at - i <= _MIDDLE_CLAIM):
            line = self.live[at]
            if not self._is_headline(line, tail=at > last_text):
                break
            claimed.append(at)
            at += 1
        if at <= last_text:
            # The last short line before running text is its subhead, not the block's headline.
            while (
                claimed
                and self.live[claimed[-1]].words < _HEADLINE_WORDS
                and self._rule(self.live[claimed[-1]]) is None
            ):
                claimed.pop()
        for k in claimed:
            found.setdefault(k, Verdict(self.live[k], rule.kind, rule.id, 0.85, strong=False))
        if claimed or i > last_text:
            found.setdefault(i, Verdict(self.live[i], rule.kind, rule.id, 0.9, strong=False))

    def _may_be_subhead(self, line: Line) -> bool:
        return line.words < _HEADLINE_WORDS and self._rule(line) is None

    def _is_headline(self, line: Line, *, tail: bool) -> bool:
        rule = self._rule(line)
        if rule is not None:
            return True
        if line.quoted or line.sentence or line.colon or line.words > _HEADLINE_MOST:
            return False
        if line.stop and not line.text.endswith("?"):
            return False
        return tail or line.words >= _HEADLINE_WORDS or line.bullet

    def _weak(self, found: dict[int, Verdict]) -> None:
        """Let weak rules act where debris, or the edge of the article, is beside the line."""
        live = self.live
        first_text, last_text = self._edge_of_text()
        n = len(live)
        weak = [
            (r := self._rule(line)) is not None and r.strength == "weak" and i not in found
            for i, line in enumerate(live)
        ]
        i = 0
        while i < n:
            if not weak[i]:
                i += 1
                continue
            j = i
            while j < n and weak[j]:
                j += 1
            # live[i:j] is a run of weak lines
            if self._run_goes(i, j, first_text, last_text, found):
                for k in range(i, j):
                    rule = self._rule(live[k])
                    assert rule is not None
                    found[k] = Verdict(live[k], rule.kind, rule.id, 0.8, strong=False)
            i = j

    def _is_weak(self, line: Line) -> bool:
        rule = self._rule(line)
        return rule is not None and rule.strength == "weak"

    def _stray_end(self, found: dict[int, Verdict]) -> None:
        """Take a last word or two that stand under debris, below the article: what is left of a tag or a menu."""
        at = len(self.live) - 1
        if at < 1 or at in found or not self._wanted("stray"):
            return
        line = self.live[at]
        under = at - 1 in found or self._company(at)
        above = next((i for i in range(at - 1, -1, -1) if i not in found), None)
        if (
            under
            and above is not None
            and self.live[above].sentence
            and line.words <= _STRAY_WORDS
            and not (line.stop or line.colon or line.quoted or line.bullet)
        ):
            found[at] = Verdict(line, "stray", "stray-end", 0.75, strong=False)

    def _run_goes(self, i: int, j: int, first_text: int, last_text: int, found: dict[int, Verdict]) -> bool:
        live = self.live
        if i and live[i - 1].colon and i - 1 not in found and (live[i].bullet or j - i > 1):
            return False  # items of a list that the article announces
        if (i and i - 1 in found) or j in found or any(self._company(k) for k in range(i, j)):
            return True
        if j - i >= 2:
            return True
        if i > last_text >= 0:
            return True
        return 0 < i < first_text < len(live)

    def _take(self, found: dict[int, Verdict]) -> None:
        for i in found:
            for k in (i - 1, i + 1):
                if 0 <= k < len(self.live) and k not in found:
                    self._beside.add(id(self.live[k]))
        self.verdicts += found.values()
        self.live = [line for i, line in enumerate(self.live) if i not in found]
