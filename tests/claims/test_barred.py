"""What bars a figure from a gap, each reason beside a report that it must not part; and what is read for that."""

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.gaps import Gap
from newsnorm.claims.left import Left
from newsnorm.claims.other_sides import _is_aimed_elsewhere
from newsnorm.claims.parting import BARRING
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.reading import Reading
from newsnorm.claims.subjects import Subject

NONE_LEFT = Left(digits=False, told=0, unit=False, of_whole=False)


def subject(text: str, figure: str) -> Subject:
    reading = Reading.of(text)
    [at] = [at for at, found in enumerate(reading.figures) if found.text == figure]
    return reading.subjects[at]


def is_barred(text: str, sibling: str) -> bool:
    """Say whether the first figure of a sibling is barred from the gap that stands between square brackets."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    damaged = pointed_out(plain, Span(start, end, plain[start:end]))
    reading = Reading.of(plain, damaged=damaged)
    gap = Gap(reading, reading.figures.index(damaged))
    return gap.against(Reading.of(sibling), 0).barred


@pytest.mark.parametrize(
    ("text", "sibling", "barred"),
    [
        # another fate
        ("Shells killed [at least] people in Homs.", "Shells wounded 40 people in Homs.", True),
        ("Shells killed [at least] people in Homs.", "In Homs 40 people died under shells.", False),
        ("Shells killed [at least] people in Homs.", "Shells fell on Homs, home to 9,000 people; many died.", True),
        # another month
        ("Shells killed [at least] people in May.", "Shells killed 40 people in June.", True),
        ("Shells killed [at least] people in May.", "Shells killed 40 people.", False),
        # another town
        ("A strike on a house in Beit Lahiya killed [at least] people.", "A strike in Deir al-Balah killed 11.", True),
        ("A strike on a house in Beit Lahiya killed [at least] people.", "A strike in Gaza killed 11.", False),
        ("Shells killed [at least] people in Homs.", "In Aleppo and Homs shells killed 40 people.", False),
        ("In Aleppo and Homs shells killed [at least] people.", "Shells killed 40 people in Homs.", False),
        ("Settlers burned [,000] houses in the West Bank village of Duma.", "In Duma 4,000 houses were burned.", False),
        ("The shelling of Walikale killed [at least] people.", "In Masisi shells killed 11 people.", True),
        ("Some [1,] people fled the town of Walikale.", "In Masisi 1,400 people left their homes.", True),
        ("Raids on Piagapo damaged [1] houses.", "In Butig 14 houses were damaged.", True),
        ("Raids on Piagapo damaged [1] houses.", "In Lanao state 14 houses were damaged.", False),
        ("The dam at Nova Kakhovka held [some] tonnes of fish.", "In the Kakhovka reservoir 40 tonnes died.", False),
        ("A raid in Tajoura killed [at least] people.", "In a suburb east of Tripoli 44 people died.", False),
        ("Iran fired [some] missiles, of which one fell in Haifa.", "Some 40 missiles fell in Jericho.", False),
        ("Shells fired at [some] houses in the suburb hit Bihac.", "In Tuzla shells hit 40 houses.", True),
        ("The fighting for Saraqeb killed [some] men.", "The fighting for Kafr Nabl killed 40 men.", True),
        ("The Minawao camp shelters [some] refugees.", "In the Gado camp live 6,500 refugees.", True),
        # how far from what
        ("They stood [km] from Sake.", "They were 18 km from Kanyabayonga.", True),
        ("They stood [km] from Grozny.", "They were 12 km short of the Chechen capital.", False),
        ("They stood [km] west of Myawaddy.", "They were 12 km from the Thai frontier town.", False),
        # another thing
        ("It left [some] households without power.", "It cut power in three districts.", True),
        ("Iran launched [over] ballistic missiles.", "Iran launched 30 cruise missiles.", True),
        ("Iran launched [over] ballistic missiles.", "Iran launched 30 missiles.", False),
        # at whom it is fired
        ("Iraq fired [some] missiles at Israel.", "Iraq fired three missiles at Dhahran.", True),
        ("Iraq fired [some] missiles at Israel.", "Iraq fired three missiles at Haifa.", False),
        # whither, and through which crossing
        ("Some [2,] people crossed into Uganda.", "Some 2,500 people have reached Burundi.", True),
        ("Some [2,] people crossed into Uganda.", "Some 2,500 people fled to Uganda and Burundi.", False),
        ("[trucks] entered through the Zikim crossing.", "Some 95 trucks passed through Kerem Shalom.", True),
        (
            "Shells killed [2,] people who had crossed into Uganda.",
            "Shells killed 2,500 who had reached Burundi.",
            False,
        ),
        ("Shells killed [some] people in Kyiv.", "In Lviv, with guests from Kiev, shells killed 40.", False),
        ("They hold [ per cent] of the land.", "They hold 20 per cent of the houses.", False),
        ("Some [,000] people will have to leave Lyman.", "Some 25,000 people will have to leave Lyman.", False),
        # what has yet to be, what is taken back, at what pace
        ("Some [,000] people have left Lyman.", "Some 25,000 people will have to leave Lyman.", True),
        ("Some [,000] people have left Lyman.", "Some 25,000 people must leave Lyman.", True),
        ("Some [,000] people have left Lyman.", "Some 25,000 people may have left Lyman.", False),
        ("It killed [at least] people.", "Police have withdrawn their report that it killed 9 people.", True),
        ("It killed [at least] people.", "The other side denied that it killed 9 people.", False),
        ("They fired [20,] rounds a day.", "They fired 20,000 rounds a week.", True),
        ("They fired [20,] rounds a day.", "They fired 20,000 rounds.", False),
        # which way they voted, and what that is compared with
        ("With [votes] in favour the motion passed.", "Deputies passed the motion by 94 votes to 14.", False),
        ("With [votes] in favour the motion passed.", "Fourteen deputies voted against the motion.", True),
        ("The No side took [per cent] of the vote.", "Against 49 per cent for Yes, No won the vote.", True),
        # families for people
        ("Some [,000] families fled from Homs.", "Some 9,000 people fled from Homs.", True),
        # who tells it
        ("The army said it lost [at least] men.", "The Karen National Union said it killed 40 men.", True),
        # who holds them
        ("The Houthis are holding [2,] prisoners.", "Yemen's government says it holds 2,500 prisoners.", True),
        ("The Houthis are holding [2,] prisoners.", "The rebels are holding 2,500 prisoners.", False),
    ],
)
def test_what_bars_a_figure(text, sibling, barred):
    assert is_barred(text, sibling) is barred


def test_the_whole_of_a_part_is_barred_from_a_part():
    text = "They shot down at least of the drones."
    damaged = pointed_out(text, Span(15, 23, "at least"))
    reading = Reading.of(text, damaged=damaged)
    gap, sibling = Gap(reading, 0), Reading.of("They shot down 48 of 60 drones.")
    assert [gap.against(sibling, at).barred for at in (0, 1)] == [False, True]


def test_the_whole_of_a_part_may_be_all_that_were_fired():
    text = "They fired at least drones."
    damaged = pointed_out(text, Span(11, 19, "at least"))
    reading = Reading.of(text, damaged=damaged)
    sibling = Reading.of("Only 48 of 60 drones fired at Riyadh fell.")
    assert not Gap(reading, 0).against(sibling, 1).barred


def test_only_what_is_fired_is_aimed():
    held = subject("They held 40 men at Haifa.", "40"), subject("They held 12 men at Dhahran.", "12")
    fired = subject("They fired 40 rockets at Haifa.", "40"), subject("They fired 12 rockets at Dhahran.", "12")
    assert not _is_aimed_elsewhere(*held, NONE_LEFT)
    assert _is_aimed_elsewhere(*fired, NONE_LEFT)


def test_a_barred_figure_repairs_nothing_whatever_else_speaks_for_it():
    text = "A bomb at a mosque in Kunduz killed at least people during Friday prayers, officials said."
    gap = Span(36, 44, "at least")
    sibling = "A bomb at a mosque in Kunduz {} 43 people during Friday prayers, officials said."
    assert suggest_repair(text, gap, [sibling.format("killed")] * 2).value == 43
    assert suggest_repair(text, gap, [sibling.format("wounded")] * 2) is None


def test_each_rule_that_bars_is_one_that_parts():
    from newsnorm.claims import parting

    assert BARRING
    assert BARRING.isdisjoint(parting.DOUBTFUL)
    assert set(parting.ALWAYS + parting.UNLESS_DIGITS) >= BARRING


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Some 40 people died in Goma.", {"goma"}),
        ("In Goma some 40 people died.", {"goma"}),
        ("Some 40 people came to the Chadian border town of Adre.", set()),
        ("Some 40 people were registered at the Chadian border town of Adre.", {"adre"}),
        ("Shells fell on Bihać and killed 40 people.", {"bihać"}),
        ("On the highway to Srinagar 40 people died.", set()),
        ("Some 40 people fled to a football stadium in Cúcuta.", set()),
        ("Some 40 people were seized in the Dubrovka theatre.", set()),
        ("Some 40 people died in the Kharkiv region.", set()),
        ("Some 40 people died in Gaza.", set()),
        ("Some 40 people died in the Jammu region.", set()),
        ("Some 40 people died in a suburb east of Tripoli.", set()),
        ("Some 40 people died in the Burundian capital.", set()),
        ("Some 40 people died in Kaduna state.", set()),
        ("Some 40 people died at Zarduf Walah.", {"zarduf walah"}),
        ("Some 40 houses were damaged in Butig.", {"butig"}),
        ("Raids on Zarduf destroyed 40 houses.", {"zarduf"}),
        ("Some 40 men died in the Kosovo village of Zarduf Obril.", {"zarduf obril"}),
        ("Some 40 men died in the custody of Zarduf Obril.", set()),
        ("Some 40 men died in the village of Zarduf. Diplomats came.", {"zarduf"}),
        ("Some 40 men died in Goma. School was out.", {"goma"}),
        ("Some 40 people died at a Zarduf school.", set()),
        ("Shelling of the town of Douma killed 40 people.", {"douma"}),
        ("Some 40 people fled Walikale.", {"walikale"}),
        ("Some 40 people died in the centre of Goma.", {"goma"}),
        ("In Jenin camp 40 houses were torn down.", {"jenin camp"}),
        ("ODESA, Ukraine - Some 40 flats in the port city were damaged.", {"odesa"}),
        ("Residents of Zarduf, near Goma, saw 40 houses burn.", {"zarduf"}),
        ("Some 40 people came from Walikale.", set()),
    ],
)
def test_a_scene_is_a_town_in_which_it_happened(text, towns):
    figure = next(word for word in ("Some 40", "some 40", "40") if word in text)
    scene = subject(text, figure).where.scene
    assert {
        key for key in scene if ":" not in key and not key.startswith(("in ", "loose ", "seat ", "all ", "wide "))
    } == towns


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Air defences shot down four missiles fired by the Houthis at Riyadh.", "four", "down"),
        ("Some 16 drones sent by the Rapid Support Forces were brought down over Merowe.", "Some 16", "down"),
        ("Some 16 drones sent by the rebels.", "Some 16", "launch"),
        ("Some 90 soldiers missing from the first war were buried.", "Some 90", "missing"),
        ("In Lyman 28 were hurt and 20 people died at once.", "20", "kill"),
        ("No fewer than 900 bodies have been taken to hospitals in Goma.", "No fewer than 900", "kill"),
        ("Fifteen soldiers and 23 wounded rebels died in Friday's fighting.", "Fifteen", "kill"),
        ("They have 40 tanks and 23 soldiers died.", "40", ""),
        ("Biya has ordered 333 detainees freed.", "333", ""),
        ("About 3,000 fighters had given themselves up at Kunduz.", "About 3,000", "surrender"),
        ("The rebels have handed in 7,800 rifles.", "7,800", "surrender"),
        ("Police put the crowd at the march at 10,000.", "10,000", "protest"),
    ],
)
def test_what_happened_to_them(text, figure, event):
    found = subject(text, figure)
    assert found.event == event


def test_who_did_something_and_to_whom_it_was_done():
    assert subject("Some 1,500 troops surrounded the hospital.", "Some 1,500").role == "did"
    assert subject("Some 1,500 troops surrounded Kizlyar.", "Some 1,500").role == "did"
    assert subject("It sent 8,500 soldiers and 1,500 policemen to surround Soyapango.", "1,500").role == "did"
    assert subject("Gunmen were holding 40 hostages.", "40").role == "suffered"
    assert subject("Some 40 men were killed.", "Some 40").role == "suffered"
    assert subject("It has 40 wells.", "40").role == ""


def test_who_killed_is_not_who_was_killed():
    gap = Gap(Reading.of("Gunmen killed at least people in Homs."), 0)
    for sibling, reasons in (
        ("Some 40 gunmen killed the mayor of Homs.", 1),
        ("Some 40 people were killed in Homs.", 0),
    ):
        assert gap.against(Reading.of(sibling), 0).seldom_wrong == reasons, sibling


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Police counted 40 people at the march on Saturday.", set()),
        ("Some 20 may have died.", set()),
        ("Some 20 died on 3 May.", {"may"}),
        ("Some 20 died in March.", {"mar"}),
    ],
)
def test_a_march_is_no_month_and_who_may_have_died_did_not_in_may(text, months):
    figure = next(word for word in ("Some 20", "40") if word in text)
    found = subject(text, figure).when
    assert (found.months, bool(found.dates)) == (months, "3 May" in text)


def test_a_weekly_market_is_no_pace():
    assert subject("It killed 40 people on their way from a weekly market.", "40").measure.pace == ""
    assert subject("It needs 40 tonnes of flour weekly.", "40 tonnes").measure.pace == "week"


def test_what_came_hours_later_has_no_day_that_anybody_knows():
    text = "Three women came home on Sunday and Israel let 90 prisoners go{}."
    assert subject(text.format(" hours later"), "90").when.days == set()
    assert subject(text.format(""), "90").when.days == {"sunday"}


def test_what_another_attack_came_after_is_older():
    text = "The attack on Bokkos came two days after gunmen killed 40 people in Zikke."
    assert subject(text, "40").when.compared
    assert not subject("They came home two days after the raid. It killed 40 people.", "40").when.compared


def test_a_committee_is_no_side():
    assert subject("Some 40 houses burned, the Helsinki Committee said.", "Some 40").teller.land == ""
    assert subject("Some 40 houses burned, Helsinki said.", "Some 40").teller.land == "FI"


@pytest.mark.parametrize(
    ("text", "left", "sibling", "value"),
    [
        (
            "Baku says its troops had retaken 1, of territory in six weeks of fighting.",
            "1,",
            "Baku says its forces have recaptured 1,500 square kilometres of land.",
            1500,
        ),
        (
            "Somali pirates want $5 to free a Bangladeshi ship.",
            "$5",
            "They want $5 million to free the ship.",
            5_000_000,
        ),
        (
            "Burkina Faso now has 2,0 registered displaced people, the council said.",
            "2,0",
            "Burkina Faso has 2,062,534 displaced people, the council said.",
            2_062_534,
        ),
    ],
)
def test_what_is_pointed_out_begins_the_number_that_is_gone(text, left, sibling, value):
    start = text.index(left)
    repair = suggest_repair(text, Span(start, start + len(left), left), [sibling])
    assert repair is not None
    assert repair.value == value


@pytest.mark.parametrize("sibling", ["Shells hurt boys aged 3 and 6 in Lyman.", "Shells hurt boys, 3 and 6, in Lyman."])
def test_ages_count_nobody(sibling):
    text = "Shells hurt at least boys in Lyman."
    assert suggest_repair(text, Span(12, 20, "at least"), [sibling]) is None
    assert suggest_repair(text, Span(12, 20, "at least"), ["Shells hurt 6 boys in Lyman."]).value == 6


def test_a_place_within_the_last_word_of_a_text_is_none():
    text = "Rebels said at least soldiers died in an ambush near Zhani-Vedeno"
    assert suggest_repair(text, Span(12, 20, "at least"), ["In Vedeno 43 tents burned."]) is None
