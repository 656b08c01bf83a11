"""Laws of the debris room."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm import find_debris, repair_text, strip_debris
from newsnorm.debris.characters import repair_characters
from newsnorm.debris.spaces import tidy_spaces
from newsnorm.testing.debris import DEBRIS_LINES, DEBRISH, LINE_ENDS, paragraphs, planted
from newsnorm.testing.text import HOSTILE, NEWSISH


@given(DEBRISH | NEWSISH)
def test_findings_quote_the_text_in_order_and_apart(text):
    found = find_debris(text)
    assert [text[d.start : d.end] for d in found] == [d.text for d in found]
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(DEBRISH | NEWSISH, st.sampled_from(["strict", "default", "page"]))
def test_cuts_replay_and_undo(text, profile):
    done = strip_debris(text, profile=profile)
    assert done.source == text
    assert done.undo() == text
    assert all(e.after == "" for e in done.edits)


@given(DEBRISH | NEWSISH)
@example("A\n\nShare\n\nB")
@example("He fled the town, he said.\nHe fled the town, he said.\nAdvertisement\nRead more: the bridge\nShare")
def test_stripping_twice_strips_no_more(text):
    once = strip_debris(text).text
    assert strip_debris(once).text == once


@given(planted())
def test_planted_debris_goes_and_paragraphs_stay_to_the_letter(parts):
    text, kept = parts
    assert [line for line in strip_debris(text).text.splitlines() if line.strip()] == kept


@given(st.lists(paragraphs(), min_size=2, max_size=5, unique=True), LINE_ENDS)
def test_clean_paragraphs_stay_as_they_are(kept, end):
    text = (end + end).join(kept)
    assert strip_debris(text).edits == ()


@given(DEBRISH | NEWSISH)
@example("\x8e¡ß \x94")
def test_repair_replays_and_undoes_and_is_done_once(text):
    done = repair_text(text)
    assert done.undo() == text
    assert repair_text(done.text).text == done.text


@given(DEBRISH | NEWSISH)
def test_repair_of_characters_keeps_runs_of_spaces(text):
    plain = "took  control of   land"
    assert plain in repair_characters(f"{plain}\n{text}").text


@given(st.lists(paragraphs(), min_size=1, max_size=4, unique=True), DEBRIS_LINES)
def test_keep_spares_a_kind(kept, debris):
    kind, line = debris
    text = "\n\n".join([*kept, line])
    assert strip_debris(text, keep=[kind]).text == text


@pytest.mark.parametrize("function", [find_debris, strip_debris, repair_text, tidy_spaces])
@given(fragment=HOSTILE)
@example(fragment="Share\n")
@example(fragment="Read more:\nThe islands between two armies\n")
@example(fragment="Read more: ")
@example(fragment="Photo: a / ")
@example(fragment="Home ")
@example(fragment="â€™")
def test_hostile_text_costs_no_more_than_its_length(cpu_seconds, function, fragment):
    text = fragment * (100_000 // len(fragment))
    assert cpu_seconds(function, text, limit=1) < 1
