"""Keep a scraped text from steering what shows it."""

from __future__ import annotations

# Controls become their pictures (ESC ␛), second controls and direction overrides a replacement character
_SIGNS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}
_SIGNS |= {0x7F: 0x2421} | dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)


def visible(text: str) -> str:
    r"""Return *text* with its controls shown by signs; line breaks and tabs stay.

    >>> visible("a\x1b[31mb")
    'a␛[31mb'
    """
    return text.replace("\r\n", "\n").translate(_SIGNS)
