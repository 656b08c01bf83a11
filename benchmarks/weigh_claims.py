"""Fit the weights of claims/evidence.tsv to the marked stories, and say what they are worth on unseen ones.

    python benchmarks/weigh_claims.py [--write]

Two logistic regressions over pairs of whole figures: one over all pairs by themselves, one over its sum and what the
rivals of each pair say. Two over gaps: one over pairs of a gap and a whole figure, one over its sums and what a claim
says as a whole; the gaps are figures deleted from the stories one at a time, and the damaged ones of the repair cases.
Cross-validated by story: the score of each story is that of weights that were fitted without it.
``--write`` puts the weights of all stories together into the table; what a piece of evidence says stays as it is.
Needs numpy.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal

import numpy as np
from accuracy_claims import Counts, read_all, read_lines, read_marks, score_repairs, score_story
from planted_claims import plant

from newsnorm.claims import lexicon
from newsnorm.claims.choice import Choices
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.likeness import evidence
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.ranking import candidates_of, rank, traits_of
from newsnorm.claims.reading import Reading
from newsnorm.claims.repair import repair_of
from newsnorm.core.records import Span
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from logistic import fit

TABLE = pathlib.Path(lexicon.__file__).parents[1] / "data/claims/evidence.tsv"
CHOICES = (
    "choice_none",
    "choice_clear",
    "choice_best",
    "choice_second",
    "choice_beaten",
    "choice_clear_apart",
    "choice_best_apart",
)
BY_HAND = ("article_versions", "article_restated")  # what the marked stories hold too few of
FOLDS = 8
PULL, PULL_OF_CHOICE = 2.0, 1.0
REPAIR_CASES = 3.0  # how much a pair of a repair case counts: its siblings are written to mislead


@dataclass
class Story:
    """The pairs of one story: the evidence of each, and whether both state the same thing (None: not marked)."""

    comparison: Comparison
    pairs: list[tuple[int, int]]
    found: np.ndarray
    same: list[bool | None]
    gaps: list[Deleted] = field(default_factory=list)


@dataclass
class Deleted:
    """A gap whose truth is known.

    Attributes:
        gap: The gap…
        own: … and where it stands.
        readings: All articles.
        claims: Their whole figures by claim.
        pairs: The whole figures of other articles.
        found: What speaks for each.
        same: Whether it states what is gone.
        weight: How much each counts.
    """

    gap: Gap
    own: Item
    readings: list[Reading]
    claims: list[list[Item]]
    pairs: list[Item]
    found: np.ndarray
    same: dict[Item, bool]
    weight: float
    truth: Decimal | None = None


def names(column: str = "weight") -> list[str]:
    """Return the pieces of evidence that a pair has by itself: of whole figures, or of a gap and one."""
    known = lexicon.weights() if column == "weight" else lexicon.gap_weights()
    return [name for name in known if name not in (*CHOICES, "alone", *BY_HAND) and not name.startswith("claim")]


def names_of_claims() -> list[str]:
    return [name for name in lexicon.gap_weights() if name.startswith("claim")]


def load(story: dict) -> Story:
    readings, groups = [], {}
    marks = [read_marks(article, number) for number, article in enumerate(story["articles"])]
    for number, (text, gold) in enumerate(marks):
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
    return Story(comparison, pairs, found, same, list(deleted(marks, readings, groups)))


def deleted(marks: list, readings: list[Reading], groups: dict) -> Iterator[Deleted]:
    """Yield the gaps of a story out of which figures are deleted one by one."""
    texts, gold = [text for text, _ in marks], [g for _, found in marks for g in found]
    for planted in plant(texts, gold):
        text = planted.texts[planted.document]
        reading, at = read_gap(text, Span(planted.start, planted.end, text[planted.start : planted.end]))
        if at is None:
            continue
        changed = [*readings[: planted.document], reading, *readings[planted.document + 1 :]]
        same = {
            Item(*place): group == planted.mark.group != "-"
            for place, group in groups.items()
            if group is not None and place[0] != planted.document
        }
        yield replace(deleted_of(Item(planted.document, at), changed, same, 1.0), truth=planted.truth.value)


def read_gap(text: str, span: Span) -> tuple[Reading, int | None]:
    """Return a damaged article and which of its figures the gap is, found or pointed out."""
    reading = Reading.of(text, suspicious=True)
    for at, figure in enumerate(reading.figures):
        if isinstance(figure, Truncation) and figure.start < max(span.end, span.start + 1) and span.start < figure.end:
            return reading, at
    damaged = pointed_out(text, span)
    if damaged is None:
        return reading, None
    reading = Reading.of(text, damaged=damaged)
    return reading, reading.figures.index(damaged) if damaged in reading.figures else None


def deleted_of(own: Item, readings: list[Reading], same: dict[Item, bool], weight: float) -> Deleted:
    gap, columns = Gap(readings[own.document], own.figure), {name: at for at, name in enumerate(names("gap"))}
    claims = Comparison(readings).groups(FOR_REPAIR)
    pairs = [
        item
        for members in claims
        for item in members
        if item.document != own.document and gap.compares(readings[item.document], item.figure)
    ]
    found = np.zeros((len(pairs), len(columns)))
    for row, item in enumerate(pairs):
        for name in gap.evidence(readings[item.document], item.figure):
            found[row, columns[name]] += 1
    return Deleted(gap, own, readings, claims, pairs, found, same, weight)


def load_repair(case: dict) -> Deleted | None:
    """Return the gap of a repair case; what gives the wanted value states the same, the rest does not."""
    text, (gold,) = read_marks(case["text"], 0)
    reading, at = read_gap(text, Span(gold.start, gold.end, text[gold.start : gold.end]))
    if at is None:
        return None
    readings = [reading, *(Reading.of(sibling) for sibling in case["siblings"])]
    same: dict[Item, bool] = {}
    gap = Gap(reading, at)
    for document, sibling in enumerate(readings[1:], 1):
        for number, figure in enumerate(sibling.figures):
            if not isinstance(figure, Quantity):
                continue
            right = gold.repair != "-" and str(figure.value) == gold.repair
            fits = gap.fitting(sibling, number) is not None
            # A value that contradicts may be of the same thing; of a silent case, it is not told which
            if right or (fits and gold.repair != "-") or not fits:
                same[Item(document, number)] = right
            elif len({f.value for f in sibling.figures if isinstance(f, Quantity)}) and is_alone(gap, readings):
                same[Item(document, number)] = False
    return deleted_of(Item(0, at), readings, same, REPAIR_CASES)


def is_alone(gap: Gap, readings: list[Reading]) -> bool:
    """Say whether only one value fits a gap: that it must not be repaired then tells that it is of another thing."""
    values = {
        fitting[1].value
        for reading in readings[1:]
        for at in range(len(reading.figures))
        if isinstance(reading.figures[at], Quantity) and (fitting := gap.fitting(reading, at)) is not None
    }
    return len(values) == 1


def weigh_pairs(stories: Sequence[Story]) -> dict[str, float]:
    """Return the weights that tell the pairs of whole figures of *stories* apart best."""
    found = np.vstack([s.found for s in stories])
    same = [x for s in stories for x in s.same]
    marked = np.array([x is not None for x in same])
    truth = np.array([bool(x) for x in same], dtype=float)[marked]
    alone = fit(found[marked], truth, np.ones(len(truth)), decay=PULL, bias_decay=PULL)
    rows = []
    for story in stories:
        comparison = story.comparison
        scores = dict(zip(story.pairs, (story.found @ alone).tolist(), strict=True))
        documents = [item.document for item in comparison.items]
        comparison.choices = Choices(scores, documents, list(comparison._repeated()))
        for pair in story.pairs:
            chosen = set(comparison.chosen(pair))
            rows.append([scores[pair], *(name in chosen for name in CHOICES)])
    chosen = np.array(rows, dtype=float)[marked]
    weights = fit(chosen, truth, np.ones(len(truth)), decay=PULL_OF_CHOICE, bias_decay=PULL_OF_CHOICE)
    return {
        **dict(zip(names(), alone.tolist(), strict=True)),
        **dict(zip(("alone", *CHOICES), weights.tolist(), strict=True)),
    }


def weigh_gaps(gaps: Sequence[Deleted]) -> dict[str, float]:
    """Return the weights that tell best which whole figures and which claims state what is gone."""
    told = [(gap, row, item) for gap in gaps for row, item in enumerate(gap.pairs) if item in gap.same]
    found = np.array([gap.found[row] for gap, row, _ in told])
    truth = np.array([gap.same[item] for gap, _, item in told], dtype=float)
    weight = np.array([gap.weight for gap, _, _ in told])
    alone = dict(zip(names("gap"), fit(found, truth, weight, decay=PULL, bias_decay=PULL).tolist(), strict=True))
    rows, truths, weights = [], [], []
    with weighed(alone, gaps=True):
        for gap in gaps:
            candidates = candidates_of(gap.gap, gap.own, gap.readings, gap.claims)
            for candidate, traits in zip(candidates, traits_of(candidates), strict=True):
                said = [gap.same[item] for item in gap.claims[candidate.claim] if item in gap.same]
                if said:
                    rows.append([traits[name] for name in names_of_claims()])
                    truths.append(2 * sum(said) >= len(said))
                    weights.append(gap.weight)
    whole = fit(
        np.array(rows),
        np.array(truths, dtype=float),
        np.array(weights),
        decay=PULL_OF_CHOICE,
        bias_decay=PULL_OF_CHOICE,
    )
    return {**alone, **dict(zip(names_of_claims(), whole.tolist(), strict=True))}


@contextmanager
def weighed(weights: dict[str, float], *, gaps: bool = False) -> Iterator[None]:
    """Let the library use *weights* for a while."""
    current = lexicon.gap_weights() if gaps else lexicon.weights()
    kept = dict(current)
    current.update(weights)
    try:
        yield
    finally:
        current.update(kept)


def cross_validate(
    raw: list[dict], stories: list[Story], cases: list[dict], gaps: list[Deleted | None], show: set[str]
) -> None:
    batches: dict[str, Counts] = {}
    total, repairs, planted = Counts(), np.zeros(4, dtype=int), np.zeros(4, dtype=int)
    for fold in range(FOLDS):
        kept = [s for n, s in enumerate(stories) if n % FOLDS != fold]
        others = [g for n, g in enumerate(gaps) if n % FOLDS != fold and g is not None]
        with (
            weighed(weigh_pairs(kept)),
            weighed(weigh_gaps([*(g for s in kept for g in s.gaps), *others]), gaps=True),
        ):
            for story in raw[fold::FOLDS]:
                for counts in (total, batches.setdefault(story["batch"], Counts())):
                    score_story(story, counts, show=story["batch"] in show and counts is total)
            for case in cases[fold::FOLDS]:
                repairs += score_repairs([case], show=case["batch"] in show)
            for story in stories[fold::FOLDS]:
                for gap in story.gaps:
                    planted += verdict(gap)
    for batch, counts in [*sorted(batches.items()), ("all", total)]:
        print(
            f"{batch:10} same thing {counts.f1(counts.hit, counts.found, counts.wanted):.3f} "
            f"({counts.hit} of {counts.found} found, {counts.wanted} wanted)  "
            f"contradictions {counts.f1(*counts.contradictions):.3f} {counts.contradictions}  "
            f"joined {counts.joined} of {counts.distractors}  "
            f"repaired {counts.repaired} of {counts.damaged}, {counts.wrong} wrong"
        )
    right, wanted, wrong, silent = repairs
    print(f"suggest_repair {right} of {wanted}, {wrong} wrong; {silent} to stay silent")
    right, wanted, wrong, silent = planted
    print(f"figures deleted on purpose {right} of {wanted}, {wrong} wrong; {silent} to stay silent")


def verdict(gap: Deleted) -> tuple[int, int, int, int]:
    """Return whether a deleted figure is repaired, can be, is repaired wrongly, must not be repaired.

    Where the siblings only give another version of it, nobody could know: such a gap counts nothing.
    """
    places = rank(gap.gap, gap.own, gap.readings, gap.claims)
    told = [
        fitting[1].value
        for item in gap.pairs
        if gap.same.get(item) and (fitting := gap.gap.fitting(gap.readings[item.document], item.figure)) is not None
    ]
    if gap.truth in told and len({v for v in told if v is not None}) == 1:
        able = True
    elif not told:
        able = False
    else:
        return 0, 0, 0, 0
    repair = repair_of(gap.gap, gap.own.document, gap.readings, places)
    if repair is None:
        return 0, able, 0, not able
    right = able and repair.value == gap.truth
    return right, able, not right, not able


def write(weights: dict[str, float], gap_weights: dict[str, float]) -> None:
    lines = []
    for line in TABLE.read_text("utf-8").splitlines():
        name, *rest = line.split("\t")
        if len(rest) == 3:
            weight, gap, says = rest
            weight = f"{weights[name]:.2f}" if name in weights else weight
            gap = f"{gap_weights[name]:.2f}" if name in gap_weights else gap
            line = "\t".join((name, weight, gap, says))
        lines.append(line)
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the weights into the table")
    parser.add_argument("--show", nargs="*", default=[], help="batches of which to print each miss")
    parser.add_argument("--more", nargs="*", default=[], help="more files of stories")
    options = parser.parse_args()
    raw = read_all("stories.jsonl") + [s for path in options.more for s in read_lines(pathlib.Path(path))]
    cases = read_all("repairs.jsonl")
    stories, gaps = [load(story) for story in raw], [load_repair(case) for case in cases]
    cross_validate(raw, stories, cases, gaps, set(options.show))
    weights = weigh_pairs(stories)
    gap_weights = weigh_gaps([*(g for s in stories for g in s.gaps), *(g for g in gaps if g is not None)])
    if options.write:
        write(weights, gap_weights)
    else:
        for known, fitted in ((lexicon.weights(), weights), (lexicon.gap_weights(), gap_weights)):
            for name, weight in fitted.items():
                print(f"{name:20} {known.get(name, 0.0):6.2f} -> {weight:6.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()
