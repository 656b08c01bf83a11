"""Find brackets whose figure is gone: "Scafell Pike ()", "2,000 square kilometres ( square miles)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm.truncations.context import dimension_of
from newsnorm.truncations.lexicon import closer_pattern, lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import YEAR, before, behind_signs, by_sign

_EMPTY = by_sign(
    "([",
    r"\s{0,9}(?:[,;:–—/-]\s{0,9}){0,3}(?P<about>(?:about|around|over|nearly|some|approx\.?|roughly|approximately|almost|or|pop\.|population|born|died|aged|elevation|elev\.?|altitude|height|depth|length|area|range|age|est\.?|founded|built)\s{0,9})?[)\]]",
)
# "Losses (approx.):", "median (range)": what a heading says of its figures, until a blank shows that one stood there
_LABEL = re.compile(
    r"approx\.?|approximately|est\.?|elevation|altitude|height|depth|length|area|range|age|built|founded"
)
_FIGURE = re.compile(r"\d[\w\s.,²³/-]{0,30}\Z")
_CALL = re.compile(r"\w\(\)")
# "253m euros (; $328m)", "253m euros (£175m;)": one of two sums is gone
_HALF_EMPTY = re.compile(r";(?:(?P<first>(?<=\(;)|(?<=\(\s;))(?=\s?[A-Z]{0,3}[$£€¥]?\d)|\s?\))")
_SUM_BEFORE = re.compile(r"\([^()\n]{0,30}\d[^()\n]{0,20}\Z")
_SUM_THERE = re.compile(
    r"(?:\d[\w\s.,²³/-]{0,30}|\s(?:dollars|euros|pounds|roubles|rubles|hryvnias|francs|rupees|yuan|lira))\s?\Z"
)
_SIGNS = ("$", "£", "€")
_SIGN_ONLY = re.compile(r"\(\s?(?:US)?[$£€]\s?\)")
# "observers (in number) flew in", "the band ( strong)": what tells of a number, and of nothing by itself
_OF_NUMBER = re.compile(r"\(\s*(?:in\snumber|strong|all\stold|of\sthem)\s*\)")
# "minus 20 Celsius ( Fahrenheit)"
_SCALE_OF_HEAT = re.compile(r"\((?P<pad>\s*)(?:(?:degrees\s)?(?:Fahrenheit|Celsius)|(?<=\d[CF]\s\(\s)°?[CF])\)")
_KIND_OF_UNIT = re.compile(r"(?:short|long|metric|imperial|US|statute)\s")
_SHORT = re.compile(r"(?:m|ft|lbs?|mi|oz|in|t)(?=\s*\))")
_UNIT_ONLY = re.compile(
    r"\((?P<pad>\s*)(?P<lead>(?:about|around|over|nearly|some|approx\.?|roughly|approximately|almost|or|[$£€])\s*)?(?=[a-z%°s-])"
)


def find_empty_brackets(text: str) -> Iterator[Truncation]:
    """Yield every bracket that holds nothing, or a unit without its number."""
    code: bool | None = None
    for found in behind_signs(_EMPTY, text):
        start, end = found.span()
        previous = text[start - 1 : start]
        nxt = text[end : end + 1]
        square = found.group()[0] == "["
        inside = found.group()[1:-1]
        if (found.group()[0] == "(") != (found.group()[-1] == ")"):
            continue
        dates = inside.strip() in ("–", "—", "-") and inside[0].isspace() and inside[-1].isspace()
        if not (found["about"] or dates) and inside.strip(" \t\n\u00a0,;") and not re.search(r"[,;]", inside):
            continue  # ":-)" and "(–)" are faces and signs, "Isaak Brodt ( – )" has lost two years
        if previous and (previous.isalnum() or previous in "_.)]:;=>'\"`$") and not inside:
            continue  # "print()", "f()[]", ":()"
        lead = before(text, start)
        figure = _FIGURE.search(text, max(0, start - 36), start)
        if lead and not figure and (len(lead[-1]) == 1 or lead[-1] in word_set("written")):
            continue  # "see Figure ( )", "the function f ()"; but "at 90 km/h ()"
        if square and not figure and (not previous.strip() or not before(text, start)):
            continue  # "[ ] buy batteries"
        if square and not inside.strip() and nxt in ("(", "["):
            continue
        confidence = 0.92 if not square else 0.6
        if square and figure:
            confidence = 0.8  # "900 feet []"
        if found["about"]:
            confidence = 0.4 if _LABEL.fullmatch(inside) else 0.95
        if code is None:
            code = _CALL.search(text) is not None  # a page about code writes "()" for calls
        if code and not found["about"]:
            confidence *= 0.5
        line = text[max(text.rfind("\n", max(0, start - 200), start) + 1, start - 200, 0) : start]
        if not line.strip():
            confidence = 0.4
        if nxt and (nxt.isalnum() or nxt in "{=_"):
            confidence *= 0.6
        yield _bracket(text, start, end, confidence, "")
    for found in _HALF_EMPTY.finditer(text):
        start = text.rindex("(", 0, found.start()) if found["first"] is not None else found.start()
        if found["first"] is not None or _SUM_BEFORE.search(text, max(0, start - 52), start):
            yield _bracket(text, start, found.end(), 0.85, "")
    for found in _SIGN_ONLY.finditer(text):
        if _SUM_THERE.search(text, max(0, found.start() - 36), found.start()):
            yield _bracket(text, found.start(), found.end(), 0.85, found.group()[1:-1].strip())
    for found in _OF_NUMBER.finditer(text):
        yield _bracket(text, found.start(), found.end(), 0.8, found.group().strip("( )"))
    for found in _SCALE_OF_HEAT.finditer(text):
        if found["pad"]:
            yield _bracket(text, found.start(), found.end(), 0.9, found.group().strip("( )"))
    for found in _UNIT_ONLY.finditer(text):
        kind = _KIND_OF_UNIT.match(text, found.end())
        closer = closer_pattern().match(text, kind.end() if kind else found.end())
        money = closer is not None and lexicon().counted.get(closer.group()) == "money"
        if closer is None or not (money or closer.lastgroup in ("unit", "percent", "scale", "loose")):
            closer = _SHORT.match(text, found.end())
        if closer is None:
            continue
        close = re.compile(r"\s*\)").match(text, closer.end())
        if close is None:
            continue
        shown = bool(found["pad"] or found["lead"])
        figure_before = re.search(r"\d[\w\s.,²³/-]{0,30}\Z", text[max(0, found.start() - 36) : found.start()])
        if not shown and not figure_before:
            continue  # "kilometres (km)" defines its symbol
        year = figure_before is not None and YEAR.fullmatch(figure_before.group().strip()) is not None
        if (found["lead"] or "").strip() in _SIGNS and not found["pad"] and (year or not figure_before):
            continue  # "Aid pledged ($bn)", "Exports in 2023 ($bn)": what a column is told in
        if not shown and _defines(figure_before.group() if figure_before else "", closer.group()):
            continue  # "5 kilometres (km)"
        yield _bracket(text, found.start(), close.end(), 0.9 if shown else 0.8, closer.group())


def _defines(figure: str, symbol: str) -> bool:
    """Tell whether the bracket gives the symbol of the unit just named, and not another unit's figure."""
    units = lexicon().units
    named, meant = units.get(figure.lstrip("0123456789., \u00a0").strip().lower()), units.get(symbol.lower())
    return named is None or meant is None or named == meant


def _bracket(text: str, start: int, end: int, confidence: float, residue: str) -> Truncation:
    quoted = text[start:end]
    expects = Expectation(dimension_of(before(text, start), [], residue.lower(), "unit"))
    reason = f"the bracket “{quoted}” has lost its figure"
    return Truncation(start, end, quoted, "empty_brackets", residue, expects, round(confidence, 2), reason)
