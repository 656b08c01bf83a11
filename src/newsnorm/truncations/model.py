"""What a damaged figure is, and what it leads us to expect."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from newsnorm.core.records import Record, Span

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
