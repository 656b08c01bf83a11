"""Find what is gone from places that read whole, once the document shows that its class of figure is gone.

"By dawn the rebels had moved north" lacks nothing. In a document that has lost three lengths and keeps none it has lost
how far. Which places these are, a table tells class by class; when a class counts as gone, `gone`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsnorm.core.tables import load_table
from newsnorm.truncations.evidence import PLAIN, Evidence
from newsnorm.truncations.gone import (
    ages_are_gone,
    bounds_are_gone,
    clocks_are_gone,
    compounds_are_gone,
    counts_are_gone,
    dates_are_gone,
    days_are_gone,
    durations_are_gone,
    lengths_are_gone,
    measures_are_gone,
    most_are_gone,
    numbers_are_gone,
    scales_are_gone,
    shares_are_gone,
    tallies_are_gone,
    victims_are_gone,
    year_olds_are_gone,
    years_are_gone,
)
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Expectation, Truncation, TruncationKind
from newsnorm.truncations.words import MONTHS, before, trie


@dataclass(frozen=True, slots=True)
class _Class:
    """A class of figure: when it counts as gone, what a lost one is, and what a finding says."""

    gone: Callable[[Evidence], bool]
    kind: TruncationKind
    dimension: str | None
    lost: str


_CLASSES: dict[str, _Class] = {
    "length": _Class(lengths_are_gone, "missing_figure", "length", "its lengths"),
    "money": _Class(most_are_gone("money"), "missing_figure", "money", "its sums"),
    "percent": _Class(shares_are_gone, "missing_figure", "percent", "its percentages"),
    "area": _Class(most_are_gone("area"), "missing_figure", "area", "its areas"),
    "mass": _Class(most_are_gone("mass"), "missing_figure", "mass", "its weights"),
    "duration": _Class(durations_are_gone, "missing_number", "duration", "its hours and days"),
    "compound": _Class(compounds_are_gone, "missing_number", None, "the numbers of compounds"),
    "age": _Class(ages_are_gone, "missing_figure", "duration", "its ages"),
    "year-old": _Class(year_olds_are_gone, "missing_number", "duration", "the numbers of ages"),
    "count": _Class(counts_are_gone, "missing_number", "count", "other counts"),
    "tally": _Class(tallies_are_gone, "missing_number", "count", "the numbers of what it counts"),
    "scale": _Class(scales_are_gone, "missing_number", None, "the numbers before millions or per cent"),
    "clock": _Class(clocks_are_gone, "missing_figure", "date", "its hours of the day"),
    "measure": _Class(measures_are_gone, "missing_figure", None, "its figures with a unit"),
    "number": _Class(numbers_are_gone, "missing_number", None, "all its numbers"),
    "victims": _Class(victims_are_gone, "missing_number", "count", "the numbers of those who were hit"),
    "bound": _Class(bounds_are_gone, "missing_bound", None, "other bounds"),
    "day": _Class(days_are_gone, "missing_date_part", "date", "the days of its dates"),
    "year": _Class(years_are_gone, "missing_date_part", "date", "the years of its dates"),
    "date": _Class(dates_are_gone, "missing_date_part", "date", "its dates"),
}


@functools.cache
def _sets() -> dict[str, str]:
    """Return the patterns of the sets that the table names in capitals."""
    counted = spaced([noun for noun, kind in lexicon().counted.items() if kind == "count"])
    done = [verb for verb in word_set("done to people") if not verb.endswith("ing")]
    return {
        "BEARING": r"(?:north|south|east|west)(?:wards?)?(?!\s(?:of|a|the)\b)",
        "TIME": r"(?:a|an|one|two|three|four|five|six|\d+)\s(?:minute|hour|day|night|week|month)s?",
        "WEEKDAY": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
        "SIZE": r"(?:long|wide|deep|high|tall|thick)",
        "PLACE": r"(?:the|its|his|her|their|[A-Z]\w*)",
        "RATE": rf"an?\s(?:{trie(word_set('rates'))})(?!['’])",  # "no more than a day's supply"
        "NAMED": r"[A-Z]\w*",
        "PLURAL": r"[a-z]{3,}s",
        "MANY": rf"(?:[a-z]{{3,}}s|{counted})",
        "COUNTED": rf"(?:{counted})",
        "PEOPLE": rf"(?:{counted}|{trie(word_set('peoples'))})",
        "HURT": r"(?:dead|wounded|injured|hurt|missing|homeless)",
        "DONE": rf"(?:{trie(done)})(?:\s(?:out|up|off))?",
        "TAKES": rf"(?:{trie(word_set('takes no to'))})",
        "MONTH": rf"(?:{MONTHS})",
        "DIGIT": r"[$£€]?\d",
        "DAY": r"\d{1,2}",
        "MOTION": r"(?:climb(?:s|ed)?|(?:fell|pulled) back|withdrew|advanced|marched|moved|drove|walked|runs?)",
        "STUFF": rf"(?:{trie(lexicon().stuff)})",
        "NOUNS": rf"(?:{trie(word_set('heads of a measure'))})",
        "STOP": r"[.,;]",
        "COMMA": r",",
        "RISES": r"(?:(?:has |have |had )?(?:fallen|risen|grown|dropped|declined|shrunk|increased|decreased)|"
        r"fell|rose|grew|dropped|declined|shrank|slumped|jumped|soared|plunged|increased|decreased)",
        "WENT": r"(?:advanced|retreated|withdrew|marched|walked|climbed|drove|driving|crawled|trudged|rode|flew|rowed|"
        r"dug down|can fire|can fly|can swim)",
        "LOWER": r"[a-z]{3,}",
        "COMMON": rf"(?!(?:{trie(set(lexicon().closers) - set(lexicon().counted))})\b)[a-z]{{3,}}",
        "KIN": rf"(?:{trie(word_set('kin'))})",
        "EVENT": rf"(?:{trie(word_set('events of a year'))})",
        "DIGITS": r"\d[\d,]*(?<=\d)",
        "YEAR": r"(?:19|20)\d\d",
        "LIST": r",\s[a-z]+(?:,|\sand\b)",
    }


@dataclass(frozen=True, slots=True)
class _Place:
    pattern: re.Pattern[str]
    unless: frozenset[str]


_MONTH = re.compile(MONTHS)
_MARKS = frozenset(("STOP", "COMMA", "LIST"))


def _phrase(phrase: str) -> str:
    """Return the pattern of a phrase of the table, whose first letter may be a capital."""
    parts = [_sets().get(part) or rf"(?i:{part[0]}){part[1:]}" for part in phrase.split("_")]
    return r"\s+".join(parts) + ("" if phrase.endswith("DIGIT") else r"(?!\w)")


def _words(cell: str) -> str:
    return "|".join(_phrase(word) for word in cell.split("|") if word not in _MARKS)


def _marks(cell: str) -> list[str]:
    return [_sets()[word] for word in cell.split("|") if word in _MARKS]


def _behind(cell: str) -> str:
    """Return the pattern of what follows: words behind a blank, marks without one."""
    words = _words(cell)
    return "|".join([*_marks(cell), *([rf"\s+(?:{words})"] if words else [])])


@functools.cache
def _places(name: str) -> list[_Place]:
    """Return the places of class *name*, as the table tells them, compiled where it first is gone."""
    rows = load_table("truncations/plain.tsv", ("class", "pattern", "unless", "not", "specimen"))
    return [_place(pattern, unless, never) for of, pattern, unless, never, _ in rows if of == name]


def _place(pattern: str, unless: str, never: str) -> _Place:
    lead, _, rest = pattern.partition("[")
    quoted, _, tail = rest.partition("]")
    leads = "".join(rf"(?:{_words(cell) or _marks(cell)[0]})\s+" for cell in lead.split())
    bound = "" if _marks(lead.split()[0] if lead else "") else r"\b"
    never_behind = rf"(?!{_behind(never)})" if never else ""
    behind = "".join(rf"(?:{_behind(cell)})" for cell in tail.split())
    found = rf"{bound}{leads}(?P<quoted>{_words(quoted)})(?!['’-]){never_behind}(?={behind})"
    return _Place(re.compile(found), frozenset(unless.split("|")))


def _is_counted(left: list[str]) -> bool:
    """Tell whether a number has what follows: "2 burnt lorries", "2 lanes wide"; not "killed 12 and wounded men"."""
    number, word = ["", "", *left][-2:]
    return number[:1].isdigit() and word.isalpha() and word not in lexicon().closers


def find_plain(seen: Evidence) -> Iterator[Truncation]:
    """Yield what plain places have lost of every class that is gone."""
    for name, kind in _CLASSES.items():
        if not kind.gone(seen):
            continue
        for place in _places(name):
            for found in place.pattern.finditer(seen.text):
                left = before(seen.text, found.start())
                if left[-1:] != [] and left[-1] in place.unless:
                    continue
                if _is_counted(before(seen.text, found.start("quoted"))):
                    continue
                quoted = found["quoted"]
                why = f"“{quoted}” may have lost its figure; this document has lost {kind.lost}"
                residue = quoted if quoted in lexicon().counted or _MONTH.fullmatch(quoted) else ""
                yield Truncation(
                    *found.span("quoted"), quoted, kind.kind, residue, Expectation(kind.dimension), PLAIN, why
                )


# "Taras, and Ivan, were asleep": commas that open no aside
_NAMED = re.compile(r"\b(?P<first>[A-Z]\w+,)(?:\sand\s(?P<second>[A-Z]\w+,))?(?=\s(?:was|were|died|had|has|is)\s)")


def find_lone_names(seen: Evidence) -> Iterator[Truncation]:
    """Yield names whose commas part nothing, where ages are gone: "their sons, Taras, and Ivan, were asleep"."""
    if not ages_are_gone(seen):
        return
    for found in _NAMED.finditer(seen.text):
        left = before(seen.text, found.start())
        if "," in (left[:-1] if found["second"] else left):
            continue  # "the cat, Busia, is found": the second comma ends what the first opened
        for name in ("first", "second"):
            if found[name]:
                why = f"“{found[name]}” may have lost an age; this document has lost its ages"
                yield Truncation(
                    *found.span(name), found[name], "missing_figure", "", Expectation("duration"), PLAIN, why
                )


# "his widow, Grace, told", "her brother Danylo, of the same class"
_PRESENTED = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he|\w['’]s)\s(?P<role>[a-z]{4,}),?\s"
    r"(?P<name>[A-Z]\w+(?:\s[A-Z]\w+){0,2},)(?=\s(?!who|a|an|the|aged|one)[a-z])"
)


def find_presented(seen: Evidence) -> Iterator[Truncation]:
    """Yield persons that are presented by kin or office, where ages are gone: "his widow, Grace, told reporters"."""
    if not ages_are_gone(seen):
        return
    for found in _PRESENTED.finditer(seen.text):
        if found["role"] in word_set("kin") | word_set("presented"):
            why = f"“{found['name']}” may have lost an age; this document has lost its ages"
            yield Truncation(
                *found.span("name"), found["name"], "missing_figure", "", Expectation("duration"), PLAIN, why
            )


MECHANISMS = (find_plain, find_lone_names, find_presented)
