"""Read a number in words: "two and a half million", "a third of", "a hundred"."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.quantities import lexicon
from newsnorm.quantities.context import CLAUSE_END, word_after, word_before, words
from newsnorm.quantities.numerals import ONE, SCALES, VULGAR, Numeral, ratio
from newsnorm.quantities.vague import read_few, read_vague
from newsnorm.quantities.words import AND, Words, fraction_after


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
        return read_vague(view, start, end, value, lead)
    if word in ("few", "couple"):
        return read_few(view, start, end, word, lead)
    if sort == "part":
        return _read_part(view, start, end, word, value, lead)
    if sort in ("scale", "hundred", "dozen"):
        return _read_bare(view, start, end, sort, value, lead)
    if sort in ("multiple", "fold"):
        return _read_multiple(view, start, end, sort, value)
    if sort == "ordinal" or not sort:
        return None
    reader = Words(view, end)
    whole, scale = reader.integer(sort, value)
    return _finish(view, start, reader.end, Decimal(whole), scale)


_LEAD = re.compile(r"(?<![a-z])(an?|the)[ ]{1,2}$")
_SAY_POINT = re.compile(r"[ ]point\b")
_OF_A = re.compile(r"[ ]of[ ](?:a|one)[ ](thousand|million|billion|trillion)\b")


def _read_multiple(view: str, start: int, end: int, sort: str, value: int) -> Numeral | None:
    """Read "twice as many", "more than double the", "fourfold"; "twice a day" counts no thing."""
    before = word_before(view, start)[0]
    if sort == "fold":
        said = value > 3 or before not in words("copula")  # "the aim is twofold"
    else:
        after = word_after(view, end)
        said = (
            after in words("multiple_of") if after != "as" else word_after(view, end + 3) in words("times_as")
        ) and (view[start:end] in ("twice", "thrice") or before in words("multiple_led"))
    return Numeral(start, end, Decimal(value), "multiple") if said else None


def _finish(view: str, start: int, end: int, value: Decimal, scale: int) -> Numeral | None:
    """Read what may follow a whole number in words: a fraction, decimals, a scale."""
    reader = Words(view, end)
    kind, under, after, word = reader.peek()
    if kind == "ordinal":
        return Numeral(start, after, None, "ordinal")
    if kind == "part" and (word not in ("half", "quarter") or value == 1 or view[end : end + 1] == "-"):
        if (
            word.endswith("s")
            and under < 10
            and value > 100
            and value % 100 in _TENS
            and " and " not in view[start:end]
        ):
            ten = value % 100
            return Numeral(
                start, after, (value - ten) / (ten + under), "fraction"
            )  # "one hundred thirty-fifths", not "one hundred and thirty fifths"
        if (word.endswith("s") and value != 1) or (value == 1 and not word.endswith("s")):
            return _of_a(view, Numeral(start, after, value / under, "fraction"))
        return Numeral(start, after, None, "ordinal")  # "twenty-third"
    if m := _SAY_POINT.match(view, end):
        spoken, stop = _spoken_decimals(view, m.end())
        if spoken:
            return _scaled(view, start, stop, value + Decimal("0." + spoken))
    if (number := _over_composite(view, start, end, value)) is not None:
        return number
    m = AND.match(view, end) or _HYPHENED_AND.match(view, end)
    if m and (part := fraction_after(view, m.end())):
        if scale > 1000 and (larger := Words(view, part[1]).peek())[0] == "scale":
            # "one billion and three quarters million"
            return Numeral(start, larger[2], value + part[0] * larger[1], "words", None, larger[1])
        value += part[0] * (scale if scale > 100 else 1)
        return _scaled(view, start, part[1], value)
    if view[end : end + 1] == " " and view[end + 1 : end + 2] in VULGAR:
        return _scaled(view, start, end + 2, value + ratio(*VULGAR[view[end + 1]]))
    return Numeral(start, end, value, "words", None, scale)


def _over_composite(view: str, start: int, end: int, value: Decimal) -> Numeral | None:
    """Read a denominator of two words: "three twenty-firsts", "one twenty-fifth"; not "twenty-first century"."""
    reader = Words(view, end)
    kind, ten, reader.end, _ = reader.peek()
    if kind != "ten":
        return None
    kind, under, stop, word = reader.peek()
    if kind not in ("part", "ordinal") or under > 9:
        return None
    if word.endswith("s") if value != 1 else CLAUSE_END.match(view, stop):
        return Numeral(start, stop, value / (ten + under), "fraction")
    return None


_HYPHENED_AND = re.compile(r"-and(?=-)")
_TENS = frozenset(range(20, 100, 10))


def _spoken_decimals(view: str, at: int) -> tuple[str, int]:
    reader, spoken = Words(view, at), ""
    while True:
        kind, value, end, _ = reader.peek()
        if kind not in ("unit", "teen", "ten"):
            return spoken, reader.end
        reader.end = end
        spoken += str(reader.below_hundred(kind, value))


def _scaled(view: str, start: int, end: int, value: Decimal) -> Numeral:
    """Multiply by scales that follow: "two and a half million"."""
    reader, scale = Words(view, end), 1
    for _ in SCALES:
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
    elif (lead == "the" and sort == "dozen") or (sort == "hundred" and Words(view, end).peek()[0] == "scale"):
        begin = start
    else:
        return None
    if sort == "dozen":
        part = fraction_after(view, m.end()) if (m := AND.match(view, end)) else None
        more, end = part or (0, end)  # "a dozen and a half"
        return Numeral(begin, end, value * (1 + Decimal(more)), "words")
    reader = Words(view, end)
    whole, scale = reader.integer(sort, value)
    return _finish(view, begin, reader.end, Decimal(whole), scale)
