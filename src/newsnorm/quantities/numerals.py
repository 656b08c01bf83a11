"""Read one numeral: digits, words, fractions, magnitudes, vague plurals.

Readers work on the *view* of a text (see `newsnorm.quantities.view`): lower case,
one kind of space, one kind of hyphen, the same length as the text.
"""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from typing import Literal, NamedTuple

from newsnorm.quantities import lexicon

Shape = Literal["digits", "words", "fraction", "vague", "ordinal", "damaged"]

ONE = Decimal(1)


class Numeral(NamedTuple):
    """A number as written. *scale* is the magnitude named last: 10**6 for "2.3 million", which a range may share."""

    start: int
    end: int
    value: Decimal | None
    shape: Shape
    low: Decimal | None = None
    scale: int = 1


VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

_PLAIN = re.compile(
    r"""
    (?P<whole> [0-9]{1,3}(?:,[0-9]{3}){1,6} | [0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3} | [0-9]{1,3}(?:[ ][0-9]{3}){1,6}(?![0-9,-]|[ ]?mm\b|[a-z]) | [0-9]+ )
    (?P<part> \.[0-9]+ )?
    (?P<power> (?:[ ]?[x×][ ]?10\^?|e)[+-]?[0-9]{1,3}(?![0-9a-z]) | \^[+-]*[0-9]{1,3}(?![0-9]) )?
    """,  # noqa: E501
    re.VERBOSE,
)
# What may not touch a whole number: more digits or groups mean that it was cut, glued or never a number.
_TORN = re.compile(
    r"[.,'’]?[0-9]|[ ]?,[ ]?000\b|[ ],[0-9]{3}\b|,(?= *$)|[,.] +(?:of\b|sq\b|square\b|km\b|kilomet|miles?\b|million|billion|thousand|trillion|bn\b|mln\b|per ?cent|%)"  # noqa: E501
)
_RUN = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
_LONGEST = 48  # more digits than that make a key or a hash
_SCALES = range(3)  # "hundred thousand million" is as far as anybody goes
_DECADE = re.compile(r"(?:['’]?s\b|st\b|nd\b|rd\b|th\b)")
_SLASH = re.compile(r"(?P<whole>[ ]{1,2})?(?P<top>[0-9]{1,3})[/⁄](?P<under>[0-9]{1,3})(?![0-9/])")
_GOOD_UNDER = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000})
_MAGNITUDE = re.compile(
    r"[ -]?(hundred|thousand|million|billion|trillion|quadrillion|lakh|crore|dozen)(s?)\b|[ -]?(mln|bln|tln|bn|mil|mio|trn|tn|mn|mm|dzs|k|b|m)\b(?!-[a-z])"  # noqa: E501
)
_GLUED = {"k": 10**3, "b": 10**9, "mm": 10**6, "m": 10**6}
_WORD = re.compile(r"(?:[ ]{1,3}|[ ]?-[ ]?)([a-z]+)\b")
_AND = re.compile(r"[ ]{1,3}and\b")


def read_digits(view: str, start: int, text: str) -> Numeral | None:
    """Read the number written in digits (or as ½) at *start*; None where it is an ordinal or a decade."""
    if view[start] in VULGAR:
        top, under = VULGAR[view[start]]
        return _magnified(view, Numeral(start, start + 1, _ratio(top, under), "fraction"), text)
    m = _SLASH.match(view, start)
    if m and m["whole"] is None:
        if int(m["under"]) in _GOOD_UNDER and int(m["top"]) < int(m["under"]):
            return _magnified(view, Numeral(start, m.end(), _ratio(int(m["top"]), int(m["under"])), "fraction"), text)
        return Numeral(start, m.end(), None, "ordinal")
    m = _PLAIN.match(view, start)
    assert m is not None
    end = m.end()
    if _TORN.match(view, end) or end - start > _LONGEST:
        run = _RUN.match(view, start)
        assert run is not None
        return Numeral(start, max(end, run.end()), None, "damaged")
    if _DECADE.match(view, end):
        return Numeral(start, end, None, "ordinal")
    digits = m["whole"].replace(",", "").replace(" ", "") + (m["part"] or "")
    value = Decimal(digits)
    if m["power"]:
        value = _powered(value, m["power"])
    if m["part"] is None and not m["power"]:
        if view[end : end + 1] in VULGAR:
            value += _ratio(*VULGAR[view[end]])
            end += 1
        elif (
            (f := _SLASH.match(view, end))
            and f["whole"]
            and int(f["under"]) in _GOOD_UNDER
            and int(f["top"]) < int(f["under"])
        ):
            value += _ratio(int(f["top"]), int(f["under"]))
            end = f.end()
    return _magnified(view, Numeral(start, end, value, "digits"), text)


def _ratio(top: int, under: int) -> Decimal:
    return Decimal(top) / Decimal(under)


def _powered(value: Decimal, power: str) -> Decimal:
    exponent = int(re.sub(r"^.*?(?:10\^?|e|\^)", "", power).replace("--", "-").replace("+", ""))
    if power.startswith("^"):
        with localcontext() as context:
            context.prec = 28
            return value**exponent if value else value
    return value.scaleb(exponent)


def _magnified(view: str, number: Numeral, text: str) -> Numeral:
    """Multiply by the magnitudes that follow: "2.3bn", "3 hundred and 21", "2 hundred thousand"."""
    start, end, value, shape, _, scale = number
    assert value is not None
    for _ in _SCALES:
        m = _MAGNITUDE.match(view, end)
        if m is None:
            break
        word = m[1] or m[3]
        if m[3] in _GLUED and not _is_magnitude_letter(view, text, m):
            break
        sort, factor = ("scale", _GLUED[word]) if word in _GLUED else lexicon.numbers()[word]
        if scale > factor and sort != "dozen" and factor < 1000:
            break
        value, end, scale = value * factor, m.end(), scale * factor
    if scale > 1:
        value, end = _with_rest(view, value, end, scale)
    return Numeral(start, end, value, shape, None, scale)


def _is_magnitude_letter(view: str, text: str, m: re.Match[str]) -> bool:
    """Tell "15k", "10M" and "2.33 k" at the end of a clause from a unit or a name."""
    letter = m[3]
    if m[0] != letter and _CLAUSE_END.match(view, m.end()) is None:
        return False
    return letter in ("k", "b") or text[m.start(3)].isupper()


_CLAUSE_END = re.compile(r"[ ]?(?:$|[.,;:!?)\n])")
_MONEY_MAGNITUDE = re.compile(r"[ ]?(mm|m|b|t|tn|trn|mil|mn)\b(?!'|-[a-z]*-)")


def read_money_magnitude(view: str, number: Numeral) -> Numeral:
    """Read the letters that are magnitudes after a sum of money and units elsewhere: "£433m", "$1.2 t"."""
    m = _MONEY_MAGNITUDE.match(view, number.end)
    if m is None or number.scale > 1 or number.value is None or number.shape == "vague":
        return number
    factor = {"m": 10**6, "b": 10**9}.get(m[1][0], 10**12)
    return number._replace(end=m.end(), value=number.value * factor, scale=factor)


def _with_rest(view: str, value: Decimal, end: int, scale: int) -> tuple[Decimal, int]:
    """Add "and a half" to "2 million", and "and 21" to "3 hundred"."""
    m = _AND.match(view, end)
    if m and (part := _fraction_after(view, m.end())):
        return value + part[0] * scale, part[1]
    if scale == 100 and m and (rest := _below_hundred(view, m.end())):
        return value + rest[0], rest[1]
    if scale >= 1000 and (m := _SMALLER.match(view, end)):
        factor = lexicon.numbers()[m[2]][1]
        if factor < scale and int(m[1]) < scale // factor:
            return _with_rest(view, value + int(m[1]) * factor, m.end(), factor)
    return value, end


_SMALLER = re.compile(r"[ ](?:and[ ])?([0-9]{1,3})[ ](hundred|thousand|million)\b")
_TWO_DIGITS = re.compile(r"[ ]([1-9][0-9]?)(?![0-9,.:%-])\b(?![ ]*(?:hundred|thousand|million|billion))")


def _below_hundred(view: str, at: int) -> tuple[int, int] | None:
    """Read "21" or "twenty-one" at *at*."""
    if m := _TWO_DIGITS.match(view, at):
        return int(m[1]), m.end()
    reader = _Words(view, at)
    kind, value, reader.end, _ = reader.peek()
    if kind not in ("unit", "teen", "ten") or not value:
        return None
    value = reader.below_hundred(kind, value)
    return None if reader.peek()[0] in ("hundred", "scale") else (value, reader.end)


def _fraction_after(view: str, at: int) -> tuple[Decimal, int] | None:
    """Read "a half", "one half", "a quarter", "two thirds", "½" after "and"."""
    table = lexicon.numbers()
    first = _WORD.match(view, at)
    if not first:
        if view[at : at + 1] == " " and view[at + 1 : at + 2] in VULGAR:
            return _ratio(*VULGAR[view[at + 1]]), at + 2
        return None
    top = 1
    if first[1] == "half":
        return Decimal("0.5"), first.end()
    if first[1] not in ("a", "an"):
        sort, top = table.get(first[1], ("", 0))
        if sort not in ("unit", "teen", "ten") or not top:
            return None
        reader = _Words(view, first.end())
        top = reader.below_hundred(sort, top)
        at = reader.end
    else:
        at = first.end()
    second = _WORD.match(view, at)
    hyphened = second is not None and second[0][0] == "-"  # "two and three-quarter million"
    if second and table.get(second[1], ("", 0))[0] == "part" and (hyphened or (top == 1) != second[1].endswith("s")):
        return _ratio(top, table[second[1]][1]), second.end()
    return None


class _Words:
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
            m = _AND.match(self.view, at)
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
                for _ in _SCALES:  # "hundred thousand million", "lakh crore"
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


def read_words(view: str, start: int, end: int) -> Numeral | None:
    """Read the number that the words from *start* on spell; None where they spell none.

    ``view[start:end]`` is a number word. A leading "a" or "half a" moves the start back.
    """
    table = lexicon.numbers()
    word = view[start:end]
    sort, value = table.get(word, ("", 0))
    lead = ""
    if (m := _LEAD.search(view, max(0, start - 24), start)) is not None:
        lead = m[1]
    if sort == "vague":
        return _read_vague(view, start, end, value, lead)
    if word in ("few", "couple"):
        return _read_few(view, start, end, word, lead)
    if sort == "part":
        return _read_part(view, start, end, word, value, lead)
    if sort in ("scale", "hundred", "dozen"):
        return _read_bare(view, start, end, sort, value, lead)
    if sort == "ordinal" or not sort:
        return None
    reader = _Words(view, end)
    whole, scale = reader.integer(sort, value)
    return _finish(view, start, reader.end, Decimal(whole), scale)


_LEAD = re.compile(r"(?<![a-z])(an?|the)[ ]{1,2}$")
_SAY_POINT = re.compile(r"[ ]point\b")
_OF_A = re.compile(r"[ ]of[ ](?:a|one)[ ](thousand|million|billion|trillion)\b")
_VAGUE_OF = re.compile(r"[ ]of[ ]")


def _finish(view: str, start: int, end: int, value: Decimal, scale: int) -> Numeral | None:
    """Read what may follow a whole number in words: a fraction, decimals, a scale."""
    reader = _Words(view, end)
    kind, under, after, word = reader.peek()
    if kind == "ordinal":
        return Numeral(start, after, None, "ordinal")
    if kind == "part":
        if (word.endswith("s") and value != 1) or (value == 1 and not word.endswith("s")):
            return _of_a(view, Numeral(start, after, value / under, "fraction"))
        return Numeral(start, after, None, "ordinal")  # "twenty-third"
    if m := _SAY_POINT.match(view, end):
        spoken, stop = _spoken_decimals(view, m.end())
        if spoken:
            return _scaled(view, start, stop, value + Decimal("0." + spoken))
    m = _AND.match(view, end) or re.compile(r"-and(?=-)").match(view, end)
    if m and (part := _fraction_after(view, m.end())):
        if scale > 1000 and (larger := _Words(view, part[1]).peek())[0] == "scale":
            # "one billion and three quarters million"
            return Numeral(start, larger[2], value + part[0] * larger[1], "words", None, larger[1])
        value += part[0] * (scale if scale > 100 else 1)
        return _scaled(view, start, part[1], value)
    if view[end : end + 1] == " " and view[end + 1 : end + 2] in VULGAR:
        return _scaled(view, start, end + 2, value + _ratio(*VULGAR[view[end + 1]]))
    return Numeral(start, end, value, "words", None, scale)


def _spoken_decimals(view: str, at: int) -> tuple[str, int]:
    reader, spoken = _Words(view, at), ""
    while True:
        kind, value, end, _ = reader.peek()
        if kind not in ("unit", "teen", "ten"):
            return spoken, reader.end
        reader.end = end
        spoken += str(reader.below_hundred(kind, value))


def _scaled(view: str, start: int, end: int, value: Decimal) -> Numeral:
    """Multiply by scales that follow: "two and a half million"."""
    reader, scale = _Words(view, end), 1
    for _ in _SCALES:
        kind, factor, stop, _ = reader.peek()
        if kind not in ("hundred", "scale", "dozen"):
            break
        reader.end, value, scale = stop, value * factor, scale * factor
    return Numeral(start, reader.end, value, "words", None, scale)


def _of_a(view: str, number: Numeral) -> Numeral:
    """Read "two thirds of a million" as a number."""
    if m := _OF_A.match(view, number.end):
        assert number.value is not None
        factor = lexicon.numbers()[m[1]][1]
        return Numeral(number.start, m.end(), number.value * factor, "words", None, factor)
    return number


_HALF = re.compile(r"[ -]{1,2}(?:(?:of[ ])?an?[ -]{1,2})?(dozen|hundred|thousand|million|billion|trillion)\b")


def _read_part(view: str, start: int, end: int, word: str, under: int, lead: str) -> Numeral | None:
    """Read "half", "a third of", "a quarter million"."""
    begin = start - len(lead) - 1 if lead in ("a", "an") and view[start - 1] == " " else start
    if word in ("half", "quarter"):
        value = ONE / under
        if m := _HALF.match(view, end):
            factor = lexicon.numbers()[m[1]][1]
            return Numeral(begin, m.end(), value * factor, "words", None, factor)
        if word == "half":
            return Numeral(begin, end, value, "fraction")
    if lead in ("a", "an"):
        return _of_a(view, Numeral(begin, end, ONE / under, "fraction"))
    return None


def _read_bare(view: str, start: int, end: int, sort: str, value: int, lead: str) -> Numeral | None:
    """Read "a hundred", "a dozen", "the dozen"; a magnitude with no number before it was robbed of it."""
    if lead in ("a", "an"):
        begin = start - len(lead) - 1
    elif (lead == "the" and sort == "dozen") or (sort == "hundred" and _Words(view, end).peek()[0] == "scale"):
        begin = start
    else:
        return None
    if sort == "dozen":
        return Numeral(begin, end, Decimal(value), "words")
    reader = _Words(view, end)
    whole, scale = reader.integer(sort, value)
    return _finish(view, begin, reader.end, Decimal(whole), scale)


def _read_vague(view: str, start: int, end: int, low: int, lead: str) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred" as the least that they can mean."""
    word = view[start:end]
    if lead and word != "several":
        return None  # "the scores", "the thousands who": a noun
    if word == "several":
        factor, stop = _scales_after(view, end)
        return Numeral(start, stop, None, "vague", Decimal(low * factor), factor)
    least, stop = low, end
    for _ in _SCALES:
        m = _VAGUE_OF.match(view, stop)
        if m is None:
            break
        kind, value, after, _ = _Words(view, m.end() - 1).peek()
        if kind not in ("vague", "scale", "hundred") or value < 100:
            break
        least, stop = least * value, after
    return Numeral(start, stop, None, "vague", Decimal(least), 1)


def _scales_after(view: str, end: int) -> tuple[int, int]:
    """Return the product of the scales after "several" or "a few", and where they end."""
    reader, factor = _Words(view, end), 1
    for _ in _SCALES:
        kind, value, stop, word = reader.peek()
        if kind not in ("hundred", "scale", "dozen") and word not in ("hundreds", "thousands", "millions", "dozens"):
            break
        reader.end, factor = stop, factor * (12 if word == "dozens" else value)
    return factor, reader.end


_COUPLE_OF = re.compile(r"(?:[ ]of)?(?=[ ]|-)")


def _read_few(view: str, start: int, end: int, word: str, lead: str) -> Numeral | None:
    """Read "a couple (of)", "a few hundred"; a bare "few" is an adverb."""
    if lead not in ("a", "the"):
        return None
    begin = start - 2 if lead == "a" else start
    if word == "couple":
        m = _COUPLE_OF.match(view, end)
        if m is None:
            return None
        end, named = m.end(), end
    factor, stop = _scales_after(view, end)
    if word == "couple":
        if factor == 1 and (lead == "the" or end == named):
            return None  # "a couple married in 2019": two people, not a number
        return Numeral(begin, stop, Decimal(2 * factor), "vague", Decimal(2 * factor), factor)
    if factor == 1 and lead == "the":
        return None
    return Numeral(begin, stop, None, "vague", Decimal(3 * factor), factor)
