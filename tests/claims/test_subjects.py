"""What a figure speaks of: noun, event, place, side, time."""

from operator import attrgetter

import pytest

from newsnorm.claims.likeness import forbidden
from newsnorm.claims.placekeys import places_apart
from newsnorm.claims.reading import Reading
from newsnorm.claims.subjects import Subject


def subject_of(text: str, figure: str) -> Subject:
    reading = Reading.of(text)
    at = [found.text for found in reading.figures].index(figure)
    return reading.subjects[at]


@pytest.mark.parametrize(
    ("text", "figure", "nouns", "event"),
    [
        ("Shells killed 12 people in Lyman.", "12", {"people"}, "kill"),
        ("Some 30 towns and cities were freed.", "Some 30", {"settlement", "city"}, "take"),
        ("It sent a dozen fighter jets.", "a dozen", {"aircraft"}, "aid"),
        ("Crews cleared 20 market kiosks.", "20", {"stall"}, ""),
        ("They counted 15 balalaikas.", "15", {"~balalaika"}, ""),
        ("The toll in Lyman has risen to 44.", "44", {"people"}, "kill"),
        ("The number of wounded in the town rose to 142.", "142", {"people"}, "wound"),
        ("The count of freed villages stands at 19.", "19", {"settlement"}, "take"),
        ("The dead: 31.", "31", {"people"}, "kill"),
        ("Officials put it at 31.", "31", set(), ""),
        ("The army lost 40 bases.", "40", {"position"}, "take"),
        ("Gunmen shot down 40 villagers.", "40", {"resident"}, "kill"),
        ("Ukraine shot down 40 drones.", "40", {"drone"}, "down"),
        ("The army took 40 prisoners.", "40", {"prisoner"}, "surrender"),
        ("Some 900 Argentines surrendered.", "Some 900", {"people"}, "surrender"),
        ("Sappers cleared 200 square kilometres of mines.", "200 square kilometres", set(), "demine"),
        ("They gave 2,274 and the number of houses.", "2,274", set(), "aid"),
        ("In Lyman 20 people lost their lives.", "20", {"people"}, "kill"),
        ("Bombs hurt 30, including children.", "30", {"people"}, "wound"),
        ("At least 20 killed and wounded, he said.", "At least 20", {"people"}, "harm"),
        ("Gunmen shot at least 70 people dead.", "at least 70", {"people"}, "kill"),
        ("Gunmen shot at 70 people.", "70", {"people"}, ""),
        ("At least 70 people were shot.", "At least 70", {"people"}, "kill"),
        ("Chad has taken in 9,000 refugees.", "9,000", {"refugee"}, "move"),
        ("The army lost nearly 300 aircraft.", "nearly 300", {"aircraft"}, "destroy"),
        ("Six unmanned aircraft fell.", "Six", {"drone"}, "launch"),
        ("Six Indian jets fell.", "Six", {"aircraft"}, "down"),
        ("Rescue teams counted 12 houses.", "12", {"house"}, ""),
        ("Some 40 schools were damaged or destroyed.", "Some 40", {"school"}, "wreck"),
        ("Fourteen of the state's 17 townships fell into their hands.", "Fourteen", {"settlement"}, "take"),
        ("Of the wells, 82 per cent are dry.", "82 per cent", {"well"}, ""),
        ("They burned 30 of the army's vehicles.", "30", {"vehicle"}, "burn"),
        ("More than 9,000 people have come back.", "More than 9,000", {"people"}, "return"),
        ("Jets dropped 640 bombs on Marib.", "640", {"shell"}, "launch"),
        ("Sappers laid 1,200 sea mines.", "1,200", {"mine"}, "lay"),
        ("The number of refugees dropped to 400.", "400", {"refugee"}, "fall"),
        ("Minsk sent 40 soldiers into the valley.", "40", {"soldier"}, "deploy"),
        ("In Lyman 80 were killed and 32,000 displaced in a week.", "32,000", {"refugee"}, "move"),
        ("They have killed or captured 40 gunmen.", "40", {"fighter"}, "casualty"),
        ("They are still holding 40 people.", "40", {"people"}, "keep"),
        ("Eight missiles hit the town.", "Eight", {"missile"}, "launch"),
        ("They lost 40 tonnes of grain.", "40 tonnes", {"grain"}, "destroy"),
        ("They shot down 48 of 60 drones.", "60", {"drone"}, ""),
        ("They shot down 48 of 60 drones fired at Riyadh.", "60", {"drone"}, "launch"),
        ("Minsk sent 40 tanks into the valley.", "40", {"tank"}, "aid"),
        ("Some 40 soldiers moved into the valley.", "Some 40", {"soldier"}, "deploy"),
        ("Some 40 rebels seized the town.", "Some 40", {"fighter"}, "take"),
        ("Some 40 soldiers were captured.", "Some 40", {"soldier"}, "surrender"),
        ("Some 40 people had left the town.", "Some 40", {"people"}, "move"),
        ("Some 40 people left Lyman.", "Some 40", {"people"}, "move"),
        ("They counted 40 child soldiers.", "40", {"child", "soldier"}, ""),
        ("On Monday he announced the end of the battle, which lasted nine months.", "nine months", set(), ""),
        ("The court gave him nine months.", "nine months", set(), "convict"),
        ("The rebels captured 40 policemen.", "40", {"police"}, "surrender"),
        ("They bused out 40 women, children and elderly men.", "40", {"woman", "child", "people"}, "move"),
        ("Some 40 of Colonel Omar's soldiers fell.", "Some 40", {"soldier"}, "kill"),
        ("They saw 71 Chinese military aircraft.", "71", {"aircraft"}, ""),
        ("The number of United Nations soldiers rose to 370.", "370", {"soldier"}, "rise"),
        ("A 120-bed hospital was hit.", "120", {"~bed"}, "damage"),
        ("A 120-strong force came.", "120", {"soldier"}, ""),
        ("A 120-strong peacekeeping mission came.", "120", {"peacekeeper"}, ""),
        ("A 120-strong choir came.", "120", set(), ""),
    ],
)
def test_nouns_and_events(text, figure, nouns, event):
    subject = subject_of(text, figure)
    assert (subject.nouns, subject.event) == (nouns, event)


def test_who_voted_among_some_are_some_of_all_who_did():
    assert subject_of("Among Republicans, 101 deputies voted for the bill.", "101").share.portion
    assert not subject_of("There 101 deputies voted for the bill.", "101").share.portion


def test_a_near_cue_is_sure_and_a_far_one_is_not():
    assert subject_of("Shells killed 12 people.", "12").sure
    far = subject_of("It killed the mayor, his wife, a nurse, and the school has 12 rooms.", "12")
    assert not far.sure


@pytest.mark.parametrize(
    ("text", "figure", "field", "value"),
    [
        ("Another 30 villages were freed.", "30", "when.more", True),
        ("It hurt 19 more.", "19", "when.more", True),
        ("More than 30 villages were freed.", "More than 30", "when.more", False),
        ("Last month 12 people died.", "12", "when.past", True),
        ("In Hakha it lost 12 trucks the week before.", "12", "when.past", True),
        ("Since April of last year 12 people died.", "12", "when.past", False),
        ("Since April of last year 12 people died.", "12", "when.since", True),
        ("In all 12 people died.", "12", "when.since", True),
        ("On Monday 12 people died.", "12", "when.since", False),
        ("The raid killed 22 people, 18 of them children.", "18", "share.part", True),
        ("The raid killed 22, including 18 children.", "18", "share.part", True),
        ("Men fought on, and 17 of them were killed.", "17", "share.part", False),
        ("The prisoners, 961 of them, walked.", "961", "share.part", False),
        ("Their chief was among them, and 31 were hurt.", "31", "share.part", False),
        ("Of whom 21 were children.", "21", "share.part", True),
        ("Of which the army shot down 21.", "21", "share.part", False),
        ("Russia lost 47,000 men.", "47,000", "who.owner", {"RU"}),
        ("Some 300 Russian soldiers gave up.", "Some 300", "who.owner", {"RU"}),
        ("Iran fired 33 missiles.", "33", "who.agent", "IR"),
        ("A package for Ukraine by Norway is worth $3 billion.", "$3 billion", "who.agent", "NO"),
        ("Norway's package for Ukraine is worth $3 billion.", "$3 billion", "who.agent", "NO"),
        ("Norway will send Ukraine arms worth $3 billion.", "$3 billion", "who.agent", "NO"),
        ("Ukraine gets a loan of $3 billion.", "$3 billion", "who.agent", ""),
        ("Norway has had 12 men killed.", "12", "who.owner", {"NO"}),
        ("Norway has had 12 ships.", "12", "who.owner", set()),
        ("The raid cost Norway 12 men.", "12", "who.owner", {"NO"}),
        ("Some 12 died on Norway's side.", "Some 12", "who.owner", {"NO"}),
        ("Some 12 died on the Norwegian side.", "Some 12", "who.owner", {"NO"}),
        ("Some 12 died on the Norwegian coast.", "Some 12", "who.owner", set()),
        ("They have since 10 May seized 12 square kilometres.", "12 square kilometres", "stance.unreal", False),
        ("They may by then seize 12 square kilometres.", "12 square kilometres", "stance.unreal", True),
        ("They fired 12 shells of all kinds a day.", "12", "measure.pace", "day"),
        ("Each day they fired 12 shells.", "12", "measure.pace", ""),
        ("It got 12 tonnes of flour daily.", "12 tonnes", "measure.pace", "day"),
        ("It got 12 tonnes, a day after the storm.", "12 tonnes", "measure.pace", ""),
        ("Goma lies 27 kilometres from Sake.", "27 kilometres", "measure.landmark", {"sake"}),
        ("Goma lies 27 kilometres from the lake.", "27 kilometres", "measure.landmark", set()),
        ("Some 12 died; in Lyman it rained.", "Some 12", "when.past", False),
        ("The levy is up from 5 per cent.", "5 per cent", "when.past", True),
        ("It has taken back its first figure of 12 dead.", "12", "stance.retracted", True),
        ("It took back 12 villages, by its last figure.", "12", "stance.retracted", False),
        ("It rejects the claim that 12 died.", "12", "stance.retracted", True),
        ("It denied entry to 12 men.", "12", "stance.retracted", False),
        ("They wrote on Facebook that 12 died.", "12", "where.names", set()),
        ("In Toronto, Ohio, 12 people of the UNHCR died.", "12", "where.names", set()),
        ("Of those who fell 12 were boys.", "12", "event", "kill"),
        ("Some 12 were killed, wounded or captured.", "Some 12", "event", "harm"),
        ("It lost 12 men killed.", "12", "event", "kill"),
        ("It lost 12 men.", "12", "event", "casualty"),
        ("Islamabad claims that five jets were downed.", "five", "who.actors", {"PK"}),
        ("In May 2022 and in March at least 12 people died.", "at least 12", "when.months", {"may", "2022", "mar"}),
        ("On Friday 12 people died, it said on Monday.", "12", "when.days", {"friday"}),
        ("The dead, among whom 75 were men.", "75", "share.part", True),
        ("They seized 78 Zorbs.", "78", "nouns", {"~zorb"}),
        ("It may cost 12 people their lives.", "12", "when.months", set()),
        ("Iran was attacked with 477 drones.", "477", "who.agent", ""),
        ("Iran came under fire from 180 missiles.", "180", "who.agent", ""),
        ("The list gives 89 percent of those in the camp.", "89 percent", "share.part", False),
        ("The list gives 89 of those in the camp.", "89", "share.part", True),
        ("Brussels intends to train 1,100 marines.", "1,100", "stance.unreal", True),
        ("Brussels has trained 1,100 marines and plans more.", "1,100", "stance.unreal", False),
        ("The bridge has a length of 1,366 metres.", "1,366 metres", "measure.extent", "long"),
        ("The crater is 76 metres across and deep.", "76 metres", "measure.extent", "wide"),
        ("The crater is 76 metres deep.", "76 metres", "measure.extent", "deep"),
        ("Goma lies 27 kilometres from Sake.", "27 kilometres", "measure.extent", "off"),
        ("The drone flew 27 kilometres.", "27 kilometres", "measure.extent", ""),
        ("They seized 27 deep pits.", "27", "measure.extent", ""),
        ("They hold 12 bases in northern Zubrowka state.", "12", "where.names", {"zubrowka"}),
        ("They hold 12 bases in South Zubrowka.", "12", "where.names", {"zubrowka"}),
        ("In the Il-77 sat 12 men.", "12", "where.names", set()),
        ("A company of 14 Zebra tanks went.", "14", "where.names", set()),
        ("By the General Staff's list 12 men died near the New Bridge.", "12", "where.names", set()),
        ("The jets of the Norwegian air force: 12.", "12", "who.owner", set()),
        ("It shot down 12 jets of the Norwegian air force.", "12", "who.owner", {"NO"}),
        ("It shot down 12 jets of the best make in Norway.", "12", "who.owner", set()),
        ("Some 12 died, the ministry said on Sunday.", "Some 12", "when.told_days", {"sunday"}),
        ("The ministry on Sunday, March 24, put the dead at 12.", "12", "when.told_days", {"sunday"}),
        ("The ministry on Sunday put the dead at 12.", "12", "when.days", set()),
        ("The raid on Sunday killed 12.", "12", "when.told_days", set()),
        ("Some 12 died over the previous day.", "Some 12", "when.brief", True),
        ("By Saturday 12 people had died.", "12", "when.brief", False),
        ("Some 12 trucks came, down from 112 the day before.", "Some 12", "when.past", False),
        ("Some 12 former guards died.", "Some 12", "when.past", False),
        ("The town held out for 12 months before it fell.", "12 months", "when.past", False),
        ("The town fell 12 months before.", "12 months", "when.past", True),
        ("Of the 900 people of before the war, 12 are left.", "12", "when.past", False),
        ("Of the 900 people of before the war, 12 are left.", "900", "when.past", True),
        ("Half a year before it fell, 12 people lived there.", "12", "when.past", True),
        ("Before the war 900 people, 12 of them nuns, lived there.", "900", "when.past", True),
        ("They hold 12 villages, twice what it was last year.", "12", "when.past", False),
        ("They lost 12 tanks, and more than 20 men, last year.", "12", "when.past", True),
        ("They lost 12 tanks, more than last year.", "12", "when.past", False),
        ("They lost more than 12 tanks last year.", "more than 12", "when.past", True),
        ("Throughout Ukraine 12 schools burned.", "12", "share.everywhere", True),
        ("Throughout Lyman 12 schools burned.", "12", "share.everywhere", False),
        (
            "In Ariha, in Idlib province, 12 people died.",
            "12",
            "where.near",
            {"ariha", "geonames:172994", "in idlib governorate"},
        ),
        ("On 16 October some 12 people died.", "some 12", "when.dates", {"16 oct"}),
        ("Some 12 people died on October 16th.", "Some 12", "when.dates", {"16 oct"}),
        ("Some 12 people died, he said on 25 January.", "Some 12", "when.dates", set()),
        ("On 24 January some 12 people died, he said on 25 January.", "some 12", "when.dates", {"24 jan"}),
        ("He said that on 25 January some 12 people died.", "some 12", "when.dates", {"25 jan"}),
        ("In October 2024 some 12 people died.", "some 12", "when.dates", set()),
        ("Hezbollah said it had fired 12 rockets.", "12", "who.agent", "LB"),
        ("Hezbollah said Israel had fired 12 rockets.", "12", "who.agent", "IL"),
        ("Norway's ministry said its own forces had lost 12 men.", "12", "who.owner", {"NO"}),
        ("Norway's ministry said that the other side had lost 12 men.", "12", "who.owner", set()),
        ("They flew 12 detainees home.", "12", "nouns", {"prisoner"}),
        ("Some 12 children are missing school.", "Some 12", "event", ""),
        ("Some 12 fled, and have come back since.", "Some 12", "when.since", False),
        ("It has had 12 troops in Congo.", "12", "where.lands", {"CD"}),
        ("It said that Wednesday's strikes killed 12 people.", "12", "when.days", {"wednesday"}),
        ("They put a name to 12 fallen Zemblan servicemen.", "12", "nouns", {"soldier"}),
        ("It asked donors in Doha for $3 billion.", "$3 billion", "where.near", set()),
        ("Only 12 trucks came, compared with many before the war.", "12", "when.past", False),
        ("Some 12 generals were among those who fled.", "Some 12", "share.part", True),
        ("Drivers pay 60 per cent more.", "60 per cent", "when.more", False),
        ("In all 12 fires burned, and it took until November.", "12", "when.months", set()),
        ("Over the whole spring 12 people died.", "12", "when.period", True),
        ("Three policemen fell.", "Three", "event", "kill"),
        ("Three barriers fell.", "Three", "event", "fall"),
        ("The number of refugees fell to 400.", "400", "event", "fall"),
        ("In the Malay-majority south 12 people died.", "12", "where.names", set()),
        ("At the college of Prince of Zembla 12 people died.", "12", "where.names", set()),
        ("Each side was handing over 12 prisoners.", "12", "event", "release"),
        ("Each side was handing over 12 tanks.", "12", "event", "aid"),
        ("Each side freed 12 prisoners.", "12", "event", "release"),
        ("They freed 12 prisoners.", "12", "happened", {"free", "release", "take"}),
        ("The truce is to hold for 12 weeks, envoys in Doha said.", "12 weeks", "where.near", set()),
        ("By Saturday 12 people had died.", "12", "when.told_days", {"saturday"}),
        ("The day before 12 people had died, it said on Monday.", "12", "when.days", {"sunday"}),
        ("The day before 12 people had died.", "12", "when.days", set()),
        ("Some 12 people died in the Qorvath insurgency.", "Some 12", "where.names", set()),
        ("Some 12 people died in the Qorvath hills.", "Some 12", "where.names", {"qorvath"}),
        ("On the third day 12 people died.", "12", "when.turns", {"third day"}),
        ("Some 12 were hurt, two of them gravely.", "Some 12", "share.degree", False),
        ("Some 12 were gravely hurt.", "Some 12", "share.degree", True),
        ("In Odesa alone 12 people died.", "12", "share.alone", True),
        ("This year alone 12 people died.", "12", "share.alone", False),
        ("Goma lies 27 kilometres from the first houses of Sake.", "27 kilometres", "measure.landmark", {"sake"}),
        ("It got 6 cm of rain in August.", "6 cm", "measure.landmark", set()),
        ("Traders ask $300 for a sack.", "$300", "stance.unreal", False),
        ("The UN asks $300 for Sudan.", "$300", "stance.unreal", True),
        ("Kyiv asked for a loan of $300.", "$300", "stance.unreal", True),
        ("Radan, a boy of 12 years, hid.", "12 years", "who.persons", {"radan"}),
        ("Today, a boy of 12 years hid.", "12 years", "who.persons", set()),
        ("Hundreds saw a boy of 12 years.", "12 years", "who.persons", set()),
        ("He saw Radan, a boy of 12 years.", "12 years", "who.persons", {"radan"}),
        ("In a town of 2 million, shops were open.", "2 million", "nouns", {"resident"}),
        ("Two were killed and 154, most of them women, injured.", "154", "event", "wound"),
        ("Two were killed and 154, including a girl, injured in a raid.", "154", "event", "wound"),
    ],
)
def test_the_rest_of_a_subject(text, figure, field, value):
    assert attrgetter(field)(subject_of(text, figure)) == value


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Shells killed 12 people in Lyman.", True),
        ("Lyman says 12 people died.", False),
        ("Officials in Lyman counted 12 people.", False),
        ("The mayor told reporters in Lyman that 12 people died.", False),
    ],
)
def test_who_speaks_is_no_place(text, near):
    assert bool(subject_of(text, "12").where.near) == near


def test_an_article_stays_about_the_place_that_it_begins_with():
    text = "In Lyman shells fell. Then Odesa burned. Lviv slept. Rivne, Lutsk and Sumy slept. Poltava slept. "
    assert "lyman" in subject_of(text + "Now 12 people died.", "12").where.around
    assert "lviv" not in subject_of(text + "Now 12 people died.", "12").where.around


def test_what_joins_phrases_makes_a_cue_less_sure():
    subject = subject_of("Bombs destroyed the school, and 12 cars remained.", "12")
    assert (subject.event, subject.sure) == ("destroy", False)


def test_a_figure_in_between_owns_the_place():
    text = "In Lviv, the officials said that shells killed 5 people, 3 in Odesa."
    assert "lviv" in subject_of(text, "5").where.near
    assert "odesa" in subject_of(text, "3").where.near


def test_a_place_behind_a_semicolon_is_of_what_follows():
    text = "At Lviv, in the old market, at least 12 people were killed; from Odesa there was no count."
    assert "lviv" in subject_of(text, "at least 12").where.near
    assert "odesa" not in subject_of(text, "at least 12").where.near


def test_places_that_may_hold_each_other_are_not_apart():
    seat = frozenset({"kursk", "in kursk oblast", "seat kursk oblast"})
    town, other = frozenset({"sudzha", "in kursk oblast"}), frozenset({"rylsk", "in kursk oblast"})
    assert not places_apart(seat, town)
    assert not places_apart(town, seat)
    assert places_apart(town, other)
    loose, wide = frozenset({"goris", "loose AM"}), frozenset({"syunik", "all syunik", "wide AM"})
    assert not places_apart(loose, wide)
    assert not places_apart(wide, loose)
    assert places_apart(loose, frozenset({"gyumri", "loose AM"}))


@pytest.mark.parametrize(
    ("one", "other", "gate"),
    [
        ("Iran fired 33 missiles.", "Israel fired 33 missiles.", "agent"),
        ("Iran fired 33 missiles.", "Tehran fired 33 missiles.", ""),
        ("Shells killed 12 people.", "Shells wounded 12 people.", "event"),
        ("It freed 12 villages.", "It freed 12 soldiers.", "noun"),
        ("It gave $12 million.", "It gave 12 million euros.", "currency"),
        ("It freed 12 villages in May.", "It freed 12 villages in June.", "month"),
        ("It freed 12 villages.", "It freed 500 villages.", "size"),
        ("Some 12 Russian tanks burned.", "Some 12 Ukrainian tanks burned.", "owner"),
        ("It freed 12 villages.", "It took 12 square kilometres.", "dimension"),
        ("It freed 12 villages in Poland.", "It freed 12 villages in Norway.", "country"),
        ("It freed 12 villages near Lyman.", "It freed 12 villages near Kupiansk.", "place"),
        ("Shells killed 22 people.", "Shells killed 30, 22 of them children.", ""),
    ],
)
def test_gates(one, other, gate):
    a, b = Reading.of(one), Reading.of(other)
    assert forbidden(a.subjects[0], b.subjects[0], a.bounds[0], b.bounds[0]) == gate


def test_a_dual_figure_is_one():
    reading = Reading.of("They took 2,000 square kilometres (770 square miles) of land.")
    assert [figure.text for figure in reading.figures] == ["2,000 square kilometres"]


def test_a_record_is_no_total_and_the_west_no_record():
    record, total = "It was the deadliest raid since May: 40 dead.", "In the west since May 40 people have died."
    assert [Reading.of(text).subjects[0].when.since for text in (record, total)] == [False, True]


def test_a_capital_is_known_by_its_country():
    [subject] = Reading.of("About 85 per cent of the Haitian capital is lost.").subjects
    assert "port-au-prince" in subject.where.near


def test_a_sentence_that_goes_on_about_a_place_is_of_it():
    subjects = Reading.of("The camp at Um Qabul was laid out for 30,000. It houses 900 people.").subjects
    assert subjects[1].where.names == subjects[0].where.names != set()
