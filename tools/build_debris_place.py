"""Train the weights by which a line is judged for its place, and write data/debris/place_weights.tsv.

    python tools/build_debris_place.py PAGES.jsonl [--folds 6] [--without BATCH]

It reads the scrapes of benchmarks/data/debris and PAGES.jsonl, which holds one
page a line: ``site``, ``input`` and ``lines``, pairs of a line and its label
("content", "debris" or "neutral"); the shipped weights come from what four
extractors left of 72 pages of scrapinghub's article-extraction-benchmark, and
from their visible text. The pages are not part of the project.

Rules know the lines of the scrapes by heart, and unseen pages hold lines that
no rule knows. So every text is read several times, and each time the rules
forget a part of what they know: one line in eight. What is left then, near
debris, above, below and at the seams of the article, is what the weights learn
to tell apart.
Sites, not lines, are held out: what it prints is measured on sites that it did
not see. Needs numpy, which newsnorm itself does not.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pathlib
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from logistic import fit

from newsnorm.debris.lines import Line
from newsnorm.debris.place import COLUMNS, FEATURES, PLACES, measure
from newsnorm.debris.reading import Reading, read
from newsnorm.debris.scene import captions, names
from newsnorm.debris.strip import VALVE
from newsnorm.debris.sweep import Sweep

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCRAPES = ROOT / "benchmarks/data/debris"
OUT = ROOT / "src/newsnorm/data/debris/place_weights.tsv"
HEAD = """\
# Logistic weights of a line's place: how much each feature speaks for furniture, above and below the article.
# source: trained by tools/build_debris_place.py on benchmarks/data/debris{without} and on 72 pages of
# source: scrapinghub/article-extraction-benchmark (MIT)
# licence: MIT
"""
DATED = re.compile(r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b")
BYLINE = re.compile(r"by |from ", re.IGNORECASE)
#: Of so many parts of what the rules know, one is forgotten at a time.
PARTS = 8
#: To lose a line of the article is so many times as bad as to leave furniture, and worse for every 60 characters.
DEAR = 5.0
#: Nor should a byline, a date or a caption go, which the labels of a scrape call neutral. Other neutral lines teach
#: nothing.
NEUTRAL = 3.0
#: What a line of a whole page's visible text weighs, and one of an extractor's output; a line of a scrape weighs 1.
VISIBLE, EXTRACTED = 0.15, 0.5


@dataclasses.dataclass(frozen=True)
class Row:
    """A line that the rules left: its site, whether it stands below the article, its features, its label."""

    site: str
    place: int
    features: tuple[float, ...]
    debris: bool
    weight: float
    whole: bool  # the rules had forgotten nothing
    real: bool
    text: str


def texts(pages: pathlib.Path, without: str) -> Iterator[tuple[str, float, str, dict[int, str]]]:
    """Yield the site of each text, how much its lines weigh, the text, and the labels of its lines by their start."""
    for path in [
        SCRAPES / "scrapes.jsonl",
        *sorted(SCRAPES.glob("blind*_scrapes.jsonl")),
        SCRAPES / "blind_families.jsonl",
    ]:
        for record in map(json.loads, path.open(encoding="utf8")):
            if without not in (record.get("batch"), path.stem):
                yield record["id"], 1.0, *labelled(record["lines"], record["gap"])
    for record in map(json.loads, pages.open(encoding="utf8")):
        weight = VISIBLE if record["input"] == "visible" else EXTRACTED
        yield record["site"], weight, *labelled(record["lines"], "\n")


def labelled(pairs: list[list[str]], gap: str) -> tuple[str, dict[int, str]]:
    """Return the text of labelled lines, and each label by where its line begins."""
    text = gap.join(line for line, _ in pairs)
    labels, here = {}, 0
    for line, label in pairs:
        here = text.index(line, here)
        labels[here + len(line) - len(line.lstrip())] = label
        here += len(line)
    return text, labels


def of_the_article(line: Line) -> bool:
    """Say whether a line that the labels leave open is a byline, a date, or a caption, which stay."""
    return bool(names(line) or captions(line) or DATED.search(line.text) or BYLINE.match(line.text))


def forget(reading: Reading, part: int | None) -> Reading:
    """Return *reading* as it would be without the rules of one part."""
    known = reading.rule is not None or reading.emptied
    asked = reading.rule is not None and reading.rule.strength == "asked"
    if known and not asked and zlib.crc32(reading.line.key.encode()) % PARTS == part:
        return Reading(reading.line, None, None)
    return reading


def load(pages: pathlib.Path, without: str) -> list[Row]:
    """Return the lines near debris that the rules leave, with their features."""
    rows = []
    for site, weight, text, labels in texts(pages, without):
        readings = list(read(text))
        said = defaultdict(set)
        for reading in readings:
            said[reading.line.key].add(labels.get(reading.line.start))
        # Of two equal lines one is debris: which went does not matter.
        twins = {key for key, kinds in said.items() if len(kinds) > 1}
        for part in (None, *range(PARTS)):
            sweep = Sweep([forget(r, part) for r in readings], (), lambda _kind: True, (), judge=lambda _spots: {})
            sweep.run(strong_only=True)
            sweep.run_within(VALVE)
            for at, place, features in measure(sweep.all):
                line = sweep.all[at].line
                label = labels.get(line.start, "neutral")
                if label == "neutral" and not (weight == 1 and of_the_article(line)):
                    continue
                if label != "neutral" and line.key in twins:
                    continue
                dear = 1.0 if label == "debris" else NEUTRAL if label == "neutral" else DEAR + len(line.text) / 60
                rows.append(
                    Row(site, place, features, label == "debris", weight * dear, part is None, weight < 1, line.text)
                )
    return rows


def train(rows: list[Row]) -> np.ndarray:
    """Fit the weights of one place to its lines."""
    x = np.array([row.features for row in rows])
    y = np.array([float(row.debris) for row in rows])
    weight = np.array([row.weight for row in rows])
    return fit(x, y, weight, decay=10.0, bias_decay=0.01)


def train_all(rows: list[Row]) -> list[np.ndarray]:
    """Return the weights of every place."""
    return [train([row for row in rows if row.place == place]) for place in range(len(PLACES))]


def report(rows: list[Row], folds: int, show: int) -> None:
    """Print what the weights tell of sites that they did not see."""
    scored = []
    fold = {row.site: zlib.crc32(row.site.encode()) % folds for row in rows}
    for k in range(folds):
        weights = train_all([row for row in rows if fold[row.site] != k])
        for row in rows:
            if fold[row.site] == k:
                score = float(np.dot(weights[row.place], row.features))
                scored.append((1 / (1 + np.exp(-score)), row))
    print("on sites held out: furniture that goes, of how many lines; lines of the article that go, of how many")
    for name, real, whole in (
        ("scrapes", False, True),
        ("scrapes, in part forgotten", False, False),
        ("pages", True, True),
        ("pages, in part forgotten", True, False),
    ):
        for place, where in enumerate(PLACES):
            some = [(p, row) for p, row in scored if (row.real, row.whole, row.place) == (real, whole, place)]
            cells = []
            for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
                hits = sum(p >= threshold and row.debris for p, row in some)
                lost = sum(p >= threshold and not row.debris for p, row in some)
                cells.append(f"{threshold}: {hits}/{lost}")
            debris = sum(row.debris for _, row in some)
            print(f"  {name}, {where}: of {debris}/{len(some) - debris}  {'  '.join(cells)}")
    worst = sorted({(round(p, 2), row.site, row.text[:90]) for p, row in scored if not row.debris}, reverse=True)
    for p, site, text in worst[:show]:
        print(f"  {p:.2f} {site}: {text}")


def main() -> None:
    """Measure on held-out sites, then train on all and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--without", default="", help="a batch of scrapes that is left out")
    parser.add_argument("--show", type=int, default=0, help="how many of the likeliest lines of articles to print")
    options = parser.parse_args()
    rows = load(options.pages, options.without)
    report(rows, options.folds, options.show)
    table = "".join(
        "\t".join((name, *(f"{weight:.3f}" for weight in weights))) + "\n"
        for name, *weights in zip(FEATURES, *train_all(rows), strict=True)
    )
    without = f" (without {options.without})" if options.without else ""
    columns = "\t".join(COLUMNS) + "\n"
    OUT.write_text(HEAD.format(without=without) + columns + table, encoding="utf8")
    print(f"wrote {OUT.name}: {len(FEATURES)} weights from {len(rows)} lines")


if __name__ == "__main__":
    main()
