"""Patterns that are compiled when first used: a hundred of them take longer to compile than all else of the import."""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for a compiled pattern, and takes over its methods once it is asked for one."""

    def __init__(self, source: str, flags: int) -> None:
        self._spec = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._spec)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as ``re.compile(source, flags)``, and costs nothing until it is used.

    >>> pattern("a(b)").match("ab")[1]
    'b'
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))
