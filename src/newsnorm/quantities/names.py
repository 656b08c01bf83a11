"""Tell apart the numbers that name: "Article 5", "Leopard 2", "14 Baker Street", "the Six Nations"."""

from __future__ import annotations

import re

from newsnorm.quantities import counted, lexicon
from newsnorm.quantities.context import (
    CLAUSE_END,
    is_capitalised,
    is_headline,
    opens_sentence,
    speaks_of,
    word_after,
    word_before,
    words,
)
from newsnorm.quantities.numerals import Numeral
from newsnorm.quantities.source import Source

_FORCE = re.compile(r"(?:[ ](?:and|or|,)[ ][0-9]{1,3})?[ ]([A-Z][A-Za-z]+)\b")
_ADDRESS = re.compile(r"(?:[ ][A-Z][\w'’-]{1,20}){2,5}")
_LINE_UP_AFTER = re.compile(r"(?:,|[ ]and)[ ][A-Z]|[ ]?[;)(.]|[ ]*$")
_LINE_UP_BEFORE = re.compile(r"(?:^|[0-9][,;)]|\),|[0-9][ ]and|[a-z][;,]|:|\n)[ ]{0,2}$")
_AIRLINE = re.compile(r"(?<![\w-])(?:[0-9][A-Z]|[A-Z][A-Za-z]{0,4}-?[0-9]{1,3}[A-Z]{0,3})[ ]$")
_LISTED = re.compile(r",[ ](?:and[ ]|or[ ])?|[ ](?:and|or|to|&)[ ]")
# what a noun with the number of its own stands behind: "in carriage 6", "its span 2", "is issue 47"
_APPOSED = re.compile(r"(?:(?<![a-z])([a-z]+)|'s|s')[ ]$")
_CALL_SIGN = re.compile(r"-[A-Z][a-z]+")
_BOOK = re.compile(r"[ ][A-Z][a-z]+[ ][0-9]")  # "1 Samuel 17"
_BODY = re.compile(r"(?:[a-z,][ ]|[\"“‘«'])[A-Z][a-z]+[ ]of[ ]$")  # "the Group of 77"
# the first count of a sentence, up to the name that another goes with
_EARLIER_COUNT = re.compile(r"(?<![\w,.-])([0-9][0-9,]*)[ ][^.;:()\n]*(?:,|[ ]and)[ ]$")
_CLOSED = re.compile(r"[ ]?[.,;]|[ ]and[ ]|[ ]?$")
_OPENING, _CLOSING = ('"', "“", "«", "„"), ('"', "”", "»", "“")
_WAR = re.compile(r"[A-Z][a-z]+['’]?[ ]War\b")
_LONGEST_NAME = 4
_ANOTHER = re.compile(r"(?:,|[ ](?:and|or|to|&)|-|[ ]-)[ ]?[0-9]{1,5}\b(?![.,][0-9])")
_JOINT = len(", and ")


def goes_on_naming(source: Source, number: Numeral) -> bool:
    """Tell whether the number goes on a list of names: "Resolutions 242, 338 and 1559", "points 4 and 5 of it"."""
    if number.shape not in ("digits", "words") or number.scale > 1 or source.named == 0:
        return False
    if number.start - source.named > _JOINT or not _LISTED.fullmatch(source.view, source.named, number.start):
        return False
    if _counts_directly(source.view, number):
        return False
    # "on June 14, 12 died"; "plots 46 and 47 are": of the two
    return "and" in source.view[source.named : number.start] or not _is_counted_by_verb(source.view, number)


def is_apposed(view: str, number: Numeral, named: int = 0) -> bool:
    """Tell whether a noun with nothing between takes the number as its own: "from carriage 6", "is issue 47".

    What a number counts stands behind it, or is left out after a verb, a preposition
    or a determiner; where a noun stands before, and none behind, the number names.
    *named* is where the last name ended: "in ward 12, bed 4".

    >>> from decimal import Decimal
    >>> is_apposed("smoke rose from carriage 6.", Numeral(25, 26, Decimal(6), "digits"))
    True

    >>> is_apposed("of those, only 6.", Numeral(15, 16, Decimal(6), "digits"))
    False
    """
    if number.shape not in ("digits", "words") or number.scale > 1 or "," in view[number.start : number.end]:
        return False
    word, gap = word_before(view, number.start)
    if gap != " " or len(word) < 3 or view[number.end : number.end + 1] in ("-", "+", "%"):
        return False
    if word in words("not_apposed") or word in lexicon.words("nouns", "stop") or word in lexicon.comparators_before():
        return False
    if word in words("attribute") or word in lexicon.numbers():
        return False
    if len(word) > len("sled") and word.endswith(("ing", "ed", "ly")):
        return False  # a participle or an adverb, where "wing", "bed" and "ally" are nouns
    if number.value == 1 or word_after(view, number.end) not in words("singular_verb"):  # "package six was"
        at = number.start - 1 - len(word)
        if named and named + 2 == at and view.startswith(", ", named):
            pass
        elif (
            word.endswith("s")
            and view.endswith((" the", " these", " those"), 0, at - 1)
            and _ANOTHER.match(view, number.end)
        ):
            return not _counts_directly(view, number)  # "of the plots 46 and 47": what is counted stands behind
        elif not _leads_noun(view, at) and (word.endswith("s") or not _leads_noun(view, _word_start(view, at))):
            return False  # neither "from carriage 6" nor "to polling station 5"
    return not _counts_directly(view, number) and not _is_counted_by_verb(view, number)


def _leads_noun(view: str, at: int) -> bool:
    """Tell whether a preposition, an owner or "is" stands right before *at*."""
    m = _APPOSED.search(view, max(0, at - 12), at)
    return m is not None and (m[1] is None or m[1] in words("noun_led"))


def _word_start(view: str, at: int) -> int:
    """Return where the adjective or first noun before *at* starts: that of "polling station", else 0."""
    word, gap = word_before(view, at)
    if gap != " " or len(word) < 4 or word in lexicon.words("nouns", "stop") or word in words("not_apposed"):
        return 0
    return at - 1 - len(word)


def _counts_directly(view: str, number: Numeral) -> bool:
    """Tell whether the number counts what follows, and is no name of a part: "6 men", not "issue 47 of the papers"."""
    return not view.startswith(" of ", number.end) and counted.read(view, view, number.end) is not None


def _is_counted_by_verb(view: str, number: Numeral) -> bool:
    """Tell whether a verb of more than one says that the number counts: "in the fighting 12 died"."""
    after = word_after(view, number.end)
    return after in words("plural_verb") or after in words("vague_after")


def is_named(view: str, text: str, number: Numeral) -> bool:
    """Tell whether the word before makes a name of *number*: "Article 5", "Leopard 2", "World War Two"."""
    word, gap = word_before(view, number.start)
    if not word or ("." in gap and word not in words("abbreviation")):
        return False
    if "-" in gap:
        if gap == "-":
            return True
        if gap.endswith(" "):
            return False  # "below the line - two-thirds": a dash
        word, gap = word_before(view, number.start - 1)  # "Level -2"
        return word in lexicon.words("designators", "label")
    at = number.start - len(gap) - len(word)
    if word in lexicon.words("designators", "label"):
        if word == "day" and word_before(view, at)[0] in words("day_told"):
            return False  # "the next day 307 soldiers", but "Day 307"
        if word == "number" and _is_verb_of_counting(view, at, number):
            return False  # "the displaced now number 1.4 million", but "number 14"
        return (
            word_after(view, number.end) not in words("counted_not_label") and view[number.end : number.end + 1] != "%"
        )
    if word.endswith("s") and _ANOTHER.match(view, number.end) and _designates(word):
        return not _is_counted_by_verb(view, number)  # "points 4 and 5"
    written = text[at : at + len(word)]
    if word in lexicon.words("designators", "name") and written[0].isupper():
        # "the French Army 300,000", "on Channel 92%"
        return "," not in view[number.start : number.end] and view[number.end : number.end + 1] != "%"
    if _ACRONYMS.fullmatch(written):
        return False  # "tanks 7,515, AFVs 14,433"
    # "iPhone 15": a capital within the word
    return number.shape == "digits" and not written.isupper() and written[1:] != word[1:]


_ACRONYMS = re.compile(r"[A-Z]{2,6}s")


def _is_verb_of_counting(view: str, at: int, number: Numeral) -> bool:
    """Tell whether "number" at *at* says how many there are: "they number 14", "the refugees number 3,400"."""
    if number.scale > 1:
        return True  # no label is as large as "1.4 million"
    before = word_before(view, at)[0]
    grouped = "," in view[number.start : number.end]
    return before in words("numbering") or (grouped and counted.is_plural(before))


def _designates(plural: str) -> bool:
    """Tell whether *plural* is one of a noun that takes a number: "points", "batteries"."""
    singles = (plural[:-1], plural[:-2], plural[:-3] + "y")
    return any(single in lexicon.words("designators", sort) for single in singles for sort in ("label", "name"))


def is_glued_name(view: str, text: str, number: Numeral) -> bool:
    """Tell whether a name is written onto the number: "the ID.4", "a 737-800"."""
    start, end = number.start, number.end
    if view[start - 1] == "." and start > 1 and text[start - 2].isupper():
        return True
    return view[start:end] in words("model") and view[end : end + 1] == "-" and view[end + 1 : end + 2].isdigit()


def is_bare_name(view: str, text: str, number: Numeral) -> bool:
    """Tell whether a number without unit and comparator is a name, or a part of one."""
    if _is_title_of_things(view, text, number) or _is_number_of_one(view, number):
        return True
    if number.shape == "words":
        return (
            _is_capitalised_word(view, text, number)
            or _is_quoted(view, number)
            or (number.scale == 1 and _is_place_of_many(view, text, number))
        )
    if number.scale > 1 or _takes_up_a_count(view, text, number):
        return False
    digits = view[number.start : number.end]
    if "," in digits:
        return False  # who groups digits counts
    return (
        _is_model(view, digits, number.end)
        or _is_address_or_force(text, number)
        or _is_flight(text, number.start)
        or _is_place_of_many(view, text, number)
        or _is_in_line_up(view, text, number)
        or (
            _follows_name(view, text, number)
            and counted.read(view, text, number.end) is None
            and not view.startswith(" or so", number.end)  # "before Gondwana 100 or so million years ago"
        )
        or (
            digits.isdigit()
            and speaks_of(view, number.start, "dialled", 40)
            and counted.read(view, text, number.end) is None
        )
        or _is_said_to_name(view, text, number)
        or _is_of_book_or_body(view, text, number)
    )


def is_title(text: str, start: int, unit: int) -> bool:
    """Tell whether a figure whose unit stands at *unit* is a title: "the Six-Day War", "60 Minutes".

    >>> is_title("since the Six-Day War of old", 10, 14), is_title("a six-day war", 2, 6)
    (True, False)
    """
    if not is_capitalised(text, unit) or not text[unit + 1 : unit + 3].islower():
        return False
    return _WAR.match(text, unit) is not None or not is_headline(text, start)


def _is_number_of_one(view: str, number: Numeral) -> bool:
    """Tell whether the thing behind the number is one, so that it names the thing: "on the 137 bus."."""
    if number.value == 1 or number.shape != "digits" or word_before(view, number.start)[0] not in ("the", "a", "an"):
        return False
    word = word_after(view, number.end)
    if word not in lexicon.words("nouns", "singular") or counted.is_plural(word):
        return False
    end = number.end + 1 + len(word)
    return CLAUSE_END.match(view, end) is not None or word_after(view, end) in lexicon.words("nouns", "stop")


_QUOTED_TITLE = re.compile(r"(?:[ ][A-Z][\w'’-]+){1,4}[\"”»]")


def _is_title_of_things(view: str, text: str, number: Numeral) -> bool:
    """Tell whether what seems counted is a title: "12 Angry Men", "the 39 Steps"."""
    if number.start and text[number.start - 1] in _OPENING and _QUOTED_TITLE.match(text, number.end):
        return True
    if not is_capitalised(text, number.end + 1) or is_headline(text, number.start):
        return False
    found = counted.read(view, text, number.end)
    return found is not None and found[0].istitle() and found[0].split()[-1].lower() in words("title_noun")


def _is_capitalised_word(view: str, text: str, number: Numeral) -> bool:
    """Tell whether a number word has the capital of a name: "the Six Nations", "Two-One Bravo", "Ocean's Eleven"."""
    start = number.start + (2 if text[number.start + 1 : number.start + 2] == " " else 0)
    if not is_capitalised(text, start):
        return False
    if start > number.start:
        return not is_headline(text, start)  # "a Hundred Flowers"
    if _CALL_SIGN.match(text, number.end) or word_after(view, number.end) in lexicon.numbers():
        return True
    if not text[number.start + 1 : number.end].islower():
        return True
    word, gap = word_before(view, number.start)
    if "." in gap and word in words("rank"):
        return True  # "Lt. Seven"
    return not opens_sentence(text, number.start) and not is_headline(text, number.start)


def _is_quoted(view: str, number: Numeral) -> bool:
    """Tell whether a number word stands alone in quotation marks: 'call-sign "Thirteen"'."""
    return number.start > 0 and view[number.start - 1] in _OPENING and view[number.end : number.end + 1] in _CLOSING


def _is_model(view: str, digits: str, end: int) -> bool:
    """Tell whether *digits* name an airliner or a car, and count nothing: "the 747 was", "737-800"."""
    if digits not in words("model"):
        return False
    after = word_after(view, end)
    return after in words("model_noun") or view[end : end + 1] == "-" or counted.read(view, view, end) is None


def _is_address_or_force(text: str, number: Numeral) -> bool:
    """Tell "14 Baker Street" and "45 Commando" from a count."""
    if number.end - number.start > _LONGEST_NAME:
        return False
    m = _FORCE.match(text, number.end)
    if m is None:
        return False
    if m[1].lower() in words("force") or (m.start(1) == number.end + 1 and m[1].lower() in words("street_first")):
        return True
    m = _ADDRESS.match(text, number.end)
    return m is not None and any(word in words("street") for word in m[0].lower().split()[1:])


def _is_flight(text: str, start: int) -> bool:
    """Tell whether an airline's code or a type stands before: "W5 1152", "Ka-50 22"."""
    return _AIRLINE.search(text, max(0, start - 12), start) is not None


def _is_of_book_or_body(view: str, text: str, number: Numeral) -> bool:
    """Tell "1 Samuel 17" and "the Group of 77" from "a sample of 500 British 16-year-olds"."""
    length = number.end - number.start
    if length == 1 and _BOOK.match(text, number.end):
        return True
    body = length < _LONGEST_NAME and _BODY.search(text, max(0, number.start - 24), number.start)
    return bool(body) and not _counts(view, text, number)


def _counts(view: str, text: str, number: Numeral) -> bool:
    return counted.read(view, text, number.end) is not None


def _takes_up_a_count(view: str, text: str, number: Numeral) -> bool:
    """Tell whether the verb and the noun are left out: "Britain sent 14 tanks, Germany 18 and Poland 14"."""
    word, gap = word_before(view, number.start)
    at = number.start - len(gap) - len(word)
    if gap != " " or not is_capitalised(text, at) or not _CLOSED.match(view, number.end):
        return False
    m = _EARLIER_COUNT.search(view, max(0, at - 60), at)
    return m is not None and counted.read(view, text, m.end(1)) is not None


def _is_said_to_name(view: str, text: str, number: Numeral) -> bool:
    """Tell whether the words before say that a name comes: "a folder called 365", "the password was 8472"."""
    word, gap = word_before(view, number.start)
    if word in words("copula"):
        word, _ = word_before(view, number.start - len(gap) - len(word))
    return word in words("said_to_name") and not _counts(view, text, number)


def _is_place_of_many(view: str, text: str, number: Numeral) -> bool:
    """Tell whether the number is that of one among many: "parked beside hangar 3"."""
    word, gap = word_before(view, number.start)
    if word not in lexicon.words("designators", "name") or gap != " ":
        return False
    if number.shape == "digits" and number.end - number.start > 3:
        return False
    return counted.read(view, text, number.end) is None and not _is_counted_by_verb(view, number)


def _is_in_line_up(view: str, text: str, number: Numeral) -> bool:
    """Tell the minutes and shirts of a team's list: "Tiago 56, Mendes", "Goals: Kane 12"."""
    word, gap = word_before(view, number.start)
    at = number.start - len(gap) - len(word)
    if text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")":
        word, gap = word_before(view, number.start - 1)  # "Ronaldo (12)"
        return bool(word) and is_capitalised(text, number.start - 2 - len(word))
    if not word or gap != " " or not is_capitalised(text, at) or number.end - number.start > 3:
        return False
    if word in lexicon.words("nouns", "stop") or word in words("casualty_verb") or word in lexicon.comparators_before():
        return False
    return _LINE_UP_AFTER.match(text, number.end) is not None and (
        _LINE_UP_BEFORE.search(text, max(0, at - 4), at) is not None
    )


def _follows_name(view: str, text: str, number: Numeral) -> bool:
    """Tell whether small bare digits stand after a name in mid-sentence: "FTSE 100", "Half-Life 2"."""
    word, gap = word_before(view, number.start)
    at = number.start - len(gap) - len(word)
    if not word or gap != " " or not text[at].isupper() or word in lexicon.words("designators", "month"):
        return False
    if word in words("casualty_verb"):
        return False  # "Killed 12, Wounded 30"
    after = word_after(view, number.end)
    if word in words("weekday") or (after in words("plural_only") and " and " not in view[max(0, at - 40) : at]):
        return False  # "at Fort Lee 17 were hurt": a name is one
    if after in words("fate_verb"):
        return False  # "of the crew of the Belgrano 323 died"
    if after in words("plural_verb") and word_before(view, at)[0] in words("place_led"):
        return False  # "in Kyiv 17 died", but "Half-Life 2 had"
    length = number.end - number.start
    if text[at : at + len(word)].isupper() and len(word) > 1:
        return length <= _LONGEST_NAME or (len(word) < 4 and view[number.start : number.end].isdigit())  # "AB 123456"
    if length > (5 if view[number.start : number.end].isdigit() else 3):
        return False
    if text[at - 1 : at] == "-" and text[at - 2 : at - 1].isalpha():
        return True
    if not opens_sentence(text, at) and at > 2:
        return True
    if at and text[at - 1] in _OPENING and text[number.end : number.end + 1] in _CLOSING:
        return True  # "Grizzly 3" in its quotation marks
    if word in lexicon.words("nouns", "stop") or word in lexicon.comparators_before():
        return False
    return text[at - 2 : at] == "; " or (number.value != 1 and after in words("singular_verb"))  # "Operation 1027 was"
