"""Measure `find_dates` and `detect_dateline` on sentences of war news written for it.

Run ``python benchmarks/accuracy_dates.py``; ``--write`` writes the table to docs/measured/dates.md,
``--show`` prints what is missed or wrong, ``--specs FILE…`` scores a Recognizers-Text suite as well.

A date counts as found where it overlaps and its value is right: first and last day, or the duration.
Where the sentence leaves the matter open (``neutral``), any finding or none will do.
The rules were tuned on every set after its first look: only that figure, kept in first_looks.json, tells of new text.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import pathlib
import sys
from collections.abc import Iterable
from typing import Any

from newsnorm import Date, detect_dateline, find_dates

HERE = pathlib.Path(__file__).parent
DATA = HERE / "data/dates"
PAGE = HERE.parent / "docs/measured/dates.md"


def load(path: pathlib.Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def right(found: Date, wanted: dict[str, Any]) -> bool:
    """Tell whether the values agree; what is not a day or a duration has none to compare."""
    if wanted["kind"] in ("duration", "set"):
        return found.kind == wanted["kind"] and found.duration == wanted["duration"]
    low, high = (None if day is None else day.isoformat() for day in (found.low, found.high))
    return found.kind in ("date", "interval") and (low, high) == (wanted["low"], wanted["high"])


def score(rows: Iterable[dict[str, Any]], show: bool) -> dict[str, float]:
    """Return value F1, strict span F1, and the sentences without a date in which one was found."""
    valued = strict = wanted_count = found_count = false_sentences = dateless = 0
    for row in rows:
        reference = dt.date.fromisoformat(row["reference"]) if row["reference"] else None
        found = find_dates(row["text"], reference=reference)
        neutral = row.get("neutral", [])
        found = [f for f in found if not any(f.start < b and a < f.end for a, b in neutral)]
        wanted = row["dates"]
        if not wanted and not neutral:
            dateless += 1
            false_sentences += bool(found)
        wanted_count += len(wanted)
        found_count += len(found)
        left = list(found)
        for date in wanted:
            hit = next((f for f in left if f.start < date["end"] and date["start"] < f.end and right(f, date)), None)
            spans = {(date["start"], date["end"]), *map(tuple, date.get("also", []))}
            exact = any((f.start, f.end) in spans for f in found)
            strict += exact
            if hit:
                left.remove(hit)
                valued += 1
            if show and not (hit and exact):
                got = [(f.text, str(f.low), str(f.high), f.kind, f.duration) for f in found]
                print("MISS", "" if hit else "VALUE", "" if exact else "SPAN", row["text"], "|", date, "|", got)
        if show and len(left) > len(wanted) - sum(1 for d in wanted if any(right(f, d) for f in found)):
            print("FALSE", row["text"], "|", [(f.text, str(f.low), f.kind) for f in left])

    def f1(hits: int) -> float:
        return 2 * hits / (wanted_count + found_count) if wanted_count + found_count else 1.0

    return {"value F1": f1(valued), "strict span F1": f1(strict), "dates": wanted_count, "dateless": dateless,
            "with a false date": false_sentences}  # fmt: skip


def datelines(rows: list[dict[str, Any]], show: bool) -> dict[str, int]:
    """Return how many datelines were read rightly, and where a day was named that the text does not give."""
    hit = wrong = told = 0
    for row in rows:
        got = detect_dateline(row["text"])
        want = dt.date.fromisoformat(row["date"]) if row["date"] else None
        told += want is not None
        hit += want is not None and got == want
        wrong += got is not None and got != want
        if show and got != want:
            print("DATELINE", repr(row["text"]), "| wanted", want, "| got", got)
    return {"told": told, "right": hit, "wrong": wrong, "texts": len(rows)}


def specs(paths: list[str], show: bool) -> None:
    """Print recall by span and value on suites of Recognizers-Text, whose ends of ranges are exclusive."""
    for name in paths:
        spans = values = extra = wanted_count = found_count = 0
        for case in json.loads(pathlib.Path(name).read_text(encoding="utf-8-sig")):
            context = (case.get("Context") or {}).get("ReferenceDateTime")
            reference = dt.date.fromisoformat(context[:10]) if context else None
            found = find_dates(case["Input"], reference=reference)
            wanted = [w for w in case["Results"] if w.get("Start") is not None or w.get("Text")]
            found_count += len(found)
            wanted_count += len(wanted)
            extra += not wanted and bool(found)
            for want in wanted:
                start = want.get("Start", case["Input"].lower().find(want["Text"].lower()))
                end = want["End"] + 1 if "End" in want else start + want.get("Length", len(want["Text"]))
                over = [f for f in found if f.start < end and start < f.end]
                spans += bool(over)
                good = any(_agrees(f, option) for f in over for option in _options(want))
                values += good
                if show and not good:
                    print("SPEC", case["Input"], "|", context, "|", want["Text"], [*_options(want)],
                          "|", [(f.text, str(f.low), str(f.high), f.duration) for f in found])  # fmt: skip
        f1 = 2 * values / max(1, wanted_count + found_count)
        print(f"{pathlib.Path(name).stem}: detected {spans / max(1, wanted_count):.3f}, value recall "
              f"{values / max(1, wanted_count):.3f}, value F1 {f1:.3f} of {wanted_count}")  # fmt: skip


def _options(want: dict[str, Any]) -> Iterable[dict[str, str]]:
    if "Resolution" in want:
        yield from want["Resolution"].get("values", [])
        return
    value = want.get("Value") or {}
    for side in ("PastResolution", "FutureResolution"):
        yield {**value.get(side, {}), "timex": value.get("Timex", "")}


def _agrees(found: Date, option: dict[str, str]) -> bool:
    if "duration" in option or option.get("type") == "duration":
        return found.duration is not None and found.duration == option.get("timex")
    if option.get("type") == "set":
        return found.kind == "set" and found.duration == option.get("timex")
    day = (option.get("date") or option.get("dateTime") or option.get("value") or "")[:10]
    first = (option.get("startDate") or option.get("startDateTime") or option.get("start") or "")[:10]
    last = (option.get("endDate") or option.get("endDateTime") or option.get("end") or "")[:10]
    low, high = str(found.low), str(found.high)
    if day:
        return low == day
    try:
        before = str(dt.date.fromisoformat(last) - dt.timedelta(days=1)) if last else ""
    except ValueError:
        before = ""
    return bool(first or last) and (not first or low == first) and (not last or high in (last, before))


def first_look(name: str) -> str:
    """Return what a set scored before anything was mended for it: value F1 / strict span F1, and false sentences."""
    looks = json.loads((DATA / "first_looks.json").read_text(encoding="utf-8"))
    value, strict, *false = looks.get(name, (None, None))
    scores = [f"{value:.3f} / {strict:.3f}"] if value is not None else []
    return ", ".join([*scores, *(f"{count} false" for count in false)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="append", metavar="SET", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--specs", nargs="*", default=[])
    options = parser.parse_args()
    lines = [
        "| set | first look | sentences | dates | value F1 | strict span F1 | without a date | of these false |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for path in sorted(DATA.glob("*.jsonl"), key=lambda p: (p.stem not in ("tune", "check"), p.stem)):
        if path.stem.endswith("datelines"):
            continue
        rows = load(path)
        s = score(rows, path.stem in options.show)
        value, strict = (f"{s[name]:.3f}" if s["dates"] else "" for name in ("value F1", "strict span F1"))
        lines.append(
            f"| {path.stem} | {first_look(path.stem)} | {len(rows)} | {s['dates']} | {value} "
            f"| {strict} | {s['dateless']} | {s['with a false date']} |"
        )
    for path in (DATA / "datelines.jsonl", *sorted(DATA.glob("*_datelines.jsonl"))):
        d = datelines(load(path), path.stem in options.show)
        lines += [
            "",
            f"{path.stem.capitalize()}: {d['right']} of {d['told']} right, {d['wrong']} wrong of {d['texts']}.",
        ]
    print("\n".join(lines))
    if options.write:
        head = "# Dates\n\nWritten by `python benchmarks/accuracy_dates.py --write`.\n\n"
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    specs(options.specs, "specs" in options.show)


if __name__ == "__main__":
    sys.exit(main())
