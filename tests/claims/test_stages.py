"""At which stage of what happened a figure was told."""

from operator import attrgetter

import pytest

from newsnorm import Span, suggest_repair
from newsnorm.claims.left import Left
from newsnorm.claims.parting import parted_by
from newsnorm.claims.reading import Reading

NONE_LEFT = Left(digits=False, told=0, unit=False, of_whole=False)


def last(text: str):
    return Reading.of(text).subjects[-1]


def parted(one: str, other: str) -> bool:
    """Say whether two sentences are parted, whichever is the damaged one."""
    found = {any(parted_by(last(a), last(b), NONE_LEFT)) for a, b in ((one, other), (other, one))}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The first count gave 12 dead.", "early", True),
        ("A preliminary report of the army names 12 dead.", "early", True),
        ("Initially the army named 12 dead.", "early", True),
        ("Shortly after the blast the army named 12 dead.", "early", True),
        ("Shortly after dusk a blast killed 12 people.", "early", False),
        ("Shortly after two a blast killed 12 people.", "early", False),
        ("Shortly after 2 pm a blast killed 12 people.", "early", False),
        ("Long after the blast the army named 12 dead.", "early", False),
        ("The first convoy had 12 trucks.", "early", False),
        ("The final toll is 12 dead.", "late", True),
        ("The toll has risen to 12 dead.", "late", True),
        ("The final battle left 12 dead.", "late", False),
        ("The ministry said on Friday morning that 12 had died.", "hours", {"morning"}),
        ("By Friday noon the night's raid had left 12 dead.", "hours", {"noon", "night"}),
        ("Some 12 died; more came in the evening.", "hours", set()),
        ("More came in the evening; by then 12 had died.", "hours", set()),
        ("They took it within 12 days.", "spells", set()),
        ("On the first day 12 people came.", "spells", {1}),
        ("In the first two weeks 12 people came.", "spells", {14}),
        ("After three days of search 12 people were found.", "spells", {3}),
        ("In the whole week 12 people came.", "spells", {7}),
        ("Within a month 12 people came.", "spells", {30}),
        ("In the first days 12 people came.", "spells", set()),
        ("Since the first day 12 people have come.", "spells", set()),
        ("A week of rain drowned 12 people.", "spells", set()),
        ("The siege lasted three days.", "spells", set()),
        ("On a typical day 12 people come.", "typical", True),
        ("On average 12 people come.", "typical", True),
        ("The average age of the 12 is 20 years.", "typical", False),
        ("Since April 2023 some 12 people have come.", "since", {"month apr", "year 2023"}),
        ("Since the start of the war in 2023 some 12 people have come.", "since", {"war", "year 2023"}),
        ("Since Monday, in March, 12 people have come.", "since", {"day monday"}),
        ("Since 3 April some 12 people have come.", "since", {"date 3", "month apr"}),
    ],
)
def test_the_stage_of_a_figure(text, field, value):
    assert attrgetter(field)(last(text).stage) == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first count gave 12 dead.", "The final toll was 12 dead."),
        ("The breach is now 12 metres wide.", "On the first morning the breach was 12 metres wide."),
        ("On Friday morning the toll was 12 dead.", "On Friday evening the toll was 12 dead."),
        ("By noon 12 people were dead.", "By nightfall 12 people were dead."),
        ("In the first hour 12 people came.", "In the whole day 12 people came."),
        ("On the first day 12 people came.", "In three days 12 people came."),
        ("On a normal day 12 people come.", "On Tuesday 12 people came."),
        ("Since Sunday 12 people have come.", "Some 12 people have come since January."),
        ("Some 12 people have come since May.", "Some 12 people have come since June."),
        ("Since April of this year 12 people have come.", "Since the war began in 2023 some 12 people have come."),
    ],
)
def test_figures_of_other_stages_are_parted(one, other):
    assert parted(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first count gave 12 dead.", "The army counted 12 dead."),
        ("The first count, now confirmed, gave 12 dead.", "The final toll was 12 dead."),
        ("On Friday morning the toll was 12 dead.", "By noon on Friday the toll was 12 dead."),
        ("The night's raid left 12 dead.", "The raid before dawn left 12 dead."),
        ("On Friday evening and night 12 died.", "In the night 12 died."),
        ("In the first month 12 people came.", "In four weeks 12 people came."),
        ("In the first week 12 people came.", "In seven days 12 people came."),
        ("On a normal day 12 people come.", "On average 12 people come on a Monday."),
        ("On a normal day 12 people come.", "Some 12 people come."),
        ("Since Sunday 12 people have come.", "Some 12 people have come since 3 April."),
        ("Some 12 people have come since April.", "Since April 2023 some 12 people have come."),
        ("Some 12 people have come since January.", "Since the start of the war 12 people have come."),
    ],
)
def test_figures_of_one_stage_are_not(one, other):
    assert not parted(one, other)


def test_what_came_since_repairs_no_month():
    month, since = "Some 12 people were hurt in July.", "Since the invasion 12 people have been hurt."
    assert any(parted_by(last(month), last(since), NONE_LEFT))
    assert not any(parted_by(last(month), last("In all 12 people were hurt."), NONE_LEFT))


def test_how_long_it_took_is_no_spell():
    one, other = "In the first week the march took 12 hours.", "In two days the march took 12 hours."
    assert not parted(one, other)


def test_a_toll_of_the_morning_repairs_none_of_the_evening():
    text = "Miners found at least dead in the shaft at Lisberg, the owner said on Friday evening."
    sibling = "Miners found at least 31 dead in the shaft at Lisberg, the owner said on Friday {}."
    gap = Span(13, 21, "at least")
    assert suggest_repair(text, gap, [sibling.format("evening")]).value == 31
    assert suggest_repair(text, gap, [sibling.format("morning")]) is None


def test_the_month_in_which_a_war_began_is_no_time_of_a_figure():
    gap = "Chad has taken in 12 families since April 2023."
    assert not any(parted_by(last(gap), last("The war that began in April 2023 drove 12 families to Chad."), NONE_LEFT))
    assert any(parted_by(last(gap), last("In June 2024 some 12 families came to Chad."), NONE_LEFT))


def test_the_day_before_it_was_told_is_no_older_time():
    text = "Over trucks drove through the gate at Lisberg on Tuesday."
    sibling = "The mission said on {} that over 93 trucks had driven through the gate at Lisberg the day before."
    gap = Span(0, 4, "Over")
    assert suggest_repair(text, gap, [sibling.format("Wednesday")]).value == 93
    assert suggest_repair(text, gap, [sibling.format("Friday")]) is None
