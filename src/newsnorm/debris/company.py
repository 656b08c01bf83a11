"""Judge lines by their company: where they stand, what debris stood beside them, what stands twice.

Each rule here is a function over a `Scene` that adds verdicts to *found*; none
looks at more than the lines that are left and at the debris that was beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from newsnorm.debris.lines import Line
from newsnorm.debris.rules import Rule

#: Lines of a block claimed between two parts of the article, at most.
_MIDDLE_CLAIM = 12
#: A headline has this many words; a shorter line may be a subhead of the article.
_HEADLINE_WORDS = 5
_HEADLINE_MOST = 26
#: A line of at most so many words may be a section or a tag.
_LABEL_WORDS = 4
#: A title is longer than this.
_LABEL_SHORT = 2
#: A repeated line has this many words, …
_DUP_WORDS = 5
#: … anywhere but at the head of an article this many (poems repeat their short lines), …
_DUP_LONG = 12
#: … is known by so many characters, as captions of one event begin alike, …
_DUP_START = 40
#: … and stands at most so many lines after the first.
_DUP_REACH = 6
#: A last line of at most so many words, under debris, is what is left of a menu.
_STRAY_WORDS = 3
#: The headline stands among so many first lines.
_HEAD = 3
#: A headline between two links has this many words.
_BETWEEN = 4
#: The first reader speaks at most so many lines below the header of the comments.
_FIRST_COMMENT = 5

_LINKS = frozenset(("related", "nav"))
_FURNITURE = frozenset(("related", "nav", "share", "widget", "signup", "live", "ad"))
#: Kinds that end an article: what stands below them, under the last sentence, belongs to the page.
_ENDS_ARTICLE = frozenset(("related", "comment", "signup", "paywall", "legal", "share", "nav"))
#: Kinds that stand beside a headline.
_OF_THE_ARTICLE = frozenset(("share", "meta", "credit", "caption", "dup"))
# "Tanks: 3,801 (+4)", "Oleh Sydorenko, 41", "Killed – 12": lines of a table or of a list of the dead
_RECORD = re.compile(r"[^\d\s]\s?[:–—-] ?[~$€£]?\d|, (?:aged? )?\d{1,3}\b|\d ?\([+-]")
_FIGURE_OR_LABEL = re.compile(r"\d|: ")
# Who speaks in a thread, and when
_SPEAKER = re.compile(
    r"[\w .@()-]{1,40} (?:(?:says|said|wrote|commented)(?: on .{4,40})?(?: at 0(?: ?[ap]m)?)?"
    r"|on [a-z]+ 0,? 0 at 0 ?[ap]m(?: said)?)\Z"
)
_MARK = re.compile(
    _SPEAKER.pattern
    + r"|(?:[a-z]+ 0,? 0|0 [a-z]+ 0|0 [a-z]+ ago)(?:,? (?:at )?0(?: ?[ap]\.?m\.?)?)?\Z"
    + r"|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* 0|0[smhdwy] ?(?:ago)?|yesterday|just now)\Z"
)
_MARK_LENGTH = 100
_VOTE = frozenset(
    ("reply", "log in to reply", "like", "report", "0 likes", "upvote", "share reply", "reply share", "0 like",
     "like reply", "report comment", "flag", "0 replies", "like (0)", "reply 0", "0 reply", "recommend")
)  # fmt: skip

#: The rules of company and place; docs/reference lists them beside those of the tables.
COMPANY_RULES = {
    "repeated-line": "A headline or caption that stands twice near each other; the first stays. Kind `dup`.",
    "comment-thread": "From the first reader who speaks under a date to the end of the text. Kind `comment`.",
    "above-the-headline": "Labels above the headline, between pieces of the menu. Kind `nav`.",
    "below-the-article": "Short lines under the last sentence, below furniture that ends an article.",
    "tags-below": "Two labels or more between the last sentence and furniture that ends an article. Kind `nav`.",
    "between-links": "A headline alone between two pieces of furniture. Kind `related`.",
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


class Spot:
    """One line in its place: the rule that names it, and what debris stood beside it."""

    __slots__ = ("above", "below", "beside", "byline", "line", "rule")

    def __init__(self, line: Line, rule: Rule | None, *, byline: bool = False) -> None:
        self.line = line
        self.rule = rule
        self.byline = byline  # a byline, a date of publication, a caption: of the page, and kept
        self.forget()

    def forget(self) -> None:
        """Know of no debris beside the line."""
        self.beside = False  # debris stood above or below
        self.above: Rule | None = None  # the rule of debris that stood directly above
        self.below: Rule | None = None  # and of debris that stood directly below

    @property
    def weak(self) -> bool:
        """Whether the rule that names the line needs company."""
        return self.rule is not None and self.rule.strength in ("weak", "faint")

    @property
    def text(self) -> bool:
        """Whether this is running text that no rule names."""
        return self.line.sentence and self.rule is None


class Scene:
    """The lines that are left, and between which of them the running text lies."""

    __slots__ = ("first_text", "last_text", "spots", "title", "wanted")

    def __init__(self, spots: list[Spot], wanted: Callable[[str], bool]) -> None:
        self.spots = spots
        self.wanted = wanted
        texts = [i for i, spot in enumerate(spots) if spot.text]
        self.first_text, self.last_text = (texts[0], texts[-1]) if texts else (len(spots), -1)
        head = range(self.first_text)
        self.title = next((i for i in head if spots[i].rule is None and spots[i].line.words >= _HEADLINE_WORDS), None)

    def claimable(self, at: int) -> bool:
        """Say whether a line could be one of the headlines of a block of links."""
        spot = self.spots[at]
        line = spot.line
        if spot.rule is not None:
            return not (line.sentence and spot.weak)
        if line.quoted or line.sentence or line.colon or line.words > _HEADLINE_MOST or _RECORD.search(line.text):
            return False
        if line.stop and line.text[-1] not in "?…" and not line.text.endswith("..."):
            return False
        return at > self.last_text or line.words >= _HEADLINE_WORDS

    def headline(self, at: int) -> bool:
        """Say whether a line that no rule names could be a headline of another article."""
        return self.spots[at].rule is None and self.claimable(at)

    def label(self, at: int) -> bool:
        """Say whether a line that no rule names could be a section or a tag."""
        spot = self.spots[at]
        line = spot.line
        return (
            spot.rule is None
            and 0 < line.words <= _LABEL_WORDS
            and not (line.stop or line.colon or line.quoted or line.bullet)
            and line.text[-1] not in ",;"
            and not _FIGURE_OR_LABEL.search(line.text)
        )

    def beside_byline(self, at: int) -> bool:
        """Say whether a byline or a date of publication stands right above or below a line of the head."""
        near = self.spots[max(0, at - 1) : at + 2]
        return at < self.first_text and any(spot.byline for spot in near)


Found = dict[int, Verdict]


def repeated(scene: Scene, found: Found) -> None:
    """Find headlines and captions that stand twice near each other; the first stays."""
    if not scene.wanted("dup"):
        return
    spots = scene.spots
    often = Counter(spot.line.text[:_DUP_START] for spot in spots if spot.line.words >= _DUP_WORDS)
    seen: dict[str, int] = {}
    for i, spot in enumerate(spots):
        line = spot.line
        if line.words < _DUP_WORDS or line.text[-1] in ",;:":
            continue
        before = seen.setdefault(line.text, i)
        if before == i or i - before > _DUP_REACH or i in found:
            continue
        # What stands again and again is how the article is built.
        times = often[line.text[:_DUP_START]]
        at_head = before <= min(scene.first_text, _HEAD) and (times == 2 or i == before + 1)
        if at_head or (not line.quoted and times == 2 and (line.words >= _DUP_LONG or i == before + 1)):
            found[i] = Verdict(line, "dup", "repeated-line", 0.93)


def comment_thread(scene: Scene, found: Found) -> None:
    """Take a thread of readers' comments, which runs to the end."""
    if scene.wanted("comment"):
        for i in range(_thread(scene), len(scene.spots)):
            found.setdefault(i, Verdict(scene.spots[i].line, "comment", "comment-thread", 0.9))


def _thread(scene: Scene) -> int:
    """Return where a thread begins, else the number of lines."""
    spots = scene.spots
    keys = [spot.line.key for spot in spots]
    marks = [i for i, key in enumerate(keys) if key in _VOTE or (len(key) < _MARK_LENGTH and _MARK.match(key))]
    for k, at in enumerate(marks):
        if not _SPEAKER.match(keys[at]):
            continue
        header = at and _heads_comments(spots[at - 1])
        dated = marks[k + 1 : k + 2] == [at + 1] or " at 0" in keys[at]
        if dated and (header or len(marks) - k > 2):
            return at - 1 if header else at
    for at in range(len(spots) // 3, len(spots)):
        if _heads_comments(spots[at]):
            below = marks[bisect_right(marks, at) :]
            if len(below) > 1 and below[0] - at <= _FIRST_COMMENT:
                return at
    return len(keys)


def _heads_comments(spot: Spot) -> bool:
    return spot.rule is not None and spot.rule.claims == "comments"


def headlines_below(scene: Scene, found: Found) -> None:
    """Let the header of a block of links claim the headlines below it."""
    spots = scene.spots
    for i, spot in enumerate(spots):
        rule = spot.above
        if rule is None or i < scene.first_text or i in found or rule.claims not in ("headlines", "tags"):
            continue
        claimable = scene.label if rule.claims == "tags" else scene.claimable
        at = i
        while at < len(spots) and at - i < _MIDDLE_CLAIM and claimable(at):
            at += 1
        for k in range(i, at):
            found.setdefault(k, Verdict(spots[k].line, rule.kind, rule.id, 0.85))


def header_over_links(scene: Scene, found: Found) -> None:
    """Let a weak header act that stands over headlines which debris ends: "Trending", a headline, "22k views"."""
    spots = scene.spots
    for i, spot in enumerate(spots):
        rule = spot.rule
        if rule is None or rule.claims != "headlines" or i in found or not spot.weak:
            continue
        at = i + 1
        while at < len(spots) and at - i < _MIDDLE_CLAIM and spots[at].line.words >= _BETWEEN and scene.headline(at):
            at += 1
        known = (
            spots[at - 1].below is not None
            or at in found
            or (i > scene.first_text and spots[i + 1].line.words >= _HEADLINE_WORDS)
        )
        if at > i + 1 and known:
            for k in range(i, at):
                found.setdefault(k, Verdict(spots[k].line, rule.kind, rule.id, 0.8))


def below_the_article(scene: Scene, found: Found) -> None:
    """Claim what stands under the article, below furniture that ends it."""
    spots = scene.spots
    for i in range(max(0, scene.last_text + 1), len(spots)):
        rule = spots[i].above
        if scene.last_text < 0 or rule is None or rule.kind not in _ENDS_ARTICLE or i in found:
            continue
        at = i
        while at < len(spots) and scene.claimable(at):
            found.setdefault(at, Verdict(spots[at].line, rule.kind, "below-the-article", 0.8))
            at += 1


def tags_below(scene: Scene, found: Found) -> None:
    """Claim tags: two labels or more between the last sentence and furniture that ends the article."""
    spots, i = scene.spots, scene.last_text + 1
    if not i or not scene.wanted("nav") or spots[i - 1].line.colon:
        return
    at = i
    while at < len(spots) and scene.label(at) and at not in found and not spots[at].line.text[0].islower():
        at += 1
    below = spots[at - 1].below if at > i else None
    if at - i > 1 and below is not None and below.kind in _ENDS_ARTICLE:
        for k in range(i, at):
            found[k] = Verdict(spots[k].line, "nav", "tags-below", 0.75)


def above_the_headline(scene: Scene, found: Found) -> None:
    """Claim labels above the headline, in runs between pieces of the menu or the top of the page."""
    spots = scene.spots
    if not scene.wanted("nav"):
        return
    title, i = scene.title or 0, 0
    while i < title:
        j = i
        while j < title and scene.label(j):
            j += 1
        if j > i:
            last = next((k for k in range(j - 1, i - 1, -1) if _of_a_menu(spots[k].below)), i - 1)
            short = all(spot.line.words <= _LABEL_SHORT for spot in spots[i:j])
            if short and j == title and j - i > 1 and _of_a_menu(spots[i].above):
                last = j - 1  # two short labels are no title
            if i == 0 or spots[i].above is not None:
                for k in range(i, last + 1):
                    found.setdefault(k, Verdict(spots[k].line, "nav", "above-the-headline", 0.8))
        i = max(j, i + 1)


def _of_a_menu(rule: Rule | None) -> bool:
    return rule is not None and rule.kind not in _OF_THE_ARTICLE


def between_links(scene: Scene, found: Found) -> None:
    """Claim a headline that stands alone between two pieces of furniture: links to articles come in lists."""
    for i, spot in enumerate(scene.spots):
        above, below = spot.above, spot.below
        if i in found or above is None or below is None or i < scene.first_text:
            continue
        links = above.kind in _LINKS and below.kind in _LINKS and spot.line.words >= _BETWEEN
        furniture = above.kind in _FURNITURE and below.kind in _FURNITURE and spot.line.words > _HEADLINE_WORDS
        if (links or furniture) and scene.claimable(i):
            found[i] = Verdict(spot.line, "related", "between-links", 0.8)


def stray_end(scene: Scene, found: Found) -> None:
    """Take a last word or two that stand under debris, below the article: what is left of a tag or a menu."""
    spots = scene.spots
    at = len(spots) - 1
    if at < 1 or at in found or not scene.wanted("stray"):
        return
    line = spots[at].line
    if not (at - 1 in found or spots[at].above is not None):
        return
    above = next((i for i in range(at - 1, -1, -1) if i not in found), None)
    last_words = line.words <= _STRAY_WORDS and not (line.stop or line.colon or line.quoted or line.bullet)
    if last_words and above is not None and spots[above].line.sentence:
        found[at] = Verdict(line, "stray", "stray-end", 0.75)
