"""What a document that has lost a class of figure has lost in places that read whole."""

import pytest

from newsnorm import find_truncations
from newsnorm.core.tables import load_table
from newsnorm.truncations.plain import _CLASSES

#: A text that has lost each class of figure, and one that keeps a figure of it; "" where what is left says nothing.
DOCUMENTS = {
    "length": (
        "The trench is over  long. A wall of about  high hides it.",
        "The road is 30 km long, the pass 12 km, the lake 9 km.",
    ),
    "money": ("Repairs will cost  in all. A grant worth  is due.", "A sack costs $40, a coat $90, a boat $700."),
    "percent": ("Output rose by  in May. The share was  of the whole.", "It was 40%, 50% and then 60%."),
    "area": (
        "It farms an area of  by the sea. It lost over  of land.",
        "It owns 30 hectares, 40 hectares and 50 hectares.",
    ),
    "mass": ("A warhead weighing  fell. Up to  of wheat burned.", "It left with 30 tonnes, 40 tonnes and 50 tonnes."),
    "duration": ("The talks took at least  days. It held for more than  hours.", "He slept 9 hours."),
    "compound": ("A -mm gun stood by. They keep the -day truce.", ""),
    "age": ("A -year-old teacher fell. A -year-old girl lived.", "Iryna Hnat, 40, and Petro Dub, 50, saw it."),
    "year-old": ("A -year-old teacher fell. A -year-old girl lived.", ""),
    "tally": ("It killed at least people. It burned more than houses.", ""),
    "scale": ("It cost  million dollars. They want  million more.", ""),
    "clock": ("A shell fell at , in the yard. The next came at , witnesses said.", "The siren sounded at 3:40."),
    "measure": ("Repairs will cost  in all. A grant worth  is due. It fell to  in May.", ""),
    "count": ("It killed at least  people. It wounded more than  others.", ""),
    "number": ("It killed at least people. It took no fewer than vans. Some per cent fled.", "Room 40 is empty."),
    "victims": ("It took in at least  people. It hosts more than  others.", "They freed 40 men."),
    "bound": ("They lost between and 50 men. It holds between and 90 tons.", ""),
    "day": ("On March, they fled. The town fell on April, he said.", "They came on 6 May."),
    "year": ("The coup of had failed. In the summer of , she left.", "It was sold in 1994."),
    "date": ("It fell on , 2014. The mission met on , 2015.", "They came on 6 May."),
}
COLUMNS = ("class", "pattern", "unless", "not", "specimen")
ROWS = [(name, specimen) for name, *_, specimen in load_table("truncations/plain.tsv", COLUMNS)]


def flags(lost, text):
    """Return what is found in *text*, a paragraph behind *lost*."""
    whole = f"{lost}\n\n{text}"
    return [one.text for one in find_truncations(whole) if one.start > len(lost)]


def test_every_class_has_rows_and_documents():
    assert {name for name, _ in ROWS} == set(_CLASSES) == set(DOCUMENTS)


@pytest.mark.parametrize(("name", "specimen"), ROWS)
def test_the_specimen_of_every_row_lacks_a_figure_where_its_class_is_gone_and_none_elsewhere(name, specimen):
    lost, _ = DOCUMENTS[name]
    assert len(flags(lost, specimen)) == 1
    assert not find_truncations(specimen)
    other = "Some ,000 men came, and ,000 left."
    assert not flags(other, specimen)


@pytest.mark.parametrize(("name", "specimen"), ROWS)
def test_no_specimen_lacks_a_figure_where_its_class_is_left(name, specimen):
    lost, kept = DOCUMENTS[name]
    if kept:
        assert not flags(lost, f"{kept}\n\n{specimen}")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_one_figure_that_is_lost_shows_no_class(name):
    first = DOCUMENTS[name][0].split(". ")[0] + "."
    for specimen in (specimen for other, specimen in ROWS if other == name):
        assert not flags(first, specimen)


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("length", "The convoy was moved north by rail."),  # who moved it is not asked how far
        ("length", "They advanced on a broad front."),
        ("year", "They fled in March the 3rd, a Sunday."),
        ("money", "Was this sent to you?"),
        ("money", "They have gone without full pay for months."),
        ("mass", "They carry on."),
        ("length", "It is as high and as cold as ever."),
        ("length", "It was a long and narrow street."),
        ("length", "She is away the whole summer."),
        ("money", "It is paid each month by the state."),
        ("money", "Nobody knows what it fetched at auction."),
        ("percent", "The town lost of course its mayor."),
        ("percent", "Of late, women said little of it."),
        ("length", "It might lead some into trouble."),
        ("money", "He spent a month in Rome."),
        ("money", "They agreed on the price of bread."),
        ("length", "One ship passes by another at the bend."),
        ("length", "The wall of stone is old."),
        ("length", "The road is 2 lanes wide and mined."),
        ("count", "They saw a crater and 2 burnt lorries."),
        ("count", "The rains are over."),
        ("count", "The mountain cost the lives of his sons."),
        ("percent", "A quarter of them, among soldiers, said so."),
        ("area", "It covered the town on all sides."),
        ("mass", "It was carried from the field."),
        ("duration", "They wait for minutes of the talks."),
        ("compound", "The mile of trench ran on."),
        ("age", "The tide turned in April."),
        ("age", "What he was, nobody could tell."),
        ("count", "The only people who know are gone."),
        ("count", "It included soldiers, sailors and a cook."),
        ("count", "Another wounded man lay near the door."),
        ("count", "The dog was left dead in the road."),
        ("number", "They had waited for many years."),
        ("length", "The river rises above."),
        ("length", "They were pushed when the gate gave way."),
        ("percent", "Rain rose in the hills."),
        ("percent", "He fell in love."),
        ("percent", "She thought only of the children."),
        ("money", "They gave him back in May."),
        ("area", "They took and held hands in the dark."),
        ("mass", "They carry each other home."),
        ("age", "The one above was let through."),
        ("year-old", "A 3-year-old boy was let through."),
        ("tally", "The others were hurt."),
        ("tally", "They left the men dead tired."),
        ("scale", "It promised another 3 million pounds."),
        ("clock", "He died just before dawn."),
        ("clock", "They came by and by."),
        ("measure", "The crews were numbered at dawn."),
        ("year", "The treaty of 1994 gave it away."),
        ("year", "He came in with a loan."),
        ("day", "It was the end of April."),
        ("number", "The last days of the town were quiet."),
        ("number", "They have lived there ever since, he said."),
        ("number", "They carried killed and wounded horses."),
        ("victims", "The treated migrants were sent home."),
        ("bound", "The toll rose to 40 men."),
        ("bound", "He spoke to 40 men."),
        ("day", "The talks are dated September 2014."),
        ("day", "They wait for August rains."),
        ("date", "It has been quiet ever since."),
        ("date", "The war went on, and they starved."),
    ],
)
def test_what_reads_otherwise_lacks_nothing_even_where_its_class_is_gone(name, whole):
    assert not flags(DOCUMENTS[name][0], whole)


def test_names_whose_commas_part_nothing_lack_their_ages_where_ages_are_gone():
    lost, kept = DOCUMENTS["age"]
    names = "Her boys, Danylo, and Marko, were at school."
    assert flags(lost, names) == ["Danylo,", "Marko,"]
    assert flags(lost, "Danylo, was at school.") == ["Danylo,"]
    assert not flags(lost, "The dog, Rex, was at home.")  # the second comma ends what the first opened
    assert not flags(lost, f"{kept} {names}")
    assert not find_truncations(names)


def test_persons_who_are_presented_lack_their_ages_where_ages_are_gone():
    lost, kept = DOCUMENTS["age"]
    assert flags(lost, "His widow, Hanna, told the court so.") == ["Hanna,"]
    assert flags(lost, "A neighbour, Petro Dub, of Sadova Street, was hurt.") == ["Petro Dub,"]
    assert flags(lost, "The pilot Ivan Hnat, of the same squadron, was hurt.") == ["Ivan Hnat,"]
    assert not flags(lost, "His widow, Hanna, a nurse, told the court so.")
    assert not flags(lost, "The river, Dnipro, froze in January.")
    assert not flags(lost, f"{kept} His widow, Hanna, told the court so.")
    assert not find_truncations("His widow, Hanna, told the court so.")


def test_a_season_that_leads_to_nothing_has_lost_its_year():
    lost = "It began in the autumn of with a raid. It ended in the winter of after a raid."
    assert flags(lost, "The treaty gave the hills away.") == ["treaty"]
    other = "It began at a loss of with a raid. It ended at a loss of after a raid."
    assert not flags(other, "The treaty gave the hills away.")


def test_one_number_before_what_it_counts_shows_no_class():
    lost, whole = (
        "It killed at least people. Repairs will cost  in all.",
        "The clinic had 20 beds; others slept outside.",
    )
    assert not flags(lost, whole)
    assert flags(f"{lost} It burned more than houses.", whole) == ["others"]


def test_a_unit_of_two_words_keeps_its_number():
    lost = "It killed at least people. It burned more than houses. Some hectares were lost."
    assert not flags(lost, "The hulk was of 900 long tons.")


def test_a_calibre_is_no_length_that_is_left():
    lost, _ = DOCUMENTS["length"]
    assert flags(lost, "By dawn they had moved north with guns of 76 mm.") == ["moved"]


def test_what_was_done_on_a_day_numbers_nobody():
    lost, _ = DOCUMENTS["victims"]
    assert flags(lost, "A raid on April 28 killed workers. The clinic treated migrants.")[-1] == "migrants"
    assert "migrants" not in flags(lost, "A raid there killed 28 men. The clinic treated migrants.")


def test_a_number_of_another_kind_does_not_speak_for_a_count():
    lost, _ = DOCUMENTS["count"]
    kept = "It has 50 lorries, 20 beds, 9 wards and 30 tents."
    assert flags(lost, f"{kept} The dead included pupils of the school.") == ["pupils"]


UNKNOWN = "It lost at least  on Monday. It gained nearly  since."


@pytest.mark.parametrize(("name", "specimen"), ROWS)
def test_figures_of_which_nothing_tells_what_they_were_show_no_class(name, specimen):
    if name not in ("count", "victims"):  # what is lost without a unit may well have been a number
        assert not flags(UNKNOWN, specimen)


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        ("Nearly  of the farmers fled. It lost at least  on Monday.", 1),
        ("Farmers fell by  last year. It lost at least  on Monday.", 1),
        ("Nearly  of farm land. It lost at least  on Monday.", 0),
    ],
)
def test_a_part_of_a_whole_and_what_rises_are_shares(lost, found):
    assert len(flags(lost, "Prices have gone up in a month.")) == found


@pytest.mark.parametrize(
    ("name", "text", "residue"),
    [
        ("count", "The dead included pupils of the school.", "pupils"),
        ("day", "In a letter dated September he asked for men.", "September"),
        ("length", "By dawn they had moved north and dug in.", ""),
    ],
)
def test_what_is_left_of_a_figure_is_its_noun_or_its_month(name, text, residue):
    lost, _ = DOCUMENTS[name]
    assert find_truncations(f"{lost}\n\n{text}")[-1].residue == residue
