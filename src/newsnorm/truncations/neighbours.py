"""Find words that English never puts side by side: "took about to rule", "a -wide path", "an extra in aid".

A law about neighbours ("an article never stands before a preposition") is a
short pattern over the word classes of a `Reading`; ``data/truncations/neighbours.tsv``
lists them, with a specimen of each. Most places obey every law: a look at each
pair of classes tells that at once, and only pairs that some law forbids are
looked at from farther away.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsnorm.truncations.abbreviations import goes_on
from newsnorm.truncations.classes import (
    Pairs,
    Reading,
    any_of,
    first_elements,
    first_signs,
    last_signs,
    pattern_of,
    signs_of,
    watch,
)
from newsnorm.truncations.context import comparator, dimension_of
from newsnorm.truncations.interposed import is_whole
from newsnorm.truncations.lexicon import lexicon
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind
from newsnorm.truncations.said import unit_said
from newsnorm.truncations.word_classes import law_rows, phrases
from newsnorm.truncations.words import after, before

#: How many words to the left, and to the right, a law may look at.
_LEFT, _RIGHT = 12, 6
#: What two blanks between them add to a law's confidence.
_BLANKS = 0.2
#: Relatives that are the subject of the verb right behind them: "a bank which has kept its rate at since May".
_SUBJECTS, _VERBS = "who|which", "AUX|MODAL|ED|PAST_VERB|TAKES_S|LIES|MOVED|RAISED|MONEY_VERB"
#: The classes of words that are spelt with a capital.
_CAPITAL = frozenset(("NAME", "NAMES", "PEOPLES", "MONTH", "CLOCK", "HARD_ABBR", "GLUED", "GLUED_DATE"))


@dataclass(frozen=True, slots=True)
class Law:
    """What must not stand on the two sides of a place, and what it shows where it does."""

    name: str
    #: The signs that may stand right before the place and right behind it …
    ends: str
    begins: frozenset[str]
    #: … and one farther off on either side, where the law names these: a look that spares most patterns.
    before: frozenset[str] | None
    behind: frozenset[str] | None
    #: All that stand on either side, as elements of the table.
    left: tuple[str, ...]
    right: tuple[str, ...]
    unless: str
    kind: TruncationKind
    quotes_right: bool
    #: Whether a capital word on the right is of the law: others end before one ("talked about Leopard").
    names: bool
    dimension: str | None
    confidence: float

    def may_stand(self, before: str, behind: str) -> bool:
        """Tell whether the signs one farther off on either side let the law hold; "" beyond an end of the text."""
        return (self.behind is None or behind in self.behind) and (self.before is None or before in self.before)

    def forbids(self, lefts: str, rights: str) -> bool:
        """Tell whether the words up to a place and those from it on may not meet there."""
        if not self.may_stand(lefts[-2:-1], rights[1:2]):
            return False
        if _row(self.right).match(rights) is None or _row(self.left).search(lefts) is None:
            return False
        return not self.unless or _guard(self.unless).search(lefts) is None


#: The place itself, behind what stands to its left.
_HERE = r"\Z"


@functools.cache  # made when a place is first asked of it: a text meets few of the laws
def _row(elements: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of words in a row."""
    return re.compile("".join(element if element == _HERE else pattern_of(element) for element in elements))


@functools.cache
def laws() -> tuple[Law, ...]:
    """Return all laws of the table."""
    found: list[Law] = []
    for name, pattern, unless, kind, says, dimension, confidence, _ in law_rows():
        left, right = (tuple(side.split()) for side in pattern.split(" ^ "))
        law = Law(
            name,
            last_signs(left[-1]),
            frozenset(first_signs(right[0])),
            _one(left[-2]) if len(left) > 1 and is_one_word(left[-2]) and left[-1] not in phrases() else None,
            _one(right[1]) if len(right) > 1 and is_one_word(right[0]) and is_one_word(right[1]) else None,
            (*left, _HERE),
            right,
            unless,
            kind,  # type: ignore[arg-type]  # a test holds the table's kinds
            says == "right",
            not _CAPITAL.isdisjoint(_names_at(right[0])),
            dimension or None,
            float(confidence),
        )
        found.append(law)
    return tuple(found)


def is_one_word(element: str) -> bool:
    """Tell whether *element* stands for exactly one word."""
    return "START" not in element and not element.endswith("…") and element not in phrases()


def _names_at(element: str) -> set[str]:
    """Return the classes that *element* names for its first word; "!A" names none."""
    firsts = [first for first in first_elements(element) if first[0] != "!"]
    return {name for first in firsts for name in first.partition("~")[0].split("|")}


@functools.cache
def _one(element: str) -> frozenset[str]:
    """Return the signs of an element that stands for exactly one word."""
    return frozenset(signs_of(element))


@functools.cache
def forbidden_pairs() -> Pairs:
    """Return the pairs of signs that some law forbids."""
    return watch(dict.fromkeys(law.ends, law.begins) for law in laws())


@functools.cache
def _laws_after() -> dict[str, list[Law]]:
    """Return the laws by each sign that may stand right before their place."""
    found: dict[str, list[Law]] = {}
    for law in laws():
        for sign in law.ends:
            found.setdefault(sign, []).append(law)
    return found


@functools.cache
def _guard(unless: str) -> re.Pattern[str]:
    """Return the pattern of what makes a bare preposition whole: a relative word, or a clause right after its noun.

    "the house which he came from", "the house he came from"; but "he came from in May" has a subject and no more,
    and so has "the bank, which has kept its rate at since May": its "which" is the subject, and nothing else's object.
    """
    clause = f"(?<={any_of('PLAIN|PLURAL|NAME|MEASURE|STUFF|COUNTED|AUX|MODAL|one')}){any_of('PERSONAL')}"
    subject = f"(?<={any_of(_SUBJECTS)}){any_of(_VERBS)}"
    return re.compile(rf"(?:{any_of(unless)}(?!{subject})|{clause}){any_of('!STOP')}{{0,10}}\Z")


def find_neighbours(reading: Reading) -> Iterator[Truncation]:
    """Yield every place where two words stand side by side that never do."""
    signs = reading.signs
    for at in reading.where(forbidden_pairs()):
        here = at + 1
        outer, farther = signs[at - 1 : at], signs[here + 1 : here + 2]
        for lefts, rights in _sides(signs[at], signs[here]):
            if (rights is None or farther in rights) and (lefts is None or outer in lefts):
                break
        else:
            continue
        broken = _broken(signs[max(0, here - _LEFT) : here], signs[here : here + _RIGHT])
        if not broken:
            continue
        left, right = reading.place(at), reading.place(here)
        if reading.text[slice(*right)][:1].isupper():
            broken = tuple(law for law in broken if law.names)
        if broken and _parted(reading.text, left, right) and not is_whole(reading.text, left, right):
            law = max(broken, key=lambda one: one.confidence)
            if law.kind == "missing_unit" and unit_said(reading.text, left[0], law.dimension):
                continue  # "the drive, normally two hours, took 30"
            yield _finding(reading.text, left, right, law)


@functools.cache  # there are no more pairs than the table forbids
def _laws_between(left: str, right: str) -> tuple[Law, ...]:
    """Return the laws that may forbid the sign *left* right before *right*."""
    return tuple(law for law in _laws_after()[left] if right in law.begins)


@functools.cache
def _sides(left: str, right: str) -> tuple[tuple[frozenset[str] | None, frozenset[str] | None], ...]:
    """Return what the laws between *left* and *right* ask of the signs one farther off, each pair of sides once."""
    return tuple(dict.fromkeys((law.before, law.behind) for law in _laws_between(left, right)))


@functools.lru_cache(maxsize=1024)  # text that repeats itself is judged once
def _broken(lefts: str, rights: str) -> tuple[Law, ...]:
    """Return the laws that words up to a place and those from it on break."""
    return tuple(law for law in _laws_between(lefts[-1], rights[0]) if law.forbids(lefts, rights))


def _parted(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether the two words are words of their own: not "Niña;a", not "the .eu domain", not "a... b"."""
    (start, end), (begin, stop) = left, right
    if begin == stop and not text[end:begin].strip():
        return True  # the end of the text, or of what a page shows of it before "Read more"
    mark = text[begin : begin + 1] or "."
    if "\n" in text[end:begin]:
        return False
    if text[start] in "([—–":
        return True  # "(of them boys)": no blank parts a bracket from its first word
    if start and text[start].isalnum() and not (text[start - 1].isspace() or text[start - 1] in "(“\"'‘—–"):
        return False
    if mark == ".":
        if goes_on(text, begin) or text.startswith(". .", begin):
            return False  # "approx. 12"
        return not (text[stop : stop + 1].isalnum() or text[stop : stop + 1] == "." or text[start:end] == "vs")
    if mark == "-":
        return text[end:begin].isspace() and text[stop : stop + 1].isalpha()
    if mark == "," and text[end - 1] not in ",:" and not text[end - 1].isdigit():
        decade = text[start:end] in ("early", "late", "mid") and text.startswith(" and", stop)
        if decade or _RELATIVE.match(text, stop) or text.endswith(", ", 0, start):
            return True  # "her brother, aged, and her mother", "the treaty of, the text of which was lost, gave"
        aside = text[stop : stop + _ASIDE].partition(".")[0]
        close = _COMMA.search(aside)
        # "in a, for want of a better term, reserve"; but "the camp rose to about, he said, and fell"
        return close is None or _PAST_ASIDE.match(text, stop + close.end()) is not None
    return begin > end or not mark.isalnum()


#: An opener that ends in a word which opens much else.
_TOTAL = re.compile(r"\b(?:[Aa]\s)?total\sof\Z")
_COMMA = re.compile(r",(?!\d)")
#: How far the comma may be that ends an aside.
_ASIDE = 45
#: What cannot end a phrase that an aside has parted: what stood before the aside was its end, or has lost it.
_PAST_ASIDE = re.compile(r"\s(?:and|but|or|which|who|whose|while|where|when)\b")
#: What begins an aside about what is gone, or no aside at all.
_RELATIVE = re.compile(
    r"\s(?:which|whose|including|(?:had|has|have|was|were|is|are|will|would)\b|(?:its|the|their)\s[a-z]+est\b|the\s[a-z]+\sof\swhich)\b"
)
_HYPHENED = re.compile(r"-[\w-]+")
_PER_CENT = re.compile(r"per\s?cent", re.IGNORECASE)


def _finding(text: str, left: tuple[int, int], right: tuple[int, int], law: Law) -> Truncation:
    start, end = right if law.quotes_right else left
    stop, begin = left[1], right[0]
    if law.quotes_right:
        longer = _HYPHENED.match(text, start) or _PER_CENT.match(text, start)
        end = longer.end() if longer is not None else end
    else:
        phrase = comparator(before(text, end))  # "no fewer than", not its "than" alone
        start = end - len(phrase) if phrase and text[max(0, end - len(phrase)) : end].lower() == phrase else start
        if (total := _TOTAL.search(text, max(0, end - _ASIDE), end)) is not None:
            start = total.start()
    quoted = text[start:end]
    following = text[slice(*right)].strip()
    # "A fleet of about lorries" is a count, "a slick of about kilometres" is none
    unit, counted = lexicon().units.get(following.lower()), lexicon().counted.get(following.lower())
    measured = unit.dimension if unit is not None else counted  # "up to dollars" is a sum
    dimension = (measured or law.dimension) if law.dimension == "count" else law.dimension
    dimension = dimension or dimension_of(before(text, left[1]), after(text, right[0]), following.lower(), "")
    place = f"right before “{following}”" if following else "at the end"
    blanks = begin > stop + 1 and "\n" not in text[stop:begin] and text[begin : begin + 1].isalnum()
    confidence = round(min(0.95, law.confidence + (_BLANKS if blanks else 0)), 2)
    reason = f"English does not put “{text[slice(*left)]}” {place}: a figure is gone there"
    residue = quoted if law.quotes_right or law.kind == "missing_unit" else ""
    return Truncation(start, end, quoted, law.kind, residue, Expectation(dimension), confidence, reason)
