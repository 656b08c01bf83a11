"""What looks like a length of time and is none: a name, somebody's age, a week of work, some day."""

from __future__ import annotations

from newsnorm.dates.cues import cues
from newsnorm.dates.notation import Match
from newsnorm.dates.patterns import pattern

_BULLET = pattern(r"[·•|] ?$")


def is_reading_time(m: Match) -> bool:
    """Tell whether a bullet before it makes it the time that a page takes to read: "·3-min"."""
    return _BULLET.search(m.before(2)) is not None


_SOME_DAY = pattern(r" or (?:an)?other\b")


def is_any(m: Match) -> bool:
    """Tell whether it is any such time rather than the length of one: "one year or another"."""
    return _SOME_DAY.match(m.line.text, m.end) is not None


_WEEK_OF_WORK = pattern(r" (?:working )?weeks?\b")


def is_work_week(m: Match) -> bool:
    """Tell whether it is what a week of work has: "a 40-hour week"."""
    return _WEEK_OF_WORK.match(m.line.text, m.end) is not None


_CAPITAL_BEFORE = pattern(r"[A-Z]\w*['’]?\W*$")


_CAPITAL_OR_OF = pattern(r"\W*(?:[A-Z0-9]|of\b|ago\b|later\b|after\b|before\b|to\b|in\b)")


def is_title(m: Match) -> bool:
    """Tell whether a length is a name: "Seven Days, a theatre", though not where the line is a headline."""
    unit = m.text("unit")
    if not unit[0].isupper() or unit.isupper():
        return False
    return not _CAPITAL_BEFORE.search(m.before()) and not _CAPITAL_OR_OF.match(m.line.text, m.end)


_NAME_AFTER = pattern(r"(?: [A-Z][\w-]*){1,6} ([a-z]+)")


def begins_name(m: Match) -> bool:
    """Tell whether a length opens a name: "the Three-Day Guarantee brand"; a headline goes on in capitals.

    What has been so long for a time of its own is none: "the Six-Day War of 1967".
    """
    if not m.text("unit")[0].isupper() or m.text("unit").isupper():
        return False
    after = _NAME_AFTER.match(m.line.text, m.end)
    # An article makes a name of it whatever follows: "the Seven-Day Truce is a bar"
    led = m.before(4).lower() == "the "
    return after is not None and (led or after[1] not in cues("title-small"))


def is_some_day(m: Match) -> bool:
    """Tell whether "one day" is some day rather than the length of one."""
    before = m.before()[-12:].lower()
    return not before.endswith(("for ", "in ", "than ", "within ", "just ", "only ", "after ", "at least ", "about "))


def is_tight(m: Match) -> bool:
    """Tell whether its hyphen clings to the number: not "3 -day"."""
    start = m.line.starts[m.span("hyphen")[0]]
    return not m.line.text[start - 1].isspace()


_AFTER_OLD = pattern(r"[\s-]+(?:([a-z]+)(?:\s+([a-z]+))?)?")


_IS_SO_OLD = pattern(r"(\w+)(?:\s+(?:is|was)|,)(?:\s+(?:now|only|barely|already|just))?\s+$")


def is_of_affair(m: Match) -> bool:
    """Tell whether what is so old is an affair, whose age dates it; people's ages date nothing."""
    before = _IS_SO_OLD.search(m.before(40))
    after = _AFTER_OLD.match(m.line.text, m.end)
    nouns = [*(before.groups() if before else ()), *(after.groups() if after else ())]
    return any(noun in cues("affair") for noun in nouns)
