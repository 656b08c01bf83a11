"""What a figure speaks of: noun, event, place, side, time."""

import pytest

from newsnorm.claims.likeness import forbidden
from newsnorm.claims.reading import Reading
from newsnorm.claims.subjects import Subject
from newsnorm.claims.whereabouts import places_apart


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
        ("Gunmen shot down 40 villagers.", "40", {"people"}, "kill"),
        ("Ukraine shot down 40 drones.", "40", {"drone"}, "down"),
        ("The army took 40 prisoners.", "40", {"prisoner"}, "surrender"),
        ("Some 900 Argentines surrendered.", "Some 900", {"people"}, "surrender"),
        ("Sappers cleared 200 square kilometres of mines.", "200 square kilometres", set(), "demine"),
        ("They gave 2,274 and the number of houses.", "2,274", set(), "aid"),
        ("In Lyman 20 people lost their lives.", "20", {"people"}, "kill"),
        ("Bombs hurt 30, including children.", "30", {"people"}, "wound"),
        ("At least 20 killed and wounded, he said.", "At least 20", {"people"}, "harm"),
        ("Gunmen shot at least 70 people dead.", "at least 70", {"people"}, "kill"),
        ("Gunmen shot at 70 people.", "70", {"people"}, "damage"),
        ("At least 70 people were shot.", "At least 70", {"people"}, "kill"),
        ("Chad has taken in 9,000 refugees.", "9,000", {"refugee"}, "move"),
        ("The army lost nearly 300 aircraft.", "nearly 300", {"aircraft"}, "destroy"),
        ("Six unmanned aircraft fell.", "Six", {"drone"}, "launch"),
        ("Six Indian jets fell.", "Six", {"aircraft"}, "down"),
        ("Rescue teams counted 12 houses.", "12", {"house"}, ""),
        ("Some 40 schools were damaged or destroyed.", "Some 40", {"school"}, "damage"),
        ("Fourteen of the state's 17 townships fell into their hands.", "Fourteen", {"settlement"}, "take"),
        ("Of the wells, 82 per cent are dry.", "82 per cent", {"well"}, ""),
        ("They burned 30 of the army's vehicles.", "30", {"vehicle"}, "burn"),
        ("More than 9,000 people have come back.", "More than 9,000", {"people"}, "return"),
        ("Jets dropped 640 bombs on Marib.", "640", {"shell"}, "launch"),
        ("Sappers laid 1,200 sea mines.", "1,200", {"mine"}, "lay"),
        ("The number of refugees dropped to 400.", "400", {"refugee"}, "fall"),
    ],
)
def test_nouns_and_events(text, figure, nouns, event):
    subject = subject_of(text, figure)
    assert (subject.nouns, subject.event) == (nouns, event)


def test_a_near_cue_is_sure_and_a_far_one_is_not():
    assert subject_of("Shells killed 12 people.", "12").sure
    far = subject_of("It killed the mayor, his wife, a nurse, and the school has 12 rooms.", "12")
    assert not far.sure


@pytest.mark.parametrize(
    ("text", "figure", "field", "value"),
    [
        ("Another 30 villages were freed.", "30", "more", True),
        ("It hurt 19 more.", "19", "more", True),
        ("More than 30 villages were freed.", "More than 30", "more", False),
        ("Last month 12 people died.", "12", "past", True),
        ("In Hakha it lost 12 trucks the week before.", "12", "past", True),
        ("Since April of last year 12 people died.", "12", "past", False),
        ("Since April of last year 12 people died.", "12", "since", True),
        ("In all 12 people died.", "12", "since", True),
        ("On Monday 12 people died.", "12", "since", False),
        ("The raid killed 22 people, 18 of them children.", "18", "part", True),
        ("The raid killed 22, including 18 children.", "18", "part", True),
        ("Men fought on, and 17 of them were killed.", "17", "part", False),
        ("The prisoners, 961 of them, walked.", "961", "part", False),
        ("Their chief was among them, and 31 were hurt.", "31", "part", False),
        ("Of whom 21 were children.", "21", "part", True),
        ("Of which the army shot down 21.", "21", "part", False),
        ("Russia lost 47,000 men.", "47,000", "owner", {"RU"}),
        ("Some 300 Russian soldiers gave up.", "Some 300", "owner", {"RU"}),
        ("Iran fired 33 missiles.", "33", "agent", "IR"),
        ("A package for Ukraine by Norway is worth $3 billion.", "$3 billion", "agent", "NO"),
        ("Norway's package for Ukraine is worth $3 billion.", "$3 billion", "agent", "NO"),
        ("Norway will send Ukraine arms worth $3 billion.", "$3 billion", "agent", "NO"),
        ("Ukraine gets a loan of $3 billion.", "$3 billion", "agent", ""),
        ("Norway has had 12 men killed.", "12", "owner", {"NO"}),
        ("Norway has had 12 ships.", "12", "owner", set()),
        ("The raid cost Norway 12 men.", "12", "owner", {"NO"}),
        ("Some 12 died on Norway's side.", "Some 12", "owner", {"NO"}),
        ("Some 12 died on the Norwegian side.", "Some 12", "owner", {"NO"}),
        ("Some 12 died on the Norwegian coast.", "Some 12", "owner", set()),
        ("They have since 10 May seized 12 square kilometres.", "12 square kilometres", "unreal", False),
        ("They may have since seized 12 square kilometres.", "12 square kilometres", "unreal", True),
        ("They fired 12 shells of all kinds a day.", "12", "pace", "day"),
        ("Each day they fired 12 shells.", "12", "pace", ""),
        ("It got 12 tonnes of flour daily.", "12 tonnes", "pace", "day"),
        ("It got 12 tonnes, a day after the storm.", "12 tonnes", "pace", ""),
        ("Goma lies 27 kilometres from Sake.", "27 kilometres", "landmark", {"sake"}),
        ("Goma lies 27 kilometres from the lake.", "27 kilometres", "landmark", set()),
        ("Some 12 died; in Lyman it rained.", "Some 12", "past", False),
        ("The levy is up from 5 per cent.", "5 per cent", "past", True),
        ("It has taken back its first figure of 12 dead.", "12", "retracted", True),
        ("It took back 12 villages, by its last figure.", "12", "retracted", False),
        ("It rejects the claim that 12 died.", "12", "retracted", True),
        ("It denied entry to 12 men.", "12", "retracted", False),
        ("They wrote on Facebook that 12 died.", "12", "names", set()),
        ("In Toronto, Ohio, 12 people of the UNHCR died.", "12", "names", set()),
        ("Of those who fell 12 were boys.", "12", "event", "kill"),
        ("Some 12 were killed, wounded or captured.", "Some 12", "event", "harm"),
        ("It lost 12 men killed.", "12", "event", "kill"),
        ("It lost 12 men.", "12", "event", "casualty"),
        ("Islamabad claims that five jets were downed.", "five", "actors", {"PK"}),
        ("In May 2022 and in March at least 12 people died.", "at least 12", "months", {"may", "2022", "mar"}),
        ("On Friday 12 people died, it said on Monday.", "12", "days", {"friday"}),
        ("The dead, among whom 75 were men.", "75", "part", True),
        ("They seized 78 Zorbs.", "78", "nouns", {"~zorb"}),
        ("It may cost 12 people their lives.", "12", "months", set()),
        ("Iran was attacked with 477 drones.", "477", "agent", ""),
        ("Iran came under fire from 180 missiles.", "180", "agent", ""),
        ("The list gives 89 percent of those in the camp.", "89 percent", "part", False),
        ("The list gives 89 of those in the camp.", "89", "part", True),
        ("Brussels intends to train 1,100 marines.", "1,100", "unreal", True),
        ("Brussels has trained 1,100 marines and plans more.", "1,100", "unreal", False),
        ("The bridge has a length of 1,366 metres.", "1,366 metres", "extent", "long"),
        ("The crater is 76 metres across and deep.", "76 metres", "extent", "wide"),
        ("The crater is 76 metres deep.", "76 metres", "extent", "deep"),
        ("Goma lies 27 kilometres from Sake.", "27 kilometres", "extent", "off"),
        ("The drone flew 27 kilometres.", "27 kilometres", "extent", ""),
        ("They seized 27 deep pits.", "27", "extent", ""),
        ("They hold 12 bases in northern Zubrowka state.", "12", "names", {"zubrowka"}),
    ],
)
def test_the_rest_of_a_subject(text, figure, field, value):
    assert getattr(subject_of(text, figure), field) == value


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
    assert [Reading.of(text).subjects[0].since for text in (record, total)] == [False, True]


def test_a_capital_is_known_by_its_country():
    [subject] = Reading.of("About 85 per cent of the Haitian capital is lost.").subjects
    assert "port-au-prince" in subject.where.near


def test_a_sentence_that_goes_on_about_a_place_is_of_it():
    subjects = Reading.of("The camp at Um Qabul was laid out for 30,000. It houses 900 people.").subjects
    assert subjects[1].names == subjects[0].names != set()
