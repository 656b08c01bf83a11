"""Learn from several pages of one site which lines are its furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from newsnorm.core.arguments import check_text
from newsnorm.core.records import Record
from newsnorm.debris.lines import Line, lines_of

#: A line of fewer words may be a subhead anywhere.
_WORDS = 3
#: Two texts that share this part of their sentences are copies of one article.
_COPY = 0.5
#: A line between two sentences on at most so many pages may be a subhead.
_SUBHEAD_PAGES = 2


@dataclass(frozen=True, slots=True)
class Boilerplate(Record):
    """The furniture of one site.

    Attributes:
        lines: The lines that stand on several of its pages, in lower case, sorted.
        pages: From how many different articles they were learned.
    """

    lines: tuple[str, ...]
    pages: int


def learn_boilerplate(texts: Iterable[str]) -> Boilerplate:
    r"""Learn the furniture of a site from the texts of several of its pages.

    A line counts that stands on two pages at least, has three words at least
    and is no full sentence. Copies of one article count as one page.

    >>> pages = ["Izium was shelled on Sunday, officials said.\nRead our war diary",
    ...          "Kupiansk was retaken on Monday, officials said.\nRead our war diary"]
    >>> learn_boilerplate(pages).lines
    ('read our war diary',)
    >>> learn_boilerplate([pages[0], pages[0]]).lines
    ()
    """
    if isinstance(texts, str):
        msg = "texts must be several texts of one site, got one str"
        raise TypeError(msg)
    pages: list[tuple[set[str], set[str], set[str]]] = []
    for text in texts:
        check_text(text, "texts")
        lines = list(lines_of(text))
        sentences = {line.key for line in lines if line.sentence}
        others = {spelling(line) for line in lines if _could_be_furniture(line)}
        between = {
            spelling(line)
            for above, line, below in zip(lines, lines[1:], lines[2:], strict=False)
            if above.sentence and below.sentence
        }
        for known_sentences, known_others, known_between in pages:
            if _copies(sentences, known_sentences):
                known_sentences |= sentences
                known_others |= others
                known_between |= between
                break
        else:
            pages.append((sentences, others, between))
    counts = Counter(key for _, others, _ in pages for key in others)
    subheads = Counter(key for _, _, between in pages for key in between)
    # "What happened next" heads a part of two articles; what stands so on three pages is the site's.
    furniture = (key for key, n in counts.items() if n > 1 and (n > subheads[key] or n > _SUBHEAD_PAGES))
    return Boilerplate(tuple(sorted(furniture)), len(pages))


def spelling(line: Line) -> str:
    """Return what lines of several pages must share: all of it but case and space, its numbers too."""
    return " ".join(line.text.casefold().split())


def _could_be_furniture(line: Line) -> bool:
    return line.words >= _WORDS and not line.sentence and not line.quoted


def _copies(one: set[str], other: set[str]) -> bool:
    if not one or not other:
        return False
    return len(one & other) >= _COPY * min(len(one), len(other))
