"""Tell article from furniture in all the visible text of a page, by small logistic weights over its lines.

A page without its markup still has a shape: the article is a stretch of long
sentences, menus are long runs of short lines. The weights were trained by
``tools/build_debris_page.py`` and are shipped as a table.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Sequence

from newsnorm.core.tables import load_table
from newsnorm.debris.core import core
from newsnorm.debris.lines import Line
from newsnorm.debris.scene import Spot

#: What is measured of each line, in the order of the weights.
FEATURES = (
    *("bias", "words", "characters", "sentence", "stop", "colon", "bullet", "quoted", "bracket", "capitals", "digits"),
    *("gone", "weak_rule", "repeated", "indent", "label", "question"),
    *("above", "below", "near_words", "near_sentences", "wide_sentences"),
    *("in_core", "before_core", "after_core", "core_edge", "first_lines"),
    *("sentence_in_core", "short_in_core", "sentence_after_core", "sentence_before_core", "headline_in_core"),
    *("short_run", "long_sentence", "bare_capitals", "core_share"),
)
_CAPITAL = re.compile(r"\b[A-Z]")
_FAR = 40
_SAY_REACH = 2
_PAGE_LINES = 20
_PAGE_SENTENCES = 0.5
#: From this likelihood on a line goes; a lower one cuts more furniture and more of the article.
FURNITURE = 0.75


def measure(spots: Sequence[Spot]) -> list[tuple[float, ...]]:
    """Return the features of every line of a page, those that are gone too, in the order of `FEATURES`."""
    n = len(spots)
    lines = [spot.line for spot in spots]
    size = [math.log1p(min(line.words, 120)) for line in lines]
    text = [spot.line.sentence and spot.rule is None and not spot.gone for spot in spots]
    sizes, fulls = _sums(size), _sums([float(is_text) for is_text in text])
    often = Counter(line.key for line in lines)
    low, high = core(lines, named=[spot.gone != "" for spot in spots], text=text)
    runs = _short_runs(lines)
    share = (high - low) / max(1, n)
    rows: list[tuple[float, ...]] = []
    for i, (spot, line) in enumerate(zip(spots, lines, strict=True)):
        inside = low <= i < high
        letters = max(1, len(line.text))
        rows.append(
            (
                1.0,
                size[i],
                math.log1p(letters) / 3,
                float(line.sentence),
                float(line.stop),
                float(line.colon),
                float(line.bullet),
                float(line.quoted),
                float(line.text[0] == "["),
                min(1.0, len(_CAPITAL.findall(line.text)) / max(1, line.words)),
                min(1.0, 4 * sum(c.isdigit() for c in line.text[:80]) / min(letters, 80)),
                float(spot.gone != ""),
                float(spot.weak and not spot.gone),
                float(often[line.key] > 1),
                min(1.0, (line.start - line.before) / 8),
                float(": " in line.text[:30]),
                float(line.text.endswith("?")),
                size[i - 1] if i else 0.0,
                size[i + 1] if i + 1 < n else 0.0,
                _mean(sizes, i, 3),
                _mean(fulls, i, 3),
                _mean(fulls, i, 10),
                float(inside),
                min(1.0, max(0, low - i) / _FAR),
                min(1.0, max(0, i - high + 1) / _FAR),
                float(low - 3 <= i < low),
                float(i < 3),
                float(inside and line.sentence),
                float(inside and line.words < 4),
                float(i >= high and line.sentence),
                float(i < low and line.sentence),
                float(inside and 4 <= line.words <= 14 and not line.stop),
                min(1.0, math.log1p(runs[i]) / 4),
                float(line.sentence and line.words >= 18),
                float(not line.stop and line.text.isupper()),
                share,
            )
        )
    return rows


def _short_runs(lines: Sequence[Line]) -> list[int]:
    """Return, for each line, how long the run of lines without a sentence is that it stands in."""
    runs = [0] * len(lines)
    start = 0
    for i in range(len(lines) + 1):
        if i == len(lines) or lines[i].sentence:
            runs[start:i] = [i - start] * (i - start)
            start = i + 1
    return runs


def _sums(values: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _mean(sums: Sequence[float], i: int, reach: int) -> float:
    low, high = max(0, i - reach), min(len(sums) - 1, i + reach + 1)
    return (sums[high] - sums[low]) / (high - low)


@functools.cache
def _weights() -> tuple[float, ...]:
    table = {feature: float(weight) for feature, weight in load_table("debris/page_weights.tsv", ("feature", "weight"))}
    return tuple(table[name] for name in FEATURES)


def looks_like_page(lines: Sequence[Line]) -> bool:
    """Say whether *lines* are those of a whole page: more of them short than sentences.

    What is left of a page once its furniture is cut no longer is, so that nothing is cut twice.
    """
    return len(lines) >= _PAGE_LINES and sum(line.sentence for line in lines) < _PAGE_SENTENCES * len(lines)


def furniture(spots: Sequence[Spot]) -> list[float]:
    """Return how likely each line of a page is furniture, from 0 to 1; its neighbours have a say in it."""
    weights = _weights()
    scores = [sum(w * x for w, x in zip(weights, row, strict=True)) for row in measure(spots)]
    sums = _sums(scores)
    mixed = ((score + _mean(sums, i, _SAY_REACH)) / 2 for i, score in enumerate(scores))
    return [1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) for score in mixed]
