"""Tell which blocks of a page are its article: where the extracted text came from, and what lies between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsnorm.audit.alignment import TextIndex, Words, neighbours, split_words
from newsnorm.audit.elements import Element
from newsnorm.audit.page import Block
from newsnorm.core.records import Span

_PROSE = 8  # words that make a block evidence of where the article is
_MOST_LINKED = 0.5


@dataclass(slots=True)
class Paragraph:
    """A block of the page, and where its words went."""

    block: Block
    words: Words
    found: list[int | None]
    before: list[int | None]
    after: list[int | None]
    kept: bool = False

    @classmethod
    def of(cls, block: Block) -> Paragraph:
        """Return a block that has not been laid beside a text."""
        return cls(block, split_words(block.text), [], [], [])

    def lay_beside(self, index: TextIndex) -> None:
        """Find the words of the block in the text."""
        self.found = index.align(self.words.keys)
        self.before, self.after = neighbours(self.found)
        whole = len(self.found)
        self.kept = whole > 0 and sum(place is not None for place in self.found) >= max(2, 0.4 * whole)

    @property
    def prose(self) -> bool:
        """Whether the block is running text, by its length and its links."""
        return len(self.words.keys) >= _PROSE and self.block.linked <= _MOST_LINKED * len(self.block.text)


class Article:
    """The blocks of a page that belong to the article that a text was extracted from."""

    def __init__(self, text: str, index: TextIndex, paragraphs: Sequence[Paragraph]) -> None:
        self.text = text
        self.index = index
        self.paragraphs = paragraphs

    def blocks(self) -> Iterator[tuple[Paragraph, Span | None]]:
        """Yield the blocks of the article; with each that is lost as a whole, where the text would need it."""
        container = self._container()
        if container is None:
            return
        siblings = {id(p.block.element.parent) for p in self.paragraphs if p.kept and p.prose}
        kept = [at for at, paragraph in enumerate(self.paragraphs) if paragraph.kept and paragraph.prose]
        first, last = (kept[0], kept[-1]) if kept else (0, len(self.paragraphs))
        behind: int | None = None
        for at, paragraph in enumerate(self.paragraphs):
            if paragraph.kept:
                yield paragraph, None
                behind = at
                continue
            element = paragraph.block.element
            between = first <= at <= last or id(element.parent) in siblings
            lineage = element.lineage()
            if between and not element.furniture and any(e is container for e in lineage) and self._readable(paragraph):
                yield paragraph, self._gap(behind, at)

    def _readable(self, paragraph: Paragraph) -> bool:
        """Say whether a block that the text lacks is running text, and not a list of links or a line of the layout."""
        words, tag = paragraph.words.keys, paragraph.block.element.tag
        if tag == "h1":  # extractors hand over the title apart from the text
            return False
        row = tag in ("tr", "li", "dd")
        if len(words) < (2 if row else 5) or paragraph.block.linked > _MOST_LINKED * len(paragraph.block.text):
            return False
        return not self.index.occurs(words)

    def _container(self) -> Element | None:
        """Return the lowest element around most of the prose that the text kept; without any, around most prose.

        A paragraph holds no other: where one alone was kept, the article is what it stands in.
        """
        witnesses = [p for p in self.paragraphs if p.kept and p.prose]
        if not witnesses:
            witnesses = [p for p in self.paragraphs if p.prose and not p.block.element.furniture]
        weight: Counter[int] = Counter()
        elements: dict[int, Element] = {}
        total = 0
        for paragraph in witnesses:
            size = len(paragraph.words.keys)
            total += size
            for element in (paragraph.block.element.parent or paragraph.block.element).lineage():
                weight[id(element)] += size
                elements[id(element)] = element
        around = [elements[key] for key, size in weight.items() if size >= 0.8 * total]
        return max(around, key=lambda element: element.depth, default=None)

    def _gap(self, behind: int | None, at: int) -> Span | None:
        """Return the gap in the text between the kept blocks to either side of a lost one."""
        ahead = next((p for p in self.paragraphs[at + 1 : at + 40] if p.kept), None)
        left = self.paragraphs[behind] if behind is not None else None
        words = self.index.words
        start = words.ends[max(p for p in left.found if p is not None)] if left else None
        end = words.starts[min(p for p in ahead.found if p is not None)] if ahead else None
        if start is None and end is None:
            return None
        if start is None:
            return Span(end or 0, end or 0, "")
        if end is None or end < start:
            end = start
        line = self.text.find("\n", start, end)
        place = end if line < 0 else line
        return Span(place, place, "")
