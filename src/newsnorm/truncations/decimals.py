"""Find figures that have lost their decimals: "3. million", "a shock of magnitude 7.,"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsnorm.truncations.context import comparator, dimension_of, rises
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import after, at_each, before

# Tried where a number starts.
_POINT = re.compile(r"\d{1,3}(?:,\d{3}){0,6}\.(?=\s+[a-z%]|\s[kMGT](?:Wh?|VA?|A|Hz|J)\b|\s*,(?!\d)|[a-z%-])")
_ORDINAL_BEFORE = re.compile(r"(?<![\d.,])\d{1,2}\.\s(?:to|and|or|bis|[–—-])\s\Z")
_ORDINAL_BEHIND = re.compile(r"\s(?:to|and|or)\s\d{1,2}\.(?=\s)")
_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\w.])")
_ADDRESS = re.compile(r"[\w-]+\.[a-z]{2,}")  # "aiming for 60. pic.example.org"
_SCALED_SUM = re.compile(r"\s(?:million|billion|trillion)\s[A-Za-z]")  # "4. million Malians", no item of a list
_MOVE = re.compile(r"[a-h][1-8]\b")  # "2. c4 e6": chess
# Searched for: each starts at a literal.
_RARE_UNIT = re.compile(r"(?:thousand|kilotons?|megatons?|carats?|volts?|amps|hertz|[kMGT](?:A|VA?|J|Hz|Wh?))\b")


def find_lost_decimals(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every figure whose decimals are gone behind the point."""
    for found in at_each(starts, _POINT, text):
        closer, word, begin = closer_at(text, found.end())
        left = before(text, found.start())
        line_start = max(text.rfind("\n", max(0, found.start() - 200), found.start()) + 1, found.start() - 200, 0)
        first = not text[line_start : found.start()].strip() and not _SCALED_SUM.match(text, found.end())
        if first or (left and left[-1] in word_set("months") and closer != "scale"):
            continue  # "3. million-dollar homes" as an item of a list; but "in May 1. million"
        # "the rate stood at 7., the highest in a decade", "a quake, of magnitude 7., struck"
        rated = text.startswith(",", begin) and "".join(left[-1:]) in {"at", "to", "of", "by"} | word_set("scales")
        if (
            text[begin - 1 : begin] == "."
            and closer != "unit"
            and not rated
            and not re.match(
                r"(?:%|m|bn|tn|trn|k|km|percent|per|million|billion|trillion)\b|%|-(?:million|billion|year|mile|kilomet|magnitude|met|hour|km)",
                text[begin : begin + 12],
            )
        ):
            continue
        money = is_money(text, found.start())
        led = bool(comparator(left)) or money or rises(left)
        if closer in ("unit", "percent", "scale", "hyphen"):
            confidence = 0.95
        elif found.group() == "0." and text[begin - 1 : begin].isspace() and text[begin : begin + 1].islower():
            confidence = 0.75  # "ran at 0. of normal pressure": no sentence ends in a nought and begins so
        elif rated:
            confidence = 0.65
        elif text[begin - 1 : begin] == ".":
            confidence = 0.9
        elif closer == "loose":
            confidence = 0.85
        elif closer == "count" or text.startswith(("magnitude", "times"), begin):
            confidence = 0.8 if led or dimension_of([], [], word.lower(), closer) == "duration" else 0.7
        elif (
            (left and left[-1] in word_set("scales"))
            or left[-2:] == ["magnitude", "of"]
            or (text[begin : begin + 1] == "," and left and led)
        ):
            confidence = 0.85  # "of magnitude 7. , struck"
        elif closer == "prep" and text.startswith("to ", begin) and left[-1:] in (["from"], ["between"]):
            confidence = 0.7  # "from 2. to 1.5 per cent"
        elif closer in ("prep", "of", "aux", "conj") and (led or _has_decimals_near(text, found)):
            confidence = 0.6  # "was followed by one of 4. and by a dozen small ones", behind "a shock of 5.1"
        elif _RARE_UNIT.match(text, begin):
            confidence = 0.8
        elif (
            text[begin - 1 : begin].isspace()
            and "\n" not in text[found.end() : begin]
            and closer in ("other", "per", "prep")
            and not _ADDRESS.match(text, begin)
            and not _MOVE.match(text, begin)
            and not _ORDINAL_BEFORE.search(text, line_start, found.start())  # "items 9. to 12. overleaf"
            and not _ORDINAL_BEHIND.match(text, found.end())
        ):
            confidence = 0.65  # "a tremor of 4. followed": no sentence begins with a small letter
        else:
            continue
        labelled = left and (left[-1] in word_set("labels") | word_set("references") or left[-2:] == ["no", "."])
        if labelled and closer not in ("scale", "percent", "unit", "loose"):
            confidence *= 0.5
        number = Decimal(found.group()[:-1].replace(",", ""))
        dimension = "money" if money else dimension_of(left, after(text, begin), word.lower(), closer)
        yield make(
            text,
            (found.start(), found.end()),
            "decimal_tail",
            confidence,
            f"“{found.group()}” ends in a decimal point that digits must follow",
            dimension,
            (number, number + 1),
        )


def _has_decimals_near(text: str, found: re.Match[str]) -> bool:
    """Tell whether another figure of the sentence has its decimals, so that this one will have had them."""
    start, end = found.span()
    if _ORDINAL_BEFORE.search(text, max(0, start - 9), start) or not text[end : end + 2].strip().islower():
        return False
    return (
        _DECIMAL.search(text, max(0, start - 60), start) is not None or _DECIMAL.search(text, end, end + 60) is not None
    )
