"""Show which weights of claims/evidence.tsv the marked stories ask for.

python benchmarks/weigh_claims.py

A logistic regression over all pairs of marked figures in different articles that nothing forbids, pulled towards the
weights of today: where the stories say little, judgement stands. Nothing is written; weights are changed by hand, and
only together with what each means.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations

from accuracy_claims import read_all, read_marks

from newsnorm.claims import lexicon
from newsnorm.claims.likeness import SAME, evidence, forbidden
from newsnorm.claims.reading import Reading

_PULL = 3.0
_STEP = 0.002
_ROUNDS = 150

Pair = tuple[bool, Counter[str]]


def pairs() -> list[Pair]:
    """Return for each pair whether it states the same thing, and the evidence."""
    found = []
    for story in read_all("stories.jsonl"):
        marked = []
        for number, article in enumerate(story["articles"]):
            text, gold = read_marks(article, number)
            reading = Reading.of(text)
            for mark in gold:
                at = next((n for n, f in enumerate(reading.figures) if f.start < mark.end and mark.start < f.end), None)
                if at is not None:
                    marked.append((mark, reading.subjects[at], reading.hints[at]))
        for (a, a_subject, a_hint), (b, b_subject, b_hint) in combinations(marked, 2):
            if a.document != b.document and not forbidden(a_subject, b_subject, a_hint, b_hint):
                names = Counter(evidence(a_subject, b_subject, a_hint, b_hint))
                found.append((a.group == b.group != "-", names))
    return found


def fit(data: list[Pair]) -> dict[str, float]:
    """Return the weights that tell the pairs apart best, near those of today."""
    start = dict(lexicon.weights())
    weights = dict(start)
    for _ in range(_ROUNDS):
        slope = {name: _PULL * (weights[name] - start[name]) for name in weights}
        for same, names in data:
            margin = sum(weights[name] * count for name, count in names.items()) - SAME
            miss = 1 / (1 + math.exp(-max(-30.0, min(30.0, margin)))) - same
            for name, count in names.items():
                slope[name] += miss * count
        for name in weights:
            weights[name] -= _STEP * slope[name]
    return weights


def main() -> None:
    data = pairs()
    seen = Counter(name for _, names in data for name in names)
    agree = Counter(name for same, names in data if same for name in names)
    print(f"{len(data)} pairs, {sum(same for same, _ in data)} of the same thing")
    for name, weight in fit(data).items():
        print(f"{name:20} {lexicon.weights()[name]:5.1f} -> {weight:5.1f}   {agree[name]} of {seen[name]} the same")


if __name__ == "__main__":
    main()
