"""Names that hold a date word and date nothing: the Sunday Times, the Good Friday Agreement."""

from __future__ import annotations

import functools
import re

from newsnorm.core.tables import load_table

#: The longest stretch on either side of a date word that a name may cover.
_REACH = 40


@functools.cache
def _names() -> re.Pattern[str]:
    rows = load_table("dates/titles.tsv", ("phrase",))
    return re.compile("|".join(re.escape(phrase).replace(r"\ ", r"[\s-]") for (phrase,) in sorted(rows, reverse=True)))


def in_title(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is within such a name.

    >>> in_title("the Mail on Sunday", 12, 18), in_title("the mail came on Sunday", 17, 23)
    (True, False)
    """
    from_, to = max(0, start - _REACH), end + _REACH
    return any(m.start() < end and start < m.end() for m in _names().finditer(text, from_, to))
