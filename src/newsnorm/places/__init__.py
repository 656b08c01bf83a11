"""Toponyms: romanisation, gazetteer, linker, finder.

`Gazetteer` and `make_linker` are here for callers who bring places of their
own; each loads its module when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsnorm.places.gazetteer import Gazetteer as Gazetteer
    from newsnorm.places.linker import make_linker as make_linker

_HOMES = {"Gazetteer": "gazetteer", "make_linker": "linker"}

__all__ = ["Gazetteer", "make_linker"]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{home}"), name)
