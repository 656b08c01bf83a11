"""Find ranges that lack a bound: "between and 5,000", "from 250 to grams"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import dimension_of
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.sides import is_numeric
from newsnorm.truncations.words import MONTHS, SIGNS, after, at_each, before, behind_signs, by_sign

# Nowhere inside a run of digits, so that 100,000 of them are not tried 100,000 times
_NUMBER = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,9}(?:\.\d{1,6})?)"
#: What stands before a number and belongs to it: a currency, a minus.
_SIGN = r"[$£€−–-]?"
#: Each starts with one string, which is searched for several times as fast as a set.
_RANGE = re.compile(r"etween(?<=\b[Bb]etween)\b"), re.compile(r"rom(?<=\b[Ff]rom)\b")
_BETWEEN_AND = re.compile(
    rf"\b(?P<open>[Bb]etween)\s+(?:and|to)\s+(?=(?:the\s)?{_SIGN}\d)|\b(?P<from>[Ff]rom)\s+to(?=\s+{_SIGN}(?:{_NUMBER})|\s*[,.;])"
)
_LOW_ONLY = re.compile(
    rf"\b(?:[Bb]etween\s+(?:minus\s)?{_SIGN}(?:{_NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)(?P<mid>[^\d.;:\n]{{0,25}}?)\s+and|[Ff]rom\s+{_SIGN}(?:{_NUMBER})(?P<mid2>[^\d.;:\n]{{0,25}}?)\s+to)(?=\s|[,.;)])"
)
_BETWEEN_GAP = re.compile(
    r"\b[Bb]etween(?=\s*[,;.)]|\s+(?:per|in|of|at|(?:wide|long|deep|tall|thick)(?!\s[a-z])|and\s*[,.;)])\b|\s+and\s*[,.;)])"
)
# "killed between 50  people", "is to vary from 1,000 .": what went left its blank, and nothing ends the range
_HIGH_GONE = re.compile(
    rf"\b(?:[Bb]etween|[Ff]rom)\s{_SIGN}(?!(?:19|20)\d\d[ \u00a0])"
    rf"(?:{_NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r"(?:[ \u00a0]{2,3}(?=(?!(?:off|away|onwards?|to|until|upwards?)\b)[a-z%])|\s(?=\.(?!\d)))"
    rf"(?![^.;:\n]{{0,40}}?\b(?:and|to)\s{_SIGN}?\d)"
)
# "go down between and feet": nothing but what says where may stand there
_NEITHER = re.compile(
    r"\b[Bb]etween\s+and\s+(?!among|within|across|around|beyond|above|below|behind|beneath|after)(?=[a-z%])"
)
_ASIDE = re.compile(r",\s(?:well,|[^,.;\n]{2,25},\s[$£€−–-]?\d)")
_MONTH = re.compile(rf"\s+(?:{MONTHS})\b(?!\s\d)")
# A dash behind a blank, and a number: whatever has lost its low bound looks like this, and little else does.
_LONE_DASH = by_sign("-–", rf"(?<=\s.)(?=\s?[{SIGNS}]?\d)")
# "a range of - 300 km"
_LOW_LOST = re.compile(
    r"[-–](?:(?<=\sof\s.)|(?<=\sto\s.)|(?<=\sabout\s.)|(?<=\saround\s.)|(?:(?<=\sis\s.)|(?<=\sfrom\s.))(?=\d))"
    r"\s?\d+\s?(?:km|kilomet(?:re|er)s|miles|nautical)\b"
)
# "some –35 vehicles", "work parties of –40 villagers", "an army of –900 Danes": nothing else that is counted or
# measured is below nought
_MINUS = re.compile(r"[-–](?<=[a-z ] .)(?P<rest>\d[\d,]{0,9}(?<=\d))\s(?P<noun>[A-Za-z][a-z]{1,15})\b")
# "in groups of –15, mostly at night"
_MINUS_OF = re.compile(r"–(?<=\bof .)(?P<rest>\d{1,5})(?=[,.;]\s)")
# "people aged -39", "looks like $ -35 a barrel", "the $-$5.00 range"
_LOW_BEHIND = re.compile(
    r"[-–](?:(?:(?<=\baged\s.)|(?<=\bages\s.)|(?<=\bpages\s.)|(?<=\barticles\s.)|(?<=\bsections\s.))\d{1,3}"
    rf"|(?P<sum>(?<=[{SIGNS}]\s.)\s?[{SIGNS}]?\d[\d.,]{{0,9}}(?<=\d)))\b(?!-)"
)
# "approved by a –54 vote"
_VOTE = re.compile(
    r"[-–](?<=\b[ae] .)(?P<rest>\d{1,3})\s(?:votes?|majority|margin|decision|ballot|win|victory|defeat|lead|split)\b"
)
# "patrols of 20– men", "wages of $400– a month"
_HIGH_LOST = re.compile(r"\d[\d.,]{0,20}(?<=\d)–(?=\s(?P<noun>[a-z]{1,15})\b)")
# "stands at 0.7 to."
_OPEN_END = re.compile(
    r"\d[\d.,]{0,20}%?\s+to"
    r"(?=[ \u00a0]{2,3}[a-z]|\s*[.;)]|\s*,(?!\d|[^,]{1,20},)"
    r"|\s+(?:kilomet(?:re|er)s|km|miles|per\scent|percent|%|hectares|tonnes)\b)"
)
_DASHED = re.compile(
    r"\d[\d.,]{0,20}(?<=\d)\s?[–-](?=\s+(?:per\s?cent|percent|million|billion|km|kilomet|square|people|troops|soldiers|tonnes|metres|meters|miles)\b|\s*%)"
)
# What the bound that is left counts or measures
_OTHER_BOUND = re.compile(r"\s*(?:and|to|[-–])\s*\d[\d.,]*\s+(?:[A-Z]\w+\s+){0,2}(?P<noun>[a-z]+)")


def find_open_ranges(text: str) -> Iterator[Truncation]:
    """Yield every range that "between" or "from" opens and that lacks a bound."""
    for opener in _RANGE:
        for place in opener.finditer(text):
            yield from _opened(text, place.start() - 1)


def find_cut_ranges(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every range that a number opens and that has no end: "0.7 to."."""
    for dash in behind_signs(_LONE_DASH, text) if " -" in text or " –" in text else ():
        yield from _low_lost(text, dash.start())
    for found in at_each(starts, _HIGH_LOST, text) if "– " in text else ():
        noun = found["noun"]
        if noun == "a" or is_plural(noun) or noun in lexicon().counted or noun in lexicon().units:
            yield _bound(text, *found.span(), 0.7, "high")
    for pattern, confidence in ((_OPEN_END, 0.7), (_DASHED, 0.8)):
        for found in at_each(starts, pattern, text):
            yield _bound(text, found.start(), found.end(), confidence, "high")


def _low_lost(text: str, dash: int) -> Iterator[Truncation]:
    """Yield the range whose low bound is gone before the *dash*."""
    if (found := _LOW_LOST.match(text, dash)) is not None:
        yield _bound(text, *found.span(), 0.8, "low")
    if (found := _MINUS.match(text, dash)) is not None:
        noun = found["noun"]
        named = noun in lexicon().counted or noun in lexicon().units or noun.lower() in word_set("peoples")
        many = noun.islower() or len(found["rest"]) > 2  # "an army of –900 Danes"; but "United –2 Rangers"
        if named or (many and is_plural(noun.lower()) and noun != "degrees"):
            yield _bound(text, dash, found.end("rest"), 0.7, "low")
    if (found := _LOW_BEHIND.match(text, dash)) is not None:
        yield _bound(text, dash - 2 if found["sum"] else dash, found.end(), 0.75, "low")
    if (found := _MINUS_OF.match(text, dash)) is not None:
        yield _bound(text, dash, found.end("rest"), 0.65, "low")
    if (found := _VOTE.match(text, dash)) is not None:
        yield _bound(text, dash, found.end("rest"), 0.7, "low")


def _opened(text: str, start: int) -> Iterator[Truncation]:
    if (found := _BETWEEN_AND.match(text, start)) is not None:
        number = re.compile(rf"\s*({_NUMBER})").match(text, found.end())
        if found["from"] and number and re.match(r"\s*(?:19|20)\d\d\b", number.group()):
            return
        end = found.start() + len("between") if found["open"] else found.start() + len("from")
        yield _bound(text, found.start(), end, 0.9, "low")
    if (found := _LOW_ONLY.match(text, start)) is not None:
        closer, word, _ = closer_at(text, found.end())
        middle = found["mid"] or found["mid2"] or ""
        is_from = found.group()[0] in "Ff"
        year = re.search(r"\b(?:19|20)\d\d$", found.group()[: found.group().rfind(" ")].rstrip())
        if len(middle.split()) > 3 or (year and closer not in ("unit", "percent", "scale")):
            return
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
        if _ASIDE.match(text, found.end()):
            closer = "other"  # "from 10,000 to, some say, 40,000"
        confidence = weights.get(closer, 0.6 if closer in ("prep", "aux") and not is_from and word != "as" else 0.0)
        follows = after(text, found.end())
        if closer == "other" and not middle.strip() and follows[1:2] and follows[1] in lexicon().counted:
            confidence = 0.0 if is_numeric(follows[0]) or not follows[0].islower() else 0.65  # "to ballistic missiles"
        if closer == "other" and not middle.strip() and not is_from and follows and is_plural(follows[0]):
            confidence = 0.65  # "between 2,000 and devices"
        if closer == "other" and not middle.strip() and text[found.end() : found.end() + 2].isspace():
            confidence = 0.8  # "between 60,000 and  Ethiopians"
        if middle.strip() and closer in ("count", "loose", "unit") and _same_dimension(middle.strip(), word):
            confidence = 0.6  # "from 20 seconds to minutes"
        elif closer == "count" and middle.strip():
            confidence = 0.3  # "between 40 soldiers and civilians", "from 3 villages to towns"
        if confidence:
            yield _bound(text, found.start(), found.end(), confidence, "high")
    if (found := _HIGH_GONE.match(text, start)) is not None:
        yield _bound(text, found.start(), len(found.group().rstrip()) + found.start(), 0.8, "high")
    found = _NEITHER.match(text, start)
    if found is not None and before(text, start)[-1:] not in (["in"], ["somewhere"]):
        # "sits between and waits" has a verb there
        follows = after(text, found.end())
        sure = closer_at(text, found.end())[0] != "other" or (bool(follows) and is_numeric(follows[0]))
        yield _bound(text, start, start + len("between"), 0.9 if sure else 0.4, "low")
    if (found := _BETWEEN_GAP.match(text, start)) is not None:
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
            return
        closed = text[found.end() : found.end() + 2].strip()[:1]
        confidence = {";": 0.75, ".": 0.75, ")": 0.75, ",": 0.45}.get(closed, 0.55)
        if closed and not _leads(left):
            confidence = 0.45  # "a river between.", "with her cough between."
        if any(
            word in ("is", "are", "range", "ranges", "ranging", "vary", "varies", "varying", "usually")
            for word in left[-3:]
        ):
            confidence = max(confidence, 0.7)
        yield _bound(text, found.start(), found.end(), confidence, "low")


def _same_dimension(one: str, other: str) -> bool:
    """Tell whether two nouns are units of one dimension."""
    kinds = [_dimension(noun) for noun in (one, other)]
    return kinds[0] is not None and kinds[0] == kinds[1] and kinds[0] != "count"


def _dimension(noun: str) -> str | None:
    unit = lexicon().units.get(noun)
    return unit.dimension if unit else lexicon().counted.get(noun)


def _leads(left: list[str]) -> bool:
    """Tell whether a range is looked for behind *left*: "numbered between.", "a loss of between."."""
    last = left[-1] if left else ""
    if lexicon().licences.get(last, "-") != "-" or last in word_set("past verbs"):
        return True
    return last in word_set("prepositions") | word_set("copulas") | word_set("numbered") or last.endswith(
        ("ed", "s", "th")
    )


def _bound(text: str, start: int, end: int, confidence: float, which: str) -> Truncation:
    quoted = text[start:end]
    residue = quoted if any(letter.isdigit() for letter in quoted) else ""
    closer, word, begin = closer_at(text, end)
    other = _OTHER_BOUND.match(text, end)  # "at the front between and 12,000 soldiers" counts, whatever front it is
    dimension = _dimension(other["noun"].lower()) if other else None
    dimension = dimension or dimension_of(before(text, start), after(text, begin), word.lower(), closer)
    expects = Expectation(dimension)
    reason = f"the range that “{quoted}” opens has no {which} bound"
    return Truncation(start, end, quoted, "missing_bound", residue, expects, confidence, reason)
