"""Sentences with a figure that can be taken out and put back, for tests of whatever handles damaged text."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True)
class Planted:
    """A clean sentence in three parts; `cut` is what an extractor that drops the figure leaves."""

    head: str
    figure: str
    tail: str

    @property
    def clean(self) -> str:
        """The sentence as it was printed."""
        return self.head + self.figure + self.tail

    @property
    def cut(self) -> str:
        """The sentence without its figure: two blanks, or a blank before a mark, show the gap."""
        return self.head + self.tail


_COMPARATORS = ["over", "more than", "about", "around", "nearly", "at least", "up to", "roughly", "an estimated"]
_AREAS = ["square kilometres", "sq km", "square miles", "hectares", "acres"]
_BEFORE_AREA = ["Kyiv took back control of ", "The army has recaptured ", "The fire covers ", "They hold an area of "]
_AFTER_AREA = [" of territory.", " of farmland in a week.", " in the south.", " since Monday.", ", the ministry said."]
_TOWNS = ["", "On Friday it rained. ", "Ізюм: ", "“We hold.” ", "\u200f"]

_numbers = st.integers(1, 999_999).map(lambda n: f"{n:,}")


@st.composite
def planted_figures(draw: st.DrawFn) -> Planted:
    """Draw a clean sentence with a comparator-led area that can be deleted."""
    head = (
        draw(st.sampled_from(_TOWNS)) + draw(st.sampled_from(_BEFORE_AREA)) + draw(st.sampled_from(_COMPARATORS)) + " "
    )
    figure = f"{draw(_numbers)} {draw(st.sampled_from(_AREAS))}"
    return Planted(head, figure, draw(st.sampled_from(_AFTER_AREA)))


_COUNTED = ["people", "civilians", "houses", "tanks", "drones", "soldiers", "villages"]
_BEFORE_COUNT = ["Shelling killed ", "The army says it destroyed ", "They captured ", "Rescuers evacuated "]
_AFTER_COUNT = [" in the south.", " since Monday.", ", the ministry said.", " and wounded a nurse."]


@st.composite
def planted_counts(draw: st.DrawFn) -> Planted:
    """Draw a clean sentence with a comparator-led number before what it counts; the number can be deleted."""
    comparator = draw(st.sampled_from([*_COMPARATORS, "fewer than", "as many as"]))
    head = draw(st.sampled_from(_TOWNS)) + draw(st.sampled_from(_BEFORE_COUNT)) + comparator + " "
    tail = f" {draw(st.sampled_from(_COUNTED))}{draw(st.sampled_from(_AFTER_COUNT))}"
    return Planted(head, draw(_numbers), tail)


@st.composite
def comma_tails(draw: st.DrawFn) -> Planted:
    """Draw a sentence whose figure lost all behind its first comma: its `head` ends where "3," stands."""
    comparator = draw(st.sampled_from(["over", "more than", "nearly", "roughly"]))
    head = draw(st.sampled_from(_TOWNS)) + draw(st.sampled_from(_BEFORE_AREA)) + comparator + " "
    return Planted(head, f"{draw(st.integers(1, 999))},", " of territory.")
