"""Lines judged by their company, each with the look-alike that stays."""

import pytest

from newsnorm import repair_text, strip_debris
from newsnorm.debris import reading
from newsnorm.debris.reading import read
from newsnorm.debris.rules import live_hints
from newsnorm.debris.vocabulary import begins_call, judge_words, tells

TITLE = "Two towns retaken as the river falls"
ONE = "Shells fell on Izium on Sunday night, officials said."
TWO = "Two people were hurt when a bus was hit, the mayor wrote."


def gone(*lines):
    """Return the rule of every line that goes."""
    text = "\n".join(lines)
    return {d.text: d.rule for d in strip_debris(text).debris}


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        # labels above the headline, between pieces of the menu
        (("Skip to content", "Kharkiv Desk", "Menu", TITLE, ONE, TWO), {"Kharkiv Desk"}),
        (("Kharkiv Desk", "Skip to content", TITLE, ONE, TWO), {"Kharkiv Desk"}),
        (("Skip to content", "Upper Chamber", "Veterans Desk", TITLE, ONE, TWO), {"Veterans Desk"}),
        (("Skip to content", "Grain Corridor", TITLE, "The essay", ONE, TWO), set()),
        # a button or a number between headline and article
        ((TITLE, "By Anna Koval", "214", ONE, TWO), {"214"}),
        ((TITLE, "Listen", ONE, TWO), {"Listen"}),
        (("The names", "Listen", ONE, TWO), set()),
        ((ONE, "214", TWO), set()),
        # tags
        ((ONE, TWO, "Tags", "Izium", "Kharkiv region"), {"Izium", "Kharkiv region"}),
        ((ONE, TWO, "Izium", "Kharkiv", "Leave a Reply"), {"Izium", "Kharkiv"}),
        ((ONE, TWO, "Izium", "Leave a Reply"), set()),
        ((ONE, "They took:", "Izium", "Kharkiv", "Leave a Reply"), set()),
        ((ONE, TWO, "1 March: landing", "Kharkiv 12", "Leave a Reply"), set()),
        # a weak header over headlines
        ((ONE, "Trending", "Duchess dazzles in emerald gown", "22k views", TWO), {"Duchess dazzles in emerald gown"}),
        ((ONE, "Related", "Lawmakers ask where the shells went", TWO), {"Related"}),
        ((ONE, "Related", TWO), set()),
        # headlines between furniture
        ((ONE, "Advertisement", "Retired general breaks down the request", "Share this article", TWO),
         {"Retired general breaks down the request"}),
        ((ONE, "Advertisement", "What the general asked", "Share this article", TWO), set()),
        # comments under a header
        ((ONE, TWO, "Leave a Reply", "Anton K.", "Apr 8", "Great piece.", "Reply"), {"Great piece."}),
        # the first half of a newsletter's blurb
        ((ONE, TWO, "Get the week in farming", "Sign up for our newsletter"), {"Get the week in farming"}),
        ((ONE, "Get out of the valley", "Sign up for our newsletter", TWO), {"Sign up for our newsletter"}),
        # a digit inside a name is no figure
        (("Desk24 Lite", "Skip to content", TITLE, ONE, TWO), {"Desk24 Lite"}),
        (("Desk 24", "Skip to content", TITLE, ONE, TWO), {"Skip to content"}),
        # two notes on authors below the article
        ((ONE, TWO, "Ana Rusu is a senior fellow with the Sea Programme.",
          "Piet Maas is a research associate at the Sea Institute.", "Leave a Reply"),
         {"Ana Rusu is a senior fellow with the Sea Programme.",
          "Piet Maas is a research associate at the Sea Institute."}),
        # a colon announces
        ((ONE, TWO, "For more information, please contact:", "Jessica Noor, press desk"), set()),
    ],
)  # fmt: skip
def test_company_decides(lines, taken):
    names = gone(*lines)
    assert taken <= set(names)
    if not taken:
        furniture = ("Leave a Reply", "Advertisement", "Share this article", "Skip to content")
        assert not set(names) - set(furniture)


def test_a_sentence_with_a_note_is_a_sentence():
    assert gone("Related Articles", "The 72nd Brigade fell back from the road.[13]") == {
        "Related Articles": "related-header"
    }


def test_captions_that_begin_alike_stay():
    begin = "The third day of the tour of the Kherson theatre in the cellar"
    lines = (ONE, f"{begin}: morning", TWO, f"{begin}: noon and song", f"{begin}: noon and song")
    assert gone(*lines) == {}


def test_a_long_call_needs_debris_on_both_sides():
    call = (
        "Our goal with these open threads is to give readers of the blog an opportunity to comment on our work, and to "
        "publish their own articles, updates and feedback on the site."
    )
    assert judge_words(call.lower().rstrip(".")) == "visitor-call-loose"
    assert call not in gone(ONE, "Share this article", call, TWO)
    assert call in gone(ONE, TWO, f"{ONE} {TWO}", "Share this article", call, "Leave a Reply")
    assert call not in gone("Share this article", call, "Leave a Reply")


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        ("expand full comment", "page-words"),
        ("the page turns", None),
        ("photo", "page-words-loose"),
        ("home updates africa europe asia jobs", "section-run"),
        ("africa and europe and asia and jobs", "page-words-loose"),
        ('"subscribe to our newsletter and app"', None),
        ("support independent journalism and become a member of our community", "visitor-call"),
        ("he told us to support our newsletter and our app", None),
        ("", None),
    ],
)
def test_the_vocabulary_judges(key, rule):
    assert judge_words(key) == rule


def test_what_tells_a_tale():
    assert tells("the bridge was down")
    assert tells("help us, read the sign on the roof")
    assert tells("reject all offers, the cable ran")
    assert not tells("get our newsletter")
    assert begins_call("please subscribe to it")
    assert begins_call("this is our work")
    assert not begins_call("the bridge is down")
    assert not begins_call("please")


CALL = (
    "Our goal with these open threads is to give readers of the blog an opportunity to comment on our work, and to "
    "publish their own articles, updates and feedback on the site."
)
LONG = f"{ONE} {TWO} Crews were back on the line before dawn on Monday, and the lights came on by noon."


def test_a_sentence_below_a_header_stays_though_it_sounds_like_a_call():
    assert CALL not in gone(LONG, "Related Articles", CALL, LONG + " Rain fell.")


def test_one_side_is_too_little_for_a_long_call():
    assert CALL not in gone(LONG, "Share this article", CALL, LONG + " Rain fell.")


def test_a_caption_far_from_its_twin_stays():
    caption = "A woman walks past the burnt school on the hill above the river at dawn"
    between = [f"On day {n} the shells fell short of the bridge again." for n in range(3, 12)]
    assert gone(ONE, caption, *between, caption) == {}


def test_five_words_between_furniture_may_be_a_subhead():
    assert "What the old general asked" not in gone(
        ONE, "Advertisement", "What the old general asked", "Share this", TWO
    )


def test_names_under_a_long_line_with_a_colon_stay():
    said = (
        "The names of the towns that the brigade took in the course of the third week of its march to the sea, in the "
        "order in which they fell:"
    )
    assert not {"Izium", "Kharkiv"} & set(gone(ONE, said, "Izium", "Kharkiv", "Leave a Reply"))


def test_a_number_under_the_headline_goes_without_a_byline():
    assert "214" in gone(TITLE, "214", ONE, TWO)


def test_what_the_valve_holds_back_a_second_call_holds_back():
    shots = "Troops entered the town on Sunday, the mayor said (Photo: AFP)."
    once = strip_debris("\n".join(["Share", "Related Articles", shots, *["Share"] * 5, shots])).text
    assert strip_debris(once).text == once


def test_a_headline_to_read_begins_with_a_capital():
    small = "READ MORE: the sign on the truck told its crew"
    assert small not in gone(ONE, small, TWO)
    assert "READ MORE: The sign on the truck" in gone(ONE, "READ MORE: The sign on the truck", TWO)


def test_hints_are_found_beyond_the_first_stretch():
    call = "The day's most important stories on the war and its reasons, delivered to your inbox each morning at seven."
    lines = [
        f"On day {n} the shells fell short of the bridge once more, the mayor of the town wrote." for n in range(90)
    ]
    assert call in gone(call, *lines)
    assert call in gone(*lines, call, ONE)


def test_hints_that_a_key_spells_otherwise_are_always_looked_for():
    assert "0 am ·" in live_hints("no such text")
    assert "inbox" not in live_hints("no such text")


def test_a_line_is_read_without_what_is_cut_inside_it():
    [reading] = read("The bridge fell (Photo: AFP).")
    assert reading.line.text == "The bridge fell."
    assert (reading.inline_rule, reading.inline_kind) == ("photo-credit-brackets", "credit")


def test_a_closing_quote_that_lost_its_last_byte():
    assert repair_text("His â€œvictory planâ€ has five points.").text == "His “victory plan” has five points."


@pytest.mark.parametrize(
    ("kept", "below"),
    [
        ("Get out of the valley", TWO),
        ("“Get the week in farming”", None),
        ("The week in farming", None),
    ],
)
def test_what_only_looks_like_a_blurb_stays(kept, below):
    lines = (
        (ONE, kept, "Sign up for our newsletter", below) if below else (ONE, TWO, kept, "Sign up for our newsletter")
    )
    assert kept not in gone(*lines)


@pytest.mark.parametrize(
    "line",
    [
        "Share or comment on this article: Family tells of a night in the cellar",
        "Close Thanks for watching!",
        "Export citation",
    ],
)
def test_furniture_of_a_line_of_its_own_goes(line):
    assert line in gone(ONE, line, TWO)


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for watching over us, wrote a teacher from Kupiansk.",
        "Piet Maas is a professor at the Sea Institute.",
        "You will receive no bread, the man was told.",
    ],
)
def test_look_alikes_of_furniture_stay(line):
    assert not gone(ONE, line, TWO)


def test_a_line_is_judged_alike_whatever_stood_around_it_before():
    lines = ["Kharkiv (Photo: AFP) Advertisement", "SubscribeSign in", "Photo: Anna Koval", "A door was open (AP)"]
    reading._short.cache_clear()
    alone = [[(r.rule, r.cut, r.line.text) for r in read(line)] for line in lines]
    reading._short.cache_clear()
    together = [(r.rule, r.cut, r.line.text) for r in read("\n".join(lines))]
    assert together == [one for ones in alone for one in ones]


def test_a_quoted_call_or_a_figure_is_no_furniture_by_its_place():
    said = "“Join our march” on the wall"
    assert said not in gone(ONE, TWO, said, "Sign up for our newsletter")
    figure = "Tanks 24 lost"
    assert figure not in gone(figure, "Skip to content", TITLE, ONE, TWO)


def test_a_short_line_is_remembered_whatever_stands_around_it():
    reading._short.cache_clear()
    list(read("Share this article"))
    list(read("A photo of 12 boats\nShare this article"))
    assert reading._short.cache_info().hits == 1
