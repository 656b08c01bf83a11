"""What makes no sense once the debris beside it is gone, and the look-alikes that stay."""

import pytest

from newsnorm import find_debris
from newsnorm.debris import place
from newsnorm.debris.lines import Line
from newsnorm.debris.place import FEATURES, PLACES, measure
from newsnorm.debris.reading import read
from newsnorm.debris.scene import Spot
from newsnorm.debris.sweep import Sweep

TITLE = "Two towns retaken as the river falls"
ONE = "Shells fell on Izium on Sunday night, officials said, and the bridge was shut to all but ambulances."
TWO = "Two people were hurt when a bus was hit, the mayor wrote, and one of them was a boy of eleven years."
THREE = "The governor said that crews would go back to the line at dawn, once the mines were cleared."
HEAD = (TITLE, ONE, TWO)


def gone(*lines):
    return {d.text: d.rule for d in find_debris("\n".join(lines))}


@pytest.mark.parametrize(
    ("lines", "line", "rule"),
    [
        ((*HEAD, "Bonus video:", "Share this article"), "Bonus video:", "label-over-debris"),
        ((*HEAD, "Oksana Bilyk", "About the author"), "Oksana Bilyk", "author-name"),
        (
            (
                *HEAD,
                "Sign up for our newsletter",
                "If so, we have a request for them all.",
                "Sign up to our newsletter",
            ),
            "If so, we have a request for them all.",
            "between-pleas",
        ),
        ((*HEAD, "YemenHouthisUnited Nations", "Share this article"), "YemenHouthisUnited Nations", "glued-tags"),
        ((*HEAD, "grain deal,", "Black Sea,", "Share this article"), "Black Sea,", "glued-tags"),
        (
            (
                *HEAD,
                "Read more",
                "Grain ships leave the port again",
                "Envoy walks out of the talks",
                "What came next",
                THREE,
            ),
            "Envoy walks out of the talks",
            "links-inside",
        ),
        (
            (
                *HEAD,
                "Related articles",
                "Storks come late to Quay",
                "The birds sat out a gale.",
                "Bakers want dearer bread",
                "No loaf for three coins.",
                "Share this article",
            ),
            "No loaf for three coins.",
            "blurbs-below",
        ),
    ],
)
def test_what_is_left_over_goes(lines, line, rule):
    assert gone(*lines)[line] == rule


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ((TITLE, ONE, "The mayor wrote:", "Share this article", "“We stay.”", TWO), "The mayor wrote:"),
        ((TITLE, ONE, "What they carried:", "Share this article", TWO), "What they carried:"),
        ((*HEAD, "He told them:", "Share this article"), "He told them:"),
        ((*HEAD, "Bonus video:"), "Bonus video:"),
        ((*HEAD, "Oksana Bilyk", "Leave a Reply"), "Oksana Bilyk"),
        ((TITLE, "Oksana Bilyk", "About the author", ONE, TWO), "Oksana Bilyk"),
        (
            (TITLE, ONE, "Sign up for our newsletter", "“So we ask once more”", "Subscribe now", TWO),
            "“So we ask once more”",
        ),
        (
            (*HEAD, "Sign up for our newsletter", "So we told them the tale once more.", "Sign up to our newsletter"),
            "So we told them the tale once more.",
        ),
        (
            (*HEAD, "Sign up for our newsletter", "Ships came in at dawn for once more.", "Sign up to our newsletter"),
            "Ships came in at dawn for once more.",
        ),
        ((*HEAD, "From McDonald to MacArthur", "Leave a Reply"), "From McDonald to MacArthur"),
        ((*HEAD, "dark the night,", "Share this article"), "dark the night,"),
        ((*HEAD, "dark the night,", "cold the sea,"), "cold the sea,"),
        ((*HEAD, "Read more", "Grain ships leave the port again", THREE), "Grain ships leave the port again"),
        (
            (*HEAD, "Read more", "“Grain ships leave the port again”", "Envoy walks out of the talks", THREE),
            "“Grain ships leave the port again”",
        ),
        (
            (*HEAD, "Related articles", "Storks come late to Quay", "The birds sat out a gale.", "Share this article"),
            "The birds sat out a gale.",
        ),
        (
            (
                *HEAD,
                "Related articles",
                "Storks come late to Quay",
                "The bridge was shut on Sunday night.",
                "The mayor wrote once more",
                "Officials said that people were hurt.",
                "Share this article",
            ),
            "Officials said that people were hurt.",
        ),
        (
            (
                *HEAD,
                "Related articles",
                "Storks come late to Quay",
                "The birds sat out a gale.",
                "Bakers want dearer bread",
                "“No loaf for three coins.”",
                "Share this article",
            ),
            "“No loaf for three coins.”",
        ),
        ((TITLE, ONE, "The three demands:", "Share this article", THREE), "The three demands:"),
        (
            (*HEAD, "Sign up for our newsletter", 'We call it "our winter" now and then.', "Sign up to our newsletter"),
            'We call it "our winter" now and then.',
        ),
        ((*HEAD, "The DeepState map", "Leave a Reply"), "The DeepState map"),
        (
            (TITLE, ONE, "Related articles", "Dead in the old town: 12 civilians", "They were at the market.", THREE),
            "Dead in the old town: 12 civilians",
        ),
        (
            (*HEAD, "Grain ships leave the port again", "Provided by the Harbour Institute", "Leave a Reply"),
            "Provided by the Harbour Institute",
        ),
    ],
)
def test_its_look_alikes_stay(lines, line):
    assert line not in gone(*lines)


def test_a_line_knows_that_its_last_sentence_went():
    readings = list(
        read("\n".join((*HEAD, "The bridge at Izium was shut. Sign up for our newsletter.", "The end (Photo: AFP)")))
    )
    sweep = Sweep(readings, (), lambda _kind: True, (), judge=lambda _spots: {})
    assert [spot.trimmed for spot in sweep.all][-2:] == ["signup", ""]
    [told] = [judged for judged in measure(sweep.all) if sweep.all[judged.at].trimmed]
    row = dict(zip(FEATURES, told.row, strict=True))
    assert (row["trimmed"], row["plea_below"], PLACES[told.place]) == (1, 1, "inside")


@pytest.mark.parametrize("kept", ["24 howitzers", "boots"])
def test_a_list_under_a_colon_is_not_judged_for_its_place(kept):
    assert kept not in gone(*HEAD, "It will deliver:", "24 howitzers", "boots", "Share this article", "Leave a Reply")


def test_a_line_inside_the_article_must_be_likelier(monkeypatch):
    weights = tuple(0.9 if name == "bias" else 0.0 for name in FEATURES)  # a likelihood of .71
    monkeypatch.setattr(place, "_weights", lambda: (weights,) * len(PLACES))
    note = "Notes from us at the harbour are free."
    lines = (ONE, TWO, THREE, "Glimmerfeed", "Log in", "Quay", ONE, TWO, THREE, "Share", "Quaystone", "Menu", note)
    row = [Spot(Line(at, at, line, at + 1), None) for at, line in enumerate(lines)]
    row[4].gone = row[9].gone = row[11].gone = "nav"
    assert {row[at].line.text for at in place.by_place(row)} == {"Quaystone"}


def test_the_features_say_whether_the_article_is_over():
    for kind, over in (("legal", 1), ("nav", 0)):
        row = [Spot(Line(at, at, line, at + 1), None) for at, line in enumerate((*HEAD, "Notice", "Glimmerfeed"))]
        row[3].gone = kind
        [judged] = [judged for judged in measure(row) if judged.at == 4]
        assert dict(zip(FEATURES, judged.row, strict=True))["ended"] == over


def test_a_sentence_or_a_date_is_no_headline():
    lines = ("Glimmerfeed is free.", "Tuesday 3 May 2022 at 10:05", TITLE, "Log in", ONE, TWO)
    row = [Spot(Line(at, at, line, at + 1), None) for at, line in enumerate(lines)]
    row[3].gone = "nav"
    assert 2 not in [judged.at for judged in measure(row)]
    assert 0 in [judged.at for judged in measure(row)]


def test_a_sentence_that_two_others_frame_stays_though_a_caption_said_it_before():
    text = "\n".join((TITLE, ONE, TWO, THREE, TWO, ONE.replace("Sunday", "Monday")))
    assert find_debris(text) == []
    assert "repeated-line" in {
        d.rule for d in find_debris("\n".join((TITLE, ONE, TWO, THREE, TWO, "Share this article")))
    }


def test_a_reader_signs_with_town_and_age():
    thread = ("The comments below have not been moderated.", "Give them boats!", "Big Kev, Hull, 3 hours ago", "Reply",
              "And nets.", "Una, Quay, 2 days ago", "Reply")  # fmt: skip
    assert gone(*HEAD, *thread)["Give them boats!"] == "comment-thread"


NATIVE = "Լրահոս և տեղեկատվություն"


def test_short_lines_in_another_script_go_beside_debris_off_the_article():
    assert gone("Share this article", NATIVE, *HEAD)[NATIVE] == "other-script"


@pytest.mark.parametrize(
    "lines",
    [
        (*HEAD[:2], "Share this article", NATIVE, TWO),  # in the article
        (NATIVE, *HEAD),  # away from debris
        ("Share this article", f"«{NATIVE}»", *HEAD),  # somebody's words
        ("Share this article", f"{NATIVE} TV news", *HEAD),  # in two scripts
        ("Share this article", NATIVE, "Կամուրջը փլուզվեց գիշերը, հայտնել են քաղաքապետարանից, զոհեր չկան։ Լուր է."),
    ],
)
def test_other_scripts_stay(lines):
    assert "other-script" not in gone(*lines).values()
