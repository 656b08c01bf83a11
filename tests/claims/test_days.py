"""Days and years of dates that are gone, repaired by the dates of siblings that tell of one event."""

from decimal import Decimal

import pytest

from newsnorm import find_truncations, suggest_repair
from newsnorm.claims.days import Told, dates_of, left_of


def repaired(text: str, *siblings: str) -> str | None:
    [damaged] = [found for found in find_truncations(text) if found.kind == "missing_date_part"]
    repair = suggest_repair(text, damaged, siblings)
    return None if repair is None else f"{repair.value}"


@pytest.mark.parametrize(
    ("text", "sibling", "value"),
    [
        # Something began or ended
        (
            "The war in Sudan began on April , 2023.",
            "Sudan has been at war since fighting broke out on 15 April 2023.",
            "15",
        ),
        (
            "The truce in Yemen took hold on April , 2022.",
            "Yemen's ceasefire began on April 2, 2022, the UN says.",
            "2",
        ),
        # The same happened, in other words
        ("Russian troops entered Lyman on May , 2022.", "Lyman was captured by Russian troops on 27 May 2022.", "27"),
        ("Kabul fell to the Taliban on  August 2021.", "The Taliban entered Kabul on the 15th of August, 2021.", "15"),
        ("Fighters overran Zamzam camp on April 2025.", "The RSF stormed Zamzam camp at dawn on 13 April 2025.", "13"),
        ("On  November the army entered Sake.", "On the night of 9 November the army entered Sake.", "9"),
        # The sentences share most of what they say
        (
            "The bells of Saint Elijah rang over Kobane for the last time on October , 2014.",
            "On 2 October 2014 the bells of Saint Elijah were heard for the last time over Kobane.",
            "2",
        ),
        # The year is gone
        ("In May  the siege of Mariupol ended.", "The siege of Mariupol ended on 20 May 2022.", "2022"),
    ],
)
def test_the_date_of_one_event_repairs(text, sibling, value):
    assert repaired(text, sibling) == value


@pytest.mark.parametrize(
    ("text", "siblings"),
    [
        # Another month, another year
        ("Lyman was captured on May , 2022.", ["Lyman was captured on 27 June 2022."]),
        ("Lyman was captured on May , 2022.", ["Lyman was captured on 27 May 2023."]),
        # A beginning is no end, and a resolve no deed
        ("The siege of Kutum began on June , 2023.", ["The siege of Kutum ended on 20 June 2023."]),
        ("The army entered Gaza City on the of September.", ["The cabinet decided on 5 September to enter Gaza City."]),
        # By a date, until it, and when it was told
        ("Goma was taken on January , 2025.", ["By January 30, 2025 Goma was taken."]),
        ("The army held Goma on January , 2025.", ["Until January 26, 2025 the army held Goma."]),
        ("Lyman was taken on May , 2022.", ["The army said on 28 May 2022 that Lyman was taken."]),
        # Another event in one place
        ("The prison in Saada was bombed on January , 2022.", ["The prison in Saada was visited on 29 January 2022."]),
        ("Avdiivka fell on  February 2024.", ["Avdiivka was shelled on 9 February 2024."]),
        # Another place, thing or side
        (
            "The offensive on Goma began on January , 2025.",
            ["The offensive on Bukavu began on 31 January 2025, after Goma's."],
        ),
        ("A drone hit El Daein's hospital on March , 2024.", ["A drone hit El Daein's market on 3 March 2024."]),
        ("Troops took Lyman on May , 2022.", ["Troops took Izium on 2 May 2022."]),
        ("Troops took Wau's hospital on May , 2024.", ["Troops took Wau's bridge on 2 May 2024."]),
        # What comes again and again is told of in more words than these
        (
            "Missiles hit Odesa on July , 2023, and damaged the cathedral.",
            ["Missiles hit Odesa on 19 July 2023 and burnt a grain silo."],
        ),
        # Two days of one month, in one sentence or in two articles
        ("Missiles hit Odesa on July .", ["Missiles hit Odesa on 19 July (the silo) and on 23 July (the cathedral)."]),
        ("Lyman was taken on May , 2022.", ["Lyman was taken on 27 May 2022.", "Lyman was taken on 26 May 2022."]),
        # Several days at once
        ("Lyman was taken on May , 2022.", ["Lyman was taken between 25 and 27 May 2022."]),
    ],
)
def test_no_other_date_repairs(text, siblings):
    assert repaired(text, *siblings) is None


def test_a_date_is_a_figure_of_its_own_kind():
    text, sibling = "Lyman was captured on May , 2022.", "Lyman was captured on 27 May 2022."
    [damaged] = find_truncations(text)
    repair = suggest_repair(text, damaged, [sibling])
    figure = repair.evidence.figure
    assert (repair.value, repair.unit, repair.low, repair.high, repair.modifier) == (Decimal(27), "", None, None, "=")
    assert (figure.kind, figure.text, sibling[figure.start : figure.end]) == ("date", "27 May 2022", "27 May 2022")


def test_a_date_repairs_no_number():
    text = "At least soldiers entered Lyman on Friday."
    [damaged] = find_truncations(text)
    assert suggest_repair(text, damaged, ["On Friday, 27 May, soldiers entered Lyman."]) is None


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("19 September 2023", Told(19, 9, 2023)),
        ("Sept. 19", Told(19, 9, None)),
        ("2024-02-17", Told(17, 2, 2024)),
        ("in May", Told(None, 5, None)),
        ("decided in 2022", None),
        ("Maya, 19", None),
    ],
)
def test_what_a_date_gives(date, told):
    assert Told.of(date) == told


def test_dates_are_found_by_the_part_that_is_wanted():
    text = "Taken on 27 May 2022 at 4 a.m., freed on 1 October; a siege from 3 to 5 March."
    assert [figure.text for figure in dates_of(text, "day")] == ["27 May 2022", "1 October"]
    assert [figure.text for figure in dates_of(text, "year")] == ["27 May 2022"]


def test_a_date_of_which_all_is_gone_tells_nothing():
    text = "Taken by , 2022, and freed."
    [damaged] = [found for found in find_truncations(text) if found.kind == "missing_date_part"]
    assert left_of(text, damaged) is None
    assert suggest_repair(text, damaged, ["Taken by 27 May, 2022."]) is None
