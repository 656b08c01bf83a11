"""Read ratios: "eight to one", "8:1", "one in five", "nine times as many"."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.quantities import exclusions, units
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.numerals import ONE
from newsnorm.quantities.source import Source

_TO = re.compile(r"[ -]to[ -]")
_COLON = re.compile(r"[ ]?:[ ]?([0-9]{1,3})(?![0-9:]|[.,][0-9]|[ap]m)")
_OUT_OF = re.compile(r"[ ](?:in|out of)[ ](?:every[ ])?|[ ]of[ ]every[ ]|-in-|-out-of-")
_TIMES = re.compile(
    r"""
    (?: [ ]times | -times | -?fold ) (?=
        [ ] (?: as[ ](?:many|much|large|big|high|great|likely|long|fast|far|heavy|strong|common
            |deep|wide|tall|old|powerful|expensive|effective|often|hot|dense|hard)
          | more | larger | bigger | higher | greater | the | faster | less | lower | fewer | smaller | that | longer
          | its | stronger | over | what | increase | rise | advantage | superiority )\b
      | -?fold\b )
    | -?fold\b
    """,
    re.VERBOSE,
)
_SPEAKS_OF_RATIO = re.compile(
    r"(?:outnumber\w*|outgun\w*|ratio|odds|advantage|superiority|disadvantage|rate)\b[^.;]{0,60}$"
)
_CLAUSE_END = re.compile(r"[ ]?(?:$|[.;:!?)\n])")
_RATIO_NOUN = re.compile(
    r"[ -](?:advantage|superiority|ratio|odds|margin|disadvantage|inferiority|against|numerical|in favou?r)\b"
)
_SPEAKS_OF_VOTE = re.compile(
    r"(?:vot(?:e|ed|es|ing)|scor(?:e|ed)|won|beat|lost|leads?|win|defeat|victory|draw|drew|led)\b[^.;]{0,40}$"
)
_MEASURED = frozenset({"duration", "length", "percent", "money"})


def speaks_of_vote(source: Source, at: int) -> bool:
    """Tell whether the words before *at* speak of votes or scores: "won by 52 to 48"."""
    return _SPEAKS_OF_VOTE.search(source.view, max(0, at - 60), at) is not None


def read(source: Source, figure: Figure) -> bool:
    """Make a ratio of *figure* if the text goes on as one; tell whether it does."""
    number, view = figure.number, source.view
    top, end = number.value, number.end
    if top is None or number.shape not in ("digits", "words") or view[end : end + 1] not in (" ", "-", ":", "f"):
        return False
    if m := _TO.match(view, end):
        return _to(source, figure, top, m.end())
    if m := _COLON.match(view, end):
        under = Decimal(m[1])
        said = 1 in (under, top) or _SPEAKS_OF_RATIO.search(view, max(0, figure.start - 80), figure.start)
        return bool(under and number.shape == "digits" and said) and _make(figure, top, under, m.end())
    if m := _TIMES.match(view, end):
        return _make(figure, top, ONE, m.end())
    if m := _OUT_OF.match(view, end):
        return _out_of(source, figure, top, m)
    if view.startswith(" over ", end) and not figure.code:
        other = source.number_from(end + 6)  # "one over three"
        if (
            other is not None
            and other.value
            and other.shape in ("digits", "words")
            and _CLAUSE_END.match(view, other.end)
        ):
            return _make(figure, top, other.value, other.end)
    return False


def _to(source: Source, figure: Figure, top: Decimal, at: int) -> bool:
    view = source.view
    other = source.number_from(at)
    if other is None or not other.value:
        return False
    if other.value == 1:
        said = _RATIO_NOUN.match(view, other.end) or _SPEAKS_OF_RATIO.search(
            view, max(0, figure.start - 80), figure.start
        )
        return top > 1 and bool(said or not speaks_of_vote(source, figure.start)) and _make(figure, top, ONE, other.end)
    if other.shape != figure.number.shape or units.read_after(source, other):
        return False
    if _RATIO_NOUN.match(view, other.end) and other.value < 100:
        return _make(figure, top, other.value, other.end)
    if not _SPEAKS_OF_RATIO.search(view, max(0, figure.start - 80), figure.start) or speaks_of_vote(
        source, figure.start
    ):
        return False
    return other.value < 1000 and _make(figure, top, other.value, other.end)


def _out_of(source: Source, figure: Figure, top: Decimal, m: re.Match[str]) -> bool:
    other = source.number_from(m.end())
    if other is None or other.value is None or other.value <= top or other.shape not in ("digits", "words"):
        return False
    if m[0] in (" in ", "-in-"):
        # "three in 2022", "two in 10 days" are no ratios
        if exclusions.is_date(source, other) or exclusions.is_time(source.view, other):
            return False
        if other.value > 10**6 or (top != 1 and (top > 10 or other.value > 1000)):
            return False
        unit = units.read_after(source, other)
        if unit is not None and unit.unit.kind in _MEASURED:
            return False
    return _make(figure, top, other.value, other.end)


def _make(figure: Figure, top: Decimal, under: Decimal, end: int) -> bool:
    figure.value, figure.numerator, figure.denominator = top / under, top, under
    figure.kind, figure.end = "ratio", end
    return True
