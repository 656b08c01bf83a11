import datetime as dt

import pytest

from newsnorm.core.arguments import check_choice, check_date, check_text


@pytest.mark.parametrize("text", [b"Kyiv", bytearray(b"Kyiv"), memoryview(b"Kyiv")])
def test_bytes_are_refused_with_advice(text):
    advice = rf'html must be str, got {type(text).__name__}: decode it first, for instance with html.decode\("utf-8"\)'
    with pytest.raises(TypeError, match=advice):
        check_text(text, "html")


def test_other_types_are_refused_by_name():
    with pytest.raises(TypeError, match="text must be str, got NoneType"):
        check_text(None)


def test_what_is_allowed_passes():
    check_text("")
    check_choice("style", None, (None, "national"))
    check_date("reference", None)
    check_date("reference", dt.date(2022, 9, 12))


@pytest.mark.parametrize("value", ["soviet", [], 1.5])
def test_other_choices_are_refused_even_if_unhashable(value):
    with pytest.raises(ValueError, match="style must be one of 'national'; got"):
        check_choice("style", value, {"national"})


@pytest.mark.parametrize("value", ["2022-09-12", 0, 20220912])
def test_other_dates_are_refused(value):
    with pytest.raises(ValueError, match=r"reference must be a datetime\.date or None; got"):
        check_date("reference", value)
