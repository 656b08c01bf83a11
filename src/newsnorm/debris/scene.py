"""The lines that are left of a text, what stood beside each, and where the running text lies."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsnorm.debris.core import core
from newsnorm.debris.lines import SHORT, Line
from newsnorm.debris.rules import Rule

#: A headline has this many words; a shorter line may be a subhead of the article.
HEADLINE_WORDS = 5
_HEADLINE_MOST = 26
#: Words that begin alike are one: "troops", "troop's".
_STEM = 6
#: Below the article a quoted one may have fewer.
_QUOTED_WORDS = 3
#: A line of at most so many words may be a section or a tag.
_LABEL_WORDS = 4

# "Tanks: 3,801 (+4)", "Oleh Sydorenko, 41", "Killed – 12": lines of a table or of a list of the dead
_RECORD = re.compile(r"[^\d\s]\s?[:–—-] ?[~$€£]?\d[\d.,]*(?:[^\w\n]+\w+){0,4}\W*\Z|, (?:aged? )?\d{1,3}\b|\d ?\([+-]")
# "12:05 Talks end: 40 prisoners home": a ticker of news
_TICKER = re.compile(r"\d{1,2}[:.]\d\d [A-Z]\w+:? \w")
# "Ghana floods: 12 rescued": a headline, where only links stand
_COUNTED_HEADLINE = re.compile(r"[a-z]{3}\w* \w+: \d+ [a-z]{4}\w*(?: [a-z]\w+)*\Z")
_LONG_WORD = re.compile(r"\w{4,}")
# "Oksana Bilyk", "TOMAS LIND in Kyiv"
_NAME = re.compile(r"(?:[Bb]y )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?: in [A-Z]\w+)?|[Bb]y [A-Z][\w.'’-]+")
# "Today, 11:41": the time of a teaser
_STAMP = re.compile(
    r"(?:[Tt]oday|[Yy]esterday|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?: \d{4})?, \d{1,2}[:.]\d\d"
)
# "… a rail of 25 metresImage: Oleh Brandt", "A pier at dawn (Reuters)": a caption with its credit, which stays
_CAPTION = re.compile(
    r"(?<!\bIn )(?<!\bin )(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture|[Cc]redit)s?(?: by\b| ?:)"
    r"|[(\[/](?:A?FP|AP|Reuters|REUTERS|EPA|Getty|TASS|dpa|Handout)\b"
)
_QUOTED_HEADLINE = re.compile(r"[\"“„«‘'][^\"”»]+[\"”»’'](?:: \S| [A-Z\d]|\Z)")
# "14 dead", "T-72", but not "News18": a figure inside a name is none
_FIGURE_OR_LABEL = re.compile(r"\b\d|: ")


@dataclass(slots=True)
class Verdict:
    """What was decided of one line."""

    line: Line
    kind: str
    rule: str
    confidence: float


class Spot:
    """One line in its place: the rule that names it, and what debris stood beside it."""

    __slots__ = ("above", "below", "beside", "byline", "gone", "line", "rule", "stemmed", "trimmed")

    def __init__(self, line: Line, rule: Rule | None, *, byline: bool = False, trimmed: str = "") -> None:
        self.line = line
        self.rule = rule
        self.byline = byline  # a byline, a date of publication, a caption: of the page, and kept
        self.stemmed: frozenset[str] | None = None
        self.forget()
        self.trimmed = trimmed

    def forget(self) -> None:
        """Know of no debris beside the line, and of none in it."""
        self.gone = ""  # the kind of debris that the line was taken for
        self.beside = False  # debris stood above or below
        self.above: Rule | None = None  # the rule of debris that stood directly above
        self.below: Rule | None = None  # and of debris that stood directly below
        self.trimmed = ""  # the kind of what was cut off its end

    @property
    def stems(self) -> frozenset[str]:
        """How the longer words of the line begin; asked again in every round."""
        if self.stemmed is None:
            key = self.line.key
            self.stemmed = _stems_of_short(key) if len(key) <= SHORT else frozenset(stems((key,)))
        return self.stemmed

    @property
    def weak(self) -> bool:
        """Whether the rule that names the line needs company."""
        return self.rule is not None and self.rule.strength in ("weak", "faint")

    @property
    def text(self) -> bool:
        """Whether this is running text: a sentence that no rule names, or one that only sounds as if to a visitor."""
        if not self.line.sentence or self.line.question:
            return False
        return self.rule is None or (self.rule.id == "visitor-talk" and not (self.above or self.below))


class Scene:
    """The lines that are left, and between which of them the running text lies."""

    __slots__ = ("byline", "first_text", "last_text", "spots", "title", "wanted")

    def __init__(self, spots: list[Spot], wanted: Callable[[str], bool]) -> None:
        self.spots = spots
        self.wanted = wanted
        texts = [i for i, spot in enumerate(spots) if spot.text]
        if texts and self._among_buttons(texts[0]):
            # A notice among the buttons of the head may read as a sentence: the article begins below it.
            text = [spot.text for spot in spots]
            low, _ = core([spot.line for spot in spots], named=[False] * len(spots), text=text)
            texts = [i for i in texts if i >= low or not self._among_buttons(i)]
        self.first_text, self.last_text = (texts[0], texts[-1]) if texts else (len(spots), -1)
        head = range(self.first_text)
        self.title = next((i for i in head if spots[i].rule is None and spots[i].line.words >= HEADLINE_WORDS), None)
        below = () if self.title is None else range(self.title + 1, self.first_text)
        self.byline = next((i for i in below if spots[i].byline), None)

    def _among_buttons(self, at: int) -> bool:
        """Say whether buttons, or debris, stand right above and right below a line."""
        spot, above, below = self.spots[at], self.spots[max(0, at - 1)], self.spots[min(at + 1, len(self.spots) - 1)]
        return (spot.above is not None or above.weak) and (spot.below is not None or below.weak)

    def below_text(self) -> int:
        """Return which line stands first below the running text, and below the short sentences that close it."""
        i = self.last_text + 1
        while 0 < i < len(self.spots) and self.spots[i].rule is None and self.spots[i].line.text[-1] in ".!":
            i += 1
        return i

    def claimable(self, at: int) -> bool:
        """Say whether a line could be one of the headlines of a block of links."""
        spot = self.spots[at]
        line = spot.line
        if spot.rule is not None:
            return not (line.sentence and spot.weak)
        if line.quoted and not _quotes_like_a_headline(line, HEADLINE_WORDS if at < self.last_text else _QUOTED_WORDS):
            return False
        if line.question and at < self.last_text and at + 1 < len(self.spots) and self.spots[at + 1].text:
            return False  # a question that running text answers
        if (line.sentence and not line.question) or line.colon or line.words > _HEADLINE_MOST:
            return False
        headed = _COUNTED_HEADLINE.search(line.text) or _TICKER.match(line.text)
        if records(line) and not (at > self.last_text and headed):
            return False
        if captions(line):
            return False
        if line.stop and line.text[-1] not in "?…" and not line.text.endswith("..."):
            return False
        return at > self.last_text or line.words >= HEADLINE_WORDS

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

    def tag(self, at: int) -> bool:
        """Say whether a line could be a tag: a label, or words of a page that need company."""
        return self.label(at) or (self.spots[at].weak and not self.spots[at].line.sentence)

    def beside_byline(self, at: int) -> bool:
        """Say whether a byline or a date of publication stands right above or below a line of the head."""
        near = self.spots[max(0, at - 1) : at + 2]
        return at < self.first_text and any(spot.byline for spot in near)

    def below_byline(self, at: int) -> bool:
        """Say whether headline and byline, or headline and date, stand above a line of the head."""
        return self.byline is not None and self.byline < at


def captions(line: Line) -> bool:
    """Say whether a line is a caption that ends in its credit, or the credit of one."""
    return _CAPTION.search(line.text) is not None


def stems(keys: Iterable[str]) -> set[str]:
    """Return how the longer words of some keys begin.

    >>> sorted(stems(["the fleet's flagships", "a flagship"]))
    ['flagsh', 'fleet']
    """
    return {word[:_STEM] for key in keys for word in _LONG_WORD.findall(key)}


@functools.lru_cache(maxsize=4096)
def _stems_of_short(key: str) -> frozenset[str]:
    return frozenset(stems((key,)))


def names(line: Line) -> bool:
    """Say whether a line may be the name of a person: "Oksana Bilyk", "By TOMAS LIND"."""
    return _NAME.fullmatch(line.text) is not None


def records(line: Line) -> bool:
    """Say whether a line is one of a table, or of a list of the dead: "Tanks: 3,801 (+4)"."""
    return _RECORD.search(line.text) is not None and not _STAMP.fullmatch(line.text)


Found = dict[int, Verdict]


def _quotes_like_a_headline(line: Line, least: int) -> bool:
    """Say whether a line that opens with a quotation goes on as headlines do: "'They counted us': survivors speak"."""
    return line.words >= least and _QUOTED_HEADLINE.match(line.text) is not None
