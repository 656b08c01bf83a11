"""Find lengths printed where an area is meant, and areas where a length is."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.amounts import amount_pattern
from newsnorm.truncations.context import comparator
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import across, after, before, places

# "18 kilometres of swampland that was given up", "12 km of forest burned"
_PASSIVE = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:(?:has|have|had)\s+)?(?:(?:is|are|was|were|be|been|being)\s+)?(?:(?:since|now|also|being)\s+)?(?P<verb>[a-z]+)"
)


@functools.cache
def _done_to_land() -> frozenset[str]:
    """Return the forms of the verbs for what happens to an area."""
    verbs = word_set("done to land")
    return verbs | {form for verb in verbs for form in inflected(verb)}


def _is_travelled(text: str, end: int) -> bool:
    """Tell whether the words behind *end* say how one goes: "18 kilometres of swampland on foot"."""
    right = after(text, end)
    return right[:1] in (["on"], ["by"]) and right[1:2] != [] and right[1] in word_set("means of travel")


def _is_taken(left: list[str], text: str, end: int) -> bool:
    """Tell whether the words around say that something was done to the land, which is then no way through it."""
    if _done_to_land() & {*left, *(word.removeprefix("re") for word in left)} or "area" in left:
        return True
    follows = _PASSIVE.match(text, end)
    return follows is not None and follows["verb"] in _done_to_land() and follows["verb"].endswith(("ed", "n", "t"))


_WAY = re.compile(
    r"\b(?:through|across|along|over|drove|driv\w+|walk\w*|trek\w*|march\w*|cross\w*|travel\w*|into|traverse\w*|fl[ye]\w*|deep|strip|belt|corridor|radius|ride|rode|journey)\b"
)
# "fires that ate through 40 km of pine forest": no way is meant
_IN_FLAMES = re.compile(
    r"\b(?:ate|eat(?:s|en|ing)?|burn(?:s|ed|t|ing)?|rip(?:s|ped|ping)?|t[eo]ar(?:s|ing)?|tor[en]|rag(?:es?|ed|ing)|spread|"
    r"roar(?:s|ed|ing)|chew(?:s|ed|ing)|consum(?:e|es|ed|ing)|rul(?:e|es|ed|ing))\s(?:through|across|over|into)\Z"
)
# "the push into the valley gave them 300 km of territory": what a push gives is land
_GIVEN = re.compile(r"\b(?:gave|gives|given|giving|handed|cede[ds]?|yielded|won|brought)(?:\s\w+)?\Z")
# "an area of 4 km by 3 km"; but "an area of 1,700 km, was cut off by the flood"
_NOT_AREA = re.compile(
    r"\b(?:wide|long|broad|deep|across|radius|in diameter|around|away|lower|higher|below|above)\b"
    r"|\b(?:by|x|×)\s(?:\d|about\b|an?\b|one\b|two\b|three\b)"
)

#: Digits of more kilometres than anything is around: "burned an area of 450 km around the plant".
_NO_RADIUS = 3


def find_misuse(text: str) -> Iterator[Truncation]:
    """Yield every whole figure that cannot be meant as printed."""
    yield from _lengths_of_land(text)
    yield from _areas_in_length(text)


@functools.cache
def _length_of() -> re.Pattern[str]:
    words = lexicon()
    lengths = spaced(
        sorted(name for name, unit in words.units.items() if unit.dimension == "length" and name not in ("inch", "in"))
    )
    surfaces = spaced(sorted(words.areas | word_set("lands")))
    return re.compile(
        rf"(?P<unit>{lengths})\s+of\s+(?:(?!of\b|and\b|to\b|in\b)[\w’'-]+\s+){{0,3}}?(?P<surface>{surfaces})\b(?P<next>[\s-]+[a-z]+)?"
    )


_OF = re.compile(r"of(?<=\sof)\s")  # begins with a literal, which `re` searches for


#: How names of lengths end: a cheap test before the exact one.
_ENDINGS = ("es", "rs", "re", "er", "km", "ms", "mi", "ds", "rd", "yd", "et", "ot", "ft", "ch", "le", "m", "mm", "cm")


@functools.cache
def _length_at_end() -> re.Pattern[str]:
    names = [name for name, unit in lexicon().units.items() if unit.dimension == "length"]
    return re.compile(rf"(?:{spaced(names)})\Z")


def _units_of(text: str) -> Iterator[re.Match[str]]:
    for place in _OF.finditer(text):
        at = place.start() - 1
        if text.endswith(_ENDINGS, at - 2, at):
            name, pattern = _length_at_end(), _length_of()
            unit = name.search(text, max(0, at - 16), at)
            found = pattern.match(text, unit.start()) if unit else None
            if found is not None:
                yield found


@functools.cache
def _number_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<number>{amount_pattern()})|"
        r"(?P<vague>\b(?:(?:tens of )?thousands|hundreds|dozens|several (?:hundred|thousand))(?:\sof)?))[\s-]{0,2}\Z"
    )


def _is_noun(word: str) -> bool:
    return is_plural(word) or word in word_set("heads of compounds")


def _lengths_of_land(text: str) -> Iterator[Truncation]:
    if " of " not in text:
        return
    words = lexicon()
    for found in _units_of(text):
        start = found.start()
        if start and (text[start - 1].isalpha() or text[start - 1] in "²"):
            continue
        follows = (found["next"] or "").strip(" -\n\t")
        if follows in words.lines or follows.rstrip("s") in words.lines or (found["next"] or "").startswith("-"):
            continue
        if any(token in words.lines for token in found.group().lower().split()[2:-1]):
            continue
        if follows and follows not in word_set("after a noun") and follows not in words.areas and _is_noun(follows):
            continue  # "of land corridor": the surface only qualifies what follows
        head = text[max(0, start - 40) : start]
        number = _number_before().search(head)
        if number is None:
            continue
        begin = start - len(head) + number.start()
        left = before(text, begin)
        sentence = " ".join(left[: len(left) - len(comparator(left).split())])
        if re.search(r"\bsq(?:uare|\.)?\s*\Z", head):
            continue
        surface = found["surface"].lower()
        if _WAY.search(sentence[-60:]) and not (_IN_FLAMES.search(sentence) or _GIVEN.search(sentence)):
            continue
        behind = found.end("surface")
        travelled = surface in word_set("travelled surfaces") or surface not in words.areas
        if travelled and (_is_travelled(text, behind) or not _is_taken(left, text, behind)):
            confidence = 0.35  # one may walk it; see what the document does to other areas
        elif number["vague"]:
            confidence = 0.6
        else:
            confidence = 0.75 if travelled else 0.92
        yield _misused(
            text,
            begin,
            found.end("unit"),
            confidence,
            f"“{found['unit']}” measures length, “{surface}” is an area",
            "area",
        )


#: How those nouns end that an area follows, and units of area: one stands wherever one dimension is told as another.
_NAMED = ("area ", "erritory ", "creage ", "urface ", "sq", "hectare", "acre", "m2", "²", " ha ", "dun")


@functools.cache
def _area_in() -> re.Pattern[str]:
    words = lexicon()
    named = spaced(sorted(name for name, unit in words.units.items() if unit.dimension == "length" and len(name) > 1))
    # "A floor area of 6,500 m, …"; but "an area of 2 m hectares"
    lengths = rf"{named}|m(?=[,.;)]|\s(?:and|was|were|is|in|at|on|near|under|beneath|since|where|with|for|had|has)\b)"
    areas = spaced(sorted(name for name, unit in words.units.items() if unit.dimension == "area"))
    return re.compile(
        rf"\b(?P<area>(?:area|territory|acreage|surface)\s+(?:of|is|was|covers|covering|measuring|totalling|spanning))\s+(?:\w+\s+){{0,2}}?(?P<number>{amount_pattern()})[\s-]+(?P<unit>{lengths})(?=[\s,.;)])(?!\s*[23²³])"
        rf"|(?P<number2>{amount_pattern()})[\s-]+(?P<unit2>{areas})\s+(?P<adjective>long|wide|tall|high|deep|away|from\s+the\s+(?:border|front|coast))\b"
        rf"|\b(?P<length>(?:distance|length|height|altitude|depth|width|elevation|radius|diameter)\s+of)\s+(?:about\s+|around\s+|some\s+|over\s+|nearly\s+)?(?P<number3>{amount_pattern()})[\s-]+(?P<unit3>{areas})(?=[\s,.;)])"
    )


def _areas_in_length(text: str) -> Iterator[Truncation]:
    for found in across(sorted(places(text, _NAMED)), _area_in, text):
        if found["area"]:
            if found["unit"] == "m" and "." in found["number"]:
                continue  # "a catchment area of 2.5 m", people
            rest = text[found.end() : found.end() + 28]
            if len(found["number"]) >= _NO_RADIUS:
                rest = rest.removeprefix(" around")
            if (
                _NOT_AREA.search(rest)
                or re.match(r"\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:front|coast|road|border|line|track|rail)", rest)
                or re.match(r"\s*(?:from|north|south|east|west|inland|off|around)\b", rest)
            ):
                continue
            yield _misused(
                text,
                found.start("number"),
                found.end("unit"),
                0.85,
                f"“{found['area']}” wants an area, “{found['unit']}” measures length",
                "area",
            )
        elif found["adjective"]:
            yield _misused(
                text,
                found.start("number2"),
                found.end("unit2"),
                0.85,
                f"“{found['adjective']}” wants a length, “{found['unit2']}” measures area",
                "length",
            )
        else:
            yield _misused(
                text,
                found.start("number3"),
                found.end("unit3"),
                0.85,
                f"“{found['length']}” wants a length, “{found['unit3']}” measures area",
                "length",
            )


def _misused(text: str, start: int, end: int, confidence: float, reason: str, dimension: str) -> Truncation:
    quoted = text[start:end]
    return Truncation(start, end, quoted, "dimension_mismatch", quoted, Expectation(dimension), confidence, reason)
