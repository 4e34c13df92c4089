"""Results of earlier runs: used where nothing changed, never wrong, and any fault in them is a miss."""

from __future__ import annotations

import ast
import functools
import importlib.util
import os
import subprocess
import sys
import time
import zlib

import pytest

from jdlint import cache as cache_module
from jdlint import files, folders
from jdlint.cache import Cache
from jdlint.config import Configurations
from jdlint.rule import load_shipped
from jdlint.run import Run
from jdlint.stored import dumped
from tests.conftest import CHECKOUT
from tests.test_imports import MODULES, imports
from tests.test_jobs import DAY, POSTING, folder_of, jdlint


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with one posting."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jd.yaml").write_text(POSTING.format(duty="Synergy for rock stars"))
    return tmp_path


class Counting(Run):
    """A run that counts what it checks itself."""

    checked = 0

    def check_bytes(self, *arguments):
        self.checked += 1
        return super().check_bytes(*arguments)


@functools.cache
def shipped():
    return load_shipped()


def look(path="a.jd.yaml", *, named=True, only_postings=False, sheets=False, given=None, **settings):
    """How many files a fresh run had to check, and the result."""
    configurations = Configurations({"as_of": DAY, **settings}, isolated=given is None, given=given)
    run = Counting(configurations, only_postings=only_postings)
    run.with_sheets = sheets
    run._shipped = shipped()
    run.cache = Cache("cache")
    result = run.check_one(files.Input(path, named))
    return run.checked, dumped(result)


def entries(folder):
    return [path for path in (folder / "cache").rglob("*") if path.is_file()]


def test_a_second_run_takes_what_the_first_found(folder):
    checked, first = look()
    assert checked == 1
    assert b"missing-" in first
    assert look() == (0, first)


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": "2026-11-24"}, {"profile": "thorough"}, {"ignore": ["wording"]}, {"facts": {"headcount": 3}},
        {"sheets": True}, {"named": False}, {"only_postings": True},
        {"path": "./a.jd.yaml"}, {"defaults": {"*": {"summary": "Work."}}},
    ],
    ids=str,
)  # fmt: skip
def test_whatever_decides_a_result_is_in_the_key(folder, change):
    look()
    assert look(**change)[0] == 1
    assert look()[0] == 0


def test_what_only_postings_passed_over_is_told_without_it(tmp_path):
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("colour: red\n")
    env = {"cwd": tmp_path}
    assert jdlint("check", "--only-postings", "a.yaml", "b.yaml", **env).returncode == 0
    done = jdlint("check", "a.yaml", "b.yaml", **env)
    assert done.returncode == 2
    assert b"no job posting" in done.stderr


def test_another_text_and_another_name_are_checked(folder):
    look()
    (folder / "b.jd.yaml").write_bytes((folder / "a.jd.yaml").read_bytes())
    assert look("b.jd.yaml")[0] == 1
    (folder / "a.jd.yaml").write_text(POSTING.format(duty="Care for patients"))
    checked, result = look()
    assert checked == 1
    assert b"synergy" not in result.lower()


def test_a_change_in_jdlint_itself_is_seen(folder, monkeypatch):
    look()
    package = folder / "checkout" / "jdlint"
    package.mkdir(parents=True)
    (package / "cache.py").write_text("")
    rule = folder / "checkout" / "rules" / "pay" / "a.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text("one")
    monkeypatch.setattr(cache_module, "__file__", str(package / "cache.py"))
    before = cache_module._version()
    rule.write_text("another")
    assert cache_module._version() != before


def packages_of(module):
    """The packages that a module of jdlint imports, wherever that stands, but for the standard library."""
    tree = ast.parse((CHECKOUT / "jdlint" / module).read_text(encoding="utf-8"))
    return {name.split(".")[0] for name in imports(tree)} - {"jdlint", *sys.stdlib_module_names}


def test_packages_that_results_depend_on_are_in_the_key():
    found = {"textstat"}  # which textstat_bridge imports by its name
    for module in MODULES:
        if not module.startswith(("commands/", "render/", "review/", "scaffold/", "grammar/")):
            found |= packages_of(module)
    assert {"yaml", "docx", "markdown_it", "ahocorasick"} <= found
    assert found <= set(cache_module._PACKAGES)


def test_what_those_packages_work_by_is_in_the_key():
    known = set(cache_module._PACKAGES)
    assert {"lxml", "mdurl", "pyphen", "nltk"} <= known
    for name in known:
        assert importlib.util.find_spec(name) is not None, name


RULE = """\
title: A word of ours
topic: jargon
severity: info
confidence: high
since: 0.1.0
check: terms
terms: [{find: [WORD]}]
message: "'{text}' is not for postings."
why: Nobody knows it.
examples: [{bad: a WORD, find: WORD}, {ok: nothing}]
"""


@pytest.mark.parametrize(
    "linked", [False, pytest.param(True, marks=pytest.mark.skipif(os.name == "nt", reason="links of POSIX"))]
)
def test_rules_of_the_repository_are_in_the_key(folder, linked):
    wording = folder / "house" / "wording"
    wording.mkdir(parents=True)
    if linked:  # one folder of rules for several repositories
        wording.rename(folder / "everybody's")
        wording.symlink_to("../everybody's")
    rule = wording / "our-words.yaml"
    rule.write_text(RULE.replace("WORD", "nurse"))
    assert b"our-words" in look(rules=["house"])[1]
    assert look(rules=["house"])[0] == 0
    rule.write_text(RULE.replace("WORD", "wombat"))
    checked, result = look(rules=["house"])
    assert checked == 1
    assert b"our-words" not in result


def test_the_configuration_that_findings_point_into_is_in_the_key(folder):
    config = folder / "jdlint.toml"
    config.write_text('[defaults."*"]\nsummary = "We are rock stars."\n')
    look(given="jdlint.toml")
    assert look(given="jdlint.toml")[0] == 0
    config.write_text('\n\n[defaults."*"]\nsummary = "We are rock stars."\n')
    assert look(given="jdlint.toml")[0] == 1


def test_with_code_of_others_or_when_switched_off_nothing_is_kept(folder):
    look(cache=False)
    run = Run(Configurations({"plugins": ["theirs"]}, isolated=True))
    assert Cache("cache").key(b"", "a", run.configurations.settings_for("."), True, run) is None
    assert entries(folder) == []


def damage(entry, how):
    data = entry.read_bytes()
    text = zlib.decompress(data)
    key, _, json = text.partition(b"\n")
    if how == "link":
        target = entry.with_name("elsewhere")
        target.write_bytes(data)
        entry.unlink()
        entry.symlink_to(target)
        return
    if how == "folder":
        entry.unlink()
        entry.mkdir()
        return
    entry.write_bytes({
        "empty": b"", "cut": data[:-9], "turned": data[:50] + bytes([data[50] ^ 1]) + data[51:],
        "other key": zlib.compress(b"x" + key[1:] + b"\n" + json), "no json": zlib.compress(key + b"\n{"),
        "other shape": zlib.compress(key + b"\n{}"), "list": zlib.compress(key + b"\n[]"),
        "huge number": zlib.compress(key + b'\n{"source":99,"sources":[],"nodes":[],"plain":[]}'),
    }[how])  # fmt: skip


HOW = ["empty", "cut", "turned", "other key", "no json", "other shape", "list", "huge number", "link", "folder"]


@pytest.mark.parametrize("how", HOW)
def test_a_damaged_entry_is_a_miss(folder, how):
    _, result = look()
    [entry] = entries(folder)
    damage(entry, how)
    assert look() == (1, result)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_a_miss(folder):
    (folder / "cache").mkdir(mode=0o500)
    _, result = look()
    assert look() == (1, result)


def test_a_file_in_place_of_the_folder_is_a_miss(folder):
    (folder / "cache").write_text("")
    _, result = look()
    assert look() == (1, result)


@pytest.mark.skipif(sys.platform != "linux", reason="ulimit stands in for a full disk")
def test_a_full_disk_is_a_miss_and_the_report_is_whole(tmp_path):
    folder_of(tmp_path, 3)
    command = f"ulimit -f 0; trap '' XFSZ; exec {sys.executable} -m jdlint check . --format concise --as-of {DAY}"
    env = {**os.environ, "JDLINT_CACHE_DIR": str(tmp_path / ".cache")}
    done = subprocess.run(
        ["sh", "-c", f"({command}) | cat"], cwd=tmp_path, env=env, capture_output=True, check=False, timeout=60
    )
    assert done.stdout == jdlint("check", ".", "--format", "concise", "--as-of", DAY, "--no-cache", cwd=tmp_path).stdout
    assert done.stderr == b""
    assert [path for path in (tmp_path / ".cache").rglob("*") if path.is_file() and path.stat().st_size] == []


def test_what_a_rule_that_crashed_left_is_not_kept(folder, monkeypatch):
    from jdlint.kinds import KINDS

    def crash(context):
        yield from ()
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setitem(KINDS, "required", crash)
        assert b"ZeroDivisionError" in look()[1]
    assert b"ZeroDivisionError" not in look()[1]


def test_old_entries_are_dropped_and_the_oldest_beyond_the_limit(folder):
    kept = Cache("cache")
    names = [f"{number:02x}" + "0" * 62 for number in range(6)]
    for number, name in enumerate(names):
        kept._put(name, os.urandom(1000))
        used = time.time() - (40 * 86_400 if number == 0 else number)
        os.utime(kept._place(name), (used, used))
    kept.trim(most=3_500)
    assert [kept._get(name) is not None for name in names] == [False, True, True, True, False, False]
    kept.trim(most=0)  # once a day
    assert kept._get(names[1]) is not None


def test_it_lies_where_the_system_keeps_such_things(monkeypatch):
    for name in ("JDLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda _: "/ada")
    for platform, end in (("linux", ".cache/jdlint"), ("darwin", "Library/Caches/jdlint"),
                          ("win32", "AppData/Local/jdlint/Cache")):  # fmt: skip
        monkeypatch.setattr(sys, "platform", platform)
        assert folders.cache_folder().replace(os.sep, "/") == f"/ada/{end}"
    monkeypatch.setenv("JDLINT_CACHE_DIR", "/elsewhere")
    assert folders.cache_folder() == "/elsewhere"


def test_files_of_other_runs_are_not_written_when_a_fix_or_no_cache_is_asked(tmp_path):
    folder_of(tmp_path, 2)
    for flag in ("--no-cache", "--fix", "--diff"):
        jdlint("check", ".", flag, "--as-of", DAY, cwd=tmp_path)
    assert not list(tmp_path.glob(".cache/**/results"))


def test_one_file_needs_neither_cache_nor_processes(tmp_path):
    folder_of(tmp_path, 1)
    code = (
        "import sys\n"
        "from jdlint.cli import main\n"
        "try: main(['check', 'p000.jd.yaml'])\nexcept SystemExit: pass\n"
        "names = ('jobs', 'cache', 'crossfile', 'stored', 'watch', 'commands.many')\n"
        "print([name for name in names if f'jdlint.{name}' in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "[]"
