"""The tables of nouns and events: a specimen of each kind of word, and of the words beside it that tell of none."""

import pytest

from newsnorm.claims import lexicon
from newsnorm.claims.reading import Reading
from newsnorm.core.tables import load_table


def last(text: str):
    return Reading.of(text).subjects[-1]


@pytest.mark.parametrize("table", ["nouns", "events"])
def test_each_word_stands_once(table):
    columns = {"nouns": ("noun", "class"), "events": ("word", "event")}[table]
    words = [row[0] for row in load_table(f"claims/{table}.tsv", columns)]
    assert sorted(words) == sorted(set(words))


def test_what_is_close_is_known():
    nouns, events = set(lexicon.nouns().values()), set(lexicon.events().values())
    assert {one for pair in lexicon.close("noun") for one in pair} <= nouns
    # what casualties and killed and wounded are together, only the code says
    assert {one for pair in lexicon.close("event") for one in pair} <= events


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They counted 12 hospital beds.", "bed"),  # not hospitals
        ("They counted 12 polling stations.", "station"),
        ("They counted 12 tank crews.", "team"),  # not tanks
        ("They counted 12 firemen.", "medic"),
        ("They counted 12 ex-combatants.", "fighter"),
        ("They counted 12 submunitions.", "shell"),
        ("They counted 12 Shahed-136s.", "drone"),
        ("They counted 12 men-of-war.", "ship"),
        ("They counted 12 army mechanics.", "technician"),
        ("They counted 12 airports.", "airport"),
        ("They counted 12 armed groups.", "group"),
        ("They counted 12, Azerbaijani officials said.", None),  # who speaks is not counted
        ("They counted 12, researchers said.", None),
    ],
)
def test_what_is_counted(text, noun):
    assert last(text).nouns == ({noun} if noun else set())


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They unloaded 12 tonnes of coal.", "coal"),
        ("They unloaded 12 tonnes of potatoes.", "grain"),
        ("They unloaded 12 tonnes of lorries.", None),  # lorries have no bulk
    ],
)
def test_what_a_mass_is_of(text, noun):
    assert last(text).nouns == ({noun} if noun else set())


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The RSF took 12 villages.", "SD"),
        ("Islamabad released 12 captives.", "PK"),
        ("Some 12 Taliban were killed.", None),  # they are counted
    ],
)
def test_who_stands_for_a_side(text, side):
    assert last(text).who.actors == ({side} if side else set())


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A court sentenced 12 men.", "convict"),
        ("A court sentenced 12 men to death.", "convict"),
        ("In that camp 12 men were sentenced to death.", "convict"),  # nobody has died
        # death is told in many words …
        ("At the ford 12 riders fell to the bullets of a patrol.", "kill"),
        ("The ford cost the regiment 12 riders.", "kill"),
        ("The ford cost the regiment 12 tanks.", "destroy"),
        ("The ford cost 12 riders their horses.", ""),
        ("The deaths of 12 riders were filmed by those who rescued the rest.", "kill"),
        ("After a death 12 riders were rescued.", "rescue"),
        ("In the massacre a column of 12 riders was rescued.", "rescue"),
        ("Each of the 12 riders cost them dear.", ""),  # who costs is not lost
        ("The river swallowed 12 travellers.", "kill"),
        ("The river swallowed 12 orchards.", ""),
        ("The town mourned 12 weavers.", "kill"),
        ("In the town 12 weavers mourned.", ""),  # who mourns lives
        ("The column wiped out 12 shepherds.", "kill"),
        ("The column wiped out 12 hamlets.", "destroy"),
        ("They carried 12 fighters, none of whom survived.", "kill"),
        ("They carried 12 fighters, some of whom sang.", ""),
        ("On the shore lay the remains of 12 people.", "kill"),
        ("The field was strewn with the remains of 12 drones.", ""),
        ("From that war 12 men never came home.", "casualty"),
        ("From that war 12 boats never came home.", "destroy"),
        ("They spoke of the loss of 12 men.", "casualty"),
        ("At the ford 12 riders of his fell.", "kill"),
        ("They have seen 12 refugees in since Harran fell.", "fall"),
        # … and so is a hurt
        ("A sniper hit 12 students.", "casualty"),
        ("A sniper hit 12 windows.", "damage"),
        ("In the quake 12 houses came down.", "destroy"),
        ("At the post 12 nurses had skin irritation.", "wound"),
        ("In that camp 12 men met their end.", "kill"),
        ("In that camp 12 women were raped.", "rape"),
        ("In that camp 12 men were tortured.", "torture"),
        ("Of all in that camp 12 men survived.", "survive"),
        ("In the end 12 men were acquitted.", "release"),
        ("In that camp 12 children were vaccinated.", "vaccinate"),
        ("From that camp 12 lorries were stolen.", "loot"),
        ("In that town 12 schools are shut.", "close"),
        ("In that town 12 schools have reopened.", "work"),
        ("In that town 12 homes were reconnected.", "restore"),
        ("In that town 12 homes were plunged into darkness.", "outage"),
        ("In that town 12 homes caught fire.", "burn"),
        ("In that town 12 bombs exploded.", "explode"),
        ("Parcels were handed out to 12 families.", "distribute"),
        ("At noon 12 lorries rolled into the strip.", "enter"),
        ("At noon 12 lorries were turned back.", "divert"),
        ("At noon 12 people were taken to Lyman.", "move"),  # not taken
        ("At noon 12 people took to the streets.", "protest"),
        ("It ordered 12 tanks.", "buy"),
        ("It was ordered to send 12 tanks.", "aid"),  # not bought
        ("It carried out 12 strikes.", ""),
        ("He took office with 12 ministers.", ""),
        ("It held talks with 12 countries.", ""),
        ("In the treatment plant 12 pumps ran.", ""),
    ],
)
def test_what_happened(text, event):
    assert last(text).event == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("He was fined 40,000 roubles.", "pay"),
        ("The ransom was 40,000 roubles.", "pay"),
        ("Its expenditure is 40,000 roubles.", "spend"),
        ("Its revenue is 40,000 roubles.", "earn"),
        ("It owes 40,000 roubles.", "debt"),
        ("It owes its life to 40 nurses.", ""),  # of money only
        ("The fined man has 40 goats.", ""),
        ("Its revenue is 40 per cent of the budget.", ""),
    ],
)
def test_what_money_does(text, event):
    assert last(text).event == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It freed 12 captives.", "release"),
        ("It freed 12 villages.", "take"),
        ("It freed 12 bridges.", "take"),
        ("The freed men had spent 12 days there.", ""),
        ("Clearing took 12 days.", ""),
        ("Sappers cleared 12 hectares.", "demine"),
        ("Sappers cleared 12 mines.", "demine"),
        ("Troops cleared 12 villages.", "take"),
        ("Crews cleared 12 tables.", ""),
        ("It handed over 12 tanks.", "aid"),
        ("It handed over 12 captives.", "release"),
        ("At dawn 12 rockets landed.", "launch"),
        ("At dawn 12 marines landed.", "land"),
        ("The place fell to rebels with 12 villages.", "take"),
        ("Inflation fell to 12 per cent.", "fall"),  # no town that fell
    ],
)
def test_an_event_is_settled_by_what_is_counted(text, event):
    assert last(text).event == event
