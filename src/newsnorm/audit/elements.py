"""The elements of a page, and which of them hold no running text: menus, captions, forms, what is never shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Never shown, or shown as something else than running text
UNSEEN = frozenset(
    [
        "head",
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "textarea",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
# Cells of a row are read as one line: "Killed | 3,000"
CELLS = frozenset(("td", "th"))
_FURNITURE = frozenset(
    [
        "aside",
        "nav",
        "footer",
        "header",
        "form",
        "figure",
        "figcaption",
        "menu",
        "dialog",
        "address",
        "button",
        "caption",
    ]
)
_FURNITURE_ROLES = frozenset(
    ["navigation", "complementary", "banner", "contentinfo", "search", "menu", "dialog", "form"]
)
_FURNITURE_CLASS = regex.compile(
    r"(?<![a-z])(?:ad|ads|advert\w*|author|banner|breadcrumbs?|byline|caption|comments?|cookie|copyright|credit|dateline"
    r"|disclaimer|disqus|footer|header|menu|meta|most|nav|newsletter|outbrain|pagination|paywall|popular|promo|pubdate"
    r"|recirc\w*|recommend\w*|related|share|sharing|sidebar|social|sponsor\w*|subscribe|taboola|tags|teasers?"
    r"|time(?:stamp)?|toolbar|trending|widget)(?![a-z])"
)
_UNDISPLAYED = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.IGNORECASE)


@dataclass(slots=True, eq=False)
class Element:
    """An element of the page, as much of it as the audit needs.

    Attributes:
        tag: Its lower-case name; "sup", "data", "x-figure".
        parent: The element around it.
        depth: How many elements are around it.
        furniture: Itself or something around it is a menu, a sidebar, a caption, a form.
    """

    tag: str
    parent: Element | None
    depth: int
    furniture: bool

    def lineage(self) -> Iterator[Element]:
        """Yield the element and everything around it, innermost first."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent


def hidden(node: LexborNode) -> bool:
    """Say whether an element is not displayed."""
    attributes = node.attributes
    return bool(attributes) and ("hidden" in attributes or bool(_UNDISPLAYED.search(attributes.get("style") or "")))


def is_furniture(node: LexborNode, tag: str) -> bool:
    """Say whether an element holds a menu, a sidebar, a caption or a form, by its tag, its role or its class."""
    if tag in _FURNITURE:
        return True
    attributes = node.attributes
    if not attributes or tag in ("html", "body", "main", "article"):
        return False
    if (attributes.get("role") or "").lower() in _FURNITURE_ROLES:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    return _FURNITURE_CLASS.search(names) is not None
