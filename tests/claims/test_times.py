"""When a figure was so, when it was told, and in what time so many came."""

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.left import Left
from newsnorm.claims.parting import parted_by
from newsnorm.claims.reading import Reading

NONE_LEFT = Left(digits=False, told=0, unit=False, of_whole=False)


def first(text: str):
    return Reading.of(text).subjects[0]


def parted(one: str, other: str) -> bool:
    """Say whether two sentences are parted, whichever is the damaged one."""
    found = {any(parted_by(first(a), first(b), NONE_LEFT)) for a, b in ((one, other), (other, one))}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("They take in a daily average of 30 wounded.", "day"),
        ("The camps cost an annual $30 million.", "year"),
        ("The wells give 30,000 bpd.", "day"),
        ("The town is dark for 20 hours a day after the plant shut.", "day"),
        ("They took 30 villages a week after they crossed the river.", ""),
        ("They froze a $20 billion plant in Palma a month after the raid.", ""),
        ("Prices rose at an annual rate of 9 per cent.", ""),
        ("The annual parade drew 30 tanks.", ""),
    ],
)
def test_the_pace_of_a_figure(text, pace):
    assert first(text).measure.pace == pace


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("A week earlier 30 people died in Lyman.", True),
        ("An earlier raid on Lyman killed 30 people.", True),
        ("In Lyman 30 people died in earlier raids.", True),
        ("In Lyman 30 people died, raising an earlier toll.", False),
        ("Kyiv took in 30 families and doubled what it had earlier promised.", False),
        ("They counted 30 wrecks, a third of those that stood there before the siege.", False),
        ("The staff is down to 6,000 from about 9,000 before the war.", False),
        ("They let in 30 trucks, against some 500 before the war.", False),
        ("In Lyman 30 people had died a week earlier with no warning.", True),
        ("They let in 30 trucks before the war.", True),
    ],
)
def test_what_is_older(text, past):
    assert first(text).when.past is past


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The envoy said in parliament on Tuesday that 30 had died.", "told_days", {"tuesday"}),
        ("The envoy told a meeting of the council on Tuesday that 30 had died.", "told_days", {"tuesday"}),
        ("The envoy said that in Lyman on Tuesday 30 had died.", "told_days", set()),
        ("The envoy said raids on Tuesday killed 30.", "told_days", set()),
        ("The envoy said in Lyman that a bus on Tuesday hit 30 people.", "told_days", set()),
        ("Some 30 have died since Saturday.", "days", set()),
        ("Some 30 died on Saturday.", "days", {"saturday"}),
        ("A war that began six years ago on Monday killed 30.", "days", set()),
        ("The mayor said on Friday morning that 30 had died.", "brief", False),
        ("On Friday morning 30 died.", "brief", True),
        ("It freed 30, the biggest such exchange of all the war since 2020.", "since", False),
        ("It freed 30 in the war since 2020.", "since", True),
        ("They took 30 villages, bringing to 90 those taken since May.", "since", False),
        ("They took 30 villages since May.", "since", True),
        ("Some 30 fled in little over a week.", "weeks", True),
        ("Some 30 fled a week earlier.", "weeks", False),
        ("The war, now in its second year, killed 30.", "turns", set()),
        ("On the second day 30 died.", "turns", {"second day"}),
        ("A third of the 30 died last year.", "turns", set()),
        ("In the whole of October 300 men died.", "period", True),
        ("Of all spending next year 30 per cent is for arms.", "period", False),
    ],
)
def test_when_it_was(text, field, value):
    assert getattr(first(text).when, field) == value


def test_a_year_since_which_something_is_a_record_is_not_when_it_happened():
    [killed] = Reading.of("Some 132 people were killed in the worst attack since the war began in 2015.").subjects
    assert not killed.when.months
    assert not killed.when.period
    [killed] = Reading.of("Some 132 people were killed in 2015.").subjects
    assert killed.when.months == {"2015"}


def test_a_month_may_be_cut_short():
    [lost] = Reading.of("The staff said that on Feb. 3 it had lost 1,260 men.").subjects
    assert lost.when.months == {"feb"}


def test_the_first_in_years_was_not_years_long():
    assert first("It freed 30 after the first talks of the two sides in three years.").stage.spells == set()
    assert first("It freed 30 in three years.").stage.spells == {3 * 365}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("A bomb killed 30 people on Saturday.", "A bomb killed 30 people, police said on Monday.", False),
        ("A bomb killed 30 people on Tuesday.", "A bomb killed 30 people, police said on Monday.", True),
        ("A bomb killed 30 people on Saturday.", "By Monday 30 people had died of the bomb.", True),
        ("A bomb killed 30 people on Saturday.", "A bomb killed 30 people on Monday.", True),
        ("It took 30 villages, he said on Monday.", "It took 30 more villages, he said on Monday.", False),
        ("Some 30,000 fled in a week.", "Some 30,000 have fled since May 9.", False),
        ("Some 30,000 fled overnight.", "Some 30,000 have fled since May 9.", True),
        ("Some 30,000 fled in three days.", "Some 30,000 have fled since Monday.", False),
        ("Some 30,000 fled on Saturday.", "Some 30,000 have fled since the invasion.", True),
        ("Some 30,000 fled on Saturday.", "Some 30,000 have fled since Monday.", True),
        ("Some 30,000 fled overnight.", "Some 30,000 have fled since Monday.", True),
        ("A bomb killed 30 people on Saturday.", "The toll has risen to 30 dead, police said on Monday.", True),
    ],
)
def test_what_other_times_part(one, other, apart):
    assert parted(one, other) is apart


@pytest.mark.parametrize(
    ("marked", "sibling", "value"),
    [
        ("The flow of |bpd| to Ceyhan was cut.", "A flow of 400,000 barrels a day to Ceyhan was cut.", 400_000),
        (
            "The boat was packed with |kg| of explosives. Two men died.",
            "The boat was packed with 850 kilograms of explosives.",
            850,
        ),
        (
            "They hold a strip of coast no bigger than |square| kilometres at Lahij.",
            "They hold a strip of coast of 17 square kilometres at Lahij.",
            17,
        ),
        (
            "The last planes landed on Sunday, and |at least| captives were freed.",
            "Over three days in April 40 captives were freed.",
            40,
        ),
        ("On Sunday |at least| captives were freed.", "In April 40 captives were freed.", None),
    ],
)
def test_what_repairs(marked, sibling, value):
    before, inside, after = marked.split("|")
    repair = suggest_repair(before + inside + after, Span(len(before), len(before) + len(inside), inside), [sibling])
    assert (repair and repair.value) == value
