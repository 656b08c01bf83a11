"""Weigh an open slot that nothing but white space shows."""

from __future__ import annotations

import functools

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import measured
from newsnorm.truncations.inflection import inflected
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, Weight, is_numeric
from newsnorm.truncations.words import YEAR

#: What blanks before a unit, or what war news counts, show at the least: "where  soldiers had been", "is  rubles".
COUNTED = 0.55
#: … and at the most, where blanks may be a slip of the hand: only a damaged document makes more of them.
TYPED = 0.45


def by_blanks(slot: Slot) -> Weight:
    """Weigh *slot*, which no rule of words knows, by what its blanks part."""
    confidence, opener = _blank_weight(slot)
    if _is_typed(slot):
        confidence = min(confidence, TYPED)
    elif confidence and (slot.closer in ("count", "loose") or _counts_people(slot.right)):
        confidence = max(confidence, COUNTED)
    return Weight(confidence, opener, f"blanks after “{slot.precedes()}” show that something was taken out")


def _is_typed(slot: Slot) -> bool:
    """Tell blanks that someone typed: "in twenty  minutes", which has its number, and "is known;  Fewer go"."""
    last = slot.precedes()
    numbered = is_numeric(last) and last not in ("a", "an", "one") and YEAR.fullmatch(last) is None
    measured = slot.closer in ("unit", "loose", "percent", "scale") or lexicon().counted.get(slot.word) == "duration"
    return (numbered and measured) or (last == ";" and slot.right[:1] != [] and slot.right[0].istitle())


def _blank_weight(slot: Slot) -> tuple[float, str]:
    """Weigh a gap that only its white space shows; under 0.5 what only a damaged document brings to light."""
    last, previous, closer = slot.precedes(), slot.precedes(2), slot.closer
    wanted = lexicon().licences.get(last) in ("sure", "strong", "medium")
    if slot.left[-2:] == ["the", "above"]:
        return 0.0, last  # "a correction to the above :"
    if slot.left[-2:] == ["of", "which"] and closer in ("aux", "prep"):
        return 0.8, "of which"
    if slot.word == "figure":
        dated = last in ("in", "since", "until", "of", "by") and YEAR.fullmatch(slot.right[0]) is not None
        return (0.55 if dated else 0.3), last  # "began in  1992": its month is gone
    told = word_set("saying").isdisjoint(slot.right[:8])
    if slot.word == "," and not slot.named and told and lexicon().counted.get(slot.follows()) == "count":
        return 0.7, last  # "had , tanks": the comma of its thousands is all that is left of the number
    if slot.right[:2] == ["short", "of"]:
        return 0.65, last  # "was stopped  short of the city"
    if slot.right[:1] == ["more"] and (last in _acting() or last in word_set("transitive")):
        return 0.6, last  # "is thought to hold  more, dead or alive"
    if slot.named and last in word_set("labels") and (closer == "aux" or _is_verb(slot.right)):
        return 0.65, last  # "Route  is closed", which else would need an article
    if last in ("and", "or", "but") and closer in ("prep", "dim"):
        return 0.55, last
    if last == "or" and slot.word == "," and previous in (",", "–", "—"):
        return 0.7, last  # "nearly half of its people, or , have fled"
    if last in word_set("prepositions"):
        if slot.right[:1] in (["each"], ["apiece"], ["every"]):
            return 0.75, last  # "a burden of  each", "a round of  every six seconds"
        if slot.right[:1] == ["times"]:
            return 0.65, last
        if slot.follows()[:1].isdigit() and slot.word == "to":
            return 0.65, last  # "the vote was by  to 4"
        if closer == "other":
            held = last != "of" or previous in lexicon().measures or previous in word_set("holds people")
            verbal = last == "to" and not is_plural(slot.right[0])  # "to  harvest cells"
            return (0.55 if held and not verbal and _counts_things(slot.right) else 0.35), last
        return (0.85 if closer != "count" else 0.55), last
    measure = lexicon().measures.get(last)
    if measure is not None and measure.strict and (slot.word in (",", ";") or closer == "aux"):
        return 0.75, last  # "the population  , was"
    compared = slot.right[:1] != [] and slot.right[0] in word_set("comparatives")
    if compared and (last in word_set("copulas") or last in ("a", "an") or last in word_set("rises")):
        return 0.65, last  # "takings were  higher", "a  lower risk"
    if last in word_set("copulas") and slot.right[:1] == ["times"]:
        return 0.65, last
    if last in word_set("copulas"):
        table = {"of": 0.85, "unit": 0.9, "dim": 0.9, "percent": 0.9, "scale": 0.9, "punct": 0.85, "loose": 0.7}
        default = 0.75 if measured(slot.left) or (slot.word == "to" and slot.follows()[:1].isdigit()) else 0.35
        return table.get(closer, default if closer in ("prep", "conj") else 0.35), last
    if last == "," and slot.word == "from" and (word_set("landmarks") & set(slot.right[2:4]) or _named(slot.right)):
        return 0.65, last  # "The village,  from the front"
    if last in word_set("placing") and slot.word in ("above", "below", "beneath", "beyond", "behind", "off"):
        return 0.6, last  # "The abbey stood  above it"
    if last in word_set("scant") and closer == "prep":
        return 0.7, last  # "the corridor, barely  at its neck"
    if closer == "loose" and last.isalpha() and last not in word_set("articles") | word_set("determiners"):
        return 0.6, last  # "the tunnel lay  metres beneath"
    acting = lexicon().licences.get(previous, "-") != "-" or previous in word_set("past verbs") | {"shot"}
    changed = previous in word_set("copulas") | word_set("rises") | word_set("gone up")
    if last in ("up", "down") and changed and slot.word in ("on", "from", "since", "in", "at", "to", "over", "and"):
        return 0.65, last  # "prices are up  on a year ago"
    if last in word_set("rises") | word_set("reaching") and closer in ("prep", "punct", "conj", "end"):
        return 0.6, last  # "has fallen  since January", "may pass  , he warned"
    if last in word_set("motion") and slot.word in (",", ";"):
        return 0.6, last  # "the missile flew , turned and hit the silo"
    if slot.right[:1] in (["each"], ["every"]) and last in word_set("motion"):
        return 0.65, last  # "still walks  each morning"
    if last in ("another", "further") and (closer in ("prep", "punct", "conj", "end") or _counts_things(slot.right)):
        return 0.65, last  # "will drop another  on the back of it", "put another  people in hospital"
    if last in word_set("before a blank and things") and _counts_things(slot.right):
        return 0.55, last  # "among  volunteers", "All  participants"
    if last in ("early", "late", "mid") and previous in ("in", "since", "until", "by", "from") and closer == "punct":
        return 0.65, last  # "the reply came in late  : no file was found"
    if last in ("age", "aged") and closer in ("punct", "conj", "end"):
        return 0.7, last  # "the decline after age  ."
    if closer in ("punct", "end") and previous != "" and word_set("verbs of cost") & set(slot.left[-4:-1]):
        return 0.6, last  # "is expected to cost the company  ."
    modal = slot.precedes(2) in word_set("modals")
    if modal and _counts_things(slot.right) and last.isalpha() and last not in word_set("not a verb"):
        return 0.55, last  # "could support  African elephants"
    if last in ("a", "an") and _is_sized(slot):
        return 0.6, last  # "a  rise in wages"
    if last in word_set("particles") and acting and closer in ("prep", "conj"):
        return 0.6, last  # "shot down  over the night"
    if closer in ("unit", "percent", "scale", "dim", "of", "per"):
        return (0.7 if wanted or not last.isalpha() else 0.55), last
    if (
        closer == "other"
        and last.isalpha()
        and (last in _acting() or last.endswith("ed"))
        and _counts_things(slot.right)
    ):
        return 0.55, last  # "took in  orphans", "hit  enemy positions"
    if measure is not None and measure.dimension != "count" and previous in ("", ":", ",", ";", "|", "–", "—", "-"):
        return 0.65, last  # "HMS Truant: displacement  surfaced"
    if closer in ("other", "aux", "loose"):
        return (0.4 if wanted or last in word_set("determiners") else 0.3), last
    if slot.word == ")":
        return 0.3, last  # "( which lost )": blanks inside brackets are a habit
    if previous and closer == "punct":
        return (0.6 if wanted else 0.35), last
    moved = lexicon().licences.get(last, "carrier") != "carrier" and last.isalpha() and closer in ("prep", "conj")
    return (0.6 if wanted else 0.55 if moved else 0.3), last


@functools.cache
def _acting() -> frozenset[str]:
    """Return the forms of verbs whose object is often counted, and the other words that license a figure."""
    forms = {form for verb in word_set("transitive") for form in inflected(verb)}
    return word_set("holding") | lexicon().licences.keys() | forms - word_set("transitive")


def _counts_things(right: list[str]) -> bool:
    """Tell whether a plural, alone or behind its adjective, follows: what a number stands before."""
    first, second, third = (*right[:3], "", "", "")[:3]
    if not first.isalpha() or first in lexicon().closers or first in word_set("determiners") | word_set("articles"):
        return False
    if first.islower() and is_plural(first):
        return True
    if not second.islower() or second in lexicon().closers:
        return False
    return is_plural(second) or (third.islower() and third not in lexicon().closers and is_plural(third))


def _counts_people(right: list[str]) -> bool:
    """Tell whether what war news counts follows, behind two words at most: "suspected RSF members", "Afghans"."""
    known = lexicon()
    for token in right[:3]:
        word = token.lower()
        if known.counted.get(word) == "count" or word in word_set("peoples") | word_set("casualties"):
            return True
        if not token.isalpha() or word in known.closers or word in word_set("determiners") | word_set("articles"):
            return False
    return False


def _is_verb(right: list[str]) -> bool:
    return bool(right) and (right[0].endswith("ed") or right[0] in word_set("past verbs") | word_set("remaining"))


def _named(right: list[str]) -> bool:
    return len(right) > 1 and right[1][:1].isupper()


def _is_sized(slot: Slot) -> bool:
    """Tell whether a noun follows that a figure often stands before as an adjective: "a  rise", "an  fine"."""
    return bool(slot.right) and slot.right[0] in word_set("of such a size") | word_set("of so great a length")
