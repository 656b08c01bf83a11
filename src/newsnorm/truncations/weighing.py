"""Raise or lower a doubtful finding by what its document shows of its kind."""

from __future__ import annotations

import re
from dataclasses import replace

from newsnorm.truncations.bare import FEW, GONE, wants_object
from newsnorm.truncations.evidence import LIKELY, SURE
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.loss import GAPS, Loss, beside_blanks
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import before

#: How much a weak gap gains where its class is gone from the document, and loses where it survives.
_GAIN = 0.3
_LOSS = 0.1
#: What the words alone make of an adverb: "drove around in", "is over in". No document makes a gap of that.
_LEAST_TO_GAIN = 0.45
#: … save for digits or a unit that stand there bare: those have no other reading to fall back on.
_LEAST_RESIDUE = 0.3
_AGAIN = "the same words have lost one before"
_BLANKS = "this document has lost figures and left their blanks"


def raised(one: Truncation, why: str) -> Truncation:
    """Return *one* as likely as it can be without being sure, if it is not."""
    if one.confidence >= SURE:
        return one
    return replace(one, confidence=round(min(0.79, one.confidence + _GAIN), 2), reason=f"{one.reason}; {why}")


def adjusted(text: str, one: Truncation, loss: Loss) -> Truncation:
    """Return *one* with its confidence adjusted by what the document has lost and keeps."""
    if one.confidence >= SURE or one.kind not in GAPS:
        return one
    if loss.blanks and beside_blanks(text, one):
        return raised(one, _BLANKS)
    dimension = one.expects.dimension
    if one.kind == "comma_tail" and one.confidence >= _LEAST_RESIDUE and "groups" in loss.gone:
        return raised(one, GONE)
    if _reads_whole(text, one):
        return one
    firm = one.kind == "missing_number" or one.text.lower() in word_set("firm comparators")
    stranded = one.text.lower() == "up to" and not wants_object(before(text, one.start))
    least = _LEAST_RESIDUE if firm and not stranded else _LEAST_TO_GAIN  # "the deal they sign up to, but"
    if (one.kind, dimension) in loss.habits and one.confidence >= least:
        return raised(one, FEW)
    if one.confidence >= least and (dimension in loss.gone or (dimension is None and loss.gone)):
        return raised(one, GONE)
    if dimension in loss.survivors:
        return replace(one, confidence=round(one.confidence - _LOSS, 2))
    return one


# "trained over in Denmark", "sat over in the shade"
_AT_A_PLACE = re.compile(r"\sin\s(?:the|an?|[A-Z]\w+)\b")


def _reads_whole(text: str, one: Truncation) -> bool:
    """Tell "talk about civilians" and "five more than in May" from a comparator that has lost its number."""
    phrase, left = one.text.lower(), before(text, one.start)
    if phrase in ("more than", "less than", "fewer than"):
        return not left or left[-1] == "." or left[-1] in word_set("number words")
    if one.kind == "missing_figure" and phrase in ("over", "around") and _AT_A_PLACE.match(text, one.end):
        return not left or lexicon().licences.get(left[-1], "-") not in ("sure", "strong", "medium")
    if one.kind != "missing_number" or phrase not in ("about", "around", "over", "under", "above"):
        return False
    return left[-1:] == [","] or not wants_object(left)


_JOINED = re.compile(r"(?:\b(?:and|or|but|to)|,)\s+\Z")


def repeated(text: str, suspects: list[Truncation]) -> list[Truncation]:
    """Raise what repeats a fault in the next breath: "around in Mobile and around in Birmingham"."""
    told = {_phrase(text, one) for one in suspects if one.confidence >= LIKELY and one.kind in GAPS}
    if not told:
        return suspects
    return [raised(one, _AGAIN) if _repeats(text, one, told) else one for one in suspects]


def _repeats(text: str, one: Truncation, told: set[tuple[str, str]]) -> bool:
    if one.confidence >= LIKELY or one.kind not in GAPS or _phrase(text, one) not in told:
        return False
    return _JOINED.search(text, max(0, one.start - 6), one.start) is not None


def _phrase(text: str, one: Truncation) -> tuple[str, str]:
    following = text[one.end : one.end + 20].split(None, 1)
    return one.text.lower(), following[0] if following else ""
