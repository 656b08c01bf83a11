"""Damage clean articles the way sites and scrapers do, and say where.

Each style is one site's markup with one scraper's habit: which figures sit in an element of their own, what the
scraper leaves of it, and whether white space is tidied afterwards. A style that loses nothing is in the list too:
there every finding is a false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

NUMBER = r"(?<![\d.,$£€-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d,.]*\d)"
GROUPED = r"(?<![\d.,$£€-])\d{1,3}(?:,\d{3})+(?![\d,.]*\d)"
AREA = r"(?:sq\.? km|sq miles|square (?:kilomet(?:re|er)s|miles|met(?:re|er)s)|hectares)"
LENGTH = r"(?:km|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|yards|cm|mm)"
MASS = r"(?:kg|tonnes|metric tons|tons|lb\b\.?|pounds)"
UNIT = rf"(?:{AREA}|{LENGTH}|{MASS}|knots|mph|gigawatts|MW|GW|litres|degrees(?: Celsius)?|°?C\b)"
PEOPLE = (
    r"(?:people|residents|civilians|soldiers|troops|men|prisoners|fighters|casualties|families|inhabitants|tanks|rockets|"
    r"vehicles|drones|servicemen|rebels|pupils|refugees|villages|houses|vessels|sorties|aircraft|seafarers)"
)
MONEY = r"[$£€]\d[\d,.]*\d?(?:\s?(?:billion|million|bn|m)\b)?"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"

#: What a figure may be led by such that a reader sees at once that it is gone.
_LEADS = frozenset(
    re.findall(
        r"\w+",
        "about around over nearly roughly than least to of by at between and from estimated some within weighing only "
        "under every for with a an is was were are killed wounded covers costs holds on most much many height upwards "
        "stood lost took fired spent hold held has have had until since",
    )
)


@dataclass(frozen=True)
class Style:
    """One site's markup and one scraper's habit. *pattern* names what goes `gone`; *put* is left there."""

    name: str
    pattern: str
    kind: str | None
    put: str | Callable[[re.Match[str]], str] = ""
    tidy: bool = False
    flags: int = 0
    every: int = 1


@dataclass
class Damaged:
    """A damaged article, and where: *sure* faults show to any reader, *weak* ones only to a careful one."""

    text: str
    sure: list[tuple[int, int]] = field(default_factory=list)
    weak: list[tuple[int, int]] = field(default_factory=list)


def _both(name: str, pattern: str, kind: str, **more: object) -> list[Style]:
    return [Style(f"{name}, raw", pattern, kind, **more), Style(f"{name}, tidied", pattern, kind, tidy=True, **more)]  # type: ignore[arg-type]


def _digits_less(found: re.Match[str]) -> str:
    return found["gone"][:-1]


STYLES: list[Style] = [
    *_both("areas in an unknown element", rf"(?P<gone>{NUMBER} {AREA})", "missing_figure"),
    *_both("lengths in an unknown element", rf"(?P<gone>{NUMBER} {LENGTH})\b", "missing_figure"),
    *_both("masses in an unknown element", rf"(?P<gone>{NUMBER} {MASS})", "missing_figure"),
    *_both("any measure in an unknown element", rf"(?P<gone>{NUMBER} ?{UNIT})", "missing_figure"),
    *_both("dual figures from a template", rf"(?P<gone>{NUMBER} {UNIT} \([^()]*\d[^()]*\))", "missing_figure"),
    *_both("behind the comma, with its unit", rf"\d,(?P<gone>\d{{3}} {UNIT})", "comma_tail"),
    *_both("behind the comma, unit kept", rf"(?<=\d,)(?P<gone>\d{{3}})(?= {UNIT})", "comma_tail"),
    *_both("behind the comma, counts", rf"(?<=\d,)(?P<gone>\d{{3}})(?= (?:[a-z]+ )?{PEOPLE})", "comma_tail"),
    *_both("before the comma", r"(?P<gone>(?<![\d.,$£€-])\d{1,3})(?=,\d{3}(?!\d))", "head_lost"),
    Style(
        "a digit lost from the last group",
        rf"(?<=\d,)(?P<gone>\d{{3}})(?= (?:[a-z]+ )?{PEOPLE})",
        "broken_group",
        _digits_less,
    ),
    Style("groups split by a tag", r"(?<=\d)(?P<gone>,)(?=000(?: [a-z]))", "broken_group", " ,"),
    Style("groups split behind the comma", r"(?<=\d)(?P<gone>,)(?=000(?: [a-z]))", "broken_group", ", "),
    *_both("the number before its unit", rf"(?P<gone>{NUMBER})(?= {UNIT})", "missing_number"),
    *_both("the number before its noun", rf"(?P<gone>{NUMBER})(?= {PEOPLE})", "missing_number"),
    *_both("grouped numbers", rf"(?P<gone>{GROUPED})", "missing_number"),
    *_both("linked counts, noun and all", rf"(?P<gone>{NUMBER} {PEOPLE})", "missing_figure"),
    *_both("all bare numbers", rf"(?P<gone>{NUMBER})", "missing_number"),
    *_both("the number before per cent", r"(?P<gone>(?<![\d.,-])\d+(?:\.\d+)?)(?=%| per ?cent)", "missing_number"),
    *_both("percentages", r"(?P<gone>(?<![\d.,-])\d+(?:\.\d+)?(?:%| per ?cent))", "missing_figure"),
    *_both("the number behind its sign", r"(?<=[$£€])(?P<gone>\d[\d,.]*\d|\d)", "missing_number"),
    *_both("sums of money", rf"(?P<gone>{MONEY})", "missing_figure"),
    Style(
        "digits behind the point",
        r"(?P<keep>\d\.)(?P<gone>\d+)(?= ?(?:billion|million|bn|m|per|%|tonnes|gigawatts|kg|square|hectares))",
        "decimal_tail",
    ),
    *_both("low bounds", rf"(?<=[Bb]etween )(?P<gone>{NUMBER})(?= and)", "missing_bound"),
    *_both("high bounds", rf"(?<=[Bb]etween )(?P<all>{NUMBER} and )(?P<gone>{NUMBER})", "missing_bound"),
    *_both("both bounds", rf"(?<=[Bb]etween )(?P<gone>{NUMBER}) and (?P<gone2>{NUMBER})", "missing_bound"),
    *_both("bracketed figures", r"\((?P<gone>(?:about )?[$£€]?\d[^()]*)\)", "empty_brackets"),
    *_both("numbers in brackets", rf"\((?:about )?(?P<gone>\d[\d,.]*)(?= {UNIT}\))", "empty_brackets"),
    *_both(
        "days in a time element",
        rf"(?<=[Oo]n )(?P<gone>\d\d?)(?= {MONTH})|(?<=[Oo]n )(?:{MONTH}|Feb\.|Sept\.) (?P<gone2>\d\d?)",
        "missing_date_part",
    ),
    *_both(
        "dates in a time element",
        rf"(?<=[Oo]n )(?P<gone>\d\d? {MONTH}(?: \d{{4}})?|{MONTH} \d\d?, \d{{4}})",
        "missing_date_part",
    ),
    *_both("ages", r"(?P<gone>\d+)(?=-year-old)", "missing_number"),
    Style("notes glued to grouped numbers", r"(?<=\d,\d{3})(?P<gone>)(?= )", "glued_note", "2"),
    Style("notes glued to percentages", r"(?<=\d%)(?P<gone>)(?= )", "glued_note", "3"),
    Style(
        "superscript two flattened", r"(?<=\d )(?P<gone>square kilomet(?:re|er)s|sq\.? km)", "lost_superscript", "km 2"
    ),
    Style(
        "the unit of what is measured",
        rf"(?<=\d)(?P<gone> {LENGTH})(?= (?:wide|deep|long|thick|high|north|south|west|east|(?:of|from) the border))",
        "missing_unit",
    ),
    Style(
        "the unit of territory",
        rf"(?<=\d)(?P<gone> {AREA})(?= of (?:territory|land|farmland|poppy|terrain))",
        "missing_unit",
    ),
    Style("half of the unit", r"(?<=\d sq )(?P<gone>km|miles)|(?<=\d square )(?P<gone2>[km]\w+)", "missing_unit"),
    *_both("temperatures", r"(?P<gone>-?\d+ ?°?C\b)", "missing_figure"),
    # what loses nothing
    Style("a no-break space becomes a new line", rf"(?<=\d)(?P<gone> )(?={UNIT}|{PEOPLE})", None, "\n"),
    Style("lines broken at a hyphen", r"(?<=[a-z]{4})(?P<gone>)(?=[a-z]{5})", None, "-\n", every=7),
    Style("numbers grouped by a thin space", r"(?<=\d)(?P<gone>,)(?=\d{3})", None, "\u2009"),
    Style("two blanks behind a full stop", r"(?<=[a-z]\.)(?P<gone> )(?=[A-Z])", None, "  "),
    Style("notes in brackets", r"(?<=[a-z]{3})(?P<gone>)(?=[.,] )", None, "[4]", every=3),
    Style("paragraphs joined by one new line", r"(?P<gone>\n\n)", None, "\n"),
    Style("curly quotes", r'(?P<gone>")', None, "”"),
    Style("nothing", r"(?P<gone>(?!))", None),
]


def damage(text: str, style: Style) -> Damaged | None:
    """Return *text* as *style* leaves it, or None where it holds nothing that the style touches."""
    made, places, here, touched = "", [], 0, 0
    for number, found in enumerate(re.finditer(style.pattern, text, style.flags)):
        if number % style.every:
            continue
        name = "gone" if found["gone"] is not None else "gone2"
        groups = ["gone", "gone2"] if "gone2" in found.groupdict() and found["gone"] and found["gone2"] else [name]
        for group in groups:
            start, end = found.span(group)
            if start < here:
                continue
            made += text[here:start]
            put = style.put(found) if callable(style.put) else style.put
            places.append((len(made), len(made) + len(put)))
            made += put
            here = end
            touched += 1
    made += text[here:]
    if not touched and style.kind is not None:
        return None
    if style.tidy:
        made, places = _tidied(made, places)
    damaged = Damaged(made)
    if style.kind is None:
        return damaged
    for place in _merged(made, places):
        (damaged.sure if _shows(made, place, style) else damaged.weak).append(place)
    return damaged


def _merged(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Count two gaps of one range ("between  and ") as one."""
    merged: list[tuple[int, int]] = []
    for place in places:
        if merged and text[merged[-1][1] : place[0]].strip() in ("and", "("):
            merged[-1] = (merged[-1][0], place[1])
        else:
            merged.append(place)
    return merged


_SPARE = re.compile(r"(?<=[^\n]) +(?=[,.;:)])|(?<=[ (]) +")


def _tidied(text: str, places: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Drop spare blanks as a text cleaner does, and move the places along."""
    spare = [found.span() for found in _SPARE.finditer(text)]

    def moved(at: int) -> int:
        return at - sum(min(end, at) - start if end <= at + 1 else 0 for start, end in spare if start < at + 1)

    return _SPARE.sub("", text), [(moved(start), moved(end)) for start, end in places]


def _shows(text: str, place: tuple[int, int], style: Style) -> bool:
    """Tell whether a reader must notice: white space shows the gap, or the words on its two sides do not fit."""
    start, end = place
    if style.kind in ("comma_tail", "head_lost", "broken_group", "decimal_tail", "glued_note", "lost_superscript"):
        rest = text[end:].lstrip()
        return not re.match(r"(?:and|but|or|of whom|of which|of them)\b", rest)
    if style.kind in ("empty_brackets", "dimension_mismatch", "missing_unit", "missing_bound"):
        return True
    if style.name.startswith("ages"):
        return True
    left, right = text[:start], text[end:]
    if left[-1:] == " " and right[:1] == " ":
        return True
    if left[-1:] in "$£€":
        return True
    word = (re.findall(r"[\w']+", left[-20:]) or [""])[-1].lower()
    follows = (re.match(r"\s*([\w'-]+|[^\w\s])", right) or [""])[0].strip()
    if word not in _LEADS or re.search(r"[.!?,;:\n]\s*$", left):
        return False
    if style.kind == "missing_date_part":
        return follows[:1].isupper() or follows in ", ."
    if follows in ("%", "per") or re.match(rf"\s*{UNIT}\b", right):
        return word not in ("a", "an", "and", "for", "was", "is", "are", "were")
    if follows in (".", ";", ")"):
        return word not in (
            "over",
            "about",
            "around",
            "lost",
            "held",
            "took",
            "fired",
            "killed",
            "wounded",
            "most",
            "many",
            "much",
        )
    if follows == "of":
        return word not in ("some", "most", "much", "many", "least")
    if follows in (
        "in",
        "on",
        "at",
        "from",
        "for",
        "by",
        "to",
        "and",
        "or",
        "was",
        "were",
        "had",
        "with",
        "when",
        "after",
    ):
        return word in (
            "about",
            "around",
            "nearly",
            "roughly",
            "than",
            "estimated",
            "of",
            "weighing",
            "least",
            "some",
        ) and not (word == "of" and follows in ("in", "to"))
    if re.match(rf"\s*{PEOPLE}", right):
        return word in ("least", "about", "around", "nearly", "roughly", "estimated")
    return False


def corpus(articles: list[str], styles: list[Style]) -> Iterator[tuple[int, Style, Damaged]]:
    """Yield every article as every style leaves it."""
    for number, text in enumerate(articles):
        for style in styles:
            damaged = damage(text, style)
            if damaged is not None:
                yield number, style, damaged
