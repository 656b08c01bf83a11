"""Repair the characters of a text: entities, mojibake, invisible marks, odd spaces, stray tags.

Nothing here touches a run of plain spaces: two spaces between two words are
the best single cue of a lost figure, so `tidy_spaces` comes later, after the
search for truncations.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator

from newsnorm.core.arguments import check_text
from newsnorm.core.edits import Edit, Rewrite, settle
from newsnorm.debris.mojibake import eight_bit_edits, mojibake_edits

# "&amp;nbsp;" was escaped twice; "&nbsp" without its semicolon is common, "&copy=" of a URL is none.
_ENTITY = re.compile(
    r"&(?:(?:amp|#0*38|#x0*26);)*"
    r"(?:#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};"
    r"|(?:nbsp|quot|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip)(?![\w=;]))"
)

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe"
#: Marks that no reader sees. ZWJ and ZWNJ (200C, 200D) spell words in Persian and in Indian scripts and join emoji.
_MARKS = "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_INVISIBLE = re.compile(f"[{_MARKS}]+|[\\x00-\\x08\\x0e-\\x1b\\x7f]+")
_RIGHT_TO_LEFT = re.compile(f"[{_RTL}]")
# What a page sets around a name in another script; a mark beside a right-to-left letter orders the stop after it.
_FRAME = re.compile("[\u202a-\u202e\u2066-\u2069]")
_JOINED = re.compile(f"[{_RTL}\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u200d\ufe0f\u2190-\u2bff\U0001f000-\U0001faff]")
# Not U+0085: it ends a line.
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_DECOMPOSED = re.compile("[A-Za-z\u0400-\u04ff][\u0300-\u0328]+")
_LIGATURE = re.compile("[\ufb00-\ufb06]")

_BLOCK_TAGS = "p|br|hr|div|section|article|figure|figcaption|li|ul|ol|table|tr|td|th|h[1-6]|blockquote|iframe|img"
_INLINE_TAGS = "a|abbr|amp-[a-z]+|b|big|center|cite|em|font|i|ins|label|noscript|s|script|small|span|strong|style|u"
_TAG = re.compile(rf"<(?:(?P<block>/?(?:{_BLOCK_TAGS}))|/?(?:{_INLINE_TAGS}))(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)
_RAISED = re.compile(r"<(?P<tag>sup|sub)>(?P<body>[^<>]{0,20})</(?P=tag)>", re.IGNORECASE)
_HTML_COMMENT = re.compile(r"<!--.{0,500}?-->", re.DOTALL)
# "[caption id=…]", "[gallery ids=…]": shortcodes of blog software that were never rendered
_SHORTCODE = re.compile(
    r"\[/?(?:caption|gallery|embed|video|audio|playlist|vc_[a-z_]+|et_pb_[a-z_]+|contact-form-7)(?:\s[^\[\]]{0,300})?\]"
)
_SUPERSCRIPT = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SUBSCRIPT = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")


def repair_characters(text: str) -> Rewrite:
    """Repair mojibake, entities, invisible marks, odd spaces and stray tags; leave plain spaces as they are.

    >>> repair_characters("The army&nbsp;said itâ€™s  over.").text
    'The army said it’s  over.'

    Ampersands and comparisons that mean themselves are left alone:

    >>> repair_characters("AT&T said 5 < 6").edits
    ()
    """
    check_text(text)
    # One repair can lay bare another ("&lt;b&gt;" is a tag written as entities): a few rounds, each linear.
    return settle(text, _STEPS, rounds=4)


def _entities(text: str) -> Iterator[Edit]:
    if "&" not in text:
        return
    for m in _ENTITY.finditer(text):
        plain = m.group()
        for _ in range(4):
            deeper = html.unescape(plain)
            if deeper == plain:
                break
            plain = deeper
        if plain != m.group():
            yield Edit(m.start(), m.end(), m.group(), plain, "entity")


def _invisible(text: str) -> Iterator[Edit]:
    for m in _INVISIBLE.finditer(text):
        before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        run = m.group()
        kept = ""
        if not run.isascii():
            if (_RIGHT_TO_LEFT.match(before) or _RIGHT_TO_LEFT.match(after)) and not _FRAME.search(run):
                continue
            if run[0] in "\u200c\u200d" and _JOINED.match(before) and _JOINED.match(after):
                kept = run[0]
        if run != kept:
            yield Edit(m.start(), m.end(), run, kept, "soft-hyphen" if run == "\xad" else "invisible")


def _c1_controls(text: str) -> Iterator[Edit]:
    # "\x93Kyiv\x94": Windows quotes read as Latin-1
    for m in _C1.finditer(text):
        try:
            meant = m.group().encode("latin-1").decode("cp1252")
        except UnicodeDecodeError:
            meant = ""
        yield Edit(m.start(), m.end(), m.group(), meant, "control")


def _odd_spaces(text: str) -> Iterator[Edit]:
    for m in _ODD_SPACE.finditer(text):
        yield Edit(m.start(), m.end(), m.group(), " " * (m.end() - m.start()), "odd-space")


def _composed(text: str) -> Iterator[Edit]:
    for m in _DECOMPOSED.finditer(text):
        whole = unicodedata.normalize("NFC", m.group())
        if whole != m.group():
            yield Edit(m.start(), m.end(), m.group(), whole, "composed")
    for m in _LIGATURE.finditer(text):
        yield Edit(m.start(), m.end(), m.group(), unicodedata.normalize("NFKC", m.group()), "ligature")


def _tags(text: str) -> Iterator[Edit]:
    if "<" in text:
        yield from _html_tags(text)
    if "[" in text:
        for m in _SHORTCODE.finditer(text):
            yield Edit(m.start(), m.end(), m.group(), "", "shortcode")


def _html_tags(text: str) -> Iterator[Edit]:
    here = 0
    found = [(m, "raised") for m in _RAISED.finditer(text)]
    found += [(m, "tag") for m in _TAG.finditer(text)]
    found += [(m, "comment") for m in _HTML_COMMENT.finditer(text)]
    for m, what in sorted(found, key=lambda pair: pair[0].span()):
        if m.start() < here:
            continue
        here = m.end()
        after = ""
        if what == "raised":
            # Never "3,000<sup>1</sup>" to "3,0001": the digit stays raised.
            digits = _SUPERSCRIPT if m["tag"].lower() == "sup" else _SUBSCRIPT
            after = m["body"].translate(digits)
        elif what == "tag" and m["block"] and _between_words(text, m.start(), m.end()):
            after = " "
        yield Edit(m.start(), m.end(), m.group(), after, "stray-tag")


def _between_words(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()


_STEPS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    _entities,
    mojibake_edits,
    eight_bit_edits,
    _invisible,
    _c1_controls,
    _odd_spaces,
    _composed,
    _tags,
)
