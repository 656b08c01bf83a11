"""What a damaged figure may have been, by the evidence of sibling articles.

A sibling's figure must fit what is left of the damaged one, belong to the claim
that the damaged one belongs to, and be the only value there that does.
Otherwise there is no repair: a gap that is reported can be filled by a person,
a wrong figure is believed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from newsnorm.claims.bounds import read_bounds
from newsnorm.claims.fitting import comparator
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.model import Mention, Repair
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.ranking import BELONGS, Fit, Place, rank
from newsnorm.claims.reading import Article, Reading
from newsnorm.claims.suspects import CONFIDENCE
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Span
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

#: From here on a gap belongs so surely to a claim that what the claim says may repair it.
SURE = 0.25
# … where no figure of another claim fits that nothing parts from the gap: articles on one event seldom give the only
# number that fits of something else. A gap that only siblings show is never so sure.
_SURE_ALONE = -0.2
# Of these the number is left, and shows by itself which figure it was: "2,000 kilometres of territory"
_NUMBER_LEFT = frozenset(("dimension_mismatch", "lost_superscript", "missing_unit"))
# A claim that is further behind the best casts no doubt, nor does a figure of the same claim, nor one of which digits
# are left; by how much, in log-odds
_CLAIM_BEHIND, _BEHIND, _BEHIND_OF_DIGITS = 3.0, 1.0, 2.5
_VERSION_BEHIND, _WORDS_BEHIND = 2.5, 2  # by how much the version of another source is told less like the gap


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
    reading = Reading.of(text, damaged=damaged)
    if damaged not in reading.figures:
        return None
    readings = [reading, *(Reading.of(sibling, f"siblings[{number}]") for number, sibling in enumerate(siblings))]
    own = Item(0, reading.figures.index(damaged))
    gap = Gap(reading, own.figure)
    repair = repair_of(gap, rank(gap, own, readings, Comparison(readings).groups(FOR_REPAIR)))
    if repair is None:
        return None
    return replace(repair, evidence=Mention(repair.evidence.document - 1, repair.evidence.figure))


def repair_of(gap: Gap, places: Sequence[Place], document: int | None = None) -> Repair | None:
    """Return the repair of a gap by the likeliest of the claims that it may belong to; None where a choice is left.

    Args:
        gap: The gap.
        places: The claims, as `newsnorm.claims.ranking.rank` returns them.
        document: Its article.
    """
    damaged = gap.damaged
    if damaged.kind == "cut_end" and not gap.digits and gap.frame.unit is None:
        return None  # "lost more than": what was counted is gone as well
    if _has_its_figure(gap.reading, damaged):
        return None
    places = [place for place in places if place.fitting]
    if (age := _age_by_name(places)) is not None:
        return _repair(damaged, document, age)
    best = _best(gap, places[0].fitting) if places else None
    rivals = any(not fit.contradicted for place in places[1:] for fit in place.fitting)
    doubtful = 0 < damaged.confidence <= CONFIDENCE  # "after a siege of days" may be whole
    known = damaged.kind in _NUMBER_LEFT or gap.told > 0  # of digits that are left only one figure is the rest
    least = SURE if rivals or doubtful else BELONGS if known else _SURE_ALONE
    if best is None or places[0].score < least or _is_contested(best, gap, places):
        return None
    return _repair(damaged, document, best)


def _repair(damaged: Truncation, document: int | None, fit: Fit) -> Repair:
    figure = fit.figure
    return Repair(damaged, document, figure.value, figure.low, figure.high, figure.unit, figure.modifier, fit.mention)


def _age_by_name(places: Sequence[Place]) -> Fit | None:
    """Return the only age that is told of the very person whose age is gone, whatever else is told of him."""
    named = [fit for place in places for fit in place.fitting if fit.named]
    return named[0] if len({fit.figure.value for fit in named}) == 1 else None


def _best(gap: Gap, fitting: Sequence[Fit]) -> Fit | None:
    """Return the figure of a claim that nothing parts from the gap; of versions of one number, the one told like it.

    "Around" was rather "some 42,000" than 41,907 or "more than 40,000", though all three tell of one number.
    """
    sound = sorted((fit for fit in fitting if not fit.contradicted), key=lambda fit: -fit.score)
    if not sound or not all(_is_given(fit.figure) for fit in sound):
        return None  # "several hundred" repairs nothing, but casts doubt
    if len({_amount(fit.figure) for fit in sound}) == 1:
        return sound[0]
    if not all(_agree(fit, sound[0]) for fit in sound):
        return sound[0] if not gap.digits and all(_is_behind(fit, sound[0]) for fit in sound) else None
    alike = [fit for fit in sound if comparator(fit.figure) == gap.frame.comparator]
    return alike[0] if len({_amount(fit.figure) for fit in alike}) == 1 else None


def _is_behind(fit: Fit, best: Fit) -> bool:
    """Say whether a figure is another version of a number, which the article of the gap does not give.

    A report on the report has "at least 500", as the UN said, too; what Bamako has always said is told in other words.
    """
    if _amount(fit.figure) == _amount(best.figure):
        return True
    return best.score - fit.score > _VERSION_BEHIND and best.shared - fit.shared >= _WORDS_BEHIND


def _is_contested(best: Fit, gap: Gap, places: Sequence[Place]) -> bool:
    """Say whether an article that does not give a figure gives another one instead that the gap may have been."""
    amount = _amount(best.figure)
    alike = [fit for place in places for fit in place.fitting if _amount(fit.figure) == amount]
    giving, likest = {fit.mention.document for fit in alike}, max(fit.score for fit in alike)
    for place in places:
        inside = place is places[0]
        for fit in place.fitting:
            if _amount(fit.figure) == amount or (inside and gap.frame.comparator == "~" and _agree(fit, best)):
                continue
            behind = likest - fit.score
            # With digits left, no article is above doubt: of ",400 tents" one may tell of 1,400 and of 2,400
            if gap.told:
                least = _BEHIND if fit.contradicted else math.inf if inside else _BEHIND_OF_DIGITS
                contests = behind < least
            elif fit.mention.document in giving:
                contests = False
            elif inside:
                contests = behind < _BEHIND
            else:
                contests = places[0].score - place.score < _CLAIM_BEHIND and not fit.contradicted
            if contests:
                return True
    return False


def _agree(one: Fit, other: Fit) -> bool:
    """Say whether two figures can be told of one number."""
    a, b = read_bounds(one.figure), read_bounds(other.figure)
    return a is not None and b is not None and not a.vague and not b.vague and a.agrees(b)


def _has_its_figure(reading: Reading, damaged: Truncation) -> bool:
    """Say whether a whole figure leads to the gap: "shot hundreds of in Axum" has lost its noun and no number."""
    if damaged.residue or damaged.text.lower() != "of":
        return False
    gaps = (reading.source[f.end : damaged.start] for f in reading.figures if isinstance(f, Quantity))
    return any(gap.isspace() for gap in gaps)


def _is_given(figure: Quantity) -> bool:
    """Say whether a figure names a number or a range."""
    return figure.value is not None or None not in (figure.low, figure.high)


def _amount(figure: Quantity) -> tuple[Decimal | None, Decimal | None, Decimal | None, str]:
    if figure.value is not None:
        return figure.value.normalize(), None, None, figure.unit
    return None, figure.low, figure.high, figure.unit
