"""Names that hold a date word and date nothing: the Sunday Times, the October 7 Brigade, a Corporal Friday."""

from __future__ import annotations

import functools

from newsnorm.core.tables import load_table
from newsnorm.dates.callings import is_called
from newsnorm.dates.cues import cues
from newsnorm.dates.lexicon import codes, lexicon
from newsnorm.dates.licence import leans_on_name
from newsnorm.dates.patterns import pattern
from newsnorm.dates.persons import is_person

_WORD = pattern(r"\w+")

#: What closes each opening quotation mark; German closes with what English opens with.
_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“”"}


def is_name(text: str, start: int, end: int, rule: str) -> bool:
    """Tell whether ``text[start:end]``, which *rule* has read, is a name or part of one rather than a date.

    >>> is_name("the June 4 Movement", 4, 10, "month_day"), is_name("the June 4 march", 4, 10, "month_day")
    (True, False)
    """
    phrase = text[start:end]
    if phrase.islower() and phrase.replace(" ", "").isalpha():
        return in_title(text, start, end)  # "last week": of small words a name must be known
    return (
        in_title(text, start, end)
        or leans_on_name(text, start, end, rule)
        or _names_a_thing(text, start, end)
        or _in_quoted_title(text, start, end)
        or _names_a_person(text, start, end)
        or is_called(text, start, end)
        or (rule == "month" and is_person(text, start, end))
    )


_FOLLOWING = pattern(r" ((?:[A-Z]\w+(?: |\b)){1,3})| (\w+)")
_OWNED_PLACE = pattern(r"['’]s ([A-Z][a-z]+)\b(?! (?:of )?[A-Z])")
_SQUARE_OF = pattern(r"\b(\w+) of (?:the )?$")
_NUMBERED_YEAR = pattern(r"\d{4}")
_LAST_WORD = pattern(r"(\w+) [\"“‘«]?$")


def _names_a_thing(text: str, start: int, end: int) -> bool:
    """Tell whether what stands about it bears the name of the phrase, or quotation marks show it to be a title."""
    before = _LAST_WORD.search(text, max(0, start - 20), start)
    lead = before[1].lower() if before else ""
    after = _FOLLOWING.match(text, end) if text[end : end + 1] == " " else None
    if after is not None and after[1] and not text[start:end].islower():
        if lead in cues("bearer"):
            return True  # "the tug Saturday Star"
        if not cues("named-after").isdisjoint(after[1].lower().split()) and not _stands_alone(text, start, end, lead):
            return True  # "the 6 October Bridge", "Friday Magazine", "Third of May Constitution Square"
    elif after is not None and after[2] in cues("band"):
        led = text[start].isdigit() and text[max(0, start - 4) : start].lower() == "the "
        return led or (
            text[start : start + 4].lower() == "the " and text[start + 4].isdigit()
        )  # "the 17 November group"
    owned = _OWNED_PLACE.match(text, end)
    if owned is not None and owned[1].lower() in cues("feature"):
        return True  # "Sunday's Well, a quay"
    if text[max(0, start - 4) : start].endswith((" of ", " the", "the ")):
        square = _SQUARE_OF.search(text, max(0, start - 24), start)
        if square is not None and square[1][0].isupper() and square[1].lower() in cues("named-after"):
            return True  # "the Bridge of the First of August", "the Class of '68"
        if square is not None and square[1] in cues("settlement"):
            return not _NUMBERED_YEAR.fullmatch(text, start, end)  # "the village of September 23"
    if lead in cues("bearer") and _DAY_ALONE.fullmatch(text, start, end):
        return True  # "the gunboat 9 May", "the frigate Twelfth of June"
    if lead in cues("bearer") and text[start].isupper() and _BY_SOMEONE.match(text, end):
        return True  # "the novel Saturday by Ian McEwan"
    if lead in cues("version") and _NUMBERED.fullmatch(text, start, end):
        return True  # "firmware 4.5.2022", "Decree 12/2022"
    closing = _CLOSING.get(text[start - 1], "") if start and _is_titled(text[start:end]) else ""
    return text[end : end + 1] in (*closing,)  # a novel called "Saturday", a song "Summer of '69"


_TITLED = pattern(r"[A-Z]\w*((?: [A-Z]\w*| [a-z]+)*)(?: of ['’]?\d+)?")


def _is_titled(phrase: str) -> bool:
    """Tell whether every word of *phrase* but small ones has a capital, as those of titles."""
    titled = _TITLED.fullmatch(phrase)
    return titled is not None and all(word in cues("title-small") for word in titled[1].split() if word.islower())


_DAY_ALONE = pattern(r"\d\d? [A-Z]\w+|(?:The )?[A-Z][a-z]+(?:-[A-Za-z]+)? of [A-Z]\w+")
_BY_SOMEONE = pattern(r" by [A-Z]")
_NUMBERED = pattern(r"\d+[./]\d+(?:[./]\d+)?")


def _stands_alone(text: str, start: int, end: int, lead: str) -> bool:
    """Tell whether a word of time makes a date of it: "on Monday Army chiefs met", "last week City Council leaders"."""
    first, *more = text[start:end].lower().split()
    if first in cues("day-lead"):
        return bool(more)
    return lead in cues("day-lead") and _is_weekday(first)


def _is_weekday(word: str) -> bool:
    return lexicon()[0].get(word) == codes()["WD"]


_QUOTED = pattern(r"""(?<![^\s(])["“«](?=[A-Z\d])([\w’'-]+(?: [\w’'-]+){1,5})["”»](?!\w)""")
_CAPITALISED = pattern(r"\b[A-Z]\w+")


def _in_quoted_title(text: str, start: int, end: int) -> bool:
    """Tell whether it shares quotation marks with other words, all of them with capitals, as those of titles."""
    if not _MARK.search(text, max(0, start - 30), start):
        return False
    for quoted in _QUOTED.finditer(text, max(0, start - 30), end + 60):
        if quoted.start() < start and end < quoted.end():
            rest = text[quoted.start() : start] + text[end : quoted.end()]
            small = [word for word in quoted[1].split() if word.islower() and word not in cues("title-small")]
            return not small and _CAPITALISED.search(rest) is not None  # the tanker "October Spirit"
    return False


_MARK = pattern('["“«]')


_CLAUSE_STOP = pattern(r"[,.;]|$")


def _names_a_person(text: str, start: int, end: int) -> bool:
    """Tell whether the word before, or a title and a given name before, makes a person of a weekday or month.

    American papers print "Mr. Obama Tuesday signed": a title and a surname make none.
    """
    if not text[start].isupper() or text[end : end + 1] in ("'", "’"):
        return False
    before = text[max(0, start - 40) : start].rstrip(" ")
    first, _, last = before.rstrip(".").rpartition(" ")
    if before.endswith(".") and not (last[:1].isupper() and len(last) < 5):
        return False  # "said the general. Friday was calm": no "Gen."
    if last in cues("kin") and _CLAUSE_STOP.match(text, end) and _is_weekday(text[start:end]):
        return False  # "He shot his wife Friday, police said"
    if last in cues("person-lead") or last.lower() in cues("person-lead"):
        return True  # "a corporal called Tuesday Okello"
    title = first.rpartition(" ")[2].rstrip(".").lower()
    return title in cues("person-title") and last in _given_names()  # "Ms June Friday"


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(name for name, _ in load_table("places/given_names.tsv", ("name", "strength")))


@functools.cache
def _names() -> dict[str, dict[int, tuple[str, ...]]]:
    """Return, for every word of a name, the names that hold it, by the offset at which they do."""
    index: dict[str, dict[int, tuple[str, ...]]] = {}
    for (name,) in load_table("dates/titles.tsv", ("phrase",)):
        for word in _WORD.finditer(name):
            names = index.setdefault(word[0], {})
            names[word.start()] = (*names.get(word.start(), ()), name)
    return index


def in_title(text: str, start: int, end: int) -> bool:
    """Tell whether a word of ``text[start:end]`` is within such a name.

    >>> in_title("the Mail on Sunday", 12, 18), in_title("the mail came on Sunday", 17, 23)
    (True, False)
    """
    index = _names()
    for word in _WORD.finditer(text, start, end):
        known = index.get(word[0])
        if known:
            at = word.start()
            for offset, names in known.items():
                first = at - offset
                # "a seven-day one" holds no "day one"
                if first >= 0 and text.startswith(names, first) and not (first and text[first - 1] in "-‐‑"):
                    return True
    return False
