"""Look at the words around a name, each worked out when somebody first asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic, TypeVar, overload

from newsnorm.places.cues import roles_of
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


OPENING = "\"'“‘«„([{"
QUOTES = tuple("\"'“‘«„")
CLOSING = "\"'”’»)]}"
_SENTENCE_END = ".!?…:;•·*|"
BREAKS = ',.;:!?…"”“»«()[]–—|'
_CHAIN = re.compile(r"[ \u00a0](?:(?:of|for|and|&|on|in|the)[ \u00a0]){0,2}([A-Z][\w'’&.-]*)")
_LONG_WORD = re.compile(r"(?<!\w)[^\W\d_]{4,}")
# What headlines print small among capitals: "With", but "with"
_SMALL = frozenset({"locative", "function"})
_TITLES_CUT = {"Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Cpl.", "Adm.", "Brig.", "Cmdr.", "Pvt.", "Mr.", "Mrs."}


class Setting:
    """A hit and its surroundings, each worked out when a rule first asks."""

    def __init__(self, text: str, hit: Hit) -> None:
        self.text = text
        self.hit = hit
        self.name = hit.spelling
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
        word = words[-1].lstrip(OPENING)
        if word and word[-1] in BREAKS and not is_abbreviation(word):
            return ""
        return word

    @_Once
    def quoted_after(self) -> str:
        """The word before the quotation mark that the name follows: the "Brigade" of: Brigade "Kholodnyi Yar"."""
        if self.left[-1:] not in QUOTES or not self.left[:-1].strip():
            return ""
        return self.left[:-1].rsplit(None, 1)[-1]

    @_Once
    def before_that(self) -> str:
        """The word before `before`."""
        words = self.left.rsplit(None, 2)
        return words[-2].lstrip(OPENING) if len(words) > 1 else ""

    @_Once
    def title_before(self) -> str:
        """`before` without an abbreviation's stop."""
        return self.before.rstrip(".")

    @_Once
    def starts_sentence(self) -> bool:
        """Nothing of the sentence stands before the name."""
        tail = self.left.rstrip(" \u00a0")
        while tail and tail[-1] in OPENING:
            tail = tail[:-1].rstrip(" \u00a0")
        return _ends_sentence(tail)

    @_Once
    def before_starts_sentence(self) -> bool:
        """The word before the name is the sentence's first."""
        tail = self.left.rstrip(" \u00a0")
        cut = max(tail.rfind(" "), tail.rfind("\u00a0"))
        tail = tail[: cut + 1].rstrip(" \u00a0")
        while tail and tail[-1] in OPENING:
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
        return word[0].rstrip(BREAKS + "'’").removesuffix("'s").removesuffix("’s") if word else ""

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
            if bare != word and word[-1] in ".'’" and not is_abbreviation(word):
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
        words = _LONG_WORD.findall(self.left) + _LONG_WORD.findall(self.right)
        return len(words) > 2 and all(w[0].isupper() or roles_of(w) & _SMALL for w in words)

    @_Once
    def locative(self) -> bool:
        """A preposition or a verb of war stands before: "in Reading", "shelled Bar"."""
        return "locative" in roles_of(self.before.lower())


def is_abbreviation(word: str) -> bool:
    """Say whether the stop of *word* ends no sentence: "Gen."."""
    return word.endswith(".") and (word in _TITLES_CUT or len(word) <= 3 or "title" in roles_of(word[:-1]))


def _ends_sentence(tail: str) -> bool:
    if not tail:
        return True
    last = tail[-1]
    if last in CLOSING and len(tail) > 1:
        last = tail[-2]
    if last not in _SENTENCE_END and tail[-1] not in "-–—":
        return False
    if last == ".":
        return not is_abbreviation(tail.rsplit(None, 1)[-1])
    return last in _SENTENCE_END
