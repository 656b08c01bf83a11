"""Feasts and public days, by the table of when they are."""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table
from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Feast
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import clear_left, rule, shift_of

_NEXT_WORD = pattern(r"[\s-]+([a-z]+)")


@functools.cache
def _feasts() -> dict[str, str]:
    return {row[0]: row[1] for row in load_table("dates/feasts.tsv", ("name", "when"))}


def _when(m: Match) -> str | None:
    """Return when the feast is that the words name; a possessive s is no part of the table's names."""
    return _feasts().get(" ".join(word for word in m.words("name") if len(word) > 1))


@rule(
    "feast",
    1,
    """(how: LAST | PAST | NEXT | COMING | THIS)?
       (name: HOLY? FEAST [WD UNIT PARTNOUN DAYPART] | HOLY UNIT? (QUOTE ESS?)? [UNIT PARTNOUN DAYPART]
            | HOLY [WD UNIT] | MAYBE UNIT)
       ((COMMA | OF)? (year: YEAR) (?!UNITS))?""",
)
def _feast(m: Match) -> Outcome:
    """A feast or public day by its full name: Christmas Eve, Good Friday, New Year's Day 1959."""
    when = _when(m)
    if when is None or not clear_left(m) or not m.text("name")[0].isupper():
        return None
    return "POINT", Feast(when, m.number("year"), shift_of(m))


@rule(
    "feast_bare",
    1,
    "(how: LAST | PAST | NEXT | COMING | THIS)? (name: HOLY? FEAST) ((COMMA | OF)? (year: YEAR) (?!UNITS))?",
)
def _feast_bare(m: Match) -> Outcome:
    """A feast by its name alone, where a preposition, "last" or a year shows it to be a day: since Easter."""
    when = _when(m)
    if when is None or not clear_left(m):
        return None
    at = m.span()[0]
    led = at > 0 and (m.line.codes[at - 1] in _leaders() or m.line.codes[:at].endswith(codes()["NOW"] + codes()["AND"]))
    after = _NEXT_WORD.match(m.line.text, m.end)
    if "how" not in m and "year" not in m and (not led or (after is not None and after[1] in cues("feast-noun"))):
        return None  # "a Christmas truce"
    return "POINT", Feast(when, m.number("year"), shift_of(m))


@functools.cache
def _leaders() -> frozenset[str]:
    names = ("SINCE", "BY", "BEFORE", "AFTER", "AT", "ON", "OVER", "DURING", "TO", "FROM", "OF")
    return frozenset(codes()[name] for name in names)
