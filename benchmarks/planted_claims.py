"""Delete figures from the marked stories: gaps whose true value is known, many more than anybody marks by hand.

    python benchmarks/planted_claims.py [--show]

One figure of one article goes at a time, as extractors lose it: the number with what leads to it left in place
("at least people"), a group ("3,"), the digits behind a point ("13. trillion"). What `reconcile` repairs from the
other articles is right if it is the number that was there or another version of the same claim.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass

from accuracy_claims import Gold, read_all, read_marks

from newsnorm import find_quantities, reconcile
from newsnorm.quantities.model import Quantity

DIGITS = re.compile(r"\d[\d,.\u00a0\u202f]*\d|\d")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+$")
DECIMAL = re.compile(r"\d+\.\d+$")


@dataclass(frozen=True)
class Planted:
    """A story without one of its figures.

    Attributes:
        texts: The articles, one of them damaged.
        document: Which one.
        start: Where the damage begins…
        end: … and where what is left of the figure ends.
        truth: The figure that stood there.
        mark: Its mark in the unharmed story.
    """

    texts: list[str]
    document: int
    start: int
    end: int
    truth: Quantity
    mark: Gold


def number_in(figure: Quantity) -> tuple[int, int] | None:
    """Return where the number of a figure stands: behind its comparator, before its unit."""
    digits = DIGITS.search(figure.text)
    if digits:
        return figure.start + digits.start(), figure.start + digits.end()
    if figure.kind != "count" or figure.modifier != "=":
        return None
    return figure.start, figure.end


def plant(texts: list[str], gold: list[Gold]) -> Iterator[Planted]:
    """Yield the story once for each whole figure that can be deleted."""
    figures = [find_quantities(text) for text in texts]
    for turn, mark in enumerate(gold):
        text = texts[mark.document]
        if mark.damaged:
            continue
        figure = next((f for f in figures[mark.document] if f.start < mark.end and mark.start < f.end), None)
        if figure is None or figure.value is None or (where := number_in(figure)) is None:
            continue
        start, end = where
        number, left = text[start:end], ""
        if GROUPED.match(number) and turn % 3 == 0:
            left = number.partition(",")[0] + ","
        elif DECIMAL.match(number) and turn % 3 == 0:
            left = number.partition(".")[0] + "."
        rest = text[end:] if left else text[end:].lstrip(" ")
        changed = list(texts)
        changed[mark.document] = text[:start] + left + rest
        first = figure.start if figure.start < start else start
        yield Planted(changed, mark.document, first, start + len(left), figure, mark)


def versions(texts: list[str], gold: list[Gold], mark: Gold) -> list[Quantity]:
    """Return the other whole figures of a mark's claim, in other articles."""
    found = []
    for other in gold:
        if other.group == mark.group != "-" and other.document != mark.document and not other.damaged:
            figures = find_quantities(texts[other.document])
            found += [f for f in figures if f.start < other.end and other.start < f.end]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print every repair that is wrong")
    parser.add_argument("--batches", nargs="*", help="only these")
    options = parser.parse_args()
    rows: dict[str, list[int]] = {}
    for story in read_all("stories.jsonl"):
        if options.batches and story["batch"] not in options.batches:
            continue
        read = [read_marks(article, number) for number, article in enumerate(story["articles"])]
        texts, gold = [text for text, _ in read], [g for _, marks in read for g in marks]
        row = rows.setdefault(story["batch"], [0, 0, 0, 0, 0])
        for planted in plant(texts, gold):
            values = [f.value for f in versions(texts, gold, planted.mark)]
            wanted = planted.truth.value in values
            repairs = [
                repair
                for claim in reconcile(planted.texts)
                for repair in claim.repairs
                if repair.document == planted.document
                and repair.damaged.start < max(planted.end, planted.start + 1)
                and planted.start < max(repair.damaged.end, repair.damaged.start + 1)
            ]
            value = repairs[0].value if repairs else None
            row[0] += wanted
            row[1] += wanted and value == planted.truth.value
            row[2] += value is not None and value != planted.truth.value and value in values
            row[3] += bool(repairs) and value not in values
            row[4] += not wanted
            if options.show and repairs and value not in values:
                text, got = planted.texts[planted.document], repairs[0].evidence.figure.text
                print(
                    f"  {story['id']} {planted.mark.group} had {planted.truth.text!r}, got {got!r}: "
                    f"{text[max(0, planted.start - 60) : planted.end + 60]!r}"
                )
    rows["all"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    for batch, (wanted, right, other, wrong, silent) in rows.items():
        print(f"{batch:10} right {right} of {wanted}, another version {other}, wrong {wrong}; {silent} given by none")


if __name__ == "__main__":
    main()
