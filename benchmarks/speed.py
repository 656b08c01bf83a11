#!/usr/bin/env python3
r"""Time each finder and rewriter and `normalize` on about 1 MB of news, by processor time.

    python benchmarks/speed.py [--quick] [--check] [--write docs/measured/speed.md]

The yardstick is one pass of ``re.findall(r"\w+", text)`` over the same text in the same run: a ratio to it
says the same on a fast machine, a slow one and a busy one. ``--check`` exits 1 where a mark is missed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import pathlib
import platform
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

import newsnorm

ROOT = pathlib.Path(__file__).resolve().parents[1]
COMMAND = "python benchmarks/speed.py --write docs/measured/speed.md"

ARGUMENTS: dict[str, dict[str, object]] = {
    "find_dates": {"reference": dt.date(2022, 9, 12)},
    "normalize": {"reference": dt.date(2022, 9, 12)},
    "normalize_quantities": {"system": "si"},
}
#: Slowest that a call may be: MB/s, or as many times the yardstick as that was where the marks were set (18 MB/s).
MARKS = {
    "normalize": 0.15,
    "normalize_quantities": 0.35,  # reads the text, then what it wrote
}
DEFAULT_MARK = 0.5
YARDSTICK_AT_MARK = 18
#: One long text may cost so many times the same text as many articles.
LONG_TEXT = 1.3
#: A first call in a fresh process, with all that it loads.
FIRST_CALL_MS = 150
#: What misses a mark is measured so often in all: a machine busy with something else slows one measurement, not each.
MEASUREMENTS = 3


class Timing(NamedTuple):
    """What one call cost."""

    name: str
    speed: float  # MB/s over many articles
    ratio: float  # to the yardstick
    long_text: float  # cost as one text, to the cost as many articles
    first_ms: float

    def misses(self) -> Iterator[str]:
        """Say which marks are missed."""
        mark = MARKS.get(self.name, DEFAULT_MARK)
        if self.speed < mark and self.ratio > YARDSTICK_AT_MARK / mark:
            yield f"{self.name}: {self.speed:.2f} MB/s, {self.ratio:.0f} × the yardstick; the mark is {mark} MB/s"
        if self.long_text > LONG_TEXT:
            yield f"{self.name}: one long text costs {self.long_text:.2f} × as much as many; the mark is {LONG_TEXT}"
        if self.name == "find_quantities" and self.first_ms > FIRST_CALL_MS:
            yield f"{self.name}: a first call takes {self.first_ms:.0f} ms; the mark is {FIRST_CALL_MS}"


def articles(size: int, seed: int = 1) -> list[str]:
    """Return articles of about *size* characters in all: paragraphs of the examples, with other digits each time."""
    draw = random.Random(seed)
    paragraphs = [
        paragraph
        for path in sorted((ROOT / "examples").glob("*.txt"))
        for paragraph in path.read_text(encoding="utf8").split("\n\n")
        if paragraph.strip()
    ]
    made, total = [], 0
    while total < size:
        chosen = (
            re.sub(r"\d", lambda m: str(draw.randint(1, 9)), p) for p in draw.sample(paragraphs, k=draw.randint(8, 24))
        )
        made.append("\n\n".join(chosen))
        total += len(made[-1])
    return made


def seconds(call: Callable[[str], object], texts: list[str], tries: int) -> float:
    """Return the least processor time that *call* took over all *texts*."""
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        for text in texts:
            call(text)
        best = min(best, time.process_time() - start)
    return best


def first_call_ms(name: str) -> float:
    """Return the processor time of a first call in a fresh process, imports and tables included."""
    code = f"""
import time
start = time.process_time()
import datetime, newsnorm
newsnorm.{name}("They left 20 villages near Kyiv on Saturday.", **{ARGUMENTS.get(name, {})!r})
print((time.process_time() - start) * 1000)
"""
    runs = (subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3))
    return min(float(run.stdout) for run in runs)


def calls() -> list[str]:
    prefixes = ("find_", "normalize", "strip_", "repair_")
    return sorted((n for n in newsnorm.__all__ if n.startswith(prefixes)), key=lambda n: (n == "normalize", n))


def measure(size: int, tries: int) -> tuple[float, list[Timing]]:
    """Return the speed of the yardstick in MB/s, and the timing of every call."""
    texts = articles(size)
    whole = "\n\n".join(texts)
    megabytes = len(whole.encode()) / 1e6
    timings = []
    yardsticks = []
    for name in calls():
        for _ in range(MEASUREMENTS):
            # The yardstick is timed beside each call, so that both meet the same weather
            yardsticks.append(seconds(lambda text: re.findall(r"\w+", text), [whole], tries))
            timing = time_call(name, texts, whole, tries, yardsticks[-1])
            if not list(timing.misses()):
                break
        timings.append(timing)
    return megabytes / min(yardsticks), timings


def time_call(name: str, texts: list[str], whole: str, tries: int, yardstick: float) -> Timing:
    """Time the call of *name* over *texts* and over the *whole* that they make, beside a *yardstick* in seconds."""
    function = getattr(newsnorm, name)
    arguments = ARGUMENTS.get(name, {})

    def call(text: str) -> object:
        return function(text, **arguments)

    call(texts[0])
    many = seconds(call, texts, tries)
    one = seconds(call, [whole], tries)
    return Timing(name, len(whole.encode()) / 1e6 / many, many / yardstick, one / many, first_call_ms(name))


def table(yardstick: float, timings: list[Timing], size: int) -> str:
    """Return the result as Markdown."""
    lines = [
        f"Python {platform.python_version()}, {platform.machine()}, one core; {size / 1e6:g} MB of news. "
        f'One pass of `re.findall(r"\\w+", text)` runs at {yardstick:.1f} MB/s here.',
        "",
        "| call | MB/s | × the yardstick | one long text, × many articles | first call, ms |",
        "|---|--:|--:|--:|--:|",
    ]
    lines += [f"| `{t.name}` | {t.speed:.2f} | {t.ratio:.1f} | {t.long_text:.2f} | {t.first_ms:.0f} |" for t in timings]
    return "\n".join(lines)


def main() -> int:
    """Measure, print, and say which marks are missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of the text, for a first look")
    parser.add_argument("--check", action="store_true", help="exit 1 where a mark is missed")
    parser.add_argument("--write", type=pathlib.Path, help="write the page of results here")
    args = parser.parse_args()
    size, tries = (100_000, 2) if args.quick else (1_000_000, 3)
    yardstick, timings = measure(size, tries)
    result = table(yardstick, timings, size)
    print(result)
    if args.write:
        args.write.parent.mkdir(parents=True, exist_ok=True)
        args.write.write_text(f"# Speed\n\nMade by `{COMMAND}`.\n\n{result}\n", encoding="utf8")
    missed = [said for timing in timings for said in timing.misses()]
    for said in missed:
        print("missed:", said, file=sys.stderr)
    return 1 if args.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
