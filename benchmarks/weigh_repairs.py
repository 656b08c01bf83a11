"""Fit the points of claims/scorecard.tsv to cases of known answer, and say what they are worth on unseen ones.

    python benchmarks/weigh_repairs.py [--write] [--show BATCH]

The cases are those of suggest_repair, their twins (the same case, in which one thing makes the figure another one's, or
in which it is told in other words), and the figures deleted from the stories one at a time. Among the cases are plain
pairs, of one figure that two outlets tell (ids "pairs…"): each once as it is, once where the other outlet no longer
gives the figure ("n"), once beside articles on other events ("x"). Without them the card learns what traps look like,
and no more. Stumps are added one by one (gradient boosting): the sum of the points of a trait is a step function
of it. Cross-validated: a case is never judged by points learned from its own batch, nor is its twin. Needs numpy and
scikit-learn.
"""

from __future__ import annotations

import argparse
import pathlib
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from accuracy_claims import DATA, read_all, read_lines, read_marks
from planted_claims import plant
from sklearn.ensemble import HistGradientBoostingClassifier
from weigh_claims import read_gap

from newsnorm.claims import scorecard
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.ranking import Fit, rank
from newsnorm.claims.reading import Reading
from newsnorm.claims.repair import SURE, judged
from newsnorm.claims.traits import Traits, traits_of
from newsnorm.core.records import Span

TABLE = pathlib.Path(scorecard.__file__).parents[1] / "data/claims/scorecard.tsv"
FOLDS = 5
STUMPS, PACE, PULL, LEAST = 400, 0.15, 2.0, 40
PLANTED = 0.3  # how much a figure of a case counts whose gap was planted in a story: there are many, and easier ones
# The traits, and whether more of one can only speak for a figure (1) or against it (-1): so nobody's habits of writing
# cases are learned, such as that a trap is told in the very words of the gap
DIRECTIONS = {
    **dict.fromkeys(("like", "like_ahead", "given_by", "told", "unit_left", "size", "digits_bare"), 1),
    **dict.fromkeys(("sentence_here_ahead", "sentence_near", "sentence_near_ahead", "clause_common_ahead"), 1),
    **dict.fromkeys(("overlap", "overlap_ahead", "overlap_best", "overlap_best_inside"), 1),
    **dict.fromkeys(("sentence_apart", "sentence_apart_most", "clause_apart_most"), -1),
    **dict.fromkeys(("clause_elsewhere", "clause_elsewhere_most", "clause_nowhere"), -1),
    **dict.fromkeys(("parted", "parted_alike", "doubted", "doubted_alike", "stranger"), -1),
    **dict.fromkeys(("given", "unsaid", "digits_hedged", "new_times"), -1),
    **dict.fromkeys(("differs", "differs_both", "clause_differs"), -1),
}
BARS = (0.4, 0.5, 0.55, 0.6, 0.7, 0.8)
PAIRS = "blind-pairs"
PAGE = pathlib.Path(__file__).parents[1] / "docs/measured/repairs.md"
PAGE_BARS = (SURE, 0.7, 0.8, 0.9)
PAGE_HEAD = """# Repairs by confidence

What `Repair.confidence` is worth. `python benchmarks/weigh_repairs.py --write` writes this page. A case is never judged
by points that were learned from its own batch, though the readings below them were made with most of the cases at hand.

Most *cases* are nastier than a day's news: in many of them no sibling gives the figure, and several have one that could
be mistaken for it. *Plain pairs* tell one figure twice, in two of four the sibling does not give it. The figures
*deleted from stories* stand among all others of four to six articles.
"""


@dataclass
class Case:
    """A gap of known answer.

    Attributes:
        kind: "case", "twin" or "planted".
        name: Its id.
        group: Its batch; that of its twin for a twin.
        wanted: Whether a sibling gives what is gone.
        left: The comparator that is left.
        found: The figures that fit: with their traits, and whether they are right.
    """

    kind: str
    name: str
    group: str
    wanted: bool
    left: str
    found: list[tuple[Fit, Traits, bool]]


def load() -> list[Case]:
    batches = {row["id"]: row["batch"] for row in read_all("repairs.jsonl")}
    cases = [case_of(row, row["batch"], "case") for row in read_all("repairs.jsonl")]
    cases += [case_of(row, batches[row["of"]], "twin") for row in read_lines(DATA / "twins.jsonl")]
    return [*cases, *(case for story in read_all("stories.jsonl") for case in planted(story))]


def case_of(row: dict, group: str, kind: str) -> Case:
    text, (gold,) = read_marks(row["text"], 0)
    reading, at = read_gap(text, Span(gold.start, gold.end, text[gold.start : gold.end]))
    right = set() if gold.repair == "-" else {Decimal(gold.repair)}
    if at is None:
        return Case(kind, row["id"], group, bool(right), "=", [])
    readings = [reading, *(Reading.of(sibling) for sibling in row["siblings"])]
    left = Gap(reading, at).frame.comparator
    return Case(kind, row["id"], group, bool(right), left, list(candidates(Item(0, at), readings, right)))


def planted(story: dict) -> Iterator[Case]:
    """Yield the gaps of a story out of which figures are deleted one by one."""
    marks = [read_marks(article, number) for number, article in enumerate(story["articles"])]
    texts, gold = [text for text, _ in marks], [g for _, found in marks for g in found]
    whole = [Reading.of(text, suspicious=True) for text in texts]
    for gap in plant(texts, gold):
        text = gap.texts[gap.document]
        reading, at = read_gap(text, Span(gap.start, gap.end, text[gap.start : gap.end]))
        if at is None or gap.truth.value is None:
            continue
        told = [
            figure
            for other in gold
            if other.group == gap.mark.group != "-" and other.document != gap.document and not other.damaged
            for figure in whole[other.document].figures
            if figure.start < other.end and other.start < figure.end
        ]
        readings = [*whole[: gap.document], reading, *whole[gap.document + 1 :]]
        right = {figure.value for figure in told if getattr(figure, "value", None) == gap.truth.value}
        if told and not right:
            continue  # the siblings give another version: nobody could know
        found = list(candidates(Item(gap.document, at), readings, right, {id(figure) for figure in told}))
        left = Gap(reading, at).frame.comparator
        yield Case("planted", story["id"], story["batch"], bool(right), left, found)


def candidates(
    own: Item, readings: Sequence[Reading], right: Iterable[Decimal], told: set[int] | None = None
) -> Iterator[tuple[Fit, Traits, bool]]:
    """Yield the figures that fit a gap; one is right by its value, and, where *told* is given, by what it is of."""
    gap, right = Gap(readings[own.document], own.figure), set(right)
    places = rank(gap, own, readings, Comparison(readings).groups(FOR_REPAIR))
    for fit, traits in traits_of(gap, own.document, places, readings):
        of_it = told is None or id(readings[fit.mention.document].figures[fit.at]) in told
        values = (fit.figure.value, fit.figure.low, fit.figure.high)
        yield fit, traits, of_it and not right.isdisjoint(values)


def learn(cases: Sequence[Case]) -> dict[str, list[tuple[float, float]]]:
    """Return the points by trait and bar."""
    rows = [(case, traits, right) for case in cases for _, traits, right in case.found]
    names = sorted(DIRECTIONS)
    boosted = HistGradientBoostingClassifier(
        max_iter=STUMPS,
        learning_rate=PACE,
        max_leaf_nodes=2,
        min_samples_leaf=LEAST,
        l2_regularization=PULL,
        monotonic_cst=[DIRECTIONS[name] for name in names],
        early_stopping=False,  # by default it holds out a random tenth, and no two cards are alike
    ).fit(
        np.array([[traits[name] for name in names] for _, traits, _ in rows]),
        np.array([right for _, _, right in rows]),
        sample_weight=[PLANTED if case.kind == "planted" else 1.0 for case, _, _ in rows],
    )
    steps: dict[str, dict[float, float]] = {"": {0.0: float(boosted._baseline_prediction[0, 0])}}
    for (tree,) in boosted._predictors:
        root = tree.nodes[0]
        if root["is_leaf"]:
            continue
        left, right = (float(tree.nodes[root[side]]["value"]) for side in ("left", "right"))
        bar = round(float(root["num_threshold"]), 3)
        steps[""][0.0] += left
        bars = steps.setdefault(names[root["feature_idx"]], {})
        bars[bar] = bars.get(bar, 0.0) + right - left
    return {trait: sorted(bars.items()) for trait, bars in steps.items()}


def judge(card: scorecard.Scorecard, case: Case) -> tuple[float, bool]:
    """Return how sure the likeliest value is, once its rival is asked, and whether it is right."""
    sure, best = judged([(fit, traits) for fit, traits, _ in case.found], card, case.left)
    return sure, best is not None and any(right and fit.amount == best.amount for fit, _, right in case.found)


def cross_validate(cases: Sequence[Case]) -> list[tuple[float, bool]]:
    groups = sorted({case.group for case in cases})
    random.Random(1).shuffle(groups)
    verdicts: dict[int, tuple[float, bool]] = {}
    for fold in range(FOLDS):
        held = set(groups[fold::FOLDS])
        card = scorecard.Scorecard(learn([case for case in cases if case.group not in held]))
        verdicts |= {at: judge(card, case) for at, case in enumerate(cases) if case.group in held}
    return [verdicts[at] for at in range(len(cases))]


def report(name: str, cases: Sequence[Case], verdicts: Sequence[tuple[float, bool]]) -> None:
    wanted = sum(case.wanted for case in cases)
    line = [f"{name:10} {wanted} to repair, {len(cases) - wanted} to stay silent:"]
    for bar in BARS:
        right = sum(sure > bar and good for sure, good in verdicts)
        wrong = sum(sure > bar and not good for sure, good in verdicts)
        line.append(f"at {bar} {right} right, {wrong} wrong;")
    print(" ".join(line))


def page(cases: Sequence[Case], verdicts: Sequence[tuple[float, bool]]) -> str:
    """Return what a repair is worth by its confidence, as a page of the docs."""
    kinds = {
        "cases": lambda case: case.kind == "case" and not case.group.startswith(PAIRS),
        "plain pairs": lambda case: case.group.startswith(PAIRS),
        "deleted from stories": lambda case: case.kind == "planted",
    }
    lines = [
        PAGE_HEAD,
        "| damaged figures | confidence from | right, of those that a sibling gives | wrong, of all | share right |",
        "| --- | --- | --- | --- | --- |",
    ]
    for kind, belongs in kinds.items():
        of = [at for at, case in enumerate(cases) if belongs(case)]
        wanted = sum(cases[at].wanted for at in of)
        for bar in PAGE_BARS:
            told = [verdicts[at][1] for at in of if verdicts[at][0] > bar]
            right, wrong = sum(told), len(told) - sum(told)
            share = f"{right / max(1, len(told)):.2f}"
            lines.append(f"| {kind} | {bar} | {right} of {wanted} | {wrong} of {len(of)} | {share} |")
    return "\n".join(lines) + "\n"


def write(steps: dict[str, list[tuple[float, float]]]) -> None:
    head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
    rows = ["\t".join(scorecard.COLUMNS), f"every\t-\t{steps[''][0][1]:.3f}"]
    rows += [
        f"{trait}\t{bar:g}\t{points:.3f}"
        for trait, bars in sorted(steps.items())
        if trait
        for bar, points in bars
        if abs(points) >= 0.0005
    ]
    TABLE.write_text("\n".join([*head, *rows]) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"put the points into the table, and write {PAGE.name}")
    parser.add_argument("--show", nargs="*", default=[], help="batches of which to print a line each")
    options = parser.parse_args()
    cases = load()
    verdicts = cross_validate(cases)
    for kind in ("case", "twin", "planted"):
        of = [at for at, case in enumerate(cases) if case.kind == kind]
        report(kind, [cases[at] for at in of], [verdicts[at] for at in of])
    for batch in options.show:
        of = [at for at, case in enumerate(cases) if case.kind != "twin" and case.group == batch]
        report(batch, [cases[at] for at in of], [verdicts[at] for at in of])
    if options.write:
        write(learn(cases))
        PAGE.write_text(page(cases, verdicts), "utf-8")


if __name__ == "__main__":
    main()
