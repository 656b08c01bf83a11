"""Fold spellings to keys under which variants of one name meet.

Unidecode is used here and nowhere else. It reads neither Ukrainian nor Russian
rightly (Київ → "Kiyiv"), so a folded key is for look-up, never for display.
"""

from __future__ import annotations

import functools

# Every mark that press and keyboards use for an apostrophe or a soft sign, and every dash.
_MARKS = dict.fromkeys(map(ord, "'`´ʹʻʼʾʿˈ‘’‛′ˊˋ"), None) | dict.fromkeys(map(ord, "-‐‑‒–—―−_/"), " ")


def fold(text: str) -> str:
    """Return *text* in lower-case ASCII, without apostrophes, dashes as spaces, white space collapsed.

    A letter that unidecode has no reading for becomes "?": were it dropped, "IziumӺ" would be taken for Izium.

    >>> fold("Slov’yans’k"), fold("Ivano–Frankivsk"), fold("Šabac  city")
    ('slovyansk', 'ivano frankivsk', 'sabac city')
    """
    folded = text.translate(_MARKS)
    if not folded.isascii():
        folded = "".join(map(_ascii, folded)).translate(_MARKS)
    return " ".join(folded.casefold().split())


@functools.lru_cache(maxsize=1 << 12)
def _ascii(letter: str) -> str:
    if letter.isascii() or "\ud800" <= letter <= "\udfff":  # unidecode warns of lone surrogates
        return letter if letter.isascii() else ""
    from unidecode import unidecode

    return unidecode(letter) or ("?" if letter.isalpha() else "")
