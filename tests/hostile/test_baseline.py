"""A stranger's baseline: refused in a sentence, or harmless; and it is written nowhere but in the repository."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.hostile.corpus import POSTING, write
from tests.hostile.harness import judge


def entry(**more):
    return {"path": "posting.jd.yaml", "rule": "x", "fingerprint": "0", "confidence": "high", "text": "x", **more}


def baseline(*entries, **more):
    return json.dumps({"version": 1, "findings": list(entries), **more})


def deep(depth, around="%s"):
    return around % ("[" * depth + "]" * depth)


BROKEN = {
    "empty": "",
    "no JSON": "{",
    "NUL": "\0" * 100,
    "invalid UTF-8": b'{"version": 1, "findings": [], "\xff": 1}',
    "UTF-16": baseline().encode("utf-16"),
    "a mark": "\ufeff[]",
    "depth": "[" * 1_000_000,
    **{f"closed depth {depth}": deep(depth) for depth in (50, 400, 900, 990, 5_000, 100_000)},
    "depth in an entry": f'{{"version": 1, "findings": [{{"text": {deep(900)}}}]}}',
    "depth beside the entries": f'{{"version": 1, "findings": [], "x": {deep(900)}}}',
    "long number": '{"version": ' + "9" * 100_000 + "}",
    "infinite": '{"version": 1e999, "findings": []}',
    "not a number": '{"version": NaN, "findings": [NaN]}',
    "lists": "[" + "[]," * 3_300_000 + "[]]",
    "lists of an entry": '{"version": 1, "findings": [{"text": [' + "[]," * 3_300_000 + "[]]}]}",
    "numbers for entries": '{"version": 1, "findings": [' + "1," * 4_900_000 + "1]}",
    "over the limit": baseline(text="x" * 11_000_000),
    "of another kind": baseline(entry(path=["a"])),
    "a day that is none": baseline(entry(until="9999-99-99")),
    "a name of ours": baseline(entry(__class__="x")),
    "words that act": baseline(**{"\x1b[31m\u202e": 1}),
}
HARMLESS = {
    "paths that lead out": baseline(*(entry(path=path) for path in ("/etc/passwd", "../../x", "a\0b", "\ud800", "~", "C:\\"))),
    "words that act": baseline(entry(path="\x1b[31m\u202e::error::x", rule="\x1b]0;x\x07\n::error::y", text="\x1b")),
    "one fingerprint": baseline(*[entry()] * 40_000),
    "many entries": baseline(*(entry(fingerprint=str(number)) for number in range(60_000))),
    "many paths": baseline(*(entry(path=str(number)) for number in range(60_000))),
    "long words": baseline(entry(path="p" * 3_000_000, text="x" * 3_000_000, rule="r" * 3_000_000)),
    "twice the same key": '{"version": 2, "version": 1, "findings": [1], "findings": []}',
}  # fmt: skip
UPDATE = ("check", ".", "--update-baseline")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "tree"
    made.mkdir()
    write(made / "posting.jd.yaml", POSTING)
    write(made / "jdlint.toml", 'baseline = "known.json"\n')
    return made


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_baseline_is_refused_in_a_sentence_and_left_alone(server, folder, name):
    write(folder / "known.json", BROKEN[name])
    before = (folder / "known.json").read_bytes()
    for arguments in (("check", "."), UPDATE):
        outcome = server.run(folder, *arguments)
        judge(outcome, codes=(2,))
        assert outcome.err.startswith("jdlint: ")
        assert "known.json" in outcome.err
    assert (folder / "known.json").read_bytes() == before


@pytest.mark.parametrize("name", HARMLESS)
def test_an_odd_baseline_costs_little_and_excuses_nothing(server, folder, name):
    write(folder / "known.json", HARMLESS[name])
    outcome = server.run(folder, "check", ".")
    judge(outcome, codes=(1,))
    judge(server.run(folder, *UPDATE), asked=(folder / "known.json",), codes=(0, 1))
    judge(server.run(folder, "check", "."), codes=(0, 1))


@pytest.mark.parametrize("place", ["/dev/zero", "/dev/null", "/proc/self/environ", "..", ".", "../home/.secret", "a\\u0000b", "a" * 5_000])  # fmt: skip
def test_what_is_no_baseline_is_neither_waited_for_nor_shown(server, folder, place):
    write(folder / "jdlint.toml", f'baseline = "{place}"\n')
    for arguments in (("check", "."), UPDATE):
        outcome = server.run(folder, *arguments)
        judge(outcome, codes=(2,), asked=(folder / "known.json",))
        assert "secret" not in outcome.err.replace(".secret", "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_nobody_waits_for_a_pipe(server, folder):
    os.mkfifo(folder / "known.json")
    for arguments in (("check", "."), UPDATE, ("check", ".", "--baseline", "known.json")):
        judge(server.run(folder, *arguments), codes=(2,))


OUTSIDE = [
    "../new.json",
    "../../new.json",
    "x/../../new.json",
    "{above}/new.json",
    "link/new.json",
    "to-new.json",
    "to-known.json",
]


@pytest.mark.parametrize("git", [False, True])
@pytest.mark.parametrize("place", OUTSIDE)
def test_a_configuration_has_nothing_written_or_read_outside(server, folder, place, git):
    outside = folder.parent / "outside"
    outside.mkdir()
    write(outside / "known.json", baseline(entry(path="secret")))
    (folder / "x").mkdir()
    (folder / "link").symlink_to(outside)
    (folder / "to-new.json").symlink_to(outside / "new.json")
    (folder / "to-known.json").symlink_to(outside / "known.json")
    if git:
        subprocess.run(["git", "init", "-q", str(folder)], check=True)
    write(folder / "jdlint.toml", f'baseline = "{place.format(above=folder.parent)}"\n')
    before = sorted(folder.parent.rglob("*")), (outside / "known.json").read_bytes()
    for arguments in (("check", "."), UPDATE):
        outcome = server.run(folder, *arguments)
        judge(outcome, codes=(2,))
        assert "outside of" in outcome.err
        assert "secret" not in outcome.err
    assert (sorted(folder.parent.rglob("*")), (outside / "known.json").read_bytes()) == before


@pytest.mark.parametrize("link", ["to-new.json", "to-known.json", "link/new.json"])
def test_a_link_of_the_tree_leads_no_update_outside_where_the_command_line_names_it(server, folder, link):
    outside = folder.parent / "outside"
    outside.mkdir()
    write(outside / "known.json", baseline())
    (folder / "link").symlink_to(outside)
    (folder / "to-new.json").symlink_to(outside / "new.json")
    (folder / "to-known.json").symlink_to(outside / "known.json")
    outcome = server.run(folder, *UPDATE, "--baseline", link)
    judge(outcome, codes=(2,))
    assert "a link leads out of the folder" in outcome.err
    assert [path.name for path in outside.iterdir()] == ["known.json"]
    assert (outside / "known.json").read_text() == baseline()


def test_the_command_line_may_name_a_file_elsewhere_and_a_folder_one_above(server, folder):
    elsewhere = folder.parent / "elsewhere.json"
    judge(server.run(folder, *UPDATE, "--baseline", str(elsewhere)), asked=(elsewhere,), codes=(0, 1))
    assert json.loads(elsewhere.read_text())["findings"]
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    (folder / "part").mkdir()
    write(folder / "part" / "jdlint.toml", 'baseline = "../common.json"\n')
    write(folder / "part" / "other.jd.yaml", POSTING)
    judge(server.run(folder / "part", *UPDATE), asked=(folder / "common.json",), codes=(0, 1))
    assert json.loads((folder / "common.json").read_text())["findings"]
