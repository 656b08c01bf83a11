"""Guess what a Ukrainian place is called in Russian.

Desks that work from Russian print "Balakleya" and "Grakovo". Where no source
gives the Russian name, a table of what becomes what (``data/places/russian.tsv``)
guesses it; the guess leads to a place, and is never printed as a fact.
"""

from __future__ import annotations

import functools
import itertools
import re

from newsnorm.core.tables import load_table

_MOST = 4  # guesses for one name


@functools.cache
def _rules() -> tuple[re.Pattern[str], tuple[tuple[str, ...], ...]]:
    rows = load_table("places/russian.tsv", ("ukrainian", "russian"))
    edges = {"^": r"(?<![\w'])", "$": r"(?![\w'])"}
    pattern = "|".join("(" + "".join(edges.get(c, c) for c in ukrainian) + ")" for ukrainian, _ in rows)
    return re.compile(pattern, re.IGNORECASE), tuple(tuple(russian.split("|")) for _, russian in rows)


def russian_guesses(native: str) -> tuple[str, ...]:
    """Return what the Ukrainian name *native* may be in Russian, the likeliest first.

    >>> russian_guesses("Миколаївка"), russian_guesses("Гракове")
    (('Николаевка',), ('Граково', 'Граковое'))
    """
    pattern, russian = _rules()
    native = native.replace("’", "'").replace("ʼ", "'")
    parts: list[tuple[str, ...]] = []
    here = 0
    for match in pattern.finditer(native):
        assert match.lastindex is not None
        choices = russian[match.lastindex - 1]
        capital = match.group()[:1].isupper()
        parts += [(native[here : match.start()],), tuple(c.capitalize() if capital else c for c in choices)]
        here = match.end()
    parts.append((native[here:],))
    return tuple("".join(p).replace("'", "") for p in itertools.islice(itertools.product(*parts), _MOST))
