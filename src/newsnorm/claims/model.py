"""What several articles say of one thing, and what may repair a damaged figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from newsnorm.core.records import Record
from newsnorm.quantities.model import Modifier, Quantity
from newsnorm.truncations.model import Truncation

Agreement = Literal["agree", "disagree", "single", "unknown"]


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
        value: The sibling's value, in `unit`: of "about kilograms" 1500, where the sibling has 1.5 tonnes. Of a date
            that has lost its day or its year, the number of that.
        low: The sibling's lower bound.
        high: The sibling's upper bound.
        unit: The unit that the damaged figure has left, else the sibling's; "" of a count, and of a day or a year.
        modifier: The sibling's comparator.
        evidence: The sibling's figure and which sibling gave it. A date, "27 May 2022", is a figure of the kind "date".
        confidence: How likely it stood there, once what speaks for the next value is taken away: above 0.6, up to 1.
            1 for an age that is told of the very person. In `reconcile` above 0.5.
    """

    damaged: Truncation
    document: int | None
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    modifier: Modifier
    evidence: Mention
    confidence: float


@dataclass(frozen=True, slots=True)
class Claim(Record):
    """One thing that articles give a figure for, and every article's version of it.

    Attributes:
        mentions: The figures, in order of article and offset.
        agreement: "agree" or "disagree" where two whole figures or more can be compared,
            "single" for one mention, "unknown" where damage leaves nothing to compare.
        low: Least value that a whole figure of the claim names, in `unit`.
        high: Greatest value that one names.
        unit: The unit of `low` and `high`.
        subject: What the figures speak of, in a few words: "settlement, take".
        repairs: What its damaged figures may have been.
    """

    mentions: tuple[Mention, ...]
    agreement: Agreement
    low: Decimal | None
    high: Decimal | None
    unit: str
    subject: str
    repairs: tuple[Repair, ...]

    @property
    def versions(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """What is said, and by which articles: the text of each figure that differs, in order of mention.

        >>> from newsnorm import reconcile
        >>> [claim] = reconcile(["In Lyman 20 people died.", "In Lyman 23 people died.", "20 people died in Lyman."])
        >>> claim.versions
        (('20', (0, 2)), ('23', (1,)))
        """
        found: dict[object, tuple[str, list[int]]] = {}
        for mention in self.mentions:
            figure = mention.figure
            key: tuple[object, ...] = (mention.document, figure.start)
            if isinstance(figure, Quantity):
                key = (figure.value, figure.low, figure.high, figure.unit)
            _, documents = found.setdefault(key, (figure.text, []))
            if mention.document not in documents:
                documents.append(mention.document)
        return tuple((text, tuple(documents)) for text, documents in found.values())

    def explain(self) -> str:
        """Return the claim in words, a line for each version and repair, for a person to check.

        >>> from newsnorm import reconcile
        >>> [claim] = reconcile(["Kyiv freed 20 villages.", "At least 30 villages were freed by Kyiv."])
        >>> print(claim.explain())
        settlement, take: disagree
          “20” in article 0
          “At least 30” in article 1
        """
        lines = [f"{self.subject or 'figure'}: {self.agreement}"]
        for text, documents in self.versions:
            lines.append(f"  “{text}” in article{'s' * (len(documents) > 1)} {', '.join(map(str, documents))}")
        for repair in self.repairs:
            evidence = repair.evidence
            lines.append(
                f"  “{repair.damaged.text}” in article {repair.document} may have been “{evidence.figure.text}”, "
                f"as article {evidence.document} has it"
            )
        return "\n".join(lines)
