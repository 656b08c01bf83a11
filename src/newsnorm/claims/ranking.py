"""Rank the claims that a gap may belong to.

Pairs of the gap and a whole figure come first (`newsnorm.claims.gaps`), then
claims: how like their likest figures are, whether another claim is as like,
and whether the gap's own article gives the number elsewhere. What each piece
of evidence weighs was learned from stories out of which figures were deleted
one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.gaps import MOST, Gap, Item
from newsnorm.claims.model import Mention
from newsnorm.claims.parting import Against
from newsnorm.claims.reading import Reading
from newsnorm.quantities.model import Quantity

#: From here on a gap counts as one more mention of its claim.
BELONGS = -1.0
_NEXT, _BESIDE = 2, 200  # figures and characters that what stands next to a figure is away at most
_FAR = 4.0  # by how much another claim is behind, at the most that is counted


Amount = tuple[Decimal | None, Decimal | None, Decimal | None, str]


class Fit(NamedTuple):
    """A whole figure of another article that can be what stood in a gap.

    Attributes:
        score: How like it is to the gap.
        figure: The figure, in the unit of the gap.
        mention: The figure as it is told, and which article gives it…
        at: … and as which of its figures.
        against: What parts it from the gap: another day, another side…
        named: It is the age of the person whose age is gone.
    """

    score: float
    figure: Quantity
    mention: Mention
    at: int
    against: Against
    named: bool = False

    @property
    def amount(self) -> Amount:
        """Its value or its bounds, with its unit: what two figures of one number share."""
        figure = self.figure
        if figure.value is not None:
            return figure.value.normalize(), None, None, figure.unit
        return None, figure.low, figure.high, figure.unit


class Place(NamedTuple):
    """A claim that a gap may belong to.

    Attributes:
        score: How much speaks for it, in log-odds.
        claim: Its number among all claims.
        fitting: Which of its figures can be what stood in the gap.
        parted: A gate parts the gap from each of its figures.
    """

    score: float
    claim: int
    fitting: tuple[Fit, ...]
    parted: bool


def rank(gap: Gap, own: Item, readings: Sequence[Reading], claims: Sequence[Sequence[Item]]) -> list[Place]:
    """Return the claims that a gap may belong to, the likeliest first.

    Args:
        gap: The gap…
        own: … and where it stands.
        readings: All articles.
        claims: Their figures, by claim.
    """
    weights = lexicon.gap_weights()
    found = candidates_of(gap, own, readings, claims)
    places = [
        Place(
            sum(weights[name] * amount for name, amount in traits.items()),
            *(candidate.claim, candidate.fitting, candidate.parted),
        )
        for candidate, traits in zip(found, traits_of(found), strict=True)
    ]
    return sorted(places, key=lambda place: (-place.score, place.claim))


class Candidate(NamedTuple):
    """What one claim says to a gap.

    Attributes:
        claim: Its number among all claims.
        likest: How like its figures are to the gap, the likest of each article, in falling order.
        given: The gap's own article has a whole figure in the claim.
        beside: How many claims stand both next to the gap and next to a figure of this one.
        fitting: Which of its figures can be what stood in the gap.
        parted: A gate parts the gap from each of its figures.
    """

    claim: int
    likest: list[float]
    given: bool
    beside: int
    fitting: tuple[Fit, ...]
    parted: bool


def candidates_of(
    gap: Gap, own: Item, readings: Sequence[Reading], claims: Sequence[Sequence[Item]]
) -> list[Candidate]:
    """Return what each claim says to a gap, if a figure of it can be compared."""
    claim_of = {item: number for number, members in enumerate(claims) for item in members}
    beside = _claims_beside(own, readings, claim_of)
    found = []
    for number, members in enumerate(claims):
        others = [item for item in members if item.document != own.document and item.figure < MOST]
        compared = [item for item in others if gap.compares(readings[item.document], item.figure)]
        if compared:
            # "between and 5,000": the bound that is left is no other figure
            near = 1 if gap.damaged.kind == "missing_bound" else 0
            given = any(item.document == own.document and abs(item.figure - own.figure) > near for item in members)
            shared = [_claims_beside(item, readings, claim_of) & beside - {number} for item in compared]
            found.append(_candidate(gap, readings, number, compared, given, max(map(len, shared))))
    return found


def _candidate(
    gap: Gap, readings: Sequence[Reading], number: int, compared: Sequence[Item], given: bool, beside: int
) -> Candidate:
    weights = lexicon.gap_weights()
    likest: dict[int, float] = {}
    fitting = []
    for document, at in compared:
        score = sum(weights[name] for name in gap.evidence(readings[document], at))
        likest[document] = max(score, likest.get(document, score))
        if (found := gap.fitting(readings[document], at)) is not None:
            half, figure = found
            against, named = gap.against(readings[document], at), gap.names(readings[document], at)
            fitting.append(Fit(score, figure, Mention(document, half), at, against, named))
    parted = all(gap.gate(readings[document], at) for document, at in compared)
    return Candidate(number, sorted(likest.values(), reverse=True), given, beside, tuple(fitting), parted)


def _claims_beside(item: Item, readings: Sequence[Reading], claim_of: Mapping[Item, int]) -> frozenset[int]:
    """Return the claims of the figures that stand next to one, on either side."""
    figures = readings[item.document].figures
    here = figures[item.figure]
    near = (
        Item(item.document, at)
        for at in range(max(0, item.figure - _NEXT), min(len(figures), item.figure + _NEXT + 1))
        if at != item.figure and max(figures[at].start - here.end, here.start - figures[at].end) < _BESIDE
    )
    return frozenset(claim_of[other] for other in near if other in claim_of)


def traits_of(candidates: Sequence[Candidate]) -> Iterator[dict[str, float]]:
    """Yield, for each claim, the names and amounts of what speaks for it, beside the others."""
    tops = sorted(((c.likest[0], c.claim) for c in candidates if c.fitting), reverse=True)
    for candidate in candidates:
        top = candidate.likest[0]
        rival = next((score for score, claim in tops if claim != candidate.claim), top - _FAR)
        yield {
            "claim": 1.0,
            "claim_likest": top,
            "claim_second": candidate.likest[:2][-1],
            "claim_of_two": float(len(candidate.likest) > 1),
            "claim_given": float(candidate.given),
            "claim_beside": float(candidate.beside > 0),
            "claim_beside_two": float(candidate.beside > 1),
            "claim_fits": float(bool(candidate.fitting)),
            "claim_alone": float(bool(candidate.fitting) and len(tops) == 1),
            "claim_first": float(top > rival),
            "claim_ahead": max(-_FAR, min(_FAR, top - rival)),
        }
