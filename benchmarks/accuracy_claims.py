"""Measure `reconcile` and `suggest_repair` on stories in our own words.

    python benchmarks/accuracy_claims.py [--batch C] [--show] [--first-look] [--write]

A story is four to six articles whose figures are marked: ``[[K:22 people]]`` belongs
to group K, ``[[-:18]]`` to none, ``[[K?:at least|22]]`` is damaged and 22 is its repair
(``-`` where there is none).
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from newsnorm import Repair, Span, reconcile, suggest_repair

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data" / "claims"
FIRST_LOOKS = DATA / "first_looks.jsonl"
PAGE = HERE.parent / "docs" / "measured" / "claims.md"
MARK = re.compile(r"\[\[([A-Z-])(\?)?:([^\]|]*)(?:\|([^\]]*))?\]\]")


@dataclass(frozen=True)
class Gold:
    """One marked figure."""

    document: int
    start: int
    end: int
    group: str
    damaged: bool
    repair: str | None

    def meets(self, span: Span, text: str) -> bool:
        """Say whether a span shows the figure; of "up to people" either word may be marked as what is left."""
        start, end = self.start, max(self.end, self.start + 1)
        if self.damaged:
            start, end = widened(text, start, self.end)
        return span.start < end and start < span.end


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with the words that stand next to it."""
    before, after = text[:start].rstrip(" "), text[end:]
    first = len(before) - len(re.split(r"\s", before)[-1])
    blank = len(after) - len(after.lstrip())
    return first, end + blank + len(re.match(r"\S*", after.lstrip())[0])


def read_marks(marked: str, document: int) -> tuple[str, list[Gold]]:
    """Return the article without marks, and its figures."""
    pieces, gold, here, length = [], [], 0, 0
    for m in MARK.finditer(marked):
        pieces += [marked[here : m.start()], m[3]]
        start = length + m.start() - here
        length = start + len(m[3])
        gold.append(Gold(document, start, length, m[1], bool(m[2]), m[4]))
        here = m.end()
    return "".join([*pieces, marked[here:]]), gold


@dataclass
class Counts:
    """What the tables show."""

    hit: int = 0
    found: int = 0
    wanted: int = 0
    contradictions: list[int] = field(default_factory=lambda: [0, 0, 0])
    distractors: int = 0
    joined: int = 0
    damaged: int = 0
    repaired: int = 0
    wrong: int = 0

    def f1(self, hit: int, found: int, wanted: int) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * hit / (found + wanted) if found + wanted else 1.0


def score_story(story: dict, counts: Counts, *, show: bool) -> None:
    read = [read_marks(article, number) for number, article in enumerate(story["articles"])]
    texts, gold = [text for text, _ in read], [g for _, marks in read for g in marks]
    claims = reconcile(texts)

    def claim_of(g: Gold) -> int | None:
        for number, claim in enumerate(claims):
            for m in claim.mentions:
                if m.document == g.document and g.meets(m.figure, texts[g.document]):
                    return number
        return None

    where = {g: claim_of(g) for g in gold}
    for a, b in combinations(gold, 2):
        same = a.group == b.group != "-"
        joined = where[a] is not None and where[a] == where[b]
        counts.wanted += same
        counts.found += joined
        counts.hit += same and joined
        if show and same != joined:
            kind = "APART" if same else "JOINED"
            print(
                f"  {kind} {story['id']}: {a.group} {texts[a.document][a.start : a.end]!r}@{a.document} / "
                f"{b.group} {texts[b.document][b.start : b.end]!r}@{b.document}"
            )
    for g in gold:
        if g.group == "-":
            counts.distractors += 1
            counts.joined += any(o.group != "-" and where[o] == where[g] is not None for o in gold)
        if g.damaged:
            repairs = [
                r
                for c in claims
                for r in c.repairs
                if r.document == g.document and g.meets(r.damaged, texts[g.document])
            ]
            right = any(_is(r, g.repair) for r in repairs)
            counts.damaged += g.repair != "-"
            counts.repaired += right
            counts.wrong += bool(repairs) and not right
            if show and (bool(repairs) != (g.repair != "-") or (repairs and not right)):
                print(f"  REPAIR {story['id']} wanted {g.repair} got {[r.evidence.figure.text for r in repairs]}")
    gold_groups = {}
    for g in gold:
        if g.group != "-":
            gold_groups.setdefault(g.group, []).append(g)
    used = set()
    for letter, members in gold_groups.items():
        wanted = story["agreement"].get(letter) == "disagree"
        numbers = [where[g] for g in members if where[g] is not None]
        got = any(claims[n].agreement == "disagree" for n in numbers)
        used |= set(numbers)
        counts.contradictions[0] += wanted and got
        counts.contradictions[1] += got
        counts.contradictions[2] += wanted
        if show and wanted != got:
            print(f"  AGREEMENT {story['id']} {letter} is {story['agreement'].get(letter)}")
    counts.contradictions[1] += sum(c.agreement == "disagree" for n, c in enumerate(claims) if n not in used)


def _is(repair: Repair | None, wanted: str | None) -> bool:
    """Say whether a repair gives the wanted value, or the range that the wanted bound belongs to."""
    if repair is None or wanted in (None, "-"):
        return False
    of_range = repair.damaged.kind == "missing_bound" or repair.value is None
    values = (repair.low, repair.high) if of_range else (repair.value,)
    return Decimal(wanted) in values


def score_repairs(cases: list[dict], *, show: bool) -> tuple[int, int, int, int]:
    """Return how many repairs are right of how many wanted, how many wrong, and of how many silent ones."""
    right = wanted = wrong = silent = 0
    for case in cases:
        text, (gold,) = read_marks(case["text"], 0)
        repair = suggest_repair(text, Span(gold.start, gold.end, text[gold.start : gold.end]), case["siblings"])
        good = _is(repair, gold.repair)
        wanted += gold.repair != "-"
        silent += gold.repair == "-"
        right += good
        wrong += repair is not None and not good
        if (show and (repair is not None) != (gold.repair != "-")) or (show and repair is not None and not good):
            print(
                f"  REPAIR {case['id']} wanted {gold.repair} got {repair and repair.evidence.figure.text}: {text[:90]}"
            )
    return right, wanted, wrong, silent


Row = dict[str, object]
REPAIRS = "`suggest_repair` right"
STORIES = (
    *("batch", "stories", "same thing, pairwise F1", "contradictions F1"),
    *("distractors joined", "damaged repaired"),
)
#: What a row says of a batch that has no story, or no damaged figure with siblings.
NONE = (0, "0 of 0, 0 wrong; 0 to stay silent")


def score_batch(batch: str, stories: list[dict], repairs: list[dict], *, show: bool) -> Row:
    """Return one batch's row of the tables."""
    counts = Counts()
    for story in stories:
        score_story(story, counts, show=show)
    right, wanted, wrong, silent = score_repairs(repairs, show=show)
    return {
        "batch": batch,
        "stories": len(stories),
        "same thing, pairwise F1": f"{counts.f1(counts.hit, counts.found, counts.wanted):.2f}",
        "contradictions F1": f"{counts.f1(*counts.contradictions):.2f}",
        "distractors joined": f"{counts.joined} of {counts.distractors}",
        "damaged repaired": f"{counts.repaired} of {counts.damaged}, {counts.wrong} wrong",
        REPAIRS: f"{right} of {wanted}, {wrong} wrong; {silent} to stay silent",
    }


def table(rows: list[Row]) -> str:
    """Return rows as a Markdown table."""
    head = list(rows[0])
    lines = [head, ["---"] * len(head), *([str(cell) for cell in row.values()] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def tables(rows: list[Row]) -> str:
    """Return the rows of batches that have stories, and those of batches that have damaged figures, as two tables."""
    kinds = {"stories": STORIES, "damaged figures with siblings": ("batch", REPAIRS)}
    parts = []
    for kind, columns in kinds.items():
        told = [{column: row[column] for column in columns} for row in rows if row[columns[1]] not in NONE]
        parts.append(f"### By batch of {kind}\n\n{table(told)}")
    return "\n\n".join(parts)


def read_lines(path: pathlib.Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def read_all(name: str) -> list[dict]:
    """Return the room's own cases of one kind, then those that were written without sight of the code."""
    return [case for path in (DATA / name, *sorted(DATA.glob(f"blind_*_{name}"))) for case in read_lines(path)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batch", help="only this one")
    parser.add_argument("--show", action="store_true", help="print every failure")
    parser.add_argument("--first-look", action="store_true", help="keep the row as the first look at a new batch")
    parser.add_argument("--write", action="store_true", help="write docs/measured/claims.md")
    options = parser.parse_args()
    stories, repairs = read_all("stories.jsonl"), read_all("repairs.jsonl")
    batches = sorted({case["batch"] for case in (*stories, *repairs)})
    rows = [
        score_batch(
            batch,
            [story for story in stories if story["batch"] == batch],
            [case for case in repairs if case["batch"] == batch],
            show=options.show,
        )
        for batch in batches
        if options.batch in (None, batch)
    ]
    looks = read_lines(FIRST_LOOKS)
    if options.first_look:
        looks += [row for row in rows if row["batch"] not in {look["batch"] for look in looks}]
        FIRST_LOOKS.write_text("".join(json.dumps(look, ensure_ascii=False) + "\n" for look in looks), "utf-8")
    print(table(rows))
    if options.write:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(
            "# Claims across articles\n\nStories and damaged figures in our own words. "
            "`python benchmarks/accuracy_claims.py --write` writes this page.\n\n"
            "## First looks\n\nEach batch was scored once before anything was changed for it. "
            "These figures say what to expect of unseen text.\n\n"
            f"{tables(looks)}\n\n"
            "## Today\n\n"
            "Most batches were read and tuned on since: these figures only tell when something gets worse.\n\n"
            f"{tables(rows)}\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
