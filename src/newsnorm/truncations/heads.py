"""Find figures whose first digits are gone: "some ,000 men", and "once had 000" where a town did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from newsnorm.truncations.context import comparator, dimension_of, rises, wants_amount
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import after, before, behind_signs, by_sign

_HEAD = re.compile(r",(?<![\w.,)\]'’»”].)(?<!\d\s.)\d{3}(?:,\d{3}){0,4}(?!\d|,\d)")
_GLUED_HEAD = re.compile(r",(?<=[a-z].)\d{3}(?:,\d{3}){0,3}(?!\d|,\d)")  # "over,200 men", tidied
# "€,7 billion", ".8 million cubic metres"
_SCALED_HEAD = by_sign(".,", r"(?<=[$£€\s].)\d{1,3}(?=\s(?:thousand|million|billion|trillion)\b)")
# "$,50 a litre"
_SIGNED_HEAD = re.compile(r",(?<=[$£€],)\d{1,2}(?![\d,])")
_RUPEE_HEAD = re.compile(r"(?:Rs\.?|₹)\s?(?P<rest>,\d{2}(?:,\d{2})*,\d{3})(?!\d)")  # "Rs ,50,000"
_BARE_GROUP = re.compile(
    r"0(?:(?<=[A-Za-z]\s0|.[$£€]0|,\s0|[$£€]\s0)|(?<=[a-z,]\s\s0)|(?<=[a-z,]\s\s\s0))"
    r"(?:00?(?:(?<=00)\s000)*(?=\s+[A-Za-z]|[.,;]\s|[.,;]?\Z)|(?:00|[1-9]\d|0[1-9])(?=,?\s+[a-z]))"
)
# "a quake of magnitude .8": nothing that is told on these scales is below one
_SCALE_HEAD = re.compile(r" (?P<rest>\.\d{1,2})(?!\d)")
_A_SCALE = re.compile(r"\b(?:magnitude|pH|Mach)(?: of)?\Z")
_A_NAME = re.compile(r"\s+[A-Z][a-z]")


def _holds(word: str) -> bool:
    """Tell whether a number of things follows *word*: "a town that once had 000."."""
    holders = word_set("holding") | word_set("reaching") | word_set("copulas")
    return word in holders or word in ("had", "has", "have")


def find_lost_heads(text: str) -> Iterator[Truncation]:
    """Yield every figure that begins with the comma of its thousands, or with its zeros."""
    for found in _GLUED_HEAD.finditer(text):
        left = before(text, found.start())
        led = comparator(left) or wants_amount(left)
        confidence = 0.9 if led or found.group().endswith("00") else 0.6
        yield _head(text, found.span(), confidence, dimension_of(left, [], "", ""))
    for found in _HEAD.finditer(text):
        left = before(text, found.start())
        closer, word, begin = closer_at(text, found.end())
        money = is_money(text, found.start())
        led = bool(comparator(left)) or money or rises(left) or wants_amount(left)
        round_group = found.group().endswith("000")
        confidence = 0.95 if round_group else 0.92 if led else 0.8 if closer in ("unit", "loose", "count") else 0.6
        dimension = "money" if money else dimension_of(left, after(text, begin), word.lower(), closer)
        tail = Decimal(found.group().replace(",", ""))
        thousand = Decimal(1000) ** found.group().count(",")
        yield _head(text, found.span(), confidence, dimension, (thousand + tail, thousand * 999 + tail))
    if "illion" in text or "thousand" in text:
        for found in behind_signs(_SCALED_HEAD, text):
            money = is_money(text, found.start())
            # American reports write "$.6 billion" for what is less than one
            yield _head(
                text, found.span(), 0.45 if money and found.group()[0] == "." else 0.85, "money" if money else None
            )
    for found in _SIGNED_HEAD.finditer(text) if "$," in text or "£," in text or "€," in text else ():
        yield _head(text, found.span(), 0.85, "money")
    for found in _RUPEE_HEAD.finditer(text) if "Rs" in text or "₹" in text else ():
        yield _head(text, found.span("rest"), 0.9, "money")
    for found in _SCALE_HEAD.finditer(text) if " ." in text else ():
        if _A_SCALE.search(text, max(0, found.start() - 13), found.start()):
            yield _head(text, found.span("rest"), 0.85, None)
    for found in _BARE_GROUP.finditer(text):
        if re.match(r"\d,", text[max(0, found.start() - 3) : found.start()]):
            continue  # "130, 000": a blank splits it
        left = before(text, found.start())
        if left and left[-1] in word_set("labels"):
            continue
        closer, word, begin = closer_at(text, found.end())
        round_group = found.group().startswith("000")  # no other "007" is one
        led = bool(comparator(left)) or (round_group and (wants_amount(left) or _holds("".join(left[-1:]))))
        named = round_group and _A_NAME.match(text, found.end())  # "flew home 000 Egyptians"; "dialled 000 at once"
        counts = closer in ("unit", "loose", "count", "of") or is_money(text, found.start())
        blank = round_group and text[found.start() - 2 : found.start()] == "  "  # "keeps  000 blue helmets"
        counts = counts or blank or (round_group and left[-2:] == ["of", "which"])
        # "deliver 000 artillery shells"
        counts = counts or (round_group and lexicon().counted.get("".join(after(text, begin)[1:2])) == "count")
        confidence = 0.9 if counts or led else 0.6 if named else 0.4
        if found.group().strip("0") and (left[-1:] == [","] or not left):
            continue  # "rooms 12, 014 and 015"
        if found.group() == "00":
            confidence -= 0.2
        yield _head(text, found.span(), confidence, dimension_of(left, after(text, begin), word.lower(), closer))


def _head(
    text: str,
    span: tuple[int, int],
    confidence: float,
    dimension: str | None,
    bounds: tuple[Decimal | None, Decimal | None] = (None, None),
) -> Truncation:
    why = f"the digits before “{text[slice(*span)]}” are gone"
    return make(text, span, "head_lost", confidence, why, dimension, bounds)
