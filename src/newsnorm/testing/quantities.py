"""Figures with known answers: each strategy draws a phrase and what it must read as."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from newsnorm.quantities.model import Modifier


class Planted(NamedTuple):
    """A phrase, and the figure that it gives."""

    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    modifier: Modifier


_UNITS = {
    "km": "kilometer", "sq km": "kilometer ** 2", "square miles": "mile ** 2", "tonnes": "metric_ton",
    "per cent": "percent",
    "%": "percent", "hours": "hour", "km/h": "kilometer / hour", "dollars": "USD", "hryvnia": "UAH", "metres": "meter",
    "km²": "kilometer ** 2", "litres": "liter", "hectares": "hectare", "megawatts": "megawatt",
}  # fmt: skip
_COMPARATORS: dict[str, Modifier] = {
    "": "=", "over ": ">", "more than ": ">", "at least ": ">=", "up to ": "<=", "as many as ": "<=", "some ": "~",
    "nearly ": "~", "about ": "~", "under ": "<", "fewer than ": "<", "no fewer than ": ">=", "roughly ": "~",
}  # fmt: skip
_SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"])
_HYPHENS = st.sampled_from(["-", "–", "‑", "‐"])

#: Names that hold digits and measure nothing.
DESIGNATORS = st.sampled_from(
    ["T-72", "Su-34", "M777", "Kh-101", "S-300", "Mi-8", "M142", "F-16", "Shahed-136", "2S19", "G7", "the 92nd Brigade",
     "Route 6", "Article 5", "COVID-19", "BM-21", "9K720", "MH17", "Leopard 2", "the 1990s", "AK-47", "10:30", "CV90"]
)  # fmt: skip


@st.composite
def figures(draw: st.DrawFn) -> Planted:
    """Draw one figure with a comparator, a grouped number and a unit, in any of the house styles for spaces."""
    number = draw(st.integers(2, 9_999_999))
    word, unit = draw(st.sampled_from(sorted(_UNITS.items())))
    lead, modifier = draw(st.sampled_from(sorted(_COMPARATORS.items())))
    digits = f"{number:,}"
    value = Decimal(number)
    low = value if modifier in (">", ">=") else None
    high = value if modifier in ("<", "<=") else None
    return Planted(f"{lead}{digits}{draw(_SPACES)}{word}", value, low, high, unit, modifier)


@st.composite
def ranges(draw: st.DrawFn) -> Planted:
    """Draw a range with its unit, parted by any hyphen or dash."""
    low = draw(st.integers(1, 500))
    high = low + draw(st.integers(1, 400))
    word, unit = draw(st.sampled_from(sorted(_UNITS.items())))
    text = f"{low}{draw(_HYPHENS)}{high}{draw(_SPACES)}{word}"
    return Planted(text, None, Decimal(low), Decimal(high), unit, "=")
