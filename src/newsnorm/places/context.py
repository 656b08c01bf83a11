"""Tell from the words around a name whether it names a place at all.

"Serhiy Lyman", "the frigate Sevastopol" and "the Kyiv Independent" spell towns
and mean none. Each rule here reads one habit of English news and has a name;
`veto` returns the first that speaks against a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Generic, TypeVar, overload

from newsnorm.places.cues import demonyms, given_names, ordinary_words, roles_of, set_phrases, surnames
from newsnorm.places.scan import Hit

_REACH = 90
T = TypeVar("T")


class _Once(Generic[T]):
    """Work a property out at the first question; that of functools takes a lock each time, which costs more."""

    __slots__ = ("_name", "_work")

    def __init__(self, work: Callable[[Setting], T]) -> None:
        self._work = work
        self._name = work.__name__

    @overload
    def __get__(self, instance: None, owner: type) -> _Once[T]: ...
    @overload
    def __get__(self, instance: Setting, owner: type) -> T: ...
    def __get__(self, instance: Setting | None, owner: type) -> T | _Once[T]:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value


_OPENING = "\"'“‘«„([{"
_QUOTES = tuple("\"'“‘«„")
_CLOSING = "\"'”’»)]}"
_SENTENCE_END = ".!?…:;•·*|"
_BREAKS = ',.;:!?…"”“»«()[]–—|'
_CHAIN = re.compile(r"[ \u00a0](?:(?:of|for|and|&|on|in|the)[ \u00a0]){0,2}([A-Z][\w'’&.-]*)")
_CONTRACTED = re.compile(r"^(?:i|you|we|they|he|she|it|who|that)['’]|n['’]t$")
_INITIAL = re.compile(r"(?:[A-Z]\.[ \u00a0]?){1,2}$")
_AGE = re.compile(r",[ \u00a0](?:aged[ \u00a0])?(?:1[5-9]|[2-9]\d)(?:,|[ \u00a0]?\)|\.)")
_NAMESAKE = re.compile(r",[ \u00a0](?:who|whose|himself|herself)\b|[ \u00a0]\(\d\d\)")
_TITLES_CUT = {"Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Cpl.", "Adm.", "Brig.", "Cmdr.", "Pvt.", "Mr.", "Mrs."}
#: Of this rank and above a place is known to every reader: an oblast's centre, a capital, a town of the front.
PROMINENT: Final = 50
_LARGE_KINDS = frozenset({"country", "region", "oblast", "sea", "continent"})
#: These are place names in capitals only: "us" and "Us" are words.
_SLAVIC = frozenset({"UA", "RU", "BY"})
_ACRONYMS = frozenset({"us", "uk", "uae", "usa", "eu", "dpr", "lpr", "dnr", "lnr", "drc", "ussr", "ksa", "car", "prc"})


class Setting:
    """A hit and its surroundings, each worked out when a rule first asks."""

    def __init__(self, text: str, hit: Hit) -> None:
        self.text = text
        self.hit = hit
        self.start = hit.start
        self.end = hit.end

    @_Once
    def left(self) -> str:
        """The line up to the name, as far as anybody looks."""
        since = max(0, self.start - _REACH)
        return self.text[self.text.rfind("\n", since, self.start) + 1 or since : self.start]

    @_Once
    def right(self) -> str:
        """The line after the name, as far as anybody looks."""
        until = self.end + _REACH
        stop = self.text.find("\n", self.end, until)
        return self.text[self.end : until if stop < 0 else stop]

    @_Once
    def before(self) -> str:
        """The word before the name if only a space lies between, as printed; else ""."""
        left = self.left
        tail = left.rstrip(" \u00a0")
        words = tail.rsplit(None, 1)  # none where only odd white space stands there: "\r Kyiv"
        if not words or len(tail) == len(left):
            return ""
        word = words[-1].lstrip(_OPENING)
        if word and word[-1] in _BREAKS and not _is_abbreviation(word):
            return ""
        return word

    @_Once
    def quoted_after(self) -> str:
        """The word before the quotation mark that the name follows: the "Brigade" of: Brigade "Kholodnyi Yar"."""
        if self.left[-1:] not in _QUOTES or not self.left[:-1].strip():
            return ""
        return self.left[:-1].rsplit(None, 1)[-1]

    @_Once
    def before_that(self) -> str:
        """The word before `before`."""
        words = self.left.rsplit(None, 2)
        return words[-2].lstrip(_OPENING) if len(words) > 1 else ""

    @_Once
    def title_before(self) -> str:
        """`before` without an abbreviation's stop."""
        return self.before.rstrip(".")

    @_Once
    def starts_sentence(self) -> bool:
        """Nothing of the sentence stands before the name."""
        tail = self.left.rstrip(" \u00a0")
        while tail and tail[-1] in _OPENING:
            tail = tail[:-1].rstrip(" \u00a0")
        return _ends_sentence(tail)

    @_Once
    def before_starts_sentence(self) -> bool:
        """The word before the name is the sentence's first."""
        tail = self.left.rstrip(" \u00a0")
        cut = max(tail.rfind(" "), tail.rfind("\u00a0"))
        tail = tail[: cut + 1].rstrip(" \u00a0")
        while tail and tail[-1] in _OPENING:
            tail = tail[:-1].rstrip(" \u00a0")
        return _ends_sentence(tail)

    @_Once
    def possessive(self) -> bool:
        """The name is in the genitive: "Kharkiv's"."""
        return self.right[:2] in ("'s", "’s", "'S", "’S", "ʼs", "`s") or self.right[:2] in ("' ", "’ ")

    @_Once
    def after(self) -> str:
        """The word after the name if only a space lies between, without its punctuation."""
        right = self.right
        if right[:1] not in (" ", "\u00a0"):
            return ""
        word = right.split(None, 1)
        return word[0].rstrip(_BREAKS + "'’").removesuffix("'s").removesuffix("’s") if word else ""

    @_Once
    def chain(self) -> tuple[str, ...]:
        """The capitalised words that follow without a break: "Polytechnic", "Institute"."""
        words = []
        at = self.end
        for _ in range(6):
            found = _CHAIN.match(self.text, at)
            if found is None:
                break
            word = found[1]
            at = found.end()
            bare = word.rstrip(".'’")
            for possessive in ("'s", "’s"):
                bare = bare.removesuffix(possessive)
            words.append(bare)
            if bare != word and word[-1] in ".'’" and not _is_abbreviation(word):
                break
        return tuple(words)

    @_Once
    def shouted(self) -> bool:
        """The line is in capitals, so that a capital tells nothing."""
        word = self.hit.text
        if not word.isupper() or len(word) < 2:
            return False
        around = self.left + self.right
        letters = [c for c in around if c.isalpha()]
        return len(letters) > 3 and sum(map(str.isupper, letters)) > 0.7 * len(letters)

    @_Once
    def headline(self) -> bool:
        """The line Has Every Word Like This, so that a capital tells nothing."""
        if self.right.rstrip().endswith("."):
            return False
        words = [w for w in f"{self.left} {self.right}".split() if len(w) > 4 and w[0].isalpha()]
        return len(words) > 2 and all(w[0].isupper() for w in words)

    @_Once
    def locative(self) -> bool:
        """A preposition or a verb of war stands before: "in Reading", "shelled Bar"."""
        return "locative" in roles_of(self.before.lower())

    @_Once
    def by_key(self) -> bool:
        """No table lists this spelling; only its key is known."""
        return self.hit.match.tier == "key" and self.hit.text.isascii()

    @_Once
    def rank(self) -> int:
        """How prominent the best-known place of this name is."""
        return max((e.rank for e in self.hit.entries), default=0)

    @_Once
    def large(self) -> bool:
        """The name is that of a country or a region."""
        return not self.by_key and any(e.kind in _LARGE_KINDS for e in self.hit.entries)

    @_Once
    def prominent(self) -> bool:
        """Every reader knows the place, so that a bare mention means it."""
        return not self.by_key and (self.large or self.rank >= PROMINENT)


def _is_abbreviation(word: str) -> bool:
    return word.endswith(".") and (word in _TITLES_CUT or len(word) <= 3 or bool(roles_of(word[:-1])))


def _ends_sentence(tail: str) -> bool:
    if not tail:
        return True
    last = tail[-1]
    if last in _CLOSING and len(tail) > 1:
        last = tail[-2]
    if last not in _SENTENCE_END and tail[-1] not in "-–—":
        return False
    if last == ".":
        return not _is_abbreviation(tail.rsplit(None, 1)[-1])
    return last in _SENTENCE_END


# --- the rules -------------------------------------------------------------


def _handle(s: Setting) -> bool:
    """Part of an address: ``@KyivPost``, ``www.odesa.ua``, ``/kherson/``."""
    before = s.text[s.start - 1 : s.start] if s.start else ""
    after = s.right[:1]
    if before in ("@", "_") or after in ("@", "_", "="):
        return True
    if (
        before == "."
        and s.text[s.start - 2 : s.start - 1].isalnum()
        and not s.text[s.start - 2 : s.start - 1].isupper()
    ):
        # "the war.Ukraine has": a lost paragraph break, unless it goes on like an address
        return bool(re.match(r"[\w-]*\.[a-z]{2,}|/", s.right)) or s.left.rsplit(None, 1)[-1].startswith("www.")
    if before == "/" or after == "/":
        run = s.left.rsplit(None, 1)[-1] if s.left[-1:].strip() else ""
        return "://" in run or "www." in run or bool(re.match(r"\.(?:com|org|net|ua|ru|info)\b", s.right))
    return after == "." and bool(re.match(r"\.(?:com|org|net|ua|ru|info|me|co)\b", s.right))


def _demonym(s: Setting) -> bool:
    """An adjective or a people: "Ukrainian", "Palestinians"."""
    word = s.hit.text
    return word in demonyms() or (word.isupper() and word.title() in demonyms())


def _case(s: Setting) -> bool:
    """An acronym that is not in capitals, or a word in capitals that only looks like one: "Us", "TELL US"."""
    word = s.hit.text
    if word.lower() not in _ACRONYMS:
        short = word.isupper() and len(word) <= 4 and word.isascii()
        return short and s.hit.match.tier != "exact" and bool(s.left.strip()) and not s.shouted
    return not word.isupper() or (s.shouted and not s.locative)


def _set_phrase(s: Setting) -> bool:
    """A dish, a syndrome, a unit: "chicken Kiev", "Moscow mule"."""
    for before, after in set_phrases().get(s.hit.text.lower(), ()):
        if (not before or s.before == before) and (not after or s.after == after or s.right.startswith("-" + after)):
            return True
    return False


def _title(s: Setting) -> bool:
    """A rank, an office or a form of address before it: "President Sumy", "Gen. Odesa"."""
    word = s.title_before
    if "title" in roles_of(word):
        return not (s.headline and s.prominent)
    if word.isupper() and len(word) > 2 and "title" in roles_of(word.title()):
        return not s.prominent
    return False


def _occupation(s: Setting) -> bool:
    """An occupation right before a small place's name: "analyst Lyman"."""
    return "role" in roles_of(s.before) and not s.prominent


def _particle(s: Setting) -> bool:
    """A particle of surnames: "Abu Homs", "von Essen"."""
    word = s.before
    return "particle" in roles_of(word.lower()) and (word[:1].isupper() or s.before_that[:1].isupper())


def _given_name(s: Setting) -> bool:
    """A given name before it: "Serhiy Lyman"; initials too: "J. Sumy"."""
    word = s.before
    if not word:
        # "Serhiy-Lyman" is no name; "al-" and its like were taken into the name by the scan
        return False
    if _INITIAL.search(word) and not s.large:
        return not s.starts_sentence or s.before_that[:1].isupper()
    if word.isupper() and len(word) > 2:
        word = word.title()
    strength = given_names().get(word)
    if strength == "strong":
        return True
    if strength is None or s.large or s.headline or s.shouted or "calendar" in roles_of(word):
        return False
    if s.prominent:  # "Jack London", but "Will Moscow agree?"
        return strength == "word" and not s.before_starts_sentence
    return strength == "weak" or not s.before_starts_sentence


def _surname_follows(s: Setting) -> bool:
    """A place that is a given name too, before a surname: "Jordan Peterson", "Volodymyr Zelensky"."""
    if s.hit.text not in given_names() or not s.chain:
        return False
    if s.right[:1] not in (" ", "\u00a0") or not s.right[1:2].isupper():
        return False
    word = s.chain[0]
    if s.large and (s.headline or s.shouted):
        return False
    roles = roles_of(word)
    if roles & {"organ", "calendar", "region", "district", "river", "title"} or word in demonyms():
        return False
    return not (len(word) < 4 and word.isupper())


def _ship(s: Setting) -> bool:
    """A vessel: "the missile cruiser Moskva", "HMS London"."""
    word = s.title_before
    if "ship" in roles_of(word) or "ship" in roles_of(word.lower()):
        return not (s.hit.end < len(s.text) and s.large)
    return s.left.rstrip(_OPENING + " ").endswith(_VESSELS)


_VESSELS = ("cruiser", "frigate", "submarine", "ship", "tanker", "vessel", "ferry", "corvette", "destroyer")


def _named_after(s: Setting) -> bool:
    """A street, a station, a treaty: "Kyiv Street", "the Minsk agreements"."""
    word = s.after
    if not word:
        return False
    if "street" in roles_of(word):
        return not (word == "St" and s.right[3:4] == ".") or s.right[4:5] in ("", " ", ",")
    if "treaty" in roles_of(word.lower()) and not s.large:
        return True
    # "the Minsk peace agreements", "the Minsk II agreement"
    words = s.right.split(None, 3)
    return (
        len(words) > 1
        and not s.large
        and words[0] in ("peace", "ceasefire", "truce", "II", "2", "III", "Peace", "Ceasefire")
        and "treaty" in roles_of(words[1].strip(_BREAKS).lower())
    )


def _club(s: Setting) -> bool:
    """A sports club: "Shakhtar Donetsk", "Manchester United"."""
    if "club" in roles_of(s.before) and not s.shouted:
        return True
    if s.chain and "club" in roles_of(s.hit.text):
        return True
    word = s.chain[0] if s.chain else s.right[1:].split(" ", 1)[0] if s.right[:1] == "-" else ""
    return "club_after" in roles_of(word) and not s.large


def _organisation(s: Setting) -> bool:
    """Part of an organisation's name: "the Kyiv Independent", "the Bank of Israel"."""
    if s.quoted_after and "organisation" in roles_of(s.quoted_after):
        return True
    acronym = s.hit.text.isupper() and s.hit.text.lower().replace(".", "") in _ACRONYMS
    if s.before in ("of", "de", "for"):
        head = s.before_that.rstrip("'’")
        if "organisation_of" in roles_of(head):
            return True
    if not s.chain or acronym or s.shouted:
        return False
    if not (s.right[1:2].isupper() or s.right.startswith((" of ", " and ", " for "))):
        return False
    if not s.right[1:2].isupper():
        return False
    for position, word in enumerate(s.chain):
        roles = roles_of(word)
        if "organisation" in roles:
            return not (s.headline and s.large)
        if position == 0 and ("calendar" in roles or word in demonyms() or "title" in roles):
            return False
    return False


def _ordinary(s: Setting) -> bool:
    """An English word where a capital tells nothing: "Nice weather", "READING THE ROOM"."""
    word = s.hit.text.lower()
    if _CONTRACTED.search(word):
        return True
    if word not in ordinary_words():
        return False
    if s.locative and not s.shouted and not s.right.startswith(" of "):
        return False
    return s.starts_sentence or s.shouted or s.headline or not s.prominent


def _surname(s: Setting) -> bool:
    """A surname that is a town far from the wars too, where no preposition makes it a place: "Hamilton agreed"."""
    if s.hit.text not in surnames() or s.locative or s.hit.tags & {"listed"}:
        return False
    return s.by_key or not any(e.country in _SLAVIC for e in s.hit.entries)


def _loose_key(s: Setting) -> bool:
    """Met by a key alone: Arabic and Hebrew keys forget the vowels, so they need a preposition and six letters."""
    if not s.by_key:
        return False
    if s.hit.text.lower() in ordinary_words() or s.hit.text in given_names() or s.hit.text in surnames():
        return True
    if not s.left.strip() and not s.after:
        return False  # nothing but a name: a caption, a cell of a table
    if all(e.country in _SLAVIC for e in s.hit.entries):
        return not (s.locative or s.possessive or "theatre" in s.hit.tags)
    return not (s.locative and len(s.hit.text) > 5)


def _longer_name(s: Setting) -> bool:
    """A small place's name inside a longer one: "the Lyman Brothers", "Belkis Ville"."""
    if s.headline or s.shouted or s.prominent:
        return False
    if s.right[:1] == "-" and s.right[1:2].isupper() and "before_place" not in s.hit.tags:
        return True
    if s.right[:1] == " " and s.right[1:2].isupper() and s.chain and "before_place" not in s.hit.tags:
        word = s.chain[0]
        if not (
            roles_of(word) & {"organ", "title", "calendar", "region", "district"}
            or word in demonyms()
            or word.isupper()
        ):
            return True
    word = s.before
    if not word[:1].isupper() or s.before_starts_sentence or word.isupper() or not word.isalpha():
        return False
    if s.hit.tags & {"after_place"} or word in demonyms():
        return False
    return not (
        roles_of(word.lower()) & {"direction", "locative", "city", "region"} or roles_of(word) & {"organ", "calendar"}
    )


def _age(s: Setting) -> bool:
    """An age or "who" after it: "Lyman, 43, said"."""
    return not s.large and not s.locative and bool(_AGE.match(s.right) or _NAMESAKE.match(s.right))


def _speaks(s: Setting) -> bool:
    """A small place that says, tells or smiles is somebody's surname: "Lyman said"."""
    return not s.prominent and not s.locative and s.before != "of" and "speech" in roles_of(s.after)


def _article(s: Setting) -> bool:
    """Find a ship or a river: "the Moskva", with an article and nothing after it that the article could belong to."""
    if s.before not in ("the", "The") or "the" in s.hit.text[:4].lower():
        return False
    if any(e.kind not in ("settlement", "city", "town", "village") for e in s.hit.entries):
        return False
    return s.right[:1] in (".", ";", '"', "”", "") or s.after in _FUNCTION_WORDS


_FUNCTION_WORDS = frozenset(
    (
        *("is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "may", "might", "can"),
        *("in", "on", "at", "to", "for", "from", "with", "by", "as", "after", "before", "during", "while"),
        *("where", "which", "that", "when", "who", "into", "over", "under"),
        *("sank", "sinks", "exploded", "capsized", "fired", "sailed"),
    )
)

#: The rules in the order in which they are asked; the names are public.
RULES: Final[dict[str, Callable[[Setting], bool]]] = {
    "address": _handle,
    "demonym": _demonym,
    "acronym": _case,
    "set-phrase": _set_phrase,
    "title": _title,
    "occupation": _occupation,
    "particle": _particle,
    "given-name": _given_name,
    "surname-follows": _surname_follows,
    "ship": _ship,
    "club": _club,
    "named-after": _named_after,
    "organisation": _organisation,
    "article": _article,
    "ordinary-word": _ordinary,
    "loose-key": _loose_key,
    "surname": _surname,
    "longer-name": _longer_name,
    "age": _age,
    "speech": _speaks,
}
#: Rules that a designator does not silence: "the Irish capital" names no place.
ALWAYS: Final = ("address", "demonym", "acronym")
#: Rules by which the name is a person's, so that the same name may be that person again.
PERSONAL: Final = frozenset({"title", "occupation", "particle", "given-name", "age"})


def veto(s: Setting) -> str | None:
    """Return the name of the first rule by which the hit names no place, or None."""
    for name, rule in RULES.items():
        if rule(s):
            return name
    return None
