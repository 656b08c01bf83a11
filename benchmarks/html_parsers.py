"""Measure what the audit asks of an HTML parser: the tree that a browser builds, and speed.

    python benchmarks/html_parsers.py [--write]

Needs lxml, selectolax and resiliparse: ``pip install lxml selectolax resiliparse``.
"""

from __future__ import annotations

import argparse
import pathlib
import time
from collections.abc import Callable
from importlib.metadata import version

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "measured" / "html-parsers.md"

# Broken markup, a path of tags, and the text that the HTML standard (13.2, parsing) puts into the first such element
MALFORMED = [
    ("<p>It took <b>3,000<p>of land</b>", "p", "It took 3,000"),
    ("<p>They fled.<div>5,000 did.</div>", "p", "They fled."),
    ("<ul><li>12 dead<li>30 hurt</ul>", "li", "12 dead"),
    ("<table><tr><td>12<td>dead</table>", "td", "12"),
    ("<table>300 men<tr><td>1</table>", "table", "1"),
    ("<p>It fell &amp 20 died</p>", "p", "It fell & 20 died"),
    ("<p>3,000&nbsp;sq km &copy 2022</p>", "p", "3,000\u00a0sq km © 2022"),
    ("<p>A</p></div></p><p>500 tanks", "p", "A"),
    ("<p title='a>b'>40 guns</p>", "p", "40 guns"),
    ("<figure-x>3,000</figure-x>", "figure-x", "3,000"),
    ("<p><!-- 400 --!>500</p>", "p", "500"),
    ("<p>Over <data value=3000>3,000</data> men</p>", "data", "3,000"),
    ("<textarea><p>90</textarea><p>91", "p", "91"),
    ("<title>1 & 2</title><p>7<br/>8</p>", "p", "78"),
    ("<p>1<plaintext><p>2", "p", "1"),
    ("<svg><title>4</title></svg><p>5", "p", "5"),
    ("<p>4<noscript><p>5</noscript>", "p", "4"),
    ("<button><p>6<button>7", "button", "6"),
    ("<a href=x>1<a href=y>2", "a", "1"),
]


def with_lxml(html: str, tag: str) -> str | None:
    from lxml import html as reader

    found = next(iter(reader.document_fromstring(html).iter(tag)), None)
    return None if found is None else str(found.text_content())


def with_selectolax(html: str, tag: str) -> str | None:
    from selectolax.lexbor import LexborHTMLParser

    found = LexborHTMLParser(html).css_first(tag)
    return None if found is None else found.text()


def with_resiliparse(html: str, tag: str) -> str | None:
    from resiliparse.parse.html import HTMLTree

    found = HTMLTree.parse(html).document.query_selector(tag)
    return None if found is None else str(found.text)


READERS: dict[str, Callable[[str, str], str | None]] = {
    "lxml": with_lxml,
    "selectolax": with_selectolax,
    "resiliparse": with_resiliparse,
}


def article(paragraphs: int) -> str:
    """Return a page of the size that news sites send."""
    menu = "".join(f'<li class="item"><a href="/{n}" data-track="menu-{n}">Section {n}</a></li>' for n in range(80))
    script = "<script>var config = {" + ",".join(f'"key{n}": "value {n}"' for n in range(400)) + "};</script>"
    text = "".join(
        f'<p class="body">The army took back over <data value="{n}">{n},000</data> sq km<sup>{n % 9}</sup> in a week, '
        "it said on <time>Monday</time>, and officers told reporters that they held the northern bank.</p>"
        for n in range(paragraphs)
    )
    return f"<html><head>{script}</head><body><nav><ul>{menu}</ul></nav><article>{text}</article></body></html>"


def seconds(reader: Callable[[str, str], str | None], page: str) -> float:
    """Return the least processor time of several tries to read a page and take the text of its article."""
    best = float("inf")
    for _ in range(9):
        begin = time.process_time()
        for _ in range(20):
            reader(page, "article")
        best = min(best, (time.process_time() - begin) / 20)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/measured/html-parsers.md")
    options = parser.parse_args()
    page = article(60)
    lines = [
        "| parser | broken markup read as a browser does | a page of " + f"{len(page) // 1000} kB |",
        "|---|---|---|",
    ]
    for name, reader in READERS.items():
        right = sum(reader(html, tag) == wanted for html, tag, wanted in MALFORMED)
        lines.append(
            f"| {name} {version(name)} | {right} of {len(MALFORMED)} | {1000 * seconds(reader, page):.2f} ms |"
        )
    print("\n".join(lines))
    if options.write:
        PAGE.write_text(
            "# HTML parsers\n\nWhat the audit of an extraction asks of a parser. "
            "`python benchmarks/html_parsers.py --write` writes this page.\n\n" + "\n".join(lines) + "\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
