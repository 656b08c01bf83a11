"""Write Cyrillic names in Latin letters, by every system and habit that news uses.

The letters are facts and live in ``data/places/romanisation_*.tsv``, one
column a system; this module only knows how to read such a table: contexts
(word start, after a vowel), capitals, and which language a name is in.
"""

from __future__ import annotations

import functools
import re
from typing import Final, Literal, NamedTuple

from newsnorm.core.arguments import check_choice, check_text
from newsnorm.core.tables import load_table

Language = Literal["uk", "ru", "be"]

# The columns of each table, after the first one, "letter".
_COLUMNS: Final[dict[Language, tuple[str, ...]]] = {
    "uk": (
        *("kmu2010", "national1996", "bgn1965", "british", "dstu9112a", "dstu9112b", "iso9", "gost1971", "gost1986"),
        *("alalc", "scholarly", "passport2007", "press", "german", "french", "polish", "czech", "spanish"),
        *("passport2004", "german_sh"),
    ),
    "ru": (
        *("bgn1947", "gost2006", "icao", "iso9", "gostb", "alalc", "scholarly", "passport1997", "license"),
        *("press", "german", "french", "polish", "czech", "spanish"),
    ),
    "be": ("national2007", "bgn1979", "iso9", "alalc", "lacinka", "press", "german", "polish"),
}
# Public name of a system: the language it writes and its column. Ukrainian is the house language and needs no prefix.
SYSTEMS: Final[dict[str, tuple[Language, str]]] = {
    (column if language == "uk" else f"{language}_{column}"): (language, column)
    for language, columns in _COLUMNS.items()
    for column in columns
} | {"bgn2019": ("uk", "kmu2010")}

_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ`´‘′"), "'")
_VOWELS = "аеёєиіїоуыэюя"
_CONTEXTS = {
    "^": r"(?<![\w'])",
    "V": rf"(?<=[{_VOWELS}йьъ'])",
    "C": rf"(?<=[^\W\d_{_VOWELS}йьъ])",
    "v": rf"(?=[{_VOWELS}])",
    "$": r"(?![\w'])",
}
_MARKS_OF_UKRAINIAN, _MARKS_OF_RUSSIAN = re.compile("[іїєґ']"), re.compile("[ыэёъ]")


class _System(NamedTuple):
    """One column of a table, ready for use: group *n* of the pattern stands for ``latin[n - 1]``."""

    pattern: re.Pattern[str]
    latin: tuple[str, ...]


@functools.cache
def _system(language: Language, column: str) -> _System:
    at = _COLUMNS[language].index(column) + 1
    rows = load_table(f"places/romanisation_{language}.tsv", ("letter", *_COLUMNS[language]))
    rules = [(row[0], row[at]) for row in rows if row[at] != "="]
    # "^зг" before "зг" before "з": what says more about its surroundings is looked for first
    rules.sort(key=lambda rule: -len(rule[0]))
    pattern = "|".join("(" + "".join(_CONTEXTS.get(c, c) for c in letters) + ")" for letters, _ in rules)
    return _System(re.compile(pattern, re.IGNORECASE), tuple(latin for _, latin in rules))


def language_of(native: str) -> Language:
    """Return the language whose letters *native* uses; Ukrainian where nothing tells.

    >>> language_of("Изюм"), language_of("Чёрный Яр"), language_of("Магілёў")
    ('uk', 'ru', 'be')
    """
    low = native.lower().translate(_APOSTROPHES)
    if "ў" in low or ("і" in low and _MARKS_OF_RUSSIAN.search(low)):
        return "be"
    if _MARKS_OF_RUSSIAN.search(low) and not _MARKS_OF_UKRAINIAN.search(low):
        return "ru"
    return "uk"


def languages_of(native: str) -> tuple[Language, ...]:
    """Return the languages that *native* may be in, by its letters.

    >>> languages_of("Ізюм"), languages_of("Донецк"), languages_of("Чёрный Яр")
    (('uk',), ('uk', 'ru'), ('ru',))
    """
    told = language_of(native)
    open_ = told == "uk" and not _MARKS_OF_UKRAINIAN.search(native.lower().translate(_APOSTROPHES))
    return ("uk", "ru") if open_ else (told,)


def native_language(native: str, country: str) -> Language:
    """Return the language of a place's own name: what its letters tell, or else what its country speaks.

    >>> native_language("Донецк", "RU"), native_language("Донецьк", "UA"), native_language("Брест", "BY")
    ('ru', 'uk', 'uk')
    """
    told = languages_of(native)
    return "ru" if country == "RU" and "ru" in told else told[0]


def romanise(native: str, system: str = "kmu2010") -> str:
    """Write the Cyrillic name *native* in Latin letters by *system*, one of `SYSTEMS`.

    >>> romanise("Згурський"), romanise("Їжакове"), romanise("Слов’янськ", "bgn1965")
    ('Zghurskyi', 'Yizhakove', 'Slov”yans’k')

    What is no Cyrillic letter stays as it is:

    >>> romanise("Kyiv-2")
    'Kyiv-2'

    Raises:
        ValueError: *system* is not known.
    """
    check_text(native, "native")
    check_choice("system", system, SYSTEMS)
    return _romanised(native, *SYSTEMS[system])


def _romanised(native: str, language: Language, column: str) -> str:
    pattern, latin = _system(language, column)
    native = native.translate(_APOSTROPHES)

    def put(match: re.Match[str]) -> str:
        assert match.lastindex is not None
        written = latin[match.lastindex - 1]
        source = match.group()
        if not source[0].isupper():
            return written
        rest = native[match.end() : match.end() + 1] or native[match.start() - 1 : match.start()]
        return written.upper() if rest.isupper() or (source.isupper() and len(source) > 1) else written.capitalize()

    return pattern.sub(put, native)


def romanisations(native: str, language: Language | None = None) -> tuple[str, ...]:
    """Return *native* as each system of its language writes it, without repeats.

    Many a name may be Ukrainian or Russian by its letters, and is Ukrainian then unless *language* says otherwise:

    >>> romanisations("Гола", language="ru")
    ('Gola', 'Goła')

    Raises:
        ValueError: *language* is not known.
    """
    check_text(native, "native")
    if language is None:
        language = language_of(native)
    check_choice("language", language, _COLUMNS)
    return tuple(dict.fromkeys(_romanised(native, language, column) for column in _COLUMNS[language]))
