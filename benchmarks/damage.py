"""Damage the figures of any clean text by every mechanism that loses one, and count which of them are seen.

Run ``python benchmarks/damage.py clean.txt`` with one clean sentence a line. `find_quantities` and `find_dates` say
where the figures are; each is damaged by every mechanism that can meet it, raw and with white space tidied. Nobody
has to mark the sentences, so thousands of contexts are met that no author of rules thought of. A deletion that leaves
a whole sentence ("the 300 soldiers left" → "the soldiers left") counts too: the figures compare one state of the
finder with another and never reach 1.

``--misses N`` groups what is not seen by the words left and right of the gap; ``--every N`` takes one sentence in N.
"""

from __future__ import annotations

import argparse
import pathlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsnorm import find_dates, find_quantities, find_truncations

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SIGN = re.compile(r"[$£€¥]\s?\Z")
_WORDED = re.compile(r"[\w'’]+|[^\w\s]")
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged sentence, and where the gap or what is left of the figure stands."""

    mechanism: str
    kind: str
    text: str
    start: int
    end: int


def damages(text: str) -> Iterator[Damaged]:
    """Yield *text* with one figure damaged, for each figure and each mechanism."""
    for figure in find_quantities(text):
        yield from _figure(text, figure.start, figure.end, figure.kind, paired=figure.pair is not None)
    for date in find_dates(text, reference=None):
        yield from _date(text, date.start, date.end)


def _figure(text: str, start: int, end: int, kind: str, *, paired: bool) -> Iterator[Damaged]:
    found = list(_NUMBER.finditer(text, start, end))
    if not found:
        return
    number, unit = found[0], text[found[-1].end() : end]
    begin, stop = number.span()
    sign = _SIGN.search(text, start, begin)
    whole = sign.start() if sign else begin
    if paired and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        yield Damaged("bracket emptied", "empty_brackets", text[:start] + text[end:], start - 1, start + 1)
    if len(found) == 2 and re.search(r"\b(?:between|from)\b", text[max(0, start - 9) : begin], re.IGNORECASE):
        yield _cut("lower bound dropped", "missing_bound", text, begin, stop)
        yield _cut("upper bound dropped", "missing_bound", text, *found[1].span())
    if len(found) > 1:
        return
    yield _cut("figure dropped", "missing_figure", text, whole, end)
    yield Damaged("cut before the figure", "cut_end", text[:whole].rstrip(), whole, whole)
    if kind == "percent":
        yield _cut("number dropped, per cent left", "missing_number", text, begin, stop)
    elif sign:
        yield _cut("number dropped, sign left", "missing_number", text, begin, stop)
    elif unit.strip():
        yield _cut("number dropped, unit left", "missing_number", text, begin, stop)
        yield _cut("unit dropped", "missing_unit", text, stop, end)
    elif kind == "count":
        yield _cut("number dropped before its noun", "missing_number", text, begin, stop)
    yield from _digits(text, begin, stop, end)
    if re.fullmatch(r"\s(?:square (?:kilomet(?:re|er)s|met(?:re|er)s|miles)|sq\.? ?km)", unit):
        flat = f"{text[:stop]} km 2{text[end:]}"
        yield Damaged("superscript flattened", "lost_superscript", flat, begin, stop + 5)


def _digits(text: str, begin: int, stop: int, end: int) -> Iterator[Damaged]:
    digits = text[begin:stop]
    if "," in digits:
        comma = begin + digits.index(",") + 1
        yield _cut("all behind the comma dropped", "comma_tail", text, comma, end)
        if end > stop:
            yield _cut("digits behind the comma dropped", "comma_tail", text, comma, stop)
        yield _cut("digits before the comma dropped", "head_lost", text, begin, comma - 1)
        yield _cut("last digit dropped", "broken_group", text, stop - 1, stop)
        yield Damaged("note glued", "glued_note", f"{text[:stop]}1{text[stop:]}", begin, stop + 1)
        yield Damaged("cut behind the comma", "cut_end", text[:comma], begin, comma)
    if "." in digits:
        yield _cut("digits behind the point dropped", "decimal_tail", text, begin + digits.index(".") + 1, stop)


def _date(text: str, start: int, end: int) -> Iterator[Damaged]:
    month = _MONTH.search(text, start, end)
    day = re.compile(r"\b[0-3]?\d\b(?:st|nd|rd|th)?").search(text, start, end)
    if month is None or day is None:
        return
    if text[:start].rstrip().lower().endswith(("on", "since", "until", "from")):
        yield _cut("day of the month dropped", "missing_date_part", text, *day.span())
        if re.search(r", (?:19|20)\d\d", text[start:end]):
            yield _cut("day and month dropped", "missing_date_part", text, start, end - 6)


def _cut(mechanism: str, kind: str, text: str, start: int, end: int) -> Damaged:
    return Damaged(mechanism, kind, text[:start] + text[end:], start, start)


def tidied(one: Damaged) -> Damaged:
    """Collapse the white space around the gap, as text cleaners do."""
    head, tail = one.text[: one.end], one.text[one.end :]
    if head.endswith(" ") or not head:
        tail = tail.lstrip(" ")
    if re.match(r"\s*[,.;:)]", tail):
        head, tail = head.rstrip(), tail.lstrip()
    end = len(head)
    return Damaged(one.mechanism, one.kind, head + tail, min(one.start, end), end)


def seen(one: Damaged) -> str | None:
    """Return the kind of the finding at the damage, None where there is none."""
    near = [t for t in find_truncations(one.text) if t.start <= one.end + 2 and t.end >= one.start - 2]
    return near[0].kind if near else None


def sides(one: Damaged, words: int) -> tuple[str, str]:
    """Return the words on either side of the gap."""
    left = _WORDED.findall(one.text[max(0, one.end - 60) : one.end])[-words:]
    right = _WORDED.findall(one.text[one.end : one.end + 40])[:1]
    return " ".join(left).lower(), " ".join(right).lower()


def report(sentences: list[str], misses: int, words: int) -> None:
    total: Counter[tuple[str, str]] = Counter()
    hit: Counter[tuple[str, str]] = Counter()
    named: Counter[str] = Counter()
    missed: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    specimen: dict[tuple[str, tuple[str, str]], str] = {}
    for sentence in sentences:
        for raw in damages(sentence):
            for form, one in (("raw", raw), ("tidied", tidied(raw))):
                total[one.mechanism, form] += 1
                kind = seen(one)
                hit[one.mechanism, form] += kind is not None
                named[one.mechanism] += kind == one.kind
                if kind is None and form == "tidied":
                    missed[one.mechanism][sides(one, words)] += 1
                    specimen.setdefault(
                        (one.mechanism, sides(one, words)), one.text[max(0, one.end - 70) : one.end + 50]
                    )
    print("| mechanism | damages | recall, raw | recall, tidied | kind right |\n|---|---|---|---|---|")
    for name in dict.fromkeys(name for name, _ in total):
        n, raw, tidy = total[name, "raw"], hit[name, "raw"], hit[name, "tidied"]
        right = named[name] / max(1, raw + tidy)
        print(f"| {name} | {n} | {raw / n:.3f} | {tidy / n:.3f} | {right:.2f} |")
    for name, groups in missed.items() if misses else ():
        print(f"\n{name}: not seen when tidied, by the words around")
        for around, count in groups.most_common(misses):
            print(f"  {count:4} {around[0]} | {around[1]}   ({specimen[name, around]!r})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=pathlib.Path, help="a text file, one clean sentence a line")
    parser.add_argument("--every", type=int, default=1, help="take one sentence in so many")
    parser.add_argument("--misses", type=int, default=0, help="print so many groups of misses for each mechanism")
    parser.add_argument("--words", type=int, default=1, help="group misses by so many words on the left")
    options = parser.parse_args()
    lines = options.sentences.read_text(encoding="utf-8").splitlines()
    report(lines[:: options.every], options.misses, options.words)


if __name__ == "__main__":
    main()
