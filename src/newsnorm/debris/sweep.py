"""Decide which lines of an article are debris.

Lexical rules say what a line may be; its company says whether it is. The
decision runs in rounds over the lines that are left, until a round finds
nothing: so a text that was stripped once has nothing left to strip.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Collection, Sequence

from newsnorm.debris import company, heads, leftovers, threads
from newsnorm.debris.boilerplate import spelling
from newsnorm.debris.flat import flat_tables
from newsnorm.debris.lines import Line
from newsnorm.debris.page import FURNITURE, furniture, looks_like_page
from newsnorm.debris.place import by_place
from newsnorm.debris.reading import Reading
from newsnorm.debris.rules import Rule
from newsnorm.debris.scene import Found, Scene, Spot, Verdict
from newsnorm.debris.vocabulary import tells

_ROUNDS = 12
#: A longer sentence that a weak rule names needs debris above and below.
_LONG = 25
#: A label between headline and article has at most so many words.
_HEAD_LABEL = 3
#: A line that ends in a colon and has so many words announces what follows.
_ANNOUNCES = 4
#: "Thank you!", "Subscribe!": a button of so many words may cry out.
_CRY = 2
#: "READ MORE" and "Read more:" of at most so many words head links; "Read more" is the button below a teaser.
_BARE_HEADERS, _BARE, _BARE_COLON = frozenset(("page-link", "read-more")), 5, 3
#: How far above a line the header of its block may stand, in a run of debris.
_HEADER_REACH = 12
#: The rules of company, in the order in which they act.
_COMPANY = (
    company.repeated,
    company.name_again,
    company.headlines_below,
    company.below_the_article,
    company.tags_below,
    company.links_below,
    company.blurb_head,
    heads.above_the_headline,
    heads.headline_again,
    heads.contents,
    company.link_alone,
    company.between_links,
    leftovers.label_over_debris,
    leftovers.author_name,
    leftovers.other_script,
    leftovers.between_pleas,
    leftovers.glued_tags,
    leftovers.links_inside,
    leftovers.blurbs,
)


class Sweep:
    """The lines of one text, what the rules say of each, and which are gone.

    Args:
        readings: The lines that are not blank, as they were read.
        boilerplate: Spellings of lines known to stand on many pages of the site.
        wanted: Says whether debris of a kind may go.
        asked: Kinds whose "asked" rules act.
        judge: Says which lines are likely furniture for their place, and how likely each is.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        boilerplate: Collection[str],
        wanted: Callable[[str], bool],
        asked: Collection[str],
        judge: Callable[[Sequence[Spot]], dict[int, float]] = by_place,
    ) -> None:
        self.verdicts: list[Verdict] = []
        self._judge = judge
        self._boilerplate = boilerplate
        self._wanted = wanted
        self._all = [_spot(reading, wanted, asked) for reading in readings]
        tables = flat_tables([reading.line for reading in readings])
        #: Where the lines of tables begin: whatever they look like one by one, they stay.
        self._tabled = {readings[at].line.start for at in tables}
        self._spots = []
        for spot, reading in zip(self._all, readings, strict=True):
            if reading.emptied:
                spot.gone = reading.inline_kind
                self.verdicts.append(Verdict(spot.line, spot.gone, reading.inline_rule, 0.95))
            else:
                self._spots.append(spot)
        #: The lines among which by-place judges: those that are gone tell of the others.
        self._around = self._all

    @property
    def all(self) -> list[Spot]:
        """All lines in their places, and the kind of debris that each was taken for."""
        return self._all

    @property
    def live(self) -> list[Line]:
        """The lines that are left."""
        return [spot.line for spot in self._spots]

    def run(self, *, strong_only: bool) -> None:
        """Take debris out of the live lines until a round finds none."""
        for _ in range(_ROUNDS):
            found: Found = {}
            scene = Scene(self._spots, self._wanted)
            self._strong(found)
            threads.comment_thread(scene, found)
            if not strong_only:
                for rule in _COMPANY:
                    rule(scene, found)
                self._weak(scene, found)
                company.header_over_links(scene, found)
                company.stray_end(scene, found)
            found = self._untabled(found)
            if not (found or strong_only):
                found = self._untabled(self._by_place())
            if not found:
                return
            self._take(found)

    def page(self) -> None:
        """Take out what the shape of a whole page tells to be furniture, once the rules have taken what they know."""
        if not looks_like_page([spot.line for spot in self._all]) or not self._wanted("nav"):
            return
        likely = [p for p, spot in zip(furniture(self._all), self._all, strict=True) if not spot.gone]
        lines = self.live
        found = {i: Verdict(lines[i], "nav", "page-shape", round(p, 2)) for i, p in enumerate(likely) if p >= FURNITURE}
        if len(found) < len(lines):
            self._take(self._untabled(found))

    def run_within(self, share: float) -> bool:
        """Let all rules act where they take no more than *share* of the live text; say whether they did.

        Where they would take more, they try once more without knowing what
        debris stood beside the lines: that is how a second call would find them.
        """
        spots, taken = self._spots, len(self.verdicts)
        size = sum(len(spot.line.text) for spot in spots)
        for _ in range(2):
            self.run(strong_only=False)
            if sum(len(spot.line.text) for spot in self._spots) >= (1 - share) * size:
                return True
            del self.verdicts[taken:]
            self._spots = self._around = spots
            for spot in spots:
                spot.forget()
        return False

    def _untabled(self, found: Found) -> Found:
        """Return what was found, but for lines of tables."""
        return {i: verdict for i, verdict in found.items() if verdict.line.start not in self._tabled}

    def _by_place(self) -> Found:
        """Take what no rule knows, but stands among debris above or below the article."""
        if not self._wanted("nav"):
            return {}
        likely = self._judge(self._around)
        left = (at for at, spot in enumerate(self._around) if not spot.gone)
        return {
            i: Verdict(self._around[at].line, "nav", "by-place", round(likely[at], 2))
            for i, at in enumerate(left)
            if at in likely
        }

    def _strong(self, found: Found) -> None:
        for i, spot in enumerate(self._spots):
            rule = spot.rule
            if rule is not None and rule.strength in ("strong", "asked"):
                found[i] = Verdict(spot.line, rule.kind, rule.id, 0.97)
            elif self._boilerplate and self._wanted("nav") and spelling(spot.line) in self._boilerplate:
                found[i] = Verdict(spot.line, "nav", "boilerplate", 0.95)

    def _weak(self, scene: Scene, found: Found) -> None:
        """Let weak rules act where debris, or the edge of the article, is beside the line."""
        spots = self._spots
        i = 0
        while i < len(spots):
            j = i
            # "Donate", "Contact", and then a plea: the buttons do not wait for the sentence.
            sentences = spots[i].line.sentence
            while j < len(spots) and spots[j].weak and j not in found and spots[j].line.sentence == sentences:
                j += 1
            if j > i and self._run_goes(scene, i, j, found):
                for k in range(i, j):
                    rule = spots[k].rule
                    assert rule is not None
                    found[k] = Verdict(spots[k].line, rule.kind, rule.id, 0.8)
            i = max(j, i + 1)

    def _run_goes(self, scene: Scene, i: int, j: int, found: Found) -> bool:
        """Say whether the run of weak lines from *i* up to *j* is debris."""
        spots = self._spots
        if i and spots[i - 1].line.colon and i - 1 not in found and (spots[i].line.bullet or j - i > 1):
            return False  # items of a list that the article announces
        if any(spot.line.sentence for spot in spots[i:j]):
            if scene.last_text < 0:
                return False  # there would be no article left
            above, below = i - 1 in found or spots[i].above, j in found or spots[j - 1].below
            calls = any(s.line.sentence and s.rule is not None and s.rule.kind != "meta" for s in spots[i:j])
            # "Read on for three tips" above a lone button is the author's own; a note on the author stands anywhere.
            inside = calls and scene.first_text < i < scene.last_text
            talk = any(s.rule is not None and s.rule.id == "visitor-talk" for s in spots[i:j])
            if talk and i < scene.last_text:
                return False
            if inside or talk or max(s.line.words for s in spots[i:j]) > _LONG:
                return bool(above and below)
            return bool(above or below)
        if i - 1 in found or j in found or any(spot.beside for spot in spots[i:j]):
            return True
        if scene.beside_byline(i) or scene.beside_byline(j - 1):
            return True
        words = sum(spot.rule is not None and spot.rule.strength == "weak" for spot in spots[i:j])
        title = scene.title
        in_head = i < scene.first_text and title is not None
        if in_head and title is not None and title < i and all(spot.line.words <= _HEAD_LABEL for spot in spots[i:j]):
            return True  # a number or a button between headline and article
        at_edge = i > scene.last_text >= 0 or in_head
        return words >= 2 or (words == 1 and (at_edge or j - i > 2))

    def _take(self, found: Found) -> None:
        spots = self._spots
        for i, verdict in found.items():
            spots[i].gone = verdict.kind
            rule = spots[i].rule or spots[i].above
            if i + 1 < len(spots) and i + 1 not in found:
                spots[i + 1].beside = True
                spots[i + 1].above = rule if spots[i].rule is None or rule is None else self._header_of(i, found)
            if i and i - 1 not in found:
                spots[i - 1].beside = True
                spots[i - 1].below = spots[i].rule
        self.verdicts += found.values()
        self._spots = [spot for i, spot in enumerate(spots) if i not in found]

    def _header_of(self, i: int, found: Found) -> Rule | None:
        """Return the nearest rule above that claims headlines, in the run of debris that ends at *i*."""
        k = i
        while k >= 0 and k in found and i - k < _HEADER_REACH:
            rule = self._spots[k].rule
            if rule is not None and (rule.claims in ("headlines", "tags") or rule.strength != "weak"):
                return rule
            k -= 1
        return self._spots[i].rule


def _spot(reading: Reading, wanted: Callable[[str], bool], asked: Collection[str]) -> Spot:
    """Put a line in its place, with the rule that names it and may act on how it looks."""
    line, rule = reading.line, reading.rule
    if rule is not None and rule.strength == "asked" and rule.kind not in asked:
        return Spot(line, None, byline=not line.sentence)
    acting = _acting(rule, line) if rule is not None and wanted(rule.kind) else None
    trimmed = reading.last_kind if reading.cut is not None and not reading.emptied else ""
    return Spot(line, acting, trimmed=trimmed)


def _acting(rule: Rule, line: Line) -> Rule | None:
    """Return *rule* where it may act on how *line* looks."""
    if line.wholly_quoted or (rule.kind == "credit" and line.sentence and tells(line.key)):
        return None
    if rule.strength == "asked":
        return rule
    if rule.id == "visitor-talk" and not line.sentence:
        return None  # "Look what you made me do"
    if rule.id in _BARE_HEADERS and line.words <= (_BARE if line.text.isupper() else _BARE_COLON if line.colon else 0):
        return _heading(rule)
    if line.colon and line.words >= _ANNOUNCES and rule.claims == "" and rule.kind not in ("share", "widget"):
        return None  # "For more information, please contact:"
    if rule.strength != "strong":
        in_table = line.text.count("\t") > 1
        if in_table or line.quoted or line.text[-1] in ",;?" or (line.text[-1] == "!" and line.words > _CRY):
            return None
        if _ends_sentence(line) and not line.sentence and line.text[-1] != "!":
            return None
    elif (
        (rule.id == "page-words" and (line.text[-1] in ".:" or (line.text[-1] == "?" and line.words >= _ANNOUNCES)))
        or (rule.id == "visitor-call" and line.colon)
        or (rule.kind == "share" and line.text[-1] == "?")
    ):
        return None  # "Photos and video confirm it."
    elif rule.id == "read-more" and _goes_on_small(line.text):
        return None
    return rule


@functools.cache
def _heading(rule: Rule) -> Rule:
    """Return *rule* as it claims the headlines below it."""
    return dataclasses.replace(rule, kind="related", claims="headlines")


def _ends_sentence(line: Line) -> bool:
    return line.stop and not line.text.endswith(("...", "…")) and not line.text.rstrip(".").isdigit()


def _goes_on_small(text: str) -> bool:
    """Say whether what follows the colon begins small, as no headline does: "Read more: the sign told its crew"."""
    return text.partition(": ")[2][:1].islower()
