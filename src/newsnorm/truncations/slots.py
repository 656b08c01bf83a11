"""Find slots that are open on one side: ranges without a bound, signs and units without their number."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.context import comparator, dimension_of, wants_amount
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import after, anchored, before

# Nowhere inside a run of digits, so that 100,000 of them are not tried 100,000 times
_NUMBER = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,9}(?:\.\d{1,6})?)"


def find_open_slots(text: str) -> Iterator[Truncation]:
    """Yield every slot that is open on one side."""
    yield from _ranges(text)
    yield from _currencies(text)
    yield from _sizes(text)
    if " -" in text or "(-" in text or "“-" in text or "\n-" in text:
        yield from _compounds(text)
    yield from _bare_units(text)


# --- ranges --------------------------------------------------------------------------------------------------------

_RANGE = re.compile(r"[BbFf](?:etween|rom)\s")
_BETWEEN = re.compile(r"[Bb]etween\b")
_BETWEEN_AND = re.compile(
    rf"\b(?P<open>[Bb]etween)\s+(?:and|to)\s+(?=[$£€]?\d)|\b(?P<from>[Ff]rom)\s+to(?=\s+[$£€]?(?:{_NUMBER})|\s*[,.;])"
)
_LOW_ONLY = re.compile(
    rf"\b(?:[Bb]etween\s+[$£€]?(?:{_NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)(?P<mid>[^\d.;:\n]{{0,25}}?)\s+and|[Ff]rom\s+[$£€]?(?:{_NUMBER})(?P<mid2>[^\d.;:\n]{{0,25}}?)\s+to)(?=\s|[,.;)])"
)
_BETWEEN_GAP = re.compile(
    r"\b[Bb]etween(?=\s*[,;.)]|\s+(?:per|in|of|at|wide|long|deep|tall|thick|and\s*[,.;)])\b|\s+and\s*[,.;)])"
)
# "go down between and feet": nothing but what says where may stand there
_NEITHER = re.compile(
    r"\b[Bb]etween\s+and\s+(?!among|within|across|around|beyond|above|below|behind|beneath|after)(?=[a-z%])"
)
_MONTH = re.compile(
    r"\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)"
)
# "stands at 0.7 to."
_OPEN_END = re.compile(
    r"\d%?\s+to(?=\s*[.;,)](?!\d)|\s+(?:kilomet(?:re|er)s|km|miles|per\scent|percent|%|hectares|tonnes)\b)"
)
_DASHED = re.compile(
    r"\d\s?[–-](?=\s+(?:per\s?cent|percent|million|billion|km|kilomet|square|people|troops|soldiers|tonnes|metres|meters|miles)\b|\s*%)"
)


def _ranges(text: str) -> Iterator[Truncation]:
    for found in anchored(_RANGE, _BETWEEN_AND, text):
        number = re.compile(rf"\s*({_NUMBER})").match(text, found.end())
        if found["from"] and number and re.match(r"\s*(?:19|20)\d\d\b", number.group()):
            continue
        end = found.start() + len("between") if found["open"] else found.start() + len("from")
        yield _bound(text, found.start(), end, 0.9, "low")
    for found in anchored(_RANGE, _LOW_ONLY, text):
        closer, word, _ = closer_at(text, found.end())
        middle = found["mid"] or found["mid2"] or ""
        is_from = found.group()[0] in "Ff"
        year = re.search(r"\b(?:19|20)\d\d$", found.group()[: found.group().rfind(" ")].rstrip())
        if len(middle.split()) > 3 or (year and closer not in ("unit", "percent", "scale")):
            continue
        if _MONTH.match(text, found.end()):
            closer = "unit"  # "between 6 and September": that month's day
        weights = {
            "unit": 0.9,
            "percent": 0.9,
            "scale": 0.9,
            "loose": 0.9,
            "count": 0.85,
            "punct": 0.8,
            "of": 0.8,
            "end": 0.8,
        }
        confidence = weights.get(closer, 0.6 if closer in ("prep", "aux") and not is_from and word != "as" else 0.0)
        if closer == "count" and (middle.strip() or is_from):
            confidence = 0.3  # "between 40 soldiers and civilians", "from 3 villages to towns"
        if confidence:
            yield _bound(text, found.start(), found.end(), confidence, "high")
    for found in _OPEN_END.finditer(text):
        yield _bound(text, found.start(), found.end(), 0.7, "high")
    for found in anchored(_BETWEEN, _NEITHER, text):
        if before(text, found.start())[-1:] not in (["in"], ["somewhere"]):
            yield _bound(text, found.start(), found.start() + len("between"), 0.9, "low")
    for found in anchored(_BETWEEN, _BETWEEN_GAP, text):
        left = before(text, found.start())
        if left and left[-1] in (
            "in",
            "far",
            "anything",
            "something",
            "everything",
            "nothing",
            "gap",
            "space",
            "difference",
        ):
            continue
        closed = text[found.end() : found.end() + 2].strip()[:1]
        confidence = {";": 0.75, ".": 0.75, ")": 0.75, ",": 0.45}.get(closed, 0.55)
        if any(
            word in ("is", "are", "range", "ranges", "ranging", "vary", "varies", "varying", "usually")
            for word in left[-3:]
        ):
            confidence = max(confidence, 0.7)
        yield _bound(text, found.start(), found.end(), confidence, "low")
    for found in _DASHED.finditer(text):
        yield _bound(text, found.start(), found.end(), 0.8, "high")


def _bound(text: str, start: int, end: int, confidence: float, which: str) -> Truncation:
    quoted = text[start:end]
    residue = quoted if any(letter.isdigit() for letter in quoted) else ""
    closer, word, begin = closer_at(text, end)
    expects = Expectation(dimension_of(before(text, start), after(text, begin), word.lower(), closer))
    reason = f"the range that “{quoted}” opens has no {which} bound"
    return Truncation(start, end, quoted, "missing_bound", residue, expects, confidence, reason)


# --- adjectives of size in a row -----------------------------------------------------------------------------------

_SIZE = r"(?:long|wide|tall|high|deep|thick)"
# "a slab of marble long, wide, and thick": each has lost its figure
_SIZES = re.compile(
    rf"(?<=[a-z]\s){_SIZE}(?:\s*,\s*{_SIZE})+\s*,?\s+and\s+{_SIZE}\b|(?<=[a-z]\s){_SIZE}\s+by\s+{_SIZE}\b"
)
# "a crater wide and five metres deep"
_FIRST_SIZE = re.compile(rf"(?<=[a-z]\s)(?P<size>{_SIZE})\s+and\s+(?:\d[\d.,]*|[a-z]+)\s+[a-z]+\s+{_SIZE}\b")
_ONE_SIZE = re.compile(rf"\b{_SIZE}\b")


def _sizes(text: str) -> Iterator[Truncation]:
    for found in _SIZES.finditer(text):
        left = before(text, found.start())
        if left and left[-1] in word_set("degrees"):
            continue
        for one in _ONE_SIZE.finditer(text, found.start(), found.end()):
            why = f"the figure before “{one.group()}” is gone"
            yield Truncation(*one.span(), one.group(), "missing_figure", "", Expectation("length"), 0.6, why)

    for found in _FIRST_SIZE.finditer(text):
        left = before(text, found.start())
        number, unit = found.group().split()[2:4]
        bare = left and left[-1] not in word_set("degrees") and left[-1] not in lexicon().units
        if bare and unit in lexicon().units and number != "many":
            why = f"the figure before “{found['size']}” is gone"
            start, end = found.span("size")
            yield Truncation(start, end, found["size"], "missing_figure", "", Expectation("length"), 0.65, why)


# --- currency signs ------------------------------------------------------------------------------------------------

_SIGN = re.compile(r"[$£€¥₴₽](?=\s*(?:(?:million|billion|trillion|thousand|bn|mn|m)\b|per\b|[a-z]|[,;:.)](?!\d)|\Z))")
_SIGNS = re.compile(r"[$£€¥]\s*(?:,|/|or|and|vs\.?|against)\s*(?:the\s)?[$£€¥](?!\d)")
_CODE = re.compile(r"\b(?:USD|EUR|GBP|UAH|RUB)(?=\s+(?:million|billion|trillion)\b)")


def _currencies(text: str) -> Iterator[Truncation]:
    for found in _SIGN.finditer(text):
        start = found.start()
        previous = text[start - 1 : start]
        if previous.isdigit() or (previous in "$£€¥₴₽/'\"“‘”" and previous):
            continue
        around = text[max(0, start - 8) : found.end() + 8]
        if (previous == "(" and text[found.end() : found.end() + 1] == ")") or _SIGNS.search(around):
            continue  # "the dollar ($)", "in £ or $": the signs themselves are meant
        if re.search(r"\d[\s\u00a0]?$", text[max(0, start - 3) : start]):
            continue  # "500 $ per head": the sign after its number
        closer, _, _ = closer_at(text, found.end())
        left = before(text, start)
        scale = re.match(r"\s*(?:million|billion|trillion|thousand|bn|mn|m)\b", text[found.end() : found.end() + 14])
        if scale:
            confidence = 0.95
        elif left and left[-1] in word_set("names of signs"):
            confidence = 0.2
        elif left and (comparator(left) or wants_amount(left) or left[-1] in ("to", "of", "at", "by", "from", "(")):
            confidence = 0.8
        else:
            lone = previous.isspace() and text[found.end() : found.end() + 1].isspace()
            confidence = 0.55 if lone and left else 0.5 if closer == "punct" else 0.4
        if closer == "end":
            why = "the text ends where the sum should follow"
            yield Truncation(
                start, found.end(), found.group(), "cut_end", "", Expectation("money"), max(confidence, 0.7), why
            )
            continue
        yield _number(text, start, found.end(), confidence, found.group(), "money")
    for found in _CODE.finditer(text):
        if not re.search(r"\d\s?$", text[max(0, found.start() - 3) : found.start()]):
            yield _number(text, found.start(), found.end(), 0.85, found.group(), "money")


def _number(text: str, start: int, end: int, confidence: float, residue: str, dimension: str | None) -> Truncation:
    quoted = text[start:end]
    return Truncation(
        start,
        end,
        quoted,
        "missing_number",
        residue,
        Expectation(dimension),
        confidence,
        f"the number of “{quoted}” is gone",
    )


# --- compounds: "a -year-old" --------------------------------------------------------------------------------------

_COMPOUND = re.compile(
    r"[\s(“\"]-(?:(?:year|month|week|day|hour|minute)s?(?:-old|-long)?|mile|kilomet(?:re|er)|km|met(?:re|er)|foot|inch|acre|hectare|tonne|ton|pound|strong|member|seat|storey|story|point|fold)(?:-\w+)?\b"
)


def _compounds(text: str) -> Iterator[Truncation]:
    for found in _COMPOUND.finditer(text):
        start = found.start() + 1
        _, new_line, indent = text[max(0, start - 9) : start].rpartition("\n")
        if re.search(r"\d\s?$", text[max(0, start - 4) : start]) or (new_line and not indent.strip()):
            continue  # "3 -year-old", and an item of a list
        dimension = "duration" if re.match(r"-(?:year|month|week|day|hour|minute)", text[start : start + 8]) else None
        yield _number(text, start, found.end(), 0.92, text[start : found.end()], dimension)


# --- bare units after words that cannot carry them -----------------------------------------------------------------

_FUNCTION = (
    "at|by|from|to|for|with|was|were|is|are|of|the|than|and|reached|or|has|have|had|in|about|around|killed|spans|covers"
)


@functools.cache
def _unit_scan() -> re.Pattern[str]:
    units = lexicon().hard_units.replace(r"\ ", r"\s+")
    return re.compile(
        rf"\s(?:{_FUNCTION})\s+(?P<unit>(?:{units}|per\s?cent|percent|million|billion|mph|-year-old|°C|°F)(?![\w-])|%)"
    )


def _bare_units(text: str) -> Iterator[Truncation]:
    for found in _unit_scan().finditer(text):
        word = found.group().split()[0]
        unit = found["unit"]
        rest = text[found.end() : found.end() + 12]
        if unit.isupper() and re.match(r"\s+[A-Z]", rest):
            continue  # "GW Pharma"
        if word in ("of", "in", "the", "and", "or") or re.match(r"\s*[\d)]", rest):
            continue
        left = before(text, found.start("unit"))
        if comparator(left) or {"sign", "symbol", "mark"} & set(left):
            continue
        sure = unit not in ("million", "billion") and word not in ("to", "with", "for")
        start = found.start("unit")
        yield Truncation(
            start,
            found.end(),
            text[start : found.end()],
            "missing_number",
            text[start : found.end()],
            Expectation(dimension_of(left, [], unit.lower(), "percent" if unit.startswith(("per", "%")) else "unit")),
            0.75 if sure else 0.5,
            f"the number before “{unit}” is gone",
        )
