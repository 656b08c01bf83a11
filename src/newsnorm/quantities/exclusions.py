"""Tell apart the numbers that measure nothing: pieces of names and codes, scores, votes, pronouns."""

from __future__ import annotations

import functools
import re

from newsnorm.quantities import comparators, counted, lexicon, names, units
from newsnorm.quantities.context import (
    CLAUSE_END,
    is_capitalised,
    is_headline,
    speaks_of,
    word_after,
    word_before,
    words,
)
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.source import Source
from newsnorm.quantities.times import goes_on_dating, is_date, is_time

_GLUED_LETTER = re.compile(r"[a-z_]|-?[0-9]+[a-z]")
# A telephone or account number, or a row of a table: groups that no comma parts.
_RUN = re.compile(
    r"(?:[ ][0-9]{4}){3,99}(?:[ ][0-9]{1,3})?\b(?![.,%]?[0-9%])"  # an account's last group is what is left
    r"|(?:[ ]?\([0-9]\)[ ]?)?(?:[- /][0-9]{2,5}){2,99}\b(?![.,%]?[0-9%])"
    r"|(?:[ ][0-9]){2,99}\b(?![.,%]?[0-9%])"
    r"|(?:/[0-9]{1,4}){2,9}\b|(?:[ ]{1,3}[0-9]{1,4}){3,99}\b|-[0-9]{1,9}(?:-[0-9]{1,9}){1,99}"
)
_DIALLED = re.compile(r"0(?:[ ][0-9]{2,5}){2,9}\b(?![,.][0-9])")  # "0 800 300 155"
_PAIR_OF_CODES = re.compile(r"(?<=[0-9]{4})[ ][0-9]{4,12}(?![,.]?[0-9])(?=[ ]?[.,;:)\n]|$)")
# "48.5862, 37.9993", "48°35'N 37°59'E"
_COORDINATES = re.compile(
    r"""
      (?<= \.[0-9]{4} ) [0-9]* °? [ ]? [nsew]? [,;]? [ ]{1,2} -? [0-9]{1,3} \.[0-9]{3,}
    | (?:\.[0-9]+)? [ ]? ° [ ]? (?: [0-9]{1,2} (?:\.[0-9]+)? ['′] (?:[0-9.]{1,6}["″])? [ ]? [nsew]? | [nsew] ) \b
    """,
    re.VERBOSE,
)
_OF_ALL = re.compile(r"(?:[ ]of[ ]|/)[0-9]{1,4}\b(?![,.][0-9])")
_DAY_LED = frozenset({"on", "since", "until"})
_CODE_AFTER = re.compile(r"-[A-Z]{2,4}(?![a-z])")
_ILLEGIBLE = re.compile(r"\?[?,.]?[0-9]|\?{2,}(?=[ ][a-z])|[█▓▒░\ufffd]")  # "4?,200", "is 1?? on the torn page"
_LONG_CODE = 9
_BRAND = re.compile(r"-[A-Z][a-z]")
# "said: 'Eleven boys came home'", but neither "'Seven Nation Army'" nor "the class of '97 was"
_QUOTE = re.compile(r"(?:^|(?<=[\s(]))'(?![0-9]{2}\b)")
_QUOTED = re.compile(r"[ ](?!of[ ])[a-z]")
_NEVER_BEFORE = frozenset("/'_=&@#%\\№")


def is_excluded(source: Source, number: Numeral) -> bool:
    """Tell whether *number*, which no currency leads, is a piece of a name, a date or a time."""
    view, text = source.view, source.text
    glued = number.start > 0 and _is_glued_before(view, number.start) and not _is_quoted(text, number)
    if number.start and (glued or names.is_glued_name(view, text, number)):
        return True
    if view[number.start] == "0" and view[number.start + 1 : number.start + 2].isdigit():
        return True  # "Tel. (044)", "007"
    if number.value == 0 and view.startswith((" hour", "-hour"), number.end):
        return True
    if (
        number.shape == "fraction"
        and _NTH.fullmatch(view, number.start, number.end)
        and _OF_TIME.match(view, number.end)
    ):
        return True  # "for a third day": the one after two others
    if view.startswith("-something", number.end):
        return True  # "two 30-somethings": nobody counts thirty
    if view[number.end : number.end + 1] == "+" and view[number.end + 1 : number.end + 2].isalnum():
        return True  # "Channel 1+1"
    if is_time(view, number):
        return True
    if _ILLEGIBLE.match(view, number.end):
        return True
    # "Article 5"; but "they stand 27 kilometres from Sake"
    measured = view.startswith(" ", number.end) and units.read_after(source, number) is not None
    if (not measured and names.is_named(view, text, number)) or names.goes_on_naming(source, number):
        source.named = number.end
        return True
    if is_date(source, number):
        if goes_on_dating(source, number):
            source.named = number.end
        return True
    if number.shape == "fraction" and view[number.end - 1].isdigit():
        word, _ = word_before(view, number.start)
        if word in _DAY_LED or word in lexicon.words("designators", "month"):
            return True  # "on 7/10", "May 8/9": a day
    if (
        number.shape == "digits"
        and _BRAND.match(text, number.end)
        and not is_headline(text, number.start)
        and units.read_after(source, number) is None
    ):
        return True  # "7-Eleven"
    if _CODE_AFTER.match(text, number.end) and units.read_after(source, number) is None:
        return True  # "4491-KRT"
    # "2S19", "9-iron": letters that are no unit make a name of the digits
    lettered = number.shape == "digits" and number.scale == 1 and _GLUED_LETTER.match(view, number.end)
    return bool(lettered) and units.read_after(source, number) is None and not _opens_range(source, number)


def end_of_name(view: str, number: Numeral) -> int:
    """Return where a number that is a piece of a name ends, with how many there are: "photo 4 of 11"."""
    if m := _REST_OF_REFERENCE.match(view, number.end):
        return m.end()  # "Art. 2(4)"
    m = _OF_ALL.match(view, number.end)
    if m is None or word_before(view, number.start)[1] != " " or counted.read(view, view, m.end()) is not None:
        return number.end
    return m.end()


def _opens_range(source: Source, number: Numeral) -> bool:
    """Tell whether a measure follows the hyphen: "8-12km" is a range, "2-4b" a name."""
    other = source.number_from(number.end + 1) if source.view.startswith("-", number.end) else None
    return other is not None and units.read_after(source, other) is not None


def _is_quoted(text: str, number: Numeral) -> bool:
    """Tell whether a straight quotation mark before a number opens what somebody says."""
    return _QUOTE.match(text, number.start - 1) is not None and _QUOTED.match(text, number.end) is not None


def _is_glued_before(view: str, start: int) -> bool:
    last, before = view[start - 1], view[start - 2] if start > 1 else " "
    if last.isalnum() or last in _NEVER_BEFORE:
        return True
    if last == "-":
        return before.isalnum() or before == ")"
    if last == "+":
        return before.isalnum()
    if last == ":" and start > 2 and before.isalnum() and view[start - 3].isdigit():
        return True  # "3A:7F:22"
    # ",000 men" lost its head, "##,450" is damaged
    return last in ".,:" and (before.isdigit() or before in "#?*_" or (last == "," and before in " $£€("))


def run_of_digits(view: str, number: Numeral) -> int:
    """Return the end of the string of digit groups that *number* opens, or 0."""
    if number.shape != "digits":
        return 0
    if m := _DIALLED.match(view, number.start):
        return m.end()
    m = _RUN.match(view, number.end) or _PAIR_OF_CODES.match(view, number.end) or _COORDINATES.match(view, number.end)
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
    if number.shape == "fraction":
        return not (start <= 1 and end >= len(view) - 1) and _is_part_of_name(view, text, start, end)
    if _SCORE.match(view, end) or _REFERENCE.match(view, end) or _is_numbering(text, start, end):
        return True
    if number.shape == "digits" and number.scale == 1 and speaks_of(view, start, "coordinates", 40):
        return counted.read(view, text, end) is None
    if number.shape == "vague":
        if view[end + 4 : end + 5].isdigit() and view.startswith(" of ", end):
            return True  # "scores of 3 and 4"
        return (
            view.endswith(("scores", "tens"), start, end)
            and not view.startswith(" of ", end)
            and word_after(view, end) not in words("vague_after")
        )
    if number.shape in ("digits", "words") and number.scale == 1 and _is_bare_hour(view, number):
        return True
    if number.shape == "words" and (_is_word_without_count(view, text, number) or is_pronoun(view, text, number)):
        return True
    if end - start >= _LONG_CODE and start > 1 and view[start:end].isdigit():
        return counted.read(view, text, end) is None  # an account: who counts so far groups the digits
    if end - start in (3, 4, 5) and word_before(view, start)[0] in words("hour_at") and _HOUR.match(view, start):
        return counted.read(view, text, end) is None  # "at 1430 on Friday"
    if names.is_bare_name(view, text, number) or names.is_apposed(view, number, source.named):
        source.named = number.end
        return True
    return False


def _is_numbering(text: str, start: int, end: int) -> bool:
    """Tell whether the number only numbers a point or a paragraph: "1. The city", "(2) water, (3) heat"."""
    if end - start > 3 or not text[start:end].isdigit():
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return bool(_POINT.match(text, end + 1)) and _OPENS_POINT.search(text, max(0, start - 6), start - 1) is not None
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return True  # a footnote
    if text[end : end + 1] not in (".", ")") or not _POINT.match(text, end + 1):
        return False
    if text[end] == ")" and text.endswith(("; ", ", ", " and ", " or ", ": "), 0, start):
        return "(" not in text[max(0, start - 60) : start]  # "a) close it; 3) run"
    return start == 0 or text[start - 1] == "\n" or (text[end] == "." and text.endswith(". ", 0, start))


_POINT = re.compile(r"[ ][A-Za-z«“\"]")
_OPENS_POINT = re.compile(r"(?:^|[,;:.\n]|\b(?:and|or))[ ]?$")


def _is_bare_hour(view: str, number: Numeral) -> bool:
    """Tell whether a number is an hour: "the guns opened at seven.", but "the toll stands at seven"."""
    if number.value is None or not 1 <= number.value <= 12 or CLAUSE_END.match(view, number.end) is None:
        return False
    word, gap = word_before(view, number.start)
    if word == "at":
        return number.shape == "words" and not speaks_of(view, number.start, "amount_at", 60)
    if word in ("until", "till", "before") or (
        word == "after" and number.shape == "words" and view[number.end : number.end + 1] in (".", "")
    ):
        return True
    # "dark by 4", "had left by ten", but "fell by ten"
    return word == "by" and word_before(view, number.start - len(gap) - len(word))[0] in words("done_by")


def _is_part_of_name(view: str, text: str, start: int, end: int) -> bool:
    word = view[start:end]
    before, _ = word_before(view, start)
    if word[0].isdigit():
        # "the 2/7": a battalion; "5/7 Baker Street"
        if is_capitalised(text, end + 1):
            return True
        return (before == "the" and word_after(view, end) != "of") or _CAPITALS.match(text, end) is not None
    if not word.isascii():
        return False
    if before in words("ordinal_before"):
        return True
    if word == "a half" and view.endswith(" and ", 0, start):
        return True  # "a year and a half" is read whole, or not at all
    led = before in words("part_led")
    sure = before in words("part_sure")
    if view[end : end + 1] == "-":
        return not view.startswith(("-point", "-percentage"), end)  # "a half-hourly service", but "a half-point rise"
    if word == "a quarter" and before in words("district_led") and _OF_PLACE.match(text, end):
        return True  # "in a quarter of Damascus"
    if word == "half":
        return not (led or sure) and not _goes_on(view, end, "whole_after")
    if word.startswith(("a ", "an ")) and word != "a half" and not word.endswith("s"):
        if word != "a quarter" and CLAUSE_END.match(view, end) and not (led or sure):
            return True  # "the second and a third."
        return not sure and not _goes_on(view, end, "part_after")  # "a third option"
    return False


_NTH = re.compile(r"an?[ ](?!quarter|half)[a-z]+(?<!s)")
_OF_TIME = re.compile(r"[ ](?:consecutive[ ]|straight[ ]|successive[ ])?(?:day|night|week|weekend|month|year|decade)\b")


def _goes_on(view: str, end: int, sort: str) -> bool:
    return word_after(view, end) in words(sort) or CLAUSE_END.match(view, end) is not None


_HOUR = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][05]\b|(?:1?[0-9]|2[0-3])\.[0-5][0-9]\b")
_CAPITALS = re.compile(r"[ ][A-Z]{2,}\b")  # "1/4 KOYLI"
_OF_PLACE = re.compile(r"[ ]of[ ][A-Z][\w-]+(?=[ ]?[,.;]|[ ](?:on|at|that|where|when|and|after)\b)")
# "Isaiah 2:4", "Art. 2(4)", "4711#", "1.e4"
_REST_OF_REFERENCE = re.compile(r"(?::[0-9]{1,4}\b(?![,.][0-9])|\([0-9a-z]{1,3}\))+")
_REFERENCE = re.compile(r":[0-9]|\([0-9a-z]{1,3}\)|#|\.[a-z]{1,3}[0-9]")
_SCORE = re.compile(r"-[0-9]{1,4}(?![0-9%]|[.,][0-9]|-)|[ ]all(?=[ ]?(?:[,.;:)\n]|$)|[ ](?:when|after|draw)\b)")


def end_of_nothing(source: Source, number: Numeral) -> int:
    """Return where reading goes on after a number that measures nothing: behind the other half of a score."""
    m = _SCORE.match(source.view, number.end) or _REST_OF_REFERENCE.match(source.view, number.end)
    return m.end() if m else number.end


_TO = re.compile(r"[ -]to[ -]")


def end_of_vote(source: Source, number: Numeral) -> int:
    """Return where a vote or score in words ends, 0 where *number* opens none: "52 to 48", "three to one"."""
    view = source.view
    m = _TO.match(view, number.end)
    if m is None or number.shape not in ("digits", "words"):
        return 0
    if word_before(view, comparators.read_before(view, number.start)[1])[0] == "from":
        return 0  # "cut its force from about 300 to 200"
    other = source.number_from(m.end())
    if other is None or other.shape != number.shape or other.scale > 1 or number.scale > 1:
        return 0
    if other.value is None or number.value is None:
        return 0
    if units.read_after(source, other) or counted.read(view, source.text, other.end):
        return 0
    if other.value > number.value and not speaks_of(view, number.start, "vote_talk", 60):
        return 0
    return other.end


@functools.cache
def _no_count() -> re.Pattern[str]:
    return re.compile(rf"-(?:{'|'.join(sorted(words('no_count')))}|on-one|to-one)\b")


def _is_word_without_count(view: str, text: str, number: Numeral) -> bool:
    """Tell whether a number word names or points: "the two", "two-way", "zero hour"."""
    if _no_count().match(view, number.end) or _YEAR_IN_WORDS.match(view, number.start):
        return True
    if (m := _ANOTHER_WORD.match(view, number.end)) and m[1] in lexicon.numbers():
        return True  # "fifty-fifty", "ten-four": no range, or it would have been read as one
    word, gap = word_before(view, number.start)
    if word in ("zero", "oh") and gap == " ":
        return True  # "at zero three hundred"
    if (
        word in words("partner")
        and (number.value or 0) < 100  # "the seven million barrier" counts what is not said
        and gap != "-"
        and not view.startswith("-", number.end)
        and counted.read(view, text, number.end) is None
    ):
        return True
    if number.value == 0 and not view.startswith((" to ", " is "), number.end) and len(view) > number.end + 1:
        return counted.read(view, text, number.end) is None
    return word in ("past", "to") and _CLOCK_WORDS.search(view, max(0, number.start - 20), number.start) is not None


_ANOTHER_WORD = re.compile(r"-([a-z]{3,9})\b")
_YEAR_IN_WORDS = re.compile(  # "nineteen eighty-four", "twenty-twenty"
    r"(?:(?:eigh|nine)teen|twenty)[ -](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b"
)
_CLOCK_WORDS = re.compile(r"\b(?:half|quarter|five|ten|twenty|minutes)[ ](?:past|to)[ ]$")


def is_some_day(view: str, start: int, end: int) -> bool:
    """Tell whether "one day" names no length of time: "one day it will end"."""
    return (
        view.startswith("one day", start)
        and word_before(view, start)[0] not in words("some_day_before")
        and word_after(view, end) not in words("some_day_after")
        and view[end : end + 1] != "-"
    )


def _shares_out(view: str, number: Numeral) -> bool:
    """Tell whether "one" is the share of one among shares: "five fled, one was caught and three are at large"."""
    begin = max(0, number.start - 60)
    before = view[begin : number.start]
    before = before[max(before.rfind(". "), before.rfind("\n")) + 1 :]
    return counted.goes_on_counting(view, number.end) or _SHARE.search(before) is not None


_SHARE = re.compile(
    r"(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9][0-9]{0,2})"
    r"[ ](?:of[ ]them[ ])?(?:were|are|have|died|fled|escaped|survived|had)\b[^.]*$"
)


_TOLD_OUT = re.compile(r"[,.;:!?)\n]|$|[ ](?:and|in|at|by|near|after|as|when|during|on|overnight)\b")


def _is_toll(view: str, number: Numeral) -> bool:
    """Tell whether "one" is who met a fate: "one killed, three wounded"; but "one killed the other"."""
    after = word_after(view, number.end)
    if after in words("fate"):
        return _TOLD_OUT.match(view, number.end + 1 + len(after)) is not None
    return word_before(view, number.start)[0] in words("fate_of") and _TOLD_OUT.match(view, number.end) is not None


def is_pronoun(view: str, text: str, number: Numeral) -> bool:
    """Tell whether "one" stands for a thing instead of counting it."""
    if number.value != 1 or number.shape != "words" or view[number.start : number.end] != "one":
        return False
    if _is_toll(view, number):
        return False
    after = word_after(view, number.end)
    if not after or after in lexicon.numbers():
        return True  # it stands alone, or a number of its own follows: "one, two"
    word, _ = word_before(view, number.start)
    told = after in words("singular_verb") or after in words("plural_verb")
    if told and word in ("", "and", "but", "while") and _shares_out(view, number):
        return False
    if word in words("one_before") or (word == "at" and word_after(view, number.end) in words("at_one")):
        return True
    if word in words("speech") or counted.is_speaker(view, number.end):
        return True  # "said one deputy", "one farmer said"
    if counted.counts_one(view, number.end) and (
        word in words("one_led") or counted.goes_on_counting(view, number.end)
    ):
        return False
    found = counted.read(view, text, number.end, singular=True)
    return found is None or found[0].lower().split(" ")[-1] not in lexicon.words("nouns", "singular")
