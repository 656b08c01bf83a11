"""Measure what speaks for each figure that fits a gap, beside the others that do.

The words around the gap are looked for around the figure: in its sentence, in
the one before, elsewhere in its article, in other articles, nowhere. "Zamzam
was shelled as well; of victims there nothing is known" tells that the toll in
the sentence before is not Zamzam's. How like the figure and the gap are
otherwise, `newsnorm.claims.ranking` says.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from newsnorm.claims.bounds import told_of_one
from newsnorm.claims.gaps import Gap
from newsnorm.claims.ranking import Amount, Fit, Place
from newsnorm.claims.reading import Reading
from newsnorm.claims.strangers import are_strangers
from newsnorm.claims.wording import Keys, Telling, Words, times, widened
from newsnorm.quantities.model import Quantity

Traits = dict[str, float]
#: An article and the number of one of its sentences.
Sentence = tuple[int, int]

_LEAST_LIKE = -8.0
_SCALE = 20.0  # what a long sentence tells, so that traits are of one size
_MOST_TOLD, _MOST_ARTICLES = 2, 4
#: What each trait of the card tells.
TRAITS = {
    "like": "how much speaks for the claim that the figure is of, by the evidence above",
    "parted": "how many reasons part the figure from the gap: another day, another side",
    "parted_alike": "… where any do, how much of the gap's sentence stands in the figure's: there they are right",
    "doubted": "… of those that part as many figures of the same thing as of another: a total, a whole land",
    "doubted_alike": "… where any of those do, how much of the gap's sentence stands in the figure's",
    "given": "the article of the gap gives the very number elsewhere",
    "given_by": "how many articles give the number, of four at most",
    "told": "how many digits are left of the gap, of two at most",
    "unit_left": "its unit is left",
    "size": "how large the number is, as a power of ten: small ones are often something else",
    "digits_bare": "how many of its digits are no noughts at the end, where nothing leads to the gap",
    "digits_hedged": "… where a comparator does: what is nearly so much is a round number",
    "stranger": "its article shares no name or day with that of the gap, and all its lands are far from the gap's",
    "unsaid": "an article says that some number is not known: “gave no figure”",
    "sentence_near": "how much of the sentence of the gap stands in that of the figure or the one before",
    "sentence_apart": "how much of it stands only in other articles",
    "sentence_apart_most": "the most telling word of those: 6 for a name",
    "clause_apart_most": "… of the clause of the gap",
    "clause_elsewhere": "how much of the clause of the gap stands only in other sentences of the figure's article",
    "clause_elsewhere_most": "the most telling word of those: “Zamzam was shelled as well”",
    "clause_nowhere": "how much of it stands in no other article",
    "new_times": "days and months of the figure's sentence that the article of the gap does not name",
    "differs": "how like the sentences are, where that of the figure names a person, thing or day that the other lacks",
    "differs_both": "… where each has any word that the other has not",
    "clause_differs": "… how like the clauses are, where that of the figure names another",
    "overlap": "how telling the words are that the two sentences share",
    "overlap_best": "… beyond those that any sentence without the number shares with that of the gap",
    "overlap_best_inside": "… any of the same article",
    "like_ahead": "how far *like* is above that of the best figure of another number",
    "sentence_here_ahead": "the same of how much of the gap's sentence stands in the figure's",
    "sentence_near_ahead": "the same of *sentence_near*",
    "clause_common_ahead": "the same of how much of the gap's clause stands in the figure's",
    "overlap_ahead": "the same of *overlap*",
}
#: Traits by which a figure is compared with those of other amounts. Where there are none it stands beside one that
#: shares no word with the gap: to be alone makes no figure right, "the ship sank after 3 days" repairs no siege.
RIVALLED = {"like": -2.0, "sentence_here": 0.0, "sentence_near": 0.0, "clause_common": 0.0, "overlap": 0.0}


def traits_of(
    gap: Gap, document: int, places: Sequence[Place], readings: Sequence[Reading]
) -> list[tuple[Fit, Traits]]:
    """Return the figures that fit a gap, each with its traits by name.

    Args:
        gap: The gap…
        document: … and its article.
        places: The claims that it may belong to, as `newsnorm.claims.ranking.rank` returns them.
        readings: All articles.
    """
    beside = Beside(gap, document, readings)
    found = [(fit, beside.traits(fit, place.score)) for place in places for fit in place.fitting]
    amounts = [fit.amount for fit, _ in found]
    giving: dict[Amount, list[Fit]] = {}
    for amount, (fit, _) in zip(amounts, found, strict=True):
        giving.setdefault(amount, []).append(fit)
    told = {amount: {beside.place(fit) for fit in fits} for amount, fits in giving.items()}
    for amount, (fit, traits) in zip(amounts, found, strict=True):
        traits["given_by"] = float(min(_MOST_ARTICLES, len({article for article, _ in told[amount]})))
        traits |= beside.overlap(fit, told[amount])
    rivals = _Rivals(gap, found, amounts)
    for amount, (fit, traits) in zip(amounts, found, strict=True):
        traits |= dict(rivals.ahead(fit, traits, amount))
    # A figure that is barred stands for nothing, but others must still be more like the gap than it is
    return [(fit, traits) for fit, traits in found if not fit.against.barred]


class _Rivals:
    """The figures that fit a gap, those first that have most of a trait, so that the best rival of each soon shows."""

    def __init__(self, gap: Gap, found: Sequence[tuple[Fit, Traits]], amounts: Sequence[Amount]) -> None:
        self._about = gap.frame.comparator == "~"
        told = [(fit, traits, amount) for (fit, traits), amount in zip(found, amounts, strict=True)]
        self._best = {name: sorted(told, key=lambda one: -one[1][name]) for name in RIVALLED}

    def ahead(self, fit: Fit, traits: Traits, amount: Amount) -> Iterator[tuple[str, float]]:
        """Yield how far a figure is ahead of the best one of another number, by trait."""
        for name, of_none in RIVALLED.items():
            best = next(
                (others[name] for other, others, value in self._best[name] if value != amount and self._is(fit, other)),
                of_none,
            )
            yield f"{name}_ahead", traits[name] - best

    def _is(self, fit: Fit, other: Fit) -> bool:
        """Say whether a figure is of another number, for all that a gap tells: "around" may be 42,000 or 41,907."""
        return not (self._about and told_of_one(fit.figure, other.figure))


class Beside:
    """A gap beside the articles that may tell what stood in it."""

    def __init__(self, gap: Gap, document: int, readings: Sequence[Reading]) -> None:
        self._gap, self._readings = gap, readings
        self._words: Words = gap.reading.wording.of(gap.at)
        self._text = widened(gap.reading.wording.text)
        self._values = {figure.value for figure in gap.reading.figures if isinstance(figure, Quantity)}
        self._telling = Telling(frozenset().union(*(reading.wording.proper for reading in readings)))
        self._siblings = [at for at in range(len(readings)) if at != document]
        # "Zamzam was shelled too; of victims there nothing is known": the number that it does tell is another one
        self._unsaid = float(any(readings[at].wording.unsaid for at in self._siblings))
        self._overlaps = {
            (at, number): self._telling.mass(self._words.sentence & keys)
            for at in self._siblings
            for number, keys in enumerate(readings[at].wording.sentences)
        }
        self._most = sorted(self._overlaps.items(), key=lambda pair: -pair[1])
        self._most_inside: dict[int, list[tuple[Sentence, float]]] = {at: [] for at in self._siblings}
        for pair in self._most:
            self._most_inside[pair[0][0]].append(pair)
        self._others: dict[int, Keys] = {}
        self._strange: dict[int, float] = {}

    def traits(self, fit: Fit, like: float) -> Traits:
        """Return the traits that a figure has by itself.

        Args:
            fit: The figure.
            like: How much speaks for the claim that it is of.
        """
        document = fit.mention.document
        words = self._readings[document].wording.of(fit.at)
        differing = self._differing(words)
        return {
            "like": max(_LEAST_LIKE, like),
            "parted": float(fit.against.seldom_wrong),
            # "An air strike on Lyman killed", "an air strike on Izium killed 12"
            "parted_alike": differing["sentence_here"] if fit.against.seldom_wrong else 0.0,
            "doubted": float(fit.against.often_wrong),
            "doubted_alike": differing["sentence_here"] if fit.against.often_wrong else 0.0,
            "stranger": self._stranger(document),
            "unsaid": self._unsaid,
            **self._kept(words, document),
            **differing,
            **self._number(fit),
        }

    def _stranger(self, document: int) -> float:
        if document not in self._strange:
            self._strange[document] = float(are_strangers(self._gap.reading, self._readings[document]))
        return self._strange[document]

    def _kept(self, words: Words, document: int) -> Traits:
        """Tell where the words around the gap are: near the figure, elsewhere in its article, in others, nowhere."""
        telling, wording = self._telling, self._readings[document].wording
        sentence, clause = self._words.sentence, self._words.clause
        near = words.sentence | (wording.sentences[words.number - 1] if words.number else frozenset())
        others = self._in_others(document)
        apart, elsewhere = others - wording.text, (clause & wording.text) - near
        return {
            "sentence_near": self._part(sentence & near, sentence),
            "sentence_apart": self._part(sentence & apart, sentence),
            "sentence_apart_most": telling.most(sentence & apart),
            "clause_apart_most": telling.most(clause & apart),
            "clause_elsewhere": self._part(elsewhere, clause),
            "clause_elsewhere_most": telling.most(elsewhere),
            "clause_nowhere": self._part(clause - wording.text - others, clause),
        }

    def _differing(self, words: Words) -> Traits:
        """Tell what the words around the figure say that the article of the gap does not.

        The more alike two sentences are, the more a word tells that only one has: it is what the other report changed.
        """
        telling, ours = self._telling, self._words
        here = self._part(ours.sentence & words.sentence, ours.sentence)
        common = self._part(ours.clause & words.clause, ours.clause)
        new, new_of_clause = words.sentence - self._text, words.clause - self._text
        return {
            "sentence_here": here,
            "clause_common": common,
            "new_times": float(times(new)),
            "differs": here if telling.is_named(new) else 0.0,
            "differs_both": here if new and ours.sentence - words.sentence else 0.0,
            "clause_differs": common if telling.is_named(new_of_clause) else 0.0,
        }

    def _part(self, keys: Keys, whole: Keys) -> float:
        """Return how much of what a set of keys tells some of them tell."""
        return self._telling.mass(keys) / (1.0 + self._telling.mass(whole))

    def _in_others(self, document: int) -> Keys:
        """Return what the siblings beside one of them tell of."""
        if document not in self._others:
            texts = (self._readings[at].wording.text for at in self._siblings if at != document)
            self._others[document] = frozenset().union(*texts)
        return self._others[document]

    def overlap(self, fit: Fit, told: Collection[Sentence]) -> Traits:
        """Tell whether no sentence is more like the gap's than that of a figure.

        Args:
            fit: The figure.
            told: The sentences that give its amount.
        """
        own = self.place(fit)
        best = next((overlap for at, overlap in self._most if at not in told), 0.0)
        inside = next((overlap for at, overlap in self._most_inside[own[0]] if at not in told), 0.0)
        return {
            "overlap": self._overlaps[own] / _SCALE,
            "overlap_best": (self._overlaps[own] - best) / _SCALE,
            "overlap_best_inside": (self._overlaps[own] - inside) / _SCALE,
        }

    def place(self, fit: Fit) -> Sentence:
        """Return the article and the sentence of a figure."""
        document = fit.mention.document
        return document, self._readings[document].wording.of(fit.at).number

    def _number(self, fit: Fit) -> Traits:
        """Tell of the number itself: its size, how round it is, and what is left of it in the gap."""
        value, gap = fit.figure.value, self._gap
        digits = float(_digits(value)) if value else 0.0
        hedged = gap.frame.comparator != "="
        return {
            "size": math.log10(abs(float(value)) + 1) if value else 0.0,
            "digits_hedged": digits if hedged else 0.0,
            "digits_bare": 0.0 if hedged else digits,
            "told": float(min(_MOST_TOLD, gap.told)),
            "unit_left": float(gap.frame.unit is not None),
            "given": float(value is not None and value in self._values),
        }


def _digits(value: Decimal) -> int:
    """Return how many digits of a number are more than its size: 2 of 42,000, 5 of 41,907."""
    return max(1, len(f"{abs(value):f}".replace(".", "").strip("0")))
