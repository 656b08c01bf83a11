"""Weigh a number that ends in a comma: has it lost the digits behind, or is it a clause's comma, a list's, an age's?"""

from __future__ import annotations

from newsnorm.quantities.counted import is_plural
from newsnorm.truncations.context import comparator, measured_strictly, rises, wants_amount
from newsnorm.truncations.lexicon import lexicon, word_set
from newsnorm.truncations.sides import Slot, is_aux, is_numeric
from newsnorm.truncations.words import YEAR

#: What goes on behind a whole sum and its comma: "usually $40, today half of it".
_NEXT_CLAUSE = ("with", "including", "as", "according", "compared", "up", "down", "today", "yesterday", "last")


def weigh_tail(slot: Slot, digits: str, *, money: bool, named: bool) -> float:
    """Tell how surely *digits* and their comma are the head of a longer number, by what stands on both sides."""
    phrase = comparator(slot.left)
    led = bool(phrase) or money or rises(slot.left)
    outer = slot.left[: len(slot.left) - len(phrase.split())] if phrase else slot.left
    confidence = _by_closer(slot, led=led, wanted=led or wants_amount(slot.left), named=named)
    confidence = max(confidence, _by_context(slot, digits, phrase, outer, led=led), _before_whole(slot, phrase))
    if slot.word in ("among", "including", "most", "half") and slot.follows() in ("them", "of"):
        return min(confidence, 0.3)  # "the toll has gone up to 34, among them 6 children"
    if not named:
        confidence = max(confidence, _before_described(slot))
        if "," not in digits:
            confidence = max(confidence, _where_no_age_stands(slot))
    if not named or phrase:
        confidence = max(confidence, _before_rest(slot, digits, phrase, money=money))
    confidence = max(confidence, _of_a_sum(slot, digits) if money else _of_a_count(slot, digits, phrase))
    if "," in digits or digits == "0":
        confidence *= 0.6
    if slot.blank and slot.closer == "other" and slot.left[-2:] == ["of", "the"]:
        confidence = max(confidence, 0.6)  # "of the 7,  cholera cases"
    if slot.blank and slot.closer not in ("other", "end", "conj"):
        confidence = max(confidence, 0.85 if led else 0.7 if wants_amount(slot.left) else 0.5)
    return confidence


def _by_closer(slot: Slot, *, led: bool, wanted: bool, named: bool) -> float:
    closer, follows = slot.closer, slot.follows().lower()
    if closer == "end":
        return 0.95 if led or slot.precedes() == "of" else 0.8 if wanted else 0.6
    if closer in ("unit", "percent", "scale", "hyphen"):
        return 0.95 if wanted else 0.85
    if closer == "loose":
        return 0.92 if wanted else 0.6
    if closer == "count":
        if follows in word_set("saying"):
            return 0.0  # "rose to 41, officials said"
        if slot.precedes() in ("over", "under") and slot.precedes(2) in lexicon().counted:
            return 0.3  # "children under 5, women over 60"
        if slot.precedes() == "of" and slot.precedes(2) in word_set("holds people"):
            return 0.7  # "a town of 10, inhabitants"
        return 0.9 if led else max(0.7 if wanted else 0.0, _before_count(slot, named=named))
    if closer == "of":
        return _before_of(slot, follows, led=led, wanted=wanted)
    if closer == "punct" and slot.word in (".", ";", ":", ")", ","):
        return 0.85
    if closer == "punct" and slot.word.strip() == "-" and led:
        return 0.65  # "earns up to £560, - partly from speeches"
    if (
        closer in ("prep", "conj")
        and slot.precedes() in word_set("numbering")
        and slot.precedes(2) in word_set("before number")
    ):
        return 0.65  # "prisoners already number 7, and guns"
    if closer == "prep" and slot.precedes() == "of" and measured_strictly(slot.left[-2:]):
        return 0.85  # "an area of 34, along the lakes"
    if closer == "dim" and led and slot.word in ("strong", "long", "deep", "tall") and follows in ("", ",", "."):
        return 0.65  # "roughly 25, strong, turned back"
    if closer == "dim" and slot.word == "strong" and slot.precedes() == ",":
        return 0.65  # "his own force, 12, strong at the outset"
    if closer == "prep" and (led or wanted):
        return 0.35
    return 0.3 if slot.right[:1] in (["a"], ["per"]) and wanted and follows.isalpha() else 0.0


def _things_follow(slot: Slot) -> bool:
    """Tell whether a plural that is counted follows: "2, adults", not "41, officials say"."""
    noun = slot.right[0] if slot.right else ""
    return noun.islower() and is_plural(noun) and noun not in word_set("saying")


def _is_last_of_list(slot: Slot) -> bool:
    """Tell "40 stoves and 2, pairs of gloves": what is counted follows each number of a list."""
    before_and = slot.left[-3:-1]
    return slot.precedes() == "and" and before_and[:1] != [] and before_and[0].isdigit() and is_plural(before_and[-1])


def _before_count(slot: Slot, *, named: bool) -> float:
    """Weigh "its 7, inhabitants", "flew 3, sorties" against "at 41, people think", "Kyiv 3, visitors 1"."""
    last = slot.precedes()
    if _in_range(slot):
        return 0.8
    if last in word_set("determiners"):
        return 0.75
    if last in word_set("takes a count"):
        return 0.6  # "in 9, schools", "with 13, sheep"
    if named or not last.isalpha() or last in word_set("prepositions") or last in word_set("before an age"):
        return 0.3
    return 0.6


def _before_of(slot: Slot, follows: str, *, led: bool, wanted: bool) -> float:
    words = lexicon()
    last = slot.precedes()
    if follows in ("them", "these", "those") and slot.right[2:3] in ([","], ["."], ["and"]):
        return 0.65  # "of stumps, 18, of them, and a wall": nobody is aged so
    if follows in word_set("of pronouns") or follows in ("a", "an", "any", "every", "each") or last == ",":
        return 0.0
    if follows in ("its", "their") and len(slot.right) > 2 and slot.right[2].lower() in words.counted:
        return 0.7  # "had now sent 12, of its soldiers"
    measured = any(token.lower() in words.areas | words.stuff for token in slot.right[1:4])
    if follows == "the" and not led:
        return 0.3
    if not measured and (
        (slot.right[1:2] and slot.right[1][:1].isupper()) or word_set("ancestry") & set(slot.right[1:5])
    ):
        return 0.6 if last in word_set("determiners") else 0.3  # "a man over 80, of Greek descent"
    if led and measured:
        return 0.95
    if led or (wanted and measured):
        return 0.85
    if measured:
        return 0.75
    return 0.6 if last in word_set("determiners") else 0.3


def _in_range(slot: Slot) -> bool:
    """Tell "between 1,200 and 1, casualties": the other bound has its digits."""
    return (
        slot.precedes() in ("and", "to") and slot.precedes(2).isdigit() and bool({"between", "from"} & set(slot.left))
    )


def _by_context(slot: Slot, digits: str, phrase: str, outer: list[str], *, led: bool) -> float:
    closer, last = slot.closer, slot.precedes()
    acted = (
        closer == "other"
        and slot.right[:1] != []
        and (slot.right[0] in word_set("past verbs") or slot.right[0].endswith("ed"))
    )
    if (closer not in ("other", "end", "of") or acted) and outer[-2:] == ["population", "of"]:
        return 0.7  # no town has a population of 43
    if "population" in slot.left[-4:] and last in ("once", "now", "was", "is", "still") and len(digits) < 4:
        return 0.65  # "its population, once 86, has halved"
    if closer == "prep" and phrase and outer[-1:] == ["of"] and measured_strictly(outer[-2:]):
        return 0.85  # "an area of about 34, along the lakes"
    licensed = lexicon().licences.get(outer[-1] if outer else "") == "sure"
    surer = closer == "dim" or phrase == "an estimated" or licensed
    if phrase and len(digits) == 1 and closer in ("prep", "dim", "aux") and surer:
        return 0.7  # "controls around 1, in the region"
    if phrase and len(digits) == 1 and closer == "of" and slot.follows()[:1].isupper():
        return 0.65  # "holds about 1, of Kursk region": nobody of that age is "of Bucha"
    if len(digits) == 1 and last in ("of", "with") and _things_follow(slot):
        return 0.6  # "a survey of 2, adults for a charity"
    if phrase in word_set("counts only") and closer == "other" and "," not in digits and _noun_later(slot):
        return 0.65  # "more than 10, stud sheep"
    dated = closer == "prep" and slot.word in ("by", "in") and YEAR.fullmatch(slot.follows() or "") is not None
    if dated and "," not in digits and last in ("to", "with", "than", "from") and slot.precedes(2).isalpha():
        return 0.6  # "to raise sales in Asia to 150, by 2008"
    if _things_follow(slot) and _is_last_of_list(slot):
        return 0.7
    if phrase in word_set("counts only") and _far_from_age(slot, digits, closer, outer):
        return 0.65  # "run more than 12, of Shan State", "have driven at least 36, from the villages"
    if phrase == "some" and len(digits) == 1 and closer == "other" and slot.right[:1] not in (["maybe"], ["perhaps"]):
        return 0.65  # "some 2, arrived at the border": nobody says "some" of two
    counting = phrase or last in ("at", "had", "to") or wants_amount(slot.left)
    if closer == "other" and counting and slot.right[:1] and slot.right[0] in word_set("casualties"):
        return 0.7  # "put losses at 1, dead"
    if last == "in" and len(digits) < 3 and slot.right[:1] and slot.right[0] in word_set("casualties"):
        return (
            0.6 if slot.precedes(2) in ("taken", "took", "brought", "takes", "brings") else 0.0
        )  # "took in 2, wounded"
    if closer == "other" and (phrase.endswith("than") or (phrase and slot.right[0].islower())) and _is_noun(slot):
        return 0.7  # "with some 15, effectives"
    if closer == "other" and led and _noun_later(slot):
        return 0.75 if len(digits) == 1 and phrase not in ("about", "at least") else 0.4  # "some 1, Hamas fighters"
    if closer == "count" and slot.follows() not in word_set("saying") and last in word_set("saying") | {"that"}:
        return 0.7
    if last in word_set("numbered") and closer in ("conj", "prep") and len(digits) < 3:
        return 0.65  # "the garrison numbered 12, and", but "the losses totalled 772, with"
    follows = slot.follows()
    apiece = slot.right[:1] and slot.right[0] in ("each", "apiece")
    if apiece and led and (not follows.isalpha() or follows in word_set("articles") or follows in lexicon().closers):
        return 0.7  # "at a cost of €2, each"
    acting = lexicon().licences.get(last, "-") not in ("-", "weak") and last not in word_set("prepositions")
    acting &= len(digits) < 3 or last not in word_set("numbered")  # "the losses totalled 772, with debts"
    if (
        closer == "prep"
        and acting
        and len(slot.left) > 1
        and "," not in digits
        and not any(is_numeric(t) for t in slot.right[1:3])
    ):
        return 0.65 if last in word_set("firing") else 0.55  # "fired 6, at the heights", "treated 3, for burns"
    return 0.0


def _far_from_age(slot: Slot, digits: str, closer: str, outer: list[str]) -> bool:
    """Tell whether neither an age nor a count ends in the comma: a verb wants an object, and a place follows."""
    acting = lexicon().licences.get(outer[-1] if outer else "", "-") not in ("-", "weak")
    if "," in digits or any(is_numeric(token) for token in slot.right[1:4]):
        return False
    named = slot.follows()[:1].isupper()
    if closer == "of":
        return named and slot.follows(2)[:1] not in (",", "(")
    return acting and closer == "prep" and slot.word == "from" and slot.follows() == "the"


def _grouped_before(left: list[str]) -> bool:
    """Tell whether the words before hold a number with groups: "from 4,100"."""
    triples = zip(left, left[1:], left[2:], strict=False)
    return any(one.isdigit() and mark == "," and len(two) == 3 and two.isdigit() for one, mark, two in triples)


def _before_whole(slot: Slot, phrase: str) -> float:
    """Weigh "more than 100, of Karabakh's estimated 120,000", "are put at 187, by the staff history"."""
    whole = slot.closer == "of" and phrase and slot.follows()[:1].isupper()
    if whole and any(token[0].isdigit() for token in slot.right[2:5]):
        return 0.65
    if (
        slot.precedes() == "to"
        and slot.precedes(2).isalpha()
        and slot.closer in ("prep", "conj")
        and _grouped_before(slot.left)
    ):
        return 0.65  # "from 4,100 the brigade was down to 1, by March"
    told = slot.precedes() == "at" and slot.precedes(2) in ("put", "estimated", "reckoned", "given")
    return 0.6 if told and slot.word in ("by", "in", "of") else 0.0


def _before_described(slot: Slot) -> float:
    """Weigh "destroyed 2, enemy drones", "a column of 2, Malian troops", "have left 7, dead or missing"."""
    last = slot.precedes()
    if slot.closer != "other" or not slot.right:
        return 0.0
    if not last and slot.right[0][:1].isupper() and slot.follows() in lexicon().counted and is_aux(slot.follows(2)):
        return 0.65  # "1, Argentine prisoners were penned in"
    named = slot.right[0][:1].isupper() and is_plural(slot.right[0].lower()) and is_aux(slot.follows())
    if named and comparator(slot.left) and len(slot.left) == len(comparator(slot.left).split()):
        return 0.65  # "Around 12, Yazidis are still there"
    acting = lexicon().licences.get(last, "-") not in ("-", "weak") or last.endswith("ed")
    counting = last == "of" or wants_amount(slot.left) or acting or last in word_set("past verbs")
    if not counting or last in word_set("before an age"):
        return 0.0
    if slot.right[0] in word_set("casualties"):
        return 0.65
    return 0.65 if _noun_later(slot, 3) and last not in word_set("prepositions") - {"of"} else 0.0


def _where_no_age_stands(slot: Slot) -> float:
    """Weigh "gave them 18, bayonets", "Of 5, men who sailed", "since dawn 2, have crossed", "is 14, long on a map"."""
    word, last, follows = slot.right[0] if slot.right else "", slot.precedes(), slot.follows()
    plural = word.islower() and (slot.closer == "count" or is_plural(word)) and word not in word_set("saying")
    if plural and (last in word_set("objects") or slot.left == ["of"]):
        return 0.65
    if last == "of" and slot.precedes(2) in word_set("holds people") and slot.closer in ("aux", "prep"):
        return 0.65  # "the town of 8, had two doctors"
    if (
        word in ("have", "were", "are")
        and last.isalpha()
        and follows.islower()
        and "," not in slot.left
        and follows not in word_set("subjects")
    ):
        told = word_set("prepositions") | word_set("before an age") | word_set("labels") | word_set("months")
        return 0.6 if last not in told and last not in lexicon().counted else 0.0
    if last in word_set("copulas") and word in word_set("sizes") - {"tall", "high"} and follows != "in":
        return 0.65
    measure = lexicon().measures.get(last)
    return 0.7 if measure is not None and measure.strict and slot.right[:1] == ["("] else 0.0


def _before_rest(slot: Slot, digits: str, phrase: str, *, money: bool) -> float:
    """Weigh what goes on as if no comma stood there: "10, more farmers", "12, ago", "12, trays of fruit"."""
    word, follows, last = slot.right[0] if slot.right else "", slot.follows(), slot.precedes()
    if not word.isalpha():
        return 0.0
    if word == "ago":
        return 0.9
    labelled = last in word_set("before an age") - {"is", "was", "were", "are"} | word_set("labels")
    if (labelled and not phrase) or "," in digits:
        return 0.0
    if word == "of" and last != "," and _is_matter(slot) and not (phrase and slot.left == phrase.split()):
        return 0.65  # "handed out 12, of soup", "had lost 1, of them"
    plural = word.islower() and slot.closer in ("other", "count") and is_plural(word) and word not in word_set("saying")
    if plural and (follows in word_set("past verbs") or is_aux(follows)) and slot.left[-3:] != [",", "aged", ","]:
        return 0.65  # "in all, 3, homes were damaged"
    if phrase and slot.left == phrase.split() and word in ("were", "was", "had", "have", "are"):
        return 0.65  # "Some 2, were shut in the stadium"
    if last == ",":
        return 0.0
    if phrase and word == "each" and follows in word_set("rates"):
        return 0.65  # "burying about 4, each day"
    if word == "more" and (follows in (",", ".") or (follows.islower() and follows not in lexicon().closers)):
        return 0.65
    if word == "head" and follows in ("of", "in", "at"):
        return 0.7
    aside = "," in slot.left[-12:] or "," in slot.right[1:8]
    if plural and follows in lexicon().closers and (len(digits) == 3 or not aside):  # "with 102, names on it,"
        return 0.6 if last not in word_set("prepositions") - {"of", "for", "with", "than"} else 0.0
    if phrase and slot.left == phrase.split() and word.lower() in word_set("past verbs"):
        return 0.65  # "About 8, did so"
    if word in ("a", "an", "per") and (follows in word_set("rates") or follows in lexicon().units):
        later = slot.follows(2) in ("after", "before", "earlier", "later", "ago")
        return 0.65 if (phrase or money) and not later else 0.0  # "fed about 12, a day", "$2, a family"
    if slot.word == "and" and "between" in slot.left and is_numeric(follows):
        return 0.7  # "between $2, and $3,500"
    aged = word_set("of an age") & set(slot.left[-4:-1])
    opens = slot.left == phrase.split()  # "Up to 20, with their families, left"
    if phrase in word_set("firm comparators") and not (aged or opens) and slot.closer == "prep":
        return 0.6  # "killed more than 3, in a week"
    plain = slot.word not in ("among", "amid", "to", "as", "including", "with") and follows not in word_set("asides")
    if phrase and not (aged or opens or aside) and slot.closer == "prep" and plain:
        return 0.6  # "conscripted at least 21, since April"
    if phrase and len(digits) == 1 and not (aged or opens or aside) and slot.word == "and" and not is_numeric(follows):
        return 0.6  # "numbered about 2, and had food"
    if money and slot.word == "to" and follows in ("each", "every"):
        return 0.65  # "paid out $1, to each widow"
    if money and not aside and slot.word in ("for", "per", "is", "are", "was", "were", "has", "have"):
        return 0.6  # "fined $10, for failing to stop"
    return 0.0


def _of_a_sum(slot: Slot, digits: str) -> float:
    """Weigh "$28, in fines", "over £80, - after his row", "a $825, fine": such a sum goes on in thousands."""
    word, last = slot.word, slot.precedes(2)  # before its sign
    if "," in digits or last in ("to", "from", ","):
        return 0.0  # "from £3 to £5, to £320"
    if last in word_set("copulas") or bool(word_set("paid how") & set(slot.right[1:2])):
        return 0.0  # "The fee is $5, in cash"
    if slot.closer == "aux" and "," in slot.left:
        return 0.0  # "the set, sold for £340, is small"
    if slot.closer in ("per", "aux", "dim") or word in ("-", "–", "—"):
        return 0.65
    if slot.closer == "prep" and word not in _NEXT_CLAUSE:
        return 0.65
    described = (
        slot.closer == "other" and last in word_set("determiners") and slot.right[:1] and slot.right[0].islower()
    )
    return 0.6 if described and not is_numeric(slot.right[0]) else 0.0


def _of_a_count(slot: Slot, digits: str, phrase: str) -> float:
    """Weigh "more than 150, were sold", "up to 3, birds a year", "about 28, away", "some 3, as well as 712 dead"."""
    word, follows, last = slot.right[0] if slot.right else "", slot.follows(), slot.precedes()
    if "," in digits or last == ",":
        return 0.0
    aside = "," in slot.left[-12:] or "," in slot.right[1:8]
    aged = word_set("of an age") & set(slot.left[-4:])
    if word in ("old", "away") and follows not in ("or", "and") and not aged and last not in word_set("before an age"):
        return 0.65
    if slot.closer == "aux" and last in word_set("saying"):
        return 0.65  # "the ombudsman said 100, had crossed"
    if slot.closer == "of" and follows == "the" and last == "for" and is_plural(slot.follows(2)):
        return 0.6  # "papers for 3, of the claimants": "for" leads to no age
    peopled = word_set("holds people") & set(slot.left) and last in ("had", "has")
    if peopled and word in ("before", "after", "in", "until", "when") and len(digits) < 4:
        return 0.65  # "the city, which had 320, before the war"
    land = last in word_set("takers") | {"from", "across"} and slot.follows()[:1].isupper()
    if slot.closer == "of" and (land or _of_somewhere(slot.right)):
        return 0.65  # "hold 2, of Zaporizhzhia region"
    opens = slot.left == phrase.split()
    if not phrase or aged or opens:
        return 0.0
    outer = slot.left[-len(phrase.split()) - 1 : -len(phrase.split())]
    if slot.closer in ("aux", "dim") and not aside and not word_set("before an age") & set(outer):
        return 0.6
    if slot.right[:3] == ["as", "well", "as"]:
        return 0.6
    told = word_set("saying") & set(slot.right)
    if slot.closer in ("other", "count") and word.islower() and not told and not aside and not is_numeric(word):
        return 0.65 if is_plural(word) or (follows.islower() and is_plural(follows)) else 0.0
    return 0.0


def _of_somewhere(right: list[str]) -> bool:
    """Tell whether "of" and a capital word lead to a land that has an area: nobody is "45, of Kursk region"."""
    return right[1:2] != [] and right[1][:1].isupper() and bool(word_set("lands") & set(right[2:4]))


def _is_matter(slot: Slot) -> bool:
    """Tell whether "of" leads to what a number counts: not to a home ("45, of Bucha") nor to part of it ("of whom")."""
    matter = slot.follows()
    if matter in ("those", "these") and slot.follows(2) and is_plural(slot.follows(2)):
        return True
    if matter in ("them", "us", "it"):
        return True
    return matter.islower() and matter not in word_set("of pronouns") | word_set("articles") | {"our", "both", "each"}


def _is_noun(slot: Slot) -> bool:
    first = slot.right[0] if slot.right else ""
    if first in word_set("casualties"):
        return True
    verbal = slot.follows().lower() in word_set("articles") or bool(word_set("saying") & set(slot.right))
    return is_plural(first.lower()) and not verbal and "aged" not in slot.left[-3:]


def _noun_later(slot: Slot, reach: int = 1) -> bool:
    """Tell whether a counted noun follows the word behind the comma, *reach* words on at most: "1, Hamas fighters"."""
    first = slot.right[0] if slot.right else ""
    aside = word_set("not of the phrase") & set(slot.right[:6]) or "of" in slot.right[:3]
    if aside or not first.isalpha() or first == "and" or is_numeric(first):
        return False
    nouns = lexicon().counted.keys() | word_set("casualties")
    return any(token.lower() in nouns for token in slot.right[1 : 1 + reach])
