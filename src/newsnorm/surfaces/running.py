"""Run a command over its records: where output goes, what happens to bad records, what is shown meanwhile."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any, Protocol, TextIO

from newsnorm.surfaces.commands import COMMANDS, ArticleError, Command
from newsnorm.surfaces.records import Article, BadRecord, Record, read_records, size_of

# JSON allows these as they are, but many readers of lines would cut a record there
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


class UsageError(Exception):
    """The options ask for something that there is not."""


def run(args: argparse.Namespace) -> int:
    """Do what *args* ask and return how many records were bad; each was reported, none dropped.

    Raises:
        UsageError: An option's value is not allowed.
    """
    try:
        command = COMMANDS[args.command](args)
    except ValueError as error:
        raise UsageError(str(error)) from error
    # JSON is UTF-8 whatever the terminal speaks; Python's escape of a lone surrogate is JSON's own
    _reconfigure(sys.stdout, encoding="utf-8" if args.format != "text" else None)
    write = _WRITERS[args.format](command, args)
    bad = 0
    with _progress(args) as on_bytes:
        records = read_records(
            args.files, kind=args.input, text_field=args.text_field, encoding=args.encoding, on_bytes=on_bytes
        )
        for record in records:
            result = _treat(command, record)
            if isinstance(result, BadRecord):
                bad += 1
                _say(f"newsnorm: {result.file}, line {result.line}: {result.error}")
                write.bad(result)
            else:
                assert isinstance(record, Article)
                write.good(record, result)
    write.end()
    return bad


def _treat(command: Command, record: Record) -> Any:
    if isinstance(record, BadRecord):
        return record
    try:
        return command.treat(record)
    except ArticleError as error:
        return BadRecord(record.file, record.line, str(error), record.fields)
    except Exception as error:  # one article must not end a run over a hundred thousand
        said = f"internal error, please report it: {type(error).__name__}: {error}"
        return BadRecord(record.file, record.line, said, record.fields)


class _Writer(Protocol):
    def good(self, article: Article, result: Any) -> None: ...
    def bad(self, record: BadRecord) -> None: ...
    def end(self) -> None: ...


class _TextWriter:
    """For a person; bad records are told on standard error."""

    def __init__(self, command: Command, args: argparse.Namespace) -> None:
        self._command = command

    def good(self, article: Article, result: Any) -> None:
        self._command.show(article, result)

    def bad(self, record: BadRecord) -> None:
        """Nothing here: the message on standard error has told it."""

    def end(self) -> None:
        """Nothing is held back."""


class _JsonlWriter:
    """One object a line, with file and line of the record and the fields that came with the text."""

    def __init__(self, command: Command, args: argparse.Namespace) -> None:
        self._command = command

    def good(self, article: Article, result: Any) -> None:
        for told in self._command.objects(result):
            self._write(article, told)

    def bad(self, record: BadRecord) -> None:
        self._write(record, {"error": record.error})

    def end(self) -> None:
        """Nothing is held back."""

    def _write(self, record: Record, told: dict[str, Any]) -> None:
        whole = {"file": record.file, "line": record.line, **told}
        if record.fields:
            whole["input"] = record.fields
        line = json.dumps(whole, ensure_ascii=False, allow_nan=False)
        sys.stdout.write(line.translate(_LINE_ENDS) + "\n")


class _HtmlWriter:
    """One page of all articles."""

    def __init__(self, command: Command, args: argparse.Namespace) -> None:
        self._fragments: list[str] = []
        self._title = "newsnorm: " + ", ".join(args.files)

    def good(self, article: Article, result: Any) -> None:
        from newsnorm.rendering.html import document_fragment

        self._fragments.append(document_fragment(result, article.name))

    def bad(self, record: BadRecord) -> None:
        from newsnorm.rendering.html import error_fragment

        self._fragments.append(error_fragment(f"{record.file}:{record.line}", record.error))

    def end(self) -> None:
        from newsnorm.rendering.html import page

        sys.stdout.write(page(self._fragments, self._title))


_WRITERS: dict[str, Callable[[Command, argparse.Namespace], _Writer]] = {
    "text": _TextWriter,
    "jsonl": _JsonlWriter,
    "html": _HtmlWriter,
}


@contextlib.contextmanager
def _progress(args: argparse.Namespace) -> Iterator[Callable[[int], object]]:
    """Show how far the reading is, on standard error, where that is a terminal and the results go elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda count: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=size_of(args.files))
        yield lambda count: bar.advance(task, count)


def _say(message: str) -> None:
    from newsnorm.rendering.controls import visible

    _reconfigure(sys.stderr)
    print(visible(message), file=sys.stderr)


def _reconfigure(stream: TextIO, encoding: str | None = None) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")
