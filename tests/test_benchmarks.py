"""The benchmark makes the same ads each time and runs through. Nothing here looks at how long anything takes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import jdlint
from benchmarks import corpus, page, plot
from benchmarks.__main__ import _measure, _result
from benchmarks.clock import Contender, Failed, Sample, clean_environment, in_turns, spread
from benchmarks.install import Installed
from benchmarks.parts import PARTS, RESULTS, Bench
from benchmarks.peers import peers
from tests.conftest import CHECKOUT

DIGEST = """
import hashlib
import os
from benchmarks import corpus
text = "".join(form(corpus.ad(number)) for number in range(1, 60) for form in corpus.FORMS.values())
print(hashlib.sha256(text.encode()).hexdigest())
"""


@pytest.fixture
def bench(tmp_path):
    """The checkout in place of an installed wheel, without peers."""
    home, ads = tmp_path / "home", tmp_path / "ads"
    home.mkdir()
    ads.mkdir()
    return Bench(Installed(Path(sys.executable), "checkout", [], {}), ads, clean_environment(home), quick=True)


def test_the_same_number_gives_the_same_ad(tmp_path):
    few, many = (corpus.write(tmp_path / str(count), "yaml", count) for count in (3, 7))
    assert many[:3] == few
    for path in few:
        assert (tmp_path / "3" / path).read_bytes() == (tmp_path / "7" / path).read_bytes()
    assert corpus.ad(1) != corpus.ad(1, seed=8)


def test_the_ads_do_not_depend_on_the_hash_seed():
    digests = set()
    for seed in ("0", "1"):
        command = [sys.executable, "-c", DIGEST]
        done = subprocess.run(command, cwd=CHECKOUT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
        digests.add(done.stdout)
    assert len(digests) == 1
    assert len(digests.pop().strip()) == 2 * hashlib.sha256().digest_size


def test_an_ad_is_a_posting_in_every_form():
    for number in range(1, 6):
        one = corpus.ad(number)
        for form, name in (("yaml", "ad.yaml"), ("md", "ad.md"), ("small", "ad.yaml")):
            found = jdlint.check(corpus.FORMS[form](one), name)
            assert [finding for finding in found if finding.topic == "schema"] == [], (number, form)
            assert form == "small" or number % corpus.FAULTY != 1 or found


def test_ads_of_one_number_say_the_same_in_both_forms():
    one = corpus.ad(9)
    for text in (*one.duties, *one.required, *one.steps, one.summary, one.day):
        assert text in corpus.as_yaml(one)
        assert text in corpus.as_markdown(one)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are measured as Unix does it")
def test_the_whole_benchmark_runs(bench, tmp_path):
    results = {}
    for name, part in PARTS.items():
        data = part(bench)
        assert not data.get("failed"), (name, data["failed"])
        machine = {"load at the start": "0.1"}
        said = {"day": "2026-11-23", "took": 1.0, "missing": {"peer": "why"}, "machine": machine}
        results[name] = {"data": data, **said}
    assert (Path(bench.environment["JDLINT_CACHE_DIR"]) / RESULTS).is_dir()
    document = tmp_path / "page.md"
    document.write_text(f"before\n{page.BEGIN}what stood here\n{page.END}after\n", encoding="utf-8")
    for _ in range(2):
        page.write(document, results, bench.installed, quick=True)
    text = document.read_text("utf-8")
    assert text.startswith(f"before\n{page.BEGIN}")
    assert text.endswith(f"{page.END}after\n")
    assert text.count("\n### ") == len(PARTS)
    assert "Left out: peer (why)." in text
    assert "what stood here" not in text
    drawing = ET.parse(tmp_path / page.PICTURE).getroot()
    assert len(drawing.findall(".//{*}circle")) == sum(len(results[name]["data"]["samples"]) for name in plot.PANELS)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are measured as Unix does it")
def test_who_fails_or_takes_long_takes_no_further_part(bench):
    contenders = [
        Contender("works", [sys.executable, "-c", "print(1)"]),
        Contender("fails", [sys.executable, "-c", "print('why'); raise SystemExit(3)"]),
        Contender("silent", [sys.executable, "-c", "pass"]),
        Contender("missing", ["no-such-command-anywhere"]),
        Contender("counts", [sys.executable, "-c", "print(1); raise SystemExit(77)"], codes=None),
    ]
    samples, failed = in_turns(contenders, 3, bench.folder, bench.environment, patience=0.0)
    assert {name: len(rows) for name, rows in samples.items()} == {"works": 1, "counts": 1}
    assert failed.keys() == {"fails", "silent", "missing"}
    assert "why" in failed["fails"]
    assert isinstance(samples["works"][0], Sample)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are measured as Unix does it")
def test_what_takes_too_long_is_ended_with_all_that_it_started(bench, monkeypatch):
    monkeypatch.setattr("benchmarks.clock._LONGEST", 2)
    started = bench.folder / "pid"
    code = f"import os, time; open({str(started)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    samples, failed = in_turns([Contender("long", [sys.executable, "-c", code])], 1, bench.folder, bench.environment)
    assert samples == {}
    assert "timed out" in failed["long"]
    for _ in range(100):
        try:
            os.kill(int(started.read_text()), 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("the command runs on")


def test_few_values_are_told_by_their_ends_and_many_by_quartiles():
    assert spread([5.0]) == (5.0, 5.0, 5.0)
    assert spread([3.0, 1.0]) == (2.0, 1.0, 3.0)
    assert spread([9.0, 1.0, 2.0, 3.0, 4.0]) == (3.0, 2.0, 4.0)


def test_the_page_has_a_place_for_what_is_measured():
    text = (CHECKOUT / "docs/performance.md").read_text("utf-8")
    assert text.count(page.BEGIN) == text.count(page.END) == 1


def test_the_style_for_vale_has_as_many_rules_as_the_table_says():
    assert len(list((CHECKOUT / "benchmarks/vale/styles/Ads").glob("*.yml"))) == 8
    [vale] = [peer for peer in peers(CHECKOUT) if peer.name == "Vale"]
    assert vale.does.startswith("eight rules")


def test_what_was_measured_is_kept_until_jdlint_changes(bench, tmp_path, monkeypatch, capsys):
    calls = []
    monkeypatch.setitem(PARTS, "rules", lambda _: calls.append(1) or {"ads": 1})
    machine = {"load at the start": "0.1"}
    for digest, again in (("one", False), ("one", False), ("two", False), ("two", True)):
        bench.installed = Installed(Path(sys.executable), digest, [], {})
        _measure(bench, "rules", tmp_path, machine, again=again)
    assert len(calls) == 3
    assert _result(tmp_path, "rules", Installed(Path(sys.executable), "one", [], {})) is None


def test_a_part_that_fails_does_not_end_the_others(bench, tmp_path, monkeypatch, capsys):
    def fail(_: Bench) -> None:
        raise Failed("no reason")

    monkeypatch.setitem(PARTS, "rules", fail)
    _measure(bench, "rules", tmp_path, {}, again=False)
    assert "rules: failed, no reason" in capsys.readouterr().err
    assert list(tmp_path.glob("*.json")) == []
