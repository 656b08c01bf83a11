"""Find signs, compounds, abbreviations and units whose number is gone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsnorm.truncations.context import comparator, wants_amount
from newsnorm.truncations.lexicon import closer_at, lexicon, word_set
from newsnorm.truncations.model import Expectation, Truncation
from newsnorm.truncations.words import SIGNS, anchored, at_each, before, holds, places


def find_open_slots(text: str) -> Iterator[Truncation]:
    """Yield every slot that is open on one side."""
    if "$" in text or not text.isascii():  # the other signs are beyond ASCII
        yield from _currencies(text)
    if holds(text, _SHORT_NAMES):
        yield from _rupees(text)
    if holds(text, _SCALED_CODES):
        yield from _coded(text)
    if "-" in text:
        yield from _compounds(text)
        yield from _hyphened(text)
    yield from _bare_units(text)
    if _POINTED.search(text):
        yield from _numberless(text)
    if ": " in text:
        yield from _labelled(text)


# --- currency signs ------------------------------------------------------------------------------------------------

_SIGN = re.compile(
    rf"[{SIGNS}](?=\s*(?:(?:million|billion|trillion|thousand|crore|lakh|bn|mn|m)\b|per\b|[a-z]|\s[A-Z][a-z]|[,;:.)…](?!\d)|\Z|\s*\n\s*\n))"
)
_SIGNS = re.compile(r"[$£€¥]\s*(?:,|/|or|and|vs\.?|against)\s*(?:the\s)?[$£€¥](?!\d)")
#: What the press puts before a sum instead of a sign; "Rs" takes lakhs and crores.
_CODES = ("USD", "EUR", "GBP", "UAH", "RUB", "NIS", "ILS", "PKR", "INR", "CHF", "SDG", "Rs", "KSh", "USh", "CFA")
_CODE = re.compile(rf"\b(?:{'|'.join(_CODES)})(?=\.?\s+(?:million|billion|trillion|crore|lakh)\b)")
_CODE_AT = re.compile(r"[CEGIKNPRSU](?:[A-Z]{2}|Sh|s)\b")
#: How the scales end behind them.
_SCALED_CODES = ("illion", "crore", "lakh")
#: A sum that is whole: "£20 in the UK and $ in Poland" gives two.
_SUM = re.compile(rf"[{SIGNS}]\d")
# "(US$ million, constant prices)" heads a column
_HEADS_A_COLUMN = re.compile(r"\((?:[Ii]n\s)?(?:US)?[^\w\s]?\Z")


# "is to cost $ (£)": two sums, and neither is left
_BARE_BEFORE = re.compile(rf"[{SIGNS}]\s?\(\Z")
# "($ m; £18m)"
_ANOTHER_SUM = re.compile(rf"[;,]\s?[{SIGNS}]?\d")
# "the $ sign", "in £ terms"
_MEANT = re.compile(r"\s?(?:sign|symbol|mark|key|terms|figures|value|zone|bloc|denominated|ones?|columns?)\b")
# "a $ a week cut", "the $ fine"
_PRICED = re.compile(r"\s(?:an?|per)\s[a-z]+|\s[a-z]{4,}(?<!with)")
_ITS_NUMBER = re.compile(r"\d\s?(?:[kKmM]|mn|bn|mln|mio|thousand|million|billion|trillion)?\s?(?:US|A|C|HK|NZ)?\Z")
# "A$ for taking part"
_LONE = re.compile(r"(?:\s|\A)[A-Z]{0,3}\Z")


_THING = re.compile(r"\s(?P<word>[A-Za-z][a-z]{3,})\b")


def _names_a_thing(text: str, end: int) -> bool:
    """Tell "the $ Macintosh", "the £ handheld computers" from "the $ fell", "the £ Sterling"."""
    found = _THING.match(text, end)
    if found is None or _verb_follows(text, end):
        return False
    word = found["word"].lower()
    return not word.endswith("s") and word not in lexicon().closers and word not in ("sterling", "bill", "note", "coin")


def _verb_follows(text: str, end: int) -> bool:
    """Tell whether what stands behind *end* acts: "the A$ rose"."""
    found = _THING.match(text, end)
    word = found["word"].lower() if found else ""
    return word.endswith("ed") or word in word_set("past verbs")


def _currencies(text: str) -> Iterator[Truncation]:
    for found in _SIGN.finditer(text):
        start = found.start()
        previous = text[start - 1 : start]
        if previous.isdigit() or (previous and previous in f"{SIGNS}/'\"“‘”"):
            continue
        around = text[max(0, start - 8) : found.end() + 8]
        bracketed = previous == "(" and text[found.end() : found.end() + 1] == ")"
        if bracketed and _BARE_BEFORE.search(text, max(0, start - 4), start):
            yield _number(text, start, found.end(), 0.7, found.group(), "money")
            continue
        if bracketed or _SIGNS.search(around):
            continue  # "the dollar ($)", "in £ or $": the signs themselves are meant
        if _ITS_NUMBER.search(text, max(0, start - 12), start):
            continue  # "500 $ per head", "1.2 million €": the sign after its number
        closer, _, begin = closer_at(text, found.end())
        left = before(text, start)
        if previous.isupper() and len(left) > 1:
            left = left[:-1]  # "A$": its letter is no article
        if text.startswith(", see ", begin):
            continue  # "For $, see under money"
        scale = re.match(r"\s*(?:million|billion|trillion|thousand|bn|mn|m)\b", text[found.end() : found.end() + 14])
        if scale:
            tabled = _HEADS_A_COLUMN.search(text, max(0, start - 8), found.end())
            if _ANOTHER_SUM.match(text, found.end() + scale.end()):
                tabled = None
            confidence = 0.4 if tabled and text[found.end() + scale.end() :][:1] in (",", ")", ";") else 0.95
        elif _MEANT.match(text, found.end()):
            confidence = 0.2
        elif left and (comparator(left) or wants_amount(left) or left[-1] in ("to", "of", "at", "by", "from", "(")):
            confidence = 0.8
        elif (closer in ("prep", "punct", "conj") or _PRICED.match(text, found.end())) and _SUM.search(
            text, max(0, start - 60), start
        ):
            confidence = 0.65
        elif (
            left
            and left[-1] in word_set("names of signs")
            and not (left[-1] == "a" and _PRICED.match(text, found.end()) and not _verb_follows(text, found.end()))
            and not (left[-1] == "the" and _names_a_thing(text, found.end()))
        ):
            confidence = 0.2
        else:
            lone = bool(_LONE.search(text, max(0, start - 5), start)) and text[found.end() : found.end() + 1].isspace()
            confidence = 0.65 if lone and left else 0.5 if closer == "punct" else 0.4
        if closer == "end" or text.startswith(("…", "..."), found.end()):
            why = "the text ends where the sum should follow"
            yield Truncation(
                start, found.end(), found.group(), "cut_end", "", Expectation("money"), max(confidence, 0.7), why
            )
            continue
        yield _number(text, start, found.end(), confidence, found.group(), "money")


def _coded(text: str) -> Iterator[Truncation]:
    for found in anchored(_CODE_AT, _CODE, text):
        if not re.search(r"\d\s?$", text[max(0, found.start() - 3) : found.start()]):
            yield _number(text, found.start(), found.end(), 0.85, found.group(), "money")


#: Names of currencies that are written before or behind a sum, and nowhere else.
_SHORT_NAMES = ("Rs", "zł", "Kč", "KSh", "Ksh", "USh")
# "a sum of Rs was promised", "has set aside Rs for them"
_RUPEES = re.compile(rf"\b(?:{'|'.join(_SHORT_NAMES)})\b(?=\s[a-z]|[,;]|\.?\s*\Z|\.\s[A-Za-z])")
# "will pay Rs to the heirs", "a further Rs would go on a fence"
_PAID_TO = re.compile(r"\.?\s(?:to|each|and|or|would|will|was|were|is|are|has|had|an?|per|apiece|for|on)\b")
_IN_TERMS_OF = ("in", "the", "per", "or", "and", "called", "sign", "symbol", "abbreviation", "letters", "word")


def _rupees(text: str) -> Iterator[Truncation]:
    for found in at_each(places(text, _SHORT_NAMES), _RUPEES, text):
        left = before(text, found.start())
        if not left or left[-1][:1].isdigit():
            continue
        led = left[-1] in ("of", "to", "at", "by", "from", "for", "aside") or wants_amount(left) or comparator(left)
        if led or (_PAID_TO.match(text, found.end()) and left[-1] not in _IN_TERMS_OF):
            yield _number(text, *found.span(), 0.7, found.group(), "money")


def _number(text: str, start: int, end: int, confidence: float, residue: str, dimension: str | None) -> Truncation:
    quoted = text[start:end]
    return Truncation(
        start,
        end,
        quoted,
        "missing_number",
        residue,
        Expectation(dimension),
        confidence,
        f"the number of “{quoted}” is gone",
    )


# --- compounds: "a -year-old" --------------------------------------------------------------------------------------

_COMPOUND = re.compile(
    r"-(?:(?<=[\s(“\"]-)|(?<=\A-))(?:(?:year|month|week|day|hour|minute)s?(?:-old|-long)?|mile|kilomet(?:re|er)|km|met(?:re|er)|foot|"
    r"inch|millimet(?:re|er)|centimet(?:re|er)|mm|cm|kilogram(?:me)?|kg|kilo|lb|litre|liter|gallon|barrel|megawatt|kilowatt|gigawatt|acre|hectare|tonne|ton|pounder|pound|"
    r"strong|member|seater?|bed|room|page|nation|party|storey|story|point|fold|man|calib(?:re|er)|tier|wheeled|lane|volt|watt|round|barrelled|gun|odd)(?:-\w+)?\b"
)


def _compounds(text: str) -> Iterator[Truncation]:
    for found in _COMPOUND.finditer(text):
        start = found.start()
        _, new_line, indent = text[max(0, start - 9) : start].rpartition("\n")
        if re.search(r"\d\s?$", text[max(0, start - 4) : start]) or (new_line and not indent.strip()):
            continue  # "3 -year-old", and an item of a list
        dimension = "duration" if re.match(r"-(?:year|month|week|day|hour|minute)", text[start : start + 8]) else None
        yield _number(text, start, found.end(), 0.92, text[start : found.end()], dimension)


# "about-odd men", "some-kilogram bombs", "a €-million package", "some- men": what the hyphen joined
_JOINED = re.compile(
    r"-(?:(?=(?:odd|strong|plus|kilogram(?:me)?|kilomet(?:re|er)|met(?:re|er)|mile|tonne|ton|foot|year|member|seat|million|billion)\b)|(?=\s(?!and\b|or\b|to\b|-)[a-z]))"
)
_JOINS = re.compile(rf"(?:\b(?:[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Rr]oughly|[Aa]pproximately)|[{SIGNS}])\Z")


def _hyphened(text: str) -> Iterator[Truncation]:
    for found in _JOINED.finditer(text):
        joins = _JOINS.search(text, max(0, found.start() - 14), found.start())
        if joins is not None and not text[max(0, joins.start() - 2) : joins.start() - 1].isdigit():  # "50 some-odd men"
            yield _number(text, joins.start(), found.end(), 0.8, "", None)


# --- bare units after words that cannot carry them -----------------------------------------------------------------


# "after taking Bara, km to the north"
_UNIT_APART = re.compile(
    r",\s+(?P<unit>km|miles)(?=\s(?:to\sthe|(?:north|south|east|west)\sof|from\sthe|inland|offshore)\b)"
)
# a sentence that begins in its unit
_UNIT_FIRST = re.compile(r"[Pp%](?:(?<=%)|er\s?cent)(?=\s(?:of|were|are|have|had|said|(?!changed)[a-z]{3,}ed)\s)")
_BEFORE_FIRST = re.compile(r"(?:\A|[.!?]\s{1,2}|\n)\Z")


def _bare_units(text: str) -> Iterator[Truncation]:
    for found in _UNIT_FIRST.finditer(text) if holds(text, ("cent", "%")) else ():
        if _BEFORE_FIRST.search(text[max(0, found.start() - 3) : found.start()]):
            yield _number(text, found.start(), found.end(), 0.8, found.group(), "percent")
    for found in _UNIT_APART.finditer(text):
        yield _number(text, *found.span("unit"), 0.75, found["unit"], "length")


# --- abbreviations that a number follows: "Episode No.: Walking", "frontier; pop., wells 2" ------------------------

_POINTED = re.compile(
    r"\.(?:(?=[,;:](?!\s?[\d#]))|(?P<open>\s{1,3}(?=(?:is|was|are|were|has|had|for|in|on|at|and)\b)))"
)
_ABBREVIATED = re.compile(r"(?<![\w.\d])(?<!\d\s)(?P<word>[A-Za-z]{1,4})\Z")
_ANOTHER = re.compile(
    r"[,;:]?\s(?:(?:and\s|or\s)?[A-Za-z]{1,5}\.|here,|see\s|unknown|none|various|mean(?:s|ing)\b|stands?\sfor\b)"
)


def _numberless(text: str) -> Iterator[Truncation]:
    for point in _POINTED.finditer(text):
        found = _ABBREVIATED.search(text, max(0, point.start() - 6), point.start())
        if found is None or found["word"].lower() not in word_set("abbreviations before a number"):
            continue
        if len(found["word"]) == 1 and found["word"].isupper():
            continue  # an initial: "by Barone and Jupp P., who"
        if _ANOTHER.match(text, point.start() + 1) or (point["open"] == " " and found["word"] in ("no", "ch", "p")):
            continue  # "give vol., no. and page"; "She said no. and left"
        start, end = found.start(), point.start() + 1
        yield _number(text, start, end, 0.65, text[start:end], None)


# --- labels whose figure has lost its number: "Fuel: litres a week", "Range with tanks: km." ----------------------


@functools.cache
def _label() -> re.Pattern[str]:
    known = lexicon()
    return re.compile(
        rf":\s(?P<unit>(?:{known.hard_units}|{known.loose_units}|hours|days))(?:(?=\s*[.;,)](?!\w))|(?=\s(?:a|per|in|on|at)\s)|\s*\Z)"
    )


_NEARBY = 160
_WITH_UNIT = re.compile(r"\d\s?[A-Za-z°]")


def _labelled(text: str) -> Iterator[Truncation]:
    """Yield the bare unit behind a label, where other figures have kept their numbers: else it heads a column."""
    found = list(_label().finditer(text))
    starts = [-_NEARBY, *(one.start("unit") for one in found), len(text) + _NEARBY]
    for one, (last, start, following) in zip(found, zip(starts, starts[1:], starts[2:], strict=False), strict=True):
        around = (max(0, start - _NEARBY), start), (one.end(), one.end() + _NEARBY)
        alone = start - last >= _NEARBY and following - start >= _NEARBY
        if alone and any(_WITH_UNIT.search(text, *part) for part in around):
            yield _number(text, start, one.end("unit"), 0.65, one["unit"], None)
