"""Names that hold a date word and date nothing: the Sunday Times, the Good Friday Agreement."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table

_WORD = re.compile(r"\w+")


@functools.cache
def _names() -> dict[str, dict[int, tuple[str, ...]]]:
    """Return, for every word of a name, the names that hold it, by the offset at which they do."""
    index: dict[str, dict[int, tuple[str, ...]]] = {}
    for (name,) in load_table("dates/titles.tsv", ("phrase",)):
        for word in _WORD.finditer(name):
            names = index.setdefault(word[0], {})
            names[word.start()] = (*names.get(word.start(), ()), name)
    return index


def in_title(text: str, start: int, end: int) -> bool:
    """Tell whether a word of ``text[start:end]`` is within such a name.

    >>> in_title("the Mail on Sunday", 12, 18), in_title("the mail came on Sunday", 17, 23)
    (True, False)
    """
    index = _names()
    for word in _WORD.finditer(text, start, end):
        known = index.get(word[0])
        if known:
            at = word.start()
            for offset, names in known.items():
                if at >= offset and text.startswith(names, at - offset):
                    return True
    return False
