"""Find the furniture of a page in an article's text, and cut it out without losing a word of the article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Literal

from newsnorm.core.arguments import check_choice, check_text
from newsnorm.core.edits import Edit, Rewrite
from newsnorm.debris.boilerplate import Boilerplate
from newsnorm.debris.inline import kind_of
from newsnorm.debris.lines import Line
from newsnorm.debris.model import DEBRIS_KINDS, Debris
from newsnorm.debris.reading import read
from newsnorm.debris.scene import Verdict
from newsnorm.debris.sweep import Sweep

Profile = Literal["strict", "default", "page"]
PROFILES = ("strict", "default", "page")

#: Where the weaker rules would take more than this share of what the strong ones leave, they stay silent.
VALVE = 0.6


@dataclass(frozen=True, slots=True)
class Stripped(Rewrite):
    """A text without its debris, what was cut, and whether the safety valve shut.

    Attributes:
        debris: Every piece that was cut, named by its rule.
        held_back: Whether the weaker rules would have taken more than 60% of the text, so that only strong ones acted.
    """

    debris: tuple[Debris, ...] = ()
    held_back: bool = field(default=False)

    def explain(self) -> str:
        r"""Return one line for every piece that was cut: where it stood, its kind, its rule, what it said.

        >>> print(strip_debris("Shells fell on Izium on Sunday night.\n\nLeave a Reply").explain())
        39-52 comment (comment-form): Leave a Reply
        """
        said = [f"{d.start}-{d.end} {d.kind} ({d.rule}): {' '.join(d.text.split())}" for d in self.debris]
        if self.held_back:
            said.append("held back: weaker rules would have taken more than 60% of the text, so only strong ones acted")
        return "\n".join(said)


def find_debris(text: str) -> list[Debris]:
    r"""Find every piece of debris in *text*, as `strip_debris` would cut it by default.

    >>> [(d.start, d.text, d.kind) for d in find_debris("Shells fell on Izium on Sunday night.\n\nLeave a Reply")]
    [(39, 'Leave a Reply', 'comment')]

    Words of the article that look like buttons stay:

    >>> find_debris("Share of gas in imports fell to 9%.\n\nNext\n\nWhat comes next is the question of winter.")
    []
    """
    check_text(text)
    return list(_debris(text, "default", _chooser((), ()), (), frozenset())[0])


def strip_debris(
    text: str,
    *,
    profile: Profile = "default",
    keep: Collection[str] = (),
    drop: Collection[str] = (),
    boilerplate: Boilerplate | None = None,
) -> Stripped:
    r"""Cut scraping debris, and the line breaks around it, out of *text*; the rest stays to the letter.

    Args:
        text: What an extractor left of a page.
        profile: "strict" lets only rules act that stand alone; "page" is for all visible text of a page.
        keep: Kinds of debris that stay.
        drop: Kinds of which bylines, dates of publication and single captions go too ("meta", "caption").
        boilerplate: What `learn_boilerplate` learned of the site.

    >>> strip_debris("Shells fell on Izium on Sunday night.\n\nRead More\n\nTwo people were hurt, he said.").text
    'Shells fell on Izium on Sunday night.\n\nTwo people were hurt, he said.'

    Raises:
        ValueError: An unknown profile or kind.
    """
    check_text(text)
    check_choice("profile", profile, PROFILES)
    for name, kinds in (("keep", keep), ("drop", drop)):
        if isinstance(kinds, str):
            msg = f"{name} must be a collection of kinds, such as [{kinds!r}]; got the string {kinds!r}"
            raise ValueError(msg)
        for kind in kinds:
            check_choice(name, kind, DEBRIS_KINDS)
    if boilerplate is not None and not isinstance(boilerplate, Boilerplate):
        msg = f"boilerplate must be what learn_boilerplate returns, or None; got {boilerplate!r}"
        raise ValueError(msg)
    known = frozenset(boilerplate.lines) if boilerplate else frozenset()
    debris, held_back, cuts = _debris(text, profile, _chooser(keep, drop), drop, known)
    plain = Rewrite.of(text, cuts)
    return Stripped(plain.source, plain.text, plain.edits, debris, held_back)


def _chooser(keep: Collection[str], drop: Collection[str]) -> Callable[[str], bool] | None:
    """Say of a kind whether its debris goes; None where all kinds do."""
    kept = frozenset(keep) - frozenset(drop)
    return (lambda kind: kind not in kept) if kept else None


def _debris(
    text: str,
    profile: Profile,
    wanted: Callable[[str], bool] | None,
    asked: Collection[str],
    boilerplate: Collection[str],
) -> tuple[tuple[Debris, ...], bool, list[Edit]]:
    readings = list(read(text, wanted))
    inner = [(r.line.start, r.cut) for r in readings if r.cut is not None and not r.emptied]
    sweep = Sweep(readings, boilerplate, wanted or (lambda _kind: True), asked)
    sweep.run(strong_only=True)
    held_back = profile != "strict" and not sweep.run_within(VALVE)
    if profile == "page":
        sweep.page()
        held_back = not sweep.run_within(VALVE)
    verdicts = sorted(sweep.verdicts, key=lambda v: v.line.start)
    cuts = _cut_lines(text, sweep.live, verdicts)
    gone = {v.line.start for v in verdicts}
    for line_start, rewrite in inner:
        if line_start not in gone:
            cuts += (Edit(line_start + e.start, line_start + e.end, e.text, "", e.rule) for e in rewrite.edits)
    cuts.sort(key=lambda e: e.start)
    pieces = [_piece(text, v.line.start, v.line.end, v.kind, v.rule, v.confidence) for v in verdicts]
    for line_start, rewrite in inner:
        if line_start not in gone:
            for e in rewrite.edits:
                rule = e.rule.partition("+")[0]
                pieces.append(_piece(text, line_start + e.start, line_start + e.end, kind_of(rule), rule, 0.9))
    pieces.sort(key=lambda d: d.start)
    return tuple(pieces), held_back, cuts


def _piece(text: str, start: int, end: int, kind: str, rule: str, confidence: float) -> Debris:
    """Return the debris of a stretch, without white space around it."""
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    said = said.strip()
    return Debris(start, start + len(said), said, kind, rule, confidence)


def _cut_lines(text: str, live: list[Line], verdicts: list[Verdict]) -> list[Edit]:
    """Return the cuts of whole lines, each with the line breaks that would be left over."""
    cuts: list[Edit] = []
    starts = [line.start for line in live]
    i = 0
    while i < len(verdicts):
        at = bisect_right(starts, verdicts[i].line.start)
        above = live[at - 1] if at else None
        below = live[at] if at < len(live) else None
        j = i
        while j < len(verdicts) and (below is None or verdicts[j].line.start < below.start):
            j += 1
        run = verdicts[i:j]
        start, end = _reach(text, above, run[0].line, run[-1].line, below)
        borders = [start, *(v.line.before for v in run[1:]), end]
        for verdict, low, high in zip(run, borders, borders[1:], strict=False):
            cuts.append(Edit(low, high, text[low:high], "", verdict.rule))
        i = j
    return cuts


def _reach(text: str, above: Line | None, first: Line, last: Line, below: Line | None) -> tuple[int, int]:
    """Return from where to where a run of lines is cut: of the two gaps around it, the wider one stays."""
    if below is None:
        if above is None:
            return first.before, last.end
        start = above.end
        while start < first.before and text[start] in " \t":
            start += 1
        return start, last.end
    if above is None or _breaks(text, above.end, first.before) >= _breaks(text, last.end, below.before):
        return first.before, below.before
    return first.before, last.after


def _breaks(text: str, start: int, end: int) -> int:
    return len(text[start:end].splitlines())
