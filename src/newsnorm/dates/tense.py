"""Whether a clause speaks of what is to come: what turns "on Friday" to the next one.

The nearest verb before the date decides, then the first one after it, within the sentence:
in "said on Monday they will meet on Friday" the one governs Monday, the other Friday.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from newsnorm.dates.cues import cues
from newsnorm.dates.patterns import pattern

#: How far a verb may stand from its date.
_REACH = 140

_WORD = pattern(
    r"""[A-Za-z]+(?:['’][a-z]+)?
      | (?:\.(?![^\S\n]*[a-z\d])(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Mrs\.)(?<!Dr\.)
          (?<!St\.)(?<!Mt\.)(?<!Ft\.)(?<!Lt\.)(?<!Col\.)(?<!Maj\.)(?<!Sgt\.)
          (?<!Gen\.)(?<!Adm\.)(?<!Capt\.)
          (?<!Sen\.)(?<!Rep\.)(?<!Gov\.)(?<!Rev\.)(?<!Prof\.)(?<!No\.)|[;!?:])(?=[\s"”’')]|$)
      | \n[\s•*-]*(?=\n|[A-Z•*-])
      | [“”"](?=[ ])""",
    re.VERBOSE,
)
_PLURAL = pattern(r"(?!this|his|its|was|has|does|less|always|perhaps|towards|afterwards)\w{2,}[^su']s")
_FIRST = pattern(r"\W")
_NEAR = 24
_LED_BY = pattern(r"\b([a-z]+)[ ](?:the|an?|its|their)[ ]\Z")
_WAS = pattern(r"[ ](?:was|were|had)\b")
_NEXT_WORD = pattern(r"[^\S\n]([a-z]+)\b")
_STOPS = frozenset('.;!?:“”"\n')


#: What a clause speaks of: what was, what is to come, what was then to come and may have by now, or what was then to
#: come and has not if it is to come soon.
Verdict = Literal["past", "future", "either", "soon"]


def tense_of(text: str, start: int, end: int) -> Verdict:
    """Tell of what the clause about ``text[start:end]`` speaks.

    >>> tense_of("The leaders will meet on Friday.", 25, 31)
    'future'
    >>> tense_of("The leaders said on Friday that they will meet.", 20, 26)
    'past'
    >>> tense_of("The pact was to be signed on Friday.", 29, 35)
    'either'
    >>> tense_of("It came three days before the Nov. 23 vote.", 30, 37)
    'soon'
    """
    told = _told(text, start, end)
    return "soon" if told == "past" and _is_occasion(text, start, end) else told


def _is_occasion(text: str, start: int, end: int) -> bool:
    """Tell whether a day is that of something it was set for: "before the Nov. 23 vote", "set a Dec. 1 deadline"."""
    after = _NEXT_WORD.match(text, end)
    led = _LED_BY.search(text, max(0, start - _NEAR), start)
    return after is not None and led is not None and after[1] in cues("occasion") and led[1] in cues("before-occasion")


def _told(text: str, start: int, end: int) -> Verdict:
    before = _WORD.findall(text, max(0, start - _REACH), start)
    lead = before[-1].lower() if before else ""
    if lead == "since":
        return "past"
    if lead == "effective":
        return "either"
    deadline = lead in ("until", "till", "by", "through")
    if lead in ("until", "till", "through") and len(before) > 1 and before[-2].lower() in cues("term"):
        return "either"  # "they agreed on a truce until Dec. 15"
    verdict = None
    for at in _clause(before, range(len(before) - 1, -1, -1)):
        told = _cue(before, at)
        if deadline and (told == "future" or _is_open(before, at)):
            return "future"
        verdict = verdict or told
        if verdict == "future" and before[at].lower() in cues("then-due") and _WAS.match(text, end):
            return "either"  # "a strike scheduled for Monday was called off"
        if verdict and not deadline:
            # "They are to meet after the attack on Monday": what they meet after may have been
            return "either" if verdict == "future" and "after" in before[at:-1] else verdict
    if verdict:
        return verdict
    after = _WORD.findall(text, end, end + _REACH)
    if lead in ("until", "till"):
        # "Truce until Friday", but "until March the town had had a theatre"
        return "past" if any(after[at] == "had" for at in _clause(after, range(len(after)))) else "future"
    later: Verdict = next((told for at in _clause(after, range(len(after))) if (told := _cue(after, at))), "past")
    # "The deal of July 22 lapses in November": what is of a day has most often been
    return "either" if lead == "of" and later == "future" else later


def _clause(words: list[str], order: range) -> Iterator[int]:
    """Yield, up to the first stop, the places of words that may be cues."""
    known = _known()
    for at in order:
        word = words[at]
        if word in known or word[-2:] == "ed":
            yield at
        elif word[:1] in _STOPS:
            return


def _is_open(words: list[str], at: int) -> bool:
    """Tell whether a word, as that before a deadline, leaves it open: "are closed until", "to leave by"."""
    word, before = words[at].lower(), words[at - 1].lower() if at else ""
    return word in ("is", "are", "has", "have") or (before == "to" and word in cues("deadline"))


@functools.cache
def _known() -> frozenset[str]:
    """Return every word that may be a cue, but for participles."""
    sorts = ("ahead", "ahead-to", "modal", "behind", "phrase", "deadline", "timetable", "shifted")
    words = frozenset().union(*map(cues, sorts))
    # "May" is a month here, however much it looks like a verb
    return words | {word.capitalize() for word in words} - {"May", "Will"}


@functools.cache
def _ahead() -> frozenset[str]:
    """Return every token without which nothing speaks of what is to come, with and without the space before it."""
    kinds = frozenset().union(*map(cues, ("ahead", "ahead-to", "modal", "phrase", "timetable", "shifted", "occasion")))
    # Of "they'll" and "won't" the token that few other words have
    words = {"ll" if word.endswith("ll") and not word.isalpha() else _FIRST.split(word)[0] for word in kinds}
    words |= {"by", "until", "till", "through"}  # a deadline needs no other cue
    words |= {word.capitalize() for word in words} - {"May", "Will"}
    return frozenset(words | {f" {word}" for word in words})


class Tense:
    """`tense_of` one place in a text, worked out when first asked for; *around* gives the tokens about it."""

    __slots__ = ("_around", "_place", "_verdict")

    def __init__(self, text: str, start: int, end: int, around: Callable[[], Iterable[str]]) -> None:
        self._place = text, start, end
        self._around = around
        self._verdict: Verdict | None = None

    def __call__(self) -> Verdict:
        """Return the verdict."""
        if self._verdict is None:
            self._verdict = "past" if _ahead().isdisjoint(self._around()) else tense_of(*self._place)
        return self._verdict


def _cue(words: list[str], at: int) -> Verdict | None:
    """Return what the word at *at* tells, or None."""
    word = words[at].lower()
    after, then = [w.lower() for w in [*words[at + 1 : at + 3], "", ""][:2]]
    before = words[at - 1].lower() if at else ""
    then_due = before in ("was", "were") or (before == "been" and words[at - 2].lower() == "had")
    if then_due and word in cues("then-due"):
        return "either"  # "a vote that had been scheduled for Sunday"
    if after == "to" and word in cues("hoped"):
        return "either"  # "they hoped to be there by October"
    if word in cues("timetable") and (before in ("they", "we") or _PLURAL.fullmatch(before)):
        return "future"  # "lawmakers return on Tuesday"
    if word in ("is", "are") and (after in cues("arranged") or (after in cues("between") and then in cues("arranged"))):
        return "future"  # "the two are meeting on Thursday", "the list is released in May"
    if word in ("come", "comes") and after == "into":
        return "future"  # "comes into effect in August"
    if word == "expected" and before in cues("pronoun") and after != "to":
        return "past"  # "nobody expected on Friday"
    if word == "due":
        return "future" if after != "to" or before in ("is", "are", "was", "were") else None
    if word == "set" and after in ("to", "for"):
        return "future"
    if word == "ahead" and after == "of":
        return "future"
    if word in ("remain", "remains") and after in ("in", "until"):
        return "future"
    if word == "now":
        return "either" if before in ("is", "are") else None  # "the deadline is now February 18"
    if word == "goes":
        return "future" if after != "back" else None
    if word in ("gave", "given", "granted"):
        return "either" if words[-1].lower() in ("until", "till") else "past"
    if word in cues("shifted") and words[-1].lower() == "to":
        return "either"  # "voting was moved to Dec. 1"
    if word in cues("prolonged") and words[-1].lower() in ("until", "till", "through"):
        return "either" if "had" in words[max(0, at - 2) : at] else "future"  # "the truce was extended until June"
    if word == "deadline":
        return "future" if after in ("of", "for") else None
    if word in ("was", "were") and after == "to" and then != "have":
        return "either"  # "was to be signed on Friday"
    if word in cues("ahead-to") and ((after == "to" and then != "have") or (then == "to" and after in cues("between"))):
        return "future"
    if word == "would" and after == "not" and then in cues("unsaid"):
        return "past"  # "would not say when the road would open"
    if word in cues("ahead"):
        if word in ("will", "would", "won't", "won’t") and after == "have":
            return "future" if word == "will" else "past"
        return None if word.endswith("ed") and before in ("the", "a", "an", "than") else "future"
    if word in cues("modal"):
        return "future" if after != "have" else None
    if word in cues("behind"):
        return None if before in ("be", "to") else "past"
    if len(word) > 4 and word.endswith("ed") and word not in ("indeed", "hundred", "united", "need"):
        if before == "" and after in ("on", "in", "late", "early"):
            return "past"  # "Asked on Sunday when it would end, he shrugged"
        return None if before in cues("no-verb") or before in ("", "is", "are") else "past"
    return None
