import json
import pickle

import pytest

import newsnorm
from newsnorm import find_debris, learn_boilerplate, strip_debris
from newsnorm.debris.reading import read
from newsnorm.debris.sweep import Sweep

ONE = "Shells fell on Izium on Sunday night, officials said."
TWO = "Two people were hurt when a bus was hit, the mayor wrote."
THREE = "Crews were back on the line before dawn on Monday."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{ONE}\n\nRead More\n\n{TWO}", f"{ONE}\n\n{TWO}"),
        (f"{ONE}\nRead More\n\n{TWO}", f"{ONE}\n\n{TWO}"),
        (f"{ONE}\n\nRead More\n{TWO}", f"{ONE}\n\n{TWO}"),
        (f"{ONE}\nRead More\n{TWO}", f"{ONE}\n{TWO}"),
        (f"Skip to content\n\n{ONE}", ONE),
        (f"{ONE} \n\nLeave a Reply\n", f"{ONE} \n"),
        (f"{ONE}\r\n\r\nRead More\r\n\r\n  • {TWO}", f"{ONE}\r\n\r\n  • {TWO}"),
        (f"{ONE}\n\nRead More\n\nLeave a Reply\n\n{TWO}", f"{ONE}\n\n{TWO}"),
        ("Leave a Reply", ""),
        ("", ""),
    ],
)
def test_a_cut_takes_the_narrower_gap(text, left):
    assert strip_debris(text).text == left


def test_bylines_dates_and_captions_stay_unless_asked():
    text = f"By Anna Koval\n\nPublished: 11 September 2022\n\nA burnt tank in Irpin (Photo: AFP)\n\n{ONE}"
    assert strip_debris(text).text == text.replace(" (Photo: AFP)", "")
    assert strip_debris(text, drop=["meta"]).text == f"A burnt tank in Irpin\n\n{ONE}"


@pytest.mark.parametrize(
    "lines",
    [
        ["Leave a Reply", ONE],
        ["Share", "Tweet", "Print"],
    ],
)
def test_every_piece_says_which_rule_took_it(lines):
    done = strip_debris("\n\n".join([TWO, *lines, THREE]))
    assert done.debris
    assert {e.rule for e in done.edits} == {d.rule for d in done.debris}
    assert all(d.rule in done.explain() for d in done.debris)


def test_weak_words_alone_between_paragraphs_stay():
    text = f"{ONE}\n\nShare\n\n{TWO}"
    assert find_debris(text) == []


def test_weak_words_go_in_company_and_below_the_article():
    assert strip_debris(f"{ONE}\n\nShare\nTweet\n\n{TWO}").text == f"{ONE}\n\n{TWO}"
    assert strip_debris(f"{ONE}\n\n{TWO}\n\nShare").text == f"{ONE}\n\n{TWO}"


def test_headlines_below_a_header_go_and_a_subhead_stays():
    text = f"{ONE}\n\nRelated Articles\n\nWhy the harbour matters to both sides\n\nWinter looms\n\n{TWO}"
    assert strip_debris(text).text == f"{ONE}\n\nWinter looms\n\n{TWO}"


def test_a_comment_thread_goes_to_its_end():
    thread = "Comments (2)\n\noldsailor says:\n\nAugust 10, 2022 at 6:12 pm\n\nSomebody dropped a match there.\n\nReply"
    assert strip_debris(f"{ONE}\n\n{TWO}\n\n{thread}").text == f"{ONE}\n\n{TWO}"


def test_a_repeated_headline_goes_once_and_a_refrain_stays():
    headline = "Grain ships leave the harbour at dawn"
    assert strip_debris(f"{headline}\n\n{headline}\n\n{ONE}").text == f"{headline}\n\n{ONE}"
    poem = (
        f"{ONE}\n\nSleep, my gun, the night is cold,\nsleep till the morning,\nSleep, my gun, the night is cold,\n{TWO}"
    )
    assert strip_debris(poem).text == poem


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\nThey cut these parts of the paper:\n• World\n• Sports\n• Weather\n\n{TWO}",
        "A song\nSleep, my gun, the night is cold,\nsleep till the morning,\nSleep, my gun, the night is cold,\n" + ONE,
        f"{ONE}\n\nHe read on: “We will stay. Leave a reply.”",
        f"{ONE}\n\n“We will stay. Leave a reply.\n\n“{TWO}”",
        f"{ONE}\n\n“Leave a Reply”\n\n{TWO}",
    ],
)
def test_lists_under_a_colon_verse_and_quotations_stay(text):
    assert strip_debris(text).text == text


def test_records_below_a_button_stay_and_headlines_go():
    losses = "Tanks: 3,801 (+4)\n\nOleh Sydorenko, 41"
    text = f"{ONE}\n\nShare this article\n\n{losses}"
    assert strip_debris(text).text == f"{ONE}\n\n{losses}"
    assert strip_debris(f"{ONE}\n\nShare this article\n\nPop star cancels tour of Japan").text == ONE


def test_the_valve_shuts_where_weak_rules_would_take_most_of_a_text():
    menu = "\n".join(["Home", "World", "Sports", "Weather", "Culture", "Opinion", "Travel", "Health"] * 3)
    done = strip_debris(f"Leave a Reply\n{menu}\n{ONE}")
    assert done.held_back
    assert done.text == f"{menu}\n{ONE}"
    assert "held back" in done.explain()
    assert not strip_debris(f"{ONE}\n{TWO}\n{THREE}\nHome\nWorld").held_back


def test_strict_lets_only_strong_rules_act():
    text = f"{ONE}\n\nLeave a Reply\n\nShare\n\nTweet"
    assert strip_debris(text, profile="strict").text == f"{ONE}\n\nShare\n\nTweet"


def test_page_cuts_menus_that_no_rule_knows():
    menu = [f"Section number {word} of ours" for word in ("one", "two", "three", "four", "five", "six")]
    body = [f"{ONE} {TWO} {THREE} Paragraph {i} of the report." for i in range(8)]
    text = "\n".join([*menu, *menu, *menu, *body, *menu, *menu])
    done = strip_debris(text, profile="page")
    left = done.text.splitlines()
    assert [line for line in left if line in body] == body
    assert len(left) - len(body) <= 4
    assert strip_debris(done.text, profile="page").edits == ()


def test_boilerplate_is_what_different_articles_share():
    pages = [f"{ONE}\nOur war diary, day by day\nNext", f"{TWO}\nOur war diary, day by day\nNext"]
    learned = learn_boilerplate(pages)
    assert learned.lines == ("our war diary, day by day",)
    assert learned.pages == 2
    assert strip_debris(pages[0], boilerplate=learned).text == ONE
    assert pickle.loads(pickle.dumps(learned)) == learned
    assert json.dumps(learned.to_dict())


def test_copies_of_one_article_teach_nothing():
    text = f"Headline of the day here\n{ONE}\n{TWO}\nA subhead of four words"
    assert learn_boilerplate([text, text, text + "\nShare"]).lines == ()


def test_results_are_plain_data_and_pickle():
    done = strip_debris(f"{ONE}\n\nLeave a Reply")
    assert pickle.loads(pickle.dumps(done)) == done
    assert json.loads(json.dumps(done.to_dict()))["debris"][0]["kind"] == "comment"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"profile": "loose"}, "profile must be one of 'strict', 'default', 'page'; got 'loose'"),
        ({"keep": ["adverts"]}, "keep must be one of 'nav', .*; got 'adverts'"),
        ({"drop": ["x"]}, "drop must be one of 'nav', .*; got 'x'"),
        ({"keep": "nav"}, "keep must be a collection of kinds"),
        ({"boilerplate": ["x"]}, "boilerplate must be what learn_boilerplate returns, or None"),
    ],
)
def test_bad_arguments_are_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        strip_debris(ONE, **arguments)


@pytest.mark.parametrize("function", [newsnorm.find_debris, newsnorm.strip_debris, newsnorm.repair_text])
def test_bytes_are_refused_with_advice(function):
    with pytest.raises(TypeError, match="decode it first"):
        function(b"Kyiv")


def test_one_text_is_no_list_of_texts():
    with pytest.raises(TypeError, match="several texts"):
        learn_boilerplate(ONE)


def test_nothing_heavy_is_imported(run_fresh):
    code = """
        import sys, newsnorm
        newsnorm.strip_debris("Read More"); newsnorm.repair_text("fine")
        print([m for m in ("ftfy", "pint", "babel", "dateparser", "lxml") if m in sys.modules])
    """
    assert run_fresh(code) == "[]"


def test_a_ticker_below_the_article_goes_and_a_record_in_it_stays():
    ticker = "12:05 Front: 143 clashes"
    assert strip_debris("\n".join((ONE, TWO, "Latest news", ticker))).text == f"{ONE}\n{TWO}"
    assert ticker in strip_debris("\n".join((ONE, ticker, TWO))).text


def test_the_sentence_of_a_feed_goes_as_a_line_too():
    assert strip_debris(f"{ONE}\nThe post Bridge falls appeared first on Example Times.").text == ONE
    assert "hill" in strip_debris(f"{ONE}\nThe post on the hill appeared first on no map.").text


def test_the_second_attempt_judges_as_a_second_call_would():
    """It does not see what the strong rules took: a second call would not."""
    readings = list(read("\n".join((ONE, "Share this article", TWO))))
    sweep = Sweep(readings, (), lambda _kind: True, (), judge=lambda spots: {0: 0.99} if spots[1].gone else {})
    sweep.run(strong_only=True)
    assert sweep.run_within(0.3)
    assert [spot.gone for spot in sweep.all] == ["", "share", ""]
