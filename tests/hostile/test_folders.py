"""Folders that are made to hurt: links, pipes, devices, names, and more of it all than anybody has."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.hostile.corpus import POSTING
from tests.hostile.harness import judge

NAMES = [
    "a\nb.jd.yaml", "\x1b[31mred.jd.yaml", "\x1b]0;owned\x07.jd.yaml", "'\"$(touch pwned)`touch pwned`;.jd.yaml",
    "--fix.jd.yaml", "-", "-rf.jd.yaml", " .jd.yaml", "...jd.yaml", "\u202elmay.dj.yaml.jd.yaml", "%s%n{0}.jd.yaml",
    "::error::x.jd.yaml", "\udcff\udcfe.jd.yaml", "a" * 247 + ".jd.yaml", "con.jd.yaml", "*?[].jd.yaml", "~.jd.yaml",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "tree"
    made.mkdir()
    return made


NAMED = ("own.jd.yaml", "to-own.jd.yaml", "to-file.jd.yaml", "to-home.jd.yaml", "to-environment.jd.yaml")


def test_no_link_shows_what_lies_outside_of_the_folder(server, folder):
    outside = folder.parent / "outside.jd.yaml"
    outside.write_text("title: the secret\nduties: [TBD]\n")
    (folder / "own.jd.yaml").write_text(POSTING)
    (folder / "to-own.jd.yaml").symlink_to("own.jd.yaml")
    (folder / "to-file.jd.yaml").symlink_to(outside)
    (folder / "to-home.jd.yaml").symlink_to(server.home / ".secret")
    (folder / "to-itself.jd.yaml").symlink_to("to-itself.jd.yaml")
    (folder / "to-nothing.jd.yaml").symlink_to("nothing")
    (folder / "to-above").symlink_to("..")
    (folder / "to-here").symlink_to(".")
    (folder / "to-environment.jd.yaml").symlink_to("/proc/self/environ")
    for arguments in (("check", "."), ("check", ".", "--format", "json"), ("check", "--only-postings", *NAMED)):
        outcome = server.run(folder, *arguments)
        judge(outcome)
        assert "secret" not in outcome.out + outcome.err
        assert "own.jd.yaml" in outcome.out
        assert [path for path in outcome.read if "secret" in path or path == str(outside)] == []


def test_no_link_shows_what_lies_outside_of_a_repository(server, folder):
    test_no_link_shows_what_lies_outside_of_the_folder(server, _repository(folder))


def _repository(folder):
    import subprocess

    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


def test_a_repository_starts_no_program(server, folder):
    _repository(folder)
    script = folder / "pwn.sh"
    script.write_text(f"#!/bin/sh\ntouch {folder}/pwned\n")
    script.chmod(0o755)
    with (folder / ".git" / "config").open("a") as file:
        file.write(f"[core]\nfsmonitor = {script}\nsshCommand = {script}\npager = {script}\nhooksPath = {folder}\n")
        file.write(f'[filter "x"]\nclean = {script}\nsmudge = {script}\nprocess = {script}\n')
    (folder / ".gitattributes").write_text("* filter=x diff=x\n")
    (folder / "git").write_text(f"#!/bin/sh\ntouch {folder}/pwned\n")
    (folder / "git").chmod(0o755)
    (folder / "posting.jd.yaml").write_text(POSTING)
    outcome = server.run(folder, "check", ".")
    judge(outcome)
    assert "posting.jd.yaml" in outcome.out
    assert not (folder / "pwned").exists()


def test_folders_pipes_and_devices_are_passed_over(server, folder):
    (folder / "folder.jd.yaml").mkdir()
    os.mkfifo(folder / "pipe.jd.yaml")
    (folder / "device.jd.yaml").symlink_to("/dev/zero")
    (folder / "own.jd.yaml").write_text(POSTING)
    judge(server.run(folder, "check", "."), codes=(1,))
    for path in ("pipe.jd.yaml", "device.jd.yaml", "/dev/zero", "/dev/null", "own.jd.yaml/x.yaml", "a\0b"[:1] + "\n"):
        judge(server.run(folder, "check", path), codes=(2,))


def test_what_may_not_be_read_is_told():
    folder = Path(tempfile.mkdtemp())  # readable for all, unlike pytest's folders: root has to become somebody else
    try:
        folder.chmod(0o755)
        from tests.hostile.harness import Server

        server = Server(folder / "home")
        (folder / "posting.jd.yaml").write_text(POSTING)
        (folder / "posting.jd.yaml").chmod(0)
        (folder / "closed").mkdir(0)
        outcome = server.run(folder, "check", ".", unprivileged=True)
        judge(outcome, codes=(2,))
        assert "posting.jd.yaml" in outcome.err
        server.close()
    finally:
        shutil.rmtree(folder)


def test_no_name_of_a_file_acts(server, folder):
    for name in NAMES:
        (folder / name).write_text(POSTING)
    for form in ("text", "concise", "json", "github", "html"):
        outcome = server.run(folder, "check", ".", "--format", form)
        judge(outcome, codes=(1,), for_people=form in ("text", "concise"))
    assert sorted(os.listdir(folder)) == sorted(NAMES)


def test_paths_that_are_too_long_are_told(server, folder):
    judge(server.run(folder, "check", "a" * 300 + ".yaml"), codes=(2,))
    judge(server.run(folder, "check", "a/" * 3_000 + "b.yaml"), codes=(2,))
    deep = folder
    for _ in range(30):
        deep = deep / ("d" * 100)
    os.makedirs(deep)
    (deep / "posting.jd.yaml").write_text(POSTING)
    judge(server.run(folder, "check", "."), codes=(1,))


def test_ten_thousand_files_that_are_no_postings_cost_little(server, folder):
    for number in range(10_000):
        (folder / f"{number}.yaml").touch()
    outcome = server.run(folder, "check", ".")
    print(outcome)
    judge(outcome, codes=(0,))


def test_large_files_are_not_read_whole(server, folder):
    with (folder / "large.json").open("wb") as file:
        file.truncate(3_000_000_000)
    with (folder / "large.jd.yaml").open("wb") as file:
        file.truncate(3_000_000_000)
    judge(server.run(folder, "check", "."))
    judge(server.run(folder, "check", "large.jd.yaml"), codes=(2,))


def test_standard_input_without_end_is_cut(server, folder):
    judge(server.run(folder, "check", "-", stdin="/dev/zero"), codes=(2,))


@pytest.mark.parametrize("link", ["link.out", "link/new.out"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", ".", "--format", "json:{}"),
        ("check", ".", "--format", "text", "--output-file", "{}"),
        ("check", ".", "--baseline", "{}", "--update-baseline"),
        ("render", "posting.jd.yaml", "--to", "markdown", "-o", "{}"),
    ],
    ids=" ".join,
)
def test_no_link_leads_what_is_written_out_of_the_folder(server, folder, arguments, link):
    outside = folder.parent / "outside"
    outside.mkdir()
    (folder / "posting.jd.yaml").write_text(POSTING)
    (folder / "link").symlink_to(outside)
    (folder / "link.out").symlink_to(outside / "new.out")
    for top in (folder, _repository(folder)):
        outcome = server.run(top, *(part.format(link) for part in arguments))
        judge(outcome, codes=(2,))
        assert "a link leads out of the folder" in outcome.err
        assert list(outside.iterdir()) == []


def test_no_link_leads_a_fix_out_of_the_folder(server, folder):
    outside = folder.parent / "outside.jd.yaml"
    outside.write_text("title: Nurse\nresponsibilities: [Care]\n")
    (folder / "posting.jd.yaml").symlink_to(outside)
    outcome = server.run(folder, "check", "posting.jd.yaml", "--fix")
    judge(outcome, codes=(2,))
    assert "a link leads out of the folder" in outcome.err
    assert outside.read_text() == "title: Nurse\nresponsibilities: [Care]\n"


@pytest.mark.parametrize("repository", [False, True])
@pytest.mark.parametrize(
    ("link", "arguments"),
    [
        (".github", ("init", "--hires-in", "US-CO")),
        (".jdlint", ("init", "--hires-in", "US-CO")),
        ("jdlint.toml", ("init", "--hires-in", "US-CO")),
        (".pre-commit-config.yaml", ("init", "--hires-in", "US-CO")),
        ("n.jd.yaml", ("new", "Nurse", "--place", "US-CO", "-o", "n.jd.yaml")),
        ("n.jd.yaml", ("new", "Nurse", "--place", "US-CO", "--force", "-o", "n.jd.yaml")),
        ("imp", ("new", "Nurse", "--place", "US-CO", "-o", "imp/n.jd.yaml")),
        ("imp", ("import", "posting.jd.yaml", "--out", "imp")),
        ("imp", ("import", "posting.jd.yaml", "--out", "imp/deeper")),
        ("n.jd.yaml", ("import", "posting.jd.yaml", "-o", "n.jd.yaml")),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_no_link_leads_what_is_made_out_of_the_folder(server, folder, link, arguments, repository):
    outside = folder.parent / "outside"
    outside.mkdir()
    if repository:
        _repository(folder)
    (folder / "posting.jd.yaml").write_text(POSTING)
    (folder / link).symlink_to(outside / "new" if "." in link[1:] else outside)
    outcome = server.run(folder, *arguments)
    judge(outcome, codes=(2,))
    assert "a link leads out of the folder" in outcome.err
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("link", [".github", ".jdlint"])
def test_no_link_leads_out_of_the_folder_that_init_is_given(server, folder, link):
    outside = folder.parent / "outside"
    outside.mkdir()
    (folder / link).symlink_to(outside)
    outcome = server.run(folder.parent, "init", "tree", "--hires-in", "US-CO")
    judge(outcome, codes=(2,))
    assert "a link leads out of the folder" in outcome.err
    assert list(outside.iterdir()) == []


def test_a_place_elsewhere_that_is_named_is_written(server, folder):
    outside = folder.parent / "outside"
    outside.mkdir()
    (folder / "posting.jd.yaml").write_text(POSTING)
    for command in ("new Nurse --place US-CO -o ../outside/new.jd.yaml", "import posting.jd.yaml --out ../outside"):
        assert server.run(folder, *command.split()).code == 0
    assert sorted(os.listdir(outside)) == ["new.jd.yaml", "posting.jd.yaml"]
