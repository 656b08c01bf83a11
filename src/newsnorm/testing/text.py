"""Text strategies: pure noise, hostile text, and noise between pieces that look like news."""

from __future__ import annotations

from hypothesis import strategies as st

#: Any text at all, lone surrogates and NULs included.
NOISE = st.text(max_size=40)

#: Pieces on which newsnorm's grammars bite, whole and broken.
PIECES = st.sampled_from(
    [
        "over 3, of territory",
        "control of around in the south",
        "2,000 sq km (770 sq miles)",
        "eight to one",
        "some 30 towns and villages",
        "dozens of villages",
        "$2.3bn",
        "155-mm",
        "T-72",
        "Kiev",
        "Ізюм",
        "the Kharkiv region",
        "late Friday",
        "since the beginning of September",
        "on 11 September 2022",
        "Read More",
        "·3-min read",
        "(Photo: Twitter)",
        "&nbsp;",
        "\u200f",
        "\n",
        "\r\n\r\n",
    ]
)

#: News-like text with noise between; on noise alone most properties hold of broken code too.
NEWSISH = st.lists(PIECES | NOISE, max_size=8).map(" ".join)

#: Fragments which, repeated, have made careless grammars quadratic.
FRAGMENTS = (
    "3,",
    "3,3",
    "(",
    "((",
    "1 ",
    "a ",
    "of ",
    "about ",
    "between ",
    "on ",
    "\n",
    " ",
    "-",
    "A",
    "Á",
    "\u200f",
    "\ud800",
    "\x00",
    "Kyiv ",
    "$",
    "one ",
    "0",
    "1,000 ",
    "1.",
    "half ",
    "km ",
    "between 1 and ",
    "2022-",
    "Sept. ",
    "the ",
    "New ",
    "K",
    ".",
    "“",
    '"',
    "'",
    "—",
    "&",
    "&amp;",
    "<",
    "<b>",
    "â€",
    "\t",
    "\r",
    "\u00a0",
    "\u00ad",
    "http://a.",
    "Read More\n",
    "Advertisement ",
    "І",
    "lost 60%3 of 4,0005 men; 9,000 had 7501. ",
)

#: One of `FRAGMENTS`.
HOSTILE = st.sampled_from(FRAGMENTS)
