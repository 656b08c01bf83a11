"""Score the finder, the styles and the persons of the places room on marked texts.

    PYTHONPATH=src python benchmarks/accuracy_places.py [--half tune|check] [--misses] [--write]

A mention is found if a result overlaps it, each result counting once; it is
linked rightly if the result's id is among those that its canonical name (and
region, where the mark gives one) has in the gazetteer. "?" marks a mention
that nothing in its text settles: right is no id, and candidates.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import re
from typing import NamedTuple

import newsnorm
from newsnorm.places.gazetteer import Gazetteer

HERE = pathlib.Path(__file__).parent
DATA = HERE / "data/places"
PAGE = HERE.parent / "docs/measured/places.md"
MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]@]+)(?:@([^\]]+))?)?\]")


class Gold(NamedTuple):
    """A mark: where it stands, and which place it names."""

    start: int
    end: int
    text: str
    canonical: str
    admin: str


def read_marked(marked: str) -> tuple[str, list[Gold]]:
    """Return the text of "[Kiev|Kyiv] fell" and its marks."""
    pieces, gold, here, length = [], [], 0, 0
    for mark in MARK.finditer(marked):
        before = marked[here : mark.start()]
        pieces += [before, mark[1]]
        length += len(before)
        gold.append(Gold(length, length + len(mark[1]), mark[1], mark[2] or mark[1], mark[3] or ""))
        length += len(mark[1])
        here = mark.end()
    pieces.append(marked[here:])
    return "".join(pieces), gold


def ids_of(gold: Gold) -> set[str]:
    """Return the ids that the canonical name of a mark may have."""
    match = Gazetteer.default().lookup(gold.canonical)
    if match is None:
        return set()
    names = [e for e in match.entries if not gold.admin or gold.admin in (e.admin, _COUNTRIES.get(e.country))]
    if not gold.admin:
        top = max((e.rank for e in names), default=0)
        names = [e for e in names if e.rank == top or e.kind != names[0].kind]
    return {e.id for e in names}


_COUNTRIES = {"LY": "Libya", "LB": "Lebanon", "SY": "Syria", "SD": "Sudan", "RU": "Russia"}


def score_mentions(rows: list[dict[str, str]], show: bool) -> dict[str, collections.Counter[str]]:
    """Count found, missed, false and wrongly linked mentions, by kind."""
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for row in rows:
        text, gold = read_marked(row["marked"])
        found = newsnorm.find_places(text)
        count = counts[row["kind"]]
        left = list(found)
        for mark in gold:
            hit = next((p for p in left if p.start < mark.end and mark.start < p.end), None)
            if hit is None:
                count["missed"] += 1
                if show:
                    print(f"MISSED {row['kind']}: {mark.text!r} in {text}")
                continue
            left.remove(hit)
            count["found"] += 1
            open_link = hit.id is None and bool(hit.candidates)
            right = open_link if mark.canonical == "?" else hit.id in ids_of(mark)
            count["linked" if right else "wrong" if hit.id else "open"] += 1
            if not right and show:
                got = f"{hit.canonical}/{hit.admin}/{hit.kind}/{hit.id}"
                print(f"LINK {row['kind']}: {mark.text!r} -> {got} not {mark.canonical}@{mark.admin} in {text}")
        for place in left:
            count["false"] += 1
            if show:
                print(
                    f"FALSE {row['kind']}: {place.text!r} -> {place.canonical}/{place.country}/{place.tier} in {text}"
                )
    return counts


def figures(count: collections.Counter[str]) -> tuple[float, float, float, float]:
    """Return precision, recall, F1 and link accuracy."""
    found, missed, false = count["found"], count["missed"], count["false"]
    precision = found / (found + false) if found + false else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1, count["linked"] / found if found else 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("tune", "check"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in (DATA / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = ["| half | mentions | P | R | F1 | linked rightly |", "|---|---|---|---|---|---|"]
    for half in ("tune", "check"):
        if options.half and half != options.half:
            continue
        counts = score_mentions([row for row in rows if row["half"] == half], options.misses)
        total: collections.Counter[str] = sum(counts.values(), collections.Counter())
        lines.append(
            f"| {half} | {total['found'] + total['missed']} | " + " | ".join(f"{x:.3f}" for x in figures(total)) + " |"
        )
        if options.kinds:
            for kind, count in counts.items():
                lines.append(f"| {half}: {kind} | {dict(count)} |")
    print("\n".join(lines))
    if options.write:
        command = "PYTHONPATH=src python benchmarks/accuracy_places.py --write"
        head = f"# Places: mentions in context\n\nRegenerate with `{command}`."
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text("\n".join([head, "", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
