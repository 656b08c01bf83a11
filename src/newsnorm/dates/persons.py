"""April, June and August as given names: what their bearers do, and months do not.

A month that nothing leads ("in", "last") is a person where what follows is said of persons alone. What may be said
of either ("June was long", "August brought rain") leaves it a month: papers write more of months.
"""

from __future__ import annotations

import re

from newsnorm.dates.cues import cues
from newsnorm.dates.lexicon import OTHER, codes, lexicon
from newsnorm.dates.patterns import pattern

_WORD_BEFORE = pattern(r"(\w+)[\"“‘']? $")
_IS_WHAT = pattern(r"(?:, [^.;:!?\n]{3,60},)? (?:is|was) (?:an?|the|his|her|its|their|our|my) (?:[\w-]+ ){0,2}?(\w+)\b")
_AGED = pattern(r" [A-Z][a-z]+, \d\d?[,.;)]| (?:von|van|zu|de|di|du|della|af|ibn|al) [A-Z]")
_SIBLINGS = pattern(r"\b(\w+), (?:[A-Z][a-z]+,? (?:and )?)*$")
_AFTER = pattern(
    r"""(?P<who>,\ who(?:se|m)?\b | \ who(?:se|m)?\b | ,\ \d\d?,
          | \ (?:and|or)\ (?:her|his)\b | \ (?:hers|his)\b)
      | ,?\ (?P<verb>[a-z]+)(?:\ (?P<next>[a-z]+)|(?P<end>[,.;:!?]|$))?""",
    re.VERBOSE,
)


def is_person(text: str, start: int, end: int) -> bool:
    """Tell whether the month at ``text[start:end]`` is somebody's given name.

    >>> text = "June wiped her eyes. June saw the worst raids. In June wiped discs turned up."
    >>> [is_person(text, at, at + 4) for at in (0, 21, 50)]
    [True, False, False]
    """
    month = text[start:end]
    if lexicon()[0].get(month) != codes()["MONTHNAME"]:
        return False
    if _AGED.match(text, end):
        return True  # "from June Okoro, 41", "August von Mackensen"
    listed = _SIBLINGS.search(text, max(0, start - 60), start)
    if listed is not None and listed[1] in cues("kin-group"):
        return True  # "the two sisters, April and June, were"
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if before is not None and lexicon()[0].get(before[1], OTHER) not in (OTHER, codes()["AND"]):
        return False  # "in June", "last April"
    is_what = _IS_WHAT.match(text, end)
    if is_what is not None and (is_what[1] in cues("animal") or is_what[1] in cues("calling")):
        return True  # "August, sat on a crate, is the dog of the unit"
    after = _AFTER.match(text, end)
    if after is None:
        return False
    if after["who"]:
        return True
    verb, then = after["verb"], after["next"] or ""
    if verb in cues("month-verb"):
        return then in cues("fate")  # "April was buried"
    if verb in cues("person-verb"):
        return True
    goes_on = after["end"] is not None or then in cues("small") or then in cues("title-small") or then in cues("whose")
    # "April revised figures" are figures
    return verb.endswith("ed") and len(verb) > 4 and goes_on
