"""Read what a number counts: the head noun phrase that follows it.

Without a parser: the phrase runs to the first plural noun, over adjectives and
names, and ends before any function word; "and" joins a second plural.
"""

from __future__ import annotations

import re

from newsnorm.quantities import lexicon
from newsnorm.quantities.context import words

_TOKEN = re.compile(r"[ ]{1,2}([^\W\d_]{1,24}(?:['-][^\W\d_]{1,24}){0,3})(['’])?")
_OF = re.compile(
    r"[ ]{1,2}(?:of[ ]{1,2})?(?:(?:the|its|their|his|her|our|these|those|such)[ ]{1,2})?(?:(?:more|other|fewer|additional|further|extra)(?=[ ]))?"  # noqa: E501
)
_MEASURE = re.compile(
    r"[ ](?:[0-9]{1,3}(?:[.,][0-9]{1,3})?|[a-z]{3,6})-?"
    r"(?:mm|cm|m|km|kg|lb|inch|foot|metre|meter|tonne|ton|year|day)-?(?:old)?(?=[ ])"
)
# a type's name within what is counted: "18 Leopard 2A6 tanks", "32 F-16 fighters"
_MODEL = re.compile(r"[ ]((?:[A-Z][a-z]{1,20}[ ])?[A-Z][A-Za-z]{0,5}-?[0-9]{1,4}[A-Z0-9]{0,3})(?=[ ][A-Za-z])")
_NUMBERED = re.compile(r"[ ](([A-Z][a-z]{1,20})[ -][0-9]{1,3}[A-Z]?[0-9]{0,2})(?=[ ][A-Za-z])")
_MODELS = re.compile(r"[ ]((?:[A-Z][a-z]{1,20}[ ])?[A-Z][A-Za-z]{0,5}-[0-9]{1,4}[A-Z]{0,2}s)\b")
# "14 North Korean soldiers", "5 West Bank towns"
_OF_LAND = re.compile(r"(?:North|South|East|West)[ ][A-Z][a-z]")
_LONGEST = 6
#: Plurals that seldom say of what kind other things are: "killed 12 people families said".
_PERSONS = frozenset(("people", "men", "women", "children", "others"))
#: Plurals that end a name: of the United Nations, States or Arab Emirates, Doctors Without Borders.
_UNITED = frozenset(("nations", "states", "emirates", "borders"))


def is_plural(word: str) -> bool:
    """Tell whether *word* looks like a plural noun."""
    if word in lexicon.words("nouns", "plural"):
        return True
    if len(word) < 4 or word in lexicon.words("nouns", "not_counted"):
        return False
    if word.endswith("men") and len(word) > 5:
        return True  # "firemen", "frontier guardsmen"
    if not word.endswith("s"):
        return False
    return not word.endswith(("ss", "us", "is", "'s", "ous"))


def read(view: str, text: str, end: int, *, singular: bool = False) -> tuple[str, int] | None:
    """Return the noun phrase counted by the number that ends at *end*, and where it ends.

    >>> read("20 russian armoured vehicles were", "20 Russian armoured vehicles were", 2)
    ('Russian armoured vehicles', 28)

    >>> read("20 of which were", "20 of which were", 2)
    """
    m = _OF.match(view, end)
    if m is None:
        return None
    at = m.end() if m.end() > end and view[m.end() - 1] != " " else m.end() - 1
    if measure := _MEASURE.match(view, at):
        at = measure.end()  # "6,000 155-mm rounds"
    first: int | None = None
    stop = lexicon.words("nouns", "stop")
    figures = lexicon.numbers()
    ones = lexicon.words("nouns", "singular") if singular else frozenset[str]()
    if models := _MODELS.match(text, at):
        return models[1], models.end()  # "two T-72s"
    for _ in range(_LONGEST):
        model = _MODEL.match(text, at) or (None if singular else _NUMBERED.match(text, at))
        if model and (model.re is _MODEL or model[2].lower() in lexicon.words("designators", "name")):
            first, at = model.start(1) if first is None else first, model.end()
        m = _TOKEN.match(view, at)
        if m is None:
            return None
        word = m[1]
        # "241 US servicemen", "60 IS fighters"
        stops = (
            word in stop
            and word != "us"
            and not _OF_LAND.match(text, m.start(1))
            and not (word == "is" and text[m.start(1) : m.end(1)] == "IS")
        )
        if stops and singular and first is not None:
            return text[first:at], at  # "One garrison was": what stands before the verb is counted
        if stops or (word in figures and figures[word][0] != "ordinal"):
            return None
        if first is None:
            first = m.start(1)
        at = m.end(1)
        if m[2] and word.endswith("s") and is_plural(word):
            return text[first : m.end(1)], m.end(1)  # "the two parties' plans"
        if m[2] or word.endswith("'s"):
            at = m.end()  # "Russia's": an owner, not the head
            continue
        if word in ones or is_plural(word):
            after = _TOKEN.match(view, at)
            named = text[m.start(1)].isupper() and word in lexicon.words("designators", "name")
            if named and after and is_plural(after[1]) and after[1] not in stop:
                continue  # "31 Abrams tanks"
            if word in _UNITED and text[m.start(1)].isupper() and after and after[1] not in stop:
                continue  # "nine United Nations lorries"
            if after and not after[2] and text[at - 1] != "s" and _describes(word, after[1]):
                continue  # "two aircraft carriers", "140 MLRS attacks"
            return _joined(view, text, first, at)
        if view[at : at + 1] in ",;:.!?)":
            return None
    return None


def _describes(word: str, after: str) -> bool:
    """Tell whether a plural without an s only says of what kind the things after it are."""
    if word in _PERSONS or word not in lexicon.words("nouns", "plural"):
        return False
    counted = after.endswith("s") and is_plural(after) and after not in lexicon.words("nouns", "stop")
    return counted and after not in lexicon.units()  # "20 dead hours after the strike"


def counts_one(view: str, end: int) -> bool:
    """Tell whether "one", which ends at *end*, counts the noun after it and stands for none: "one heavy cruiser".

    >>> counts_one("one heavy cruiser sank", 3), counts_one("one never knows", 3)
    (True, False)
    """
    m = _TOKEN.match(view, end)
    if m is None or m[2]:
        return False
    word = m[1]
    return (
        word not in lexicon.words("nouns", "stop")
        and word not in words("one_after")
        and not word.endswith(("s", "ed", "ly", "ing"))
    )


_SPEAKER = re.compile(r"(?:[ ][a-z-]{3,16}){1,3}?[ ]([a-z]{3,9})\b")


def is_speaker(view: str, end: int) -> bool:
    """Tell whether who follows is said to speak: "one senior officer said"."""
    m = _SPEAKER.match(view, end)
    while m is not None and m[1] not in words("speech"):
        m = _SPEAKER.match(view, m.start(1) - 1) if m.start(1) - end < _SPEAKER_REACH else None
    return m is not None


def goes_on_counting(view: str, end: int) -> bool:
    """Tell whether another number stands in what is left of the clause: "one cruiser and three destroyers"."""
    clause = _CLAUSE.match(view, end)
    assert clause is not None
    return any(
        word[0].isdigit() or lexicon.numbers().get(word, ("", 0))[0] in ("unit", "teen", "ten", "dozen", "hundred")
        for word in _WORD.findall(clause[0])
        if word not in ("one", "1")
    )


_SPEAKER_REACH = 24
_CLAUSE = re.compile(r"[^.;:()]{0,44}")
_WORD = re.compile(r"\w+")
#: Nouns only beside one another: "200 dead and wounded".
_FATES = frozenset(("dead", "injured", "killed", "missing", "wounded"))
_AND = re.compile(r"(?:,[ ][a-z-]+)?[ ](?:and|or|&)[ ]([a-z-]+)(?:[ ]([a-z-]+))?\b")


def _joined(view: str, text: str, first: int, at: int) -> tuple[str, int]:
    m = _AND.match(view, at)
    if m is None or not is_plural(m[1]) or m[1] in lexicon.words("nouns", "stop") or m[1] in lexicon.numbers():
        return text[first:at], at
    if m[1] in _FATES and view[first:at].rpartition(" ")[2] not in _FATES:
        return text[first:at], at  # "displaced 12 million people and killed thousands"
    return text[first : m.end(1)], m.end(1)
