"""Who tells a figure, and whom the one of two sides does not repair."""

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.reading import Reading
from newsnorm.claims.tellers import NOBODY, Teller, opposed


def first(text):
    return Reading.of(text).subjects[0]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Mali's army said it had lost 47 men.", Teller("ML", "state")),
        ("The rebels boasted of 47 dead soldiers.", Teller("", "group")),
        ("By the navy's own account 16 sailors drowned.", Teller("", "state")),
        ("Twelve gunmen were shot, said the general staff.", Teller("", "state")),
        ("Twelve gunmen were shot, according to the RSF.", Teller("SD", "RSF")),
        ("The Houthi-run broadcaster claimed 12 drones.", Teller("YE", "Houthis")),
        ("Kampala acknowledged the death of 54 soldiers.", Teller("UG", "")),
        ("Officials in Belgorod said 12 cars had burned.", Teller("RU", "")),
        ("Minsk puts the number of recruits at 900.", Teller("BY", "")),
        ("The national unity government reported 12 deaths.", Teller("", "NUG")),
        ("Kurdish authorities said 12 men had died.", Teller("", "Kurds")),
        ("The Sudan Liberation Army said 12 men had died.", Teller("SD", "group")),
        ("The Three Brotherhood Alliance said 12 men had died.", Teller("", "group")),
        ("The People's Defence Force said 12 men had died.", Teller("", "group")),
        ("An armed group from Kenya said 12 men had died.", Teller("KE", "group")),
        ("The Minsk-based government said 12 men had died.", Teller("BY", "state")),
    ],
)
def test_who_tells_is_read(text, teller):
    assert first(text).teller == teller


def test_of_two_tellers_the_one_beside_a_figure_tells_it():
    ours, theirs = Reading.of("The army said 12 soldiers had died, while the rebels claimed 30 dead.").subjects
    assert (ours.teller, theirs.teller) == (Teller("", "state"), Teller("", "group"))


@pytest.mark.parametrize(
    "text",
    [
        "Russian shells killed 12 people.",
        "The UN said 12 people had died.",
        "Doctors at the army hospital said 12 people had died.",
        "The ministry of health said 12 people had died.",
        "He told the army that 12 men had fled.",
        "A loan of $12 million was announced in Minsk.",
        "An Estonian loan of $12 million was announced.",
        "Two of us said 12 men had died.",
        "They locked up 12 men after the army declared an emergency.",
        "A Minsk-based monitor said 12 men had died.",
        "The Group of Experts on Kenya said 12 men had died.",
        "Officials in Tskhinvali said 12 men had died.",
        "South Ossetia's parliament said 12 men had died.",
        "Kenya and Rwanda said 12 men had died.",
        "A Kenyan-flagged tanker reported 12 shots.",
        "A Kenya Chronicle reporter said 12 men had died.",
        "She said in Minsk that 12 men had fled.",
        "They put 300 soldiers ashore near Kherson.",
        "Minsk has an estimated 900 recruits.",
        "He said 40 Russian tanks had burned.",
        "U.S.-backed forces said 12 men had died.",
        "The Sudanese news agency said 12 men had died.",
        "It hosts 12 Syrians and says that no more can come.",
        "It was part of a package for Ukraine that the firm announced at 12 million euros.",
        "Turkish-backed forces said 12 men had died.",
        "At least 25 rockets fell, and diplomats said the airlift from Thailand had to be halted.",
    ],
)
def test_nobody_tells_where_no_side_does(text):
    assert first(text).teller == NOBODY


@pytest.mark.parametrize(
    ("a", "b", "are"),
    [
        (Teller("UA", ""), Teller("RU", "state"), True),
        (Teller("", "state"), Teller("", "group"), True),
        (Teller("SD", "RSF"), Teller("SD", "state"), True),
        (Teller("", "JNIM"), Teller("", "Islamic State"), True),
        (Teller("", "group"), Teller("SD", "RSF"), False),
        (Teller("", "state"), Teller("UA", "state"), False),
        (Teller("SD", ""), Teller("SD", "RSF"), False),
        (NOBODY, Teller("SD", "RSF"), False),
    ],
)
def test_sides_are_opposed_where_both_are_known(a, b, are):
    assert opposed(a, b) is opposed(b, a) is are


def repaired(text, gap, *siblings):
    start = text.index(gap)
    repair = suggest_repair(text, Span(start, start + len(gap), gap), siblings)
    return repair and repair.value


def test_what_the_enemy_claims_repairs_no_loss_that_is_owned_up_to():
    gap = "The army of Niger said it had lost  soldiers in the ambush near Tillia on Monday."
    assert repaired(gap, " soldiers", "The army of Niger lost 29 soldiers in the ambush near Tillia on Monday.") == 29
    claimed = "JNIM boasted that it had killed 29 soldiers of Niger in the ambush near Tillia on Monday."
    assert repaired(gap, " soldiers", claimed) is None


def test_two_like_reports_of_two_numbers_repair_nothing():
    gap = "Rockets on the market of Taiz killed  civilians on Tuesday, state radio said."
    siblings = [
        "State radio said 14 civilians died in the market of Taiz under Tuesday's rockets.",
        "The rockets on the market of Taiz on Tuesday killed 19 civilians, state radio reported.",
    ]
    assert repaired(gap, " civilians", siblings[1]) == 19
    assert repaired(gap, " civilians", *siblings) is None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ukraine got back 40 soldiers on Saturday.", {"UA"}),
        ("On Saturday Baku brought home 12 captives.", {"AZ"}),
        ("The plane that left Baku got back 12 hours later.", set()),
    ],
)
def test_who_gets_its_people_back_owns_them(text, owner):
    assert first(text).who.owner == owner


def test_some_of_them_are_of_the_same_side():
    whole, part = Reading.of("Kyiv said Russia had lost 38,000 soldiers, 15,000 of them killed.").subjects
    assert whole.who.owner == part.who.owner == {"RU"}


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv said Russia had lost 38,000 soldiers. Moscow named 15,000 of them.",
        "Kyiv said Russia had lost 38,000 soldiers on 12 fronts.",
    ],
)
def test_others_are_of_no_side_for_that(text):
    assert Reading.of(text).subjects[1].who.owner == set()


@pytest.mark.parametrize(
    ("text", "leading"),
    [
        ("Estonia's parliament voted for $12 million.", {"EE"}),
        ("In Kyiv the minister promised $12 million.", set()),
        ("Berlin said Russia had lost 400 tanks.", {"RU"}),
        ("Berlin said it would send 40 tanks.", {"DE"}),
        ("Some 40 tanks reached Ukraine.", set()),
    ],
)
def test_the_subject_of_a_sentence_leads_it(text, leading):
    assert first(text).who.leading == leading


def test_sides_that_lead_no_sentence_part_nothing():
    gap = "Rockets set the tanker ablaze with  barrels of crude aboard, and a French frigate took off its crew."
    sibling = "With 90,000 barrels of crude aboard the tanker is still ablaze from the rockets, an EU mission found."
    assert repaired(gap, " barrels", sibling) == 90_000


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Warsaw digs 12 ditches along the border with Belarus.", {"PL"}),
        ("Germany sends 40 tanks, Poland 14.", {"DE", "PL"}),
        ("Across the border from Belarus Poland has placed 40 tanks.", set()),
        ("In Ukraine, Poland trains 40 men.", {"PL"}),
    ],
)
def test_a_side_that_tells_where_does_not_act(text, acting):
    assert first(text).who.acting == acting


def test_a_count_of_their_own_is_that_of_the_subject():
    assert first("Abkhaz forces lost 40 men in the assault, by their own count.").teller == Teller("", "Abkhazia")


def test_what_donors_were_asked_for_is_not_what_came_in():
    gap = "Donors in Geneva were asked for $ for Yemen, the UN said."
    sibling = "Donors in Geneva {} $4.3 billion for Yemen, the UN said."
    assert repaired(gap, "$", sibling.format("were asked for")) == 4_300_000_000
    assert repaired(gap, "$", sibling.format("raised")) is None
    met = "The UN appeal for Yemen was met by $ from donors in Geneva."
    assert first(met.replace("$", "$4 billion")).stance.in_hand
    assert not first(met.replace("$", "$4 billion")).stance.unreal
