"""Tell where the clause of a figure begins, is broken into, and ends: what other clauses tell happened to others."""

from __future__ import annotations

from newsnorm.claims import lexicon
from newsnorm.claims.sentences import Sentences

_ASIDE = 16  # words that an aside between subject and verb may hold: ", among them a girl of eight from Lyman,"
_TELLING = 8  # words from a comma to the verb of who tells: ", the head of the district said"
_LEADING = frozenset((",", ":", ";", "that"))
_WHENCE = 6  # … and words from the noun to it: "soldiers from the Ivory Coast, held in Mali since July,"
_ITEM = 7  # words that one of a list may hold: ", five multiple rocket launchers"
_OF_MANY = frozenset(("were", "are", "have", "had", "will", "would", "could", "may", "might", "must", "should"))


class Clauses:
    """The clauses of one text.

    >>> from newsnorm.core.records import Span
    >>> sentences = Sentences("Some 12 men, most of them old, were hurt.", [Span(0, 7, "Some 12")])
    >>> clauses = Clauses(sentences)
    >>> clauses.behind_aside(3, 10), sentences.words[9]
    (9, 'were')
    """

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def opens(self, first: int, low: int) -> bool:
        """Say whether a clause begins with the figure at word *first*, so that no verb before it is the figure's.

        "He told of the fall of Lyman, adding that 750 were there", "the army says 12 men", "when two men".
        """
        if first <= low:
            return True
        return self._sentences.words[first - 1] in lexicon.words("opening_clause")

    def leads(self, first: int, low: int) -> bool:
        """Say whether the figure at word *first* can lead its clause."""
        return self.opens(first, low) or self._sentences.words[first - 1] in _LEADING

    def behind_subject(self, first: int, noun_end: int, high: int) -> int:
        """Return the word at which a clause goes on behind the list or the aside in its subject."""
        owned = self._sentences.words[first - 1 : first]  # "they have | 40 tanks and 23 soldiers died"
        listed = self._behind_list(noun_end, high) if lexicon.words("auxiliary").isdisjoint(owned) else noun_end
        return listed if listed != noun_end else self.behind_aside(noun_end, high)

    def behind_aside(self, noun_end: int, high: int) -> int:
        """Return the word at which a clause goes on behind an aside, *noun_end* if there is none.

        "Nine people, among them a girl of eight, | were killed", "18 rebels, the army said, | had been seized".
        """
        words, comma = self._sentences.words, self._comma(noun_end, high)
        if comma is None:
            return noun_end
        whose = words[comma + 1 : comma + 3]
        aside = not lexicon.words("aside").isdisjoint(whose[:1]) or whose[1:] == ["of"]
        for at in range(comma + 1, min(high - 1, comma + _ASIDE)):
            if words[at] != ",":
                aside |= words[at] == "them"  # "two of them women", "a girl among them"
            elif words[at + 1] in _OF_MANY or (aside and (words[at + 1] in lexicon.words("done") or self._met(at + 1))):
                return at + 1
        return noun_end

    def _met(self, at: int) -> bool:
        """Say whether those before met a fate: "and 154, most of them women, injured in the raid"; not "killed a"."""
        words = self._sentences.words
        over = lexicon.words("boundary") | lexicon.words("preposition") | lexicon.words("clause") | {",", "and"}
        ended = at + 1 >= len(words) or words[at + 1] in over
        return ended and (words[at] == "killed" or words[at] in lexicon.words("hurting"))

    def _comma(self, noun_end: int, high: int) -> int | None:
        """Return the comma behind what is counted and whence it is: "six men from Lyman, held since May, flew home"."""
        words = self._sentences.words
        if words[noun_end : noun_end + 1] == [","]:
            return noun_end
        if noun_end >= high or words[noun_end] not in lexicon.words("locative"):
            return None
        ends = lexicon.words("auxiliary") | lexicon.words("boundary") | lexicon.words("clause") | {"who", "and"}
        for at in range(noun_end + 1, min(high, noun_end + _WHENCE)):
            if words[at] == ",":
                return at
            if words[at] in ends or at in self._sentences.inside:
                break
        return None

    def _behind_list(self, noun_end: int, high: int) -> int:
        """Return the word behind the last number of a list, *noun_end* if there is none.

        The subjects of one verb are joined: "15 soldiers, two clerks and 23 rebels | died".
        """
        words, firsts, joint = self._sentences.words, self._sentences.firsts, noun_end
        while joint < high and words[joint] == "," and joint + 1 in firsts:
            item = range(joint + 2, min(high, joint + _ITEM))
            joint = next((at for at in item if words[at] in (",", "and")), high)
            joint += words[joint : joint + 2] == [",", "and"]
        joined = words[joint : joint + 1] == ["and"] and joint + 1 in firsts
        return min(joint + 3, high) if joined else noun_end

    def tells(self, comma: int, high: int) -> bool:
        """Say whether who tells is named from a comma on to the end: "…, the mayor announced after the raid"."""
        words = self._sentences.words
        for at in range(comma + 1, min(high, comma + 1 + _TELLING)):
            if words[at] == "," or words[at] in lexicon.words("boundary") or at in self._sentences.inside:
                return False
            if words[at] in lexicon.words("saying"):
                return words[at + 1 : at + 2] != [","]
        return False
