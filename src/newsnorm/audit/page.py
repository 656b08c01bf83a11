"""Read a page as blocks of running text in which every character knows its element.

selectolax (MIT; its lexbor engine is Apache-2.0) builds the tree that a browser
builds. lxml's HTML parser silently drops what lies deeper than its nesting
limit, so it could not tell what an extractor lost; see docs/explanation.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from newsnorm.audit.elements import BLOCKS, CELLS, UNSEEN, Element, hidden, is_furniture

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SPACE = regex.compile(r"[\s\u200b]+")


@dataclass(slots=True)
class Block:
    r"""A paragraph, a list item, a table row: text between the breaks that block elements make.

    Attributes:
        element: The block element that holds it.
        text: Its text, white space collapsed; "\n" for ``<br>``.
        linked: How many of its characters are links.
    """

    element: Element
    text: str = ""
    linked: int = 0
    _starts: list[int] = field(default_factory=list)
    _owners: list[Element] = field(default_factory=list)

    def owner(self, offset: int) -> Element:
        """Return the innermost element of the character at *offset*."""
        return self._owners[bisect_right(self._starts, offset) - 1]

    def innermost(self, start: int, end: int) -> Element:
        """Return the deepest of the elements that hold a character of ``text[start:end]``."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1)
        return max(self._owners[first:last], key=lambda element: element.depth)


class _Writer:
    """Collects pieces of text into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._owners: list[Element] = []
        self._length = 0
        self._linked = 0

    def write(self, text: str, owner: Element, *, linked: bool) -> None:
        text = _SPACE.sub(" ", text)
        if not self._length or self._pieces[-1].endswith((" ", "\n")):
            text = text.removeprefix(" ")
        if not text:
            return
        self._starts.append(self._length)
        self._owners.append(owner)
        self._pieces.append(text)
        self._length += len(text)
        self._linked += len(text) * linked

    def break_line(self, owner: Element) -> None:
        if self._length and self._pieces[-1] != "\n":
            self._starts.append(self._length)
            self._owners.append(owner)
            self._pieces.append("\n")
            self._length += 1

    def last(self) -> str:
        return self._pieces[-1][-1] if self._pieces else ""

    def close(self, element: Element) -> None:
        if self._length:
            text = "".join(self._pieces)
            self.blocks.append(Block(element, text, self._linked, self._starts, self._owners))
        self._pieces, self._starts, self._owners, self._length, self._linked = [], [], [], 0, 0


def read_blocks(html: str) -> list[Block]:
    """Return the text blocks of a page, in order.

    >>> [block] = read_blocks("<p>Over <data>3,000</data> km<sup>2</sup> of land</p><script>4</script>")
    >>> block.text, block.owner(6).tag, block.element.tag
    ('Over 3,000 km² of land', 'data', 'p')
    """
    from selectolax.lexbor import LexborHTMLParser

    clean = html.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    root = LexborHTMLParser(clean).root
    writer = _Writer()
    if root is None:
        return []
    top = Element("html", None, 0, furniture=False)
    # Each entry: a node to open, or an element whose end is to be written; a stack, for pages nest without limit
    stack: list[tuple[LexborNode | None, Element, Element, bool]] = [(root, top, top, False)]
    while stack:
        node, element, block, linked = stack.pop()
        if node is None:
            writer.close(element)
            continue
        if node.is_text_node:
            text = node.text_content or ""
            writer.write(_raised(text, writer.last()) if element.tag == "sup" else text, element, linked=linked)
            continue
        if not node.is_element_node or node.tag in UNSEEN or hidden(node):
            continue
        tag = node.tag or ""
        if tag == "br":
            writer.break_line(element)
            continue
        inner = Element(tag, element, element.depth + 1, furniture=element.furniture or is_furniture(node, tag))
        inner_block = block
        if tag in BLOCKS:
            writer.close(block)
            inner_block = inner
            stack.append((None, inner, inner, linked))
        elif tag in CELLS:
            writer.write(" ", inner, linked=False)
        children = []
        child = node.first_child
        while child is not None:
            children.append((child, inner, inner_block, linked or tag == "a"))
            child = child.next
        stack.extend(reversed(children))
    writer.close(top)
    return writer.blocks


_EXPONENTS = str.maketrans("23", "²³")


def _raised(text: str, before: str) -> str:
    """Return the text of a ``<sup>``: an exponent after a unit, else a note, which is no part of the word before it."""
    if before.isalpha() and text.strip() in ("2", "3"):  # km<sup>2</sup>
        return text.strip().translate(_EXPONENTS)
    return text if text.strip().isalpha() else f" {text} "  # 5<sup>th</sup>; 3,000<sup>1</sup> troops
