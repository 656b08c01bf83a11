import contextlib
import datetime as dt
import json
import os
import pathlib
import subprocess
import sys

import pytest

import newsnorm
from newsnorm.surfaces.cli import main

CUT = "The army took back over 3, of territory near Izyum on Saturday.\n"
ARTICLE = f"{CUT}\nIt freed 20 villages.\n\nRead More\n"
KINDS = ["quantities", "truncations", "places", "dates", "debris"]


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf8")
    return path


@pytest.fixture
def jsonl(tmp_path):
    def make(*lines, name="articles.jsonl"):
        path = tmp_path / name
        path.write_bytes(
            b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
        )
        return path

    return make


def objects(outcome):
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_a_report_shows_the_clean_text_then_damage_first(cli, article):
    done = cli("normalize", article)
    assert (done.status, done.err) == (0, "")
    text, _, tables = done.out.partition("Damaged figures (1)")
    assert "took back over ⟦3,⟧ of territory" in text
    assert "Read More" not in text
    assert [t for t in ("Places (", "Dates (", "Changes (") if t in tables] == ["Places (", "Dates (", "Changes ("]
    assert "comma tail" in tables
    assert "\x1b" not in done.out
    assert all(line == line.rstrip() for line in done.out.splitlines())


def test_documents_in_json_lines(cli, article):
    done = cli("normalize", article, "--format", "jsonl", "--reference", "2022-09-12")
    [told] = objects(done)
    source = article.read_text(encoding="utf8")
    document = newsnorm.normalize(source, reference=dt.date(2022, 9, 12))
    assert told == {"file": str(article), "line": 1} | document.to_dict()
    assert [d["low"] for d in told["dates"]] == ["2022-09-10"]


def test_names_of_places_as_official_on_a_day(cli):
    options = ("--input", "text", "--format", "jsonl", "--as-of", "2015-01-21")
    for command in (("normalize",), ("find", "places")):
        done = cli(*command, *options, "-", stdin=b"Shells fell on Bakhmut.")
        assert '"canonical": "Artemivsk"' in done.out, done


def test_html_is_one_page_of_all_articles(cli, article, jsonl):
    done = cli("normalize", article, jsonl({"text": "<b>Kyiv</b>"}, b"{\n"), "--format", "html")
    assert done.status == 3
    assert done.out.count("<article") == 3
    assert done.out.count("<!DOCTYPE html>") == 1
    assert "not read: not JSON" in done.out


@pytest.mark.parametrize("kind", KINDS)
def test_findings_are_the_ones_of_the_library(cli, article, kind):
    source = article.read_text(encoding="utf8")
    needed = {"reference": None} if kind == "dates" else {}
    wanted = [f.to_dict() for f in getattr(newsnorm, f"find_{kind}")(source, **needed)]
    done = cli("find", kind, article, "--format", "jsonl")
    place = {"file": str(article), "line": 1}
    assert objects(done) == [place | finding for finding in wanted] != []
    lines = cli("find", kind, article).out.splitlines()
    assert len(lines) == len(wanted)
    assert all(line.startswith(f"{article}:") and " → " in line for line in lines)


def test_a_finding_says_line_and_column(cli, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Nothing here.\n\n{CUT}", encoding="utf8")
    assert cli("find", "truncations", path).out.startswith(f"{path}:3:25: 3, → comma tail")


def test_a_finding_in_json_lines_says_record_and_offset(cli, jsonl):
    path = jsonl({"text": "x"}, {"text": CUT})
    assert cli("find", "truncations", path).out.startswith(f"{path}:2:24: 3, → comma tail")


def test_strip_prints_the_clean_text_alone(cli, article):
    done = cli("strip", article)
    assert (done.status, done.err) == (0, "")
    assert done.out == newsnorm.strip_debris(article.read_text(encoding="utf8")).text
    assert "Read More" not in done.out
    assert CUT in done.out


def test_strip_names_each_of_several_articles(cli, article, jsonl):
    done = cli("strip", article, jsonl({"text": "One."}, {"text": "Two."}))
    assert done.out.count("==> ") == 3
    assert f"==> {article} <==\n{CUT}" in done.out
    assert done.out.endswith("articles.jsonl:2 <==\nTwo.\n")


def test_strip_repairs_only_if_asked(cli):
    garbled = "The governorâ€™s office settle\u00adments fell.\n".encode()
    [kept] = objects(cli("strip", "-", "--format", "jsonl", stdin=garbled))
    [mended] = objects(cli("strip", "-", "--format", "jsonl", "--repair", stdin=garbled))
    assert kept["text"] == garbled.decode()
    assert mended["text"] == "The governor’s office settlements fell.\n"
    assert mended["source"] == garbled.decode()


def test_standard_input_and_jsonl_by_option(cli):
    [told] = objects(cli("normalize", "-", "--input", "jsonl", "--format", "jsonl", stdin=b'{"text": "Kyiv"}\n'))
    assert (told["file"], told["line"], told["source"]) == ("<stdin>", 1, "Kyiv")


def test_closed_standard_input_is_a_bad_record(cli, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    done = cli("normalize", "-", "--format", "jsonl")
    assert done.status == 3
    assert objects(done) == [{"file": "<stdin>", "line": 1, "error": "cannot be read: standard input is closed"}]


def test_other_fields_come_along(cli, jsonl):
    path = jsonl({"id": 7, "body": "Kyiv", "source": "wire", "tags": ["a", None]}, name="a.ndjson")
    [told] = objects(cli("normalize", path, "--text-field", "body", "--format", "jsonl"))
    assert told["source"] == "Kyiv"
    assert told["input"] == {"id": 7, "source": "wire", "tags": ["a", None]}


BAD = [
    (b'{"text": 3}\n', "field 'text' must be a string, not a number"),
    (b'{"text": null, "id": 1}\n', "field 'text' must be a string, not null"),
    (b'{"text": true}\n', "field 'text' must be a string, not a boolean"),
    (b'{"text": {}}\n', "field 'text' must be a string, not an object"),
    (b'{"id": 1, "body": ""}\n', "no field 'text'; the object holds 'id', 'body'"),
    (b"{}\n", "no field 'text'; the object holds nothing"),
    (b'["text"]\n', "not a JSON object but an array"),
    (b'"text"\n', "not a JSON object but a string"),
    (b'{"text": "cut', "not JSON: "),
    (b'{"text": "a", "n": NaN}\n', "not JSON: NaN is not a JSON value"),
    (b'{"text": "a", "n": 1e999}\n', "not JSON: 1e999 is not a JSON value"),
    (b'{"text": "caf\xe9"}\n', "not utf-8: byte 0xe9 at offset 13 ("),
    (b'{"text": ' + b"[" * 100_000 + b"\n", "not JSON"),
    (b'{"text": "a", "n": ' + b"9" * 5000 + b"}\n", "not JSON: "),
]


@pytest.mark.parametrize(("line", "error"), BAD, ids=[error[:30] for _, error in BAD])
def test_a_bad_record_is_reported_and_the_others_are_treated(cli, jsonl, line, error):
    ending = b"" if line.endswith(b"\n") else b"\n"
    path = jsonl({"text": "One"}, b"\n", line + ending, {"text": "Two"})
    done = cli("normalize", path, "--format", "jsonl")
    assert done.status == 3
    first, bad, last = objects(done)
    assert (first["text"], last["text"], last["line"]) == ("One", "Two", 4)
    assert (bad["file"], bad["line"]) == (str(path), 3)
    assert bad["error"].startswith(error)
    assert done.err.startswith(f"newsnorm: {path}, line 3: {error}")
    assert len(done.err.splitlines()) == 1


def test_undecodable_text_names_line_and_offset(cli, tmp_path):
    path = tmp_path / "latin.txt"
    path.write_bytes(b"one\ncaf\xe9\n")
    done = cli("normalize", path, "--format", "jsonl")
    assert done.status == 3
    [bad] = objects(done)
    assert bad == {
        "file": str(path),
        "line": 2,
        "error": "not utf-8: byte 0xe9 at offset 7 (invalid continuation byte)",
    }
    [told] = objects(cli("normalize", path, "--format", "jsonl", "--encoding", "latin-1"))
    assert told["source"] == "one\ncafé\n"


def test_utf16_is_recognised_in_the_message_and_read_if_asked(cli, tmp_path):
    path = tmp_path / "wide.txt"
    path.write_bytes("Kyiv".encode("utf-16"))
    assert "try --encoding utf-16" in cli("normalize", path).err
    [told] = objects(cli("normalize", path, "--format", "jsonl", "--encoding", "utf-16"))
    assert told["source"] == "Kyiv"
    path.write_bytes(b"K")
    assert cli("strip", path, "--encoding", "utf-16").status == 3


def test_a_byte_order_mark_is_no_part_of_the_text(cli, tmp_path, jsonl):
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbfKyiv")
    lines = jsonl(b"\xef\xbb\xbf" + b'{"text": "Kyiv"}\n')
    told = objects(cli("normalize", path, lines, "--format", "jsonl"))
    assert [t["source"] for t in told] == ["Kyiv", "Kyiv"]


def test_line_ends_reach_the_library_as_they_are(cli, tmp_path):
    path = tmp_path / "dos.txt"
    path.write_bytes(b"Kyiv\r\nfell\rsilent\r\n")
    [told] = objects(cli("normalize", path, "--format", "jsonl"))
    assert told["source"] == "Kyiv\r\nfell\rsilent\r\n"


def test_separators_that_are_no_line_ends_do_not_cut_a_record(cli, jsonl):
    path = jsonl('{"text": "Kyiv\u2028fell\u0085"}\n'.encode())
    [told] = objects(cli("normalize", path, "--format", "jsonl"))
    assert told["source"] == "Kyiv\u2028fell\u0085"


def test_lone_surrogates_survive_json_lines(cli, jsonl):
    path = jsonl(b'{"text": "Kyiv \\ud800 fell \\ud83d\\ude00"}\n')
    [told] = objects(cli("normalize", path, "--format", "jsonl"))
    assert told["source"] == "Kyiv \ud800 fell \U0001f600"
    assert cli("normalize", path).status == 0
    assert cli("normalize", path, "--format", "html").status == 0
    assert cli("strip", path).status == 0


@pytest.mark.parametrize("argv", [("normalize",), ("strip",), ("find", "dates")], ids=" ".join)
def test_empty_files(cli, tmp_path, argv):
    text, lines = tmp_path / "empty.txt", tmp_path / "empty.jsonl"
    text.touch()
    lines.touch()
    assert cli(*argv, text).status == 0
    done = cli(*argv, lines)
    assert (done.status, done.out, done.err) == (0, "", "")


def test_a_missing_file_and_a_directory_do_not_stop_the_run(cli, article, tmp_path):
    missing = tmp_path / "missing.txt"
    done = cli("normalize", missing, tmp_path, article, "--format", "jsonl")
    assert done.status == 3
    assert [("error" in told) for told in objects(done)] == [True, True, False]
    assert f"newsnorm: {missing}, line 1: cannot be read: No such file or directory\n" in done.err


def test_a_fault_of_the_library_loses_no_record(cli, jsonl, monkeypatch):
    def fail(text):
        if text == "bad":
            raise ZeroDivisionError("one by zero")
        return []

    monkeypatch.setattr(newsnorm, "find_debris", fail)
    done = cli("find", "debris", jsonl({"text": "bad", "id": 4}, {"text": "good"}), "--format", "jsonl")
    assert done.status == 3
    [bad] = objects(done)
    assert bad["error"] == "internal error, please report it: ZeroDivisionError: one by zero"
    assert bad["input"] == {"id": 4}


def test_each_article_has_its_own_reference(cli, jsonl):
    text = "They left on Saturday."
    path = jsonl(
        {"text": text, "published": "2022-09-12T08:00:00Z"},
        {"text": text, "published": "2022-09-19"},
        {"text": text},
        {"text": text, "published": None},
        {"text": text, "published": "yesterday"},
        {"text": text, "published": 5},
    )
    options = ("--format", "jsonl", "--reference", "2022-10-03", "--reference-field", "published")
    for verb in (("find", "dates"), ("normalize",)):
        done = cli(*verb, path, *options)
        assert done.status == 3
        told = objects(done)
        lows = [t["low"] if "low" in t else t["dates"][0]["low"] for t in told if "error" not in t]
        assert lows == ["2022-09-10", "2022-09-17", "2022-10-01", "2022-10-01"]
        assert [t["error"] for t in told if "error" in t] == [
            "field 'published' must begin with a date such as 2022-09-12; got 'yesterday'",
            "field 'published' must begin with a date such as 2022-09-12; got 5",
        ]


USAGE = [
    ([], "arguments are required: COMMAND"),
    (["normalise", "x"], "invalid choice: 'normalise'"),
    (["normalize"], "arguments are required: FILE"),
    (["find", "everything", "x"], "invalid choice: 'everything'"),
    (["find", "dates", "x", "--reference", "12.9.2022"], "must be a date such as 2022-09-12; got '12.9.2022'"),
    (["normalize", "x", "--format", "xml"], "invalid choice: 'xml'"),
    (["normalize", "x", "--encoding", "klingon"], "unknown encoding 'klingon'"),
    (["normalize", "x", "--encoding", "rot13"], "unknown encoding 'rot13'"),
    (["normalize", "x", "--places", "soviet"], "'soviet'"),
    (["find", "places", "x", "--style", "soviet"], "style must be one of"),
    (["find", "quantities", "x", "--locale", "klingon"], "'klingon'"),
    (["strip", "x", "--profile", "savage"], "profile must be one of"),
    (["strip", "x", "--keep", "everything"], "invalid choice: 'everything'"),
]


@pytest.mark.parametrize(("argv", "error"), USAGE, ids=[" ".join(argv) or "nothing" for argv, _ in USAGE])
def test_wrong_usage_is_status_2_and_says_why(cli, argv, error):
    done = cli(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("usage: newsnorm")
    assert error in done.err


def test_version(cli):
    assert cli("--version").out == f"newsnorm {newsnorm.__version__}\n"


def test_a_text_cannot_steer_the_terminal(cli, tmp_path):
    path = tmp_path / "evil\x1b[2J.txt"
    path.write_text("\x1b]0;owned\x07 took over 3, of territory \u202eback\x9b\n", encoding="utf8")
    for argv in (("normalize", path), ("find", "truncations", path), ("normalize", f"{path}.missing")):
        done = cli(*argv)
        assert not set(done.out + done.err) & set("\x1b\x07\x9b\u202e")


def test_color_can_be_forced_and_is_never_on_a_pipe(cli, article, monkeypatch):
    assert "\x1b[" in cli("normalize", article, "--color", "always").out
    assert "\x1b[" not in cli("normalize", article, "--color", "never").out
    assert "\x1b[" not in cli("normalize", article).out


def program(*argv, **options):
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONIOENCODING": options.pop("encoding", "utf-8"),
    }
    return subprocess.Popen([sys.executable, "-m", "newsnorm", *map(str, argv)], env=environment, **options)


def test_a_reader_that_leaves_ends_the_run_without_noise(jsonl):
    path = jsonl(*[{"text": "Kyiv " * 400}] * 300)
    with program(
        "find", "debris", path, jsonl(*[{"text": "Read More\n" * 50}] * 200, name="b.jsonl"), "--format", "jsonl",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


def test_a_full_disk_is_said_in_one_line(article):
    full = pathlib.Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("wb") as stream, program("normalize", article, stdout=stream, stderr=subprocess.PIPE) as running:
        assert running.stderr.read() == b"newsnorm: cannot write: No space left on device\n"
    assert running.returncode == 1


def test_a_terminal_of_few_letters_is_served(article):
    with program("normalize", article, encoding="ascii", stdout=subprocess.PIPE) as running:
        assert b"\\u27e63,\\u27e7" in running.stdout.read()
    assert running.returncode == 0


def test_json_lines_are_utf8_whatever_the_terminal(article, jsonl):
    path = jsonl({"text": "Київ"})
    with program("normalize", path, "--format", "jsonl", encoding="ascii", stdout=subprocess.PIPE) as running:
        assert json.loads(running.stdout.read().decode("utf8"))["source"] == "Київ"


def on_a_terminal(*argv, stdout):
    """Run the program with a terminal for its standard error (and output, if *stdout* is None); return what it saw."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with program(
        *argv, stdin=subprocess.DEVNULL, stdout=theirs if stdout is None else stdout, stderr=theirs
    ) as running:
        os.close(theirs)
        seen = b""
        with contextlib.suppress(OSError):  # Linux says end of file with EIO
            while piece := os.read(ours, 65536):
                seen += piece
    os.close(ours)
    return running.returncode, seen.decode()


def test_progress_shows_on_a_terminal_while_results_go_elsewhere(jsonl, tmp_path):
    path = jsonl({"text": "Kyiv"}, b"{\n", {"text": "Read More"})
    with (tmp_path / "out.jsonl").open("wb") as out:
        status, seen = on_a_terminal("find", "debris", path, "--format", "jsonl", stdout=out)
    assert status == 3
    assert "reading" in seen
    assert f"newsnorm: {path}, line 2: not JSON" in seen.replace("\r\n", "")
    assert [json.loads(line)["line"] for line in (tmp_path / "out.jsonl").read_text().splitlines()] == [2, 3]


def test_on_a_terminal_the_report_has_colour_and_no_progress_disturbs_it(article, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    status, seen = on_a_terminal("normalize", article, stdout=None)
    assert status == 0
    assert "\x1b[1;37;41m3,\x1b[0m" in seen
    assert "reading" not in seen
    monkeypatch.setenv("NO_COLOR", "1")
    _, plain = on_a_terminal("normalize", article, stdout=None)
    assert "⟦3,⟧" in plain
    assert "\x1b[1;37;41m" not in plain


def test_an_interrupt_is_status_130(monkeypatch, article):
    def interrupt(text):
        raise KeyboardInterrupt

    monkeypatch.setattr(newsnorm, "find_debris", interrupt)
    with pytest.raises(KeyboardInterrupt):
        newsnorm.find_debris("")
    assert main(["find", "debris", str(article)]) == 130
