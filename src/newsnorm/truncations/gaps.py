"""Find the places where a figure is gone: an opener that expects one, then a closer that cannot be one.

"control of around in the southern region": *around* wants an amount, *in*
cannot begin one. Each opener is graded for each class of closer (see
``data/truncations/openers.tsv``); what the grade leaves open is decided by the
words before it ("of around" wants an amount, "drives around" does not) and by
the white space, since a removed element leaves two blanks or a blank before a
comma.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.abbreviations import goes_on
from newsnorm.truncations.classes import Pairs, Reading, pairs_of, signs_of
from newsnorm.truncations.context import dimension_of, is_name
from newsnorm.truncations.lexicon import closer_of, lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind
from newsnorm.truncations.sides import Slot, is_numeric
from newsnorm.truncations.weights import weigh
from newsnorm.truncations.words import AFTER, BEFORE, BREAKS_OFF, after, before, trie

_NUMBERED = frozenset(("unit", "percent", "scale", "hyphen", "loose", "count"))


#: Below this nothing is worth telling even to the document's bookkeeping.
LEAST = 0.25


@dataclass(frozen=True, slots=True)
class _Verdict:
    reach: int
    kind: TruncationKind
    residue: str
    dimension: str | None
    confidence: float
    reason: str
    led: bool


#: What may stand on the two sides of a gap that no blanks show, as classes of words.
_OPEN_SIDES = (
    ("OPENS", "CLOSES|FINISH|BREAK"),
    ("OWNER|with|for|between|since|until|PER|than", "OF"),
    ("COPULA", "PER|and|but|COMMA|STOP"),
    ("from", "in|on|at|COMMA|STOP"),
    ("least|about|around|nearly|roughly", "PLURAL"),
    ("least", "WORD|ED|ING"),
)
#: "up to fighters": asked about the word before as well.
_UP_TO = ("to", "PLURAL")


@functools.cache
def open_pairs() -> Pairs:
    """Return the pairs of signs that a gap may part."""
    return pairs_of((*_OPEN_SIDES, _UP_TO))


@functools.cache
def _without_up() -> Pairs:
    """Return those of `open_pairs` that need no "up" before."""
    return pairs_of(_OPEN_SIDES)


# what follows is asked first: most blanks fail there
_BLANKS = re.compile(
    r"[ \t\u00a0\u202f](?=[ \t\u00a0\u202f,;:.)])(?<![\s.].)(?:[ \t\u00a0\u202f]{1,40}(?=\S)|(?=[,;:)]|\.(?![\d.])))"
)


def find_gaps(reading: Reading) -> Iterator[Truncation]:
    """Yield every gap that might be a lost figure, with its confidence, in no order and with doubles."""
    text = reading.text
    wide: list[Truncation] = []
    before_marks: list[Truncation] = []
    marks = 0
    for found in _BLANKS.finditer(text):
        left = found.start()
        right = _next(text, left)
        if text.startswith(". .", right):
            continue  # "raids by . . . on ships": the sign of an omission
        if right - left > 2 and _in_columns(text, left, right):
            continue
        judged = _judged(text, left, right, blank=True)
        if found.end() - left == 1 and text[right] in ",;:.)":
            marks += 1
            before_marks += [one for one in judged if one.confidence >= 0.5]
        else:
            wide += judged
    yield from wide
    # A typist's habit shows nothing: "It was , he said , the end ."
    habit = marks >= 3 and len(before_marks) <= marks / 2
    if not habit:
        yield from before_marks
    signs, without, up = reading.signs, _without_up(), signs_of("up")
    to, infinitives, leading = signs_of("to"), signs_of("be|have|do"), signs_of("up|close")
    for at in reading.where(open_pairs()):
        if signs[at + 1] not in without.get(signs[at], "") and (at == 0 or signs[at - 1] not in up):
            continue
        if signs[at] in to and signs[at + 1] in infinitives and (at == 0 or signs[at - 1] not in leading):
            continue  # "to be" is a gap behind "up to" at most
        left, right = reading.place(at)[1], reading.place(at + 1)[0]
        if _NO_CLOSER.match(text, right) or (text.startswith(".", right) and goes_on(text, right)):
            continue
        if not (habit and right - left == 1 and text[right : right + 1] in (*",;:.)",)):
            yield from _judged(text, left, right, blank=_blank(text, left, right))


# "Killed   Wounded   Missing": blanks that set columns apart
_COLUMN = re.compile(r"\S {3,}(?=\S)")
_LINE = 120


def _in_columns(text: str, left: int, right: int) -> bool:
    """Tell whether the line around the blanks from *left* to *right* has more of their kind."""
    start = max(0, left - _LINE, text.rfind("\n", max(0, left - _LINE), left) + 1)
    end = text.find("\n", right, right + _LINE)
    end = right + _LINE if end < 0 else end
    return bool(_COLUMN.search(text, start, left) or _COLUMN.search(text, right, end))


# "almost ... see", "the .eu domain", "any more than - for example"
_NO_CLOSER = re.compile(r"\.(?:[.\w]|\s\.)|-(?![a-zCF])|,\d|[–—]\d")
# "AP at  m.", "the crater,  ft deep": symbols that are no closers by themselves, being letters and words too
_SYMBOL = re.compile(
    r"(?:mi?|ft|lb|g|t|l|kt|kW|MW|GW|kV|hp|kHz|MHz|Hz)(?=\s*[.,;:)](?!\w)|\s(?:wide|long|deep|high|tall|thick|across|apart|"
    r"above|below|from|of|by|x|×|at|with|in|on|and|to|a|per)\b)"
)
_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z][a-z]+\Z")


# "at  a barrel", "some  a year"
@functools.cache
def _rate() -> re.Pattern[str]:
    return re.compile(rf"an?\s{trie(word_set('rates'))}\b")


def _next(text: str, at: int) -> int:
    end = min(len(text), at + 40)
    while at < end and text[at].isspace():
        at += 1
    return at


def _blank(text: str, left: int, right: int) -> bool:
    between = text[left:right]
    if "\n" in between or right >= len(text):
        return False
    return len(between) > 1 or (len(between) == 1 and text[right] in ",;:)].")


def _judged(text: str, left: int, right: int, *, blank: bool) -> Iterator[Truncation]:
    parted = text[left:right].count("\n") > 1 or _OFF.match(text, right) is not None
    tail = "" if parted else text[right : right + AFTER]
    verdict = _verdict(text[max(0, left - BEFORE) : left], tail, blank)
    if verdict is not None:
        start, end = left - verdict.reach, left
        if verdict.kind == "missing_number" and not verdict.led:
            start, end = right, right + _rest(text, right)
        yield Truncation(
            start,
            end,
            text[start:end],
            verdict.kind,
            verdict.residue,
            Expectation(verdict.dimension),
            verdict.confidence,
            verdict.reason,
        )


@functools.lru_cache(maxsize=256)  # a page that repeats itself is judged once
def _verdict(head: str, tail: str, blank: bool) -> _Verdict | None:
    """Judge the gap between *head* and *tail*; *blank*: the white space shows that something was taken out."""
    closer, word = closer_of(tail) if tail else ("end", "")
    if blank and tail.startswith("("):
        closer, word = "punct", "("
    elif blank and (symbol := _SYMBOL.match(tail)):
        closer, word = "unit", symbol.group()
    elif blank and _rate().match(tail):
        closer = "per"
    elif closer == "other" and ((not blank and not tail[:1].islower()) or is_numeric(tail.split()[0])):
        word = "figure"
    residue, word = word, word.lower()
    left, right = before(head, len(head)), after(tail, 0)
    if not left or (closer == "dim" and not blank and not _bare_adjective(word, right)):
        return None
    named = blank and _CAPITAL.search(head) is not None
    weight = weigh(Slot(left, right, closer, word, blank, named))
    if weight.opener in lexicon().openers and is_name(head, weight.opener, tail):
        return None
    if weight.confidence < LEAST or (not blank and _begins_a_figure(weight.opener, closer, word, right)):
        return None
    numbered = closer in _NUMBERED
    counted = numbered or (closer == "other" and _noun_follows(right))
    if closer == "of" and weight.opener in word_set("never before of") and right[1:2]:
        counted = right[1][0].isdigit() or right[1] in word_set("numberless")  # "destroyed of 74 drones"
    counted = counted or (named and weight.opener in word_set("labels"))  # "Route  is closed"
    kind: TruncationKind = "cut_end" if closer == "end" else "missing_number" if counted else "missing_figure"
    return _Verdict(
        _reach(head, weight.opener),
        kind,
        residue if numbered else "",
        dimension_of(left, right, word, closer),
        round(weight.confidence, 2),
        weight.reason,
        closer == "of"
        or weight.opener in word_set("labels")
        or (weight.opener in lexicon().openers and weight.opener not in word_set("no modifiers")),
    )


_OFF = re.compile(rf"{BREAKS_OFF}[\"”’]?\s*(?:\n|\Z)")
_REST = re.compile(r"(?:per\s?cent|(?:square|cubic|nautical|metric|sq\.?)\s[a-z]+|-?\w[\w-]*|\S)")


def _rest(text: str, at: int) -> int:
    """Return how long the unit or noun is that the lost number stood before."""
    found = _REST.match(text, at)
    return found.end() - at if found is not None else 0


def _noun_follows(right: list[str]) -> bool:
    """Tell whether a counted noun or a unit ends the phrase: "motor vehicles", "enemy dead"."""
    if right and right[0].islower() and is_plural(right[0]):
        return True
    for token in right[:3]:
        word = token.lower()
        plural = is_plural(word) and word not in lexicon().closers  # "up to Australian stock horses"
        if plural or word in lexicon().counted or word in lexicon().units or word in word_set("casualties"):
            return True
        if not word.isalpha() or word in lexicon().closers:
            return False
    return False


def _reach(head: str, opener: str) -> int:
    """Return how many characters the opener takes at the end of *head*."""
    if head.lower().endswith(opener) and opener:
        return len(opener)
    pattern = re.escape(opener).replace(r"\ ", r"\s+") if opener else r"\S+"
    found = re.search(rf"{pattern}\Z", head[-60:], re.IGNORECASE)
    return len(found.group()) if found else 0


def _begins_a_figure(opener: str, closer: str, word: str, right: list[str]) -> bool:
    """Tell whether the closer opens a figure of its own: "of between 20 and 30", "by or under 40"."""
    if word in word_set("relatives"):
        return True
    if word == "but" and right[1:2] and is_numeric(right[1]):
        return True  # "a value of but 67 per cent"
    if word == "near" and opener.endswith((" to", "of")):
        return True  # "temperatures fall to near zero", "a sum of near $5m"
    if word in ("from", "by", ":") and any(is_numeric(token) for token in right[1:3]) and _may_count(opener, word):
        return True  # "a sum of from 15 to 20", "exceeding by nearly 40 those of May", "increased by: 17 for adults"
    if closer in ("prep", "conj") and word in word_set("also openers"):
        if right[:3] == ["above", "sea", "level"]:
            return False
        if right[1:2] and right[1] in ("the", "its", "their", "his", "this"):
            if opener in word_set("approximations") | word_set("firm comparators") or opener == "over":
                return False  # "a height of about over the flats", "a fine of over to the families"
            if word == "above" and opener.startswith(("rise", "rising")):
                return False  # "the heights, which rise to above the plain"
            bare = word in ("over", "under", "above", "below", "within", "beyond", "between")
            return not (opener.endswith(("of", "for")) or (bare and opener.endswith("by")))
        if word == "to" and opener.endswith(" by"):
            return False  # "fell by to $40"
        if word in ("at", "as", "up", "around", "about"):
            return True  # its own gap, if any, is found there: "jailed for at least years"
        return any(is_numeric(token) for token in right[1:5])
    return (
        word in ("or", "and")
        and len(right) > 1
        and (
            right[1].lower() in word_set("also openers")
            or right[1] in ("more", "so", "less", "near", "beyond", "outside")
        )
    )


def _may_count(opener: str, word: str) -> bool:
    return opener.endswith("exceeding") if word == "by" else word == ":" or opener.endswith(("of", "at", "to"))


def _bare_adjective(word: str, right: list[str]) -> bool:
    """Tell "3 km long, and" from "long queues": a dimension adjective that no noun follows."""
    nxt = right[1].lower() if len(right) > 1 else ""
    if word in ("north", "south", "east", "west") or "-" in word or word.endswith(("east", "west")):
        return nxt in ("of", "from")
    if word in ("away", "apart", "across"):
        return True
    return not nxt or not nxt[0].isalpha() or nxt in lexicon().closers
