"""Weigh doubtful gaps by the rest of the document: what one sure fault shows that the scraper deletes.

A scraper that drops an element drops every one of its class. Where one sure
fault has lost an area and no whole area is left, a weak gap that wants an area
counts for more; where whole ones survive, it counts for less.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.mechanisms import after_notes, unsquared, without_groups, without_units
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import MONTHS, after, before, trie

SURE = 0.8
#: How much a weak gap gains where its class is gone from the document, and loses where it survives.
_GAIN = 0.3
_LOSS = 0.1
#: What the words alone make of an adverb: "drove around in", "is over in". No document makes a gap of that.
_LEAST_TO_GAIN = 0.45
#: … save for digits or a unit that stand there bare: those have no other reading to fall back on.
_LEAST_RESIDUE = 0.3
#: Losing a figure with its unit, in whatever way the sentence shows it.
_GAPS = frozenset(("missing_figure", "comma_tail", "cut_end", "missing_number"))
_CLASSES = ("area", "length", "mass", "percent", "money", "count")
#: So many numbers must be lost before a noun before a bare noun counts as a gap, and as many for each that is left;
#: so many days of a month before a bare month does.
_ENOUGH = 2
_MEASURES = {"area", "length", "mass"}
#: Numbers of these were lost behind a sign or before a unit: what is counted may have kept its own.
_NO_COUNTS = frozenset(("money", "percent", *_MEASURES))
#: So many gaps of a kind are a habit.
_HABIT = 4
_GONE = "this document has lost others like it and keeps none"
_FEW = "this document has lost many like it and keeps few"
_AGAIN = "the same words have lost one before"
_DAYS = "this document has lost the days of its dates"
_NOTES = "this document has notes' numbers glued to its figures"
_UNSQUARED = "this document has lost the square of an area"
_TOLD = 0.6
_BLANKS = "this document has lost figures and left their blanks"


_GROUPED = re.compile(r"\d,\d{3}(?!\d)")


def shows_a_habit(suspects: list[Truncation]) -> bool:
    """Tell whether *suspects* show that something deletes figures: one that is sure, or several that are likely."""
    likely = [one.start for one in suspects if one.confidence >= _TOLD]
    return len(set(likely)) > _ENOUGH or any(one.confidence >= SURE for one in suspects)


def weigh(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Return *suspects*, and the weak gaps that only the document makes visible, with their confidence adjusted."""
    if any(one.kind == "dimension_mismatch" and one.confidence >= SURE for one in suspects):
        suspects = [_raised(one, _UNSQUARED) if one.kind == "dimension_mismatch" else one for one in suspects]
    others: list[Truncation] = []
    if _days_are_lost(text, suspects):
        others += _bare_months(text)
        suspects = [_raised(one, _DAYS) if one.kind == "missing_date_part" else one for one in suspects]
    if sum(one.kind == "glued_note" and one.confidence >= _TOLD for one in suspects) >= _ENOUGH:
        suspects = [_raised(one, _NOTES) if one.kind == "glued_note" else one for one in suspects]
    sure = [one for one in suspects if one.confidence >= SURE and one.kind in _GAPS]
    for mechanism in (after_notes, without_units, without_groups, unsquared):
        others += mechanism(text, suspects)
    if not sure:
        return [*suspects, *others, *_without_numbers(text, suspects)]
    lost = {one.expects.dimension for one in sure}
    known = {dimension for dimension in lost if dimension is not None}
    survivors = {
        dimension for dimension in ("area", "length", "mass", "percent", "money") if _survives(text, dimension)
    }
    counts = sum(one.expects.dimension == "count" for one in sure)
    if len(_whole("count").findall(text)) > counts:
        survivors.add("count")
    elif counts < _ENOUGH:
        known.discard("count")  # one that is lost shows no habit
    gone = known - survivors
    if None in lost and not survivors & _MEASURES:
        gone |= _MEASURES  # which dimension it was the words do not tell; no figure with a unit is left
    tails = sum(one.kind == "comma_tail" for one in sure)
    if tails > 1 or (tails and _GROUPED.search(text) is None):
        gone.add("groups")
    blanks = any(_beside_blanks(text, one) for one in sure)
    habits = _habits(suspects)
    weighed = others + [_adjusted(text, one, gone, survivors, habits, blanks=blanks) for one in suspects]
    if gone & {"area", "length"}:
        weighed += _weak_gaps(text, gone)
    if gone:
        weighed += _bare(text, gone)
    return weighed + list(_without_numbers(text, suspects))


def _without_numbers(text: str, suspects: list[Truncation]) -> Iterator[Truncation]:
    """Yield the nouns and units that stand bare, where the document has lost more numbers before such than it keeps."""
    told = [one for one in suspects if one.kind == "missing_number" and one.confidence >= _TOLD]
    lost = len({one.start for one in told})
    if lost < _ENOUGH:
        return
    counts = len({one.start for one in told if one.expects.dimension not in _NO_COUNTS})
    if counts >= _ENOUGH and counts > _ENOUGH * len(_whole("count").findall(text)):
        yield from _bare_counts(text)
        yield from _bare_compared(text)
        if counts > _ENOUGH:
            yield from _bare_plurals(text)
    yield from _bare_hard(text, lost)


def _habits(suspects: list[Truncation]) -> set[tuple[str, str | None]]:
    """Return the kinds of gap that many places of the document show, with the dimensions that these have lost.

    Weaker gaps of such a kind are no chance, if the words around do not ask for something that the document keeps.
    """
    told = [one for one in suspects if one.confidence >= _TOLD]
    places = Counter(kind for kind, _ in {(one.kind, one.start) for one in told})
    kinds = {kind for kind in ("missing_figure", "missing_number") if places[kind] >= _HABIT}
    return {(kind, one.expects.dimension) for kind in kinds for one in told} | {(kind, None) for kind in kinds}


def _adjusted(
    text: str,
    one: Truncation,
    gone: set[str],
    survivors: set[str],
    habits: set[tuple[str, str | None]],
    *,
    blanks: bool,
) -> Truncation:
    if one.confidence >= SURE or one.kind not in _GAPS:
        return one
    if blanks and _beside_blanks(text, one):
        return _raised(one, _BLANKS)
    dimension = one.expects.dimension
    if one.kind == "comma_tail" and one.confidence >= _LEAST_RESIDUE and "groups" in gone:
        return _raised(one, _GONE)
    firm = one.kind == "missing_number" or one.text.lower() in word_set("firm comparators")
    stranded = one.text.lower() == "up to" and not _wants_object(before(text, one.start))
    least = _LEAST_RESIDUE if firm and not stranded else _LEAST_TO_GAIN  # "the deal they sign up to, but"
    if (one.kind, dimension) in habits and one.confidence >= least:
        return _raised(one, _FEW)
    if one.confidence >= least and (dimension in gone or (dimension is None and gone)):
        return _raised(one, _GONE)
    if dimension in survivors:
        return replace(one, confidence=round(one.confidence - _LOSS, 2))
    return one


_JOINED = re.compile(r"(?:\b(?:and|or|but|to)|,)\s+\Z")


def repeated(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Raise what repeats a fault in the next breath: "around in Mobile and around in Birmingham"."""
    told = {_phrase(text, one) for one in suspects if one.confidence >= _TOLD and one.kind in _GAPS}
    if not told:
        return suspects
    return [_raised(one, _AGAIN) if _repeats(text, one, told) else one for one in suspects]


def _repeats(text: str, one: Truncation, told: set[tuple[str, str]]) -> bool:
    if one.confidence >= _TOLD or one.kind not in _GAPS or _phrase(text, one) not in told:
        return False
    return _JOINED.search(text, max(0, one.start - 6), one.start) is not None


def _phrase(text: str, one: Truncation) -> tuple[str, str]:
    following = text[one.end : one.end + 20].split(None, 1)
    return one.text.lower(), following[0] if following else ""


def _raised(one: Truncation, why: str) -> Truncation:
    if one.confidence >= SURE:
        return one
    return replace(one, confidence=round(min(0.79, one.confidence + _GAIN), 2), reason=f"{one.reason}; {why}")


def _beside_blanks(text: str, one: Truncation) -> bool:
    gap, lead = text[one.end : one.end + 2], text[max(0, one.start - 2) : one.start]
    if len(lead) == 2 and not lead.strip(" \u00a0"):
        return True
    return gap[:1] in " \u00a0" and gap[1:] != "" and gap[1] in " \u00a0,;.:)"


@functools.cache
def _whole(dimension: str) -> re.Pattern[str]:
    if dimension == "percent":
        return re.compile(r"\d\s?(?:%|per\s?cent)")
    if dimension == "money":
        return re.compile(r"[$£€]\s?\d|\d\s(?:dollars|euros|pounds|hryvnias?)\b")
    if dimension == "count":
        nouns = [noun for noun, kind in lexicon().counted.items() if kind == "count"]
        return re.compile(rf"\d\s(?:[a-z]+\s)?{spaced(nouns)}\b")
    names = [name for name, unit in lexicon().units.items() if unit.dimension == dimension]
    return re.compile(rf"\d[\d,.]*(?:\s(?:million|thousand|billion))?[\s-]?(?:{spaced(names)})\b")


def _survives(text: str, dimension: str) -> bool:
    return _whole(dimension).search(text) is not None


# --- gaps too weak to tell without the document --------------------------------------------------------------------


# "a stretch of some miles", "sees fields at metres above the sea": only where no whole length is left
@functools.cache
def _bare_units() -> re.Pattern[str]:
    units = trie(name for name in lexicon().units if name.isalpha() and name.endswith("s"))
    leads = trie(word_set("leads of a bare unit"))
    return re.compile(rf"\b(?P<lead>{leads})\s+(?P<unit>{units})\b")


_MANY = re.compile(
    r"\b(?:hundreds|thousands|dozens|tens|scores|millions|couple|number|lots|pair|series|way)\s+\Z", re.IGNORECASE
)


def _bare(text: str, gone: set[str]) -> Iterator[Truncation]:
    for found in _bare_units().finditer(text):
        dimension = lexicon().units[found["unit"]].dimension
        if dimension in gone and not _MANY.search(text, max(0, found.start() - 12), found.start()):
            start, unit = found.start("unit"), found["unit"]
            reason = f"the number before “{unit}” is gone; {_GONE}"
            yield Truncation(start, found.end(), unit, "missing_number", unit, Expectation(dimension), 0.6, reason)


@functools.cache
def _bare_nouns() -> re.Pattern[str]:
    nouns = [noun for noun, kind in lexicon().counted.items() if kind in ("count", "duration")]
    verbs = [form for verb in word_set("transitive") for form in inflected(verb)]
    leads = spaced(list(word_set("leads of a bare noun")))
    return re.compile(rf"\b(?<![Ii]n )(?<!of )(?:{trie(verbs)}|{leads})\s+(?P<noun>{spaced(nouns)})\b(?!['’])")


def _bare_counts(text: str) -> Iterator[Truncation]:
    """Yield "killed civilians": whole elsewhere, hardly so where most numbers before nouns are gone."""
    for found in _bare_nouns().finditer(text):
        start, noun = found.start("noun"), found["noun"]
        reason = f"the number before “{noun}” may be gone; {_FEW}"
        dimension = lexicon().counted[noun]
        yield Truncation(start, found.end(), noun, "missing_number", noun, Expectation(dimension), 0.55, reason)


@functools.cache
def _compared() -> re.Pattern[str]:
    nouns = [noun for noun, kind in lexicon().counted.items() if kind == "count"]
    leads = spaced(list(word_set("leads of a compared noun")))
    return re.compile(
        rf"\b(?<![Ii]n )(?<!of )(?P<lead>{leads})\s(?:(?P<described>[A-Za-z]+)\s)?(?P<noun>{spaced(nouns)})\b(?!['’-])"
    )


def _bare_compared(text: str) -> Iterator[Truncation]:
    """Yield "over vessels" and "some Rwandan soldiers": a comparator before what is counted, without a number."""
    for found in _compared().finditer(text):
        described = (found["described"] or "").lower()
        if described in word_set("determiners") | word_set("articles") | word_set("number words") | {"of", "to"}:
            continue
        if described in lexicon().closers or described in lexicon().openers:
            continue
        start, end = found.span("lead")
        if found["lead"] in word_set("prepositions") | {"about", "around"} and not _wants_object(before(text, start)):
            continue  # "told the children about mines", "led them over fields"
        noun = found["noun"]
        reason = f"a number between “{found['lead']}” and “{noun}” may be gone; {_FEW}"
        expected = Expectation(lexicon().counted[noun])
        yield Truncation(start, end, found["lead"], "missing_number", "", expected, 0.55, reason)


def _wants_object(left: list[str]) -> bool:
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


def _bare_plurals(text: str) -> Iterator[Truncation]:
    """Yield "has workers now", "take weeks.", "nurses have not been paid", where no number before a noun is left."""
    for found in _plurals().finditer(text):
        noun = found[found.lastgroup or 0]
        if is_plural(noun.lower()) and noun not in lexicon().closers:
            reason = f"the number before “{noun}” may be gone; {_FEW}"
            start, end = found.span(found.lastgroup or 0)
            dimension = lexicon().counted.get(noun.lower(), "count")
            yield Truncation(start, end, noun, "missing_number", noun, Expectation(dimension), 0.55, reason)


#: What a unit of measure follows without a number, or as a part of a longer unit.
_LED = re.compile("the|these|those|many|few|several|more|sq|square|cubic|nautical")


@functools.cache
def _hard_units() -> re.Pattern[str]:
    known = lexicon()
    names = {unit for unit in known.hard if unit.isalpha() and len(unit) > 1}
    names |= {
        name
        for name, unit in known.units.items()
        if name.isalpha() and name.endswith("s") and unit.dimension in _MEASURES | {"volume", "power"}
    }
    names -= word_set("units and more")
    units = trie(names)
    return re.compile(rf"\b(?P<lead>[a-z]+)\s(?P<unit>{units})\b(?!['’])")


def _bare_hard(text: str, lost: int) -> Iterator[Truncation]:
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
        reason = f"the number before “{unit}” is gone; {_GONE}"
        known = lexicon().units.get(unit)
        if known is not None:
            if known.dimension not in kept:
                kept[known.dimension] = len(_whole(known.dimension).findall(text))
            if kept[known.dimension] >= lost:
                continue
        expected = Expectation(known.dimension if known else None)
        yield Truncation(found.start("unit"), found.end(), unit, "missing_number", unit, expected, 0.55, reason)


@functools.cache
def _days() -> re.Pattern[str]:
    return re.compile(rf"\d(?:st|nd|rd|th)?\s(?:{MONTHS})\b|\b(?:{MONTHS})\s\d{{1,2}}\b(?!\d)")


@functools.cache
def _lone_month() -> re.Pattern[str]:
    leads = trie(word_set("leads of a bare month"))
    return re.compile(rf"\b(?i:{leads})\s(?P<month>{MONTHS})\b(?!,?\s\d|['’]|\s[A-Z])")


def _days_are_lost(text: str, suspects: list[Truncation]) -> bool:
    """Tell whether dates have lost their days, and more of them than have kept them."""
    days = len({one.start for one in suspects if one.kind == "missing_date_part" and one.confidence >= _TOLD})
    return days >= _ENOUGH and days > len(_days().findall(text))


def _bare_months(text: str) -> Iterator[Truncation]:
    """Yield "from February to" and "between July and": whole elsewhere, hardly so where most dates lost their days."""
    for found in _lone_month().finditer(text):
        month = found["month"]
        reason = f"the day of “{month}” may be gone; {_FEW}"
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


def _weak_gaps(text: str, gone: set[str]) -> Iterator[Truncation]:
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
            if sized and word == "a":
                continue
            confidence, dimension = (0.45 if sized else 0.55), "length"
        else:
            if not left or lexicon().licences.get(left[-1], "weak") in ("weak", "-"):
                continue
            confidence, dimension = 0.5, "area"
        if gone and dimension not in gone and not (gone == {"area"} and dimension == "length" and confidence > 0.5):
            continue
        reason = f"“{found.group()}” may have lost its figure; {_GONE}"
        yield Truncation(
            found.start(), found.end(), found.group(), "missing_figure", "", Expectation(dimension), confidence, reason
        )
