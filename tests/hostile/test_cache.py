"""What others may do to the cache: a fault in it is a miss, and it leads to no file outside of it."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
import zlib

import pytest

from jdlint import expressions, folders
from jdlint.cache import Cache
from tests.conftest import CHECKOUT
from tests.test_cache import entries, folder, look  # noqa: F401 (a fixture)
from tests.test_jobs import DAY, folder_of, jdlint

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and owners of POSIX")


def forged(entry, pieces):
    """Put a text in place of an entry's, behind its key: nobody can tell it from one of ours."""
    key, _, _ = zlib.decompress(entry.read_bytes()).partition(b"\n")
    packing = zlib.compressobj(9)
    entry.write_bytes(b"".join([*map(packing.compress, (key, b"\n", *pieces)), packing.flush()]))


def text_of(entry):
    return zlib.decompress(entry.read_bytes()).partition(b"\n")[2]


FORGED = {
    "depth": [b"[" * 3_000_000],
    "closed depth": [b"[" * 500_000 + b"]" * 500_000],
    "a long number": [b"9" * 5_000],
    "infinite": [b"[1e999, NaN]"],
    "invalid UTF-8": [b'{"\xff": 1}'],
    "half a pair": [b'{"source": "\\ud800"}'],
    "a bomb": [b" " * 1_000_000] * 500,
    "lists": [b"[", b"[]," * 2_600_000, b"[]]"],
    "many lists": [b"[", b"[]," * 5_000_000, b"[]]"],
}
#: What a fresh process needs to look into the cache: files that it had to check, peak MB, processor seconds.
LOOK = """
import re, time
from tests.test_cache import look
checked, _ = look()
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
print(checked, int(peak[1]) // 1024, time.process_time())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the peak of memory")
@pytest.mark.parametrize("name", FORGED)
def test_a_forged_entry_costs_little_and_is_a_miss(folder, name):  # noqa: F811
    _, result = look()
    [entry] = entries(folder)
    forged(entry, FORGED[name])
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=folder, env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
                          capture_output=True, text=True, check=False, timeout=60)  # fmt: skip
    assert done.returncode == 0, done.stderr
    checked, megabytes, seconds = done.stdout.split()
    assert checked == "1"
    assert int(megabytes) < 300
    assert float(seconds) < 6  # reading all rules from their YAML among it
    assert look()[1] == result


def changed(value, chance):
    """JSON with one value in it replaced by one of another type, or out of range."""
    others = [None, True, -1, 10**12, 1.5, "", "x\x1b", [], {}, [[1]], {"a": None}]
    if isinstance(value, dict) and value and chance.random() < 0.9:
        name = chance.choice(sorted(value))
        return {**value, name: changed(value[name], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], changed(value[at], chance), *value[at + 1 :]]
    return chance.choice(others)


def test_what_comes_of_entries_of_other_types_can_be_shown_or_is_a_miss(folder):  # noqa: F811
    """No value of an entry, of whatever type, breaks the run that takes it."""
    from jdlint.report import Report, Style
    from jdlint.reports import RENDERERS, renderer
    from jdlint.stored import loaded

    (folder / "jdlint.toml").write_text("")
    look(sheets=True, place=["US-CO"], profile="thorough")
    [entry] = entries(folder)
    text, kept = text_of(entry), 0
    for seed in range(200):
        chance = random.Random(seed)
        try:
            result = loaded(json.dumps(changed(json.loads(text), chance)).encode(), ours=False)
        except (ValueError, TypeError, LookupError, AttributeError):
            continue
        kept += 1
        for name in RENDERERS:
            report = Report(as_of=DAY, profile="default")
            report.add(result)
            shown = renderer(name, report, Style())
            assert [shown.begin(), shown.file(result), *shown.end()], name
    assert 0 < kept < 200


def test_altered_bytes_are_a_miss(folder):  # noqa: F811
    _, result = look()
    [entry] = entries(folder)
    data = entry.read_bytes()
    for seed in range(150):
        chance = random.Random(seed)
        at, size = chance.randrange(len(data)), chance.choice((0, 1, 4))
        new = data[:at] + chance.randbytes(chance.choice((0, 1, 4))) + data[at + size :]
        entry.write_bytes(new)
        found = Cache("cache").find(_key(entry))
        assert found is None or new == data
    assert look()[1] == result


def _key(entry):
    return entry.parent.name + entry.name


def test_nobody_waits_for_a_pipe_or_reads_a_device_in_place_of_an_entry(folder):  # noqa: F811
    _, result = look()
    [entry] = entries(folder)
    entry.unlink()
    os.mkfifo(entry)
    assert look() == (1, result)
    entry.unlink()
    entry.symlink_to("/dev/zero")
    assert look() == (1, result)


@pytest.mark.parametrize("level", ["results", "results/xx"])
def test_no_link_leads_entries_elsewhere(folder, level):  # noqa: F811
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    _, result = look()
    [entry] = entries(folder)
    place = folder / "cache" / "results"
    if level == "results":
        place.rename(elsewhere / "results")
        place.symlink_to(elsewhere / "results")
    else:
        entry.parent.rename(elsewhere / entry.parent.name)
        entry.parent.symlink_to(elsewhere / entry.parent.name)
    before = sorted(elsewhere.rglob("*"))
    entry.unlink()
    before.remove(max(before))
    assert look() == (1, result)
    assert look() == (1, result)
    assert sorted(elsewhere.rglob("*")) == before


def test_nothing_but_entries_is_ever_dropped(folder):  # noqa: F811
    home = folder / "home"
    (home / "ab").mkdir(parents=True)
    kept = [home / "thesis.txt", home / "ab" / "notes.txt", home / "ab" / ("0" * 62 + ".txt")]
    old = time.time() - 400 * 86_400
    for path in kept:
        path.write_text("mine")
        os.utime(path, (old, old))
    look()
    results = folder / "cache" / "results"
    for name in ("thesis.txt", "ab"):
        (results / f"to-{name}").symlink_to(home / name)
    Cache("cache").trim(most=0)
    assert all(path.exists() for path in kept)
    assert entries(folder) == [results / "trimmed"] or not [path for path in entries(folder) if len(path.name) == 62]
    for path in results.rglob("*"):
        if path.is_file() and not path.is_symlink():
            path.unlink()
    results.rename(folder / "cache" / "gone")
    results.symlink_to(home)
    Cache("cache").trim(most=0)
    assert all(path.exists() for path in kept)
    assert not (home / "trimmed").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.parametrize("what", ["entry", "results", "expressions"])
def test_what_others_own_is_not_trusted(folder, what):  # noqa: F811
    _, result = look()
    [entry] = entries(folder)
    if what == "expressions":
        store = expressions.Store("cache")
        store.compiled("nurs(e|ing)", 0)
        store.save()
        assert expressions.Store("cache")._places
        [kept] = (folder / "cache").glob("expressions-*")
        os.chown(kept, 65534, 65534)
        assert not expressions.Store("cache")._places
        return
    os.chown(entry if what == "entry" else folder / "cache" / "results", 65534, 65534)
    assert look() == (1, result)


@pytest.mark.parametrize("where", ["./a/b", "~", "a" * 300, "\udcff\n", "p000.jd.yaml", "/proc/self"])  # fmt: skip
def test_any_name_of_the_folder_will_do(tmp_path, where):
    folder_of(tmp_path, 3)
    expected = jdlint("check", ".", "--format", "concise", "--as-of", DAY, "--no-cache", cwd=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.glob("*.yaml")}
    for _ in range(2):
        done = jdlint("check", ".", "--format", "concise", "--as-of", DAY, cwd=tmp_path, JDLINT_CACHE_DIR=where)
        assert (done.stdout, done.stderr, done.returncode) == (expected.stdout, expected.stderr, expected.returncode)
    assert {path: path.read_bytes() for path in tmp_path.glob("*.yaml")} == before


def test_a_folder_of_the_tree_that_leads_out_is_not_used(tmp_path):
    tree, outside = tmp_path / "tree", tmp_path / "outside"
    tree.mkdir()
    outside.mkdir()
    folder_of(tree, 3)
    (tree / "cache").symlink_to(outside)
    for where in ("cache", "cache/deeper", str(tree / "cache")):
        done = jdlint("check", ".", "--as-of", DAY, cwd=tree, JDLINT_CACHE_DIR=where)
        assert done.returncode == 1
        assert list(outside.iterdir()) == []


def test_a_relative_folder_for_caches_is_no_place(monkeypatch):
    """The XDG base directory specification: relative paths are to be ignored."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("JDLINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    monkeypatch.setattr(os.path, "expanduser", lambda _: "/ada")
    assert folders.cache_folder() == "/ada/.cache/jdlint"
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    assert folders.cache_folder() == "/caches/jdlint"
