"""Read who did it: the side that the subject of a verb names, or what stands behind "by".

The subject of a verb is the noun phrase before the first verb of its clause,
up to where something only tells more of it: "An Israeli strike on a village in
Lebanon killed" is of Israel, and so is what a later verb of the clause tells,
"and wounded". What a preposition leads to did nothing: "the airlift from
Kabul took out", "clashes between the ELN and others have killed".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsnorm.claims import lexicon
from newsnorm.claims.events import Cue
from newsnorm.claims.sentences import Sentences, Stretch
from newsnorm.claims.tellers import NOBODY, Teller, Tellers

_CLAUSE = 30  # words before a verb among which its clause begins
_BY, _NAMED = 12, 5  # words behind a passive among which "by" stands, and behind that the side
_PASSIVE = 2  # words before a verb among which "was" makes it a passive
_VERBS = ("auxiliary", "modal", "to_whom", "getting")  # lists of words that are verbs
_HAVING = ("has", "have", "had")
_LISTED = 3  # words of each side of a list
_NEXT = (",", ";", "and", "while")
_ITSELF = frozenset(("it", "they", "its", "their", "his"))


class Doers:
    """Who did what the verbs of one text tell."""

    def __init__(self, sentences: Sentences, tellers: Tellers) -> None:
        self._sentences, self._tellers = sentences, tellers

    def of(self, cue: Cue, stretch: Stretch) -> Teller:
        """Return who did to a figure what a cue tells; NOBODY where the sentence names none, or both sides."""
        first, _, low, high = stretch
        verb, words = cue.at, self._sentences.words
        low = max(low, min(self._sentences.dateline, first))
        if words[verb + 1 : verb + 2] == ["under"]:
            return NOBODY  # "came under fire"
        if (other := self._gapped(first, verb)) is not None:
            return other
        if self._is_passive(verb, low) or self._is_done_by(verb):
            by = self._by(verb, high)
            if by is not None or self._is_passive(verb, low):
                return by or NOBODY
        if words[verb] in lexicon.words("the_dead") - lexicon.words("losing"):
            return NOBODY  # "Armenia's dead", "put Armenian deaths at"
        if words[verb] in lexicon.words("stroke"):
            return NOBODY  # "faced a barrage": a noun, which the subject of the verb before it does not do
        found = (self._named(at, low) for done, at in self._subjects(cue, low) if self._acts(verb, done, at, stretch))
        return next((named for named in found if named != NOBODY), NOBODY)

    def _acts(self, verb: int, done: int, subject: range, stretch: Stretch) -> bool:
        """Say whether a subject did it to what is counted, and is not that itself: "12 prisoners came home".

        Where what tells it stands behind the figure, another verb must lead to that, or a clause of its own begin:
        "dropped 12 tons of bombs", "of 12 drones that Russia sent"; not "has a list of 12 children taken".
        """
        first, last, _, _ = stretch
        if done < first:
            return verb < first or not self._is_done(verb)
        behind = self._sentences.words[last : max(last, subject.start)]
        return not lexicon.words("subordinate").isdisjoint(behind)

    def _gapped(self, first: int, verb: int) -> Teller | None:
        """Return who stands right before a figure for a verb that is not told again: "gave 20, the Netherlands 12"."""
        words = self._sentences.words
        begin = next((at + 1 for at in range(first - 1, max(verb, first - _NAMED), -1) if words[at] in _NEXT), first)
        name = range(begin, first)
        if not all(self._sentences.capital[at] or words[at] == "the" for at in name):
            return None
        return self._side(begin, first) if name else None

    def _is_done_by(self, verb: int) -> bool:
        """Say whether "by" behind a word can tell who did it: "launched by", "the release by", not "rose by"."""
        word, behind = self._sentences.words[verb], self._sentences.words[verb + 1 : verb + 2]
        active = word.endswith(("ed", "ing")) or word in lexicon.words("irregular")
        return behind == ["by"] or not active or (word == "fell" and behind == ["to"])

    def _is_passive(self, verb: int, low: int) -> bool:
        """Say whether the side before a verb suffered it: "Ukraine was attacked"."""
        words = self._sentences.words
        suffered = words[verb].endswith(("ed", "en")) or words[verb] in lexicon.words("participle")
        return suffered and not lexicon.words("passive").isdisjoint(words[max(low, verb - _PASSIVE) : verb])

    def _by(self, verb: int, high: int) -> Teller | None:
        """Return whom "by" names behind a verb or noun: "captured by Russian troops", "a package by Norway"."""
        words, ends = self._sentences.words, lexicon.words("boundary") | lexicon.words("subordinate") | {",", "and"}
        if words[verb] == "fell" and words[verb + 1 : verb + 2] == ["to"]:
            return self._side(verb + 2, min(high, verb + 2 + _NAMED))
        for by in range(verb + 1, min(high, verb + _BY)):
            if words[by] in ends:
                return None
            if words[by] == "by" and by - 1 > verb and self._is_done(by - 1):
                return None  # "are sheltering near posts vacated by"
            if words[by] == "by":
                near = range(by + 1, min(high, by + 1 + _NAMED))
                stops = ends | lexicon.words("preposition") | lexicon.words("auxiliary")
                end = next((at for at in near if words[at] in stops or at in self._sentences.inside), near.stop)
                named = self._side(by + 1, end) if by + 1 < end else None  # "rose by 12 per cent"
                # "by eastern forces" are others than who is named before, but "by the autumn" tells when
                return NOBODY if named is None and any(map(self._is_force, words[by + 1 : end])) else named
        return None

    def _subjects(self, cue: Cue, low: int) -> Iterator[tuple[int, range]]:
        """Yield the verb of which a cue tells, or that it goes on with, and the words that may name its subject."""
        begin, words = self._clause(cue.at, low), self._sentences.words
        verb = self._verb(begin, cue.at)
        if not self._goes_on(verb, cue):
            begin = self._joined(verb, cue.at)
            verb = self._verb(begin, cue.at)
        # "Ukraine gets a loan": who gets it does not give it
        if not self._goes_on(verb, cue) or (verb < cue.at and words[verb] in lexicon.words("getting")):
            return
        parts = [part for part in self._parts(begin, verb) if part]
        led = lexicon.words("leading_up") | lexicon.words("preposition")
        if len(parts) > 1 and "and" in words[parts[-1].start : verb] and max(map(len, parts[:-1])) <= _LISTED:
            yield verb, range(parts[0].start, verb)  # "Germany, Denmark and the Netherlands"
            return
        heads = [self._head(part) for part in parts if words[part.start] not in led]
        yield from ((verb, head) for head in heads)
        if len(heads) < len(parts) or (begin > low and words[begin - 1] in led):
            yield verb, self._behind_adverbial(begin, verb)

    def _verb(self, begin: int, end: int) -> int:
        """Return the first verb of a clause, *end* if there is none."""
        return next((at for at in range(begin, end) if self._is_verb(at)), end)

    def _joined(self, begin: int, end: int) -> int:
        """Return where a clause begins that "and" joins to another: "three were freed and Israel let 90 go".

        *begin* where there is none, as in "left it and killed", "the war between them and Sudan has killed".
        """
        words = self._sentences.words
        at = next((at + 1 for at in range(end - 1, begin, -1) if words[at] == "and"), end)
        if at == end or "between" in words[max(begin, at - _NAMED) : at]:
            return begin
        return at if self._sentences.capital[at] or words[at] in lexicon.words("determiner") else begin

    def _clause(self, verb: int, low: int) -> int:
        """Return the first word of the clause of a verb."""
        words = self._sentences.words
        ends = lexicon.words("boundary") | lexicon.words("subordinate") | lexicon.words("saying") | {":"}
        near = range(verb - 1, max(low, verb - _CLAUSE) - 1, -1)
        begin = next((at + 1 for at in near if words[at] in ends and not self._is_adverb(at)), near.stop + 1)
        if begin > low and words[begin - 1] in lexicon.words("clause"):
            # "Hours after the guns fell silent, Hamas freed"; but "after they stormed the base, killing"
            return next((at + 1 for at in range(begin, verb - 1) if words[at] == ","), begin)
        return begin

    def _is_adverb(self, at: int) -> bool:
        words = self._sentences.words
        return words[at] == "since" and words[at - 1] in _HAVING  # "has since taken"

    def _is_verb(self, at: int) -> bool:
        """Say whether a word is a verb of its clause: not "forces backed by Rwanda", "the captured tanks"."""
        words = self._sentences.words
        word = words[at]
        if word in lexicon.words("preposition") or self._sentences.capital[at]:
            return False  # "for", "May"
        if any(word in lexicon.words(name) for name in _VERBS):
            return True
        if at and words[at - 1] in lexicon.words("determiner") | lexicon.words("preposition"):
            return False
        past = word.endswith("ed") or word in lexicon.words("irregular")
        return past and words[at + 1 : at + 2] != ["by"]

    def _is_done(self, at: int) -> bool:
        word = self._sentences.words[at]
        done = word.endswith(("ed", "en")) or word in lexicon.words("participle")
        return done and word not in lexicon.nouns()  # "men"

    def _goes_on(self, verb: int, cue: Cue) -> bool:
        """Say whether a cue tells what the subject of another verb did: "took a town and freed", "agreed to free"."""
        words = self._sentences.words
        helping = lexicon.words("auxiliary") | lexicon.words("modal")
        between = list(range(verb + 1, cue.at))
        while between and self._is_between_verbs(between[-1], verb):
            between.pop()  # "has since taken control of", "and later took"
        if verb == cue.at or (not between and words[verb] in helping):
            return True
        if between and words[between[-1]] in ("and", "or", "to", ","):
            return True
        if words[cue.at].endswith("ing") or words[verb] in _HAVING:
            return True  # "attacked the base killing", "has full control of"
        # "promised a loan of", "delayed the release of"; but "demanded the release of"
        return cue.event in lexicon.words("handed_over") and words[verb] not in lexicon.words("asking")

    def _is_between_verbs(self, at: int, verb: int) -> bool:
        words, helping = self._sentences.words, lexicon.words("auxiliary") | lexicon.words("modal")
        done = words[verb] in helping and self._is_done(at)
        return done or words[at] in helping | lexicon.words("between_verbs") or words[at].endswith("ly")

    def _parts(self, begin: int, end: int) -> Iterator[range]:
        """Yield the stretches between the commas of a clause."""
        words = self._sentences.words
        for at in range(begin, end):
            if words[at] == "," or (at == begin and words[at] in lexicon.words("time_adverb")):
                yield range(begin, at)
                begin = at + 1  # "Overnight Russia sent"
        yield range(begin, end)

    def _head(self, part: range) -> range:
        """Return a noun phrase up to what only tells more of it; "troops of the RSF", "loyal to Haftar" do name it."""
        words, helped = self._sentences.words, lexicon.words("helped") | lexicon.words("mediating")
        by = next((at for at in part[1:] if words[at] == "by" and words[at - 1] not in helped), None)
        if by is not None:
            return self._head(range(by + 1, part.stop))  # "shelling by the RSF", not "rebels backed by Rwanda"
        for at in part[1:]:
            if words[at] in lexicon.words("preposition"):
                of_whom = words[at] in ("of", "from") and self._is_force(words[at - 1])
                if not of_whom and words[at - 1] != "loyal":
                    return range(part.start, at)
        return part

    def _is_force(self, word: str) -> bool:
        known = lexicon.nouns().get(word, "") in lexicon.words("person") or word in lexicon.groups()
        return known or word.removesuffix("s") in lexicon.words("governing") | lexicon.words("force")

    def _behind_adverbial(self, begin: int, verb: int) -> range:
        """Return the subject behind where or when it was: "In the night to Monday Russia", "On a visit the army"."""
        words = self._sentences.words
        led = lexicon.words("preposition")
        for at in range(verb - 1, begin + 1, -1):
            if words[at] in lexicon.words("determiner") | _ITSELF and words[at - 1] not in led:
                return self._head(range(at, verb))
        leading = next((at for at in range(verb - 1, begin - 1, -1) if words[at] in led), begin)
        return range(max(leading + 2, verb - 2), verb)  # the first word behind a preposition is what that leads to

    def _named(self, subject: range, low: int) -> Teller:
        """Return whom a subject names."""
        words = self._sentences.words
        if len(subject) == 0:
            return NOBODY
        if words[subject.start] in _ITSELF:  # "Yemen's government says its troops hold"
            return self._teller_before(subject.start, low)
        named = self._side(subject.start, subject.stop) or NOBODY
        if named.camp == "state" and not named.land:  # "Burmese radio said the army had taken"
            return named._replace(land=self._teller_before(subject.start, low).land)
        return named

    def _side(self, low: int, high: int) -> Teller | None:
        return self._tellers.named(low, high, speaks=False)

    def _teller_before(self, at: int, low: int) -> Teller:
        """Return who tells what the clause at a word says, NOBODY where it is no such clause."""
        begin = self._clause(at, low)
        words = self._sentences.words
        if begin <= low or words[begin - 1] not in lexicon.words("saying") | {"that"}:
            return NOBODY
        return self._tellers.before(begin - 1, low) or NOBODY
