"""Which way a vote went."""

import pytest

from newsnorm import Span
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.reading import Reading


def ballots(text):
    reading = Reading.of(text)
    return {figure.text: subject.ballot for figure, subject in zip(reading.figures, reading.subjects, strict=True)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Deputies passed the motion, with 94 voting for it.", {"94": "for"}),
        ("The motion was backed on Tuesday by 94 deputies.", {"94": "for"}),
        ("The vote was 94 in favour, 14 against.", {"94": "for", "14": "against"}),
        ("Fourteen countries voted against it and 35 abstained.", {"Fourteen": "against", "35": "abstain"}),
        ("Deputies approved the amendments by 94 votes to 14.", {"94": "for", "14": "against"}),
        ("The assembly rejected the motion by 94 votes to 14.", {"94": "against", "14": "for"}),
        ("In the referendum 78 per cent rejected the offer.", {"78 per cent": "against"}),
        ("In the referendum 21 per cent had accepted it.", {"21 per cent": "for"}),
        # who is voted for tells no way, but Yes does
        ("In the election 79 deputies voted for Omar.", {"79": ""}),
        ("In the referendum 49 per cent were for Yes.", {"49 per cent": "for"}),
        # what stands behind another figure or a comma is not theirs
        ("The vote gave it 94 seats, against expectations.", {"94": ""}),
        ("The accord freed 94 captives against 33.", {"94": "", "33": ""}),
        ("The accord frees 94 captives held for years.", {"94": ""}),
        ("The vote was 51 per cent against 49 for Yes.", {"51 per cent": "", "49": "for"}),
        ("The accord cost no fewer than 94 lives.", {"no fewer than 94": ""}),
        ("Fourteen of the 15 members voted on Friday for the motion.", {"Fourteen": "for", "15": ""}),
        ("Voters in 4 provinces backed the motion.", {"4": ""}),
        # nothing is voted on
        ("The army sent 94 tanks against the rebels.", {"94": ""}),
    ],
)
def test_which_way_they_voted(text, told):
    assert ballots(text) == told


@pytest.mark.parametrize(
    ("text", "left", "ballot"),
    [
        ("The plan was passed by votes to 45 in the assembly.", "votes", "for"),
        ("The plan was rejected by votes to 45 in the assembly.", "votes", "against"),
        ("It passed, with votes in favour and the United States abstaining.", "votes in favour", "for"),
    ],
)
def test_which_way_a_gap_voted(text, left, ballot):
    start = text.index(left)
    damaged = pointed_out(text, Span(start, start + len(left), left))
    reading = Reading.of(text, damaged=damaged)
    assert reading.subjects[reading.figures.index(damaged)].ballot == ballot


def test_who_voted_for_something_voted():
    [subject] = Reading.of("The resolution was backed by 94 countries.").subjects
    assert subject.event == "vote"
