"""Which tables this installation reads: a digest over all of them.

A changed table changes what newsnorm says of the same text. Who keeps results keeps this beside them, and
knows which to make anew. A digest cannot be forgotten, as a number kept by hand can.
"""

from __future__ import annotations

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable


def digest_of(folder: Traversable) -> str:
    """Return twelve hexadecimal digits that change with the name or the content of any table below *folder*."""
    digest = hashlib.sha256()
    for name, table in sorted(_tables(folder, "")):
        content = table.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _tables(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                found += _tables(entry, f"{prefix}{entry.name}/")
        elif not entry.name.endswith((".py", ".pyc")):
            found.append((prefix + entry.name, entry))
    return found


data_version: str = digest_of(files("newsnorm.data"))
