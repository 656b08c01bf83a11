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

from newsnorm.truncations.lexicon import closer_of, lexicon, spaced, word_set
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind
from newsnorm.truncations.words import AFTER, BEFORE, after, before, trie

_GRADES = {"A": 0.9, "B": 0.7, "C": 0.3, "D": 0.2, "-": 0.0}
_LICENSED = {"sure": 0.9, "strong": 0.85, "medium": 0.6, "weak": 0.35, "-": 0.0}
_NUMBERED = frozenset(("unit", "percent", "scale", "hyphen", "loose", "count"))


#: The column that a closer without one of its own takes its grade from.
_COLUMNS = {
    "percent": "unit",
    "scale": "unit",
    "hyphen": "unit",
    "per": "unit",
    "extent": "loose",
    "dim": "loose",
    "end": "punct",
}
_LIMITS = frozenset(("above", "below", "up to", "as much as", "as high as", "as low as", "as little as"))
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


@functools.cache
def _opener_scan() -> re.Pattern[str]:
    words = lexicon()
    lasts = {phrase.split()[-1] for phrase in words.openers} | {"of", "by", "to", "at"}
    lasts |= {word.capitalize() for word in lasts}
    closers = [word for word in {*words.closers, *words.counted} if word[-1].isalpha()]
    units = f"{words.hard_units}|{words.loose_units}".replace(r"\ ", r"\s+")
    # a literal set first: `re` then searches for it instead of trying the trie everywhere
    return re.compile(
        rf"[\s(\[\"“‘'—–]{trie(lasts)}"
        rf"(?=\s+(?:(?:{spaced(closers)}|{units})(?![\w-])|[°-][a-zCF]|%)|\s*(?:[;:)!?”»]|,(?!\d)|\.(?![.\d])|[–—](?!\d)|\Z))"
    )


_BLANKS = re.compile(r"[ \t\u00a0\u202f](?<![\s.].)(?:[ \t\u00a0\u202f]{1,40}(?=\S)|(?=[,;:)]|\.(?![\d.])))")


def find_gaps(text: str) -> Iterator[Truncation]:
    """Yield every gap that might be a lost figure, with its confidence, in no order and with doubles."""
    for found in _opener_scan().finditer(" " + text):
        left = found.end() - 1
        right = _next(text, left)
        yield from _judged(text, left, right, _blank(text, left, right))
    marks, before_marks = 0, []
    for found in _BLANKS.finditer(text):
        left = found.start()
        right = _next(text, left)
        judged = _judged(text, left, right, True)
        if found.end() - left == 1 and text[right] in ",;:.)":
            marks += 1
            before_marks += [one for one in judged if one.confidence >= 0.5]
        else:
            yield from judged
    if marks < 3 or len(before_marks) > marks / 2:  # else a typist's habit: "It was , he said , the end ."
        yield from before_marks


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


def _judged(text: str, left: int, right: int, blank: bool) -> Iterator[Truncation]:
    parted = text[left:right].count("\n") > 1
    tail = "" if parted else text[right : right + AFTER]
    verdict = _verdict(text[max(0, left - BEFORE) : left], tail, blank)
    if verdict is not None:
        start = left - verdict.reach
        yield Truncation(
            start,
            left,
            text[start:left],
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
    elif closer == "other" and (not tail[:1].islower() or _numeric(tail.split()[0])):
        word = "figure"
    residue, word = word, word.lower()
    left, right = before(head, len(head)), after(tail, 0)
    if not left or (closer == "dim" and not blank and not _bare_adjective(word, right)):
        return None
    confidence, opener, reason = _weigh(left, right, closer, word, blank)
    if confidence < LEAST or (not blank and _begins_a_figure(opener, closer, word, right)):
        return None
    numbered = closer in _NUMBERED
    kind: TruncationKind = "cut_end" if closer == "end" else "missing_number" if numbered else "missing_figure"
    return _Verdict(
        _reach(head, opener),
        kind,
        residue if numbered else "",
        dimension_of(left, right, word, closer),
        round(confidence, 2),
        reason,
    )


def _numeric(token: str) -> bool:
    return token[0].isdigit() or token in "$£€" or token.lower() in word_set("number words")


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
    if closer in ("prep", "conj") and word in word_set("also openers"):
        if right[1:2] and right[1] in ("the", "its", "their", "his", "this"):
            bare = word in ("over", "under", "above", "below", "within", "beyond", "between")
            return not (opener.endswith(("of", "for")) or (bare and opener.endswith("by")))
        if word in ("at", "as", "up", "around", "about"):
            return True  # its own gap, if any, is found there: "jailed for at least years"
        return any(_numeric(token) for token in right[1:5])
    return (
        word in ("or", "and")
        and len(right) > 1
        and (
            right[1].lower() in word_set("also openers")
            or right[1] in ("more", "so", "less", "near", "beyond", "outside")
        )
    )


def _bare_adjective(word: str, right: list[str]) -> bool:
    """Tell "3 km long, and" from "long queues": a dimension adjective that no noun follows."""
    nxt = right[1].lower() if len(right) > 1 else ""
    if word in ("north", "south", "east", "west") or "-" in word or word.endswith(("east", "west")):
        return nxt in ("of", "from")
    if word in ("away", "apart", "across", "inland", "offshore", "upstream", "downstream"):
        return True
    return not nxt or not nxt[0].isalpha() or nxt in lexicon().closers


def _weigh(left: list[str], right: list[str], closer: str, word: str, blank: bool) -> tuple[float, str, str]:
    """Return the confidence, the opener phrase and the reason."""
    last = left[-1]
    opener = comparator(left)
    shown = f"“{word}”" if word else "the end"
    if opener:
        n = len(opener.split())
        confidence = _comparator_weight(opener, left[:-n], right, closer, word, blank)
        return confidence, opener, f"“{opener}” wants a figure, and {shown} cannot begin one"
    previous = left[-2] if len(left) > 1 else ""
    if last == "of":
        return (
            *_of_weight(left, right, closer, word, blank),
            f"“{previous} of” wants a figure, and {shown} cannot begin one",
        )
    if last == "by" and previous in word_set("rises") and right[:2] != ["and", "large"]:
        confidence = (
            0.9
            if closer in ("unit", "percent", "scale", "of")
            else 0.8
            if closer in ("prep", "aux", "punct", "conj")
            else 0.6
        )
        return (
            _blanked(confidence, blank),
            f"{previous} by",
            f"“{previous} by” wants a figure, and {shown} cannot begin one",
        )
    if last == "by" and closer in ("punct", "end") and word_set("rises") & set(left[-4:-1]):
        return _blanked(0.75, blank), "by", f"“by” wants a figure, and {shown} cannot begin one"
    if last == "from" and closer in ("punct", "end") and (previous in word_set("rises") or previous in ("down", "up")):
        return _blanked(0.75, blank), "from", f"“{previous} from” wants a figure, and {shown} cannot begin one"
    if (
        last == "to"
        and previous in word_set("rises") - word_set("moves")
        and closer in ("prep", "conj", "punct", "end", "of")
    ):
        return _blanked(0.7, blank), f"{previous} to", f"“{previous} to” wants a figure, and {shown} cannot begin one"
    if (
        last in ("to", "at", "by")
        and closer in ("unit", "percent", "scale")
        and not any(t.isdigit() for t in right[1:3])
    ):
        return _blanked(0.7, blank), last, f"{shown} has lost the number before it"
    if (
        last == "from"
        and previous in word_set("rises")
        and closer == "prep"
        and not _numeric(right[1] if right[1:] else "a")
    ):
        confidence = 0.75 if _measure(left) else 0.45
        return _blanked(confidence, blank), "from", f"“{previous} from” wants a figure, and {shown} cannot begin one"
    if (
        last in ("at", "with")
        and closer == "punct"
        and (len(left) == 1 or previous in (",", "(", "—", "–"))
        and last == "at"
    ):
        return 0.8, "at", "“at” wants a figure, and a mark follows"
    if closer == "of" and last in word_set("prepositions") and last not in ("of", "in", "into", "than"):
        return _blanked(0.8, blank), last, f"“{last}” wants a figure, and “of” cannot begin one"
    if last in word_set("copulas") and previous in lexicon().measures and lexicon().measures[previous].strict:
        weights = {
            "punct": 0.75,
            "end": 0.75,
            "conj": 0.6 if word in ("and", "but") else 0.0,
            "per": 0.85,
            "extent": 0.8,
            "unit": 0.85,
        }
        confidence = weights.get(closer, 0.0)
        if confidence and not (word == "," and right[1:2] and right[1] in ("he", "she", "of", "however", "according")):
            return (
                _blanked(confidence, blank),
                last,
                f"“{previous} {last}” wants a figure, and {shown} cannot begin one",
            )
    if last in word_set("copulas") and closer == "per" and previous != "on" and _measure(left):
        return 0.75, last, f"“{last}” wants a figure, and “per” cannot begin one"
    if not blank:
        return 0.0, "", ""
    return (*_blank_weight(left, right, closer, word), f"blanks after “{last}” show that something was taken out")


def comparator(left: list[str]) -> str:
    """Return the opener phrase that *left* ends in, "" if none."""
    openers = lexicon().openers
    for n in range(min(4, len(left)), 0, -1):
        phrase = " ".join(left[-n:])
        if phrase in openers:
            return phrase
    return ""


def _blanked(confidence: float, blank: bool) -> float:
    return 1 - (1 - confidence) * 0.3 if blank and confidence > 0 else confidence


def _comparator_weight(opener: str, left: list[str], right: list[str], closer: str, word: str, blank: bool) -> float:
    grades = lexicon().openers[opener]
    placed = left[-1:] != [] and left[-1] in word_set("placing")
    if (
        closer == "count"
        and grades["count"] in "BC"
        and opener != "over"
        and right[1:2]
        and right[1] in ("were", "have", "had")
    ):
        return _blanked(0.7, blank)  # "about fighters were inside"
    if (
        closer == "count"
        and grades["unit"] == "A"
        and lexicon().counted[word] == "duration"
        and left[-1:]
        and left[-1] in ("in", "for", "after", "every")
    ):
        return (
            _blanked(0.75, blank) if opener not in ("over", "some", "just", "only") else 0.3
        )  # "sank in about minutes"
    if (
        word in ("from", "inside")
        and (right[1:2] == ["the"] or word == "inside")
        and (placed or (word_set("landmarks") & set(right[2:4]) and _located(left)))
    ):
        return _blanked(0.75, blank)  # "the depot was about from the border"
    if opener == "some" and closer == "of" and right[1:2] and right[1].lower() in lexicon().lines | lexicon().areas:
        return _blanked(0.65, blank)  # "some of road": "some of the road" would need its article
    column = _COLUMNS.get(closer, closer)
    if column not in grades:
        # "about  velocity": where the white space shows a gap, any word that is no figure will do
        return 0.6 if blank and grades["unit"] == "A" and word != "figure" else 0.0
    grade = grades[column]
    if (opener == "about" and word == "to") or (opener == "over" and lexicon().counted.get(word) == "duration"):
        grade = "D"  # "about to leave", "over days"
    elif not left and closer == "punct":
        grade = "D"  # "Approximately, he said"
    confidence = _GRADES[grade]
    if grade == "C":
        confidence = max(confidence, _licence(left, opener, counts=closer == "count"))
        if closer == "loose" and left and left[-1].endswith("ed") and lexicon().units[word].dimension != "duration":
            confidence = max(confidence, 0.6)  # "cleared over tonnes of rubble"
        if left and left[-1] in lexicon().measures and opener.endswith("s") and closer == "punct":
            confidence = 0.7  # "its territory covers, making it the largest"
        if blank:
            confidence = max(confidence, 0.6)
    elif grade == "D" and (blank or (left[-1:] == ["of"] and left[-2:-1] and left[-2] in lexicon().measures)):
        confidence = 0.6  # "an area of some in the marshes"
    if grade == "-":
        return 0.6 if blank and closer == "of" else 0.0  # "receiving some  of rain"
    if closer in ("punct", "end") and opener in _LIMITS and word in (".", ";", "") and _strict(left[-7:]):
        confidence = max(confidence, 0.6)  # "the temperature can fall below."
    if closer == "end" and left[-1:] != [","] and grades["unit"] == "A" and grades["count"] in "AB":
        confidence = max(confidence, 0.7)
    if word == "people" and opener == "at least" and _licence(left, opener) < 0.5:
        confidence = 0.4  # "At least people understood"
    return _blanked(confidence, blank)


def rises(left: list[str]) -> bool:
    """Tell whether *left* ends in "rose by", "fell to" or the bare verb."""
    return left[-1:] != [] and (
        left[-1] in word_set("rises")
        or (left[-1] in ("by", "to") and left[-2:-1] != [] and left[-2] in word_set("rises"))
    )


def wants_amount(left: list[str]) -> bool:
    """Tell whether the words before a number, without comparator, still want an amount."""
    if not left:
        return False
    if left[-1] == "of":
        return len(left) > 1 and left[-2] in lexicon().measures
    return lexicon().licences.get(left[-1]) in ("sure", "strong", "medium")


def _located(left: list[str]) -> bool:
    return bool(left) and (left[-1] in word_set("locating") or left[-1] in lexicon().licences or left[-1] == ",")


def _licence(left: list[str], opener: str, *, counts: bool = False) -> float:
    """Tell how much the words before *opener* want an amount: "of around", not "drives around"."""
    words = lexicon()
    if not left:
        return 0.0
    strength = words.licences.get(left[-1], "")
    if counts and strength in ("strong", "medium"):
        return 0.6
    compares = opener.endswith(("than", "much as", "many as"))
    if compares and strength != "sure" and not (strength == "medium" and left[-1] in word_set("prepositions")):
        return 0.3  # "cost more than was planned" lacks nothing
    outer = comparator(left)
    if (
        outer
        and words.openers[outer]["unit"] == "A"
        and opener in ("around", "about", "roughly", "nearly")
        and outer != opener
    ):
        return 0.85  # "up to around in the dry prairie"
    if strength == "weak" and _measure(left) is not None:
        return 0.5
    if strength == "medium" and left[-1] == "by" and len(left) > 1 and left[-2] in word_set("rises"):
        return 0.85
    if left[-1] in words.measures and words.measures[left[-1]].strict:
        return 0.6
    return _LICENSED.get(strength, 0.0)


def _strict(nouns: list[str]) -> bool:
    measures = lexicon().measures
    return any(noun in measures and measures[noun].strict for noun in nouns)


def _measure(left: list[str]) -> str | None:
    """Return the dimension of the nearest noun of measure, if the clause has one."""
    measures = lexicon().measures
    for word in reversed(left[-9:]):
        if word in measures:
            return measures[word].dimension
    return None


def _of_weight(left: list[str], right: list[str], closer: str, word: str, blank: bool) -> tuple[float, str]:
    if closer in ("other", "of", "dim") and not (blank and closer == "of"):
        if closer == "of":
            return 0.9, "of"
        return 0.0, ""
    noun = left[-2] if len(left) > 1 else ""
    measure = lexicon().measures.get(noun)
    opener = f"{noun} of" if measure else "of"
    if closer in ("prep", "conj") and word in word_set("of readings") and not blank:
        return 0.0, ""
    if closer in ("per", "extent"):
        confidence = 0.9 if measure else 0.5
    elif closer in ("unit", "percent", "scale"):
        confidence = 0.9 if measure else 0.5
        if closer == "unit" and noun.endswith("s"):  # "hundreds of km", "thousands of kg"
            confidence = 0.0
        if closer == "scale" and noun.endswith("s"):
            confidence = 0.0
    elif closer in ("loose", "count", "hyphen"):
        confidence = 0.8 if measure and measure.strict and closer != "count" else 0.0
        if closer == "loose" and measure and lexicon().units[word].dimension == measure.dimension:
            confidence = max(confidence, 0.7)
        if closer == "count" and noun in ("total", "toll"):
            confidence = 0.6
    else:
        confidence = (0.9 if measure.strict else 0.6) if measure else 0.4 if closer in ("punct", "end", "aux") else 0.3
    if blank or (noun == "," and closer in ("punct", "end")):
        confidence = max(confidence, 0.75)  # "the loan, of, will be repaid"
    return _blanked(confidence, blank), opener


def _blank_weight(left: list[str], right: list[str], closer: str, word: str) -> tuple[float, str]:
    """Weigh a gap that only its white space shows."""
    last = left[-1]
    words = lexicon()
    measure = words.licences.get(last) in ("sure", "strong", "medium")
    if left[-2:] == ["of", "which"] and closer in ("aux", "prep"):
        return 0.8, "of which"
    if last in ("and", "or", "but") and closer in ("prep", "dim"):
        return 0.55, last
    if last in word_set("prepositions"):
        if closer == "other":
            return 0.0, ""
        return (0.85, last) if closer != "count" else (0.4, last)
    if last in word_set("copulas"):
        table = {"of": 0.85, "unit": 0.9, "dim": 0.9, "percent": 0.9, "scale": 0.9, "punct": 0.85, "loose": 0.7}
        default = 0.75 if _measure(left) else 0.35
        return table.get(closer, default if closer in ("prep", "conj") else 0.0), last
    if closer in ("unit", "percent", "scale", "dim", "of"):
        return (0.7 if measure or not last.isalpha() else 0.55), last
    if closer in ("other", "count", "aux", "loose"):
        return 0.0, ""
    if word == ")":
        return 0.3, last  # "( which lost )": blanks inside brackets are a habit
    return (0.6 if measure else 0.3 if closer == "punct" else 0.25), last


def dimension_of(left: list[str], right: list[str], word: str, closer: str) -> str | None:
    """Return what the lost figure measures, as far as the words around tell."""
    words = lexicon()
    if closer == "percent":
        return "percent"
    if word in words.units:
        return words.units[word].dimension
    if word in words.counted:
        return words.counted[word]
    if closer == "of" and len(right) > 1:
        follows = [token.lower() for token in right[1:4]]
        if any(token in words.areas for token in follows):
            return "area"
        if any(token in words.lines for token in follows):
            return "length"
    if closer == "dim":
        return "duration" if word in ("old", "older", "younger") else "length"
    measured = _measure(left)
    if measured is not None:
        return measured
    return "area" if "control" in left[-4:] and left[-2:-1] == ["of"] else None
