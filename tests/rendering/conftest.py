import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from newsnorm import Date, Debris, Edit, Expectation, Place, Quantity, Rewrite, Truncation
from newsnorm.places.model import Candidate


@dataclasses.dataclass
class Shown:
    """A document made by hand: whatever the finders do, rendering is held to what stands here."""

    rewrite: Rewrite
    quantities: tuple = ()
    truncations: tuple = ()
    places: tuple = ()
    dates: tuple = ()
    debris: tuple = ()
    reference: dt.date | None = None
    reference_from: str | None = None

    def __post_init__(self):
        self.source, self.text, self.edits = self.rewrite.source, self.rewrite.text, self.rewrite.edits
        self.from_source = self.rewrite.from_source


SOURCE = "·3-min read\nKiev took back over 3, of <b>territory</b> near Kamianka on Saturday.\nSome 30 km & more\nAFP"


def at(text, nth=1):
    start = -1
    for _ in range(nth):
        start = SOURCE.index(text, start + 1)
    return start, start + len(text), text


@pytest.fixture
def shown():
    edits = [
        Edit(*at("·3-min read\n"), "", "read_time"),
        Edit(*at("Kiev"), "Kyiv", "national"),
    ]
    namesakes = (Candidate("katottg:UA1", "Kamianka", "Cherkasy Oblast"), Candidate("katottg:UA2", "Kamianka", None))
    cut = Truncation(
        *at("3,"), "comma_tail", "3,", Expectation("area", Decimal(3000), Decimal(3999)), 0.91, "The group is cut."
    )
    return Shown(
        Rewrite.of(SOURCE, edits),
        quantities=(
            Quantity(*at("Some 30 km"), value=Decimal(30), modifier="~", unit="kilometer", flags=("unit_misuse",)),
        ),
        truncations=(cut,),
        places=(
            Place(*at("Kiev"), "katottg:UA80", "Kyiv", "Київ", "UA", None, "settlement", 50.4, 30.5, "exact"),
            Place(*at("Kamianka"), None, "Kamianka", None, "UA", None, "settlement", None, None, "exact", namesakes),
        ),
        dates=(Date(*at("Saturday"), None, None, "date", None, "day", "", "reference", "weekday"),),
        debris=(Debris(*at("·3-min read"), "meta", "read_time", 0.95), Debris(*at("AFP"), "credit", "agency", 0.5)),
    )


@pytest.fixture
def empty():
    return Shown(Rewrite.of(""))


@pytest.fixture
def make_shown():
    return Shown
