"""Compare a page with what an extractor made of it: which figures did the text lose?

`find_truncations` reads the text alone and doubts. Where the page is kept
there is no need to doubt: every paragraph of the page is laid beside the place
in the text that it went to, and a figure whose words are not there is lost.
The article needs no guess either: it is where the extracted text came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from newsnorm.audit.alignment import TextIndex, Words, split_words
from newsnorm.audit.article import Article, Paragraph
from newsnorm.audit.page import Block, read_blocks
from newsnorm.core.arguments import check_text
from newsnorm.core.records import Record, Span
from newsnorm.quantities.finder import find_quantities

_CONTEXT = 60  # characters to each side
_STOPS = ".,;:!?)]}”’\"'…"
_GROUPED = regex.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")  # the blank in "3 000"
_LONGEST_RUN = 4  # "12 May 2023 at"


@dataclass(frozen=True, slots=True)
class LostFigure(Record):
    """A figure that the page holds and the extracted text has lost, wholly or in part.

    Attributes:
        text: The figure as the page gives it.
        element: The innermost element that held what was lost; "data", "sup", "p".
        context: The words around it in the page.
        near: Where the text would need it: put `text` in the place of this span and the figure is back.
            Where nothing of it is left, the span is the white space of the gap, or empty.
            None where the text lacks what stood beside it, too.
    """

    text: str
    element: str
    context: str
    near: Span | None


def audit_extraction(html: str, text: str) -> list[LostFigure]:
    """List the figures in the article of a page that the extracted *text* has lost, in the order of the page.

    >>> page = "<article><p>Kyiv took back over <data>3,000 sq km</data> of territory in a week.</p></article>"
    >>> [lost] = audit_extraction(page, "Kyiv took back over of territory in a week.")
    >>> lost.text, lost.element, lost.near
    ('3,000 sq km', 'data', Span(start=19, end=20, text=' '))

    What is whole in the text is left alone, and so are menus, captions and other articles on the page:

    >>> audit_extraction(page + "<nav>Top 10</nav>", "Kyiv took back over 3,000 sq km of territory in a week.")
    []

    Args:
        html: The source of the page, decoded.
        text: What an extractor made of it.

    Raises:
        TypeError: *html* or *text* is not a `str`.
        ModuleNotFoundError: selectolax is missing; ``pip install newsnorm[html]`` brings it.
    """
    check_text(html, "html")
    check_text(text)
    audit = _Audit(text, [Paragraph.of(block) for block in read_blocks(html)])
    return list(audit.lost())


class _Audit:
    """One page beside one text."""

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        self.text = text
        self.index = TextIndex(text)
        self.paragraphs = paragraphs
        for paragraph in paragraphs:
            paragraph.lay_beside(self.index)

    def lost(self) -> Iterator[LostFigure]:
        """Yield what is lost, block by block."""
        chosen = list(Article(self.text, self.index, self.paragraphs).blocks())
        page = "\n\n".join(paragraph.block.text for paragraph, _ in chosen)
        figures = find_quantities(page)
        offset = at = 0
        for paragraph, gap in chosen:
            end = offset + len(paragraph.block.text)
            here: list[tuple[int, int, bool]] = []
            while at < len(figures) and figures[at].start < end:
                figure = figures[at]
                at += 1
                if not _is_note(paragraph.block, figure.start - offset):
                    here.append((figure.start - offset, figure.end - offset, figure.modifier != "="))
            if paragraph.kept:
                yield from self._lost_words(paragraph, here)
            else:
                yield from self._lost_block(paragraph, here, gap)
            offset = end + 2

    def _lost_block(
        self, paragraph: Paragraph, figures: list[tuple[int, int, bool]], gap: Span | None
    ) -> Iterator[LostFigure]:
        for start, end, _ in figures:
            yield self._report(paragraph, start, end, (start, end), gap)

    def _lost_words(self, paragraph: Paragraph, figures: list[tuple[int, int, bool]]) -> Iterator[LostFigure]:
        """Yield the figures of a kept block whose words the text lacks, and the bare numbers outside any figure."""
        words, found = paragraph.words, paragraph.found
        if None not in found and not self._torn(paragraph, 0, len(found)):
            return
        at = 0
        for start, end, hedged in [*figures, (len(paragraph.block.text) + 1,) * 2 + (False,)]:
            while at < len(found) and words.starts[at] < start:  # words outside any figure
                if found[at] is None and words.keys[at][0].isdigit() and not self._is_name(paragraph, at):
                    last = self._end_of_run(paragraph, at, start)
                    yield from self._doubtful(paragraph, at, last, hedged=False)
                    at = last
                else:
                    at += 1
            first = at
            while at < len(found) and words.starts[at] < end:
                at += 1
            if at > first and (None in found[first:at] or self._torn(paragraph, first, at)):
                yield from self._doubtful(paragraph, first, at, hedged=hedged)

    def _doubtful(self, paragraph: Paragraph, first: int, last: int, *, hedged: bool) -> Iterator[LostFigure]:
        """Yield the figure of words *first* to *last* unless the text gives it, or other words, in its place."""
        words, found = paragraph.words, paragraph.found
        if hedged:  # "over", which the text kept, is no part of what it lost
            first = next((at for at in range(first, last) if found[at] is None or not words.keys[at].isalpha()), first)
        left, right = paragraph.before[first], paragraph.after[last] if last < len(found) else None
        low = self.index.words.ends[left] if left is not None else None
        high = self.index.words.starts[right] if right is not None else None
        if low is None and high is None:
            return
        if high is None:
            inside = max((p for p in found[first:last] if p is not None), default=left)
            high = self._line_end(self.index.words.ends[inside] if inside is not None else 0)
        if low is None:
            inside = min((p for p in found[first:last] if p is not None), default=right)
            low = self.text.rfind("\n", 0, self.index.words.starts[inside] if inside is not None else high) + 1
        start, end = words.starts[first], words.ends[last - 1]
        figure = paragraph.block.text[start:end]
        low = self._behind_stop(low, high, paragraph.block.text[words.ends[first - 1] : start] if first else "")
        if low <= high and self._given(words.keys[first:last], figure, self.text[low:high]):
            return
        held = self._held(paragraph, first, last)
        yield self._report(paragraph, start, end, held, self._place(low, high, figure))

    def _behind_stop(self, low: int, high: int, stop: str) -> int:
        """Return *low* moved behind what stands between the word before and the figure: the colon of "Killed: 300"."""
        stop = stop.strip()
        return low + len(stop) if stop and self.text.startswith(stop, low, high) else low

    @staticmethod
    def _held(paragraph: Paragraph, first: int, last: int) -> tuple[int, int]:
        """Return the stretch of the block whose element is to blame for words *first* to *last*."""
        words, found, block = paragraph.words, paragraph.found, paragraph.block
        missing = [at for at in range(first, last) if found[at] is None] or [first, last - 1]
        start, end = words.starts[missing[0]], words.ends[missing[-1]]
        if last < len(found) and found[last] is None and block.owner(words.starts[last]).tag == "sup":
            return words.starts[last], words.ends[last]  # 3,000<sup>1</sup> became "3,0001"
        return start, end

    def _given(self, keys: tuple[str, ...], figure: str, gap: str) -> bool:
        """Say whether *gap* gives the figure all the same, or another one: then another block stands there."""
        there = split_words(gap)
        if there.keys == keys and not _torn(figure, split_words(figure), gap, there):
            return True
        if _GROUPED.sub("", gap.strip()) == _GROUPED.sub("", figure):
            return True  # "3 000" as "3000"
        digits = "".join(c for c in figure if c.isdigit())
        for key in there.keys:
            if key[0].isdigit():
                rest = "".join(c for c in key if c.isdigit())
                if rest not in digits and not (digits and rest.startswith(digits)):
                    return True
        return len(there.keys) > len(keys) + 2

    def _torn(self, paragraph: Paragraph, first: int, last: int) -> bool:
        """Say whether digits that the page parts are glued in the text, or the other way round: "km²" as "km 2"."""
        words, found, text = paragraph.words, paragraph.found, self.index.words
        for at in range(first, last - 1):
            here, there = found[at], found[at + 1]
            if here is None or there != here + 1 or not words.keys[at + 1].isdigit() or len(words.keys[at + 1]) > 1:
                continue
            if (words.ends[at] == words.starts[at + 1]) != (text.ends[here] == text.starts[there]):
                return True
        return False

    @staticmethod
    def _end_of_run(paragraph: Paragraph, at: int, limit: int) -> int:
        """Return the end of what the same element lost with the number *at*: "12" of "<time>12 May</time>"."""
        words, owner = paragraph.words, paragraph.block.owner(paragraph.words.starts[at])
        last = at + 1
        while (
            last < min(len(words.keys), at + _LONGEST_RUN)
            and words.starts[last] < limit
            and paragraph.found[last] is None
            and owner is not paragraph.block.element
            and paragraph.block.owner(words.starts[last]) is owner
        ):
            last += 1
        return last

    @staticmethod
    def _is_name(paragraph: Paragraph, at: int) -> bool:
        """Say whether a number is part of a name, "T-72", "F16", or the mark of a note."""
        text, start = paragraph.block.text, paragraph.words.starts[at]
        if _is_note(paragraph.block, start):
            return True
        before = text[max(0, start - 2) : start]
        return before[-1:].isalpha() or (before[-1:] in "-‑–/" and before[:1].isalpha())

    def _line_end(self, start: int) -> int:
        end = self.text.find("\n", start)
        return len(self.text) if end < 0 else end

    def _place(self, low: int, high: int, figure: str) -> Span | None:
        if high < low:
            return None
        gap = self.text[low:high]
        residue = gap.strip()
        if residue and (residue in figure or any(c.isalnum() for c in residue)):
            if residue not in figure:  # "3 ," of "$3 billion,": the comma is the sentence's
                residue = residue.rstrip(_STOPS).rstrip()
            low += len(gap) - len(gap.lstrip())
            high = low + len(residue)
        else:
            high = low + len(gap) - len(gap.lstrip(" \t\xa0"))
        return Span(low, high, self.text[low:high])

    @staticmethod
    def _report(paragraph: Paragraph, start: int, end: int, held: tuple[int, int], near: Span | None) -> LostFigure:
        text = paragraph.block.text
        low, high = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
        if low and " " in text[low:start]:
            low = text.index(" ", low) + 1
        if high < len(text) and " " in text[end:high]:
            high = text.rindex(" ", end, high)
        element = paragraph.block.innermost(*held).tag
        return LostFigure(text[start:end], element, text[low:high].strip(), near)


def _is_note(block: Block, offset: int) -> bool:
    """Say whether a number is raised, and so marks a note and is no figure."""
    return any(element.tag == "sup" for element in block.owner(offset).lineage())


def _torn(a: str, a_words: Words, b: str, b_words: Words) -> bool:
    """Say whether two texts of the same words part them differently where a digit follows."""
    return any(
        a_words.keys[k].isdigit() and (a_words.ends[j] == a_words.starts[k]) != (b_words.ends[j] == b_words.starts[k])
        for j, k in pairwise(range(len(a_words.keys)))
    )
