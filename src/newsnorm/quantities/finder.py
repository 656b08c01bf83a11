"""Find figures: one scan for what may begin one, then the readers in turn."""

from __future__ import annotations

import re
from decimal import Decimal

from newsnorm.core.arguments import check_text
from newsnorm.quantities import comparators, counted, exclusions, lexicon, numerals, pairs, units
from newsnorm.quantities.figures import Figure
from newsnorm.quantities.locales import in_english_marks
from newsnorm.quantities.model import Modifier, Quantity
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.view import seeds, view_of


def find_quantities(text: str, *, locale: str = "en") -> list[Quantity]:
    """Find every figure in *text*: its value or bounds, unit, comparator, and what it counts.

    >>> [q] = find_quantities("They took more than 3,000 sq km of land.")
    >>> q.text, q.value, q.modifier, q.unit
    ('more than 3,000 sq km', Decimal('3000'), '>', 'kilometer ** 2')

    A designator, a date or a damaged figure is no quantity:

    >>> find_quantities("On 11 September a T-72 took back over 3, of territory")
    []

    Raises:
        TypeError: *text* is not a `str`.
        ValueError: *locale* is unknown.
    """
    check_text(text)
    return [figure.quantity(text) for figure in scan(text, locale=locale)]


def scan(text: str, *, locale: str = "en", with_counted: bool = True) -> list[Figure]:
    """Return the figures of *text*, unfinished; without what they count if that is not wanted."""
    view = in_english_marks(view_of(text), locale)
    reader = _Reader(view, text, with_counted)
    figures: list[Figure] = []
    done = 0
    for m in seeds().finditer(view):
        if m.start() < done:
            continue
        figure, done = reader.read(m.start(), m.end())
        if figure is not None:
            figures.append(figure)
    pairs.link(view, figures)
    return _disjoint(figures)


def _disjoint(figures: list[Figure]) -> list[Figure]:
    """Cut back a comparator that reached into the figure before it."""
    for left, right in zip(figures, figures[1:], strict=False):  # noqa: RUF007
        if right.start < left.end:
            right.start = max(left.end, min(right.start, right.number.start))
            right.start = right.number.start
    return figures


_TO = re.compile(r"[ ]?[-—~][ ]?|[ ]{1,2}(?:to|through)[ ]{1,2}|-to-|[ ]{1,2}or[ ]{1,2}|-or-|[ ]{1,2}and[ ]{1,2}")
_LEAD = re.compile(r"(?<![a-z])(between|from|anywhere between|anywhere from|somewhere between)[ ]{1,2}$")
_ONE = re.compile(r"([ -]to[ -])(one|1)(?![0-9a-z]|[.,][0-9])")
_COLON = re.compile(r"[ ]?:[ ]?([0-9]{1,3})(?![0-9:]|[.,][0-9]|[ap]m)")
_IN = re.compile(r"[ ](?:in|out of)[ ](?:every[ ])?|[ ]of[ ]every[ ]|-in-|[ ]for[ ]every[ ]")
_TIMES = re.compile(
    r"(?:[ ]times|-fold|fold)[ ]?(?=(?:as[ ](?:many|much|large|big|high|great|likely|long|fast|far)|more|larger|bigger|higher|greater|the|faster|less|lower|fewer|smaller|that|longer|its|stronger)\b)|-fold\b|-times\b"  # noqa: E501
)
_RATIO_WORDS = re.compile(r"(?:outnumber\w*|ratio|odds|advantage|superiority|margin|outgunned|rate)\b[^.;]{0,60}$")
_RATIO_NOUN = re.compile(r"[ -](?:advantage|superiority|ratio|odds|margin|disadvantage|inferiority|against)\b")
_VOTE = re.compile(
    r"(?:vot(?:e|ed|es|ing)|scor(?:e|ed)|won|beat|lost|lead|win|defeat|victory|draw|drew|led)\b[^.;]{0,40}$"
)


class _Reader:
    """Reads one figure at a time from a view."""

    __slots__ = ("seed", "text", "view", "with_counted")

    def __init__(self, view: str, text: str, with_counted: bool) -> None:
        self.view = view
        self.text = text
        self.with_counted = with_counted
        self.seed = seeds()

    def number_at(self, start: int, end: int) -> tuple[Numeral | None, str]:
        """Read the number whose seed is ``view[start:end]``, and the code of the currency glued before it."""
        view = self.view
        first = view[start]
        code = ""
        if (
            first.isalpha()
            and (symbol := lexicon.currency_symbols().get(view[start:end]))
            and view[end : end + 1].isdigit()
        ):
            if not self.text[start:end].isupper() and self.text[start:end] != "Rs":
                return None, ""
            code, start = symbol, end
            first = view[start]
        if first.isalpha():
            return numerals.read_words(view, start, end), code
        number = numerals.read_digits(view, start, self.text)
        if number and start and view[start - 1] == "." and (start == 1 or view[start - 2] in " (-$£€"):  # noqa: SIM102
            if number.value is not None and number.value == int(number.value) and number.shape == "digits":
                size = 1
                while view[start + size : start + size + 1].isdigit():
                    size += 1
                number = number._replace(start=start - 1, value=number.value.scaleb(-size))
        return number, code

    def read(self, start: int, end: int) -> tuple[Figure | None, int]:
        """Read the figure whose seed is ``view[start:end]``; return it, or None, and where to go on."""
        view, text = self.view, self.text
        number, code = self.number_at(start, end)
        if number is None:
            return None, end
        if number.shape in ("damaged", "ordinal"):
            return None, number.end
        if run := exclusions.run_of_digits(view, number):
            return None, run
        figure = Figure(number)
        prefix = units.read_currency(view, text, number.start) if not code else None
        if code:
            figure.start = start
        elif prefix:
            code, figure.start = prefix
        if not code and self.excluded(number):
            return None, max(end, number.end)
        if (
            number.shape == "vague"
            and number.value is None
            and view[start:end] in ("scores", "tens")
            and not view.startswith(" of ", number.end)
        ):
            return None, number.end
        if code:
            figure.number = number = numerals.read_money_magnitude(view, number)
            figure.value, figure.end = number.value, number.end
            figure.unit, figure.kind = code, "money"
            per, figure.end = units.read_per(view, text, number.end, lexicon.Unit(code, "money"))
            figure.unit += f" / {per}" if per else ""
        self.signed(figure)
        if not self.ratio(figure):
            if not code:
                self.measured(figure)
            if not self.ranged(figure, code) and not code and not figure.unit and self.unmeasured(figure):
                return None, figure.end
        self.compared(figure)
        if self.with_counted and figure.kind == "count":
            self.count(figure)
        return figure, figure.end

    def excluded(self, number: Numeral) -> bool:
        view, text = self.view, self.text
        if exclusions.is_time(view, number) or exclusions.is_date(view, text, number):
            return True
        if exclusions.is_named(view, text, number):
            return True
        if exclusions.is_glued(view, number):
            m = units.read_after(view, text, number)
            before = view[number.start - 1 : number.start]
            return m is None or (before != "" and (before.isalnum() or before in "-/'_=&@#,.:"))
        return False

    def signed(self, figure: Figure) -> None:
        """Read a sign: "-5", "minus five"."""
        view, start = self.view, figure.start
        m = _MINUS.search(view, max(0, start - 10), start)
        if m and figure.value is not None:
            figure.value = -figure.value
            figure.start = m.start(1)

    def measured(self, figure: Figure) -> None:
        """Read the unit after the number."""
        found = units.read_after(self.view, self.text, figure.number)
        if found is None:
            per, end = units.read_per(self.view, self.text, figure.number.end, None)
            if per:
                figure.unit, figure.end, figure.kind = f"{per} ** -1", end, "rate"
            return
        unit = found.unit
        figure.unit, figure.kind, figure.end = unit.unit, unit.kind, found.end
        if found.per:
            figure.unit = f"{unit.unit} / {found.per}"
            if unit.kind == "length" and found.per in ("second", "minute", "hour"):
                figure.kind = "speed"
        if unit.scale is not None:
            figure.rescale(unit.scale)
        if unit.unit == "foot" and not found.per:
            self.feet_and_inches(figure)

    def feet_and_inches(self, figure: Figure) -> None:
        m = _INCHES.match(self.view, figure.end)
        if m and figure.value is not None:
            figure.value += Decimal(m[1]) / 12
            figure.end = m.end()

    def ratio(self, figure: Figure) -> bool:
        """Read "eight to one", "8:1", "one in five", "nine times as many"."""
        view, number = self.view, figure.number
        top = number.value
        if top is None or figure.unit or number.shape not in ("digits", "words"):
            return False
        end = number.end
        if m := _ONE.match(view, end):
            if top > 1 or (m[1] == " to " and _RATIO_NOUN.match(view, m.end())):
                return self._as_ratio(figure, top, Decimal(1), m.end())
            return False
        if m := _COLON.match(view, end):
            under = Decimal(m[1])
            if (
                under
                and number.shape == "digits"
                and (under == 1 or top == 1 or _RATIO_WORDS.search(view, max(0, figure.start - 80), figure.start))
            ):
                return self._as_ratio(figure, top, under, m.end())
            return False
        if m := _TIMES.match(view, end):
            figure.value = figure.numerator = top
            figure.denominator = Decimal(1)
            figure.kind = "ratio"
            figure.end = end + len(m[0].rstrip())
            return True
        if m := _IN.match(view, end):
            return self._out_of(figure, top, m)
        if view.startswith(" to ", end) and (_RATIO_WORDS.search(view, max(0, figure.start - 80), figure.start)):
            other = self.plain_number(end + 4)
            if other and other.value and other.shape == number.shape and not units.read_after(view, self.text, other):
                if _VOTE.search(view, max(0, figure.start - 60), figure.start):
                    return False
                return self._as_ratio(figure, top, other.value, other.end)
        return False

    def _out_of(self, figure: Figure, top: Decimal, m: re.Match[str]) -> bool:
        other = self.plain_number(m.end())
        if other is None or other.value is None or other.value <= top or other.shape not in ("digits", "words"):
            return False
        bare_in = m[0] in (" in ", "-in-")
        if bare_in:
            if (
                exclusions.is_date(self.view, self.text, other)
                or exclusions.is_time(self.view, other)
                or other.value > 10**6
            ):
                return False
            if top != 1 and (top > 10 or other.value > 1000):
                return False
            unit = units.read_after(self.view, self.text, other)
            if unit is not None and unit.unit.kind in ("duration", "length", "percent", "money"):
                return False
        if m[0] == " for every ":
            return False
        return self._as_ratio(figure, top, other.value, other.end)

    def _as_ratio(self, figure: Figure, top: Decimal, under: Decimal, end: int) -> bool:
        figure.value, figure.numerator, figure.denominator = top / under, top, under
        figure.kind, figure.end, figure.unit = "ratio", end, ""
        return True

    def plain_number(self, at: int) -> Numeral | None:
        m = self.seed.match(self.view, at) or _A_NUMBER.match(self.view, at)
        if m is None:
            return None
        start = m.start(1) if m.re is _A_NUMBER else m.start()
        number, _ = self.number_at(start, m.end())
        return number if number and number.value is not None and number.start == at else None

    def ranged(self, figure: Figure, code: str) -> bool:
        """Read the second end of a range: "30-40 km", "between $40 and $50 million"."""
        view, text, number = self.view, self.text, figure.number
        if figure.value is None or number.shape == "vague":
            return False
        m = _TO.match(view, figure.end)
        if m is None:
            return False
        word = m[0].strip(" -")
        _, lead_end = comparators.read_before(view, figure.start)
        lead = _LEAD.search(view, max(0, lead_end - 20), lead_end)
        between = lead is not None and "between" in lead[1]
        if word == "and" and not between:
            return False
        at = m.end()
        outer, at = self._comparator_at(at)
        second_code = ""
        if (c := _CURRENCY_AT.match(view, at)) is not None:
            second_code = lexicon.currency_symbols().get(c[1], "")
            at = c.end()
        if second_code and not code.endswith(second_code):
            return False
        other = self.plain_number(at)
        if other is not None and code:
            other = numerals.read_money_magnitude(view, other)
        if other is None or other.value is None or other.shape == "ordinal" or figure.value < 0:
            return False
        if not self._makes_range(figure, number, other, m[0], lead is not None):
            return False
        after = None if code else units.read_after(view, text, other)
        if after is None and not code and figure.unit:
            return False
        if (
            figure.unit
            and after
            and (after.unit.kind != figure.kind.replace("speed", "length") or after.unit.unit not in figure.unit)
        ):
            return False
        low, high = figure.value, other.value
        if figure.unit and not code and after and after.unit.scale:
            high *= after.unit.scale
        if other.scale > 1 and number.scale == 1 and low < other.value / other.scale:
            low *= other.scale  # "$40-50 million"
        if low >= high:
            return False
        figure.low, figure.high, figure.value = low, high, None
        figure.end = other.end
        if code:
            per, figure.end = units.read_per(view, text, other.end, lexicon.Unit(code, "money"))
            figure.unit = code + (f" / {per}" if per else "")
        elif after:
            unit = after.unit
            figure.unit, figure.kind, figure.end = unit.unit, unit.kind, after.end
            if after.per:
                figure.unit += f" / {after.per}"
                if unit.kind == "length" and after.per in ("second", "minute", "hour"):
                    figure.kind = "speed"
            if unit.scale and number.end == figure.number.end and figure.low == low and not number.scale > 1:
                figure.low = low * unit.scale if low == number.value else low
                figure.high = high * unit.scale if high == other.value else high
        else:
            per, end = units.read_per(view, text, other.end, None)
            if per:
                figure.unit, figure.end, figure.kind = f"{per} ** -1", end, "rate"
        if lead is not None:
            figure.start = lead.start(1)
        if outer != "=":
            figure.modifier = outer
        return True

    def _comparator_at(self, at: int) -> tuple[Modifier, int]:
        m = _SOFT.match(self.view, at)
        return ("~", m.end()) if m else ("=", at)

    def _makes_range(self, figure: Figure, number: Numeral, other: Numeral, sep: str, led: bool) -> bool:
        view = self.view
        low, high = figure.value, other.value
        assert low is not None
        assert high is not None
        dashed = sep.strip() in ("-", "—", "~")
        first, second = view[number.start : number.end], view[other.start : other.end]
        if dashed:
            if number.shape == "words" and " " in sep:
                return False
            if second[:1] == "0" and len(second) > 1 and second[1] != ".":
                return False
            if (
                len(first) == 4
                and first.isdigit()
                and 1500 <= low <= 2100
                and (len(second) <= 2 or 1500 <= high <= 2100)
            ):
                return figure.modifier != "=" or units.read_after(view, self.text, other) is not None
            if view[other.end : other.end + 1] == "-" and view[other.end + 1 : other.end + 2].isdigit():
                return False
            if "—" in sep and " " in sep:
                return False
        top = (
            high / other.scale if other.scale > 1 and number.scale == 1 and not figure.unit.endswith("** -1") else high
        )
        if low >= top and low >= high:
            return False
        if sep.strip(" -") == "or":
            plain = (number.shape == other.shape and other.scale in (1, number.scale)) or other.scale > 1
            return (
                plain
                and low < high
                and (top <= low * 2 + 1 or (top <= 10 * low and other.scale > 1))
                and not figure.unit
            )
        if dashed and high < 10 and number.shape == "digits" and not led:
            return (units.read_after(view, self.text, other) is not None) or (
                counted.read(view, self.text, other.end) is not None
                and not _VOTE.search(view, max(0, figure.start - 60), figure.start)
            )
        if (  # noqa: SIM103
            not dashed
            and not led
            and _VOTE.search(view, max(0, figure.start - 40), figure.start)
            and other.scale == 1
            and units.read_after(view, self.text, other) is None
        ):
            return False
        return True

    def unmeasured(self, figure: Figure) -> bool:
        """Tell whether a bare number measures nothing after all: a score, a pronoun, a torn half."""
        view, number = self.view, figure.number
        if figure.is_range or figure.kind == "ratio":
            return False
        if number.shape == "fraction" and view[number.start : number.end] == "half":
            return (
                not _HALF_FIGURE.match(view, number.end)
                or _HALF_NAME.search(view, max(0, number.start - 20), number.start) is not None
            )
        if number.shape == "fraction" and _HALF_NAME.search(view, max(0, number.start - 20), number.start):
            return True
        if _SCORE.match(view, number.end):
            figure.end = _SCORE.match(view, number.end).end()  # type: ignore[union-attr]
            return True
        if number.shape == "vague" and view[number.start : number.end] == "several":
            return False
        return exclusions.is_pronoun(view, self.text, number)

    def compared(self, figure: Figure) -> None:
        """Read the comparators on both sides."""
        view = self.view
        before, start = comparators.read_before(view, figure.start)
        after, end = comparators.read_after(view, figure.end)
        if (
            before == ">"
            and view[start : figure.start].strip() == "over"
            and figure.kind == "duration"
            and not _OVER_LASTS.search(view, max(0, start - 20), start)
        ):
            before, start = "=", figure.start
        if before != "=":
            figure.start = start
        if after != "=":
            figure.end = end
            if figure.unit == "":
                self._unit_after_plus(figure)
        if before == after == "=":
            if figure.modifier != "=":
                figure.bound(figure.modifier)
            return
        figure.bound(
            comparators.combine(after, before) if after in (">=", "<=") else comparators.combine(before, after)
        )

    def _unit_after_plus(self, figure: Figure) -> None:
        """Read the unit that a glued comparator parts from its number: "20+ km", "100-plus miles"."""
        found = units.read_after(self.view, self.text, figure.number._replace(end=figure.end))
        if found is not None:
            figure.unit, figure.kind, figure.end = found.unit.unit, found.unit.kind, found.end
            if found.per:
                figure.unit += f" / {found.per}"

    def count(self, figure: Figure) -> None:
        """Read what is counted, and a rate or a comparator that follows it."""
        found = counted.read(self.view, self.text, figure.end, singular=figure.value is not None and figure.value <= 1)
        if found is None:
            return
        figure.counted, end = found
        if not figure.unit:
            per, _ = units.read_per(self.view, self.text, end, None)
            if per:
                figure.unit, figure.kind = f"{per} ** -1", "rate"
        if figure.modifier == "=":
            after, _ = comparators.read_after(self.view, end)
            if after != "=" and self.view[end : end + 1] == " " and self.view[end : end + 4] in (" or ", " and"):
                figure.bound(after)


_MINUS = re.compile(r"(?<![^\s(])(-|minus[ ]|negative[ ])$")
_INCHES = re.compile(r"[ ](?:and[ ])?([0-9]{1,2}(?:\.[0-9]+)?)[ ]?(?:inches|inch|in\b|ins\b|\"|″)")
_A_NUMBER = re.compile(r"an?[ ](half|hundred|thousand|million|billion|trillion|dozen|third|quarter)\b")
_CURRENCY_AT = re.compile(r"((?:us|au|nz|hk|a|c)?[$£€¥₴₽₹₺₪])[ ]?(?=[0-9])")
_SOFT = re.compile(
    r"(?:about|around|perhaps|maybe|some|nearly|almost|as many as|as much as|up to|possibly|even|approximately|over|more than|at least)[ ](?=[0-9$£€a-z])"  # noqa: E501
)
_HALF_FIGURE = re.compile(r"[ ](?:of|an?|the|its|their|his|her|our|my|all|that|people|as)\b|[ ]?(?:$|[.,;:!?)])")
_HALF_NAME = re.compile(
    r"(?<![a-z])(?:first|second|third|fourth|last|other|latter|same|each|final|next|this|previous|opening|former|top|bottom|better|per|the|or|and-a)[ -]$"  # noqa: E501
)
_SCORE = re.compile(r"-[0-9]{1,3}(?![0-9%]|[.,][0-9]|-)")
_OVER_LASTS = re.compile(
    r"(?:for|last|lasted|lasts|lasting|just|well|of|after|takes?|took|taking|is|was|been|by|spent|waited|now|aged|be|in|from|serv(?:ed|ing)|and|,|to|a|with|within|slightly|little|wait of)[ ]$|(?:^|[.;:\n]\s*)$"  # noqa: E501
)
