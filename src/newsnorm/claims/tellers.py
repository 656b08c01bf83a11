"""Read who tells a figure: two sides of a war tell two numbers, and neither repairs the other's.

"The army said it had lost" and "the rebels boasted of 47": the one is no version
of the other, however like the sentences are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences, Stretch
from newsnorm.claims.whereabouts import Whereabouts

_REACH = 8  # words before or behind a verb of telling that name who tells
_DEED = 4  # words behind "claimed" among which "responsibility" stands
_VALUE = 16  # words behind "put" among which "at" stands: "puts the dead at 40"
_ACCOUNT = 5  # words before "account" among which it is told whose: "by the army's own account"


class Teller(NamedTuple):
    """Who tells a figure.

    Attributes:
        land: The country whose side it is, "" where none is named.
        camp: "state", the name of an armed group, "group" for one that is not named, "" for anyone else.
    """

    land: str
    camp: str


#: Nobody is named, or one who takes no side.
NOBODY = Teller("", "")


def opposed(a: Teller, b: Teller) -> bool:
    """Say whether two tellers are of different sides for sure.

    >>> opposed(Teller("SD", "state"), Teller("", "group")), opposed(Teller("", "state"), Teller("UA", "state"))
    (True, False)
    """
    if NOBODY in (a, b):
        return False
    if a.land and b.land and a.land != b.land:
        return True
    if not a.camp or not b.camp or a.camp == b.camp:
        return False
    return "state" in (a.camp, b.camp) or "group" not in (a.camp, b.camp)


class Tellers:
    """Who tells the figures of one text."""

    def __init__(self, sentences: Sentences, whereabouts: Whereabouts) -> None:
        self._sentences, self._whereabouts = sentences, whereabouts

    def of(self, stretch: Stretch) -> Teller:
        """Return who tells a figure; the verb nearest to it decides where a sentence has two."""
        first, last, _, _ = stretch
        return min(((max(first - at, at - last), teller) for at, teller in self._told(stretch)), default=(0, NOBODY))[1]

    def _told(self, stretch: Stretch) -> Iterator[tuple[int, Teller]]:
        """Yield each word of a sentence that says who tells it, and whom it names."""
        words, (_, _, low, high) = self._sentences.words, stretch
        # The rebels of "DAKAR - The rebels said" are none of Senegal
        low = max(low, min(self._sentences.dateline, stretch.first))
        for at in range(low, high):
            if not self._speaks_of(at, stretch):
                continue
            if words[at] in lexicon.words("saying") and self._tells(at, high):
                teller = self.before(at, low) or self._behind(at + 1, high)
            elif at > low and words[at - 1 : at + 1] == ["according", "to"]:
                teller = self._behind(at + 1, high)
            elif at > low and words[at] in lexicon.words("account"):
                teller = self._of_account(at, low)
            else:
                continue
            if teller:
                yield at, teller

    def _speaks_of(self, at: int, stretch: Stretch) -> bool:
        """Say whether a verb can tell a figure from where it stands, which another clause of its own cannot.

        Not in "dropped 20 tonnes, but Bosnian radio said that the crates", nor where a semicolon stands between.
        """
        words = self._sentences.words
        if at < stretch.first:
            return ";" not in words[at : stretch.first]
        behind = range(at - 1, stretch.last - 1, -1)
        opener = next((k for k in behind if words[k] == "," or words[k] in lexicon.words("clause")), at)
        # "has jailed 12 people since the president declared": what he declared is another thing
        led = opener < at and words[opener] != ","
        return not led and lexicon.words("other_clause").isdisjoint(words[stretch.last : at])

    def _tells(self, at: int, high: int) -> bool:
        """Say whether a verb tells something here: not "put them ashore"."""
        words = self._sentences.words
        if words[at] in ("claimed", "claims"):
            # "claimed Saturday's raid": that it was theirs
            behind = words[at + 1 : min(high, at + _DEED)]
            return "that" in behind or lexicon.words("deed").isdisjoint(behind)
        return words[at] not in ("put", "puts") or "at" in words[at + 1 : min(high, at + _VALUE)]

    def _of_account(self, at: int, low: int) -> Teller | None:
        """Return whose account it is: "by the army's own account"; that of the subject is "by its own account"."""
        begin = max(low, at - _ACCOUNT)
        if self._sentences.words[at - 2 : at] in (["its", "own"], ["their", "own"]):
            return self.named(low, min(at, low + _REACH))
        before = self._sentences.words[begin:at]
        # "the army's own account", "lost by US count"
        owned = any(word.endswith(("'s", "s'")) for word in before) or before[-2:-1] == ["by"]
        return self.named(begin, at) if owned else None

    def before(self, at: int, low: int) -> Teller | None:
        """Return who stands before a verb: "the general staff in Kyiv said"; not in "40 tanks were announced"."""
        # "a package for Ukraine that the Pentagon announced"
        words, ends = self._sentences.words, lexicon.words("boundary") | {",", "that", "which"}
        if words[at - 1] == ",":  # "the rebels' spokesman, Yahya Saree, claimed"
            at = next((k for k in range(at - 2, max(low, at - 2 - _REACH), -1) if words[k] == ","), at)
        near = range(at - 1, max(low, at - _REACH) - 1, -1)
        # "will send Kyiv 18 guns under the package announced on Friday": what is told has begun
        begin = next((k + 1 for k in near if words[k] in ends or k in self._sentences.inside), max(low, at - _REACH))
        if words[at - 1] == "and":
            return None  # "Turkey hosts 3.6 million Syrians and says that": who says it leads the sentence
        if "what" in words[begin:at]:
            return None  # "after what Kyiv says was a strike": she tells that alone
        if not lexicon.words("passive").isdisjoint(words[begin:at]) or words[at - 1] in lexicon.words("pronoun"):
            return None
        return self.named(begin, at)

    def _behind(self, at: int, high: int) -> Teller | None:
        """Return who stands behind a verb, up to where that ends: ", said the army, which"; not "told the senate"."""
        words, ends = self._sentences.words, lexicon.words("boundary") | {",", "that"}
        end = next((k for k in range(at, min(high, at + _REACH)) if words[k] in ends), min(high, at + _REACH))
        # ", said the army", but not "diplomats said the army had left"
        said = words[at - 1] in ("said", "says") and (at < 2 or not words[at - 2][-1].isalnum())
        inverted = said or words[at - 1] == "to" or words[at : at + 1] == ["by"]
        if not inverted or any(k in self._sentences.inside for k in range(at, end)):
            return None  # "said 40 Russian tanks": that is what is told
        ends = lexicon.words("locative") | lexicon.words("no_teller")
        if words[at : at + 1] and words[at] in ends:
            return None  # "said in Kyiv", "said after he had met him in Damascus"
        # "according to an assessment published in Kyiv"
        end = next((k for k in range(at, end) if words[k] in lexicon.words("reporting")), end)
        return self.named(at, end)

    def named(self, low: int, high: int, *, speaks: bool = True) -> Teller | None:
        """Return the side that a stretch of words names, of two sides none; none who takes no side, if it *speaks*."""
        joint = next((at for at in range(low, high) if self._sentences.words[at] == "and"), None)
        named = self._one_named(low, high, speaks=speaks)
        if joint is None or named is None:
            return named
        one = self._one_named(low, joint, speaks=speaks) or NOBODY
        other = self._one_named(joint + 1, high, speaks=speaks) or NOBODY
        # "Russia and Ukraine said", "the army and the rebels freed"
        land = "" if one.land != other.land and "" not in (one.land, other.land) else named.land
        camp = "" if one.camp != other.camp and "" not in (one.camp, other.camp) else named.camp
        return Teller(land, camp) if land or camp else None

    def _one_named(self, low: int, high: int, *, speaks: bool) -> Teller | None:
        words = [part for word in self._sentences.words[low:high] for part in _parts(word)]
        phrases = [*map(" ".join, pairwise(words)), *words]
        if speaks and any(phrase in lexicon.words("neutral") for phrase in phrases):
            return None
        camp = next((lexicon.groups()[phrase] for phrase in phrases if phrase in lexicon.groups()), "")
        official = not lexicon.words("official").isdisjoint(words)
        if not camp and any(phrase in lexicon.words("governing") for phrase in phrases):
            camp = "state"
        if not lexicon.words("abroad").isdisjoint(words):
            high = next((k for k in range(low, high) if self._sentences.words[k] in lexicon.words("locative")), high)
        land = self._land(low, high, towns=(official or bool(camp)) and camp != "group")
        return Teller(land, camp) if land or camp else None

    def _land(self, low: int, high: int, *, towns: bool) -> str:
        """Return the first country that a stretch of words names, by its own name, a people's, a town's."""
        words, sides = self._sentences.words, lexicon.sides()
        for at in range(low, high):
            if words[at] == "us" and not self._sentences.acronym[at]:
                continue  # "told us"
            backed = "." in words[at] and not lexicon.words("helped").isdisjoint(words[at + 1 : at + 2])
            if _is_helped(words[at]) or backed:  # "Turkish-backed"; "U.S.-backed" is read as two words
                continue
            based = words[at].endswith("-based") and lexicon.words("governing").isdisjoint(words[at + 1 : at + 2])
            if based or self._is_breakaway(at):
                continue  # "a London-based group"; "officials in Stepanakert" are no side of Azerbaijan
            if self._is_subject_matter(at, low):
                break
            if self._names_a_body(at, high):
                continue
            for phrase in (" ".join(words[at : min(high, at + 2)]), words[at], *_parts(words[at])):
                if phrase in sides and sides[phrase] not in lexicon.words("counting_side"):
                    return sides[phrase]
            place = self._whereabouts.place_at(at)
            if place is not None and (towns or place.kind == "country" or place.id in lexicon.seats()):
                return place.country
        return ""

    def _is_breakaway(self, at: int) -> bool:
        place = self._whereabouts.place_at(at)
        name = self._sentences.words[at] if place is None else place.text.casefold().split()[-1]
        return name.removesuffix("'s") in lexicon.words("breakaway")

    def _is_subject_matter(self, at: int, low: int) -> bool:
        """Say whether what follows is only what somebody is charged with: "the Group of Experts on the Congo"."""
        words = self._sentences.words
        charged = words[at] in ("on", "about") and at > low
        return charged and words[at - 1] in lexicon.words("speaker") | lexicon.words("body") | lexicon.words("report")

    def _names_a_body(self, at: int, high: int) -> bool:
        """Say whether a place is a part of a name, and no side: "the Helsinki Committee", but not "Kyiv Mayor"."""
        words, behind = self._sentences.words, at + 1
        return behind < high and self._sentences.capital[behind] and words[behind] in lexicon.words("body")


def _is_helped(word: str) -> bool:
    """Say whether a side only helps who is meant, and is not they: "U.S.-backed"."""
    return word.rpartition("-")[2] in lexicon.words("helped") and "-" in word


def _parts(word: str) -> list[str]:
    """Return a word without what tells whose, and its halves: "Houthi-run" is Houthi."""
    word = word.removesuffix("'s").removesuffix("'")
    return [word, *word.split("-")] if "-" in word and not _is_helped(word) else [word]
