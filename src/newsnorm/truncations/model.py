"""What a damaged figure is, what it leads us to expect, and what may repair it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from newsnorm.core.records import Record, Span
from newsnorm.quantities.model import Modifier, Quantity

TruncationKind = Literal[
    "comma_tail",
    "head_lost",
    "broken_group",
    "decimal_tail",
    "missing_figure",
    "missing_number",
    "missing_unit",
    "missing_bound",
    "missing_date_part",
    "cut_end",
    "empty_brackets",
    "glued_note",
    "lost_superscript",
    "dimension_mismatch",
    "inconsistent_conversion",
]


@dataclass(frozen=True, slots=True)
class Expectation(Record):
    """What the lost figure must have been, as far as the text tells.

    Attributes:
        dimension: A kind as in `Quantity.kind` ("area", "count", "money"), or None where the text does not tell.
        lowest: Inclusive bound in the units of the text: "3," expects 3000 …
        highest: … to 3999. None where open.
    """

    dimension: str | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Truncation(Span):
    """A figure that is missing, wholly or in part.

    The span covers what is left of the figure ("3,"); where nothing is left, the opener ("around").

    Attributes:
        kind: One of the fifteen kinds; docs/reference lists them.
        residue: The digits or unit that survived, "" where none did.
        expects: What the lost figure must have been.
        confidence: From 0 to 1.
        reason: One sentence for a person.
    """

    kind: TruncationKind
    residue: str
    expects: Expectation
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Mention(Record):
    """A figure in one of several documents; the figure's span means that document's source."""

    document: int
    figure: Quantity | Truncation


@dataclass(frozen=True, slots=True)
class Repair(Record):
    """What a damaged figure may have been, by the evidence of a sibling article. Never written into a text.

    Attributes:
        damaged: The damaged figure.
        document: Its article, in `reconcile`; None from `suggest_repair`.
        value: The sibling's value.
        low: The sibling's lower bound.
        high: The sibling's upper bound.
        unit: The sibling's unit.
        modifier: The sibling's comparator.
        evidence: The sibling's figure and which sibling gave it.
    """

    damaged: Truncation
    document: int | None
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    modifier: Modifier
    evidence: Mention
