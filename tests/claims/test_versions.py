"""What an article tells as another version of a figure before it, and what only looks so."""

import pytest

from newsnorm import reconcile
from newsnorm.claims.grouping import Comparison
from newsnorm.claims.reading import Reading


def versions(text: str) -> list[tuple[str, str]]:
    reading = Reading.of(text)
    return [
        (reading.figures[subject.version].text, figure.text)
        for subject, figure in zip(reading.subjects, reading.figures, strict=True)
        if subject.version is not None
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Officials say that 1,100 people were held, and not 354.",
        "The mayor now says 47 people died, not the 250 first named.",
        "The strike killed 47 people instead of 250.",
        "The strike killed 47 people rather than 250.",
        "At least 74 people were killed. Five medics are among them. The ministry had spoken of 58 killed.",
        "A minister said 40 people had died. The army puts that at 12.",
        "A minister said 40 people had died. A day later he raised the figure to 52.",
        "A minister said 40 people had died. The real number may be nearer to 90.",
        "A minister said 40 people had died.\n\nThe army's own count stands at 52.",
        "A minister said 40 people had died. At first he had spoken of 12.",
        "The mayor counted 773 dead, the ministry 2,900.",
        "One doctor put them at 170, another at 95.",
        "Nobody knows how many were hurt: 142 says the hospital's head, 197 the city's radio.",
    ],
)
def test_versions_are_told_apart_from_new_figures(text):
    assert len(versions(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A minister said 40 people had died. By the army's count 300 people have left.",
        "A minister said 40 people had died. A large number, some 300, have left.",
        "A minister said 40 people had died and put the bill at $3 million.",
        "A minister said 40 people had died. He had spoken of 12 villages before.",
        "A minister said 40 people had died, another 12 were hurt.",
        "A minister said 40 people had died, 12 in Lyman.",
        "Not 40 people came.",
        "It cost the army 40 tanks, the navy 12.",
        "A minister said 40 people had died. By the army's count 300 died in the south.",
        "A minister said 40 people had died. Nobody has the same figure: 142 says the hospital.",
        "A minister said 40 people had died. Medics said 12 people died in Izium.",
        "In Lyman another 12 people died. He puts it at 31.",
        "Nahid, 26, came on foot. Aid workers had put it at 260,000.",
        "The army's own count stands at 52.",
        "Shells killed 40 people, the mayor said, and the total number of drones was 30.",
    ],
)
def test_other_figures_are_no_versions(text):
    assert versions(text) == []


def test_the_first_figure_of_the_sentence_before_is_taken_up():
    text = "The UN has counted 2,900 dead; 2,000 are in the ground and 900 in mortuaries. Kyiv's number stands at 773."
    assert versions(text) == [("2,900", "773")]


def test_each_of_two_figures_that_were_told_before_is_of_its_own():
    text = "At least 74 people were killed and 171 wounded. The ministry had spoken of 58 killed and 126 wounded."
    assert versions(text) == [("At least 74", "58"), ("171", "126")]


def test_a_version_keeps_what_it_counts():
    assert Reading.of("The mayor said 23, and not 55 prisoners.").subjects[1].nouns == {"prisoner"}


def test_versions_are_no_rivals():
    one = Reading.of("In Lyman 1,100 people were held at the school, and not 900.")
    other = Reading.of("In Lyman 890 people were held at the school.")
    comparison = Comparison([one, other])
    assert {comparison.choices.of(0, 2), comparison.choices.of(1, 2)} <= {"choice_clear", "choice_best"}


def test_the_version_of_a_version_is_one_of_the_first():
    text = "In Lyman 19 people died, the mayor said. The army put it at 31. The union puts it at 40."
    assert versions(text) == [("19", "31"), ("19", "40")]


def test_a_version_is_of_the_same_claim_and_disagrees():
    [claim] = reconcile("In Lyman 19 people were killed, the army said. It later raised this to 31.")
    assert claim.agreement == "disagree"
    assert [mention.figure.text for mention in claim.mentions] == ["19", "31"]


def test_what_another_article_says_too_joins_the_version():
    [claim] = reconcile(
        [
            "In Lyman 1,100 people were held at the school, and not 354, as the ministry had said.",
            "354 people were held at the school in Lyman, the ministry said.",
        ]
    )
    assert claim.versions == (("1,100", (0,)), ("354", (0, 1)))
