"""Judge a line by the words of a page's furniture: buttons that no template lists, sentences that court the visitor.

Templates name what a page says word for word; new wordings come every day.
What does not change is the vocabulary: a line made of nothing but "skip",
"to", "end", "of" and "carousel" is no line of an article, whatever its order.
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import NamedTuple

from newsnorm.core.tables import load_table

#: A button has at most this many words, …
_BUTTON_WORDS = 12
#: Sections in one line: so many words, of them so many sections.
_RUN, _RUN_MOST, _RUN_SECTIONS = 5, 30, 3
#: … and a sentence that courts the visitor at most this many.
_CALL_WORDS = 50
#: A longer call needs debris beside it: a blog may write so of itself.
_CALL_ALONE = 25
#: From so many words on an order of nothing but a page's words is a sentence.
_ORDER_WORDS = 6
#: From these scores on a button acts alone, or in company.
_BUTTON, _LOOSE_BUTTON = 2.0, 1.0
#: From these scores on a sentence acts alone, or beside debris.
_CALL, _FAINT_CALL = 5.0, 2.5
_WORD = re.compile(r"[^\W_][\w'!-]*|[&+|/·•–—»›<>«]")
_COUNT = re.compile(r"0[km]?\Z|0\+\Z")
_LEADS = frozenset(("please", "to", "let's", "don't", "never", "and", "or", "can", "you", "now"))
#: "You will no longer receive alerts", "By submitting you agree"
_TOLD = {
    "you": frozenset(("will", "have", "can", "may", "must", "are", "agree", "don't")),
    "your": frozenset(("account", "subscription", "email", "comment", "browser", "ad", "profile", "privacy", "trial")),
    "by": frozenset(
        (
            "submitting",
            "clicking",
            "signing",
            "subscribing",
            "registering",
            "continuing",
            "using",
            "giving",
            "entering",
            "providing",
            "sharing",
            "creating",
        )
    ),
}
_STATES = frozenset(("is", "are"))
#: A site speaks of itself in the plural.
_HOUSE = frozenset(("our", "us", "we", "we're", "we've"))
# "… news and information every morning"
_OFTEN = re.compile(
    r"\b(?:every|each) (?:morning|evening|day|week|weekday|month|friday|sunday|monday)\b|\b(?:daily|weekly)\Z"
)
#: Who is spoken to, in a sentence of at most so many words.
_YOU, _TALK_WORDS = frozenset(("you", "your", "us")), 25
# "Would you like our news?": the visitor is asked
_ASKED = re.compile(r"\b(?:would|did|had|were) (?=you\b)")
# "…, read the sign", "…, the cable ran": what is quoted without quotation marks
_READ_OUT = re.compile(
    r", (?:read|ran|went|says) (?:the|an?|one|its|his)\b|, (?:the|an?|one) (?:[\w-]+ ){1,3}(?:read|ran|went|reads)\Z"
)


class _Words(NamedTuple):
    """The classes of data/debris/vocabulary.tsv."""

    page: frozenset[str]
    thing: frozenset[str]
    promo: frozenset[str]
    act: frozenset[str]
    net: frozenset[str]
    section: frozenset[str]
    visitor: frozenset[str]
    glue: frozenset[str]
    said: frozenset[str]
    tale: frozenset[str]
    craft: frozenset[str]
    outlet: frozenset[str]


@functools.cache
def _words() -> _Words:
    table = {name: frozenset(words.split()) for name, words in load_table("debris/vocabulary.tsv", ("class", "words"))}
    return _Words(**table)


@functools.cache
def _furniture() -> frozenset[str]:
    """Return every word that may stand in a button."""
    words = _words()
    return frozenset().union(*words) - words.said - words.tale - words.craft - words.outlet


def judge_words(key: str) -> str | None:
    """Return the rule of the vocabulary that names a line of this key, or None.

    >>> judge_words("skip to end of carousel"), judge_words("end of the line")
    ('page-words', None)
    >>> judge_words("track latest news live on our app and get news updates from india")
    'visitor-call'
    >>> judge_words("share of fire: one to six") is None
    True
    """
    rough = key.split()
    if _runs_sections(rough):
        return "section-run"
    if len(rough) <= _BUTTON_WORDS and (rule := _button(_WORD.findall(key), key)):
        return rule
    if not 3 < len(rough) <= _CALL_WORDS:
        return None
    call = _call(_WORD.findall(key), key) if _addresses(rough) else None
    return call or ("visitor-talk" if _talks(rough, key) else None)


def _runs_sections(words: list[str]) -> bool:
    """Say whether most words are sections, and none joins them to a sentence."""
    if not _RUN <= len(words) <= _RUN_MOST:
        return False
    known = _words()
    if not known.glue.isdisjoint(words) or not known.said.isdisjoint(words) or not known.visitor.isdisjoint(words):
        return False
    sections = sum(word in known.section for word in words)
    return sections >= _RUN_SECTIONS and 2 * (sections + sum(word in known.thing for word in words)) > len(words)


def begins_call(lower: str) -> bool:
    """Say whether a lower-case sentence could court the visitor."""
    return _addresses(lower.split(None, _CALL_WORDS))


def may_be_furniture(key: str) -> bool:
    """Say whether a line of this key could be a button, a run of sections, or a sentence that courts the visitor."""
    words = key.split(None, _CALL_WORDS)
    if _addresses(words) or _runs_sections(words):
        return True
    return len(words) <= _BUTTON_WORDS and _button(_WORD.findall(key), key) is not None


def _addresses(words: list[str]) -> bool:
    """Say whether a line opens with an order, or speaks for the house."""
    known = _words()
    return _leads(words, known) or not _HOUSE.isdisjoint(words)


def _button(words: list[str], key: str) -> str | None:
    """Judge a line of which every word belongs to a page."""
    furniture = _furniture()
    if not words or not all(word in furniture or _COUNT.match(word) for word in words) or '"' in key:
        return None
    known = _words()
    page = sum(word in known.page for word in words)
    if not page and not _STATES.isdisjoint(words):
        return None  # "Your feed is": a button states nothing
    things = sum(word in known.thing for word in words)
    nets = sum(word in known.net for word in words)
    visitor = any(word in known.visitor for word in words)
    score = 2 * page + min(2, things) + 1.5 * nets + _acts(words, known) + visitor
    if len(words) >= _ORDER_WORDS and _leads(words, known) and score >= 2 * _BUTTON:
        return "visitor-call"
    if len(words) > 1 and score >= _BUTTON:
        return "page-words"
    return "page-words-loose" if score >= _LOOSE_BUTTON else None


def _leads(words: list[str], known: _Words) -> bool:
    """Say whether a line opens with an order, or tells the visitor what will come or be."""
    if not words:
        return False  # a line of signs alone
    if words[0] in known.act:
        return True
    second = words[1] if len(words) > 1 else ""
    return (words[0] in _LEADS and second in known.act) or (words[0] in _TOLD and second in _TOLD[words[0]])


def _acts(words: list[str], known: _Words) -> int:
    """Say whether the visitor is told to do something: 1 or 0."""
    return int(
        words[0] in known.act
        or any(before in _LEADS and word in known.act for before, word in itertools.pairwise(words))
    )


def _call(words: list[str], key: str) -> str | None:
    """Judge a sentence by what it offers, and to whom."""
    known = _words()
    said = set(words)
    if '"' in key or tells(key):
        return None
    things = len(said & (known.thing | known.page | known.promo))
    offer = min(4, things) + len(said & known.page) + len(said & known.net) + 1.5 * min(3, len(said & known.promo))
    if not offer:
        return None
    leads = _leads(words, known)
    acts = sum(before in _LEADS and word in known.act for before, word in itertools.pairwise(words))
    score = offer + 1.5 * min(2, len(said & known.visitor)) + 2 * leads + min(2, acts)
    score += 1.5 * (_OFTEN.search(key) is not None)
    score -= ("i" in said) + len(words) / (10 if known.promo.isdisjoint(said) else 15)
    if score >= _CALL and (len(words) > _CALL_ALONE or words[0] in _TOLD):
        return "visitor-call-loose"
    if score >= _CALL and (leads or not _HOUSE.isdisjoint(said)):
        return "visitor-call"
    return "visitor-call-loose" if score >= _FAINT_CALL and leads else None


def _talks(words: list[str], key: str) -> bool:
    """Say whether a short sentence speaks to the visitor; articles do so too, so it proves little."""
    if _YOU.isdisjoint(words) or len(words) > _TALK_WORDS or '"' in key or ". " in key or "i" in words:
        return False
    return not tells(key)


class Shares(NamedTuple):
    """How far the words of a line are those of a page.

    Attributes:
        furniture: Which part of them may stand in a button.
        page: Whether one hardly stands anywhere but on a page's furniture.
        promo: How many plead for money, or promise more.
        visitor: Whether the reader is spoken to.
        house: Whether the site speaks of itself.
        tale: Whether one belongs to a tale, or reports what was said.
        craft: How many name a maker of news, or what such a person does.
        outlet: How many say what a publisher is.
    """

    furniture: float
    page: bool
    promo: int
    visitor: bool
    house: bool
    tale: bool
    craft: int
    outlet: int


def shares(key: str) -> Shares:
    """Measure the words of *key* for those who judge a line by more than its words.

    >>> newsletter = shares("about our newsletter")
    >>> newsletter.furniture, newsletter.house, shares("he fell").furniture
    (1.0, True, 0.0)
    """
    known = _words()
    words = _WORD.findall(key)
    said = set(words)
    of_a_page = sum(word in _furniture() or _COUNT.match(word) is not None for word in words)
    return Shares(
        of_a_page / max(1, len(words)),
        not said.isdisjoint(known.page),
        len(said & known.promo),
        not said.isdisjoint(known.visitor - _HOUSE),
        not said.isdisjoint(_HOUSE),
        not (said.isdisjoint(known.said) and said.isdisjoint(known.tale)),
        len(said & known.craft),
        len(said & known.outlet),
    )


def tells(key: str) -> bool:
    """Say whether the words of *key* tell a tale, as an article does, rather than speak to a visitor.

    >>> tells("help us, read the sign on the roof"), tells("he told them to subscribe"), tells("subscribe to our news")
    (True, True, False)
    """
    known = _words()
    words = set(_WORD.findall(_ASKED.sub("", key)))
    return not (known.said.isdisjoint(words) and known.tale.isdisjoint(words)) or _READ_OUT.search(key) is not None
