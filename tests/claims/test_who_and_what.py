"""What is counted, what became of it, and who tells or did it, as ordinary reports say it; each beside its opposite."""

from operator import attrgetter

import pytest

from newsnorm.claims.gates import forbidden
from newsnorm.claims.left import Left
from newsnorm.claims.parting import ALWAYS, UNLESS_DIGITS
from newsnorm.claims.reading import Reading
from newsnorm.claims.tellers import NOBODY, Teller

LEFT = Left(digits=False, told=0, unit=False, of_whole=False)


def read(text: str, figure: str):
    """Return what a figure of a text speaks of."""
    reading = Reading.of(text)
    return reading.subjects[[found.text for found in reading.figures].index(figure)]


def rules(one: str, other: str) -> set[str]:
    """Return the names of the rules that part the first figures of two texts."""
    a, b = Reading.of(one).subjects[0], Reading.of(other).subjects[0]
    return {rule.__name__.strip("_") for rule in (*ALWAYS, *UNLESS_DIGITS) if rule(a, b, LEFT)}


@pytest.mark.parametrize(
    ("text", "figure", "nouns"),
    [
        # What they were stands behind the verb
        ("Seven of the slain were schoolboys.", "Seven", {"child"}),
        ("Seven of the slain were hit in the schoolyard.", "Seven", {"people"}),
        ("Seven of the slain in the yard behind the mill were women and girls.", "Seven", {"woman", "child"}),
        ("Seven of the slain, as nurses were not, were buried.", "Seven", {"people"}),
        ("Seven of the slain fell there, and most guests were children.", "Seven", {"people"}),
        ("Seven of the slain were bus conductors.", "Seven", {"people"}),
        ("Seven were women.", "Seven", {"woman"}),
        ("Seven were in the yard with women.", "Seven", set()),
        ("Some 70 of the 900 refugees in Adre are children.", "Some 70", {"child"}),
        ("Some 70 of the 900 refugees in Adre are ill.", "Some 70", {"refugee"}),
        # A word for the dead tells nothing of who they were where another does
        ("The raid left 70 horses dead.", "70", {"animal"}),
        ("The raid left 70 dead.", "70", {"people"}),
        ("They noted 70 infant deaths.", "70", {"child"}),
        ("They noted 70 mine casualties.", "70", {"people"}),
        ("They noted 70 drone deaths.", "70", {"people"}),
        # A hyphen joins a number and what it counts
        ("Rockets hit a seven-storey hotel.", "seven", {"storey"}),
        ("Rockets hit seven houses.", "seven", {"house"}),
        ("Rockets hit the -storey hotel.", "-storey", {"storey"}),
        # All of them
        ("Oslo got 70 hostages back, all women.", "70", {"prisoner", "woman"}),
        ("Oslo got 70 hostages back, some of them women.", "70", {"prisoner"}),
        ("Oslo got 70 hostages back, 9 of them women, all teachers.", "70", {"prisoner"}),
        ("Oslo got 70 crates back, all for women.", "70", {"container"}),
        ("Oslo got 70 hostages back after all women had left.", "70", {"prisoner"}),
        # What a number counts that stands before it
        ("The mayor put the injured in the fire at the church at 70.", "70", {"people"}),
        ("The mayor put the ruined churches at 70.", "70", {"church"}),
        ("The mayor put damage to churches at 70.", "70", {"church"}),
        ("Those hiding in the church numbered 70.", "70", {"people"}),
        ("The churches numbered 70.", "70", {"church"}),
        ("Of the 90 nurses held in Yei, 70 are still missing.", "70", {"medic"}),
        ("Of the 90 nurses held in Yei, says one, 70 are still missing.", "70", {"people"}),
        ("The tanks, 70 in number, left Oslo.", "70", {"tank"}),
        ("The Leopard 2s, 70 in all, were fired at.", "70", {"~2s"}),
        ("Oslo got 70 members of the band back, all female.", "70", {"member", "woman"}),
        ("The blast killed a family of seven.", "seven", {"people"}),
        ("The blast killed the hopes of seven.", "seven", set()),
        # Who is of one thing is a person, and no such thing
        ("Seventy of the platoon died in Yei.", "Seventy", {"people"}),
        ("Seventy of the platoons died out in Yei.", "Seventy", {"unit"}),
        ("They lost 70 percent of the town.", "70 percent", {"settlement"}),
        ("The rockets came; 70 of the 90 aboard perished.", "70", {"people"}),
        ("The rockets came; 70 of the 90 perished aboard.", "70", {"people"}),
    ],
)
def test_what_is_counted(text, figure, nouns):
    found = read(text, figure)
    assert found.nouns == nouns or (nouns == set() and found.presumed)


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("The guns shot 70 rounds into the sea.", "70", "launch"),
        ("The guns shot 70 drones.", "70", "down"),
        ("The guns shot 70 men.", "70", "kill"),
        ("Jets bombed 70 targets.", "70", "destroy"),
        ("Jets struck 70 targets.", "70", "destroy"),
        ("Jets bombed 70 bridges.", "70", "damage"),
        ("Jets bombed 70 towns.", "70", "damage"),
        ("They let 70 inmates go.", "70", "release"),
        ("They let 70 lorries pass.", "70", "enter"),
        ("Gunmen slew 70 tenants.", "70", "kill"),
        ("A slew of gunmen freed 70 tenants.", "70", "release"),
        ("They lost 70 percent of the houses.", "70 percent", "destroy"),
        ("They lost 70 percent.", "70 percent", "fall"),
        ("Some 70 of the 90 aboard perished.", "Some 70", "kill"),
        ("The fire claimed the lives of 70 miners.", "70", "kill"),
        ("The fire changed how 70 miners live.", "70", "populate"),
        ("The fire sent 70 miners to hospital.", "70", "wound"),
        ("The fire sent 70 miners to court.", "70", "aid"),
        ("The fire sent 70 beds to hospital.", "70", "aid"),
        ("They wiped out a crew of seven.", "seven", "kill"),
        ("Some 70 men could not be found.", "Some 70", "missing"),
        ("The rocket reached an altitude of 70 km before it fell into the sea.", "70 km", "rise"),
        ("The rocket was at its best for 70 km before it fell into the sea.", "70 km", "take"),
        ("Of the 90 nurses shot in Yei, 70 were women.", "70", "kill"),
        ("Of the 90 nurses shot by men from the hills over Yei, 70 were women.", "70", "kill"),
        ("The fire had taken the lives of 70 miners and injured 9.", "70", "kill"),
        ("Guards, 70 in all, were freed.", "70", "release"),
    ],
)
def test_what_became_of_it(text, figure, event):
    found = read(text, figure)
    assert (found.event, found.sure) == (event, True)


@pytest.mark.parametrize(
    ("text", "figure", "field", "value"),
    [
        ("The tanks, 70 in number, will go to Oslo.", "70", "stance.unreal", True),
        ("The tanks, 70 in number, went to Oslo.", "70", "stance.unreal", False),
        ("They freed 90 nurses, 70 of whom are women.", "70", "share.alike", False),
        ("They freed 90 girls, 70 of whom are pupils.", "70", "share.alike", True),
        ("They took 90 girls in, of whom 70 died.", "70", "share.alike", False),
        ("They lost 90 girls, of whom 70 died.", "70", "share.alike", False),
        ("Cholera infected 90 people, of whom 70 died.", "70", "share.alike", False),
        ("The army freed 90 pupils kidnapped in Yei, 70 of whom are girls.", "70", "share.alike", True),
        ("They buried 90 people, of whom 70 died.", "70", "share.alike", True),
        # Victims came to harm, where nothing else is told of them
        ("She has compiled the names of 70 victims.", "70", "event", "casualty"),
        ("She has compiled the names of 70 tenants.", "70", "event", ""),
        ("She fed 70 victims, freed in May.", "70", "event", "release"),
        ("Some 70 could not be found.", "Some 70", "stance.unreal", False),
        ("Some 70 could be found.", "Some 70", "stance.unreal", True),
        ("Nurses cared for 90 men. Some 70 of them have since been identified.", "Some 70", "share.part", False),
        ("Nurses cared for 90 men. Some 70 of them, once identified, ate.", "Some 70", "share.part", True),
        # A sum is of what was counted before, and of none of it alone
        ("With 30 guns and 40 tanks, 70 in all, they left Oslo.", "70", "borrowed", True),
        ("With the tanks, 70 in all, they left Oslo.", "70", "borrowed", False),
        # Neither a people, nor what somebody is like, nor who tells it is a side that acts
        ("Belgrade freed 70 ethnic Albanians.", "70", "who.actors", {"RS"}),
        ("Belgrade freed 70 Albanians.", "70", "who.actors", {"RS", "AL"}),
        ("The Iran-backed movement freed 70 men.", "70", "who.actors", set()),
        ("Iran freed 70 men.", "70", "who.actors", {"IR"}),
        ("Zagreb freed 70 men.", "70", "who.actors", {"HR"}),
        ("Guards in Zagreb freed 70 men.", "70", "who.actors", set()),
        ("They fled from the city to Zagreb: 70 men.", "70", "who.actors", set()),
        ("ZAGREB, May 2 (Own) - Guards freed 70 men.", "70", "who.actors", set()),
        ("The truce will last 70 hours, John Kerry of the United States said.", "70 hours", "who.acting", set()),
        ("According to Poland the truce will last 70 hours.", "70 hours", "who.acting", set()),
        ("The truce with 70 boats from Poland said little.", "70", "who.acting", set()),
        ("Poland said it will send 70 boats.", "70", "who.acting", {"PL"}),
        ("They freed 70 men, including Thai cooks.", "70", "who.acting", set()),
        ("They freed 70 men, and Thai cooks.", "70", "who.acting", {"TH"}),
        # What leads up to a subject is no subject
        ("In the offensive of that August, Poland regained 70 towns.", "70", "who.leading", {"PL"}),
        ("Citing papers by Iran, Poland regained 70 towns.", "70", "who.leading", {"PL"}),
        ("Poland, citing papers by Iran, regained 70 towns.", "70", "who.leading", {"PL"}),
        ("Dismissing what Moscow claimed, Kyiv said that 70 of its troops died.", "70", "who.owner", {"UA"}),
        ("Kyiv, dismissing what Moscow claimed, said that 70 of its troops died.", "70", "who.owner", {"UA"}),
        # Nor does a side give what comes from it, is told on it, or what rebels take
        ("The meeting on Syria brought pledges of $70 billion.", "$70 billion", "who.agent", ""),
        ("Syria made pledges of $70 billion.", "$70 billion", "who.agent", "SY"),
        ("Burmese radio found that the rebels had taken 70 towns.", "70", "who.agent", ""),
        ("Burmese radio found that the army had taken 70 towns.", "70", "who.agent", "MM"),
    ],
)
def test_whose_it_is_and_how_it_is_told(text, figure, field, value):
    assert attrgetter(field)(read(text, figure)) == value


@pytest.mark.parametrize(
    ("text", "figure", "teller"),
    [
        # "Claimed" that it was theirs
        ("The Houthis claimed responsibility for the raid that cut output by 70 barrels.", "70 barrels", ("", "")),
        ("The Houthis claimed that the raid cut output by 70 barrels.", "70 barrels", ("YE", "Houthis")),
        # A name in apposition, and another clause
        ("Ukraine spoke; the rebels' spokesman, Adan Ali, claimed 70 missiles had come.", "70", ("", "group")),
        ("Ukraine reported a raid; 70 missiles had come.", "70", ("", "")),
        ("Ukraine reported a raid, and 70 missiles had come.", "70", ("UA", "")),
        ("Crews dropped 70 tonnes, but Bosnian radio said they missed.", "70 tonnes", ("", "")),
        ("Crews dropped 70 tonnes, Bosnian radio said.", "70 tonnes", ("BA", "")),
        # What somebody calls it is all that he tells
        ("The Ada, 70 metres long, sank after what Ukraine says was a raid.", "70 metres", ("", "")),
        ("The Ada, 70 metres long, sank after a raid, Ukraine says.", "70 metres", ("UA", "")),
        # Where it was published, whom he had met, where they sit
        ("It will take 70 years, according to a study published in Kyiv.", "70 years", ("", "")),
        ("It will take 70 years, according to officials in Kyiv.", "70 years", ("UA", "")),
        ("It will take 70 years, he said after talks with Ukraine.", "70 years", ("", "")),
        ("It will take 70 years, said Ukraine.", "70 years", ("UA", "")),
        ("It will take 70 years, its embassy in Kyiv said.", "70 years", ("", "")),
        ("It will take 70 years, the separatists in Donetsk said.", "70 years", ("", "group")),
        ("It will take 70 years, the European Commission said.", "70 years", ("", "")),
        # A count may be anybody's
        ("Some 70 bombers were lost by Ukrainian count.", "Some 70", ("UA", "")),
        ("Some 70 bombers were lost on the Ukrainian count.", "Some 70", ("", "")),
    ],
)
def test_who_tells_it(text, figure, teller):
    assert read(text, figure).teller == Teller(*teller)


@pytest.mark.parametrize(
    ("one", "other", "rule", "parted"),
    [
        ("They freed 70 girls.", "They freed girls, 70 of whom are pupils.", "is_a_part", False),
        ("Iran jailed 70 men.", "Iraq said 70 men were jailed.", "is_of_other_sides", False),
        (
            "Iran jailed 70 men in a deal with Iraq.",
            "Iran said Iraq helped to jail 70 men.",
            "is_of_other_sides",
            False,
        ),
        (
            "Iran and Mali freed 70 men.",
            "Iran said 70 men were freed, thanking Qatar for it.",
            "is_of_other_sides",
            False,
        ),
        ("Iran and Mali freed 70 men.", "Some 70 men were freed, thanking Qatar for it.", "is_of_other_sides", True),
        ("Iran jailed 70 men.", "Iraq jailed 70 men.", "is_of_other_sides", True),
    ],
)
def test_rules(one, other, rule, parted):
    assert (rule in rules(one, other)) == parted


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Oslo got 70 women and children back.", "Oslo got 70 hostages back.", ""),
        ("Oslo got 70 women back.", "Oslo got 70 residents back.", "noun"),
        ("Oslo got 70 women and children back.", "Oslo got 70 tanks back.", "noun"),
        ("Oslo got 70 minors back.", "Oslo got 70 hostages back.", ""),
        ("Oslo got 70 minors back.", "Oslo got 70 nurses back.", "noun"),
        ("Jets bombed 70 targets in Yei.", "Jets destroyed 70 targets in Yei.", ""),
        ("Jets bombed 70 jets in Yei.", "Jets shot 70 jets down in Yei.", "event"),
        ("The push gave them 70 villages.", "They took 70 villages.", ""),
        ("The push gave them 70 tanks.", "They destroyed 70 tanks.", "event"),
    ],
)
def test_gates(one, other, reason):
    a, b = Reading.of(one), Reading.of(other)
    assert forbidden(a.subjects[0], b.subjects[0], a.bounds[0], b.bounds[0]) == reason


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Russia freed 390 prisoners.", "RU"),
        ("Russia and Ukraine each freed 390 prisoners.", ""),
        ("French and Malian troops took 12 villages.", ""),
        ("Russia attacked Ukraine in a barrage of 479 drones.", ""),
        ("Some 12 villages were captured. By dusk Russia had left.", ""),
        ("Some 12 villages were captured by Russia.", "RU"),
    ],
)
def test_what_both_did_is_no_ones_alone(text, agent):
    [subject] = Reading.of(text).subjects
    assert subject.who.agent == agent


def test_who_breaks_a_siege_does_not_besiege():
    [subject] = Reading.of("It ended an Islamic State blockade that had lasted 40 days.").subjects
    assert subject.event == "besiege"
    assert subject.doer == NOBODY
