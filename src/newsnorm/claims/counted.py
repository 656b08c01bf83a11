"""Read what a figure counts: the noun phrase behind it, or the heading that it follows."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.events import Cue, Events
from newsnorm.claims.sentences import Sentences
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

Figure = Quantity | Truncation

#: Marks the stem of a counted noun that no table lists, so that it is told from a class.
OPEN = "~"
PEOPLE = frozenset(("people",))
_NOUN_REACH = 7
_WHOLE_REACH = 4
_HEADING_REACH = 24
_AGENT_REACH = 4
_GROUP_REACH = 5  # words behind "members" among which it is told of what


class Counted:
    """Reads the nouns of the figures of one text, as classes."""

    def __init__(self, text: str, sentences: Sentences, events: Events) -> None:
        self._text = text
        self._sentences = sentences
        self._events = events
        self._firsts = sentences.firsts

    def behind(self, figure: Figure, last: int, high: int) -> tuple[frozenset[str], int]:
        """Return the classes of the noun phrase that follows a figure, and the word where the phrase ends."""
        if isinstance(figure, Truncation) and figure.kind == "missing_bound":
            last = self._behind_bound(last, high)
        known, end = self._known_nouns(last - (bool(figure.text) and self._is_noun_left(last)), high)
        if known:
            return known, end
        nouns, whole = self._known_nouns(self._behind_whole(last, high), high)
        if nouns:
            return nouns, whole
        if isinstance(figure, Truncation):
            return self._noun_of_gap(last, high), end
        if not figure.counted:
            return known, end
        at = self._text.find(figure.counted, figure.end)
        end = self._sentences.at(at + len(figure.counted)) if at >= 0 else last
        heads = [part.split()[-1] for part in figure.counted.casefold().split(" and ") if part.split()]
        # "32 injured" counts people whom something happened to, "broken 40 times" how often: no thing
        known_heads, no_thing = lexicon.nouns(), lexicon.events().keys() | lexicon.words("how_often")
        things = (head for head in heads if head in known_heads or head not in no_thing)
        return frozenset(known_heads.get(head, OPEN + stem(head)) for head in things), end

    def _is_noun_left(self, last: int) -> bool:
        """Say whether what is left of a damaged figure is what it counted: "a convoy of  trucks"."""
        return not lexicon.nouns().keys().isdisjoint(self._sentences.words[max(0, last - 1) : last])

    def _behind_bound(self, last: int, high: int) -> int:
        """Return the word behind the bound that is left of a range: of "between and 12,000 soldiers", the last."""
        if self._sentences.words[last : last + 1] not in (["and"], ["to"]) or last + 1 not in self._firsts:
            return last
        return next((at for at in range(last + 1, high) if at not in self._sentences.inside), high)

    def _behind_whole(self, last: int, high: int) -> int:
        """Return the word behind the whole that a figure is a part of: of "14 of Rakhine's 17 townships", the last."""
        words = self._sentences.words
        if words[last : last + 1] == ["of"]:
            whole = next((at for at in range(last + 1, min(high, last + _WHOLE_REACH)) if at in self._firsts), high)
            while whole < high and whole in self._sentences.inside:
                whole += 1
            return whole
        return high

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
            if word == "home" and at > last:
                if head:
                    break  # "flew 900 detainees home"
                continue  # "80 of its own came home": houses that are counted are homes
            if word in known:
                if head != "drone" or known[word] not in lexicon.words("craft"):  # "unmanned aircraft"
                    head = known[word]  # of "fighter jets", the jets
                end = at + 1
            elif word in ("and", "or"):
                if not head:
                    break  # "2,274 and the number of wrecked buildings"
                found.add(head)
            elif word == "," and at == last:
                break  # "a town of 2 million, shops were open"
            elif word == "the" and at == last + 1 and words[last] == "of":
                continue  # "at least of the schoolgirls"
            elif word == "other" and words[at - 1] in ("and", "or"):
                continue  # "20 depots and other targets" are 20 targets
            elif head and self._is_in_compound(at, high):
                continue  # "six infantry fighting vehicles", but "six trucks carrying medicine"
            elif head or self._ends_phrase(at, high) or word == "the":
                break
        if head == "member" and self._are_of_group(end, high):
            head = "fighter"
        return frozenset(found | {head} if head else found), end

    def _are_of_group(self, end: int, high: int) -> bool:
        """Say whether an armed group is named behind "members of": "of the gang", but "of the armed forces"."""
        groups = (lexicon.groups().get(word) for word in self._sentences.words[end : min(high, end + _GROUP_REACH)])
        return any(group not in (None, "state") for group in groups)

    def _is_in_compound(self, at: int, high: int) -> bool:
        words = self._sentences.words
        joins = words[at] in lexicon.words("in_compound") and not words[at - 1].endswith("s")
        return joins and at + 1 < high and words[at + 1] in lexicon.nouns()

    def _ends_phrase(self, at: int, high: int) -> bool:
        """Say whether no noun of a figure can stand behind the word at *at*."""
        word = self._sentences.words[at]
        if word in lexicon.words("boundary") or word in lexicon.words("no_noun") or at in self._sentences.inside:
            return True
        # "were freed", but "60 aid trucks"
        return at in self._events and not (at + 1 < high and self._sentences.words[at + 1] in lexicon.nouns())

    def heading(self, cover: tuple[int, int], around: tuple[int, int]) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that follows its noun: "the number of wounded rose to 44", "prisoners: 230"."""
        (first, last), (low, high) = cover, around
        for found in (self._led(first, low), self._summed(first, low), self._beside(cover, low, high)):
            if found[0] or found[1]:
                return found
        return self._followed(last, high)

    def _led(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that a noun leads to: "the dead at 43", "villages seized by rebels: seventy"."""
        words = self._sentences.words
        linked: int | None = None  # the nearest word that no link is
        for at in range(first - 1, max(low, first - _HEADING_REACH) - 1, -1):
            if at in self._sentences.inside or words[at] in lexicon.words("boundary"):
                break
            if words[at] == "toll":
                return PEOPLE, Cue(at, "kill", sure=True)
            if words[at] in lexicon.words("counting") and words[at + 1] == "of":
                return self._headed(range(at + 2, min(at + 6, first)))
            if linked is None and words[at] not in lexicon.words("linking"):
                linked = at
        if linked is None or (linked == first - 1 and words[linked] in lexicon.nouns()):
            return frozenset(), None  # "in rural districts 89 per cent", where nothing links
        for at in range(linked, max(low, linked - _AGENT_REACH), -1):  # "seized by the rebels", "the airfields struck"
            suffered = words[at + 1] == "by" if at < linked else at < first - 1  # but "bombs hurt 30"
            if suffered and at in self._events and words[at - 1] in lexicon.nouns():
                return self._headed(range(at - 1, at + 1))
        linked = self._of_the_dead(linked, low)
        if words[linked] in lexicon.nouns() or self._events.at(linked) in lexicon.words("bare_people"):
            return self._headed(range(linked, linked + 1))
        return frozenset(), None

    def _of_the_dead(self, linked: int, low: int) -> int:
        """Return the word that heads the phrase which ends in *linked*: of "puts deaths in the bombing at", deaths."""
        words = self._sentences.words
        before = linked - 1 if words[linked - 1] != "the" else linked - 2
        if (
            before > low
            and words[before] in ("in", "from")
            and self._events.at(before - 1) in lexicon.words("bare_people")
        ):
            return before - 1
        return linked

    def _summed(self, first: int, low: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a verb of counting sums up: "the villages in Ukraine's grip number seventy-four"."""
        words = self._sentences.words
        if first - 1 <= low or words[first - 1] not in lexicon.words("summing"):
            return frozenset(), None
        clause = low
        for at in range(first - 2, low, -1):
            if (
                words[at] in lexicon.words("boundary")
                or words[at] in (",", ":", "that")
                or at in self._sentences.inside
            ):
                clause = at
                break
        return self._headed(range(clause, first - 1))

    def _beside(self, cover: tuple[int, int], low: int, high: int) -> tuple[frozenset[str], Cue | None]:
        """Return what stands before the comma: "the gunmen, 32 of them, …", "Of the missiles, 210 …"."""
        (first, last), words = cover, self._sentences.words
        if first - 2 < low or words[first - 1] != ",":
            return frozenset(), None
        behind = words[last : min(high, last + 2)]
        if behind[:1] in ([","], ["by"], [")"]) or behind == ["of", "them"]:
            return self._headed(range(*self._phrase(first - 1, low)))
        for at in range(first - 2, max(low - 1, first - 2 - _AGENT_REACH), -1):
            if words[at] == "of" and (at == low or words[at - 1] in (",", ";")):
                return self._headed(range(at + 1, first - 1))
        return frozenset(), None

    def _phrase(self, end: int, low: int) -> tuple[int, int]:
        """Return the word that heads the phrase before word *end*: of "the lorries on the Kayes road", the lorries."""
        words = self._sentences.words
        for at in range(end - 2, max(low, end - 2 - _AGENT_REACH), -1):
            if words[at] in lexicon.words("locative"):
                return at - 1, at
        return end - 1, end

    def _followed(self, last: int, high: int) -> tuple[frozenset[str], Cue | None]:
        """Return what a number counts that stands before its heading: "bringing to 10 the number of men saved"."""
        words = self._sentences.words
        at = last + 1 if words[last : min(high, last + 1)] == [","] else last
        if at + 1 < high and words[at] == "the" and words[at + 1] in lexicon.words("counting"):
            return self._headed(range(at + 2, min(at + 7, high)))
        return frozenset(), None

    def _headed(self, places: range) -> tuple[frozenset[str], Cue | None]:
        """Return the class of the first noun in some words, and what they say happened to it."""
        words, known = self._sentences.words, lexicon.nouns()
        head = next((at for at in places if words[at] in known), None)
        while head is not None and not is_plural(words[head]) and head + 1 in places and words[head + 1] in known:
            head += 1  # of "Palestinian houses", the houses
        nouns = frozenset((known[words[head]],)) if head is not None else frozenset[str]()
        cue = next((Cue(at, event, sure=True) for at in places if (event := self._events.at(at))), None)
        return nouns, cue


def measurable(nouns: frozenset[str], dimension: str) -> frozenset[str]:
    """Return the classes that a measure can be of: 200 square kilometres are of land, whatever mines lay there."""
    if dimension in ("", "count", "percent"):
        return nouns
    return nouns & lexicon.words({"area": "land", "mass": "bulk", "volume": "bulk"}.get(dimension, "none"))


def may_be_people(figure: Figure, nouns: frozenset[str], event: str) -> bool:
    """Say whether a figure counts persons though no noun says so: "12 killed", "900 Argentines surrendered"."""
    if not nouns:
        return event in lexicon.words("bare_people")
    nation = isinstance(figure, Quantity) and bool(figure.counted) and str(figure.counted)[0].isupper()
    return nation and event in lexicon.words("bare_people") and all(noun.startswith(OPEN) for noun in nouns)


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
