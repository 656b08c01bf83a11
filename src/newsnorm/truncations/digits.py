"""Find figures whose digits were damaged: tails, heads and groups lost, notes glued on, superscripts flattened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsnorm.truncations.context import comparator, dimension_of, rises, wants_amount
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation, TruncationKind
from newsnorm.truncations.words import after, at_each, before

# Tried where a number starts.
_POINT = re.compile(r"\d{1,3}(?:,\d{3}){0,6}\.(?=\s+[a-z%]|\s*,(?!\d)|[a-z%-])")
_ORDINAL_BEFORE = re.compile(r"(?<![\d.,])\d{1,2}\.\s(?:to|and|or|bis|[–—-])\s\Z")
_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\w.])")
_ADDRESS = re.compile(r"[\w-]+\.[a-z]{2,}")  # "aiming for 60. pic.example.org"
_SCALED_SUM = re.compile(r"\s(?:million|billion|trillion)\s[a-z]")  # "4. million people", no item of a list
_MOVE = re.compile(r"[a-h][1-8]\b")  # "2. c4 e6": chess
# Searched for: each starts at a literal.
_RARE_UNIT = re.compile(r"(?:thousand|kilotons?|megatons?|carats?|volts?|amps|hertz|[kMG](?:A|V|W|J|Hz|Wh))\b")
_HEAD = re.compile(r",(?<![\w.,)\]'’»”].)(?<!\d\s.)\d{3}(?:,\d{3}){0,4}(?!\d|,\d)")
_GLUED_HEAD = re.compile(r",(?<=[a-z].)\d{3}(?:,\d{3}){0,3}(?!\d|,\d)")  # "over,200 men", tidied
# "€,7 billion", ".8 million cubic metres"
_SCALED_HEAD = re.compile(r"[.,](?<=[$£€\s].)\d{1,3}(?=\s(?:thousand|million|billion|trillion)\b)")
# "$,50 a litre"
_SIGNED_HEAD = re.compile(r"[$£€](?P<rest>,\d{1,2})(?![\d,])")
_RUPEE_HEAD = re.compile(r"(?:Rs\.?|₹)\s?(?P<rest>,\d{2}(?:,\d{2})*,\d{3})(?!\d)")  # "Rs ,50,000"
_BARE_GROUP = re.compile(
    r"0(?:(?<=[A-Za-z]\s0|.[$£€]0|,\s0)|(?<=[a-z]\s\s0)|(?<=[a-z]\s\s\s0))"
    r"(?:00?(?=\s+[A-Za-z]|[.,;]\s|[.,;]?\Z)|(?:00|[1-9]\d|0[1-9])(?=,?\s+[a-z]))"
)
_GROUPS = re.compile(r"\d{1,3},[\d,]{0,30}\d(?![\w])(?!\.\d)")
_SPLIT_GROUP = re.compile(r"\d{1,3}(?:,\d{3}){0,3}(?:,\s000|\s,\d{3})(?!\d|,\d)")
_SPLIT_IN_GROUP = re.compile(r"\d{1,3},(?:\d\s\d\d|\d\d\s\d)(?=\s+[a-z])")  # "45,0 00 men"
_SPLIT_ANY = re.compile(r"\d{1,3},\s\d{3}(?=\s+[a-z])")


#: Verbs that a number of things follows: "a town that once had 000."
_HOLDERS = word_set("holding") | word_set("reaching") | word_set("copulas") | {"had", "has", "have"}


def find_damaged_digits(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every figure whose decimals are gone or whose groups are broken."""
    yield from _points(text, starts)
    yield from _groups(text, starts)


def _points(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    for found in at_each(starts, _POINT, text):
        closer, word, begin = closer_at(text, found.end())
        left = before(text, found.start())
        line_start = max(text.rfind("\n", max(0, found.start() - 200), found.start()) + 1, found.start() - 200, 0)
        first = not text[line_start : found.start()].strip() and not _SCALED_SUM.match(text, found.end())
        if first or (left and left[-1] in word_set("months")):
            continue  # "3. million-dollar homes" as an item of a list
        # "the rate stood at 7., the highest in a decade"
        rated = text.startswith(",", begin) and "".join(left[-1:]) in ("at", "to", "of", "by")
        if (
            text[begin - 1 : begin] == "."
            and closer != "unit"
            and not rated
            and not re.match(
                r"(?:%|m|bn|tn|k|km|percent|per|million|billion|trillion)\b|%|-(?:million|billion|year|mile|kilomet|magnitude|met|hour|km)",
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
            and closer in ("other", "per")
            and not _ADDRESS.match(text, begin)
            and not _MOVE.match(text, begin)
            and not _ORDINAL_BEFORE.search(text, line_start, found.start())  # "items 9. to 12. overleaf"
        ):
            confidence = 0.65  # "a tremor of 4. followed": no sentence begins with a small letter
        else:
            continue
        labelled = left and (left[-1] in word_set("labels") | word_set("references") or left[-2:] == ["no", "."])
        if labelled and closer not in ("scale", "percent", "unit"):
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


def find_lost_heads(text: str) -> Iterator[Truncation]:
    """Yield every figure that begins with the comma of its thousands, or with its zeros."""
    for found in _GLUED_HEAD.finditer(text):
        left = before(text, found.start())
        led = comparator(left) or wants_amount(left)
        confidence = 0.9 if led or found.group().endswith("00") else 0.6
        why = f"the digits before “{found.group()}” are gone"
        yield make(text, found.span(), "head_lost", confidence, why, dimension_of(left, [], "", ""))
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
        yield make(
            text,
            found.span(),
            "head_lost",
            confidence,
            f"the digits before “{found.group()}” are gone",
            dimension,
            (thousand + tail, thousand * 999 + tail),
        )
    if "illion" in text or "thousand" in text:
        for found in _SCALED_HEAD.finditer(text):
            dimension = "money" if is_money(text, found.start()) else None
            why = f"the digits before “{found.group()}” are gone"
            yield make(text, found.span(), "head_lost", 0.85, why, dimension)
    for found in _SIGNED_HEAD.finditer(text) if "$," in text or "£," in text or "€," in text else ():
        why = f"the digits before “{found['rest']}” are gone"
        yield make(text, found.span("rest"), "head_lost", 0.85, why, "money")
    for found in _RUPEE_HEAD.finditer(text) if "Rs" in text or "₹" in text else ():
        why = f"the digits before “{found['rest']}” are gone"
        yield make(text, found.span("rest"), "head_lost", 0.9, why, "money")
    for found in _BARE_GROUP.finditer(text):
        if re.match(r"\d,", text[max(0, found.start() - 3) : found.start()]):
            continue  # "130, 000": a blank splits it
        left = before(text, found.start())
        if left and left[-1] in word_set("labels"):
            continue
        closer, word, begin = closer_at(text, found.end())
        round_group = found.group() == "000"  # no other "007" is one
        led = bool(comparator(left)) or (round_group and (wants_amount(left) or "".join(left[-1:]) in _HOLDERS))
        confidence = 0.9 if closer in ("unit", "loose", "count", "of") or led else 0.4
        if found.group().strip("0") and (left[-1:] == [","] or not left):
            continue  # "rooms 12, 014 and 015"
        if found.group() == "00":
            confidence -= 0.2
        yield make(
            text,
            found.span(),
            "head_lost",
            confidence,
            f"the digits before “{found.group()}” are gone",
            dimension_of(left, after(text, begin), word.lower(), closer),
        )


def _groups(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    grouped: bool | None = None
    for found in at_each(starts, _GROUPS, text):
        parts = found.group().split(",")
        sizes = [len(part) for part in parts[1:]]
        if all(size == 3 for size in sizes) or (sizes[-1] == 3 and all(size == 2 for size in sizes[:-1])):
            continue
        closer, word, begin = closer_at(text, found.end())
        left = before(text, found.start())
        if closer == "count" and lexicon().counted.get(word) == "money":
            closer = "money"  # "3,50 hryvnias" may have a decimal comma, "3,50 men" has not
        elif (
            closer == "count"
            and lexicon().counted.get(word) == "duration"
            and _COMMA_DECIMALS.search(text, max(0, found.start() - _NEAR), found.start())
        ):
            closer = "time"
        grouped = _WHOLE_GROUPS.search(text) is not None if grouped is None else grouped
        among = grouped and _among_grouped(text, *found.span())
        kind, confidence, why = _group_weight(text, found.start(), parts, sizes, closer, left, begin, among=among)
        if confidence >= 0.25:
            dimension = (
                "money"
                if is_money(text, found.start())
                else dimension_of(left, after(text, begin), word.lower(), closer)
            )
            yield make(text, found.span(), kind, confidence, why.format(found.group()), dimension)
    for pattern, confidence in ((_SPLIT_GROUP, 0.8), (_SPLIT_IN_GROUP, 0.7), (_SPLIT_ANY, 0.55)):
        for found in at_each(starts, pattern, text):
            left = before(text, found.start())
            if left and (
                left[-1] in word_set("months")
                or left[-1] in word_set("labels")
                or (not found.group().endswith("000") and (left[-1] in (",", "and") or left[-1].isdigit()))
            ):
                continue
            if pattern is _SPLIT_ANY and not _is_one(left, closer_at(text, found.end())[0]):
                continue
            yield make(
                text, found.span(), "broken_group", confidence, f"a blank splits the digits of “{found.group()}”"
            )


def _is_one(left: list[str], closer: str) -> bool:
    """Tell one number with a blank in it, "took on 12, 500 tonnes", from two, "of the 12, 500 men stayed"."""
    if closer not in ("count", "loose", "unit"):
        return False
    last = left[-1] if left else ""
    bare = closer != "count" and last.isalpha() and last not in word_set("determiners") | {"and", "or", "of"}
    return bare or bool(comparator(left))


def _counts_people(text: str, begin: int, left: list[str]) -> bool:
    """Tell whether a number counts people by the verb before it, or by the participle at *begin*."""
    word = _SMALL_WORD.match(text, begin)
    return (left[-1:] != [] and left[-1] in word_set("done to people")) or (
        word is not None and word.group() in word_set("casualties") and word.group() != "strong"
    )


_ROUND = re.compile(
    r"(?:of\s(?:them|these|those|its|their|whom|which)|or\s(?:so|more)|a\s(?:day|week|month|year|night)(?!\sago))\b"
)


def _is_round_count(text: str, begin: int, left: list[str]) -> bool:
    """Tell "20,00 of them", "40,00 a year" and "fell by 67,00 in" from a price or a measure with two decimals."""
    return _ROUND.match(text, begin) is not None or rises(left)


#: What groups its thousands: a comma near it is not decimal.
_WHOLE_GROUPS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?!\w|[.,]\d)")
_COMMA_DECIMALS = re.compile(r"(?<![\w.,])\d{1,3},\d{1,2}(?!\w|[.,]\d)")
_NEAR = 200


def _among_grouped(text: str, start: int, end: int) -> bool:
    """Tell whether whole numbers near by group their digits, and none has a decimal comma: "142,56; at Doro 3,118"."""
    parts = (max(0, start - _NEAR), start), (end, end + _NEAR)
    return any(_WHOLE_GROUPS.search(text, *part) for part in parts) and not any(
        _COMMA_DECIMALS.search(text, *part) for part in parts
    )


#: Rupees never have a decimal comma.
_RUPEES = re.compile(r"(?:\bRs\.?|₹)\s?\Z")
#: Nor has a figure in a unit that only English measures by.
_ENGLISH_UNIT = re.compile(r"(?:feet|foot|ft|inch|inches|miles?|yards?|acres?|pounds|lbs?|gallons|ounces)\b")
_WORD = re.compile(r"[A-Za-z]{3,}(?<!EUR)\b(?!-)")
_SMALL_WORD = re.compile(r"[a-z]{4,}\b(?!-)")
_COUNTED = re.compile(r"(?P<first>[A-Za-z][A-Za-z-]{2,20}\s)?[A-Za-z]{3,20}s\b")


def _noun_at(text: str, begin: int) -> bool:
    """Tell whether a plural noun that is no currency follows: "1,1702 horses"."""
    word = _COUNTED.match(text, begin)
    if word is not None and word["first"] and word["first"].strip() in lexicon().closers:
        return False
    return word is not None and lexicon().counted.get(word.group().split()[-1]) != "money"


def _group_weight(
    text: str,
    start: int,
    parts: list[str],
    sizes: list[int],
    closer: str,
    left: list[str],
    begin: int,
    *,
    among: bool,
) -> tuple[TruncationKind, float, str]:
    broken = "“{}” groups its digits as no number does"
    noted = "“{}” has a note's number glued to its last group"
    rupees = bool(_RUPEES.search(text, max(0, start - 4), start))
    money = (text[start - 1 : start] in ("$", "£") and start > 0) or rupees or closer == "money"
    euro = (
        text[start - 1 : start] == "€"
        or closer in ("percent", "scale")
        or re.match(r"(?:€|EUR|euro)", text[begin : begin + 4])
    )
    if "" in parts:
        return "broken_group", 0.9, broken
    last = sizes[-1]
    if len(sizes) == 1:
        if last <= 2:
            if money and closer == "scale" and last == 2:
                return "broken_group", 0.6, broken
            if euro or parts[0] == "0":
                return "broken_group", 0.0, broken
            if last == 2 and _ENGLISH_UNIT.match(text, begin):
                return "broken_group", 0.7, broken
            if closer in ("loose", "unit") and last == 2 and comparator(left):
                return "broken_group", 0.6, broken
            if closer == "time" and not among:
                return "broken_group", 0.4, broken  # "48,32; 49,10; 51,07 seconds"
            if closer in ("count", "time"):
                return "broken_group", 0.9 if last == 2 else 0.6, broken
            if last == 2 and _noun_at(text, begin):
                return "broken_group", 0.7, broken  # "15,00 members"
            if last == 2 and not money and closer not in ("loose", "unit") and _counts_people(text, begin, left):
                return "broken_group", 0.7, broken  # "at 2,75 killed", "buried 1,14 here"
            if parts[1] == "00" and not money and _WORD.match(text, begin) and closer not in ("loose", "unit"):
                return "broken_group", 0.6, broken  # "90,00 Australian sheep"
            if money and last == 2:
                return (
                    "broken_group",
                    0.85 if len(parts[0]) == 3 or among else 0.55 if parts[1] == "00" else 0.4,
                    broken,
                )
            if parts[1] == "00" and not money and (closer == "hyphen" or _is_round_count(text, begin, left)):
                return "broken_group", 0.65, broken  # "300,00-hectare", "have fallen by 67,00 in", "20,00 of them"
            if parts[1] == "00" and text.startswith(",", begin) and left[-1:] and left[-1] in word_set("reaching"):
                return "broken_group", 0.6, broken  # "the dead have passed 52,00, with"
            if (
                among
                and left[-1:]
                and left[-1] not in word_set("labels")
                and (last == 2 or len(parts[0]) == 3 or _noun_at(text, begin))
            ):
                return "broken_group", 0.65, broken  # "142,56; at Doro 3,118"
            return "broken_group", 0.4 if last == 2 and comparator(left) else 0.0, broken
        if (
            parts[0] == "0"
            or re.match(r"°|[NSEW]\b|,\s*-?\d", text[begin : begin + 3])
            or (left[-1:] == [","] and closer not in ("count", "unit", "of", "aux") and not parts[1].startswith("000"))
            or left[-1:] == ["-"]
        ):
            return "glued_note", 0.0, noted
        if last <= 5:
            note = parts[1][3:]
            if note.startswith("0"):
                return "broken_group", 0.8 if closer == "count" or comparator(left) else 0.6, broken
            sure = closer in ("count", "loose", "of", "unit") or comparator(left) or money or wants_amount(left)
            likely = among or parts[1][1:3] == "00" or _noun_at(text, begin) or _SMALL_WORD.match(text, begin)
            return "glued_note", 0.9 if sure else 0.65 if likely else 0.4, noted  # "40,4237 escaped"
        return "broken_group", 0.3, broken
    if 2 in sizes and sizes[-1] < 2 and (money or closer == "count" or _noun_at(text, begin)):
        return "broken_group", 0.75, broken  # "$21,50,0", "1,37,0 Syrians"
    if sizes == [2, 2] and (money or closer == "count" or _noun_at(text, begin)):
        return "broken_group", 0.75, broken  # "1,50,00 lives"
    if parts[-1] == "00" and (closer == "count" or _noun_at(text, begin)):
        return "broken_group", 0.75, broken  # "4,0,00 sailors"
    if all(size <= 2 for size in sizes):
        return "broken_group", 0.0, broken  # "2,3,4": a list
    if all(size == 3 for size in sizes[:-1]):
        if last in (4, 5) and not parts[-1][3:].startswith("0"):
            return "glued_note", 0.9, noted
        return "broken_group", 0.85, broken
    return "broken_group", 0.75 if closer == "count" or _noun_at(text, begin) else 0.55, broken  # "4,0,00 sailors"
