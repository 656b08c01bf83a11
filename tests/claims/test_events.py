"""What happened to what is counted, where the structure of the sentence tells it, each beside one told otherwise."""

import pytest

from newsnorm.claims.clauses import Clauses
from newsnorm.claims.reading import Reading
from newsnorm.claims.sentences import Sentences


def read(text, figure):
    """Return what a figure of a text speaks of."""
    reading = Reading.of(text)
    return reading.subjects[[found.text for found in reading.figures].index(figure)]


def check(text, figure, event):
    assert read(text, figure).event == event


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        # An aside stands between subject and verb …
        ("At the ford 12 riders, two of them boys, were hurt.", "12", "wound"),
        ("At the ford 12 riders, the council said, were hurt.", "12", "wound"),
        ("At the ford 12 riders from Oslo, held there since May, were freed.", "12", "release"),
        ("At the ford 12 riders, most of them old, drowned.", "12", "kill"),
        ("The dam burst as well, and 12 riders, a clerk among them, were killed.", "12", "kill"),
        # … but a verb behind a comma may be another's
        ("The raid killed 12 riders, among them two boys, and the rest were freed.", "12", "kill"),
        ("The flood drowned 12 riders, burned barns and left.", "12", "kill"),
        # Subjects that are joined have one verb …
        ("The council said 12 barns and 3 mills had been burned.", "12", "burn"),
        ("At the ford 12 clerks, two riders and 3 nurses died.", "12", "kill"),
        # … but an object is no subject
        ("They have 12 barns and 3 riders died.", "12", ""),
        # What tells which ones says less than what they did
        ("Some 12 riders held in the mill were released.", "Some 12", "release"),
        ("Some 12 riders held in the mill are old.", "Some 12", "hold"),
    ],
)
def test_what_a_subject_did_behind_what_stands_between(text, figure, event):
    check(text, figure, event)


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        # A clause begins with its subject: what stands before is another's
        ("He spoke of the retreat, adding that 750 were there.", "750", ""),
        ("The fort fell when 12 riders came to the ford.", "12", ""),
        ("The fort fell with 12 riders.", "12", "fall"),
        # … and what is told of who tells is theirs
        ("So 12 barns went cold, the council announced.", "12", ""),
        ("So 12 barns stood, and the council burned them.", "12", "burn"),
    ],
)
def test_what_another_clause_tells_is_of_others(text, figure, event):
    check(text, figure, event)


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("They took 12 riders out of besieged Ilava.", "12", "surrender"),
        ("In all 12 riders came from besieged Ilava.", "12", ""),
        ("In all 12 riders came from the besieged town.", "12", ""),
        ("In all 12 riders were besieged.", "12", "trapped"),
        ("The frost that set in destroyed 12 barns.", "12", "destroy"),
    ],
)
def test_what_only_tells_of_a_place(text, figure, event):
    check(text, figure, event)


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Twelve shells struck the barn.", "Twelve", "launch"),
        ("The barn was struck by twelve shells.", "twelve", "launch"),
        ("Twelve jets struck the barn.", "Twelve", "launch"),
        ("Twelve jets were struck.", "Twelve", "wreck"),
        ("Twelve drones destroyed over the barn fell.", "Twelve", "destroy"),
        ("Twelve drones destroyed the barn.", "Twelve", "launch"),
        ("The storm struck twelve barns.", "twelve", "damage"),
    ],
)
def test_what_does_damage_suffers_none(text, figure, event):
    check(text, figure, event)


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        # A time tells how long something lasted …
        ("They held the ford for three weeks.", "three weeks", "hold"),
        ("The riders had been missing for three weeks.", "three weeks", "missing"),
        ("They put out the blaze after three weeks.", "three weeks", "burn"),
        # … but not all that happened in it
        ("They burned barns and killed 12 riders in three weeks.", "12", "kill"),
        ("They killed 12 riders in three weeks.", "three weeks", ""),
        # Years are a sentence before a court only
        ("The court gave the rider nine years.", "nine years", "convict"),
        ("Tried with him, the clerk got nine years.", "nine years", "convict"),
        ("The crews get five weeks of lessons.", "five weeks", ""),
        ("The council agreed a four-year support package.", "four-year", ""),
        # Money moves nobody, and nobody trains a metre
        ("They asked for $3 million for those who fled.", "$3 million", ""),
        ("They spent $3 million on those who fled.", "$3 million", "spend"),
        ("They drilled down 73 metres.", "73 metres", ""),
        ("They sowed 40 hectares of rye.", "40 hectares", ""),
        ("They flooded 40 hectares of rye.", "40 hectares", "flood"),
    ],
)
def test_what_can_be_told_of_a_measure(text, figure, event):
    check(text, figure, event)


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("They took a mill 25 km south of Oslo.", "25 km", ""),
        ("They pulled back 25 km south of Oslo.", "25 km", "withdraw"),
        ("They pulled back another 25 km from Oslo.", "25 km", "withdraw"),
        ("The fall of Ilava, 25 km away, was sudden.", "25 km", ""),
        ("They took the mill, which lies 25 km up the road.", "25 km", ""),
        ("They took 25 km of the road.", "25 km", "take"),
    ],
)
def test_how_far_off_something_lies(text, figure, event):
    check(text, figure, event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Bookings were down 12 per cent.", "fall"),
        ("Bookings were up 12 per cent.", "rise"),
        ("The clerks make up 12 per cent.", ""),
    ],
)
def test_how_a_share_has_changed(text, event):
    check(text, "12 per cent", event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The greens won the poll with 51 per cent.", "vote"),
        ("The greens won 51 per cent of the vote.", "vote"),
        ("The greens won 51 per cent of the land.", "take"),
    ],
)
def test_who_wins_votes_takes_nothing(text, event):
    check(text, "51 per cent", event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("They fled, leaving 12 riders dead.", "kill"),
        ("The council sat, leaving 12 carts behind.", ""),
        ("By noon 12 riders were leaving the ford.", "move"),
        ("The last to leave were 12 riders.", "move"),
    ],
)
def test_what_is_left_has_not_gone(text, event):
    check(text, "12", event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gunmen shot at 12 riders.", ""),  # who may have missed them
        ("In all 12 riders were shot at the ford.", "kill"),
        ("In all 12 were shot at the ford.", "kill"),
    ],
)
def test_who_is_shot_at(text, event):
    check(text, "12", event)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("At dawn 12 riders killed the clerk.", "did"),
        ("At dawn 12 riders seized Ilava.", "did"),
        ("At dawn 12 riders were killed.", "suffered"),
        ("At dawn 12 riders lost their lives.", ""),
        ("At dawn 12 riders died the same death.", ""),
        ("They counted 12 riders killed. The rest fled.", ""),
    ],
)
def test_who_died_has_done_nothing(text, role):
    assert read(text, "12").role == role


def test_a_clause_has_no_end_beyond_its_sentence():
    for text in ("", "12", "12 men,", "12 men, of", "12 men, 3", "12 men and", "12 men, said", "In, and, by, as,"):
        words = len(Sentences(text, []).words)
        clauses = Clauses(Sentences(text, []))
        for at in range(words + 1):
            assert at <= clauses.behind_subject(at, at, words) <= max(words, at)
            assert clauses.tells(at, words) in (True, False)
