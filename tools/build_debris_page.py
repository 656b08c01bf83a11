"""Train the weights of the ``page`` profile, and write data/debris/page_weights.tsv.

    python tools/build_debris_page.py PAGES.jsonl [--folds 6]

PAGES.jsonl holds one page a line: ``site``, ``input`` and ``lines``, pairs of a
visible line and its label ("content", "debris" or "neutral"). The shipped
weights come from the visible text of 72 pages of scrapinghub's
article-extraction-benchmark; the pages are not part of the project. Sites, not
pages, are held out: what it prints is measured on sites that it did not see.
Needs numpy, which newsnorm itself does not.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import zlib

import numpy as np
from logistic import fit

from newsnorm.debris.lines import lines_of
from newsnorm.debris.page import FEATURES, measure
from newsnorm.debris.reading import read
from newsnorm.debris.strip import VALVE
from newsnorm.debris.sweep import Sweep

OUT = pathlib.Path(__file__).resolve().parent.parent / "src/newsnorm/data/debris/page_weights.tsv"
HEAD = """\
# Logistic weights of the page profile: how much each feature of a line speaks for furniture.
# source: trained by tools/build_debris_page.py on 72 pages of scrapinghub/article-extraction-benchmark (MIT)
# licence: MIT
feature\tweight
"""


def load(path: pathlib.Path) -> tuple[list[str], list[np.ndarray], list[np.ndarray], list[np.ndarray]]:
    """Return, page by page, its site and the features, labels and lengths of its lines that are not neutral."""
    sites, rows, labels, sizes = [], [], [], []
    for record in map(json.loads, path.open(encoding="utf8")):
        if record["input"] != "visible":
            continue
        text = "\n".join(line for line, _ in record["lines"])
        lines = list(lines_of(text))
        named = [label for line, label in record["lines"] if line.strip()]
        if len(named) != len(lines):  # a label line that holds a line end of its own
            continue
        sweep = Sweep(list(read(text)), (), lambda _kind: True, ())
        sweep.run(strong_only=True)
        sweep.run_within(VALVE)
        x = np.array(measure(sweep.all))
        use = np.array([label != "neutral" for label in named])
        sites.append(record["site"])
        rows.append(x[use])
        labels.append(np.array([label == "debris" for label in named], dtype=float)[use])
        sizes.append(np.array([len(line.text) for line in lines], dtype=float)[use])
    return sites, rows, labels, sizes


def weigh(y: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Weigh every line: a long one of the article is the dearest to lose."""
    return np.where(y == 1, 1.0, 1.0 + size / 60)


def main() -> None:
    """Measure on held-out sites, then train on all and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--folds", type=int, default=6)
    options = parser.parse_args()
    sites, rows, labels, sizes = load(options.pages)
    fold = [zlib.crc32(site.encode()) % options.folds for site in sites]
    scores = []
    for k in range(options.folds):
        seen = [i for i, f in enumerate(fold) if f != k]
        x, y, size = (np.concatenate([part[i] for i in seen]) for part in (rows, labels, sizes))
        w = fit(x, y, weigh(y, size), decay=30.0, bias_decay=0.0)
        scores += [(labels[i], sizes[i], 1 / (1 + np.exp(-(rows[i] @ w)))) for i, f in enumerate(fold) if f == k]
    y, size, p = (np.concatenate(column) for column in zip(*scores, strict=True))
    print("on sites held out: threshold, debris characters cut, article characters lost")
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
        cut = p > threshold
        print(
            f"  {threshold:.1f}  {size[cut & (y == 1)].sum() / size[y == 1].sum():.3f}"
            f"  {size[cut & (y == 0)].sum() / size[y == 0].sum():.4f}"
        )
    x, y, size = (np.concatenate(part) for part in (rows, labels, sizes))
    w = fit(x, y, weigh(y, size), decay=30.0, bias_decay=0.0)
    OUT.write_text(
        HEAD + "".join(f"{name}\t{value:.4f}\n" for name, value in zip(FEATURES, w, strict=True)), encoding="utf8"
    )
    print(f"wrote {OUT.name}: {len(FEATURES)} weights from {len(rows)} pages")


if __name__ == "__main__":
    main()
