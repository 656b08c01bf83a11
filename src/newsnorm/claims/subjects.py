"""Read what a figure speaks of: what is counted, what happened to it, whose, where, and since when.

No parser: a sentence of news names these things within a few words of the
figure. What is not found stays empty, and empty agrees with anything weakly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsnorm.claims import lexicon
from newsnorm.claims.aged import called, whose_age
from newsnorm.claims.ballots import ballot_of, may_vote
from newsnorm.claims.counted import PEOPLE, Counted, Figure, may_be_people, measurable, stem
from newsnorm.claims.distances import tells_where
from newsnorm.claims.doers import Doers
from newsnorm.claims.events import Events
from newsnorm.claims.happenings import Happenings
from newsnorm.claims.headings import Headings
from newsnorm.claims.measures import Measure, Measures
from newsnorm.claims.parties import Parties, Who
from newsnorm.claims.roles import role_of
from newsnorm.claims.sentences import Sentences
from newsnorm.claims.stages import Stage, Stages
from newsnorm.claims.stance import Stance, stance_of
from newsnorm.claims.tellers import NOBODY, Teller, Tellers
from newsnorm.claims.times import Times, When
from newsnorm.claims.versions import Versions
from newsnorm.claims.whereabouts import Where, Whereabouts
from newsnorm.claims.wholes import Share, Wholes
from newsnorm.claims.wording import Wording
from newsnorm.places.model import Place
from newsnorm.truncations.model import Truncation

_OBJECT_REACH = 6  # words behind a figure, with its unit, among which it is told what it is of
_VOTED = ("", "count", "percent")
_OF_A_THING = (["of", "its"], ["of", "his"], ["of", "her"])  # "has lost over of its generating capacity"


@dataclass(frozen=True, slots=True)
class Subject:
    """What one figure speaks of.

    Attributes:
        dimension: "count", "area", "money", …; "" where a damaged figure does not tell.
        nouns: Classes of what is counted, or of what the measure is of; "~stall" for a noun that no table lists.
        event: What happened to it, "" where no cue is near.
        sure: The cue is so near that it must speak of the figure.
        happened: All that the sentence says happened.
        when: Its time.
        stage: At which stage of what happened it is told.
        who: Its parties.
        where: Its places.
        share: What part of what it is.
        measure: How it is measured.
        stance: How it is told…
        teller: … and by whom.
        age_of: Whose age it can be, by the nearest word for a person: "girl", "man".
        lead: It is the first of its article, which tells first what it is about.
        context: Other words of the sentence, as stems.
        presumed: That it counts persons is told by nothing but what happened: "12 fled".
        borrowed: What it counts is that of the figure before: "one doctor put them at 170, another at 95".
        version: Index of the figure before of which it is told as another version: "and not 354".
        doer: Who did it, as the subject of the verb tells, or "by" behind it.
        makes: Of which make it is: "cruise" of "30 cruise missiles".
        ballot: Which way those voted whom it counts: "for", "against"; "" where it is no vote.
        role: "did" of those who did something, "suffered" of those to whom it was done, "" where it does not tell.
    """

    dimension: str
    nouns: frozenset[str]
    event: str
    sure: bool
    happened: frozenset[str]
    when: When
    stage: Stage
    who: Who
    where: Where
    share: Share
    measure: Measure
    stance: Stance
    teller: Teller
    age_of: str
    lead: bool
    context: frozenset[str]
    presumed: bool = False
    borrowed: bool = False
    version: int | None = None
    makes: frozenset[str] = frozenset()
    ballot: str = ""
    role: str = ""
    doer: Teller = NOBODY


class SubjectReader:
    """Reads the subjects of the figures of one text."""

    def __init__(self, text: str, figures: Sequence[Figure], places: Iterable[Place]) -> None:
        self._figures = figures
        self._sentences = Sentences(text, figures)
        self._events = Events(self._sentences)
        self._happenings = Happenings(self._sentences, self._events)
        self._counted = Counted(text, self._sentences, self._events)
        self._headings = Headings(self._sentences, self._events)
        self._whereabouts = Whereabouts(self._sentences, list(places))
        self._parties = Parties(self._sentences, self._whereabouts, self._events)
        self._tellers = Tellers(self._sentences, self._whereabouts)
        self._doers = Doers(self._sentences, self._tellers)
        self._times = Times(self._sentences)
        self._stages = Stages(self._sentences)
        self._measures = Measures(self._sentences)
        self._wholes = Wholes(self._sentences, self._events)
        self._silent = lexicon.words("unit") | lexicon.words("before_object")
        self._versions = Versions(self._sentences, [dimension_of(figure) for figure in figures])

    def read_all(self) -> list[Subject]:
        """Return the subjects of all figures; one that says nothing of itself is of what the one before it is of."""
        found: list[Subject] = []
        for index in range(len(self._figures)):
            subject = self.read(index)
            other = next((at for at in self._versions.of(index) if _may_be_version(subject, found[at])), None)
            if other is not None:
                other = other if (root := found[other].version) is None else root
                subject = _as_version(subject, found[other], other)
            elif found and not subject.nouns and not subject.event and subject.dimension == "count":
                subject = self._borrow(subject, found[-1], index)
            if subject.share.part and subject.nouns and self._is_of_its_kind(subject, found, index):
                subject = replace(subject, share=subject.share._replace(alike=True))
            if found and not subject.who.owner and self._is_some_of_the_one_before(index):
                subject = replace(subject, who=subject.who._replace(owner=found[-1].who.owner))
            found.append(subject)
        return found

    def wording(self) -> Wording:
        """Return the words of the text as keys by which its sentences are compared."""
        return Wording(self._sentences, self._events, self._figures)

    def objects(self) -> list[str]:
        """Return the first word behind each figure that is neither its unit nor its noun's article, as a stem.

        Of "85 per cent of Port-au-Prince" and of "per cent of Port-au-Prince" it is the city.
        """
        found, words = [], self._sentences.words
        for index, (first, last) in enumerate(self._sentences.covers):
            high = min(self._sentences.around(index)[1], last + _OBJECT_REACH)
            if aged := called(self._sentences, first, last, high):
                found.append(stem(aged))
                continue
            at = next((at for at in range(last, high) if words[at] not in self._silent), high)
            product = words[at : at + 3] == ["gross", "domestic", "product"]
            found.append("gdp" if product else stem(words[at]) if at < high else "")
        return found

    def _borrow(self, subject: Subject, before: Subject, index: int) -> Subject:
        """Return *subject* with what *before* counts, if that stands in the same sentence or the one before it."""
        low = self._sentences.around(index)[0]
        previous = self._sentences.covers[index - 1][0]
        near = previous >= low or (low and previous >= self._sentences.before(low))
        if before.dimension != "count" or not near or not (before.nouns or before.event):
            return subject
        return replace(subject, nouns=before.nouns, event=before.event, sure=False, borrowed=True)

    def _is_of_its_kind(self, subject: Subject, before: Sequence[Subject], index: int) -> bool:
        """Say whether a figure before it in the sentence counts the same: "137 pupils, 76 of whom are girls"."""
        low = self._sentences.around(index)[0]
        fate = subject.event if subject.event in lexicon.words("distinct") else ""
        return any(
            # "900 infected, of whom 70 died": those are all who died
            other.nouns & subject.nouns and (not fate or other.event in ("", fate))
            for at, other in enumerate(before)
            if self._sentences.covers[at][0] >= low
        )

    def _is_some_of_the_one_before(self, index: int) -> bool:
        """Say whether a figure tells of those that the one before counts: "lost 38,000 men, 15,000 of them killed"."""
        words, (_, last) = self._sentences.words, self._sentences.covers[index]
        of_them = words[last : last + 1] == ["of"] and words[last + 1 : last + 2] in (["them"], ["whom"], ["these"])
        return of_them and self._sentences.covers[index - 1][0] >= self._sentences.around(index)[0]

    def read(self, index: int) -> Subject:
        """Return the subject of the figure at *index*."""
        figure, stretch = self._figures[index], self._sentences.stretch(index)
        first, last, low, high = stretch
        dimension = dimension_of(figure)
        nouns, noun_end = self._counted.behind(figure, last, high)
        cue = None
        if not nouns and dimension in ("", "count", "percent"):  # "Of the wells, 82 per cent are damaged"
            nouns, cue = self._headings.of((first, last), (low, high))
            noun_end = self._headings.end(last, noun_end)
        if nouns & lexicon.words("person"):
            nouns |= self._counted.all_of_them(noun_end, high)
        nouns = measurable(nouns, dimension)
        if cue is None and self._wholes.is_whole(first):
            cue = self._events.describing(noun_end)  # of "76 of the 188 drones fell" those that fell are the 76
        elif cue is None:
            cue = self._events.nearest((first, last), noun_end, (low, high), dimension)
            cue = self._headings.of_whole(cue, first, low)
        if cue is not None and dimension == "length" and tells_where(self._sentences, stretch, cue):
            cue = None  # "they took a village 25 km south of Mosul"
        voted = dimension in _VOTED and may_vote(nouns) and not self._wholes.is_whole(first)
        ballot = ballot_of(self._sentences, stretch, noun_end) if voted else ""
        event = "vote" if ballot else self._happenings.of(cue, nouns, dimension, stretch, noun_end)
        # "With Sange lost they stood barely from Uvira" has lost no people; 80 of its own limped home may be ships
        doubtful = isinstance(figure, Truncation) or event == "populate"
        untold = cue is None or not cue.sure or self._sentences.words[last : last + 2] in _OF_A_THING
        presumed = dimension in ("", "count") and not (doubtful and untold) and may_be_people(figure, nouns, event)
        if presumed:
            nouns = PEOPLE
        share, when = self._wholes.of(stretch), self._times.of(stretch)
        doer = self._doers.of(cue, stretch) if cue is not None else NOBODY
        return Subject(
            dimension=dimension,
            nouns=nouns,
            event=event,
            sure=cue is not None and cue.sure,
            happened=self._events.all(low, high),
            # "paid 60 per cent more" adds to no other share
            when=when._replace(more=False) if dimension == "percent" else when,
            stage=self._stages.of(stretch),
            who=self._parties.of(stretch, noun_end, cue if event in lexicon.words("directed") else None, doer),
            where=self._whereabouts.of(first, low, high),
            share=share._replace(part=False) if dimension == "percent" else share,  # "per cent of those asked"
            measure=self._measures.of(stretch, dimension),
            stance=stance_of(self._sentences, stretch, noun_end),
            teller=self._tellers.of(stretch),
            age_of=whose_age(self._sentences, stretch),
            lead=index == 0,
            context=frozenset(self._context(low, high, nouns)),
            presumed=presumed,
            makes=frozenset(
                makes[word] for word in self._sentences.words[last:noun_end] if word in (makes := lexicon.makes())
            ),
            ballot=ballot,
            role=role_of(cue, noun_end, self._sentences) if cue is not None else "",
            doer=doer,
        )

    def _context(self, low: int, high: int, nouns: frozenset[str]) -> Iterable[str]:
        known, sides = lexicon.nouns(), lexicon.sides()
        silent = lexicon.words("stop") | lexicon.words("month")
        for at in range(low, high):
            word = self._sentences.words[at]
            if len(word) < 3 or word in silent or word in sides or known.get(word) in nouns:
                continue
            if at not in self._sentences.inside and at not in self._events:
                yield stem(word)


def _may_be_version(subject: Subject, other: Subject) -> bool:
    """Say whether what a figure says of itself lets it be another version of one before it."""
    if subject.when.days and other.when.days and not subject.when.days & other.when.days:
        return False  # "Five trucks came on Monday. A day later, on Tuesday, the number was 93"
    if subject.when.more or subject.share.part or other.when.more or other.share.part:
        return False
    if other.dimension == "count" and not other.nouns and not other.event and not other.stance.told:
        return False  # "Nahid, 26"
    if subject.nouns and other.nouns and not subject.nouns & other.nouns:
        return False
    return not (subject.sure and other.sure) or subject.event == other.event


def _as_version(subject: Subject, other: Subject, at: int) -> Subject:
    """Return the subject of a figure that is another version of one before it: it speaks of the same."""
    return replace(
        other,
        nouns=subject.nouns or other.nouns,
        context=subject.context | other.context,
        when=other.when._replace(
            past=other.when.past or subject.when.past, compared=other.when.compared or subject.when.compared
        ),
        stance=other.stance._replace(told=True),
        borrowed=False,
        version=at,
    )


def dimension_of(figure: Figure) -> str:
    """Return what a figure measures, or a damaged one is expected to; a rate of what is counted counts."""
    if isinstance(figure, Truncation):
        return figure.expects.dimension or ""
    return "count" if figure.kind == "rate" else figure.kind  # "20,000 rounds a day"
