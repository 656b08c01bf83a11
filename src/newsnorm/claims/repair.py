"""What a damaged figure may have been, by the evidence of sibling articles.

A sibling's figure must fit what is left of the damaged one, speak of the same
thing, and be the only value that does. Otherwise there is no repair: a gap
that is reported can be filled by a person, a wrong figure is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.bounds import read_bounds
from newsnorm.claims.fitting import Frame, fits, frame_of, opens
from newsnorm.claims.gates import FARTHEST, forbidden, told_of_another
from newsnorm.claims.likeness import SAME, grounded, in_like_words, likeness, share_nouns, told_alike
from newsnorm.claims.model import Mention, Repair
from newsnorm.claims.reading import Article, Reading
from newsnorm.claims.subjects import Subject
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Span
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.finder import find_truncations
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind

_BEHIND = 4  # characters behind a gap
# A candidate of another value casts doubt where it is so near to the best, an older one where it is nearer
_DOUBT, _DOUBT_OF_OLD = 1.8, 1.0
_CONTEST = -1.0  # how like a figure outside of the claim must be to cast doubt
_DOUBT_OF_DIGITS = SAME - 2.0  # what goes on with the digits that are left is doubtful from here on


def suggest_repair(text: str, span_or_truncation: Span, siblings: Iterable[str | Article]) -> Repair | None:
    """Return the only figure of the siblings that the damaged one can have been, or None. The text stays as it is.

    >>> text = "Ukraine took back over 3, of territory in the Kharkiv region."
    >>> [cut] = find_truncations(text)
    >>> sibling = "More than 3,000 square kilometres of the Kharkiv region have been taken back by Ukraine."
    >>> repair = suggest_repair(text, cut, [sibling])
    >>> repair.value, repair.unit, repair.evidence.document, repair.evidence.figure.text
    (Decimal('3000'), 'kilometer ** 2', 0, 'More than 3,000 square kilometres')

    A figure that what is left contradicts is no repair, nor is one of another thing or another place:

    >>> suggest_repair(text, cut, ["Ukraine took back 2,000 square kilometres in the Kharkiv region."])
    >>> suggest_repair(text, cut, ["Ukraine took back over 3,000 square kilometres in the Kherson region."])

    Args:
        text: The article that is damaged.
        span_or_truncation: Where; a `Truncation` of `find_truncations`, or any `Span` of *text*.
        siblings: Other articles on the same events, as texts or as `Document`.

    Raises:
        ValueError: The span does not quote *text*.
        TypeError: *text* or a sibling is neither text nor document.
    """
    check_text(text)
    damaged = _as_truncation(text, span_or_truncation)
    if isinstance(siblings, str):
        siblings = [siblings]
    if damaged is None:
        return None
    reading = Reading.of(text, damaged=damaged)
    if damaged not in reading.figures:
        return None
    at = reading.figures.index(damaged)
    others = [Reading.of(sibling, f"siblings[{number}]") for number, sibling in enumerate(siblings)]
    return repair_from(reading, at, list(enumerate(others)), None)


def repair_from(
    reading: Reading, at: int, siblings: Iterable[tuple[int, Reading]], document: int | None
) -> Repair | None:
    """Return the repair of the damaged figure *at* by numbered *siblings*; None where they leave a choice."""
    damaged, subject, hint = reading.figures[at], reading.subjects[at], reading.hints[at]
    assert isinstance(damaged, Truncation)
    if damaged.kind == "cut_end" and not any(c.isdigit() for c in damaged.residue):
        return None  # "lost more than": what was counted is gone as well
    if _has_its_figure(reading, damaged):
        return None
    frame = frame_of(reading.source, damaged)
    digits = any(c.isdigit() for c in damaged.residue)
    measured = damaged.expects.dimension is not None or frame.unit is not None
    candidates = []
    for number, sibling in siblings:
        for index, (other, other_hint) in enumerate(zip(sibling.subjects, sibling.hints, strict=True)):
            if not isinstance(sibling.figures[index], Quantity):
                continue
            if not _comparable(subject, other) or forbidden(subject, other, hint, other_hint):
                continue
            figure = next((f for f in sibling.halves(index) if fits(damaged, frame, reading.source, f)), None)
            alike = in_like_words(subject, other)
            told = digits or told_alike(subject, other, measured=measured)
            if figure is None or not _of_kind(reading, at, frame, figure) or not (told or alike):
                continue
            score = likeness(subject, other, hint, other_hint, together=False)
            older = other.past and not subject.past  # "the strike last month killed 5"
            total = other.since and not subject.since and not digits  # "in all", but a gap "in the first three days"
            told = told and (digits or not _is_longer(subject, other))
            sound = told and not total and grounded(subject, other)
            candidates.append(Candidate(score, Mention(number, figure), sound, told, older))
    return choose(damaged, document, candidates)


def _has_its_figure(reading: Reading, damaged: Truncation) -> bool:
    """Say whether a whole figure leads to the gap: "shot hundreds of in Axum" has lost its noun and no number."""
    if damaged.residue or damaged.text.lower() != "of":
        return False
    gaps = (reading.source[f.end : damaged.start] for f in reading.figures if isinstance(f, Quantity))
    return any(gap.isspace() for gap in gaps)


def _comparable(damaged: Subject, whole: Subject) -> bool:
    return share_nouns(damaged, whole) and not told_of_another(damaged, whole)


def _is_longer(damaged: Subject, whole: Subject) -> bool:
    """Say whether a figure is of a month or a year, and the damaged one of a day of it."""
    return whole.period and not whole.brief and damaged.brief and not damaged.period


def _of_kind(reading: Reading, at: int, frame: Frame, figure: Quantity) -> bool:
    """Say whether the words behind a bare gap let it be a figure of this kind.

    "Some villages" counts, "around of the region" measures.
    """
    damaged, subject = reading.figures[at], reading.subjects[at]
    assert isinstance(damaged, Truncation)
    if damaged.expects.dimension is not None or frame.unit is not None or any(c.isdigit() for c in damaged.residue):
        return True
    if reading.source[damaged.end : damaged.end + _BEHIND].split()[:1] == ["of"]:
        return figure.kind != "count"
    return figure.kind == "count" or not subject.nouns


class Version(NamedTuple):
    """Another article's figure of the claim that a damaged figure belongs to.

    Attributes:
        document: The number of the article.
        reading: The article.
        at: Which of its figures.
        clear: No other figure of the article comes near it as what the damaged one states.
    """

    document: int
    reading: Reading
    at: int
    clear: bool


def repair_within(reading: Reading, at: int, versions: Iterable[Version], document: int) -> Repair | None:
    """Return the repair of the damaged figure *at* by the one value that the rest of its claim gives and that fits."""
    damaged, subject, hint = reading.figures[at], reading.subjects[at], reading.hints[at]
    assert isinstance(damaged, Truncation)
    if _has_its_figure(reading, damaged):
        return None
    frame = frame_of(reading.source, damaged)
    found = [
        version
        for version in versions
        if isinstance(figure := version.reading.figures[version.at], Quantity)
        and fits(damaged, frame, reading.source, figure)
        and _of_kind(reading, at, frame, figure)
    ]
    for version in found:
        other, other_hint = version.reading.subjects[version.at], version.reading.hints[version.at]
        if forbidden(subject, other, hint, other_hint) or not _comparable(subject, other) or _is_longer(subject, other):
            return None
    amounts = {_amount(_mention(version)) for version in found}
    digits = any(c.isdigit() for c in damaged.residue)
    measured = damaged.expects.dimension not in (None, "count") or frame.unit is not None
    several = len({version.document for version in found}) > 1
    if len(amounts) != 1 or not (several or any(version.clear for version in found)):
        return None
    for version in found:
        other = version.reading.subjects[version.at]
        # "so far over people have fled", and one sibling tells of its own three days
        short = subject.since and not other.since and not digits
        alone = not short and (digits or told_alike(subject, other, measured=measured)) and grounded(subject, other)
        if _is_given(_mention(version)) and not other.past and (several or alone):
            return _repair(damaged, document, _mention(version))
    return None


def is_contested(reading: Reading, at: int, repair: Repair, siblings: Iterable[Reading]) -> bool:
    """Say whether an article gives another figure than *repair*, of its size, that may be what the one *at* was.

    It need not belong to the claim; but an article that gives the repair as well contests nothing.
    """
    damaged, subject, hint = reading.figures[at], reading.subjects[at], reading.hints[at]
    assert isinstance(damaged, Truncation)
    frame, amount, bounds = (
        frame_of(reading.source, damaged),
        _amount(repair.evidence),
        read_bounds(_whole(repair.evidence)),
    )
    for number, sibling in enumerate(siblings):
        rivals: set[bool] = set()  # whether each fitting figure is another one
        for figure, other, other_hint in zip(sibling.figures, sibling.subjects, sibling.hints, strict=True):
            if not isinstance(figure, Quantity) or not fits(damaged, frame, reading.source, figure):
                continue
            if _amount(Mention(number, figure)) == amount:
                rivals.add(False)
            elif (
                bounds is not None
                and other_hint is not None
                and bounds.ratio(other_hint) <= FARTHEST
                and _of_kind(reading, at, frame, figure)
                and _comparable(subject, other)
                and not forbidden(subject, other, hint, other_hint)
                and likeness(subject, other, hint, other_hint, together=False) >= _CONTEST
            ):
                rivals.add(True)
        if rivals == {True}:
            return True
    return False


def _mention(version: Version) -> Mention:
    return Mention(version.document, version.reading.figures[version.at])


class Candidate(NamedTuple):
    """A whole figure that fits a damaged one.

    Attributes:
        score: How alike they are.
        mention: The figure, and which sibling gives it.
        grounded: It shares place or actor with the damaged one.
        told: It is told of one thing with it; others only cast doubt.
        older: It is told of an older event.
    """

    score: float
    mention: Mention
    grounded: bool
    told: bool
    older: bool


def choose(damaged: Truncation, document: int | None, candidates: Sequence[Candidate]) -> Repair | None:
    """Return the repair that *candidates* agree on; None where they do not."""
    digits = any(c.isdigit() for c in damaged.residue)
    if digits:  # that a figure goes on with the digits that are left, speaks for it
        candidates = [c._replace(score=c.score + lexicon.weights()["digits_fit"]) for c in candidates]
    strong = [c for c in candidates if c.score >= SAME and c.told and not c.older and _is_given(c.mention)]
    strong = [c for c in strong if _backed(c, candidates)]
    if not strong:
        return None
    best = max(strong, key=lambda candidate: (candidate.score, -candidate.mention.document))
    doubt = min(_DOUBT_OF_DIGITS, best.score) if digits else best.score - _DOUBT
    of_old = best.score - _DOUBT_OF_OLD
    doubtful = {_amount(c.mention) for c in candidates if c.score >= (of_old if c.older else doubt)}
    if len(doubtful) > 1:
        return None
    return _repair(damaged, document, best.mention)


def _repair(damaged: Truncation, document: int | None, evidence: Mention) -> Repair:
    figure = _whole(evidence)
    return Repair(damaged, document, figure.value, figure.low, figure.high, figure.unit, figure.modifier, evidence)


def _backed(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Say whether a candidate shares place or actor with the gap, or several articles give its value."""
    if candidate.grounded:
        return True
    amount = _amount(candidate.mention)
    return len({c.mention.document for c in candidates if c.score >= SAME and _amount(c.mention) == amount}) > 1


def _is_given(mention: Mention) -> bool:
    """Say whether a figure names a number or a range; "several hundred" repairs nothing, but casts doubt."""
    figure = mention.figure
    return isinstance(figure, Quantity) and (figure.value is not None or None not in (figure.low, figure.high))


def _whole(mention: Mention) -> Quantity:
    assert isinstance(mention.figure, Quantity)
    return mention.figure


def _amount(mention: Mention) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    figure = _whole(mention)
    if figure.value is not None:
        return figure.value.normalize(), None, None, figure.unit
    return None, figure.low, figure.high, figure.unit


def _as_truncation(text: str, span: Span) -> Truncation | None:
    """Return the damage that a span points at; None where nothing of a figure is there."""
    if not isinstance(span, Span):
        msg = f"span_or_truncation must be a Span or a Truncation; got {span!r}"
        raise ValueError(msg)
    if not 0 <= span.start <= span.end <= len(text) or text[span.start : span.end] != span.text:
        msg = f"span_or_truncation must quote text; got {span.text!r} for offsets {span.start} to {span.end}"
        raise ValueError(msg)
    if isinstance(span, Truncation):
        return span
    for found in find_truncations(text):
        if found.start < max(span.end, span.start + 1) and span.start < found.end:
            return found
    if span.text and not any(c.isdigit() for c in span.text) and not opens(text, span):
        return None  # "fired missiles" tells of no number that was lost
    return _guess(text, span)


def _guess(text: str, span: Span) -> Truncation:
    """Return a damaged figure for a span that the finder passes over."""
    residue = span.text.strip() if any(c.isdigit() for c in span.text) else ""
    kind: TruncationKind = "missing_figure"
    low = high = None
    if residue.startswith((",", ".")):
        kind = "head_lost"
    elif residue:
        kind = "decimal_tail" if residue.endswith(".") else "comma_tail" if residue.endswith(",") else "glued_note"
        if kind == "comma_tail":
            low = Decimal("".join(c for c in residue if c.isdigit())) * 1000
            high = low + 999
    return Truncation(
        span.start, span.end, span.text, kind, residue, Expectation(None, low, high), 0.0, "pointed out by the caller"
    )
