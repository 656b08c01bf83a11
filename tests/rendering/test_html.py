import html.parser
import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import Quantity, Rewrite
from newsnorm.rendering.html import document_fragment, document_html, page
from newsnorm.rendering.marks import marks, runs

VOID = {"meta", "br"}
TAGS = {"html", "head", "meta", "title", "body", "main", "article", "style", "h2", "p", "section", "ul", "li", "mark"}
TAGS |= {"div", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary"}
NOTHING = dict.fromkeys(("edits", "truncations", "quantities", "dates", "places", "debris"), ())
NOTHING |= {"reference": None, "reference_from": None, "from_source": lambda span: span}


class Page(html.parser.HTMLParser):
    """Checks that elements nest, and collects what a browser would show."""

    def __init__(self, source):
        super().__init__()
        self.open, self.seen, self.shown, self.tags = [], [], "", []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.shown += data


def test_a_page_stands_alone_and_shows_damage_first(shown):
    made = document_html(shown, "Kharkiv <1>")
    parsed = Page(made)
    assert not re.search(r"https?:|src=|<script|<link", made)
    assert parsed.shown.index("Damaged figures (1)") < parsed.shown.index("took back over 3, of <b>territory</b>")
    assert "<title>Kharkiv &lt;1&gt;</title>" in made
    assert ("html", {"lang": "en"}) in parsed.tags
    assert all(attrs.get("scope") == "col" for tag, attrs in parsed.tags if tag == "th")


def test_marks_say_how_each_finding_is_read(shown):
    parsed = Page(document_html(shown))
    titles = {attrs["title"] for tag, attrs in parsed.tags if tag == "mark" and "title" in attrs}
    assert titles == {
        "damaged figure: comma tail; expected: area from 3,000 to 3,999. The group is cut.",
        "figure: ≈ 30 kilometer — doubtful: unit misuse",
        "place: Kyiv, UA",
        "place: Kamianka, UA — shared by 2: Cherkasy Oblast, Kamianka",
        "date: unresolved: needs a reference date",
    }


def test_the_text_is_the_clean_text(shown):
    parsed = Page(document_html(shown))
    assert shown.text in parsed.shown
    assert "&amp; more" in document_html(shown)


def test_an_empty_document_makes_a_page(empty):
    assert "0 damaged figures" in Page(document_html(empty)).shown


def test_several_documents_share_a_page(shown, empty):
    made = page([document_fragment(shown, "one"), document_fragment(empty, "two")], "both")
    assert [tag for tag, _ in Page(made).tags].count("article") == 2


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x9b", "\ud800", "\x7f"])
def test_what_html_may_not_hold_is_shown_as_a_replacement(make_shown, char):
    made = document_html(make_shown(Rewrite.of(f"a{char}b")))
    assert "a\ufffdb" in made
    assert made.encode("utf-8")


@given(st.text(st.sampled_from("<>&\"'\n a\x00"), max_size=30), st.data())
def test_no_text_breaks_out_of_its_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Quantity(start, end, text[start:end], counted=text, flags=(text,))
    parsed = Page(
        document_html(SimpleNamespace(**NOTHING | {"source": text, "text": text, "quantities": (span,)}), text)
    )
    assert text.replace("\x00", "\ufffd") in parsed.shown
    assert {tag for tag, _ in parsed.tags} <= TAGS


@given(st.data())
def test_runs_join_to_the_text_and_know_what_covers_them(data):
    from newsnorm import Span
    from newsnorm.rendering.marks import Mark

    text = data.draw(st.text("ab ", max_size=20))
    spans = [
        (min(p), max(p), family)
        for p, family in data.draw(
            st.lists(
                st.tuples(
                    st.tuples(st.integers(0, len(text)), st.integers(0, len(text))),
                    st.sampled_from(["truncation", "quantity", "date", "place"]),
                ),
                max_size=6,
            )
        )
        if p[0] != p[1]
    ]
    marked = [Mark(Span(a, b, text[a:b]), family, Quantity(a, b, text[a:b])) for a, b, family in spans]
    here = 0
    for piece, covering in runs(text, marked):
        end = here + len(piece)
        assert text[here:end] == piece != ""
        wanted = [m for m in marked if m.place.start <= here and end <= m.place.end]
        assert sorted(map(repr, covering)) == sorted(map(repr, wanted))
        assert not [m for m in marked if m not in wanted and m.place.start < end and here < m.place.end]
        here = end
    assert here == len(text)


def test_what_went_with_the_debris_is_not_marked(shown):
    assert [m.place.text for m in marks(shown)] == ["Kyiv", "3,", "Kamianka", "Saturday", "Some 30 km"]
    shown.quantities += (Quantity(1, 6, "3-min"),)
    assert [m.place.text for m in marks(shown)] == ["Kyiv", "3,", "Kamianka", "Saturday", "Some 30 km"]
