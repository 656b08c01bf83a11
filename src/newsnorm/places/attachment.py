"""Find the region, district or town that a sentence ties to a name: "Ivanivka in Kherson region".

What may stand between the two is a short list of words ("a village in the
north of"), kept in ``data/places/cues.tsv``.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsnorm.places.cues import roles_of, words_of
from newsnorm.places.designators import DISTRICTS, REGIONS, SETTLEMENTS
from newsnorm.places.gazetteer import Entry
from newsnorm.places.scan import Hit

UNITS: Final = REGIONS | DISTRICTS | {"country"}
# How far evidence is looked for, so that hostile text costs no more than its length: names of a list, names at the
# head of a sentence
_LIST, _HEAD = 12, 3

_SENTENCE = re.compile(r"[.!?…\n][\"”’)]*\s+(?=[\"“‘(•·*-]?[A-Z\u0400-\u042f\d])")
_LISTED = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+(?:and|or|as well as|&)\s+|/)(?:the\s+)?(?:(?:villages?|towns?|nearby)\s+(?:of\s+)?)?"
)
_FRAME = re.compile(
    r"(?:In|Across|Throughout|Around|Over|Elsewhere in|Also in|Inside|Meanwhile,? in|Further \w+,? in)"
    r"\s+(?:\S+\s+){0,4}$"
)
_POSSESSIVE = ("'s", "’s")


class Attached(NamedTuple):
    """What a name is tied to; *framed* if only by the head of its sentence."""

    unit: Entry
    framed: bool = False


class _Gap(NamedTuple):
    """What the words between two names can mean."""

    text: str
    listed: bool  # ", " and the like: the names stand in one list
    leads_to_unit: bool  # " in the north of ": the first may lie in the second
    comes_from_unit: bool  # "'s village of ": the second may lie in the first

    @classmethod
    def of(cls, text: str) -> _Gap:
        return cls(
            text,
            len(text) < 60 and bool(_LISTED.fullmatch(text)),
            len(text) < 90 and bool(_between().fullmatch(text)),
            len(text) < 60 and bool(_before_name().fullmatch(text)),
        )


class Sentences:
    """Where the sentences of a text begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.borders = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text) + 1]

    def number(self, at: int) -> int:
        """Return the number of the sentence that holds the offset *at*."""
        return bisect_right(self.borders, at) - 1

    def start(self, number: int) -> int:
        """Return where a sentence begins."""
        return self.borders[number]


class Attachments:
    """Answer, for each hit of a text, what the words around tie it to."""

    def __init__(self, text: str, hits: Sequence[Hit], sentences: Sentences) -> None:
        self.text = text
        self.hits = hits
        self.sentences = sentences
        self.sentence_of = [sentences.number(hit.start) for hit in hits]
        self._gaps: dict[int, _Gap | None] = {}
        self._frames = self._read_frames()

    def of(self, index: int) -> Attached | None:
        """Return what the text ties to this very name, or to the list that it stands in."""
        unit = self.after(index) or self._before(index)
        if unit is not None:
            return Attached(unit)
        at, framed = self._frames.get(self.sentence_of[index], (index, None))
        return Attached(framed, framed=True) if framed is not None and at < index else None

    def after(self, index: int, *, over_list: bool = True) -> Entry | None:
        """Return the unit that follows: "Ivanivka in Kherson region", "Ivanivka, Petrivka and Stepne in …"."""
        for at in range(index + 1, min(index + _LIST, len(self.hits))):
            gap = self._gap(at)
            if gap is None:
                return None
            if gap.leads_to_unit:
                unit = region_meant(self.hits[at])
                if unit is not None and (not gap.listed or (gap.text.strip() == "," and unit.kind in UNITS)):
                    return unit
            if not (gap.listed and over_list):
                return None
        return None

    def _before(self, index: int) -> Entry | None:
        # "Kherson region's Ivanivka", "the Kherson villages of Ivanivka and Stepne"
        for at in range(index, max(index - _LIST + 1, 0), -1):
            gap = self._gap(at)
            if gap is None:
                return None
            if gap.comes_from_unit:
                unit, entry = region_meant(self.hits[at - 1]), self.hits[at - 1].entry
                if unit is not None and gap.text[:2] in _POSSESSIVE:
                    return unit  # "Egypt's Rafah"
                tied = "of" in gap.text.split() or (unit is entry and unit is not None and unit.kind in UNITS)
                if unit is not None and unit.kind != "country" and tied:
                    return unit
            if not gap.listed:
                return None
        return None

    def _gap(self, at: int) -> _Gap | None:
        """Return what stands between the hit before *at* and that one; None where a sentence ends there."""
        if at not in self._gaps:
            gap = None
            if self.sentence_of[at - 1] == self.sentence_of[at]:
                gap = _Gap.of(self.text[self.hits[at - 1].end : self.hits[at].start])
            self._gaps[at] = gap
        return self._gaps[at]

    def _read_frames(self) -> dict[int, tuple[int, Entry]]:
        """Return the region at the head of a sentence, which holds for all of it: "In Kherson region, shells hit …"."""
        frames: dict[int, tuple[int, Entry]] = {}
        looked: dict[int, int] = {}
        for at, hit in enumerate(self.hits):
            sentence = self.sentence_of[at]
            looked[sentence] = looked.get(sentence, 0) + 1
            if looked[sentence] > _HEAD or hit.entry is None or hit.entry.kind not in REGIONS | DISTRICTS:
                continue
            head = self.text[self.sentences.start(sentence) : hit.start].lstrip("\"“'‘•·*- ")
            behind = self.text[hit.end : hit.end + 3].lstrip()[:1]
            if _FRAME.fullmatch(head) or (not head and behind and behind in ":—–-."):
                frames.setdefault(sentence, (at, hit.entry))
        return frames


def region_meant(hit: Hit) -> Entry | None:
    """Return the unit that a settled hit stands for in "Ivanivka in Kherson": a seat means its region."""
    entry = hit.entry
    if entry is None or entry.kind in UNITS:
        return entry
    if entry.kind not in SETTLEMENTS or not entry.admin:
        return None
    if entry.admin.split()[0][:4] == entry.name[:4]:  # Kherson, of Kherson Oblast
        return entry._replace(name=entry.admin, kind="oblast", id="")
    return entry


def is_governed(hit: Hit) -> bool:
    """Say whether a name stands for its region through an office: "Kherson Governor Yaroslav Yanushevych"."""
    return "governed" in roles_of(hit.after)


@functools.cache
def _between() -> re.Pattern[str]:
    """Return what may stand between a name and its region: ", a village in the north of "."""
    words = "|".join(sorted(map(re.escape, words_of("between")), key=len, reverse=True))
    return re.compile(
        rf"(?:,?\s*\(|,?\s+|\s+[-–—]\s+)(?:(?:{words}|\d+[- ]?(?:km|kilomet(?:er|re)s?|miles?))[\s,]+){{0,9}}"
    )


@functools.cache
def _before_name() -> re.Pattern[str]:
    """Return what may stand between a region and a name that lies in it: "'s village of "."""
    words = "|".join(sorted(map(re.escape, words_of("before_name")), key=len, reverse=True))
    return re.compile(rf"(?:['’]s)?(?:\s*:\s*|\s+[-–—]\s+|,?\s+|\s*\(\s*)(?:(?:{words})\s+){{0,5}}")
