"""Write the names of well-known persons in one spelling each: a curated table, and one rule for endings.

Nothing here is fuzzy. A surname is rewritten if the table lists its spelling,
if it is the native name as the press of some country romanises it, or if it is
a listed stem with one of the endings that stand for -ий; a given name only
right before its own surname, since Vladimir is Volodymyr in one name and
Vladimir in the next.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import Final, NamedTuple

from newsnorm.core.arguments import check_choice, check_text
from newsnorm.core.edits import Edit, Rewrite
from newsnorm.core.folding import fold
from newsnorm.core.tables import load_table
from newsnorm.places.romanisation import SYSTEMS, romanise
from newsnorm.places.styles import STYLES, drop_signs

_COLUMNS: Final = ("surname", "given", "native", "country", "ap", "ru", "ending", "surnames", "givens")
# Every way in which the press ends a name in -ий
_ENDINGS: Final = ("y", "yi", "yy", "yj", "i", "ii", "iy", "ij", "iyy", "iyi", "yii", "ї", "ий", "ый")
# The habits of the press that are asked for the names of persons, by the names of their romanisations
_PRESS: Final = ("press", "german", "french", "polish", "czech", "spanish")
_LANGUAGES: Final = {"RU": "ru_", "BY": "be_"}
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LETTER = r"[^\W\d_]"
# A surname with its article or particle, which fold() and the table know as one: "al-Assad", "Ben Gvir"
# An apostrophe is part of the name before two letters ("Solov'yov") or a last vowel ("al-Shar'a"), not before "s"
_NAME = re.compile(
    r"(?<![\w@#/.-])(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Bb]en|[Bb]in)[-‐– ])?"
    rf"[A-Z\u00c0-\u1fff](?:{_LETTER}|['’ʼ](?=[a-zß-ÿ]{{2}}|[aiu]\b))+"
)
_PARTICLE = re.compile(r"[a-zA-Z]{2,3}[-‐– ]")
_GIVEN = re.compile(
    rf"(?<![\w@#/.-])(?P<given>[A-Z\u00c0-\u1fff](?:{_LETTER}|['’ʼ](?={_LETTER}))+"
    rf"(?:[- ](?:al-)?[A-Z\u00c0-\u1fff]{_LETTER}+){{0,2}})"
    rf"(?P<middle> [A-Z]\.| [A-Z]\w+(?:ovych|ovich|ovitch|evich|yevich|evych|yovych|ivna|ovna|evna))?[ \u00a0]$"
)


class _Person(NamedTuple):
    """One row of the table."""

    surname: str
    given: str
    native: str
    country: str
    ap: str
    ru: str
    givens: frozenset[str]  # folded
    common: bool  # others bear the surname too: alone it counts only once the person has been named in full

    def named(self, style: str) -> tuple[str, str]:
        """Return given name and surname as *style* writes them."""
        if style == "native":
            whole = self.native
        elif style == "ap" and self.ap:
            whole = self.ap
        elif style == "ru" and self.ru:
            whole = self.ru
        elif style == "bgn1965" and self.country == "UA" and re.search("[іїєґ]|ий", self.native):
            whole = drop_signs(romanise(self.native, "bgn1965"))
        else:
            return self.given, self.surname
        words = whole.split(" ")
        length = len(words) - len(self.given.split()) if self.given and len(words) > 1 else len(words)
        return " ".join(words[:-length]), " ".join(words[-length:])


@functools.cache
def _persons() -> dict[str, tuple[_Person, ...]]:
    """Return the persons by every folded spelling of the surname."""
    found: dict[str, list[_Person]] = defaultdict(list)
    for row in load_table("persons/persons.tsv", _COLUMNS):
        surname, given, native, country, ap, ru, ending, surnames, givens = row
        styled = [name.rsplit(" ", 1)[0] for name in (native, ap, ru) if " " in name]
        *given_native, surname_native = native.split(" ")
        spelled = {fold(name) for name in (given, *givens.split(";"), *styled) if name}
        spelled |= {fold(name) for name in _abroad(" ".join(given_native), country)}
        person = _Person(surname, given, native, country, ap, ru, frozenset(spelled), common=ending == "common")
        spellings = {surname, *(s for s in surnames.split(";") if s)}
        if ending == "-yi":
            stems = spellings - {surname}
            spellings = {surname} | {stem + end for stem in stems for end in _ENDINGS}
        spellings.update(_abroad(surname_native, country))
        for style in STYLES:
            spellings.add(person.named(style)[1])
        for key in {fold(s) for s in spellings}:
            if person not in found[key]:
                found[key].append(person)
    return {key: tuple(persons) for key, persons in found.items()}


def _abroad(native: str, country: str) -> set[str]:
    """Return how the press of other countries writes the Cyrillic name *native*: Selenskyj, Zelenski."""
    if not _CYRILLIC.search(native):
        return set()
    prefix = _LANGUAGES.get(country, "")
    systems = (prefix + system for system in _PRESS)
    return {drop_signs(romanise(native, system)) for system in systems if system in SYSTEMS}


def normalize_persons(text: str, *, style: str = "national") -> Rewrite:
    """Write the persons of a curated table in one *style* each; possessives and capitals stay.

    >>> normalize_persons("Vladimir Zelenskiy's aide met ZELENSKY; Gen. Valery Zaluzhny did not.").text
    "Volodymyr Zelenskyy's aide met ZELENSKYY; Gen. Valerii Zaluzhnyi did not."

    A given name without its own surname stays as it is, and so does everybody whom the table does not know:

    >>> normalize_persons("Vladimir Kara-Murza spoke after Vladimir Sorokin.").edits
    ()
    """
    check_text(text)
    check_choice("style", style, STYLES)
    edits: list[Edit] = []
    persons = _persons()
    named: set[_Person] = set()
    past = 0
    for found in _NAME.finditer(text):
        start, end = found.span()
        spelled = found.group()
        known = persons.get(fold(spelled))
        particle = _PARTICLE.match(spelled)
        if known is None and particle:
            start += particle.end()
            spelled = text[start:end]
            known = persons.get(fold(spelled))
        if known is None:
            continue
        before = _GIVEN.search(text, max(past, start - 60), start)
        person, given = _meant(known, before)
        if person is None or (person.common and given is None and person not in named):
            continue
        named.add(person)
        wanted_given, wanted = person.named(style)
        if given is not None:
            edits += _edit(given[0], given[1], wanted_given, text, style)
        edits += _edit(start, end, wanted, text, style)
        past = end
    return Rewrite.of(text, edits)


def _meant(known: tuple[_Person, ...], before: re.Match[str] | None) -> tuple[_Person | None, tuple[int, int] | None]:
    """Return whom a surname means, and where the given name stands if there is one."""
    if before is not None:
        start, end = before.span("given")
        words = before["given"]
        # "Ukraine President Volodymyr": the given name is the last of the capitalised words
        while True:
            for person in known:
                if fold(words) in person.givens:
                    return person, (start, end)
            cut = re.search(r"[- ]", words)
            if cut is None:
                break
            start += cut.end()
            words = words[cut.end() :]
    return (known[0], None) if len(known) == 1 else (None, None)


def _edit(start: int, end: int, wanted: str, text: str, style: str) -> list[Edit]:
    printed = text[start:end]
    if not wanted:
        return []
    if printed.isupper() and len(printed) > 2:
        wanted = wanted.upper()
    return [] if printed == wanted else [Edit(start, end, printed, wanted, style)]
