"""What a piece of scraping debris is."""

from __future__ import annotations

from dataclasses import dataclass

from newsnorm.core.records import Span

DEBRIS_KINDS = (
    "nav",
    "related",
    "share",
    "signup",
    "paywall",
    "consent",
    "ad",
    "comment",
    "widget",
    "meta",
    "live",
    "caption",
    "credit",
    "dup",
    "embed",
    "legal",
    "stray",
)


@dataclass(frozen=True, slots=True)
class Debris(Span):
    """A stretch that the page's furniture left in the article.

    Attributes:
        kind: One of `DEBRIS_KINDS`.
        rule: The rule that names it; docs/reference lists all.
        confidence: From 0 to 1.
    """

    kind: str
    rule: str
    confidence: float
