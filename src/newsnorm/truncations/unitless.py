"""Find numbers whose unit is gone: "an altitude of 10,000", "about 50 from the border", "2,000 of territory"."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator, wants_amount
from newsnorm.truncations.findings import lost_unit, make
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.sides import is_numeric
from newsnorm.truncations.sizes import LONG, NUMBER, SIZES, length_before, sized
from newsnorm.truncations.words import YEAR, anchored, at_each, before, trie

#: How surely a number behind "a depth of" has lost its unit.
_OF_STRICT = 0.8
_PHYSICAL = ("area", "length", "mass", "speed")
_IN_REACH = re.compile(r"[Ww]ithin\s")
_DIRECTED = re.compile(
    rf"(?P<number>{NUMBER})\s+(?P<where>(?:north|south|east|west)(?:-?(?:east|west))?(?:\s+and\s+(?:north|south|east|west))?\s+of\b|(?:away\s+)?from\s+the\s+(?:\w+\s+){{0,2}}?(?:border|front|frontline|line|coast|shore|capital|fence|wall)\b|(?P<any>from\s+the\s+[a-z]+)|to\s+the\s+(?:north|south|east|west)\b|(?P<inner>inside\s(?:the\s)?[A-Z]|(?:upstream|downstream)\sof\b)|(?:inland|offshore|upstream|downstream)\b(?!\s(?!(?:and|or|but|when|while|where|in|on|at|of|from|to|by|with|as|for|near|before|after|since|until|was|were|is|are|has|had|have)\b)[a-z]))"
)
_WITHIN = re.compile(
    rf"[Ww]ithin\s+(?:about\s+|some\s+|just\s+|around\s+)?(?P<number>{NUMBER})\s+of\s+(?:the|a|its|their|[A-Z])"
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
    rf"(?P<number>{NUMBER})\s+of\s+(?P<matter>(?!(?:the|its|their|his|her|our|my|your|it|them|which|whom|those|these|"
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
_AT_LAST = re.compile(r"\sa[ts]\s(?:[a-z]{4,6}\s)?\Z")


def _closers(*kinds: str) -> set[str]:
    return {word for word, kind in lexicon().closers.items() if kind in kinds}


@functools.cache
def _after_figure() -> str:
    """Return the words that may follow a figure and begin none: "weighs 5.8 without its battery"."""
    return trie(_closers("prep", "conj", "aux") | word_set("behind a figure"))


@functools.cache
def _led() -> re.Pattern[str]:
    """Return the pattern of a number after which one of the patterns here may go on."""
    nouns = word_set("of so great a length") | word_set("of such a size")
    follows = trie({"million", "billion", "thousand", "of", "a", "an"} | _closers("dim") | nouns)
    return re.compile(rf"\d[\d,.]*(?<=\d)(?=-[lwto]|\s*[,;.)](?!\d)|\s*\Z|\s+(?:{follows}|{_after_figure()})\b)")


@functools.cache
def _bare() -> re.Pattern[str]:
    """Return the pattern of a number that nothing follows which it could count."""
    number = rf"(?:{NUMBER})(?:\s?(?:to|–|-)\s?(?:{NUMBER}))?"
    return re.compile(
        rf"(?P<number>{number})(?=\s*[,;.)](?!\d)|\s+(?:{_after_figure()})\b|(?P<verb>\s+[a-z]+\b)|\s*\Z)"
    )


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
                yield from _before_verb(text, start)
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
        head = text[max(0, start - 30) : start]
        if " of " in head or "weigh" in head or "cover" in head or "span" in head or "burn" in head:
            found = _bare().match(text, start)
            if found is not None and _counts(text, start):
                yield from _measured(text, found)
    for found in anchored(_IN_REACH, _WITHIN, text):
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
    for found in at_each(starts, _hyphen(), text):
        yield make(
            text, found.span("left"), "missing_unit", 0.7, f"“{found['left']}” has lost the unit behind its hyphen"
        )
    for half in at_each(starts, _HALF_UNIT, text):
        dimension = {"cubic": "volume", "nautical": "length"}.get(half["half"], "area")
        reason = f"“{half['half']}” has lost the unit after it"
        yield make(text, half.span(), "missing_unit", 0.9, reason, dimension)


def _of_stuff(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = before(text, found.start("number"))
    led = bool(comparator(left)) or wants_amount(left)
    if _unit_said_before(text, found.start("number")):
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
    if _unit_said_before(text, found.start("number")):
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


def _before_verb(text: str, start: int) -> Iterator[Truncation]:
    """Read "winds of up to 140 drove the fire"."""
    found = _bare().match(text, start)
    if found is not None and found["verb"]:
        yield from _measured(text, found)


def _measured(text: str, found: re.Match[str]) -> Iterator[Truncation]:
    left = before(text, found.start("number"))
    if left[-1:] != [] and left[-1] in word_set("scant"):
        left = left[:-1]  # "covers barely 365 and has been sealed off"
    confidence, dimension = _bare_measure(left)
    verb = (found["verb"] or "").strip()
    if verb and YEAR.fullmatch(found["number"]):
        return  # "the gust of 1987 felled trees"
    if verb and not (confidence == _OF_STRICT and (verb in word_set("past verbs") | {"tore"} or verb.endswith("ed"))):
        return  # "gusts of 110 tore the nets away" has lost its unit, "a depth of 110 metres" has not
    if dimension == "length" and length_before(text, found.start("number")):
        return
    whole = left[-1:] and left[-1] in ("covers", "spans", "occupies") and len(found["number"]) > 2
    if (
        dimension == "area"
        and not whole
        and left[-1:] != ["of"]
        and "," not in found["number"]
        and "." not in found["number"]
    ):
        return  # "covered 12 and", matches or villages
    if confidence and not _goes_on(text, found.end()):
        yield lost_unit(text, found, confidence, dimension)


_ANOTHER = re.compile(r"\s+(?P<link>and|or|to|by|per)\s+[\d$£€][\d,.]*\s?(?P<word>[a-z]*)")


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a second number follows that may bring the unit: "30 and 40 metres", not "30 and 11 men"."""
    found = _ANOTHER.match(text, end)
    return found is not None and not (found["link"] == "and" and lexicon().counted.get(found["word"]) == "count")


@functools.cache
def _unit_of() -> re.Pattern[str]:
    return re.compile(
        rf"\d\s?(?:(?:million|billion|thousand)\s)?(?:{lexicon().loose_units}|{lexicon().hard_units})\sof\s"
    )


def _unit_said_before(text: str, start: int) -> bool:
    """Tell whether the sentence gave its unit with a part before: "12 tonnes of flour, 8 of rice and 3 of sugar"."""
    head = text[max(0, start - 160) : start]
    return " of " in head and _unit_of().search(head[max(head.rfind(". "), head.rfind("\n")) + 1 :]) is not None


@functools.cache
def _judges() -> tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Iterator[Truncation]]], ...]:
    return (
        *SIZES,
        (_stuff(), _of_stuff),
        (_DIRECTED, _directed),
        (_PER, _per),
        (_OF_MATTER, _of_matter),
    )


def _bare_measure(left: list[str]) -> tuple[float, str | None]:
    """Weigh a bare number by the noun of measure or verb before it: "an altitude of 10,000", "weighing about 40"."""
    phrase = comparator(left)
    if phrase and phrase not in word_set("weigh") | word_set("covering"):
        left = left[: -len(phrase.split())]
    if not left:
        return 0.0, None
    if left[-1] in word_set("weigh"):
        return 0.8, "mass"
    if left[-1] in word_set("covering"):
        return 0.65, "area"  # "the fire covered 5,000 and was put out"
    if len(left) > 1 and left[-1] == "of":
        if left[-3:] == ["a", "range", "of"] and left[-4:-3] and left[-4] in ("has", "had", "have", "with"):
            return 0.65, "length"
        if left[-4:] in (["at", "a", "range", "of"], ["at", "the", "range", "of"]):
            return 0.7, "length"  # "opened fire at a range of 900 and"
        measure = lexicon().measures.get(left[-2])
        if measure and measure.strict and measure.dimension in _PHYSICAL:
            return _OF_STRICT, measure.dimension
        if (
            left[-2] in word_set("measured in length")
            and left[-3:-2]
            and left[-3] in ("a", "an", "the", "its", "their")
        ):
            return 0.65, "length"  # "held a front of 1,400, with"
        if left[-2] in word_set("munitions") and left[-3:-2] in (["a"], ["the"]):
            return 0.65, "mass"  # "a shell of 7,100 through eight storeys"
    return 0.0, None


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
