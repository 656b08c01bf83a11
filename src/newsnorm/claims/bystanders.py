"""Tell the places that a sentence names beside the scene: of who speaks, of where it was told, of what it answers."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences
from newsnorm.places.model import Place

_ACRONYM = 4  # letters
_SPEAKER = 4  # words before a place that speaks, from a comma on: ", two mediators in Doha said"
_RULER = 2  # words behind a region among which its governor stands, or behind a town a conference
_OFFICE = 4  # words behind a capital among which stands who speaks for its land: "N'Djamena's acting army chief"
_VISIT = 3  # words before a place among which a visit to it is told: "a visit to", "visiting northern"
_ANSWER = 12  # words before a place among which it is told that something answers what happened there
_BORDERING = 10  # words before a place among which it is told that it lies beyond a border


class Bystanders:
    """Tells which places of one text are no scene of anything."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def is_one(self, place: Place) -> bool:
        """Say whether a place is a side, a speaker's, a venue, a river or what lies beyond a border."""
        at = self._sentences.at(place.start)
        if place.kind in ("sea", "river") or at < self._sentences.dateline or self._is_river(place):
            return True
        if self._sentences.acronym[at] and place.kind == "city" and len(place.text) <= _ACRONYM:
            return True  # "FAO" is no town of Iraq
        return self._is_answered(place)

    def is_side(self, place: Place) -> bool:
        """Say whether a place is that of who speaks: "Kyiv said", "officials in Yerevan"; but not "raids on Kyiv"."""
        before = self._before(place, 3)
        if self.speaks(place) or (before[-1:] == ["in"] and before[0] == "told"):  # "told senators in Washington"
            return True
        before = before[-2:]
        if before[1:] in (["in"], ["from"]) and before[0] in lexicon.words("speaker"):
            return True
        if self._owns(place) or self._is_venue(place) or self._is_office(place) or self._is_beyond_line(place):
            return True
        if place.kind == "country":
            if before[1:] and before[1] in lexicon.words("compass"):
                before = before[:1]  # "in northern Syria"
            return not before or before[-1] not in lexicon.words("within")
        if place.text.casefold() not in lexicon.sides():
            return False
        return not before or before[-1] not in lexicon.words("locative")

    def speaks(self, place: Place) -> bool:
        """Say whether a place says something: "Islamabad claims", ", mediators in Doha said"."""
        if lexicon.words("telling").isdisjoint(self._behind(place, 1)):
            return False
        before = self._before(place, _SPEAKER)
        return not before or before[-1] not in lexicon.words("locative") or (before[-1] == "in" and "," in before)

    def is_ruled(self, place: Place) -> bool:
        """Say whether a place stands for the region of who speaks: "Kharkiv's governor", "ombudsman of Karabakh"."""
        behind = self._behind(place, _RULER)
        if behind[:1] and behind[0] in lexicon.words("regional"):
            behind = behind[1:]
        ruled = behind[:1] and behind[0].removesuffix("'s") in lexicon.words("ruler")
        before = self._before(place, 2)
        return bool(ruled) or (before[1:] == ["of"] and before[0] in lexicon.words("ruler"))

    def _before(self, place: Place, count: int) -> list[str]:
        at = self._sentences.at(place.start)
        return self._sentences.words[max(0, at - count) : at]

    def _behind(self, place: Place, count: int) -> list[str]:
        at = self._sentences.at(place.end)
        return self._sentences.words[at : at + count]

    def _word(self, place: Place) -> str:
        """Return the last word of a place with what hangs on it: "kyiv's", "london-based"."""
        at = self._sentences.at(place.end) - 1
        return self._sentences.words[at] if 0 <= at < len(self._sentences.words) else ""

    def _is_venue(self, place: Place) -> bool:
        """Say whether a place only names a meeting, a visit or whom somebody speaks to: "the Munich conference"."""
        before = self._before(place, _VISIT)
        if before[-1:] and before[-1] in lexicon.words("addressing"):
            return True
        if before[-1:] and before[-1] in lexicon.words("compass"):
            before = before[:-1]  # "visiting northern Mali"
        if before[-1:] == ["visiting"] or (
            before[-1:] == ["to"] and before[-2:-1] and before[-2] in lexicon.words("visit")
        ):
            return True
        # "warned in Port Sudan", "agreed in Brussels"
        if before[-1:] == ["in"] and before[-2:-1] and before[-2] in lexicon.words("told_where"):
            return True
        return not lexicon.words("gathering").isdisjoint(self._behind(place, _RULER))

    def _is_office(self, place: Place) -> bool:
        """Say whether a place is only the seat of who speaks: "a New York watchdog", "N'Djamena's army chief"."""
        word, behind = self._word(place), self._behind(place, _OFFICE)
        if word.endswith("-based") or (behind[:1] and behind[0] in lexicon.words("seated")):
            return True
        if place.id not in lexicon.seats():
            return False
        held = behind if word.endswith("'s") else behind[:1]
        end = next((at for at, one in enumerate(held) if one in lexicon.words("locative") or one == ","), len(held))
        return not lexicon.words("national").isdisjoint(held[:end])

    def _is_answered(self, place: Place) -> bool:
        """Say whether what happened there is only answered: "in response to the killing of their leader in Beirut"."""
        before = self._before(place, _ANSWER)
        at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in lexicon.words("answer")), None)
        if at is None or not before[at + 1 :] or before[at + 1] not in ("to", "for", "of"):
            return False
        return "," not in before[at:]

    def _is_beyond_line(self, place: Place) -> bool:
        """Say whether a place only tells of a border: "the frontier with Belarus and the exclave of Kaliningrad"."""
        before = self._before(place, _BORDERING)
        at = next((at for at in range(len(before) - 1, 0, -1) if before[at] == "with"), 0)
        return bool(at) and before[at - 1] in lexicon.words("border") and "," not in before[at:]

    def _owns(self, place: Place) -> bool:
        """Say whether a capital or country stands for its side: "in Moscow's hands"; but not "off Gaza's shore"."""
        at = self._sentences.at(place.start)
        word = self._sentences.words[at] if at < len(self._sentences.words) else ""
        if not word.endswith("'s") or not lexicon.words("ground_of").isdisjoint(self._behind(place, 1)):
            return False
        return place.kind == "country" or word.removesuffix("'s") in lexicon.sides()

    def _is_river(self, place: Place) -> bool:
        """Say whether a town's name is a river's: "the right bank of the Dnipro"."""
        before = self._before(place, 3)
        if place.kind in lexicon.words("region") or len(before) < 2 or before[-1] != "the":
            return False
        return before[-2] in lexicon.words("along") or (
            before[-2] == "of" and len(before) == 3 and before[0] in lexicon.words("shore")
        )
