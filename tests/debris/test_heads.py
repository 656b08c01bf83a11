"""The head of a page, and what links look like in it and below the article, each with the look-alike that stays."""

import pytest

from newsnorm import strip_debris
from newsnorm.debris.lines import key_of
from newsnorm.debris.vocabulary import judge_words

TITLE = "Two towns retaken as the river falls"
ONE = "Shells fell on Izium on Sunday night, officials said."
TWO = "Two people were hurt when a bus was hit, the mayor wrote."

THREE = "Crews were back on the line before dawn, and the lights came on by noon."


def gone(*lines):
    """Return the rule of every line that goes."""
    return {d.text: d.rule for d in strip_debris("\n".join(lines)).debris}


def test_a_label_in_capitals_under_the_menu_is_no_title():
    assert gone("Skip to content", "PAKISTAN", TITLE, ONE, TWO)["PAKISTAN"] == "above-the-headline"
    assert "Grain Corridor" not in gone("Skip to content", "Grain Corridor", TITLE, ONE, TWO)
    assert "PAKISTAN" not in gone("PAKISTAN", TITLE, ONE, TWO)


def test_a_label_that_the_headline_says_is_no_title():
    title = "Lebanon: the hospital of Tyre runs on one generator"
    assert gone("Skip to content", "Lebanon", title, ONE, TWO)["Lebanon"] == "above-the-headline"
    assert "Leban" not in gone("Skip to content", "Leban", title, ONE, TWO)


@pytest.mark.parametrize(
    ("head", "again"),
    [
        (("River falls at Izium", "Video of River falls at Izium"), "Video of River falls at Izium"),
        (("River falls at Izium", "Week 9: River falls at Izium"), "River falls at Izium"),
        (("River falls at Izium", "River falls at Izium | Harbour News"), "River falls at Izium | Harbour News"),
        (("River falls at Izium", "River falls at Izium - The Harbour"), "River falls at Izium - The Harbour"),
        (("River falls at Izium", "River falls at Iziumske by night"), None),
        (("River falls at Izium", "Driver falls at Izium and dies"), None),
        (("The river falls", "Week 9: The river falls"), None),
    ],
)
def test_the_headline_said_again(head, again):
    found = gone(*head, ONE, TWO)
    assert found == ({again: "headline-again"} if again else {})


def test_a_headline_said_again_below_the_first_sentence_is_the_articles():
    assert gone("River falls at Izium", ONE, "Week 9: River falls at Izium", TWO) == {}


def test_a_poem_repeats_itself():
    assert gone("Sleep, my gun, the night is cold", "my gun, the night is cold", "until the morning") == {}


def test_a_table_of_contents_goes_and_the_subheads_stay():
    text = "\n".join([TITLE, "The door", "The street", ONE, "The door", TWO, "The street", THREE])
    assert strip_debris(text).text == "\n".join([TITLE, ONE, "The door", TWO, "The street", THREE])


def test_one_subhead_said_twice_is_no_table():
    assert gone(TITLE, "The door", ONE, "The door", TWO) == {}


def test_lines_of_a_song_are_no_table():
    song = ("Sleep, my gun,", "until the morning,")
    assert gone(TITLE, *song, ONE, song[0], TWO, song[1], THREE) == {}


LINK = "https://p.example.org/p/4lzQk"


def test_a_short_link_alone_goes():
    assert gone(TITLE, ONE, LINK, TWO) == {LINK: "link-alone"}
    assert gone("t.me", TITLE, ONE, TWO) == {"t.me": "link-alone"}


@pytest.mark.parametrize(
    "lines",
    [
        (ONE, "See the map here:", LINK, TWO),
        (ONE, LINK, "https://p.example.org/p/5", TWO),
        (ONE, LINK, "[1] " + LINK, TWO),
        (ONE, "www.harbourtheatre.com", TWO),
        (ONE, "harbourtheatre.com", TWO),
        (LINK,),
    ],
)
def test_an_address_that_the_article_gives_stays(lines):
    assert gone(TITLE, *lines) == {}


ASKS = "What weapons are being sent to the front?"


def test_a_bare_header_claims_headlines():
    assert gone(ONE, "Read more:", ASKS, "The islands between two armies", TWO) == {
        "Read more:": "page-link",
        ASKS: "page-link",
        "The islands between two armies": "page-link",
    }
    assert "The islands between two armies" not in gone(ONE, "Read more", "The islands between two armies", TWO)
    assert "The islands between two armies" in gone(ONE, "READ MORE", "The islands between two armies", TWO)


def test_a_question_that_the_text_answers_stays():
    assert ASKS not in gone(ONE, "Read more:", "The islands between two armies", ASKS, TWO)
    assert "Who gave them?" not in gone(ONE, "Related", "Read more", "Who gave them?", TWO, "Advertisement", TWO)


def test_a_last_question_stays_unless_furniture_stands_above():
    last = "Who will pay for all of it?"
    assert gone(ONE, TWO, last) == {}
    assert last in gone(ONE, TWO, "Leave a Reply", last)
    assert last not in gone(ONE, TWO, last, "Leave a Reply")


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("'They counted our teeth': survivors speak", True),
        ("'BLOODBATH' Three hundred killed in a day at ruined town", True),
        ("'Our pilots are home'", True),
        ("'We stay'", False),
        ("'We stay here until it ends,' she says", False),
        ("'We stay here until it ends.'", False),
    ],
)
def test_a_quoted_headline_below_the_article(line, goes):
    assert (line in gone(ONE, TWO, "Related Articles", line, "Grain ships leave the port again")) is goes


def test_a_headline_with_a_figure_is_no_record():
    news = "Sudan: 23 children die of hunger in a month"
    assert news in gone(ONE, TWO, "Related Articles", news)
    assert "Tanks: 3,801 (+4)" not in gone(ONE, TWO, "Related Articles", "Tanks: 3,801 (+4)")
    assert "Cash: 12 of 40 sites" not in gone(ONE, TWO, "Related Articles", "Cash: 12 of 40 sites")


def test_a_caption_below_furniture_stays():
    caption = "A quay at dawnImage: Anna Koval/agency"
    assert caption not in gone(ONE, "Share this article", caption, "Related Articles", TWO)
    assert "A quay at dawn (Reuters)" not in gone(ONE, TWO, "Leave a Reply", "A quay at dawn (Reuters)")


LINKS = ("What to know about the war", "Maps: where the front line runs")


def test_headlines_between_article_and_furniture():
    assert set(LINKS) <= set(gone(ONE, TWO, *LINKS, "Show more", "Leave a Reply"))
    assert not set(LINKS) & set(gone(ONE, TWO, *LINKS))
    assert not set(LINKS) & set(gone(ONE, "They took two:", *LINKS, "Leave a Reply"))
    assert LINKS[0] not in gone(ONE, TWO, LINKS[0], "Leave a Reply")


def test_related_headlines_below_the_byline():
    links = ("Nemesis found dead in his bath", "Kremlin vows to pay it back")
    assert set(links) <= set(gone(TITLE, "By Anna Koval", "Explore More", *links, ONE, TWO))
    assert TITLE not in gone("Explore More", links[0], TITLE, "By Anna Koval", ONE, TWO)


def test_the_entries_of_a_live_blog_stay():
    entry = "Rocket fire from Lebanon: about 115 of them"
    entries = ("Copy link", "10:17 PM", ONE, "Copy link", "7:02 PM", TWO, "Copy link", "5:55 PM", entry, "Copy link")
    assert entry not in gone(TITLE, *entries)


def test_tags_under_a_second_header_are_claimed_by_it():
    found = gone(
        ONE, "More on This", "Army says it downed a drone", "Tagged:", "Sudan", "Conflict, Peace and Security", TWO
    )
    assert "Conflict, Peace and Security" in found


def test_what_a_page_says_to_its_visitor():
    told = "You will no longer receive email alerts from this author."
    assert told in gone(ONE, TWO, told, "Leave a Reply")
    assert told not in gone(ONE, told, TWO)


def test_a_call_of_two_sentences_goes_whole():
    call = "We're bringing the voice of Ukraine to the world. Support us with a one-time donation!"
    assert gone(ONE, TWO, call) == {call: "paywall"}


def test_a_firm_is_no_sentence():
    assert "Harbour Daily Ltd. All Rights Reserved" in gone(ONE, TWO, "Harbour Daily Ltd. All Rights Reserved")


def test_lines_that_stand_again_without_text_are_no_table():
    assert gone(TITLE, "The door", "The street", ONE, "The door", "The street", TWO) == {}


def test_the_headline_below_a_clock_stays():
    entry = "Sixty trucks cross at the southern gate"
    assert entry not in gone(TITLE, ONE, "Copy link", "13m ago", entry, "Copy link", TWO)


def test_a_question_may_be_a_link():
    assert gone(TITLE, ONE, "Catch up: What stands in the deal so far?", TWO) == {
        "Catch up: What stands in the deal so far?": "read-more"
    }


def test_what_comes_every_morning_is_a_call():
    assert (
        judge_words("get the news of the war, from kharkiv to the sea and back, every morning") == "visitor-call-loose"
    )
    assert judge_words("get the news of the war, from kharkiv to the sea and back, in the morning") is None


def test_a_number_may_be_grouped_by_spaces():
    assert key_of("63 000 readers") == "0 readers"
    assert key_of("In 2014 300 men") == "in 0 0 men"


def test_talk_to_the_visitor_goes_only_between_debris_below_the_article():
    talk = "Make sense of the world with us."
    assert talk in gone(TITLE, ONE, TWO, "Leave a Reply", talk, "Share this article")
    assert talk not in gone(TITLE, ONE, TWO, talk, "Share this article")
    assert talk not in gone(TITLE, ONE, "Share this article", talk, "Share this article", TWO)
    assert "LOOK WHAT YOU MADE ME DO" not in gone(ONE, TWO, "LOOK WHAT YOU MADE ME DO", "Leave a Reply")
    asked = "We ask you once more: stay home. A boy lost his hand."
    assert asked not in gone(TITLE, ONE, TWO, "Leave a Reply", asked, "Share this article")


def test_talk_to_the_visitor_does_not_hide_where_the_article_ends():
    talk = "Make sense of the world with us."
    assert "Hitting Where It Hurts" in gone(
        ONE, TWO, "Related Content", "Hitting Where It Hurts", talk, "Leave a Reply"
    )


def test_an_order_that_begins_with_please_is_a_call():
    please = "Please enter your username or email address to reset your password."
    assert gone(ONE, TWO, please) == {please: "visitor-call"}


def test_labels_below_a_short_last_sentence_are_tags():
    lines = ("Anselm Roth", "Senior Fellow, Defense Program", "Futures Lab")
    assert set(lines) <= set(gone(ONE, TWO, "The weir holds.", *lines, "Related Content"))
    assert gone(ONE, TWO, "The weir holds.", *lines) == {}


def test_a_button_may_ask():
    assert gone(ONE, TWO, "Forgotten Password?")
    assert gone(ONE, "See the full video gallery now?", TWO) == {}


def test_a_label_goes_with_what_is_cut_behind_it():
    assert gone(ONE, "Reading Time: 2 mins read", TWO) == {"Reading Time: 2 mins read": "read-time"}


def test_buttons_without_space_between_them():
    assert "ShareTweetPin" in gone(ONE, TWO, "ShareTweetPin")


def test_a_standfirst_of_a_pages_words_that_states_something_stays():
    assert "Your feed is" not in gone("Opinion", "You are not tired of this war", "Your feed is", ONE, TWO)
