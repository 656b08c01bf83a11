"""Score the finder, the styles and the persons of the places room on marked texts.

    PYTHONPATH=src python benchmarks/accuracy_places.py [NAME …] [--misses] [--kinds] [--write] [--first-look NAME]

A mention is found if a result overlaps it, each result counting once; it is
linked rightly if the result's id is among those that its canonical name has
in the gazetteer: in the region, country, kind or with the id that the mark
gives after "@", or else of the most prominent bearer. "?" marks a mention that
nothing in its text settles: right is no id, and candidates.

Each file of ``data/places`` is one set. A batch is written before anybody looks at
how the code reads it; `--first-look` scores it and keeps that figure in
``first_looks.jsonl``, since after that the set is tuned on like the others.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import newsnorm
from newsnorm.places.gazetteer import Entry, Gazetteer
from newsnorm.places.model import Place

HERE = pathlib.Path(__file__).parent
DATA = HERE / "data/places"
LOOKS = DATA / "first_looks.jsonl"
PAGE = HERE.parent / "docs/measured/places.md"
COMMAND = "PYTHONPATH=src python benchmarks/accuracy_places.py --write"
MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]@]+)(?:@([^\]]+))?)?\]")
#: How the files of marked mentions are called.
SETS = ("mentions", "batch", "blind", "namesakes")

Row = dict[str, Any]
Counts = collections.Counter[str]


class Gold(NamedTuple):
    """A mark: where it stands, and which place it names."""

    start: int
    end: int
    text: str
    canonical: str
    where: str


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
    """Return the ids that the canonical name of a mark may have; several names stand with "/" between them."""
    found: set[str] = set()
    for name in gold.canonical.split("/"):
        match = Gazetteer.default().lookup(name)
        entries = match.entries if match is not None else ()
        if gold.where:
            found |= {e.id for e in entries if gold.where in (e.admin, e.country, e.kind, e.id)}
        elif entries:
            found |= {e.id for e in _most_prominent(entries)}
    return found


def _most_prominent(entries: tuple[Entry, ...]) -> list[Entry]:
    top = max(e.rank for e in entries)
    return [e for e in entries if e.rank == top]


def score_mentions(rows: Iterable[Row], show: bool) -> dict[str, Counts]:
    """Count found, missed, false and wrongly linked mentions, by kind."""
    counts: dict[str, Counts] = collections.defaultdict(collections.Counter)
    for row in rows:
        text, gold = read_marked(row["marked"])
        left = list(newsnorm.find_places(text))
        count = counts[row["kind"]]
        for mark in gold:
            hit = next((p for p in left if p.start < mark.end and mark.start < p.end), None)
            if hit is not None:
                left.remove(hit)
            verdict = _verdict(mark, hit)
            count[verdict] += 1
            if show and verdict != "linked":
                got = hit and f"{hit.text!r} {hit.canonical}/{hit.admin}/{hit.country}/{hit.kind}/{hit.id}"
                print(
                    f"{verdict.upper()} {row['kind']}: {mark.text!r} {mark.canonical}@{mark.where} -> {got} in {text}"
                )
        for place in left if not row["kind"].startswith("namesake") else ():
            count["false"] += 1
            if show:
                got = f"{place.canonical}/{place.country}/{place.tier}"
                print(f"FALSE {row['kind']}: {place.text!r} -> {got} in {text}")
    return counts


def _verdict(mark: Gold, hit: Place | None) -> str:
    if hit is None:
        return "missed"
    if mark.canonical == "?":
        return "linked" if hit.id is None and hit.candidates else "wrong"
    if hit.id in ids_of(mark):
        return "linked"
    return "wrong" if hit.id else "open"


def figures(count: Counts) -> dict[str, float]:
    """Return precision, recall, F1 and link accuracy."""
    found, missed, false = count["linked"] + count["wrong"] + count["open"], count["missed"], count["false"]
    precision = found / (found + false) if found + false else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "mentions": found + missed,
        "P": precision,
        "R": recall,
        "F1": f1,
        "linked": count["linked"] / found if found else 1.0,
        "wrong": count["wrong"] / found if found else 0.0,
    }


def score_rewrites(rows: Iterable[Row], show: bool) -> tuple[int, int]:
    """Count the texts that `normalize_places` writes to the letter as they should be, and again as they are."""
    right = total = 0
    for row in rows:
        done = newsnorm.normalize_places(row["before"], style=row["style"]).text
        again = newsnorm.normalize_places(done, style=row["style"]).text
        total += 1
        right += done == row["after"] == again
        if show and not done == row["after"] == again:
            print(f"REWRITE {row['style']}: {row['before']!r} -> {done!r} not {row['after']!r}")
    return right, total


def score_spellings(rows: Iterable[Row], show: bool) -> tuple[int, int]:
    """Count the press spellings that are linked to their place, and the near misses that are not linked to theirs."""
    right = total = 0
    for row in rows:
        got = {p.id for p in newsnorm.find_places(f"Fighting was reported in {row['spelling']} on Monday.")}
        wanted = ids_of(Gold(0, 0, "", row.get("name") or row["not"], row.get("where", "")))
        good = bool(got & wanted) == ("name" in row)
        total += 1
        right += good
        if show and not good:
            print(f"SPELLING {row['spelling']!r} -> {got}, {row}")
    return right, total


def score_persons(rows: Iterable[Row], show: bool) -> tuple[int, int]:
    """Count the people all of whose spellings come out as one."""
    right = total = 0
    for row in rows:
        written = {newsnorm.normalize_persons(f"{name} spoke.").text for name in row["spellings"]}
        total += 1
        right += len(written) == 1
        if show and len(written) != 1:
            print(f"PERSON {sorted(written)}")
    return right, total


def read(name: str) -> list[Row]:
    """Return the rows of one set."""
    path = DATA / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _line(name: str, values: dict[str, float]) -> str:
    return f"| {name} | {values['mentions']:.0f} | " + " | ".join(f"{values[k]:.3f}" for k in list(values)[1:]) + " |"


#: How to count what is no set of marked mentions, by how the file's name begins, and what it counts.
COUNTED = {
    "rewrites": (score_rewrites, "texts come out as they should, and again unchanged"),
    "persons": (score_persons, "people have all their spellings come out as one"),
    "spellings_blind": (score_spellings, "spellings are linked to their place in a sentence"),
    "near_blind": (score_spellings, "near misses are not linked to the place that they are not"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="sets, such as batch1; all if none is given")
    parser.add_argument("--misses", action="store_true", help="print every failure")
    parser.add_argument("--kinds", action="store_true", help="print the counts by kind")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    parser.add_argument("--first-look", metavar="NAME", help="score this set and keep the figure")
    options = parser.parse_args()
    names = [options.first_look] if options.first_look else options.names
    # "spellings_press" and its like have a form and a script of their own, accuracy_gazetteer.py.
    mine = (p.stem for p in DATA.glob("*.jsonl") if "blind" in p.stem or not p.stem.startswith("spellings"))
    names = names or sorted(name for name in mine if name.startswith((*SETS, *COUNTED)))
    table, counted = list(_TABLE), []
    for name in names:
        kind = next((kind for kind in COUNTED if name.startswith(kind)), None)
        if kind is not None:
            score, what = COUNTED[kind]
            right, total = score(read(name), options.misses)
            counted.append(f"- `{name}`: {right} of {total} {what}.")
            continue
        counts = score_mentions(read(name), options.misses)
        values = figures(sum(counts.values(), collections.Counter()))
        table.append(_line(name, values))
        if options.first_look:
            with LOOKS.open("a", encoding="utf-8") as looks:
                looks.write(json.dumps({"set": name, **{k: round(v, 4) for k, v in values.items()}}) + "\n")
        if options.kinds:
            table += [f"| {name}: {kind} | {dict(count)} |" for kind, count in counts.items()]
    lines = [*table, "", *counted]
    print("\n".join(lines))
    if options.write:
        looked = [_line(look.pop("set"), look) for look in read(LOOKS.stem)]
        PAGE.write_text("\n".join([*_HEAD, "", *lines, "", *_LOOK, "", *_TABLE, *looked, ""]), encoding="utf-8")


_TABLE = ("| set | mentions | P | R | F1 | linked rightly | linked wrongly |", "|---|---|---|---|---|---|---|")
_HEAD = ["# Places: mentions in context", "", f"Regenerate with `{COMMAND}`."]
_LOOK = [
    "## First looks",
    "",
    "What each batch gave when it was scored for the first time, before anything was mended for it. Only these figures",
    "tell what to expect of unseen text; the ones above are of sets that the rules were tuned on since. In the sets of",
    "namesakes only the namesake is marked, so that their precision tells nothing.",
]


if __name__ == "__main__":
    main()
