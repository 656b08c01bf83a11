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


# Words that are mojibake from end to end, which ftfy leaves where a line holds too few of them: "РљРёС—РІ", "Ñ–"
_WORD_1251 = re.compile(f"(?<!\\w)(?:[РС][{_TAIL_1251}]){{2,}}(?!\\w)")
_WORD_1252 = re.compile(f"(?<!\\w)(?:[ÐÑ][{_TAIL_1252}])+(?![\\w{_TAIL_1252}])")
# "victory planâ€ has": the last byte of the closing quote has no character in Windows-1252, and got lost.
_CLOSING = re.compile(r"(?<=\S)â€(?=[\s.,;:)]|\Z)")
# "Êèåâ" is Киев, "Êè¿â" Київ: Windows-1251 read as Latin-1. No Latin word is spelled with accented letters alone.
_LATIN_1 = re.compile("(?<![A-Za-z])[À-ÿ¨¸³¿º´²¯ª]{4,}(?![A-Za-z])")
_LATIN_1_ANY = re.compile("(?<![A-Za-z0-9])[À-ÿ¨¸³¿º´²¯ª]+(?![A-Za-z0-9])")
_CYRILLIC_WORD = re.compile("[\u0400-\u045f\u0490\u0491]+")


def mojibake_edits(text: str) -> Iterator[Edit]:
    """Yield the edits that undo mojibake in *text*.

    >>> [(e.start, e.text, e.after) for e in mojibake_edits("Itâ€™s cold")]
    [(2, 'â€™', '’')]

    A word that only has accents is left alone:

    >>> list(mojibake_edits("“Café”, naïve"))
    []
    """
    for start, end in _lines_with(_SUSPECT, text):
        line = text[start:end]
        fixed = _by_words(_fixer()(_CLOSING.sub("”", line)))
        if fixed != line:
            for low, high, after in _differences(line, fixed):
                yield Edit(start + low, start + high, line[low:high], after, "mojibake")


def eight_bit_edits(text: str) -> Iterator[Edit]:
    """Yield the edits that read Cyrillic again which was read as Latin-1.

    >>> [(e.text, e.after) for e in eight_bit_edits("Êèåâ â îãíå")]
    [('Êèåâ', 'Киев'), ('â', 'в'), ('îãíå', 'огне')]
    >>> list(eight_bit_edits("São Tomé à côté"))
    []
    """
    for start, end in _lines_with(_LATIN_1, text):
        for word in _LATIN_1_ANY.finditer(text, start, end):
            meant = word.group().encode("latin-1").decode("cp1251")
            if _CYRILLIC_WORD.fullmatch(meant):
                yield Edit(*word.span(), word.group(), meant, "mojibake")


def _lines_with(sign: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line of *text* begins and ends that bears *sign*."""
    if text.isascii():
        return
    here = 0
    while m := sign.search(text, here):
        end = text.find("\n", m.end())
        here = len(text) if end < 0 else end
        yield text.rfind("\n", 0, m.start()) + 1, here


def _by_words(line: str) -> str:
    """Decode the words of *line* that are mojibake from end to end."""
    line = _WORD_1251.sub(lambda m: _decoded(m.group(), "cp1251"), line)
    return _WORD_1252.sub(lambda m: _decoded(m.group(), "cp1252"), line)


def _decoded(word: str, read_as: str) -> str:
    try:
        return word.encode(read_as).decode("utf-8")
    except UnicodeError:
        return word


def _differences(line: str, fixed: str) -> list[tuple[int, int, str]]:
    """Lay *fixed* beside *line*: the stretches that differ, with what stands there now."""
    words = _word_by_word(line, fixed)
    if words is not None:
        return words
    return _letter_by_letter(line, 0, len(line), fixed)


def _letter_by_letter(line: str, start: int, end: int, fixed: str) -> list[tuple[int, int, str]]:
    """Lay *fixed* beside the piece of *line* from *start* to *end*: "50â‚¬60â‚¬" differs in two places, not in one."""
    low, high = 0, len(fixed)
    while start < end and low < high and line[start] == fixed[low]:
        start, low = start + 1, low + 1
    while start < end and low < high and line[end - 1] == fixed[high - 1]:
        end, high = end - 1, high - 1
    fixed = fixed[low:high]
    if max(end - start, len(fixed)) > _LONGEST_DIFF:  # difflib is quadratic
        return [(start, end, fixed)]
    codes = SequenceMatcher(None, line[start:end], fixed, autojunk=False).get_opcodes()
    return [(start + a, start + b, fixed[c:d]) for what, a, b, c, d in codes if what != "equal"]


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
    if "".join(rebuilt) != fixed:
        return None
    return [difference for piece in pieces for difference in _letter_by_letter(line, *piece)]
