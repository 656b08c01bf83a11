"""The command ``newsnorm``: options, exit codes, and where output and messages go.

Results go to standard output; messages and the progress bar to standard error.
"""

from __future__ import annotations

import argparse
import codecs
import datetime as dt
import os
import sys
from collections.abc import Sequence

import newsnorm
from newsnorm.debris.model import DEBRIS_KINDS
from newsnorm.surfaces.commands import KINDS
from newsnorm.surfaces.running import UsageError, run

EXIT_OK, EXIT_CANNOT_WRITE, EXIT_USAGE, EXIT_BAD_RECORDS = 0, 1, 2, 3
EXIT_INTERRUPTED, EXIT_PIPE_CLOSED = 130, 141  # 128 + SIGINT, 128 + SIGPIPE, as a shell says it

_EPILOG = """\
exit status:
  0  all is well
  1  the output could not be written
  2  wrong usage
  3  some records could not be read: each is named on standard error, and in JSON Lines output
     stands as an object with "file", "line" and "error"
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* (without the program's name) and return the exit status."""
    parser = make_parser()
    args = parser.parse_args(argv)
    try:
        bad = run(args)
        sys.stdout.flush()
    except UsageError as error:
        args.parser.error(str(error))
    except BrokenPipeError:
        # The reader has gone, as `head` does. Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_PIPE_CLOSED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except OSError as error:  # of writing: what cannot be read is a bad record
        print(f"newsnorm: cannot write: {error.strerror or error}", file=sys.stderr)
        return EXIT_CANNOT_WRITE
    return EXIT_BAD_RECORDS if bad else EXIT_OK


def make_parser() -> _Parser:
    """Return the parser of the whole command; docs/reference/cli.md is made from it."""
    parser = _Parser(
        prog="newsnorm",
        description="Make scraped war news comparable, and say exactly what was changed and what is doubtful.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"newsnorm {newsnorm.__version__}")
    verbs = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    normalize = _verb(verbs, "normalize", "clean articles and report what is in them, damaged figures first")
    _add_input(normalize)
    _add_output(normalize, ("text", "jsonl", "html"), "text: a report for reading; jsonl: one object an article")
    _add_reference(normalize)
    normalize.add_argument("--places", metavar="STYLE", help="rewrite place names in this style, for instance national")
    _add_as_of(normalize)
    normalize.add_argument("--quantities", metavar="SYSTEM", help="rewrite figures in this system: si or us")
    normalize.add_argument("--locale", default="en", help="how the text writes numbers (default: %(default)s)")
    normalize.add_argument("--strict", action="store_true", help="report only the surest damage")
    _add_debris(normalize)
    normalize.set_defaults(command="normalize")

    find = _verb(verbs, "find", "list findings of one kind, one a line")
    kinds = find.add_subparsers(title="kinds", metavar="KIND", required=True)
    for kind, about in KINDS.items():
        one = _verb(kinds, kind, f"list {about}")
        _add_input(one)
        _add_output(one, ("text", "jsonl"), "text: file:line:column: text → reading; jsonl: one object a finding")
        if kind == "quantities":
            one.add_argument("--locale", default="en", help="how the text writes numbers (default: %(default)s)")
        if kind == "truncations":
            one.add_argument("--strict", action="store_true", help="report only the surest damage")
        if kind == "places":
            one.add_argument("--style", default="national", help="style of the names (default: %(default)s)")
            _add_as_of(one)
        if kind == "dates":
            _add_reference(one)
        one.set_defaults(command="find", kind=kind)

    strip = _verb(verbs, "strip", "print articles without what the page's furniture left in them")
    _add_input(strip)
    _add_output(strip, ("text", "jsonl"), "text: the clean text; jsonl: one object an article, with every edit")
    strip.add_argument("--repair", action="store_true", help="repair mojibake, entities and spaces first")
    _add_debris(strip)
    strip.set_defaults(command="strip")
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose help has the same width everywhere, so that the docs can quote it."""

    def __init__(self, **options: object) -> None:
        options.setdefault("formatter_class", lambda prog: argparse.RawDescriptionHelpFormatter(prog, width=100))
        super().__init__(**options)  # type: ignore[arg-type]


def _verb(verbs: argparse._SubParsersAction[_Parser], name: str, about: str) -> _Parser:
    made = verbs.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
    made.set_defaults(parser=made)
    return made


def _add_input(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("input")
    group.add_argument("files", nargs="+", metavar="FILE", help='a file to read, "-" for standard input')
    group.add_argument(
        "--input",
        choices=("auto", "text", "jsonl"),
        default="auto",
        help="auto: .jsonl and .ndjson are JSON Lines, all else is plain text (default: %(default)s)",
    )
    group.add_argument(
        "--text-field", default="text", metavar="NAME", help="JSON field of the text (default: %(default)s)"
    )
    group.add_argument(
        "--encoding", type=_encoding, default="utf-8", help="encoding of plain text (default: %(default)s)"
    )


def _add_output(parser: argparse.ArgumentParser, formats: Sequence[str], about: str) -> None:
    group = parser.add_argument_group("output")
    group.add_argument("--format", choices=formats, default=formats[0], help=f"{about} (default: %(default)s)")
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto: on a terminal, unless NO_COLOR is set (default: %(default)s)",
    )


def _add_reference(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reference", type=_date, metavar="DATE", help='the day that "on Saturday" is read against')
    parser.add_argument(
        "--reference-field", metavar="NAME", help="JSON field that holds that day of each article, as 2022-09-12…"
    )


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="names of places as official on this day")


def _add_debris(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", default="default", help="how much is taken for debris (default: %(default)s)")
    for name, about in (("keep", "never remove debris of this kind"), ("drop", "remove debris of this kind too")):
        parser.add_argument(f"--{name}", action="append", default=[], choices=DEBRIS_KINDS, metavar="KIND", help=about)


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        msg = f"must be a date such as 2022-09-12; got {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def _encoding(text: str) -> str:
    try:
        b" ".decode(text)
    except UnicodeError:
        pass  # an encoding of wider letters
    except LookupError:  # unknown, or like rot13 none from bytes to text
        msg = f"unknown encoding {text!r}"
        raise argparse.ArgumentTypeError(msg) from None
    return codecs.lookup(text).name
