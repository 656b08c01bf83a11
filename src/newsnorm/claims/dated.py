"""Say whether two dates are told of one event: one month has many days, and on each of them something happened.

Figures of one kind differ in what they count. Dates do not, so more is asked
for: that something began or ended on both, that the same happened, or that
the sentences share most of what they say.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsnorm.claims import lexicon
from newsnorm.claims.days import share_month
from newsnorm.claims.reading import Reading
from newsnorm.core.records import Span

_WORD = regex.compile(r"\p{L}+")
_STOP = regex.compile(r"[.!?]\s+(?=\p{Lu})|\n")
_UNTOLD = ("event ", "month ", "day ", "number ")  # keys that tell nothing of where it was, and of what
_FEW_OF = 0.2  # how much of a sentence of what recurs another report of it may lack
_MANY = 5  # keys that two sentences of one event share, whatever they say happened
_REACH = 100  # characters to either side of a date in which it is told what began or ended then


class Dated(NamedTuple):
    """A date in its text, with what is said around it, as the keys of `newsnorm.claims.wording`.

    Attributes:
        text: The text …
        date: … and its date, whole or damaged.
        happened: All that its sentence says happened.
        clause: What its clause says …
        sentence: … and its sentence …
        article: … and its whole text.
        names: The keys of the text that are names.
        alone: No other date of the month stands in its sentence.
    """

    text: str
    date: Span
    happened: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    article: frozenset[str]
    names: frozenset[str]
    alone: bool

    @classmethod
    def of(cls, reading: Reading, at: int) -> Dated:
        """Read what an article says around a date, by its index among the figures."""
        wording, date, words = reading.wording, reading.figures[at], reading.wording.of(at)
        beside = [other for other in range(len(reading.figures)) if wording.of(other).number == words.number]
        return cls(
            reading.source,
            date,
            reading.subjects[at].happened,
            *(words.clause, words.sentence, wording.text, wording.proper),
            alone=not any(share_month(date, reading.figures[other]) for other in beside if other != at),
        )


def is_of_one_event(gap: Dated, whole: Dated) -> bool:
    """Say whether two dates are surely told of one event.

    Something began or ended on both, or the same happened, or the sentences share most of what they say: "the last bus
    crossed the bridge", "by the time the last bus drove over the bridge". Of what comes again and again, as air raids
    do, nearly all that is said must be.
    """
    if not whole.alone or _names_another(gap, whole):
        return False
    ours, theirs = _turns(gap), _turns(whole)
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    same = _same(gap.happened, whole.happened)
    told = {key for key in gap.sentence if not key.startswith(_UNTOLD)}
    if same & lexicon.words("recurring") and len(told - whole.article) > _FEW_OF * len(told):
        return False
    return bool(ours & theirs or same) or len(gap.sentence & whole.sentence) >= _MANY


def _same(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """Return what happened on one day that happened on the other as well."""
    close = lexicon.close("date")
    return frozenset(one for one in ours for other in theirs if one == other or frozenset((one, other)) in close)


def _names_another(gap: Dated, whole: Dated) -> bool:
    """Say whether the clause of a date names another place, side or thing than that of the gap.

    One that the article of the gap does not name stands where the gap's should: "the offensive on Bukavu began", for
    "on Goma". Of things, as a market for a hospital, neither article may name that of the other.
    """
    turns = lexicon.words("beginning") | lexicon.words("end")
    new, told = whole.clause - gap.article, any(key.startswith("event ") or key in turns for key in whole.clause)
    if _names(new, whole, gap.article) and told and _names(gap.clause - whole.clause, gap, whole.clause):
        return True
    return _things(new) and _things(gap.clause - whole.article)


def _names(keys: frozenset[str], dated: Dated, others: frozenset[str]) -> bool:
    """Say whether keys name a place, a side or a person; of "Nagorno-Karabakh" others may have "Karabakh"."""
    if any(key.startswith("side ") for key in keys):
        return True
    return any(not any(key in other or other in key for other in others) for key in keys & dated.names)


def _things(keys: frozenset[str]) -> bool:
    return any(key.startswith("noun ") for key in keys)


def _turns(dated: Dated) -> frozenset[str]:
    """Return whether the words around a date tell of a beginning or an end."""
    before = dated.text[max(0, dated.date.start - _REACH) : dated.date.start]
    after = dated.text[dated.date.end : dated.date.end + _REACH]
    begin = max((stop.end() for stop in _STOP.finditer(before)), default=0)
    stop = _STOP.search(after)
    words = _WORD.findall(f"{before[begin:]} {after[: stop.start() if stop else None]}".casefold())
    return frozenset(turn for turn in ("beginning", "end") if lexicon.mentions(words, turn))
