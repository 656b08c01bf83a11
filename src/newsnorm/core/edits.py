"""Edits and their algebra: apply, undo, compose, and offset maps both ways.

ftfy's plan says *which* fix ran; an `Edit` also says *where*, so that every
change can be replayed, undone, and explained to the person who must trust it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from newsnorm.core.records import Record, Span


@dataclass(frozen=True, slots=True)
class Edit(Span):
    """Put *after* where *text* stood, because of *rule*.

    An empty *text* is an insertion, an empty *after* a deletion. Where two
    steps changed one place, the rules are joined: ``"mojibake+space-before-stop"``.
    """

    after: str
    rule: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with *edits* made; offsets always mean the original text.

    >>> apply("Kiev fell silent", [Edit(0, 4, "Kiev", "Kyiv", "national")])
    'Kyiv fell silent'

    Raises:
        ValueError: An edit overlaps its neighbour or quotes other text.
    """
    pieces: list[str] = []
    here = 0
    for edit in sorted(edits, key=_place):
        # Both borders count: a slice past the end would quote rightly and shift all that follows.
        if edit.start < here or edit.end != edit.start + len(edit.text) or not text.startswith(edit.text, edit.start):
            msg = f"edit by rule {edit.rule!r} does not fit the text at {edit.start}"
            raise ValueError(msg)
        pieces += (text[here : edit.start], edit.after)
        here = edit.end
    pieces.append(text[here:])
    return "".join(pieces)


def invert(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that lead back: applied to the outcome of *edits*, they give the original.

    >>> invert([Edit(0, 3, "the", "a", "x"), Edit(4, 4, "", "big ", "y")])
    (Edit(start=0, end=1, text='a', after='the', rule='x'), Edit(start=2, end=6, text='big ', after='', rule='y'))
    """
    back: list[Edit] = []
    shift = 0
    for edit in sorted(edits, key=_place):
        start = edit.start + shift
        back.append(Edit(start, start + len(edit.after), edit.after, edit.text, edit.rule))
        shift += len(edit.after) - len(edit.text)
    return tuple(back)


def undo(text: str, edits: Iterable[Edit]) -> str:
    """Return what *text* was before *edits* (whose offsets mean that earlier text) were made.

    >>> undo("Kyiv fell silent", [Edit(0, 4, "Kiev", "Kyiv", "national")])
    'Kiev fell silent'

    Raises:
        ValueError: *text* is not what *edits* lead to.
    """
    return apply(text, invert(edits))


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


class _OffsetMap:
    """The borders of every edit on both sides, in order: what a look-up needs."""

    __slots__ = ("from_ends", "from_starts", "to_ends", "to_starts")

    def __init__(self, edits: Sequence[Edit]) -> None:
        back = invert(edits)
        self.from_starts = [e.start for e in edits]
        self.from_ends = [e.end for e in edits]
        self.to_starts = [e.start for e in back]
        self.to_ends = [e.end for e in back]

    def forward(self, start: int, end: int) -> tuple[int, int]:
        return _carry(start, end, self.from_starts, self.from_ends, self.to_starts, self.to_ends)

    def backward(self, start: int, end: int) -> tuple[int, int]:
        return _carry(start, end, self.to_starts, self.to_ends, self.from_starts, self.from_ends)


def _carry(
    start: int, end: int, starts: list[int], ends: list[int], to_starts: list[int], to_ends: list[int]
) -> tuple[int, int]:
    """Carry a span over the edits; a border inside a changed stretch moves out to that stretch's border."""
    i = bisect_right(starts, start) - 1
    if i < 0:
        to_start = start
    elif start < ends[i]:
        to_start = to_starts[i]
    else:
        to_start = start - ends[i] + to_ends[i]
    j = bisect_left(ends, end)
    if j < len(starts) and starts[j] < end:
        to_end = to_ends[j]
    elif j:
        to_end = end - ends[j - 1] + to_ends[j - 1]
    else:
        to_end = end
    # An empty span beside a deletion would come out inside out: it starts after what it ends before.
    return min(to_start, to_end), to_end


@dataclass(frozen=True, slots=True)
class Rewrite(Record):
    """A text before and after, with every change: ``apply(source, edits) == text``.

    Build one with `Rewrite.of`, which sorts the edits and makes the text.

    >>> r = Rewrite.of("Kiev, Izyum", [Edit(0, 4, "Kiev", "Kyiv", "n"), Edit(6, 11, "Izyum", "Izium", "n")])
    >>> r.text
    'Kyiv, Izium'
    >>> r.undo()
    'Kiev, Izyum'
    """

    source: str
    text: str
    edits: tuple[Edit, ...]
    _map: _OffsetMap | None = field(default=None, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, source: str, edits: Iterable[Edit] = ()) -> Rewrite:
        """Make the rewrite of *source* by *edits*; edits that change nothing are left out.

        Raises:
            ValueError: An edit overlaps its neighbour or quotes other text.
        """
        ordered = tuple(sorted((e for e in edits if e.text != e.after), key=_place))
        return cls(source, apply(source, ordered), ordered)

    def undo(self) -> str:
        """Rebuild the source from the text and the edits alone."""
        return undo(self.text, self.edits)

    def then(self, later: Rewrite) -> Rewrite:
        """Compose with a rewrite of this one's text, into one whose edits mean this one's source.

        >>> first = Rewrite.of("a  b c", [Edit(1, 3, "  ", " ", "space")])
        >>> both = first.then(Rewrite.of("a b c", [Edit(4, 5, "c", "d", "letter")]))
        >>> both.text, [(e.start, e.rule) for e in both.edits]
        ('a b d', [(1, 'space'), (5, 'letter')])

        Raises:
            ValueError: *later* is not a rewrite of this one's text.
        """
        if later.source != self.text:
            msg = "later must be a rewrite of this rewrite's text; its source differs"
            raise ValueError(msg)
        if not (self.edits and later.edits):
            # A plain rewrite even where a step is of a richer class: what is composed may not depend on the text
            return Rewrite(self.source, later.text, self.edits or later.edits)
        return Rewrite.of(self.source, _compose(self, later))

    def to_source(self, span: Span) -> Span:
        """Return where *span* of the text comes from, quoting the source.

        A border inside a changed stretch moves out to that stretch's border, so nothing is lost.

        >>> Rewrite.of("3&nbsp;km", [Edit(1, 7, "&nbsp;", " ", "entity")]).to_source(Span(2, 4, "km"))
        Span(start=7, end=9, text='km')
        """
        start, end = self._offsets().backward(span.start, span.end)
        return Span(start, end, self.source[start:end])

    def from_source(self, span: Span) -> Span:
        """Return where *span* of the source went, quoting the text; empty where nothing of it is left.

        >>> Rewrite.of("3&nbsp;km", [Edit(1, 7, "&nbsp;", " ", "entity")]).from_source(Span(7, 9, "km"))
        Span(start=2, end=4, text='km')
        """
        start, end = self._offsets().forward(span.start, span.end)
        return Span(start, end, self.text[start:end])

    def _offsets(self) -> _OffsetMap:
        if self._map is None:
            object.__setattr__(self, "_map", _OffsetMap(self.edits))
        assert self._map is not None
        return self._map


def settle(text: str, steps: Iterable[Callable[[str], Iterable[Edit]]], rounds: int) -> Rewrite:
    """Let each step edit what the one before it left, in rounds until nothing changes, *rounds* at the most.

    >>> def halve(text):
    ...     return [Edit(0, 2, "aa", "a", "halve")] if text.startswith("aa") else []
    >>> settle("aaaa b", [halve], rounds=2).text
    'aa b'
    """
    steps = tuple(steps)
    done = Rewrite(text, text, ())
    for _ in range(rounds):
        before = done.text
        for step in steps:
            edits = list(step(done.text))
            if edits:
                done = done.then(Rewrite.of(done.text, edits))
        if done.text == before:
            break
    return done


def _compose(first: Rewrite, later: Rewrite) -> list[Edit]:
    """Merge two lists of edits that meet in the middle text.

    Edits of both that overlap there become one edit; all others only shift.
    """
    middle = first.text
    # (start, end) in the middle text; of two at one place the first's comes first
    meeting = sorted(
        [(b.start, b.end, 0, e) for b, e in zip(invert(first.edits), first.edits, strict=True)]
        + [(e.start, e.end, 1, e) for e in later.edits],
        key=lambda item: item[:3],
    )
    merged: list[Edit] = []
    shift = 0  # from the middle text back to the source, past all earlier edits of the first
    at = 0
    while at < len(meeting):
        low, high, *_ = meeting[at]
        group = [meeting[at]]
        at += 1
        while at < len(meeting):
            start, end, *_ = meeting[at]
            if start >= high:
                break
            high = max(high, end)
            group.append(meeting[at])
            at += 1
        source_start = low + shift
        for _, _, side, edit in group:
            if side == 0:
                shift += len(edit.text) - len(edit.after)
        source_end = high + shift
        before = first.source[source_start:source_end]
        pieces, here = [], low
        for start, end, side, edit in group:
            if side == 1:
                pieces += [middle[here:start], edit.after]
                here = end
        pieces.append(middle[here:high])
        rules = dict.fromkeys(rule for *_, edit in group for rule in edit.rule.split("+"))
        merged.append(Edit(source_start, source_end, before, "".join(pieces), "+".join(rules)))
    return merged
