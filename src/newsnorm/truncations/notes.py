"""Find note numbers glued to figures ("3,0001 troops") and superscripts that were flattened ("2,000 km 2")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.findings import make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import YEAR, after, at_each, before

_NOTED_YEAR = re.compile(r"[12](?<![$£€-].)(?:9\d\d|0[0-3]\d)[1-9]\d?(?=[\s,.;:)](?!\d))")
_NOTED_PERCENT = re.compile(r"\d[\d.,]{0,12}\s?%\d{1,2}(?![\w%.,-]{0,4}\d)")
_NOTED_WORD = re.compile(
    r"\d[\d.,]{0,15}\s(?:million|billion|per\scent|percent|people|troops|soldiers|civilians|men|women|children|tonnes|tons|kilometres|kilometers|miles|hectares|[a-z]{3,}s|(?:(?:million|billion)\s)?(?!covid)[a-z]{4,})\d{1,2}\b"
)
# "2,500a fighters": the note is a letter
_LETTERED = re.compile(
    r"\d{1,3}(?:,\d{3}){1,4}[a-e](?=\s[a-z])|\d{2,3}[a-e](?=\s(?:people|civilians|soldiers|men|women|children|others)\b)"
)
_NOTED_APART = re.compile(r"\d\d{0,2}(?:,\d{3}){1,6} [1-9]\d?(?= [a-z])")
_SUPERSCRIPT = re.compile(
    r"[\d.,]{1,20}(?<=\d)\s{0,2}(?:(?:thousand|million|billion|trillion|mln|mn|bn|m)\s|[A-Za-z]{1,4}/|[a-zµμ]{2,12}/)?(?P<unit>km|mi|cm|mm|m|ft)\s{1,2}(?P<power>[23])(?![,.]?\d|\w)"
)
# "2.4 persons per m 2"
_PER_AREA = re.compile(r"\d[\d.,]{0,20}\s[a-z]{1,15}\s(?:per|/)\s(?:km|m|cm)\s{1,2}[23](?![,.]?\d|\w)")
# "4 kg m −2", "900 W m -2"
_PER_POWER = re.compile(
    r"\d[\d.,]{0,12}\s(?:[kMGmµμ]?(?:g|W|J|Pa|V|N|Bq|Sv)|t|mol)\s(?:k|c|m)?(?:m|s|g)\s?[-−–][1-4](?!\d)"
    r"|\d[\d.,]{0,12}\s(?:kg|t|g|l|mm|people|persons|inhabitants|head)\s(?:ha|km|m|h|d|yr|a)\s?[-−–][123](?!\d)"
    r"|\d[\d.,]{0,12}\sm\s?[23]\s(?:s|h|d|a)\s?[-−–]1(?!\d)"
)
_POWER = re.compile(
    r"\d[\d.,]{0,12}\s?×\s?10[3-9](?=\s(?!mm\b|cm\b|m\b|howitzer|gun|mortar|cannon|shell|rifle|field|tank)[a-z])"
    r"|\d[\d.,]{0,12}\s?[×x]\s?10(?:\s+[-−]?\d{1,2}\b(?!\s?mm)|(?<=\s10)[3-9]\b(?=\s(?:of|per|metres|kg|J)\b))"
    r"|\d[\d.,]{0,12}\s?[×x]\s?10(?:[3-9]|[12]\d)(?=\s(?!mm\b|cm\b|k?m\b|metres?\b|meters?\b|kilomet|miles?\b|yards?\b|feet\b|foot\b|"
    r"inch|howitzer|gun|mortar|cannon|shell|rifle|field|tank)[a-z])"
    r"|10[−-]\d{1,2}(?=\s(?:grams|kilograms|metres|litres|moles|becquerels|sieverts|pascals|joules|watts|seconds)\b)"
    r"|10\s[2-9](?=\s(?:[a-zA-Zµμ]{1,3}/[a-zA-Z]|tonnes\b|tons\b|m[²³2-3]\b))"
    r"|10\s[−-]?\d{1,2}(?=\s(?:[kMG]?(?:Pa|Bq|Sv|Hz|eV|J|Wh?)\b|becquerels|pascals|joules|watts|metres\b|kilograms\b|grams\b|cells\b|times\b))"
)


_PART_OF_WHOLE = re.compile(
    r"(?P<part>\d[\d,]{0,12}(?<=\d))\sof\s(?:the|its|their|his|our|some|all)\s(?P<whole>\d[\d,]{0,12}(?<=\d))"
    r"(?![\w%.,-]|\s(?:million|billion|thousand|per\s?cent|percent|[A-Z]))"
)
# "(" opens the other half of a dual figure; a flow is so much "a second"
_AFTER_POWER = re.compile(
    r"\(|/\s?(?:s|h|d|min|sec|day|hour|person|head)\b|an?\s(?:second|minute|hour|day|week|month|year|night|head|person|hectare|acre)\b|per\s"
)


def find_notes(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every figure with something glued to it that stood above the line."""
    yield from _notes(text, starts)
    yield from _superscripts(text, starts)
    yield from _too_many(text, starts)


def _too_many(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield "1412 of the 17 townships": a part is no larger than its whole."""
    for found in at_each(starts, _PART_OF_WHOLE, text):
        part, whole = (int(found[name].replace(",", "")) for name in ("part", "whole"))
        if part > whole and not YEAR.fullmatch(found["part"]):
            why = f"“{found['part']}” of {found['whole']} is more than all: a note's number may be glued on"
            yield make(text, found.span("part"), "glued_note", 0.7, why)


def _notes(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    for found in at_each(starts, _NOTED_YEAR, text):
        left = before(text, found.start())
        closer, _, _ = closer_at(text, found.end())
        if not left or closer in ("unit", "percent", "scale", "loose", "count", "of"):
            continue
        if (
            left[-1] in ("in", "since", "until", "till", "early", "late", "mid", "by", "before", "after", "between")
            or left[-1] in word_set("months")
            or (left[-1] == "of" and left[-2:-1] != [] and left[-2] in word_set("times of year"))
            or (left[-1].isdigit() and left[-2:-1] and left[-2] in word_set("months"))
        ):
            sure = closer in ("punct", "end") or left[-1] in word_set("months")
            yield make(
                text,
                found.span(),
                "glued_note",
                0.8 if sure else 0.6,
                f"“{found.group()}” is a year with a note's number glued on",
                "date",
            )
    for pattern, confidence in ((_NOTED_PERCENT, 0.85), (_NOTED_WORD, 0.85), (_LETTERED, 0.8), (_NOTED_APART, 0.0)):
        for found in at_each(starts, pattern, text):
            if pattern is _NOTED_APART:
                confidence = 0.65 if closer_at(text, found.end())[0] == "count" else 0.0
            if confidence:
                yield make(
                    text, found.span(), "glued_note", confidence, f"“{found.group()}” has a note's number glued on"
                )


def _superscripts(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    for found in at_each(starts, _SUPERSCRIPT, text):
        closer, _, begin = closer_at(text, found.end())
        right = after(text, begin)
        follows = right[0].lower() if right else ""
        left = before(text, found.start())
        measured = left[-1:] == ["of"] or follows in word_set("articles")  # "a patch of 3,400 m 2 marks the spot"
        surface = measured or follows in lexicon().areas or follows in word_set("rooms")
        if (
            closer in ("of", "prep", "conj", "aux", "dim", "punct", "end")
            or follows in ("each", "apiece", "across")
            or "/" in found.group()
            or surface
            or _AFTER_POWER.match(text, begin)
        ):
            long_unit = found["unit"] == "km"
            dimension = "area" if found["power"] == "2" else "volume"
            yield make(
                text,
                found.span(),
                "lost_superscript",
                0.9 if long_unit or surface or text.startswith("(", begin) or closer in ("of", "punct", "end") else 0.6,
                f"“{found['power']}” after the unit was a superscript",
                dimension,
            )
    for pattern in (_PER_POWER, _PER_AREA):
        for found in at_each(starts, pattern, text):
            yield make(text, found.span(), "lost_superscript", 0.85, "the power of the last unit was a superscript")
    for found in at_each(starts, _POWER, text):
        yield make(text, found.span(), "lost_superscript", 0.8, "the power of ten has lost its superscript")
