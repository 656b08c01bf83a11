"""Judge the lines of the head: what stands above and right below the headline."""

from __future__ import annotations

import re

from newsnorm.debris.lines import Line
from newsnorm.debris.rules import Rule
from newsnorm.debris.scene import Found, Scene, Verdict

#: A title is longer than this.
_LABEL_SHORT = 2
#: Kinds that stand beside a headline.
_OF_THE_ARTICLE = frozenset(("share", "meta", "credit", "caption", "dup"))
#: The head of a page has at most so many lines, …
_HEAD_LINES = 40
#: … and what says a headline again at least so many words.
_SAID_WORDS = 4
# "Shells fall on Izium | Harbour News", "Shells fall on Izium - The Harbour"
_OF_THE_SITE = re.compile(r" ?(?:[|•·]| [-–—]) ?(?:\S+ ?){1,5}\Z")
_OF_A_PICTURE = re.compile(r"(?:image|photo|picture|video|caption|file|source|watch|listen|live)\b")


def above_the_headline(scene: Scene, found: Found) -> None:
    """Claim labels above the headline, in runs between pieces of the menu or the top of the page."""
    spots = scene.spots
    if not scene.wanted("nav"):
        return
    title, i = scene.title or 0, 0
    while i < title:
        j = i
        while j < title and scene.label(j):
            j += 1
        if j > i:
            last = next((k for k in range(j - 1, i - 1, -1) if _of_a_menu(spots[k].below)), i - 1)
            short = all(spot.line.words <= _LABEL_SHORT for spot in spots[i:j])
            kicker = j < len(spots) and all(_is_kicker(spot.line, spots[j].line.key) for spot in spots[i:j])
            if j == title and _of_a_menu(spots[i].above) and ((short and j - i > 1) or kicker):
                last = j - 1  # two short labels are no title, nor is "PAKISTAN" under a menu
            if i == 0 or spots[i].above is not None:
                for k in range(i, last + 1):
                    found.setdefault(k, Verdict(spots[k].line, "nav", "above-the-headline", 0.8))
        i = max(j, i + 1)


def _is_kicker(label: Line, title: str) -> bool:
    """Say whether a label is in capitals, or a word of the title below: "Lebanon" over "Lebanon: a siege ends"."""
    return label.text.isupper() or f" {label.key} " in f" {title.replace(':', ' ')} "


def _of_a_menu(rule: Rule | None) -> bool:
    return rule is not None and rule.kind not in _OF_THE_ARTICLE


def headline_again(scene: Scene, found: Found) -> None:
    """Claim what says the headline once more in the head, shorter or with the name of the site."""
    if not scene.wanted("dup") or scene.last_text < 0:
        return
    head = [
        (i, spot.line)
        for i, spot in enumerate(scene.spots[: min(scene.first_text, _HEAD_LINES)])
        if spot.rule is None and spot.line.words >= _SAID_WORDS and i not in found
    ]
    for i, line in head:
        for j, longer in head:
            if i == j or j in found or i in found or not _says(longer.key, line.key):
                continue
            again = j if _OF_THE_SITE.match(longer.key[len(line.key) :]) or _OF_A_PICTURE.match(longer.key) else i
            found[again] = Verdict(scene.spots[again].line, "dup", "headline-again", 0.85)


def _says(longer: str, shorter: str) -> bool:
    """Say whether one key begins or ends with the other and goes on at the border of a word."""
    rest = longer.removeprefix(shorter) if longer.startswith(shorter) else longer.removesuffix(shorter)
    edge = rest[:1] if longer.startswith(shorter) else rest[-1:]
    return 0 < len(rest) < len(longer) and not edge.isalnum()


def contents(scene: Scene, found: Found) -> None:
    """Claim a table of contents: two short lines or more in the head that stand again as subheads below."""
    spots = scene.spots
    if not scene.wanted("nav") or scene.last_text < 0:
        return
    below = {
        spot.line.key
        for spot, after in zip(spots[scene.first_text :], spots[scene.first_text + 1 :], strict=False)
        if not spot.line.sentence and after.text and spot.line.text[-1] not in ",;"
    }
    i = 0
    while i < scene.first_text:
        j = i
        while j < scene.first_text and spots[j].rule is None and j not in found and spots[j].line.key in below:
            j += 1
        if j - i > 1 and i:
            for k in range(i, j):
                found[k] = Verdict(spots[k].line, "nav", "contents-list", 0.85)
        i = max(j, i + 1)
