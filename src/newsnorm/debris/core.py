"""Find the core of a text: the stretch where sentences outweigh the short lines between them."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.debris.lines import Line

#: What a short line costs a stretch, in words, …
_SHORT_LINE, _LEAST = 12, 2
#: … what a line costs that is sure to be furniture, …
_NAMED_LINE = 25
#: … and what one sentence counts at most.
_LONG_SENTENCE = 120


def core(lines: Sequence[Line], *, named: Sequence[bool], text: Sequence[bool]) -> tuple[int, int]:
    """Return from which to which line the words of running text outweigh the short lines between them most.

    Args:
        lines: The lines of a page.
        named: Whether each is sure to be furniture.
        text: Whether each is running text.
    """
    best, best_span = 0.0, (0, 0)
    total, start = 0.0, 0
    for i, line in enumerate(lines):
        if named[i]:
            total -= _NAMED_LINE
        elif text[i]:
            total += min(line.words, _LONG_SENTENCE)
        else:
            total -= max(_LEAST, _SHORT_LINE - line.words)
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best:
            best, best_span = total, (start, i + 1)
    return best_span
