"""The written sets: figures may rise, and may not fall below these floors."""

import importlib.util
import json
import pathlib

import pytest

import newsnorm

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "benchmarks/data/debris"


def read(name):
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf8").splitlines()]


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("accuracy_debris", ROOT / "benchmarks/accuracy_debris.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("record", read("traps.jsonl"), ids=lambda r: r["id"])
def test_a_line_of_the_article_stays(record):
    text = record["gap"].join(line for line, _ in record["lines"])
    assert newsnorm.strip_debris(newsnorm.repair_text(text).text).text == text


def test_scrapes_are_cleaned(bench):
    rows = bench.scrapes([0]).splitlines()[2:]
    for row in rows:
        _, half, _, precision, recall, lost, *_ = (cell.strip() for cell in row.split("|"))
        if "alone" not in half:
            assert float(precision) >= 0.985, half
            assert float(recall) >= 0.88, half
            assert int(lost.split()[0]) <= 2, half


@pytest.mark.parametrize("record", read("inline.jsonl"), ids=lambda r: r["text"][:40])
def test_inline_repairs_and_controls(record):
    assert newsnorm.strip_debris(newsnorm.repair_text(record["text"]).text).text == record["after"]
