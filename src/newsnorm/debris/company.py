"""Judge lines by their company: where they stand, what debris stood beside them, what stands twice.

Each rule here is a function over a `Scene` that adds verdicts to *found*; none
looks at more than the lines that are left and at the debris that was beside them.
"""

from __future__ import annotations

import re
from collections import Counter

from newsnorm.debris.lines import Line
from newsnorm.debris.scene import HEADLINE_WORDS, Found, Scene, Spot, Verdict, names
from newsnorm.debris.vocabulary import begins_call

#: Lines of a block claimed between two parts of the article, at most.
_MIDDLE_CLAIM = 12
#: A repeated line has this many words, …
_DUP_WORDS = 5
#: … anywhere but at the head of an article this many (poems repeat their short lines), …
_DUP_LONG = 12
#: … is known by so many characters, as captions of one event begin alike, …
_DUP_START = 40
#: … and stands at most so many lines after the first.
_DUP_REACH = 6
#: A last line of at most so many words, under debris, is what is left of a menu.
_STRAY_WORDS = 3
#: The headline stands among so many first lines.
_HEAD = 3
#: A headline between two links has this many words.
_BETWEEN = 4

_ADDRESS = re.compile(r"(?:https?://|www\.)\S{3,120}\Z|(?:[a-z][a-z0-9-]*\.){1,3}[a-z]{2,4}\Z")
# "Provided by the Harbour Institute": who wrote the article
_CREDIT = re.compile(r"(?:Provided|Written|Edited|Reported|Translated|Submitted|Courtesy|Supplied) (?:by|of) ")
_WITH_PATH = re.compile(r"https?://[^/\s]+/\S")

_CLOCKS = frozenset(("live", "stray"))
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?\Z")
_LINKS = frozenset(("related", "nav"))
_FURNITURE = frozenset(("related", "nav", "share", "widget", "signup", "live", "ad"))
#: Kinds that end an article: what stands below them, under the last sentence, belongs to the page.
ENDS_ARTICLE = frozenset(("related", "comment", "signup", "paywall", "legal", "share", "nav", "widget", "consent"))


#: The rules of company and place; docs/reference lists them beside those of the tables.
COMPANY_RULES = {
    "repeated-line": "A headline or caption that stands twice near each other; the first stays. Kind `dup`.",
    "name-again": "A byline or a date that stands in the head, said again there or below the article. Kind `dup`.",
    "comment-thread": "From the first reader who speaks under a date to the end of the text. Kind `comment`.",
    "above-the-headline": "Labels above the headline, between pieces of the menu. Kind `nav`.",
    "below-the-article": "Short lines under the last sentence, below furniture that ends an article.",
    "links-below": "Two headlines or more between last sentence and furniture that ends an article. Kind `related`.",
    "tags-below": "Two labels or more between the last sentence and furniture that ends an article. Kind `nav`.",
    "between-links": "A headline alone between two pieces of furniture. Kind `related`.",
    "headline-again": "A line of the head that repeats the headline, shorter or with the site's name. Kind `dup`.",
    "contents-list": "Two lines or more of the head that stand again as subheads below. Kind `nav`.",
    "blurb-head": "A short call below the article, beside the form of a newsletter. Kind `signup`.",
    "label-over-debris": "A short label with a colon, off the article, over debris. Kind `nav`.",
    "author-name": "A name below the article, beside a note on the author. Kind `meta`.",
    "other-script": "A short line off the article, in a script that it is not written in, beside debris. Kind `nav`.",
    "between-pleas": "A short line of us or you, between two lines that plead. Kind `signup`.",
    "glued-tags": "Tags below the article without a space between them, or each with a comma. Kind `nav`.",
    "blurbs-below": "Headlines and blurbs by turns, below a headline that its header claimed. Kind `related`.",
    "links-inside": "Headlines below a button that parts an article. Kind `related`.",
    "link-alone": "An address alone in its line, no other beside it, not announced by a colon. Kind `nav`.",
    "stray-end": "A last word or two, below debris under the last sentence. Kind `stray`.",
    "boilerplate": "A line that `learn_boilerplate` learned of the site. Kind `nav`.",
    "by-place": "A line that the weights of places take for furniture, near debris and off the article. Kind `nav`.",
    "page-shape": "A line that the weights of the page profile take for furniture. Kind `nav`.",
}


def repeated(scene: Scene, found: Found) -> None:
    """Find headlines and captions that stand twice near each other; the first stays."""
    if not scene.wanted("dup"):
        return
    spots = scene.spots
    often = Counter(spot.line.text[:_DUP_START] for spot in spots if spot.line.words >= _DUP_WORDS)
    seen: dict[str, int] = {}
    for i, spot in enumerate(spots):
        line = spot.line
        if line.words < _DUP_WORDS or line.text[-1] in ",;:":
            continue
        before = seen.setdefault(line.text, i)
        if before == i or i - before > _DUP_REACH or i in found:
            continue
        # What stands again and again is how the article is built.
        times = often[line.text[:_DUP_START]]
        # A sentence between two others is told there, whatever caption or standfirst said it before.
        alone = i > before + 1
        if alone and line.sentence and line.stop and i + 1 < len(spots) and spots[i - 1].text and spots[i + 1].text:
            continue
        at_head = before <= min(scene.first_text, _HEAD) and (times == 2 or not alone)
        if at_head or (not line.quoted and times == 2 and (line.words >= _DUP_LONG or not alone)):
            found[i] = Verdict(line, "dup", "repeated-line", 0.93)


def name_again(scene: Scene, found: Found) -> None:
    """Claim a byline or a date that the head says again, or the foot of the article; the first stays."""
    if not scene.wanted("dup") or scene.last_text < 0:
        return
    spots = scene.spots
    seen: dict[str, int] = {}
    for i in (*range(scene.first_text), *range(scene.last_text + 1, len(spots))):
        spot = spots[i]
        if spot.rule is not None or spot.line.sentence or spot.line.words >= _DUP_WORDS or i in found:
            continue
        first = seen.setdefault(spot.line.key, i)
        if first < min(i, scene.first_text) and (spot.byline or names(spot.line)):
            found[i] = Verdict(spot.line, "dup", "name-again", 0.8)


def headlines_below(scene: Scene, found: Found) -> None:
    """Let the header of a block of links claim the headlines below it."""
    spots = scene.spots
    for i, spot in enumerate(spots):
        rule = spot.above
        if rule is None or i in found or rule.claims not in ("headlines", "tags"):
            continue
        if i < scene.first_text and not (rule.claims == "headlines" and scene.below_byline(i)):
            continue
        claimable = scene.tag if rule.claims == "tags" else scene.claimable
        at = i
        while at < len(spots) and at - i < _MIDDLE_CLAIM and claimable(at) and (at == i or not _headed(spots[at])):
            at += 1
        for k in range(i, at):
            found.setdefault(k, Verdict(spots[k].line, rule.kind, rule.id, 0.85))


def _timed(spot: Spot) -> bool:
    return _CLOCK.match(spot.line.text) is not None or (spot.above is not None and spot.above.kind in _CLOCKS)


def _headed(spot: Spot) -> bool:
    return spot.above is not None and spot.above.claims in ("headlines", "tags")


def header_over_links(scene: Scene, found: Found) -> None:
    """Let a weak header act that stands over headlines which debris ends: "Trending", a headline, "22k views"."""
    spots = scene.spots
    for i, spot in enumerate(spots):
        rule = spot.rule
        if rule is None or rule.claims != "headlines" or i in found or not spot.weak:
            continue
        at = i + 1
        while at < len(spots) and at - i < _MIDDLE_CLAIM and spots[at].line.words >= _BETWEEN and scene.headline(at):
            at += 1
        known = (
            spots[at - 1].below is not None
            or at in found
            or (i > scene.first_text and spots[i + 1].line.words >= HEADLINE_WORDS)
        )
        if at > i + 1 and known:
            for k in range(i, at):
                found.setdefault(k, Verdict(spots[k].line, rule.kind, rule.id, 0.8))


def below_the_article(scene: Scene, found: Found) -> None:
    """Claim what stands under the article, below furniture that ends it."""
    spots = scene.spots
    # A clock below the last sentence of a live blog opens another entry.
    live = sum(_timed(spot) for spot in spots[: scene.last_text + 1]) > 1
    for i in range(max(0, scene.last_text + 1), len(spots)):
        rule = spots[i].above
        if scene.last_text < 0 or rule is None or rule.kind not in ENDS_ARTICLE or i in found:
            continue
        at = i
        while at < len(spots) and scene.claimable(at) and not (live and _CLOCK.match(spots[at].line.text)):
            found.setdefault(at, Verdict(spots[at].line, rule.kind, "below-the-article", 0.8))
            at += 1


def tags_below(scene: Scene, found: Found) -> None:
    """Claim tags: two labels or more between the last sentence and furniture that ends the article."""
    spots, i = scene.spots, scene.below_text()
    if not i or not scene.wanted("nav") or spots[i - 1].line.colon:
        return
    at = i
    while at < len(spots) and scene.label(at) and at not in found and not spots[at].line.text[0].islower():
        at += 1
    below = spots[at - 1].below if at > i else None
    if at - i > 1 and below is not None and below.kind in ENDS_ARTICLE:
        for k in range(i, at):
            found[k] = Verdict(spots[k].line, "nav", "tags-below", 0.75)


def links_below(scene: Scene, found: Found) -> None:
    """Claim headlines of other articles: two or more between the last sentence and furniture that ends the article."""
    spots, i = scene.spots, scene.below_text()
    if not i or not scene.wanted("related") or spots[i - 1].line.colon:
        return
    at = i
    while at < len(spots) and at not in found and scene.headline(at) and _could_be_link(spots[at].line):
        at += 1
    below = spots[at - 1].below if at > i else None
    if at - i > 1 and below is not None and below.kind in ENDS_ARTICLE:
        for k in range(i, at):
            found[k] = Verdict(spots[k].line, "related", "links-below", 0.75)


def _could_be_link(line: Line) -> bool:
    credit = _CREDIT.match(line.text) is not None
    return line.words >= _BETWEEN and not (line.bullet or line.quoted or credit or line.text[0].islower())


def between_links(scene: Scene, found: Found) -> None:
    """Claim a headline that stands alone between two pieces of furniture: links to articles come in lists."""
    for i, spot in enumerate(scene.spots):
        above, below = spot.above, spot.below
        if i in found or above is None or below is None or i < scene.first_text or above.kind == "live":
            continue  # below a clock stands the headline of an entry
        links = above.kind in _LINKS and below.kind in _LINKS and spot.line.words >= _BETWEEN
        furniture = above.kind in _FURNITURE and below.kind in _FURNITURE and spot.line.words > HEADLINE_WORDS
        if (links or furniture) and scene.claimable(i):
            found[i] = Verdict(spot.line, "related", "between-links", 0.8)


def blurb_head(scene: Scene, found: Found) -> None:
    """Claim the first half of a newsletter's blurb: "Get the week in farming" above "Delivered to your inbox"."""
    spots = scene.spots
    if not scene.wanted("signup") or scene.last_text < 0:
        return
    for i in range(scene.below_text(), len(spots)):
        line, below = spots[i].line, spots[i].below
        if i in found or below is None or below.kind != "signup" or spots[i].rule is not None:
            continue
        if not (line.sentence or line.quoted or line.colon or line.bullet) and begins_call(line.key):
            found[i] = Verdict(line, "signup", "blurb-head", 0.8)


def stray_end(scene: Scene, found: Found) -> None:
    """Take a last word or two that stand under debris, below the article: what is left of a tag or a menu."""
    spots = scene.spots
    at = len(spots) - 1
    if at < 1 or at in found or not scene.wanted("stray"):
        return
    line = spots[at].line
    if not (at - 1 in found or spots[at].above is not None):
        return
    above = next((i for i in range(at - 1, -1, -1) if i not in found), None)
    last_words = line.words <= _STRAY_WORDS and not (line.stop or line.colon or line.quoted or line.bullet)
    if last_words and above is not None and spots[above].line.sentence:
        found[at] = Verdict(line, "stray", "stray-end", 0.75)


def link_alone(scene: Scene, found: Found) -> None:
    """Take an address that stands alone, unless a colon announces it or it is one of a list."""
    spots = scene.spots
    if not scene.wanted("nav"):
        return
    links = [i for i, spot in enumerate(spots) if _ADDRESS.match(spot.line.text)]
    for i in links:
        near = spots[max(0, i - 1) : i] + spots[i + 1 : i + 2]
        announced = i > 0 and spots[i - 1].line.colon
        listed = any(_ADDRESS.match(spot.line.text) or "://" in spot.line.text for spot in near)
        # In the article a bare domain may say where to book.
        known = i < scene.first_text or _WITH_PATH.match(spots[i].line.text)
        if known and i not in found and not announced and not listed and scene.last_text >= 0:
            found[i] = Verdict(spots[i].line, "nav", "link-alone", 0.8)
