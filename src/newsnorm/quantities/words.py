"""Walk over number words: "twenty-seven thousand and three", "two thirds" after "and"."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.quantities import lexicon
from newsnorm.quantities.numerals import SCALES, VULGAR, ratio

_WORD = re.compile(r"(?:[ ]{1,3}|[ ]?-[ ]?)([a-z]+)\b")
AND = re.compile(r"[ ]{1,3}and\b")


class Words:
    """A reader that walks over number words; each step leaves *end* behind the last word taken."""

    __slots__ = ("end", "table", "view")

    def __init__(self, view: str, end: int) -> None:
        self.view = view
        self.end = end
        self.table = lexicon.numbers()

    def peek(self, *, after_and: bool = False) -> tuple[str, int, int, str]:
        """Return sort, value, end and text of the next word; sort "" where it is no number word."""
        at = self.end
        if after_and:
            m = AND.match(self.view, at)
            if not m:
                return "", 0, at, ""
            at = m.end()
        m = _WORD.match(self.view, at)
        if not m:
            return "", 0, at, ""
        sort, value = self.table.get(m[1], ("", 0))
        return sort, value, m.end(), m[1]

    def below_hundred(self, sort: str, value: int) -> int:
        """Finish a number below 100 whose first word was taken."""
        if sort == "ten":
            kind, more, end, _ = self.peek()
            if kind == "unit" and more:
                self.end = end
                return value + more
        return value

    def below_thousand(self, sort: str, value: int) -> int:
        """Finish a number below 1,000 (or "ninety-five hundred") whose first word was taken."""
        if sort == "hundred":
            value = 100
        else:
            value = self.below_hundred(sort, value)
            kind, _, end, _ = self.peek()
            if kind != "hundred" or value >= 100:
                return value
            self.end = end
            value *= 100
        for after_and in (False, True):
            kind, more, end, _ = self.peek(after_and=after_and)
            if kind in ("unit", "teen", "ten") and more:
                back, self.end = self.end, end
                more = self.below_hundred(kind, more)
                part, under, _, _ = self.peek()
                if after_and and part == "part" and more < under:
                    self.end = back  # "one hundred and three quarters"
                    return value
                return value + more
        return value

    def integer(self, sort: str, value: int) -> tuple[int, int]:
        """Return the whole number whose first word was taken, and the scale named last."""
        total, last, smallest = 0, 1, 0
        group = value if sort == "scale" else self.below_thousand(sort, value)
        if sort == "hundred":
            last = 100
        if sort == "scale":
            last = smallest = value
        while True:
            scaled = False
            kind, factor, end, _ = self.peek()
            if kind == "scale" and (not smallest or factor < smallest or (group < 1000 and not total)):
                self.end = end
                group *= factor
                last = factor
                kind, more, end, _ = self.peek()
                for _ in SCALES:  # "hundred thousand million", "lakh crore"
                    if kind != "scale":
                        break
                    self.end, group, last = end, group * more, last * more
                    kind, more, end, _ = self.peek()
                smallest, scaled = last, True
            if kind == "dozen" or (kind == "vague" and factor == 24):
                factor = 20 if factor == 20 else 12  # "three dozens"
                return self._dozens(total, group, factor, end), 1
            total += group
            if not scaled and not (sort == "scale" and total == value):
                return total, last if smallest else (100 if total and total % 100 == 0 else 1)
            step = self._more(smallest)
            if step is None:
                return total, last
            group = step

    def _dozens(self, total: int, group: int, factor: int, end: int) -> int:
        self.end = end
        ones = group % 100 if group > 100 else group  # "three hundred and two dozens"
        return total + group - ones + ones * factor

    def _more(self, smallest: int) -> int | None:
        """Take the next, smaller group: "two thousand (and) three hundred"."""
        for after_and in (False, True):
            kind, value, end, _ = self.peek(after_and=after_and)
            if kind in ("unit", "teen", "ten", "hundred") and value:
                back, self.end = self.end, end
                group = self.below_thousand(kind, value)
                following, scale, _, _ = self.peek()
                if following == "scale" and scale >= smallest:
                    self.end = back  # "one million two million": two numbers
                    return None
                if group >= smallest or following == "part":
                    self.end = back
                    return None
                return group
        return None


_TWO_DIGITS = re.compile(r"[ ]([1-9][0-9]?)(?![0-9,.:%-])\b(?![ ]*(?:hundred|thousand|million|billion))")


def below_hundred(view: str, at: int) -> tuple[int, int] | None:
    """Read "21" or "twenty-one" at *at*."""
    if m := _TWO_DIGITS.match(view, at):
        return int(m[1]), m.end()
    reader = Words(view, at)
    kind, value, reader.end, _ = reader.peek()
    if kind not in ("unit", "teen", "ten") or not value:
        return None
    value = reader.below_hundred(kind, value)
    return None if reader.peek()[0] in ("hundred", "scale") else (value, reader.end)


def fraction_after(view: str, at: int) -> tuple[Decimal, int] | None:
    """Read "a half", "one half", "a quarter", "two thirds", "½" after "and"."""
    table = lexicon.numbers()
    first = _WORD.match(view, at)
    if not first:
        if view[at : at + 1] == " " and view[at + 1 : at + 2] in VULGAR:
            return ratio(*VULGAR[view[at + 1]]), at + 2
        return None
    top = 1
    if first[1] == "half":
        return Decimal("0.5"), first.end()
    if first[1] not in ("a", "an"):
        sort, top = table.get(first[1], ("", 0))
        if sort not in ("unit", "teen", "ten") or not top:
            return None
        reader = Words(view, first.end())
        top = reader.below_hundred(sort, top)
        at = reader.end
    else:
        at = first.end()
    second = _WORD.match(view, at)
    hyphened = second is not None and second[0][0] == "-"  # "two and three-quarter million"
    if second and table.get(second[1], ("", 0))[0] == "part" and (hyphened or (top == 1) != second[1].endswith("s")):
        return ratio(top, table[second[1]][1]), second.end()
    return None
