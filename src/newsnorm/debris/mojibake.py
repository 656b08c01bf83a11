"""Undo mojibake through ftfy, and say where.

ftfy judges a whole text and gives no offsets. It is asked line by line, only
where two characters stand together that UTF-8 read in a wrong code page
leaves ("â€", "Ã©", "вЂ"), and its answer is laid beside the line again.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from newsnorm.core.edits import Edit

# What the bytes 80 to BF of UTF-8 look like in Windows-1252, 1251 and Latin-1 …
_TAIL_1252 = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TAIL_1251 = "\x80-\xbfЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™›љњќћџЎўЈҐЁЄЇІіґёєјЅѕї№"
# … after one of the bytes that lead a sequence, and what Mac Roman makes of both.
_SUSPECT = re.compile(
    f"[\xc2-\xf4][{_TAIL_1252}]|[ÂÃ] |[РС][{_TAIL_1251}]|вЂ|[ÐÑ][{_TAIL_1252} ]|‚Ä|√[©®†°ºß¢£§•¶]|ï¿½|ï»¿"
)
_LONGEST_DIFF = 1000


@functools.cache
def _fixer() -> Callable[[str], str]:
    # Loaded at the first damaged line: most texts need no ftfy.
    from ftfy import TextFixerConfig, fix_text

    config = TextFixerConfig(
        uncurl_quotes=False, normalization="NFC", fix_line_breaks=False, unescape_html=True, explain=False
    )
    return lambda line: str(fix_text(line, config))


def mojibake_edits(text: str) -> Iterator[Edit]:
    """Yield the edits that undo mojibake in *text*.

    >>> [(e.start, e.text, e.after) for e in mojibake_edits("Itâ€™s cold")]
    [(2, 'â€™', '’')]

    A word that only has accents is left alone:

    >>> list(mojibake_edits("“Café”, naïve"))
    []
    """
    if text.isascii():
        return
    here = 0
    while m := _SUSPECT.search(text, here):
        start = text.rfind("\n", 0, m.start()) + 1
        end = text.find("\n", m.end())
        here = end = len(text) if end < 0 else end
        line = text[start:end]
        fixed = _fixer()(line)
        if fixed != line:
            for low, high, after in _differences(line, fixed):
                yield Edit(start + low, start + high, line[low:high], after, "mojibake")


def _differences(line: str, fixed: str) -> list[tuple[int, int, str]]:
    """Lay *fixed* beside *line*: the stretches that differ, with what stands there now."""
    words = _word_by_word(line, fixed)
    if words is not None:
        return words
    low = 0
    shorter = min(len(line), len(fixed))
    while low < shorter and line[low] == fixed[low]:
        low += 1
    high = 0
    while high < shorter - low and line[-1 - high] == fixed[-1 - high]:
        high += 1
    before, after = line[low : len(line) - high], fixed[low : len(fixed) - high]
    if max(len(before), len(after)) > _LONGEST_DIFF:  # difflib is quadratic
        return [(low, len(line) - high, after)]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(low + a, low + b, after[c:d]) for what, a, b, c, d in codes if what != "equal"]


def _word_by_word(line: str, fixed: str) -> list[tuple[int, int, str]] | None:
    """Pair the words of both, where each word was repaired for itself; None where words were joined or parted."""
    ours = list(re.finditer(r"[^ ]+", line))
    theirs = fixed.split()
    if len(ours) != len(theirs):
        return None
    pieces: list[tuple[int, int, str]] = []
    rebuilt, here = [], 0
    for m, word in zip(ours, theirs, strict=True):
        rebuilt += [line[here : m.start()], word]
        here = m.end()
        if m.group() != word:
            pieces.append((*m.span(), word))
    rebuilt.append(line[here:])
    return [_trimmed(line, *piece) for piece in pieces] if "".join(rebuilt) == fixed else None


def _trimmed(line: str, start: int, end: int, after: str) -> tuple[int, int, str]:
    """Leave out what both sides of one piece begin and end with."""
    while start < end and after and line[start] == after[0]:
        start, after = start + 1, after[1:]
    while start < end and after and line[end - 1] == after[-1]:
        end, after = end - 1, after[:-1]
    return start, end, after
