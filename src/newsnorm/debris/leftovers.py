"""Claim what makes no sense any more once the debris beside it is gone.

A label whose list went, the name over a note on the author, the sentence
between two pleas, the links under a "Read more" that cut an article in two:
none of them is known by its own words, all by what they were part of.
"""

from __future__ import annotations

import re

from newsnorm.debris.scene import HEADLINE_WORDS, Found, Scene, Spot, Verdict, names
from newsnorm.debris.vocabulary import shares

#: A label over a list has at most so many words.
_LABEL_WORDS = 3
#: A sentence between two pleas has at most so many.
_TALK_WORDS = 30
#: So many links stand under a button in the middle of an article, at most.
_LINKS = 6
#: Below a headline of another article stands a blurb of at most so many words, …
_BLURB_WORDS = 25
#: … which shares at most this part of its longer words with the article.
_SHARED = 0.2
#: A tag has at most so many words.
_TAG_WORDS = 4
_LATIN, _LETTERS = re.compile(r"[A-Za-z]{2}"), re.compile(r"[^\W\d_]{2}")
_PLEAS = frozenset(("signup", "paywall", "consent"))
_AUTHORS = frozenset(("author-note", "author-box"))
_BUTTONS = frozenset(("page-link", "read-more"))
# "YemenHouthisUnited Nations": tags without a space between them; "YouTube" is a name
_JOINT = re.compile(r"[a-z]{3}(?=[A-Z][a-z]{2})")


def label_over_debris(scene: Scene, found: Found) -> None:
    """Claim a label that has nothing left to announce, off the article: "Bonus video:"."""
    if not scene.wanted("nav") or scene.last_text < 0:
        return
    for i, spot in enumerate(scene.spots):
        line = spot.line
        if i in found or spot.rule is not None or spot.below is None or scene.first_text <= i <= scene.last_text:
            continue
        if line.colon and line.words <= _LABEL_WORDS and not shares(line.key).tale:
            found[i] = Verdict(line, "nav", "label-over-debris", 0.8)


def author_name(scene: Scene, found: Found) -> None:
    """Claim the name of an author below the article, beside a note on that author."""
    if not scene.wanted("meta") or scene.last_text < 0:
        return
    for i in range(scene.last_text + 1, len(scene.spots)):
        spot = scene.spots[i]
        beside = {rule.id for rule in (spot.above, spot.below) if rule is not None}
        if i not in found and spot.rule is None and not beside.isdisjoint(_AUTHORS) and names(spot.line):
            found[i] = Verdict(spot.line, "meta", "author-name", 0.85)


def other_script(scene: Scene, found: Found) -> None:
    """Claim short lines off the article in a script that it is not written in, beside debris: "Լրահոս"."""
    if not scene.wanted("nav") or scene.last_text < 0 or not _LATIN.search(scene.spots[scene.first_text].line.text):
        return
    for i, spot in enumerate(scene.spots):
        line = spot.line
        if scene.first_text <= i <= scene.last_text or line.text.isascii() or i in found or spot.rule is not None:
            continue
        beside = spot.above is not None or spot.below is not None
        other = _LETTERS.search(line.text) and not _LATIN.search(line.text)
        if beside and other and line.words <= _TALK_WORDS and not line.quoted:
            found[i] = Verdict(line, "nav", "other-script", 0.8)


def between_pleas(scene: Scene, found: Found) -> None:
    """Claim a short line that speaks of us or to you, between two lines that plead: "If so, we have a request."."""
    if not scene.wanted("signup") or scene.last_text < 0:
        return
    for i, spot in enumerate(scene.spots):
        line = spot.line
        if i in found or not (_pleads(spot, "above") and _pleads(spot, "below")) or line.words > _TALK_WORDS:
            continue
        words = shares(line.key)
        if (words.house or words.visitor) and not words.tale and '"' not in line.key:
            found[i] = Verdict(line, "signup", "between-pleas", 0.85)


def _pleads(spot: Spot, where: str) -> bool:
    rule = getattr(spot, where)
    return rule is not None and rule.kind in _PLEAS


def glued_tags(scene: Scene, found: Found) -> None:
    """Claim tags below the article that punctuation or its want gives away.

    "YemenHouthisUnited Nations" are tags without spaces, and "grain deal,"
    over "Black Sea," is a list of them that furniture ends.
    """
    if not scene.wanted("nav") or scene.last_text < 0:
        return
    spots, i = scene.spots, scene.last_text + 1
    while i < len(spots):
        line, at = spots[i].line, i
        if not (line.stop or line.sentence or line.quoted) and len(_JOINT.findall(line.text)) > 1:
            found.setdefault(i, Verdict(line, "nav", "glued-tags", 0.85))
        while at < len(spots) and spots[at].line.text[-1] == "," and spots[at].line.words <= _TAG_WORDS:
            at += 1
        if at - i > 1 and spots[at - 1].below is not None:
            for k in range(i, at):
                found.setdefault(k, Verdict(spots[k].line, "nav", "glued-tags", 0.8))
        i = max(at, i + 1)


def blurbs(scene: Scene, found: Found) -> None:
    """Claim the blurbs, and the headlines between them, below a headline that its header claimed.

    They alternate up to the next furniture, and tell of something else than the article above.
    """
    spots = scene.spots
    if not scene.wanted("related") or scene.last_text < 0:
        return
    told: set[str] = set()
    for i in range(scene.first_text + 1, len(spots)):
        if spots[i - 1].text and i - 1 not in found:
            told |= spots[i - 1].stems
        above = spots[i].above
        if above is None or above.claims != "headlines" or i in found:
            continue
        at = i if _blurb(spots[i]) else i + 1 if scene.headline(i) else len(spots)
        if at < len(spots) and _blurb(spots[at]):
            while at + 2 < len(spots) and spots[at].below is None and scene.headline(at + 1) and _blurb(spots[at + 2]):
                at += 2
        if at - i < 2 or at >= len(spots) or not (at + 1 == len(spots) or spots[at].below is not None):
            continue
        said = frozenset().union(*(spot.stems for spot in spots[i : at + 1]))
        if len(said & told) <= _SHARED * len(said):
            for k in range(i, at + 1):
                found.setdefault(k, Verdict(spots[k].line, "related", "blurbs-below", 0.8))


def _blurb(spot: Spot) -> bool:
    line = spot.line
    return spot.rule is None and line.stop and line.words <= _BLURB_WORDS and not (line.quoted or line.bullet)


def links_inside(scene: Scene, found: Found) -> None:
    """Claim headlines under a button that parts an article: what stands over the next sentence may be its subhead."""
    spots = scene.spots
    if not scene.wanted("related"):
        return
    for i in range(scene.first_text + 1, scene.last_text):
        rule = spots[i].above
        if rule is None or rule.id not in _BUTTONS or i in found:
            continue
        at = i
        while at - i < _LINKS and at < scene.last_text and at not in found and _link(scene, at):
            at += 1
        at -= spots[at].text
        for k in range(i, at):
            found[k] = Verdict(spots[k].line, "related", "links-inside", 0.8)


def _link(scene: Scene, at: int) -> bool:
    line = scene.spots[at].line
    return line.words >= HEADLINE_WORDS and not (line.bullet or line.quoted or "\t" in line.text) and scene.headline(at)
