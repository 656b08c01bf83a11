"""The words that figures are made of, read from the data tables once and indexed for look-up.

Every index is keyed by the word at which the reader stands: the first word of a
unit, the last word of a comparator. A look-up is then one `dict.get` and, rarely,
a comparison of a few longer phrases.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from newsnorm.core.tables import load_table
from newsnorm.quantities.model import Modifier


class Unit(NamedTuple):
    """What a surface form of a unit means."""

    unit: str
    kind: str
    scale: Decimal | None = None  # of minor coins: "50 cents" is 0.50 USD


class Form(NamedTuple):
    """A surface form; symbols mean themselves only in the letter case of the table."""

    text: str
    unit: Unit
    exact: bool
    local: bool = False  # of another language's table, where English words do not matter


class Phrase(NamedTuple):
    """A comparator."""

    text: str
    modifier: Modifier


_FIRST = re.compile(r"[^\W\d_]+|[^\w\s]")
_LAST = re.compile(r"[^\W\d_]+\.?$|[^\w\s]+$")

#: What stands before a length to make an area or a volume of it, and after its symbol.
_POWERS = (
    (
        "area",
        " ** 2",
        ("square ", "sq ", "sq. ", "sq.", "sq", "square-", "sq-"),
        ("²", "2", "^2", " sq", " sq."),
        (" squared", " square"),
    ),
    ("volume", " ** 3", ("cubic ", "cu ", "cu. ", "cu.", "cubic-"), ("³", "3", "^3"), (" cubed",)),
)
_POWERED = frozenset(["kilometer", "meter", "centimeter", "millimeter", "mile", "yard", "foot", "inch"])


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _powers(unit: str, words: Iterable[str], symbols: Iterable[str]) -> Iterable[Form]:
    for kind, power, before, marks, after in _POWERS:
        made = Unit(unit + power, kind)
        for word in words:
            yield from (Form(lead + word, made, exact=False) for lead in before)
            yield from (Form(word + tail, made, exact=False) for tail in after)
        for symbol in symbols:
            yield from (Form(lead + symbol, made, exact=False) for lead in before)
            yield from (Form(symbol + mark, made, exact=True) for mark in marks)


def _index(forms: Iterable[Form]) -> dict[str, tuple[Form, ...]]:
    index: dict[str, dict[str, Form]] = {}
    for form in forms:
        head = _FIRST.match(form.text)
        assert head is not None, form
        index.setdefault(head[0].lower(), {}).setdefault(form.text, form)
    return {
        head: tuple(sorted(found.values(), key=lambda form: (-len(form.text), not form.exact)))
        for head, found in index.items()
    }


#: The locales whose unit names are read and written; elsewhere numbers are read, and English names.
LOCALES = (
    "en", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nb", "nl", "pl", "pt",
    "ro", "ru", "sk", "sl", "sv", "uk",
)  # fmt: skip


@functools.cache
def cldr_units() -> dict[str, str]:
    """Return the pint expression of each CLDR unit that we know."""
    return {cldr: unit for cldr, unit, _ in load_table("quantities/cldr_units.tsv", ("cldr", "unit", "system"))}


@functools.cache
def units(locale: str = "en") -> dict[str, tuple[Form, ...]]:
    """Return every unit that may follow a number in *locale*, by first word in lower case, longest form first."""
    language = locale.replace("-", "_").partition("_")[0]
    if language not in LOCALES or language == "en":
        return curated_forms()
    kinds = {
        form.unit.unit: form.unit for group in curated_forms().values() for form in group if form.unit.scale is None
    }
    rows = load_table(f"quantities/cldr/{language}.tsv", ("form", "unit"))
    forms = [
        Form(
            form.lower().replace("’", "'") if _is_name(form) else form,
            kinds[unit],
            exact=not _is_name(form),
            local=True,
        )
        for form, unit in rows
    ]
    own = {form.text for form in forms}
    return _index([*forms, *(form for group in curated_forms().values() for form in group if form.text not in own)])


def _is_name(form: str) -> bool:
    return sum(letter.isalpha() for letter in form) > 3


@functools.cache
def curated_forms() -> dict[str, tuple[Form, ...]]:
    """Return the forms of our own table: English words, and the symbols that all languages share."""
    forms: list[Form] = []
    for unit, kind, words, symbols in load_table("quantities/units.tsv", ("unit", "kind", "words", "symbols")):
        made = Unit(unit, kind)
        forms += (Form(word, made, exact=False) for word in _split(words))
        forms += (Form(symbol, made, exact=True) for symbol in _split(symbols))
        if unit in _POWERED:
            forms += _powers(unit, _split(words), [s for s in _split(symbols) if s[0].isalpha()])
    for code, words, symbols, minor in _currencies():
        whole, hundredth = Unit(code, "money"), Unit(code, "money", Decimal("0.01"))
        # A bare code is a word in lower case ("try", "all"), so it counts in capitals only.
        names = (word for word in _split(words) if word != code.lower())
        forms += (Form(code, whole, exact=True), *(Form(word, whole, exact=False) for word in names))
        forms += (Form(symbol, whole, exact=False) for symbol in _split(symbols) if not symbol.isascii())
        forms += (Form(word, hundredth, exact=False) for word in _split(minor))
    return _index(forms)


@functools.cache
def cautions() -> dict[str, tuple[str, ...]]:
    """Return what must hold where a form of a unit is also a word or a name."""
    found: dict[str, tuple[str, ...]] = {}
    for form, caution in load_table("quantities/cautions.tsv", ("form", "caution")):
        found[form] = (*found.get(form, ()), caution)
    return found


def _currencies() -> tuple[tuple[str, ...], ...]:
    return load_table("quantities/currencies.tsv", ("code", "words", "symbols", "minor"))


@functools.cache
def local_money() -> dict[str, dict[str, str]]:
    """Return, of each word that several countries have for their money, the ISO code by the place named."""
    found: dict[str, dict[str, str]] = {}
    for word, place, code in load_table("quantities/local_money.tsv", ("word", "place", "code")):
        found.setdefault(word, {})[place] = code
    return found


@functools.cache
def currency_symbols() -> dict[str, str]:
    """Return the ISO code of every mark that may stand before a number, in lower case."""
    return {symbol: code for code, _, symbols, _ in reversed(_currencies()) for symbol in _split(symbols)}


@functools.cache
def shared_coins() -> dict[str, frozenset[str]]:
    """Return the currencies of each name of a coin that several have: "cents"."""
    owners: dict[str, set[str]] = {}
    for code, _, _, minor in _currencies():
        for name in _split(minor):
            owners.setdefault(name, set()).add(code)
    return {name: frozenset(codes) for name, codes in owners.items() if len(codes) > 1}


@functools.cache
def per_units() -> dict[str, tuple[Form, ...]]:
    """Return what may stand after "per", "a" or "/", by first word."""
    return _index(
        Form(form, Unit(unit, ""), exact=False)
        for unit, forms in load_table("quantities/per.tsv", ("unit", "forms"))
        for form in _split(forms)
    )


@functools.cache
def numbers() -> dict[str, tuple[str, int]]:
    """Return sort and value of every number word."""
    rows = load_table("quantities/numbers.tsv", ("word", "sort", "value"))
    return {word: (sort, int(value)) for word, sort, value in rows}


@functools.cache
def magnitudes(locale: str) -> dict[str, int]:
    """Return the words for thousands, millions and so on in *locale*, none in English: word in lower case → factor."""
    language = locale.replace("-", "_").partition("_")[0]
    rows = load_table("quantities/magnitudes.tsv", ("locale", "word", "factor"))
    return {word: int(factor) for known, word, factor in rows if known == language}


def _comparators(side: str) -> Iterable[Phrase]:
    for phrase, modifier, where in load_table("quantities/comparators.tsv", ("phrase", "modifier", "side")):
        if where == side:
            yield Phrase(phrase, modifier)  # type: ignore[arg-type]


@functools.cache
def comparators_before() -> dict[str, tuple[Phrase, ...]]:
    """Return the comparators that lead a figure, by last word, longest first."""
    index: dict[str, list[Phrase]] = {}
    for phrase in _comparators("before"):
        last = _LAST.search(phrase.text)
        assert last is not None, phrase
        index.setdefault(last[0], []).append(phrase)
    return {last: tuple(sorted(found, key=lambda p: -len(p.text))) for last, found in index.items()}


@functools.cache
def comparators_after() -> dict[str, tuple[Phrase, ...]]:
    """Return the comparators that follow a figure, by first word, longest first."""
    index: dict[str, list[Phrase]] = {}
    for phrase in _comparators("after"):
        first = _FIRST.match(phrase.text)
        assert first is not None, phrase
        index.setdefault(first[0], []).append(phrase)
    return {first: tuple(sorted(found, key=lambda p: -len(p.text))) for first, found in index.items()}


@functools.cache
def words(table: str, sort: str) -> frozenset[str]:
    """Return the words of one sort of ``nouns.tsv`` or ``designators.tsv``."""
    return frozenset(word for word, found in load_table(f"quantities/{table}.tsv", ("word", "sort")) if found == sort)
