"""Lines judged by their company, each with the look-alike that stays."""

import pytest

from newsnorm import strip_debris
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
