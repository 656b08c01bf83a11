"""Tell which classes of figure a document has lost: so many are gone, and so few of them are left."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from newsnorm.truncations.bare import whole, whole_days
from newsnorm.truncations.context import rises
from newsnorm.truncations.evidence import Evidence, is_label
from newsnorm.truncations.lexicon import lexicon, spaced, word_set
from newsnorm.truncations.model import Truncation
from newsnorm.truncations.words import MONTHS, before, trie

#: So many figures of a class must be lost.
_HABIT = 2

#: What follows a length and no other figure: "stands over above the stream", "run for along the ridge".
_SPACE = re.compile(
    r"\s+(?:above|below|along|into|inside|through|across|deep|wide|high|tall|long|inland|away|"
    r"(?:north|south|east|west)(?:-?(?:east|west))?)\b"
)


def lengths_are_gone(seen: Evidence) -> bool:
    """Tell whether figures are lost that may all be lengths, and fewer whole ones are left; calibres are none."""
    lost = seen.likely("missing_figure", "cut_end")
    spatial = [one.expects.dimension == "length" or _SPACE.match(seen.text, one.end) is not None for one in lost]
    open_ = [one.expects.dimension is None for one in lost]
    either = sum(length or unknown for length, unknown in zip(spatial, open_, strict=True))
    kept = seen.keeps(_whole_way())
    return any(spatial) and either >= _HABIT and (not kept or sum(spatial) > kept)


@functools.cache
def _whole_way() -> re.Pattern[str]:
    names = [name for name, unit in lexicon().units.items() if unit.dimension == "length" and name not in ("mm", "cm")]
    return re.compile(rf"\d[\d,.]*(?:\s(?:million|thousand))?[\s-]?(?:{spaced(names)})\b")


#: A share is told of a whole, or of what rises: "nearly of the self-employed", "fell by last year".
_OF_WHOLE = re.compile(r"\s+of\s(?:the|its|their|those|[A-Za-z]+s)\b")
_DURATION = re.compile(r"\d[\s-](?:second|minute|hour|day|night|week|month|year)s?\b")


def _is_share(text: str, one: Truncation) -> bool:
    left = before(text, one.start)
    return _OF_WHOLE.match(text, one.end) is not None or rises([*left, *one.text.lower().split()])


def shares_are_gone(seen: Evidence) -> bool:
    """Tell whether figures are lost that may all be shares, and fewer shares are left whole."""
    lost = [one for one in seen.likely("missing_figure", "cut_end") if one.expects.dimension in ("percent", None)]
    certain = any(one.expects.dimension == "percent" or _is_share(seen.text, one) for one in lost)
    return certain and len(lost) >= max(_HABIT, 1 + seen.keeps(whole("percent")))


def most_are_gone(dimension: str) -> Callable[[Evidence], bool]:
    """Return the test whether figures are lost that may all be of *dimension*, and fewer of it are left whole."""

    def gone(seen: Evidence) -> bool:
        lost = [one.expects.dimension for one in seen.likely("missing_figure", "cut_end")]
        certain = lost.count(dimension)
        return certain > 0 and certain + lost.count(None) >= max(_HABIT, 1 + seen.keeps(whole(dimension)))

    return gone


def durations_are_gone(seen: Evidence) -> bool:
    """Tell whether numbers of hours or days are lost, and none is left."""
    lost = sum(one.expects.dimension == "duration" for one in seen.likely("missing_number"))
    return lost >= _HABIT and not seen.keeps(_DURATION)


_HYPHEN = re.compile(
    r"-?(?:mm|kg|km|cm|[a-z]*met(?:re|er)|mile|day|hour|minute|week|month|storey|ton(?:ne)?|foot|inch)\b"
)


def compounds_are_gone(seen: Evidence) -> bool:
    """Tell whether the numbers of compounds are lost: "a -mm gun", "a hour truce"."""
    return sum(_HYPHEN.match(one.text) is not None for one in seen.likely("missing_number")) >= _HABIT


def counts_are_gone(seen: Evidence) -> bool:
    """Tell whether numbers of things or people are lost; those that are left may be of another kind."""
    lost = seen.likely("missing_number", "missing_figure")
    return sum(one.expects.dimension in ("count", None) for one in lost) >= _HABIT


#: A number that nothing holds: no name's ("T-72"), no sum's.
_BARE_DIGIT = re.compile(r"(?<![\w$£€.,-])\d")
#: So many numbers must be lost where none is left.
_ALL = 3


def numbers_are_gone(seen: Evidence) -> bool:
    """Tell whether several numbers are lost, and none is left but in names and sums."""
    lost = seen.lost("missing_number", "missing_figure", "missing_date_part")
    return lost >= _ALL and not seen.keeps(_BARE_DIGIT)


@functools.cache
def _numbered() -> re.Pattern[str]:
    verbs = trie(word_set("done to people"))
    return re.compile(rf"\b(?:{verbs})\s(?:\w+\s){{0,3}}\d|\b\d[\d,]*\s(?:\w+\s){{0,2}}(?:{verbs})\b")


def victims_are_gone(seen: Evidence) -> bool:
    """Tell whether counts are gone, and none is left of those to whom something was done: "killed 40 men".

    A page that sets its dead in bold keeps "50 lorries" and loses whom it killed. "On 3 May killed" numbers nobody.
    """
    numbered = (before(seen.text, found.start()) for found in _numbered().finditer(seen.text))
    return counts_are_gone(seen) and all(is_label(left) for left in numbered)


def tallies_are_gone(seen: Evidence) -> bool:
    """Tell whether numbers before what they count are lost: figures with a unit are another class."""
    return sum(one.expects.dimension == "count" for one in seen.likely("missing_number")) >= _HABIT


def measures_are_gone(seen: Evidence) -> bool:
    """Tell whether several figures are lost with their units, whatever these measured."""
    return seen.lost("missing_figure", "cut_end") >= _ALL


_SCALE = re.compile(r"\s?(?:million|billion|thousand|per\s?cent)\b")


def scales_are_gone(seen: Evidence) -> bool:
    """Tell whether numbers are lost and have left "million" or "per cent" behind."""
    lost = seen.likely("missing_number")
    return sum(bool(_SCALE.match(one.text) or _SCALE.match(seen.text, one.end)) for one in lost) >= _HABIT


_AGE = re.compile(r"-(?:year|month)-old|\baged\b|^,|^turned$")
_WHOLE_AGE = re.compile(r"\d-(?:year|month)-old|\baged \d|\b[A-Z]\w+, \d{1,2}[,.]")


def ages_are_gone(seen: Evidence) -> bool:
    """Tell whether more ages are lost than left."""
    lost = seen.likely("missing_number", "missing_figure", "empty_brackets")
    ages = sum(one.expects.dimension == "duration" or _AGE.search(one.text) is not None for one in lost)
    return ages >= _HABIT and ages > seen.keeps(_WHOLE_AGE)


_AT_AN_HOUR = re.compile(r"(?:at|around|before|after|until|by|am|pm|a\.m|p\.m)\Z")
_HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b)")


def clocks_are_gone(seen: Evidence) -> bool:
    """Tell whether hours of the day are lost, and none is left: "came at and hit", "between and pm"."""
    lost = [one for one in seen.likely() if one.kind in ("missing_figure", "missing_number", "missing_bound")]
    hours = sum(_AT_AN_HOUR.match(one.text.lower()) is not None for one in lost)
    return hours >= _HABIT and hours * 2 > len(lost) and not seen.keeps(_HOUR)


_YEAR_OLD = re.compile(r"-?(?:year|month)-old\b")


def year_olds_are_gone(seen: Evidence) -> bool:
    """Tell whether "-year-old" has lost its number again and again; ages told otherwise may be left."""
    return sum(_YEAR_OLD.match(one.text) is not None for one in seen.likely("missing_number")) >= _HABIT


def bounds_are_gone(seen: Evidence) -> bool:
    """Tell whether ranges have lost a bound."""
    return seen.lost("missing_bound") >= _HABIT


_MONTH = re.compile(MONTHS)


def days_are_gone(seen: Evidence) -> bool:
    """Tell whether dates have lost the day of their month, and none has kept it."""
    lost = sum(_MONTH.search(one.text) is not None for one in seen.likely("missing_date_part"))
    return lost >= _HABIT and not seen.keeps(whole_days())


def dates_are_gone(seen: Evidence) -> bool:
    """Tell whether dates are lost with their month, and none is left."""
    lost = [one for one in seen.likely("missing_date_part", "missing_figure") if one.expects.dimension == "date"]
    return sum(_MONTH.search(one.text) is None for one in lost) >= _HABIT and not seen.keeps(whole_days())


# "in the autumn of over the waters", "held in late, then"
_DATED = re.compile(r"\b(?:spring|summer|autumn|winter|fall|end|beginning|start|middle)\s+of\Z")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def years_are_gone(seen: Evidence) -> bool:
    """Tell whether dates have lost their year, and none is left: "in the winter of , they", "built in and mined"."""
    lost = (one for one in seen.likely("missing_date_part", "missing_figure", "missing_bound"))
    dated = sum(
        (one.expects.dimension == "date" or _DATED.search(seen.text, max(0, one.start - 16), one.end) is not None)
        and _MONTH.search(one.text) is None
        for one in lost
    )
    return dated >= _HABIT and not seen.keeps(_YEAR)
