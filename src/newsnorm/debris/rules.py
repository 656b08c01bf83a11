"""Read the rules of whole-line debris from their tables, and match a line against them.

A rule has an id, a kind and a strength; its templates say which lines it
names, in a small language over line keys:

- ``log in`` is that line and no other;
- ``share {this|the} {article|story}`` lists alternatives, an empty one too;
- ``read more: …`` leaves the rest open;
- ``follow * on twitter`` leaves one to six words open;
- ``0`` stands for any number;
- ``re[cookies]: …`` is a regular expression, tried where the key holds the word in brackets.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newsnorm.core.tables import load_table
from newsnorm.debris.lines import key_of
from newsnorm.debris.vocabulary import judge_words, may_be_furniture, tells

Strength = Literal["strong", "weak", "faint", "asked"]
Claims = Literal["", "headlines", "tags", "comments"]
Hints = Sequence[str]
_Opening = tuple[str, str | None]

_COLUMNS = ("id", "kind", "strength", "claims", "says", "hits", "misses")
_OPEN_WORDS = r"(\S+(?: \S+){0,5})"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the table.

    Attributes:
        id: Its name, which every `Debris` and `Edit` of it carries.
        kind: One of `DEBRIS_KINDS`.
        strength: "strong" acts alone, "weak" needs another such line, debris or the end of the article
            beside it, "faint" needs debris beside it, "asked" acts only where the caller drops its kind.
        claims: What it claims of the lines that follow.
        says: What it is, in a sentence.
        hits: Lines that it names.
        misses: Lines that look like it and are none.
    """

    id: str
    kind: str
    strength: Strength
    claims: Claims
    says: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


def expand(template: str) -> list[str]:
    """Return every key that the alternatives of *template* give.

    >>> expand("share {this|the} {article|}")
    ['share this article', 'share this', 'share the article', 'share the']
    """
    if "{" not in template:
        return [" ".join(template.split())]
    parts = _BRACES.split(template)
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    return [" ".join("".join(pick).split()) for pick in itertools.product(*choices)]


@functools.cache
def line_rules() -> dict[str, Rule]:
    """Return all rules of whole lines by their id."""
    rules = {}
    for id_, kind, strength, claims, says, hits, misses in load_table("debris/rules.tsv", _COLUMNS):
        rules[id_] = Rule(
            id_,
            kind,
            strength,  # type: ignore[arg-type]
            claims,  # type: ignore[arg-type]
            says,
            tuple(h for h in hits.split(" ¦ ") if h),
            tuple(m for m in misses.split(" ¦ ") if m),
        )
    return rules


#: A template of at most so many alternatives is spelled out; a longer one is compiled when first needed.
_SPELL_OUT = 48


class _Family:
    """Patterns of which a line mostly matches none: one look says so, and only then each is compiled."""

    def __init__(self, members: list[tuple[str, Rule]]) -> None:
        self.members = members
        self.any = re.compile("|".join(f"(?:{pattern})" for pattern, _ in members) or r"(?!)")

    def match(self, key: str) -> Iterator[Rule]:
        """Yield the rules of the patterns that match at the start of *key*, their open parts telling no tale."""
        if self.any.match(key):
            for pattern, rule in self.members:
                if (m := compiled(pattern).match(key)) and not any(part and tells(part) for part in m.groups()):
                    yield rule


class _Open:
    """Open templates of one opening: only those are compiled that a line begins like."""

    def __init__(self, templates: list[tuple[str, Rule]]) -> None:
        self.members = [(_starts(template), template, rule) for template, rule in templates]
        self.starts = tuple({start for starts, _, _ in self.members for start in starts})

    def match(self, key: str, bare: str) -> Iterator[Rule]:
        """Yield the rules of the templates that match *key*, which is *bare* without its spaces."""
        if bare.startswith(self.starts):
            for starts, template, rule in self.members:
                if bare.startswith(starts):
                    m = compiled(_pattern(template)).match(key)
                    if m and not any(part and tells(part) for part in m.groups()):
                        yield rule


_NO_TEMPLATES = _Open([])


class _Book:
    """All templates, laid out so that one line costs a few look-ups.

    Closed templates are spelled out into one dictionary. Open ones wait under
    their first two words and are compiled when a line begins with them.
    """

    def __init__(self) -> None:
        self.exact: dict[str, Rule] = {}
        self.waiting: dict[_Opening, list[tuple[str, Rule]]] = {}
        self.open: dict[_Opening, _Open] = {}
        self.hinted: dict[str, list[tuple[str, Rule]]] = {}
        shapes: list[tuple[str, Rule]] = []
        rules = line_rules()
        for id_, template in load_table("debris/templates.tsv", ("rule", "template")):
            self._add(rules[id_], template, shapes)
        for key, id_ in _foreign():
            self.exact.setdefault(key, rules[id_])
        strong: set[_Opening] = {_opening(key) for key, rule in self.exact.items() if rule.strength == "strong"}
        strong |= {opening for opening, members in self.waiting.items() if _has_strong(members)}
        self.strong_openings = frozenset(strong)
        self.strong_hints = frozenset(hint for hint, members in self.hinted.items() if _has_strong(members))
        self.strong_shapes = _Family([shape for shape in shapes if shape[1].strength == "strong"])
        self.as_is = tuple(hint for hint in self.hinted if _AS_IS.fullmatch(hint))
        self.as_key = tuple(hint for hint in self.hinted if not _AS_IS.fullmatch(hint))
        self.spoken = _Family([shape for shape in shapes if shape[1].kind in _SPEAKS_TO_VISITOR])
        self.labels = _Family([shape for shape in shapes if shape[1].kind not in _SPEAKS_TO_VISITOR])

    def _add(self, rule: Rule, template: str, shapes: list[tuple[str, Rule]]) -> None:
        if template.startswith("re["):
            hint, _, pattern = template[3:].partition("]:")
            (self.hinted.setdefault(hint, []) if hint else shapes).append((pattern.strip(), rule))
        elif "*" not in template and "…" not in template and _alternatives(template) <= _SPELL_OUT:
            for key in expand(template):
                self.exact.setdefault(key, rule)
        else:
            for opening in _openings(template):
                self.waiting.setdefault(opening, []).append((template, rule))

    def match(self, key: str, *, sentence: bool = False, hints: Hints | None = None) -> Iterator[Rule]:
        """Yield the rules that name a line of this key, the most specific first."""
        if key in self.exact:
            yield self.exact[key]
        for hint in self.hinted if hints is None else hints:
            if hint in key:
                for pattern, rule in self.hinted[hint]:
                    # What begins only in a later sentence of the line is cut out of it, and the first one stays.
                    found = compiled(pattern).search(key)
                    if found and found.start() <= (key.find(". ") % (len(key) + 1)) and not (sentence and tells(key)):
                        yield rule
        if len(key) <= _SHAPE_LENGTH:
            yield from self.spoken.match(key)
            if not sentence:
                yield from self.labels.match(key)
        first, second = _opening(key)
        bare = key.replace(" ", "")
        yield from self._open((first, second)).match(key, bare)
        yield from self._open((first, None)).match(key, bare)

    def _open(self, opening: _Opening) -> _Open:
        """Return the open templates that begin so."""
        if opening in self.waiting:
            self.open[opening] = _Open(self.waiting.pop(opening))
        return self.open.get(opening, _NO_TEMPLATES)


#: Kinds whose debris comes in full sentences.
_SPEAKS_TO_VISITOR = frozenset(
    ("consent", "paywall", "signup", "comment", "legal", "share", "ad", "embed", "credit", "widget", "meta")
)
#: Openings of a sentence that offers a link.
_OFFERS = ("click here", "to read more", "to learn more", "to find out more", "more about")
#: A pattern without a hint names no longer line than this.
_SHAPE_LENGTH = 160
#: Hints that stand in the text as they stand in the keys: no number, no quotation mark.
_AS_IS = re.compile(r"[a-z@©./ ]+")
_TWO_WORDS = re.compile(r"([^\s:,.|/>(-]*)(?: ([\w'&+@#%$£€-]*))?")
_SPACES = re.compile(r" +")
_OPEN = re.compile(r"[*…]")
#: The start of an open template is spelled out in at most so many ways.
_STARTS = 64
_REST = r"(?:(?<= )|(?![a-z0-9]))(.*)"  # no word goes on into it
_BRACES = re.compile(r"\{([^{}]*)\}")


def _foreign() -> Iterator[tuple[str, str]]:
    """Yield the keys of labels in other languages than English, and the rule that names each."""
    for id_, _, labels in load_table("debris/foreign.tsv", ("rule", "language", "labels")):
        for label in labels.split(" ¦ "):
            yield key_of(label), id_


def _has_strong(members: list[tuple[str, Rule]]) -> bool:
    return any(rule.strength == "strong" for _, rule in members)


def _alternatives(template: str) -> int:
    count = 1
    for choice in _BRACES.findall(template):
        count *= choice.count("|") + 1
    return count


def _opening(key: str) -> tuple[str, str]:
    """Return the first word of a key, and the second where only a space parts them.

    >>> _opening("read more: the bridge"), _opening("tags: izium"), _opening("menu")
    (('read', 'more'), ('tags', ''), ('menu', ''))
    """
    m = _TWO_WORDS.match(key)
    assert m is not None  # all of it may be empty
    return m[1], m[2] or ""


def _openings(template: str) -> set[_Opening]:
    """Return the words that a line of an open template can begin with; None for a second word that may be any."""
    openings: set[_Opening] = set()
    starts = {""}
    closed, opened = _closed(template)
    for choices in _choices(closed):
        longer = {_SPACES.sub(" ", start + choice).lstrip() for start in starts for choice in choices}
        # What has its two words need not be spelled out any further.
        ready = {start for start in longer if _has_two_words(start)}
        openings |= {_opening(start) for start in ready}
        starts = longer - ready
    for start in starts:
        whole, *rest = _OPEN.split(start, maxsplit=1)
        first, second = _opening(whole)
        known = second != "" or whole[len(first) :].strip() != "" or not (rest or opened)
        openings.add((first, second if known else None))
    return openings


def _has_two_words(start: str) -> bool:
    """Say whether the two words that a line begins with stand whole in *start*, whatever follows it."""
    m = _TWO_WORDS.match(start)
    assert m is not None  # all of it may be empty
    if _OPEN.search(start):
        return False
    end = start[m.end() : m.end() + 1]
    return end != "" and (m[2] is not None or end != " ")


def _starts(template: str) -> tuple[str, ...]:
    """Return what a line of an open template begins with once its spaces are taken out, so far as that is soon told."""
    starts = [""]
    for choices in _choices(_closed(template)[0]):
        longer = [start + _OPEN.split(choice, maxsplit=1)[0].replace(" ", "") for start in starts for choice in choices]
        if len(longer) > _STARTS:
            break
        starts = longer
        if any(_OPEN.search(choice) for choice in choices):
            break
    return tuple(set(starts))


def _closed(template: str) -> tuple[str, bool]:
    """Return a template up to its first open part, or the braces that hold it, and whether more follows."""
    wild = _OPEN.search(template)
    end = wild.end() if wild else len(template)
    if template.count("{", 0, end) > template.count("}", 0, end):
        end = template.index("}", end) + 1
    return template[:end], end < len(template)


def _choices(template: str) -> Iterator[list[str]]:
    """Yield the alternatives of each stretch of a template: one outside braces."""
    for i, part in enumerate(_BRACES.split(template)):
        yield part.split("|") if i % 2 else [part]


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of a table when a line first asks for it: most texts need few of them."""
    return re.compile(pattern)


@functools.cache
def _pattern(template: str) -> str:
    """Return the pattern of an open template."""
    pieces = ["^"]
    for i, part in enumerate(_BRACES.split(template)):
        choices = [_literal(choice) for choice in (part.split("|") if i % 2 else [part])]
        pieces.append(f"(?:{'|'.join(choices)})" if i % 2 else choices[0])
    pieces.append(r"\Z")
    return "".join(pieces)


def _literal(piece: str) -> str:
    """Return the pattern of a stretch of template outside braces, or of one alternative."""
    pattern = re.escape(piece).replace(r"\*", _OPEN_WORDS).replace(r"\ …", "…").replace("…", _REST)
    return pattern.replace(r"\ ", " ?" if piece[:1] == " " or piece[-1:] == " " else " ")


@functools.cache
def _book() -> _Book:
    return _Book()


def live_hints(lower: str) -> Hints:
    """Return the hints that may stand in the keys of lines of a lower-case text: most texts hold few of them."""
    plain = " ".join(lower.split())
    book = _book()
    return [*(hint for hint in book.as_is if hint in plain), *book.as_key]


def may_be_strong(key: str, hints: Hints | None = None) -> bool:
    """Say whether a strong rule could name a line of this key: most sentences begin like none of them.

    Where *hints* are given, no others are looked for.
    """
    book = _book()
    first, second = _opening(key)
    return (
        (first, second) in book.strong_openings
        or (first, None) in book.strong_openings
        or any(hint in key for hint in (book.hinted if hints is None else hints) if hint in book.strong_hints)
        or may_be_furniture(key)
        or (len(key) <= _SHAPE_LENGTH and book.strong_shapes.any.match(key) is not None)
    )


def match_line(key: str, *, sentence: bool = False, hints: Hints | None = None) -> Rule | None:
    """Return the rule that names a line of this key, or None.

    Where *hints* are given, no others are looked for.

    >>> match_line("your email address will not be published").id
    'comment-form'

    A full sentence is debris only where it speaks to the visitor, or word for word:

    >>> match_line("read more: the word was on every wall", sentence=True) is None
    True
    """
    book = _book()
    best = None
    for rule in book.match(key, sentence=sentence, hints=hints):
        speaks = rule.kind in _SPEAKS_TO_VISITOR or key.startswith(_OFFERS)
        if sentence and not speaks and book.exact.get(key) is not rule:
            continue
        if rule.strength == "strong":
            return rule
        if best is None or (best.strength == "asked" and rule.strength != "asked"):
            best = rule
    if best is None and (judged := judge_words(key)):
        rule = line_rules()[judged]
        return rule if not sentence or rule.kind in _SPEAKS_TO_VISITOR else None
    return best
