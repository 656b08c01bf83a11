"""Fold spellings to keys under which variants of one name meet.

Unidecode is used here and nowhere else. It reads neither Ukrainian nor Russian
rightly (Київ → "Kiyiv"), so a folded key is for look-up, never for display.
"""

from __future__ import annotations

# Every mark that press and keyboards use for an apostrophe or a soft sign, and every dash.
_MARKS = dict.fromkeys(map(ord, "'`´ʹʻʼʾʿˈ‘’‛′ˊˋ"), None) | dict.fromkeys(map(ord, "-‐‑‒–—―−_/"), " ")


def fold(text: str) -> str:
    """Return *text* in lower-case ASCII, without apostrophes, dashes as spaces, white space collapsed.

    >>> fold("Slov’yans’k"), fold("Ivano–Frankivsk"), fold("Šabac  city")
    ('slovyansk', 'ivano frankivsk', 'sabac city')
    """
    folded = text.translate(_MARKS)
    if not folded.isascii():
        from unidecode import unidecode

        # Lone surrogates are unknown to unidecode, which warns of them
        folded = unidecode("".join(c for c in folded if not "\ud800" <= c <= "\udfff")).translate(_MARKS)
    return " ".join(folded.casefold().split())
