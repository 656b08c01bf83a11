"""Find figures that end in the comma of their thousands: "over 3, of territory"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsnorm.truncations.commas import weigh_tail
from newsnorm.truncations.context import comparator, dimension_of
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation, TruncationKind
from newsnorm.truncations.sides import Slot, is_numeric
from newsnorm.truncations.words import AFTER, BREAKS_OFF, TEASER_ENDS, after, at_each, before

_TAIL = re.compile(r"\d{1,3}(?:,\d{3}){0,6},(?!\d|,\d)")
_BREAKS_OFF = re.compile(
    rf"[^\S\n]*\n\s{{0,9}}{TEASER_ENDS}"
    rf"|\s?{BREAKS_OFF}[\s\"”’]*(?:\n|\Z)"
)
_ABROAD = re.compile(r"\b[A-Z]{1,2}\$\Z")
_OF_A_PAIR = re.compile(r"\d/\Z")
_LAST_WORD = re.compile(r"[^\W\d_]+\s*\Z")


def find_tails(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every number whose comma wants three digits more."""
    for found in at_each(starts, _TAIL, text):
        closer, word, begin = closer_at(text, found.end())
        left = before(text, found.start())
        if _ABROAD.search(text, max(0, found.start() - 4), found.start()) and len(left) > 1:
            del left[-2]  # "A$12": its letter is no article
        if left[-1:] != [] and left[-1] in word_set("guesses") and "".join(left[-2:-1]).isalpha():
            left = [*left[:-1], "about"]  # "lost perhaps 50, in an afternoon"
        counting = left[-2:-1] and left[-2] in word_set("before number") | word_set(
            "before a span"
        )  # "who number 7, in", "this week 3, refugees"
        if left and left[-1] in word_set("labels") and not counting:
            continue
        if len(found.group()) < 4 and word_set("months") & {*left[-1:], *(left[-2:-1] if left[-1:] == ["."] else ())}:
            continue  # "Feb. 5, of which"
        if _OF_A_PAIR.search(text, max(0, found.start() - 2), found.start()) is not None:
            continue  # "since 9/11, wars"
        if left[-2:] == ["no", "."]:
            continue  # "Under Order No. 81, farmers"
        if left[-2:] == ["out", "of"] and left[-3:-2] and is_numeric(left[-3]) and closer != "count":
            continue  # "9 out of 10, great work"
        blank = begin - found.end() > 1 and "\n" not in text[found.end() : begin]
        if closer != "end" and not blank and text[begin : begin + 1].isdigit():
            continue  # "1, 2, 3": the comma of a list
        if _BREAKS_OFF.match(text, found.end()):
            closer = "end"  # "more than 6,…": the page cut it
        if left[-1:] != [] and left[-1] in _PARTICLES and lexicon().licences.get("".join(left[-2:-1]), "-") != "-":
            left = left[:-1]  # "brought in 14, items"
        named = _named(text[max(0, found.start() - 30) : found.start()])
        right = after(text[begin : begin + AFTER].partition("\n\n")[0], 0)
        slot = Slot(left, right, closer, word.lower(), blank, named)
        digits = found.group()[:-1]
        if slot.word in _AGAINST and _is_as_large(digits, slot.right[1:5]):
            continue  # "fell to a total of 748, against 1,034 a year ago"
        money = is_money(text, found.start())
        unnamed = word_set("prepositions") | word_set("months") | lexicon().measures.keys()
        named &= left[-1:] != [] and left[-1] not in unnamed and not comparator(left)
        confidence = weigh_tail(slot, digits, money=money, named=named)
        number = Decimal(digits.replace(",", ""))
        kind: TruncationKind = "cut_end" if closer == "end" else "comma_tail"
        if confidence >= 0.25:
            yield make(
                text,
                (found.start(), found.end()),
                kind,
                confidence,
                f"“{found.group()}” ends in a comma that digits must follow",
                "money" if money else dimension_of(left, slot.right, slot.word, closer),
                (number * 1000, number * 1000 + 999),
            )


# "a premium of 0.", "taken in some 1."
_DECIMALS_CUT = re.compile(rf"(?P<lead>[a-z]+)\s[$£€]?(?P<number>\d\.)(?:\Z|\s*\n\s{{0,9}}{TEASER_ENDS})")
_SCALE_CUT = re.compile(r"[$£€]\d[\d.,]{0,15}\s(?:b|m|bi|mi|bil|mil|bill|mill|billi|milli|billio|millio)\Z")


def find_cut_scale(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield the figure at the end of *text* whose scale or decimals are cut: "a total of €40 b", "a rate of 0."."""
    for start in starts:
        if not text.startswith(("0.", "1."), start):
            continue
        cut = _DECIMALS_CUT.search(text, max(0, start - 12), start + 40)
        if cut is not None and cut.start("number") == start:
            few = cut["number"] == "1." and cut["lead"] in word_set("approximations") | {"some", "almost"}
            if cut["number"] == "0." or few:
                yield make(text, cut.span("number"), "cut_end", 0.65, "the text ends within the decimals of a figure")
    found = _SCALE_CUT.search(text, max(0, starts[-1] - 1))
    if found is not None:
        yield make(text, found.span(), "cut_end", 0.7, "the text ends within the scale of the sum", "money")


#: What may stand between a verb and its number: "brought in 14, items", "pulled out 2, bodies".
_PARTICLES = ("in", "out", "up", "down", "away", "back")
#: Words before a figure that a whole one is compared with.
_AGAINST = ("against", "compared", "from", "up", "down", "versus")


def _is_as_large(digits: str, right: list[str]) -> bool:
    """Tell whether the figure that *right* compares with is of the size of *digits*, so that these lack nothing."""
    numbers = [token.replace(",", "") for token in right if token[0].isdigit()]
    if not numbers or not numbers[0].isdigit():
        return False
    return int(numbers[0]) < 10 * int(digits.replace(",", "")) + 10


def _named(head: str) -> bool:
    """Tell whether a capital word stands before: "Kyiv 3, Lviv 1"."""
    last = _LAST_WORD.search(head)
    return last is not None and last.group()[0].isupper()
