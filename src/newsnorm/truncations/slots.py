"""Find slots that a number stands beside, or that a sign opens: ranges, currency signs, units and compounds."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.digits import make
from newsnorm.truncations.gaps import comparator, dimension_of, wants_amount
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import after, anchored, before

# Nowhere inside a run of digits, so that 100,000 of them are not tried 100,000 times
_NUMBER = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,9}(?:\.\d{1,6})?)"


def find_open_slots(text: str) -> Iterator[Truncation]:
    """Yield every slot that is open on one side."""
    yield from _ranges(text)
    yield from _currencies(text)
    yield from _compounds(text)
    yield from _bare_units(text)
    yield from _unitless(text)


# --- ranges --------------------------------------------------------------------------------------------------------

_RANGE = re.compile(r"[BbFf](?:etween|rom)\s")
_BETWEEN = re.compile(r"[Bb]etween\b")
_BETWEEN_AND = re.compile(
    rf"\b(?P<open>[Bb]etween)\s+(?:and|to)\s+(?=[$£€]?\d)|\b(?P<from>[Ff]rom)\s+to(?=\s+[$£€]?(?:{_NUMBER})|\s*[,.;])"
)
_LOW_ONLY = re.compile(
    rf"\b(?:[Bb]etween\s+[$£€]?(?:{_NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)(?P<mid>[^\d.;:\n]{{0,25}}?)\s+and|[Ff]rom\s+[$£€]?(?:{_NUMBER})(?P<mid2>[^\d.;:\n]{{0,25}}?)\s+to)(?=\s|[,.;)])"
)
_BETWEEN_GAP = re.compile(r"\b[Bb]etween(?=\s*[,;.)]|\s+(?:per|in|of|at|and\s*[,.;)])\b|\s+and\s*[,.;)])")
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
        if any(word in ("is", "are", "range", "ranges", "ranging", "vary", "varies", "varying", "usually") for word in left[-3:]):
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


# --- currency signs ------------------------------------------------------------------------------------------------

_SIGN = re.compile(
    r"[$£€¥₴₽](?=\s*(?:(?:million|billion|trillion|thousand|bn|mn|m)\b|per\b|(?:of|in|to|for|from|on|and|a|worth|at|by)\s|[,;:.)](?!\d)|\Z))"
)
_CODE = re.compile(r"\b(?:USD|EUR|GBP|UAH|RUB)(?=\s+(?:million|billion|trillion)\b)")


def _currencies(text: str) -> Iterator[Truncation]:
    for found in _SIGN.finditer(text):
        start = found.start()
        previous = text[start - 1 : start]
        if previous.isdigit() or (previous in "$£€¥₴₽/'\"“‘”" and previous):
            continue
        around = text[max(0, start - 8) : found.end() + 8]
        if (previous == "(" and text[found.end() : found.end() + 1] == ")") or len(re.findall(r"[$£€](?!\s?\d)", around)) > 1:
            continue  # "the dollar ($)", "in £ or $": the signs themselves are meant
        if re.search(r"\d[\s\u00a0]?$", text[max(0, start - 3) : start]):
            continue  # "500 $ per head": the sign after its number
        closer, _, _ = closer_at(text, found.end())
        left = before(text, start)
        scale = re.match(r"\s*(?:million|billion|trillion|thousand|bn|mn|m)\b", text[found.end() : found.end() + 14])
        if scale:
            confidence = 0.95
        elif left and left[-1] in ("the", "a", "sign", "symbol", "in", "character"):
            confidence = 0.2
        elif left and (
            comparator(left) or wants_amount(left) or left[-1] in ("to", "of", "for", "at", "by", "from", "(")
        ):
            confidence = 0.8
        else:
            confidence = 0.5 if closer == "punct" else 0.4
        if closer == "end":
            why = "the text ends where the sum should follow"
            yield Truncation(start, found.end(), found.group(), "cut_end", "", Expectation("money"), max(confidence, 0.7), why)
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
        if re.search(r"\d\s?$", text[max(0, start - 4) : start]) or not text[max(0, start - 2) : start].strip():
            continue
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


# --- numbers whose unit is gone ------------------------------------------------------------------------------------

_PHYSICAL = ("area", "length", "mass", "speed")
_MATTERS = (
    "ammunition|fuel|diesel|petrol|wheat|grain|corn|fertiliser|fertilizer|gas|crude|oil|water|rain|snow|rainfall|"
    "coal|aid|cargo|explosives|cocaine|heroin|gold|sewage|rubble"
)
#: A number after which one of the patterns below may go on.
_LED = re.compile(
    r"\d[\d,.]*(?<=\d)(?=-[lwt]|\s*[,;.)](?!\d)|\s*\Z|\s+(?:million|billion|thousand|of|north|south|east|west|away|from|inland|"
    r"offshore|upstream|downstream|per|an|a|and|but|or|in|on|at|for|with|above|below|across|around|over|beneath|along|"
    r"when|which|as|is|are|was|were|has)\b|\s+(?:north|south)-?[ew])"
)
_IN_REACH = re.compile(r"[Ww]ithin\s")
_STUFF = re.compile(
    rf"(?P<number>{_NUMBER}(?:\s(?:million|billion|thousand))?)\s+of\s+(?:[a-zA-Z]+(?:-[a-z]+)?\s+){{0,2}}?(?P<stuff>territory|farmland|land|woodland|forest|cropland|terrain|border|coastline|road|railway|pipeline|cable|track|{_MATTERS})\b(?!\s+(?:mines?|border|forces?|troops|tankers?|workers|companies|firms|convoys?))"
)
_DIRECTED = re.compile(
    rf"(?P<number>{_NUMBER})\s+(?P<where>(?:north|south|east|west)(?:-?(?:east|west))?\s+of\b|(?:away\s+)?from\s+the\s+(?:\w+\s+){{0,2}}?(?:border|front|frontline|coast|shore|capital)\b|(?:inland|offshore|upstream|downstream)\b)"
)
_WITHIN = re.compile(
    rf"[Ww]ithin\s+(?:about\s+|some\s+|just\s+|around\s+)?(?P<number>{_NUMBER})\s+of\s+(?:the|a|its|their|[A-Z])"
)
_HALF_UNIT = re.compile(
    r"\d\s+(?P<half>square|sq\.?|cubic)(?=\s+(?:of|in|from|on|at|and|to|by|for|was|were|is|are|has|have|across)\b|[,.;)](?!\w)|\s*\Z)"
)
_LONG = re.compile(rf"(?P<number>{_NUMBER})-(?:long|wide|tall)\b")
_PER = re.compile(rf"(?P<number>{_NUMBER})\s+(?P<per>(?:per|an|a)\s+(?:hour|barrel|ounce))\b")
_MEASURED = re.compile(
    rf"(?P<number>{_NUMBER})(?=\s*[,;.)](?!\d)|\s+(?:and|but|or|in|on|at|from|for|with|above|below|across|around|over|beneath|along|when|which|as|is|are|was|were|has|per)\b|\s*\Z)"
)


def _unitless(text: str) -> Iterator[Truncation]:
    for found in anchored(_LED, _STUFF, text):
        if not _counts(text, found.start("number")):
            continue
        left = before(text, found.start("number"))
        led = bool(comparator(left)) or wants_amount(left)
        stuff = found["stuff"]
        words = lexicon()
        dimension = "area" if stuff in words.areas else "length" if stuff in words.lines else None
        confidence = (0.9 if led else 0.7) if dimension == "area" else 0.8 if led else 0.55
        yield _unit(text, found, confidence, dimension)
    for found in anchored(_LED, _DIRECTED, text):
        if not _counts(text, found.start("number")):
            continue
        left = before(text, found.start("number"))
        led = bool(comparator(left)) or (bool(left) and left[-1] in word_set("locating"))
        if led or (left and left[-1] == "," and "of" in found["where"]):
            yield _unit(text, found, 0.8 if comparator(left) else 0.65, "length")
    for found in anchored(_IN_REACH, _WITHIN, text):
        named = text[found.end() - 1].isupper()  # "within 12 of Jackie Milburn's record"
        yield _unit(text, found, 0.45 if named else 0.8, "length")
    for found in _HALF_UNIT.finditer(text):
        start = found.start()
        while start > 0 and (text[start - 1].isdigit() or text[start - 1] in ",.") and found.start() - start < 20:
            start -= 1
        dimension = "volume" if found["half"] == "cubic" else "area"
        yield make(
            text, (start, found.end()), "missing_unit", 0.9, f"“{found['half']}” has lost the unit after it", dimension
        )
    for found in anchored(_LED, _LONG, text):
        yield _unit(text, found, 0.8, "length")
    for found in anchored(_LED, _PER, text):
        if not _counts(text, found.start("number")):
            continue
        left = before(text, found.start("number"))
        if "hour" in found["per"]:
            if any(word in ("speed", "speeds", "travelling", "traveling", "winds", "gusts") for word in left):
                yield _unit(text, found, 0.85, "speed")
        elif any(word in ("price", "prices", "crude", "oil", "gold") for word in left):
            yield _unit(text, found, 0.75, "money")
    for found in anchored(_LED, _MEASURED, text):
        head = text[max(0, found.start() - 30) : found.start()]
        if not (" of " in head or "weigh" in head) or not _counts(text, found.start("number")):
            continue
        left = before(text, found.start("number"))
        confidence, dimension = _measured(left)
        if confidence and not re.match(r"\s+(?:and|or|to|by|per)\s+[\d$£€]", text[found.end() : found.end() + 10]):
            yield _unit(text, found, confidence, dimension)


def _measured(left: list[str]) -> tuple[float, str | None]:
    """Weigh a bare number by the noun of measure or verb before it: "an altitude of 10,000", "weighing about 40"."""
    phrase = comparator(left)
    if phrase and phrase not in word_set("weigh"):
        left = left[: -len(phrase.split())]
    if not left:
        return 0.0, None
    if left[-1] in word_set("weigh"):
        return 0.8, "mass"
    if len(left) > 1 and left[-1] == "of":
        measure = lexicon().measures.get(left[-2])
        if measure and measure.strict and measure.dimension in _PHYSICAL:
            return 0.8, measure.dimension
    return 0.0, None


def _counts(text: str, start: int) -> bool:
    """Tell a number of its own from a part of one, and from a name ("Highway 50 north of")."""
    head = text[max(0, start - 14) : start]
    if not head:
        return True
    if head[-1] in "$£€.,-–/:" or head[-1].isalnum():
        return False
    word = head.split()[-1] if head.split() else ""
    return not (word[:1].isupper() and len(word) > 1) and word.lower() not in word_set("labels")


def _unit(text: str, found: re.Match[str], confidence: float, dimension: str | None) -> Truncation:
    number = found["number"]
    return make(text, found.span("number"), "missing_unit", confidence, f"“{number}” has lost its unit", dimension)
