"""Tell apart the numbers that measure nothing: names, dates, clock times, phone numbers, scores."""

from __future__ import annotations

import re

from newsnorm.quantities import counted, lexicon, units
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.source import Source

_WORD_BEFORE = re.compile(r"([^\W\d_]{1,24})(\.?[ ]{1,2}|[ ]?-[ ]?)$")
_WORD_AFTER = re.compile(r"[ ]{0,2}-?([^\W\d_]{1,24})")
_CLOCK_AFTER = re.compile(
    r":[0-9]{2}(?!\.?[0-9])(?![ ]?(?:to|ratio))|[.:][0-9]{2}[ ]?[ap]\.?m\b|[ ]?[ap]\.?m\b\.?(?![ ]?[a-z]*meter)|[ ]?o'?[ ]?clock|[ ]?(?:hours?|hrs|h)?[ ]?(?:gmt|utc|bst|est|edt|cet|eet|ist|msk|local time|moscow time|kyiv time|kiev time|zulu)\b"  # noqa: E501
    r"|[ ](?:past|minutes to)[ ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)\b"
)
_DATE_AFTER = re.compile(r"(?:[ ]?-[ ]?[0-9]{1,2})?[ ](?:of[ ])?([a-z]{3,9})\b")
_GLUED_LETTER = re.compile(r"[a-z_]|-?[0-9]+[a-z]")
# A telephone or account number, or a row of a table: groups that no comma parts.
_RUN = re.compile(
    r"(?:[ ]?\([0-9]\)[ ]?)?(?:[- /][0-9]{2,5}){2,99}\b(?![.,%]?[0-9%])"
    r"|(?:[ ]{1,3}[0-9]{1,4}){3,99}\b|-[0-9]{1,9}(?:-[0-9]{1,9}){1,99}"
)
_NEVER_BEFORE = frozenset("/'_=&@#%\\№")


def _word_before(view: str, start: int) -> tuple[str, str]:
    last = view[start - 1 : start]
    if last not in (" ", "-"):
        return "", ""
    if last == " " and (stop := start - 1) and view[stop - 1].isalpha():  # as most words stand
        word = view[max(view.rfind(" ", max(0, stop - 24), stop) + 1, 0) : stop]
        if word.isalpha():
            return word, " "
    m = _WORD_BEFORE.search(view, max(0, start - 24), start)
    return (m[1], m[2]) if m else ("", "")


def is_excluded(source: Source, number: Numeral) -> bool:
    """Tell whether *number*, which no currency leads, is a piece of a name, a date or a time."""
    view, text = source.view, source.text
    if number.start and _is_glued_before(view, number.start):
        return True
    if view[number.start] == "0" and view[number.start + 1 : number.start + 2].isdigit():
        return True  # "Tel. (044)", "007"
    if view[number.end : number.end + 1] == "+" and view[number.end + 1 : number.end + 2].isalnum():
        return True  # "Channel 1+1"
    if is_time(view, number) or is_date(source, number) or is_named(view, text, number):
        return True
    # "2S19", "9-iron": letters that are no unit make a name of the digits
    glued = number.shape == "digits" and number.scale == 1 and _GLUED_LETTER.match(view, number.end)
    return bool(glued) and units.read_after(source, number) is None


def _is_glued_before(view: str, start: int) -> bool:
    last, before = view[start - 1], view[start - 2] if start > 1 else " "
    if last.isalnum() or last in _NEVER_BEFORE:
        return True
    if last == "-":
        return before.isalnum() or before == ")"
    if last == "+":
        return before.isalnum()
    return last in ".,:" and (before.isdigit() or (last == "," and before in " $£€("))  # ",000 men" lost its head


def is_named(view: str, text: str, number: Numeral) -> bool:
    """Tell whether the word before makes a name of *number*: "Article 5", "Leopard 2", "World War Two"."""
    word, gap = _word_before(view, number.start)
    if not word:
        return False
    if "-" in gap:
        return gap == "-"
    if word in lexicon.words("designators", "label"):
        m = _WORD_AFTER.match(view, number.end)
        return not (m and m[1] in ("people", "men", "soldiers", "troops"))
    if word in lexicon.words("designators", "name"):
        return text[number.start - len(gap) - len(word)].isupper()
    return False


def is_time(view: str, number: Numeral) -> bool:
    """Tell whether *number* is an hour: "6 p.m.", "10:30", "0600 GMT", "seven o'clock"."""
    if number.value is None or number.value > 2400 or number.scale > 1:
        return False
    m = _CLOCK_AFTER.match(view, number.end)
    if m:
        return True
    if number.shape == "digits" and number.end - number.start == 4 and view.startswith((" hours", "h "), number.end):
        return view[number.start] in "012" and _word_before(view, number.start)[0] in (
            "at",
            "by",
            "until",
            "from",
            "around",
            "about",
        )
    return False


def is_date(source: Source, number: Numeral) -> bool:
    """Tell whether *number* is the day of a month or a year."""
    view, text, value = source.view, source.text, number.value
    if value is None or number.shape != "digits" or number.scale > 1:
        return False
    months = lexicon.words("designators", "month")
    digits = view[number.start : number.end]
    if value <= 31:
        m = _DATE_AFTER.match(view, number.end)
        if m and m[1] in months and _is_month(text, m.start(1), m[1]):
            return True
        word, gap = _word_before(view, number.start)
        if word in months and _is_month(text, number.start - len(gap) - len(word), word):
            return True
    return len(digits) == 4 and digits.isdigit() and 1500 <= value <= 2100 and _is_year(source, number)


def _is_month(text: str, at: int, word: str) -> bool:
    return word not in ("may", "march", "mar", "dec", "sep", "jun", "jan") or text[at].isupper()


_BOUNDS = frozenset({"below", "above", "under", "least", "nearly", "almost", "exceeding", "some", "roughly", "to some"})
_YEAR_THEN = frozenset({"people", "men", "women", "soldiers", "troops", "civilians", "refugees", "metres", "dead"})


def _is_year(source: Source, number: Numeral) -> bool:
    view, text = source.view, source.text
    measure = units.read_after(source, number)
    if measure is not None and measure.end > number.end + 2:
        return False
    m = _WORD_AFTER.match(view, number.end)
    word, _ = _word_before(view, number.start)
    if word in _BOUNDS:
        return False
    if word in lexicon.words("designators", "year_before"):
        return not (
            m
            and m[1] in _YEAR_THEN
            and word in ("of", "the", "for", "than", "about", "over", "around", "to", "by", "and", "or")
        )
    return not (m and (m[1] in _YEAR_THEN or counted.read(view, text, number.end)))


def run_of_digits(view: str, number: Numeral) -> int:
    """Return the end of the string of digit groups that *number* opens, or 0."""
    m = _RUN.match(view, number.end) if number.shape == "digits" else None
    return m.end() if m else 0


_COMMA_NOUN = re.compile(r",[ ]{1,2}([a-z]{3,20})\b")


def is_cut_before_noun(view: str, number: Numeral) -> bool:
    """Tell whether a comma stands where the rest of a number was: "more than 3, troops"."""
    if number.shape != "digits" or number.scale > 1 or number.end - number.start > 3:
        return False
    m = _COMMA_NOUN.match(view, number.end)
    return (
        m is not None
        and not m[1].endswith(("ed", "ing", "dead"))
        and counted.is_plural(m[1])
        and m[1] not in lexicon.words("nouns", "stop")
    )


def measures_nothing(source: Source, number: Numeral) -> bool:
    """Tell whether a bare number measures nothing after all: half of a match, a score, a pronoun, a name."""
    view, text, start, end = source.view, source.text, number.start, number.end
    if number.shape == "fraction" and number.value is not None:
        if start <= 1 and end >= len(view) - 1:
            return False
        return _is_part_of_name(view, start, end)
    if _SCORE.match(view, end):
        return True
    if number.shape == "words":
        return _is_word_without_count(view, text, number) or is_pronoun(view, text, number)
    if number.shape == "vague":
        if view[end + 4 : end + 5].isdigit() and view.startswith(" of ", end):
            return True  # "scores of 3 and 4"
        return view.endswith(("scores", "tens"), start, end) and not view.startswith(" of ", end)
    return _follows_name(view, text, number) and counted.read(view, text, end) is None


def _is_part_of_name(view: str, start: int, end: int) -> bool:
    word = view[start:end]
    if word[0].isdigit() or not word.isascii():
        return False
    if _ORDINAL_BEFORE.search(view, max(0, start - 20), start):
        return True
    if word == "a half" and view.endswith(" and ", 0, start):
        return True  # "a year and a half" is read whole, or not at all
    if word == "half":
        return _HALF_FIGURE.match(view, end) is None
    if word.startswith(("a ", "an ")) and word != "a half" and not word.endswith("s"):
        if (
            word != "a quarter"
            and _CLAUSE_END.match(view, end)
            and not _PART_LED.search(view, max(0, start - 12), start)
        ):
            return True  # "the second and a third."
        return _PART_FIGURE.match(view, end) is None  # "a third option"
    return False


_ORDINAL_BEFORE = re.compile(
    r"(?<![a-z])(?:first|second|third|fourth|last|other|latter|same|each|final|next|this|previous|opening|former|top|bottom"
    r"|better|per|the|or|and-a)[ -]$"
)
_HALF_FIGURE = re.compile(r"[ ](?:of|an?|the|its|their|his|her|our|my|all|that|people|as)\b|[ ]?(?:$|[.,;:!?)])")
_PART_FIGURE = re.compile(
    r"[ ](?:of|the|its|their|his|her|to|in|since|from|on|more|less|fewer|larger|higher|over|last|this|by|compared"
    r"|and|or|said|after|was|were|are|is|have|had|did)\b|[ ]?(?:$|[.,;:!?)\n])"
)
_CLAUSE_END = re.compile(r"[ ]?(?:$|[.,;:!?)\n])")
_PART_LED = re.compile(r"(?:by|for|to|than|about|nearly|almost|least|around|over|roughly|just|up|only)[ ]$")
_SCORE = re.compile(r"-[0-9]{1,4}(?![0-9%]|[.,][0-9]|-)")


def end_of_score(view: str, end: int) -> int:
    """Return where the score that goes on at *end* ends: "3" of "3-1"; *end* itself where there is none."""
    m = _SCORE.match(view, end)
    return m.end() if m else end


_PARTNERS = frozenset({"the", "these", "those", "other", "front", "both", "big", "last", "back"})
_NO_COUNT = re.compile(
    r"-(?:way|up|off|time|timer|piece|handed|sided|faced|some|hander|tone|horse|liner|legged|nil|all|love|ish|something|fold"
    r"|dimensional|stroke|on-one|to-one|figures?|digit|rated|star|letter|part)\b"
)


def _is_word_without_count(view: str, text: str, number: Numeral) -> bool:
    """Tell whether a number word names or points: "Blake's Seven", "the two", "two-way"."""
    if _NO_COUNT.match(view, number.end):
        return True
    word, gap = _word_before(view, number.start)
    if not word or gap == "-":
        return False
    if word in _PARTNERS:
        return counted.read(view, text, number.end) is None
    if text[number.start].isupper() and text[number.start - len(gap) - len(word)].isupper():
        return counted.read(view, text, number.end) is None
    return word in ("past", "to") and _CLOCK_WORDS.search(view, max(0, number.start - 20), number.start) is not None


_CLOCK_WORDS = re.compile(r"\b(?:half|quarter|five|ten|twenty|minutes)[ ](?:past|to)[ ]$")
_SENTENCE_END = frozenset(".!?:;\n\"'“”(–—-•·*|,")


def _follows_name(view: str, text: str, number: Numeral) -> bool:
    """Tell whether small bare digits stand after a name in mid-sentence: "FTSE 100", "Half-Life 2"."""
    if number.end - number.start > 4 or number.scale > 1:
        return False
    word, gap = _word_before(view, number.start)
    at = number.start - len(gap) - len(word)
    if not word or gap != " " or not text[at].isupper() or word in lexicon.words("designators", "month"):
        return False
    if text[at : at + len(word)].isupper() and len(word) > 1:
        return True
    if number.end - number.start > 3:
        return False
    if text[at - 1 : at] == "-" and text[at - 2 : at - 1].isalpha():
        return True
    start = text[max(0, at - 2) : at].rstrip(" ")
    return start != "" and start[-1] not in _SENTENCE_END and len(text[:at]) > 2


_COUNTED_IN_MILLIONS = re.compile(
    r"[ ](?:[a-z]{3,14}[ ])?(?:people|men|women|children|refugees|users|customers|subscribers|viewers|homes|households"
    r"|jobs|copies|voters|workers|residents|civilians|units|shares|passengers|visitors|ukrainians|russians|americans|britons"
    r"|cars|vehicles|shells|rounds|doses|votes|patients|pupils|students|members|listeners|readers|tourists|migrants|phones"
    r"|computers|pcs|downloads|inhabitants|citizens|speakers|followers|animals|sheep|cattle|acres|hits|songs|fans|others)\b"
)


def counts_people(view: str, text: str, end: int) -> bool:
    """Tell whether what follows is counted in millions, so that an "m" before it is no metre: "3m people"."""
    return _COUNTED_IN_MILLIONS.match(view, end) is not None


_ONE_BEFORE = frozenset(
    {"no", "any", "every", "each", "this", "that", "the", "which", "some", "someone", "another", "day"}
)
_ONE_AFTER = re.compile(r"[ ]([a-z]+(?:[ ][a-z]+)?)")


def is_pronoun(view: str, text: str, number: Numeral) -> bool:
    """Tell whether "one" stands for a thing instead of counting it."""
    if number.value != 1 or number.shape != "words" or view[number.start : number.end] != "one":
        return False
    word, _ = _word_before(view, number.start)
    if word in _ONE_BEFORE:
        return True
    found = counted.read(view, text, number.end, singular=True)
    if found is None:
        return True
    head = found[0].lower().split(" ")[-1]
    return head not in lexicon.words("nouns", "singular")
