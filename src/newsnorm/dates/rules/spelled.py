"""Years in words, which later levels take as if they were in digits."""

from __future__ import annotations

from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.rules.registry import number_of, rule


@rule(
    "year_in_words",
    0,
    """(head: WORDNUM) (hundred: HUNDRED AND? | ZERO)? (rest: WORDNUM (HYPHEN? (WORDNUM | ONE))?)
       | (head2: WORDNUM) ZERO ONE | (thousand: WORDNUM THOUSAND AND?) (rest3: WORDNUM (HYPHEN? (WORDNUM | ONE))?)""",
)
def _year_in_words(m: Match) -> Outcome:
    """A year in words: nineteen forty-four, two thousand and eighteen."""
    if "thousand" in m:
        head, rest = 10 * number_of(m.word("thousand")), sum(map(number_of, m.words("rest3")))
    elif "head2" in m:
        head, rest = number_of(m.word("head2")), 1
    else:
        head, rest = number_of(m.word("head")), sum(map(number_of, m.words("rest")))
        if "hundred" not in m and rest < 10:
            return None  # "twenty five"
    if head not in (17, 18, 19, 20) or not rest < 100:
        return None
    return "YEAR", f"{head}{rest:02}"
