"""Weigh a gap against the whole figures of other articles.

A gap has no value, so it is no figure among figures: it joins no two others,
and it asks other things of its partner than they do. That its unit, its
comparator and the digits that are left fit tells much.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsnorm.claims import days, lexicon
from newsnorm.claims.ages import age_unit, is_age, lost_age, tells_age
from newsnorm.claims.bounds import Bounds, factor_of
from newsnorm.claims.dated import Dated, is_of_one_event
from newsnorm.claims.fitting import Frame, bound_left, comparator, direction, fitted, frame_of
from newsnorm.claims.gates import HARD, gates_between, told_of_another
from newsnorm.claims.kinds import Slot, counts
from newsnorm.claims.left import Left
from newsnorm.claims.likeness import evidence, grounded, share_nouns, told_alike
from newsnorm.claims.other_things import of_other_extent
from newsnorm.claims.other_times import is_total
from newsnorm.claims.parting import BARRING, DOUBTFUL, Against, parted_by
from newsnorm.claims.reading import Reading
from newsnorm.claims.subjects import Subject, dimension_of
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

#: An article with more figures than this is a table or an attack; the rest of its figures stay by themselves.
MOST = 250
_NOT_OF_AGES = frozenset(("part", "noun", "event", "month", "size", "measure"))
_WITHOUT_UNIT = frozenset(("count", "money", "percent"))
_BEHIND = 60  # characters to either side of a gap
_ENDS = frozenset(",.;:")
_WHOLE_WORDS = 3  # "of", an article and a name before a whole: "of Rakhine's 17 townships"
_TURNS = frozenset(("times", "occasions"))
_NOT_OF_IT = frozenset(("older", "longer"))
#: What keeps a whole figure out of a gap, whatever else speaks for it: not one of a hundred tanks of another side did
#: stand there, while two reports may well dispute whose a number of tanks was.
_BARS = HARD | {"owner"}
#: What parts two whole figures, and no figure from a gap: it stopped more right repairs than wrong ones.
_NO_BAR = frozenset(("part",))
#: What bars a figure from a gap, though not from a claim.
_BARRING_GATES = frozenset(("month", "noun"))
#: What one, two and more digits that are left of a figure are called as evidence.
DIGITS = ("fit_digits", "fit_digits_two", "fit_digits_many")


class Item(NamedTuple):
    """One figure of several articles: which article, which of its figures."""

    document: int
    figure: int


class Gap:
    """A damaged figure of one article, to be compared with the whole ones of others."""

    def __init__(self, reading: Reading, at: int) -> None:
        self.reading, self.at = reading, at
        damaged = reading.figures[at]
        assert isinstance(damaged, Truncation)
        self.damaged: Truncation = damaged
        #: A share may be what is gone, as well as an area: "roughly of its territory".
        self.share: bool = self._may_be_a_share(damaged)
        self.frame: Frame = frame_of(reading.source, damaged)
        subject = reading.subjects[at]
        bound = bound_left(damaged, reading.source) if damaged.kind == "missing_bound" else None
        # "between and 12,000 soldiers"; of "six to weeks", the weeks tell
        tells = bound is not None and (bound.unit or bound.counted)
        dimension = dimension_of(bound) if bound is not None and tells else subject.dimension
        if self._counts_nothing(subject) or self._measures_another():
            dimension = ""
            self._sought: Truncation = replace(damaged, expects=replace(damaged.expects, dimension=None))
        else:
            self._sought = damaged
        self.subject: Subject = replace(subject, dimension=dimension or self.frame.dimension)
        self._numeral: str = f"{bound.value:f}" if bound is not None and bound.value else damaged.residue
        self.digits: bool = any(c.isdigit() for c in self._numeral)
        #: How many digits are left that tell something: none of ",000".
        self.told: int = sum(c in "123456789" for c in self._numeral)
        self.hint: Bounds | None = self._hint()
        #: The number of which the gap is a part: 188 of " of the 188 drones".
        self.whole: Quantity | None = self._whole_behind()
        #: The day or the year of a date is gone.
        self.dated: bool = damaged.kind == "missing_date_part"
        #: The unit of a person's age that is gone: "year" of "a -year-old girl"; "" where none is.
        self.age: str = lost_age(reading.source, damaged, counts=bool(subject.nouns))
        before = reading.source[max(0, damaged.start - _BEHIND) : damaged.start].split()
        #: Words behind the gap, without punctuation.
        self._after = [word.strip(",.;") for word in reading.source[damaged.end : damaged.end + _BEHIND].split()]
        self._slot = Slot(before, damaged.text, self._after, subject)
        self._moved = self._slot.moved

    def _may_be_a_share(self, damaged: Truncation) -> bool:
        behind = self.reading.source[damaged.end : damaged.end + _BEHIND].split()
        digits = any(c.isdigit() for c in damaged.residue)
        return damaged.expects.dimension == "area" and not digits and behind[:1] == ["of"]

    def _counts_nothing(self, subject: Subject) -> bool:
        """Say whether a number that was taken for a count is none: "two -kilogram bombs", "has lasted more than, …"."""
        if self.damaged.expects.dimension != "count":
            return False
        return self.frame.dimension not in ("", "count") or not subject.nouns

    def _measures_another(self) -> bool:
        """Say whether what stands around the gap measures in another way: "no bigger than square| kilometres"."""
        expected = self.damaged.expects.dimension
        bare = self.damaged.kind in ("missing_number", "missing_figure")
        return bare and expected == "length" and self.frame.dimension not in ("", expected)

    def _beside(self, whole: Subject) -> Subject:
        """Return what the gap speaks of, as it is compared with a figure: with a share as a share."""
        share = self.share and whole.dimension == "percent"
        return replace(self.subject, dimension="percent") if share else self.subject

    def _whole_behind(self) -> Quantity | None:
        for figure in self.reading.figures[self.at + 1 : self.at + 2]:
            between = self.reading.source[self.damaged.end : figure.start]
            behind = between.split()
            if not _ENDS.isdisjoint(between):
                return None  # "still hold percent of the country, seventeen years after", "kg of explosives. Two died"
            led = behind[:1] == ["of"] or self.damaged.text.endswith("of")
            alike = dimension_of(figure) == (self.subject.dimension or "count")
            if isinstance(figure, Quantity) and alike and led and len(behind) <= _WHOLE_WORDS:
                return figure  # but not "1, of land in six weeks", "an area of , a quarter of the country"
        return None

    def _hint(self) -> Bounds | None:
        """Return what may have stood in the gap, in the units in which figures are compared: "4," hectares."""
        hint = self.reading.hints[self.at]
        if hint is None or self.reading.bounds[self.at] is not None:
            return hint
        if not self.frame.unit:
            # "some 3, above sea level" may be metres or feet
            return hint if self.subject.dimension in _WITHOUT_UNIT else None
        factor = factor_of(self.frame.unit, self.subject.dimension)
        return replace(hint, low=hint.low * factor, high=hint.high * factor, middle=hint.middle * factor)

    def _hint_beside(self, whole: Subject) -> Bounds | None:
        """Return what may have stood there, where it can be compared: of "3," nobody knows whether metres are gone."""
        return self.hint if self.frame.unit or whole.dimension in ("", "count") else None

    def fitting(self, other: Reading, at: int) -> tuple[Quantity, Quantity] | None:
        """Return which half of a whole figure can be what stood in the gap, and how it would stand there."""
        if self.age:
            age = other.figures[at]
            if not isinstance(age, Quantity):
                return None
            fits = (
                is_age(other.source, age) and age_unit(age.text) == self.age and not self._is_age_of_another(other, at)
            )
            return (age, replace(age, unit=self.age, kind="duration")) if fits else None
        if self.dated:
            date = other.figures[at]
            if not isinstance(date, Quantity) or date.kind != days.KIND:
                return None
            fits = days.fits(self.reading.source, self.damaged, other.source, date)
            one_event = fits and is_of_one_event(Dated.of(self.reading, self.at), Dated.of(other, at))
            return (date, date) if one_event else None
        for half in other.halves(at):
            if half.text.casefold().endswith("old") or tells_age(other.source, half):
                continue  # "the six-month-old war" is no time for which anything lasted, "a boy aged 17" no 17 boys
            if half.counted in _TURNS and self._after[:1] != [half.counted]:
                continue  # "came under fire six times" is no number of houses
            sought = self._sought
            if self.share and half.kind == "percent" and other.subjects[at].nouns & lexicon.words("shared_out"):
                sought = replace(sought, expects=replace(sought.expects, dimension="percent"))
            figure = fitted(sought, self.frame, self.reading.source, half)
            if figure is not None and self._of_kind(figure) and self._is_less_than_the_whole(figure):
                return half, figure
        return None

    def _is_less_than_the_whole(self, figure: Quantity) -> bool:
        """Say whether a figure can be a part of the whole that is left: " of the 188 drones" were fewer than 188."""
        whole, part = self.whole.value if self.whole is not None else None, figure.value
        return whole is None or part is None or part < whole

    def _of_kind(self, figure: Quantity) -> bool:
        """Say whether the words around a bare gap let it be a figure of this kind."""
        counting = self.frame.unit is None and not self._slot.may_measure and self.damaged.kind != "missing_bound"
        if self.digits and counting and not counts(figure):
            return False  # "at least 1 women" were no 15 kilometres, but "some 64, from the airfield" may be
        told = self._sought.expects.dimension is not None or self.frame.unit is not None or self.digits
        return told or self.frame.scale > 1 or self._slot.takes(figure)

    def compares(self, other: Reading, at: int) -> bool:
        """Say whether the figure of another article is whole, and of no other dimension, currency, region or owner."""
        if not isinstance(other.figures[at], Quantity):
            return False
        return self.gate(other, at) not in _BARS if self.age else _BARS.isdisjoint(self._gates(other, at))

    def gate(self, other: Reading, at: int) -> str:
        """Return what forbids that a figure of another article is of the same thing, "" where nothing does."""
        gate = next((gate for gate in self._gates(other, at) if gate not in _NO_BAR), "")
        if not self.age:
            return gate
        # Whatever happened to her, and whoever else is told of, her age is one
        if gate == "dimension":
            return "" if is_age(other.source, other.figures[at]) else gate
        return "" if gate in _NOT_OF_AGES else gate

    def _gates(self, other: Reading, at: int) -> Iterator[str]:
        whole = other.subjects[at]
        return gates_between(self._beside(whole), whole, self._hint_beside(whole), other.hints[at])

    def evidence(self, other: Reading, at: int) -> Iterator[str]:
        """Yield the names of what speaks for and against a figure of another article stating what is gone."""
        whole = other.subjects[at]
        subject = self._beside(whole)
        yield "ground"
        for name in evidence(subject, whole, self._hint_beside(whole), other.hints[at], together=False):
            if not name.startswith(("value_", "lead_")):
                yield name
        fitting = self.fitting(other, at)
        if fitting is None:
            yield "fit_none"
        else:
            yield from self._fit_evidence(fitting[1])
        if self.reading.objects[self.at] and self.reading.objects[self.at] == other.objects[at]:
            yield "object_same"
        if subject.who.agent and subject.who.agent == whole.who.agent:
            yield "agent_same"
        if len(subject.who.actors) > 1 and subject.who.actors == whole.who.actors:
            yield "actors_all_same"
        faults = list(self._faults(whole))
        yield from faults or ("sound",)

    def against(self, other: Reading, at: int) -> Against:
        """Return how many reasons part a figure from the gap."""
        subject, whole = self.subject, other.subjects[at]
        if self.dated:
            return Against(0, 0)  # of another event it does not fit
        if self.age:
            return Against(int(self.gate(other, at) != ""), 0)
        found = list(self._gates(other, at))
        gates = sum(gate not in _NO_BAR for gate in found)
        gates += of_other_extent(subject, whole) + (self._moved and whole.measure.lying)
        left = Left(self.digits, self.told, self.frame.unit is not None, self._after[:1] == ["of"])
        rules = list(parted_by(subject, whole, left))
        bars = _BARRING_GATES if subject.dimension in ("", "count") else _BARRING_GATES - {"noun"}
        barred = not bars.isdisjoint(found) or not BARRING.isdisjoint(rules)
        doubtful = sum(rule in DOUBTFUL for rule in rules)
        faults = len(_NOT_OF_IT.intersection(self._faults(whole)))
        return Against(gates + len(rules) - doubtful, doubtful + faults, barred)

    def _is_age_of_another(self, other: Reading, at: int) -> bool:
        ours, theirs = self.subject, other.subjects[at]
        if ours.who.persons and theirs.who.persons:
            return not self.names(other, at)
        return "" not in (ours.age_of, theirs.age_of) and ours.age_of != theirs.age_of

    def names(self, other: Reading, at: int) -> bool:
        """Say whether an age is of the person whose age is gone: Daryna's is Daryna Koval's, not Yaroslav Koval's."""
        ours, theirs = self.subject.who, other.subjects[at].who
        if not self.age or not (ours.named or ours.persons) & (theirs.named or theirs.persons):
            return False
        return not (ours.named and theirs.named) or ours.named <= theirs.named or theirs.named <= ours.named

    def _faults(self, whole: Subject) -> Iterator[str]:
        subject = self.subject
        if not share_nouns(subject, whole):
            yield "other_noun"
        if told_of_another(subject, whole):
            yield "other_event"
        if not grounded(subject, whole):
            yield "not_grounded"
        if not told_alike(subject, whole, measured=self.frame.unit is not None):
            yield "not_told_alike"
        same_day = subject.when.days & whole.when.days  # "on Tuesday", "on Wednesday that the day before"
        if whole.when.past and not subject.when.past and not subject.when.months and not same_day:
            yield "older"
        if whole.when.since and not subject.when.since:
            yield "total"
        if subject.when.since and not whole.when.since:
            yield "shorter"
        if (
            whole.when.period
            and not (whole.when.brief or whole.when.spell)
            and subject.when.brief
            and not subject.when.period
            and is_total(subject)
        ):
            yield "longer"

    def _fit_evidence(self, figure: Quantity) -> Iterator[str]:
        if self.digits:
            yield DIGITS[min(len(DIGITS), sum(c.isdigit() for c in self._numeral)) - 1]
        if self.frame.unit is not None:
            yield "fit_unit"
        if self.frame.comparator == "~" == comparator(figure):
            yield "fit_about"
        if self.frame.direction and direction(figure) == self.frame.direction:
            yield "fit_direction"
