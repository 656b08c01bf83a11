"""Judge a line above or below the article by its place, where no rule knows its words.

New furniture comes every day, but it stands where the old one stood: in the
menus and buttons around the headline, among the links, notes and labels under
the last sentence. Small logistic weights, one column for either place, say how
much each feature speaks for furniture.
``tools/build_debris_place.py`` trains them: it makes the rules forget part of
what they know, and looks how the lines that they then leave can be told.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import mul
from typing import NamedTuple

from newsnorm.core.tables import load_table
from newsnorm.debris.company import ENDS_ARTICLE
from newsnorm.debris.core import core
from newsnorm.debris.lines import Line
from newsnorm.debris.scene import HEADLINE_WORDS, Spot, captions, names, records
from newsnorm.debris.vocabulary import shares

#: Where a line is judged, against the article.
PLACES = ("above", "below", "note", "inside")
_ABOVE, _BELOW, _NOTE, _INSIDE = range(len(PLACES))
#: What is measured of each line, in the order of the weights.
FEATURES = (
    *("bias", "from_core", "among_last", "above_ends", "below_ends", "below", "many_above", "many_below"),
    *("enclosed", "over_end", "trimmed", "ended", "kin", "links_above", "plea_above", "share_above", "legal_above"),
    *("links_below", "plea_below", "share_below", "legal_below"),
    *("run_above", "run_below", "since_text", "text_below", "under_text", "over_text", "short_run"),
    *("under_headline", "over_headline", "told", "untold", "again", "weak_rule"),
    *("date", "name", "date_under_headline", "name_under_headline", "from_top"),
    *("words", "label", "sentence", "long_sentence", "stop", "colon", "quoted", "bullet", "question", "comma"),
    *("capitals", "upper", "lower", "bar", "digits", "figures"),
    *("furniture", "page_word", "promo", "visitor", "house", "tale", "craft", "outlet"),
    *("past", "title_case", "inner_quote", "address", "sentences"),
)
#: A line is judged where debris stood so near, …
_NEAR = 5
#: … and goes from this likelihood on, …
LIKELY, LIKELY_SENTENCE = 0.7, 0.85
#: … where so many lines away count as many.
_MANY = 5
#: What stands further away is as far.
_FAR_RUN, _FAR_TEXT = 20, 30
_CAPITAL = re.compile(r"\b[A-Z]")
# "Two Arrested After Port Blast"
_LONGER_WORD, _LONGER_CAPITAL = re.compile(r"(?<= )\w{4,}"), re.compile(r"(?<= )[A-Z]\w{3,}")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?\Z")
_PAST = re.compile(r"[a-z]{3}ed\b")
_REACHED = re.compile(r"@|©|\bwww\.|://|\+\d{2,3} ?\d|\.(?:com|org|net)\b")
_INNER_QUOTE = re.compile(r"[\"“”«»]")
_INNER_STOP = re.compile(r"[.!?] (?=[A-Z])")
#: Kinds of debris that stand nowhere but below an article, once it is over.
_CLOSES = frozenset(("legal", "comment", "credit"))
#: Kinds of debris that have much the same beside them.
_COMPANIES = (
    frozenset(("related", "nav")),
    frozenset(("signup", "paywall", "consent", "comment")),
    frozenset(("share", "widget", "meta", "ad")),
    frozenset(("legal", "credit", "embed")),
)
# "Sun 12 May 2024", "22.03.23 | 08:17", "Yesterday 15:40"
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d", re.I
)
_NUMBERED = re.compile(r"\A\d{1,2}[.)] \w")
_ASIDE = re.compile(r"\A[(\[][^()\[\]]+[)\]]\Z")
# "— Army HQ (@armyhq) May 4, 2023": who said what a post quotes
_POSTED = re.compile(r"\(@\w+\)")
#: A name holds fewer words of a page's furniture, "By" aside.
_MOSTLY = 0.5
#: A line that ends in a colon and has so many words announces what follows.
_ANNOUNCES = 4
#: A line above the article that has so many longer words in common with it, and this share of its own, heads it.
_TOLD_WORDS, _TOLD = 3, 0.6
# "Originally published on Harbour Science.", "With agency wires": where an article comes from
_ORIGIN = re.compile(
    r"(?:(?:Originally|First|Previously) (?:published|appeared|printed) (?:in|on|by|at) |With [\w ]{2,40} wires\.?\Z)"
)
#: Longer lines are looked at anew each time, so that no text can fill the memory.
_REMEMBERED = 400


COLUMNS = ("feature", *PLACES)


class Judged(NamedTuple):
    """A line above or below the article: which it is, in which of `PLACES` it stands, what was measured of it."""

    at: int
    place: int
    row: tuple[float, ...]


def by_place(spots: Sequence[Spot]) -> dict[int, float]:
    """Return which lines are likely furniture for where they stand, and how likely each is.

    Args:
        spots: All lines of a text, those that are gone too.
    """
    weights = _weights()
    likely = {}
    for at, place, row in measure(spots):
        score = sum(map(mul, weights[place], row))
        likelihood = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
        tells = spots[at].line.sentence or _look(spots[at].line.text).tells
        if likelihood >= (LIKELY_SENTENCE if tells or place == _INSIDE else LIKELY):
            likely[at] = likelihood
    return likely


def measure(spots: Sequence[Spot]) -> Iterator[Judged]:
    """Yield the features of every line near debris above and below the article, in the order of `FEATURES`.

    What is longest above the article may be its headline, and is not judged.
    """
    n = len(spots)
    gone = [spot.gone != "" for spot in spots]
    text = [not spot.gone and spot.text for spot in spots]
    lines = [spot.line for spot in spots]
    left = [i for i in range(n) if not gone[i]]
    near = [i for i in left if spots[i].trimmed or True in gone[max(0, i - _NEAR) : i + _NEAR + 1]]
    if not near:
        return
    low, high = core(lines, named=gone, text=text)
    if high == 0:
        return  # no article, so that nothing stands above or below it
    title = max((i for i in left if i < low), key=lambda i: _like_a_headline(lines[i], i), default=-1)
    begun = next((i for i in left if text[i]), n)
    listed = _listed(spots, gone, text)
    # Where the second copy of a subtitle or a byline went as a repetition, the first does not go for its place.
    stays = {spot.line.key for spot in spots if spot.gone == "dup"}
    at_stake = [
        i
        for i in near
        if (i < low or i >= high or (i > 0 and gone[i - 1]) or gone[i + 1 : i + 2] == [True] or spots[i].trimmed)
        and i != title
        and i not in listed
        and not (i < max(begun, low) and lines[i].key in stays)
        and not (i > begun and (_subhead(spots, text, i) or _timed(spots[i - 1])))
        and _may_go(spots[i])
    ]
    if not at_stake:
        return
    of_page = frozenset().union(*{spot.stems for spot in spots if spot.gone})
    ended = next((i for i in range(high, n) if spots[i].gone in _CLOSES), n)
    last_left = left[-1]
    often = Counter(line.key for line in lines)
    run_above, run_below = _runs(gone), _runs(gone[::-1])[::-1]
    since_text = _since(gone, text)
    words_below = _words_below([line.words if is_text else 0 for line, is_text in zip(lines, text, strict=True)])
    short = [not (is_gone or line.sentence) for is_gone, line in zip(gone, lines, strict=True)]
    short_above, short_below = _runs(short), _runs(short[::-1])[::-1]
    headlines = [i for i in left if lines[i].words >= HEADLINE_WORDS]
    first_headline = headlines[0] if headlines else n
    last_headline = max((i for i in headlines if i < low), default=-1)
    told = frozenset().union(*(spots[i].stems for i in left if low <= i < high and text[i]))
    # The last line above the article of which it goes on to tell is its headline; teasers of kin tales stand higher.
    heads = max((i for i in at_stake if i < low and _heads(spots[i], told)), default=-1)
    for i in at_stake:
        line = lines[i]
        look = _look(line.text)
        said = spots[i].stems
        known = len(said & told)
        if i == heads:
            continue
        above = spots[i - 1].gone if i else ""
        below = spots[i].trimmed or (spots[i + 1].gone if i + 1 < n else "")
        yield Judged(
            i,
            _ABOVE if i < low else _INSIDE if i < high else _NOTE if line.sentence else _BELOW,
            (
                1.0,
                math.log1p(low - i if i < low else max(0, i - high + 1)) / 3,
                float(i >= n - 3),
                float(i > 0 and spots[i - 1].gone in ENDS_ARTICLE),
                float(i + 1 < n and spots[i + 1].gone in ENDS_ARTICLE),
                float(i + 1 < n and gone[i + 1]),
                sum(gone[max(0, i - _MANY) : i]) / _MANY,
                sum(gone[i + 1 : i + 1 + _MANY]) / _MANY,
                float(above != "" and below != ""),
                float(i == last_left),
                float(spots[i].trimmed != ""),
                float(high <= ended < i),
                len((said & of_page) - told) / max(1, len(said)),
                *(float(above in kinds) for kinds in _COMPANIES),
                *(float(below in kinds) for kinds in _COMPANIES),
                math.log1p(min(run_above[i], _FAR_RUN)) / 2,
                math.log1p(min(run_below[i], _FAR_RUN)) / 2,
                math.log1p(min(since_text[i], _FAR_TEXT)) / 2,
                math.log1p(min(words_below[i], 300)) / 3,
                float(i > 0 and text[i - 1]),
                float(i + 1 < n and text[i + 1]),
                math.log1p(short_above[i] + short_below[i]) / 2,
                float(first_headline < i),
                float(i < last_headline),
                known / max(1, len(said)),
                math.log1p(len(said) - known) / 2,
                float(often[line.key] > 1),
                float(spots[i].rule is not None),
                look.dated,
                look.named,
                look.dated * (first_headline < i),
                look.named * (first_headline < i),
                math.log1p(min(i, 60)) / 3,
                *look.features,
            ),
        )


def _heads(spot: Spot, told: frozenset[str]) -> bool:
    """Say whether a line is one of which an article that has these words tells."""
    known = len(spot.stems & told)
    return spot.line.words >= HEADLINE_WORDS and known >= max(_TOLD_WORDS, _TOLD * len(spot.stems))


def _may_go(spot: Spot) -> bool:
    """Say whether a line could go for its place.

    A byline, a caption, a quotation, a line of a table, the head of a part of
    the article ("1. The refineries"), an aside of a transcript ("(LAUGHTER)"),
    who said what a post quotes, where the article comes from, and what announces
    the next line stay.
    """
    return not (spot.byline or _look(spot.line.text).stays)


class _Look(NamedTuple):
    """How a line looks, wherever it stands: whether it may go at all, tells a tale, is a date or a name, the rest."""

    stays: bool
    tells: bool
    dated: float
    named: float
    features: tuple[float, ...]


def _look(text: str) -> _Look:
    """Return how a line of *text* looks: it is asked again in every round, and furniture on every page of a site."""
    return _look_again(text) if len(text) <= _REMEMBERED else _look_afresh(text)


def _look_afresh(text: str) -> _Look:
    line = Line(0, 0, text, 0)
    said = line.text
    share = shares(line.key)
    announces = line.colon and line.words >= _ANNOUNCES
    return _Look(
        stays=line.wholly_quoted
        or (share.tale and (line.quoted or _INNER_QUOTE.search(said) is not None))
        or captions(line)
        or records(line)
        or announces
        or "\t" in text
        or _ORIGIN.match(said) is not None
        or any(sign.search(text) for sign in (_NUMBERED, _ASIDE, _POSTED)),
        tells=line.stop and share.tale,  # "Thanks. He was a cook."
        dated=float(_DATE.search(said) is not None),
        named=float(names(line) and share.furniture < _MOSTLY),
        features=(
            math.log1p(min(line.words, 60)) / 2,
            float(line.words <= 4 and not line.stop),
            float(line.sentence),
            float(line.sentence and line.words > 20),
            float(line.stop),
            float(line.colon),
            float(line.quoted),
            float(line.bullet),
            float(said[-1] == "?"),
            float(said[-1] in ",;"),
            min(1.0, len(_CAPITAL.findall(said)) / max(1, line.words)),
            float(said.isupper()),
            float(said[0].islower()),
            float(any(sign in said for sign in "|/›»>")),
            min(1.0, 3 * sum(c.isdigit() for c in said[:80]) / min(len(said), 80)),
            float("0" in line.key),
            share.furniture,
            float(share.page),
            min(2, share.promo) / 2,
            float(share.visitor),
            float(share.house),
            float(share.tale),
            min(3, share.craft) / 3,
            min(3, share.outlet) / 3,
            min(3, len(_PAST.findall(said))) / 3,
            len(_LONGER_CAPITAL.findall(said)) / max(1, len(_LONGER_WORD.findall(said))),
            float(_INNER_QUOTE.search(said) is not None),
            float(_REACHED.search(said) is not None),
            min(3, len(_INNER_STOP.findall(said))) / 3,
        ),
    )


_look_again = functools.lru_cache(maxsize=4096)(_look_afresh)


def _like_a_headline(line: Line, at: int) -> tuple[bool, int, int]:
    """Return a key by which the line most like a headline comes last: no sentence, no date, long, high up."""
    return not (line.stop or _DATE.search(line.text)), line.words, -at


def _listed(spots: Sequence[Spot], gone: Sequence[bool], text: Sequence[bool]) -> set[int]:
    """Return the lines of lists that a colon opens; debris or running text ends them."""
    listed = set()
    for i, spot in enumerate(spots):
        if spot.line.colon and not gone[i] and spot.line.words > 1:
            at = i + 1
            while at < len(spots) and at not in listed and not (gone[at] or text[at]):
                listed.add(at)
                at += 1
    return listed


def _subhead(spots: Sequence[Spot], text: Sequence[bool], at: int) -> bool:
    """Say whether a line that no rule names stands right over running text, as a subhead does."""
    spot = spots[at]
    return at + 1 < len(spots) and text[at + 1] and not spot.line.sentence and spot.rule is None


def _timed(spot: Spot) -> bool:
    return spot.gone == "live" or (spot.gone != "" and _CLOCK.match(spot.line.text) is not None)


def _runs(flags: Sequence[bool]) -> list[int]:
    """Return for each place how long the run of flags is that ends right before it."""
    runs, run = [], 0
    for flag in flags:
        runs.append(run)
        run = run + 1 if flag else 0
    return runs


def _since(gone: Sequence[bool], text: Sequence[bool]) -> list[int]:
    """Return for each place how many lines went since the last running text."""
    counts, count = [], 0
    for is_gone, is_text in zip(gone, text, strict=True):
        counts.append(count)
        count = 0 if is_text else count + is_gone
    return counts


def _words_below(words: Sequence[int]) -> list[int]:
    below, total = [], 0
    for count in reversed(words):
        below.append(total)
        total += count
    return below[::-1]


@functools.cache
def _weights() -> tuple[tuple[float, ...], ...]:
    rows = {feature: weights for feature, *weights in load_table("debris/place_weights.tsv", COLUMNS)}
    return tuple(tuple(float(rows[name][place]) for name in FEATURES) for place in range(len(PLACES)))
