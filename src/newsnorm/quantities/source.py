"""A text with its view, and how the readers ask it for a number."""

from __future__ import annotations

import re

from newsnorm.quantities import digits, lexicon, spelled
from newsnorm.quantities.numerals import ONE, Numeral
from newsnorm.quantities.view import seed_at

_A_NUMBER = re.compile(r"an?[ ](half|hundred|thousand|million|billion|trillion|dozen|third|quarter)\b")
_POINT_BEFORE = frozenset(" (-$£€±~<>")
_DIGITS = re.compile(r"[0-9]{1,12}")
_HEAD = re.compile(r"[^\W\d_]{1,24}|[^\w\s]")


class Source:
    """What every reader reads from: the text as written, and its view."""

    __slots__ = ("_seed_at", "is_english", "magnitudes", "named", "text", "units", "view")

    def __init__(self, view: str, text: str, locale: str = "en") -> None:
        self.view = view
        self.text = text
        self.units = lexicon.units(locale)
        self.is_english = self.units is lexicon.curated_forms()
        self.magnitudes = {} if self.is_english else lexicon.magnitudes(locale)
        self._seed_at = seed_at()
        self.named = 0  # where the last number that is a name ends: another may join it

    def before(self, at: int, size: int) -> str:
        """Return up to *size* characters of the view that stand before *at*."""
        return self.view[max(0, at - size) : at]

    def number(self, start: int, end: int) -> Numeral | None:
        """Read the number whose seed is ``view[start:end]``."""
        view = self.view
        if view[end - 1] == " ":
            return Numeral(start, end - 1, ONE, "article")
        if view[start].isalpha():
            return spelled.read_words(view, start, end)
        number = digits.read_digits(view, start, end, self.text, english=self.is_english)
        if self.magnitudes and number is not None and number.value is not None and not self._is_unit(number.end):
            number = digits.with_local_magnitude(view, number, self.magnitudes)
        if number is not None and start and view[start - 1] == "." and (start == 1 or view[start - 2] in _POINT_BEFORE):
            number = _with_point(view, number)
        return number

    def _is_unit(self, end: int) -> bool:
        """Tell whether a unit follows a number: of "5 mi" in Portuguese and "3 milles marins" in French."""
        at = end + self.view.startswith(" ", end)
        head = _HEAD.match(self.view, at)
        forms = self.units.get(head[0], ()) if head is not None else ()
        return any((self.text if form.exact else self.view).startswith(form.text, at) for form in forms)

    def number_from(self, at: int) -> Numeral | None:
        """Read the number that begins at *at*, for the second half of a range or a ratio."""
        m = self._seed_at.match(self.view, at)
        if m is not None:
            number = self.number(m.start(), m.end())
        elif m := _A_NUMBER.match(self.view, at):
            number = self.number(m.start(1), m.end())
        else:
            return None
        return number if number is not None and number.value is not None and number.start == at else None


def _with_point(view: str, number: Numeral) -> Numeral:
    """Read ".50" as a half: the point before the digits is theirs."""
    m = _DIGITS.match(view, number.start)
    if m is None or number.value is None or number.shape != "digits" or number.value != int(number.value):
        return number
    return number._replace(start=number.start - 1, value=number.value.scaleb(-len(m[0])))
