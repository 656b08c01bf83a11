"""Read the names of a sentence that stand where a place does and that no gazetteer lists: "in Rakhine state"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences

_FAR = 3  # words before a name among which it is told how far
_NAMED = 6  # words before how far a place is among which it is named
_WITHIN = 2  # words behind a name among which it is told what is called so: "Point Triple crossing"
_VERBS = ("auxiliary", "modal", "saying", "irregular")  # lists of words that are verbs
_SPELT_ALIKE = 4  # letters
_CONSONANTS = 3
_VOWELS = regex.compile(r"(?<!^)[aeiouy]")
_TWICE = regex.compile(r"(.)\1+")


class Names:
    """The names of one text that are those of places, by where they stand.

    Args:
        sentences: The text.
        linked: The words of places that a gazetteer lists, which need no guess.
    """

    def __init__(self, sentences: Sentences, linked: AbstractSet[int]) -> None:
        self._sentences, self._linked = sentences, linked

    def of(self, low: int, high: int) -> frozenset[str]:
        """Return the names of a sentence, or of the one before if it goes on: "The camp at Um Rakuba … It holds"."""
        words = self._sentences.words
        names = self._in(low, high)
        if not names and low and low < len(words) and words[low] in lexicon.words("going_on"):
            return self._in(self._sentences.before(low), low)
        return names

    def places(self, low: int, high: int) -> list[int]:
        """Return where the names of a stretch of words stand that are those of places."""
        words = self._sentences.words
        return [
            at
            for at in range(low + 1, high)
            if self._sentences.capital[at]
            and not self._sentences.acronym[at]
            and self._stands_for_place(at, low)
            and not self.is_landmark(at)
            and not words[at][-1].isdigit()  # "in the Il-76"
            and not self._is_no_name(self._name(at))
            and not self._is_people(self._name(at))
            and not self._is_person(at)
            and " ".join(words[at : at + 2]) not in lexicon.sides()  # "of the United Nations"
            and at not in self._linked
        ]

    def inner(self, low: int, high: int) -> frozenset[str]:
        """Return those of them that may lie within a town: "on Rustaveli Avenue", "at Insein prison"."""
        words = self._sentences.words
        return frozenset(
            self._name(at)
            for at in range(low + 1, high)
            if self._sentences.capital[at]
            and not lexicon.words("inside_town").isdisjoint(words[at + 1 : min(high, at + 1 + _WITHIN)])
        )

    def quarters(self, low: int, high: int) -> frozenset[str]:
        """Return the names right before a word for a part of a town: "Korabelnyi district"."""
        words, capital = self._sentences.words, self._sentences.capital
        quarters = (at for at in range(low + 1, high) if words[at] in lexicon.words("quarter") and capital[at - 1])
        return frozenset(self._name(at - 1) for at in quarters)

    def proper(self, low: int, high: int) -> frozenset[str]:
        """Return all names of a sentence, but for those that only tell how far another is."""
        capital = self._sentences.capital
        return frozenset(self._name(at) for at in range(low, high) if capital[at] and not self.is_landmark(at))

    def is_landmark(self, at: int) -> bool:
        """Say whether a name only tells how far another place is: "Welingara, 11 kilometres from Ogossagou".

        So it does of "Hala, 12 km north of Tura", but "12 km north of Tura" alone is all that tells where.
        """
        words = self._sentences.words
        before = words[max(0, at - _FAR) : at]
        if before[-1:] == ["from"]:
            return not lexicon.words("distance").isdisjoint(before)
        if before[-1:] != ["of"] or _point(before[-2:-1]) not in lexicon.words("compass"):
            return False
        if before[:1] == [","] and at > _FAR and self._sentences.capital[at - _FAR - 1]:
            return True  # "in Hilla, south of Baghdad"
        far = next(
            (far for far in range(at - 1, max(0, at - _FAR - 2), -1) if words[far] in lexicon.words("distance")), 0
        )
        named = (at for at in range(max(0, far - _NAMED), far) if self._sentences.capital[at])
        return any(words[at] not in lexicon.words("locative") for at in named)

    def bearings(self, low: int, high: int) -> frozenset[str]:
        """Return on which side of what something lies: "east manbij" of "villages east of Manbij"."""
        words, capital = self._sentences.words, self._sentences.capital
        lies = (at for at in range(low + 2, high) if words[at - 1] == "of" and capital[at])
        found = ((_point(words[at - 2 : at - 1]), self._name(at)) for at in lies)
        return frozenset(f"{point} {name}" for point, name in found if point in lexicon.words("compass"))

    def _name(self, at: int) -> str:
        return self._sentences.words[at].removesuffix("'s")

    def _in(self, low: int, high: int) -> frozenset[str]:
        return frozenset(map(self._name, self.places(low, high)))

    def _is_no_name(self, name: str) -> bool:
        """Say whether a word with a capital names no place: "on X", "in April-July", "of Shaheds"; but Tigrayans do."""
        stops = lexicon.words("name_stop")
        thing = lexicon.nouns().get(name) in lexicon.words("materiel") | lexicon.words("flown")
        known = thing or name in stops or name in lexicon.words("compass")
        return known or len(name) == 1 or not stops.isdisjoint(name.split("-"))

    def _is_people(self, name: str) -> bool:
        """Say whether a word tells of which people something is: "the Eritrean-Ethiopian war", "in Taliban hands"."""
        peoples = lexicon.sides().keys() | lexicon.groups().keys() | lexicon.words("people_name")
        return name in peoples or all(part in peoples for part in name.split("-"))

    def _is_person(self, at: int) -> bool:
        """Say whether a name of two words is of a person or a body: "of Hassan Nasrallah", "of the Red Cross"."""
        words = self._sentences.words
        led = at - 1 - (words[at - 1] == "the")
        if words[led] not in ("of", "for", "from") or self._behind(at) == []:
            return False
        if not lexicon.words("town").isdisjoint(words[led - 1 : led]):
            return False  # "in the village of Gornje Obrinje"
        # "the Centre for the Treatment of Prisoners"
        return self._sentences.capital[at + 1] or words[at + 1].startswith("al-") or words[led:at] == ["for", "the"]

    def _stands_for_place(self, at: int, low: int) -> bool:
        words, capital, locative = self._sentences.words, self._sentences.capital, lexicon.words("locative")
        before = words[max(low, at - 2) : at]
        if before[-1] == "and" and at - 2 > low and capital[at - 2] and words[at - 3] != "and":
            return self._is_joined(at, low)
        if before[-1] == "of" and at - 2 >= low and capital[at - 2] and words[at - 2] not in lexicon.words("stroke"):
            return False  # "Prince of Songkla University", but "Residents of Dalori"
        if before[-1] in locative:
            return not self._likens(at)
        # "in northern Shan state", "in the Sumy region", "in South Kordofan"; but "of fourteen Leopards"
        if at - 1 in self._sentences.inside:
            return False
        led = not capital[at - 1] or before[-1] in lexicon.words("compass")
        return len(before) > 1 and before[0] in locative and led and not self._likens(at)

    def _is_joined(self, at: int, low: int) -> bool:
        """Say whether a name is joined to that of a place: "from Foua and Kefraya", but not "in Gao and Barre said"."""
        words = self._sentences.words
        before = at - 2 if at - 2 in self._linked else at - 1
        while before - 1 > low and before - 1 in self._linked:
            before -= 1  # the first word of "in Port Sudan and Suakin"
        known = before in self._linked and words[before - 1] in lexicon.words("locative")
        behind = self._behind(at)
        if words[at - 2][-1].isdigit() or (behind and self._sentences.capital[at + 1]):
            return False  # "of the Kh-101 and Kalibr types", "in Gao and Amadou Barre"
        verb = behind and (behind[0].endswith("ed") or any(behind[0] in lexicon.words(name) for name in _VERBS))
        return not verb and (known or self._stands_for_place(at - 2, low)) and not self._likens(at)

    def _behind(self, at: int) -> list[str]:
        """Return the word behind a name; none where its sentence ends with it: "in Golubovac. Diplomats said"."""
        behind = self._sentences.words[at + 1 : at + 2]
        return behind if behind and self._sentences.opening(at + 1) <= at else []

    def _likens(self, at: int) -> bool:
        """Say whether a name only tells of what kind something is: "of Archer howitzers", "of the Drina Corps"."""
        behind = self._behind(at)
        noun = lexicon.nouns().get(behind[0], "") if behind else ""
        event = not lexicon.words("upheaval").isdisjoint(behind)  # "in the Maoist insurgency"
        return event or (bool(noun) and noun not in lexicon.words("site"))


def _point(words: list[str]) -> str:
    """Return a point of the compass in one spelling: "south-east" and "southeast" are one."""
    return words[0].replace("-", "") if words else ""


def other_bearings(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Say whether one lies on another side of a place than the other.

    >>> other_bearings({"east manbij"}, {"southeast manbij"}), other_bearings({"east manbij"}, {"west kobani"})
    (True, False)
    >>> other_bearings({"east manbij"}, {"east manbij", "west manbij"})
    False
    """
    one, other = _points(ours), _points(theirs)
    return any(points.isdisjoint(other.get(name, points)) for name, points in one.items())


def _points(bearings: AbstractSet[str]) -> dict[str, set[str]]:
    """Return the points of the compass by the place that each is told of."""
    found: dict[str, set[str]] = {}
    for bearing in bearings:
        point, _, name = bearing.partition(" ")
        found.setdefault(name, set()).add(point)
    return found


def spelt_alike(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Say whether any of two sets of names may be two spellings of one.

    >>> spelt_alike({"nasir"}, {"nasser"}), spelt_alike({"goma"}, {"gao"})
    (True, False)
    """
    return not _spellings(ours).isdisjoint(_spellings(theirs))


def _spellings(names: AbstractSet[str]) -> set[str]:
    found = {name[:_SPELT_ALIKE] for name in names}
    for name in names:
        single = _TWICE.sub(r"\1", name)
        bare = _VOWELS.sub("", single)
        found |= {f"={single}"} | ({f"~{bare}"} if len(bare) >= _CONSONANTS else set())
    return found
