"""Read the unit of a number: after it, before it (money), and what it is counted per."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsnorm.quantities import lexicon
from newsnorm.quantities.lexicon import Form, Unit
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.source import Source

_GAP = re.compile(r"[ ]?-[ ]?(?=[a-z])|[ ]{0,2}[(\[{<](?=[a-zµμ²³]{1,6}[)\]}>])|[ ]{0,2}")
_HEAD = re.compile(r"[^\W\d_]{1,24}|[^\w\s]")
_CLOSE = {"(": ")", "[": "]", "{": "}", "<": ">"}
_PER = re.compile(r"[ ]?/[ ]?|[ -]per[ -]|[ ]an?[ ]|-an?-|[ ](?:each|every)[ ]|[ ]p(?=[hw]\b)")
# "from 20 a year earlier": a date, not a rate
_NOT_RATE = re.compile(r"[ ](?:earlier|later|after|before|ago|prior|from|previously|old|in|when|and)\b|-")
_SHY = frozenset(
    {
        "bar",
        "bars",
        "cup",
        "stone",
        "stones",
        "bit",
        "bits",
        "won",
        "pc",
        "turn",
        "cal",
        "mach",
        "mark",
        "sec",
        "min",
        "C",
        "F",
        "K",
        "V",
        "W",
        "J",
        "s",
        "h",
        "t",
        "g",
        "l",
        "L",
        "m",
        "gr",
        "MP",
        "mb",
        "p",
        "rad",
        "kt",
        "MT",
        "mt",
        "re",
        "cl",
        "gal",
        "hr",
        "MM",
        "NM",
        "B",
        "Pa",
        "mps",
        "kn",
        "pp",
        "bp",
        "bps",
        "mi",
        "yr",
        "lei",
        "KM",
        "Km",
        "ms",
        "nm",
        "ha",
    }
)
_GLUED_ONLY = frozenset({"p", "MP", "B", "s", "K", "V", "W", "J", "L", "l", "g", "C", "F", "pc"})
_INCH_MARK = re.compile(
    r"[ ]?(?:long|wide|tall|high|deep|thick|x|by|screens?|monitors?|displays?|pipes?|guns?|barrels?)\b"
)


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


def _standing(view: str, text: str, forms: tuple[Form, ...], at: int) -> Form | None:
    """Return the longest of *forms* that stands at *at*, whole."""
    for form in forms:
        size = len(form.text)
        if not (text if form.exact else view).startswith(form.text, at):
            continue
        last, follows = form.text[-1], view[at + size : at + size + 1]
        if follows and last.isalnum() and (follows.isalnum() or follows == "_"):
            continue
        return form
    return None


def read_after(source: Source, number: Numeral) -> Measure | None:
    """Read the unit that follows *number*, with its rate: "km", "percent", "dollars a barrel"."""
    view, text = source.view, source.text
    gap = _GAP.match(view, number.end)
    assert gap is not None
    at = gap.end()
    head = _HEAD.match(view, at)
    if head is None:
        return None
    form = _standing(view, text, source.units.get(head[0], ()), at)
    if form is None or not _fits(view, text, number, form, gap[0], at):
        return None
    end = at + len(form.text)
    if gap[0].strip() in _CLOSE and gap[0].strip():
        if view[end : end + 1] != _CLOSE[gap[0].strip()]:
            return None
        end += 1
    unit = form.unit
    per, stop = read_per(view, text, end, unit)
    if form.text in ("pounds", "pound") and gap[0] == " " and _is_money(view, number, end, per):
        unit = Unit("GBP", "money")
    end = stop
    return Measure(unit, end, per)


_ADJECTIVE = re.compile(r"(?:second|minute)[ ](?!half|place|leg|row|time|spell|set|goal|term|world)[a-z]")
_SPEAKS_OF_MONEY = re.compile(
    r"(?:\b(?:pay|pays|paid|cost|costs|costing|worth|price[ds]?|earn\w*|salar\w+|fine[ds]?|fined|sold|bought|spent|spend\w*|budget|income"
    r"|revenue|profits?|wages?|tax\w*|fees?|bill|debts?|loans?|grant|fund\w*|cash|money|invest\w*|bid|deal|fee|charge[ds]?|bonus|bail)\b|£)[^.;]{0,50}$"
)


def _is_money(view: str, number: Numeral, end: int, per: str) -> bool:
    """Tell pounds sterling from pounds of weight."""
    if view.startswith((" of ", " per square"), end):
        return False
    if number.scale >= 10**6 or per in ("hour", "day", "week", "month", "year", "share"):
        return True
    return _SPEAKS_OF_MONEY.search(view, max(0, number.start - 60), number.start) is not None


def _fits(view: str, text: str, number: Numeral, form: Form, gap: str, at: int) -> bool:
    word = form.text
    digits = number.shape in ("digits", "fraction")
    if gap.strip() == "-" and word in _GLUED_ONLY:
        return False
    if word in _SHY and not digits:
        return False
    if word in _GLUED_ONLY and gap and word not in ("C", "F", "L", "l", "g", "K", "V", "W"):
        return False
    if (
        word in ("second", "minute")
        and gap == " "
        and number.value != 1
        and not (digits and _ADJECTIVE.match(view, at))
    ):
        return False  # "two second-half goals"
    if word == "won" and (number.value or 0) < 100:
        return False
    if word == '"':
        return _INCH_MARK.match(view, at + 1) is not None
    if word in ("in.", "′") and not digits:
        return False
    if word == "foot" and view.startswith(" soldier", at + 4):
        return False
    if word in ("cal", "cal.", "mark") and number.value is not None and number.value > 200:
        return False
    return not (word in ("days", "weeks", "months", "years") and view.startswith("'s", at + len(word)))


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
        if _NOT_RATE.match(view, stop) and not view.startswith("-", stop):
            return "", end
        if form.text == "second" and (unit is None or unit.kind == "duration" or view[stop : stop + 1] == " "):
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
        m = _LETTERS.search(view, max(0, stop - 4), stop)
        if m is None or m[0] not in table or (m.start() and view[m.start() - 1].isalnum()):
            return None
        written = text[m.start() : stop]
        if written.isupper() or written.rstrip(".") in ("Rs", "Ksh", "Sfr", "Rp", "Dh", "Dhs", "Tk"):
            return table[m[0]], m.start()
        return None
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


_LETTERS = re.compile(r"[a-z]{2,4}\.?$")
_MARKS = frozenset("$£€¥₴₽₹₺₪₩₿₫₦฿₱₸₾₼৳元ł")
