"""What a damaged figure may have been, by the evidence of sibling articles.

A sibling's figure must fit what is left of the damaged one, belong to the claim
that the damaged one belongs to, and be the only value there that does.
Otherwise there is no repair: a gap that is reported can be filled by a person,
a wrong figure is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from newsnorm.claims.fitting import opens
from newsnorm.claims.gaps import Fit, Gap, Item, Place, rank
from newsnorm.claims.grouping import Comparison
from newsnorm.claims.model import Mention, Repair
from newsnorm.claims.reading import Article, Reading
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Span
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.finder import find_truncations
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind

#: From here on a gap belongs so surely to a claim that what the claim says may repair it.
SURE = 0.75
# Another claim whose figure fits the gap as well casts doubt where it is so near to the best
_DOUBT = 1.0
_DOUBT_OF_DIGITS = 3.0  # what goes on with the digits that are left casts it from further behind
_VERSIONS = 3.0  # by how much a version of the claim must be more alike than the next


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
    damaged = pointed_out(text, span_or_truncation)
    if isinstance(siblings, str):
        siblings = [siblings]
    if damaged is None:
        return None
    reading = Reading.of(text, damaged=damaged)
    if damaged not in reading.figures:
        return None
    readings = [reading, *(Reading.of(sibling, f"siblings[{number}]") for number, sibling in enumerate(siblings))]
    own = Item(0, reading.figures.index(damaged))
    repair = repair_of(own, readings, rank(Gap(reading, own.figure), own, readings, Comparison(readings).groups()))
    if repair is None:
        return None
    evidence = Mention(repair.evidence.document - 1, repair.evidence.figure)
    return replace(repair, document=None, evidence=evidence)


def repair_of(own: Item, readings: Sequence[Reading], places: Sequence[Place]) -> Repair | None:
    """Return the repair of a gap by the likeliest of the claims that it may belong to; None where a choice is left.

    Args:
        own: Where the gap stands.
        readings: All articles.
        places: The claims, as `newsnorm.claims.gaps.rank` returns them.
    """
    reading = readings[own.document]
    damaged = reading.figures[own.figure]
    assert isinstance(damaged, Truncation)
    if damaged.kind == "cut_end" and not any(c.isdigit() for c in damaged.residue):
        return None  # "lost more than": what was counted is gone as well
    if _has_its_figure(reading, damaged):
        return None
    places = [place for place in places if place.fitting]
    if not places or places[0].score < SURE:
        return None
    best, *rivals = places
    digits = any(c.isdigit() for c in damaged.residue)
    evidence = _choose(best.fitting, digits=digits)
    if evidence is None:
        return None
    doubt = best.score - (_DOUBT_OF_DIGITS if digits else _DOUBT)
    for rival in rivals:
        others = (fit for fit in rival.fitting if digits or not fit.contradicted)
        if rival.score > doubt and any(_amount(fit.mention) != _amount(evidence) for fit in others):
            return None
    figure = _whole(evidence)
    return Repair(damaged, own.document, figure.value, figure.low, figure.high, figure.unit, figure.modifier, evidence)


def _choose(fitting: Sequence[Fit], *, digits: bool) -> Mention | None:
    """Return the figure that those of a claim that fit agree on, or the one that is told by far the most alike."""
    best = max((fit for fit in fitting if not fit.contradicted), key=lambda fit: fit.score, default=None)
    if best is None or not _is_given(best.mention):
        return None  # "several hundred" repairs nothing
    for rival in fitting:
        near = rival.score > best.score - _VERSIONS and (digits or not rival.contradicted)
        if near and _amount(rival.mention) != _amount(best.mention):
            return None
    return best.mention


def _has_its_figure(reading: Reading, damaged: Truncation) -> bool:
    """Say whether a whole figure leads to the gap: "shot hundreds of in Axum" has lost its noun and no number."""
    if damaged.residue or damaged.text.lower() != "of":
        return False
    gaps = (reading.source[f.end : damaged.start] for f in reading.figures if isinstance(f, Quantity))
    return any(gap.isspace() for gap in gaps)


def _is_given(mention: Mention) -> bool:
    """Say whether a figure names a number or a range."""
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


def pointed_out(text: str, span: Span) -> Truncation | None:
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
