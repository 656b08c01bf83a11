"""The whole chain over one article: it composes the finders and adds nothing of its own.

The order matters. Characters are repaired first, since a finder cannot read
"3&nbsp;km". Debris goes next, so that no figure of a sidebar is counted. The
finders then read what is left *before* white space is tidied: a double space
between words is the best single cue of a lost figure. Every finding is carried
back, so that its offsets mean the source.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, get_args

from newsnorm.core.arguments import check_choice, check_date, check_text
from newsnorm.core.edits import Edit, Rewrite
from newsnorm.core.records import Record, Span, moved
from newsnorm.dates.dateline import detect_dateline
from newsnorm.dates.finder import find_dates
from newsnorm.dates.model import Date, DatePolicy
from newsnorm.debris.characters import repair_characters
from newsnorm.debris.model import Debris
from newsnorm.debris.spaces import tidy_spaces
from newsnorm.debris.strip import Profile, strip_debris
from newsnorm.places.finder import find_places, normalize_places
from newsnorm.places.model import Place
from newsnorm.places.styles import STYLES
from newsnorm.quantities.finder import find_quantities
from newsnorm.quantities.model import Quantity
from newsnorm.quantities.rendering import System, normalize_quantities
from newsnorm.truncations.finder import find_truncations
from newsnorm.truncations.model import Truncation

if TYPE_CHECKING:
    from newsnorm.debris.boilerplate import Boilerplate
    from newsnorm.places.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Document(Record):
    """One article, before and after, with all that was found, changed and doubted.

    Every finding's span, and every edit's, means `source`; `from_source` carries it to `text`.

    Attributes:
        source: The text as it came.
        text: The text repaired and stripped; names and figures are rewritten in it only if asked for.
        edits: All changes: ``apply(source, edits) == text``.
        quantities: Figures that are whole.
        truncations: Figures that are damaged.
        places: Place mentions.
        dates: Date expressions, resolved against `reference`.
        debris: What was cut from the source, and by which rule.
        reference: The date that relative dates were resolved against, or None.
        reference_from: Whether the caller gave it or the article's own dateline did.
    """

    source: str
    text: str
    edits: tuple[Edit, ...]
    quantities: tuple[Quantity, ...]
    truncations: tuple[Truncation, ...]
    places: tuple[Place, ...]
    dates: tuple[Date, ...]
    debris: tuple[Debris, ...]
    reference: dt.date | None = None
    reference_from: Literal["argument", "dateline"] | None = None
    _rewrite: Rewrite | None = field(default=None, init=False, repr=False, compare=False)

    def rewrite(self) -> Rewrite:
        """Return the change from source to text as a `Rewrite`, which can be composed and undone."""
        if self._rewrite is None:
            object.__setattr__(self, "_rewrite", Rewrite(self.source, self.text, self.edits))
        assert self._rewrite is not None
        return self._rewrite

    def to_source(self, span: Span) -> Span:
        """Return where *span* of the text comes from, quoting the source."""
        return self.rewrite().to_source(span)

    def from_source(self, span: Span) -> Span:
        """Return where *span* of the source went, quoting the text; empty where nothing of it is left."""
        return self.rewrite().from_source(span)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON; lone surrogates and other non-ASCII letters are escaped only where they must be."""
        plain = json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
        try:
            plain.encode("utf-8")
        except UnicodeEncodeError:  # a lone surrogate has no UTF-8 form, but JSON can escape it
            return json.dumps(self.to_dict(), indent=indent)
        return plain

    def to_html(self, *, title: str = "newsnorm") -> str:
        """Return the document as an HTML page that stands alone, findings marked, damage first."""
        from newsnorm.rendering.html import document_html

        return document_html(self, title)

    def _repr_html_(self) -> str:
        from newsnorm.rendering.html import document_fragment

        return document_fragment(self)

    def explain(self) -> str:
        """Return an account in plain text: what is damaged, what is doubtful, what was changed by which rule."""
        from newsnorm.rendering.explain import explain

        return explain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalizer:
    """The chain with its options, to be called on many texts; it can be pickled for worker processes.

    Attributes:
        reference: The date that relative dates are resolved against; None takes the article's own dateline, if any.
        policy: The choices of date resolution.
        places: The style in which place names are rewritten in the text; None leaves them as printed.
        as_of: The day whose official names count, for places renamed since; None is today's names.
        gazetteer: The gazetteer to link places with; None is newsnorm's own.
        quantities: The system, "si" or "us", in which figures are rewritten in the text; None leaves them as printed.
        locale: The locale of number formats.
        strict: Report only damaged figures of high confidence.
        profile: How debris is told: "strict", "default" or "page".
        keep: Kinds of debris to leave in the text.
        drop: Kinds that stay by default but shall go.
        boilerplate: Rules of one site, by `learn_boilerplate`.
    """

    reference: dt.date | None = None
    policy: DatePolicy | None = None
    places: str | None = None
    as_of: dt.date | None = None
    gazetteer: Gazetteer | None = None
    quantities: System | None = None
    locale: str = "en"
    strict: bool = False
    profile: Profile = "default"
    keep: Collection[str] = ()
    drop: Collection[str] = ()
    boilerplate: Boilerplate | None = None

    def __post_init__(self) -> None:
        check_date("reference", self.reference)
        check_date("as_of", self.as_of)
        if isinstance(self.reference, dt.datetime):
            object.__setattr__(self, "reference", self.reference.date())
        for name in ("keep", "drop"):  # the caller's own list may change, and what yields them may yield but once
            kinds = getattr(self, name)
            if isinstance(kinds, Iterable) and not isinstance(kinds, str):
                object.__setattr__(self, name, tuple(kinds))
        check_choice("strict", self.strict, (True, False))
        check_choice("places", self.places, (None, *STYLES))
        check_choice("quantities", self.quantities, (None, *get_args(System)))
        # The rooms check their own arguments; an empty text makes them do it here and not at the thousandth article.
        strip_debris("", profile=self.profile, keep=self.keep, drop=self.drop, boilerplate=self.boilerplate)
        find_quantities("", locale=self.locale)
        find_dates("", reference=None, policy=self.policy)
        if self.gazetteer is not None:
            find_places("", gazetteer=self.gazetteer)

    def __call__(self, text: str) -> Document:
        """Return the `Document` of *text*.

        Raises:
            TypeError: *text* is not a `str`.
        """
        check_text(text)
        repaired = repair_characters(text)
        strip = strip_debris(
            repaired.text, profile=self.profile, keep=self.keep, drop=self.drop, boilerplate=self.boilerplate
        )
        stripped = repaired.then(strip)
        reference, reference_from = self._reference(repaired.text)
        body = stripped.text
        style = self.places or "national"
        findings: dict[str, Any] = {
            "quantities": find_quantities(body, locale=self.locale),
            "truncations": find_truncations(body, strict=self.strict),
            "places": find_places(body, style=style, as_of=self.as_of, gazetteer=self.gazetteer),
            "dates": find_dates(body, reference=reference, policy=self.policy),
        }
        whole = self._render(stripped)
        return Document(
            source=text,
            text=whole.text,
            edits=whole.edits,
            debris=tuple(moved(piece, repaired.to_source) for piece in strip.debris),
            reference=reference,
            reference_from=reference_from,
            **{name: tuple(moved(f, stripped.to_source) for f in found) for name, found in findings.items()},
        )

    def _reference(self, text: str) -> tuple[dt.date | None, Literal["argument", "dateline"] | None]:
        if self.reference is not None:
            return self.reference, "argument"
        dateline = detect_dateline(text)
        return dateline, "dateline" if dateline else None

    def _render(self, stripped: Rewrite) -> Rewrite:
        whole = stripped
        if self.places:
            whole = whole.then(
                normalize_places(whole.text, style=self.places, as_of=self.as_of, gazetteer=self.gazetteer)
            )
        if self.quantities:
            whole = whole.then(normalize_quantities(whole.text, system=self.quantities, locale=self.locale))
        return whole.then(tidy_spaces(whole.text))


def normalize(text: str, **options: Any) -> Document:
    r"""Run the whole chain on *text*; the options are those of `Normalizer`.

    >>> article = "Kiev said it took back over 3, of territory.\n\nRead More"
    >>> document = normalize(article, places="national")
    >>> document.text
    'Kyiv said it took back over 3, of territory.'
    >>> [(cut.kind, cut.text, document.source[cut.start : cut.end]) for cut in document.truncations]
    [('comma_tail', '3,', '3,')]

    Raises:
        TypeError: *text* is not a `str`, or there is no such option.
        ValueError: An option has a value that is not allowed; the message names both.
    """
    return Normalizer(**options)(text)
