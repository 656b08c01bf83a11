"""Whether a clause speaks of what is to come: what turns "on Friday" to the next one.

The nearest verb before the date decides, then the first one after it, within the sentence:
in "said on Monday they will meet on Friday" the one governs Monday, the other Friday.
"""

from __future__ import annotations

import functools
import re

#: How far a verb may stand from its date.
_REACH = 160

_STOP = re.compile(r"[.;!?](?=\s|[\"”’')]|$)|\n\s*\n|\n(?=[A-Z•-])|[“”\"](?=\s)")


@functools.cache
def _cues() -> re.Pattern[str]:
    ahead = (
        r"will|won't|won’t|shall|would|['’]ll|due|set\s+to|set\s+for|(?:is|are|was|were|been)\s+(?:to|expected|scheduled|planned|slated|"
        r"supposed|poised|likely)(?:\s+to)?|expected|scheduled|slated|plan(?:s|ned|ning)?\s+(?:to|for)|planned|going\s+to|intends?\s+to|"
        r"(?:hopes?|hoping|wants?|vow(?:s|ed)|pledged|agreed|promised|agrees|invited|preparing|prepares?|has|have|had|ready|"
        r"decided|offered|threatened|ordered|urged)\s+(?:[a-z]+\s+){0,2}to|could|may|might|should|must|can|"
        r"upcoming|forthcoming|postponed|rescheduled|adjourned|extended|delayed|remains?\s+in\s+(?:force|place)|"
        r"ahead\s+of|no\s+later\s+than|deadline"
    )
    behind = (
        r"said|says|told|was|were|had|has|have|did|took|fell|struck|hit|killed|began|went|came|left|fled|fought|shot|sent|held|lost|won|made|"
        r"gave|got|saw|met|wrote|spoke|broke|drove|flew|rose|ran|sank|led|kept|brought|thought|heard|became|knew|found|put|cut|blew|"
        r"grew|laid|paid|read|sought|shook|shut|stood|swept|threw|withdrew|overran|retook|[a-z]{2,}ed"
    )
    return re.compile(rf"(?<![\w-])(?:(?P<ahead>{ahead})|(?P<behind>{behind}))(?![\w-])", re.IGNORECASE)


#: Before a participle these show that it is no verb of the past: "will be held", "from occupied Kherson".
_NO_VERB = re.compile(
    r"(?:\b(?:be|to|get|been|the|a|an|of|in|from|by|and|with|its|their|his|her|newly|recently|into|near|for|on|all|more|over|about|said)|-|,)\s*$",
    re.IGNORECASE,
)


def is_future(text: str, start: int, end: int) -> bool:
    """Tell whether the clause about ``text[start:end]`` speaks of what is to come.

    >>> is_future("The leaders will meet on Friday.", 25, 31)
    True
    >>> is_future("The leaders said on Friday that they will meet.", 20, 26)
    False
    """
    left = text[max(0, start - _REACH) : start]
    for stop in _STOP.finditer(left):
        last = stop
    if "last" in locals():
        left = left[last.end() :]
    verdict: bool | None = None
    for cue in _cues().finditer(left):
        if cue["ahead"]:
            if _is_future_cue(left, cue):
                verdict = True
        elif not _NO_VERB.search(left, 0, cue.start()):
            verdict = False
    if verdict is not None:
        return verdict
    right = text[end : end + _REACH]
    stopped = _STOP.search(right)
    if stopped:
        right = right[: stopped.start()]
    for cue in _cues().finditer(right):
        if cue["ahead"]:
            if _is_future_cue(right, cue):
                return True
        elif not _NO_VERB.search(right, 0, cue.start()):
            return False
    return False


def _is_future_cue(text: str, cue: re.Match[str]) -> bool:
    """Tell "is due" from "due to", "will meet" from "may have met"."""
    word = cue["ahead"].lower()
    after = text[cue.end() : cue.end() + 12].lower().lstrip()
    if word == "due":
        return not after.startswith("to ") or text[: cue.start()].rstrip().lower().endswith(
            ("is", "are", "was", "were")
        )
    if word in ("would", "could", "may", "might", "should", "must", "can"):
        return not after.startswith(("have ", "not have ", "be ")) if word != "would" else not after.startswith("have ")
    return True
