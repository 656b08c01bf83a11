"""Bring the spellings of one name together under a key.

Three steps lead from a spelling to a place, each looser than the one before:
the spelling as it is listed; its `folded` form, without marks and case; its
`key`, under which "Balakliia", "Balakliya" and "Balaklija" are one. A key
keeps every consonant and forgets only what romanisations disagree about: how
a softened vowel is written, whether there is a soft sign, g or h.

Arabic and Hebrew names come to the press by ear, vowel by vowel as each desk
hears them. Their key (`heard`) forgets the article and keeps of each vowel
only whether it is rounded: "Deir ez-Zor" and "Dayr az-Zawr" are one.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Final

from newsnorm.core.folding import fold
from newsnorm.core.tables import load_table
from newsnorm.places.romanisation import Language, language_of, languages_of, romanisations, romanise

_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_CYRILLIC = re.compile("[а-яіїєґўё]", re.IGNORECASE)
# Marks of Arabic vowels and of Hebrew points are seldom printed; the seats of hamza, final ya and ta marbuta vary
_POINTS = re.compile("[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_SCRIPT = str.maketrans("أإآٱىةکیё", "اااايهكيе")
_MARKS = dict.fromkeys(map(ord, "'`´ʹʻʼʾʿˈ‘’‛′ˊˋ\"”“ʺ·\u0301"), None) | dict.fromkeys(map(ord, "-‐‑‒–—―−_/"), " ")

# A system of each language that drops soft signs; which one matters little, since all share the key.
_PLAIN: Final[dict[Language, str]] = {"uk": "kmu2010", "ru": "ru_icao", "be": "be_press"}


def folded(spelling: str) -> str:
    """Return *spelling* without case and marks, in its own script.

    >>> folded("Slov’yans’k"), folded("Кам’янка-Бузька"), folded("أريحا")
    ('slovyansk', 'камянка бузька', 'اريحا')
    """
    if spelling.isascii() or _LATIN.search(spelling):
        return fold(spelling.translate(_MARKS))
    bare = _POINTS.sub("", spelling.translate(_MARKS)).translate(_SCRIPT)
    return " ".join(bare.casefold().split())


# Letters with marks stand for the digraphs of English; read before unidecode would take "š" for "s".
_MARKED = str.maketrans(
    {
        **dict.fromkeys("šşș", "sh"),
        **dict.fromkeys("čç", "ch"),
        **dict.fromkeys("žż", "zh"),
        **dict.fromkeys("ğǧ", "h"),
        "ŝ": "shch",
        "ŭ": "v",
        "ё": "e",
        "ß": "ss",
        "\u0361": "",
        "\ufe20": "",
        "\ufe21": "",
    }
)
_CONSONANTS = re.compile("shch|s?shh|sch|szcz|zgh|kh|gh|zh|tch|ts|tz|tc|ch|sh|cz|sz|[cghqwx]")
_AS = {
    "shch": "щ",
    "sshh": "щ",
    "shh": "щ",
    "sch": "щ",
    "szcz": "щ",
    "zgh": "zh",
    "kh": "h",
    "gh": "h",
    "zh": "ж",
    "ts": "c",
    "tz": "c",
    "tc": "c",  # as Russian passports had it: "Donetck"
    "tch": "ч",
    "ch": "ч",
    "sh": "ш",
    "cz": "ч",
    "sz": "ш",
    "c": "c",
    "g": "h",
    "h": "h",
    "q": "k",
    "w": "v",
    "x": "h",
}
_J = re.compile("(?<=([aeouiy]))?j(?=([aeouiy]))?")
_SOFTENING = re.compile("i+(?=[aeou])")  # "ia", "iya" and "ja" are one softened vowel
_TWICE = re.compile(r"(.)\1+")


def key(spelling: str) -> str:
    """Return what all romanisations of the Slavic name *spelling* have in common.

    >>> key("Zaporizhzhia") == key("Zaporizhzhya") == key("Zaporižžja") == key("ZAPORIZHZHYA")
    True

    Other consonants are another name:

    >>> key("Balakliia") == key("Balaklava")
    False
    """
    low = unicodedata.normalize("NFC", spelling).lower().translate(_MARKS)
    if not low.isascii():
        low = fold(low.translate(_MARKED))
    read = _CONSONANTS.sub(lambda match: _AS[match.group()], low)
    if "j" in read:
        read = _J.sub(_yod, read)
    read = _SOFTENING.sub("", read.replace("y", "i"))
    return _TWICE.sub(r"\1", read).replace(" ", "")


def _yod(match: re.Match[str]) -> str:
    # "Slov’jansjk": before a vowel, or after a consonant, j only softens; after a vowel it is й
    before, after = match.groups()
    return "i" if before and not after else ""


def native_key(spelling: str) -> str:
    """Return the key of a name in Cyrillic letters, or "" for one in other letters."""
    if spelling.isascii() or not _CYRILLIC.search(spelling):
        return ""
    return key(romanise(spelling, _PLAIN[language_of(spelling)]))


_ARTICLE = re.compile(
    r"""\b(?: a[ln] | e[ln] | [ae](?:sh?|th?|dh?|[rz]) | h[ae] )\ (?=\w{3})
      | \b[ae]l (?=[^aeiouhl\W]\w{4})""",  # "Alhasakah" has one too, "Alma" has none
    re.VERBOSE,
)
_BY_EAR = (
    *((re.compile(sound), put) for sound, put in (("dj|zh", "j"), ("[kcg]h|q", "k"), ("th", "t"), ("dh", "d"))),
    *((re.compile(sound), put) for sound, put in (("ph", "f"), ("sh", "ш"), ("t[sz]", "z"), ("w(?=[aeiouy])", "v"))),
    (re.compile("[aeiy]*(?:ou|oo|aw|au|[uow])[uow]*"), "u"),
    (re.compile("[aeiy]+h?(?![a-z])"), ""),  # "Hodeidah", "Hodeida", "Hodeide"
    (re.compile("[aeiy]+"), "a"),
    (_TWICE, r"\1"),
)


def heard(spelling: str) -> str:
    """Return what the ways have in common in which desks hear the Arabic or Hebrew name *spelling*.

    >>> heard("Deir ez-Zor") == heard("Dayr az-Zawr") == heard("Deir al-Zour")
    True
    >>> heard("Khan Younis") == heard("Khan Yunis"), heard("Hama") == heard("Homs")
    (True, False)
    """
    read = _ARTICLE.sub("", folded(spelling))
    for pattern, put in _BY_EAR:
        read = pattern.sub(put, read)
    return read.replace(" ", "")


def bare_key(spelling: str) -> str:
    """Return the key of a name without its Arabic or Hebrew article, in Latin or Cyrillic letters.

    >>> bare_key("Al-Hasakah") == bare_key("el Hasakah") == bare_key("Hasakah")
    True
    """
    return native_key(spelling) or key(
        _ARTICLE.sub("", folded(spelling)) if _ARTICLE.search(folded(spelling)) else spelling
    )


def keys_of(spelling: str, *, by_ear: bool = False) -> tuple[str, ...]:
    """Return all keys under which the listed name *spelling* may be asked for; that by ear starts with "~".

    >>> keys_of("Jenin", by_ear=True), keys_of("Бар")
    (('enin', '~janan'), ('bar',))
    """
    if native_key(spelling):
        found = [key(latin) for language in languages_of(spelling) for latin in romanisations(spelling, language)]
    else:
        found = [key(spelling)]
        if by_ear:
            found.append("~" + heard(spelling))
    return tuple(dict.fromkeys(found))


_UNWRITTEN = re.compile("[\u0590-\u06ff]")
_TAIL = re.compile("[-a]+$")


@functools.cache
def _letters_heard() -> dict[str, str]:
    rows = load_table("places/letters_heard.tsv", ("letter", "heard"))
    return {row[0]: row[1] for row in rows}


def heard_native(native: str) -> str:
    """Return what desks may hear of a name in Arabic or Hebrew letters, without the vowels that nobody writes.

    It is to be compared by `likeness.distance`, for which a vowel more is cheap; "" for a name in other letters.

    >>> heard_native("القطيفة"), heard("Qtaife"), heard("Al Qutayfah")
    ('ktaf', 'ktaf', 'kutaf')
    """
    if not _UNWRITTEN.search(native):
        return ""
    letters = _letters_heard()
    words = []
    for word in folded(native).split():
        bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
        # A last h is how a feminine ending is written
        words.append("".join(letters.get(letter, "") for letter in bare.rstrip("هה")))
    read = "".join(words)
    read = re.sub("[au]*u[au]*", "u", _TAIL.sub("", read).replace("-", "a"))
    return _TWICE.sub(r"\1", read)
