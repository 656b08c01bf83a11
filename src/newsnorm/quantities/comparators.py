"""Read the words around a figure that make a bound or an estimate of it."""

from __future__ import annotations

import re

from newsnorm.quantities import counted, lexicon
from newsnorm.quantities.context import word_before, words
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.lexicon import Phrase
from newsnorm.quantities.model import Modifier

_LAST = re.compile(r"(?:[^\W\d_]{1,24}\.?|[^\w\s]{1,8})$")
_FIRST = re.compile(r"[ ]{0,2}([^\W\d_]{1,24}|[^\w\s])")
_WINDOW = 32
_QUOTES = frozenset("\"“‘«„'")


def combine(outer: Modifier, inner: Modifier) -> Modifier:
    """Return what two comparators say together: a bound says more than an estimate ("at least about")."""
    if outer in ("=", "~"):
        return inner if inner != "=" else outer
    return outer


def read_before(view: str, start: int) -> tuple[Modifier, int]:
    """Return the comparator that leads the figure at *start*, and where it starts.

    >>> read_before("up to about 30 tanks", 12)
    ('<=', 0)

    >>> read_before("they saw 30 tanks", 9)
    ('=', 9)
    """
    modifier: Modifier = "="
    index = lexicon.comparators_before()
    number = start
    if start and view[start - 1] in _QUOTES:
        start -= 1  # around "2,000 kilometres"
    for _ in range(3):
        stop = start - 1 if view[start - 1 : start] == " " else start
        if stop and view[stop - 1] == " ":
            stop -= 1
        near = stop - _WINDOW if stop > _WINDOW else 0
        word = view[max(view.rfind(" ", near, stop) + 1, near) : stop]
        for phrase in index.get(word) or _marks(index, word):
            begin = stop - len(phrase.text)
            if view.startswith(phrase.text, max(begin, 0)) and begin >= 0 and _parted(view, begin, phrase.text):
                break
        else:
            break
        if phrase.text == "up to" and modifier in (">", ">="):
            break  # "has gone up to at least 74": where a movement ends
        if phrase.modifier != "=":
            modifier = combine(phrase.modifier, modifier)
        start = begin
    return modifier, start if modifier != "=" else number


def _marks(index: dict[str, tuple[Phrase, ...]], word: str) -> tuple[Phrase, ...]:
    """Return the comparators that need no space before them: the last letters or signs of *word*."""
    if not word or word.isalnum():
        return ()
    m = _LAST.search(word)
    return index.get(m[0], ()) if m is not None else ()


def _parted(view: str, begin: int, phrase: str) -> bool:
    if begin == 0 or not phrase[0].isalnum():
        return True
    if phrase == "top" and word_before(view, begin)[0] not in words("modal"):
        return False  # "the top 30", but "could top 30%"
    before = view[begin - 1]
    return not (before.isalnum() or before in "-'_")


def read_after(view: str, end: int) -> tuple[Modifier, int]:
    """Return the comparator that follows the figure that ends at *end*, and where it ends.

    >>> read_after("30 or more", 2)
    ('>=', 10)

    >>> read_after("30 tanks", 2)
    ('=', 2)
    """
    m = _FIRST.match(view, end)
    if m is None:
        return "=", end
    for phrase in lexicon.comparators_after().get(m[1], ()):
        if not view.startswith(phrase.text, m.start(1)):
            continue
        stop = m.start(1) + len(phrase.text)
        if phrase.text[-1].isalpha() and view[stop : stop + 1].isalnum():
            continue
        if phrase.text in _GLUED and m.start(1) != end:
            continue
        if phrase.text in ("odd", "plus", "ish") and view[stop : stop + 1] not in ("", " ", ",", ".", ")"):
            continue
        # "killed 20, at least 5 of them", "above 10 and below 20": it leads the next figure
        if _leads_on(view, stop):
            continue
        return phrase.modifier, stop
    return "=", end


def _leads_on(view: str, stop: int) -> bool:
    """Tell whether a figure, or more of a comparator, begins behind *stop*."""
    m = _NEXT.match(view, stop)
    if m is None:
        return False
    word = m[1]
    if word == "of":
        return view.endswith("upwards", 0, stop)  # "700 sq km and upwards of 30 villages"
    return not word.isalpha() or lexicon.numbers().get(word, ("scale", 0))[0] != "scale" or word in words("leads_on")


def over_exceeds(view: str, start: int, stop: int, end: int) -> bool:
    """Tell whether "over" before a duration means more than it ("lasted over two days"), not during it."""
    if view[start:stop].rstrip() != "over":
        return True
    m = _AFTER_DURATION.match(view, end)
    return (m is not None and m[1] in words("age_after")) or word_before(view, start)[0] in words("exceeded_before")


def is_motion(view: str, start: int, stop: int) -> bool:
    """Tell whether "up to" says where a movement ends ("edged up to 6.2%"), and bounds nothing."""
    return view[start:stop] == "up to " and word_before(view, start)[0] in words("motion")


def end_of_verb(view: str, start: int, figure: Figure) -> int | None:
    """Return the end of "over" where it belongs to the verb before it, and bounds nothing: "handed over 246"."""
    if not view.startswith("over ", start):
        return None
    verb, gap = word_before(view, start)
    if gap != " ":
        return None
    if verb in words("verb_with_over"):
        return start + len("over ")
    if verb in words("verb_perhaps_with_over") and figure.kind != "duration":
        noun = counted.read(view, view, figure.end)  # "took over 25 villages", but "took over 300 photos"
        if noun is not None and noun[0].split(" ")[-1] in words("taken_over"):
            return start + len("over ")
    return None


_NEXT = re.compile(r"[ ]{1,2}([0-9$£€-]|[a-z]+)")
_AFTER_DURATION = re.compile(r"[ -]([a-z]+)")
_GLUED = frozenset({"-plus", "-odd", "-ish", "+", "ish"})
