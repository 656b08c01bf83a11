"""Find years, and spans of years, of which half is gone: "born in 19, he", "the poet (–1938)", "the 1994- war"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import at_each

# "Born in Homs in 19, he taught"
_HALF_YEAR = re.compile(r" in (?P<year>19\d?|20\d?)(?=\s*[,.;)](?!\d)|\s(?:and|but|when|after|before|at|by)\s)")
_OF_A_YEAR = re.compile(
    r"\b(?:[Bb]orn|died|founded|built|opened|ordained|elected|began|ended|started|erupted|rebuilt|signed|annexed|drawn|painted|"
    r"written|published|printed|laid|dug|launched|captured|seized|abolished|established|drafted|planted|bombed|destroyed)\b"
    r"[^.;\n\d]{0,40}\Z"
)
# "under a treaty of 20 the river is theirs", "the uprising of 19, and"; but "a pact of 20 states"
_HALF = re.compile(
    r"(?:1[89]\d?|20\d?)(?=\s*[,.;)](?!\d)|\s(?:the|was|were|is|had|has|have|and|which|that|by|gave|between|when)\b)"
)
_OF_AN_EVENT = re.compile(
    r"\b(?:treaty|accords?|agreement|pact|constitution|census|uprising|revolution|coup|famine|earthquake|elections?|armistice|mutiny)"
    r"\sof\s\Z"
)
# "the warlord (–2006)", "the war (1994– ) ended": who lives still and what goes on have no second year
_LIFE = re.compile(r"(?<=[a-z] )\(\s?(?P<years>[–-]\s?(?:1[5-9]|20)\d\d)\)")
_ONGOING = re.compile(
    r"\((?P<years>(?:1[5-9]|20)\d\d[–-])\s?\)(?=\s(?:ended|lasted|cost|killed|was|were|left|saw|fell|died|broke|came|had|did|claimed|drove)\b)"
)
# "in the winter of 2022– the brigade"
_SEASON = re.compile(
    r"(?:\b(?:winter|season|year|session|war|siege|famine|civil\swar|conflict|uprising)\s(?:of\s)?|\b[Tt]he\s)"
    r"(?P<years>(?:1[89]|20)\d\d[–-])(?=\s(?!and\b|or\b|to\b)(?:[a-z]|(?:[A-Z][a-z]+\s)?War\b))"
)
# "in the -80 war"
_HALF_SPAN = re.compile(
    r"\b[Tt]he\s(?P<years>[–-]\d\d)\s(?=war|season|conflict|campaign|civil|revolution|famine|siege|uprising|crisis)"
)
_YEAR_AND_DASH = re.compile(r"[12][890]\d\d[–-](?=\s[A-Za-z])")


def find_cut_years(text: str, starts: Sequence[int]) -> Iterator[Truncation]:
    """Yield every year, and every span of years, of which half is gone."""
    for found in _HALF_YEAR.finditer(text) if " in 19" in text or " in 20" in text else ():
        if _OF_A_YEAR.search(text, max(0, found.start() - 50), found.start()):
            yield _cut(text, found.span("year"), 0.65, "half of its year")
    for half in at_each(starts, _HALF, text) if " of 1" in text or " of 2" in text else ():
        if _OF_AN_EVENT.search(text, max(0, half.start() - 20), half.start()):
            yield _cut(text, half.span(), 0.65, "half of its year")
    for found in _LIFE.finditer(text) if "(–" in text or "(-" in text else ():
        yield _cut(text, found.span("years"), 0.7, "its first year")
    for found in _ONGOING.finditer(text) if "–)" in text or "– )" in text or "-)" in text else ():
        yield _cut(text, found.span("years"), 0.65, "its last year")
    for found in _HALF_SPAN.finditer(text) if "he -" in text or "he –" in text else ():
        yield _cut(text, found.span("years"), 0.7, "its first year")
    for place in at_each(starts, _YEAR_AND_DASH, text):
        span = _SEASON.search(text, max(0, place.start() - 20), place.end() + 4)
        if span is not None:
            yield _cut(text, span.span("years"), 0.65, "its last year")


def _cut(text: str, span: tuple[int, int], confidence: float, lost: str) -> Truncation:
    quoted = text[slice(*span)]
    reason = f"the date at “{quoted}” has lost {lost}"
    return Truncation(*span, quoted, "missing_date_part", quoted, Expectation("date"), confidence, reason)
