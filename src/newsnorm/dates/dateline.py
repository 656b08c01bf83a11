"""Find the day that an article is of, where its text says so.

Only what stands in the furniture of an article counts: a dateline, a labelled stamp, a byline, a date
alone on its line. A day told in a sentence is news, and where the furniture leaves doubt nothing is said.
"""

from __future__ import annotations

import datetime as dt
import functools
import re

from newsnorm.core.arguments import check_text
from newsnorm.core.tables import load_table
from newsnorm.dates.finder import find_dates
from newsnorm.dates.lexicon import is_weekday
from newsnorm.dates.model import Date
from newsnorm.dates.patterns import pattern

#: Furniture stands in the first lines, or the last.
_TOP, _BOTTOM = 14, 4
_LINE = 400

_META = pattern(
    r"""["']?(?:datePublished|published_time|pubdate|article:published_time|datetime)["']?\s*[:=]\s*["'](\d{4})-(\d\d)-(\d\d)"""
)
_WIRE = pattern(
    r"""^[^\w\n]{0,3}(?:\([A-Z][\w .]+\)\s*)?
        [A-ZÀ-ÞЀ-Я][\w.'’/ -]{1,40}(?:,\s*[A-Z][\w.'’ ]{1,30}){0,2}\s*[,–—:(-]+\s*
        (?:\([A-Z][\w ./]+\)\s*[-–—]*\s*)?$""",
    re.VERBOSE,
)
_AFTER_WIRE = pattern(
    r"^(?:\s*(?:г|р)\b\.?|\s+(?:года|року))?\s*(?:\)|,)?\s*(?:[(/\[][^)/\]\n]{2,60}[)/\]])?\s*(?:\.?\s*[-–—]+|:|\.\s+[A-Z]|,?\s*[A-Z]{2,}\s*[-–—])"
)
#: What is left of a page's markup: "<time>2024-08-07T06:15:00+03:00</time>".
_TAG = pattern(r"</?[A-Za-z][^<>]*>")
#: A machine's stamp with its hour, and what a line holds after it: "2023-06-06T04:41:00+03:00 | Water is rising".
_STAMPED = pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*\s*[|·•–—-]\s")
#: Between the parts of a line of furniture: "Sana'a | By Amal H. | 2024/01/12 03:10 UTC | Blasts near the port".
_PARTS = ("|", "•", "·")
#: "Москва. 21 сентября 2022 г. Указ подписан": a city and a full stop, as agencies of the east begin.
_CITY_STOP = pattern(r"^[A-ZÀ-ÞЀ-Я][\w'’-]{2,20}(?:[ -][A-ZÀ-ÞЀ-Я][\w'’-]+)?\.\s+$")
_AFTER_STOP = pattern(r"^(?:\s*(?:г|р)\b\.?|\s+(?:года|року))?\s*(?:[.–—:/(-]|(?<=\.)\s*[A-ZÀ-ÞЀ-Я«\"])")
_NOISE = pattern(r"[\s|·•,;:()\[\]/\\–—‒*>~.-]+")
_READING = pattern(
    r"""\b\d+\s*[- ]?(?:min(?:ute)?s?\.?)(?:\s+(?:read|ago))?\b | \b\d+\s+(?:comments?|shares?|views?)\b
      | \b\d\d?[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\b\.?)?
      | \b\d{4}\s+(?:gmt|utc|hrs|hkt|[ce]e?s?t|e[ds]t|bst|msk|ist)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BYLINE = pattern(
    r"""^(?:by|from|written\ by|reported\ by|story\ by|text\ by|von|por|par|di|автор|od|yazan)\b[^.!?]{0,90}$
      | ^[^.!?\d]{0,60}\b(?:staff|correspondent|reporter|editor|desk|news|reuters|afp|ap|bbc|cnn|times|post|press|agency
          |herald|guardian|ukrinform|tass|interfax|xinhua|anadolu|dpa|upi)\b[^.!?\d]{0,40}$""",
    re.IGNORECASE | re.VERBOSE,
)

_FROM_REPORTER = pattern(r"^from(?:\s+[\w.'’-]+){2,9},\s*$", re.IGNORECASE)


def detect_dateline(text: str) -> dt.date | None:
    """Return the day that the article says it is of, or None where it does not say or leaves doubt.

    >>> detect_dateline("KYIV, Sept 12, 2022 (Reuters) - Ukraine said its troops advanced.")
    datetime.date(2022, 9, 12)

    A day within a sentence is not the article's:

    >>> detect_dateline("On September 12, 2022, the troops advanced.") is None
    True

    Raises:
        TypeError: *text* is not a `str`.
    """
    check_text(text)
    stamps: dict[str, list[dt.date]] = {"published": [], "wire": [], "alone": [], "updated": []}
    yearless: list[Date] = []
    undecided = False
    for line in _furniture(text):
        kind, day = _read(line, yearless)
        if kind == "undecided":
            undecided = True
        elif kind and day:
            stamps[kind].append(day)
    for kind in ("published", "wire"):
        days = set(stamps[kind])
        if len(days) == 1:
            return days.pop()
        if days:
            return None
    if undecided:
        return None
    if stamps["alone"]:
        return stamps["alone"][0]
    if len(set(stamps["updated"])) == 1:
        return stamps["updated"][0]
    return _year_from_text(text, yearless) if yearless else None


def _furniture(text: str) -> list[str]:
    """Return the first and last lines that hold anything, without splitting a long text as a whole."""
    head = [line for line in text[: _TOP * _LINE].splitlines() if line.strip()][:_TOP]
    tail = (
        [line for line in text[-_BOTTOM * _LINE :].splitlines() if line.strip()][-_BOTTOM:]
        if len(text) > _TOP * _LINE
        else []
    )
    return [line.strip()[:_LINE] for line in head + tail]


@functools.cache
def _labels() -> re.Pattern[str]:
    rows = load_table("dates/labels.tsv", ("label", "meaning"))
    groups = {
        meaning: "|".join(re.escape(label) for label, kind in sorted(rows, reverse=True) if kind == meaning)
        for meaning in ("published", "updated", "other")
    }
    return re.compile("|".join(f"(?P<{kind}>{labels})" for kind, labels in groups.items()), re.IGNORECASE)


@functools.cache
def _noise_words() -> frozenset[str]:
    return frozenset(
        label for label, meaning in load_table("dates/labels.tsv", ("label", "meaning")) if meaning == "noise"
    )


def _read(line: str, yearless: list[Date]) -> tuple[str, dt.date | None]:
    """Return what kind of furniture *line* is and the day that it gives; yearless datelines are put aside."""
    found = _META.search(line)
    if found:
        try:
            return "published", dt.date(*map(int, found.groups()))
        except ValueError:
            return "", None
    line = _TAG.sub(" ", line).strip()
    if not any(c.isdigit() for c in line):
        return "", None
    dates = [
        d for d in find_dates(line, reference=None) if d.kind == "date" and d.rule not in ("relative_day", "weekday")
    ]
    if not dates:
        return _foreign(line)
    first = dates[0]
    label = _label_of(line, first.start)
    if label == "other" and not _FROM_REPORTER.match(line[: first.start]):
        return "", None
    if label not in ("", "other"):
        if first.low is None:
            return ("undecided", None) if first.anchor == "absolute" else ("", None)
        return _labelled(line, dates, label)
    before, after = line[: first.start], line[first.end :]
    if first.start and _WIRE.match(before) and _AFTER_WIRE.match(after):
        if first.low is None:
            yearless.append(first)
            return "", None
        return "wire", first.low
    if _STAMPED.match(line) and first.start == 0:
        return "alone", first.low
    if before.rstrip().endswith(_PARTS) and after.lstrip().startswith(_PARTS) and first.low:
        return "alone", first.low
    if _CITY_STOP.match(before) and _AFTER_STOP.match(after) and first.low:
        return "wire", first.low
    rest = line
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    rest = _NOISE.sub(" ", _READING.sub(" ", rest)).strip()
    if all(word in _noise_words() or is_weekday(word) for word in rest.lower().split()):
        rest = ""
    if not rest or (_BYLINE.match(rest) and len(rest) < 100):
        if first.low is None:
            return ("undecided", None) if first.anchor == "absolute" else ("", None)
        return "alone", first.low
    return "", None


def _label_of(line: str, until: int) -> str:
    """Return what the label at the head of *line*, or just before the date, means."""
    head = line[:until]
    found = None
    for found in _labels().finditer(head):
        between = head[found.end() :]
        if len(between) > 40 and ":" not in between:
            continue
    if found is None or (found.start() > 60 and until - found.end() > 25):
        return ""
    inner = head[found.start() - 1 : found.start()] if found.start() else ""
    return "" if inner.isalnum() else str(found.lastgroup)


def _labelled(line: str, dates: list[Date], label: str) -> tuple[str, dt.date | None]:
    """Return the first day, or of several the one that is labelled as published."""
    days = [(d, _label_of(line, d.start)) for d in dates if d.low is not None]
    for date, kind in days:
        if kind == "published":
            return "published", date.low
    return label, days[0][0].low


def _foreign(line: str) -> tuple[str, dt.date | None]:
    """Read a labelled date that the grammar cannot, such as one in Arabic, by dateparser."""
    found = _labels().match(line)
    if found is None or found.lastgroup == "other" or not re.search(r"\d{4}", line):
        return "", None
    from newsnorm.dates.foreign import parse_explicit

    day = parse_explicit(line[found.end() :].strip(" :–—-|"))
    return (str(found.lastgroup), day) if day else ("", None)


def _year_from_text(text: str, yearless: list[Date]) -> dt.date | None:
    """Give a dateline without its year the year of a full date that lies at most a month before it."""
    context = dict.fromkeys(
        d.low
        for d in find_dates(text[: 40 * _LINE], reference=None)
        if d.anchor == "absolute" and d.kind == "date" and d.low
    )
    fits = set()
    for known in context:
        assert known is not None
        for year in (known.year, known.year + 1):
            for date in find_dates(f"{yearless[0].text}, {year}", reference=None):
                if date.low and 0 <= (date.low - known).days <= 31:
                    fits.add(date.low)
    return fits.pop() if len(fits) == 1 else None
