"""What rendering asks of a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from newsnorm.core.edits import Edit
from newsnorm.core.records import Span
from newsnorm.dates.model import Date
from newsnorm.debris.model import Debris
from newsnorm.places.model import Place
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation


class Findings(Protocol):
    """A text before and after, with what was found in it; `newsnorm.Document` is one.

    The spans of all findings mean `source`.
    """

    @property
    def source(self) -> str:
        """The text as it came."""

    @property
    def text(self) -> str:
        """The text as it is now."""

    @property
    def edits(self) -> Sequence[Edit]:
        """What leads from the one to the other."""

    @property
    def quantities(self) -> Sequence[Quantity]:
        """The figures that are whole."""

    @property
    def truncations(self) -> Sequence[Truncation]:
        """The figures that are damaged."""

    @property
    def places(self) -> Sequence[Place]:
        """The places named."""

    @property
    def dates(self) -> Sequence[Date]:
        """The dates named."""

    @property
    def debris(self) -> Sequence[Debris]:
        """What the page's furniture left."""

    @property
    def reference(self) -> dt.date | None:
        """The day that "on Saturday" is read against."""

    @property
    def reference_from(self) -> str | None:
        """Where the reference came from: "argument", "dateline", or None."""

    def from_source(self, span: Span, /) -> Span:
        """Return where *span* of the source went in the text."""
