"""Read what a figure speaks of: what is counted, what happened to it, whose, where, and since when.

No parser: a sentence of news names these things within a few words of the
figure. What is not found stays empty, and empty agrees with anything weakly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsnorm.claims import lexicon
from newsnorm.claims.events import Cue, Events
from newsnorm.claims.sentences import Sentences
from newsnorm.claims.whereabouts import Where, Whereabouts
from newsnorm.places.model import Place
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

Figure = Quantity | Truncation

#: Marks the stem of a counted noun that no table lists, so that it is told from a class.
OPEN = "~"
_PEOPLE = frozenset(("people",))
_NOUN_REACH = 7
_HEADING_REACH = 24
_MONTH_REACH = 12
_OWNER_REACH = 9
_AGENT_REACH = 12


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
        borrowed: What it counts is that of the figure before: "one doctor put them at 170, another at 95".
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
    borrowed: bool = False


class SubjectReader:
    """Reads the subjects of the figures of one text."""

    def __init__(self, text: str, figures: Sequence[Figure], places: Iterable[Place]) -> None:
        self._text = text
        self._figures = figures
        self._sentences = Sentences(text, figures)
        self._events = Events(self._sentences)
        self._whereabouts = Whereabouts(self._sentences, list(places))

    def read_all(self) -> list[Subject]:
        """Return the subjects of all figures; one that says nothing of itself is of what the one before it is of."""
        found: list[Subject] = []
        for index in range(len(self._figures)):
            subject = self.read(index)
            if found and not subject.nouns and not subject.event and subject.dimension == "count":
                subject = self._borrow(subject, found[-1], index)
            found.append(subject)
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
        dimension = _dimension(figure)
        nouns, noun_end = self._nouns(figure, last, high)
        cue = None
        if not nouns and dimension in ("", "count"):
            nouns, cue = self._heading(first, low)
        nouns = _measurable(nouns, dimension)
        cue = cue or self._events.nearest((first, last), noun_end, (low, high), dimension)
        event = _settled(cue.event if cue else "", nouns, dimension)
        if self._counts_casualties(last, high):
            event = "casualty"
        if dimension in ("", "count") and _may_be_people(figure, nouns, event):
            nouns = _PEOPLE
        since = _mentions(words, "since")
        return Subject(
            dimension=dimension,
            nouns=nouns,
            event=event,
            sure=cue is not None and cue.sure,
            owner=self._sides(last, noun_end) or self._loser(first, low),
            actors=self._sides(low, high),
            agent=self._agent(cue, low) if cue is not None and event in lexicon.words("directed") else "",
            where=self._whereabouts.of(first, low, high),
            months=self._months(first, last, low, high),
            days=frozenset(self._days(low, high)),
            since=since,
            names=self._whereabouts.names(low, high),
            past=not since and _mentions(words, "past"),  # "since April of last year" lasts until today
            more=self._adds(first, last, low, high),
            part=self._is_part(first, last, low, high),
            context=frozenset(self._context(low, high, nouns)),
        )

    def _nouns(self, figure: Figure, last: int, high: int) -> tuple[frozenset[str], int]:
        """Return the classes of the noun phrase that follows a figure, and the word where the phrase ends."""
        known, end = self._known_nouns(last, high)
        if known:
            return known, end
        if isinstance(figure, Truncation):
            return self._noun_of_gap(last, high), end
        if not figure.counted:
            return known, end
        at = self._text.find(figure.counted, figure.end)
        end = self._sentences.at(at + len(figure.counted)) if at >= 0 else last
        heads = [part.split()[-1] for part in figure.counted.casefold().split(" and ") if part.split()]
        # "32 injured" counts people whom something happened to, no thing
        return frozenset(OPEN + stem(head) for head in heads if head not in lexicon.events()), end

    def _noun_of_gap(self, last: int, high: int) -> frozenset[str]:
        """Return the noun right behind a gap, where it is a plural that no table lists: "over Humvees"."""
        word = self._sentences.words[last] if last < high else ""
        if not word.isalpha() or word in lexicon.events() or not is_plural(word) or word in lexicon.words("unit"):
            return frozenset()
        return frozenset((OPEN + stem(word),))

    def _known_nouns(self, last: int, high: int) -> tuple[frozenset[str], int]:
        known, words = lexicon.nouns(), self._sentences.words
        found: set[str] = set()
        head, end = "", last
        for at in range(last, min(high, last + _NOUN_REACH)):
            word = words[at]
            if word in known:
                head, end = known[word], at + 1  # of "fighter jets", the jets
            elif word in ("and", "or"):
                if not head:
                    break  # "2,274 and the number of wrecked buildings"
                found.add(head)
            elif head or self._ends_phrase(at, high) or word == "the":
                break
        return frozenset(found | {head} if head else found), end

    def _ends_phrase(self, at: int, high: int) -> bool:
        """Say whether no noun of a figure can stand behind the word at *at*."""
        word = self._sentences.words[at]
        if word in lexicon.words("boundary") or word in lexicon.words("no_noun") or at in self._sentences.inside:
            return True
        # "were freed", but "60 aid trucks"
        return at in self._events and not (at + 1 < high and self._sentences.words[at + 1] in lexicon.nouns())

    def _heading(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that follows its noun: "the number of wounded rose to 44", "prisoners: 230"."""
        words = self._sentences.words
        linked: int | None = None  # the nearest word that no link is
        for at in range(first - 1, max(low, first - _HEADING_REACH) - 1, -1):
            if at in self._sentences.inside or words[at] in lexicon.words("boundary"):
                break
            if words[at] == "toll":
                return _PEOPLE, Cue(at, "kill", sure=True)
            if words[at] in lexicon.words("counting") and words[at + 1] == "of":
                return self._headed(range(at + 2, min(at + 6, first)))
            if linked is None and words[at] not in lexicon.words("linking"):
                linked = at
        if linked is None or not (
            words[linked] in lexicon.nouns() or self._events.at(linked) in lexicon.words("bare_people")
        ):
            return frozenset(), None
        return self._headed(range(linked, linked + 1))

    def _headed(self, places: range) -> tuple[frozenset[str], Cue | None]:
        """Return the class of the first noun in some words, and what they say happened to it."""
        words, known = self._sentences.words, lexicon.nouns()
        nouns = next((frozenset((known[words[at]],)) for at in places if words[at] in known), frozenset[str]())
        cue = next((Cue(at, event, sure=True) for at in places if (event := self._events.at(at))), None)
        return nouns, cue

    def _sides(self, low: int, high: int) -> frozenset[str]:
        """Return the sides that a stretch of words names."""
        sides, words = lexicon.sides(), self._sentences.words[low:high]
        pairs = (f"{a} {b}" for a, b in pairwise(words))
        named = {sides[word] for word in (*(word.removesuffix("'s") for word in words), *pairs) if word in sides}
        if low < high:
            named |= self._whereabouts.countries_of(low, high)
        return frozenset(named)

    def _loser(self, first: int, low: int) -> frozenset[str]:
        """Return the side that lost what is counted: "Russia lost 47,000 men"."""
        for at in range(first - 1, max(low, first - _OWNER_REACH), -1):
            if at in self._sentences.inside:
                break
            if self._sentences.words[at] in lexicon.words("losing"):
                return self._sides(max(low, at - 4), at)
        return frozenset()

    def _agent(self, cue: Cue, low: int) -> str:
        """Return the side nearest before a cue: "Iran fired", "Washington announced"."""
        sides, words = lexicon.sides(), self._sentences.words
        for at in range(cue.at - 1, max(low, cue.at - _AGENT_REACH) - 1, -1):
            if words[at] in lexicon.words("telling"):
                break  # "Ukraine's air force reported 210 drones launched"
            if at and words[at - 1] in ("for", "to"):
                continue  # "a package for Ukraine"
            for phrase in (" ".join(words[at : at + 2]), words[at]):
                if phrase in sides:
                    return sides[phrase]
            if country := self._whereabouts.countries.get(self._sentences.starts[at]):
                return country
            if words[at] in lexicon.words("boundary"):
                break
        return ""

    def _counts_casualties(self, last: int, high: int) -> bool:
        """Say whether killed and wounded are counted as one."""
        words = self._sentences.words[last : min(high, last + 8)]
        return any(
            joint in ("and", "or") and a in ("killed", "dead") and b in ("wounded", "injured")
            for a, joint, b in zip(words, words[1:], words[2:], strict=False)
        )

    def _months(self, first: int, last: int, low: int, high: int) -> frozenset[str]:
        found = set()
        words, months = self._sentences.words, lexicon.words("month")
        for at in range(max(low, self._sentences.dateline, first - _MONTH_REACH), min(high, last + _MONTH_REACH)):
            word = words[at]
            if word in months or (word in ("march", "may") and at and words[at - 1] in lexicon.words("before_month")):
                found.add(word[:3])
            elif len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
                found.add(word)
        return frozenset(found)

    def _days(self, low: int, high: int) -> Iterable[str]:
        """Yield the days of the week of a sentence, but for "said on Monday", when it was told."""
        words = self._sentences.words
        for at in range(low, high):
            if words[at] in lexicon.words("weekday"):
                before = words[max(low, at - 2) : at]
                if lexicon.words("telling").isdisjoint(before):
                    yield words[at]

    def _adds(self, first: int, last: int, low: int, high: int) -> bool:
        """Say whether a figure adds to another: "another 30 villages", "19 more"; but not "more than 30"."""
        words = self._sentences.words
        return words[max(low, first - 1) : first] in ([word] for word in lexicon.words("more")) or (
            words[last : min(high, last + 1)] == ["more"]
        )

    def _is_part(self, first: int, last: int, low: int, high: int) -> bool:
        words, whole = self._sentences.words, lexicon.words("part")
        after, before = words[last : min(high, last + 5)], words[max(low, first - 6) : first]
        if any(a == "of" and b in whole for a, b in pairwise(after[:3])):
            # "18 of them", but "17 of them were killed" and "the prisoners, 961 of them, …"
            happened = any(at in self._events for at in range(last + 2, min(high, last + 5)))
            return not happened and not (before[-1:] == [","] and after[2:3] and after[2] in lexicon.words("whole"))
        if "," in after:
            after = after[: after.index(",")]
        if any(a == "among" and b in ("them", "the") for a, b in pairwise(after)):  # "three children among them"
            return True
        # "including three children", "among them 20 children", "of which Ukraine shot down 21"
        return (
            before[-1:] == ["including"]
            or before[-2:] in (["among", "them"], ["among", "whom"])
            or self._follows_whole(first, low)
        )

    def _follows_whole(self, first: int, low: int) -> bool:
        """Say whether a figure is a part of what stands before: "of whom 12"; "of which it shot down 21" is no part."""
        words, whole = self._sentences.words, lexicon.words("part")
        for at in range(first - 1, max(low, first - 6), -1):
            if at in self._events:
                return False
            if words[at] in whole and words[at - 1] == "of":
                return True
        return False

    def _context(self, low: int, high: int, nouns: frozenset[str]) -> Iterable[str]:
        known, sides = lexicon.nouns(), lexicon.sides()
        silent = lexicon.words("stop") | lexicon.words("month")
        for at in range(low, high):
            word = self._sentences.words[at]
            if len(word) < 3 or word in silent or word in sides or known.get(word) in nouns:
                continue
            if at not in self._sentences.inside and at not in self._events:
                yield stem(word)


def _mentions(words: Sequence[str], list_: str) -> bool:
    """Say whether *words* hold a word of a list, or a phrase of two or three."""
    known = lexicon.words(list_)
    phrases = (" ".join(words[at : at + size]) for size in (2, 3) for at in range(len(words) - size + 1))
    return not known.isdisjoint(words) or any(phrase in known for phrase in phrases)


def _measurable(nouns: frozenset[str], dimension: str) -> frozenset[str]:
    """Return the classes that a measure can be of: 200 square kilometres are of land, whatever mines lay there."""
    if dimension in ("", "count", "percent"):
        return nouns
    return nouns & lexicon.words({"area": "land", "mass": "bulk", "volume": "bulk"}.get(dimension, "none"))


def _may_be_people(figure: Figure, nouns: frozenset[str], event: str) -> bool:
    """Say whether a figure counts persons though no noun says so: "12 killed", "900 Argentines surrendered"."""
    if not nouns:
        return event in ("kill", "wound", "casualty", "missing")
    nation = isinstance(figure, Quantity) and bool(figure.counted) and str(figure.counted)[0].isupper()
    return nation and event in lexicon.words("bare_people") and all(noun.startswith(OPEN) for noun in nouns)


def _settled(event: str, nouns: frozenset[str], dimension: str) -> str:
    """Return the event as it is of what is counted: villages that are freed are taken, soldiers taken surrender."""
    if event == "take" and nouns & lexicon.words("person"):
        return "surrender"
    if event == "casualty" and (nouns & lexicon.words("ground") or dimension == "area"):
        return "take"  # "lost 40 bases"
    if event == "down" and nouns & lexicon.words("person"):
        return "kill"  # "gunned down"
    if event == "casualty" and dimension in ("percent", "money"):
        return "fall"  # "shares lost 1.6 percent"
    if event == "send":  # drones, or tanks
        return "launch" if nouns & lexicon.words("projectile") else "aid"
    if event == "move" and (dimension == "mass" or nouns & lexicon.words("vessel")):
        return "ship"  # "ships left the port"
    if event in ("release", "surrender", "take", "hold") and (nouns & lexicon.words("ground") or dimension == "area"):
        return "take"
    return event


def _dimension(figure: Figure) -> str:
    if isinstance(figure, Truncation):
        return figure.expects.dimension or ""
    return figure.kind


def stem(word: str) -> str:
    """Return *word* without the ending of a plural or a participle.

    >>> stem("villages"), stem("shelling"), stem("bus")
    ('villag', 'shell', 'bus')
    """
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
