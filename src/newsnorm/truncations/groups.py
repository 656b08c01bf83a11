"""Find figures whose digits are grouped as no number is: "$110,00", "45,0 00 men", "40,4237 escaped"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator, dimension_of, wants_amount
from newsnorm.truncations.findings import is_money, make
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Truncation, TruncationKind
from newsnorm.truncations.short_groups import NEAR, RUPEES, among_grouped, noun_at, short_group
from newsnorm.truncations.words import after, at_each, before

_GROUPS = re.compile(r"\d{1,3},[\d,]{0,30}\d(?![\w])(?!\.\d)")
_SPLIT_GROUP = re.compile(r"\d{1,3}(?:,\d{3}){0,3}(?:,\s000|\s,\d{3})(?!\d|,\d)")
_SPLIT_IN_GROUP = re.compile(r"\d{1,3},(?:\d\s\d\d|\d\d\s\d)(?=\s+[a-z])")  # "45,0 00 men"
# "5 00 troops", "80 0 Syrians", "1 20 people": no group has one digit or two
_SPLIT_LONE = re.compile(
    r"\d{1,3}[ \u00a0]\d{1,2}(?=[ \u00a0]+(?P<noun>(?:[A-Za-z][A-Za-z-]{2,20}[ \u00a0]+)?[A-Za-z]{3,20})\b(?!-))"
)
_SPLIT_ANY = re.compile(r"\d{1,3},\s\d{3}(?=\s+[a-z])")


def find_broken_groups(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every figure whose groups are broken, or have a note's number glued on."""
    for found in at_each(starts, _GROUPS, text):
        parts = found.group().split(",")
        sizes = [len(part) for part in parts[1:]]
        if all(size == 3 for size in sizes) or (sizes[-1] == 3 and all(size == 2 for size in sizes[:-1])):
            continue
        closer, word, begin = closer_at(text, found.end())
        left = before(text, found.start())
        if closer == "count" and lexicon().counted.get(word) == "money":
            closer = "money"  # "3,50 hryvnias" may have a decimal comma, "3,50 men" has not
        elif closer == "count" and lexicon().counted.get(word) == "duration":
            closer = "time"
        among = among_grouped(text, *found.span())
        kind, confidence, why = _group_weight(text, found.span(), parts, sizes, closer, left, begin, among=among)
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


def find_split_numbers(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every count that a blank splits where no group begins: "5 00 troops", "took in 40 0 children"."""
    for found in at_each(starts, _SPLIT_LONE, text):
        left = before(text, found.start())
        last = left[-1] if left else ""
        if last in word_set("labels") or last in word_set("months") or not _counts(found["noun"]):
            continue
        if _NAMED.search(text, max(0, found.start() - NEAR), found.start()):
            continue  # "off Flight 815 20 people"
        naught = found.group().split()[1].startswith("0")  # no number begins so, but an hour's minutes do: "at 7 00"
        alone = found.group().endswith((" 0", "\u00a00"))  # "enough for 15 0 rounds": no hour has one naught of minutes
        if comparator(left) or _leads_to_a_count(last) or alone or (naught and last not in word_set("prepositions")):
            confidence = 0.8 if naught else 0.65
            why = f"a blank splits the digits of “{found.group()}”"
            yield make(text, found.span(), "broken_group", confidence, why, "count")


def _leads_to_a_count(last: str) -> bool:
    """Tell whether a verb, a determiner or "of" stands before a number: a bare noun numbers things ("on tram 7")."""
    if last == "of" or last.endswith("ed") or last in word_set("determiners"):
        return True
    return last in word_set("past verbs") or last in word_set("transitive")


def _counts(phrase: str) -> bool:
    """Tell whether *phrase* ends in what is counted, perhaps behind one word more: "Malian troops", "people"."""
    *described, noun = phrase.split()
    if described and (described[0].lower() in {**lexicon().closers, **lexicon().counted} or _counts(described[0])):
        return _counts(described[0])
    kind = lexicon().counted.get(noun.lower())
    return kind not in ("duration", "money") and (kind is not None or is_plural(noun.lower()))


def _is_one(left: list[str], closer: str) -> bool:
    """Tell one number with a blank in it, "took on 12, 500 tonnes", from two, "of the 12, 500 men stayed"."""
    if closer not in ("count", "loose", "unit"):
        return False
    last = left[-1] if left else ""
    bare = closer != "count" and last.isalpha() and last not in word_set("determiners") | {"and", "or", "of"}
    return bare or bool(comparator(left))


_NAMED = re.compile(r"\w[^.!?]*\s[A-Z][\w-]*\s\Z")
_SMALL_WORD = re.compile(r"[a-z]{4,}\b(?!-)")


def _group_weight(
    text: str,
    span: tuple[int, int],
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
    start = span[0]
    signed = text[max(0, start - 1) : start] in ("$", "£") or RUPEES.search(text, max(0, start - 4), start) is not None
    money = signed or closer == "money"
    if "" in parts:
        return "broken_group", 0.9, broken
    last = sizes[-1]
    if len(sizes) == 1:
        if last <= 2:
            return "broken_group", short_group(text, span, closer, begin, left, signed=signed), broken
        if (
            parts[0] == "0"
            or re.match(r"°|[NSEW]\b|,\s*-?\d", text[begin : begin + 3])
            or (
                left[-1:] == [","]
                and closer not in ("count", "time", "unit", "of", "aux")
                and not parts[1].startswith("000")
            )
            or left[-1:] == ["-"]
        ):
            return "glued_note", 0.0, noted
        if last <= 5:
            note = parts[1][3:]
            if note.startswith("0"):
                return "broken_group", 0.8 if closer in ("count", "time") or comparator(left) else 0.6, broken
            sure = closer in ("count", "time", "loose", "of", "unit") or comparator(left) or money or wants_amount(left)
            likely = among or parts[1][1:3] == "00" or noun_at(text, begin) or _SMALL_WORD.match(text, begin)
            return "glued_note", 0.9 if sure else 0.65 if likely else 0.4, noted  # "40,4237 escaped"
        return "broken_group", 0.3, broken
    if 2 in sizes and sizes[-1] < 2 and (money or closer in ("count", "time") or noun_at(text, begin)):
        return "broken_group", 0.75, broken  # "$21,50,0", "1,37,0 Syrians"
    if sizes == [2, 2] and (money or closer in ("count", "time") or noun_at(text, begin)):
        return "broken_group", 0.75, broken  # "1,50,00 lives"
    if parts[-1] == "00" and (closer in ("count", "time") or noun_at(text, begin)):
        return "broken_group", 0.75, broken  # "4,0,00 sailors"
    if all(size <= 2 for size in sizes):
        return "broken_group", 0.0, broken  # "2,3,4": a list
    if all(size == 3 for size in sizes[:-1]):
        if last in (4, 5) and not parts[-1][3:].startswith("0"):
            return "glued_note", 0.9, noted
        return "broken_group", 0.85, broken
    return (
        "broken_group",
        0.75 if closer in ("count", "time") or noun_at(text, begin) else 0.55,
        broken,
    )  # "4,0,00 sailors"
