"""Find gaps too weak to tell without the document: nouns, units and months that stand bare, where their kind is lost.

"killed civilians", "sees fields at metres above the sea", "between July and": whole elsewhere, hardly so where the rest
of the document has lost most figures of the kind. `document` says which kinds these are, and asks only then.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import MONTHS, after, before, trie

MEASURES = {"area", "length", "mass"}
GONE = "this document has lost others like it and keeps none"
FEW = "this document has lost many like it and keeps few"


@functools.cache
def whole(dimension: str) -> re.Pattern[str]:
    """Return the pattern of a whole figure of *dimension*."""
    if dimension == "percent":
        return re.compile(r"\d\s?(?:%|per\s?cent)")
    if dimension == "money":
        return re.compile(r"[$£€]\s?\d|\d\s(?:dollars|euros|pounds|hryvnias?)\b")
    if dimension == "count":
        nouns = [noun for noun, kind in lexicon().counted.items() if kind == "count"]
        return re.compile(rf"\d\s(?:[a-z]+\s)?{spaced(nouns)}\b")
    names = [name for name, unit in lexicon().units.items() if unit.dimension == dimension]
    return re.compile(rf"\d[\d,.]*(?:\s(?:million|thousand|billion))?[\s-]?(?:{spaced(names)})\b")


# "a stretch of some miles", "sees fields at metres above the sea": only where no whole length is left
@functools.cache
def _units() -> re.Pattern[str]:
    units = trie(name for name in lexicon().units if name.isalpha() and name.endswith("s"))
    leads = trie(word_set("leads of a bare unit"))
    return re.compile(rf"\b(?P<lead>{leads})\s+(?P<unit>{units})\b")


_MANY = re.compile(
    r"\b(?:hundreds|thousands|dozens|tens|scores|millions|couple|number|lots|pair|series|way)\s+\Z", re.IGNORECASE
)


def bare_units(text: str, gone: set[str]) -> Iterator[Truncation]:
    """Yield "landed metres from her gate", where no figure of the unit's kind is left."""
    for found in _units().finditer(text):
        dimension = lexicon().units[found["unit"]].dimension
        if dimension in gone and not _MANY.search(text, max(0, found.start() - 12), found.start()):
            start, unit = found.start("unit"), found["unit"]
            reason = f"the number before “{unit}” is gone; {GONE}"
            yield Truncation(start, found.end(), unit, "missing_number", unit, Expectation(dimension), 0.6, reason)


@functools.cache
def _bare_nouns() -> re.Pattern[str]:
    nouns = [noun for noun, kind in lexicon().counted.items() if kind in ("count", "duration")]
    verbs = [form for verb in word_set("transitive") for form in inflected(verb)]
    leads = spaced(list(word_set("leads of a bare noun")))
    return re.compile(
        rf"\b(?<![Ii]n )(?<!of )(?<![Tt]he )(?:{trie(verbs)}|{leads})\s+(?P<noun>{spaced(nouns)})\b(?!['’])"
    )


def bare_counts(text: str) -> Iterator[Truncation]:
    """Yield "killed civilians": whole elsewhere, hardly so where most numbers before nouns are gone."""
    for found in _bare_nouns().finditer(text):
        if comparator(before(text, found.start())):
            continue  # "about displaced people" has lost one number, before "displaced"
        start, noun = found.start("noun"), found["noun"]
        reason = f"the number before “{noun}” may be gone; {FEW}"
        dimension = lexicon().counted[noun]
        yield Truncation(start, found.end(), noun, "missing_number", noun, Expectation(dimension), 0.55, reason)


@functools.cache
def _compared() -> re.Pattern[str]:
    nouns = [noun for noun, kind in lexicon().counted.items() if kind == "count"]
    leads = spaced(list(word_set("leads of a compared noun")))
    return re.compile(
        rf"\b(?<![Ii]n )(?<!of )(?P<lead>{leads})\s(?:(?P<described>[A-Za-z]+)\s)?(?P<noun>{spaced(nouns)})\b(?!['’-])"
    )


def bare_compared(text: str) -> Iterator[Truncation]:
    """Yield "over vessels" and "some Rwandan soldiers": a comparator before what is counted, without a number."""
    for found in _compared().finditer(text):
        described = (found["described"] or "").lower()
        if described in word_set("determiners") | word_set("articles") | word_set("number words") | {"of", "to"}:
            continue
        if described in lexicon().closers or described in lexicon().openers:
            continue
        start, end = found.span("lead")
        if found["lead"] in word_set("prepositions") | {"about", "around"} and not wants_object(before(text, start)):
            continue  # "told the children about mines", "led them over fields"
        noun = found["noun"]
        reason = f"a number between “{found['lead']}” and “{noun}” may be gone; {FEW}"
        expected = Expectation(lexicon().counted[noun])
        yield Truncation(start, end, found["lead"], "missing_number", "", expected, 0.55, reason)


def wants_object(left: list[str]) -> bool:
    """Tell whether the last word of *left* lets an amount follow: a verb, a preposition, a mark; no noun does."""
    last = left[-1] if left else ""
    if not last.isalpha() or last in lexicon().closers or last in word_set("prepositions"):
        return True
    if last in word_set("holding") or last in word_set("reaching") or lexicon().licences.get(last, "-") != "-":
        return True
    return last in word_set("past verbs") or last.endswith(("ed", "ing"))


@functools.cache
def _plurals() -> re.Pattern[str]:
    leads = spaced(list(word_set("leads of a bare plural")))
    lasting = spaced(list(word_set("leads of a bare duration")))
    times = trie(noun for noun, kind in lexicon().counted.items() if kind == "duration")
    return re.compile(
        rf"\b(?<![Ii]n )(?<!of )(?:{leads})\s+(?:now\s|still\s|only\s)?(?P<noun>[a-z]{{4,}}s)\b(?!['’-])"
        rf"|\b(?:{lasting})\s(?P<time>{times})\b(?=[,.;)]|\sto\b)"
        rf"|(?:[.;]\s|\n|(?:{MONTHS}|region|district|province|town|city|area|camp|alone)\s)(?P<subject>[a-z]{{4,}}s)"
        r"(?=\s(?:have|were)\s(?:not\s|also\s|since\s)?(?:been\s)?[a-z]+(?:ed|en|id|un|ut|ung|ade|elt|ost)\b)"
    )


def bare_plurals(text: str) -> Iterator[Truncation]:
    """Yield "has workers now", "take weeks.", "nurses have not been paid", where no number before a noun is left."""
    for found in _plurals().finditer(text):
        noun = found[found.lastgroup or 0]
        if is_plural(noun.lower()) and noun not in lexicon().closers:
            reason = f"the number before “{noun}” may be gone; {FEW}"
            start, end = found.span(found.lastgroup or 0)
            dimension = lexicon().counted.get(noun.lower(), "count")
            yield Truncation(start, end, noun, "missing_number", noun, Expectation(dimension), 0.55, reason)


#: What a unit of measure follows without a number, or as a part of a longer unit.
_LED = re.compile("the|these|those|many|few|several|more|sq|square|cubic|nautical|long|short|metric")


@functools.cache
def _hard_units() -> re.Pattern[str]:
    known = lexicon()
    names = {unit for unit in known.hard if unit.isalpha() and len(unit) > 1}
    names |= {
        name
        for name, unit in known.units.items()
        if name.isalpha() and name.endswith("s") and unit.dimension in MEASURES | {"volume", "power"}
    }
    names -= word_set("units and more")
    units = trie(names)
    return re.compile(rf"\b(?P<lead>[a-z]+)\s(?P<unit>{units})\b(?!['’])")


def bare_measures(text: str, lost: int) -> Iterator[Truncation]:
    """Yield "crossed kilometres of", where fewer units of its dimension have kept their number than have lost it."""
    kept: dict[str, int] = {}
    for found in _hard_units().finditer(text):
        if (
            found["lead"] in word_set("number words")
            or _LED.fullmatch(found["lead"])
            or _MANY.search(text, max(0, found.start() - 12), found.start())
        ):
            continue
        unit = found["unit"]
        reason = f"the number before “{unit}” is gone; {GONE}"
        known = lexicon().units.get(unit)
        if known is not None:
            if known.dimension not in kept:
                kept[known.dimension] = len(whole(known.dimension).findall(text))
            if kept[known.dimension] >= lost:
                continue
        expected = Expectation(known.dimension if known else None)
        yield Truncation(found.start("unit"), found.end(), unit, "missing_number", unit, expected, 0.55, reason)


@functools.cache
def whole_days() -> re.Pattern[str]:
    """Return the pattern of a month that has kept its day."""
    return re.compile(rf"\d(?:st|nd|rd|th)?\s(?:{MONTHS})\b|\b(?:{MONTHS})\s\d{{1,2}}\b(?!\d)")


@functools.cache
def _lone_month() -> re.Pattern[str]:
    leads = trie(word_set("leads of a bare month"))
    return re.compile(rf"\b(?i:{leads})\s(?P<month>{MONTHS})\b(?!,?\s\d|['’]|\s[A-Z])")


def bare_months(text: str) -> Iterator[Truncation]:
    """Yield "from February to" and "between July and": whole elsewhere, hardly so where most dates lost their days."""
    for found in _lone_month().finditer(text):
        month = found["month"]
        reason = f"the day of “{month}” may be gone; {FEW}"
        span = found.span("month")
        yield Truncation(*span, month, "missing_date_part", month, Expectation("date"), 0.55, reason)


# "lies from the border", "retook in the south", "some in the marshes"
_DISTANCE = (
    r"(?:from\s+the\s+(?:\w+\s+)?(?:border|front|frontline|coast|shore|capital|city|line)|"
    r"(?:north|south|east|west)(?:-?(?:east|west))?\s+of|short\s+of\s+(?:the|[A-Z]\w+)|inland|apart|wide|long|deep|high|tall|across)\b"
)


@functools.cache
def _weak_scan() -> re.Pattern[str]:
    takers = trie(word_set("takers"))
    return re.compile(
        rf"(?P<taker>\b(?:{takers})(?=\s+(?:in|on|since|along|near|during|within)\b))"
        rf"|(?P<place>\b(?:lies|lie|is|are|was|stands|sits|advanced|located|situated|only|just|still|now|and|moved|pushed|halt|halted|stop|stopped|ended|a)(?=\s+{_DISTANCE}))"
        rf"|(?P<some>\b(?:some|around|about|over|nearly|another|only|just|almost)(?=\s+(?:in|on|along|near|since)\s+the\b))"
    )


def weak_gaps(text: str, gone: set[str]) -> Iterator[Truncation]:
    """Yield "lies from the border" and "retook in the south", where figures of what they want are gone."""
    for found in _weak_scan().finditer(text):
        left = before(text, found.start())
        group = found.lastgroup
        word = found.group().lower()
        if group == "taker":
            if not left or left[-1] not in word_set("active heads") or word == "lost":
                continue  # "was retaken in May", "the towns retaken in May"
            confidence, dimension = 0.55, "area"
        elif group == "place":
            right = [token.lower() for token in after(text, found.end())]
            sized = bool(right) and right[0] in ("wide", "long", "deep", "high", "tall", "across", "apart")
            if sized and len(right) > 1 and right[1].isalpha() and right[1] not in lexicon().closers:
                continue  # "a long queue"
            if word in ("a", "and", "was", "are") and not sized:
                continue
            if (
                word in ("just", "only")
                and right[:1] == ["short"]
                and left[-1:] != []
                and left[-1] in word_set("copulas")
            ):
                continue  # "his time was just short of the mark"
            if sized and word == "a":
                continue
            confidence, dimension = (0.45 if sized else 0.55), "length"
        else:
            if not left or lexicon().licences.get(left[-1], "weak") in ("weak", "-"):
                continue
            confidence, dimension = 0.5, "area"
        if gone and dimension not in gone and not (gone == {"area"} and dimension == "length" and confidence > 0.5):
            continue
        reason = f"“{found.group()}” may have lost its figure; {GONE}"
        yield Truncation(
            found.start(), found.end(), found.group(), "missing_figure", "", Expectation(dimension), confidence, reason
        )
