"""Line up what several articles say: the same figure side by side, where they disagree, and what may repair what.

Articles on one event give its figures in their own words. Figures are compared
two by two for what they speak of (see `newsnorm.claims.likeness`), and
grouped so that no two of a group forbid each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal

from newsnorm.claims.bounds import Bounds
from newsnorm.claims.counted import OPEN
from newsnorm.claims.gaps import MOST, Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.model import Agreement, Claim, Mention, Repair
from newsnorm.claims.ranking import BELONGS, Place, rank
from newsnorm.claims.reading import Article, Reading
from newsnorm.claims.repair import SURE_IN_A_STORY, repair_of
from newsnorm.claims.subjects import Subject
from newsnorm.quantities.conversion import convert
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation


def reconcile(documents: Iterable[str | Article]) -> list[Claim]:
    """Group the figures of several articles by what they speak of, in the order of their first mention.

    >>> claims = reconcile([
    ...     "The army said it had liberated 20 villages in the Kharkiv region.",
    ...     "At least 30 settlements were liberated in the Kharkiv region. Lviv has 25 schools.",
    ... ])
    >>> [(claim.agreement, [mention.figure.text for mention in claim.mentions]) for claim in claims]
    [('disagree', ['20', 'At least 30']), ('single', ['25'])]

    Args:
        documents: Articles on the same events, as texts or as `Document`.

    Raises:
        TypeError: One of them is neither.
    """
    if isinstance(documents, str):
        documents = [documents]
    readings = [
        Reading.of(document, f"documents[{number}]", suspicious=True) for number, document in enumerate(documents)
    ]
    return sorted(_claims(readings), key=lambda claim: (claim.mentions[0].document, claim.mentions[0].figure.start))


def _claims(readings: Sequence[Reading]) -> Iterator[Claim]:
    """Yield what the articles say, a claim a thing; a gap joins the claim that it belongs to."""
    comparison = Comparison(readings)
    claims, sure = comparison.groups(), comparison.groups(FOR_REPAIR)
    claim_of = {item: members for members in claims for item in members}
    repairs: dict[Item, Repair] = {}
    for document, reading in enumerate(readings):
        for own in (Item(document, at) for at, figure in enumerate(reading.figures) if isinstance(figure, Truncation)):
            places: list[Place] = []
            if own.figure < MOST:
                gap = Gap(reading, own.figure)
                places = rank(gap, own, readings, sure)
                if (repair := repair_of(gap, document, readings, places, SURE_IN_A_STORY)) is not None:
                    repairs[own] = repair
            if not reading.is_gap(own.figure):
                continue  # its value has grouped it
            if own in repairs:
                evidence = repairs[own].evidence
                fits = (fit for place in places for fit in place.fitting if fit.mention == evidence)
                claim_of[Item(evidence.document, next(fits).at)].append(own)
            elif reading.is_suspect(own.figure):
                continue
            elif places and places[0].score >= BELONGS and not places[0].parted:
                claim_of[sure[places[0].claim][0]].append(own)
            else:
                claims.append([own])
    for members in claims:
        if told := sorted(item for item in members if not _is_superseded(item, readings, repairs)):
            yield _claim(readings, told, repairs)


def _is_superseded(item: Item, readings: Sequence[Reading], repairs: Mapping[Item, Repair]) -> bool:
    """Say whether a figure is what is left of one that has been repaired: the 3 of "3, prisoners"."""
    after = Item(item.document, item.figure + 1)
    figures = readings[item.document].figures
    return after in repairs and figures[after.figure].start == figures[item.figure].start


def _claim(readings: Sequence[Reading], members: Sequence[Item], repairs: Mapping[Item, Repair]) -> Claim:
    """Return the claim that a group of figures makes."""
    mentions = tuple(Mention(item.document, readings[item.document].figures[item.figure]) for item in members)
    whole = [mention.figure for mention in mentions if isinstance(mention.figure, Quantity)]
    unit = whole[0].unit if whole else ""
    values = [v for figure in whole for v in _named_in(figure, unit)]
    return Claim(
        mentions=mentions,
        agreement=_agreement([readings[item.document].bounds[item.figure] for item in members]),
        low=min(values, default=None),
        high=max(values, default=None),
        unit=unit,
        subject=_subject([readings[item.document].subjects[item.figure] for item in members]),
        repairs=tuple(repairs[item] for item in members if item in repairs),
    )


def _agreement(bounds: list[Bounds | None]) -> Agreement:
    if len(bounds) == 1:
        return "single"
    known = [b for b in bounds if b is not None]
    if len(known) < 2:
        return "unknown"
    return "agree" if all(a.agrees(b) for at, a in enumerate(known) for b in known[at + 1 :]) else "disagree"


def _subject(subjects: list[Subject]) -> str:
    nouns = sorted({noun.removeprefix(OPEN) for subject in subjects for noun in subject.nouns})
    dimension = next((s.dimension for s in subjects if s.dimension not in ("", "count")), "")
    event = next((subject.event for subject in subjects if subject.event), "")
    return ", ".join(part for part in (dimension, " and ".join(nouns), event) if part)


def _named_in(figure: Quantity, unit: str) -> Iterator[Decimal]:
    """Yield the numbers that a figure names, in *unit*; none of another measure or currency."""
    for value in _named(figure):
        with suppress(ValueError):
            yield convert(value, figure.unit, unit)


def _named(figure: Quantity) -> tuple[Decimal, ...]:
    """Return the numbers that a figure names; none for "dozens"."""
    if figure.value is not None:
        return (figure.value,)
    return (figure.low, figure.high) if figure.low is not None and figure.high is not None else ()
