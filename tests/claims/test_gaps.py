"""Gaps beside whole figures: what speaks for a pair, what parts it, and which claim a gap belongs to."""

import re

import pytest

from newsnorm import Span, Truncation, find_truncations, reconcile, suggest_repair
from newsnorm.claims.events import Events
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import Comparison
from newsnorm.claims.parties import Parties
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.ranking import candidates_of, rank
from newsnorm.claims.reading import Reading
from newsnorm.claims.sentences import Sentences
from newsnorm.claims.suspects import find_suspects
from newsnorm.claims.whereabouts import Whereabouts


def gap_in(text: str) -> Gap:
    reading = Reading.of(text, suspicious=True)
    [at] = [at for at, figure in enumerate(reading.figures) if isinstance(figure, Truncation)]
    return Gap(reading, at)


def evidence(damaged: str, whole: str) -> set[str]:
    return set(gap_in(damaged).evidence(Reading.of(whole), 0))


TRUCKS = "At least trucks entered Gaza through Rafah on Saturday, the UN said."


@pytest.mark.parametrize(
    ("whole", "name", "said"),
    [
        ("At least 20 trucks entered Gaza through Rafah.", "fit_direction", True),
        ("Some 20 trucks entered Gaza through Rafah.", "fit_direction", False),
        ("Some 20 trucks entered Gaza through Rafah.", "object_same", True),
        ("Some 20 lorries entered Gaza through Rafah.", "object_same", False),
        ("Some 20 trucks entered Gaza through Rafah.", "sound", True),
        ("Before the war 450 trucks entered Gaza through Rafah in a day.", "older", True),
        ("Since May 450 trucks entered Gaza through Rafah.", "total", True),
        ("In the whole of May 450 trucks entered Gaza through Rafah.", "longer", True),
        ("Some 20 soldiers entered Gaza through Rafah.", "other_noun", True),
        ("Nearly 20 trucks entered Gaza through Rafah.", "fit_none", True),
    ],
)
def test_evidence(whole, name, said):
    assert (name in evidence(TRUCKS, whole)) is said


def test_what_is_left_of_a_measure_tells_what_it_measures():
    gap = gap_in("They gave in after a siege of days.")
    assert (gap.subject.dimension, gap.frame.unit) == ("duration", "day")
    assert not gap.compares(Reading.of("Some 20 trucks entered Gaza."), 0)
    assert "fit_unit" in evidence("They gave in after a siege of days.", "The siege lasted 87 days.")


@pytest.mark.parametrize(
    ("whole", "said"), [("Some 20 trucks entered Gaza.", True), ("Over 20 trucks entered Gaza.", False)]
)
def test_figures_that_are_both_about_so_much_are_alike(whole, said):
    assert ("fit_about" in evidence("Around trucks entered Gaza through Rafah, the UN said.", whole)) is said


@pytest.mark.parametrize(
    ("residue", "name"), [("3,", "fit_digits"), ("31,", "fit_digits_two"), ("312,", "fit_digits_many")]
)
def test_the_more_digits_are_left_the_more_they_tell(residue, name):
    found = evidence(f"More than {residue} of territory were retaken.", f"They retook {residue}000 square kilometres.")
    assert name in found


def test_the_bound_that_is_left_tells_what_is_counted_and_how_many():
    gap = gap_in("The general puts the force at the front at between and 12,000 soldiers.")
    assert (gap.subject.dimension, gap.subject.nouns, gap.told) == ("count", {"soldier"}, 2)
    gap = gap_in("They can mend the bridge of Qasmia in six to weeks.")
    assert (gap.subject.dimension, gap.told) == ("duration", 1)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They were promised tonnes of supplies a day.", "metric_ton"),
        ("In October they occupied  square kilometres of forest.", "kilometer ** 2"),
        ("A kilo of sugar sells for  Sudanese pounds in the market.", "SDG"),
    ],
)
def test_what_is_left_is_the_whole_unit(text, unit):
    assert gap_in(text).frame.unit == unit


@pytest.mark.parametrize(
    ("whole", "contradicted"),
    [
        ("Some 20 trucks entered Gaza through Rafah.", False),
        ("On Sunday some 20 trucks entered Gaza through Rafah.", True),
        ("Another 20 trucks entered Gaza through Rafah.", True),
        ("In all 20 trucks entered Gaza through Rafah.", True),
        ("Some 20 trucks entered Syria through Damascus.", True),
        ("Before the war 450 trucks entered Gaza through Rafah.", True),
        ("Some 20 trucks entered Gaza through Rafah; before the war that was a day's lot.", False),
        ("It had been a day's lot before the war; some 20 trucks entered Gaza through Rafah.", False),
        ("Some 20 trucks are to enter Gaza through Rafah.", True),
        ("The trucks that entered Gaza through Rafah were 60, against 20 in spring.", False),
        ("The UN denied that some 20 trucks entered Gaza through Rafah.", True),
        ("Of the trucks at Rafah, 20 entered Gaza.", True),
        ("Some 20 trucks with aid a day entered Gaza through Rafah.", True),
        ("Some 20 trucks entered Gaza through Rafah in a day.", False),
        ("Rafah can take 20 trucks.", True),
    ],
)
def test_what_parts_a_figure_from_a_gap(whole, contradicted):
    damaged = TRUCKS.replace("on Saturday, the UN said", "and it rained on Saturday")
    gap, other = gap_in(damaged), Reading.of(whole)
    assert any(gap.against(other, 0)) is contradicted


@pytest.mark.parametrize(
    ("damaged", "whole", "contradicted"),
    [
        ("They are kilometres from Bukavu.", "They are 15 kilometres from Goma.", True),
        ("They are kilometres from Bukavu.", "They are 15 kilometres from Bukavu.", False),
        ("Lashio is about kilometres from the Chinese border.", "Lashio is 120 kilometres from China.", False),
        ("Since June over 300, glide bombs hit Toretsk.", "On Wednesday 300,400 glide bombs hit Toretsk.", False),
        ("Since June more than bombs hit Toretsk.", "On Wednesday more than 30 bombs hit Toretsk.", True),
        ("Since June more than bombs hit Toretsk.", "By June more than 30 bombs had hit Toretsk.", False),
        ("The raid cost Ukraine more than dead.", "More than 200 were killed on the Russian side.", True),
        ("The raid cost Ukraine more than dead.", "More than 200 were killed on the Ukrainian side.", False),
        ("Ukraine lost more than soldiers there.", "Russia has had more than 14,000 soldiers killed there.", True),
        ("The raid cost more than 20, men.", "The town has lost 20,400 men who fell there.", False),
        ("Bakeries get flour from roughly lorries of aid a day.", "In May roughly 560 lorries came to bakeries.", True),
        ("Bakeries get flour from roughly lorries of aid a day.", "Bakeries get flour from 56 lorries.", False),
        ("Overnight more than bombs hit Toretsk, the most so far.", "Overnight more than 30 bombs hit Toretsk.", False),
        ("Gunmen killed at least worshippers in Kasanga.", "In Kasanga near Lubero at least 70 died.", False),
        ("Over the whole of Yemen no fewer than children died.", "In Hodeidah no fewer than 55 children died.", True),
        ("Over the whole of Yemen no fewer than children died.", "Mines killed no fewer than 55 children.", False),
        ("In Hodeidah no fewer than children died.", "Nationwide, also in Hodeidah, at least 55 children died.", False),
        ("In Hodeidah no fewer than children died.", "Across the country no fewer than 55 children died.", True),
        ("Since December the levy stands at per cent.", "It was 5 per cent in December.", False),
        ("Since December the levy stands at per cent.", "The levy is up from 5 per cent in December.", True),
        ("In Izium lay close to dead.", "From a floor plan they learned that close to 60 died in Izium.", False),
        ("In Izium lay close to dead.", "The mayor denied the claim that close to 60 died in Izium.", True),
        ("Over Poltava alone some drones were shot down.", "Some 310 drones were shot down over Ukraine.", True),
    ],
)
def test_what_parts_a_figure_from_other_gaps(damaged, whole, contradicted):
    gap = gap_in(damaged)
    assert any(gap.against(Reading.of(whole), 0)) is contradicted


def test_who_is_shot_at_is_no_other_side_than_who_shoots():
    gap = gap_in("Gunners shot down more than of the drones that Russia sent.")
    assert not any(gap.against(Reading.of("The drones were shot down over Ukraine, more than 87 in all."), 0))


@pytest.mark.parametrize("damaged", ["A girl aged , who slept, died.", "A -year-old girl died."])
@pytest.mark.parametrize(
    ("whole", "age"), [("A girl aged seven died.", 7), ("A girl of 11 died.", 11), ("It hit 9.", None)]
)
def test_only_an_age_is_what_is_gone_of_one(damaged, whole, age):
    found = re.search("aged|-year-old", damaged)
    cut = pointed_out(damaged, Span(found.start(), found.end(), found.group()))
    reading = Reading.of(damaged, damaged=cut)
    fitting = Gap(reading, reading.figures.index(cut)).fitting(Reading.of(whole), 0)
    assert (fitting and fitting[0].value) == age


def test_the_bound_that_is_left_is_no_other_figure_of_the_article():
    articles = ["Gas killed between and 5,000 people in Halabja.", "Gas killed from 3,200 to 5,000 in Halabja."]
    [low] = [repair.low for claim in reconcile(articles) for repair in claim.repairs]
    assert low == 3200


def test_a_number_may_be_gone_with_its_blank():
    whole = ["On Friday fourteen coffins were buried."]
    for text in ("On Friday  coffins were buried.", "On Friday coffins were buried."):
        at = text.index("coffins")
        assert suggest_repair(text, Span(at, at + 7, "coffins"), whole).value == 14
        assert suggest_repair(text, Span(at - 1, at, " "), whole).value == 14
        assert suggest_repair(text, Span(at + 8, at + 12, "were"), whole) is None


def test_of_a_sum_in_thousands_a_digit_may_be_gone():
    cut = pointed_out("Pupils raised €110,00 for a drone.", Span(14, 21, "€110,00"))
    assert cut is not None
    assert cut.kind == "broken_group"


def test_what_is_lost_of_a_capacity_are_no_people():
    assert gap_in("The firm has lost over of its generating capacity.").subject.nouns == frozenset()
    assert gap_in("The firm has lost over in a night of shelling.").subject.nouns == {"people"}


def test_what_a_figure_is_compared_with_is_older():
    gap = gap_in(TRUCKS.replace("on Saturday, the UN said", "and it rained on Saturday"))
    other = Reading.of("Some 20 trucks entered Gaza through Rafah, against 60 trucks in spring.")
    assert [any(gap.against(other, at)) for at in range(2)] == [False, True]


def ranked(*articles: str):
    readings = [Reading.of(article) for article in articles]
    [at] = [at for at, figure in enumerate(readings[0].figures) if isinstance(figure, Truncation)]
    claims = Comparison(readings).groups()
    return rank(Gap(readings[0], at), Item(0, at), readings, claims), claims


def test_the_likeliest_claim_comes_first_and_knows_what_fits():
    places, claims = ranked(TRUCKS, "Two nurses died. Some 20 trucks entered Gaza through Rafah on Saturday.")
    assert places[0].score > places[-1].score
    assert [fit.mention.figure.text for fit in places[0].fitting] == ["Some 20"]
    assert claims[places[0].claim] == [Item(1, 1)]
    assert not places[0].parted


def test_what_stands_beside_both_speaks_for_a_claim():
    damaged = "On Saturday some 129 ships and at least trucks entered Gaza, the UN said."
    near, _ = ranked(damaged, "On Saturday some 129 ships and at least 20 trucks entered Gaza.")
    far, _ = ranked(damaged, "On Saturday some 9 miles off at least 20 trucks entered Gaza.")
    assert near[0].score > far[0].score


def test_its_own_article_giving_the_figure_speaks_against_a_claim():
    other = "Some 20 trucks entered Gaza through Rafah on Saturday."
    alone, _ = ranked(TRUCKS, other)
    given, _ = ranked(f"{TRUCKS} It had said that 20 trucks entered Gaza through Rafah on Saturday.", other)
    assert given[0].score < alone[0].score


def test_a_gap_joins_no_claim_that_a_gate_parts_it_from():
    damaged = "In the south it claims control of around in the Kherson region."
    places, _ = ranked(damaged.replace("region", "area"), "It took control of 2,000 square kilometres of Kharkiv.")
    assert places[0].parted
    whole = "It took control of 2,000 square kilometres of the Kharkiv region."
    assert ranked(damaged, whole)[0] == []
    assert all(claim.agreement == "single" for claim in reconcile([damaged, whole]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They gave in after a siege of days.", ["days"]),
        ("They gave in after several days.", []),
        ("They gave in after the last days.", []),
        ("For that Rome had to pay million lire.", ["million lire"]),
        ("The jet came overhead about minutes later.", ["about minutes"]),
        ("The town, some kilometres west of it, burned.", ["some kilometres"]),
        ("A school where about displaced people had lived.", ["about"]),
        ("The number was over, of which one in five is left.", ["over"]),
        ("The number was over, he said.", []),
        ("It had millions.", []),
        ("Days went by.", []),
    ],
)
def test_suspects(text, found):
    assert [gap.text for gap in find_suspects(text, [])] == found


def test_a_suspect_lies_outside_of_figures():
    text = "It lasted 20 days."
    assert list(find_suspects(text, [Span(10, 17, "20 days")])) == []
    assert list(find_suspects(text, [Span(10, 12, "20")])) == []


def test_who_lost_is_the_side_next_to_the_verb():
    text = "Armenia says that Azerbaijan lost 20 soldiers."
    sentences = Sentences(text, [Span(34, 36, "20")])
    assert Parties(sentences, Whereabouts(sentences, []), Events(sentences)).loser(5, 7, 0) == {"AZ"}


def test_a_gap_that_only_siblings_show_is_told_where_they_agree():
    whole = "Their garrison at Kut gave in to the Turks after a siege of {} days, the last horses eaten."
    damaged = whole.replace("{} ", "")
    assert find_truncations(damaged) == []
    [claim] = reconcile([damaged, whole.format(147), whole.format(147)])
    assert [repair.value for repair in claim.repairs] == [147]
    assert all(len(claim.mentions) == 1 for claim in reconcile([damaged, "The ship sank after 3 days."]))


def test_a_table_is_not_compared_figure_by_figure():
    table, lone = "Some 20 trucks entered Gaza. " * 260, "Some 20 trucks entered Gaza through Rafah."
    assert [repair.value for claim in reconcile([TRUCKS, lone]) for repair in claim.repairs] == [20]
    assert [repair.value for claim in reconcile([f"{table}{TRUCKS}", lone]) for repair in claim.repairs] == []


def test_one_figure_that_no_gate_parts_keeps_a_claim_open():
    whole = "Some 20 trucks entered Gaza through Rafah on Saturday, the UN said."
    readings = [Reading.of(text) for text in (TRUCKS, whole, whole.replace("trucks", "drones"))]
    gap, own = Gap(readings[0], 0), Item(0, 0)
    [both] = candidates_of(gap, own, readings, [[Item(1, 0), Item(2, 0)]])
    [parted] = candidates_of(gap, own, readings, [[Item(2, 0)]])
    assert (both.parted, parted.parted) == (False, True)


@pytest.mark.parametrize(("drones", "fits"), [("76", True), ("188", False), ("200", False)])
def test_a_part_is_less_than_the_whole_that_is_left(drones, fits):
    gap = gap_in("The air force brought down  of the 188 drones in the night.")
    assert gap.whole is not None
    assert gap.whole.value == 188
    other = Reading.of(f"In the night {drones} drones were brought down.")
    assert (gap.fitting(other, 0) is not None) is fits


@pytest.mark.parametrize(
    ("damaged", "whole", "fits"),
    [
        ("In the churchyard they buried at least men.", "In the churchyard they buried 17 men.", True),
        ("In the churchyard they buried at least men.", "In the churchyard they buried a boy aged 17.", False),
        ("They came home after about in captivity.", "They were held for 14 months.", True),
        ("They came home after about in captivity.", "They were 25 men.", False),
    ],
)
def test_what_kind_of_figure_fits(damaged, whole, fits):
    assert (gap_in(damaged).fitting(Reading.of(whole), 0) is not None) == fits


@pytest.mark.parametrize(
    ("text", "whole", "fits"),
    [
        ("The bridge was some long before it fell.", "The bridge spanned 600 metres.", True),
        ("The bridge was some long before it fell.", "Nine bridges span the river.", False),
        ("The bridge was some wide before it fell.", "The bridge took nine months.", False),
        ("The siege was some long before it ended.", "The siege took nine months.", True),
    ],
)
def test_a_gap_before_an_adjective_of_measure_is_no_count(text, whole, fits):
    start = text.index("some")
    damaged = pointed_out(text, Span(start, start + 4, "some"))
    reading = Reading.of(text, damaged=damaged)
    gap = Gap(reading, reading.figures.index(damaged))
    assert (gap.fitting(Reading.of(whole), 0) is not None) == fits


def test_a_noun_that_is_left_tells_no_fate():
    assert gap_in("In the night shells wounded  residents.").subject.event == "wound"


@pytest.mark.parametrize(
    ("whole", "gate"), [("Over 90 people fled Tyre.", "size"), ("Over 3,200 people fled Tyre.", "")]
)
def test_sizes_of_counts_are_compared(whole, gate):
    assert gap_in("Over 3, people fled Tyre.").gate(Reading.of(whole), 0) == gate


def test_a_range_of_which_a_bound_is_left_may_be_of_shares():
    text = "Hospitals in Tigray are receiving between and 50 per cent of the medicines they need, the ICRC said."
    sibling = "The ICRC said that Tigray's hospitals received 40 to 50 percent of the medicines they needed."
    start = text.index("between and 50")
    repair = suggest_repair(text, Span(start, start + 14, "between and 50"), [sibling])
    assert repair is not None
    assert (repair.low, repair.high) == (40, 50)
