"""What a damaged figure may have been, by the evidence of sibling articles.

A sibling's figure must fit what is left of the damaged one, and it must be likely,
by all that both sentences tell, that it is what stood there, and no other value.
Otherwise there is no repair: a gap that is reported can be filled by a person,
a wrong figure is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsnorm.claims.bounds import told_of_one
from newsnorm.claims.days import left_of, missing_part
from newsnorm.claims.fitting import comparator
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.model import Mention, Repair
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.ranking import Fit, Place, rank
from newsnorm.claims.reading import Article, Reading
from newsnorm.claims.scorecard import Scorecard
from newsnorm.claims.traits import Traits, traits_of
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Span
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

#: From here on a figure is what stood in a gap; those that are a little less sure are wrong too often
#: (`benchmarks/weigh_repairs.py`).
SURE = 0.6
#: The same where whole stories are read, in which those are mostly right (`benchmarks/accuracy_claims.py`).
SURE_IN_A_STORY = 0.5


def suggest_repair(text: str, span_or_truncation: Span, siblings: Iterable[str | Article]) -> Repair | None:
    """Return the only figure of the siblings that the damaged one can have been, or None. The text stays as it is.

    >>> from newsnorm import find_truncations
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
    left = left_of(text, damaged) if damaged.kind == "missing_date_part" else None
    dates = None if left is None else missing_part(damaged, left)
    reading = Reading.of(text, damaged=damaged, dates=dates)
    if damaged not in reading.figures:
        return None
    others = (Reading.of(sibling, f"siblings[{at}]", dates=dates) for at, sibling in enumerate(siblings))
    readings = [reading, *others]
    own = Item(0, reading.figures.index(damaged))
    gap = Gap(reading, own.figure)
    places = rank(gap, own, readings, Comparison(readings).groups(FOR_REPAIR))
    repair = repair_of(gap, own.document, readings, places)
    if repair is None:
        return None
    return replace(repair, document=None, evidence=Mention(repair.evidence.document - 1, repair.evidence.figure))


def repair_of(
    gap: Gap, document: int, readings: Sequence[Reading], places: Sequence[Place], bar: float = SURE
) -> Repair | None:
    """Return the repair of a gap by the likeliest figure that fits it; None where none is likely, or two are.

    Args:
        gap: The gap…
        document: … and its article.
        readings: All articles.
        places: The claims that it may belong to, as `newsnorm.claims.ranking.rank` returns them.
        bar: How sure a figure must be.
    """
    damaged = gap.damaged
    if damaged.kind == "cut_end" and not gap.digits and gap.frame.unit is None:
        return None  # "lost more than": what was counted is gone as well
    if _has_its_figure(gap.reading, damaged):
        return None
    if (age := _age_by_name(places)) is not None:
        return _repair(damaged, document, age, 1.0)
    sure, best = judged(traits_of(gap, document, places, readings), Scorecard.default(), gap.frame.comparator)
    if best is None or not _is_given(best.figure) or sure <= bar:
        return None  # "several hundred" repairs nothing, but casts doubt
    return _repair(damaged, document, best, sure)


def _repair(damaged: Truncation, document: int, fit: Fit, sure: float) -> Repair:
    figure, mention, sure = fit.figure, fit.mention, round(sure, 2)
    return Repair(damaged, document, figure.value, figure.low, figure.high, figure.unit, figure.modifier, mention, sure)


def _age_by_name(places: Sequence[Place]) -> Fit | None:
    """Return the only age that is told of the very person whose age is gone, whatever else is told of him."""
    named = [fit for place in places for fit in place.fitting if fit.named]
    return named[0] if len({fit.figure.value for fit in named}) == 1 else None


def judged(found: Iterable[tuple[Fit, Traits]], card: Scorecard, left: str) -> tuple[float, Fit | None]:
    """Return how sure the likeliest figure is, and which it is, once what speaks for another value is taken.

    An article that does not give the likeliest value casts doubt by another that is as like and that nothing parts
    from the gap: "killed 14" and "killed 19".

    Args:
        found: The figures that fit a gap, each with its traits.
        card: What the traits speak for.
        left: The comparator that is left of the gap, as `newsnorm.claims.fitting.Frame` has it.
    """
    told = sorted((_Judged(card.likelihood(traits), traits["like"], fit) for fit, traits in found), key=_Judged.rank)
    if not told:
        return 0.0, None
    best = told[0]
    others = [one for one in told if one.fit.amount != best.fit.amount]
    serious = [one.fit for one in others if one.like >= best.like and not any(one.fit.against)]
    alike = (one.fit for one in others if left == "~" and told_of_one(one.fit.figure, best.fit.figure))
    versions = [fit for fit in alike if not any(fit.against)]
    version = _told_alike([best.fit, *versions], left)
    giving = {one.fit.mention.document for one in told if one.fit.amount == best.fit.amount}
    if version is None or any(fit not in versions and fit.mention.document not in giving for fit in serious):
        return 0.0, None
    rival = next((one.likely for one in others if one.fit not in versions), 0.0)
    return best.likely - rival, version


class _Judged(NamedTuple):
    """A figure that fits a gap: how likely it stood there, and how like the two are."""

    likely: float
    like: float
    fit: Fit

    def rank(self) -> float:
        """Return what sorts the likeliest first."""
        return -self.likely


def _told_alike(versions: Sequence[Fit], left: str) -> Fit | None:
    """Return of versions of one number the one that is told like the gap.

    "Around" was rather "some 42,000" than 41,907 or "more than 40,000", though all three tell of one number.
    """
    alike = versions if len(versions) == 1 else [fit for fit in versions if comparator(fit.figure) == left]
    return alike[0] if len({fit.amount for fit in alike}) == 1 else None


def _has_its_figure(reading: Reading, damaged: Truncation) -> bool:
    """Say whether a whole figure leads to the gap: "shot hundreds of in Axum" has lost its noun and no number."""
    if damaged.residue or damaged.text.lower() != "of":
        return False
    gaps = (reading.source[f.end : damaged.start] for f in reading.figures if isinstance(f, Quantity))
    return any(gap.isspace() for gap in gaps)


def _is_given(figure: Quantity) -> bool:
    """Say whether a figure names a number or a range."""
    return figure.value is not None or None not in (figure.low, figure.high)
