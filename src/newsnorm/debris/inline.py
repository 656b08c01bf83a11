"""Find debris inside lines that stay: glued menus, credits in brackets, spun tails, time stamps."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsnorm.core.edits import Edit, Rewrite
from newsnorm.core.tables import load_table
from newsnorm.debris.lines import key_of
from newsnorm.debris.rules import Hints, compiled, line_rules, match_line, may_be_strong

_COLUMNS = ("id", "kind", "hint", "pattern", "says", "hits", "misses")
#: A last sentence begins at most so far before the end of its line.
_LAST_SENTENCE = 400
_SENTENCE_WORDS = 6
_SENTENCE_END = re.compile(r"(?:[.!?…][\"”’)\]]?|\[(?:…|\.\.\.)\]) +(?=[A-Z©\[(▶•»#@])")
#: One cut may lay bare another ("… (Photo: AFP) Advertisement"): so many rounds at most.
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class InlineRule:
    """One rule of the table: where *hint* stands in a line, cut group 1 of *pattern*, or all that it matches."""

    id: str
    kind: str
    hints: tuple[str, ...]
    pattern: str
    says: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@functools.cache
def inline_rules() -> dict[str, InlineRule]:
    """Return all inline rules by their id."""
    rules = {}
    for id_, kind, hint, pattern, says, hits, misses in load_table("debris/inline.tsv", _COLUMNS):
        rules[id_] = InlineRule(
            id_,
            kind,
            tuple(hint.split("|")),
            pattern,
            says,
            tuple(h for h in hits.split(" ¦ ") if h),
            tuple(m for m in misses.split(" ¦ ") if m),
        )
    return rules


def kind_of(rule: str) -> str:
    """Return the kind of the first rule of an edit's *rule*, inline or whole-line."""
    first = rule.partition("+")[0]
    return inline_rules()[first].kind if first in inline_rules() else line_rules()[first].kind


def live_rules(text: str, wanted: Callable[[str], bool]) -> list[InlineRule]:
    """Return the rules whose hint stands in *text* at all: most texts need few of them."""
    lower = text.lower()
    return [r for r in inline_rules().values() if wanted(r.kind) and any(hint in lower for hint in r.hints)]


def cut_line(
    content: str,
    rules: list[InlineRule],
    wanted: Callable[[str], bool] = lambda kind: True,
    hints: Hints | None = None,
) -> Rewrite | None:
    """Return *content* without what *rules* cut out of it, or None where they cut nothing.

    >>> rules = list(inline_rules().values())
    >>> cut_line("The bridge at Izium (Photo: Twitter) was blown up.", rules).text
    'The bridge at Izium was blown up.'
    >>> cut_line("He took a photo (he said) from Twitter.", rules)
    """
    done = Rewrite(content, content, ())
    for _ in range(_ROUNDS):
        edits = _cuts(done.text, rules) or _last_sentence(done.text, wanted, hints)
        if not edits:
            break
        done = done.then(Rewrite.of(done.text, edits))
    return done if done.edits else None


def _last_sentence(content: str, wanted: Callable[[str], bool], hints: Hints | None) -> list[Edit]:
    """Cut the last sentence, or last two, of a line where a strong rule would name them as a line of their own."""
    ends = [m.end() for m in _SENTENCE_END.finditer(content, max(0, len(content) - _LAST_SENTENCE))]
    for start in ends[-2:]:
        rest = content[start:]
        key = key_of(rest)
        if not may_be_strong(key, hints) or _in_quotation(content, start):
            continue
        rule = match_line(key, sentence=len(rest.split()) >= _SENTENCE_WORDS, hints=hints)
        if rule is not None and rule.strength == "strong" and wanted(rule.kind):
            low, high = _with_space(content, start, len(content))
            return [Edit(low, high, content[low:high], "", rule.id)]
    return []


def _in_quotation(content: str, at: int) -> bool:
    """Say whether a quotation that opened before *at* is still open there."""
    return content.count("“", 0, at) > content.count("”", 0, at) or content.count('"', 0, at) % 2 == 1


def _cuts(content: str, rules: list[InlineRule]) -> list[Edit]:
    lower = content.lower()
    found = []
    for rule in rules:
        for hint in rule.hints:
            if hint in lower:
                pattern = compiled(rule.pattern)
                for m in _found(rule.pattern, pattern, content):
                    start, end = m.span(1) if pattern.groups and m[1] is not None else m.span()
                    if start < end:
                        found.append((start, -end, rule.id))
                break
    if not found:
        return []
    edits: list[Edit] = []
    here = 0
    for start, minus_end, id_ in sorted(found):
        if start >= here:
            here = -minus_end
            low, high = _with_space(content, start, here)
            low = max(low, edits[-1].end if edits else 0)
            edits.append(Edit(low, high, content[low:high], "", id_))
            here = high
    return edits


def _found(written: str, pattern: re.Pattern[str], content: str) -> Iterable[re.Match[str]]:
    """Yield where a pattern matches; one that begins with "^" is not sought further on."""
    if written[0] != "^":
        return pattern.finditer(content)
    m = pattern.match(content)
    return () if m is None else (m,)


def _with_space(content: str, start: int, end: int) -> tuple[int, int]:
    """Widen a cut over the space that would be left over: before it, or after it at the start of a line."""
    low, high = start, end
    while low and content[low - 1] == " ":
        low -= 1
    while high < len(content) and content[high] == " ":
        high += 1
    if low == 0:
        return low, high
    if high == len(content) or content[end] in " .,;:!?)":
        return low, end if high < len(content) else high
    return start, end
