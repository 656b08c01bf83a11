"""The chain as a whole: what each room finds is tested in its room; here, that nothing is lost between them."""

import datetime as dt
import itertools
import json
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsnorm
from newsnorm import DatePolicy, Normalizer, normalize
from newsnorm.core.edits import apply, undo
from newsnorm.places.gazetteer import Gazetteer
from newsnorm.testing.text import NEWSISH, NOISE

FINDINGS = ("quantities", "truncations", "places", "dates", "debris")
ARTICLE = (
    "free counter\r\n\r\n"
    "Kiev said on Saturday that it took back control over 3,&nbsp; of territory near Izyum\u200f,"
    " and 20 villages .\r\n\r\n"
    "Troops hold  around in the southern Kherson region, a front of 2,000 kilometres.\r\n\r\n"
    "Read More\r\n"
)


def test_every_finding_quotes_the_source_and_edits_replay():
    document = normalize(ARTICLE, reference=dt.date(2022, 9, 12))
    for name in FINDINGS:
        found = getattr(document, name)
        assert found, name
        for finding in found:
            assert document.source[finding.start : finding.end] == finding.text
    assert apply(document.source, document.edits) == document.text
    assert undo(document.text, document.edits) == ARTICLE


def test_findings_mean_the_source_though_characters_before_them_were_repaired():
    document = normalize(ARTICLE, reference=dt.date(2022, 9, 12))
    for word, kind in [("20", "quantities"), ("Izyum", "places"), ("Saturday", "dates"), ("3,", "truncations")]:
        [hit] = [f for f in getattr(document, kind) if word in f.text]
        assert hit.start <= ARTICLE.index(word) < hit.end
        assert document.from_source(hit).text.startswith(hit.text[:2])


def test_the_text_is_clean_and_keeps_its_names_and_figures():
    document = normalize(ARTICLE)
    assert "free counter" not in document.text
    assert "Read More" not in document.text
    assert "Kiev" in document.text
    assert "20 villages." in document.text


def test_names_and_figures_are_rewritten_only_if_asked():
    document = normalize(ARTICLE, places="national", quantities="us")
    assert "Kyiv" in document.text
    assert "Izium" in document.text
    assert "2,000 kilometres" not in document.text
    assert undo(document.text, document.edits) == ARTICLE


def test_a_gap_is_seen_though_its_double_space_is_tidied():
    document = normalize("The army held  of farmland by noon, an area of  in all.")
    assert document.truncations
    assert "  " not in document.text


def test_figures_of_debris_are_not_the_articles():
    document = normalize("Troops took 20 villages in the east on Monday, officials said.\n\n·3-min read\n")
    assert [q.value for q in document.quantities] == [20]


def test_the_reference_is_the_callers_or_the_datelines_and_the_document_says_which():
    text = "KYIV, Sept 12, 2022 (Reuters) - Troops entered the town on Saturday, the army said."
    own = normalize(text)
    assert (own.reference, own.reference_from) == (dt.date(2022, 9, 12), "dateline")
    given_ = normalize(text, reference=dt.date(2023, 1, 2))
    assert (given_.reference, given_.reference_from) == (dt.date(2023, 1, 2), "argument")
    [saturday] = [d for d in given_.dates if d.text == "Saturday"]
    assert saturday.low == saturday.high == dt.date(2022, 12, 31)
    nothing = normalize("Troops entered the town on Saturday.")
    assert (nothing.reference, nothing.reference_from) == (None, None)


@given(NEWSISH)
@example("")
@example("\ud800\x00\u200f")
@example("0\x800Â\x80")  # two figures in one damaged word
def test_any_text_returns_a_document_that_can_be_undone(text):
    document = normalize(text)
    assert undo(document.text, document.edits) == text
    for name in FINDINGS:
        found = getattr(document, name)
        assert all(text[f.start : f.end] == f.text for f in found)
        assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert json.loads(document.to_json()) == document.to_dict()


PARAGRAPHS = st.sampled_from(
    [
        "Kiev said on Saturday that its army took over 3, of territory.",
        "The ministry counted some 30 towns and villages (2,000 square kilometres, or 770 square miles).",
        "Izyum fell late on Friday, after two days of fighting.",
        "Ukrainian troops hold around in the south, the governor told reporters .",
    ]
)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=5, unique=True))
def test_normalizing_again_changes_nothing(paragraphs):
    once = normalize("\n\n".join([*paragraphs, "Read More", "Back to top button"]), places="national").text
    assert normalize(once, places="national").text == once


@given(st.lists(PARAGRAPHS, min_size=1, max_size=3, unique=True), NOISE)
def test_calling_twice_and_pickling_make_no_difference(paragraphs, noise):
    text = "\n\n".join([noise, *paragraphs])
    worker = pickle.loads(pickle.dumps(Normalizer(places="national", reference=dt.date(2022, 9, 12))))
    first = worker(text)
    assert first == worker(text) == pickle.loads(pickle.dumps(first))


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("reference", "2022-09-12", "reference must be a datetime.date or None; got '2022-09-12'"),
        ("places", "soviet", "places must be one of None, 'national'"),
        ("quantities", "imperial", "quantities must be one of None, 'si', 'us'; got 'imperial'"),
        ("profile", "brutal", "profile must be one of"),
        ("keep", ("adverts",), "keep must"),
        ("locale", "xx_NOWHERE", "locale must"),
        ("policy", "us", "policy must be a DatePolicy or None; got 'us'"),
        ("gazetteer", {"Kyiv": 1}, "gazetteer must be a Gazetteer or None"),
    ],
)
def test_bad_options_are_refused_before_any_text_is_read(option, value, message):
    with pytest.raises(ValueError, match=message):
        Normalizer(**{option: value})


def test_bytes_are_refused_with_advice():
    with pytest.raises(TypeError, match="decode it first"):
        normalize(b"Kyiv")


def test_an_unknown_option_is_refused():
    with pytest.raises(TypeError, match="colour"):
        normalize("Kyiv", colour="red")


def test_document_is_public():
    assert newsnorm.Document is type(normalize(""))


def test_a_normalizer_keeps_its_own_options():
    kinds = ["related"]
    job = Normalizer(keep=kinds, reference=dt.datetime(2022, 9, 12, 5))
    kinds.append("nav")
    assert job.keep == ("related",)
    assert hash(job) == hash(Normalizer(keep=iter(("related",)), reference=dt.date(2022, 9, 12)))
    assert type(job("").reference) is dt.date


def test_strict_is_true_or_false():
    with pytest.raises(ValueError, match="strict must be one of True, False"):
        Normalizer(strict="no")


WAR = DatePolicy(war_start=dt.date(2023, 10, 7))
TODAY = dt.date(2024, 5, 1)
THEATRE = Gazetteer.from_records([{"id": "my:1", "name": "Zamok", "native": "Замок", "country": "UA"}])


@pytest.mark.parametrize(
    ("text", "options", "option", "read"),
    [
        ("2 mil soldados", {"locale": "es"}, "locale", lambda d: d.quantities[0].value),
        ("On the 100th day of the war it rained.", {"policy": WAR}, "policy", lambda d: d.dates[0].low),
        ("Shells fell on Bakhmut.", {"as_of": dt.date(2015, 1, 21)}, "as_of", lambda d: d.places[0].canonical),
        (
            "Shells fell on Bakhmut.",
            {"as_of": dt.date(2015, 1, 21), "places": "national"},
            "as_of",
            lambda d: d.text,
        ),
        ("Shells fell on Zamok.", {"gazetteer": THEATRE}, "gazetteer", lambda d: [p.id for p in d.places]),
        ("A load of millet is worth only when dry.", {"strict": True}, "strict", lambda d: d.truncations),
        ("It rained.\n\nRead more: Floods in Kharkiv", {"keep": ("related",)}, "keep", lambda d: d.text),
        ("By Anna Kovalenko\n\nIt rained in the town all day.", {"drop": ("meta",)}, "drop", lambda d: d.text),
    ],
    ids=["locale", "policy", "as_of", "as_of in the text", "gazetteer", "strict", "keep", "drop"],
)
def test_every_option_reaches_its_room(text, options, option, read):
    without = {name: value for name, value in options.items() if name != option}
    assert read(normalize(text, reference=TODAY, **options)) != read(normalize(text, reference=TODAY, **without))
