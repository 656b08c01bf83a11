"""Find where in a text a date phrase may stand, and run the grammar there and nowhere else.

Every phrase holds a telling word (a weekday, "week", a year) among words that the grammar knows
("the", "of", 11). So the grammar need only see the stretch of known words about each telling one.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, repeat

from newsnorm.dates.expressions import Expression
from newsnorm.dates.lexicon import OTHER, codes, lexicon, tokenize
from newsnorm.dates.notation import Level, Line, translate

#: A word of one of these classes may make a phrase, as may numbers joined like those of a date.
_TELLING = """[MONTH MONTHNAME MAYBE MABBR WD WDABBR WDS WEEKEND UNIT UNITS QUARTER CENTURY SEASON MAYBESEASON
       RELDAY DAYPART OVERNIGHT YEAR SETWORD PERIODLONG DECADES MORROW FEAST CENTURIES]
    | [DAYNUM] (DOT | ORDSUFFIX)? DE? XMONTH
    | LOWMAYBE [YEAR COMMA] | ORDSUFFIX OF LOWMAYBE
    | [ON SINCE BY FOR TO BEFORE AFTER FROM OF] THE DAYNUM ORDSUFFIX
    | [DAYNUM] [DOT SLASH HYPHEN DASH] [DAYNUM] | [IN SINCE OF BY] QUOTE [DAYNUM NUMBER] | ORDSUFFIX INST
    | WORDNUM (HUNDRED AND? | ZERO)? WORDNUM
    | [DAYNUM NUMBER] QUOTE? ESS | CEE [DAYNUM]
    | [DAYNUM NUMBER] HYPHEN? [ABBRUNIT SECOND]"""

#: How many tokens to either side of a phrase are about it: more than a clause has.
_CLAUSE = 70

#: How many tokens behind a stretch the grammar may see: "of the war", "Kyiv time".
_AHEAD, _AHEAD_OF_WAR = 4, 10


@functools.cache
def _telling() -> re.Pattern[str]:
    return re.compile(translate(_TELLING, {}))


@functools.cache
def _late() -> frozenset[str]:
    """Return the codes that later levels read without a phrase of the first: "overnight", "day 200 of the war"."""
    names = "OVERNIGHT WAR ITS PARTNOUN REST EARLIERLATER EARLYLATE RECENT COMING ORD ORDSUFFIX LAST HALF"
    return frozenset(codes()[name] for name in names.split(" "))


class Tokens:
    """A text as its words and signs, each with the space before it: their codes as one string, their ends."""

    __slots__ = ("codes", "ends", "text", "words")

    def __init__(self, text: str) -> None:
        known, _ = lexicon()
        pieces = tokenize(text)
        piece_codes = list(map(known.get, pieces, repeat(OTHER)))
        self.text = text
        self.codes = "".join(piece_codes)
        # White space has the empty code, which is false: compress leaves it out
        self.ends = list(compress(accumulate(map(len, pieces)), piece_codes))
        self.words = list(compress(pieces, piece_codes))

    def line(self, left: int, right: int, limit: int) -> Line:
        """Return the tokens from *left* to *right* for the grammar; *limit* is the first where no phrase starts."""
        ends = self.ends[left:right]
        bare = list(map(str.lstrip, self.words[left:right]))
        begins = list(map(int.__sub__, ends, map(len, bare)))
        return Line(self.text, self.codes[left:right], begins, ends, [*bare], limit - left)


class Phrase:
    """What the grammar has read: where it stands, its meaning, its rule."""

    __slots__ = ("_tokens", "end", "rule", "said", "start")

    def __init__(self, start: int, end: int, said: Expression, rule: str, tokens: Tokens) -> None:
        self.start = start
        self.end = end
        self.said = said
        self.rule = rule
        self._tokens = tokens

    def around(self) -> list[str]:
        """Return the tokens about it, more than its clause has."""
        ends = self._tokens.ends
        first, last = bisect_left(ends, self.start), bisect_left(ends, self.end)
        return self._tokens.words[max(0, first - _CLAUSE) : last + _CLAUSE]


def read_phrases(text: str, levels: Sequence[Level]) -> Iterator[Phrase]:
    """Yield every phrase that the grammar reads in *text*, from left to right."""
    tokens = Tokens(text)
    row, words, ends = tokens.codes, tokens.words, tokens.ends
    late, war = _late(), codes()["WAR"]
    words_level, *phrase_levels = levels
    done = 0  # the token up to which phrases have been read
    for first, last in _stretches(row):
        first = max(first, done)
        reach = _AHEAD if row.find(war, last, last + _AHEAD_OF_WAR) < 0 else _AHEAD_OF_WAR
        line = tokens.line(max(0, first - 1), min(len(row), last + reach), last)
        words_level.run(line)
        for level in phrase_levels:
            level.run(line)
            if not any(line.rules) and late.isdisjoint(line.codes):
                break
        done = max(done, last)
        begin = ends[first] - len(words[first])
        read = zip(line.starts, line.ends, line.whats, line.rules, strict=True)
        for start, end, said, rule in compress(read, line.rules):
            if not isinstance(said, str) and begin <= start < ends[last - 1]:
                yield Phrase(start, end, said, rule, tokens)
                if end > ends[last - 1]:
                    done = bisect_left(ends, end, last) + 1


def _stretches(row: str) -> Iterator[tuple[int, int]]:
    """Yield the borders of each stretch of known words that holds a telling one."""
    time = codes()["TIME"]
    last = 0
    for found in _telling().finditer(row):
        at = found.start()
        if at < last:
            continue
        first = row.rfind(OTHER, last, at) + 1 or last
        if row[first] == time:
            # "3 a.m. Kyiv time on Saturday": the name of a zone is no word of the grammar's
            name = first
            while name > last and first - name < 2 and row[name - 1] == OTHER:
                name -= 1
            first = (row.rfind(OTHER, last, name) + 1 or last) if name < first else first
        last = row.find(OTHER, found.end())
        zone = row.find(time, last + 1, last + 4)
        if last >= 0 and zone > 0 and not row[last:zone].strip(OTHER):
            last = row.find(OTHER, zone)  # "midnight Kyiv time on Saturday"
        last = len(row) if last < 0 else last
        yield first, last
