"""Strategies of sibling articles: one figure in two wordings, and what it becomes when an extractor eats it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Siblings:
    """Two articles of one event that give one figure; *damaged* is the first after an extractor ate the figure.

    Attributes:
        whole: The first article.
        damaged: The same with a gap; the opener before the figure is left.
        gap: Offset of what is left of the figure.
        left: What is left of it.
        sibling: The other article.
        value: The figure.
        other: The second article with another value.
        elsewhere: The second article of another place.
    """

    whole: str
    damaged: str
    gap: int
    left: str
    sibling: str
    value: Decimal
    other: str
    elsewhere: str


# First wording, second wording; "{f}" is the figure and "{p}" the place
_PAIRS = [
    (
        "Ukraine has taken back {f} square kilometres of territory in {p}.",
        "In {p}, {f} square kilometres were retaken.",
    ),
    ("A missile killed {f} people in {p} on Sunday.", "In {p}, {f} people were killed by a missile."),
    ("The shelling wounded {f} people in {p}.", "In {p}, {f} people were injured by shelling."),
    ("The army liberated {f} villages in {p} within a month.", "In {p}, {f} settlements were liberated."),
    ("The flood displaced {f} people in {p}.", "{f} people were displaced in {p} by the flood."),
]
_PLACES = ["the Kharkiv region", "the Kherson region", "the Donetsk region", "the Luhansk region"]


@st.composite
def siblings(draw: st.DrawFn) -> Siblings:
    """Draw two articles that state one figure in their own words."""
    first, second = draw(st.sampled_from(_PAIRS))
    here, there = draw(st.permutations(_PLACES))[:2]
    head, tail = draw(st.integers(1, 99)), draw(st.integers(0, 999))
    other = draw(st.integers(1, 99).filter(lambda n: n != head))
    hedge = draw(st.sampled_from(["more than", "over", "at least", "about"]))
    figure, left = f"{head},{tail:03}", f"{head},"
    opened = first.replace("{f}", f"{hedge} {{f}}")
    # "over 3, of territory": the unit goes with the digits
    cut = opened.replace("{f} square kilometres", "{f}")
    return Siblings(
        whole=opened.format(f=figure, p=here),
        damaged=cut.format(f=left, p=here),
        gap=cut.index("{f}"),
        left=left,
        sibling=second.format(f=figure, p=here),
        value=Decimal(head * 1000 + tail),
        other=second.format(f=f"{other},{tail:03}", p=here),
        elsewhere=second.format(f=figure, p=there),
    )
