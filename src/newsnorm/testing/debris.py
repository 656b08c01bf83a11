"""Strategies that plant debris between paragraphs of an article."""

from __future__ import annotations

from hypothesis import strategies as st

_WHO = ("Ukrainian forces", "The ministry", "Officials in Kharkiv", "Two medics", "The mayor", "A convoy of lorries")
_DID = (
    "reached the edge of the town",
    "said the bridge was gone",
    "found 12 shells in a school yard",
    "waited for news",
)
_WHEN = ("on Sunday night", "after a week of shelling", "before dawn", "as the rain set in")

#: Line ends that texts bring along.
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\u2029", "\x85"])

#: (kind, line) of debris that stands alone.
DEBRIS_LINES = st.sampled_from(
    [
        ("comment", "Your email address will not be published. Required fields are marked *"),
        ("comment", "Leave a Reply"),
        ("share", "Share on Facebook"),
        ("share", "Click to share on Twitter (Opens in new window)"),
        ("related", "READ MORE: Why the harbour still matters to both sides"),
        ("related", "You may also like"),
        ("consent", "Accept all cookies"),
        ("ad", "Advertisement"),
        ("legal", "All rights reserved."),
        ("signup", "Sign up for our morning newsletter"),
        ("paywall", "Subscribe to continue reading"),
        ("embed", "View this post on Instagram"),
    ]
)

#: Article text with debris, figures and noise strewn in.
DEBRISH = st.lists(
    st.sampled_from(
        [
            "Share",
            "Home",
            "Related Articles",
            "READ MORE: Why the harbour still matters",
            "Loading...",
            "AFP",
            "12 Comments",
            "Troops entered the town on Sunday, the mayor said (Photo: AFP).",
            "Previous articleOther voices",
            "A woman walks past a school in the city centre",
            "“We will stay,” she said.",
            "He posted a picture. pic.twitter.com/aB3",
            "•",
            "Next",
            "the war.Ukraine said so .",
            "Itâ€™s &amp;nbsp; late",
            "x <b>y</b>  z",
        ]
    )
    | st.text(max_size=12),
    max_size=14,
).flatmap(lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", " "]).map(lambda end: end.join(lines)))


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Return a paragraph that no filter may touch."""
    return f"{draw(st.sampled_from(_WHO))} {draw(st.sampled_from(_DID))} {draw(st.sampled_from(_WHEN))}."


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a text with debris between its paragraphs, and those paragraphs."""
    kept = draw(st.lists(paragraphs(), min_size=3, max_size=6, unique=True))
    lines = list(kept)
    for _ in range(draw(st.integers(1, 4))):
        lines.insert(draw(st.integers(0, len(lines))), draw(DEBRIS_LINES)[1])
    end = draw(LINE_ENDS)
    return (end * draw(st.integers(1, 3))).join(lines), kept
