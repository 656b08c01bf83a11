"""How a figure is told: as a fact, a guess at one, or what is planned, asked for or agreed."""

import pytest

from newsnorm.claims.left import Left
from newsnorm.claims.parting import parted_by
from newsnorm.claims.reading import Reading
from newsnorm.claims.stance import Stance


def test_a_plan_may_be_told_far_before_its_figure():
    assert stance_of("Paris will raise its force in the north of Mali to 2,500 soldiers.").planned
    assert not stance_of("Paris has raised its force in the north of Mali to 2,500 soldiers.").planned


def test_one_plan_told_twice_is_one_number():
    plan = Reading.of("Paris plans to have 2,500 soldiers in Mali.").subjects[0]
    for text, apart in (
        ("Paris will raise its force in the north of Mali to 2,500 soldiers.", False),
        ("Paris has raised its force in the north of Mali to 2,500 soldiers.", True),
    ):
        [gap] = Reading.of(text).subjects
        assert any(parted_by(gap, plan, Left(digits=False, told=0, unit=False, of_whole=False))) is apart


def stance_of(text: str) -> Stance:
    return Reading.of(text).subjects[0].stance


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        # a guess at what is so plans nothing
        ("The fever may have killed 12,000 settlers.", False),
        ("The fever may yet kill 12,000 settlers.", True),
        ("The rangers may have to leave 40 posts.", True),
        ("Some 12,000 settlers may have died.", False),
        ("Some 12,000 settlers may have to leave.", True),
        ("The dead could be about 12,000.", False),
        ("The fever could kill 12,000 settlers.", True),
        ("The fever could have killed 12,000 settlers.", True),  # it did not
        ("Old shells may contaminate 300 square kilometres of heath.", False),
        ("Some 300 square kilometres of farmland could be mined.", False),
        ("Some 300 square kilometres of farmland could be lost.", True),
        ("The raid likely killed 12 men.", False),
        ("The raid is likely to kill 12 men.", True),
        # what goes to each is theirs
        ("The deal splits the income, with 50 per cent going to each side.", False),
        ("The deal splits the income, with 50 per cent going to be spent.", True),
        ("The agency appealed on Tuesday for $78 million.", True),
        # who is hit is no plan
        ("The barracks were the target of 30 raids.", False),
        ("The jets hit military targets, killing 30 men.", False),
        ("The mayor set a target of 30 houses.", True),
        # what was let happen did
        ("The pact allowed 30 tonnes of grain to be landed.", False),
        ("The ship had 30 tonnes of grain to be landed.", True),
        # a sentence is a fact once it is passed
        ("The courier must spend 19 years in a penal colony.", False),
        ("The courier must spend 19 years in the service.", True),
        ("They want the courier to serve 19 years in a penal colony.", True),
        # a ban holds
        ("Nobody may go nearer than 30 kilometres.", False),
        ("They may go nearer than 30 kilometres.", True),
        ("They sought refuge in 30 churches.", False),
        ("They sought places in 30 churches.", True),
        ("They were able to free 30 men.", False),
        ("They are able to free 30 men.", True),
    ],
)
def test_what_is_no_fact_is_told_from_a_guess_at_one(text, unreal):
    assert stance_of(text).unreal == unreal


@pytest.mark.parametrize(
    ("text", "asked", "agreed"),
    [
        ("The envoy demands $30 million.", True, False),
        ("The agency must raise $30 million.", True, False),
        ("The agency appealed for $30 million.", True, False),
        ("The ministry plans to spend $30 million.", False, False),
        ("The budget sets aside $30 million for roads.", False, True),
        ("The firm froze its $30 million gas project.", False, True),
        ("The firm lost $30 million last year.", False, False),
        ("The cabinet plans to set aside $30 million for roads.", False, False),  # unreal says more
    ],
)
def test_what_is_asked_for_is_told_from_what_is_agreed(text, asked, agreed):
    stance = stance_of(text)
    assert (stance.asked, stance.agreed) == (asked, agreed)
