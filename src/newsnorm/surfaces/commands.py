"""What each command makes of an article, and how it shows that in text and in JSON Lines."""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import newsnorm
from newsnorm.core.edits import Rewrite
from newsnorm.surfaces.records import Article

if TYPE_CHECKING:
    from newsnorm.pipeline import Document
    from newsnorm.rendering.words import Finding

#: What can be found, and what it is called in help.
KINDS = {
    "quantities": "figures, with value, unit and what they count",
    "truncations": "damaged figures, with what was expected and why",
    "places": "places, linked and in one spelling",
    "dates": "dates, resolved where there is a reference date",
    "debris": "what the page's furniture left",
}


class ArticleError(Exception):
    """This article cannot be treated as asked, though others may."""


class Command(Protocol):
    """Treats one article at a time; what `treat` returns is what the other two show."""

    def treat(self, article: Article) -> Any:
        """Return what the command makes of *article*."""

    def objects(self, result: Any) -> Iterator[dict[str, Any]]:
        """Yield the JSON objects that tell *result*."""

    def show(self, article: Article, result: Any) -> None:
        """Print *result* for a person."""


class Normalize:
    """`newsnorm normalize`: one document an article."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._field = args.reference_field
        self._color = args.color
        options = {
            "places": args.places,
            "as_of": args.as_of,
            "quantities": args.quantities,
            "locale": args.locale,
            "strict": args.strict,
            "profile": args.profile,
            "keep": tuple(args.keep),
            "drop": tuple(args.drop),
        }

        @functools.cache  # articles of one day share a normalizer
        def normalizer(reference: dt.date | None) -> Callable[[str], Document]:
            return newsnorm.Normalizer(reference=reference, **options)

        self._normalizer = normalizer
        self._reference = args.reference
        normalizer(self._reference)  # a bad option is refused before anything is read

    def treat(self, article: Article) -> Document:
        """Return the document that *article* becomes."""
        return self._normalizer(_reference(article, self._field, self._reference))(article.text)

    def objects(self, result: Document) -> Iterator[dict[str, Any]]:
        """Yield the document as one object."""
        yield result.to_dict()

    def show(self, article: Article, result: Document) -> None:
        """Print the report of one document."""
        from newsnorm.surfaces import terminal

        terminal.report(_console(self._color), result, article.name)


class Find:
    """`newsnorm find KIND`: the findings of one kind."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._kind = args.kind
        self._color = args.color
        self._field = getattr(args, "reference_field", None)
        self._reference = getattr(args, "reference", None)
        self._options = {name: getattr(args, name) for name in ("locale", "strict", "style", "as_of") if name in args}
        self._finder = getattr(newsnorm, f"find_{args.kind}")
        self._find("")  # a bad option is refused before anything is read

    def _find(self, text: str, reference: dt.date | None = None) -> Sequence[Finding]:
        needed = {"reference": reference} if self._kind == "dates" else {}
        found: Sequence[Finding] = self._finder(text, **self._options, **needed)
        return found

    def treat(self, article: Article) -> Sequence[Finding]:
        """Return the findings in *article*."""
        return self._find(article.text, _reference(article, self._field, self._reference))

    def objects(self, result: Sequence[Finding]) -> Iterator[dict[str, Any]]:
        """Yield one object a finding."""
        yield from (finding.to_dict() for finding in result)

    def show(self, article: Article, result: Sequence[Finding]) -> None:
        """Print one line a finding, as compilers and grep do, so that editors can jump to it."""
        from newsnorm.rendering.words import Lines
        from newsnorm.surfaces import terminal

        out = _console(self._color)
        lines = Lines(article.text)
        for finding in result:
            line, column = lines.place(finding.start)
            # Of JSON Lines the name holds the line already; the offset in its text is what is left to say
            place = f"{article.name}:{finding.start}" if article.is_jsonl else f"{article.name}:{line}:{column}"
            terminal.finding_line(out, place, self._kind, finding)


class Strip:
    """`newsnorm strip`: the text without debris."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._repair = args.repair
        self._options = {"profile": args.profile, "keep": tuple(args.keep), "drop": tuple(args.drop)}
        self._many = len(args.files) > 1
        self._shown = 0
        self.treat(Article("", 1, ""))  # a bad option is refused before anything is read

    def treat(self, article: Article) -> Rewrite:
        """Return the rewrite that strips *article*."""
        if not self._repair:
            return newsnorm.strip_debris(article.text, **self._options)
        repaired = newsnorm.repair_text(article.text)
        return repaired.then(newsnorm.strip_debris(repaired.text, **self._options))

    def objects(self, result: Rewrite) -> Iterator[dict[str, Any]]:
        """Yield the rewrite as one object."""
        yield result.to_dict()

    def show(self, article: Article, result: Rewrite) -> None:
        """Print the clean text; of several articles, each below its name, as `head` does."""
        if self._many or article.is_jsonl:
            between = "\n" if self._shown else ""
            sys.stdout.write(f"{between}==> {article.name} <==\n")
        self._shown += 1
        ending = "" if result.text.endswith("\n") or not result.text else "\n"
        sys.stdout.write(f"{result.text}{ending}")


COMMANDS: dict[str, Callable[[argparse.Namespace], Command]] = {"normalize": Normalize, "find": Find, "strip": Strip}


def _reference(article: Article, field: str | None, otherwise: dt.date | None) -> dt.date | None:
    if field is None or not article.is_jsonl:
        return otherwise
    value = article.fields.get(field)
    if value is None:
        return otherwise
    try:
        # "2022-09-12T08:00:00Z" is how feeds write it; the day is what counts
        return dt.date.fromisoformat(value[:10])
    except (ValueError, TypeError):
        msg = f"field {field!r} must begin with a date such as 2022-09-12; got {value!r}"
        raise ArticleError(msg) from None


@functools.cache
def _console(color: str) -> Any:
    from newsnorm.surfaces import terminal

    return terminal.console(sys.stdout, color)
