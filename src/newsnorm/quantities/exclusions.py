"""Tell apart the numbers that measure nothing: names, dates, clock times, phone numbers, scores."""

from __future__ import annotations

import re

from newsnorm.quantities import counted, lexicon
from newsnorm.quantities.numerals import Numeral

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
    m = _WORD_BEFORE.search(view, max(0, start - 24), start)
    return (m[1], m[2]) if m else ("", "")


def is_glued(view: str, number: Numeral) -> bool:
    """Tell whether *number* is a piece of a name or of another number: "T-72", "3:15", "a/30", "2S19"."""
    start, end = number.start, number.end
    if start:
        last, before = view[start - 1], view[start - 2] if start > 1 else " "
        if last.isalnum() or last in _NEVER_BEFORE:
            return True
        if last == "-" and (before.isalnum() or before == ")"):
            return True
        if last in ".,:" and (before.isdigit() or (last == "," and before in " $£€(")):
            return True  # ",000 men" lost its head
    if number.shape != "digits":
        return False
    return number.scale == 1 and _GLUED_LETTER.match(view, end) is not None


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


def is_date(view: str, text: str, number: Numeral) -> bool:
    """Tell whether *number* is the day of a month or a year."""
    value = number.value
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
    return len(digits) == 4 and digits.isdigit() and 1500 <= value <= 2100 and _is_year(view, text, number)


def _is_month(text: str, at: int, word: str) -> bool:
    return word not in ("may", "march", "mar", "dec", "sep", "jun", "jan") or text[at].isupper()


_YEAR_THEN = frozenset({"people", "men", "women", "soldiers", "troops", "civilians", "refugees", "metres", "dead"})


def _is_year(view: str, text: str, number: Numeral) -> bool:
    m = _WORD_AFTER.match(view, number.end)
    word, _ = _word_before(view, number.start)
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
