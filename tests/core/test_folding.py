from hypothesis import given
from hypothesis import strategies as st

from newsnorm.core.folding import fold


@given(st.text())
def test_folding_is_idempotent_and_ascii(text):
    once = fold(text)
    assert once.isascii()
    assert fold(once) == once
    assert once == once.strip()


@given(st.sampled_from("'’ʼʹ`"), st.sampled_from("-–‑—"))
def test_marks_make_no_difference(apostrophe, dash):
    assert fold(f"Kam{apostrophe}ianets{dash}Podilskyi") == "kamianets podilskyi"


def test_no_letter_is_lost_without_a_trace():
    assert fold("Izium Ӻ") == "izium ?"
    assert fold("Izium\ud800") == "izium"
