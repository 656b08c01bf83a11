"""Measure the debris room on scrapes, inline repairs and sites written for it; print Markdown tables.

    python benchmarks/accuracy_debris.py [--write] [--show N] [--pages FILE]

``--write`` puts the tables into docs/measured/debris.md. ``--pages`` adds a
before/after table on real pages: a JSON Lines file whose records hold
``input`` (the extractor), ``lines`` (pairs of a line and its label, "content",
"debris" or "neutral") and ``body``.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import time
from collections import Counter, defaultdict
from typing import Any

import newsnorm
from newsnorm.debris.lines import key_of

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data/debris"
PAGE = HERE.parent / "docs/measured/debris.md"
COMMAND = "python benchmarks/accuracy_debris.py --write"
#: A line counts as removed where this part of its characters was cut.
REMOVED = 0.6
#: A line of a page is known again by so many characters at its start.
_START = 40


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf8").splitlines()]


def blind(kind: str) -> list[str]:
    """Name the files of one kind whose batches were written without sight of the code."""
    return [path.name for path in sorted(DATA.glob(f"blind_[0-9]*_{kind}.jsonl"))]


def removed_lines(text: str, lines: list[str], boilerplate: newsnorm.Boilerplate | None = None) -> list[bool]:
    """Say of each of *lines*, which follow each other in *text*, whether it was cut."""
    done = newsnorm.strip_debris(text, boilerplate=boilerplate)
    cut = bytearray(len(text))
    for edit in done.edits:
        cut[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    gone, here = [], 0
    for line in lines:
        start = text.index(line, here)
        here = start + len(line)
        gone.append(sum(cut[start:here]) >= REMOVED * len(line))
    return gone


def tally(text: str, pairs: list[list[str]], counts: Counter[str], show: list[int], name: str) -> None:
    lines = [line for line, _ in pairs]
    clean = True
    spare = Counter(
        key_of(line)
        for (line, label), gone in zip(pairs, removed_lines(text, lines), strict=True)
        if gone and label != "debris"
    )
    for (line, label), gone in zip(pairs, removed_lines(text, lines), strict=True):
        if label == "neutral":
            continue
        if label == "debris":
            # Of two equal lines it does not matter which one went.
            swapped = not gone and spare[key_of(line)] > 0
            spare[key_of(line)] -= swapped
            gone = gone or swapped
            counts["hit" if gone else "missed"] += 1
            clean &= gone
        else:
            twin = gone and any(key_of(other) == key_of(line) for other, what in pairs if what == "debris")
            gone = gone and not twin
            counts["kept"] += 1
            counts["lost"] += gone
            if label == "trap":
                counts["traps"] += 1
                counts["traps lost"] += gone
            clean &= not gone
        if show[0] > 0 and gone != (label == "debris"):
            show[0] -= 1
            print(f"  {'LOST' if gone else 'LEFT'} {name}: {line[:110]}")
    counts["documents"] += 1
    counts["clean"] += clean


def scrapes(show: list[int], names: tuple[str, ...] = ("scrapes.jsonl",)) -> str:
    halves: dict[str, Counter[str]] = defaultdict(Counter)
    for record in (record for name in names for record in read(name)):
        text = record["gap"].join(line for line, _ in record["lines"])
        tally(text, record["lines"], halves[record["half"]], show, record["id"])
    for record in read("traps.jsonl") if names == ("scrapes.jsonl",) else ():
        text = record["gap"].join(line for line, _ in record["lines"])
        tally(text, record["lines"], halves[f"{record['half']}, traps alone"], show, record["id"])
    rows = [
        "| half | scrapes | debris lines P | R | kept lines lost | traps lost | fully clean |",
        "|---|---|---|---|---|---|---|",
    ]
    for half, c in sorted(halves.items(), reverse=True):
        precision = c["hit"] / max(1, c["hit"] + c["lost"])
        recall = c["hit"] / max(1, c["hit"] + c["missed"])
        rows.append(
            f"| {half} | {c['documents']} | {precision:.3f} | {recall:.3f} | {c['lost']} of {c['kept']} "
            f"({100 * c['lost'] / max(1, c['kept']):.1f}%) | {c['traps lost']} of {c['traps']} | {c['clean']} |"
        )
    return "\n".join(rows)


def inline(show: list[int], names: tuple[str, ...] = ("inline.jsonl",)) -> str:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for record in (record for name in names for record in read(name)):
        out = newsnorm.strip_debris(newsnorm.repair_text(record["text"]).text).text
        good = out == record["after"]
        counts[record["half"]]["control" if record["text"] == record["after"] else "repair"] += 1
        counts[record["half"]]["control good" if record["text"] == record["after"] else "repair good"] += good
        if not good and show[0] > 0:
            show[0] -= 1
            print(f"  INLINE {record['text']!r}\n      -> {out!r}")
    rows = ["| half | repairs made | controls unharmed |", "|---|---|---|"]
    for half, c in sorted(counts.items(), reverse=True):
        rows.append(f"| {half} | {c['repair good']} of {c['repair']} | {c['control good']} of {c['control']} |")
    return "\n".join(rows)


def sites(show: list[int], names: tuple[str, ...] = ("sites.jsonl",)) -> str:
    batches: dict[str, Counter[str]] = defaultdict(Counter)
    for record in (record for name in names for record in read(name)):
        counts = batches[record.get("batch", "own")]
        counts["sites"] += 1
        texts = ["\n".join(line for line, _ in page) for page in record["pages"]]
        learned = newsnorm.learn_boilerplate(texts)
        for text, page in zip(texts, record["pages"], strict=True):
            for (line, label), gone in zip(page, removed_lines(text, [x for x, _ in page], learned), strict=True):
                counts[f"{label} {gone}"] += 1
                if show[0] > 0 and gone != (label == "debris"):
                    show[0] -= 1
                    print(f"  {'LOST' if gone else 'LEFT'} {record['site']}: {line[:110]}")
    rows = ["| batch | sites | line F1 | kept lines lost |", "|---|---|---|---|"]
    for batch, counts in batches.items():
        hit, missed, lost = counts["debris True"], counts["debris False"], counts["keep True"]
        precision, recall = hit / max(1, hit + lost), hit / max(1, hit + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        rows.append(f"| {batch} | {counts['sites']} | {f1:.3f} | {lost} of {lost + counts['keep False']} |")
    return "\n".join(rows)


def pages(path: pathlib.Path) -> str:
    """Body kept, debris cut and body F1 (4-word shingles) before and after, for each extractor."""
    rows = ["| input | debris lines cut | body characters lost | body F1 before | after |", "|---|---|---|---|---|"]
    records = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    for name in dict.fromkeys(r["input"] for r in records):
        for profile in ("default", "page") if name == "visible" else ("default",):
            c: Counter[str] = Counter()
            before, after = [], []
            for r in (r for r in records if r["input"] == name):
                text = newsnorm.repair_text("\n".join(line for line, _ in r["lines"])).text
                out = newsnorm.strip_debris(text, profile=profile).text
                left = Counter(key_of(line) for line in out.splitlines())
                starts = {key[:_START] for key in left}
                for line, label in r["lines"]:
                    key = key_of(newsnorm.repair_text(line).text)
                    # A line that lost only a credit or a link is not gone.
                    gone = left[key] <= 0 and (len(key) < _START or key[:_START] not in starts)
                    left[key] -= 1
                    c[label] += len(line) if label == "content" else 1
                    c[label + " gone"] += gone * (len(line) if label == "content" else 1)
                before.append(overlap(r["body"], text))
                after.append(overlap(r["body"], out))
            rows.append(
                f"| {name}{', profile page' * (profile == 'page')} | {c['debris gone']} of {c['debris']} "
                f"| {100 * c['content gone'] / max(1, c['content']):.3f}% | {f1(before):.3f} | {f1(after):.3f} |"
            )
    return "\n".join(rows)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = key_words(text)
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def key_words(text: str) -> list[str]:
    return "".join(c.lower() if c.isalnum() else " " for c in text).split()


def overlap(body: str, text: str) -> tuple[float, float]:
    want, have = shingles(body), shingles(text)
    both = sum((want & have).values())
    return both / max(1, sum(have.values())), both / max(1, sum(want.values()))


def f1(pairs: list[tuple[float, float]]) -> float:
    precision, recall = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
    return 2 * precision * recall / max(1e-9, precision + recall)


def first_looks() -> str:
    """What was measured of each batch when it was first scored, before anything was mended for it."""
    looks = read("first_looks.jsonl")
    rows = [f"| {' | '.join(looks[0])} |", "|---" * len(looks[0]) + "|"]
    return "\n".join(rows + [f"| {' | '.join(map(str, look.values()))} |" for look in looks])


def speed() -> str:
    text = "\n\n".join(record["gap"].join(line for line, _ in record["lines"]) for record in read("scrapes.jsonl"))
    text *= 1 + 1_000_000 // len(text)
    rows = ["| call | million characters a second |", "|---|---|"]
    for name in ("repair_text", "find_debris", "strip_debris"):
        function = getattr(newsnorm, name)
        function(text[:1000])
        start = time.process_time()
        function(text)
        rows.append(f"| `{name}` | {len(text) / (time.process_time() - start) / 1e6:.1f} |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--pages", type=pathlib.Path)
    options = parser.parse_args()
    show = [options.show]
    parts = [
        "# Debris and repairs, measured",
        f"```text\n{COMMAND}\n```",
        "Whole scrapes written for this set. Both halves were tuned on: for unseen text see the first looks.",
        scrapes(show),
        "Repairs inside lines, and look-alikes that must stay as they are; both halves were tuned on.",
        inline(show),
        "`learn_boilerplate` on sites of several pages.",
        sites(show),
        "First looks: batches of scrapes as they scored before anything was mended for them.",
        first_looks(),
        "The same of batches that were written without sight of the code.",
        scrapes(show, (*blind("scrapes"),)),
        inline(show, (*blind("inline"),)),
        sites(show, (*blind("sites"),)),
        "Speed, in process time on one core.",
        speed(),
    ]
    if options.pages:
        parts += ["Before and after on real pages.", pages(options.pages)]
    print("\n\n".join(parts))
    if options.write:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text("\n\n".join(parts) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
