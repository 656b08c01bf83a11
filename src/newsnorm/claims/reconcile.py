"""Line up what several articles say: the same figure side by side, where they disagree, and what may repair what.

Articles on one event give its figures in their own words. Figures are compared
two by two for what they speak of (see `newsnorm.claims.likeness`), and
grouped so that no two of a group forbid each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from newsnorm.claims.bounds import Bounds
from newsnorm.claims.counted import OPEN
from newsnorm.claims.grouping import Comparison, Item
from newsnorm.claims.model import Agreement, Claim, Mention, Repair
from newsnorm.claims.reading import Article, Reading
from newsnorm.claims.repair import Version, is_contested, repair_from, repair_within
from newsnorm.claims.subjects import Subject
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
    comparison = Comparison(readings)
    claims = [claim for group in comparison.groups() if (claim := _claim(comparison, group)) is not None]
    return sorted(claims, key=lambda claim: (claim.mentions[0].document, claim.mentions[0].figure.start))


def _claim(comparison: Comparison, members: list[Item]) -> Claim | None:
    """Return the claim that a group of figures makes; None where it holds nothing but unfounded suspicions."""
    readings = comparison.readings
    repairs = {item: repair for item in members if (repair := _repair(comparison, item, members)) is not None}
    members = [item for item in members if item in repairs or not readings[item.document].is_suspect(item.figure)]
    if not members:
        return None
    mentions = tuple(Mention(item.document, readings[item.document].figures[item.figure]) for item in members)
    whole = [mention.figure for mention in mentions if isinstance(mention.figure, Quantity)]
    unit = whole[0].unit if whole else ""
    values = [v for figure in whole if figure.unit == unit for v in _named(figure)]
    return Claim(
        mentions=mentions,
        agreement=_agreement([readings[item.document].bounds[item.figure] for item in members]),
        low=min(values, default=None),
        high=max(values, default=None),
        unit=unit,
        subject=_subject([readings[item.document].subjects[item.figure] for item in members]),
        repairs=tuple(repairs.values()),
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


def _repair(comparison: Comparison, item: Item, members: Sequence[Item]) -> Repair | None:
    """Return the repair of a damaged figure; its evidence must belong to the same claim."""
    readings = comparison.readings
    reading = readings[item.document]
    if not isinstance(reading.figures[item.figure], Truncation):
        return None
    versions = [
        Version(other.document, readings[other.document], other.figure, comparison.is_clear(item, other))
        for other in members
        if other.document != item.document
    ]
    if not versions:
        return None
    siblings = [(number, sibling) for number, sibling in enumerate(readings) if number != item.document]
    repair = repair_within(reading, item.figure, versions, item.document)
    if repair is None and not reading.is_suspect(item.figure):
        repair = repair_from(reading, item.figure, siblings, item.document)
        given = [(v.document, v.reading.figures[v.at]) for v in versions]
        if repair is not None and (repair.evidence.document, repair.evidence.figure) not in given:
            return None
    if repair is None or is_contested(reading, item.figure, repair, [sibling for _, sibling in siblings]):
        return None
    return repair


def _named(figure: Quantity) -> tuple[Decimal, ...]:
    """Return the numbers that a figure names; none for "dozens"."""
    if figure.value is not None:
        return (figure.value,)
    return (figure.low, figure.high) if figure.low is not None and figure.high is not None else ()
