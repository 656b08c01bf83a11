"""Read a number written in digits, and the magnitudes after it: "2.3bn", "1 234,5", "3/4", "3 hundred and 21"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from decimal import Decimal, localcontext

from newsnorm.quantities import lexicon
from newsnorm.quantities.numerals import SCALES, VULGAR, Numeral, ratio
from newsnorm.quantities.words import AND, below_hundred, fraction_after

_GROUPED = r"""
    (?P<whole> [0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}} | [0-9]{{1,2}}(?:,[0-9]{{2}}){{1,5}},[0-9]{{3}}
             | [0-9]{{1,3}}(?:[ ][0-9]{{3}}){{1,6}} (?! [0-9,-] | (?:st|nd|rd|th|s)\b {guns} ) | [0-9]+ )
    (?P<part> \.[0-9]+ )?
    (?P<power> (?:[ ]?[x×][ ]?10\^?|e)[+-]?[0-9]{{1,3}}(?![0-9a-z]) | \^[+-]*[0-9]{{1,3}}(?![0-9]) )?
"""
# "30 155 mm guns" are two numbers in English; elsewhere a space is what groups digits.
_PLAIN = re.compile(_GROUPED.format(guns=r"| [ ]?mm\b"), re.VERBOSE)
_PLAIN_ELSEWHERE = re.compile(_GROUPED.format(guns=""), re.VERBOSE)
# What may not touch a whole number: more digits or groups mean that it was cut, glued or never a number.
_TORN = re.compile(
    r"[.,]?[0-9]|'(?![0-9]{1,2}(?:\"|″|''))[0-9]|[ ]?,[ ]?000\b|[ ],[0-9]{3}\b|,(?= *$)|[,.] +(?:of\b(?! (?:which|whom|them|these|those|course|late)\b)|sq\b|square\b|km\b|kilomet|miles?\b|million|billion|thousand|trillion|bn\b|mln\b|per ?cent|%)"  # noqa: E501
)
_RUN = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
_LONGEST = 48  # more digits than that make a key or a hash
_DECADE = re.compile(r"(?:['’]?s\b|st\b|nd\b|rd\b|th\b)")
_SLASH = re.compile(r"(?P<whole>[ ]{1,2}|-)?(?P<top>[0-9]{1,3})[/⁄](?P<under>[0-9]{1,3})(?![0-9/])")
_GOOD_UNDER = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000})
_FIRST_OF_MAGNITUDES = frozenset("hmbtqlcdk")
_GLUED = {"k": 10**3, "b": 10**9, "mm": 10**6, "m": 10**6}


@functools.cache
def _magnitude() -> re.Pattern[str]:
    """Return the pattern of a magnitude after digits: " million", "bn", "k"."""
    scales = [word for word, (sort, _) in lexicon.numbers().items() if sort in ("hundred", "scale", "dozen")]
    words, letters = (
        "|".join(sorted((word for word in group if word != "score"), key=len, reverse=True))
        for group in ([w for w in scales if len(w) > 4], [*(w for w in scales if len(w) < 5), *_GLUED])
    )
    return re.compile(rf"[ -]?({words})(s?)\b|[ -]?({letters})\b(?!-[a-z])")


def read_digits(view: str, start: int, end: int, text: str, *, english: bool = True) -> Numeral | None:
    """Read the number whose first digits (or ½) are ``view[start:end]``: damaged, an ordinal or decade, or whole.

    In other languages than English nothing here makes a magnitude: they have their own (`with_local_magnitude`).
    """
    follows = view[end : end + 2]
    if follows[:1] == " " and follows[1:].isalpha() and end - start <= _LONGEST and view[start:end].isdecimal():
        number = _with_half(view, Numeral(start, end, Decimal(view[start:end]), "digits"))
        return _magnified(view, number, text, english)  # as most stand
    if view[start] in VULGAR:
        top, under = VULGAR[view[start]]
        return _magnified(view, Numeral(start, start + 1, ratio(top, under), "fraction"), text, english)
    m = _SLASH.match(view, start)
    if m and m["whole"] is None:
        part = _part(m)
        if part is None:
            return Numeral(start, m.end(), None, "ordinal")
        return _magnified(view, Numeral(start, m.end(), part, "fraction"), text, english)
    m = (_PLAIN if english else _PLAIN_ELSEWHERE).match(view, start)
    assert m is not None
    end = m.end()
    if _TORN.match(view, end) or end - start > _LONGEST:
        run = _RUN.match(view, start)
        assert run is not None
        return Numeral(start, max(end, run.end()), None, "damaged")
    if _DECADE.match(view, end):
        return Numeral(start, end, None, "ordinal")
    value = Decimal(m["whole"].replace(",", "").replace(" ", "") + (m["part"] or ""))
    if m["power"]:
        value = _powered(value, m["power"])
    elif m["part"] is None:
        more, end = _mixed(view, end)
        value += more
    return _magnified(view, _with_half(view, Numeral(start, end, value, "digits")), text, english)


def _with_half(view: str, number: Numeral) -> Numeral:
    """Add the fraction of "10 and a half years", not of "killed 10 and a third of the rest"."""
    if not view.startswith(" and ", number.end):
        return number
    part = fraction_after(view, number.end + len(" and"))
    if part is None or number.value is None or view.startswith(" of ", part[1]):
        return number
    if view.startswith(" and half-", number.end):
        return number  # "Halo 2 and Half-Life"
    return number._replace(value=number.value + part[0], end=part[1])


def _mixed(view: str, end: int) -> tuple[Decimal | int, int]:
    """Read the fraction of a mixed number: "2½", "2 3/4"."""
    if view[end : end + 1] in VULGAR:
        return ratio(*VULGAR[view[end]]), end + 1
    m = _SLASH.match(view, end)
    part = _part(m) if m and m["whole"] else None
    return (0, end) if m is None or part is None else (part, m.end())


def _part(m: re.Match[str]) -> Decimal | None:
    """Return the fraction of ``_SLASH``, None for what people do not write as one: "26/11", "7/3"."""
    top, under = int(m["top"]), int(m["under"])
    return ratio(top, under) if under in _GOOD_UNDER and top < under else None


def _powered(value: Decimal, power: str) -> Decimal:
    exponent = int(re.sub(r"^.*?(?:10\^?|e|\^)", "", power).replace("--", "").replace("+", ""))
    if power.startswith("^"):
        with localcontext() as context:
            context.prec = 28
            return value**exponent if value else value
    return value.scaleb(exponent)


def _magnified(view: str, number: Numeral, text: str, english: bool) -> Numeral:
    """Multiply by the magnitudes that follow: "2.3bn", "3 hundred and 21", "2 hundred thousand"."""
    start, end, value, shape, _, scale = number
    assert value is not None
    follows = view[end : end + 2].lstrip(" -")
    if not english or not follows or follows[0] not in _FIRST_OF_MAGNITUDES:
        return number  # "mil" is a thousand in Spanish
    for _ in SCALES:
        m = _magnitude().match(view, end)
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


_LOCAL = re.compile(r"[ ]?([^\W\d_]{2,}\.?)")


def with_local_magnitude(view: str, number: Numeral, magnitudes: Mapping[str, int]) -> Numeral:
    """Multiply by the magnitudes of another language that follow: "2 mil", "3,5 тыс.", "2 mil millones"."""
    for _ in SCALES:
        m = _LOCAL.match(view, number.end)
        word = "" if m is None else m[1] if m[1] in magnitudes else m[1].rstrip(".")
        if m is None or word not in magnitudes:
            break
        assert number.value is not None
        factor = magnitudes[word]
        number = number._replace(
            end=m.start(1) + len(word), value=number.value * factor, scale=number.scale * factor, shape="digits"
        )
    return number


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
    m = AND.match(view, end)
    if m and (part := fraction_after(view, m.end())):
        return value + part[0] * scale, part[1]
    if scale == 100 and m and (rest := below_hundred(view, m.end())):
        return value + rest[0], rest[1]
    if scale >= 1000 and (m := _SMALLER.match(view, end)):
        factor = lexicon.numbers()[m[2]][1]
        if factor < scale and int(m[1]) < scale // factor:
            return _with_rest(view, value + int(m[1]) * factor, m.end(), factor)
    return value, end


_SMALLER = re.compile(r"[ ](?:and[ ])?([0-9]{1,3})[ ](hundred|thousand|million)\b")
