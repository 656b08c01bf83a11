"""Sort the names that GeoNames heaps up: which is the native one, which the Russian one, which a spelling.

GeoNames gives a place all names that anybody ever called it, in all scripts and
in no order: Moscow is Муско to Abaza, Donetsk has been Сталіно. The name that
most of the others agree with is the one that counts.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from places_draft import Draft, printable

from newsnorm.places.keys import folded, key, native_key
from newsnorm.places.romanisation import language_of, romanise
from newsnorm.places.romanisation_russian import russian_guesses

CYRILLIC = re.compile("[а-яіїєґўё]", re.IGNORECASE)
_RUSSIAN = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]+(?:[ -][А-ЯЁа-яё]+)*")
_UKRAINIAN = re.compile(r"[А-ЩЬЮЯІЇЄҐ][А-ЩЬЮЯІЇЄҐа-щьюяіїєґ'’]+(?:[ -][А-ЩЬЮЯІЇЄҐа-щьюяіїєґ'’]+)*")
_BELARUSIAN = re.compile(r"[А-ЗЙ-ШЫЬЭЮЯІЎЁ][а-зй-шыьэюяіўё’']+(?:[ -][А-ЗЙ-ШЫЬЭЮЯІЎЁа-зй-шыьэюяіўё’']+)*")
_WORDS = {
    "Arab": re.compile("[ء-يپچژگکیٔ]{2,}(?:[ \u200c][ء-يپچژگکی]{2,})*"),
    "Hebr": re.compile("[א-ת][א-ת׳״\"'-]+(?: [א-ת׳״\"'-]+)*"),
}
_GENERIC = re.compile("(?:Город|Місто|Село|Деревня|Посёлок|Хутор|Станция|Горад|Імені|Имени) ")
_ALIKE = 0.5
_MOST = 4  # names in its own script that one place is listed under


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()


def _agreed(names: list[str], latin: list[str], system: str) -> str | None:
    """Return the one of *names* that most Latin spellings are spellings of."""
    heard = Counter(key(name) for name in latin if name.isascii())
    middle = {n: sum(_likeness(n, other) for other in names) for n in names}
    return max(names, key=lambda n: (heard[key(romanise(n, system))], middle[n], n), default=None)


def _middle(names: list[str]) -> str | None:
    """Return the one of *names* that is most like all others."""
    return max(names, key=lambda n: (sum(_likeness(n, other) for other in names), n), default=None)


def russian_name(native: str, names: list[str]) -> str | None:
    """Return the Russian name among *names* of the Ukrainian or Belarusian place called *native*.

    >>> russian_name("Київ", ["Кыив", "Киев", "Kiev", "Kiew"])
    'Киев'
    """
    guesses = russian_guesses(native)
    found = [n for n in names if _RUSSIAN.fullmatch(n) and not _GENERIC.match(n) and n != native]
    if exact := [n for n in guesses if n in found]:
        return exact[0]
    near = [n for n in found if max(_likeness(n, g) for g in (*guesses, native)) > _ALIKE]
    return _agreed(near, names, "ru_icao")


def native_name(city: dict, country: str, script: str) -> str | None:
    """Return the official name of a place in its own script, as far as GeoNames lets one tell."""
    names = city["alternatenames"]
    if country in ("RU", "BY"):
        word = _RUSSIAN if country == "RU" else _BELARUSIAN
        found = [n for n in names if word.fullmatch(n) and not _GENERIC.match(n)]
        if country == "BY":
            found = [n for n in found if language_of(n) == "be" or not re.search("[ищъ]", n)] or found
        return _agreed(found, [city["name"], city["name"], *names], "ru_icao" if country == "RU" else "be_press")
    pattern = _WORDS.get(script)
    return _middle([n for n in names if pattern and pattern.fullmatch(n)])


def script_names(d: Draft, names: list[str], script: str) -> list[str]:
    """Return further names in the scripts of the country that news from there may quote."""
    if script in _WORDS:
        # Both in the two countries that share a land
        patterns = _WORDS.values() if d.country in ("IL", "PS") else (_WORDS[script],)
        return [n for p in patterns for n in [n for n in names if p.fullmatch(n) and n != d.native][:_MOST]]
    own = [n for n in (d.native, d.russian) if n]
    likely = {key(spelling) for spelling in (d.name, *d.spellings)} if not own else set()
    found = [n for n in names if (_RUSSIAN.fullmatch(n) or _UKRAINIAN.fullmatch(n)) and n not in own]
    near = [n for n in found if any(_likeness(n, other) > 0.8 for other in own) or native_key(n) in likely]
    return near[:_MOST]


def past_names(d: Draft, names: list[str]) -> set[str]:
    """Return the names that a place in Ukraine bore once: those in Cyrillic that are like none of today's.

    Сталіно is Donetsk of old; what is Latin and sounds like it is the same name.
    """
    today = [n for n in (d.native, d.russian, *russian_guesses(d.native or "")) if n]
    cyrillic = {
        n
        for n in names
        if (_RUSSIAN.fullmatch(n) or _UKRAINIAN.fullmatch(n))
        and not _GENERIC.match(n)
        and max(_likeness(n, other) for other in today) < _ALIKE
    }
    sounds = {native_key(n) for n in cyrillic}
    return cyrillic | {n for n in names if n.isascii() and printable(n) and key(n) in sounds}


def sort_names(d: Draft, names: list[str], script: str = "") -> None:
    """Give *d* its Russian name, and its spellings in Latin letters and in the scripts of its country."""
    if d.native and d.country in ("UA", "BY"):
        d.russian = russian_name(d.native, names) or d.russian
        if d.country == "UA":
            d.past |= past_names(d, names)
    d.spellings.update(name for name in names if printable(name) and name not in d.past)
    d.spellings.update(script_names(d, names, script))
    d.spellings.discard(d.name)


def same_place(one: Draft, other: Draft) -> bool:
    """Say whether two records of GeoNames are one place: side by side, and one called by the other's name."""
    assert None not in (one.lat, one.lon, other.lat, other.lon)
    near = abs(one.lat - other.lat) < 0.06 and abs(one.lon - other.lon) < 0.08
    names = {folded(n) for n in (one.name, *one.spellings)}
    return near and folded(other.name) in names
