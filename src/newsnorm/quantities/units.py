"""Read the unit of a number: after it, before it (money), and what it is counted per."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsnorm.quantities import lexicon
from newsnorm.quantities.context import CLAUSE_END, speaks_of, word_after, words
from newsnorm.quantities.digits import read_money_magnitude
from newsnorm.quantities.lexicon import Form, Unit
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.source import Source

_GAP = re.compile(r"[ ]?-[ ]?(?=[a-z])|[ ]{0,2}[(\[{<](?=[a-zµμ²³]{1,6}[)\]}>])|[ ]{0,2}")
_HEAD = re.compile(r"[^\W\d_]{1,24}|[^\w\s]")
_CLOSE = {"(": ")", "[": "]", "{": "}", "<": ">"}
_PER = re.compile(r"[ ]?/[ ]?|[ -]per[ -]|[ ]an?[ ]|-an?-|[ ](?:each|every)[ ]|[ ]p(?=[hw]\b)")


class Measure(NamedTuple):
    """A unit as found, and where it ends; *name* includes what it is counted per."""

    unit: Unit
    end: int
    per: str = ""

    @property
    def name(self) -> str:
        """The pint expression or currency code: "kilometer / hour", "USD / oil_barrel", "day ** -1"."""
        if not self.per:
            return self.unit.unit
        if not self.unit.unit:
            return f"{self.per} ** -1"
        return f"{self.unit.unit} / ({self.per})" if " " in self.per else f"{self.unit.unit} / {self.per}"

    @property
    def kind(self) -> str:
        """The kind of what is measured: a length per hour is a speed."""
        if self.unit.kind == "length" and self.per in _CLOCK:
            return "speed"
        return self.unit.kind


_CALENDAR = frozenset({"day", "week", "month", "quarter_year", "year", "decade"})  # "20 a year earlier" dates the 20
_CLOCK = frozenset({"second", "minute", "hour"})
_COUNT = Unit("", "rate")


def read_rate(view: str, text: str, end: int) -> Measure | None:
    """Read the rate of a bare count: "500 a day"."""
    per, stop = read_per(view, text, end, None)
    return Measure(_COUNT, stop, per) if per else None


def read_money_rate(view: str, text: str, code: str, end: int) -> Measure:
    """Read the rate of a sum of money whose currency stood before it: "$50 a barrel"."""
    unit = Unit(code, "money")
    per, stop = read_per(view, text, end, unit)
    return Measure(unit, stop, per)


def read_measure(source: Source, number: Numeral) -> tuple[Numeral, Measure | None]:
    """Read the unit after *number*; an "m" before another unit or before people makes millions: "3m people"."""
    view = source.view
    found = read_after(source, number)
    if found is not None and view[number.end : found.end] in _METRES_OR_MILLIONS:
        million = read_money_magnitude(view, number)
        after = read_after(source, million)
        if after is not None or _counted_in_millions(view, million.end) or _told_in_millions(view, number, million.end):
            return million, after
    if found is not None and found.unit.unit == "meter" and view[number.end : found.end + 4].lstrip() == "m ago":
        return number, found._replace(unit=source.units["minutes"][0].unit)  # "14m ago", on a live page
    if found is not None and found.per and _is_made(view, number, found):
        million = read_money_magnitude(view, number)
        return million, read_after(source, million)
    return number, found


#: "1.2m", and "1.2m sq" before "km".
_METRES_OR_MILLIONS = frozenset({"m", " m", "m sq", "m sq."})


def _counted_in_millions(view: str, end: int) -> bool:
    m = _ONE_OR_TWO.match(view, end)
    if m is None:
        return False
    if m[1] in ("are", "were", "have", "had"):  # "3.5m are displaced", "2m have been driven out"
        told = _PARTICIPLE.match(view, m.end(1))
        return told is not None and told[1] in words("of_people")
    return not words("in_millions").isdisjoint(m.groups())


def _told_in_millions(view: str, number: Numeral, end: int) -> bool:
    """Tell whether what the clause counts or changes makes millions: "users rose to 5m", "refugees: Poland 1.5m"."""
    return (
        (number.value or 0) < 1000  # nobody says "1,500m" for so many millions
        and view[end - 1] == "m"
        and view[end - 2].isdigit()
        and CLAUSE_END.match(view, end) is not None
        and speaks_of(view, number.start, "in_millions", 60)
        and (":" in view[max(0, number.start - 60) : number.start] or speaks_of(view, number.start, "change", 60))
    )


def _is_made(view: str, number: Numeral, found: Measure) -> bool:
    """Tell whether millions are made or used in a time: "makes 3m a year"; but "the sea takes 3m a year"."""
    glued = found.unit.unit == "meter" and view[number.end : number.end + 2] == "m "
    return glued and (number.value or 0) < 1000 and speaks_of(view, number.start, "made", 40)


_TYPE_AFTER = re.compile(r"-(?:[0-9]|[A-Z]{1,2}\b)")
_WORD = re.compile(r"[^\W\d_]+")
_IN_PLACE = re.compile(r"\b(?:in|across|throughout)[ ]([a-z]+)")
_PARTICIPLE = re.compile(r"(?:[ ](?:already|now|since|still|also|internally|been|become))*[ ]([a-z]{3,14})\b")
_ONE_OR_TWO = re.compile(r"[ ]([a-z]{3,14})(?:[ ]([a-z]{3,14}))?")


def _standing(view: str, text: str, forms: tuple[Form, ...], at: int) -> Form | None:
    """Return the longest of *forms* that stands at *at*, whole."""
    for form in forms:
        size = len(form.text)
        if not (text if form.exact else view).startswith(form.text, at):
            continue
        last, follows = form.text[-1], view[at + size : at + size + 1]
        if follows and last.isalnum() and (follows.isalnum() or follows == "_"):
            continue
        if text[at : at + size].isupper() and _TYPE_AFTER.match(text, at + size):
            continue  # "32 F-16 fighters", "5 MT-LB carriers"
        return form
    return None


def _closes_sentence(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", "\n") or (text[end] == " " and text[end + 1 : end + 2].isupper())


def read_after(source: Source, number: Numeral) -> Measure | None:
    """Read the unit that follows *number*, with its rate: "km", "percent", "dollars a barrel"."""
    view, text = source.view, source.text
    at = number.end + 1
    if view[at - 1 : at] != " " or not view[at : at + 1].isalpha():
        gap = _GAP.match(view, number.end)
        assert gap is not None
        at = gap.end()
    head = _HEAD.match(view, at)
    forms = source.units.get(head[0]) if head is not None else None
    form = _standing(view, text, forms, at) if forms else None
    between = view[number.end : at]
    local = _local_money(view, number, head[0], at) if head is not None and between == " " else None
    if form is None and local is not None:
        form = Form(view[at : at + len(local.text)], local.unit, exact=False)  # "500 dinars", of Iraq
    if form is None or not _fits(view, number, form, between, at):
        return None
    end = at + len(form.text)
    if form.text[-1] == "." and source.is_english and _closes_sentence(text, end):
        end -= 1  # "at 3,000ft. They": the stop is the sentence's
    if (opened := between.strip()) in _CLOSE:
        if view[end : end + 1] != _CLOSE[opened]:
            return None
        end += 1
    unit = form.unit
    per, stop = read_per(view, text, end, unit)
    if form.text in ("pounds", "pound") and between == " " and _is_money(view, number, end, per):
        unit = Unit("GBP", "money")
    if local is not None and unit.kind == "money":
        unit = local.unit
    end = stop
    return Measure(unit, end, per)


def _local_money(view: str, number: Numeral, word: str, at: int) -> Form | None:
    """Read a currency that several countries have, where the sentence names one of them: "900 pounds in Cairo"."""
    places = lexicon.local_money().get(word)
    if places is None:
        return None
    before = view[max(0, number.start - 90) : number.start]
    before = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
    after = re.split(r"\.[ ]|\n", view[at : at + 60], maxsplit=1)[0]
    near = f"{before} {after}"
    codes = {places[place] for place in _WORD.findall(near) if place in places}
    if word in ("pound", "pounds") and not any(m[1] in places for m in _IN_PLACE.finditer(near)):
        return None  # "raised 3 million pounds for Syria"
    return Form(word, Unit(codes.pop(), "money"), exact=False) if len(codes) == 1 and "£" not in before else None


def _is_money(view: str, number: Numeral, end: int, per: str) -> bool:
    """Tell pounds sterling from pounds of weight."""
    if view.startswith((" of ", " per square"), end):
        return False
    if number.scale >= 10**6 or per in ("hour", "day", "week", "month", "year", "share"):
        return True
    return speaks_of(view, number.start, "money_talk", 60) or "£" in view[max(0, number.start - 60) : number.start]


def _fits(view: str, number: Numeral, form: Form, gap: str, at: int) -> bool:
    """Tell whether *form* at *at* is a unit there, and no word, name or half of one."""
    word = form.text
    if form.local:
        return True
    digits = number.shape in ("digits", "fraction") or number.scale >= 10**6  # "one trillion won"
    if (cautions := lexicon.cautions().get(word)) and (
        ("digits" in cautions and not digits)
        or ("glued" in cautions and gap)
        or ("spaced" in cautions and gap.strip() == "-")
    ):
        return False
    rule = PARTICULAR.get(word)
    return rule is None or rule(view, number, gap, at + len(word))


def _is_short_time(view: str, number: Numeral, gap: str, end: int) -> bool:
    """Tell "a 30 second slot" from "two second-half goals"."""
    if gap != " " or number.value == 1:
        return True
    after = word_after(view, end)
    return number.shape in ("digits", "fraction") and bool(after) and after.split("-")[0] not in words("second_noun")


def _is_inch_mark(view: str, number: Numeral, gap: str, end: int) -> bool:
    """Tell the mark of inches from the end of a quotation."""
    quoted = view.count('"', max(0, number.start - 60), number.start) % 2  # 'by "not even 100" by noon'
    return (number.shape in ("digits", "fraction") and not quoted) and (
        word_after(view, end).split("-")[0] in words("inch_noun") or view[end : end + 1] == "-"
    )


def _is_foot_mark(view: str, number: Numeral, gap: str, end: int) -> bool:
    """Tell the mark of feet from an apostrophe: inches must follow."""
    return number.shape == "digits" and not gap and _INCHES_FOLLOW.match(view, end) is not None


def _is_period(view: str, number: Numeral, gap: str, end: int) -> bool:
    return not view.startswith("'s", end)


def _is_calibre(view: str, number: Numeral, gap: str, end: int) -> bool:
    return number.value is None or number.value <= 200


_INCHES_FOLLOW = re.compile(r"[ ]?[0-9]{1,2}(?:\.[0-9])?[ ]?(?:\"|″|''|in\b)")
#: What must hold of single forms that are also a word or a mark.
PARTICULAR = {
    "second": _is_short_time,
    "minute": _is_short_time,
    '"': _is_inch_mark,
    "'": _is_foot_mark,
    "in.": lambda view, number, gap, end: number.shape in ("digits", "fraction"),
    "′": lambda view, number, gap, end: number.shape in ("digits", "fraction"),
    "won": lambda view, number, gap, end: (number.value or 0) >= 100,
    "foot": lambda view, number, gap, end: word_after(view, end) not in ("soldier", "soldiers"),
    **dict.fromkeys(("cal", "cal.", "mark"), _is_calibre),
    **dict.fromkeys(("days", "weeks", "months", "years"), _is_period),
}


def read_per(view: str, text: str, end: int, unit: Unit | None) -> tuple[str, int]:
    """Read " per day", "/h", " a barrel", "-a-share" after a unit; return the unit's name and the end."""
    m = _PER.match(view, end)
    if m is None:
        return "", end
    head = _HEAD.match(view, m.end())
    if head is None:
        return "", end
    if head[0] in ("h", "hour") and m[0] == " p":
        return "hour", head.end()
    form = _standing(view, text, lexicon.per_units().get(head[0], ()), m.end())
    if form is None:
        return "", end
    stop = m.end() + len(form.text)
    if m[0].strip(" -") in ("a", "an", "each", "every"):
        if form.unit.unit in _CALENDAR and word_after(view, stop) in words("no_rate"):
            return "", end
        if form.text == "second" and (unit is None or unit.kind != "length"):
            return "", end
        if unit is None and form.unit.unit in ("meter", "kilometer", "mile", "head", "foot"):
            return "", end
        if len(form.text) < 3:
            return "", end
    if m[0].strip() == "/" and unit is None:
        return "", end
    return form.unit.unit, stop


def read_currency(view: str, text: str, start: int) -> tuple[str, int] | None:
    """Return code and start of the currency mark that leads the number at *start*: "$", "US$", "EUR ", "Rs"."""
    stop = start - 1 if view[start - 1 : start] == " " else start
    if stop < 1:
        return None
    table = lexicon.currency_symbols()
    last = view[stop - 1]
    if last.isalpha() or last == ".":
        if last not in _LAST_LETTERS and not text[stop - 1].isupper():
            return None
        m = _LETTERS.search(view, max(0, stop - 4), stop)
        if m is None or m[0] not in table or (m.start() and view[m.start() - 1].isalnum()):
            return None
        written = text[m.start() : stop]
        return (table[m[0]], m.start()) if written.isupper() or written.rstrip(".") in _MIXED else None
    if last.isalnum() or last.isspace() or last not in _MARKS:
        return None
    for size in (4, 3, 2, 1):
        begin = stop - size
        if (
            begin >= 0
            and (code := table.get(view[begin:stop]))
            and not (view[begin].isalpha() and begin and view[begin - 1].isalpha())
        ):
            return code, begin
    return None


_MIXED = frozenset({"Hr", "Rs", "Ksh", "Sfr", "Rp", "Dh", "Dhs", "Tk"})
_LAST_LETTERS = frozenset("shrpk.")
_LETTERS = re.compile(r"[a-z]{2,4}\.?$")
_MARKS = frozenset("$£€¥₴₽₹₺₪₩₿₫₦฿₱₸₾₼৳元ł")
