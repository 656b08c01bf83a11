"""Read what a figure speaks of: what is counted, what happened to it, whose, where, and since when.

No parser: a sentence of news names these things within a few words of the
figure. What is not found stays empty, and empty agrees with anything weakly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsnorm.claims import lexicon
from newsnorm.claims.counted import PEOPLE, Counted, Figure, may_be_people, measurable, stem
from newsnorm.claims.events import Events, settled
from newsnorm.claims.measures import Measures
from newsnorm.claims.parties import Parties
from newsnorm.claims.sentences import Sentences
from newsnorm.claims.times import Times
from newsnorm.claims.versions import Versions
from newsnorm.claims.whereabouts import Where, Whereabouts
from newsnorm.claims.wholes import Wholes
from newsnorm.places.model import Place
from newsnorm.truncations.model import Truncation

_DENIED = 4  # words from a verb of denial to what it denies
_RECORD = 4  # words before "since" among which a record is told: "the deadliest raid since"
_OBJECT_REACH = 6  # words behind a figure, with its unit, among which it is told what it is of
_AGE_REACH = 5  # words to either side of an age among which it is told whose
_UNREAL = 6  # words before a figure among which it is told that it is no fact yet
_ALONE_TIMES = (["year"], ["month"], ["week"], ["day"], ["night"])  # "this year alone" tells of no place
_OF_A_THING = (["of", "its"], ["of", "his"], ["of", "her"])  # "has lost over of its generating capacity"


@dataclass(frozen=True, slots=True)
class Subject:
    """What one figure speaks of.

    Attributes:
        dimension: "count", "area", "money", …; "" where a damaged figure does not tell.
        nouns: Classes of what is counted, or of what the measure is of; "~stall" for a noun that no table lists.
        event: What happened to it, "" where no cue is near.
        sure: The cue is so near that it must speak of the figure.
        owner: Sides that the counted are of: "Russian soldiers".
        actors: Sides that the sentence names.
        agent: The side that gives, lends or fires what is counted.
        where: The places that it belongs to.
        months: Months and years beside the figure.
        days: Days of the week on which it happened.
        since: It is a total over time: "since", "so far", "in all".
        names: Names behind "in" or "near" that no place was linked to.
        past: It is told of an older event: "last month".
        more: It adds to another figure: "another 30".
        part: It is a part of another figure: "18 of them", "including three children".
        context: Other words of the sentence, as stems.
        told: The sentence names its source: "the hospital counts 142".
        borrowed: What it counts is that of the figure before: "one doctor put them at 170, another at 95".
        period: It is told of a whole month or year: "in the whole of October".
        brief: It is told of one day or night: "in the night to Sunday".
        unreal: It is planned, asked for, expected or possible: "would cost", "is to hand over".
        extent: What a length is of: "long", "deep", "high", "wide", "off".
        version: Index of the figure before of which it is told as another version: "and not 354".
        happened: All that the sentence says happened.
        degree: It is told how badly they were hurt: "six gravely wounded".
        age_of: Whose age it can be, by the nearest word for a person: "girl", "man".
        retracted: It is told to be wrong: "has withdrawn its report that".
        alone: It is of one place among others: "in the Kharkiv region alone".
        definite: It is all that there is: "of the 88 hospitals", "Rakhine's 17 townships".
        portion: It is some of what its sentence begins with: "Of the land taken since January, 1,480 …".
        lead: It is the first of its article, which tells first what it is about.
        pace: In what time so many come: "day" of "1,500 tonnes of aid a day".
        landmark: Names of what a length is measured from: "15 kilometres from Goma".
        compared: It is what another figure is compared with: "up from 1.5 per cent".
        everywhere: It is of a whole land: "across the country".
        told_days: Days of the week on which it was told: "said on Monday".
        persons: Names beside it: "Radyslav, a 7-year-old boy".
        ordinals: What it tells by its number: "the second day", "the first convoy".
        proper: All names of the sentence, but for landmarks.
    """

    dimension: str
    nouns: frozenset[str]
    event: str
    sure: bool
    owner: frozenset[str]
    actors: frozenset[str]
    agent: str
    where: Where
    months: frozenset[str]
    days: frozenset[str]
    since: bool
    names: frozenset[str]
    past: bool
    more: bool
    part: bool
    context: frozenset[str]
    told: bool = False
    borrowed: bool = False
    period: bool = False
    brief: bool = False
    unreal: bool = False
    extent: str = ""
    version: int | None = None
    happened: frozenset[str] = frozenset()
    degree: bool = False
    age_of: str = ""
    retracted: bool = False
    alone: bool = False
    definite: bool = False
    portion: bool = False
    lead: bool = False
    pace: str = ""
    landmark: frozenset[str] = frozenset()
    told_days: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    compared: bool = False
    everywhere: bool = False


class SubjectReader:
    """Reads the subjects of the figures of one text."""

    def __init__(self, text: str, figures: Sequence[Figure], places: Iterable[Place]) -> None:
        self._figures = figures
        self._sentences = Sentences(text, figures)
        self._events = Events(self._sentences)
        self._counted = Counted(text, self._sentences, self._events)
        self._whereabouts = Whereabouts(self._sentences, list(places))
        self._parties = Parties(self._sentences, self._whereabouts)
        self._times = Times(self._sentences)
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
            found.append(subject)
        return found

    def objects(self) -> list[str]:
        """Return the first word behind each figure that is neither its unit nor its noun's article, as a stem.

        Of "85 per cent of Port-au-Prince" and of "per cent of Port-au-Prince" it is the city.
        """
        found, words = [], self._sentences.words
        for index, (_, last) in enumerate(self._sentences.covers):
            high = min(self._sentences.around(index)[1], last + _OBJECT_REACH)
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

    def read(self, index: int) -> Subject:
        """Return the subject of the figure at *index*."""
        figure, (first, last) = self._figures[index], self._sentences.covers[index]
        low, high = self._sentences.around(index)
        words = self._sentences.words[low:high]
        dimension = dimension_of(figure)
        nouns, noun_end = self._counted.behind(figure, last, high)
        cue = None
        if not nouns and dimension in ("", "count", "percent"):  # "Of the wells, 82 per cent are damaged"
            nouns, cue = self._counted.heading((first, last), (low, high))
        nouns = measurable(nouns, dimension)
        if cue is None and not self._wholes.is_whole(first):
            cue = self._events.nearest((first, last), noun_end, (low, high), dimension)
        event = settled(cue.event if cue else "", nouns, dimension)
        killed = self._events.of_killed(noun_end, high) if event == "casualty" else False
        if self._events.of_casualties(last, high):
            event = "harm"
        elif killed or (event != "rescue" and self._events.of_lives(last, high)):
            event = "kill"
        part_of_thing = isinstance(figure, Truncation) and self._sentences.words[last : last + 2] in _OF_A_THING
        if dimension in ("", "count") and not part_of_thing and may_be_people(figure, nouns, event):
            nouns = PEOPLE
        since = _is_total(words)
        compared = lexicon.mentions(self._sentences.words[max(low, first - 2) : first], "compared")
        return Subject(
            dimension=dimension,
            nouns=nouns,
            event=event,
            sure=cue is not None and cue.sure,
            owner=self._parties.sides(last, noun_end)
            or self._parties.of_whose(noun_end, high)
            or self._parties.of_side(last, high)
            or self._parties.loser(first, noun_end, low),
            actors=self._parties.sides(low, high),
            agent=self._parties.agent(cue, low) if cue is not None and event in lexicon.words("directed") else "",
            where=self._whereabouts.of(first, low, high),
            months=self._times.months(first, last, low, high),
            days=frozenset(self._times.days(low, high)),
            since=since,
            names=self._whereabouts.names(low, high) or self._names_before(low),
            # "since April of last year" lasts until today
            past=compared or (not since and lexicon.mentions(self._clause(first, last, low, high), "past")),
            compared=compared,
            retracted=_is_retracted(words),
            more=self._times.adds(first, last, low, high),
            part=dimension != "percent" and self._wholes.is_part(first, last, low, high),  # "per cent of those asked"
            context=frozenset(self._context(low, high, nouns)),
            told=lexicon.mentions(words, "telling"),
            period=self._times.is_period(low, high),
            brief=self._times.is_brief(low, high),
            extent=self._measures.extent(first, last, low, high) if dimension in ("", "length") else "",
            happened=self._events.all(low, high),
            degree=self._is_of_degree(first, last, low, high),
            age_of=self._age_of(first, last, low, high),
            persons=self._persons(first, last, low, high),
            proper=self._whereabouts.proper(low, high),
            ordinals=self._times.ordinals(low, high),
            alone=_is_alone(words),
            told_days=frozenset(self._times.told_days(low, high)),
            everywhere=lexicon.mentions(words, "everywhere"),
            definite=self._wholes.is_definite(first, low),
            portion=self._wholes.is_portion(first, last, low),
            lead=index == 0,
            pace=self._measures.pace(first, last, high),
            landmark=self._measures.landmark(last, high) if dimension in ("", "length") else frozenset(),
            unreal=self._is_unreal(first, noun_end, low, high),
        )

    def _is_of_degree(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether it is told how badly they were hurt: "six gravely"; not of 13 in "13 were hurt, four gravely"."""
        inside, degrees = self._sentences.inside, lexicon.words("degree")
        before = next((at + 1 for at in range(first - 1, low - 1, -1) if at in inside), low)
        behind = next((at for at in range(last, high) if at in inside), high)
        return not degrees.isdisjoint(self._sentences.words[before:behind])

    def _names_before(self, low: int) -> frozenset[str]:
        """Return the names of the sentence before one that goes on about it: "The camp at Um Rakuba … It holds"."""
        if low and low < len(self._sentences.words) and self._sentences.words[low] in lexicon.words("going_on"):
            return self._whereabouts.names(self._sentences.before(low), low)
        return frozenset()

    def _clause(self, first: int, last: int, low: int, high: int) -> Sequence[str]:
        """Return the words of a sentence between the semicolons around a figure: "1,300 remain; 60,000 once did"."""
        words = self._sentences.words
        begin = next((at + 1 for at in range(first - 1, low - 1, -1) if words[at] == ";"), low)
        return words[begin : next((at for at in range(last, high) if words[at] == ";"), high)]

    def _is_unreal(self, first: int, noun_end: int, low: int, high: int) -> bool:
        """Say whether a figure is no fact yet: "is to hand over 40 tanks", "some 25,000 people will have to leave"."""
        words, capital = self._sentences.words, self._sentences.capital
        near = range(max(low, first - _UNREAL), first)
        before = [words[at] for at in near if words[at] != "may" or not capital[at]]
        if self._is_price(low, high):
            before = [word for word in before if word not in lexicon.words("pricing")]
        behind = words[noun_end : min(high, noun_end + 2)]
        if behind[:1] and behind[0] in lexicon.words("modal"):
            # "600,000 people may have died", but "25,000 people will have to leave"
            return behind[1:] != ["have"] or words[noun_end + 2 : noun_end + 3] == ["to"]
        return lexicon.mentions(before, "unreal") or " ".join(behind) in lexicon.words("unreal")

    def _is_price(self, low: int, high: int) -> bool:
        """Say whether a sentence tells what one of something costs: "ask $300 for a sack", not "for Sudan"."""
        return any(pair in (("for", "a"), ("for", "an")) for pair in pairwise(self._sentences.words[low:high]))

    def _age_of(self, first: int, last: int, low: int, high: int) -> str:
        """Return whose age a number can be: "a -year-old girl", "her daughter six years old"."""
        words, persons = self._sentences.words, ("girl", "boy", "woman", "man")
        near = sorted(range(max(low, first - _AGE_REACH), min(high, last + _AGE_REACH)), key=lambda at: abs(at - first))
        told = (person for at in near for person in persons if words[at] in lexicon.words(person))
        return next(told, "")

    def _persons(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        """Return the names beside a figure: "Radyslav, a 7-year-old boy"."""
        near = range(max(low + 1, first - _AGE_REACH), min(high, last + _AGE_REACH))
        silent = lexicon.words("name_stop") | lexicon.sides().keys()
        named = (self._sentences.words[at] for at in near if self._sentences.capital[at])
        return frozenset(name.removesuffix("'s") for name in named if name not in silent)

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
    if subject.more or subject.part or other.more or other.part:
        return False
    if other.dimension == "count" and not other.nouns and not other.event and not other.told:
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
        told=True,
        borrowed=False,
        version=at,
    )


def _is_alone(words: Sequence[str]) -> bool:
    """Say whether words tell of one place among others: "in the Kharkiv region alone"; but not "this year alone"."""
    return any(word == "alone" and words[at - 1 : at] not in _ALONE_TIMES for at, word in enumerate(words))


def _is_total(words: Sequence[str]) -> bool:
    """Say whether words tell of a total over time: "since the invasion"; but not "the first ship since May"."""
    at = words.index("since") if "since" in words else None
    if at is not None and not lexicon.words("record").isdisjoint(words[max(0, at - _RECORD) : at]):
        words = [*words[:at], *words[at + 1 :]]
    return lexicon.mentions(words, "since")


def _is_retracted(words: Sequence[str]) -> bool:
    """Say whether words take a figure back: "denied the rumour that", "has taken back its first figure"."""
    denying, report = lexicon.words("denying"), lexicon.words("report")
    denied = (words[at + 1 : at + _DENIED] for at, word in enumerate(words) if word in denying)
    return any(not report.isdisjoint(behind) for behind in denied) or lexicon.mentions(words, "retracted")


def dimension_of(figure: Figure) -> str:
    """Return what a figure measures, or a damaged one is expected to; a rate of what is counted counts."""
    if isinstance(figure, Truncation):
        return figure.expects.dimension or ""
    return "count" if figure.kind == "rate" else figure.kind  # "20,000 rounds a day"
