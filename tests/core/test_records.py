import datetime as dt
import json
from decimal import Decimal

import pytest

from newsnorm import Quantity, Span
from newsnorm.core.records import to_plain


def test_decimals_never_turn_scientific():
    assert to_plain(Decimal("2E+6")) == "2000000"
    assert to_plain(Decimal("1E-7")) == "0.0000001"


def test_records_become_json_with_the_spans_they_hold():
    plain = Quantity(0, 4, "5 km", value=Decimal(5), unit="kilometer", pair=Span(6, 13, "3 miles")).to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["pair"] == {"start": 6, "end": 13, "text": "3 miles"}
    assert plain["flags"] == []


def test_dates_become_iso_and_strangers_are_refused():
    assert to_plain((dt.date(2022, 9, 12), True)) == ["2022-09-12", True]
    with pytest.raises(TypeError, match="cannot turn object into plain data"):
        to_plain(object())
