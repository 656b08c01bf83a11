"""What a sentence says of a figure, where it is easily read of something else; each beside one that says otherwise."""

from dataclasses import replace

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.gaps import Gap
from newsnorm.claims.gates import told_of_another
from newsnorm.claims.left import Left
from newsnorm.claims.parting import parted_by
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.reading import Reading

LEFT = Left(digits=False, told=0, unit=False, of_whole=False)


def read(text: str, figure: str):
    """Return what a figure of a text speaks of."""
    reading = Reading.of(text)
    return reading.subjects[[found.text for found in reading.figures].index(figure)]


def repaired(marked: str, *siblings: str):
    """Return the value for the gap whose remains stand in brackets."""
    before, left, after = marked.replace("]", "[").split("[")
    repair = suggest_repair(before + left + after, Span(len(before), len(before + left), left), siblings)
    return repair and repair.value


@pytest.mark.parametrize(
    ("marked", "sibling", "value"),
    [
        # One or two digits alone begin a number …
        (
            "Floods drove [more than 2] people from Beledweyne.",
            "Floods drove more than 248,000 people from it.",
            248000,
        ),
        ("Floods drove [more than 3] people from Beledweyne.", "Floods drove more than 248,000 people from it.", None),
        # … and are no number themselves
        ("Floods drove [more than 2] people from Beledweyne.", "Floods drove more than 2 people from it.", None),
        # What one piece costs may be told in the unit of the price or beside it
        ("A shell of the kind costs the army [$4,00].", "The army pays $4,000 a shell.", 4000),
        ("A litre now costs [$] in Mopti.", "In Mopti they ask €3 a litre.", None),
        # What was taken for a count is a time, or a mass
        (
            "The siege of Taiz has lasted [more than], and no end is near.",
            "The siege of Taiz has lasted 14 months.",
            14,
        ),
        ("The siege of Taiz has lasted [more than] days.", "The siege of Taiz has lasted 14 months.", None),
        # A fraction is a share, if it is one in whole per cent
        ("Gangs hold [roughly] percent of Jacmel.", "Gangs hold nine out of ten streets of Jacmel.", 90),
        ("Gangs hold [roughly] percent of Jacmel.", "Gangs hold a third of Jacmel.", None),
    ],
)
def test_what_can_stand_in_a_gap(marked, sibling, value):
    assert repaired(marked, sibling) == value


def test_a_price_by_the_piece_stays_in_the_unit_of_the_gap():
    text = "A shell of the kind costs the army $4,00 now."
    repair = suggest_repair(text, Span(35, 40, "$4,00"), ["The army pays $4,000 a shell."])
    assert (repair.value, repair.unit) == (4000, "USD")


def test_a_share_behind_an_area_is_not_the_whole_of_it():
    text = "Mines still taint [an area of] in Ukraine, nearly a quarter of the country."
    assert repaired(text, "Mines still taint an area of 139,000 square kilometres in Ukraine.") == 139000


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Gunners brought down 31 of 40 drones launched at dawn.", "31", "down"),
        ("Gunners said that 31 of 40 drones were shot down after they had been launched.", "31", "down"),
        ("Gunners saw 40 drones launched at dawn.", "40", "launch"),
        ("Shells hurt guards, 12 of the cells burned.", "12", "burn"),
        # What they did says more than what only describes them
        ("In all 400 mobilised Russians were killed at the school.", "400", "kill"),
        ("In all 400 mobilised Russians at the school.", "400", "mobilise"),
    ],
)
def test_what_happened_to_a_part_of_a_number(text, figure, event):
    assert read(text, figure).event == event


@pytest.mark.parametrize(
    ("text", "figure", "field", "value"),
    [
        # Several days are no day, but for the first ones; a week is one spell of news
        ("In four days 80 people fled Uvira.", "80", "when.brief", False),
        ("In four days 80 people fled Uvira.", "80", "when.spell", True),
        ("In the first three days 80 people fled Uvira.", "80", "when.brief", True),
        ("On Friday 80 people fled Uvira.", "80", "when.spell", False),
        # A month since which, and one in which
        ("Since March 80 people have fled Uvira.", "80", "when.months", frozenset()),
        ("In March 80 people fled Uvira.", "80", "when.months", {"mar"}),
        ("In the month of July 80 people fled Uvira.", "80", "when.period", True),
        ("Every month 80 people flee Uvira.", "80", "when.period", False),
        # Each figure has its own day where the sentence gives one to each
        ("Some 80 people fled on Monday, 95 people on Friday.", "Some 80", "when.days", {"monday"}),
        ("On Monday 80 people fled, 95 people on Friday.", "95", "when.days", {"friday"}),
        ("Between Monday and Friday 80 people fled.", "80", "when.days", {"monday", "friday"}),
        # All that there are is a fact, whatever is to come of them
        ("The mission and its 900 guards must leave Bamako.", "900", "stance.unreal", False),
        ("Some 900 guards must leave Bamako.", "Some 900", "stance.unreal", True),
        ("Traders want $20 for every sack.", "$20", "stance.unreal", False),
        ("Traders want $20 in all.", "$20", "stance.unreal", True),
        # What is crossed is not how wide it is
        ("They walked 40 miles across the island.", "40 miles", "measure.extent", ""),
        ("The 240-metre television tower broke off.", "240-metre", "measure.extent", "high"),
        ("They blew up a 12-km oil pipeline.", "12-km", "measure.extent", "long"),
        ("They blew up 12 km of a pipeline.", "12 km", "measure.extent", ""),
        ("They stood 12 km and a tower fell.", "12 km", "measure.extent", ""),
        ("The hills rise to about 900 metres.", "about 900 metres", "measure.extent", "high"),
        ("The jet was cruising at 9,000 metres.", "9,000 metres", "measure.extent", "high"),
        ("The jet was hit at 9,000 metres.", "9,000 metres", "measure.extent", ""),
        ("By 6 p.m. on Monday 40 trucks had crossed.", "40", "when.counted_by", {"monday"}),
        ("By late Monday 40 trucks had crossed.", "40", "when.counted_by", {"monday"}),
        ("Hit by shells on Monday, 40 trucks burned.", "40", "when.counted_by", frozenset()),
        ("The toll of the raid rose again on Friday, to 40 dead.", "40", "when.counted_by", {"friday"}),
        ("The toll of the raid on Friday was 40.", "40", "when.counted_by", frozenset()),
        ("Smoke of the raid rose on Friday from 40 houses.", "40", "when.counted_by", frozenset()),
        # two numbers joined are no phrase of one
        ("The raid left 70 dead and 140 wounded.", "70", "event", "kill"),
        ("Half as many as in June, 40 trucks crossed.", "40", "when.past", False),
        ("Some 400 fled, double the number of a week earlier.", "Some 400", "when.past", False),
        ("Some 400 fled, double the number of a week earlier.", "Some 400", "when.brief", False),
        ("Some 400 fled a week earlier.", "Some 400", "when.past", True),
        ("BEIRUT - The rebels said 40 trucks crossed.", "40", "teller.land", ""),
        ("The rebels in Beirut said 40 trucks crossed.", "40", "teller.land", "LB"),
        ("The court gave him 19 years.", "19 years", "event", "convict"),
        ("They gave him 19 sheep.", "19", "event", "aid"),
        ("The crater is 40 metres across.", "40 metres", "measure.extent", "wide"),
        ("The base lies 40 miles south of Moscow.", "40 miles", "measure.landmark", {"moscow"}),
        ("The drone came 40 miles from Syria.", "40 miles", "measure.landmark", frozenset()),
        ("The town lies 40 miles off.", "40 miles", "measure.lying", True),
        ("The column came 40 miles.", "40 miles", "measure.lying", False),
        # A calibre has no pace
        ("The plant makes 155-mm shells a year.", "155-mm", "measure.pace", ""),
        ("The plant makes 900 shells a year.", "900", "measure.pace", "year"),
        ("They talked for six hours.", "six hours", "measure.lasting", "last"),
        ("They landed six hours before.", "six hours", "measure.lasting", "lag"),
        ("The truce held for barely six hours before it broke.", "six hours", "measure.lasting", "last"),
        ("They talked six hours.", "six hours", "measure.lasting", ""),
        # Who mediates did nothing
        ("In a swap brokered by Qatar, Kyiv freed 40 men.", "40", "who.actors", {"UA"}),
        ("In a swap with Qatar, Kyiv freed 40 men.", "40", "who.actors", {"UA", "QA"}),
        ("An exchange brokered by Qatar brought home 40 prisoners.", "40", "who.agent", ""),
        ("Norway handed Ukraine 40 tanks as a gift.", "40", "who.agent", "NO"),
        ("Norway gave $40 million for Kyiv and Odesa.", "$40 million", "who.recipients", {"UA"}),
        ("A bill giving Ukraine $40 million passed.", "$40 million", "who.recipients", {"UA"}),
        ("A bill of $40 million, and more for Ukraine, passed.", "$40 million", "who.recipients", frozenset()),
        # A pronoun means the side before
        ("Baku said that 40 of its soldiers died.", "40", "who.owner", {"AZ"}),
        ("Baku named 40 servicemen it lost.", "40", "who.owner", {"AZ"}),
        ("Baku said that 40 of the soldiers died.", "40", "who.owner", frozenset()),
        ("Baku named 40 servicemen it freed.", "40", "who.owner", frozenset()),
        ("The dead were Nahid Sadr, 40, and a friend.", "40", "who.named", {"nahid", "sadr"}),
        ("The dead were Nahid Sadr and 40 others.", "40", "who.named", frozenset()),
        ("They found in Bucha a boy of 12 years.", "12 years", "who.persons", frozenset()),
        ("Shells hit 40 flats in Kherson's Korabel district.", "40", "where.quarters", {"korabel"}),
        ("Shells hit 40 flats in a district of Kherson.", "40", "where.quarters", frozenset()),
        # A place before a number that nothing links to it is counted by no one
        ("In the northern villages 40 per cent go hungry.", "40 per cent", "nouns", frozenset()),
    ],
)
def test_one_piece_of_a_subject(text, figure, field, value):
    found = read(text, figure)
    for part in field.split("."):
        found = getattr(found, part)
    assert found == value


def test_no_version_of_another_day():
    reading = Reading.of("Five trucks came on Monday. On Tuesday the number was 93.")
    assert reading.subjects[-1].version is None
    reading = Reading.of("The bank put the cost at $80 billion. A year ago its estimate was $60 billion.")
    assert (reading.subjects[-1].version, reading.subjects[-1].when.past) == (0, True)


@pytest.mark.parametrize(
    ("marked", "sibling", "value"),
    [
        ("On Monday the M23 freed [nearly] men in Goma.", "Since May the M23 has freed 40 men in Goma.", None),
        # What is told so far on one day is of that day
        ("On Monday Kyiv brought [ prisoners] home.", "In all 230 prisoners are home, Kyiv said on Monday.", 230),
        ("On Monday Kyiv brought [ prisoners] home.", "In all 230 prisoners are home, Kyiv said on Friday.", None),
        (
            "Since the invasion [ attacks] on wards were verified in Sumy.",
            "In Sumy 42 attacks on wards came in July.",
            None,
        ),
        # A sum of aid is a fact once it is pledged; what is paid is none
        ("Oslo announced arms for Kyiv worth [$].", "Oslo pledged Kyiv arms worth $725 million.", 725000000),
        ("Oslo paid for the dam [$].", "Oslo planned to pay $725 million for the dam.", None),
        ("The bill gives Ukraine [$].", "The bill sets aside $26 billion for Israel.", None),
        # Only who lives is hurt or killed
        ("Only [ of] Gaza's hospitals can treat the wounded.", "Seventeen of Gaza's hospitals can treat patients.", 17),
        ("They talked in Jeddah for [more than] hours.", "They talked in Jeddah for eight hours.", 8),
        ("They talked in Jeddah for [more than] hours.", "They came to Jeddah eight hours before.", None),
        ("The M23 advanced [about] towards Butembo.", "The M23 lies 70 kilometres off Butembo.", None),
        (
            "The M23 advanced [about] towards Butembo.",
            "The M23 advanced 70 kilometres towards Butembo, people said.",
            70,
        ),
        ("Shells hurt [at least] people in Kherson's Korabel district.", "Shells hurt five in Kherson.", 5),
        (
            "Shells hurt [at least] people in Kherson's Korabel district.",
            "Shells hurt five in Kherson's Dnipro district.",
            None,
        ),
        # Tanks of two sides are two lots, however alike the sentences are
        ("Baku lost [2,] Azerbaijani tanks in the war.", "Baku says the war cost 2,425 Armenian tanks.", None),
        ("Baku lost [2,] Azerbaijani tanks in the war.", "Baku says the war cost 2,425 Azerbaijani tanks.", 2425),
        # An age goes by the name
        ("Daryna Koval, [aged], had won a prize.", "Olena, 19, Daryna, 14, and Yaroslav Koval, 42, are dead.", 14),
        ("Daryna Koval, [aged], had won a prize.", "Olena, 19, and Yaroslav Koval, 42, are dead.", None),
        ("Yocheved Lifshitz, who is [ years] old, was freed.", "Hamas freed Yocheved Lifshitz, 85, and another.", 85),
    ],
)
def test_what_parts_a_figure_from_a_gap(marked, sibling, value):
    assert repaired(marked, sibling) == value


def gap_of(marked: str) -> Gap:
    before, left, after = marked.replace("]", "[").split("[")
    text = before + left + after
    damaged = pointed_out(text, Span(len(before), len(before + left), left))
    reading = Reading.of(text, damaged=damaged)
    return Gap(reading, reading.figures.index(damaged))


@pytest.mark.parametrize(
    ("marked", "dimension"),
    [
        ("The army says the siege of Taiz's garrison has lasted [more than], and that drops feed it.", ""),
        ("A jet of the air force dropped two [-kilogram] bombs on the village school in Taiz.", "mass"),
        ("The army says that it has freed [more than] men in Taiz.", "count"),
    ],
)
def test_what_was_taken_for_a_count(marked, dimension):
    assert gap_of(marked).subject.dimension == dimension


def test_what_a_month_brings_in():
    assert gap_of("Rebels take in [$] a month from the pits.").subject.measure.pace == "month"
    assert gap_of("Rebels freed [at least] villages in a month.").subject.measure.pace == ""


def test_how_far_off_something_lies_is_not_how_far_they_came():
    gap = gap_of("The M23 advanced [about] towards Butembo.")
    assert any(gap.against(Reading.of("Butembo lies 70 kilometres off."), 0))
    assert not any(gap.against(Reading.of("At Butembo they came 70 kilometres."), 0))


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("Since May 80 people fled Uvira.", "In four days 80 people fled Uvira.", True),
        ("Since May 80 people fled Uvira.", "In July 80 people fled Uvira.", True),
        ("Since May 80 people fled Uvira.", "Some 80 people fled Uvira.", False),
        ("As Israel saw, a bill giving Ukraine $5 million passed.", "Ukraine saw $5 million for Israel pass.", True),
        ("As Israel saw, a bill giving Ukraine $5 million passed.", "Israel saw $5 million for Ukraine pass.", False),
        ("Norway gave $5 million for Ukraine.", "Of it $5 million is for Ukraine, $8 million for Taiwan.", False),
        ("Norway gave $5 million.", "Taiwan saw $5 million set aside.", True),
        ("Some 17 hospitals are open.", "The wounded were treated in 17 hospitals.", False),
        ("Some 17 guards are free.", "Shells wounded 17 guards.", True),
    ],
)
def test_what_parts_two_figures(one, other, parted):
    ours, theirs = Reading.of(one).subjects[0], Reading.of(other).subjects[0]
    assert any(parted_by(ours, theirs, LEFT)) is parted


def test_a_length_is_no_total_over_time():
    day = replace(read("On Monday the M23 covered 30 kilometres.", "30 kilometres"), dimension="")
    assert not any(parted_by(day, read("Since May the M23 has covered 40 kilometres.", "40 kilometres"), LEFT))
    assert any(parted_by(day, read("Since May the M23 has freed 40 villages.", "40"), LEFT))


def test_captives_may_have_been_fighters_or_civilians():
    text = "In Sambisa the army brought out [ captives] on Friday."
    assert repaired(text, "In Sambisa the army brought out 386 civilians on Friday.") == 386
    assert repaired(text, "In Sambisa the army brought out 386 buses on Friday.") is None


def test_digits_that_only_one_figure_goes_on_with_are_enough():
    assert repaired("The list ran to [3,] in the end.", "She had 3,418 names on the list in the end.") == 3418


def test_digits_that_two_figures_go_on_with_tell_nothing():
    text, sibling = "The list ran to [3,] names in the end.", "In the end the list ran to 3,418 names."
    assert repaired(text, sibling) == 3418
    assert repaired(text, sibling, sibling.replace("3,418", "3,950")) is None


def test_another_version_of_another_source_casts_doubt():
    text = "Malian soldiers executed [at least] people in Moura in March, the UN office concluded in a long report."
    same = "At least 500 people were executed by soldiers in Moura in March, a long report of the UN office said."
    assert repaired(text, same) == 500
    assert repaired(text, same, "Bamako speaks of 203 killed at Moura.") is None


def test_fates_that_only_persons_meet():
    assert told_of_another(read("Gunmen killed 12 men.", "12"), read("Gunmen wounded 12 men.", "12"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Gunners hit 23 out of 31 boats.", [("23", 23), ("31", 31)]),
        ("At least 23 out of the 31 boats sank.", [("At least 23", 23), ("31", 31)]),
        ("Some 1,240 out of 3,100 huts burned.", [("Some 1,240", 1240), ("3,100", 3100)]),
        ("It hit 9 out of 10 boats.", [("9 out of 10", 90)]),
        ("It hit nine out of ten boats.", [("nine out of ten", 90)]),
        ("It hit 45 out of 100 boats.", [("45 out of 100", 45)]),
    ],
)
def test_so_many_out_of_so_many_are_two_counts_unless_they_are_a_share(text, figures):
    reading = Reading.of(text)
    assert [(figure.text, figure.value) for figure in reading.figures] == figures
    assert all(text[figure.start : figure.end] == figure.text for figure in reading.figures)


def test_a_bound_of_a_part_is_none_of_its_whole():
    part, whole = Reading.of("At least 23 out of 31 boats sank.").figures
    assert (part.low, part.high, part.modifier) == (23, None, ">=")
    assert (whole.low, whole.high, whole.modifier) == (None, None, "=")


def test_out_of_so_many_counts_what_stands_behind():
    part, whole = Reading.of("Gunners sank 23 out of 31 boats.").subjects
    assert part.nouns == whole.nouns == {"boat"}
    assert whole.share.whole


def test_what_is_told_of_a_part_repairs_it():
    text = "Gunners in Lyman sank [at least] of the 31 boats."
    assert repaired(text, "Of the flotilla at Lyman gunners sank 23 out of 31 boats.") == 23
