"""Find a thread of readers' comments: who speaks, when, and the buttons to vote."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right

from newsnorm.debris.scene import Found, Scene, Spot, Verdict

#: The first reader speaks at most so many lines below the header of the comments.
_FIRST_COMMENT = 5
# Who speaks in a thread, and when
_SPEAKER = re.compile(
    r"[\w .@()-]{1,40} (?:(?:says|said|wrote|commented)(?: on .{4,40})?(?: at 0(?: ?[ap]m)?)?"
    r"|on [a-z]+ 0,? 0 at 0 ?[ap]m(?: said)?)\Z"
)
_MARK = re.compile(
    _SPEAKER.pattern
    + r"|[\w .@-]{2,40}, (?:[\w .-]{2,40}, )?0 (?:second|minute|hour|day|week|month|year)s? ago\Z"
    + r"|(?:[a-z]+ 0,? 0|0 [a-z]+ 0|0 [a-z]+ ago)(?:,? (?:at )?0(?: ?[ap]\.?m\.?)?)?\Z"
    + r"|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* 0|0[smhdwy] ?(?:ago)?|yesterday|just now)\Z"
)
_MARK_LENGTH = 100
_VOTE = frozenset(
    ("reply", "log in to reply", "like", "report", "0 likes", "upvote", "share reply", "reply share", "0 like",
     "like reply", "report comment", "flag", "0 replies", "like (0)", "reply 0", "0 reply", "recommend",
     "recommend 0", "like 0", "report abuse", "click to rate", "best rated", "worst rated", "vote up", "vote down",
     "upvote 0", "downvote 0", "reply 0 likes", "0 upvotes", "helpful 0", "0 points", "thumbs up", "thumbs down")
)  # fmt: skip


def comment_thread(scene: Scene, found: Found) -> None:
    """Take a thread of readers' comments, which runs to the end."""
    if scene.wanted("comment"):
        for i in range(_thread(scene), len(scene.spots)):
            found.setdefault(i, Verdict(scene.spots[i].line, "comment", "comment-thread", 0.9))


def _thread(scene: Scene) -> int:
    """Return where a thread begins, else the number of lines."""
    spots = scene.spots
    keys = [spot.line.key for spot in spots]
    marks = [i for i, key in enumerate(keys) if len(key) < _MARK_LENGTH and _marks(key)]
    for k, at in enumerate(marks):
        if not _SPEAKER.match(keys[at]):
            continue
        header = at and _heads_comments(spots[at - 1])
        dated = marks[k + 1 : k + 2] == [at + 1] or " at 0" in keys[at]
        if dated and (header or len(marks) - k > 2):
            return at - 1 if header else at
    for at in range(len(spots) // 3, len(spots)):
        if _heads_comments(spots[at]):
            below = marks[bisect_right(marks, at) :]
            if len(below) > 1 and below[0] - at <= _FIRST_COMMENT:
                return at
    return len(keys)


@functools.lru_cache(maxsize=4096)
def _marks(key: str) -> bool:
    """Say whether a line is one of those that mark a thread; asked again in every round."""
    return key in _VOTE or _MARK.match(key) is not None


def _heads_comments(spot: Spot) -> bool:
    return spot.rule is not None and spot.rule.claims == "comments"
