"""Days told by their weekday or by their distance from today or from the day before."""

from __future__ import annotations

import re
from dataclasses import replace

from newsnorm.dates.cues import cues
from newsnorm.dates.expressions import Length, Nth, Offset, Part, RelativeDay, SameDay, Weekday, Window
from newsnorm.dates.lexicon import codes
from newsnorm.dates.notation import Match, Outcome
from newsnorm.dates.patterns import pattern
from newsnorm.dates.rules.registry import calendar_unit, clear_left, rule, units, within_sentence


@rule("weekday_last", 1, "(wd: WD) LAST (?=[COMMA DOT CLOSE] | ANY | $)")
def _weekday_last(m: Match) -> Outcome:
    """The latest weekday before today, as papers once wrote it: on Saturday last."""
    return ("POINT", Weekday(int(m.value("wd")), -1)) if clear_left(m) else None


@rule("weekday_before_last", 1, "THE? (wd: WD) BEFORE LAST")
def _weekday_before_last(m: Match) -> Outcome:
    """The latest weekday but one before today: the Monday before last."""
    return ("POINT", Weekday(int(m.value("wd")), -2)) if clear_left(m) else None


@rule("weekday", 1, "((how: LAST | PAST | NEXT | COMING | THIS (past: PAST | COMING)?) )? (wd: WD) ")
def _weekday_rule(m: Match) -> Outcome:
    """A weekday: Saturday, last Friday, next Monday, this Thursday."""
    if not clear_left(m):
        return None
    how = m.word("how") if "how" in m else ""
    shift = {"": None, "last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "this": 0, "current": 0}.get(
        how, 2
    )
    if "past" in m:
        shift = 2 if m.word("past") in ("coming", "following", "upcoming") else -1
    if shift is None and _in_name(m):
        return None
    tied = shift is None and m.before(4).lower() == "the " and _TIED.match(m.line.text, m.end) is not None
    return "POINT", Weekday(int(m.value("wd")), shift, tied=tied)


_TIED = pattern(r" (?:before|after)\b")
_ARTICLE = pattern(r"(?:\b(?:the|a|his|her|its|their)|\w['’]s) $", re.IGNORECASE)
_NEXT_WORD = pattern(r" (\w+)")


def _in_name(m: Match) -> bool:
    """Tell whether the weekday is within a name with an article, or what a thing of each week is called by.

    "The Monday Club" and "the Friday mosque" date nothing; "the Friday attack" does.
    """
    if not _ARTICLE.search(m.before(5)):
        return False
    after = _NEXT_WORD.match(m.line.text, m.end)
    if after is None:
        return False
    return (after[1][0].isupper() and m.before(4).lower() == "the ") or after[1] in cues("weekly")


@rule("weekday_abbreviated", 1, "(?<=ON) (wd: WDABBR) DOT? (?=COMMA|ANY|DOT|$)")
def _weekday_abbreviated(m: Match) -> Outcome:
    """A weekday in short after "on": on Fri."""
    return "POINT", Weekday(int(m.value("wd")))


@rule("day_before_yesterday", 1, "THE? (unit: UNIT) (side: BEFORE | AFTER) (day: RELDAY)")
def _day_before_yesterday(m: Match) -> Outcome:
    """The day before yesterday, the day after tomorrow."""
    word, side = m.word("day"), m.word("side")
    if m.word("unit") != "day" or (word, side) not in (("yesterday", "before"), ("tomorrow", "after")):
        return None
    return "POINT", RelativeDay(-2 if side == "before" else 2)


@rule("relative_day", 1, "(day: RELDAY)")
def _relative_day(m: Match) -> Outcome:
    """Today, yesterday, tomorrow, tonight."""
    if not clear_left(m) or (m.text()[0].isupper() and not m.text().isupper() and within_sentence(m)):
        return None  # a paper or a programme: "Today on the radio"
    value = m.value("day")
    day = RelativeDay(int(value.rstrip("n")))
    return "POINT", Part(day, "night") if value.endswith("n") else day


@rule("old_spelling", 1, "TO HYPHEN (what: UNIT | DAYPART | MORROW)")
def _old_spelling(m: Match) -> Outcome:
    """Today, tomorrow and tonight as papers once wrote them: to-day, to-morrow, to-night."""
    what = m.word("what")
    if what not in ("day", "morrow", "night") or " " in m.text() or m.before(1) == "-":
        return None
    day = RelativeDay(1 if what == "morrow" else 0)
    return "POINT", Part(day, what) if what == "night" else day


_AHEAD = (" on ", " by ", " from ", " until ", " till ", "on ", "by ", "\non ", "\nby ")


@rule("day_week", 2, "(day: POINT) (unit: UNIT) (?=[COMMA DOT CLOSE THE]|ANY|$)")
def _day_week(m: Match) -> Outcome:
    """A day a week away, as the British say: yesterday week, on Monday week."""
    day, before = m.said("day"), m.before(6).lower()
    if m.word("unit") not in ("week", "fortnight"):
        return None
    count, unit = units(m.value("unit"))
    length = Length(((count, unit),))
    if isinstance(day, RelativeDay):
        return "POINT", Offset(length, -1 if day.days < 0 else 1, day)
    if isinstance(day, Weekday) and day.shift is None and day.week is None and before.endswith(_AHEAD):
        return "POINT", Offset(length, 1, replace(day, shift=2))
    return None


@rule("part_of_today", 1, "(how: LAST | THIS) (part: DAYPART)")
def _part_of_today(m: Match) -> Outcome:
    """Last night, this morning."""
    part = m.word("part")
    if m.word("how") == "current" or (m.word("how") == "last" and part not in ("night", "evening")):
        return None
    return "POINT", Part(RelativeDay(-1 if m.word("how") == "last" else 0), part)


@rule("same_weekend", 1, "(that: THAT) WEEKEND | THE (how: NEXT | COMING | PAST | THAT) WEEKEND")
def _same_weekend(m: Match) -> Outcome:
    """A weekend told from the mention before: that weekend, the following weekend."""
    how = m.word("how") if "how" in m else m.word("that")
    if how in ("past", "coming", "upcoming") or (how == "same" and "that" in m):
        return None
    week = SameDay({"same": 0, "that": 0, "previous": -1, "preceding": -1}.get(how, 1), "W")
    return "PERIOD", Part(week, "weekend")


#: Before what rolls on from today: "over the next month", which is not the month after one just told.
_STRETCH = pattern(r"\b(?:over|within|for|during) $", re.IGNORECASE)


@rule("same_day", 1, "(THE (how: NEXT | COMING | PAST | THAT) | (that: THAT)) (unit: UNIT | DAYPART)")
def _same_day(m: Match) -> Outcome:
    """A day told from the mention before: the next day, the following week, the same day, that night."""
    how = m.word("how") if "how" in m else m.word("that")
    if how in ("past", "coming", "upcoming") or (how == "same" and "that" in m):
        return None
    shift = {"same": 0, "that": 0, "previous": -1, "preceding": -1}.get(how, 1)
    word = m.word("unit")
    part = m.line.codes[m.span("unit")[0]] == codes()["DAYPART"]
    unit = calendar_unit("D" if part else m.value("unit"))
    if unit is None:
        return None
    if how == "next" and unit != "D" and _STRETCH.search(m.before()):
        return "PERIOD", Window(Length(((1, unit),)), 1)
    same = SameDay(shift, unit)
    if part:
        return "POINT", Part(same, word)
    return ("POINT" if unit == "D" else "PERIOD"), same


@rule("that_weekday", 1, "(that: THAT) (wd: WD)")
def _that_weekday(m: Match) -> Outcome:
    """A weekday of the week that the mention before is in: that Wednesday."""
    return ("POINT", Nth(1, "D", SameDay(0, "W"), weekday=int(m.value("wd")))) if m.word("that") == "that" else None


@rule(
    "day_before",
    1,
    "THE (unit: UNIT | DAYPART) (side: BEFORE | AFTER) (?=[COMMA DOT CLOSE AND AT IN BY FROM] | ANY | $)",
)
def _day_before(m: Match) -> Outcome:
    """The day before, the night before, the week after, told from the mention before."""
    after = _NEXT_WORD.match(m.line.text, m.end)
    if m.word("side") == "prior" or (after is not None and after[1] not in cues("after-before")):
        return None  # "the day before the vote" is told from the vote
    shift = -1 if m.word("side") == "before" else 1
    if m.line.codes[m.span("unit")[0]] == codes()["DAYPART"]:
        return "POINT", Part(SameDay(shift), m.word("unit"))
    unit = calendar_unit(m.value("unit"))
    if unit is None:
        return None
    return ("POINT" if unit == "D" else "PERIOD"), SameDay(shift, unit)
