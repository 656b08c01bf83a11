"""Read what a figure counts: the noun phrase behind it."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.claims import lexicon
from newsnorm.claims.events import Events
from newsnorm.claims.sentences import Sentences
from newsnorm.quantities.counted import is_plural
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

Figure = Quantity | Truncation

#: Marks the stem of a counted noun that no table lists, so that it is told from a class.
OPEN = "~"
PEOPLE = frozenset(("people",))
_OF_ALL = ("odd", "strong")  # "a 3,300-strong force": no thing that it has 3,300 of
_FORCE = 4  # words behind "strong" among which it is told what is so
_NOUN_REACH = 7
_WHOLE_REACH = 4
_GROUP_REACH = 5  # words behind "members" among which it is told of what
_PREDICATE_REACH = 20  # words behind "of the dead" among which it is told what they were
_IN_PREDICATE = 3  # words behind "were" among which the noun stands: "were under-age boys"


class Counted:
    """Reads the nouns of the figures of one text, as classes."""

    def __init__(self, text: str, sentences: Sentences, events: Events) -> None:
        self._text = text
        self._sentences = sentences
        self._events = events
        self._firsts = sentences.firsts

    def behind(self, figure: Figure, last: int, high: int) -> tuple[frozenset[str], int]:
        """Return the classes of the noun phrase that follows a figure, and the word where the phrase ends."""
        if compound := self._in_compound_with(figure, last):
            return compound, last
        if isinstance(figure, Truncation) and figure.kind == "missing_bound":
            last = self._behind_bound(last, high)
        told, end = self._predicate(last, high)
        if told:
            return told, end
        known, end = self._known_nouns(last - (bool(figure.text) and self._is_noun_left(last)), high)
        if known:
            return frozenset() if self._are_of_one(figure, known, last, end) else known, end
        begin = self._behind_whole(last, high)
        nouns, whole = self._known_nouns(begin, high)
        if not nouns and begin < high:
            end = begin  # "323 of the 1,093 aboard perished"
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
        return frozenset(known_heads.get(head) or _class_of(head) for head in things), end

    def _in_compound_with(self, figure: Figure, last: int) -> frozenset[str]:
        """Return the class of the noun that a hyphen joins to a figure: a "120-bed hospital" has 120 beds."""
        word = self._sentences.words[last - 1] if last else ""
        joined = word.rpartition("-")[2] if "-" in word else word if figure.text[:1] in ("-", "‑") else ""
        if joined in lexicon.nouns():
            return frozenset((lexicon.nouns()[joined],))
        whole = isinstance(figure, Quantity) and figure.kind == "count" and figure.text == word.rpartition("-")[0]
        if whole and joined == "strong":
            return self._of_force(last)
        return frozenset((_class_of(joined),)) if whole and joined not in _OF_ALL else frozenset()

    def _of_force(self, last: int) -> frozenset[str]:
        """Return who they are of whom a force is so strong: "13,000-strong peacekeeping mission"."""
        behind = self._sentences.words[last : last + _FORCE]
        if "peacekeeping" in behind:
            return frozenset(("peacekeeper",))
        return frozenset() if lexicon.words("force").isdisjoint(behind) else frozenset(("soldier",))

    def _predicate(self, last: int, high: int) -> tuple[frozenset[str], int]:
        """Return what those are told to be whom a figure counts: "nine of the dead were minors", "nine were minors"."""
        words, ends = self._sentences.words, lexicon.words("boundary") | {","}
        if words[last : last + 1] != ["of"] and words[last : last + 1] not in (["were"], ["are"]):
            return frozenset(), last
        # "40 of the 90 refugees in the camp are children"
        whole = self._behind_whole(last, high)
        for at in range(last if whole == high else whole, min(high, last + _PREDICATE_REACH)):
            if words[at] in ends or at in self._sentences.inside:
                break
            if words[at] in ("were", "are"):
                behind = range(at + 1, min(high, at + 1 + _IN_PREDICATE))
                said = next((k for k in behind if words[k] in ends or k in self._events), behind.stop)
                nouns, end = self._known_nouns(at + 1, said)
                return nouns & lexicon.words("person"), end
        return frozenset(), last

    def all_of_them(self, noun_end: int, high: int) -> frozenset[str]:
        """Return what all of those whom a figure counts are told to be: "12 hostages, all women and children"."""
        words = self._sentences.words
        for at in range(noun_end, high):
            if at in self._sentences.inside:
                break
            if words[at] == "all" and words[at - 1] == ",":
                begin = at + 3 if words[at + 1 : at + 3] == ["of", "them"] else at + 1
                return self._known_nouns(begin, high)[0] & lexicon.words("person")
        return frozenset()

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
        return frozenset((_class_of(word),))

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
            if word.endswith("'s") and head:
                head, end = "", last
                found.clear()
                continue  # "of Colonel Gaddafi's soldiers"
            if word in known:
                if words[at - 1 : at + 1] == ["child", "soldiers"]:
                    found.add("child")
                kind = class_at(words, at)
                if self._is_of_whom(at, head):
                    pass  # "12 soldiers dead", "12 child casualties"
                elif head != "drone" or kind not in lexicon.words("craft"):  # "unmanned aircraft"
                    head = kind  # of "fighter jets", the jets
                end = at + 1
            elif word in ("and", "or"):
                if not head:
                    break  # "2,274 and the number of wrecked buildings"
                found.add(head)
            elif word == "," and head and self._goes_on_listing(at + 1, high):
                found.add(head)  # "women, children and elderly men"
            elif word == ",":
                break  # "some 70 per cent of the region, officials said"
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

    def _goes_on_listing(self, at: int, high: int) -> bool:
        """Say whether another thing is named at a word, and a last one behind it: "children and elderly men"."""
        words = self._sentences.words
        listed = words[at : min(high, at + 2)]
        return len(listed) > 1 and listed[0] in lexicon.nouns() and listed[1] in ("and", "or")

    def _is_of_whom(self, at: int, head: str) -> bool:
        """Say whether the noun before a word for the dead tells who they were: not in "landmine casualties"."""
        words = self._sentences.words
        return (
            words[at] in lexicon.words("the_dead")
            and head != ""
            and (head in lexicon.words("person") or is_plural(words[at - 1]))
        )

    def _are_of_one(self, figure: Figure, known: frozenset[str], last: int, end: int) -> bool:
        """Say whether persons are counted that belong to one thing: "eighteen of the battalion", "40 of the town"."""
        count = figure.kind == "count" or (isinstance(figure, Truncation) and figure.expects.dimension == "count")
        words, persons = self._sentences.words, lexicon.words("person")
        led = words[last : last + 1] == ["of"] and words[last + 1 : last + 2] != ["a"]
        return count and led and known.isdisjoint(persons) and not is_plural(words[end - 1])

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


def class_at(words: Sequence[str], at: int) -> str:
    """Return the class of the noun at a word, by the word before it if the two are one name; "" of no known noun.

    >>> class_at(["oil", "tanks"], 1), class_at(["british", "tanks"], 1)
    ('reservoir', 'tank')
    """
    known = lexicon.nouns()
    return known.get(" ".join(words[max(0, at - 1) : at + 1])) or known.get(words[at], "")


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


def _class_of(noun: str) -> str:
    """Return the class of a plural that no table lists: people are counted by their land, "1.7 million Mozambicans".

    >>> _class_of("mozambicans"), _class_of("ovens")
    ('people', '~oven')
    """
    return "people" if noun.endswith("s") and noun[:-1] in lexicon.sides() else OPEN + stem(noun)


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
