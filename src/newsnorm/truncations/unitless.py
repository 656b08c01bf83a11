"""Find numbers whose unit is gone: "an altitude of 10,000", "about 50 from the border", "2,000 of territory"."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator, wants_amount
from newsnorm.truncations.findings import is_money, lost_unit, make
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.measured import after_figure, bare_number, before_verb, closers, measured
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.said import unit_said_of
from newsnorm.truncations.sides import is_numeric
from newsnorm.truncations.sizes import LONG, NUMBER, SIZES, sized
from newsnorm.truncations.words import YEAR, at_each, before, trie

_DIRECTED = re.compile(
    rf"(?P<number>{NUMBER})\s+(?P<where>(?:north|south|east|west)(?:-?(?:east|west))?(?:\s+and\s+(?:north|south|east|west))?\s+of\b|(?:away\s+)?from\s+the\s+(?:\w+\s+){{0,2}}?(?:border|front|frontline|line|coast|shore|capital|fence|wall)\b|(?P<any>from\s+the\s+[a-z]+)|to\s+the\s+(?:north|south|east|west)\b|(?P<inner>inside\s(?:the\s)?[A-Z]|(?:upstream|downstream)\sof\b)|(?:inland|offshore|upstream|downstream)\b(?!\s(?!(?:and|or|but|when|while|where|in|on|at|of|from|to|by|with|as|for|near|before|after|since|until|was|were|is|are|has|had|have)\b)[a-z]))"
)
_WITHIN = re.compile(
    rf"ithin\s+(?:about\s+|some\s+|just\s+|around\s+)?(?P<number>{NUMBER})\s+of\s+(?:the|a|its|their|[A-Z])"
)
# "20,000 sq. miles" and "60 sq. yd." are whole
_UNIT_OF_HALF = r"(?:[kc]?m|(?:kilo|centi)?met(?:re|er)s?|mi(?:les?)?|ft|f(?:oo|ee)t|yds?|yards?|in|inch(?:es)?)\b"
_HALF_UNIT = re.compile(
    rf"\d[\d.,]{{0,20}}(?<=\d)\s+(?:(?:million|billion)\s)?(?P<half>square|sq\.?|cubic|nautical)(?=\s+(?:of|in|from|on|at|and|to|by|for|was|were|is|are|has|have|across|off|which|along|over|near|around|while|but|or|than|when|since)\b|\s*[,;)](?!\w)|\s*\(|\s+\.|\.(?!\s?{_UNIT_OF_HALF})(?!\w)|\s*\Z)"
)


@functools.cache
def _hyphen() -> re.Pattern[str]:
    """Return the pattern of a hyphen without its unit: "155- howitzers", "a 28- truce"; but "155- and 122-mm guns"."""
    nouns = trie(word_set("heads of a measure") | word_set("of so great a length"))
    behind = rf"[a-z]{{3,}}s\b(?<!less)|(?:deep|wide|long|high|thick)\b|(?:{nouns})\b"
    return re.compile(rf"(?P<left>\d[\d.,]{{0,12}}(?<=\d)-) +(?:{behind})")


_OF_MATTER = re.compile(
    rf"(?P<number>{NUMBER})\s+of\s+(?P<matter>(?!(?:the|its|their|his|her|our|my|your|it|them|which|whom|this|that|those|these|"
    r"a|an|all|any|every|each|course)\b)[a-z]{3,})\b"
)
_PER = re.compile(rf"(?P<number>{NUMBER})\s+(?P<per>(?:per|an|a)\s+(?:hour|minute|second|barrel|ounce))\b")
# "its range is put at 1,500, enough to", "a reach given as 900 ."
_GIVEN = "range|reach|speed|depth|height|altitude|width|length|weight|distance|thickness|diameter|elevation"
_PUT_AT = re.compile(
    rf"\b(?P<noun>{_GIVEN})\s"
    r"(?:(?:(?:is|was|are|were)\s)?(?:now\s)?(?:put|given|rated|estimated|quoted|reckoned|listed|stated)\s(?:at|as)|as)\s"
    rf"(?:about\s|some\s|around\s|nearly\s|over\s)?(?P<number>{NUMBER})(?=\s*[,;.)](?!\d)|\s+(?:and|but|or|by|in|with|from)\b|\s*\Z)"
)
# "stands at 1,960 above sea level"
_ABOVE = re.compile(
    rf"(?P<number>{NUMBER})\s(?:above|below|beneath)\s"
    r"(?:sea\slevel|the\s(?:sea|ground|surface|valley|plain|veld|river|streets?|water|waves|road|desert|lake|clouds|seabed|earth)\b)"
)
_AT_LAST = re.compile(r"\sa[ts]\s(?:[a-z]{4,6}\s)?\Z")


@functools.cache
def _led() -> re.Pattern[str]:
    """Return the pattern of a number after which one of the patterns here may go on."""
    nouns = word_set("of so great a length") | word_set("of such a size")
    follows = trie({"million", "billion", "thousand", "of", "a", "an"} | closers("dim") | nouns)
    return re.compile(rf"\d[\d,.]*(?<=\d)(?=-[lwto]|\s*[,;.)](?!\d)|\s*\Z|\s+(?:{follows}|{after_figure()})\b)")


@functools.cache
def _stuff() -> re.Pattern[str]:
    matters = trie(lexicon().stuff - {"reserves"})
    return re.compile(
        rf"(?P<number>{NUMBER}(?:\s(?:million|billion|thousand))?)\s+of\s+(?!which|whom|them|these|those)(?:[a-zA-Z]+(?:-[a-z]+)?\s+){{0,2}}?(?P<stuff>territory|ground(?!\s(?:crew|staff|forces|troops|units))|farmland|steppe|desert|forests|meadow|vineyards|orchards|marsh|land|woodland|forest|cropland|terrain|border|coastline|road|railway|pipeline|cable|track|{matters})\b(?!\s+(?:mines?|border|forces?|troops|tankers?|workers|companies|firms|convoys?|(?!yesterday|across)[a-z]{{3,}}s)\b)"
    )


def find_unitless(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every number that its words give a unit, and that has none."""
    for start in starts:
        place = _led().match(text, start)
        if place is None:
            if text.endswith(("of ", "to ", "weighing "), max(0, start - 9), start) and _counts(text, start):
                yield from before_verb(text, start)
            continue
        end = place.end()
        if text.startswith("-", end):
            found = LONG.match(text, start)
            if found:
                yield lost_unit(text, found, 0.8, "duration" if found["size"] == "old" else "length")
            continue
        for pattern, judge in _judges():
            found = pattern.match(text, start)
            if found is not None and (judge is sized or _counts(text, start)):
                yield from judge(text, found)
        found = bare_number(text, start)
        if found is not None and _counts(text, start):
            yield from measured(text, found)
    for found in _WITHIN.finditer(text):
        named = text[found.end() - 1].isupper()  # "within 12 of Jackie Milburn's record"
        yield lost_unit(text, found, 0.45 if named else 0.8, "length")
    for start in starts:
        if _AT_LAST.search(text, max(0, start - 11), start) is None:
            continue
        found = _PUT_AT.search(text, max(0, start - 48), start + 60)
        if found is None or found.start("number") != start or YEAR.fullmatch(found["number"]):
            continue  # "in the same range as 1998"
        measure = lexicon().measures.get(found["noun"])
        yield lost_unit(text, found, 0.7, measure.dimension if measure else None)
    for found in at_each(starts, _ABOVE, text):
        if _is_height(text, found.start()):
            yield lost_unit(text, found, 0.65, "length")
    for found in at_each(starts, _hyphen(), text):
        yield make(
            text, found.span("left"), "missing_unit", 0.7, f"“{found['left']}” has lost the unit behind its hyphen"
        )
    for half in at_each(starts, _HALF_UNIT, text):
        dimension = {"cubic": "volume", "nautical": "length"}.get(half["half"], "area")
        reason = f"“{half['half']}” has lost the unit after it"
        yield make(text, half.span(), "missing_unit", 0.9, reason, dimension)


def _is_height(text: str, start: int) -> bool:
    """Tell "stands at 1,960 above sea level" from "shot down 14 above the sea" and "they stood 40 above the road"."""
    left = before(text, start)
    phrase = comparator(left)
    outer = left[: len(left) - len(phrase.split())]
    if outer[-1:] == [] or outer[-2:-1] in (["they"], ["we"], ["who"]):
        return False
    rows = ("rises", "placing", "locating")
    high = bool(phrase) or outer[-1] in (",", "to", "at") or any(outer[-1] in word_set(row) for row in rows)
    return high and not is_money(text, start) and not unit_said_of(text, start)


def _of_stuff(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = before(text, found.start("number"))
    led = bool(comparator(left)) or wants_amount(left)
    if unit_said_of(text, found.start("number")):
        return
    stuff = found["stuff"]
    words = lexicon()
    dimension = "area" if stuff in words.areas else "length" if stuff in words.lines else None
    confidence = (0.9 if led else 0.7) if dimension == "area" else 0.8 if led else 0.55
    yield lost_unit(text, found, confidence, dimension)


def _directed(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = before(text, found.start("number"))
    led = bool(comparator(left)) or (bool(left) and left[-1] in word_set("locating") | word_set("moves"))
    scant = left and left[-1] in word_set("scant") and word_set("standing") & set(left[-6:-1])
    placed = left[:-1] if left[-1:] != [] and left[-1] in ("now", "still", "only", "just", "some") else left
    if found["any"] and not (placed and (placed[-1] in word_set("placing") | word_set("copulas") or scant)):
        return
    if found["inner"]:
        if left[-1:] != [","] or left[:1] != ["of"]:
            yield lost_unit(text, found, 0.65, "length")  # "got 30 inside the region"
        return
    landmark = "from" in found["where"] and not found["any"]
    within = left[-1:] == ["and"] and "between" in left
    ambushed = bool(left) and left[-1].endswith("ed") and left[-1] not in lexicon().licences
    if (
        led
        or (ambushed and "of" in found["where"])
        or within
        or landmark
        or found["any"]
        or (left and left[-1] == "," and "of" in found["where"])
    ):
        yield lost_unit(text, found, 0.8 if comparator(left) else 0.65, "length")


def _of_matter(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    """Read "a load of 12 of rubbish", "some 100,000 of oilseed": what such an "of" leads to is no part of a number."""
    left = before(text, found.start("number"))
    matter = found["matter"]
    if unit_said_of(text, found.start("number")):
        return
    if is_plural(matter) or matter.endswith("ing") or matter in lexicon().closers or is_numeric(matter):
        return
    decimal = "." in found["number"] and left[-1:] != [] and left[-1].isalpha()  # "brought 18.4 of rusks"
    if (
        decimal
        or (left[-1:] == ["of"] and left[-2:-1] != ["out"])
        or (comparator(left) and matter not in word_set("of no matter"))
    ):
        yield lost_unit(text, found, 0.65, None)


def _per(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = set(before(text, found.start("number")))
    if not found["per"].endswith(("barrel", "ounce")):
        if left & word_set("gathers speed"):
            yield lost_unit(text, found, 0.85 if "hour" in found["per"] else 0.7, "speed")
    elif left & {"price", "prices", "crude", "oil", "gold"}:
        yield lost_unit(text, found, 0.75, "money")


@functools.cache
def _judges() -> tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Iterator[Truncation]]], ...]:
    return (
        *SIZES,
        (_stuff(), _of_stuff),
        (_DIRECTED, _directed),
        (_PER, _per),
        (_OF_MATTER, _of_matter),
    )


def _counts(text: str, start: int) -> bool:
    """Tell a number of its own from a part of one, and from a name ("Highway 50 north of")."""
    head = text[max(0, start - 14) : start]
    if not head:
        return True
    if head[-1] in "$£€.,-–/:" or head[-1].isalnum():
        return False
    word = head.split()[-1] if head.split() else ""
    if head[-1].isspace() and word[-1:].isdigit():
        return False  # "3 426": a group of the number before
    if word.endswith(","):
        return True  # "at Haifa, 40 south of the border"
    return not (word[:1].isupper() and len(word) > 1) and word.lower() not in word_set("labels")
