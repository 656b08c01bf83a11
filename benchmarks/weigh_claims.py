"""Fit the weights of claims/evidence.tsv to the marked stories, and say what they are worth on unseen ones.

    python benchmarks/weigh_claims.py [--write]

Two logistic regressions: one over all pairs of figures by themselves, one over its sum and what the rivals of each
pair say. Cross-validated by story: the score of each story is that of weights that were fitted without it.
``--write`` puts the weights of all stories together into the table; what a piece of evidence says stays as it is.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from accuracy_claims import Counts, read_all, read_lines, read_marks, score_story

from newsnorm.claims import lexicon
from newsnorm.claims.choice import Choices
from newsnorm.claims.grouping import Comparison
from newsnorm.claims.likeness import evidence
from newsnorm.claims.reading import Reading

TABLE = pathlib.Path(lexicon.__file__).parents[1] / "data/claims/evidence.tsv"
CHOICES = ("choice_none", "choice_clear", "choice_best", "choice_second", "choice_beaten")
BY_HAND = ("digits_fit", "article_versions", "article_restated")  # what the marked stories hold too few of
FOLDS = 8
PULL, PULL_OF_CHOICE = 2.0, 1.0
_STEPS = 30


@dataclass
class Story:
    """The pairs of one story: the evidence of each, and whether both state the same thing (None: not marked)."""

    comparison: Comparison
    pairs: list[tuple[int, int]]
    found: np.ndarray
    same: list[bool | None]


def names() -> list[str]:
    """Return the pieces of evidence that a pair has by itself."""
    return [name for name in lexicon.weights() if name not in (*CHOICES, "alone", *BY_HAND)]


def load(story: dict) -> Story:
    readings, groups = [], {}
    for number, article in enumerate(story["articles"]):
        text, gold = read_marks(article, number)
        reading = Reading.of(text, suspicious=True)
        readings.append(reading)
        for at, figure in enumerate(reading.figures):
            mark = next((g for g in gold if g.start < figure.end and figure.start < max(g.end, g.start + 1)), None)
            groups[number, at] = mark and mark.group
    comparison = Comparison(readings)
    columns = {name: at for at, name in enumerate(names())}
    pairs = list(comparison.scores)
    found = np.zeros((len(pairs), len(columns)))
    same: list[bool | None] = []
    for row, (one, other) in enumerate(pairs):
        a, b = comparison.items[one], comparison.items[other]
        here, there = readings[a.document], readings[b.document]
        found[row, columns["ground"]] = 1
        for name in evidence(
            here.subjects[a.figure],
            there.subjects[b.figure],
            here.hints[a.figure],
            there.hints[b.figure],
            together=a.document == b.document,
            versions=comparison.are_versions(a, b),
        ):
            if name in columns:
                found[row, columns[name]] += 1
        groups_of_pair = groups[tuple(a)], groups[tuple(b)]
        same.append(None if None in groups_of_pair else groups_of_pair[0] == groups_of_pair[1] != "-")
    return Story(comparison, pairs, found, same)


def fit(found: np.ndarray, same: np.ndarray, pull: float) -> np.ndarray:
    """Return the weights of a logistic regression, pulled towards nought, by Newton's method."""
    weights = np.zeros(found.shape[1])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-np.clip(found @ weights, -30, 30)))
        slope = found.T @ (odds - same) + pull * weights
        curve = found.T @ (found * (odds * (1 - odds))[:, None]) + pull * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def weigh(stories: Sequence[Story]) -> dict[str, float]:
    """Return the weights that tell the pairs of *stories* apart best."""
    found = np.vstack([s.found for s in stories])
    same = [x for s in stories for x in s.same]
    marked = np.array([x is not None for x in same])
    truth = np.array([bool(x) for x in same], dtype=float)
    alone = fit(found[marked], truth[marked], PULL)
    rows = []
    for story in stories:
        scores = dict(zip(story.pairs, (story.found @ alone).tolist(), strict=True))
        documents = [item.document for item in story.comparison.items]
        choices = Choices(scores, documents, list(story.comparison._repeated()))
        rows += [[scores[pair], *(choices.of(*pair) == name for name in CHOICES)] for pair in story.pairs]
    chosen = fit(np.array(rows, dtype=float)[marked], truth[marked], PULL_OF_CHOICE)
    return {
        **dict(zip(names(), alone.tolist(), strict=True)),
        **dict(zip(("alone", *CHOICES), chosen.tolist(), strict=True)),
    }


@contextmanager
def weighed(weights: dict[str, float]):
    """Let the library use *weights* for a while."""
    current = lexicon.weights()
    kept = dict(current)
    current.update(weights)
    try:
        yield
    finally:
        current.update(kept)


def cross_validate(raw: list[dict], show: set[str]) -> None:
    stories = [load(story) for story in raw]
    batches: dict[str, Counts] = {}
    total = Counts()
    for fold in range(FOLDS):
        with weighed(weigh([s for n, s in enumerate(stories) if n % FOLDS != fold])):
            for story in raw[fold::FOLDS]:
                for counts in (total, batches.setdefault(story["batch"], Counts())):
                    score_story(story, counts, show=story["batch"] in show and counts is total)
    for batch, counts in [*sorted(batches.items()), ("all", total)]:
        print(
            f"{batch:10} same thing {counts.f1(counts.hit, counts.found, counts.wanted):.3f} "
            f"({counts.hit} of {counts.found} found, {counts.wanted} wanted)  "
            f"contradictions {counts.f1(*counts.contradictions):.3f} {counts.contradictions}  "
            f"joined {counts.joined} of {counts.distractors}  "
            f"repaired {counts.repaired} of {counts.damaged}, {counts.wrong} wrong"
        )


def write(weights: dict[str, float]) -> None:
    lines = []
    for line in TABLE.read_text("utf-8").splitlines():
        name, _, says = line.partition("\t")
        if name in weights:
            line = f"{name}\t{weights[name]:.2f}\t{says.partition(chr(9))[2]}"
        lines.append(line)
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the weights into the table")
    parser.add_argument("--show", nargs="*", default=[], help="batches of which to print each miss")
    parser.add_argument("--more", nargs="*", default=[], help="more files of stories")
    options = parser.parse_args()
    raw = read_all("stories.jsonl") + [s for path in options.more for s in read_lines(pathlib.Path(path))]
    cross_validate(raw, set(options.show))
    weights = weigh([load(story) for story in raw])
    if options.write:
        write(weights)
    else:
        for name, weight in weights.items():
            print(f"{name:20} {lexicon.weights().get(name, 0.0):6.2f} -> {weight:6.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()
