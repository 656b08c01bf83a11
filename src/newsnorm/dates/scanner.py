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
       RELDAY DAYPART OVERNIGHT YEAR SETWORD PERIODLONG DECADES]
    | [DAYNUM] (DOT | ORDSUFFIX)? DE? XMONTH
    | LOWMAYBE [YEAR COMMA] | ORDSUFFIX OF LOWMAYBE | [ON SINCE BY FOR TO] THE DAYNUM ORDSUFFIX
    | [DAYNUM] [DOT SLASH HYPHEN DASH] [DAYNUM] | [DAYNUM NUMBER] QUOTE? ESS | CEE [DAYNUM]
    | [DAYNUM NUMBER] HYPHEN? [ABBRUNIT SECOND]"""

#: How many tokens behind a stretch the grammar may see: "of the war", "Kyiv time".
_AHEAD, _AHEAD_OF_WAR = 3, 10


@functools.cache
def _telling() -> re.Pattern[str]:
    return re.compile(translate(_TELLING, {}))


@functools.cache
def _late() -> frozenset[str]:
    """Return the codes that later levels read without a phrase of the first: "overnight", "day 200 of the war"."""
    names = "OVERNIGHT WAR ITS PARTNOUN REST EARLIERLATER EARLYLATE RECENT COMING"
    return frozenset(codes()[name] for name in names.split(" "))


def read_phrases(text: str, levels: Sequence[Level]) -> Iterator[tuple[int, int, Expression, str]]:
    """Yield start, end, meaning and rule of every phrase that the grammar reads in *text*, from left to right."""
    known, _ = lexicon()
    pieces = tokenize(text)
    piece_codes = list(map(known.get, pieces, repeat(OTHER)))
    row = "".join(piece_codes)
    # White space has the empty code, which is false: compress leaves it out
    ends = list(compress(accumulate(map(len, pieces)), piece_codes))
    words = list(compress(pieces, piece_codes))
    late, war = _late(), codes()["WAR"]
    done = 0  # the token up to which phrases have been read
    for first, last in _stretches(row):
        first = max(first, done)
        reach = _AHEAD if row.find(war, last, last + _AHEAD_OF_WAR) < 0 else _AHEAD_OF_WAR
        left, right = max(0, first - 1), min(len(row), last + reach)
        here = ends[left:right]
        bare = list(map(str.lstrip, words[left:right]))
        begins = list(map(int.__sub__, here, map(len, bare)))
        line = Line(text, row[left:right], begins, here, [*bare], ends[last - 1])
        for level in levels:
            line = level.run(line)
            if not line.rules and late.isdisjoint(line.codes):
                break
        done = max(done, last)
        for at, rule in line.rules.items():
            start, end, said = line.starts[at], line.ends[at], line.whats[at]
            if not isinstance(said, str) and ends[first] - len(words[first]) <= start < ends[last - 1]:
                yield start, end, said, rule
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
        last = len(row) if last < 0 else last
        yield first, last
