"""What speaks for a figure that fits a gap: the words around both, and what the card makes of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import Span
from newsnorm.claims.gaps import Gap, Item
from newsnorm.claims.grouping import FOR_REPAIR, Comparison
from newsnorm.claims.model import Mention
from newsnorm.claims.parting import Against
from newsnorm.claims.pointing import pointed_out
from newsnorm.claims.ranking import Fit, rank
from newsnorm.claims.reading import Reading
from newsnorm.claims.repair import SURE, judged
from newsnorm.claims.scorecard import COLUMNS, Scorecard
from newsnorm.claims.traits import TRAITS, traits_of
from newsnorm.claims.wording import Telling, widened
from newsnorm.core.tables import load_table
from newsnorm.quantities.model import Quantity

GAP = "Shells killed [at least] people in Zamzam on Sunday, rescuers said."


def traits(marked: str, *siblings: str) -> dict[str, dict[str, float]]:
    """Return the traits of each figure that fits what stands in brackets, by the figure's text."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    cut = pointed_out(text, Span(start, end, text[start:end]))
    reading = Reading.of(text, damaged=cut)
    readings, own = [reading, *map(Reading.of, siblings)], Item(0, reading.figures.index(cut))
    gap = Gap(reading, own.figure)
    places = rank(gap, own, readings, Comparison(readings).groups(FOR_REPAIR))
    return {fit.mention.figure.text: found for fit, found in traits_of(gap, 0, places, readings)}


def words_of(text: str, at: int = 0):
    return Reading.of(text).wording.of(at)


def test_words_of_one_meaning_have_one_key():
    assert {"event kill", "noun people"} <= words_of("Shells killed 12 people.").sentence
    assert {"event kill", "noun people"} <= words_of("Some 12 persons died.").sentence


def test_days_months_and_other_numbers_are_keys_and_the_own_number_is_none():
    sentence = words_of("On Friday in May some 12 of 88 drones fell.").sentence
    assert {"day friday", "month may", "number 88"} <= sentence
    assert "number 12" not in sentence
    assert not {"number 3", "number 000"} & words_of("Some 12 of 3,000 drones fell.").sentence


def test_a_clause_ends_at_commas_and_joints():
    words = words_of("In Lyman it snowed, shells killed 12 people while Odesa slept.")
    assert "lyman" in words.sentence
    assert "odesa" in words.sentence
    assert not words.clause & {"lyman", "odesa", "snow"}
    assert "noun shell" in words.clause


def test_a_capital_within_a_sentence_makes_a_name_of_it_wherever_it_stands():
    reading = Reading.of("Zamzam burned. Shells hit Zamzam and 12 tents.")
    assert "zamzam" in reading.wording.proper
    assert "rain" not in Reading.of("Rain fell. Shells hit 12 tents.").wording.proper
    telling = Telling(reading.wording.proper)
    assert telling.most({"zamzam"}) > telling.most({"burn"})
    assert telling.is_named({"burn", "zamzam"})
    assert not telling.is_named({"burn", "event kill"})


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("Zamzam was shelled as well. How many died there is not known.", True),
        ("The army gave no figure.", True),
        ("The army gave figures.", False),
    ],
)
def test_some_reports_say_that_they_know_no_number(text, unsaid):
    assert Reading.of(text).wording.unsaid is unsaid


def test_close_classes_are_nothing_new():
    assert "noun house" in widened(frozenset({"noun apartment"}))
    assert widened(frozenset({"lyman"})) == {"lyman"}
    found = traits("Shells hit [at least] apartments in Lyman.", "In Lyman shells hit 41 houses and some cows.")["41"]
    assert found["clause_differs"] == 0


def test_where_the_words_around_a_gap_are_told():
    here = traits(GAP, "In Zamzam shells killed 41 people on Sunday.")["41"]
    near = traits(GAP, "It was a bad day for Zamzam. Shells killed 41 people on Sunday.")["41"]
    elsewhere = traits(GAP, "Shells killed 41 people on Sunday. Nobody knows more. Zamzam was hit as well.")["41"]
    apart = traits(GAP, "Shells killed 41 people on Sunday.", "Zamzam was hit as well.")["41"]
    nowhere = traits(GAP, "Shells killed 41 people on Sunday.")["41"]
    assert here["sentence_near"] == near["sentence_near"] > elsewhere["sentence_near"]
    assert near["clause_common"] < here["clause_common"]
    assert elsewhere["clause_elsewhere_most"] == 6.0
    assert apart["clause_apart_most"] == 6.0
    assert nowhere["clause_nowhere"] > apart["clause_nowhere"] == here["clause_nowhere"]


def test_a_name_that_only_the_figure_has_tells_the_more_the_more_alike_the_rest_is():
    same = traits(GAP, "Shells killed 41 people in Zamzam on Sunday.")["41"]
    other = traits(GAP, "Shells killed 41 people near Abu Shouk on Sunday.")["41"]
    unlike = traits(GAP, "Some 41 people lost their lives near Abu Shouk.")["Some 41"]
    assert same["differs"] == same["clause_differs"] == 0
    assert other["differs"] > unlike["differs"] > 0
    assert other["clause_differs"] > 0
    assert traits(GAP, "Shells killed 41 people in Zamzam in May.")["41"]["new_times"] == 1


def test_a_sentence_that_is_more_like_the_gap_speaks_against_a_figure_of_another():
    alone = traits(GAP, "Some 41 people died.")["Some 41"]
    beside = traits(GAP, "Some 41 people died. Rescuers said shells hit Zamzam on Sunday.")["Some 41"]
    assert alone["overlap"] == beside["overlap"]
    assert alone["overlap_best"] > 0 > beside["overlap_best"] == beside["overlap_best_inside"]
    apart = traits(GAP, "Some 41 people died.", "Rescuers said shells hit Zamzam on Sunday.")["Some 41"]
    assert apart["overlap_best_inside"] > 0 > apart["overlap_best"]


def test_a_figure_is_measured_against_those_of_other_amounts_only():
    found = traits(GAP, "Shells killed 41 people in Zamzam.", "Shells killed 41 people.", "Rain met 30 people.")
    assert found["41"]["given_by"] == 2
    assert found["30"]["given_by"] == 1
    assert found["41"]["overlap_ahead"] > 0 > found["30"]["overlap_ahead"]
    assert found["41"]["like_ahead"] > 0 > found["30"]["like_ahead"]


def test_a_figure_that_is_barred_stands_for_nothing_but_others_are_measured_against_it():
    alone = traits(GAP, "Shells killed 41 people on Sunday.")["41"]
    hurt = traits(GAP, "Shells killed 41 people on Sunday.", "Shells wounded 30 people in Zamzam on Sunday.")
    assert set(hurt) == {"41"}
    assert hurt["41"]["overlap_ahead"] < alone["overlap_ahead"]


def test_what_is_told_of_the_number_itself():
    found = traits(GAP.replace("at least", "nearly"), "Shells killed 42,000 people.", "Shells killed 41,907 people.")
    assert (found["42,000"]["digits_hedged"], found["41,907"]["digits_hedged"]) == (2, 5)
    assert found["42,000"]["digits_bare"] == 0
    assert traits(f"{GAP} It has 41 wells.", "Shells killed 41 people in Zamzam.")["41"]["given"] == 1


def test_the_card_knows_every_trait_that_it_asks_for():
    rows = load_table("claims/scorecard.tsv", COLUMNS)
    [(_, found)] = traits(GAP, "Shells killed 41 people in Zamzam.").items()
    asked = {trait for trait, above, _ in rows if above != "-"}
    assert asked <= set(found) & set(TRAITS)
    assert len(asked) > 20
    for trait in asked:
        bars = [float(above) for name, above, _ in rows if name == trait]
        assert bars == sorted(set(bars)), trait
        # More of a trait speaks for a figure or against it, never now this and now that
        assert len({float(points) > 0 for name, _, points in rows if name == trait}) == 1, trait


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-2, 2)), max_size=6), st.floats(-6, 6))
def test_points_are_those_of_the_bars_below(steps, value):
    steps = sorted(steps)
    card = Scorecard({"": [(0.0, 0.25)], "like": steps})
    wanted = 0.25 + sum(points for bar, points in steps if value > bar)
    assert card.points({"like": value}) == pytest.approx(wanted)
    assert 0 < card.likelihood({"like": value}) < 1


NOTHING, PARTED, DOUBTED = Against(0, 0), Against(1, 0), Against(0, 1)


def fit(value: int, document: int, against: Against = NOTHING, modifier: str = "=") -> Fit:
    figure = Quantity(0, 2, str(value), value=Decimal(value), kind="count", modifier=modifier)
    return Fit(0.0, figure, Mention(document, figure), 0, against)


CARD = Scorecard({"like": [(0.0, 4.0)], "": [(0.0, -1.0)]})  # .27 below the bar, .95 above it
LIKE, UNLIKE = {"like": 1.0}, {"like": -1.0}


@pytest.mark.parametrize(
    ("found", "value"),
    [
        ([(fit(5, 1), LIKE)], 5),
        ([], None),
        ([(fit(5, 1, PARTED), LIKE)], 5),  # what parts it has cost it points already
        ([(fit(5, 1), LIKE), (fit(6, 2), UNLIKE)], 5),
        ([(fit(5, 1), LIKE), (fit(6, 1), LIKE)], None),
        ([(fit(5, 1), LIKE), (fit(6, 2), LIKE)], None),
        ([(fit(5, 1), UNLIKE), (fit(6, 1), UNLIKE)], None),
        ([(fit(5, 1), UNLIKE)], None),
    ],
)
def test_who_is_likeliest(found, value):
    assert CARD.likelihood(UNLIKE) < SURE < CARD.likelihood(LIKE) - CARD.likelihood(UNLIKE)
    sure, best = judged(found, CARD, "=")
    assert (best.figure.value if best is not None and sure > SURE else None) == value


def test_of_versions_of_one_number_the_one_that_is_about_so_much():
    versions = [(fit(42000, 1, modifier="~"), LIKE), (fit(41907, 2), LIKE)]
    assert judged(versions, CARD, "~")[1] is versions[0][0]
    assert judged(versions, CARD, "=")[1] is None
    [other] = [(fit(42000, 1, PARTED, "~"), UNLIKE)]  # of another thing, it is no version
    assert judged([versions[1], other], CARD, "~") == (CARD.likelihood(LIKE) - CARD.likelihood(UNLIKE), versions[1][0])


def test_what_is_as_like_casts_doubt_whatever_else_the_card_has_against_it():
    card = Scorecard({"like": [(0.0, 4.0)], "differs": [(0.5, -9.0)], "": [(0.0, -1.0)]})
    alike, less = ({"like": like, "differs": 1.0} for like in (1.0, 0.5))
    assert card.likelihood(alike) == card.likelihood(less) < 0.01
    best = (fit(5, 1), LIKE | {"differs": 0.0})
    assert judged([best, (fit(6, 2), less)], card, "=")[1] is best[0]
    assert judged([best, (fit(6, 2), alike)], card, "=")[1] is None
    assert judged([best, (fit(6, 1), alike)], card, "=")[1] is best[0]
    for against in (PARTED, DOUBTED):
        assert judged([best, (fit(6, 2, against), alike)], card, "=")[1] is best[0]
