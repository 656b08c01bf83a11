"""Judge the lines of the head: what stands above and right below the headline."""

from __future__ import annotations

from newsnorm.debris.rules import Rule
from newsnorm.debris.scene import Found, Scene, Verdict

#: A title is longer than this.
_LABEL_SHORT = 2
#: Kinds that stand beside a headline.
_OF_THE_ARTICLE = frozenset(("share", "meta", "credit", "caption", "dup"))


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
            if short and j == title and j - i > 1 and _of_a_menu(spots[i].above):
                last = j - 1  # two short labels are no title
            if i == 0 or spots[i].above is not None:
                for k in range(i, last + 1):
                    found.setdefault(k, Verdict(spots[k].line, "nav", "above-the-headline", 0.8))
        i = max(j, i + 1)


def _of_a_menu(rule: Rule | None) -> bool:
    return rule is not None and rule.kind not in _OF_THE_ARTICLE
