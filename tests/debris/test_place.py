"""Lines that no rule knows, judged for where they stand; and the look-alikes that stay there."""

import json
import pathlib

import pytest

from newsnorm import find_debris, strip_debris
from newsnorm.debris import place
from newsnorm.debris.core import core
from newsnorm.debris.lines import Line
from newsnorm.debris.page import FEATURES as PAGE_FEATURES
from newsnorm.debris.page import measure as measure_page
from newsnorm.debris.place import FEATURES, PLACES, by_place, measure
from newsnorm.debris.reading import Reading, read
from newsnorm.debris.rules import _openings as openings_of
from newsnorm.debris.rules import line_rules
from newsnorm.debris.scene import Scene, Spot, records
from newsnorm.debris.sweep import Sweep
from newsnorm.debris.sweep import _acting as acting
from newsnorm.debris.vocabulary import tells

SCRAPES = pathlib.Path(__file__).resolve().parents[2] / "benchmarks/data/debris/scrapes.jsonl"
TITLE = "Two towns retaken as the river falls"
ONE = "Shells fell on Izium on Sunday night, officials said, and the bridge was shut to all but ambulances."
TWO = "Two people were hurt when a bus was hit, the mayor wrote, and one of them was a boy of eleven years."
ARTICLE = (TITLE, ONE, TWO, ONE.replace("Sunday", "Monday"), TWO.replace("bus", "tram"))
#: The box on an author, with labels that no rule names.
TAIL = ("Keywords", "Sea Lanes", "WRITTEN BY", "Dr Olena Quay", "Senior Fellow, Sea Lanes", "Harbour Sciences",
        "View profile", "Glimmernotes", "Explore our related links", "The Bridge at Quay")  # fmt: skip


def spots(*lines):
    """Return lines in their places; "-" before a line says that it went as furniture."""
    made = []
    for at, text in enumerate(lines):
        spot = Spot(Line(at, at, text.removeprefix("-"), at + 1), None)
        spot.gone = "nav" if text.startswith("-") else ""
        made.append(spot)
    return made


def off_article(row):
    """Return what was measured of the lines above and below the article."""
    return [judged for judged in measure(row) if PLACES[judged.place] != "inside"]


def test_what_no_rule_knows_goes_among_furniture_below_the_article():
    scrapes = map(json.loads, SCRAPES.read_text(encoding="utf8").splitlines())
    [scrape] = [scrape for scrape in scrapes if scrape["id"] == "b10-thinktank-uk"]
    found = {d.text: d.rule for d in find_debris("\n".join(line for line, _ in scrape["lines"]))}
    assert found["Footnotes"] == "by-place"


def test_it_stays_where_no_debris_is_near():
    text = "\n".join((*ARTICLE, "Glimmernotes"))
    assert strip_debris(text).text == text


def test_it_stays_inside_the_article():
    lines = (TITLE, ONE, TWO, "Share this article", "Glimmernotes", ARTICLE[3], ARTICLE[4])
    assert "Glimmernotes" not in {d.text for d in find_debris("\n".join(lines))}


def test_the_sweep_takes_what_its_judge_says():
    readings = list(read("\n".join((TITLE, ONE, "Share this article", "Glimmernotes", TWO))))
    for share, gone in ((0.6, ["Share this article", "Glimmernotes"]), (0.01, ["Share this article"])):
        sweep = Sweep(readings, (), lambda _kind: True, (), judge=lambda spots: {3: 0.83} if not spots[3].gone else {})
        sweep.run(strong_only=True)
        assert sweep.run_within(share) is (len(gone) == 2)
        assert [v.line.text for v in sweep.verdicts] == gone
        assert [spot.line.text for spot in sweep.all if spot.gone] == gone
    assert sweep.verdicts[0].rule == "share-button"


def test_what_went_for_its_place_says_how_likely_it_was():
    readings = list(read("\n".join((TITLE, ONE, "Share this article", "Glimmernotes", TWO))))
    sweep = Sweep(readings, (), lambda _kind: True, (), judge=lambda spots: {3: 0.8349} if not spots[3].gone else {})
    sweep.run(strong_only=False)
    verdict = sweep.verdicts[-1]
    assert (verdict.kind, verdict.rule, verdict.confidence) == ("nav", "by-place", 0.83)


def test_a_place_is_judged_only_where_there_is_an_article():
    assert by_place(spots("-Menu", "Glimmerfeed", "-Log in")) == {}


@pytest.mark.parametrize(
    "kept",
    [
        "By Anna Koval",
        "“We stay.”",
        "A woman walks past a burnt tank (Photo: Reuters)",
        "Tanks: 3,801 (+4)",
        "1. The refineries",
        "(SOUNDBITE OF MUSIC)",
        "Here is what they took along:",
    ],
)
def test_some_lines_are_never_judged_for_their_place(kept):
    row = spots(*ARTICLE, "-Menu", kept, "-Log in")
    row[-2].byline = kept.startswith("By ")
    assert [judged.at for judged in off_article(row)] == []


def test_what_is_longest_above_the_article_may_be_its_headline():
    row = spots("-Menu", "Glimmerfeed", TITLE, "-Log in", *ARTICLE[1:])
    assert [judged.at for judged in off_article(row)] == [1]
    assert [judged.at for judged in off_article(spots("-Menu", "Glimmerfeed", "-Log in", *ARTICLE[1:]))] == []


def test_the_longest_is_taken_from_the_top():
    row = spots("-Menu", "Glimmerfeed", "Quaystone", "-Log in", *ARTICLE[1:])
    assert [judged.at for judged in off_article(row)] == [2]


def test_lines_are_judged_above_and_below_within_five_lines_of_debris():
    row = spots("-Menu", "Glimmerfeed", *ARTICLE, "One", "Two", "Three", "Four", "Five", "Six", "-Log in")
    judged = [(j.at, PLACES[j.place]) for j in off_article(row)]
    assert judged == [(1, "above"), *((at, "below") for at in range(8, 13))]


def test_the_features_say_where_a_line_stands():
    row = spots("-Menu", *ARTICLE, "-Share", "Shelling of Odesa", "Glimmerfeed", "-Log in")
    first, second = (dict(zip(FEATURES, judged.row, strict=True)) for judged in off_article(row))
    assert (first["above_ends"], first["below_ends"], first["below"]) == (1, 0, 0)
    assert (second["above_ends"], second["below_ends"], second["below"]) == (0, 1, 1)
    assert (first["many_above"], first["many_below"]) == (0.2, 0.2)
    assert first["text_below"] == first["under_text"] == 0
    assert first["under_headline"] == 1
    assert first["label"] == second["label"] == 1
    assert 0 < first["run_above"] == second["run_below"]
    assert second["run_above"] == first["run_below"] == 0
    assert first["since_text"] == second["since_text"] > 0
    assert (first["told"], second["told"]) == (0, 0)
    assert first["untold"] > second["untold"] > 0
    assert (first["name"], second["name"]) == (0, 0)


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("Oksana Bilyk", 1, 0),
        ("By TOMAS LIND", 1, 0),
        ("Oksana", 0, 0),
        ("the Oksana Bilyk", 0, 0),
        ("22.03.23 | 08:17", 0, 1),
        ("Yesterday 15:40", 0, 1),
        ("Sun 12 May 2024", 0, 1),
        ("may 12", 0, 1),
        ("12 towns", 0, 0),
    ],
)
def test_dates_and_names_are_told(line, name, date):
    [judged] = off_article(spots(*ARTICLE, "-Menu", line, "-Log in"))
    row = dict(zip(FEATURES, judged.row, strict=True))
    assert (row["name"], row["date"]) == (name, date)
    assert (row["name_under_headline"], row["date_under_headline"]) == (name, date)


def test_the_strict_profile_and_kept_menus_leave_it():
    text = "\n".join((*ARTICLE, *TAIL))
    assert "Glimmernotes" in strip_debris(text, profile="strict").text
    assert "by-place" not in {d.rule for d in strip_debris(text, keep=["nav"]).debris}


def test_a_button_that_cries_out_needs_company_too():
    text = f"{ONE}\nThank you!\n{TWO}"
    assert strip_debris(text).text == text
    assert strip_debris(f"{ONE}\nPost Comment\nThank you!\n{TWO}").text == f"{ONE}\n{TWO}"


def test_the_visitor_who_is_asked_is_told_no_tale():
    assert not tells("would you like our news")
    assert not tells("did you like it")
    assert tells("would he like our news")
    assert tells("you did")


def test_a_byline_said_again_below_the_article_goes():
    kept = "\n".join((TITLE, "Olena Quay", *ARTICLE[1:]))
    again = strip_debris(f"{kept}\nOlena Quay")
    assert again.text == kept
    assert [d.rule for d in again.debris] == ["name-again"]
    for other in ("Olena Bay", "olena quay"):
        assert strip_debris(f"{kept}\n{other}").text == f"{kept}\n{other}"
    inside = "\n".join((TITLE, "Olena Quay", ONE, "Olena Quay", TWO))
    assert strip_debris(inside).text == inside
    assert strip_debris(f"{kept}\nOlena Quay", keep=["dup"]).text == f"{kept}\nOlena Quay"


def test_the_time_of_a_teaser_is_no_line_of_a_table():
    def record(text):
        return records(Line(0, 0, text, len(text)))

    assert not record("Today, 11:41")
    assert not record("May 2, 11:41")
    assert not record("2 May 2024, 11.41")
    assert record("Anna, 41")
    assert record("Tanks: 3,801")


def test_buttons_do_not_wait_for_the_plea_below_them():
    plea = "Consider a gift, for our non-profit newsroom is funded by readers like you and has no other donors at all."
    assert strip_debris(f"Write for us\nAbout\nDonate\n{plea}\n{TITLE}\n{ONE}\n{TWO}").text == f"{TITLE}\n{ONE}\n{TWO}"


def test_a_notice_among_the_buttons_of_the_head_is_not_the_article():
    notice = "This effort of a notice has six or more words."
    head = ("Post Comment", "Thank you!", notice, "Close", "Sign in")
    assert "Close" in {d.text for d in find_debris("\n".join((*head, *ARTICLE)))}


def test_a_line_of_signs_alone_is_judged_too():
    text = f"{ONE}\n\n—\n\nSign up for our newsletter"
    assert strip_debris(text, keep=["stray"]).text == f"{ONE}\n\n—"


def test_the_line_right_below_the_article_stands_below():
    [judged] = off_article(spots(*ARTICLE, "Glimmerfeed", "-Log in"))
    assert PLACES[judged.place] == "below"
    assert list(measure(spots("-Menu", "Glimmerfeed", "-Log in"))) == []


def test_a_date_over_the_headline_is_not_under_it():
    [judged] = off_article(spots("-Menu", "22.03.23 | 08:17", TITLE, *ARTICLE[1:]))
    row = dict(zip(FEATURES, judged.row, strict=True))
    assert (row["date"], row["date_under_headline"]) == (1, 0)


def test_the_article_begins_below_a_notice_among_buttons():
    notice = "This effort of a notice has six or more words."
    row = spots("Menu", notice, "Log in", "Sports", "World", TITLE, *ARTICLE[1:])
    assert Scene(row, lambda _kind: True).first_text == 1
    for at in (0, 2):
        row[at].rule = line_rules()["nav-word"]
    assert Scene(row, lambda _kind: True).first_text == 6


def test_names_twice_at_the_foot_alone_stay():
    text = "\n".join((*ARTICLE, "Olena Quay", "Petro Bay", "Olena Quay"))
    assert strip_debris(text).text == text


def test_buttons_beside_debris_do_not_wait_for_the_plea_below_them():
    plea = "The paper asks and asks again, " + "and asks again, " * 8 + "and then it rests."
    rules = {"About": "nav-word", "Contact": "nav-word", plea: "visitor-call-loose"}
    lines = list(read("\n".join(("Post Comment", *rules, TITLE, ONE, TWO))))
    readings = [Reading(r.line, line_rules()[rules[r.line.text]], None) if r.line.text in rules else r for r in lines]
    sweep = Sweep(readings, (), lambda _kind: True, (), judge=lambda _spots: {})
    sweep.run(strong_only=True)
    assert sweep.run_within(0.9)
    assert [v.line.text for v in sweep.verdicts] == ["Post Comment", "About", "Contact"]


def test_a_longer_cry_is_no_button():
    weak = line_rules()["nav-word"]
    assert acting(weak, Line(0, 0, "Log in!", 7)) is weak
    assert acting(weak, Line(0, 0, "Log in now!", 11)) is None


def test_a_kept_menu_is_not_judged_for_its_place():
    readings = list(read("\n".join((TITLE, ONE, "Glimmernotes", TWO))))
    sweep = Sweep(readings, (), lambda kind: kind != "nav", (), judge=lambda _spots: {2: 0.9})
    assert sweep.run_within(0.9)
    assert sweep.verdicts == []


@pytest.mark.parametrize(
    ("template", "openings"),
    [
        ("follow * on twitter", {("follow", None)}),
        ("read more: …", {("read", "more")}),
        ("watch …", {("watch", None)}),
        ("tags: …", {("tags", "")}),
        ("forwarded this{|…}", {("forwarded", "this")}),
        ("{our standards: *|terms|legal notice}", {("our", "standards"), ("terms", ""), ("legal", "notice")}),
        (
            "{time|duration}{:| } {0|off}…",
            {("time", ""), ("time", "0"), ("time", "off"), ("duration", ""), ("duration", "0"), ("duration", "off")},
        ),
    ],
)
def test_open_templates_wait_under_their_first_two_words(template, openings):
    assert openings_of(template) == openings


def test_furniture_parts_two_stretches_of_sentences():
    lines = [spot.line for spot in spots(ONE, "Menu", TWO, TWO)]
    text = [True, False, True, True]
    assert core(lines, named=[False] * 4, text=text) == (0, 4)
    assert core(lines, named=[False, True, False, False], text=text) == (2, 4)


def test_what_went_is_no_text_to_the_page_profile():
    row = spots("Menu", "-" + ONE, "Sports", "World", TWO, TWO)
    at = PAGE_FEATURES.index("in_core")
    assert [features[at] for features in measure_page(row)] == [0, 0, 0, 0, 1, 1]
    at = PAGE_FEATURES.index("near_sentences")
    assert [round(features[at], 2) for features in measure_page(row)] == [0, 0.2, 0.33, 0.33, 0.4, 0.5]


def test_a_long_caption_that_stands_twice_goes_once():
    text = "\n".join((*ARTICLE[:3], "AFP", TWO, *ARTICLE[3:]))
    assert [d.rule for d in find_debris(text)] == ["agency", "repeated-line"]


def test_the_first_copy_of_a_subtitle_is_not_judged_by_its_place():
    """Its other copy went as a repetition: one of the two must stay."""
    subtitle = "Ferries sail, for how long"
    row = spots("-Menu", "-Home", subtitle, TITLE, "-By our staff", f"-{subtitle}", *ARTICLE[1:])
    at = row[2].line.start
    assert at in [row[judged.at].line.start for judged in measure(row)]
    row[5].gone = "dup"
    assert at not in [row[judged.at].line.start for judged in measure(row)]


def test_a_sentence_told_again_stays_whatever_the_subtitle_said():
    text = "\n".join((TITLE, TWO, "By Olena Quay", ONE, TWO, ARTICLE[3]))
    assert strip_debris(text).text == text
    caption = "A man rows a boat past the pier at Izium on Sunday, with two dogs and a stove in it."
    gallery = "\n".join((TITLE, caption, "Photo: AFP", caption, "Photo: AFP", caption, *ARTICLE[1:]))
    assert strip_debris(gallery).text.count(caption) == 1


def test_a_headline_that_the_article_goes_on_to_tell_is_not_judged_by_its_place():
    """A longer teaser of the menu is taken for the title; the words of the article say which line heads it."""
    teaser = "Pop star cancels all her concerts in Japan this summer, and fans want their money back now"
    told = "Ferries cross at Izium bridge"
    article = "The ferries that cross at Izium were stopped on Sunday when shells fell near the bridge, officials said."
    row = spots("-Menu", "-Home", teaser, "-World", told, "-Share", article, *ARTICLE[1:])
    at = [row[judged.at].line.text for judged in measure(row)]
    assert told not in at
    # Of two such lines the upper one is a teaser.
    kin = spots(
        "-Menu", "-Home", teaser, "-World", "Bridge at Izium sees ferries", "-Home", told, article, *ARTICLE[1:]
    )
    at = [kin[judged.at].line.text for judged in measure(kin)]
    assert ("Bridge at Izium sees ferries" in at, told in at) == (True, False)
    other = spots("-Menu", "-Home", teaser, "-World", "Cats cross at Kyoto zoo", "-Share", article, *ARTICLE[1:])
    assert "Cats cross at Kyoto zoo" in [other[judged.at].line.text for judged in measure(other)]


@pytest.mark.parametrize(
    ("line", "judged"),
    [
        ("Originally published on Harbour Science.", False),
        ("With agency wires", False),
        ("With new wires in its tail it flew on", True),
        ("Published in our shop", True),
    ],
)
def test_where_an_article_comes_from_is_not_judged_by_its_place(line, judged):
    row = spots(TITLE, *ARTICLE[1:], "-Share", line, "-Home")
    assert (line in [row[found.at].line.text for found in measure(row)]) is judged


def test_a_short_line_that_tells_a_tale_needs_more_to_go_for_its_place(monkeypatch):
    row = spots(TITLE, *ARTICLE[1:], "-Share", "Thanks. He was a cook.", "-Home")
    at = row[-2]
    for score, goes in ((1.0, False), (3.0, True)):
        weights = tuple(tuple(score if name == "bias" else 0.0 for name in FEATURES) for _ in PLACES)
        monkeypatch.setattr(place, "_weights", lambda weights=weights: weights)
        assert (row.index(at) in by_place(row)) is goes
