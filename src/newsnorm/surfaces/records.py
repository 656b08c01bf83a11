"""Read articles from files and standard input: plain text, or JSON Lines with a text field.

A record that cannot be read is a record all the same: it says where it stood and what was wrong, so that a
run over a hundred thousand articles neither stops at one nor loses it without a sound.
"""

from __future__ import annotations

import codecs
import contextlib
import json
import math
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal

Input = Literal["auto", "text", "jsonl"]
_JSONL_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Article:
    """A text, where it came from, and what else its JSON object held."""

    file: str
    line: int
    text: str
    fields: dict[str, Any] = field(default_factory=dict)
    is_jsonl: bool = False

    @property
    def name(self) -> str:
        """What to call it in a message: the file, and of JSON Lines the line."""
        return f"{self.file}:{self.line}" if self.is_jsonl else self.file


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that could not be read, and why."""

    file: str
    line: int
    error: str
    fields: dict[str, Any] = field(default_factory=dict)


Record = Article | BadRecord


def read_records(
    names: Sequence[str],
    *,
    kind: Input = "auto",
    text_field: str = "text",
    encoding: str = "utf-8",
    on_bytes: Callable[[int], object] = lambda count: None,
) -> Iterator[Record]:
    """Yield the records of the files *names* in order; "-" is standard input.

    *on_bytes* is told how many bytes have been read since it was last told.
    """
    for name in names:
        shown = "<stdin>" if name == "-" else name
        is_jsonl = name.lower().endswith(_JSONL_SUFFIXES) if kind == "auto" else kind == "jsonl"
        try:
            with _open(name) as stream:
                if is_jsonl:
                    yield from _read_jsonl(stream, shown, text_field, on_bytes)
                else:
                    yield _read_text(stream, shown, encoding, on_bytes)
        except OSError as error:
            yield BadRecord(shown, 1, f"cannot be read: {error.strerror or error}")


def size_of(names: Sequence[str]) -> int | None:
    """Return how many bytes the files *names* hold, None where that cannot be known beforehand."""
    try:
        return sum(os.stat(name).st_size for name in names) if "-" not in names else None
    except OSError:
        return None


def _open(name: str) -> contextlib.AbstractContextManager[BinaryIO]:
    if name != "-":
        return open(name, "rb")
    if sys.stdin is None:  # started with its input closed
        msg = "standard input is closed"
        raise OSError(msg)
    return contextlib.nullcontext(sys.stdin.buffer)


def _read_text(stream: BinaryIO, name: str, encoding: str, on_bytes: Callable[[int], object]) -> Record:
    raw = stream.read()
    on_bytes(len(raw))
    try:
        # The byte-order mark that some editors write is no part of the text
        text = raw.decode("utf-8-sig" if codecs.lookup(encoding).name == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return BadRecord(name, line, _undecodable(raw, error, encoding))
    except UnicodeError as error:  # utf-16 without a mark, utf-7: these name no offset
        return BadRecord(name, 1, f"not {encoding}: {error}")
    return Article(name, 1, text)


def _read_jsonl(stream: BinaryIO, name: str, text_field: str, on_bytes: Callable[[int], object]) -> Iterator[Record]:
    # Lines end at \n alone: str.splitlines would cut a text that holds U+2028
    for number, raw in enumerate(stream, start=1):
        on_bytes(len(raw))
        line = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if line.strip():
            yield _read_line(line, name, number, text_field)


def _read_line(raw: bytes, name: str, number: int, text_field: str) -> Record:
    try:
        found = json.loads(raw.decode("utf-8"), parse_constant=_refuse_constant, parse_float=_finite)
    except UnicodeDecodeError as error:
        return BadRecord(name, number, _undecodable(raw, error, "utf-8"))
    except RecursionError:
        return BadRecord(name, number, "not JSON that can be read: nested too deeply")
    except ValueError as error:
        return BadRecord(name, number, f"not JSON: {error}")
    if not isinstance(found, dict):
        return BadRecord(name, number, f"not a JSON object but {_json_type(found)}")
    if text_field not in found:
        held = ", ".join(map(repr, list(found)[:8])) or "nothing"
        return BadRecord(name, number, f"no field {text_field!r}; the object holds {held}", found)
    text = found[text_field]
    rest = {key: value for key, value in found.items() if key != text_field}
    if not isinstance(text, str):
        return BadRecord(name, number, f"field {text_field!r} must be a string, not {_json_type(text)}", rest)
    return Article(name, number, text, rest, is_jsonl=True)


def _finite(number: str) -> float:
    """Return a number of a JSON text; one that no float holds could not be written again."""
    value = float(number)
    if not math.isfinite(value):
        _refuse_constant(number)
    return value


def _undecodable(raw: bytes, error: UnicodeDecodeError, encoding: str) -> str:
    said = f"not {encoding}: byte 0x{raw[error.start]:02x} at offset {error.start} ({error.reason})"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return f"{said}; it begins like UTF-16, try --encoding utf-16"
    return said


def _refuse_constant(name: str) -> None:
    msg = f"{name} is not a JSON value"
    raise ValueError(msg)


def _json_type(value: object) -> str:
    if value is None:
        return "null"
    names = {bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "an array"}
    return names.get(type(value), "an object")
