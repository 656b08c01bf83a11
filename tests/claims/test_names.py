"""Where a figure belongs, by names that no gazetteer lists and by lists of countries."""

import pytest

from newsnorm.claims.gates import forbidden
from newsnorm.claims.left import Left
from newsnorm.claims.names import spelt_alike
from newsnorm.claims.parting import parted_by
from newsnorm.claims.placekeys import may_be_one
from newsnorm.claims.reading import Reading


def last(text: str):
    return Reading.of(text).subjects[-1]


def parted(one: str, other: str) -> bool:
    return any(parted_by(last(one), last(other), Left(digits=False, told=0, unit=False, of_whole=False)))


def gate(one: str, other: str) -> str:
    return forbidden(last(one), last(other), None, None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Qorvath 12 people died.", {"qorvath"}),
        ("Some 12 people died at Qorvath.", {"qorvath"}),
        ("Some 12 people died in the Qorvath district.", {"qorvath"}),
        ("Some 12 people died in the Qorvath village.", {"qorvath"}),
        ("Some 12 people of the Qorvath brigade died.", set()),
        ("Some 12 people died at Qorvath and Zelmut.", {"qorvath", "zelmut"}),
        ("Some 12 people died in Minsk and Zelmut.", {"zelmut"}),
        ("They met at Qorvath and Zelmut said 12 people died.", {"qorvath"}),
        ("Some 12 people died at Qorvath and Imre Zelmut fled.", {"qorvath"}),
        ("They were given a battery of Qorvath howitzers, 12 in all.", set()),
        ("They wrote on Q that 12 people died.", set()),
        ("Some 12 people died in April-July.", set()),
        ("For a night of Shaheds they paid with 12 people.", set()),
        ("Some 12 people died at Christmas.", set()),
    ],
)
def test_names_that_stand_where_a_place_does(text, names):
    assert last(text).where.names == names


def test_names_of_what_lies_in_a_town():
    assert last("Some 12 people were held on Qorvath Avenue.").where.inner == {"qorvath"}
    assert last("Some 12 people were held at Qorvath pass.").where.inner == set()


def test_two_spellings_of_one_name():
    assert spelt_alike({"tinzaouaten"}, {"tinzaouatene"})
    assert spelt_alike({"zobe"}, {"zoobe"})
    assert spelt_alike({"nasir"}, {"nasser"})
    assert not parted("Some 12 people died at Qorvath.", "Some 12 people died at Qorrvathe.")
    assert not spelt_alike({"goma"}, {"gao"})
    assert not spelt_alike({"nasir"}, {"nuseirat"})


def test_a_street_may_be_one_of_a_town():
    town, street = "Police held 12 people in Yerevan.", "Some 12 people were held on Qorvath Avenue."
    assert not parted(town, street)
    assert not parted(street, town)
    assert parted("Some 12 people were held at Qorvath village.", town)
    assert parted("Some 12 people were held at Qorvath prison.", "Some 12 people were held at Meldrin prison.")
    # A street of the town is told of, and it is another one
    assert parted("In Yerevan they held 12 people on Meldrin Avenue.", "Some 12 people were held in Qorvath jail.")


def test_a_country_listed_behind_another_is_where_it_happened():
    assert last("Some 12 people died in Niger, Mali and Chad.").where.lands == {"NE", "ML", "TD"}
    assert last("Some 12 people died in Niger, said Mali.").where.lands == {"NE"}
    assert last("Some 12 people died in Lyman, Russia denied it.").where.lands == {"UA"}
    one, other = "Some 12 people died in Niger and Mali.", "Some 12 people died in Mali and Niger."
    assert gate(one, other) == ""
    assert gate("Some 12 people died in Niger.", "Some 12 people died in Chad.") == "country"


def test_a_cargo_is_one_wherever_the_ship_is():
    loaded = "The Qorvath sailed from Odesa with 12 tonnes of maize."
    bound = "A ship named Qorvath, with 12 tonnes of maize, is due in Tripoli, Lebanon."
    assert gate(loaded, bound) == ""
    assert gate(loaded, bound.replace("Qorvath", "Meldrin")) == "country"
    assert gate(loaded.replace("sailed", "set out"), bound) == "country"


def test_an_office_in_a_capital_speaks():
    assert not last("It will get 12 tanks, the State Department in Washington said.").where.near
    assert not last("The ICC in The Hague jailed 12 men.").where.near
    assert last("A blast in The Hague killed 12 men.").where.near


def test_letters_for_an_agency_are_no_town():
    assert not last("FAO and others fed 12 people.").where.near
    assert last("In Faw they fed 12 people.").where.near


def test_a_name_may_be_the_beginning_of_another():
    assert gate("Some 12 men died on the Crimean Bridge.", "Some 12 men died in Crimea.") == ""
    assert gate("Some 12 men died in Lyman.", "Some 12 men died in Crimea.") == "place"
    assert not may_be_one(frozenset({"sa"}), frozenset({"sake"}))


def test_a_town_beside_which_another_lies_is_a_landmark():
    near = last("In Lyman, 12 km north of Sloviansk, some 30 people died.").where.near
    assert any("lyman" in key for key in near)
    assert not any("sloviansk" in key for key in near)
    assert "qorvath" not in last("In Lyman, 12 km from Qorvath, some 30 people died.").where.proper
    assert "qorvath" in last("In Lyman a man from Qorvath and 30 people died.").where.proper
    # It is all that tells where
    assert any("sloviansk" in key for key in last("In a village 12 km north of Sloviansk 30 people died.").where.near)


def test_another_side_of_a_place():
    east, southeast = "They took 12 villages east of Qorvath.", "They took 12 villages south-east of Qorvath."
    assert parted(east, southeast)
    assert not parted(southeast, "They took 12 villages southeast of Qorvath.")
    assert not parted(east, "They took 12 villages west of Meldrin and east of Qorvath.")


def test_what_several_regions_have_together():
    one = "In the Kharkiv region 12 villages were freed."
    together = "In the Kharkiv and Kherson regions together 12 villages were freed."
    assert parted(one, together)
    assert not parted(one, "In the Kharkiv region 12 villages were freed together.")
    assert not parted(together, together)
    # Without a word of it, one report may only name more than the other
    assert not parted(one, together.replace(" together", ""))


def test_what_a_whole_region_has():
    town, region = "In Kherson city 12 people died.", "In the whole of the Kherson region 12 people died."
    assert parted(town, region)
    assert parted(region, town)
    assert not parted("In the Kherson region 12 people died.", region)
    assert not parted("In Lyman 12 people died.", "In the whole of Lyman 12 people died.")
    assert not parted(town, "In the Kherson region 12 people died.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Some 12 men died at the death of Meldrin Qorvath.", set()),
        ("Some 12 men died after the burial of Meldrin al-Qorvath.", set()),
        ("Some 12 men left with the help of the Blue Crown.", set()),
        ("Some 12 men left, said the Centre for the Treatment of wounds.", set()),
        ("Some 12 men died after the fall of Qorvath.", {"qorvath"}),
        ("Some 12 men died at Qorvath Meldrin.", {"qorvath"}),
        ("Some 12 men died in a Crimean jail.", set()),
        ("Some 12 men died in the Eritrean-Ethiopian war.", set()),
        ("Some 12 men died in the Qorvath-Meldrin war.", {"qorvath-meldrin"}),
        ("Some 12 men died in the Qorvath-Russian war.", {"qorvath-russian"}),
        ("Some 12 men died in Taliban cells.", set()),
        ("Some 12 men died near Lake Qorvath.", set()),
    ],
)
def test_names_of_peoples_persons_and_bodies_are_no_places(text, names):
    assert last(text).where.names == names
