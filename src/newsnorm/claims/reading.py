"""An article read for comparison: its figures, whole and damaged, and what each speaks of."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar, runtime_checkable

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import Bounds, read_bounds
from newsnorm.claims.counted import Figure
from newsnorm.claims.days import Part, dates_of
from newsnorm.claims.subjects import Subject, SubjectReader
from newsnorm.claims.suspects import CONFIDENCE, SUSPECTED, find_suspects
from newsnorm.claims.wording import Wording
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Span
from newsnorm.places.model import Place
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

S = TypeVar("S", bound=Span)

#: Kinds of damage that leave a readable value, if a doubtful one.
_READABLE = frozenset(("dimension_mismatch", "lost_superscript", "missing_unit"))
# What a sentence of news compares: not how warm or how fast
_COMPARED = frozenset(
    ("count", "area", "money", "mass", "power", "percent", "volume", "length", "energy", "duration", "speed")
)
_LEAST_VAGUE = 12
# "36 out of 41", but "9 out of 10" and "340 out of 1,000" are shares
_OUT_OF = re.compile(r"([^\n]*\d) out of (?:the )?(\d[\d,]*)\Z")
_SHARED, _SHARES_OF = 10, (100, 1000, 10_000, 100_000)
_DAMAGE = frozenset(
    (
        *("comma_tail", "head_lost", "broken_group", "decimal_tail", "missing_figure", "missing_number"),
        *("missing_unit", "missing_bound", "cut_end", "glued_note", "lost_superscript", "dimension_mismatch"),
    )
)


@runtime_checkable
class Article(Protocol):
    """What the comparison of articles needs of each: `newsnorm.Document` has it."""

    @property
    def source(self) -> str:
        """The text; all spans mean it."""

    @property
    def quantities(self) -> Sequence[Quantity]:
        """Its whole figures."""

    @property
    def truncations(self) -> Sequence[Truncation]:
        """Its damaged figures."""

    @property
    def places(self) -> Sequence[Place]:
        """Its places."""


class Reading:
    """One article: its comparable figures in order, with the subject and the bounds of each.

    >>> reading = Reading.of("Kyiv freed 20 villages, and over 3, of territory in the Kharkiv region.")
    >>> [figure.text for figure in reading.figures]
    ['20', '3,']
    >>> reading.subjects[0].event, reading.subjects[1].dimension
    ('take', 'area')
    """

    def __init__(
        self,
        source: str,
        quantities: Sequence[Quantity],
        truncations: Sequence[Truncation],
        places: Sequence[Place],
        *,
        suspicious: bool = False,
        dates: Part | None = None,
    ) -> None:
        self.source = source
        self._second = {q.pair.start: q for q in quantities if q.pair is not None and q.pair.start < q.start}
        damaged = [cut for cut in truncations if cut.kind in _DAMAGE or (dates and cut.kind == "missing_date_part")]
        whole = [part for figure in _outside(quantities, damaged) for part in _counts_of(figure)]
        figures: list[Figure] = [q for q in map(_as_compared, whole) if _compared(q)]
        figures += damaged
        if dates is not None:
            known_spans = sorted([*quantities, *damaged], key=lambda span: span.start)
            figures += _outside(list(dates_of(source, dates)), known_spans)
        if suspicious:
            known = {figure.start: figure for figure in (*quantities, *truncations)}
            figures += find_suspects(source, [known[start] for start in sorted(known)])
        self.figures: list[Figure] = sorted(figures, key=lambda figure: (figure.start, figure.end))
        reader = SubjectReader(source, self.figures, places)
        self.subjects: list[Subject] = reader.read_all()
        #: What each is of: the first word of that behind it, as a stem.
        self.objects: list[str] = reader.objects()
        #: The words of the text, by which sentences are compared.
        self.wording: Wording = reader.wording()
        starts = [quantity.start for quantity in quantities]
        #: What each figure asserts, None where damage or vagueness leaves nothing …
        self.bounds: list[Bounds | None] = [self._bounds(figure, quantities, starts) for figure in self.figures]
        #: … and what it may assert, by what is left of it: "3," is 3000 to 3999.
        self.hints: list[Bounds | None] = [
            bounds or self._hint(figure) for figure, bounds in zip(self.figures, self.bounds, strict=True)
        ]

    @functools.cached_property
    def lands(self) -> frozenset[str]:
        """The lands that the article names; the UN and the EU, which count and watch in many wars, are none."""
        told = (subject.where.lands | subject.who.actors for subject in self.subjects)
        named = {key.removeprefix("side ") for key in self.wording.text if key.startswith("side ")}
        return frozenset(named).union(*told) & lexicon.capitals().keys()

    def halves(self, at: int) -> list[Quantity]:
        """Return the whole figure at an index and the other half of it: "75 billion kroner ($7.3bn)"."""
        figure = self.figures[at]
        if not isinstance(figure, Quantity):
            return []
        return [figure, self._second[figure.start]] if figure.start in self._second else [figure]

    def is_gap(self, at: int) -> bool:
        """Say whether the figure at an index is damaged so that no value can be read."""
        return isinstance(self.figures[at], Truncation) and self.bounds[at] is None

    def is_suspect(self, at: int) -> bool:
        """Say whether the figure at an index is a gap that only siblings could show."""
        figure = self.figures[at]
        return isinstance(figure, Truncation) and figure.confidence <= CONFIDENCE and figure.kind in SUSPECTED

    @classmethod
    def of(
        cls,
        article: str | Article,
        name: str = "text",
        damaged: Truncation | None = None,
        *,
        suspicious: bool = False,
        dates: Part | None = None,
    ) -> Reading:
        """Read an article.

        Args:
            article: The text, or a document that has its figures.
            name: The argument of the caller that it is, for errors.
            damaged: A figure that the finder of truncations may have passed over.
            suspicious: Read as damaged what only siblings could show to be so.
            dates: Read dates that give this part as figures.
        """
        if isinstance(article, str):
            from newsnorm.debris.strip import find_debris
            from newsnorm.places.finder import find_places
            from newsnorm.quantities.finder import find_quantities
            from newsnorm.truncations.finder import find_truncations

            debris = find_debris(article)
            quantities = _outside(find_quantities(article), debris)
            truncations = _outside(find_truncations(article), debris)
            places: Sequence[Place] = find_places(article)
        elif isinstance(article, Article):
            quantities, truncations, places = list(article.quantities), list(article.truncations), article.places
        else:
            check_text(article, name)
        source = article if isinstance(article, str) else article.source
        if damaged is not None:
            # what touches it is another view of the same fault: "said |  Vietnamese soldiers"
            truncations = [t for t in truncations if t.end < damaged.start or damaged.end < t.start]
            truncations = sorted([*truncations, damaged], key=lambda t: (t.start, t.end))
        return cls(source, quantities, truncations, places, suspicious=suspicious, dates=dates)

    @staticmethod
    def _bounds(figure: Figure, quantities: Sequence[Quantity], starts: list[int]) -> Bounds | None:
        if isinstance(figure, Quantity):
            return read_bounds(figure)
        at = bisect_left(starts, figure.end) - 1
        if figure.kind in _READABLE and at >= 0 and quantities[at].end > figure.start:
            return read_bounds(quantities[at])
        return None

    @staticmethod
    def _hint(figure: Figure) -> Bounds | None:
        if isinstance(figure, Quantity) or figure.expects.lowest is None or figure.expects.highest is None:
            return None
        if figure.kind not in ("comma_tail", "cut_end"):
            return None
        low, high = float(figure.expects.lowest), float(figure.expects.highest)
        return Bounds(low, high, (low + high) / 2, exact=False)


def _counts_of(figure: Quantity) -> Iterator[Quantity]:
    """Yield "36" and "41" of "36 out of 41 drones", which tells how many they were; any other figure as it is.

    "Nine out of ten drones" tells of a share, and so does "9 out of 10".
    """
    parts = _OUT_OF.match(figure.text) if figure.kind == "ratio" else None
    top, whole = figure.numerator, figure.denominator
    if parts is None or whole is None or whole <= _SHARED or whole in _SHARES_OF:
        yield figure
        return
    count = replace(figure, kind="count", numerator=None, denominator=None)
    end, begin = figure.start + parts.end(1), figure.start + parts.start(2)
    low, high = (None if bound is None else top for bound in (figure.low, figure.high))
    yield replace(count, end=end, text=parts[1], value=top, low=low, high=high)
    yield replace(count, start=begin, text=parts[2], value=whole, low=None, high=None, modifier="=")


def _as_compared(figure: Quantity) -> Quantity:
    """Return a fraction as the share that it is, and "bpd" as the "barrels a day" that they are.

    "Nine out of ten" are 90 per cent, "half" is 50; no third is a share.
    """
    if figure.kind == "flow":
        return replace(figure, kind="volume")
    share = figure.value * 100 if figure.value is not None and 0 < figure.value < 1 else None
    if figure.kind not in ("ratio", "count") or share is None or share % 5:
        return figure
    return replace(figure, value=share.normalize(), low=None, high=None, kind="percent", unit="percent")


def _compared(figure: Quantity) -> bool:
    """Say whether a figure is worth lining up: not the second half of a dual figure, not an ordinal "one"."""
    if figure.kind not in _COMPARED and not (figure.kind == "rate" and figure.counted):
        return False
    if figure.pair is not None and figure.pair.start < figure.start:
        return False
    if figure.value is None and figure.high is None and (figure.low is None or figure.low < _LEAST_VAGUE):
        return False  # "several"
    if figure.kind == "duration" and figure.value == 1 and not any(c.isdigit() for c in figure.text):
        return False  # "within a month"
    if figure.kind == "count" and figure.value is not None and 0 < figure.value < 1:
        return False  # "half of what Kyiv has claimed", "two thirds of its schools"
    # "one" that counts nothing is a pronoun
    return not (figure.kind == "count" and not figure.counted and figure.text.casefold() in ("one", "1", "a", "no"))


def _outside(spans: Sequence[S], others: Sequence[Span]) -> list[S]:
    """Return those of *spans* that overlap none of *others*; both sorted, the others disjoint."""
    starts = [other.start for other in others]
    kept = []
    for span in spans:
        at = bisect_left(starts, span.end)  # the last that starts before the span ends
        if not at or others[at - 1].end <= span.start:
            kept.append(span)
    return kept
