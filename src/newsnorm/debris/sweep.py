"""Decide which lines of an article are debris.

Lexical rules say what a line may be; its company says whether it is. The
decision runs in rounds over the lines that are left, until a round finds
nothing: so a text that was stripped once has nothing left to strip.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from newsnorm.debris.boilerplate import spelling
from newsnorm.debris.lines import Line
from newsnorm.debris.page import FURNITURE, furniture, looks_like_page
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
#: The headline stands among so many first lines.
_HEAD = 3
_ROUNDS = 12

#: A headline between two links has this many words.
_BETWEEN = 4
_LINKS = frozenset(("related", "nav"))
#: Kinds that end an article: what stands below them, under the last sentence, belongs to the page.
_ENDS_ARTICLE = frozenset(("related", "comment", "signup", "paywall", "legal", "share", "nav"))
# "Tanks: 3,801 (+4)", "Oleh Sydorenko, 41", "Killed – 12": lines of a table or of a list of the dead
_RECORD = re.compile(r"[:–—-] ?[~$€£]?\d|, (?:aged? )?\d{1,3}\b|\d ?\([+-]")
# Who speaks in a thread, and when
_SPEAKER = re.compile(r"[\w .@-]{1,40} (?:says|said|wrote|commented)(?: on .{4,40})?(?: at 0(?: ?[ap]m)?)?\Z")
_POSTED = re.compile(r"(?:[a-z]+ 0,? 0|0 [a-z]+ 0|0 [a-z]+ ago)(?:,? (?:at )?0(?: ?[ap]\.?m)?)?\Z")
_VOTE = frozenset(("reply", "log in to reply", "like", "report", "0 likes", "upvote", "share reply", "reply share"))

#: Rules that look at company and place, not at words; docs/reference lists them beside those of the tables.
COMPANY_RULES = {
    "repeated-line": "A headline or caption that stands twice near each other; the first stays. Kind `dup`.",
    "comment-thread": "From the first reader who speaks under a date to the end of the text. Kind `comment`.",
    "below-the-article": "Short lines under the last sentence, below furniture that ends an article.",
    "between-links": "A headline alone between two links. Kind `related`.",
    "stray-end": "A last word or two, below debris under the last sentence. Kind `stray`.",
    "boilerplate": "A line that `learn_boilerplate` learned of the site. Kind `nav`.",
    "page-shape": "A line that the weights of the page profile take for furniture. Kind `nav`.",
}


@dataclass(slots=True)
class Verdict:
    """What was decided of one line."""

    line: Line
    kind: str
    rule: str
    confidence: float


class _Spot:
    """One line in its place: the rule that names it, and what debris stood beside it."""

    __slots__ = ("above", "below", "beside", "line", "rule")

    def __init__(self, line: Line, rule: Rule | None) -> None:
        self.line = line
        self.rule = rule
        self.beside = False  # debris stood above or below
        self.above: Rule | None = None  # the rule of debris that stood directly above
        self.below: Rule | None = None  # and of debris that stood directly below

    @property
    def weak(self) -> bool:
        return self.rule is not None and self.rule.strength in ("weak", "faint")

    @property
    def text(self) -> bool:
        """Whether this is running text that no rule names."""
        return self.line.sentence and self.rule is None


class Sweep:
    """The lines of one text, what the rules say of each, and which are gone.

    Args:
        lines: The lines that are not blank.
        boilerplate: Spellings of lines known to stand on many pages of the site.
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
        self.verdicts: list[Verdict] = []
        self._boilerplate = boilerplate
        self._wanted = wanted
        self._spots = [_Spot(line, _rule_for(line, wanted, asked)) for line in lines]

    @property
    def live(self) -> list[Line]:
        """The lines that are left."""
        return [spot.line for spot in self._spots]

    def run(self, *, strong_only: bool) -> None:
        """Take debris out of the live lines until a round finds none."""
        for _ in range(_ROUNDS):
            found: dict[int, Verdict] = {}
            self._strong(found)
            if not strong_only:
                self._edge_of_text()
                self._repeated(found)
                self._headlines_below(found)
                self._below_the_article(found)
                self._between(found)
                self._weak(found)
                self._stray_end(found)
            if not found:
                return
            self._take(found)

    def page(self) -> None:
        """Take out what the shape of a whole page tells to be furniture."""
        lines = self.live
        if not looks_like_page(lines) or not self._wanted("nav"):
            return
        likely = furniture(lines, [spot.rule for spot in self._spots])
        found = {i: Verdict(lines[i], "nav", "page-shape", round(p, 2)) for i, p in enumerate(likely) if p >= FURNITURE}
        if len(found) < len(lines):
            self._take(found)

    def put_back(self, verdicts: int) -> None:
        """Undo all verdicts but the first *verdicts*."""
        back = [_Spot(v.line, None) for v in self.verdicts[verdicts:]]
        self._spots = sorted(self._spots + back, key=lambda spot: spot.line.start)
        del self.verdicts[verdicts:]

    def _strong(self, found: dict[int, Verdict]) -> None:
        for i, spot in enumerate(self._spots):
            rule = spot.rule
            if rule is not None and rule.strength in ("strong", "asked"):
                found[i] = Verdict(spot.line, rule.kind, rule.id, 0.97)
            elif self._boilerplate and self._wanted("nav") and spelling(spot.line) in self._boilerplate:
                found[i] = Verdict(spot.line, "nav", "boilerplate", 0.95)
        if self._wanted("comment"):
            for i in range(self._thread(), len(self._spots)):
                found.setdefault(i, Verdict(self._spots[i].line, "comment", "comment-thread", 0.9))

    def _thread(self) -> int:
        """Return where a thread of readers' comments begins, which runs to the end; else the number of lines."""
        keys = [spot.line.key for spot in self._spots]
        marks = [i for i, key in enumerate(keys) if _SPEAKER.match(key) or _POSTED.match(key) or key in _VOTE]
        for at in marks:
            if not _SPEAKER.match(keys[at]):
                continue
            header = at and (rule := self._spots[at - 1].rule) is not None and rule.claims == "comments"
            dated = at + 1 in marks or " at 0" in keys[at]
            if dated and (header or sum(mark >= at for mark in marks) > 2):
                return at - 1 if header else at
        return len(keys)

    def _edge_of_text(self) -> None:
        """Note the indices of the first and the last line of running text."""
        texts = [i for i, spot in enumerate(self._spots) if spot.text]
        self._first_text, self._last_text = (texts[0], texts[-1]) if texts else (len(self._spots), -1)

    def _repeated(self, found: dict[int, Verdict]) -> None:
        """Find headlines and captions that stand twice near each other; the first stays."""
        if not self._wanted("dup"):
            return
        often = Counter(spot.line.text for spot in self._spots if spot.line.words >= _DUP_WORDS)
        seen: dict[str, int] = {}
        for i, spot in enumerate(self._spots):
            line = spot.line
            if line.words < _DUP_WORDS or line.quoted or line.text[-1] in ",;:":
                continue
            before = seen.setdefault(line.text, i)
            if before == i or i - before > _DUP_REACH or i in found:
                continue
            # What stands again and again is how the article is built.
            times = often[line.text]
            at_head = before <= min(self._first_text, _HEAD) and (times == 2 or i == before + 1)
            if at_head or (times == 2 and (line.words >= _DUP_LONG or i == before + 1)):
                found[i] = Verdict(line, "dup", "repeated-line", 0.93)

    def _headlines_below(self, found: dict[int, Verdict]) -> None:
        """Let the header of a block of links claim the headlines below it."""
        for i, spot in enumerate(self._spots):
            rule = spot.above
            if rule is None or rule.claims != "headlines" or i < self._first_text or i in found:
                continue
            at = i
            while at < len(self._spots) and at - i < _MIDDLE_CLAIM and self._claimable(at):
                at += 1
            for k in range(i, at):
                found.setdefault(k, Verdict(self._spots[k].line, rule.kind, rule.id, 0.85))

    def _claimable(self, at: int) -> bool:
        """Say whether a line could be one of the headlines of a block of links."""
        spot = self._spots[at]
        line = spot.line
        if spot.rule is not None:
            return True
        if line.quoted or line.sentence or line.colon or line.words > _HEADLINE_MOST or _RECORD.search(line.text):
            return False
        if line.stop and line.text[-1] not in "?…" and not line.text.endswith("..."):
            return False
        return at > self._last_text or line.words >= _HEADLINE_WORDS

    def _below_the_article(self, found: dict[int, Verdict]) -> None:
        """Claim what stands under the article, below furniture that ends it."""
        for i in range(max(0, self._last_text + 1), len(self._spots)):
            rule = self._spots[i].above
            if self._last_text < 0 or rule is None or rule.kind not in _ENDS_ARTICLE or i in found:
                continue
            at = i
            while at < len(self._spots) and self._claimable(at):
                found.setdefault(at, Verdict(self._spots[at].line, rule.kind, "below-the-article", 0.8))
                at += 1

    def _between(self, found: dict[int, Verdict]) -> None:
        """Claim a headline that stands alone between two pieces of furniture: links to articles come in lists."""
        for i, spot in enumerate(self._spots):
            above, below = spot.above, spot.below
            if i in found or above is None or below is None or i < self._first_text:
                continue
            if above.kind in _LINKS and below.kind in _LINKS and spot.line.words >= _BETWEEN and self._claimable(i):
                found[i] = Verdict(spot.line, "related", "between-links", 0.8)

    def _weak(self, found: dict[int, Verdict]) -> None:
        """Let weak rules act where debris, or the edge of the article, is beside the line."""
        spots = self._spots
        i = 0
        while i < len(spots):
            j = i
            while j < len(spots) and spots[j].weak and j not in found:
                j += 1
            if j > i and self._run_goes(i, j, found):
                for k in range(i, j):
                    rule = spots[k].rule
                    assert rule is not None
                    found[k] = Verdict(spots[k].line, rule.kind, rule.id, 0.8)
            i = max(j, i + 1)

    def _run_goes(self, i: int, j: int, found: dict[int, Verdict]) -> bool:
        """Say whether the run of weak lines from *i* up to *j* is debris."""
        spots = self._spots
        if i and spots[i - 1].line.colon and i - 1 not in found and (spots[i].line.bullet or j - i > 1):
            return False  # items of a list that the article announces
        if i - 1 in found or j in found or any(spot.beside for spot in spots[i:j]):
            return True
        words = sum(spot.rule is not None and spot.rule.strength == "weak" for spot in spots[i:j])
        at_edge = i > self._last_text >= 0 or (0 < i < self._first_text and self._shares(i))
        return words >= 2 or (words == 1 and at_edge)

    def _shares(self, i: int) -> bool:
        rule = self._spots[i].rule
        return rule is not None and rule.kind == "share"

    def _stray_end(self, found: dict[int, Verdict]) -> None:
        """Take a last word or two that stand under debris, below the article: what is left of a tag or a menu."""
        at = len(self._spots) - 1
        if at < 1 or at in found or not self._wanted("stray"):
            return
        line = self._spots[at].line
        if not (at - 1 in found or self._spots[at].above is not None):
            return
        above = next((i for i in range(at - 1, -1, -1) if i not in found), None)
        last_words = line.words <= _STRAY_WORDS and not (line.stop or line.colon or line.quoted or line.bullet)
        if last_words and above is not None and self._spots[above].line.sentence:
            found[at] = Verdict(line, "stray", "stray-end", 0.75)

    def _take(self, found: dict[int, Verdict]) -> None:
        spots = self._spots
        for i in found:
            rule = spots[i].rule or spots[i].above
            if i + 1 < len(spots) and i + 1 not in found:
                spots[i + 1].beside = True
                spots[i + 1].above = rule if spots[i].rule is None or rule is None else self._header_of(i, found)
            if i and i - 1 not in found:
                spots[i - 1].beside = True
                spots[i - 1].below = spots[i].rule
        self.verdicts += found.values()
        self._spots = [spot for i, spot in enumerate(spots) if i not in found]

    def _header_of(self, i: int, found: dict[int, Verdict]) -> Rule | None:
        """Return the nearest rule above that claims headlines, in the run of debris that ends at *i*."""
        k = i
        while k >= 0 and k in found and i - k < _MIDDLE_CLAIM:
            rule = self._spots[k].rule
            if rule is not None and (rule.claims == "headlines" or rule.strength != "weak"):
                return rule
            k -= 1
        return self._spots[i].rule


def _rule_for(line: Line, wanted: Callable[[str], bool], asked: Collection[str]) -> Rule | None:
    """Return the rule that names *line* and may act on how it looks."""
    rule = match_line(line.key, sentence=line.sentence and line.stop)
    if rule is None or not wanted(rule.kind) or line.wholly_quoted:
        return None
    if rule.strength == "asked":
        return rule if rule.kind in asked else None
    if rule.strength != "strong" and (line.quoted or line.text[-1] in ",;!?" or _ends_sentence(line)):
        return None
    return rule


def _ends_sentence(line: Line) -> bool:
    return line.stop and not line.text.endswith(("...", "…")) and not line.text.rstrip(".").isdigit()
