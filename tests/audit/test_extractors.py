"""The audit beside what real extractors do to pages; they are installed by the extra ``extractors``."""

import warnings

import pytest

from newsnorm import audit_extraction

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

FIGURES = ["3,000 sq km", "23", "$110 million", "12 May"]
PAGE = """<!doctype html><html><head><title>Forces advance near the river</title></head>
<body><nav class="menu"><a href="/">Home</a> <a href="/top">Top 10 stories</a></nav>
<article><h1>Forces advance near the river</h1><p class="byline">By A Reporter, <time>4 May 2023</time>, 3 min read</p>
<p>The army said on Thursday that it had taken back control over {0} of territory in the eastern region, in what
observers call the largest advance of the year so far.</p>
<p>A missile that struck the market in the morning killed at least {1} people, the governor wrote, and rescuers were
still searching the rubble for the missing.</p>
<p>Some 45 villages and 2,000 km<sup>2</sup> of farmland are now under its control, according to a spokesman who did
not want to be named in this report.</p>
<aside class="related"><p>Related: 17 things that you did not know about the river and its many bridges</p></aside>
<p>The repair of the bridges will cost {2}, the ministry of infrastructure said in a statement that was published on
{3}, 2023, and work may begin in the autumn.</p>
<p>Nobody could confirm the claims of either side independently on Thursday evening, and officials in the capital
declined to comment on the operation.</p>
</article><footer>© 2023 Example, 123 Dock Street</footer></body></html>"""
TAGS = [
    "abbr",
    "b",
    "big",
    "button",
    "data",
    "em",
    "font",
    "label",
    "mark",
    "output",
    "q",
    "span",
    "strong",
    "time",
    "x-figure",
]


def by_trafilatura(page: str) -> str:
    return pytest.importorskip("trafilatura").extract(page) or ""


def by_goose3(page: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("goose3").Goose().extract(raw_html=page).cleaned_text


def by_newspaper4k(page: str) -> str:
    article = pytest.importorskip("newspaper").Article("http://example.org/advance")
    article.download(input_html=page)
    article.parse()
    return article.text


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("extract", [by_trafilatura, by_goose3, by_newspaper4k])
def test_the_audit_lists_what_the_extractor_lost_and_nothing_else(extract, tag):
    page = PAGE.format(*(f"<{tag}>{figure}</{tag}>" for figure in FIGURES))
    text = extract(page)
    found = audit_extraction(page, text)
    # "23" may stand elsewhere in the text by chance; the words before it say whether it was kept
    lost = [f for f in FIGURES if (f"at least {f}" if f == "23" else f) not in text]
    assert [(f.text, f.element) for f in found] == [(figure, tag) for figure in lost]
    for figure in found:
        assert figure.near is not None
        assert text[figure.near.start : figure.near.end] == figure.near.text


@pytest.mark.parametrize(
    ("extract", "tag"),
    [(by_trafilatura, "time"), (by_trafilatura, "output"), (by_goose3, "data"), (by_goose3, "x-figure")],
)
def test_these_extractors_do_lose_figures(extract, tag):
    page = PAGE.format(*(f"<{tag}>{figure}</{tag}>" for figure in FIGURES))
    assert len(audit_extraction(page, extract(page))) == len(FIGURES)


def test_a_glued_note_is_told_from_the_figure():
    page = PAGE.format("3,000<sup>1</sup> hectares", "23", "$110 million", "12 May")
    text = by_goose3(page)
    assert "3,0001" in text
    [lost] = audit_extraction(page, text)
    assert (lost.text, lost.element, lost.near.text) == ("3,000", "sup", "3,0001")
