"""Tell from the words around a name whether it names a place at all.

"Serhiy Lyman", "the frigate Sevastopol" and "the Kyiv Independent" spell towns
and mean none. Each rule reads one habit of English news and says where it
looks: at the name, before it or after it. Most mentions stand among words that
tell nothing, and no rule is asked; of the others, only those that look there.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Final, NamedTuple

from newsnorm.places import rules_names, rules_persons, rules_words
from newsnorm.places.cues import given_names, roles_of
from newsnorm.places.scan import Hit
from newsnorm.places.surroundings import Setting, is_abbreviation

# Where a rule looks: at the name alone; at the word before it, at "of" or at an article there; at what comes after it
NAME, BEFORE, OF, ARTICLE, AFTER = 0, 1, 2, 4, 8


class Rule(NamedTuple):
    """A reason why a name names no place, and where it shows."""

    ask: Callable[[Setting], bool]
    where: int

    @property
    def says(self) -> str:
        """What the rule reads, in one line."""
        return (self.ask.__doc__ or "").splitlines()[0]


#: The rules in the order in which they are asked; the names are public.
RULES: Final[dict[str, Rule]] = {
    "address": Rule(rules_words.address, BEFORE | AFTER),
    "demonym": Rule(rules_words.demonym, NAME),
    "acronym": Rule(rules_words.acronym, NAME),
    "set-phrase": Rule(rules_names.set_phrase, NAME),
    "far-namesake": Rule(rules_names.far_namesake, NAME),
    "title": Rule(rules_persons.title, BEFORE),
    "occupation": Rule(rules_persons.occupation, BEFORE),
    "particle": Rule(rules_persons.particle, BEFORE),
    "given-name": Rule(rules_persons.given_name, BEFORE),
    "surname-follows": Rule(rules_persons.surname_follows, AFTER),
    "call-sign": Rule(rules_names.call_sign, BEFORE),
    "ship": Rule(rules_names.ship, BEFORE),
    "model": Rule(rules_names.model, AFTER),
    "club": Rule(rules_names.club, BEFORE | AFTER),
    "named-after": Rule(rules_names.named_after, AFTER),
    "match": Rule(rules_names.match_played, NAME),
    "branch": Rule(rules_names.branch, BEFORE),
    "operation": Rule(rules_names.operation, BEFORE | OF),
    "organisation": Rule(rules_names.organisation, BEFORE | OF | ARTICLE | AFTER),
    "article": Rule(rules_names.article, ARTICLE),
    "adjectival": Rule(rules_names.adjectival, NAME),
    "ordinary-word": Rule(rules_words.ordinary_word, NAME),
    "loose-key": Rule(rules_words.loose_key, NAME),
    "surname": Rule(rules_persons.surname, NAME),
    "prefix": Rule(rules_names.prefix, BEFORE | AFTER),
    "longer-name": Rule(rules_names.longer_name, BEFORE | AFTER),
    "age": Rule(rules_persons.age, AFTER),
    "speech": Rule(rules_persons.speech, AFTER),
}
#: Rules that a designator does not silence: "the Irish capital" names no place.
ALWAYS: Final = ("address", "demonym", "acronym")
#: Rules by which the name is a person's, so that the same name may be that person again.
PERSONAL: Final = frozenset({"title", "occupation", "particle", "given-name", "age"})

# Words of these roles tell something of the name that they stand before, or after
_TELL_BEFORE: Final = frozenset(("title", "role", "kin", "particle", "organisation_of", "club", "ship", "call-sign"))
_TELL_AFTER: Final = frozenset(
    ("organisation", "club_after", "treaty", "formation", "model", "street", "speech", "thing")
)


_PARTICLES: Final = frozenset(("al", "el", "bin", "ibn", "abu"))


def veto(text: str, hit: Hit) -> str | None:
    """Return the name of the first rule by which *hit* names no place, or None."""
    asks = hit.spelling.asks
    if "oversea" in hit.tags:
        asks |= {"far-namesake"}
    after = hit.after
    where = _tells_before(hit.before) | _tells_after(after if after not in (",", ".") else text[hit.end : hit.end + 3])
    if not (where or asks):
        return None
    setting = Setting(text, hit)
    for name, rule in _asked(where, asks):
        if rule.ask(setting):
            return name
    return None


def veto_designated(text: str, hit: Hit) -> str | None:
    """Return the rule that speaks against *hit* though "region" or "the town of" stands beside it, or None."""
    setting = Setting(text, hit)
    # "Kherson Regional Art Museum", but "Kherson Regional Military Administration"
    rules = (*ALWAYS, "organisation") if hit.after == "Regional" else ALWAYS
    return next((name for name in rules if RULES[name].ask(setting)), None)


@functools.lru_cache(maxsize=1 << 10)
def _asked(where: int, asks: frozenset[str]) -> tuple[tuple[str, Rule], ...]:
    return tuple((name, rule) for name, rule in RULES.items() if rule.where & where or name in asks)


@functools.lru_cache(maxsize=1 << 13)
def _tells_before(word: str) -> int:
    """Return where rules have a reason to look because of *word*, before a name.

    >>> [_tells_before(word) for word in ("near", "In", "Serhiy,", "town.", "frigate", "Serhiy", "Gen.", "of", "the")]
    [0, 0, 0, 0, 1, 1, 1, 2, 4]
    """
    word = word.rpartition("\n")[2]
    if not word or word in "(–—" or (word[-1] in ",;:.!?" and not is_abbreviation(word)):
        return 0
    low = word.lower()
    if low in ("the", "a", "an"):
        return ARTICLE
    roles = roles_of(low)
    if "hinge" in roles:
        return OF
    if "locative" in roles:
        return 0
    tells = not word.islower() or roles & _TELL_BEFORE or word in given_names()
    return BEFORE if tells else 0


@functools.lru_cache(maxsize=1 << 13)
def _tells_after(word: str) -> int:
    r"""Return where rules have a reason to look because of *word*, after a name; of a comma, what follows it counts.

    >>> [_tells_after(word) for word in ("and", ". T", ", s", "\n", "Street", "accords", ".co", ", 4", ", w")]
    [0, 0, 0, 0, 8, 8, 8, 8, 8]
    """
    if word[:1] == ",":
        tells = word[1:2] in (" ", "\u00a0") and not (word[2:].islower() and word[2:] not in ("a", "w", "h"))
    elif word[:1] == ".":
        tells = word[1:2].isalpha()
    elif not word or word in " \u00a0\n\r!?;:)–—":
        tells = word in (" ", "\u00a0")
    else:
        tells = not word.islower() or word in _PARTICLES or bool(roles_of(word) & _TELL_AFTER)
    return AFTER if tells else 0
