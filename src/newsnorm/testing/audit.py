"""Strategies of pages whose figures an extractor loses, with what it must lose."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

#: Elements whose text one extractor or another drops.
DROPPED = st.sampled_from(["data", "time", "mark", "abbr", "font", "output", "label", "button", "x-figure"])

_FIGURES = ["3,000 sq km", "$110 million", "45 percent", "1,250", "23", "8.5 tonnes", "2,000", "€2.3bn"]
# Each wants a figure, and no two share three words in a row
_SENTENCES = [
    "The army said it had won back over {} in the east since Monday.",
    "Officials in the ministry put the cost of repairs at {} for this year.",
    "Rescuers counted {} under the ruins of a school near the harbour.",
    "Our correspondent saw {} lost during last night's shelling of Lyman.",
    "Analysts in London doubt that {} were ever delivered by rail.",
    "Without fuel the convoy left {} behind when it turned north.",
]
_NEUTRAL = [
    "Nobody could confirm these claims, and both sides declined to comment on them.",
    "Fog hung over the river while the ferries waited for daylight to return.",
    "In the capital, shops opened late because sirens had sounded through the night.",
]


@dataclass(frozen=True, slots=True)
class LossyPage:
    """A page, what an extractor left of it, and the figures that it lost, in order, with their elements."""

    html: str
    text: str
    lost: tuple[tuple[str, str], ...]


@st.composite
def lossy_pages(draw: st.DrawFn) -> LossyPage:
    """Draw an article of which some figures stand in elements that the extractor dropped."""
    sentences = draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=5, unique=True))
    html, text, lost = [], [], []
    for sentence in sentences:
        figure, tag, gone = draw(st.sampled_from(_FIGURES)), draw(DROPPED), draw(st.booleans())
        gap = draw(st.sampled_from(["", " "]))  # some extractors tidy the white space of the gap
        html.append(f"<p>{sentence.format(f'<{tag}>{figure}</{tag}>')}</p>")
        text.append(sentence.replace("{} ", gap) if gone else sentence.format(figure))
        if gone:
            lost.append((figure, tag))
        if draw(st.booleans()):
            filler = draw(st.sampled_from(_NEUTRAL))
            html.append(f"<p>{filler}</p>")
            text.append(filler)
    around = draw(
        st.sampled_from(["{}", "<nav>Top 10 of 2022</nav><article>{}</article><footer>© 2022, 14 Dock Road</footer>"])
    )
    return LossyPage(f"<html><body>{around.format(''.join(html))}</body></html>", "\n".join(text), tuple(lost))
