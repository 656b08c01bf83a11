"""How many, in lengths of time: nearly, at least; three, two hundred, a couple of; what the words come to."""

from __future__ import annotations

from newsnorm.dates.lexicon import lexicon
from newsnorm.dates.notation import Match
from newsnorm.dates.rules.registry import number_of

APPROX = """(APPROX | JUSTOVER? COMPARE THAN | AT LEAST | JUSTOVER (OVER | UNDER) | UP TO
            | (?<=[FOR AFTER DURING IN TO]) (OVER | UNDER))"""


NUMBER = """(DIGITS (DOT DIGITS)? | (AN | ONE)? (HUNDRED | THOUSAND | DOZEN) | WORDNUM DOZEN
            | WORDNUM (HUNDRED | HYPHEN? (WORDNUM | ONE))? (AND WORDNUM)? | ONE)"""


VAGUE = "(VAGUE | AN? FEW | (AN | THE)? COUPLE OF?)"


def modifier(m: Match) -> str:
    """Return the word for how exactly a length is given: "nearly", "more-than", "at-least", or ""."""
    if "approx" not in m:
        return ""
    words = [w for w in m.words("approx") if w.isalpha()]
    if "than" in words:
        return "less-than" if {"less", "fewer"} & set(words) else "more-than"
    if "least" in words:
        return "at-least"
    if words[-1] in ("over", "under"):
        return {"over": "more-than", "under": "less-than"}[words[-1]]
    if words[0] == "up":
        return "at-most"
    return lexicon()[1].get(words[0], "")


def amount(words: list[str]) -> float | None:
    """Return what the words of a count come to; None for "several".

    >>> amount(["twenty", "-", "five"]), amount(["2", ".", "5"]), amount(["a", "few"])
    (25, 2.5, None)
    """
    plain = [w for w in words if w not in ("a", "an", "the", "of", "-", "‐", "‑", "and")]
    if "several" in plain or "few" in plain:
        return None
    if "couple" in plain:
        return 2
    if "." in plain:
        return float("".join(plain).replace(",", ""))
    total = 0
    for word in plain:
        size = {"hundred": 100, "thousand": 1000, "dozen": 12}.get(word)
        total = (total or 1) * size if size else total + number_of(word)
    return total
