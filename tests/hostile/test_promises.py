"""Promises of docs/security.md over whole runs of the real command: no network, nothing written that nobody asked for."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import CHECKOUT

SITE = """
import socket
def refuse(*_, **__):
    raise AssertionError("the network was used")
class Refused(socket.socket):  # a class, as others are derived from it
    __init__ = refuse
socket.socket = Refused
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""
COMMANDS = (
    ("check", "."), ("check", ".", "--format", "html", "--profile", "thorough"), ("check", ".", "--diff", "--unsafe-fixes"),
    ("stats", "ai-engineer.yaml"), ("law", "--for", "ai-engineer.yaml"), ("places", "ai-engineer.yaml"),
    ("render", "ai-engineer.yaml", "--to", "html"), ("market", "AI Engineer", "--place", "Denver, CO"),
)  # fmt: skip


@pytest.fixture
def folders(tmp_path):
    for name in ("tree", "home", "site"):
        (tmp_path / name).mkdir()
    shutil.copy(CHECKOUT / "samples" / "ai-engineer.yaml", tmp_path / "tree")
    (tmp_path / "tree" / "jdlint.toml").write_text("[per_file_ignores]\n'x' = ['placeholder']\n")
    (tmp_path / "site" / "sitecustomize.py").write_text(SITE)
    return tmp_path


def snapshot(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


def run(folders, *arguments, wrapper=()):
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folders / "home"), "JDLINT_CACHE_DIR": str(folders / "cache"),
        "PYTHONPATH": os.pathsep.join((str(folders / "site"), str(CHECKOUT))), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    command = [*wrapper, sys.executable, "-P", "-m", "jdlint", *arguments]
    return subprocess.run(
        command, cwd=folders / "tree", env=environment, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_run_uses_no_network_and_writes_nothing(folders, arguments):
    before = snapshot(folders / "tree"), snapshot(folders / "home")
    done = run(folders, *arguments)
    assert done.returncode in (0, 1), done.stderr
    assert "network" not in done.stderr
    assert (snapshot(folders / "tree"), snapshot(folders / "home")) == before


def test_the_same_is_found_without_any_network(folders):
    wrapper = ("unshare", "-rn")
    if shutil.which("unshare") is None or subprocess.run([*wrapper, "true"], check=False).returncode:
        pytest.skip("no network namespaces here")
    assert run(folders, "check", ".", wrapper=wrapper).stdout == run(folders, "check", ".").stdout


def test_a_fix_writes_the_file_and_nothing_else(folders):
    (folders / "tree" / "a.jd.yaml").write_text("title: Nurse\nsalary: 90k\nduties:\n- TBD\n")
    before = snapshot(folders / "tree")
    run(folders, "check", "a.jd.yaml", "--fix", "--unsafe-fixes")
    after = snapshot(folders / "tree")
    assert {name for name in after if after[name] != before.get(name)} == {"a.jd.yaml"}
    assert after.keys() == before.keys()
    assert snapshot(folders / "home") == {}
