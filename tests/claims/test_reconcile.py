"""Claims across articles: what is lined up, what agrees, what stays apart."""

import json
import pathlib
import pickle
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import (
    Claim,
    Quantity,
    find_places,
    find_quantities,
    find_truncations,
    normalize,
    reconcile,
    suggest_repair,
)
from newsnorm.claims.gates import forbidden
from newsnorm.claims.reading import Reading
from newsnorm.testing.claims import Siblings, siblings
from newsnorm.testing.text import NEWSISH

CASES = pathlib.Path(__file__).parents[1] / "cases" / "claims" / "pairs.jsonl"
LINES = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]

OFFENSIVE = [
    "Kyiv says its army took back control over 3, of land in the Kharkiv region. It freed 20 villages within a day. "
    "In the south it claims control of around in the Kherson region.",
    "Ukraine has retaken 2,000 square kilometres (770 square miles) of territory in the Kharkiv region since the "
    "start of September, its president said. At least 30 settlements were liberated in the Kharkiv region.",
    'The president announced that the army had retaken around "2,000 kilometres of territory" this month in the '
    "Kharkiv region. His troops had retaken some 30 towns and villages in the Kharkiv region. The town of Kupiansk "
    "had some 27,000 people.",
    "Since the beginning of the month, more than 3,000 square kilometers have been returned to the control of Ukraine "
    "in the Kharkiv region, the general wrote. His forces are about 50 kilometers from the border.",
]


def texts(claim: Claim) -> list[str]:
    return [mention.figure.text for mention in claim.mentions]


@pytest.mark.parametrize("case", LINES, ids=lambda case: case["id"])
def test_cases(case):
    claims = reconcile(case["articles"])
    found = [[texts(claim), claim.agreement] for claim in claims if len(claim.mentions) > 1]
    assert found == case["joined"]


def test_an_offensive_is_lined_up():
    claims = reconcile(OFFENSIVE)
    territory = next(claim for claim in claims if "3," in texts(claim))
    assert texts(territory) == [
        "3,",
        "2,000 square kilometres",
        "2,000 kilometres",
        "more than 3,000 square kilometers",
    ]
    assert territory.agreement == "disagree"
    assert (territory.low, territory.high, territory.unit) == (Decimal(2000), Decimal(3000), "kilometer ** 2")
    [repair] = [repair for repair in territory.repairs if repair.damaged.text == "3,"]
    assert repair.evidence.figure.text == "more than 3,000 square kilometers"
    assert (repair.document, repair.evidence.document, repair.value) == (0, 3, Decimal(3000))
    settlements = next(claim for claim in claims if "20" in texts(claim))
    assert texts(settlements) == ["20", "At least 30", "some 30"]
    assert settlements.agreement == "disagree"
    # Another region, a population and a distance stay by themselves
    for alone in ("around", "some 27,000", "about 50 kilometers"):
        [claim] = [claim for claim in claims if alone in texts(claim)]
        assert claim.agreement == "single"
        assert claim.repairs == ()


@given(siblings())
def test_one_figure_in_two_wordings_is_one_claim(story: Siblings):
    [claim] = reconcile([story.whole, story.sibling])
    assert [mention.document for mention in claim.mentions] == [0, 1]
    assert claim.agreement == "agree"
    assert claim.low == claim.high == story.value


@given(siblings())
def test_the_same_figure_of_another_place_is_another_claim(story: Siblings):
    assert [claim.agreement for claim in reconcile([story.whole, story.elsewhere])] == ["single", "single"]


@given(siblings())
def test_a_damaged_figure_is_lined_up_and_repaired(story: Siblings):
    [claim] = reconcile([story.damaged, story.sibling])
    [repair] = claim.repairs
    assert (repair.value, repair.document, repair.evidence) == (story.value, 0, claim.mentions[1])
    assert claim.agreement in ("unknown", "single")


@given(siblings())
def test_a_neutral_article_changes_nothing_but_numbers(story: Siblings):
    plain = reconcile([story.whole, story.sibling])
    more = reconcile(["Fog hung over the river.", story.whole, story.sibling])
    assert [texts(claim) for claim in more] == [texts(claim) for claim in plain]
    assert [m.document for claim in more for m in claim.mentions] == [m.document + 1 for c in plain for m in c.mentions]


@given(st.lists(NEWSISH, max_size=4))
def test_each_figure_is_in_one_claim_and_quotes_its_article(articles):
    claims = reconcile(articles)
    seen = [(m.document, m.figure.start, m.figure.end) for claim in claims for m in claim.mentions]
    assert len(seen) == len(set(seen))
    for claim in claims:
        order = [(m.document, m.figure.start) for m in claim.mentions]
        assert order == sorted(order)
        for m in claim.mentions:
            assert articles[m.document][m.figure.start : m.figure.end] == m.figure.text
        assert (claim.agreement == "single") == (len(claim.mentions) == 1)
        wholes = [m.figure for m in claim.mentions if isinstance(m.figure, Quantity)]
        assert wholes or claim.low is None
    first = [(claim.mentions[0].document, claim.mentions[0].figure.start) for claim in claims]
    assert first == sorted(first)


@dataclass(frozen=True)
class Parsed:
    """What a pipeline hands over."""

    source: str
    quantities: list
    truncations: list
    places: list


def test_documents_give_what_their_texts_give():
    parsed = [Parsed(t, find_quantities(t), find_truncations(t), find_places(t)) for t in OFFENSIVE]
    assert reconcile(parsed) == reconcile(OFFENSIVE)


@pytest.mark.parametrize("rewritten", [{}, {"places": "national"}, {"quantities": "si"}])
def test_documents_of_normalize_give_what_their_texts_give(rewritten):
    documents = [normalize(text, **rewritten) for text in OFFENSIVE]
    claims = reconcile(documents)
    assert [texts(claim) for claim in claims] == [texts(claim) for claim in reconcile(OFFENSIVE)]
    for mention in (mention for claim in claims for mention in claim.mentions):
        source = documents[mention.document].source
        assert source[mention.figure.start : mention.figure.end] == mention.figure.text


def test_versions_tell_who_says_what():
    articles = [
        "In Sarajevo the hospital counts 142 wounded.",
        "In Sarajevo 197 people were wounded, the radio said.",
        "In Sarajevo 142 people were wounded.",
    ]
    [claim] = reconcile(articles)
    assert claim.versions == (("142", (0, 2)), ("197", (1,)))
    assert claim.explain() == ("people, wound: disagree\n  “142” in articles 0, 2\n  “197” in article 1")


@pytest.mark.parametrize(
    "article",
    [
        "In Sarajevo the hospital counts 142 wounded. The city's radio spoke of 197 wounded.",
        "The ministry said 31 people were killed in Lyman. Doctors put the number of people killed there at 45.",
    ],
)
def test_one_article_may_tell_two_versions(article):
    [claim] = reconcile([article])
    assert (len(claim.mentions), claim.agreement) == (2, "disagree")


@pytest.mark.parametrize(
    "article",
    [
        "In Lyman 31 people were killed in spring. In Lyman 45 people were killed in autumn.",
        "The ministry said 31 people were killed in Lyman and 45 people were killed in Kupiansk.",
        "The ministry said 31 people were killed in Lyman, and another 45 people were killed at the mill.",
    ],
)
def test_two_figures_of_one_article_are_two_things_else(article):
    assert [claim.agreement for claim in reconcile([article])] == ["single", "single"]


def test_what_only_siblings_show_is_told_where_they_repair_it():
    bare = "The commander-in-chief: we keep over settlements in the Kursk region."
    whole = "The army controls 82 settlements in the Kursk region, the commander said."
    assert reconcile([bare]) == []
    claim = reconcile([bare, whole, whole])[0]
    assert [repair.value for repair in claim.repairs] == [82]
    assert texts(claim) == ["over", "82", "82"]
    assert "“over” in article 0 may have been “82”, as article 1 has it" in claim.explain()


def test_words_that_open_no_figure_are_no_damage():
    quiet = "Some people were killed, and control over settlements changed."
    assert reconcile([quiet, quiet]) == []


def test_a_number_at_least_so_high_agrees_with_a_higher_one():
    [claim] = reconcile(["Shells killed at least 20 people in Lyman.", "In Lyman 28 people were killed by shells."])
    assert claim.agreement == "agree"
    [claim] = reconcile(["Shells killed 20 people in Lyman.", "In Lyman at least 28 people were killed by shells."])
    assert claim.agreement == "disagree"


def test_a_wrong_link_to_a_place_is_outvoted():
    town = "Shells killed 43 people at the market of {} on Monday, and fires burned in the stalls."
    claims = reconcile([town.format("Lyman"), town.format("Lyman"), town.format("Lyman").replace("43", "46")])
    assert [texts(claim) for claim in claims] == [["43", "43", "46"]]


def test_a_sibling_that_gives_another_figure_casts_doubt_from_outside_of_the_claim():
    whole = "Iran's envoy said the raids killed 78 people in Tehran on Friday."
    damaged = "Iran's envoys put the dead of the raids in Tehran at around and the injured at 320."
    other = "State television: 60 people died when a block of flats collapsed."

    def repairs(*texts):
        return [repair.value for claim in reconcile(list(texts)) for repair in claim.repairs]

    assert repairs(damaged, whole, whole) == [78]
    assert repairs(damaged, whole, whole, other) == []
    assert repairs(damaged, whole, whole, f"{other} {whole}") == [78]
    assert repairs(damaged, whole, whole, other.replace("60", "60,000")) == [78]


def test_what_is_told_so_far_is_not_what_one_article_tells_of_three_days():
    so_far = "So far over people have fled from Lyman, the council said."
    days = "Within three days over 26,000 people had fled from Lyman, the council said."

    def repairs(*texts):
        return [repair.value for claim in reconcile(list(texts)) for repair in claim.repairs]

    assert repairs(so_far.replace("So far over", "Over"), days) == [26000]
    assert repairs(so_far, days) == []


def test_nothing_and_one_article():
    assert reconcile([]) == []
    assert reconcile([""]) == []
    [claim] = reconcile("The raid on Lyman killed 12 people.")
    assert claim.agreement == "single"


def test_claims_are_plain_data_and_pickle():
    claims = reconcile(OFFENSIVE)
    assert pickle.loads(pickle.dumps(claims)) == claims
    plain = claims[0].to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert set(plain) == {"mentions", "agreement", "low", "high", "unit", "subject", "repairs"}


def test_wrong_arguments_say_what_is_wrong():
    with pytest.raises(TypeError, match=r"documents\[1\] must be str, got bytes: decode it first"):
        reconcile(["", b"x"])
    with pytest.raises(TypeError, match=r"documents\[0\] must be str, got int"):
        reconcile([3])


@pytest.mark.slow
@pytest.mark.parametrize(
    "fragment", ["3,", "over 3, of land ", "He put it at 12. ", "killed 12 people ", "one ", "Kyiv ", "\n", "$ "]
)
def test_hostile_text_stays_linear(cpu_seconds, fragment):
    def cost(size):
        return cpu_seconds(reconcile, [fragment * (size // len(fragment))] * 2, tries=2)

    assert cost(80_000) < 3 * cost(40_000) + 0.5


@pytest.mark.slow
def test_a_hundred_articles_take_seconds(cpu_seconds):
    towns = ["Lyman", "Izium", "Kupiansk", "Odesa", "Kherson"]
    articles = [
        f"Shells killed {number % 40 + 2} people in {towns[number % 5]}, officials said. "
        f"The army freed {number} villages in the Kharkiv region, and {number * 7} people fled. "
        f"At least {number + 9} tanks were destroyed. "
        f"Norway pledged ${number + 1} million of aid. Drones burned {number % 9 + 2} houses near {towns[number % 4]}. "
        f"It took back over {number % 9 + 1}, of territory, and shells wounded at least  people in {towns[number % 3]}."
        for number in range(100)
    ]
    assert cpu_seconds(reconcile, articles, limit=30) < 30
    claims = reconcile(articles)
    assert len({(m.document, m.figure.start) for claim in claims for m in claim.mentions}) >= 500


def test_pounds_and_kilograms_are_compared_as_one_mass():
    claims = reconcile(["The blocks weighed 2,094 pounds in Dnipro.", "The blocks in Dnipro weighed 950 kg."])
    assert [(claim.agreement, len(claim.mentions)) for claim in claims] == [("agree", 2)]


def test_a_place_in_common_outweighs_another_country_in_the_sentence():
    here, there = (Reading.of(text).subjects[0] for text in ("It hit 9 men in Avdiivka.", "It hit 8 men in Avdiivka."))
    abroad = replace(there, where=there.where._replace(lands=frozenset(("RU",))))
    assert here.where.lands.isdisjoint(abroad.where.lands)
    assert forbidden(here, abroad, None, None) == ""
    elsewhere = replace(abroad, where=abroad.where._replace(near=frozenset(), beside=frozenset()))
    assert forbidden(here, elsewhere, None, None) == "country"
    beside = replace(abroad, where=abroad.where._replace(near=frozenset(("rafah",))))
    assert forbidden(here, beside, None, None) != "country"


def test_a_gap_that_siblings_give_two_versions_of_is_one_more_mention():
    claims = reconcile(
        ["Shells killed at least people in Lyman.", "Shells killed 12 people in Lyman.", "Shells killed 30 in Lyman."]
    )
    [claim] = [claim for claim in claims if claim.mentions[0].document == 0]
    assert ([mention.document for mention in claim.mentions], claim.repairs) == ([0, 1, 2], ())


def test_what_comes_a_day_is_lined_up_with_what_comes_a_day():
    def joined(*texts: str) -> bool:
        return len(reconcile(list(texts))[0].mentions) > 1

    rate = "Some 500 trucks a day entered Gaza through Rafah, the UN said."
    assert joined(rate, "The UN said that 500 trucks a day entered Gaza through Rafah.")
    assert joined(rate, "The UN said that only 420 trucks a day entered Gaza through Rafah.")
    assert not joined(rate, "The UN said that 420 trucks entered Gaza through Rafah.")
    text = "The guns fired up to 20, rounds a day at Lyman."
    [cut] = find_truncations(text)
    [sibling] = ["In Lyman the guns were firing up to 20,000 rounds a day."]
    assert suggest_repair(text, cut, [sibling]).value == 20_000
    assert suggest_repair(text, cut, [sibling.replace(" a day", " a week")]) is None


def test_how_old_a_war_is_repairs_no_time():
    claims = reconcile(
        [
            "The town of Lyman was shelled for months in the war, Kyiv says.",
            "In the six-month-old war the town of Lyman was shelled, Kyiv says.",
        ]
    )
    assert not [repair for claim in claims for repair in claim.repairs]


def test_a_number_that_is_left_finds_its_unit_and_no_other_region_fills_a_gap():
    articles = [
        "Ukraine has retaken 2,000 kilometres of territory in September, its president said.",
        "Ukraine has retaken 2,000 square kilometres of territory since early September, its president said.",
        "Ukraine also claimed control of around in the southern Kherson region.",
        "Kharkiv and Izium are free. More than 3,000 square kilometres were returned to the control of Ukraine.",
    ]
    repairs = {repair.damaged.text: repair.value for claim in reconcile(articles) for repair in claim.repairs}
    assert repairs == {"2,000 kilometres": 2000}


def test_for_months_has_lost_no_number():
    claims = reconcile(["Lyman was shelled for months in the war.", "Lyman was shelled for six months in the war."])
    assert not [repair for claim in claims for repair in claim.repairs]


def test_a_repaired_gap_joins_the_claim_that_repairs_it():
    gap = "Shells killed at least people in Zamzam on Sunday, rescuers said."
    whole = "Some 9 trucks came to Lyman. Rescuers said that shells killed at least 41 people in Zamzam on Sunday."
    [claim] = [claim for claim in reconcile([gap, whole]) if claim.repairs]
    assert [mention.figure.text for mention in claim.mentions] == ["at least", "at least 41"]
    assert claim.repairs[0].value == 41


@pytest.mark.parametrize(
    "text",
    [
        "3, " * 22,
        "Shells killed " + ", ".join(f"{n} men" for n in range(3, 80, 5)) + ".",
        "The winning numbers were " + ", ".join(map(str, range(3, 118, 5))) + ".",
    ],
    ids=["bare", "men", "numbers"],
)
def test_a_list_of_any_length_comes_to_an_end(text):
    assert reconcile([text])


def test_the_bounds_of_a_claim_are_of_one_unit():
    claims = reconcile(
        ["Rebels seized 2,000 square kilometres of Kidal.", "Rebels seized 5,000 square miles of Kidal."]
    )
    [claim] = [claim for claim in claims if len(claim.mentions) == 2]
    assert (claim.low, claim.unit) == (2000, "kilometer ** 2")
    assert round(claim.high) == 12950
