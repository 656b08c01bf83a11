"""Say in a few words how newsnorm reads a finding: one line of a table, a list, or a tooltip."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal

from newsnorm.core.records import Span
from newsnorm.dates.model import Date
from newsnorm.debris.model import Debris
from newsnorm.places.model import Place
from newsnorm.quantities.model import Quantity
from newsnorm.truncations.model import Truncation

Finding = Quantity | Truncation | Place | Date | Debris

_SIGNS = {"=": "", "~": "≈ ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}


def reading(finding: Finding) -> str:
    """Return how *finding* was read, whatever its kind.

    >>> reading(Quantity(0, 10, "over 3,000", value=Decimal(3000), low=Decimal(3000), modifier=">"))
    '> 3,000'
    """
    match finding:
        case Quantity():
            return quantity(finding)
        case Truncation():
            return truncation(finding)
        case Place():
            return place(finding)
        case Date():
            return date(finding)
        case Debris():
            return f"{finding.kind}, rule {finding.rule}"


def amount(found: Quantity) -> str:
    """Return the number, the bounds or the ratio of *found*, without its unit.

    >>> amount(Quantity(0, 5, "30–40", low=Decimal(30), high=Decimal(40)))
    '30 – 40'
    >>> amount(Quantity(0, 6, "dozens", low=Decimal(24)))
    '≥ 24'
    """
    if found.numerator is not None and found.denominator is not None:
        return f"{number(found.numerator)} : {number(found.denominator)}"
    if found.value is not None:
        return _SIGNS[found.modifier] + number(found.value)
    return _bounds(found.low, found.high) or "?"


def unit(expression: str) -> str:
    """Return a unit expression as a person writes it.

    >>> unit("kilometer ** 2"), unit("kilometer / hour"), unit("USD")
    ('kilometer²', 'kilometer/hour', 'USD')
    """
    return expression.replace(" ** 2", "²").replace(" ** 3", "³").replace(" / ", "/").replace(" * ", "·")


def quantity(found: Quantity) -> str:
    """Return amount, unit and what is counted, with what is doubtful at the end.

    >>> quantity(Quantity(0, 2, "20", value=Decimal(20), counted="villages"))
    '20 villages'
    """
    parts = [amount(found), "%" if found.unit == "percent" else unit(found.unit), found.counted or ""]
    said = " ".join(part for part in parts if part)
    return f"{said} — doubtful: {', '.join(map(plain, found.flags))}" if found.flags else said


def truncation(found: Truncation) -> str:
    """Return kind, what was expected, and the reason.

    >>> from newsnorm.truncations.model import Expectation
    >>> hope = Expectation("area", Decimal(3000), Decimal(3999))
    >>> truncation(Truncation(15, 17, "3,", "comma_tail", "3,", hope, 0.9, "Cut."))
    'comma tail; expected: area from 3,000 to 3,999. Cut.'
    """
    hope = expectation(found)
    return f"{plain(found.kind)}{f'; expected: {hope}' if hope else ''}. {found.reason}".strip()


def expectation(found: Truncation) -> str:
    """Return what the lost figure must have been, "" where the text does not tell.

    >>> from newsnorm.truncations.model import Expectation
    >>> expectation(Truncation(0, 6, "around", "missing_figure", "", Expectation("area"), 0.8, "Gone."))
    'area'
    """
    lowest, highest = found.expects.lowest, found.expects.highest
    parts = [found.expects.dimension or ""]
    if lowest is not None:
        parts.append(f"from {number(lowest)}")
    if highest is not None:
        parts.append(f"to {number(highest)}")
    return " ".join(part for part in parts if part)


def place(found: Place) -> str:
    """Return the canonical name, its region and country; of a shared name, what it may be.

    >>> place(Place(0, 4, "Kiev", "katottg:UA80", "Kyiv", "Київ", "UA", None, "settlement", 50.45, 30.52, "exact"))
    'Kyiv, UA'
    """
    where = [part for part in (found.admin, found.country) if part and part != found.canonical]
    said = ", ".join([found.canonical, *where])
    if found.id is None and found.candidates:
        regions = list(dict.fromkeys(c.admin or c.canonical for c in found.candidates))
        shown = ", ".join(regions[:4]) + (", …" if len(regions) > 4 else "")
        said = f"{said} — shared by {len(found.candidates)}: {shown}"
    return f"{said} (former name)" if found.former else said


def date(found: Date) -> str:
    """Return the days, the length, or what keeps the expression from being resolved.

    >>> date(Date(0, 6, "Friday", None, None, "date", None, "day", "", "reference", "weekday"))
    'unresolved: needs a reference date'
    """
    if is_unresolved(found):
        return "unresolved: needs a reference date" if found.anchor == "reference" else "unresolved"
    if found.low is None and found.high is None:
        return f"{found.kind} {found.duration or ''}".rstrip()
    if found.high is None:
        return f"{found.modifier or 'from'} {found.low}"
    if found.low is None:
        return f"{found.modifier or 'until'} {found.high}"
    said = f"{found.low}" if found.low == found.high else f"{found.low} – {found.high}"
    return f"{found.modifier} {said}".lstrip()


def is_unresolved(found: Date) -> bool:
    """Return whether *found* means days that are not known; a length of time and "every day" mean none."""
    return found.kind in ("date", "interval") and found.low is None and found.high is None


def plain(name: str) -> str:
    """Return the name of a kind, flag or rule in words.

    >>> plain("comma_tail")
    'comma tail'
    """
    return name.replace("_", " ")


def flat(text: str) -> str:
    r"""Return *text* on one line, its breaks and tabs shown by signs.

    >>> flat("Read more\n\tShare")
    'Read more⏎⇥Share'
    """
    return text.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎").replace("\t", "⇥")


def number(value: Decimal) -> str:
    """Return *value* with its thousands grouped and no exponent.

    >>> number(Decimal("2.5E+6")), number(Decimal("0.20")), number(Decimal(2) / 3)
    ('2,500,000', '0.2', '0.6667')
    """
    # Of what is no decimal fraction ("two-thirds") four places are enough to read
    said = f"{value:,f}" if len(value.as_tuple().digits) < 16 else f"{value:,.4f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def _bounds(low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and high is not None:
        return f"{number(low)} – {number(high)}"
    if low is not None:
        return f"≥ {number(low)}"
    return f"≤ {number(high)}" if high is not None else ""


class Lines:
    r"""Where the lines of a text begin: turns an offset into a line and a column, both from 1.

    >>> Lines("one\ntwo").place(5)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of *offset*."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def context(self, span: Span, width: int = 30) -> tuple[str, str]:
        r"""Return what stands before and after *span* in its line, cut at a word where it is longer than *width*.

        >>> Lines("ad\ntook back over 3, of territory").context(Span(18, 20, "3,"), 12)
        ('… back over ', ' of …')
        """
        left = max(self._text.rfind("\n", 0, span.start) + 1, span.start - width)
        stop = self._text.find("\n", span.end, span.end + width)
        right = min(len(self._text), span.end + width) if stop < 0 else stop
        before, after = self._text[left : span.start], self._text[span.end : right]
        if left > 0 and self._text[left - 1] != "\n":
            before = "… " + before.partition(" ")[2]
        if right < len(self._text) and self._text[right] != "\n":
            after = after.rpartition(" ")[0] + " …"
        return before.replace("\r", ""), after.replace("\r", "")
