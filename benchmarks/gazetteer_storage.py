"""Compare ways to keep the names of the gazetteer: text searched in place, sqlite, a pickled dict, a trie.

    PYTHONPATH=src python benchmarks/gazetteer_storage.py [--write]

Each way answers the same questions, all names of `names.tsv` and as many that are not there, in a process of its own.
marisa-trie is compared where it is installed: ``pip install marisa-trie``.
"""

from __future__ import annotations

import argparse
import importlib.util
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable

import newsnorm.data
from newsnorm.places.gazetteer_tables import SortedFile

TABLE = pathlib.Path(newsnorm.data.__path__[0]) / "places" / "names.tsv"
PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "measured" / "gazetteer-storage.md"
HEAD = """# Where the gazetteer keeps its names

Regenerate with `PYTHONPATH=src python benchmarks/gazetteer_storage.py --write`.

The table of names, {names:,} of them, kept in several ways. *Load* is the processor time to the first answer,
imports included; *memory* what the process holds more after that, and after {asked:,} look-ups; *in a wheel* what the
file compresses to.

"""
ASKED = 20_000
Find = Callable[[str], str | None]


def rows() -> list[tuple[str, str]]:
    """Return the folded names, and what stands behind each."""
    lines = (line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(name, rest) for name, _, rest in (line.partition("\t") for line in lines)]


def build_text(path: pathlib.Path) -> None:
    path.write_bytes(TABLE.read_bytes())


def open_text(path: pathlib.Path) -> Find:
    return SortedFile(path.read_bytes()).find


def build_sqlite(path: pathlib.Path) -> None:
    import sqlite3

    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE names (name TEXT PRIMARY KEY, rest TEXT) WITHOUT ROWID")
        base.executemany("INSERT INTO names VALUES (?, ?)", rows())
    base.close()


def open_sqlite(path: pathlib.Path) -> Find:
    import sqlite3

    ask = sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute

    def find(name: str) -> str | None:
        row = ask("SELECT rest FROM names WHERE name = ?", (name,)).fetchone()
        return row and row[0]

    return find


def build_pickle(path: pathlib.Path) -> None:
    import pickle

    path.write_bytes(pickle.dumps(dict(rows()), protocol=5))


def open_pickle(path: pathlib.Path) -> Find:
    import pickle

    return pickle.loads(path.read_bytes()).get


def build_trie(path: pathlib.Path) -> None:
    import marisa_trie

    marisa_trie.BytesTrie((name, rest.encode()) for name, rest in rows()).save(str(path))


def open_trie(path: pathlib.Path) -> Find:
    import marisa_trie

    trie = marisa_trie.BytesTrie().mmap(str(path))

    def find(name: str) -> str | None:
        found = trie.get(name)
        return found[0].decode() if found else None

    return find


WAYS = {
    "text searched in place (as shipped)": (build_text, open_text),
    "sqlite": (build_sqlite, open_sqlite),
    "a dict, pickled": (build_pickle, open_pickle),
    "marisa-trie, memory-mapped": (build_trie, open_trie),
}


def resident() -> float:
    """Return the megabytes that this process holds."""
    return int(pathlib.Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6


def measure(way: str, path: pathlib.Path, questions: pathlib.Path) -> str:
    """Return the cells of one way: load, memory, time of a look-up."""
    asked = questions.read_text(encoding="utf-8").split("\n")
    held, begin = resident(), time.process_time()
    find = WAYS[way][1](path)
    assert find("bakhmut")
    seconds, first = time.process_time() - begin, resident() - held
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        found = sum(find(name) is not None for name in asked)
        best = min(best, time.process_time() - begin)
    assert found == len(asked) // 2, f"{way} finds {found} of {len(asked) // 2} names"
    return f"{1000 * seconds:.1f} ms | {first:.1f}, {resident() - held:.1f} MB | {1e6 * best / len(asked):.1f} µs"


def table() -> str:
    """Build every file, measure every way, and return the table."""
    names = [name for name, _ in rows()]
    drawn = random.Random(7).sample(names, ASKED // 2)
    asked = [*drawn, *(name + "§" for name in drawn)]
    assert not {name + "§" for name in drawn} & set(names)
    random.Random(8).shuffle(asked)
    lines = ["| kept as | load | memory | a look-up | file | in a wheel |", "|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as folder:
        questions = pathlib.Path(folder) / "questions"
        questions.write_text("\n".join(asked), encoding="utf-8")
        for number, (way, (build, _)) in enumerate(WAYS.items()):
            if "trie" in way and importlib.util.find_spec("marisa_trie") is None:
                print("marisa-trie is not installed: left out", file=sys.stderr)
                continue
            path = pathlib.Path(folder) / str(number)
            build(path)
            command = [sys.executable, __file__, "--way", way, str(path), str(questions)]
            cells = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.strip()
            raw = path.read_bytes()
            lines.append(f"| {way} | {cells} | {len(raw) / 1e6:.1f} MB | {len(zlib.compress(raw)) / 1e6:.1f} MB |")
    return HEAD.format(names=len(names), asked=ASKED) + "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/measured/gazetteer-storage.md")
    parser.add_argument("--way", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        print(measure(options.way[0], *map(pathlib.Path, options.way[1:])))
        return
    page = table()
    print(page)
    if options.write:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
